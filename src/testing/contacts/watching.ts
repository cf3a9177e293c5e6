import type { CallOptions, ContactMatch, ContactsAdapter } from '../../contracts/index.js';
import { check, endsWithSignal, gaveUp, refuses, same } from '../assert.js';
import type { Watching } from '../methods.js';
import { whileWatching } from '../methods.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ContactContext, ContactRole } from './context.js';
import { agree, can, contactsOf, ledger, lookFor, meet, prepared } from './helpers.js';

function watch(context: ContactContext, role: ContactRole, { signal }: Watching): RecordingSink<ContactMatch> {
  const sink = createRecordingSink<ContactMatch>();
  can(context, role, 'watch')(sink, { signal });
  return sink;
}

/** What `watch` promises. */
export const watchCases: Cases<ContactContext> = {
  'watch tells who looked first of the match, and nobody else': whileWatching(async (context, tools) => {
    const [sink, others] = [watch(context, 'one', tools), watch(context, 'third', tools)];
    await tools.live(sink, others);
    await meet(context);
    await tools.eventually(() => sink.items.length > 0, 'a put');
    same(sink.items.at(-1), (await contactsOf(context, 'one').listMatches()).items[0], 'it, against what is listed');
    await tools.quiet();
    same(others.changes, [], 'what somebody else was told');
  }),

  'watch tells when the other forgets': whileWatching(async (context, tools) => {
    await meet(context);
    const sink = watch(context, 'one', tools);
    await tools.live(sink);
    await contactsOf(context, 'other').forget();
    await tools.eventually(() => sink.changes.some(({ type }) => type === 'remove'), 'a remove');
  }),

  'watch tells nobody that they were looked for': whileWatching(async (context, tools) => {
    await agree(context, 'one', 'other');
    const sink = watch(context, 'other', tools);
    await tools.live(sink);
    await lookFor(context, 'one', ['other']);
    await tools.quiet();
    same(sink.changes, [], 'what was told');
  }),

  'watch is silent once its signal has fired, and does not begin after it': whileWatching(async (context, tools) => {
    const sink = watch(context, 'one', tools);
    await tools.live(sink);
    tools.controller.abort();
    const late = watch(context, 'one', tools);
    const { calls } = sink;
    await meet(context);
    await tools.quiet();
    same([sink.calls, late.calls], [calls, 0], 'calls of the sinks');
  }),

  'a watch that comes back tells what it has missed, or that it has': whileWatching(async (context, tools) => {
    const { whileCut } = context;
    const cut = need(whileCut?.bind(context), 'make() gives no whileCut');
    await agree(context, 'one', 'other');
    await lookFor(context, 'one', ['other']);
    const sink = watch(context, 'one', tools);
    await tools.live(sink);
    await cut('one', async () => {
      await lookFor(context, 'other', ['one']);
    });
    await tools.eventually(() => sink.changes.length > 0, 'what was missed, or a reset');
    check(sink.errors.length === 0, 'the watch has ended');
  }),
};

type Act = (context: ContactContext, adapter: ContactsAdapter, options: CallOptions) => Promise<unknown>;

const acts: Readonly<Record<keyof Omit<ContactsAdapter, 'watch'>, Act>> = {
  getMatching: (_context, adapter, options) => adapter.getMatching(options),
  optIn: (_context, adapter, options) => adapter.optIn(options),
  find: (context, adapter, options) => adapter.find([context.identifier('other')], options),
  listMatches: (_context, adapter, options) => adapter.listMatches(options),
  forget: (_context, adapter, options) => adapter.forget(options),
};

/** Nothing here is for who isn't signed in. */
export const visitorCases: Cases<ContactContext> = Object.fromEntries(
  Object.entries(acts).map(([name, act]) => [
    `${name} rejects with unauthenticated where nobody is signed in`,
    async (context: ContactContext) => {
      await refuses(act(context, contactsOf(context, 'visitor'), {}), 'unauthenticated', name);
    },
  ]),
);

/** How calls end when the caller gives up. */
export const abortCases: Cases<ContactContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal’s reason when the caller gives up`,
      (context: ContactContext) => endsWithSignal((options) => act(context, contactsOf(context, 'one'), options), name),
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    await agree(context, 'one');
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const adapter = contactsOf(context, 'one');
    const before = await ledger(context);
    const wanted = await prepared(context, 'one', [context.identifier('other')]);
    await gaveUp(adapter.find(wanted, { signal }), signal, 'find');
    await gaveUp(adapter.forget({ signal }), signal, 'forget');
    same(await ledger(context), before, 'everything that an act can change');
  },
};
