import type { InviteFollowStrings } from '../../elements/invite-follow/invite-follow.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

/** Inviting others, in French. */
export const inviteFollowFrench: Pick<InviteFollowStrings, keyof InviteFollowStrings & `invite${string}`> = {
  inviteHeading: 'Inviter quelqu’un à regarder votre dernier clip',
  inviteButton: 'Inviter quelqu’un',
  inviteNotConnected: 'Vous pourrez inviter à regarder votre dernier clip une fois la connexion établie.',

  inviteLatest: 'Votre dernier clip',
  inviteUntitled: 'Sans titre',
  inviteNoDescription: 'Clip sans description',
  inviteViews: (count, formatted) => counted(count, 'vue', 'vues', formatted),
  inviteClipProblem: (problem) =>
    ({
      none: 'Vous n’avez pas encore de clip',
      pending: 'Votre dernier clip est en cours de vérification',
      removed: 'Votre dernier clip a été retiré',
      private: 'Votre dernier clip n’est visible que par vous',
      restricted: 'Votre dernier clip n’est pas montré à tout le monde',
    })[problem],
  inviteClipHint: (problem) =>
    ({
      none: 'Publiez-en un, puis invitez quelqu’un à le regarder.',
      pending: 'Vous pourrez inviter dès sa publication.',
      removed: 'Il ne peut pas être partagé.',
      private: 'Ouvrez-le aux autres, puis invitez quelqu’un.',
      restricted: 'Il ne peut pas être partagé par une invitation.',
    })[problem],
  inviteClipRule: (rule) => `Règle\u00a0: ${isolate(rule)}`,
  inviteUnavailable: (reason) =>
    ({
      region: 'Les invitations ne sont pas proposées là où vous êtes.',
      age: 'Les invitations ne sont pas proposées à votre âge.',
      account: 'Les invitations ne sont pas proposées à votre compte.',
      rollout: 'Les invitations ne vous sont pas encore proposées.',
      ended: 'Les invitations ne sont plus proposées.',
    })[reason],
  inviteMayChange: (date) => `Cela peut changer\u00a0: ${isolate(date)}.`,
  inviteLeft: (count, formatted) =>
    `Vous pouvez encore inviter ${counted(count, 'personne', 'personnes', formatted)} aujourd’hui.`,
  inviteLimitedUntil: (time) => `Prochaine invitation possible\u00a0: ${isolate(time)}.`,
  inviteLimited: 'Il ne vous reste pas d’invitation pour le moment.',
  inviteAgain: 'Vous pouvez de nouveau inviter.',
  inviteOffline: 'Vous êtes hors ligne. Ce que vous écrivez reste ici.',
  inviteFailed: (problem) => `Votre clip n’est pas arrivé. ${problem}`,
  inviteCheckAgain: 'Vérifier de nouveau',
  inviteHistory: 'Invitations envoyées',
  inviteFigureSent: 'Envoyées',
  inviteFigureOpened: 'Ouvertes',
  inviteFigureFollowed: 'Abonnements',
  inviteFigureFollowers: 'Abonnés',
  inviteFiguresNote: '«\u00a0Ouvertes\u00a0» ne compte que les personnes qui ont accepté de vous le dire.',

  inviteChoose: 'Pour qui\u202f?',
  inviteOne: 'Une personne à la fois, parmi vos contacts',
  inviteSearch: 'Rechercher un contact',
  inviteSearchClear: 'Effacer la recherche',
  inviteElsewhere: 'Ailleurs',
  inviteStatus: (status, until) =>
    ({
      invitable: 'Invitation possible',
      invited: 'Invitation déjà envoyée',
      'cool-down':
        until === undefined
          ? 'Pas encore de nouvelle invitation possible'
          : `Invitation possible à nouveau\u00a0: ${isolate(until)}`,
      declined: 'Ne souhaite pas d’invitation',
      following: 'Vous suit déjà',
      unavailable: 'Indisponible',
    })[status],
  inviteSearching: 'Recherche en cours…',
  inviteFound: (count, formatted) => `${counted(count, 'contact trouvé', 'contacts trouvés', formatted)}.`,
  inviteNotFound: (query) => `Aucun résultat pour «\u00a0${isolate(query)}\u00a0».`,
  inviteNotFoundHint: 'Essayez un autre nom, ou invitez par un lien.',
  inviteNobody: 'Pas encore de contact ici',
  inviteNobodyHint: 'Un lien convient aussi\u00a0: pour une seule personne, celle à qui vous le donnez.',
  inviteContactsFailed: (problem) => `Vos contacts ne sont pas arrivés. ${problem}`,
  inviteMoreFailed: (problem) => `La suite de vos contacts n’est pas arrivée. ${problem}`,
  inviteNext: 'Suivant',
  inviteNextFor: (name) => `Écrire à ${isolate(name)}`,
  inviteNextNobody: 'Choisissez d’abord une personne.',
  inviteByLink: 'Inviter par un lien',
  inviteToContacts: 'Choisir un contact',

  inviteSign: (kind, role) => {
    const what =
      kind === undefined ? 'une publication' : { story: 'une story', note: 'une note', clip: 'un clip' }[kind];
    return {
      author: `Avec votre proposition de signer ${what}`,
      photo: `Avec votre proposition de signer ${what}, pour les photos`,
      translation: `Avec votre proposition de signer ${what}, pour la traduction`,
      'original-artist': `Avec votre proposition de signer ${what}, pour l’œuvre originale`,
    }[role];
  },
  inviteSignLeaveOut: 'Ne pas la joindre',
  inviteSignLeftOut: 'Votre proposition de signer reste ici.',
  inviteSignWent: 'Votre proposition de signer est partie avec.',
  inviteSignInLink: 'Votre proposition de signer accompagne ce lien.',
  inviteSignRefused:
    'Rien n’est parti : cette personne ne peut pas être invitée en ce moment, ou votre proposition de signer n’est plus valable. Réessayez sans la joindre.',
  inviteSignLinkRefused:
    'Le lien n’a pas été créé : votre proposition de signer n’est peut-être plus valable. Réessayez sans la joindre.',

  inviteWriteTo: (name) => `À ${isolate(name)}`,
  inviteMessage: 'Votre message',
  inviteMessageDefault: 'J’ai fait un nouveau clip. À voir, et à suivre si cela vous plaît.',
  inviteMessageEmpty: 'Écrivez d’abord quelques mots.',
  inviteMessageTooLong: (count, formatted) => counted(count, 'caractère de trop', 'caractères de trop', formatted),
  invitePreview: (name) => `Ce que lira ${isolate(name)}`,
  inviteLinkLater: 'Les points deviennent un lien personnel à l’envoi.',
  inviteOnce: 'Il sert une seule fois.',
  inviteOnceFor: (duration) => `Il sert une seule fois, pendant ${isolate(duration)}.`,
  inviteNoReminder: 'Personne ne reçoit de rappel en votre nom.',
  inviteSend: (name) => `Envoyer à ${isolate(name)}`,
  inviteOther: 'Choisir quelqu’un d’autre',
  inviteNotSent: (problem) => `L’invitation n’est pas partie. ${problem}`,
  inviteMaybeSent:
    'Pas encore de réponse\u00a0: elle est peut-être partie. Réessayer permet de le savoir, sans jamais l’envoyer deux fois.',
  inviteChanged: 'Quelque chose a changé entre-temps\u00a0: le clip, ou ce contact. Vérifiez, puis réessayez.',
  inviteForbidden: 'Cette personne ne peut pas être invitée maintenant.',
  inviteSentTitle: 'C’est parti',
  inviteSentTo: (name) => `Votre invitation est en route vers ${isolate(name)}.`,
  inviteSentHint: 'Sous «\u00a0Invitations envoyées\u00a0», vous voyez ce qu’elle devient et pouvez la reprendre.',
  inviteAnother: 'Inviter quelqu’un d’autre',
  inviteDone: 'Terminé',

  inviteLinkText:
    'Un lien pour une seule personne\u00a0: la première qui accepte l’utilise, et il ne sert plus à d’autres.',
  inviteLinkLabel: 'Votre lien',
  inviteLinkMaking: 'Création du lien…',
  inviteLinkFailed: (problem) => `Le lien n’a pas été créé. ${problem}`,
  inviteShare: 'Partager…',
  inviteShareAgain: 'Le lien est prêt. Appuyez encore une fois sur «\u00a0Partager…\u00a0».',
  inviteShareFailed: 'Le partage ne fonctionne pas ici. Copiez plutôt le lien.',
  inviteCopy: 'Copier le lien',
  inviteCopied: 'Lien copié.',
  inviteCopyFailed: 'Le lien n’a pas pu être copié. Il est sélectionné\u00a0: copiez-le à la main.',
  inviteQr: 'Afficher le code QR',
  inviteQrHide: 'Masquer le code QR',
  inviteQrAlt: (url) => `Code QR du lien ${isolate(url)}`,
  inviteQrText: 'À viser avec un appareil photo. Il dit la même chose que le lien ci-dessus.',
  inviteQrFailed: 'Le code QR n’est pas arrivé. Le lien fait la même chose.',
  inviteNewLink: 'Créer un autre lien',
  inviteDevice: 'Depuis les contacts de cet appareil',
  inviteDeviceNote: 'Vous en choisissez un seul. Rien de votre carnet d’adresses n’est conservé.',
  inviteDeviceFor: (name) => `Votre lien pour ${isolate(name)}`,
  inviteDeviceText: 'Par SMS',
  inviteDeviceMail: 'Par e-mail',
  inviteDeviceFailed: 'Les contacts de cet appareil n’ont pas pu être ouverts.',

  inviteHistoryEmpty: 'Rien d’envoyé pour le moment',
  inviteHistoryEmptyHint: 'Les personnes que vous invitez apparaissent ici, avec la suite donnée.',
  inviteHistoryFailed: (problem) => `La liste n’est pas arrivée. ${problem}`,
  inviteState: (state) =>
    ({
      pending: 'Pas encore de réponse',
      opened: 'Ouverte',
      followed: 'Vous suit',
      used: 'Lien déjà utilisé',
      declined: 'A dit non',
      expired: 'Délai passé',
      revoked: 'Reprise',
    })[state],
  inviteChannel: (channel) =>
    ({ contact: 'Contact', share: 'Lien partagé', copy: 'Lien copié', qr: 'Code QR' })[channel],
  inviteShowLink: 'Afficher le lien',
  inviteRevoke: 'Reprendre',
  inviteRevokeOf: (name) => `Reprendre\u00a0: ${isolate(name)}`,
  inviteRevokeHint: 'Le lien cesse de fonctionner. Personne n’en est informé.',
  inviteRevokeYes: 'Oui, la reprendre',
  inviteKeep: 'La garder',
  inviteRevoking: 'Reprise en cours…',
  inviteRevoked: 'L’invitation est reprise.',
  inviteNotRevoked: (problem) => `L’invitation n’a pas été reprise. ${problem}`,
  inviteTooLate: 'Trop tard\u00a0: quelqu’un l’a acceptée.',
};
