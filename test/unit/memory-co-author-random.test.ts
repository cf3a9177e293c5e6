import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Authorship, Note } from '../../src/contracts/index.js';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import type { CoAuthorLink } from './memory-co-author-acts.js';
import { assertIdle } from './memory-fixtures.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';

/** Numbers that look random and are the same each time (mulberry32). */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const people = ['ada', 'bo', 'cem', 'ed'] as const;
const postId = 'harbour';
const acts = [
  'ask',
  'approve',
  'approve',
  'approve old',
  'decline',
  'withdraw',
  'revoke',
  'restore',
  'edit',
  'block',
  'link',
  'approve by link',
  'decline by link',
] as const;

/** Who has agreed to what is there now: a book kept by hand, of nothing but what they themselves have said. */
interface Book {
  readonly agreed: Set<string>;
  readonly hashes: string[];
  /** What those who had signed by it have stepped back from. */
  readonly stepped: Set<string>;
  readonly links: CoAuthorLink[];
  /** Who has said no to which of them. */
  readonly refused: Set<string>;
  texts: number;
}

async function play(world: MemoryWorld, book: Book, dice: (sides: number) => number): Promise<string> {
  const act = acts[dice(acts.length)] ?? 'ask';
  const who = people[dice(people.length)] ?? 'bo';
  const whom = people[dice(people.length)] ?? 'cem';
  const { coAuthor, people: network } = world.as(who);
  const hashNow = book.hashes.at(-1) ?? '';
  const boxes = ['ada', who].map((id) =>
    world.as(id).coAuthor.listInvites({ box: id === 'ada' ? 'sent' : 'received' }),
  );
  const invites = (await Promise.all(boxes)).flatMap(({ items }) => items);
  // Anybody's invitation: whoever calls may cheat.
  const { id = 'none', invitee, state } = invites[dice(Math.max(1, invites.length))] ?? {};
  const mine = invitee?.id === who;
  try {
    switch (act) {
      case 'ask':
        await coAuthor.invite({ postId, role: 'author', hash: hashNow, personId: whom });
        break;
      case 'approve':
        await coAuthor.approve(id, hashNow);
        expect(mine, `${who} signed for somebody else`).to.equal(true);
        book.agreed.add(who);
        break;
      case 'approve old': {
        const old = book.hashes[dice(book.hashes.length)] ?? '';
        await coAuthor.approve(id, old);
        expect(mine && old === hashNow, `${who} signed ${old}`).to.equal(true);
        book.agreed.add(who);
        break;
      }
      case 'decline':
        await coAuthor.decline(id);
        expect(mine || book.refused.has(`${id} ${who}`)).to.equal(true);
        break;
      case 'withdraw':
        await coAuthor.withdraw(id);
        expect(who).to.equal('ada');
        break;
      case 'revoke':
        await coAuthor.revoke(id);
        expect(mine || who === 'ada').to.equal(true);
        // What was off already may have been signed by another way since.
        if (state === 'approved') book.agreed.delete(invitee?.id ?? '');
        if (mine) book.stepped.add(id);
        break;
      case 'restore': {
        expect((await coAuthor.restore(id)).state).to.equal('approved');
        expect(mine || !book.stepped.has(id), 'put back after stepping back').to.equal(true);
        if (invitee !== undefined) book.agreed.add(invitee.id);
        break;
      }
      case 'link': {
        const made = await coAuthor.invite({ postId, role: 'author', hash: hashNow, link: true });
        book.links.push({ id: made.id, token: made.url?.split('/').at(-1) ?? '' });
        break;
      }
      case 'approve by link':
      case 'decline by link': {
        const { id: linkId, token } = book.links[dice(Math.max(1, book.links.length))] ?? { id: 'none', token: 'none' };
        if (act === 'approve by link') {
          await coAuthor.approve(linkId, hashNow, { token });
          book.agreed.add(who);
        } else {
          await coAuthor.decline(linkId, { token });
          book.refused.add(`${linkId} ${who}`);
        }
        break;
      }
      case 'edit':
        book.texts += 1;
        world.coAuthors.editPost(postId, { text: `Words ${book.texts}` });
        book.hashes.push((await world.as('ada').coAuthor.getSignable(postId)).hash);
        book.agreed.clear();
        break;
      case 'block':
        if (who === whom || who === 'ed' || whom === 'ed') break;
        await network.block(whom);
        if (who === 'ada') book.agreed.delete(whom);
        if (whom === 'ada') book.agreed.delete(who);
        await network.unblock(whom);
        for (const one of ['bo', 'cem']) world.relate({ from: one, to: 'ada', following: true });
        break;
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AdapterError') throw error;
  }
  return `${act} by ${who}`;
}

describe('whatever people try in the world,', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    it(`nobody’s name is on a post without their word for what is there (${seed})`, async () => {
      const dice = createDice(seed);
      const world = makeCoAuthorWorld();
      world.coAuthors.knobs.coolDownMs = 0;
      world.coAuthors.setRules({ limits: {}, maxAuthors: 3 });
      const { hash } = await world.as('ada').coAuthor.getSignable(postId);
      const book: Book = {
        agreed: new Set(),
        hashes: [hash],
        stepped: new Set(),
        links: [],
        refused: new Set(),
        texts: 0,
      };
      const controller = new AbortController();
      const sinks = [createRecordingSink<Authorship>(), createRecordingSink<Note>()] as const;
      world.as('ed').coAuthor.watchAuthors(postId, sinks[0], { signal: controller.signal });
      world.as('ed').note.watch(postId, sinks[1], { signal: controller.signal });
      await settle();
      const done: string[] = [];
      for (let step = 0; step < 100; step += 1) {
        done.push(await play(world, book, dice));
        await settle();
        const expected = [...book.agreed].sort();
        const { authors } = await world.as('ed').coAuthor.getAuthors(postId);
        const named = authors.map(({ person }) => person?.id ?? '-').filter((id) => id !== 'ada');
        expect(named.sort(), done.slice(-5).join(', ')).to.deep.equal(expected);
        for (const sink of sinks) {
          const last = sink.items.at(-1);
          const told = (last?.authors ?? []).map(({ person }) => person?.id ?? '-').filter((id) => id !== 'ada');
          expect(told.sort(), `told, after ${done.slice(-5).join(', ')}`).to.deep.equal(expected);
        }
      }
      controller.abort();
      assertIdle(world);
    });
  }
});
