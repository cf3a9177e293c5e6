import { expect } from '@open-wc/testing';
import type { MessageSeed, MessageSource } from '../../src/adapters/memory/index.js';
import { createMemoryWorld, generateHistory } from '../../src/adapters/memory/index.js';
import { picture } from './memory-fixtures.js';

const people = ['ada', 'bo', 'cem'];
const all = (source: MessageSource): readonly MessageSeed[] =>
  Array.from({ length: source.count }, (_, index) => source.at(index));

describe('a made-up history', () => {
  const options = {
    count: 2000,
    people,
    langs: ['en', 'fr', 'ar'],
    pictures: [picture('the sea')],
    moments: [{ kind: 'note', id: 'n1' }],
  } as const;

  it('is the same for the same seed, from whatever end it is read, and another for another', () => {
    const one = all(generateHistory({ seed: 5, ...options }));
    const source = generateHistory({ seed: 5, ...options });
    const backwards = Array.from({ length: source.count }, (_, index) => source.at(source.count - 1 - index)).reverse();
    expect(backwards).to.deep.equal(one);
    expect(all(generateHistory({ seed: 6, ...options }))).not.to.deep.equal(one);
  });

  it('goes on in time, and ends before it is to end', () => {
    const times = all(generateHistory({ ...options, until: '2026-03-01T00:00:00Z' })).map(({ at }) => at ?? '');
    expect([...times].sort()).to.deep.equal(times);
    expect(Date.parse(times.at(-1) ?? '')).to.be.within(Date.UTC(2026, 1, 27), Date.UTC(2026, 2, 1));
  });

  it('has something of everything that conversations have, and everybody says something', () => {
    const messages = all(generateHistory(options));
    const lengths = messages.map(({ text }) => text?.length ?? 0);
    expect(Math.max(...lengths)).to.be.above(500);
    for (const personId of people) expect(messages.some(({ author }) => author === personId)).to.equal(true);
    for (const part of ['attachments', 'moment', 'replyTo', 'reactions', 'editedAt', 'deleted'] as const) {
      const having = messages.filter((message) => message[part] !== undefined).length;
      expect(having, part).to.be.within(5, messages.length / 4);
    }
    expect(new Set(messages.map(({ lang }) => lang))).to.include.all.keys('en', 'fr', 'ar');
  });

  it('is empty where nothing was said', async () => {
    const world = createMemoryWorld({
      seed: {
        people: people.map((id) => ({ id, name: id })),
        threads: [{ id: 't', participants: people, messages: generateHistory({ count: 0, people }) }],
      },
    });
    expect((await world.as('ada').chat.list('t')).items).to.deep.equal([]);
  });

  it('is made only as far as it is read', async () => {
    const source = generateHistory({ count: 100_000, people });
    let made = 0;
    const counting: MessageSource = {
      count: source.count,
      at(index) {
        made += 1;
        return source.at(index);
      },
    };
    const world = createMemoryWorld({
      seed: {
        people: people.map((id) => ({ id, name: id })),
        threads: [{ id: 't', participants: people, messages: counting }],
      },
    });
    await world.as('ada').chat.get('t');
    await world.as('ada').chat.list('t', { limit: 50 });
    expect(made).to.be.below(120);
  });
});
