import type { CoAuthorsWords } from './co-authors.en.js';
import { isolate } from './isolate.js';

export const coAuthorsFr: CoAuthorsWords = {
  asks: (name, what) =>
    what === 'note'
      ? `${isolate(name)} vous invite à signer une note.`
      : `${isolate(name)} vous invite à signer une story.`,
  signs: (name, what) =>
    what === 'note' ? `${isolate(name)} signe votre note avec vous.` : `${isolate(name)} signe votre story avec vous.`,
  stepsBack: (name, what) =>
    what === 'note' ? `${isolate(name)} ne signe plus votre note.` : `${isolate(name)} ne signe plus votre story.`,
  read: 'La lire',
  received: 'À signer',
  waiting: (count, written) => (count < 2 ? `${written} vous attend` : `${written} vous attendent`),
  signers: 'Qui signe',
  signersOf: (title) => `Qui signe ${isolate(title)}`,
  who: 'Vous pouvez inviter des comptes publics qui vous suivent.',
  joinLede: 'Vous êtes là pour signer une publication. D’abord un compte\u00a0; puis vous décidez.',
  title: 'Signer ensemble',
  edit: (name) => `${isolate(name)} modifie sa note`,
  edited: 'J’ai redessiné le port, et déplacé l’église.',
  agree: 'Tous les autres disent oui',
  locked: 'On ne peut pas la modifier tant que quelqu’un est invité à la signer.',
  lock: 'Pas de changement tant que quelqu’un est invité',
  notHere: (name) => `Pas proposé là où est ${isolate(name)}`,
  leaves: (name) => `${isolate(name)} ferme son compte`,
  endSoon: 'C’est fini dans une minute, les noms restent',
  endNow: 'C’est fini, un seul nom reste',
};
