import type { CoAuthorInviteStrings } from '../../elements/co-author-invite/co-author-invite.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

/** "Luc vous invite à signer une note pour les photos" */
const invites: CoAuthorInviteStrings['coAuthorSigningFrom'] = (name, kind, role) => {
  const what = kind === undefined ? 'une publication' : { story: 'une story', note: 'une note', clip: 'un clip' }[kind];
  const as = {
    author: '',
    photo: ' pour les photos',
    translation: ' pour la traduction',
    'original-artist': ' pour l’œuvre originale',
  }[role];
  return `${isolate(name)} vous invite à signer ${what}${as}`;
};

/** Signing together, by who asks and who is asked, in French. */
export const coAuthorInviteFrench: Pick<
  CoAuthorInviteStrings,
  keyof CoAuthorInviteStrings &
    (
      | `coAuthorInvite${string}`
      | `coAuthorContent${string}`
      | `coAuthorSigning${string}`
      | `coAuthorReason${string}`
      | `coAuthorAsking${string}`
      | `coAuthorReceived${string}`
    )
> = {
  coAuthorInviteHeading: 'Signer ensemble',
  coAuthorInviteNotConnected: 'Les invitations à signer apparaîtront ici une fois la connexion établie.',

  coAuthorContent: (kind) => ({ story: 'Story', note: 'Note', clip: 'Clip' })[kind],
  coAuthorContentNoText: 'Aucun texte',
  coAuthorContentFront: 'Recto',
  coAuthorContentBack: 'Verso',
  coAuthorContentPhoto: (place, count) => `Photo ${place} sur ${count}`,
  coAuthorContentOnlyPhoto: 'Photo',
  coAuthorContentDescription: 'Description\u00a0:',
  coAuthorContentLong: 'Description longue',
  coAuthorContentTranscript: 'Texte dans l’image',
  coAuthorContentPictureWarnings: 'Avertissements\u00a0:',
  coAuthorContentPictureLang: 'Langue\u00a0:',
  coAuthorContentNoDescription: 'Aucune description',
  coAuthorContentDecorative: 'Décoration, sans description',
  coAuthorContentCovered: 'Cette photo est masquée',
  coAuthorContentCoverReason: (labels) => `Peut montrer\u00a0: ${isolate(labels)}`,
  coAuthorContentUncover: 'Afficher la photo',
  coAuthorContentUncoverOf: (photo) => `Afficher la photo\u00a0: ${isolate(photo)}`,
  coAuthorContentCoverAgain: 'Masquer à nouveau',
  coAuthorContentMissing: 'Cette photo ne peut pas être montrée ici.',
  coAuthorContentFailed: 'Cette photo n’est pas arrivée.',
  coAuthorContentNoVideo: 'Ce clip ne peut pas être montré ici.',
  coAuthorContentVideoFailed: 'L’affichage du clip n’est pas arrivé.',
  coAuthorContentWarnings: 'Avertissements',
  coAuthorContentNoWarnings: 'Aucun',
  coAuthorContentWarningsBeside: 'Aucun, hormis ceux à côté des images',
  coAuthorContentAudience: 'Qui peut voir',
  coAuthorContentLang: 'Langue',
  coAuthorContentRights: 'Ce que peuvent faire les cosignataires',
  coAuthorContentRight: (right) =>
    ({
      pin: 'épingler',
      replies: 'répondre aux commentaires, les masquer et les supprimer',
      delete: 'supprimer la publication',
      boost: 'la promouvoir',
    })[right],
  coAuthorContentNoRights: 'Rien de plus que le nom affiché',

  coAuthorSigningFrom: (name, kind, role) => invites(name, kind, role),
  coAuthorSigningUntil: (date) => `Valable jusqu’au ${isolate(date)}`,
  coAuthorSigningWhat: 'Voici exactement ce que vous signeriez',
  coAuthorSigningSigned: 'Ce que vous avez signé',
  coAuthorSigningAs: 'Vous signez',
  coAuthorSigningRole: (role) =>
    ({
      author: 'toute la publication',
      photo: 'pour les photos',
      translation: 'pour la traduction',
      'original-artist': 'pour l’œuvre originale',
    })[role],
  coAuthorSigningWith: 'À vos côtés',
  coAuthorSigningQuestion: (name) => `Signer avec ${isolate(name)}\u202f?`,
  coAuthorSigningHint:
    'Votre nom et votre profil s’y ajoutent, pour ce que vous voyez ici et rien d’autre. En cas de changement, votre nom est retiré jusqu’à votre nouvelle signature.',
  coAuthorSigningSign: 'Signer',
  coAuthorSigningDecline: 'Ne pas signer',
  coAuthorSigningSigning: 'Signature…',
  coAuthorSigningDeclining: 'Envoi du refus…',
  coAuthorSigningDeclineHint: 'Si vous ne signez pas, personne n’en est averti.',
  coAuthorSigningCovered: (count, formatted) =>
    count === 1
      ? '1\u00a0photo est encore masquée. Vous la signeriez aussi.'
      : `${counted(count, 'photo est encore masquée', 'photos sont encore masquées', formatted)}. Vous les signeriez aussi.`,
  coAuthorSigningCoveredClip: 'Le clip est encore masqué. Vous le signeriez aussi.',
  coAuthorSigningStale: 'Le contenu a changé depuis votre signature',
  coAuthorSigningStaleHint:
    'Votre nom en est retiré. Ce qui s’y trouve maintenant est ci-dessous\u00a0: relisez-le avant de répondre.',
  coAuthorSigningChanged: 'Le contenu vient de changer',
  coAuthorSigningChangedHint:
    'Rien n’a été signé. Ce qui s’y trouve maintenant est ci-dessus\u00a0: relisez-le avant de répondre.',
  coAuthorSigningDiffers: 'Signature impossible pour le moment',
  coAuthorSigningDiffersHint:
    'Ce qui est arrivé et ce qui serait signé ne sont pas la même chose, donc rien ne l’est. Vous n’y êtes pour rien.',
  coAuthorSigningReadAgain: 'Relire',
  coAuthorSigningImpossible: 'Cette page ne peut pas signer',
  coAuthorSigningImpossibleHint:
    'Pour savoir exactement ce qui est signé, il faut une page sécurisée (https), et celle-ci ne l’est pas. Ouvrez-la ainsi.',
  coAuthorSigningMissing: 'Signature impossible ici',
  coAuthorSigningMissingHint:
    'Une partie du contenu ne peut pas vous être montrée, et personne ne devrait signer sans avoir tout vu.',
  coAuthorSigningSignedOut: 'Connectez-vous pour répondre',
  coAuthorSigningSignedOutHint:
    'Avec un compte existant ou nouveau. La question vous sera reposée avant que votre nom n’apparaisse où que ce soit.',
  coAuthorSigningSignUp: 'S’inscrire ou se connecter',
  coAuthorSigningSignUpHost: 'Poursuivez votre inscription. La question vous sera reposée à votre retour.',
  coAuthorSigningSignUpNobody: 'Inscrivez-vous ou connectez-vous d’abord, puis rouvrez ce lien.',
  coAuthorSigningApproved: (name) => `Vous signez avec ${isolate(name)}`,
  coAuthorSigningApprovedHint: 'Votre nom et votre profil y figurent.',
  coAuthorSigningStepBack: 'Retirer mon nom',
  coAuthorSigningStepBackConfirm:
    'Votre nom et votre profil sont retirés. La publication reste, avec les autres signataires.',
  coAuthorSigningStepBackUndo: 'Vous pourrez annuler pendant un moment.',
  coAuthorSigningRevoked: 'Votre nom est retiré',
  coAuthorSigningRevokedHint: 'La publication reste, sans vous.',
  coAuthorSigningUndo: 'Annuler',
  coAuthorSigningUndoable: 'Vous pouvez l’annuler.',
  coAuthorSigningDeclined: 'Vous avez dit non',
  coAuthorSigningDeclinedHint: 'Votre nom n’y figure pas, et personne n’en est averti.',
  coAuthorSigningMuted: (name) => `${isolate(name)} ne peut plus vous le demander et n’en saura rien.`,
  coAuthorSigningWithdrawn: 'Cette invitation a été retirée',
  coAuthorSigningWithdrawnHint: (name) => `${isolate(name)} ne demande plus rien. Votre nom n’y figure pas.`,
  coAuthorSigningExpired: 'Cette invitation a expiré',
  coAuthorSigningExpiredHint: (name) => `Votre nom n’y figure pas. ${isolate(name)} peut vous le redemander.`,
  coAuthorSigningEnded: 'Cette invitation est close',
  coAuthorSigningEndedHint:
    'La publication n’existe plus, ou l’on ne signe plus ensemble ici. Votre nom n’y figure pas.',
  coAuthorSigningOwn: 'C’est votre propre invitation',
  coAuthorSigningOwnHint: 'Voilà ce que l’on voit en l’ouvrant.',
  coAuthorSigningUnavailable: 'Cette invitation n’est pas disponible',
  coAuthorSigningUnavailableHint: 'Rien ne peut en être montré ici.',
  coAuthorSigningNotOffered: 'Vous ne pouvez pas signer',
  coAuthorReason: (reason) =>
    ({
      region: 'On ne peut pas signer ensemble là où vous êtes.',
      age: 'On ne peut pas signer ensemble à votre âge.',
      account: 'Votre compte ne peut pas signer les publications d’autres personnes.',
      rollout: 'Signer ensemble n’est pas encore ouvert à tout le monde. Cela viendra.',
      ended: 'On ne peut plus signer ensemble ici.',
    })[reason],
  coAuthorReasonUntil: (date) => `Cela peut changer le ${isolate(date)}.`,
  coAuthorSigningFailed: (problem) => `L’invitation n’est pas arrivée. ${problem}`,
  coAuthorSigningNotSigned: (problem) => `Votre nom n’y figure pas. ${problem}`,
  coAuthorSigningNotDeclined: (problem) => `Votre réponse n’est pas arrivée. ${problem}`,
  coAuthorSigningNotTakenOff: (problem) => `Votre nom y figure toujours. ${problem}`,
  coAuthorSigningNotRestored: (problem) => `Votre nom est toujours retiré. ${problem}`,
  coAuthorSigningMute: 'Ne plus me le demander',
  coAuthorSigningMuteConfirm: (name) =>
    `Vous dites non, et ${isolate(name)} ne pourra plus vous le demander et n’en saura rien.`,
  coAuthorSigningMuteBack: 'Vous pourrez changer d’avis à tout moment.',
  coAuthorSigningReport: 'Signaler cette invitation',
  coAuthorSigningBack: 'Toutes les invitations',

  coAuthorAskingHeading: 'Inviter quelqu’un à signer',
  coAuthorAskingWhat: 'Voici ce qui serait signé',
  coAuthorAskingLock: 'Tant qu’une invitation est en attente, la publication ne peut pas être modifiée.',
  coAuthorAskingLocked: 'La publication ne peut pas être modifiée tant qu’une invitation à la signer est en attente.',
  coAuthorAskingChanged: 'La publication a changé. Relisez-la avant d’inviter quelqu’un.',
  coAuthorAskingChoose: 'Inviter à signer',
  coAuthorAskingPerson: (name) => `Inviter ${isolate(name)} à signer`,
  coAuthorAskingByLink: 'Créer un lien pour une personne',
  coAuthorAskingMakeLink: 'Créer le lien',
  coAuthorAskingByLinkHint:
    'Pour quelqu’un qui n’a pas de compte. La première personne à l’utiliser pourra signer, une fois inscrite.',
  coAuthorAskingWhoever: 'La première personne à utiliser le lien',
  coAuthorAskingLink: 'Lien pour une personne',
  coAuthorAskingCopy: 'Copier le lien',
  coAuthorAskingSendLink: 'Envoyer avec une invitation',
  coAuthorAskingCopied: 'Le lien est copié.',
  coAuthorAskingCopyFailed: 'La copie a échoué. Sélectionnez le lien et copiez-le.',
  coAuthorAskingAsked: 'Invitations à signer',
  coAuthorAskingNobody: 'Aucune en ce moment.',
  coAuthorAskingState: (state) =>
    ({
      pending: 'En attente de réponse',
      approved: 'Signe la publication',
      stale: 'Doit signer à nouveau\u00a0: la publication a changé',
      declined: 'Pas de réponse à temps',
      withdrawn: 'Retirée',
      revoked: 'Ne signe plus',
      expired: 'Pas de réponse à temps',
      ended: 'Close',
    })[state],
  coAuthorAskingUntil: (date) => `jusqu’au ${isolate(date)}`,
  coAuthorAskingWithdraw: 'Retirer l’invitation',
  coAuthorAskingWithdrawOf: (name) => `Retirer l’invitation\u00a0: ${isolate(name)}`,
  coAuthorAskingWithdrawConfirm: (name) => `${isolate(name)} ne pourra plus signer. La publication reste telle quelle.`,
  coAuthorAskingInvited: (name) => `Invitation envoyée à ${isolate(name)}. Son nom s’ajoutera après la signature.`,
  coAuthorAskingLinkMade: 'Le lien est prêt.',
  coAuthorAskingNews: (name, state) =>
    ({
      pending: `Invitation envoyée à ${isolate(name)}.`,
      approved: `${isolate(name)} a signé.`,
      stale: `${isolate(name)} doit signer à nouveau.`,
      declined: `${isolate(name)} n’a pas répondu à temps.`,
      withdrawn: `Invitation retirée\u00a0: ${isolate(name)}.`,
      revoked: `${isolate(name)} ne signe plus.`,
      expired: `${isolate(name)} n’a pas répondu à temps.`,
      ended: `Invitation close\u00a0: ${isolate(name)}.`,
    })[state],
  coAuthorAskingBy: (names) => `Par ${isolate(names)}.`,
  coAuthorAskingNotAsked: (problem) => `Aucune invitation n’est partie. ${problem}`,
  coAuthorAskingRefused: 'Ce compte ne peut pas être invité. Choisissez-en un autre.',
  coAuthorAskingNotWithdrawn: (problem) => `L’invitation est toujours ouverte. ${problem}`,
  coAuthorAskingNotYours: 'Seule la personne qui a publié peut inviter à signer.',
  coAuthorAskingGone: 'Cette publication n’est pas disponible',
  coAuthorAskingFailed: (problem) => `La publication n’est pas arrivée. ${problem}`,

  coAuthorReceivedHeading: 'Invitations à signer',
  coAuthorReceivedNone: 'Aucune invitation à signer pour le moment',
  coAuthorReceivedNoneHint: 'Les invitations apparaîtront ici. Votre nom n’apparaît jamais sans votre signature.',
  coAuthorReceivedState: (state) =>
    ({
      pending: 'Attend votre réponse',
      approved: 'Vous signez',
      stale: 'Le contenu a changé\u00a0: votre signature est redemandée',
      declined: 'Vous avez dit non',
      withdrawn: 'Retirée',
      revoked: 'Votre nom est retiré',
      expired: 'Expirée',
      ended: 'Close',
    })[state],
  coAuthorReceivedFailed: (problem) => `Vos invitations ne sont pas arrivées. ${problem}`,
  coAuthorReceivedMoreFailed: (problem) => `La suite n’est pas arrivée. ${problem}`,
  coAuthorReceivedArrived: (name, kind, role) => `${invites(name, kind, role)}.`,
  coAuthorReceivedSettings: 'Qui peut m’inviter à signer',
  coAuthorReceivedSettingsQuestion: 'Qui peut m’inviter à signer ensemble\u202f?',
  coAuthorReceivedUnlisted: 'Vos invitations ne peuvent pas être listées ici.',
};
