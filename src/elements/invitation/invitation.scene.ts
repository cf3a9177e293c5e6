import type { TemplateResult } from 'lit';
import type { Invitation, Person } from '../../contracts/index.js';
import type { InvitationSnapshot } from '../../core/invite/invitation-ports.js';
import { banIcon } from '../parts/icons/ban.js';
import { doneIcon } from '../parts/icons/done.js';
import { eyeIcon } from '../parts/icons/eye.js';
import { followingIcon } from '../parts/icons/following.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { infoIcon } from '../parts/icons/info.js';
import { invitationIcon } from '../parts/icons/invitation.js';
import { muteIcon } from '../parts/icons/mute.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { undoIcon } from '../parts/icons/undo.js';
import type { Words } from './invitation.words.js';

/** Before it asks, a clip is watched: together with the answer, or first. */
export type FollowMode = 'with-watch' | 'ask';

/** What somebody has done so far, here and for nobody else. */
export interface Standpoint {
  readonly mode: FollowMode;
  /** They have chosen to watch and no more. */
  readonly watching: boolean;
  /** The question is put. With `with-watch` it always is. */
  readonly asked: boolean;
}

/** Where the recipient is. */
export type Scene =
  /** It asks. */
  | 'ask'
  /** It will ask; the clip comes first. */
  | 'later'
  | 'watching'
  | 'followed'
  | 'following'
  | 'undone'
  | 'unfollowed'
  | 'declined'
  | 'muted'
  | 'self'
  | 'used'
  | 'expired'
  | 'revoked'
  | 'unavailable';

/** Scenes that come without clip and inviter. */
const bare: ReadonlySet<Scene> = new Set<Scene>(['used', 'expired', 'revoked', 'unavailable']);

export const isBare = (scene: Scene): boolean => bare.has(scene);

export function sceneOf(
  { invitation, outcome, resumed }: InvitationSnapshot,
  { mode, watching, asked }: Standpoint,
): Scene {
  if (!invitation || outcome === 'blocked') return 'unavailable';
  if (outcome) return outcome;
  const { standing } = invitation;
  if (standing === 'accepted') return 'followed';
  if (standing !== 'open') return standing;
  if (watching) return 'watching';
  return mode === 'with-watch' || asked || resumed || !invitation.clip?.video ? 'ask' : 'later';
}

/** As somebody is called in a sentence, and in what people agree to. */
export const calledName = ({ handle, name }: Person): string => (handle ? `@${handle}` : name);

/** What a scene says. */
export interface Saying {
  readonly icon: TemplateResult | undefined;
  readonly title: string;
  readonly hint?: string;
}

/**
 * The words of a scene; of the question itself, which has a place of its own, the title only. Without an outcome, what
 * is so was so before it was opened here.
 */
export function sayingOf(
  scene: Scene,
  words: Words,
  { inviter, signedIn }: Invitation,
  { resumed, outcome }: Pick<InvitationSnapshot, 'resumed' | 'outcome'>,
): Saying {
  const name = calledName(inviter);
  switch (scene) {
    case 'ask':
      return {
        icon: undefined,
        title: words.text(resumed ? 'invitationResumed' : 'invitationQuestion', name),
        hint: signedIn ? words.text('invitationHint', name) : words.text('invitationSignUpHint'),
      };
    case 'later':
      return { icon: undefined, title: '' };
    case 'watching':
      return {
        icon: eyeIcon(),
        title: words.text('invitationWatching'),
        hint: words.text('invitationWatchingHint', name),
      };
    case 'followed':
      return { icon: doneIcon(), title: words.text('invitationFollowed', name) };
    case 'following':
      return {
        icon: followingIcon(),
        title: words.text('invitationFollowing', name),
        hint: words.text('invitationAlready'),
      };
    case 'undone':
      return {
        icon: undoIcon(),
        title: words.text(outcome ? 'invitationUndone' : 'invitationTakenBack', name),
        hint: outcome ? words.text('invitationWatchingHint', name) : words.text('invitationTakenBackHint'),
      };
    case 'unfollowed':
      return {
        icon: undoIcon(),
        title: words.text('invitationUnfollowed'),
        hint: words.text('invitationNoLonger', name),
      };
    case 'declined':
      return {
        icon: banIcon(),
        title: words.text('invitationDeclined'),
        hint: words.text('invitationWatchingHint', name),
      };
    case 'muted':
      return { icon: muteIcon(), title: words.text('invitationDeclined'), hint: words.text('invitationMuted', name) };
    case 'self':
      return { icon: infoIcon(), title: words.text('invitationSelf'), hint: words.text('invitationSelfHint') };
    case 'used':
      return {
        icon: invitationIcon(),
        title: words.text('invitationUsed'),
        hint: words.text('invitationUsedHint', name),
      };
    case 'expired':
      return {
        icon: pendingIcon(),
        title: words.text('invitationExpired'),
        hint: words.text('invitationExpiredHint', name),
      };
    case 'revoked':
      return {
        icon: undoIcon(),
        title: words.text('invitationRevoked'),
        hint: words.text('invitationRevokedHint', name),
      };
    case 'unavailable':
      return nothingThere(words);
  }
}

/** What is said of everything that can't be shown, whatever the reason. */
export function nothingThere(words: Words): Saying {
  return {
    icon: hiddenIcon(),
    title: words.text('invitationUnavailable'),
    hint: words.text('invitationUnavailableHint'),
  };
}
