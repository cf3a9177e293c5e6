import type {
  Adapters,
  ContactIdentifier,
  ContactLookUp,
  ContactMatch,
  ContactsAdapter,
  WriteOptions,
} from '../../contracts/index.js';
import { methodOf } from '../methods.js';
import { need } from '../suite.js';
import type { ContactContext, ContactRole } from './context.js';

/** Who can act in a case. */
export type Actor = ContactRole | 'visitor';

/** Addresses that nobody has. */
export function strangers(count: number, from = 0): readonly ContactIdentifier[] {
  return Array.from({ length: count }, (_none, index) => ({
    kind: 'email',
    value: `nobody.${from + index}@nowhere.invalid`,
  }));
}

/** Somebody's adapter; a visitor's, or the case is skipped. */
export function contactsOf(context: ContactContext, actor: Actor): ContactsAdapter {
  const adapters: Adapters =
    actor === 'visitor' ? need(context.visitor?.(), 'make() gives no visitor') : context.as(actor);
  if (adapters.contacts !== undefined) return adapters.contacts;
  // A host need not make one for who can't use it.
  if (actor === 'visitor') return need(undefined, 'the visitor has no contacts adapter');
  throw new Error(`make() gives ${actor} no contacts adapter`);
}

/** An optional method of somebody's, or the case is skipped. */
export function can<Name extends keyof ContactsAdapter>(
  context: ContactContext,
  actor: Actor,
  name: Name,
): Required<ContactsAdapter>[Name] {
  return methodOf(contactsOf(context, actor), name);
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Identifiers as the back end asks somebody for them. */
export async function prepared(
  context: ContactContext,
  actor: ContactRole,
  identifiers: readonly ContactIdentifier[],
): Promise<readonly ContactIdentifier[]> {
  const { hashing } = await contactsOf(context, actor).getMatching();
  if (hashing === undefined) return identifiers;
  return Promise.all(
    identifiers.map(async ({ kind, value }) => ({ kind, value: await digestOf(hashing.salt + value) })),
  );
}

/** Somebody looks for people, or for addresses. */
export async function lookFor(
  context: ContactContext,
  actor: ContactRole,
  wanted: readonly (ContactRole | ContactIdentifier)[],
  options?: WriteOptions,
): Promise<ContactLookUp> {
  const plain = wanted.map((each) => (typeof each === 'string' ? context.identifier(each) : each));
  return contactsOf(context, actor).find(await prepared(context, actor, plain), options);
}

/** People agree. */
export async function agree(context: ContactContext, ...roles: readonly ContactRole[]): Promise<void> {
  for (const role of roles) await contactsOf(context, role).optIn();
}

/** `one` and `other` have found each other. @returns the match, as `other` got it */
export async function meet(context: ContactContext): Promise<ContactMatch> {
  await agree(context, 'one', 'other');
  await lookFor(context, 'one', ['other']);
  const [match] = (await lookFor(context, 'other', ['one'])).matches;
  if (match === undefined) throw new Error('two people who look for each other have not been found');
  return match;
}

/** Ids of the people whom somebody has found. */
export async function foundBy(context: ContactContext, actor: ContactRole): Promise<readonly string[]> {
  const { items } = await contactsOf(context, actor).listMatches({ limit: 50 });
  return items.map(({ person }) => person.id);
}

/** Everything of somebody's that an act can change. */
export async function ledger(context: ContactContext, role: ContactRole = 'one'): Promise<unknown> {
  const matching = await contactsOf(context, role).getMatching();
  return { matching, found: matching.optedIn && (await foundBy(context, role)) };
}
