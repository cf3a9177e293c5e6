import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Moment, Story } from '../../src/contracts/index.js';
import '../../src/elements/flip-story/flip-story.define.js';
import type { FlipStory } from '../../src/elements/flip-story/flip-story.js';
import '../../src/elements/note-card/note-card.define.js';
import type { NoteCard } from '../../src/elements/note-card/note-card.js';
import { outline } from '../../src/elements/note-card/note-card.shell.js';
import { adopt } from '../../src/elements/parts/adopt.js';
import { authorsStrings } from '../../src/elements/parts/authors.strings.js';
import { commonStrings } from '../../src/elements/parts/common.strings.js';
import { momentCard, type MomentOptions } from '../../src/elements/parts/moment.js';
import { momentStrings } from '../../src/elements/parts/moment.strings.js';
import { momentStyles } from '../../src/elements/parts/moment.styles.js';
import '../../src/locales/fr.js';
import { author, twelve } from '../harness/co-author-badge.harness.js';
import { note } from '../harness/note-card.harness.js';
import { waitUntil } from '../support/wait-until.js';

const both = [author('Ana'), author('Luc', { role: 'photo' })];
const dot = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="50"/>';
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

async function noteCard(
  given: Parameters<typeof note>[0],
  options: { width?: string; content?: string } = {},
): Promise<NoteCard> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = options.width ?? '24rem';
  const card = document.createElement('rv-note-card');
  card.note = note(given);
  // WebKit lays out what it may skip with its next picture, and a window that nobody looks at has none.
  card.style.contentVisibility = 'visible';
  if (options.content !== undefined) card.innerHTML = options.content;
  place.append(card);
  await waitUntil(() => card.matches(':state(ready)'));
  await card.updateComplete;
  return card;
}

async function storyCard(
  authors: unknown,
  options: { width?: string; content?: string; back?: boolean } = {},
): Promise<FlipStory> {
  const story = {
    id: 's1',
    author: { id: 'ana', name: 'Ana' },
    authors,
    createdAt: '2026-11-22T09:00:00Z',
    front: { state: 'live', picture: { src: dot, width: 40, height: 50, alt: 'A harbour' } },
    hasBack: options.back ?? false,
  } as unknown as Story;
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = options.width ?? '20rem';
  const card = document.createElement('rv-flip-story');
  card.story = story;
  if (options.content !== undefined) card.innerHTML = options.content;
  place.append(card);
  await card.updateComplete;
  await waitUntil(() => card.shadowRoot!.querySelector('header .who') !== null);
  return card;
}

const isSeen = (element: Element | null): boolean => (element?.getClientRects().length ?? 0) > 0;

describe('cards of what several people sign', () => {
  for (const [what, mount] of [
    ['note', () => noteCard({ authors: twelve })],
    ['story', () => storyCard(twelve)],
  ] as const)
    describe(`the others of a ${what}`, () => {
      it('are in a list behind a button, with all that leads to them', async () => {
        const card = await mount();
        const root = card.shadowRoot!;
        const others = root.querySelector<HTMLButtonElement>('button.others')!;
        expect(plain(others.textContent)).to.equal('10 others');
        expect(others.ariaHasPopup).to.equal('dialog');
        expect(root.querySelector('dialog')).to.equal(null);
        others.focus();
        others.click();
        await waitUntil(() => root.querySelector('dialog')?.open);
        const people = [...root.querySelectorAll<HTMLAnchorElement>('dialog .person a')];
        expect(people.map(({ textContent }) => textContent)).to.deep.equal(twelve.map((one) => one.person?.name));
        expect(people[11]?.href).to.equal('https://people.example/jo');
        expect(plain(root.querySelector('dialog h2')?.textContent)).to.equal('Authors');
        await expect(card).to.be.accessible();
        root.querySelector('dialog')!.close();
        await waitUntil(() => root.activeElement === others);
      });

      it('leave a list that shows when they are no longer named', async () => {
        const card = await mount();
        const root = card.shadowRoot!;
        const others = root.querySelector<HTMLButtonElement>('button.others')!;
        others.focus();
        others.click();
        await waitUntil(() => root.querySelector('dialog')?.open);
        const fewer = twelve.slice(0, 4);
        if ('note' in card) card.note = note({ authors: fewer });
        else card.story = { ...card.story!, authors: fewer };
        await waitUntil(() => root.querySelectorAll('dialog .person').length === 4);
        if ('note' in card) card.note = note();
        else card.story = { ...card.story!, authors: [] };
        await waitUntil(() => !root.querySelector('dialog')?.open);
      });
    });

  it('do not flip a story where a name or the others are pressed', async () => {
    const card = await storyCard(twelve, { back: true });
    const told: string[] = [];
    for (const type of ['rv-flip-arm', 'rv-story-flipped']) card.addEventListener(type, () => told.push(type));
    for (const pressed of card.shadowRoot!.querySelectorAll('.names a, .names button'))
      for (const type of ['pointerdown', 'pointerup'])
        pressed.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, button: 0 }));
    card.shadowRoot!.querySelector<HTMLButtonElement>('button.others')!.click();
    await waitUntil(() => card.shadowRoot!.querySelector('dialog')?.open);
    expect(told).to.deep.equal([]);
    expect(card.side).to.equal('front');
  });

  it('lead to a note’s own page where its time is tapped, beneath the others', async () => {
    const card = await noteCard({ authors: twelve, url: 'https://notes.example/n1' });
    const root = card.shadowRoot!;
    const time = root.querySelector('.facts a')!;
    const { left, right, top, bottom } = time.getBoundingClientRect();
    for (const y of [top + 2, bottom - 2]) {
      const hit = root.elementFromPoint((left + right) / 2, y);
      expect(hit?.closest('a, button') === time, `${y - top} px down: ${hit?.outerHTML.slice(0, 80)}`).to.equal(true);
    }
  });

  for (const [what, mount, facts] of [
    ['note', (content: string) => noteCard({ authors: both, editedAt: '2026-11-22T09:00:00Z' }, { content }), '.facts'],
    ['story', (content: string) => storyCard(both, { content }), '.small'],
  ] as const)
    it(`of a ${what} take a badge in place of their names, and keep what else is said`, async () => {
      const card = await mount('<b slot="authors">By us</b>');
      const root = card.shadowRoot!;
      expect(isSeen(card.querySelector('b'))).to.equal(true);
      for (const own of ['.avatar', '.names']) expect(isSeen(root.querySelector(own)), own).to.equal(false);
      expect(isSeen(root.querySelector(`header ${facts}`))).to.equal(true);
      expect(isSeen(root.querySelector('header time, header [part=time]'))).to.equal(true);
      await expect(card).to.be.accessible();
    });

  it('keep their place when a name goes', async () => {
    const long = twelve.slice(0, 3).map((one) => author(`${one.person!.name} Wolfeschlegelsteinhausen`));
    const card = await noteCard({ authors: long }, { width: '240px' });
    const head = card.shadowRoot!.querySelector('.head')!;
    // What is not on the screen yet has no height in every engine.
    await waitUntil(() => head.getBoundingClientRect().height > 0);
    const { height } = head.getBoundingClientRect();
    expect(height).to.be.greaterThan(70);
    card.note = note();
    await card.updateComplete;
    expect(head.getBoundingClientRect().height).to.equal(height);
    card.note = note({ id: 'n2' });
    await card.updateComplete;
    expect(head.getBoundingClientRect().height).to.be.lessThan(height);
    const story = await storyCard(long, { width: '200px' });
    const header = story.shadowRoot!.querySelector('header')!;
    const before = header.getBoundingClientRect().height;
    expect(before).to.be.greaterThan(50);
    story.story = { ...story.story!, authors: [] };
    await story.updateComplete;
    expect(header.getBoundingClientRect().height).to.equal(before);
  });

  it('show fewer pictures where there is less room', async () => {
    const seen = async (width: string): Promise<number> => {
      const card = await noteCard({ authors: twelve }, { width });
      return [...card.shadowRoot!.querySelectorAll('.avatars .avatar')].filter(isSeen).length;
    };
    expect(await seen('24rem')).to.equal(3);
    expect(await seen('17rem')).to.equal(2);
    expect(await seen('13rem')).to.equal(1);
  });

  it('name them all before what shows a note is there', () => {
    const drawn = (authors: unknown): string => {
      const place = document.createElement('div');
      render(outline(note({ authors: authors as never })), place);
      return plain(place.querySelector('.name')?.textContent);
    };
    expect(drawn(both)).to.equal('Ana, Luc');
    expect(drawn(twelve)).to.equal('Ana, Luc, …');
    for (const nonsense of [undefined, 'Ana and Luc', [null, 7], [{ person: { name: 7 } }], [], [author('Ana')]])
      expect(drawn(nonsense)).to.equal('Ana');
  });

  it('name them on a note, in its label too', async () => {
    const place = await fixture(html`<div><rv-note-card .note=${note({ authors: both })}></rv-note-card></div>`);
    const card = place.querySelector('rv-note-card')!;
    await waitUntil(() => card.matches(':state(ready)'));
    await card.updateComplete;
    const root = card.shadowRoot!;
    expect(plain(root.querySelector('.names')?.textContent)).to.equal('Ana and Luc (photos)');
    expect(plain(root.querySelector('article')?.ariaLabel)).to.equal('Note by Ana and Luc');
    expect(root.querySelectorAll('.avatars .avatar')).to.have.length(2);
    await expect(card).to.be.accessible();
    card.note = note({ authors: twelve });
    await card.updateComplete;
    expect(plain(root.querySelector('.names')?.textContent)).to.equal('Ana, Luc, and 10 others');
  });

  it('name its author alone where nobody else signs, or what is given is no list', async () => {
    for (const authors of [[author('Ana')], 'Ana and Luc', [null], []]) {
      const given = note({ authors: authors as never });
      const place = await fixture(html`<div><rv-note-card .note=${given}></rv-note-card></div>`);
      const card = place.querySelector('rv-note-card')!;
      await waitUntil(() => card.matches(':state(ready)'));
      await card.updateComplete;
      expect(card.shadowRoot!.querySelectorAll('.names')).to.have.length(0);
      expect(card.shadowRoot!.querySelector('.name')?.textContent).to.equal('Ana');
    }
  });

  it('name them on a story, in the page’s language', async () => {
    const story: Story = {
      id: 's1',
      author: { id: 'ana', name: 'Ana' },
      authors: both,
      createdAt: '2026-11-22T09:00:00Z',
      front: { state: 'live', picture: { src: dot, width: 40, height: 50, alt: 'A harbour' } },
      hasBack: false,
    } as unknown as Story;
    const place = await fixture(html`<div lang="fr"><rv-flip-story .story=${story}></rv-flip-story></div>`);
    const card = place.querySelector('rv-flip-story')!;
    await card.updateComplete;
    await waitUntil(() => card.shadowRoot!.querySelector('.names') !== null);
    expect(plain(card.shadowRoot!.querySelector('.names')?.textContent)).to.equal('Ana et Luc (photos)');
    expect(plain(card.shadowRoot!.querySelector('article')?.ariaLabel)).to.equal('Story publiée par Ana et Luc');
  });

  it('name them on a moment in a conversation', async () => {
    const table = { ...commonStrings, ...authorsStrings, ...momentStrings };
    const words: MomentOptions['words'] = {
      text: (key, ...values) => {
        const word = table[key] as string | ((...values: readonly unknown[]) => string);
        return typeof word === 'string' ? word : word(...values);
      },
      lang: () => 'en',
    };
    const moment: Moment = {
      kind: 'note',
      id: 'n1',
      author: { id: 'ana', name: 'Ana' },
      authors: both,
      state: 'live',
      url: '/notes/n1',
    };
    const place = await fixture<HTMLElement>(html`<div></div>`);
    render(momentCard(moment, { words, now: 0 }), place);
    expect(plain(place.querySelector('.moment-title')?.textContent)).to.equal('A note by Ana and Luc');
    render(momentCard({ ...moment, title: 'Harbour' }, { words, now: 0 }), place);
    expect(plain(place.querySelector('.moment-author > :last-child')?.textContent)).to.equal('Ana and Luc (photos)');
    expect(place.querySelectorAll('a')).to.have.length(1);
    const root = place.attachShadow({ mode: 'open' });
    adopt(root, [momentStyles]);
    render(momentCard({ ...moment, title: 'Harbour' }, { words, now: 0 }), root);
    const { x, y, width, height } = root.querySelector('.moment-author .name')!.getBoundingClientRect();
    // The whole card leads to the note.
    expect(root.elementFromPoint(x + width / 2, y + height / 2) === root.querySelector('a')).to.equal(true);
  });
});
