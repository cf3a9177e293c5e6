import { expect } from '@open-wc/testing';
import { AdapterError, type Note } from '../../src/contracts/index.js';
import { checkNote, isTombstone } from '../../src/core/note/note-check.js';
import { coverOf, seenOf } from '../../src/core/note/note-rules.js';

const note = (given: object = {}): Record<string, unknown> => ({
  id: 'n1',
  author: { id: 'ana', name: 'Ana' },
  createdAt: '2026-11-22T09:00:00Z',
  text: 'Hello',
  state: 'live',
  ...given,
});
const photo = (given: object = {}): Record<string, unknown> => ({
  id: 'p1',
  state: 'live',
  picture: { src: 'a.jpg', width: 4, height: 3 },
  ...given,
});
const checked = (given: object): Note => checkNote(note(given)) as Note;

describe('a note whose host says null for nothing', () => {
  it('is what it is without it', () => {
    const bare = checkNote(note({ photos: [photo()] }));
    const nulls = {
      gone: null,
      lang: null,
      editedAt: null,
      audience: null,
      labels: null,
      decision: null,
      mine: null,
      copyable: null,
      url: null,
      version: null,
      author: { id: 'ana', name: 'Ana', handle: null, avatar: null, url: null },
      photos: [
        photo({
          labels: null,
          description: null,
          lang: null,
          bytes: null,
          decision: null,
          origin: null,
          picture: { src: 'a.jpg', width: 4, height: 3, srcset: null, alt: null, placeholder: null, blurhash: null },
        }),
      ],
    };
    expect(checkNote(note(nulls))).to.deep.equal(bare);
    expect(isTombstone(checkNote(note(nulls)))).to.equal(false);
  });

  it('has no time, audience or place that is none', () => {
    const odd = checked({ createdAt: null, editedAt: 7, audience: { id: 'x' }, url: 3, lang: {}, version: 1 });
    expect(odd.createdAt).to.equal('');
    expect(odd).not.to.have.any.keys('editedAt', 'audience', 'url', 'lang', 'version');
  });

  it('can be contested where nothing was said of an appeal', () => {
    const decision = { id: 'd', rule: 'Rule', automated: true, scope: null, appeal: null, appealBy: 'soon' };
    expect(checked({ decision }).decision).to.deep.equal({ id: 'd', rule: 'Rule', automated: true });
  });

  it('has each photo once: the first by its id', () => {
    const { photos } = checked({ photos: [photo(), photo({ state: 'removed' }), photo({ id: 'p2' })] });
    expect(photos?.map(({ id, state }) => `${id} ${state}`)).to.deep.equal(['p1 live', 'p2 live']);
  });

  it('stays covered by a label that has no words', () => {
    const labels = [{ effect: 'cover', value: null, text: 3 }];
    const { photos } = checked({ photos: [photo({ labels })] });
    expect(coverOf(photos![0]!)).to.deep.equal({ age: false, reasons: [], canOpen: false });
  });

  it('comes from nowhere where its source has no name', () => {
    const { photos } = checked({ photos: [photo({ origin: { itemId: 'i' } })] });
    expect(photos?.[0]).not.to.have.property('origin');
  });
});

describe('a note as a whole', () => {
  it('shows nobody but its author what was taken down, is in review, or not for here', () => {
    const seen = (given: object): unknown => seenOf(checkNote(note(given)));
    expect(seen({ state: 'removed' })).to.deep.equal({ id: 'n1', gone: 'removed' });
    expect(seen({ state: 'geo-blocked' })).to.deep.equal({ id: 'n1', gone: 'geo-blocked' });
    expect(() => seen({ state: 'pending' }))
      .to.throw(AdapterError)
      .with.property('code', 'not-found');
    for (const state of ['removed', 'geo-blocked', 'pending'])
      expect(seen({ state, mine: true })).to.have.property('text', 'Hello');
    for (const state of ['live', 'limited', 'age-gated']) expect(seen({ state })).to.have.property('text', 'Hello');
  });
});
