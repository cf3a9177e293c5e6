import type {
  Authorship,
  CoAuthorAdapter,
  CoAuthorInvite,
  CoAuthorInviteDraft,
  CoAuthorInviteState,
  CandidateStatus,
  Page,
  PageOptions,
  WriteOptions,
} from '../../contracts/index.js';
import { check } from '../assert.js';
import { need } from '../suite.js';
import type { CoAuthorContext, CoAuthorPosts, CoAuthorRole } from './context.js';

/** Who can act in a case: one of the people, or somebody who isn't signed in. */
export type Actor = CoAuthorRole | 'visitor';

/** Ids, tokens and hashes that nobody was ever given. */
export const forged = ['no-such-thing', '', '0', 'null', '../', '00000000000000000000000000000000'] as const;

/** The hash of nothing at all, well written: `sha256-` and base64. */
export const wrongHash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** What no type allows, from those who have none: each call as it would be written, whether it throws or rejects. */
export function malformed(call: (value: never) => unknown, value: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    resolve(call(value as never));
  });
}

/** Somebody's adapter; a visitor's, or the case is skipped. */
export function coAuthorOf(context: CoAuthorContext, actor: Actor): CoAuthorAdapter {
  const adapters = actor === 'visitor' ? need(context.visitor?.(), 'make() gives no visitor') : context.as(actor);
  if (adapters.coAuthor === undefined) throw new Error(`make() gives ${actor} no coAuthor adapter`);
  return adapters.coAuthor;
}

/** An optional method of somebody's that can be called, or the case is skipped: an absent one is an absent feature. */
export function can<Name extends keyof CoAuthorAdapter>(
  context: CoAuthorContext,
  actor: Actor,
  name: Name,
): Required<CoAuthorAdapter>[Name] {
  const adapter = coAuthorOf(context, actor);
  const found: CoAuthorAdapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<CoAuthorAdapter>[Name];
}

/** An id of a post, or the case is skipped. */
export function postIn(context: CoAuthorContext, name: keyof CoAuthorPosts): string {
  return need(context.posts[name], `make() gives no posts.${name}`);
}

/** What is there to be signed, by its hash. */
export async function hashNow(context: CoAuthorContext, postId: string = context.posts.own): Promise<string> {
  return (await coAuthorOf(context, 'owner').getSignable(postId)).hash;
}

/** A draft of an invitation to somebody. */
export async function draftTo(
  context: CoAuthorContext,
  role: CoAuthorRole = 'invitee',
  postId: string = context.posts.own,
): Promise<CoAuthorInviteDraft & { readonly personId: string }> {
  return { postId, role: 'author', hash: await hashNow(context, postId), personId: context.personId(role) };
}

/** `owner` asks somebody to sign. */
export async function ask(
  context: CoAuthorContext,
  role: CoAuthorRole = 'invitee',
  options?: WriteOptions,
): Promise<CoAuthorInvite> {
  return coAuthorOf(context, 'owner').invite(await draftTo(context, role), options);
}

/** A link with its token, as only its sender and whoever they gave it to know them. */
export interface Link {
  readonly invite: CoAuthorInvite;
  readonly token: string;
}

/** `owner` makes a link for whoever is first, or the case is skipped: there may be none here. */
export async function link(context: CoAuthorContext): Promise<Link> {
  const draft: CoAuthorInviteDraft = {
    postId: context.posts.own,
    role: 'author',
    hash: await hashNow(context),
    link: true,
  };
  can(context, 'owner', 'resolve');
  let invite: CoAuthorInvite | undefined;
  try {
    invite = await coAuthorOf(context, 'owner').invite(draft);
  } catch (error) {
    const none = error instanceof Error && 'code' in error && error.code === 'unsupported';
    if (!none) throw error;
  }
  const { url } = need(invite, 'there are no links here');
  if (url === undefined) throw new Error('invite: the link has no url');
  return {
    invite: need(invite, 'there are no links here'),
    token: context.token?.(url) ?? url.slice(url.lastIndexOf('/') + 1),
  };
}

/** Somebody signs what is there. */
export async function sign(
  context: CoAuthorContext,
  { id }: Pick<CoAuthorInvite, 'id'>,
  role: CoAuthorRole = 'invitee',
  options?: WriteOptions & { readonly token?: string },
): Promise<CoAuthorInvite> {
  return coAuthorOf(context, role).approve(id, await hashNow(context), options);
}

/** `owner` asks, and somebody signs. */
export async function signed(context: CoAuthorContext, role: CoAuthorRole = 'invitee'): Promise<CoAuthorInvite> {
  return sign(context, await ask(context, role), role);
}

/** Changes the words of the post, or the case is skipped. */
export async function edit(context: CoAuthorContext, text = 'Other words.'): Promise<void> {
  const change = need(context.edit, 'make() gives no edit');
  await change.call(context, context.posts.own, text);
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

/** Who signs the post, as somebody reads it: ids of people in their order, `-` where no name is shown. */
export async function names(context: CoAuthorContext, actor: Actor = 'stranger'): Promise<readonly string[]> {
  const { authors } = await coAuthorOf(context, actor).getAuthors(context.posts.own);
  return authors.map(({ person }) => person?.id ?? '-');
}

/** Ids of people. */
export function idsOf(context: CoAuthorContext, ...roles: readonly CoAuthorRole[]): readonly string[] {
  return roles.map((role) => context.personId(role));
}

/** Where an invitation stands, as one of both reads it. */
export async function stateFor(
  context: CoAuthorContext,
  actor: CoAuthorRole,
  { id }: Pick<CoAuthorInvite, 'id'>,
): Promise<CoAuthorInviteState> {
  return (await coAuthorOf(context, actor).getInvite(id)).state;
}

/** What stands between `owner` and somebody. */
export async function statusOf(
  context: CoAuthorContext,
  personId: string,
  postId: string = context.posts.own,
): Promise<CandidateStatus | undefined> {
  const adapter = coAuthorOf(context, 'owner');
  const all = await allOf((options) => adapter.listCandidates({ postId, ...options }));
  return all.find(({ person }) => person.id === personId)?.status;
}

/** Whether an id is anywhere in what was read. */
export function mentions(read: unknown, id: string): boolean {
  return JSON.stringify(read).includes(JSON.stringify(id));
}

/** Everything that an act can change, as everybody reads it. */
export async function ledger(context: CoAuthorContext): Promise<unknown> {
  const { own } = context.posts;
  const owner = coAuthorOf(context, 'owner');
  const roles: readonly CoAuthorRole[] = ['owner', 'invitee', 'second', 'stranger'];
  const read = roles.map(async (role): Promise<[Authorship, unknown]> => {
    const adapter = coAuthorOf(context, role);
    return [await adapter.getAuthors(own), adapter.getHistory && (await adapter.getHistory(own)).items];
  });
  return {
    read: await Promise.all(read),
    left: (await owner.getRules?.())?.limits?.remaining,
    sent:
      owner.listInvites &&
      (await allOf((options) => can(context, 'owner', 'listInvites')({ box: 'sent', ...options }))),
    candidates: await allOf((options) => owner.listCandidates({ postId: own, ...options })),
  };
}

/** Ids of who signs a post by the record that its own domain gives, or the case is skipped: a clip has none of its own. */
export async function namesInRecord(
  context: CoAuthorContext,
  actor: CoAuthorRole = 'stranger',
): Promise<readonly string[]> {
  const { note, story } = context.as(actor);
  const { own } = context.posts;
  const read = (await note?.get(own).catch(() => undefined)) ?? (await story?.get(own).catch(() => undefined));
  const record = need(read, 'the post has no record here');
  if ('gone' in record) throw new Error('the post is gone');
  return (record.authors ?? [{ person: record.author }]).map(({ person }) => person?.id ?? '-');
}

/** What becomes of a call: `done`, or the code that it rejects with. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
