import type { CallOptions, ChatAdapter } from '../../contracts/index.js';
import { createClientId } from '../../core/client-id.js';
import { endsWithSignal, gaveUp, same } from '../assert.js';
import type { Case, Cases } from '../suite.js';
import { need } from '../suite.js';
import type { ChatContext } from './context.js';
import { allOf, can, chatOf, say, threadIn } from './helpers.js';

type Act = (context: ChatContext, messageId: string, options: CallOptions) => Promise<unknown>;

/** Every method that answers. */
const acts: Readonly<Partial<Record<keyof ChatAdapter, Act>>> = {
  get: (context, _id, options) => chatOf(context, 'me').get(context.threads.open, options),
  list: (context, _id, options) => chatOf(context, 'me').list(context.threads.open, options),
  send: (context, _id, options) =>
    chatOf(context, 'me').send(context.threads.open, { text: 'Hello' }, { ...options, clientId: createClientId() }),
  listAround: (context, id, options) => can(context, 'me', 'listAround')(context.threads.open, id, options),
  listThreads: (context, _id, options) => can(context, 'me', 'listThreads')(options),
  edit: (context, id, options) => can(context, 'me', 'edit')(context.threads.open, id, 'New', options),
  delete: (context, id, options) => can(context, 'me', 'delete')(context.threads.open, id, 'me', options),
  react: (context, id, options) => can(context, 'me', 'react')(context.threads.open, id, '❤️', true, options),
  markRead: (context, _id, options) => can(context, 'me', 'markRead')(context.threads.open, 1, options),
  setTyping: (context, _id, options) => can(context, 'me', 'setTyping')(context.threads.open, true, options),
  acceptRequest: (context, _id, options) => can(context, 'me', 'acceptRequest')(threadIn(context, 'request'), options),
  deleteThread: (context, _id, options) => can(context, 'me', 'deleteThread')(context.threads.open, options),
  setMuted: (context, _id, options) => can(context, 'me', 'setMuted')(context.threads.open, true, options),
  setSettings: (context, _id, options) => can(context, 'me', 'setSettings')(context.threads.open, {}, options),
  report: (context, id, options) => can(context, 'me', 'report')(context.threads.open, id, { reason: 'spam' }, options),
  openThread: (context, _id, options) => can(context, 'me', 'openThread')([context.personId('friend')], options),
  availability: (context, _id, options) => can(context, 'me', 'availability')(options),
};

function aborting(name: string, act: Act): Case<ChatContext> {
  return async (context) => {
    need(chatOf(context, 'me')[name as keyof ChatAdapter], `the adapter has no ${name}`);
    const { id } = await say(context, 'me', 'Hello');
    await endsWithSignal((options) => act(context, id, options), name);
  };
}

/** How calls end when the caller gives up. */
export const abortCases: Cases<ChatContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal's reason when the caller gives up`,
      aborting(name, act),
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const send = chatOf(context, 'me').send(context.threads.open, { text: 'Hello' }, { clientId: 'one', signal });
    await gaveUp(send, signal, 'send');
    same(await allOf(context, 'friend'), [], 'what was sent');
  },
};
