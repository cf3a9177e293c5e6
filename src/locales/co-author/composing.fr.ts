import type { CoAuthorPickerStrings } from '../../elements/parts/co-author-picker.strings.js';
import type { CoAuthorsSlotStrings, CoAuthorsStrings } from '../../elements/parts/co-authors.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

/** Choosing co-authors, and co-authors in the composers, in French. */
export const coAuthorComposingFrench: CoAuthorPickerStrings & CoAuthorsStrings & CoAuthorsSlotStrings = {
  coAuthorSearch: 'Rechercher un nom',
  coAuthorSearchClear: 'Effacer la recherche',
  coAuthorWho: 'Personnes que vous pouvez inviter',
  coAuthorStatus: (status, until) =>
    ({
      invited: 'Invitation déjà envoyée',
      author: 'Signe déjà',
      'cool-down':
        until === undefined
          ? 'Pas de nouvelle invitation pour l’instant'
          : `Nouvelle invitation possible\u00a0: ${isolate(until)}`,
      unavailable: 'Invitation impossible',
    })[status],
  coAuthorTaken: 'Déjà dans votre choix',
  coAuthorSearching: 'Recherche en cours…',
  coAuthorFound: (count, formatted) => `${counted(count, 'personne trouvée', 'personnes trouvées', formatted)}.`,
  coAuthorNotFound: (query) => `Personne ne correspond à «\u00a0${isolate(query)}\u00a0».`,
  coAuthorNotFoundHint: 'Essayez un autre nom, ou une autre orthographe.',
  coAuthorNobody: 'Personne à inviter pour l’instant',
  coAuthorListFailed: (problem) => `La liste n’est pas arrivée. ${problem}`,
  coAuthorMoreFailed: (problem) => `Le reste de la liste n’est pas arrivé. ${problem}`,
  coAuthorRole: 'Signe',
  coAuthorRoleName: (role) =>
    ({
      author: 'Toute la publication',
      photo: 'Les photos',
      translation: 'La traduction',
      'original-artist': 'L’œuvre originale',
    })[role],
  coAuthorChooseFirst: 'Choisissez d’abord une personne.',
  coAuthorLeft: (count, formatted) =>
    `Vous pouvez encore inviter ${counted(count, 'personne', 'personnes', formatted)} aujourd’hui.`,
  coAuthorLimited: 'Vous ne pouvez plus inviter personne pour le moment.',
  coAuthorLimitedUntil: (time) => `Prochaine invitation possible\u00a0: ${isolate(time)}.`,
  coAuthorFull: (count, formatted) =>
    count <= 1
      ? 'Il n’y a de place que pour votre nom.'
      : `${counted(count, 'nom', 'noms', formatted)} au plus, le vôtre compris\u00a0: il n’y a plus de place.`,
  coAuthorLife: (duration) => `Délai de réponse\u00a0: ${isolate(duration)}.`,
  coAuthorNotOffered: (reason) =>
    ({
      region: 'La signature à plusieurs n’est pas proposée là où vous êtes.',
      age: 'La signature à plusieurs n’est pas proposée à votre âge.',
      account: 'La signature à plusieurs n’est pas proposée à votre compte.',
      rollout: 'La signature à plusieurs n’est pas encore proposée à tout le monde. Elle viendra plus tard.',
      ended: 'La signature à plusieurs n’est plus proposée.',
    })[reason],
  coAuthorNotOfferedUntil: (date) => `Cela peut changer le ${isolate(date)}.`,

  coAuthorsNotFetched: 'La signature à plusieurs ne peut pas être affichée pour l’instant. Tout le reste fonctionne.',
  coAuthorsHeading: 'Signer à plusieurs',
  coAuthorsHint: 'L’invitation part après la publication. Le nom s’affiche après la signature.',
  coAuthorsAlone: 'Vous seul·e verrez ceci\u00a0: aucune signature ne peut être proposée.',
  coAuthorsMost: (count, formatted) => `Il reste de la place pour ${counted(count, 'nom', 'noms', formatted)}.`,
  coAuthorsLocks: 'Aucune modification n’est possible tant qu’une réponse est attendue.',
  coAuthorsAdd: 'Ajouter une signature',
  coAuthorsAddPerson: (name) => `Ajouter ${isolate(name)}`,
  coAuthorsRemove: (name) => `Retirer ${isolate(name)}`,
  coAuthorsAdded: (name) => `Ajout\u00a0: ${isolate(name)}.`,
  coAuthorsRemoved: (name) => `Retrait\u00a0: ${isolate(name)}.`,
  coAuthorsOver: (count, formatted) =>
    count === 0
      ? 'Aucune invitation n’est possible pour l’instant. La publication l’est tout de même.'
      : `Pour l’instant, ${counted(count, 'seule invitation est possible', 'invitations seulement sont possibles', formatted)}.`,
  coAuthorsNotAsked: 'Votre choix reste dans le brouillon, et aucune invitation ne part pour l’instant.',
  coAuthorsAsked: 'Invitations à signer',
  coAuthorsOpen: 'Invitations pas encore parties, pour ce que vous avez publié avant',
  coAuthorsAsking: (name) => `Envoi de l’invitation à ${isolate(name)}…`,
  coAuthorsIsAsked: (name) => `Invitation envoyée à ${isolate(name)}. Le nom s’affiche après la signature.`,
  coAuthorsFailed: (name, problem) => `L’invitation à ${isolate(name)} n’est pas encore partie. ${problem}`,
  coAuthorsRefused: 'Ce compte ne peut pas être invité pour l’instant.',
  coAuthorsConflict: 'L’invitation est peut-être déjà partie, ou il n’y a plus de place pour un nom.',
  coAuthorsAskAgain: (name) => `Réessayer\u00a0: ${isolate(name)}`,
  coAuthorsLeave: 'Renoncer',
  coAuthorsLeavePerson: (name) => `Renoncer\u00a0: ${isolate(name)}`,
};
