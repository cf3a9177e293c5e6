import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorInvite, Signable, SignedContent } from '../../src/contracts/index.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  makeSigningWorld,
  mountCoAuthorInvite,
  pixel,
  type CoAuthorInviteHarness,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

const file = 'https://videos.example/harbour.mp4';
const picture = { src: pixel, width: 4, height: 3, alt: 'Not what is signed' };

/** All that the contract has a place for. */
const everything: SignedContent = {
  postId: 'harbour',
  kind: 'note',
  text: 'The words of it.',
  lang: 'en',
  pictures: [
    {
      id: 'one',
      alt: 'A short description',
      description: { long: 'A long description of it all.', transcript: 'TEXT ON A SIGN' },
      label: 'A label of its own',
      caption: 'A caption beneath it',
      lang: 'fr',
      labels: [{ value: 'tattoo', text: 'A fresh tattoo' }],
    },
    { id: 'two', alt: '' },
  ],
  labels: [{ value: 'loud', text: 'Loud in the author’s own words' }, { value: 'unworded' }],
  audience: 'friends',
};

const clip: SignedContent = {
  postId: 'harbour',
  kind: 'clip',
  text: 'A clip of the harbour',
  pictures: [{ id: 'poster', alt: 'Waves over a wall', description: { long: 'Grey waves, and nobody about.' } }],
  video: { id: 'film' },
};

/** Every text of it, however deep; of its ids, the audience's alone is said otherwise. */
function textsOf(content: SignedContent): string[] {
  const found: string[] = [];
  const look = (value: unknown, key: string, holder: object): void => {
    if (typeof value === 'string') {
      const isWorded = key === 'value' && 'text' in holder;
      if (!['postId', 'kind', 'id', 'digest', 'lang', 'audience'].includes(key) && !isWorded && value !== '')
        found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) look(inner, name, value);
    }
  };
  look(content, '', {});
  return found;
}

describe('rv-co-author-invite, what is signed', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeSigningWorld();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  async function mountContent(
    content: SignedContent,
    beside: Omit<Signable, 'content' | 'hash'> = {},
    { state = 'pending-in', lang = 'en' } = {},
  ): Promise<CoAuthorInviteHarness> {
    const invite: CoAuthorInvite = {
      id: 'asked',
      postId: 'harbour',
      inviter: { id: 'mina', name: 'Mina Okafor' },
      role: 'author',
      state: 'pending',
      createdAt: '2026-01-01T00:00:00Z',
      signable: { content, hash: await contentHash(content), ...beside },
    };
    return mountCoAuthorInvite({ invite, state, lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
  }

  const labels: Signable['labels'] = ['loud', 'unworded', 'tattoo'].map((value) => ({
    value,
    effect: 'inform',
    overridable: true,
    by: 'self',
    text: 'Words that nobody signs',
  }));
  const pictures = { one: picture, two: picture };
  const film = { src: file, type: 'video/mp4', width: 540, height: 960, silent: true };

  it('shows all that is signed, and nothing else as part of it', async () => {
    const { read, element } = await mountContent(everything, {
      pictures,
      labels,
      audience: { id: 'friends', name: 'Close friends' },
    });
    for (const text of [...textsOf(everything), 'Close friends', 'Language English', 'Language: French', 'Decoration'])
      expect(read).to.include(text);
    expect(read).not.to.include('Words that nobody signs');
    expect(element.shadowRoot!.innerHTML).not.to.include('Not what is signed');
    await expect(element).to.be.accessible();
  });

  it('keeps what is long folded, one press away, in the language it is written in', async () => {
    const { all, one } = await mountContent(everything, { pictures, labels });
    const folds = all('details');
    expect(folds.map((fold) => fold.querySelector('summary')!.textContent.trim())).to.deep.equal([
      'Long description',
      'Text in the picture',
    ]);
    expect(folds.some((fold) => fold.querySelector('p')!.checkVisibility())).to.equal(false);
    for (const fold of folds) {
      const summary = fold.querySelector('summary')!;
      expect(summary.getBoundingClientRect().height).to.be.at.least(44);
      summary.click();
      expect(fold.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(fold.querySelector('p')!.lang).to.equal('fr');
    }
    expect(one('figcaption .label').lang).to.equal('fr');
    expect(one('[part=text]').lang).to.equal('en');
  });

  it('covers the photo that has a warning, and no other', async () => {
    const covering: Signable['labels'] = [{ value: 'tattoo', effect: 'cover', overridable: true, by: 'self' }];
    const own: SignedContent = { ...everything, labels: [] };
    const invite = await mountContent(own, { pictures, labels: covering });
    expect(invite.all('[part=picture]')).to.have.lengthOf(1);
    expect(invite.read).to.include('May show: A fresh tattoo');
    expect(invite.read).to.include('1 photo is still covered.');
    expect(invite.read).to.include('None but those beside its pictures');
    await invite.press('Show photo: Photo 1 of 2');
    expect(invite.all('[part=picture]')).to.have.lengthOf(2);
  });

  it('says nothing of a warning’s words where the author has none', async () => {
    const { read } = await mountContent({ ...everything, labels: [{ value: 'unworded' }] }, { pictures, labels });
    expect(read).to.include('Warnings unworded');
  });

  it('shows a clip: its video behind its poster, and what is written about that', async () => {
    const invite = await mountContent(clip, { pictures: { poster: picture }, video: film });
    await waitUntil(() => invite.all('video').length === 1, 'there');
    expect(invite.one<HTMLVideoElement>('video').getAttribute('src')).to.equal(file);
    expect(invite.one('video').ariaLabel).to.equal('Clip by Mina Okafor');
    for (const text of textsOf(clip)) expect(invite.read).to.include(text);
    expect(invite.all('.photos')).to.have.lengthOf(0);
    expect(invite.buttons).to.include.members(['Play', 'Sign it']);
    await expect(invite.element).to.be.accessible();
  });

  it('fetches no file of a covered clip before somebody opens it, and says what they would sign unseen', async () => {
    const content: SignedContent = { ...clip, labels: [{ value: 'loud', text: 'A very loud bang' }] };
    const covering: Signable['labels'] = [{ value: 'loud', effect: 'cover', overridable: true, by: 'self' }];
    const invite = await mountContent(content, { pictures: { poster: picture }, video: film, labels: covering });
    await invite.reads('It may show: A very loud bang');
    expect(invite.all('video, img')).to.have.lengthOf(0);
    expect(invite.read).to.include('The clip is still covered. You would sign that too.');
    await invite.press('Show the clip');
    await waitUntil(() => invite.all('video').length === 1, 'there');
    expect(invite.read).not.to.include('still covered');
  });

  it('offers nothing to sign where the clip can’t be shown', async () => {
    const gone = await mountContent(clip, { pictures: { poster: picture } }, { state: 'missing' });
    expect(gone.read).to.include('The clip can’t be shown here.');
    expect(gone.all('[part~=approve]')).to.have.lengthOf(0);
    gone.element.remove();
    const bad = await mountContent(
      clip,
      { pictures: { poster: picture }, video: { ...film, src: 'javascript:alert(1)' } },
      { state: 'missing' },
    );
    expect(bad.element.shadowRoot!.innerHTML).not.to.include('javascript:');
    bad.element.remove();
    const closed: Signable['labels'] = [{ value: 'loud', effect: 'cover', overridable: false, by: 'platform' }];
    await mountContent(
      { ...clip, labels: [{ value: 'loud' }] },
      { pictures: { poster: picture }, video: film, labels: closed },
      { state: 'missing' },
    );
  });

  it('offers nothing to sign once the clip has turned out not to play', async () => {
    const invite = await mountContent(clip, {
      pictures: { poster: picture },
      video: { ...film, src: `blob:${location.origin}/nothing` },
    });
    await invite.press('Play');
    await invite.becomes('missing');
    expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
  });

  it('shows a video that nobody signs to nobody', async () => {
    const { video: _, ...still } = clip;
    const invite = await mountContent(still, { pictures: { poster: picture }, video: film });
    expect(invite.all('video')).to.have.lengthOf(0);
    expect(invite.all('[part=picture]')).to.have.lengthOf(1);
  });

  for (const [lang, words] of [
    [
      'fr',
      ['Description longue', 'Texte dans l’image', 'Avertissements\u00a0: A fresh tattoo', 'toute la publication'],
    ],
    ['ar', ['وصف مطوّل', 'نص في الصورة', 'تنبيهات: A fresh tattoo', 'عن المنشور كله']],
  ] as const) {
    it(`reads in ${lang}`, async () => {
      const { read, element } = await mountContent(everything, { pictures, labels }, { lang });
      for (const text of words) expect(read).to.include(text.replace('\u00a0', ' '));
      await expect(element).to.be.accessible();
    });
  }
});
