import type {
  Consent,
  ContactListOptions,
  InviteChannel,
  InviteDraft,
  InviteSettings,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { hasWords } from '../../../core/invite/has-words.js';

// Whoever calls may have no types: what comes in is held to what the compiler would.

const channels: readonly unknown[] = ['contact', 'share', 'copy', 'qr'] satisfies InviteChannel[];

const choices: readonly unknown[] = ['everyone', 'following', 'nobody'] satisfies InviteSettings['from'][];

/** How many characters the words of a control may have. */
const mostOfConsent = 1000;

type Untyped = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Untyped =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

function invalid(fields: Readonly<Record<string, string>>): never {
  throw new AdapterError('invalid', { fields });
}

/** @throws `invalid` */
export function checkDraft(draft: unknown): asserts draft is InviteDraft {
  if (!isRecord(draft)) invalid({ draft: 'what is to be sent' });
  const { channel, clipId, contactId, message, coAuthorInviteId } = draft;
  const fields: Record<string, string> = {};
  if (!channels.includes(channel)) fields['channel'] = 'no such channel';
  if (!isText(clipId)) fields['clipId'] = 'the id of a clip';
  if (coAuthorInviteId !== undefined && !isText(coAuthorInviteId)) {
    fields['coAuthorInviteId'] = 'the id of one request to sign';
  }
  if (channel === 'contact') {
    if (!isText(contactId)) fields['contactId'] = 'the id of one contact';
    if (!hasWords(message)) fields['message'] = 'there is nothing in it';
  } else if ('contactId' in draft) {
    fields['contactId'] = 'only with the channel "contact"';
  }
  if (Object.keys(fields).length > 0) invalid(fields);
}

function isTime(at: unknown): boolean {
  return isText(at) && /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(at) && !Number.isNaN(Date.parse(at));
}

function isLanguage(lang: unknown): boolean {
  if (!isText(lang)) return false;
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}

/** The consent, if it is one. @throws `invalid`, `forbidden` */
export function checkConsent(given: unknown, wanted: Consent['to']): Consent {
  if (!isRecord(given)) invalid({ consent: 'what they agreed to, when, and in which words' });
  const { to, text, lang, at } = given as unknown as Consent;
  const fields: Record<string, string> = {};
  if (!hasWords(text)) fields['consent.text'] = 'the words of the control';
  else if ([...text.slice(0, 2 * mostOfConsent + 1)].length > mostOfConsent) fields['consent.text'] = 'too many words';
  if (!isLanguage(lang)) fields['consent.lang'] = 'a BCP 47 tag';
  if (!isTime(at)) fields['consent.at'] = 'a time, ISO 8601';
  if (Object.keys(fields).length > 0) invalid(fields);
  if (to === wanted) return { to, at, text, lang };
  if (wanted === 'follow') throw new AdapterError('forbidden', { message: 'a consent to something else' });
  return invalid({ consent: 'to something else' });
}

/** A change of who may invite somebody. Nothing of it is done before all of it is right. */
export interface CheckedChange {
  readonly from: InviteSettings['from'] | undefined;
  readonly unmute: readonly string[];
}

/** @throws `invalid` */
export function checkChange(change: unknown): CheckedChange {
  if (!isRecord(change)) invalid({ change: 'what is to be another' });
  const { from, unmute = [] } = change;
  if (from !== undefined && !choices.includes(from)) invalid({ from: 'no such choice' });
  if (!Array.isArray(unmute) || !unmute.every(isText)) invalid({ unmute: 'ids of people' });
  return { from: from as CheckedChange['from'], unmute };
}

/** What a list is asked for. @throws `invalid` */
export function checkListing(options: ContactListOptions): void {
  const {
    query = '',
    platformId = '',
    after = '',
    limit = 1,
  }: { [Key in keyof ContactListOptions]: unknown } = options;
  if (!isText(query)) invalid({ query: 'a text' });
  if (!isText(platformId)) invalid({ platformId: 'the id of a platform' });
  if (!isText(after)) invalid({ after: 'not a cursor of this list' });
  if (typeof limit !== 'number' || !(limit >= 1)) invalid({ limit: 'at least 1' });
}
