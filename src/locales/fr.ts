import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { CommonStrings } from '../elements/parts/common.strings.js';
import type { MessageTextStrings } from '../elements/parts/message-text.strings.js';
import type { MomentStrings } from '../elements/parts/moment.strings.js';
import { chatInboxFrench } from './chat/inbox.fr.js';
import { chatTextFrench } from './chat/text.fr.js';
import type { ChatInboxStrings } from '../elements/chat-inbox/chat-inbox.strings.js';
import type { ChatThreadStrings } from '../elements/chat-thread/chat-thread.strings.js';
import { chatThreadFrench } from './chat/thread.fr.js';
import type { FlipStoryStrings } from '../elements/flip-story/flip-story.strings.js';
import type { StoryViewersStrings } from '../elements/story-viewers/story-viewers.strings.js';
import { editorFrench } from './composer/editor.fr.js';
import type { StoryComposerStrings } from '../elements/story-composer/story-composer.strings.js';
import { cameraFrench } from './composer/camera.fr.js';
import { composerFormFrench } from './composer/form.fr.js';
import { composerShareFrench } from './composer/share.fr.js';
import { counted } from './counted.fr.js';
import { isolate } from './isolate.js';
import { invitationFrench } from './invite/invitation.fr.js';
import { inviteFollowFrench } from './invite/follow.fr.js';
import type { InviteFollowStrings } from '../elements/invite-follow/invite-follow.strings.js';
import type { InvitationStrings } from '../elements/invitation/invitation.strings.js';
import { noteCardFrench } from './note/card.fr.js';
import type { NoteCardStrings } from '../elements/note-card/note-card.strings.js';
import { noteComposerFrench } from './note/composer.fr.js';
import type { NoteComposerStrings } from '../elements/note-composer/note-composer.strings.js';
import { contactFinderFrench } from './note/contacts.fr.js';
import { photoImportFrench } from './note/import.fr.js';
import type { PhotoImportStrings } from '../elements/photo-import/photo-import.strings.js';
import type { ContactFinderStrings } from '../elements/contact-finder/contact-finder.strings.js';
import { coAuthorBadgeFrench } from './co-author/badge.fr.js';
import { coAuthorInviteFrench } from './co-author/invite.fr.js';
import { coAuthorComposingFrench } from './co-author/composing.fr.js';
import type { CoAuthorBadgeStrings } from '../elements/co-author-badge/co-author-badge.strings.js';
import type { CoAuthorInviteStrings } from '../elements/co-author-invite/co-author-invite.strings.js';

const inSeconds = (count: number): string => counted(count, 'seconde', 'secondes');

/**
 * French. Spaces before marks as the Imprimerie nationale has them: narrow and unbreakable before ; ! ?, unbreakable
 * before the colon. Sentences are turned so that nobody's gender, and no name's first letter, has to be known.
 */
const fr: Translation &
  ChatInboxStrings &
  CommonStrings &
  FlipStoryStrings &
  StoryViewersStrings &
  StoryComposerStrings &
  ChatThreadStrings &
  MessageTextStrings &
  MomentStrings &
  InviteFollowStrings &
  InvitationStrings &
  NoteCardStrings &
  NoteComposerStrings &
  PhotoImportStrings &
  ContactFinderStrings &
  CoAuthorBadgeStrings &
  CoAuthorInviteStrings = {
  $code: 'fr',
  $name: 'Français',
  $dir: 'ltr',
  ...cameraFrench,
  ...composerFormFrench,
  ...composerShareFrench,
  ...chatInboxFrench,
  ...chatTextFrench,
  ...chatThreadFrench,

  commonRetry: 'Réessayer',
  commonCancel: 'Annuler',
  commonClose: 'Fermer',
  commonBack: 'Retour',
  commonLoading: 'Chargement…',
  commonSending: 'Envoi…',
  commonLoadMore: 'Afficher la suite',
  moreActions: (about) => `Plus d’options pour ${isolate(about)}`,
  block: (name) => `Bloquer ${isolate(name)}`,
  blockConfirm: (name) => `${isolate(name)} ne verra plus ni vous ni vos stories, et vous ne verrez plus les siennes.`,
  blockedTitle: 'Blocage effectué',
  blocked: (name) => `Vous avez bloqué ${isolate(name)}.`,
  reportPerson: (name) => `Signaler ${isolate(name)}`,
  reportStory: 'Signaler cette story',
  reportQuestion: 'Quel est le problème\u202f?',
  reportReasonNeeded: 'Veuillez choisir le problème.',
  reportWords: 'Avec vos propres mots',
  reportWordsNeeded: 'Veuillez dire quel est le problème.',
  reportSend: 'Envoyer le signalement',
  reportSentTitle: 'Signalement envoyé',
  reportSent: 'Merci. Votre signalement est transmis aux personnes qui veillent sur cet espace.',
  reportReason: (reason) =>
    ({
      spam: 'Spam ou arnaque',
      harassment: 'Intimidation ou harcèlement',
      sexual: 'Nudité ou contenu sexuel',
      violence: 'Violence ou automutilation',
      'false-information': 'Fausses informations',
      rights: 'Utilisation de mon travail ou de mon image',
      other: 'Autre chose',
    })[reason],
  commonProblem: (code, wait) =>
    ({
      unauthenticated: 'Veuillez vous reconnecter.',
      forbidden: 'Vous ne pouvez pas faire cela ici.',
      'not-found': 'Ce contenu n’est pas disponible.',
      conflict: 'Cela a changé entre-temps. Veuillez réessayer.',
      invalid: 'Quelque chose ici n’est pas correct.',
      'too-large': 'C’est trop volumineux.',
      'unsupported-type': 'Ce type de fichier ne convient pas ici.',
      'rate-limited':
        wait === undefined
          ? 'Cela fait beaucoup en peu de temps. Patientez un peu.'
          : `Cela fait beaucoup en peu de temps. Patientez ${wait}.`,
      expired: 'C’est terminé.',
      unavailable: 'Pas de connexion. Rien n’est perdu.',
      timeout: 'Pas encore de réponse. La connexion est peut-être lente.',
      unsupported: 'Cela ne fonctionne pas ici.',
      unknown: 'Un problème est survenu.',
    })[code],

  flipHold: 'Maintenir pour retourner',
  flipHint: 'Appuyez pour afficher le verso, ou maintenez appuyé.',
  flipHintHoldOnly: 'Maintenez appuyé pour afficher le verso.',
  flipHintListed: (name) => `${isolate(name)} verra que vous l’avez fait.`,
  flipStoryBy: (name) => `Story publiée par ${isolate(name)}`,
  flipFrontShown: 'Recto affiché.',
  flipBackShown: (description) => `Verso affiché\u00a0: ${isolate(description)}.`,
  flipReturns: (seconds) => `Retour au recto dans ${inSeconds(seconds)}.`,
  flipStays: 'Il reste affiché jusqu’au prochain appui.',
  flipOpening: 'Ouverture du verso…',
  flipFrontNoDescription: 'Recto\u00a0: aucune description',
  flipBackNoDescription: 'Verso\u00a0: aucune description',
  flipKeep: 'Garder affiché',
  flipKept: 'Le verso reste affiché.',
  flipSecondSide: 'Cette story a un verso.',
  flipPictureFailed: 'Cette image n’est pas arrivée.',
  flipBackFailed: 'Le verso ne s’est pas ouvert. Vous n’êtes pas sur la liste.',
  flipEnded: 'Cette story est terminée.',
  flipUnavailable: 'Indisponible',
  flipInvalid: 'Cette story ne peut pas être affichée.',
  flipEmpty: 'Pas encore de story ici.',
  flipCovered: 'Cette image est masquée',
  flipBackCovered: 'Le verso est masqué',
  flipCoverReason: (labels) => `Peut montrer\u00a0: ${isolate(labels)}`,
  flipUncover: 'Afficher l’image',
  flipAge: 'Réservé aux adultes',
  flipAgeReason: 'Il faut avoir 18\u00a0ans ou plus pour voir cette image.',
  flipAgeConfirm: 'J’ai 18\u00a0ans ou plus',
  flipNoticeTitle: (name) => `${isolate(name)} verra que vous avez retourné cette story`,
  flipNoticeText:
    'Votre nom s’ajoute à la liste des personnes qui ont découvert le verso. Seule la personne qui a publié la story peut lire cette liste.',
  flipNoticeAccept: 'Afficher le verso',
  flipNoticeDecline: 'Pas maintenant',
  flipCompare: 'Comparer',
  flipCompareSlider: 'Part visible du verso',
  flipCompareValue: (percent, label) => `${isolate(label)}\u00a0: ${percent}`,
  flipCompareBackLabel: 'verso',
  flipViewers: (front, back) => `Recto vu par ${front} · verso par ${back}`,
  decisionLive: 'Publié.',
  decisionPending: 'En cours de vérification. Visible uniquement par vous.',
  decisionRemoved: 'Retiré. Visible uniquement par vous.',
  decisionLimited: 'Montré à moins de personnes.',
  decisionGeoBlocked: 'Non montré dans certains pays.',
  decisionSideFront: 'Recto',
  decisionSideBack: 'Verso',
  decisionState: (side, state) => `${side}\u00a0: ${state}`,
  decisionRule: (rule) => `Règle\u00a0: ${isolate(rule)}`,
  decisionAutomated: 'Décision prise par un logiciel.',
  decisionByPerson: 'Décision prise par une personne.',
  decisionScope: (scope) => `Pays concernés\u00a0: ${isolate(scope)}`,
  appeal: 'Contester',
  appealBy: (date) => `Vous pouvez contester cette décision jusqu’au ${date}.`,
  appealWords: 'Pourquoi la décision devrait-elle être différente\u202f?',
  appealWordsNeeded: 'Veuillez dire pourquoi.',
  appealSend: 'Envoyer',
  appealOpen: 'Vous avez contesté cette décision. Une personne l’examine.',
  appealUpheld: 'Après réexamen\u00a0: la décision est maintenue.',
  appealRestored: 'Après réexamen\u00a0: le contenu est rétabli.',

  viewersHeading: 'Vues',
  viewersLists: 'Qui a vu cette story',
  viewersFront: 'Recto vu',
  viewersBack: 'Verso découvert',
  viewersRate: (percent) => `${percent} des personnes qui l’ont vue l’ont retournée`,
  viewersFrontEmpty: 'Personne n’a encore vu cette story',
  viewersFrontEmptyHint: 'Partagez-la\u00a0: qui la regarde apparaît ici.',
  viewersBackEmpty: 'Personne n’a encore retourné cette story',
  viewersBackEmptyHint: 'Dites qu’elle a un verso\u00a0: qui le découvre apparaît ici.',
  viewersRefused: 'Seule la personne qui a publié cette story peut voir qui l’a vue.',
  viewersGone: 'Cette story n’est plus là.',
  viewersNotConnected: 'Les personnes qui ont vu votre story apparaîtront ici une fois la connexion établie.',
  viewersFailed: (problem) => `La liste n’est pas arrivée. ${problem}`,
  viewersMoreFailed: (problem) => `La suite de la liste n’est pas arrivée. ${problem}`,
  viewersNew: (count, formatted) => counted(count, 'nouvelle vue', 'nouvelles vues', formatted),
  viewersShown: (count, formatted) =>
    `${counted(count, 'personne de plus affichée', 'personnes de plus affichées', formatted)}.`,
  viewersFrontArrived: (people) => `Recto vu par ${people}.`,
  viewersBackArrived: (people) => `Verso découvert par ${people}.`,
  viewersOthers: (count, formatted) => counted(count, 'autre personne', 'autres personnes', formatted),
  viewerRemove: 'Retirer de cette story',
  viewerRemoveConfirm: (name) =>
    `${isolate(name)} quittera les deux listes et ne pourra plus voir cette story. Cela ne s’annule pas ici.`,
  viewerRemoved: (name) => `Vous avez retiré ${isolate(name)} de cette story.`,
  viewerNotRemoved: (name, problem) => `Impossible de retirer ${isolate(name)}. ${problem}`,

  ...editorFrench,
  ...inviteFollowFrench,
  ...invitationFrench,
  ...noteCardFrench,
  ...noteComposerFrench,
  ...photoImportFrench,
  ...contactFinderFrench,
  ...coAuthorBadgeFrench,
  ...coAuthorComposingFrench,
  ...coAuthorInviteFrench,
};

registerTranslation(fr);

export default fr;
