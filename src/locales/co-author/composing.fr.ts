import type { CoAuthorPickerStrings } from '../../elements/parts/co-author-picker.strings.js';
import type { CoAuthorsSlotStrings, CoAuthorsStrings } from '../../elements/parts/co-authors.strings.js';
import { counted } from '../counted.fr.js';
import { isolate } from '../isolate.js';

/** Choosing co-authors, and co-authors in the composers, in French. */
export const coAuthorComposingFrench: CoAuthorPickerStrings & CoAuthorsStrings & CoAuthorsSlotStrings = {
  coAuthorSearch: 'Rechercher un nom',
  coAuthorSearchClear: 'Effacer la recherche',
  coAuthorWho: 'Personnes à qui le proposer',
  coAuthorStatus: (status, until) =>
    ({
      invited: 'Déjà proposé',
      author: 'Signe déjà',
      'cool-down':
        until === undefined
          ? 'Pas de nouvelle proposition pour l’instant'
          : `Nouvelle proposition possible\u00a0: ${isolate(until)}`,
      unavailable: 'Proposition impossible',
    })[status],
  coAuthorTaken: 'Choix déjà fait',
  coAuthorSearching: 'Recherche en cours…',
  coAuthorFound: (count, formatted) => `${counted(count, 'personne trouvée', 'personnes trouvées', formatted)}.`,
  coAuthorNotFound: (query) => `Personne ne correspond à «\u00a0${isolate(query)}\u00a0».`,
  coAuthorNotFoundHint: 'Essayez un autre nom, ou une autre orthographe.',
  coAuthorNobody: 'Personne à qui le proposer pour l’instant',
  coAuthorListFailed: (problem) => `La liste n’est pas arrivée. ${problem}`,
  coAuthorMoreFailed: (problem) => `Le reste de la liste n’est pas arrivé. ${problem}`,
  coAuthorRole: 'Signe pour',
  coAuthorRoleName: (role) =>
    ({
      author: 'Le tout',
      photo: 'Les photos',
      translation: 'La traduction',
      'original-artist': 'L’œuvre originale',
    })[role],
  coAuthorChooseFirst: 'Choisissez d’abord une personne.',
  coAuthorLeft: (count, formatted) =>
    `Vous pouvez encore le proposer à ${counted(count, 'personne', 'personnes', formatted)} aujourd’hui.`,
  coAuthorLimited: 'Vous ne pouvez plus le proposer à personne pour le moment.',
  coAuthorLimitedUntil: (time) => `Prochaine proposition possible\u00a0: ${isolate(time)}.`,
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
  coAuthorNotOfferedUntil: (date) => `Cela peut changer\u00a0: ${isolate(date)}.`,

  coAuthorsNotFetched: 'La signature à plusieurs ne peut pas être affichée pour l’instant. Tout le reste fonctionne.',
  coAuthorsHeading: 'Signer à plusieurs',
  coAuthorsHint: 'La proposition part après la publication. Le nom s’affiche une fois l’accord donné.',
  coAuthorsMost: (count, formatted) => `Il reste de la place pour ${counted(count, 'nom', 'noms', formatted)}.`,
  coAuthorsLocks: 'Aucune modification n’est possible tant qu’une réponse est attendue.',
  coAuthorsAdd: 'Ajouter une signature',
  coAuthorsAddPerson: (name) => `Ajouter ${isolate(name)}`,
  coAuthorsRemove: (name) => `Retirer ${isolate(name)}`,
  coAuthorsAdded: (name) => `Ajout\u00a0: ${isolate(name)}.`,
  coAuthorsRemoved: (name) => `Retrait\u00a0: ${isolate(name)}.`,
  coAuthorsOver: (count, formatted) =>
    count === 0
      ? 'Aucune proposition n’est possible pour l’instant. La publication l’est tout de même.'
      : `Pour l’instant, ${counted(count, 'seule proposition est possible', 'propositions seulement sont possibles', formatted)}.`,
  coAuthorsNotAsked: 'Votre choix reste dans le brouillon, et rien n’est proposé pour l’instant.',
  coAuthorsAsked: 'Signatures proposées',
  coAuthorsOpen: 'Pas encore proposées, pour ce que vous avez publié avant',
  coAuthorsAsking: (name) => `Proposition à ${isolate(name)}…`,
  coAuthorsIsAsked: (name) => `C’est proposé à ${isolate(name)}. Le nom s’affiche une fois l’accord donné.`,
  coAuthorsFailed: (name, problem) => `Ce n’est pas encore proposé à ${isolate(name)}. ${problem}`,
  coAuthorsRefused: 'Ce compte ne peut pas recevoir de proposition pour l’instant.',
  coAuthorsConflict: 'C’est peut-être déjà proposé, ou il n’y a plus de place pour un nom.',
  coAuthorsAskAgain: (name) => `Réessayer\u00a0: ${isolate(name)}`,
  coAuthorsLeave: 'Laisser',
  coAuthorsLeavePerson: (name) => `Laisser\u00a0: ${isolate(name)}`,
};
