import type { CallOptions, StoryAdapter } from '../../contracts/index.js';
import { endsWithSignal, gaveUp, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import { need } from '../suite.js';
import type { StoryContext, StoryRole } from './context.js';
import { fixture, idsOnList, method, storyOf } from './helpers.js';
import { draftOf } from './publishing-helpers.js';

type Act = (adapter: StoryAdapter, context: StoryContext, options: CallOptions) => Promise<unknown>;

/** Every method that answers, with who may call it. */
const acts: Readonly<Record<string, readonly [StoryRole, Act]>> = {
  get: ['viewer', (adapter, { stories }, options) => adapter.get(stories.flip, options)],
  openBack: ['viewer', (adapter, { stories }, options) => adapter.openBack(stories.flip, options)],
  recordFrontSeen: ['viewer', (adapter, { stories }, options) => adapter.recordFrontSeen(stories.flip, options)],
  listViewers: ['author', (adapter, { stories }, options) => adapter.listViewers(stories.flip, 'back', options)],
  report: [
    'viewer',
    (adapter, { stories }, options) => adapter.report(stories.flip, 'front', { reason: 'spam' }, options),
  ],
  getRules: ['author', (adapter, _context, options) => method(adapter, 'getRules')(options)],
  availability: ['viewer', (adapter, _context, options) => method(adapter, 'availability')(options)],
  getSealedBack: [
    'viewer',
    (adapter, context, options) => method(adapter, 'getSealedBack')(fixture(context, 'sealed'), options),
  ],
  removeViewer: [
    'author',
    (adapter, context, options) =>
      method(adapter, 'removeViewer')(context.stories.flip, context.personId('viewer'), options),
  ],
  appeal: [
    'author',
    (adapter, context, options) => {
      const { storyId, decisionId } = fixture(context, 'decided');
      return method(adapter, 'appeal')(storyId, decisionId, 'It is a drawing.', options);
    },
  ],
  delete: ['author', (adapter, { stories }, options) => method(adapter, 'delete')(stories.flip, options)],
};

function aborting([role, act]: readonly [StoryRole, Act], name: string): Case<StoryContext> {
  return async (context) => {
    const adapter = storyOf(context, role);
    need(adapter[name as keyof StoryAdapter], `the adapter has no ${name}`);
    await endsWithSignal((options) => act(adapter, context, options), name);
  };
}

/** How calls end when the caller gives up. */
export const abortCases: Cases<StoryContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal's reason when the caller gives up`,
      aborting(act, name),
    ]),
  ),

  async "publish rejects with the signal's reason when the caller gives up"(context, tools) {
    const draft = await draftOf(context);
    const publish: Act = (adapter, _context, options) => method(adapter, 'publish')(draft, options);
    await aborting(['author', publish], 'publish')(context, tools);
  },

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const options = { signal: controller.signal };
    const viewer = storyOf(context, 'viewer');
    await gaveUp(viewer.openBack(context.stories.flip, options), controller.signal, 'openBack');
    await gaveUp(viewer.recordFrontSeen(context.stories.flip, options), controller.signal, 'recordFrontSeen');
    same(await idsOnList(context, context.stories.flip, 'front'), [], 'who saw the front');
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },
};
