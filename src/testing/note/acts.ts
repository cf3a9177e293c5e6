import type { CallOptions } from '../../contracts/index.js';
import { check, endsWithSignal, gaveUp, refuses, refusesField, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import { need } from '../suite.js';
import type { NoteContext } from './context.js';
import type { Actor } from './helpers.js';
import { can, fixture, isGone, ledger, listedBy, noteOf, readBy, unknownNote } from './helpers.js';

/** What reports, appeals and deletion promise. */
export const actCases: Cases<NoteContext> = {
  async 'report takes a reason, of the note or of one of its photos'(context) {
    const { open } = context.notes;
    const { report } = noteOf(context, 'reader');
    const send: typeof report = report.bind(noteOf(context, 'reader'));
    await send(open, { reason: 'spam' });
    const photoId = (await readBy(context, 'reader', open)).photos?.[0]?.id;
    await send(open, { reason: 'other', text: 'It is mine.', ...(photoId !== undefined && { photoId }) });
    await send(open, { reason: 'spam' });
    await refusesField(send(open, { reason: 'other' }), 'text', 'other without words');
    await refuses(send(unknownNote, { reason: 'spam' }), 'not-found', 'a note that never was');
    await refuses(send(open, { reason: 'spam', photoId: 'no-such-photo' }), 'not-found', 'a photo that never was');
  },

  async 'delete takes a note from everybody, and a repeat changes nothing'(context) {
    const remove = can(context, 'author', 'delete');
    const { open } = context.notes;
    await remove(open);
    await isGone(context, 'reader', open, 'deleted');
    await isGone(context, 'author', open, 'deleted');
    await remove(open);
    await isGone(context, 'reader', open, 'deleted');
    await refuses(noteOf(context, 'reader').report(open, { reason: 'spam' }), 'not-found', 'report');
    if (!noteOf(context, 'reader').list) return;
    check(!(await listedBy(context, 'reader', 'author')).includes(open), 'it is in the list');
  },

  async 'delete is the author’s alone'(context) {
    const remove = can(context, 'reader', 'delete');
    await refuses(remove(context.notes.open), 'forbidden', 'somebody else');
    await readBy(context, 'reader', context.notes.open);
  },

  async 'appeal opens once, for the author alone, with words'(context) {
    const { noteId, decisionId } = fixture(context, 'decided');
    const appeal = can(context, 'author', 'appeal');
    await refuses(
      can(context, 'reader', 'appeal')(noteId, decisionId, 'Please.'),
      ['forbidden', 'not-found'],
      'a reader',
    );
    await refusesField(appeal(noteId, decisionId, ' '), 'text', 'no words');
    await refuses(appeal(noteId, 'no-such-decision', 'Please.'), 'not-found', 'a decision that there is not');
    const note = await appeal(noteId, decisionId, 'It is a drawing.');
    const decisions = [note, ...(note.photos ?? [])].flatMap(({ decision }) => decision ?? []);
    same(decisions.find(({ id }) => id === decisionId)?.appeal, 'open', 'the appeal');
    same(await appeal(noteId, decisionId, 'Again.'), note, 'the repeat');
  },

  async 'appeal rejects with expired once its time is over'(context) {
    const { noteId, decisionId } = fixture(context, 'decidedLongAgo');
    await refuses(can(context, 'author', 'appeal')(noteId, decisionId, 'Late.'), 'expired', 'appeal');
  },
};

type Act = (context: NoteContext, actor: Actor, options: CallOptions) => Promise<unknown>;

const reads: Readonly<Record<string, Act>> = {
  get: (context, actor, options) => noteOf(context, actor).get(context.notes.open, options),
  list: (context, actor, options) => can(context, actor, 'list')(options),
  revalidate: (context, actor, options) => can(context, actor, 'revalidate')(context.notes.open, 'none', options),
};

const ownReads: Readonly<Record<string, Act>> = {
  getRules: (context, actor, options) => can(context, actor, 'getRules')(options),
  availability: (context, actor, options) => can(context, actor, 'availability')(options),
};

const writes: Readonly<Record<string, Act>> = {
  report: (context, actor, options) => noteOf(context, actor).report(context.notes.open, { reason: 'spam' }, options),
  publish: (context, actor, options) => can(context, actor, 'publish')({ text: 'Hi.' }, options),
  delete: (context, actor, options) => can(context, actor, 'delete')(context.notes.open, options),
  appeal: (context, actor, options) => {
    const { noteId, decisionId } = fixture(context, 'decided');
    return can(context, actor, 'appeal')(noteId, decisionId, 'Please.', options);
  },
};

function named(
  acts: Readonly<Record<string, Act>>,
  title: string,
  body: (act: Act, name: string) => Case<NoteContext>,
): Cases<NoteContext> {
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [`${name} ${title}`, body(act, name)]));
}

/** What somebody can do who isn't signed in: nothing but read. */
export const visitorCases: Cases<NoteContext> = named(
  writes,
  'rejects with unauthenticated where nobody is signed in',
  (act, name) => async (context) => {
    need(context.visitor, 'make() gives no visitor');
    const before = await ledger(context);
    await refuses(act(context, 'visitor', {}), 'unauthenticated', name);
    same(await ledger(context), before, 'everything that an act can change');
  },
);

/** How calls end when the caller gives up. */
export const abortCases: Cases<NoteContext> = {
  ...named(
    { ...reads, ...ownReads, ...writes },
    'rejects with the signal’s reason when the caller gives up',
    (act, name) => (context) => {
      // What is not there is found out before a call is begun.
      if (name !== 'get' && name !== 'report')
        need(noteOf(context, 'author')[name as 'list'], `the adapter has no ${name}`);
      return endsWithSignal((options) => act(context, 'author', options), name);
    },
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const before = await ledger(context);
    await gaveUp(can(context, 'author', 'delete')(context.notes.open, { signal }), signal, 'delete');
    same(await ledger(context), before, 'everything that an act can change');
  },
};
