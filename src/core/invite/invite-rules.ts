import type { AdapterError } from '../../contracts/errors.js';
import type { Clip, Invite, InviteChannel, InviteContact, InviteRules } from '../../contracts/index.js';
import { hasWords } from './has-words.js';
import type { ClipProblem, InviteSnapshot } from './invite-ports.js';

/** What is said of the limits before they bite. */
export interface InviteLimit {
  /** How many there still are. `undefined`: nobody has said. */
  readonly left: number | undefined;
  readonly limited: boolean;
  /** When there are more. ms since 1970; absent where nobody has said. */
  readonly until: number | undefined;
}

type Terms = Pick<InviteSnapshot, 'rules' | 'now' | 'restUntil'>;

/** ms since 1970; `undefined`: no time. */
export function timeOf(at: string | undefined): number | undefined {
  const time = at === undefined ? NaN : Date.parse(at);
  return Number.isNaN(time) ? undefined : time;
}

/** How many invitations are left, and until when there are none. */
export function limitOf({ rules: { limits }, now, restUntil }: Terms): InviteLimit {
  const reset = timeOf(limits?.resetsAt);
  // What was said before there were new ones is no word on them.
  const isPast = reset !== undefined && reset <= now;
  const left = isPast || !Number.isFinite(limits?.remaining) ? undefined : limits?.remaining;
  if (restUntil !== undefined && restUntil > now) return { left, limited: true, until: restUntil };
  const limited = left !== undefined && left <= 0;
  return { left, limited, until: limited ? reset : undefined };
}

/** A contact as of now: a cool-down ends by itself. */
export function statusOf({ status, until }: InviteContact, now: number): InviteContact['status'] {
  const ends = timeOf(until);
  return status === 'cool-down' && ends !== undefined && ends <= now ? 'invitable' : status;
}

/** An invitation as of now: its time may be over before anybody has said so. */
export function stateOf({ state, expiresAt }: Invite, now: number): Invite['state'] {
  const ends = timeOf(expiresAt);
  return (state === 'pending' || state === 'opened') && ends !== undefined && ends <= now ? 'expired' : state;
}

/** Why the clip can't be shared. `undefined`: it can. */
export function clipProblemOf(clip: Clip | undefined): ClipProblem | undefined {
  if (!clip) return 'none';
  if (clip.state === 'removed' || clip.state === 'pending') return clip.state;
  if (clip.private === true) return 'private';
  return clip.state === 'live' || clip.state === 'limited' ? undefined : 'restricted';
}

/** Whether an invitation may leave like that. */
export function mayLeaveBy({ channels }: InviteRules, channel: InviteChannel): boolean {
  return channels === undefined || channels.includes(channel);
}

/** When something that is shown changes by itself: ms since 1970. `Infinity`: never. */
export function nextChangeOf({ rules, now, restUntil, contacts, chosen, sent }: InviteSnapshot): number {
  const times = [
    timeOf(rules.limits?.resetsAt),
    restUntil,
    ...contacts.items.map(({ status, until }) => (status === 'cool-down' ? timeOf(until) : undefined)),
    chosen?.status === 'cool-down' ? timeOf(chosen.until) : undefined,
    ...sent.items.map(({ state, expiresAt }) =>
      state === 'pending' || state === 'opened' ? timeOf(expiresAt) : undefined,
    ),
  ];
  return times.reduce<number>(
    (least, time) => (time !== undefined && time > now && time < least ? time : least),
    Infinity,
  );
}

/** In code points, as limits are. */
export const lengthOf = (text: string): number => [...text].length;

/** What is wrong with a message. */
export function messageProblemOf(text: string, { limits }: InviteRules): 'empty' | 'too-long' | undefined {
  if (!hasWords(text)) return 'empty';
  const most = limits?.maxCharacters;
  return most !== undefined && lengthOf(text.trim()) > most ? 'too-long' : undefined;
}

/** A repeat finds out what became of the first: the same key goes with it. */
export const mayHaveHappened = ({ code }: AdapterError): boolean =>
  code === 'timeout' || code === 'unavailable' || code === 'unknown';

/** What keeps an invitation from being sent to whoever is chosen. */
export type SendProblem = 'nobody' | 'not-invitable' | 'clip' | 'limited' | 'empty' | 'too-long';

/** @param text as it would be sent */
export function sendProblemOf(snapshot: InviteSnapshot, text: string): SendProblem | undefined {
  const { chosen, clip, now, rules } = snapshot;
  if (!chosen) return 'nobody';
  if (statusOf(chosen, now) !== 'invitable') return 'not-invitable';
  if (clipProblemOf(clip) || !mayLeaveBy(rules, 'contact')) return 'clip';
  if (limitOf(snapshot).limited) return 'limited';
  return messageProblemOf(text, rules);
}
