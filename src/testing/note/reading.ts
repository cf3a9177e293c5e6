import { check, refuses, same } from '../assert.js';
import { allOf } from '../invite/helpers.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { NoteContext } from './context.js';
import { can, domainOf, fixture, isGone, isNote, listedBy, noteOf, publish, readBy, unknownNote } from './helpers.js';

/** What reading one note promises. */
export const readCases: Cases<NoteContext> = {
  async 'get gives a note with its author, and something in it'(context) {
    const { open } = context.notes;
    const note = await readBy(context, 'reader', open);
    same({ id: note.id, author: note.author.id }, { id: open, author: context.personId('author') }, 'id and author');
    check((note.photos?.length ?? 0) > 0 && note.text !== undefined, 'get: text and photos are expected');
    check(!Number.isNaN(Date.parse(note.createdAt)), 'get: createdAt is no time');
  },

  async 'get rejects with not-found for a note that never was'(context) {
    await refuses(noteOf(context, 'reader').get(unknownNote), 'not-found', 'get');
  },

  async 'get is a read: it changes nothing, however often'(context) {
    const first = await readBy(context, 'author', context.notes.open);
    await readBy(context, 'reader', context.notes.open);
    same(await readBy(context, 'author', context.notes.open), first, 'the note');
  },

  async 'only the author reads whose it is to change, and who sees it'(context) {
    const { open } = context.notes;
    same((await readBy(context, 'author', open)).mine, true, 'mine, of the author');
    const { mine, audience, decision } = await readBy(context, 'reader', open);
    same(
      [mine ?? false, audience, decision],
      [false, undefined, undefined],
      'mine, audience and decision, of a reader',
    );
  },

  async 'a photo that waits is there without picture, description and reasons'(context) {
    const noteId = fixture(context, 'hiddenPhoto');
    const photo = (await readBy(context, 'reader', noteId)).photos?.at(-1);
    check(photo !== undefined, 'the photo is not there at all');
    const { picture, description, decision } = photo;
    same([picture, description, decision], [undefined, undefined, undefined], 'what a reader gets of it');
    const own = (await readBy(context, 'author', noteId)).photos?.at(-1);
    check(own?.picture !== undefined, 'its author does not get the picture');
  },

  async 'a note that waits is its author’s alone'(context) {
    const { moderate, notes } = context;
    await need(moderate?.bind(context), 'make() gives no moderate')(notes.open, 'pending');
    await refuses(noteOf(context, 'reader').get(notes.open), 'not-found', 'get');
    same((await readBy(context, 'author', notes.open)).state, 'pending', 'the state that its author reads');
    if (noteOf(context, 'reader').list) {
      check(!(await listedBy(context, 'reader', 'author')).includes(notes.open), 'it is in the list');
    }
  },

  async 'a note that is removed leaves a tombstone for others, and stays with its author'(context) {
    const { moderate, notes } = context;
    const set = need(moderate?.bind(context), 'make() gives no moderate');
    await set(notes.open, 'removed');
    await isGone(context, 'reader', notes.open, 'removed');
    same((await readBy(context, 'author', notes.open)).state, 'removed', 'the state that its author reads');
    await set(notes.open, 'live');
    await readBy(context, 'reader', notes.open);
  },

  async 'how far a note reaches is its author’s to know'(context) {
    const { moderate, notes } = context;
    await need(moderate?.bind(context), 'make() gives no moderate')(notes.open, 'limited');
    const { state, decision } = await readBy(context, 'reader', notes.open);
    check(state === 'live' || state === 'limited', `a note that is limited is "${state}" for others`);
    same(decision, undefined, 'the reasons');
  },

  async 'reasons are for the author alone'(context) {
    const { noteId, decisionId } = fixture(context, 'decided');
    const own = await readBy(context, 'author', noteId);
    const decisions = [own.decision, ...(own.photos ?? []).map(({ decision }) => decision)];
    check(
      decisions.some((decision) => decision?.id === decisionId),
      'its author does not read the decision',
    );
    const read = await noteOf(context, 'reader').get(noteId);
    check(!JSON.stringify(read).includes('"decision"'), 'a reader reads a decision');
  },

  async 'revalidate gives nothing where nothing has changed, and else what get gives'(context) {
    const revalidate = can(context, 'reader', 'revalidate');
    const { open } = context.notes;
    const { version } = await readBy(context, 'reader', open);
    const known = need(version, 'the adapter gives no versions');
    same(await revalidate(open, known), undefined, 'the answer to the version that is current');
    const { edit } = context;
    await need(edit?.bind(context), 'make() gives no edit')(open, 'Another text.');
    const now = await readBy(context, 'reader', open);
    same(now.text, 'Another text.', 'the text');
    check(now.version !== known, 'the version is the same after an edit');
    same(await revalidate(open, known), now, 'the answer to the version before');
    await can(context, 'author', 'delete')(open);
    same(
      await revalidate(open, now.version ?? ''),
      await noteOf(context, 'reader').get(open),
      'the answer once it is deleted',
    );
  },
};

/** Who may read what. */
export const audienceCases: Cases<NoteContext> = {
  async 'a note for followers is private for others, and theirs once they follow'(context) {
    const noteId = fixture(context, 'followers');
    await isGone(context, 'reader', noteId, 'private');
    const people = domainOf(context, 'reader', 'people');
    await people.follow(context.personId('author'));
    await readBy(context, 'reader', noteId);
    await people.unfollow(context.personId('author'));
    await isGone(context, 'reader', noteId, 'private');
  },

  async 'a private note is its author’s alone, whoever follows'(context) {
    const noteId = fixture(context, 'private');
    await context.as('reader').people?.follow(context.personId('author'));
    await isGone(context, 'reader', noteId, 'private');
    await readBy(context, 'author', noteId);
    if (!noteOf(context, 'reader').list) return;
    check(!(await listedBy(context, 'reader', 'author')).includes(noteId), 'it is in the list of a follower');
  },

  async 'who is not signed in reads what is for everybody, and a tombstone in place of the rest'(context) {
    await readBy(context, 'visitor', context.notes.open);
    for (const name of ['signedIn', 'followers', 'private'] as const) {
      const noteId = context.notes[name];
      if (noteId !== undefined) await isGone(context, 'visitor', noteId, 'sign-in');
    }
    const { signedIn } = context.notes;
    if (signedIn !== undefined) await readBy(context, 'stranger', signedIn);
  },

  async 'a block by the author makes all of it a note that never was'(context) {
    const { open } = context.notes;
    await domainOf(context, 'author', 'people').block(context.personId('reader'));
    await refuses(noteOf(context, 'reader').get(open), 'not-found', 'get');
    await refuses(noteOf(context, 'reader').report(open, { reason: 'spam' }), 'not-found', 'report');
    if (noteOf(context, 'reader').list) same(await listedBy(context, 'reader', 'author'), [], 'the list');
    await readBy(context, 'stranger', open);
  },

  async 'a block by the reader leaves a tombstone, until it is taken back'(context) {
    const { open } = context.notes;
    const people = domainOf(context, 'reader', 'people');
    await people.block(context.personId('author'));
    await isGone(context, 'reader', open, 'blocked');
    await noteOf(context, 'reader').report(open, { reason: 'harassment' });
    if (noteOf(context, 'reader').list) same(await listedBy(context, 'reader', 'author'), [], 'the list');
    await people.unblock(context.personId('author'));
    await readBy(context, 'reader', open);
  },
};

/** What a list promises. */
export const listCases: Cases<NoteContext> = {
  async 'list gives notes of one person, the newest first, as get gives them'(context) {
    const list = can(context, 'reader', 'list');
    const { items } = await list({ personId: context.personId('author'), limit: 50 });
    const times = items.map(({ createdAt }) => Date.parse(createdAt));
    same(
      times,
      [...times].sort((one, other) => other - one),
      'the times',
    );
    check(items.every(isNote), 'there is a tombstone among them');
    check(
      items.some(({ id }) => id === context.notes.open),
      'the open note is not among them',
    );
    for (const item of items) same(item, await noteOf(context, 'reader').get(item.id), `the item ${item.id}`);
  },

  async 'list gives each note once, page by page, and keeps its place when more is published'(context) {
    const list = can(context, 'reader', 'list');
    const personId = context.personId('author');
    const all = (await list({ personId, limit: 50 })).items.map(({ id }) => id);
    const paged = await allOf((options) => list({ ...options, personId }), 1);
    same(
      paged.map(({ id }) => id),
      all,
      'the ids, page by page',
    );
    if (!noteOf(context, 'author').publish || all.length < 2) return;
    const { next } = await list({ personId, limit: 1 });
    await publish(context, { text: 'One more.' });
    const second = await list({ personId, limit: 1, ...(next !== undefined && { after: next }) });
    same(second.items[0]?.id, all[1], 'the second, after one more was published');
  },

  async 'list refuses the cursor of another list'(context) {
    const list = can(context, 'author', 'list');
    const { next } = await list({ personId: context.personId('author'), limit: 1 });
    const after = need(next, 'there is one page alone');
    await refuses(list({ personId: context.personId('reader'), after }), 'invalid', 'list');
  },

  async 'list without a person gives one’s own, and those of who one follows'(context) {
    can(context, 'reader', 'list');
    const people = domainOf(context, 'reader', 'people');
    same(await listedBy(context, 'reader'), [], 'the list of who follows nobody');
    await people.follow(context.personId('author'));
    const followed = await listedBy(context, 'reader');
    check(followed.includes(context.notes.open), 'the note of who is followed is not in the list');
    check((await listedBy(context, 'author')).includes(context.notes.open), 'the author’s own is not in theirs');
    await people.unfollow(context.personId('author'));
    same(await listedBy(context, 'reader'), [], 'the list after the end of following');
  },
};
