import type { ImportChoice, ImportReceipt } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { toTimestamp } from '../records.js';
import type { ImportsState, StoredDecision, StoredPost } from './imports-state.js';
import { noteIdOf, sourceState } from './imports-state.js';

/** What holds for somebody who has not decided: a young account is shown to nobody unasked. */
export function undecidedFor({ undecided, world }: ImportsState, personId: string): 'off' | 'ask' | 'on' {
  return undecided === 'on' && world.young.has(personId) ? 'ask' : undecided;
}

/** The posts of somebody that are public, the newest first. */
export function publicPosts({ posts }: ImportsState, personId: string): readonly StoredPost[] {
  return [...posts.values()]
    .filter((post) => post.authorId === personId && post.public && !post.deleted)
    .sort((one, other) => other.postedAt - one.postedAt || other.order - one.order);
}

/** How many photos were switched by themselves, against what holds for all. */
function exceptionsOf(state: ImportsState, personId: string, existing: boolean): number {
  return publicPosts(state, personId).filter(({ alone, choice }) => alone && choice !== existing).length;
}

/** Whether others see a post here, as its owner has it. */
function isWanted(state: ImportsState, { authorId, choice }: StoredPost): boolean {
  return choice ?? undecidedFor(state, authorId) === 'on';
}

/** Makes what others see of a post what its owner and the main app say, at once. */
export function settlePost(state: ImportsState, post: StoredPost): void {
  const now = state.world.clock.now();
  const shown = post.public && !post.deleted && isWanted(state, post);
  if (shown !== (post.shownSince !== undefined)) {
    post.shownSince = shown ? now : undefined;
    post.goneAt = shown ? undefined : now;
  }
  post.everShown ||= shown && sourceState(post.source, now) !== 'closed';
  state.world.noteTopic.emit(noteIdOf(post));
}

/** What somebody has decided; what holds without them, while they have not. */
export function decisionOf(state: ImportsState, personId: string): StoredDecision {
  const known = state.decisions.get(personId);
  if (known?.at !== undefined) return known;
  const on = undecidedFor(state, personId) === 'on';
  return { at: undefined, existing: on, future: on, receipt: known?.receipt };
}

function receiptFor(state: ImportsState, personId: string, { existing, future }: StoredDecision): ImportReceipt {
  const { world } = state;
  return {
    id: `receipt-${world.nextNumber()}`,
    at: toTimestamp(world.clock.now()),
    existing,
    future,
    exceptions: exceptionsOf(state, personId, existing),
  };
}

/** Keeps a decision, and what follows from it. */
function decide(state: ImportsState, personId: string, decision: StoredDecision, touched: readonly StoredPost[]): void {
  state.decisions.set(personId, { ...decision, receipt: receiptFor(state, personId, decision) });
  for (const post of touched) settlePost(state, post);
  state.topic.emit(personId);
}

/** Switches one photo. It decides nothing about the others. @throws `not-found` */
export function chooseOne(state: ImportsState, personId: string, itemId: string, shown: boolean): void {
  const post = publicPosts(state, personId).find(({ id }) => id === itemId);
  if (post === undefined) throw new AdapterError('not-found', { message: `no photo "${itemId}"` });
  if (post.alone && post.choice === shown) return;
  post.choice = shown;
  post.alone = true;
  decide(state, personId, decisionOf(state, personId), [post]);
}

/**
 * Switches all there are, all to come, or both. What was never said of them is said now: where only one of the two is chosen,
 * the other stays as others see it at that moment, "on" as much as "off", and the receipt says so.
 */
function chooseMany(state: ImportsState, personId: string, scope: 'existing' | 'future' | 'all', shown: boolean): void {
  const before = decisionOf(state, personId);
  const touches = { existing: scope !== 'future', future: scope !== 'existing' };
  const posts = publicPosts(state, personId);
  const same =
    before.at !== undefined &&
    (!touches.future || before.future === shown) &&
    (!touches.existing || (before.existing === shown && posts.every(({ choice }) => choice === shown)));
  if (same) return;
  const existing = touches.existing ? shown : before.existing;
  // Those that are hidden over there are decided, too: they may come back.
  for (const post of state.posts.values()) {
    if (post.authorId !== personId) continue;
    if (touches.existing) {
      post.choice = shown;
      post.alone = false;
    } else post.choice ??= existing;
  }
  const future = touches.future ? shown : before.future;
  const at = state.world.clock.now();
  decide(state, personId, { at, existing, future, receipt: undefined }, posts);
}

/** Makes a choice. @throws `invalid`, `forbidden`, `not-found` */
export function choose(state: ImportsState, personId: string, choice: ImportChoice): void {
  const { scope, shown } = choice;
  // Whoever calls may send what the compiler would not let pass.
  if (typeof (shown as unknown) !== 'boolean') throw new AdapterError('invalid', { fields: { shown: 'yes or no' } });
  if (!['existing', 'future', 'all', 'item'].includes(scope)) {
    throw new AdapterError('invalid', { fields: { scope: 'no such choice' } });
  }
  if (sourceState(state.source, state.world.clock.now()) === 'closed') {
    throw new AdapterError('forbidden', { message: 'the main app is closed' });
  }
  if (choice.scope === 'item') chooseOne(state, personId, choice.itemId, shown);
  else chooseMany(state, personId, choice.scope, shown);
}
