import { expect } from '@open-wc/testing';
import { withPicked, withTyped } from '../../src/core/contacts/contact-entries.js';
import {
  browserDigest,
  canHash,
  hashed,
  splitEntries,
  toIdentifier,
} from '../../src/core/contacts/contact-identifiers.js';

describe('contact identifiers', () => {
  it('are addresses in lower case, without what surrounds them', () => {
    expect(toIdentifier('  Ada.Lovelace@Example.ORG ')).to.deep.equal({
      kind: 'email',
      value: 'ada.lovelace@example.org',
    });
  });

  it('are numbers with a country code, whatever stands between their digits', () => {
    for (const text of [
      '+33 6 12 34 56 78',
      '+33 (0)6.12.34.56.78',
      '+33-6-12-34-56-78',
      '\u202a+33\u00a06\u202f12 34 56 78\u202c',
      '+٣٣ ٦ ١٢ ٣٤ ٥٦ ٧٨',
      '＋３３６１２３４５６７８',
    ]) {
      expect(toIdentifier(text), text).to.deep.equal({ kind: 'tel', value: '+33612345678' });
    }
  });

  it('are no numbers without one: they could be anybody’s', () => {
    for (const text of ['06 12 34 56 78', '0033612345678', '(555) 123-4567']) {
      expect(toIdentifier(text), text).to.equal('country-code');
    }
  });

  it('are nothing else', () => {
    for (const text of ['', 'Ada', '@ada', 'a@b', 'a b@c.de', '+0 12 34 56 78', '+331', '+', 'a@b@c.de']) {
      expect(toIdentifier(text), text).to.equal('unreadable');
    }
  });

  it('come one by one, or a few with commas or lines between them', () => {
    expect(splitEntries('a@b.de, +33 6 12 34 56 78\n\nc@d.de؛ ')).to.deep.equal([
      'a@b.de',
      '+33 6 12 34 56 78',
      'c@d.de',
    ]);
  });

  it('are taken all or not at all, once each, and never too many', () => {
    const { entries } = withTyped([], 'a@b.de, A@B.de, c@d.de', 3);
    expect(entries.map(({ identifier }) => identifier.value)).to.deep.equal(['a@b.de', 'c@d.de']);
    expect(withTyped(entries, 'e@f.de, nonsense', 3)).to.deep.equal({
      entries,
      entryProblem: 'unreadable',
      leftOut: 0,
    });
    expect(withTyped(entries, 'e@f.de, g@h.de', 3).entryProblem).to.equal('full');
    expect(withTyped(entries, ' ', 3).entryProblem).to.equal('unreadable');
  });

  it('out of a book are counted where they are left out', () => {
    const { entries, leftOut } = withPicked(
      [],
      [
        { name: 'Ada', emails: ['a@b.de'], tels: ['06 12'] },
        { emails: ['A@b.de', 'c@d.de'], tels: ['+33612345678'] },
      ],
      2,
    );
    expect(entries.map(({ name, identifier }) => [name, identifier.value])).to.deep.equal([
      ['Ada', 'a@b.de'],
      [undefined, 'c@d.de'],
    ]);
    expect(leftOut).to.equal(2);
  });

  it('are hashed as asked: SHA-256 of salt and identifier, in hexadecimal', async () => {
    const [one] = await hashed([{ kind: 'email', value: 'abc' }], { algorithm: 'SHA-256', salt: '' }, browserDigest());
    expect(one?.value).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const [salted] = await hashed([{ kind: 'tel', value: 'c' }], { algorithm: 'SHA-256', salt: 'ab' }, browserDigest());
    expect(salted).to.deep.equal({ kind: 'tel', value: one?.value });
  });

  it('go as they are only where nobody asks for a digest', async () => {
    const plain = [{ kind: 'email', value: 'a@b.de' }] as const;
    expect(await hashed(plain, undefined, undefined)).to.equal(plain);
    expect(canHash(undefined, undefined)).to.equal(true);
    expect(canHash({ algorithm: 'SHA-256', salt: '' }, undefined)).to.equal(false);
    expect(canHash({ algorithm: 'SHA-1' as 'SHA-256', salt: '' }, browserDigest())).to.equal(false);
  });
});
