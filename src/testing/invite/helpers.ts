import type {
  Clip,
  Consent,
  ContactStatus,
  Invitation,
  Invite,
  InviteAdapter,
  InviteContact,
  InviteDraft,
  InviteFigures,
  InviteRules,
  Page,
  PageOptions,
  WriteOptions,
} from '../../contracts/index.js';
import { check } from '../assert.js';
import type { RecordingSink } from '../recording-sink.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Case, Tools } from '../suite.js';
import { need } from '../suite.js';
import type { InviteContacts, InviteContext, InviteRole } from './context.js';

/** Who can act in a case: one of the people, or somebody who isn't signed in. */
export type Actor = InviteRole | 'visitor';

/** Tokens and intents that nobody was ever given. */
export const forged = ['no-such-token', '', '0', 'null', '../', '00000000000000000000000000000000'] as const;

/** What somebody agrees to when they follow. */
export const toFollow: Consent = {
  to: 'follow',
  at: '2026-01-01T10:00:00Z',
  text: 'Watch and follow',
  lang: 'en',
};

/** What somebody agrees to when they let the inviter know that they have opened it. */
export const toTell: Consent = { ...toFollow, to: 'tell-opened', text: 'Tell them that I’ve seen it' };

/** What no type allows, from those who have none: each call as it would be written, whether it throws or rejects. */
export function malformed(call: (value: never) => unknown, value: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    resolve(call(value as never));
  });
}

/** Somebody's adapter; a visitor's, or the case is skipped. */
export function inviteOf(context: InviteContext, actor: Actor): InviteAdapter {
  const adapters = actor === 'visitor' ? need(context.visitor?.(), 'make() gives no visitor') : context.as(actor);
  if (adapters.invite === undefined) throw new Error(`make() gives ${actor} no invite adapter`);
  return adapters.invite;
}

/** An optional method of somebody's that can be called, or the case is skipped: an absent one is an absent feature. */
export function can<Name extends keyof InviteAdapter>(
  context: InviteContext,
  actor: Actor,
  name: Name,
): Required<InviteAdapter>[Name] {
  const adapter = inviteOf(context, actor);
  const found: InviteAdapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<InviteAdapter>[Name];
}

/** An id of a contact, or the case is skipped. */
export function contactIn(context: InviteContext, name: keyof InviteContacts = 'them'): string {
  return need(context.contacts?.[name], `make() gives no contacts.${name}`);
}

/** An invitation with its token, as only its sender and whoever they gave it to know them. */
export interface Sent {
  readonly invite: Invite;
  readonly token: string;
}

/** A draft of an invitation to a contact. */
export function draftTo(context: InviteContext, contactId: string = contactIn(context)): InviteDraft {
  return { channel: 'contact', clipId: context.clips.latest, contactId, message: 'Look at that whale!' };
}

async function withToken(context: InviteContext, invite: Invite): Promise<Sent> {
  const { url } = invite;
  if (url === undefined) throw new Error('create: the invitation has no url');
  if (context.token !== undefined) return { invite, token: context.token(url) };
  const { linkPrefix } = await inviteOf(context, 'me').getRules();
  const begun = linkPrefix !== undefined && url.startsWith(linkPrefix);
  return { invite, token: begun ? url.slice(linkPrefix.length) : url.slice(url.lastIndexOf('/') + 1) };
}

/** `me` makes a link, for whoever is first. */
export async function link(
  context: InviteContext,
  options?: WriteOptions,
  carried?: Pick<InviteDraft, 'coAuthorInviteId'>,
): Promise<Sent> {
  const draft: InviteDraft = { channel: 'copy', clipId: context.clips.latest, ...carried };
  return withToken(context, await inviteOf(context, 'me').create(draft, options));
}

/** `me` invites a contact. */
export async function inviteContact(context: InviteContext, contactId?: string): Promise<Sent> {
  return withToken(context, await inviteOf(context, 'me').create(draftTo(context, contactId)));
}

/** Somebody follows. */
export function accept(
  context: InviteContext,
  actor: Actor,
  { token }: Pick<Sent, 'token'>,
  clientId?: string,
): Promise<Invitation> {
  return inviteOf(context, actor).accept(token, { consent: toFollow, ...(clientId !== undefined && { clientId }) });
}

/** Everything of a list, page by page. */
export async function allOf<Item>(
  read: (options: PageOptions) => Promise<Page<Item>>,
  limit?: number,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  const cursors = new Set<string>();
  let after: string | undefined;
  do {
    const page = await read({ ...(after !== undefined && { after }), ...(limit !== undefined && { limit }) });
    found.push(...page.items);
    after = page.next;
    check(after === undefined || !cursors.has(after), 'a cursor came twice: the list never ends');
    if (after !== undefined) cursors.add(after);
  } while (after !== undefined);
  return found;
}

/** A contact, as `me` lists it. */
export async function listedContact(context: InviteContext, contactId: string): Promise<InviteContact | undefined> {
  const contacts = await allOf(can(context, 'me', 'listContacts'));
  return contacts.find(({ id }) => id === contactId);
}

/** What stands between `me` and a contact. */
export async function statusOf(context: InviteContext, contactId: string): Promise<ContactStatus | undefined> {
  return (await listedContact(context, contactId))?.status;
}

/** An invitation, as `me` lists it; as it was made, where nothing is listed. */
export async function listed(context: InviteContext, { invite }: Pick<Sent, 'invite'>): Promise<Invite> {
  const { listSent } = inviteOf(context, 'me');
  if (listSent === undefined) return invite;
  const found = (await allOf(can(context, 'me', 'listSent'))).find(({ id }) => id === invite.id);
  if (found === undefined) throw new Error('listSent does not give what was sent');
  return found;
}

/** Whether somebody follows `me`, as both can read it; `undefined` where no people adapter says so. */
export async function follows(context: InviteContext, role: InviteRole): Promise<boolean | undefined> {
  const [theirs, mine] = [context.as(role).people, context.as('me').people];
  if (theirs === undefined || mine === undefined) return undefined;
  const { following } = await theirs.getRelation(context.personId('me'));
  const { followedBy } = await mine.getRelation(context.personId(role));
  check(following === followedBy, 'the two read different things about who follows');
  return following;
}

/** Everything of the inviter's side that an act can change. */
export async function ledger(context: InviteContext): Promise<unknown> {
  const adapter = inviteOf(context, 'me');
  return {
    clip: await adapter.getLatestClip(),
    rules: (await adapter.getRules()).limits?.remaining,
    sent: adapter.listSent && (await allOf(can(context, 'me', 'listSent'))),
    figures: await adapter.getFigures?.(),
    contacts: adapter.listContacts && (await allOf(can(context, 'me', 'listContacts'))),
    follows: [await follows(context, 'them'), await follows(context, 'other')],
  };
}

/** A sink of what somebody has sent that remembers what it was told. */
export interface InviteRecordingSink extends RecordingSink<Invite> {
  readonly allFigures: readonly InviteFigures[];
  readonly allRules: readonly InviteRules[];
  readonly clips: readonly (Clip | undefined)[];
  /** How often anything was said. */
  readonly told: number;
}

/** What a case about watching gets: a way to watch that ends with the case. */
export interface Watching extends Tools {
  readonly controller: AbortController;
  watch(actor?: Actor): InviteRecordingSink;
  live(...sinks: readonly InviteRecordingSink[]): Promise<void>;
}

function createInviteSink(): InviteRecordingSink {
  const [allFigures, allRules, clips]: [InviteFigures[], InviteRules[], (Clip | undefined)[]] = [[], [], []];
  const base = createRecordingSink<Invite>();
  return Object.defineProperties(base, {
    ...Object.getOwnPropertyDescriptors({
      allFigures,
      allRules,
      clips,
      figures: (figures: InviteFigures) => allFigures.push(figures),
      rules: (rules: InviteRules) => allRules.push(rules),
      clip: (clip: Clip | undefined) => clips.push(clip),
    }),
    told: { get: () => base.calls + allFigures.length + allRules.length + clips.length },
  }) as InviteRecordingSink;
}

/** Ends every watch of a case, whatever becomes of it. */
export function watching(body: (context: InviteContext, tools: Watching) => Promise<void>): Case<InviteContext> {
  return async (context, tools) => {
    const controller = new AbortController();
    const { signal } = controller;
    try {
      await body(context, {
        ...tools,
        controller,
        watch(actor = 'me') {
          const sink = createInviteSink();
          can(context, actor, 'watch')(sink, { signal });
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
