import type { LitElement } from 'lit';
import type { Outgoing } from '../../core/chat/chat.js';
import type { ThreadOutlet } from '../../core/chat/thread-ports.js';
import { emit } from '../parts/emit.js';
import { problemText } from '../parts/problem.js';
import type { Announcer } from './chat-thread.announcer.js';
import type { Composer } from './chat-thread.composer.js';
import type { Doing } from './chat-thread.doing.js';
import type { ChatThreadEventMap } from './chat-thread.events.js';
import { contentSaid } from './chat-thread.summary.js';
import type { RoomWords } from './chat-thread.words.js';

/** Asked for when something happens: the store is there before them. */
export interface OutletParts {
  readonly getHost: () => LitElement;
  readonly getWords: () => RoomWords;
  readonly getAnnouncer: () => Announcer;
  readonly getComposer: () => Composer;
  readonly getDoing: () => Doing;
  readonly getThreadId: () => string;
}

/** Where the store of a conversation asks and reports: the host by events, the ear, the composer. */
export function outletOf(parts: OutletParts): ThreadOutlet {
  const { getHost, getWords, getAnnouncer, getComposer, getDoing, getThreadId } = parts;

  function tell<Type extends keyof ChatThreadEventMap & `rv-${string}`>(
    type: Type,
    detail: ChatThreadEventMap[Type]['detail'],
  ): void {
    emit(getHost(), type, detail);
  }

  /** Of one's own messages the ear hears only this. */
  function notSent({ clientId, content, error }: Outgoing): void {
    if (!error) return;
    const words = getWords();
    getAnnouncer().say(`${words.text('chatNotSent', problemText(words, error))} ${contentSaid(words, content)}`);
    tell('rv-message-failed', { threadId: getThreadId(), clientId, error });
  }

  return {
    maySend: (content) => emit(getHost(), 'rv-message-send-request', { threadId: getThreadId(), content }, true),
    sent: (message) => tell('rv-message-sent', { threadId: getThreadId(), message }),
    notSent,
    arrived: (messages) => getAnnouncer().arrived(messages),
    markedRead: (upTo) => tell('rv-thread-read', { threadId: getThreadId(), upTo }),
    draftRestored: (content) => getComposer().open(content),
    draftForgotten: () => getComposer().clear(),
    failed: (error, method) => {
      getDoing().failed(error);
      tell('rv-chat-adapter-error', { error, method });
    },
  };
}
