import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Adapters, Moment } from '../../src/contracts/index.js';
import { authorsStrings } from '../../src/elements/parts/authors.strings.js';
import { avatarStyles } from '../../src/elements/parts/avatar.styles.js';
import { commonStrings } from '../../src/elements/parts/common.strings.js';
import { momentCard, momentName, type MomentOptions } from '../../src/elements/parts/moment.js';
import { momentStrings } from '../../src/elements/parts/moment.strings.js';
import { momentStyles } from '../../src/elements/parts/moment.styles.js';
import { tokens } from '../../src/elements/parts/tokens.styles.js';

const table = { ...commonStrings, ...authorsStrings, ...momentStrings };
const words: MomentOptions['words'] = {
  text: (key, ...values) => {
    const word = table[key] as string | ((...values: readonly unknown[]) => string);
    return typeof word === 'string' ? word : word(...values);
  },
  lang: () => 'en',
};

const now = Date.UTC(2026, 10, 22, 12);
const dot = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="50"/>';
const author = { id: 'noor', name: 'Noor', avatar: { src: dot, width: 1, height: 1 } };
const preview = { src: dot, width: 40, height: 50, alt: 'A harbour', placeholder: 'rgb(1, 2, 3)' };
const note: Moment = { kind: 'note', id: 'n1', author, state: 'live', title: 'Harbour', preview, url: '/notes/n1' };
const clip: Moment = { ...note, kind: 'clip', id: 'c1' };
const story: Moment = { kind: 'story', id: 's1', author, state: 'live', preview };

async function shown(moment: Moment, options: Partial<MomentOptions> = {}): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens.styleSheet!, avatarStyles.styleSheet!, momentStyles.styleSheet!];
  render(momentCard(moment, { words, now, ...options }), root);
  return root;
}

const textOf = (root: ShadowRoot): string => root.textContent.replace(/\s+/g, ' ').trim();
const imagesOf = (root: ShadowRoot): number => root.querySelectorAll('img').length;

describe('moment', () => {
  it('is accessible', async () => {
    for (const moment of [note, story, { ...clip, viewOnce: true }, { ...note, state: 'expired' as const }])
      await expect(
        (await shown(moment, { openOnce: () => undefined, reply: () => undefined })).host,
      ).to.be.accessible();
  });

  it('is named by its kind', () => {
    expect((['story', 'note', 'clip'] as const).map((kind) => momentName(kind, words))).to.deep.equal([
      'Story',
      'Note',
      'Clip',
    ]);
  });

  it('shows picture, title and author, and leads to where it is', async () => {
    const clicks: MouseEvent[] = [];
    const root = await shown(note, {
      open: (event) => {
        event.preventDefault();
        clicks.push(event);
      },
    });
    const image = root.querySelector<HTMLImageElement>('.moment-picture img')!;
    expect(image.alt).to.equal('A harbour');
    expect([image.width > 0, image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal([
      true,
      '40',
      '50',
    ]);
    expect(getComputedStyle(root.querySelector('.moment-picture')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(textOf(root)).to.match(/Note.*Harbour.*Noor/);
    const link = root.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('/notes/n1');
    link.click();
    expect(clicks.length).to.equal(1);
    expect(link.textContent).to.equal('Harbour');
  });

  it('has a name without a title, and no link where it leads nowhere safe', async () => {
    const root = await shown({ kind: 'clip', id: 'c', author, state: 'live', url: 'javascript:alert(1)' });
    expect(textOf(root)).to.contain('A clip by Noor');
    expect(root.querySelector('a')).to.equal(null);
  });

  it('says that a picture has no description, and that one has not arrived', async () => {
    const { alt: _, ...undescribed } = preview;
    const root = await shown({ ...note, preview: { ...undescribed, src: 'data:image/png;base64,broken' } });
    const image = root.querySelector<HTMLImageElement>('.moment-picture img')!;
    expect(image.alt).to.equal('No description given');
    image.dispatchEvent(new Event('error'));
    expect(root.querySelector<HTMLElement>('.moment-lost')!.checkVisibility()).to.equal(true);
    expect(getComputedStyle(image).visibility).to.equal('hidden');
    image.dispatchEvent(new Event('load'));
    expect(root.querySelector<HTMLElement>('.moment-lost')!.checkVisibility()).to.equal(false);
  });

  it('shows nothing of what has ended, is gone or is not for this reader', async () => {
    const cases: readonly (readonly [Partial<Moment>, string])[] = [
      [{ state: 'expired' }, momentStrings.momentExpired],
      [{ expiresAt: new Date(now).toISOString() }, momentStrings.momentExpired],
      [{ state: 'deleted' }, momentStrings.momentDeleted],
      [{ state: 'removed' }, momentStrings.momentUnavailable],
      [{ state: 'pending' }, momentStrings.momentUnavailable],
      [{ state: 'geo-blocked' }, momentStrings.momentUnavailable],
      [{ state: 'age-gated' }, momentStrings.momentAge],
    ];
    for (const [change, text] of cases) {
      // A back end ought not to send picture and title with these. Some do.
      const root = await shown({ ...note, ...change }, { reply: () => undefined });
      expect(textOf(root), text).to.contain(text);
      expect(textOf(root), text).not.to.contain('Harbour');
      expect(imagesOf(root), text).to.equal(0);
      expect(root.querySelector('button'), text).to.equal(null);
    }
  });

  it('leads those who may be old enough to where they are asked', async () => {
    expect((await shown({ ...note, state: 'age-gated' })).querySelector('a')?.textContent).to.equal('A note by Noor');
    expect((await shown({ ...note, state: 'removed' })).querySelector('a')).to.equal(null);
  });

  it('says until when it is there', async () => {
    const soon = textOf(await shown({ ...note, expiresAt: new Date(now + 60_000).toISOString() }));
    expect(soon).to.match(/Until \d{1,2}:\d{2}/);
    const later = textOf(await shown({ ...note, expiresAt: new Date(now + 5 * 86_400_000).toISOString() }));
    expect(later).to.match(/Until Nov 27/);
  });

  it('fetches nothing from a stranger before it is asked to', async () => {
    let asked = 0;
    const root = await shown(note, { hidden: true, show: () => (asked += 1) });
    expect(imagesOf(root)).to.equal(0);
    expect(textOf(root)).to.contain(momentStrings.momentHidden);
    root.querySelector('button')!.click();
    expect(asked).to.equal(1);
    expect((await shown(note, { hidden: true })).querySelector('button')).to.equal(null);
  });

  describe('that can be seen once', () => {
    const once: Moment = { kind: 'note', id: 'n2', author, state: 'live', viewOnce: true };

    it('is opened on purpose', async () => {
      let opened = 0;
      const root = await shown(once, { openOnce: () => (opened += 1) });
      expect(textOf(root)).to.contain(momentStrings.momentOnce);
      root.querySelector('button')!.click();
      expect(opened).to.equal(1);
    });

    it('is not opened twice while it is being opened', async () => {
      let opened = 0;
      const button = (await shown(once, { opening: true, openOnce: () => (opened += 1) })).querySelector('button')!;
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      button.click();
      expect(opened).to.equal(0);
    });

    it('is shown as long as it is kept, and then no more', async () => {
      const revealed = { ...once, opened: true, preview };
      const open = await shown({ ...once, opened: true }, { revealed });
      expect(open.querySelector('.moment-picture img')).not.to.equal(null);
      expect(textOf(open)).to.contain(momentStrings.momentRevealed);
      const later = await shown({ ...once, opened: true }, { openOnce: () => undefined });
      expect(textOf(later)).to.contain(momentStrings.momentOpened);
      expect(later.querySelector('img, button')).to.equal(null);
    });

    it('is no secret for who shared it', async () => {
      const root = await shown({ ...once, preview }, { mine: true, openOnce: () => undefined });
      expect(root.querySelector('.moment-picture')).not.to.equal(null);
      expect(root.querySelector('button')).to.equal(null);
      expect(textOf(root)).to.contain(momentStrings.momentOnce);
    });
  });

  it('can be answered', async () => {
    let replies = 0;
    const button = (await shown(clip, { reply: () => (replies += 1) })).querySelector('button')!;
    expect(button.textContent?.trim()).to.equal('Reply to this clip');
    button.click();
    expect(replies).to.equal(1);
  });

  it('keeps its controls out of the tab order where it is told to', async () => {
    const root = await shown(note, { tabindex: -1, reply: () => undefined });
    expect([...root.querySelectorAll<HTMLElement>('a, button')].map(({ tabIndex }) => tabIndex)).to.deep.equal([
      -1, -1,
    ]);
  });

  describe('that is a story', () => {
    it('is a card where the page has no element for it', async () => {
      const root = await shown(story);
      expect(root.querySelector('rv-flip-story')).to.equal(null);
      expect(textOf(root)).to.contain('A story by Noor');
      expect(imagesOf(root)).to.equal(1);
    });

    it('is flipped where it stands, once the page has one', async () => {
      await import('../../src/elements/flip-story/flip-story.define.js');
      const adapters: Adapters = {};
      const flip = (await shown(story, { adapters })).querySelector('rv-flip-story')!;
      expect([flip.storyId, flip.adapters]).to.deep.equal(['s1', adapters]);
      // It asks for the age itself.
      expect((await shown({ ...story, state: 'age-gated' })).querySelector('rv-flip-story')).not.to.equal(null);
    });

    it('is not asked for when it has ended or may not be fetched', async () => {
      for (const [change, options] of [
        [{ state: 'expired' }, {}],
        [{ state: 'deleted' }, {}],
        [{ state: 'removed' }, {}],
        [{ viewOnce: true }, {}],
        [{}, { hidden: true }],
      ] as const) {
        const root = await shown({ ...story, ...change }, options);
        expect(root.querySelector('rv-flip-story, img')).to.equal(null);
      }
    });
  });
});
