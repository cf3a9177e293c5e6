import type { CoAuthorBadgePartStrings } from '../../elements/co-author-badge/co-author-badge.part.strings.js';
import type { CoAuthorBadgeSheetStrings } from '../../elements/co-author-badge/co-author-badge.sheet.strings.js';
import type { coAuthorBadgeStrings } from '../../elements/co-author-badge/co-author-badge.strings.js';
import type { AuthorsStrings } from '../../elements/parts/authors.strings.js';
import { counted } from '../counted.fr.js';
import { de } from '../elided.fr.js';
import { isolate } from '../isolate.js';

/** Who signs a post, in French. */
export const coAuthorBadgeFrench: typeof coAuthorBadgeStrings &
  AuthorsStrings &
  CoAuthorBadgePartStrings &
  CoAuthorBadgeSheetStrings = {
  authorUnavailable: 'Compte indisponible',
  authorRole: (role) =>
    ({ photo: '(photos)', translation: '(traduction)', 'original-artist': '(œuvre originale)' })[role],
  authorOthers: (count, formatted) => counted(count, 'autre personne', 'autres personnes', formatted),

  badgeLoading: 'Les noms arrivent…',
  badgeFetchAgain: 'Les noms ne sont pas arrivés. Réessayer',
  badgeBy: (names) => `Par ${names}`,
  badgeByNow: (names) => `Par ${names}.`,
  badgeAbout: 'À propos des signataires',
  badgeInvalid: 'Ces noms ne peuvent pas être affichés.',
  badgeUnavailable: 'Les noms des signataires ne sont pas disponibles.',
  badgeFailed: (problem) => `Les noms ne sont pas arrivés. ${problem}`,
  badgeApproved: (name) => `${isolate(name)} a donné son accord.`,
  badgeNameOff: (name) => `Le nom ${de(name)} n’est plus affiché.`,
  badgeOwnNameOff: 'Votre nom n’est plus sur cette publication.',
  badgeNameBack: (name) => `Le nom ${de(name)} est de retour.`,
  badgeUndo: 'Annuler',
  badgeWaiting: (names) => `En attente ${de(names)}`,
  badgeWaitingLink: 'En attente de la personne qui ouvrira le lien',
  badgeWaitingAnybody: 'la personne qui ouvrira le lien',
  badgeStale: (names) => `Modifié depuis l’accord ${de(names)}\u00a0: nom retiré jusqu’à un nouvel accord`,
  badgeAsked: (name, role) =>
    ({
      author: `${isolate(name)} vous propose de signer ceci.`,
      photo: `${isolate(name)} vous propose de signer ceci pour les photos.`,
      translation: `${isolate(name)} vous propose de signer ceci pour la traduction.`,
      'original-artist': `${isolate(name)} vous propose de signer ceci en tant qu’artiste de l’œuvre originale.`,
    })[role],
  badgeAskedAgain: (name) =>
    `${isolate(name)} a modifié ceci. Votre nom n’est plus affiché, jusqu’à votre nouvel accord.`,
  badgeAnswer: 'Lire et répondre',
  badgeAnswerWhere: 'Vous pouvez répondre depuis vos invitations.',
  badgeSunset: (shows, date) =>
    ({
      all: `La signature à plusieurs s’arrête ici le ${isolate(date)}. Tous les noms restent.`,
      owner: `La signature à plusieurs s’arrête ici le ${isolate(date)}. Ensuite, seul restera le nom de la personne qui a publié.`,
    })[shows],
  badgeEnded: (shows, date) =>
    ({
      all: `La signature à plusieurs s’est arrêtée ici le ${isolate(date)}. Tous les noms restent.`,
      owner: `La signature à plusieurs s’est arrêtée ici le ${isolate(date)}. Seul reste le nom de la personne qui a publié.`,
    })[shows],
  badgeNotTakenOff: (problem) => `Le nom est toujours là. ${problem}`,
  badgeNotPutBack: (problem) => `Le nom n’est pas encore de retour. ${problem}`,
  badgeNotWithdrawn: (problem) => `L’invitation tient toujours. ${problem}`,
  badgeNotReordered: (problem) => `L’ordre n’a pas changé. ${problem}`,
  badgeHistoryNotChanged: (problem) => `Rien n’a changé. ${problem}`,

  badgeAuthors: 'Signataires',
  badgeAgreed: (date) => `Accord donné le ${isolate(date)}`,
  badgeYou: 'Vous',
  badgeMoveUp: (name) => `Monter\u00a0: ${isolate(name)}`,
  badgeMoveDown: (name) => `Descendre\u00a0: ${isolate(name)}`,
  badgeMoved: (name, place, all) => `${isolate(name)}\u00a0: place ${isolate(place)} sur ${isolate(all)}.`,
  badgeTakeOff: 'Retirer',
  badgeTakeOffName: (name) => `Retirer\u00a0: ${isolate(name)}`,
  badgeTakeOffConfirm: (name) => `Retirer le nom ${de(name)} de cette publication\u202f? La publication reste.`,
  badgeTakeOffAct: 'Retirer le nom',
  badgeTakeOffKeep: 'Garder le nom',
  badgeStepBack: 'Se retirer',
  badgeStepBackConfirm:
    'Retirer votre nom de cette publication\u202f? Elle reste, au nom de la personne qui l’a publiée.',
  badgeStepBackAct: 'Retirer mon nom',
  badgeStepBackKeep: 'Garder mon nom',
  badgeInvites: 'Signatures proposées',
  badgePending: 'Pas encore de réponse',
  badgeStaleState: 'Doit redonner son accord\u00a0: la publication a changé',
  badgeSomebody: 'La personne qui ouvrira le lien',
  badgeWithdraw: 'Retirer l’invitation',
  badgeWithdrawName: (name) => `Retirer l’invitation\u00a0: ${isolate(name)}`,
  badgeWithdrawConfirm: (name) =>
    `Retirer l’invitation envoyée à ${isolate(name)}\u202f? Cette personne ne pourra plus signer.`,
  badgeWithdrawLinkConfirm: 'Retirer cette invitation\u202f? Son lien ne l’ouvrira plus.',
  badgeWithdrawAct: 'Retirer l’invitation',
  badgeWithdrawKeep: 'Garder l’invitation',
  badgeStaleConfirm: (name) => `Retirer ${isolate(name)} pour de bon\u202f? Un nouvel accord ne sera plus demandé.`,
  badgeStaleAct: 'Retirer pour de bon',
  badgeRights: 'Ce que peuvent faire les cosignataires',
  badgeRight: (right) =>
    ({
      pin: 'L’épingler à leur profil',
      replies: 'Répondre aux commentaires, les masquer, les supprimer',
      delete: 'Supprimer la publication',
      boost: 'Payer pour sa diffusion',
    })[right],
  badgeMay: 'Oui',
  badgeMayNot: 'Seule la personne qui a publié',
  badgeHistory: 'Historique',
  badgeHistoryShow: 'Afficher l’historique',
  badgeHistoryPublic: 'Tout le monde peut lire quand ma signature a été demandée et donnée',
  badgeHistoryPublicOwner: 'Tout le monde peut lire ce que j’ai fait ici, et quand',
  badgeHistoryEmpty: 'Rien à lire ici.',
  badgeHistoryFailed: (problem) => `L’historique n’est pas arrivé. ${problem}`,
  badgeNobodyKnown: 'Un compte indisponible',
  badgeEvent: (type, by, person) => {
    const who = isolate(by);
    const whom = person === undefined ? undefined : isolate(person);
    return {
      invited: whom === undefined ? `${who} a créé une invitation` : `${who} a proposé à ${whom} de signer`,
      approved: `${who} a donné son accord`,
      changed: `${who} a modifié la publication\u00a0: un nouvel accord est nécessaire`,
      declined: `${who} a refusé`,
      withdrawn:
        whom === undefined ? `${who} a retiré une invitation` : `${who} a retiré l’invitation envoyée à ${whom}`,
      revoked: whom === undefined ? `${who} a retiré son nom` : `${who} a retiré le nom ${de(person ?? '')}`,
      restored: whom === undefined ? `Le nom ${de(by)} est de retour` : `${who} a remis le nom ${de(person ?? '')}`,
      expired: whom === undefined ? 'Une invitation a expiré' : `L’invitation envoyée à ${whom} a expiré`,
    }[type];
  },
};
