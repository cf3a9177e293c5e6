import type { Person, Picture, Timestamp } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { TimerHandle } from '../../../core/clock.js';
import type { ChatState, StoredAttachment, StoredMessage, StoredThread } from './chat-state.js';
import type { Telling } from './chat-telling.js';
import type { LateVerdict, Verdict } from '../desk.js';
import { toDecision } from '../moderation.js';
import { compact, toTimestamp } from '../records.js';

/** What of a message is judged: its text, or one of its pictures. */
export interface MessageToJudge {
  readonly threadId: string;
  readonly author: Person;
  readonly at: Timestamp;
  readonly text?: string;
  /** Absent: it is the message itself. */
  readonly attachment?: Picture;
}

/** Not taken at all: `send` and `edit` reject with `invalid` and this rule, in words. */
export interface Bounce {
  readonly bounce: string;
}

/** What is to be done with a message. */
export type MessageRuling = 'approve' | 'hold' | Verdict | LateVerdict | Bounce;

/** What is done with each message and each picture: the same with all, or as it is. */
export type MessagePolicy = MessageRuling | ((part: MessageToJudge) => MessageRuling);

/** Something that moderation has a state for. */
type Judged = StoredMessage | StoredAttachment;

/** Judges messages. */
export interface MessageJudge {
  /** What is to be done, before anything is kept. @throws `invalid` */
  rule(part: MessageToJudge): Exclude<MessageRuling, Bounce>;
  /** Does it, to what nobody has been told of yet. */
  begin(judged: Judged, ruling: Exclude<MessageRuling, Bounce>): void;
  /** Does later what is to be done later. */
  follow(thread: StoredThread, message: StoredMessage, judged: Judged, ruling: Exclude<MessageRuling, Bounce>): void;
  /** Does it now, to what has been told of. */
  apply(thread: StoredThread, message: StoredMessage, judged: Judged, verdict: Verdict): void;
}

/** What is judged of a message itself, or of one of its pictures. */
export function partOf(
  { world }: ChatState,
  threadId: string,
  authorId: string,
  { text, attachment }: { readonly text?: string | undefined; readonly attachment?: Picture },
): MessageToJudge {
  return compact<MessageToJudge>({
    threadId,
    author: world.people.get(authorId) ?? { id: authorId, name: authorId },
    at: toTimestamp(world.clock.now()),
    text,
    attachment,
  });
}

/** Makes the judge of one world's messages. */
export function createMessageJudge(chat: ChatState, telling: Telling): MessageJudge {
  const { world } = chat;
  const timers = new Map<Judged, TimerHandle>();

  function put(judged: Judged, { state, decision, labels }: Verdict): void {
    judged.state = state;
    judged.decision = decision === undefined ? undefined : toDecision(world, state, decision);
    if (labels === undefined) return;
    if ('labels' in judged) judged.labels = [...(judged.labels ?? []), ...labels];
    else judged.hints = [...(judged.hints ?? []), ...labels];
  }

  function callOff(judged: Judged): void {
    const timer = timers.get(judged);
    if (timer !== undefined) world.clock.clearTimeout(timer);
    timers.delete(judged);
  }

  const judge: MessageJudge = {
    rule(part) {
      const policy = chat.knobs.moderation;
      const ruling = typeof policy === 'function' ? policy(part) : policy;
      if (typeof ruling === 'string' || !('bounce' in ruling)) return ruling;
      throw new AdapterError('invalid', { fields: { rule: ruling.bounce }, retryable: false });
    },

    begin(judged, ruling) {
      if (ruling === 'approve') put(judged, { state: 'live' });
      else if (ruling !== 'hold' && 'state' in ruling) put(judged, ruling);
      else put(judged, { state: 'pending' });
    },

    follow(thread, message, judged, ruling) {
      if (typeof ruling === 'string' || 'state' in ruling) return;
      const { afterMs, verdict = { state: 'live' } } = ruling;
      const timer = world.clock.setTimeout(() => {
        judge.apply(thread, message, judged, verdict);
      }, afterMs);
      timers.set(judged, timer);
    },

    apply(thread, message, judged, verdict) {
      // Whoever decides first decides.
      callOff(judged);
      telling.change(thread, message, () => {
        put(judged, verdict);
      });
    },
  };
  return judge;
}
