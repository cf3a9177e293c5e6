import { expect } from '@open-wc/testing';
import type { ComposerFace, ComposerSnapshot, Quality } from '../../src/core/composer/composer.js';
import type { PictureUpload } from '../../src/core/making/making.js';
import { checkDraft } from '../../src/core/composer/composer-draft.js';
import {
  charactersLeft,
  emptyFace,
  estimatedBytes,
  progressOf,
  rulesInForce,
  targetOf,
  usedSides,
} from '../../src/core/composer/composer-rules.js';
import { createComposerState } from '../../src/core/composer/composer-state.js';
import { unedited } from '../../src/core/picture-edit.js';

const empty = createComposerState({ online: true, wifi: undefined }).getSnapshot();

function face(bytes: number, upload: PictureUpload = { phase: 'none' }): ComposerFace {
  return {
    ...emptyFace,
    phase: 'ready',
    inspection: { type: 'image/jpeg', width: 3024, height: 4032, bytes: 5_000_000, metadata: [] },
    rendered: { blob: new Blob(['x'.repeat(bytes)]), width: 1080, height: 1920, placeholder: '#000' },
    upload,
  };
}

const flip = (front: ComposerFace, back: ComposerFace, quality: Quality = 'full'): ComposerSnapshot => ({
  ...empty,
  mode: 'flip',
  quality,
  faces: { front, back },
});

describe('what a composer reckons', () => {
  it('takes nonsense in the rules for nothing said', () => {
    for (const aspectRatio of [0, -1, NaN, Infinity, '1' as unknown as number]) {
      expect(rulesInForce({ aspectRatio }, undefined).aspectRatio).to.equal(9 / 16);
    }
    expect(rulesInForce({ alt: 'optional' }, 'required').alt).to.equal('required');
  });

  it('has no faces before it is known how many', () => {
    expect([usedSides(undefined), usedSides('plain'), usedSides('flip')]).to.deep.equal([
      [],
      ['front'],
      ['front', 'back'],
    ]);
  });

  it('makes the type that is taken and can be made', () => {
    const typesFor = (types?: readonly string[]): readonly string[] | undefined =>
      targetOf({ ...empty, limits: types ? { types } : {} }, undefined).types;
    expect(typesFor()).to.equal(undefined);
    expect(typesFor(['image/webp', 'image/jpeg'])).to.deep.equal(['image/jpeg']);
    expect(typesFor(['image/webp'])).to.deep.equal(['image/webp']);
    expect(typesFor(['image/heic'])).to.equal(undefined);
  });

  it('reads when a picture was taken, from what says it most surely', () => {
    const dated = (entries: readonly (readonly [string, string])[]): string | undefined =>
      targetOf(
        { ...empty, keepDate: true },
        {
          type: 'image/jpeg',
          width: 1,
          height: 1,
          bytes: 1,
          metadata: entries.map(([name, value]) => ({ kind: 'date', name, value })),
        },
      ).keepDate;
    expect(
      dated([
        ['DateTime', '2026:05:01 00:00:00'],
        ['DateTimeOriginal', '2025:05:01 10:20:30'],
      ]),
    ).to.equal('2025-05-01T10:20:30');
    expect(dated([['CreateDate', '2025-05-01T10:20:30+02:00']])).to.equal('2025-05-01T10:20:30');
    expect(dated([['DateTimeOriginal', '    :  :     :  :  ']])).to.equal(undefined);
    expect(dated([['GPSDateStamp', '2025:05:01']])).to.equal(undefined);
  });

  it('says about how much would leave with the other quality, and exactly with this one', () => {
    const snapshot = flip(face(1000), face(3000));
    expect(estimatedBytes(snapshot, 'full')).to.equal(4000);
    // A quarter of the pixels, each a little dearer to compress than that.
    const saver = estimatedBytes(snapshot, 'saver') ?? 0;
    expect(saver).to.be.within(500, 1000);
    expect(estimatedBytes(flip(face(saver), face(0), 'saver'), 'full')).to.be.within(3000, 5000);
    expect(estimatedBytes(flip(face(1), emptyFace), 'full')).to.equal(undefined);
    expect(estimatedBytes(empty, 'full')).to.equal(undefined);
    const asItIs = { ...face(700), unstripped: true };
    expect(estimatedBytes({ ...flip(asItIs, face(0)), mode: 'plain' }, 'saver')).to.equal(700);
  });

  it('says how far all uploads together are', () => {
    const media = { id: 'm', type: 'image/jpeg', width: 1, height: 1, bytes: 1 };
    expect(progressOf(flip(face(100), face(300)))).to.equal(0);
    expect(progressOf(flip(face(100, { phase: 'done', media }), face(300)))).to.equal(0.25);
    const half: PictureUpload = { phase: 'waiting', sentBytes: 150, totalBytes: 300 };
    expect(progressOf(flip(face(100, { phase: 'done', media }), face(300, half)))).to.equal(0.625);
    expect(progressOf(empty)).to.equal(0);
  });

  it('counts characters as the back end does', () => {
    expect(charactersLeft('👩‍🚀', { limits: { maxCharacters: 4 } })).to.equal(1);
    expect(charactersLeft('abc', {})).to.equal(undefined);
  });

  it('believes a draft only if it is one, all through', () => {
    const texts = { alt: '', label: '', caption: '', labels: [{ value: 'custom', text: 'x' }] };
    const draft = {
      version: 1,
      savedAt: 1,
      mode: 'flip',
      faces: { front: { file: new Blob(), source: 'camera', edit: unedited, texts }, back: { texts } },
      comparable: false,
      quality: 'saver',
      wifiOnly: false,
      keepDate: true,
      attempt: { clientId: 'k', drafts: [{ front: { mediaId: 'm' } }] },
    };
    expect(checkDraft(draft)).to.equal(draft);
    const { front } = draft.faces;
    const broken: readonly Record<string, unknown>[] = [
      { version: 2 },
      { savedAt: 'x' },
      { mode: 'triple' },
      { faces: null },
      { faces: { front: { ...front, file: 'a.jpg' } } },
      { faces: { front: { ...front, edit: { ...unedited, rotation: 45 } } } },
      { faces: { front: { ...front, edit: { ...unedited, zoom: NaN } } } },
      { faces: { front: { ...front, texts: { ...texts, labels: [{ value: 1 }] } } } },
      { keepDate: undefined },
      { attempt: { clientId: 'k', drafts: [{}] } },
      { uploaded: [1] },
    ];
    for (const change of broken)
      expect(checkDraft({ ...draft, ...change }), JSON.stringify(change)).to.equal(undefined);
  });
});
