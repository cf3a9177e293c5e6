import { expect } from '@open-wc/testing';
import { de } from '../../src/locales/elided.fr.js';
import { isolate } from '../../src/locales/isolate.js';

describe('de, in French', () => {
  for (const [name, said] of [
    ['Luc', 'de '],
    ['Ana', 'd’'],
    ['Élodie', 'd’'],
    ['Hélène', 'd’'],
    ['Œuvre', 'd’'],
    ['\u2068Inès\u2069 et Luc', 'd’'],
    ['Yves', 'de '],
    ['ليلى', 'de '],
    ['7 personnes', 'de '],
    ['', 'de '],
  ] as const)
    it(`before ${name || 'nothing'}`, () => expect(de(name)).to.equal(`${said}${isolate(name)}`));
});
