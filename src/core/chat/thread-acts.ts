import type { ChatAdapter, DeleteScope, Message, Moment, Reaction, Report, Thread } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/errors.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import { mustBeThread, toMessage } from './thread-checks.js';
import { guessed, unguessed, type ThreadGuess } from './thread-guess.js';
import type { ThreadContext, ThreadTarget } from './thread-context.js';
import type { ThreadStore } from './thread-ports.js';

/** What is done to messages and to the thread. What can be shown at once is, and goes back when the back end says no. */
export type ThreadActs = Pick<
  ThreadStore,
  'edit' | 'delete' | 'react' | 'accept' | 'setMuted' | 'setSettings' | 'openMoment' | 'report' | 'appeal'
> & {
  /** @returns whether it worked; the thread is still here */
  deleteThread(): Promise<boolean>;
};

/** What was sent, as a tombstone. */
function tombstoneOf(message: Message): Message {
  const {
    text: _text,
    attachments: _attachments,
    moment: _moment,
    reactions: _reactions,
    replyTo: _replyTo,
    ...rest
  } = message;
  return { ...rest, deleted: true };
}

/** The reactions with this person's own, or without it. */
export function withReaction(reactions: readonly Reaction[] = [], emoji: string, on: boolean): readonly Reaction[] {
  const known = reactions.find((reaction) => reaction.emoji === emoji);
  if ((known?.mine ?? false) === on) return reactions;
  if (!known) return [...reactions, { emoji, count: 1, mine: true }];
  const changed = { ...known, count: known.count + (on ? 1 : -1), mine: on };
  return reactions.flatMap((reaction) => (reaction !== known ? [reaction] : changed.count > 0 ? [changed] : []));
}

interface MessageChange {
  readonly method: 'edit' | 'delete' | 'react';
  /** As it will be. `undefined`: gone. */
  readonly guess: (message: Message) => Message | undefined;
  /** As it was. @param now as it is shown meanwhile */
  readonly undo: (before: Message, now: Message | undefined) => Message;
  readonly run: (target: ThreadTarget, signal: AbortSignal, clientId: string) => Promise<unknown> | undefined;
}

export function createThreadActs(context: ThreadContext): ThreadActs {
  const { store, clock, log } = context;
  /** What is done to one message is done one after the other; the answer of the last one counts. */
  const tails = new Map<string, Promise<unknown>>();
  const clientIds = new Map<string, string>();

  /** The same for a repeat of the same thing, so that the back end can tell. */
  function clientIdFor(...content: readonly unknown[]): string {
    const text = JSON.stringify(content);
    const clientId = clientIds.get(text) ?? createClientId();
    clientIds.set(text, clientId);
    return clientId;
  }

  /** @throws `AdapterError`; the reason of the signal */
  async function must<Answer>(
    method: keyof ChatAdapter,
    run: (target: ThreadTarget, signal: AbortSignal) => Promise<Answer> | undefined,
  ): Promise<Answer> {
    const { target, signal } = context;
    if (!target?.chat[method]) throw new AdapterError('unsupported');
    try {
      return await call(async (inner) => (await run(target, inner)) as Answer, { signal, clock });
    } catch (thrown) {
      if (!signal.aborted) context.failed(toAdapterError(thrown), method);
      throw thrown;
    }
  }

  function show(message: Message | undefined, id: string): void {
    if (message) log.put(message);
    else log.remove(id);
    context.publish();
  }

  async function change(id: string, { method, guess, undo, run }: MessageChange): Promise<boolean> {
    const { target, signal } = context;
    const before = log.get(id);
    if (!target?.chat[method] || !before) return false;
    const clientId = createClientId();
    show(guess(before), id);
    const done = (tails.get(id) ?? Promise.resolve()).then(() => must(method, (to, inner) => run(to, inner, clientId)));
    const tail = done.catch(() => undefined);
    tails.set(id, tail);
    const isLast = (): boolean => tails.get(id) === tail;
    try {
      const answer = await done;
      if (method !== 'delete' && isLast()) show(toMessage(answer, method), id);
      return true;
    } catch {
      if (!signal.aborted) show(undo(before, log.get(id)), id);
      return false;
    } finally {
      if (isLast()) tails.delete(id);
    }
  }

  async function changeThread(
    method: 'setMuted' | 'setSettings' | 'acceptRequest',
    guess: ThreadGuess,
    run: (target: ThreadTarget, signal: AbortSignal, clientId: string) => Promise<Thread> | undefined,
  ): Promise<boolean> {
    const { signal } = context;
    const { thread: before } = store.getSnapshot();
    if (!context.target?.chat[method] || !before) return false;
    const clientId = createClientId();
    store.set({ thread: guessed(before, guess) });
    try {
      const answer = mustBeThread(await must(method, (to, inner) => run(to, inner, clientId)), method);
      context.gotThread(answer);
      return true;
    } catch {
      const { thread } = store.getSnapshot();
      if (!signal.aborted && thread) store.set({ thread: unguessed(thread, guess, before) });
      return false;
    }
  }

  return {
    edit: (id, text, version) =>
      change(id, {
        method: 'edit',
        guess: (message) => ({ ...message, text, editedAt: new Date(clock.now()).toISOString() }),
        undo: (before, now) => (now?.text === text ? before : (now ?? before)),
        run: ({ chat, threadId }, signal, clientId) => {
          const ifVersion = version ?? log.get(id)?.version;
          return chat.edit?.(threadId, id, text, { signal, clientId, ...(ifVersion !== undefined && { ifVersion }) });
        },
      }),

    delete: (id, scope: DeleteScope) =>
      change(id, {
        method: 'delete',
        guess: (message) => (scope === 'me' ? undefined : tombstoneOf(message)),
        undo: (before) => before,
        run: ({ chat, threadId }, signal, clientId) => chat.delete?.(threadId, id, scope, { signal, clientId }),
      }),

    react(id, emoji) {
      const on = log.get(id)?.reactions?.some((reaction) => reaction.emoji === emoji && reaction.mine) !== true;
      const reacted = (message: Message, isOn: boolean): Message => ({
        ...message,
        reactions: withReaction(message.reactions, emoji, isOn),
      });
      return change(id, {
        method: 'react',
        guess: (message) => reacted(message, on),
        undo: (before, now) => reacted(now ?? before, !on),
        run: ({ chat, threadId }, signal, clientId) => chat.react?.(threadId, id, emoji, on, { signal, clientId }),
      });
    },

    accept: () =>
      changeThread('acceptRequest', {}, ({ chat, threadId }, signal, clientId) =>
        chat.acceptRequest?.(threadId, { signal, clientId }),
      ),

    setMuted: (muted, until) =>
      changeThread(
        'setMuted',
        { muted, mutedUntil: muted ? until : undefined },
        ({ chat, threadId }, signal, clientId) =>
          chat.setMuted?.(threadId, muted, { signal, clientId, ...(until !== undefined && { until }) }),
      ),

    setSettings(settings) {
      const known = store.getSnapshot().thread?.settings;
      return changeThread(
        'setSettings',
        known ? { settings: { ...known, ...settings } } : {},
        ({ chat, threadId }, signal, clientId) => chat.setSettings?.(threadId, settings, { signal, clientId }),
      );
    },

    async deleteThread() {
      const clientId = createClientId();
      try {
        await must('deleteThread', ({ chat, threadId }, signal) => chat.deleteThread?.(threadId, { signal, clientId }));
        return true;
      } catch {
        return false;
      }
    },

    async openMoment(id): Promise<Moment> {
      const clientId = clientIdFor('openMoment', id);
      const moment = await must('openMoment', ({ chat, threadId }, signal) =>
        chat.openMoment?.(threadId, id, { signal, clientId }),
      );
      const message = log.get(id);
      if (message?.moment) {
        const { preview: _preview, ...closed } = message.moment;
        show({ ...message, moment: { ...closed, opened: true } }, id);
      }
      return moment;
    },

    async report(id: string | undefined, report: Report) {
      const clientId = clientIdFor('report', id ?? '', report);
      await must('report', ({ chat, threadId }, signal) => chat.report?.(threadId, id, report, { signal, clientId }));
    },

    async appeal(id, decisionId, text) {
      const clientId = clientIdFor('appeal', id, decisionId, text);
      const answer = await must('appeal', ({ chat, threadId }, signal) =>
        chat.appeal?.(threadId, id, decisionId, text, { signal, clientId }),
      );
      show(toMessage(answer, 'appeal'), id);
    },
  };
}
