import { expect } from '@open-wc/testing';
import type { SealedBack } from '../../src/contracts/index.js';
import { openSeal } from '../../src/core/story/seal.js';

type Bytes = Uint8Array<ArrayBuffer>;

async function seal(bytes: Bytes, key: Bytes): Promise<SealedBack> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cryptoKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cryptoKey, bytes);
  return { ciphertext: new Uint8Array(ciphertext), iv, type: 'image/png' };
}

const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function refusal(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
  } catch (error) {
    return (error as Error).name;
  }
  return 'opened';
}

describe('openSeal', () => {
  const picture = crypto.getRandomValues(new Uint8Array(50_000));

  for (const size of [16, 32]) {
    it(`gives back what was sealed with a key of ${size} bytes, with its type`, async () => {
      const key = crypto.getRandomValues(new Uint8Array(size));
      const blob = await openSeal(await seal(picture, key), key);
      expect(blob.type).to.equal('image/png');
      expect(new Uint8Array(await blob.arrayBuffer())).to.deep.equal(picture);
    });
  }

  it('opens a known answer: AES-GCM, NIST test case 14', async () => {
    const sealed: SealedBack = {
      ciphertext: hex('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'),
      iv: hex('000000000000000000000000'),
      type: 'image/png',
    };
    const blob = await openSeal(sealed, new Uint8Array(32));
    expect(new Uint8Array(await blob.arrayBuffer())).to.deep.equal(new Uint8Array(16));
  });

  it('refuses another key, a changed bit, a cut end, another iv', async () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const sealed = await seal(picture, key);
    const flipped = sealed.ciphertext.slice();
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    expect(await refusal(openSeal(sealed, crypto.getRandomValues(new Uint8Array(32))))).to.equal('OperationError');
    expect(await refusal(openSeal({ ...sealed, ciphertext: flipped }, key))).to.equal('OperationError');
    expect(await refusal(openSeal({ ...sealed, ciphertext: sealed.ciphertext.slice(0, -1) }, key))).to.equal(
      'OperationError',
    );
    expect(await refusal(openSeal({ ...sealed, iv: new Uint8Array(12) }, key))).to.equal('OperationError');
    expect(await refusal(openSeal(sealed, key))).to.equal('opened');
  });

  it('refuses a key of a length that is none', async () => {
    const sealed = await seal(picture, new Uint8Array(32));
    expect(await refusal(openSeal(sealed, new Uint8Array(5)))).not.to.equal('opened');
  });
});
