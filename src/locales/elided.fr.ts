import { isolate } from './isolate.js';

/** "de Luc", "d’Ana": French drops the vowel before another, and before most an h. */
export const de = (name: string): string =>
  /^[aeiouhœæ]/iu.test(name.normalize('NFD').replace(/^[\p{Cf}\s]+/u, ''))
    ? `d’${isolate(name)}`
    : `de ${isolate(name)}`;
