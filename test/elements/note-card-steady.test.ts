import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ModerationDecision, Note } from '../../src/contracts/index.js';
import type { NoteCard } from '../../src/elements/note-card/note-card.js';
import { note, noteSuite, NoteHarness, photo, photos } from '../harness/note-card.harness.js';

const decision: ModerationDecision = {
  id: 'd1',
  state: 'removed',
  rule: 'No advertising',
  automated: true,
  decidedAt: '2026-01-01T00:00:00Z',
  appealBy: '2099-01-01T00:00:00Z',
};

/** How tall it is, frame by frame, until it is whole. */
async function heights(element: NoteCard, whole: () => boolean): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let frames = 0, still = 0; frames < 300 && still < 5; frames += 1) {
    await nextFrame();
    seen.add(Math.round(element.getBoundingClientRect().height));
    if (whole()) still += 1;
  }
  return seen;
}

async function put(record: Note): Promise<NoteCard> {
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.style.inlineSize = '400px';
  const element = document.createElement('rv-note-card');
  // Looked at or not, it is laid out.
  element.style.contentVisibility = 'visible';
  element.note = record;
  place.append(element);
  return element;
}

describe('rv-note-card as its parts come', () => {
  noteSuite();

  // First: nothing of it has been fetched yet.
  it('keeps its size where moderation has something to say', async () => {
    const element = await put(
      note({ mine: true, photos: [photo(0, { state: 'removed', decision }), photo(1, { state: 'pending' })] }),
    );
    const find = (): number => element.shadowRoot?.querySelectorAll('[part=decision]').length ?? 0;
    expect([...(await heights(element, () => find() === 2))]).to.have.length(1);
    expect(find()).to.equal(2);
  });

  it('can be leafed through before what leafs is here', async () => {
    const element = await put(note({ photos: photos(20) }));
    await element.updateComplete;
    const root = element.shadowRoot as ShadowRoot;
    const row = root.querySelector('.photos') as HTMLElement;
    expect(root.querySelector('.leaf'), 'what leafs').to.equal(null);
    row.scrollTo({ left: row.clientWidth * 3, behavior: 'instant' });
    row.dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    const [shown, ...others] = root.querySelectorAll<HTMLElement>('.tile:not([inert])');
    expect([shown?.dataset['index'], others.length]).to.deep.equal(['3', 0]);
    expect(shown?.querySelector('button')?.checkVisibility()).to.equal(true);
  });

  it('shows the last photo left where those behind it are taken away', async () => {
    const card = await NoteHarness.mount({ note: note({ photos: photos(9) }) });
    await card.until(() => card.root.querySelector('.leaf'), 'what leafs');
    card.button('View 1').focus();
    await card.key('End');
    card.element.note = note({ photos: photos(6) });
    await card.settled();
    expect(card.text('.counter')).to.equal('6 of 6');
    expect(card.buttons).to.include('View 6');
  });
});
