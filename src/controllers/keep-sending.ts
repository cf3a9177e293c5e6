import type { AdapterError, Adapters, Message } from '../contracts/index.js';
import { systemClock } from '../core/clock.js';
import { sendKept } from '../core/chat/sending.js';
import { browserLine } from './line.js';
import { deviceOutbox } from './outbox-storage.js';

/** Options of {@link keepSending}. */
export interface KeepSendingOptions {
  /** Whose messages: the elements' `draft-key`. */
  readonly draftKey: string;
  /** Ends it, as at sign-out. */
  readonly signal: AbortSignal;
  /** One has been sent. */
  readonly onSent?: (threadId: string, message: Message) => void;
  /** One could not be sent; what may work later is tried again by itself. */
  readonly onError?: (error: AdapterError) => void;
}

/**
 * Sends messages that wait on this device, while their threads are not on the page: written without a line, say, and
 * left. A thread that is opened takes its messages over.
 *
 * @example
 * keepSending(adapters, { draftKey: session.personId, signal: session.signal });
 */
export function keepSending(
  { chat, media }: Pick<Adapters, 'chat' | 'media'>,
  { draftKey, signal, onSent, onError }: KeepSendingOptions,
): void {
  if (!chat || signal.aborted) return;
  sendKept({
    chat,
    media,
    owner: draftKey,
    storage: deviceOutbox(),
    clock: systemClock,
    line: browserLine(),
    signal,
    sent: onSent,
    failed: onError,
  });
}
