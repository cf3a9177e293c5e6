import type { ChatAdapter, Message, MessageDraft, Person, Thread } from '../../contracts/index.js';
import { createClientId } from '../../core/client-id.js';
import { check } from '../assert.js';
import { pictures } from '../pictures.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Case, Tools } from '../suite.js';
import { need } from '../suite.js';
import type { ChatContext, ChatRole, ChatThreads } from './context.js';

/** An id that no thread has. */
export const unknownThread = 'no-such-thread';
/** An id that no message has. */
export const unknownMessage = 'no-such-message';

/** Somebody's chat adapter. */
export function chatOf(context: ChatContext, role: ChatRole): ChatAdapter {
  const { chat } = context.as(role);
  if (chat === undefined) throw new Error(`make() gives ${role} no chat adapter`);
  return chat;
}

/** A thread, or the case is skipped. */
export function threadIn(context: ChatContext, name: keyof ChatThreads): string {
  return need(context.threads[name], `make() gives no threads.${name}`);
}

/** An optional method of somebody's that can be called, or the case is skipped: an absent one is an absent feature. */
export function can<Name extends keyof ChatAdapter>(
  context: ChatContext,
  role: ChatRole,
  name: Name,
): Required<ChatAdapter>[Name] {
  const adapter = chatOf(context, role);
  const found: ChatAdapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<ChatAdapter>[Name];
}

/** Somebody sends something, in the open thread unless it is said where. */
export function say(
  context: ChatContext,
  role: ChatRole,
  said: string | MessageDraft,
  threadId: string = context.threads.open,
): Promise<Message> {
  const draft = typeof said === 'string' ? { text: said } : said;
  return chatOf(context, role).send(threadId, draft, { clientId: createClientId() });
}

/** Everything that somebody can read in a thread, the oldest first, page by page from its end. */
export async function allOf(
  context: ChatContext,
  role: ChatRole,
  threadId: string = context.threads.open,
  limit?: number,
): Promise<readonly Message[]> {
  const adapter = chatOf(context, role);
  const found: Message[] = [];
  const cursors = new Set<string>();
  let before: string | undefined;
  do {
    const options = { ...(before !== undefined && { before }), ...(limit !== undefined && { limit }) };
    const page = await adapter.list(threadId, options);
    found.unshift(...page.items);
    before = page.older;
    check(before === undefined || !cursors.has(before), 'a cursor came twice: the list never ends');
    if (before !== undefined) cursors.add(before);
  } while (before !== undefined);
  return found;
}

/** What messages say. */
export function textsOf(messages: readonly Message[]): readonly (string | undefined)[] {
  return messages.map(({ text }) => text);
}

/** One of those that somebody can read. */
export async function readBy(context: ChatContext, role: ChatRole, { id }: Message): Promise<Message | undefined> {
  return (await allOf(context, role)).find((message) => message.id === id);
}

/** Uploads a picture of somebody's, or skips the case. @returns its id */
export async function uploadFor(context: ChatContext, role: ChatRole): Promise<string> {
  if (context.upload !== undefined) return context.upload(role);
  const media = need(context.as(role).media, 'make() gives neither upload nor a media adapter');
  return (await media.upload(pictures()[0])).id;
}

/** A sink of a thread, or of all, that remembers what it was told. */
export interface ChatSink<Item> extends RecordingSink<Item> {
  readonly threads: readonly Thread[];
  /** Who types, and who no longer does. */
  readonly typings: readonly { readonly personId: string; readonly typing: boolean }[];
}

/** What a case about watching gets: a way to watch that ends with the case. */
export interface Watching extends Tools {
  readonly controller: AbortController;
  watch(role: ChatRole, threadId?: string): ChatSink<Message>;
  watchThreads(role: ChatRole): ChatSink<Thread>;
  live(...sinks: readonly ChatSink<unknown>[]): Promise<void>;
}

/** Ends every watch of a case, whatever becomes of it. */
export function watching(body: (context: ChatContext, tools: Watching) => Promise<void>): Case<ChatContext> {
  return async (context, tools) => {
    const controller = new AbortController();
    const { signal } = controller;
    try {
      await body(context, {
        ...tools,
        controller,
        watch(role, threadId = context.threads.open) {
          const threads: Thread[] = [];
          const typings: { readonly personId: string; readonly typing: boolean }[] = [];
          const sink = Object.assign(createRecordingSink<Message>(), {
            threads,
            typings,
            thread(thread: Thread) {
              threads.push(thread);
            },
            typing({ id }: Person, typing: boolean) {
              typings.push({ personId: id, typing });
            },
          });
          chatOf(context, role).watch(threadId, sink, { signal });
          return sink;
        },
        watchThreads(role) {
          const typings: { readonly personId: string; readonly typing: boolean }[] = [];
          const sink = Object.assign(createRecordingSink<Thread>(), {
            threads: [],
            typings,
            typing(_threadId: string, { id }: Person, typing: boolean) {
              typings.push({ personId: id, typing });
            },
          });
          can(context, role, 'watchThreads')(sink, { signal });
          return sink;
        },
        async live(...sinks) {
          await tools.eventually(() => sinks.every(({ lives }) => lives.includes(true)), 'live(true)');
        },
      });
    } finally {
      controller.abort();
    }
  };
}
