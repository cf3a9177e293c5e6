import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Moment, Story } from '../../src/contracts/index.js';
import '../../src/elements/flip-story/flip-story.define.js';
import '../../src/elements/note-card/note-card.define.js';
import { authorsStrings } from '../../src/elements/parts/authors.strings.js';
import { commonStrings } from '../../src/elements/parts/common.strings.js';
import { momentCard, type MomentOptions } from '../../src/elements/parts/moment.js';
import { momentStrings } from '../../src/elements/parts/moment.strings.js';
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

describe('cards of what several people sign', () => {
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
    // The whole card leads to the note.
    expect(place.querySelectorAll('a')).to.have.length(1);
  });
});
