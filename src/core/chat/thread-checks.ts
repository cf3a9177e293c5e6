import { AdapterError } from '../../contracts/errors.js';
import type { Message, MessagePage, Thread } from '../../contracts/index.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>> | null | undefined;

const isPerson = (person: unknown): boolean =>
  typeof (person as Untyped)?.['id'] === 'string' && typeof (person as Untyped)?.['name'] === 'string';

/** Whether it can be shown, and placed. */
export function isMessage(message: unknown): message is Message {
  const { id, order, author } = (message ?? {}) as NonNullable<Untyped>;
  return typeof id === 'string' && Number.isFinite(order) && isPerson(author);
}

/** The answer of a method that gives a message. */
export function toMessage(answer: unknown, method: string): Message {
  if (isMessage(answer)) return answer;
  throw new AdapterError('unknown', { message: `${method}() answered no message` });
}

/** A page of what can be shown. */
export function toMessagePage(page: MessagePage | undefined, method: string): MessagePage {
  if (!Array.isArray(page?.items)) throw new AdapterError('unknown', { message: `${method}() answered no page` });
  return page.items.every(isMessage) ? page : { ...page, items: page.items.filter(isMessage) };
}

/** Whether it can be shown. Participants without a name are left out by {@link toThread}. */
function isThread(thread: unknown): thread is Thread {
  const { id, standing, participants } = (thread ?? {}) as NonNullable<Untyped>;
  return typeof id === 'string' && typeof standing === 'string' && Array.isArray(participants);
}

/** The answer of a method that gives a thread, or what a watch says. `undefined`: nothing that can be shown. */
export function toThread(answer: unknown): Thread | undefined {
  if (!isThread(answer)) return undefined;
  const participants = answer.participants.filter((participant) => isPerson(participant.person));
  return participants.length === answer.participants.length ? answer : { ...answer, participants };
}

/** @throws `unknown` */
export function mustBeThread(answer: unknown, method: string): Thread {
  const thread = toThread(answer);
  if (!thread) throw new AdapterError('unknown', { message: `${method}() answered no thread` });
  return thread;
}
