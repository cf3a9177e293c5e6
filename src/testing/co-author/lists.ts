import { same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext, CoAuthorRole } from './context.js';
import { ask, can, coAuthorOf, edit, idsOf, names, namesInRecord, sign, signed } from './helpers.js';

/** Ids of the notes that `stranger` reads: of one person, or of all whom they follow. Skipped where the post is no note. */
async function notesFor(context: CoAuthorContext): Promise<(role?: CoAuthorRole) => Promise<readonly string[]>> {
  const { note } = context.as('stranger');
  const list = need(note?.list?.bind(note), 'make() gives no list of notes');
  const ids = async (role?: CoAuthorRole): Promise<readonly string[]> =>
    (await list(role === undefined ? {} : { personId: context.personId(role) })).items.map(({ id }) => id);
  if (!(await ids('owner')).includes(context.posts.own)) need(undefined, 'the post is no note');
  return ids;
}

/** Where a post is read with its names: in lists, and in the records of its own domain. */
export const listCases: Cases<CoAuthorContext> = {
  async 'a post is in the notes of nobody who is only asked, nor in the feed of who follows them'(context) {
    const ids = await notesFor(context);
    await need(context.as('stranger').people, 'make() gives no people adapter').follow(context.personId('invitee'));
    const { own } = context.posts;
    const places = async (): Promise<readonly boolean[]> =>
      [await ids('invitee'), await ids()].map((there) => there.includes(own));
    same(await places(), [false, false], 'whether it is in their notes and in the feed, before');
    const invite = await ask(context);
    same(await places(), [false, false], 'whether it is in their notes and in the feed, once they are asked');
    await coAuthorOf(context, 'invitee').decline(invite.id);
    same(await places(), [false, false], 'whether it is in their notes and in the feed, after a no');
  },

  async 'who signs is in the notes of both, and once with who follows both'(context) {
    const ids = await notesFor(context);
    const follow = need(context.as('stranger').people, 'make() gives no people adapter');
    const { own } = context.posts;
    for (const role of ['owner', 'invitee'] as const) await follow.follow(context.personId(role));
    const invite = await signed(context);
    same((await ids('invitee')).includes(own), true, 'whether it is in their notes');
    same((await ids('owner')).includes(own), true, 'whether it is in its owner’s notes');
    same((await ids()).filter((id) => id === own).length, 1, 'how often it is in the feed');
    await follow.unfollow(context.personId('owner'));
    same((await ids()).includes(own), true, 'whether it is in the feed of who follows the co-author');
    await can(context, 'invitee', 'revoke')(invite.id);
    same((await ids()).includes(own), false, 'whether it is in the feed after they have stepped back');
    same((await ids('invitee')).includes(own), false, 'whether it is in their notes after that');
  },

  async 'an edit takes a post out of the notes of who signed it, until they agree again'(context) {
    const ids = await notesFor(context);
    const { own } = context.posts;
    const invite = await signed(context);
    await edit(context);
    same((await ids('invitee')).includes(own), false, 'whether it is in their notes after an edit');
    await sign(context, invite);
    same((await ids('invitee')).includes(own), true, 'whether it is in their notes once they have agreed again');
  },

  async 'the record of a post names who signs it now, and nobody else'(context) {
    same(await namesInRecord(context), idsOf(context, 'owner'), 'the names in it');
    const invite = await ask(context);
    same(await namesInRecord(context), idsOf(context, 'owner'), 'the names in it, once somebody is asked');
    await sign(context, invite);
    same(await namesInRecord(context), idsOf(context, 'owner', 'invitee'), 'the names in it, once they have agreed');
    await edit(context);
    for (const role of ['owner', 'invitee', 'stranger'] as const) {
      same(await namesInRecord(context, role), idsOf(context, 'owner'), `the names in it after an edit, for ${role}`);
    }
    await sign(context, invite);
    same(await namesInRecord(context), idsOf(context, 'owner', 'invitee'), 'the names in it, agreed to again');
    await can(context, 'invitee', 'revoke')(invite.id);
    same(await namesInRecord(context), idsOf(context, 'owner'), 'the names in it, after they have stepped back');
  },

  async 'a list names who signs as the record does, also after an edit'(context) {
    await notesFor(context);
    const { note } = context.as('stranger');
    const named = async (): Promise<readonly (string | undefined)[]> => {
      const { items } = (await note?.list?.({ personId: context.personId('owner') })) ?? { items: [] };
      const { author, authors } = need(
        items.find(({ id }) => id === context.posts.own),
        'the post is no note',
      );
      return (authors ?? [{ person: author }]).map(({ person }) => person?.id);
    };
    await signed(context);
    same(await named(), await names(context), 'the names in the list');
    same(await named(), idsOf(context, 'owner', 'invitee'), 'the names in the list');
    await edit(context);
    same(await named(), idsOf(context, 'owner'), 'the names in the list after an edit');
  },
};
