import type { CoAuthorInviteDraft, CoAuthorSettings } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';

// Whoever calls may have no types: what comes in is held to what the compiler would.

const choices: readonly unknown[] = ['everyone', 'following', 'nobody'] satisfies CoAuthorSettings['from'][];

type Untyped = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Untyped =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** @throws `invalid` */
export function invalid(fields: Readonly<Record<string, string>>): never {
  throw new AdapterError('invalid', { fields });
}

/** What must be texts. @throws `invalid` */
export function checkTexts(given: Readonly<Record<string, unknown>>): void {
  const wrong = Object.entries(given).filter(([, value]) => !isText(value));
  if (wrong.length > 0) invalid(Object.fromEntries(wrong.map(([name]) => [name, 'a text'])));
}

/** @throws `invalid` */
export function checkCoDraft(draft: unknown): asserts draft is CoAuthorInviteDraft {
  if (!isRecord(draft)) invalid({ draft: 'who is to be asked, for what' });
  const { postId, role, hash, personId, link } = draft;
  checkTexts({ postId, role, hash });
  if (link === undefined ? !isText(personId) : link !== true || personId !== undefined) {
    invalid({ personId: 'the id of one account, or a link' });
  }
}

/** Options that may have been left out. @throws `invalid` */
export function checkOptions(options: unknown): Untyped {
  if (options === undefined) return {};
  if (!isRecord(options)) invalid({ options: 'a record' });
  return options;
}

/** With what somebody answers. @throws `invalid` */
export function checkAnswer(options: unknown): void {
  const { token = '', mute = false } = checkOptions(options);
  checkTexts({ token });
  if (typeof mute !== 'boolean') invalid({ mute: 'whether nothing of this person comes any more' });
}

/** What a list is asked for. @throws `invalid` */
export function checkCoListing(options: unknown): void {
  const { query = '', postId = '', after = '', limit = 1, box = 'sent' } = checkOptions(options);
  checkTexts({ query, postId, after });
  if (typeof limit !== 'number' || !(limit >= 1)) invalid({ limit: 'at least 1' });
  if (box !== 'sent' && box !== 'received') invalid({ box: 'no such box' });
}

/** A change of who may ask somebody. Nothing of it is done before all of it is right. */
export interface CheckedCoChange {
  readonly from: CoAuthorSettings['from'] | undefined;
  readonly unmute: readonly string[];
}

/** @throws `invalid` */
export function checkCoChange(change: unknown): CheckedCoChange {
  if (!isRecord(change)) invalid({ change: 'what is to be another' });
  const { from, unmute = [] } = change;
  if (from !== undefined && !choices.includes(from)) invalid({ from: 'no such choice' });
  if (!Array.isArray(unmute) || !unmute.every(isText)) invalid({ unmute: 'ids of people' });
  return { from: from as CheckedCoChange['from'], unmute };
}

/** @throws `invalid` */
export function checkIds(ids: unknown): asserts ids is readonly string[] {
  if (!Array.isArray(ids) || !ids.every(isText)) invalid({ ids: 'of all names on the post' });
}
