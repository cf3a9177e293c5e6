import type { Availability, CoAuthorSunset } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createClientId } from '../../../core/client-id.js';
import { createQuota } from '../quota.js';
import { toMs } from '../records.js';
import type { State } from '../state.js';
import { createAlarm } from '../waiting.js';
import { keepCoInvite } from './co-author-asking.js';
import { hashOf, postOf } from './co-author-content.js';
import { editPost } from './co-author-editing.js';
import { keepChange, keepEvent } from './co-author-history.js';
import type { CoAuthorKnobs } from './co-author-knobs.js';
import type { StoredCoInvite } from './co-author-ledger.js';
import { announcePost } from './co-author-posts.js';
import type { CoAuthorRulesSeed, CoAuthorSeed, GoneAccount, PostChange } from './co-author-seed.js';
import type { CoAuthorsState } from './co-author-state.js';
import { lifeMsOf, settle, stateOf } from './co-author-settling.js';

/** The other side of the counter, where people sign together: it acts at once and asks no rules but one. */
export interface CoAuthorActs {
  /** What co-authoring may be. */
  readonly knobs: CoAuthorKnobs;
  /** An invitation as if it had been sent, on a day that counts for no limit. @returns its id */
  add(invitation: CoAuthorSeed): string;
  /**
   * Changes what a post says, as its owner does in a host app: names come off it.
   * @throws `AdapterError` with `conflict`: somebody is asked to sign it, and the rules lock it meanwhile
   */
  editPost(postId: string, change: PostChange): void;
  /** Ends co-authoring here: now, or at another time; and says how posts look from then on. Default: all names stay. */
  endProgramme(end?: Partial<CoAuthorSunset>): void;
  /** Whether asking and signing are offered to somebody from now on. */
  setAvailability(personId: string, availability: Availability): void;
  /** What co-authoring is bound to from now on. What is not named stays as it is. */
  setRules(rules: CoAuthorRulesSeed): void;
  /** Whether somebody can be asked, whoever asks. `undefined`: by those whom they follow. */
  setAskable(personId: string, askable: boolean | undefined): void;
  /** The name of an account is not shown any more; or it is again. */
  setGone(personId: string, gone: GoneAccount | undefined): void;
  /** Lets the time for an answer be over. */
  expire(inviteId: string): void;
  /** Lets the time be over in which a name can be put back. */
  endUndo(inviteId: string): void;
}

/** The part of a world where people sign together. */
export interface CoAuthorWorld {
  /** Who signs what with whom, from the platform's side. */
  readonly coAuthors: CoAuthorActs;
}

/** The same, from inside. */
export interface CoAuthorQuarters extends CoAuthorWorld {
  readonly state: CoAuthorsState;
  readonly plant: (invitations: readonly CoAuthorSeed[], rules: CoAuthorRulesSeed | undefined) => void;
}

/** Makes the part of a world where people sign together. Mistakes throw a plain `Error` at once. */
export function createCoAuthorWorld(
  world: State,
  { audienceOf }: Pick<CoAuthorsState, 'audienceOf'>,
): CoAuthorQuarters {
  const { coAuthors, clock } = world;
  const { knobs } = coAuthors;
  const state: CoAuthorsState = { world, quota: createQuota(clock), audienceOf };

  // What a change of a post, or a block, makes of names is kept when it happens, and not when somebody reads it.
  for (const topic of [world.noteTopic, world.storyTopic, world.clipTopic]) {
    topic.onAny((postId) => {
      if (!coAuthors.posts.has(postId)) return;
      settle(world, postId);
      coAuthors.topic.emit(postId);
    });
  }
  world.relationTopic.onAny(() => {
    for (const postId of coAuthors.posts.keys()) settle(world, postId);
  });

  function assertPerson(personId: string | undefined): void {
    if (personId === undefined || world.people.has(personId)) return;
    throw new Error(`There is no person "${personId}" in this world.`);
  }

  function known(inviteId: string): StoredCoInvite {
    const invite = coAuthors.invites.get(inviteId);
    if (invite === undefined) throw new Error(`There is no invitation to sign "${inviteId}" in this world.`);
    return invite;
  }

  /** Tells of every post somebody signs, or is asked to: their name is another. */
  function announcePerson(personId: string): void {
    for (const [postId, { invites }] of coAuthors.posts) {
      if (invites.some(({ toId, fromId }) => toId === personId || fromId === personId)) announcePost(world, postId);
    }
    coAuthors.topic.emit('');
  }

  const ending = createAlarm(
    clock,
    () => (coAuthors.sunset === undefined ? undefined : Date.parse(coAuthors.sunset.at)),
    announceAll,
  );

  function announceAll(): void {
    for (const postId of coAuthors.posts.keys()) announcePost(world, postId);
  }

  function setRules({ sunset, rights, ...rules }: CoAuthorRulesSeed): void {
    knobs.rules = { ...knobs.rules, ...rules };
    if (rights !== undefined) knobs.rights = rights;
    if (sunset !== undefined) {
      coAuthors.sunset = sunset;
      ending.update();
      announceAll();
    }
    coAuthors.topic.emit('');
  }

  /** Makes an invitation what its seed says has become of it. */
  function become(invite: StoredCoInvite, seed: CoAuthorSeed, hash: string | undefined, at: number): void {
    const { state: became = 'pending', by = invite.toId ?? '' } = seed;
    const now = clock.now();
    if (became === 'approved' || became === 'stale' || became === 'revoked') {
      const post = postOf(world, invite.postId);
      // They agreed to something else, once.
      const before = post && hashOf({ ...post.content, text: `${post.content.text ?? ''} …` });
      const agreed = became === 'stale' ? before : hash;
      Object.assign(invite, { answer: 'approved', approvedHash: agreed, approvedAt: at, answeredAt: at });
      keepEvent(world, invite, { type: 'approved', byId: invite.toId ?? '', at, hash: agreed });
    }
    if (became === 'stale') {
      Object.assign(invite, { answer: 'stale', answeredAt: now, expiresAt: now + lifeMsOf(world) });
      keepChange(world, invite.postId, { byId: invite.fromId, hash, only: undefined });
    }
    if (became === 'revoked') {
      Object.assign(invite, { answer: 'revoked', answeredAt: now, revokedBy: by });
      keepEvent(world, invite, { type: 'revoked', byId: by });
    }
    if (became === 'declined') {
      const who = invite.toId ?? '';
      if (invite.token === undefined) Object.assign(invite, { answer: 'declined', answeredAt: at });
      else {
        // Others may use it still.
        invite.refusedBy.set(who, at);
        invite.toId = undefined;
      }
      keepEvent(world, invite, { type: 'declined', byId: who, aboutId: who, at, only: 'invited' });
    }
    if (became === 'withdrawn') {
      invite.withdrawnAt = now;
      keepEvent(world, invite, { type: 'withdrawn', byId: invite.fromId });
    }
    if (became === 'expired') invite.expiresAt = Math.min(invite.expiresAt, now);
  }

  function add(seed: CoAuthorSeed): string {
    const { postId, person, role = 'author', at, token } = seed;
    assertPerson(person);
    assertPerson(seed.by);
    const post = postOf(world, postId);
    if (post === undefined) throw new Error(`There is no post "${postId}" in this world.`);
    if (person === post.ownerId) throw new Error(`"${postId}" is theirs already.`);
    if (token !== undefined && coAuthors.byToken.has(token)) throw new Error(`There is a token "${token}" already.`);
    const createdAt = at === undefined ? clock.now() : toMs(at);
    const hash = hashOf(post.content);
    const invite = keepCoInvite(
      world,
      {
        postId,
        fromId: post.ownerId,
        toId: person,
        token: token ?? (person === undefined ? createClientId() : undefined),
        role,
        createdAt,
        expiresAt: createdAt + lifeMsOf(world),
      },
      hash,
    );
    become(invite, seed, hash, createdAt);
    announcePost(world, postId);
    return invite.id;
  }

  return {
    state,

    plant(invitations, rules) {
      if (rules !== undefined) setRules(rules);
      invitations.forEach(add);
    },

    coAuthors: {
      knobs,
      add,
      setRules,

      editPost(postId, change) {
        if (postOf(world, postId) === undefined) throw new Error(`There is no post "${postId}" in this world.`);
        const invites = coAuthors.posts.get(postId)?.invites ?? [];
        const locked =
          knobs.rules.locks === true && invites.some((invite) => stateOf(world, invite, 'owner') === 'pending');
        if (locked) throw new AdapterError('conflict', { message: 'somebody is asked to sign it' });
        editPost(world, postId, change);
      },

      endProgramme({ at = new Date(clock.now()).toISOString(), shows = 'all' } = {}) {
        setRules({ sunset: { at, shows } });
      },

      setAvailability(personId, availability) {
        assertPerson(personId);
        coAuthors.availability.set(personId, availability);
        announcePerson(personId);
      },

      setAskable(personId, askable) {
        assertPerson(personId);
        if (askable === undefined) coAuthors.askable.delete(personId);
        else coAuthors.askable.set(personId, askable);
        coAuthors.topic.emit('');
      },

      setGone(personId, gone) {
        assertPerson(personId);
        if (gone === undefined) coAuthors.gone.delete(personId);
        else coAuthors.gone.set(personId, gone);
        announcePerson(personId);
      },

      expire(inviteId) {
        const invite = known(inviteId);
        invite.expiresAt = Math.min(invite.expiresAt, clock.now());
        announcePost(world, invite.postId);
      },

      endUndo(inviteId) {
        const invite = known(inviteId);
        invite.undoUntil = undefined;
        announcePost(world, invite.postId);
      },
    },
  };
}
