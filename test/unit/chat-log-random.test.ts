import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Cursor, Message, MessagePage } from '../../src/contracts/index.js';
import { createChatLog, type ChatLog, type LogPlace, type LogReading } from '../../src/core/chat/chat-log.js';
import type { Outgoing } from '../../src/core/chat/chat.js';
import { message, sending } from './chat-log-fixtures.js';

/** What happens: one of the kinds, and numbers that say which and how. */
interface Act {
  readonly kind: keyof typeof kinds;
  readonly which: number;
  readonly how: number;
}

/** How often each happens. */
const kinds = {
  append: 6,
  late: 2,
  edit: 4,
  remove: 3,
  deliver: 14,
  double: 2,
  lose: 2,
  interrupt: 2,
  readNewest: 3,
  readOlder: 4,
  readGap: 4,
  readAround: 3,
  readStale: 2,
  compute: 16,
  answer: 16,
  cancel: 1,
  send: 3,
  react: 2,
  settle: 1,
} as const;

/** A change on its way. */
interface News {
  readonly id: string;
  readonly put: Message | undefined;
}

/** A call on its way: the back end works it out at some time, and its answer comes at another. */
interface Call {
  readonly reading: LogReading;
  readonly work: () => (() => void) | undefined;
  take: (() => void) | undefined;
  isDone: boolean;
}

/**
 * A back end whose line delivers late, doubled, in any order between messages, or not at all, with a reader who does
 * whatever a reader may do. Its truth is an array; whatever the log shows is held against it.
 */
class World {
  readonly log: ChatLog = createChatLog();
  truth: Message[] = [];
  readonly news: News[] = [];
  calls: Call[] = [];
  outgoing: readonly Outgoing[] = [];
  hasLost = false;
  interruptions = 0;
  /** The newest page has not been read since the last interruption. */
  isOpen = true;
  count = 0;
  /** None is given twice. */
  readonly orders = new Set<number>();
  /** Every message that there ever was, in all its versions. */
  readonly versions = new Set<Message>();
  readonly sent = new Set<string>();

  constructor(size: number) {
    for (let index = 0; index < size; index += 1) this.write(index * 10);
    this.news.length = 0;
    this.readNewest(0, size);
  }

  act({ kind, which, how }: Act): void {
    this[kind](which, how);
    this.check();
  }

  // The back end.

  say(id: string, put: Message | undefined): void {
    if (put) this.versions.add(put);
    this.news.push({ id, put });
  }

  get last(): number {
    return Math.max(0, ...this.orders);
  }

  write(order: number, more: Partial<Message> = {}): Message {
    this.orders.add(order);
    const written = message({ id: `m${String((this.count += 1))}`, order, text: '0', ...more });
    this.truth = [...this.truth, written].sort((one, other) => one.order - other.order);
    this.say(written.id, written);
    return written;
  }

  change(known: Message, more: Partial<Message>): Message {
    const changed = { ...known, ...more };
    this.truth = this.truth.map((at) => (at === known ? changed : at));
    this.say(changed.id, changed);
    return changed;
  }

  append(_which: number, how: number): void {
    this.write(this.last + 1 + (how % 20));
  }

  late(which: number, how: number): void {
    const below = this.truth[which % Math.max(1, this.truth.length)];
    const order = (below?.order ?? 0) + 1 + (how % 3);
    if (!this.orders.has(order)) this.write(order);
  }

  edit(which: number): void {
    const known = this.truth[which % Math.max(1, this.truth.length)];
    if (known) this.change(known, { text: String(Number(known.text) + 1) });
  }

  remove(which: number, how: number): void {
    const from = which % Math.max(1, this.truth.length);
    for (const gone of this.truth.slice(from, from + 1 + (how % 10 === 0 ? 8 : 0))) {
      this.truth = this.truth.filter((at) => at !== gone);
      this.say(gone.id, undefined);
    }
  }

  list(options: { readonly before?: Cursor; readonly after?: Cursor }, limit: number): MessagePage {
    const before = options.before === undefined ? Infinity : Number(options.before);
    const after = options.after === undefined ? -Infinity : Number(options.after);
    const all = this.truth.filter(({ order }) => order < before && order > after);
    return this.page(options.after === undefined ? all.slice(-limit) : all.slice(0, limit), after, before);
  }

  page(items: readonly Message[], after: number, before: number): MessagePage {
    const [first, last] = [items[0]?.order ?? before, items.at(-1)?.order ?? after];
    return {
      items,
      ...(this.truth.some(({ order }) => order < first) && { older: String(first) }),
      ...(this.truth.some(({ order }) => order > last) && { newer: String(last) }),
    };
  }

  // The line.

  /** The first change of some message: others may have been said before it. */
  pick(which: number): number {
    const id = this.news[which % Math.max(1, this.news.length)]?.id;
    return this.news.findIndex((news) => news.id === id);
  }

  hear({ id, put }: News): void {
    if (put) this.log.put(put);
    else this.log.remove(id);
  }

  deliver(which: number, how: number): void {
    for (let count = how % 4; count >= 0; count -= 1) {
      const [news] = this.news.splice(this.pick(which), this.news.length > 0 ? 1 : 0);
      if (news) this.hear(news);
    }
  }

  double(which: number): void {
    const news = this.news[this.pick(which)];
    if (news) this.hear(news);
  }

  lose(which: number): void {
    if (this.news.length === 0) return;
    this.hasLost = true;
    this.news.splice(this.pick(which), 1);
  }

  interrupt(_which: number, how: number): void {
    // What was on its way arrives before, or never.
    while (this.news.length > 0) {
      if (how % 2 === 0) this.deliver(how, 0);
      else this.lose(how);
    }
    this.log.interrupt();
    this.hasLost = false;
    this.interruptions += 1;
    this.isOpen = true;
  }

  // The reader.

  call(work: (reading: LogReading) => (() => void) | undefined): void {
    const reading = this.log.read();
    this.calls.push({ reading, work: () => work(reading), take: undefined, isDone: false });
  }

  readNewest(_which: number, how = 0): void {
    const { interruptions } = this;
    this.call((reading) => {
      const answer = this.list({}, 1 + (how % 9));
      return () => {
        reading.newest(answer);
        if (interruptions === this.interruptions) this.isOpen = false;
      };
    });
  }

  readAt(place: LogPlace | string | undefined, how: number): void {
    if (typeof place !== 'object') return;
    this.call((reading) => {
      const answer = this.list(place.options, 1 + (how % 9));
      return () => reading.beside(place, answer);
    });
  }

  readOlder(_which: number, how: number): void {
    this.readAt(this.log.older, how);
  }

  readGap(which: number, how: number): void {
    const keys = this.rows.filter((key) => key.startsWith('g:'));
    const gap = this.log.gap(keys[which % Math.max(1, keys.length)] ?? '');
    this.readAt(how % 2 === 0 ? (gap?.before ?? gap?.after) : (gap?.after ?? gap?.before), how >> 1);
  }

  readStale(_which: number, how: number): void {
    this.readAt(this.log.stale, how);
  }

  readAround(which: number, how: number): void {
    const wanted = this.truth[which % Math.max(1, this.truth.length)]?.order ?? 0;
    this.call((reading) => {
      const place = this.truth.findIndex(({ order }) => order >= wanted);
      const items = this.truth.slice(Math.max(0, place - (how % 4)), place + 1 + (how % 3));
      if (place === -1 || items.length === 0) return undefined;
      const answer = this.page(items, 0, 0);
      return () => reading.around(answer);
    });
  }

  send(_which: number, how: number): void {
    const clientId = `c${String((this.count += 1))}`;
    this.setOutgoing([...this.outgoing, sending(clientId)]);
    this.call((reading) => {
      this.sent.add(clientId);
      const sent = this.write(this.last + 1 + (how % 5), { mine: true, clientId });
      return () => {
        reading.answer(sent);
        this.setOutgoing(this.outgoing.filter((outgoing) => outgoing.clientId !== clientId));
      };
    });
  }

  react(which: number): void {
    const id = this.truth[which % Math.max(1, this.truth.length)]?.id;
    this.call((reading) => {
      const known = this.truth.find((at) => at.id === id);
      if (!known) return undefined;
      const changed = this.change(known, { reactions: [{ emoji: '🌊', count: this.count, mine: true }] });
      return () => reading.answer(changed);
    });
  }

  setOutgoing(outgoing: readonly Outgoing[]): void {
    this.outgoing = outgoing;
    this.log.setOutgoing(outgoing);
  }

  compute(which: number): void {
    const waiting = this.calls.filter(({ take, isDone }) => !take && !isDone);
    const call = waiting[which % Math.max(1, waiting.length)];
    if (!call) return;
    call.take = call.work();
    if (!call.take) this.end(call);
  }

  answer(which: number): void {
    const ready = this.calls.filter(({ take }) => take);
    const call = ready[which % Math.max(1, ready.length)];
    if (!call) return;
    call.take?.();
    this.end(call);
  }

  cancel(which: number): void {
    const call = this.calls[which % Math.max(1, this.calls.length)];
    if (call) this.end(call);
  }

  end(call: Call): void {
    call.reading.cancel();
    call.isDone = true;
    this.calls = this.calls.filter((other) => other !== call);
  }

  // What is to be seen.

  get rows(): readonly string[] {
    const { view } = this.log;
    return Array.from({ length: view.length }, (_, index) => view.at(index)?.key ?? 'nothing');
  }

  /** What holds at any time, however much is still on its way. */
  check(): void {
    const { view } = this.log;
    const { rows } = this;
    const must = (is: boolean, what: string): void => {
      if (!is) throw new Error(`${what}: ${rows.join(' ')}`);
    };
    must(new Set(rows).size === rows.length, 'each row is there once');
    must(!view.at(-1) && !view.at(view.length), 'nothing is outside');
    let last = -Infinity;
    let isSending = false;
    for (const [index, key] of rows.entries()) {
      const entry = view.at(index);
      must(view.indexOf(key) === index, `the place of ${key}`);
      must(view.at(index) === entry, `one row is one object, ${key}`);
      if (entry?.kind === 'message') {
        const { id, order } = entry.message;
        must(!isSending, 'own ones on their way come last');
        must(order > last, `${key} is later than the one before`);
        must(this.versions.has(entry.message), `${key} is as it was once`);
        must(view.keyOf(id) === key && this.log.get(id) === entry.message, `${id} is found`);
        must(view.indexAfter(order) === index + 1, `the place behind ${key}`);
        must(
          view.indexAfter(order - 0.5) === (view.at(index - 1)?.kind === 'gap' ? index - 1 : index),
          `before ${key}`,
        );
        last = order;
      } else if (entry?.kind === 'gap') {
        must(view.at(index - 1)?.kind === 'message', `${key} follows a message`);
        must(this.log.gap(key) !== undefined, `${key} can be filled`);
      } else isSending = true;
    }
    // One that is sent by now may lie further back than what is loaded.
    for (const { clientId } of this.outgoing) must(this.sent.has(clientId) || rows.includes(`c:${clientId}`), clientId);
  }

  /** Everything that is on its way arrives. */
  settle(): void {
    if (this.hasLost) this.interrupt(0, 0);
    for (let step = 0; this.calls.length > 0; step += 1) {
      this.compute(step * 7);
      this.deliver(step * 5, 3);
      this.answer(step * 3);
    }
    while (this.news.length > 0) this.deliver(this.news.length * 3, 0);
    this.compare();
  }

  /** With nothing on its way, from the end up to a gap and to what may be outdated, no message is missing, too many or old. */
  compare(): void {
    if (this.isOpen) return;
    const { view, older, stale } = this.log;
    const entries = Array.from({ length: view.length }, (_, index) => view.at(index));
    const lastGap = entries.findLastIndex((entry) => entry?.kind === 'gap');
    const tail = entries.slice(lastGap + 1).flatMap((entry) => (entry?.kind === 'message' ? [entry.message] : []));
    const start = lastGap === -1 && older === 'none' ? -Infinity : (tail[0]?.order ?? Infinity);
    const isThere = ({ order }: Message): boolean => order >= Math.max(start, stale?.order ?? -Infinity);
    same(tail.filter(isThere), this.truth.filter(isThere));
  }

  /** A reader who reads everything there is. */
  readAll(): void {
    if (this.hasLost) this.interrupt(0, 0);
    this.settle();
    this.readNewest(0, 3);
    this.settle();
    for (let step = 0; ; step += 1) {
      if (step > 500) throw new Error('reading comes to no end');
      const keys = this.rows.filter((key) => key.startsWith('g:'));
      if (this.log.stale) this.readStale(0, step);
      else if (keys.length > 0) this.readGap(step, step);
      else if (typeof this.log.older === 'object') this.readOlder(0, step);
      else break;
      this.settle();
      this.check();
    }
    expect(this.log.older).to.equal('none');
    const shown = this.rows.map((key) => this.log.view.at(this.log.view.indexOf(key)));
    same(
      shown.flatMap((entry) => (entry?.kind === 'message' ? [entry.message] : [])),
      this.truth,
    );
  }
}

/** Written so that a failure can be read. */
function same(shown: readonly Message[], wanted: readonly Message[]): void {
  const write = (messages: readonly Message[]): string =>
    messages
      .map(
        ({ id, order, text, reactions }) =>
          `${id}@${String(order)}/${text ?? ''}${String(reactions?.[0]?.count ?? '')}`,
      )
      .join(' ');
  if (shown.length === wanted.length && shown.every((message, index) => message === wanted[index])) return;
  throw new Error(`shown: ${write(shown)}, true: ${write(wanted)}`);
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    ...Object.entries(kinds).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind as keyof typeof kinds),
    })),
  ),
  which: fc.nat(1000),
  how: fc.nat(1000),
});

const perfect: readonly (keyof typeof kinds)[] = ['lose', 'interrupt'];

describe('a log, whatever happens', function () {
  this.timeout(60_000);

  it('on a line that loses nothing, shows at each rest what is true, wherever it shows no gap', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(act, { maxLength: 120, size: 'max' }), (size, acts) => {
        const world = new World(size);
        for (const next of acts) if (!perfect.includes(next.kind)) world.act(next);
        world.settle();
        world.readAll();
      }),
      { seed: 20_260_503, numRuns: 1000, includeErrorInReport: true },
    );
  });

  it('on a line that loses, comes to what is true once it has been read again', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(act, { maxLength: 120, size: 'max' }), (size, acts) => {
        const world = new World(size);
        for (const next of acts) world.act(next);
        world.readAll();
      }),
      { seed: 20_260_504, numRuns: 1000, includeErrorInReport: true },
    );
  });
});
