import { expect } from '@open-wc/testing';
import type { SignedContent } from '../../src/contracts/index.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';

const content: SignedContent = {
  postId: 'note-1',
  kind: 'note',
  text: 'Zwei Möwen – 二 🕊️',
  pictures: [{ id: 'p1', alt: '' }],
  audience: 'public',
};

describe('the hash of what is signed', () => {
  it('is what any other implementation of RFC 8785 and SHA-256 gives', async () => {
    // By node:crypto, of {"audience":"public","kind":"note","pictures":[{"alt":"","id":"p1"}],"postId":"note-1","text":"Zwei Möwen – 二 🕊️"}
    expect(await contentHash(content)).to.equal('sha256-4tUZkSzlxkymHARBxtVqqas7YBwunV7hmqe7UKRS2fk=');
  });

  it('does not depend on the order of members', async () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as SignedContent;
    expect(await contentHash(turned)).to.equal(await contentHash(content));
  });

  for (const [what, other] of [
    ['a letter', { ...content, text: 'Zwei Möven – 二 🕊️' }],
    ['a description', { ...content, pictures: [{ id: 'p1', alt: 'Sea' }] }],
    ['the order of pictures', { ...content, pictures: [{ id: 'p2' }, { id: 'p1', alt: '' }] }],
    ['who sees it', { ...content, audience: 'followers' }],
    ['the same word composed otherwise', { ...content, text: content.text?.normalize('NFD') }],
  ] as const) {
    it(`changes with ${what}`, async () => {
      expect(await contentHash(other)).not.to.equal(await contentHash(content));
    });
  }

  it('refuses a text with half a character in it, which two back ends might write differently', async () => {
    let fault: unknown;
    await contentHash({ ...content, text: 'broken \uD83D' }).catch((error: unknown) => (fault = error));
    expect(fault).to.be.an('error');
  });
});
