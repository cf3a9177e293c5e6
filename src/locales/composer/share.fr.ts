import type { ComposerShareStrings } from '../../elements/story-composer/story-composer.share.strings.js';
import { isolate } from '../isolate.js';

/** Drafts, sharing and leaving, in French. */
export const composerShareFrench: ComposerShareStrings = {
  composerShare: 'Publier',
  composerMissingPicture: (side) => `${side}\u00a0: il manque une image.`,
  composerMissingAlt: (side) => `${side}\u00a0: il manque une description.`,
  composerMissingRule: (side) => `${side}\u00a0: cette image ne serait pas acceptée.`,
  composerMissingShorter: (side) => `${side}\u00a0: un texte est trop long.`,
  composerAltAsk: 'Publier sans description\u202f?',
  composerAltAskText: (sides) =>
    `Il en manque une\u00a0: ${sides}. Qui ne voit pas l’image ne saura pas ce qu’elle montre.`,
  composerAltAdd: 'Ajouter une description',
  composerAltAnyway: 'Publier quand même',
  composerSaved: 'Brouillon gardé sur cet appareil',
  composerFound: 'Une story inachevée vous attend',
  composerFoundText: (when) => `Dernière modification\u00a0: ${when}. Elle n’est gardée que sur cet appareil.`,
  composerContinue: 'Continuer',
  composerDiscard: 'Supprimer',
  composerLeave: 'Quitter sans publier\u202f?',
  composerLeaveDraft: 'Gardez un brouillon sur cet appareil pour continuer plus tard, ou supprimez tout.',
  composerLeaveLost: 'Ce que vous avez préparé ici sera perdu.',
  composerKeepEditing: 'Poursuivre',
  composerKeepDraft: 'Garder le brouillon',
  composerSharing: 'Publication en cours',
  composerSent: (sent, all) => `${sent} sur ${all}`,
  composerTotal: 'Au total',
  composerWaitingToSend: 'En attente',
  composerArrived: 'Arrivée',
  composerOffline: 'Pas de connexion. L’envoi reprendra de lui-même dès son retour.',
  composerNoWifi: 'En attente du Wi-Fi. L’envoi reprendra de lui-même dès son retour.',
  composerTryingAgain: 'Pas de réponse pour le moment. Un nouvel essai suit de lui-même.',
  composerPublishing: 'Presque terminé…',
  composerStop: 'Arrêter la publication',
  composerStopped: 'Arrêté. Rien n’est publié.',
  composerFaceFailed: (side, problem) => `${side}\u00a0: l’image n’a pas pu être envoyée. ${problem}`,
  composerFailed: (problem) => `Votre story n’est pas publiée. ${problem}`,
  composerMaybeShared: (problem) =>
    `${problem} Votre story est peut-être déjà publiée\u00a0: réessayez pour le savoir. Il n’y en aura pas deux.`,
  composerShared: 'Votre story est publiée',
  composerInReview: 'Votre story est envoyée',
  composerInReviewText:
    'Elle est vérifiée comme tout ce qui est publié ici. Vous pouvez quitter cette page\u00a0: cela continue sans vous.',
  composerPartHidden: 'Une partie de votre story n’est pas montrée',
  composerHidden: 'Votre story n’est pas montrée',
  composerChangesLost: 'Elle est publiée telle qu’elle a d’abord été envoyée. Vos changements sont arrivés trop tard.',
  composerDeleted: 'Cette story est supprimée.',
  composerAnother: 'En créer une autre',
  composerUnavailable: (reason) =>
    ({
      region: 'Il n’est pas encore possible de créer des stories là où vous êtes.',
      age: 'Il faut être plus âgé pour créer des stories ici.',
      account: 'Ce compte ne peut pas créer de stories.',
      rollout: 'Les stories n’arrivent pas chez tout le monde en même temps. Vous les aurez plus tard.',
      ended: 'Il n’est plus possible de créer des stories ici.',
    })[reason],
  composerUnavailableUntil: (date) => `Revenez voir à partir du ${isolate(date)}.`,
};
