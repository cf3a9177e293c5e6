import type { TemplateResult } from 'lit';
import type { CoAuthorInvite, Person } from '../../contracts/index.js';
import type { WordValues } from '../../controllers/strings-controller.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import type { SigningSnapshot } from '../../core/co-author/signing-ports.js';
import { banIcon } from '../parts/icons/ban.js';
import { doneIcon } from '../parts/icons/done.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { infoIcon } from '../parts/icons/info.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { personIcon } from '../parts/icons/person.js';
import { privacyIcon } from '../parts/icons/privacy.js';
import { undoIcon } from '../parts/icons/undo.js';
import { warningIcon } from '../parts/icons/warning.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import type { CoAuthorSigningStrings } from './co-author-invite.signing.strings.js';
import type { SigningWords } from './co-author-invite.words.js';

/** Where whoever is asked stands. */
export type SigningScene =
  | 'pending-in'
  /** What they had signed has changed. */
  | 'stale'
  /** It has changed while they looked. */
  | 'changed'
  /** It can't be signed: what came is not what would be signed, this page can't know, or not all of it can be shown. */
  | 'differs'
  | 'impossible'
  | 'missing'
  | 'not-offered'
  | 'signed-out'
  | 'own'
  | 'approved'
  | 'declined'
  | 'muted'
  | 'withdrawn'
  | 'revoked'
  | 'expired'
  | 'ended'
  | 'unavailable';

/** Scenes in which it is asked. */
const asking: ReadonlySet<SigningScene> = new Set<SigningScene>(['pending-in', 'stale', 'changed']);

export const isAsking = (scene: SigningScene): boolean => asking.has(scene);

/** Scenes with what would be signed. What may not be what it says it is isn't shown. */
const withContent: ReadonlySet<SigningScene> = new Set<SigningScene>([
  ...asking,
  'impossible',
  'missing',
  'not-offered',
  'signed-out',
  'own',
]);

export const showsContent = (scene: SigningScene): boolean => withContent.has(scene);

/** Scenes in which a no is still an answer. */
export const isDeclinable = (scene: SigningScene): boolean =>
  asking.has(scene) || scene === 'differs' || scene === 'impossible' || scene === 'missing' || scene === 'not-offered';

/** @param missing photos that can't be shown */
export function signingSceneOf(snapshot: SigningSnapshot, missing: number): SigningScene {
  const { invite, outcome, signedOut, availability, verdict, changed } = snapshot;
  if (!invite || outcome === 'blocked') return 'unavailable';
  if (invite.sent) return isOpen(invite) ? 'own' : invite.state === 'approved' ? 'own' : ended(invite);
  if (outcome === 'muted') return 'muted';
  if (!isOpen(invite)) return ended(invite);
  if (signedOut) return 'signed-out';
  if (!availability.available) return 'not-offered';
  if (verdict === 'impossible') return 'impossible';
  if (verdict !== 'matches') return 'differs';
  if (missing > 0) return 'missing';
  if (invite.state === 'stale') return 'stale';
  return changed ? 'changed' : 'pending-in';
}

const ended = ({ state }: CoAuthorInvite): SigningScene => (state === 'pending' || state === 'stale' ? 'ended' : state);

/** As somebody is called in a sentence. */
export const calledName = ({ handle, name }: Person): string => (handle ? `@${handle}` : name);

/** What a scene says. */
export interface SigningSaying {
  readonly icon: TemplateResult;
  readonly title: string;
  readonly hint: string;
}

export function signingSaying(
  scene: SigningScene,
  words: SigningWords,
  { invite, availability, undoable }: SigningSnapshot,
): SigningSaying {
  const name = invite ? calledName(invite.inviter) : '';
  const said = (icon: TemplateResult, title: string, hint: string): SigningSaying => ({ icon, title, hint });
  switch (scene) {
    case 'pending-in':
      return said(infoIcon(), words.text('coAuthorSigningQuestion', name), words.text('coAuthorSigningHint'));
    case 'stale':
      return said(warningIcon(), words.text('coAuthorSigningStale'), words.text('coAuthorSigningStaleHint'));
    case 'changed':
      return said(warningIcon(), words.text('coAuthorSigningChanged'), words.text('coAuthorSigningChangedHint'));
    case 'differs':
      return said(warningIcon(), words.text('coAuthorSigningDiffers'), words.text('coAuthorSigningDiffersHint'));
    case 'impossible':
      return said(privacyIcon(), words.text('coAuthorSigningImpossible'), words.text('coAuthorSigningImpossibleHint'));
    case 'missing':
      return said(warningIcon(), words.text('coAuthorSigningMissing'), words.text('coAuthorSigningMissingHint'));
    case 'not-offered':
      return said(infoIcon(), words.text('coAuthorSigningNotOffered'), notOffered(words, availability));
    case 'signed-out':
      return said(personIcon(), words.text('coAuthorSigningSignedOut'), words.text('coAuthorSigningSignedOutHint'));
    case 'own':
      return said(infoIcon(), words.text('coAuthorSigningOwn'), words.text('coAuthorSigningOwnHint'));
    case 'approved':
      return said(doneIcon(), words.text('coAuthorSigningApproved', name), words.text('coAuthorSigningApprovedHint'));
    case 'declined':
      return said(banIcon(), words.text('coAuthorSigningDeclined'), words.text('coAuthorSigningDeclinedHint'));
    case 'muted':
      return said(banIcon(), words.text('coAuthorSigningDeclined'), words.text('coAuthorSigningMuted', name));
    case 'withdrawn':
      return said(undoIcon(), words.text('coAuthorSigningWithdrawn'), words.text('coAuthorSigningWithdrawnHint', name));
    case 'revoked':
      return said(
        undoIcon(),
        words.text('coAuthorSigningRevoked'),
        undoable ? words.text('coAuthorSigningUndoable') : words.text('coAuthorSigningRevokedHint'),
      );
    case 'expired':
      return said(pendingIcon(), words.text('coAuthorSigningExpired'), words.text('coAuthorSigningExpiredHint', name));
    case 'ended':
      return said(pendingIcon(), words.text('coAuthorSigningEnded'), words.text('coAuthorSigningEndedHint'));
    case 'unavailable':
      return nothingThere(words);
  }
}

/** What is said of everything that can't be shown, whatever the reason. */
export function nothingThere(words: SigningWords): SigningSaying {
  return {
    icon: hiddenIcon(),
    title: words.text('coAuthorSigningUnavailable'),
    hint: words.text('coAuthorSigningUnavailableHint'),
  };
}

/** The words of why not. */
interface ReasonWords {
  text<Key extends 'coAuthorReason' | 'coAuthorReasonUntil'>(
    key: Key,
    ...values: WordValues<CoAuthorSigningStrings[Key]>
  ): string;
  lang(): string;
}

/** Why signing together is not there for them, and when that may change. */
export function notOffered(words: ReasonWords, availability: SigningSnapshot['availability']): string {
  if (availability.available) return '';
  const { reason, until } = availability;
  const said = words.text('coAuthorReason', reason);
  const at = timeOf(until);
  if (at === undefined || reason === 'ended') return said;
  const date = new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(at);
  return `${said} ${words.text('coAuthorReasonUntil', date)}`;
}
