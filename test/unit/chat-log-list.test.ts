import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Message } from '../../src/contracts/index.js';
import { createMessageList } from '../../src/core/chat/chat-log-list.js';
import { message } from './chat-log-fixtures.js';

const byOrder = (one: Message, other: Message): number => one.order - other.order || (one.id < other.id ? -1 : 1);

describe('a list of messages', () => {
  it('is the same as an array that is sorted after each change', () => {
    const act = fc.record({
      kind: fc.constantFrom('insert', 'insert', 'insert', 'append', 'remove', 'replace', 'fill'),
      place: fc.nat(100_000),
      many: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const list = createMessageList();
        let model: Message[] = [];
        let count = 0;
        const add = (order: number): void => {
          const added = message({ id: `m${String((count += 1))}`, order });
          list.insert(added);
          model = [...model, added].sort(byOrder);
        };
        for (const { kind, place, many } of acts) {
          const known = model[place % Math.max(1, model.length)];
          if (kind === 'insert') for (let step = 0; step < many; step += 1) add((place * (step + 1)) % 9973);
          else if (kind === 'append') for (let step = 0; step < many; step += 1) add(10_000 + count);
          else if (kind === 'remove') {
            for (const gone of model.slice(place % Math.max(1, model.length)).slice(0, many)) {
              list.remove(gone);
              model.splice(model.indexOf(gone), 1);
            }
          } else if (kind === 'replace' && known) {
            const changed = { ...known, text: 'changed' };
            list.replace(known, changed);
            model[model.indexOf(known)] = changed;
          } else if (kind === 'fill' && many % 7 === 0) {
            model = Array.from({ length: many * 3 }, (_, index) =>
              message({ id: `f${String(index)}`, order: index * 3 }),
            );
            list.fill(model.slice());
          }
          expect(list.size).to.equal(model.length);
          const wrong = model.findIndex((at, rank) => list.at(rank) !== at || list.rankOf(at) !== rank);
          expect(wrong, 'first wrong rank').to.equal(-1);
          expect(list.at(model.length)).to.equal(undefined);
          for (const order of [-1, place % 10_100, known?.order ?? 0]) {
            expect(list.countBefore(order)).to.equal(model.filter((at) => at.order < order).length);
            expect(list.countUpTo(order)).to.equal(model.filter((at) => at.order <= order).length);
          }
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('leaves the array alone that it was filled from', () => {
    const messages = Array.from({ length: 500 }, (_, index) => message({ order: index }));
    const before = [...messages];
    const list = createMessageList();
    list.fill(messages);
    list.insert(message({ id: 'new', order: 7.5 }));
    list.remove(before[3] ?? message({}));
    expect(messages).to.deep.equal(before);
    expect(list.size).to.equal(500);
  });

  it('keeps two apart that claim the same place', () => {
    const list = createMessageList();
    const [one, other] = [message({ id: 'a', order: 5 }), message({ id: 'b', order: 5 })];
    list.insert(other);
    list.insert(one);
    expect([list.rankOf(one), list.rankOf(other)]).to.deep.equal([0, 1]);
    list.remove(one);
    expect(list.at(0)).to.equal(other);
  });
});
