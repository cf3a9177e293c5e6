import { isolate } from './isolate.js';
import type { NotesWords } from './notes.en.js';

export const notesFr: NotesWords = {
  view: 'Notes',
  compose: 'Nouvelle note',
  imports: (app) => `Photos de ${isolate(app)}`,
  contacts: 'Trouver des gens',
  showNew: 'Afficher les nouvelles notes',
  empty: 'Pas encore de notes. Suivez quelqu’un, ou écrivez-en une.',
  end: 'Vous avez tout vu.',
  failed: 'Les notes n’ont pas pu être chargées.',
  retry: 'Réessayer',
  note: (name) => `Note de ${isolate(name)}`,
  sendNote: (name) => `Envoyer la note de ${isolate(name)}`,
  tryThese: (addresses) => `Sur cette page, ${addresses} vous ont déjà cherché. Saisissez l’une de ces adresses.`,
  audiences: [
    { id: 'public', name: 'Tout le monde' },
    { id: 'followers', name: 'Abonnés', description: 'Les personnes qui vous suivent.' },
    { id: 'private', name: 'Vous seul', alone: true },
  ],
  places: ['Votre profil dans Notes', 'Les notes des personnes qui vous suivent'],
  title: 'Les notes et l’autre appli',
  deletePost: (name, app) => `Supprimer la dernière photo de ${isolate(name)} dans ${isolate(app)}`,
  addPost: (name, app) => `${isolate(name)} publie une photo dans ${isolate(app)}`,
  announce: (app) => `${isolate(app)} ferme dans une minute`,
  close: (app) => `${isolate(app)} ferme`,
  takeDown: 'Retirer la dernière note',
  rule: 'Les notes ne doivent blesser personne.',
};
