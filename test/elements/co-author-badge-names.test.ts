import { expect } from '@open-wc/testing';
import type { Authorship, PostAuthor } from '../../src/contracts/index.js';
import '../../src/locales/ar.js';
import {
  author,
  authorship,
  BadgeHarness,
  invite,
  makeDesk,
  person,
  twelve,
  type BadgeOptions,
} from '../harness/co-author-badge.harness.js';

const mount = (options: BadgeOptions = {}): Promise<BadgeHarness> => BadgeHarness.mount(options);

const long = (count: number): readonly PostAuthor[] =>
  twelve.slice(0, count).map((one) => ({
    ...one,
    person: { ...person(`${one.person?.name ?? ''} Wolfeschlegelsteinhausen`), handle: 'x' },
  }));

/** Where each occurrence of a text stands. */
function placesOf(root: Node, text: string): readonly DOMRect[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1;
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    places.push(range.getBoundingClientRect());
  }
  return places;
}

const middle = ({ left, right, top, bottom }: DOMRect): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

describe('rv-co-author-badge, names side by side', () => {
  describe('under a thumb', () => {
    for (const inlineSize of ['192px', '240px', '288px'])
      it(`leads to the profile that is tapped, not to the list beneath it, at ${inlineSize}`, async () => {
        const badge = await mount({ authors: long(5), inlineSize });
        const others = badge.one('.others').getBoundingClientRect();
        const root = badge.element.shadowRoot!;
        for (const name of badge.all('.signer .name')) {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const x = Math.min(Math.max(middle(others).x, left + 2), right - 2);
          for (const y of [top + 2, bottom - 2])
            expect(
              root.elementFromPoint(x, y)?.closest('a, button') === name.closest('a'),
              `${name.textContent} at ${y}`,
            ).to.equal(true);
        }
        const { x, y } = middle(others);
        expect(root.elementFromPoint(x, y) === badge.one('.others')).to.equal(true);
      });

    it('gives the list room to be tapped where nothing else is', async () => {
      const badge = await mount({ authors: twelve, inlineSize: '40rem' });
      const { x, y } = middle(badge.one('.others').getBoundingClientRect());
      for (const up of [-20, 20])
        expect(badge.element.shadowRoot!.elementFromPoint(x, y + up) === badge.one('.others')).to.equal(true);
    });

    it('has controls that a thumb finds', async () => {
      const desk = makeDesk(
        authorship(['Ana', 'Luc', 'Mina'], {
          mine: 'owner',
          ownId: 'entry-ana',
          hasHistory: true,
          invites: [invite('Bo')],
        }),
      );
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      await badge.open();
      await badge.press('Take back: Bo');
      for (const button of badge.all('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.ariaLabel ?? button.textContent ?? '').to.be.at.least(44);
      }
    });
  });

  describe('where lines break', () => {
    it('keeps a comma with the name before it', async () => {
      for (let width = 150; width <= 330; width += 12) {
        const badge = await mount({
          authors: twelve
            .slice(0, 3)
            .map((one) => ({ ...one, person: { id: one.id, name: `${one.person?.name} Okafor` } })),
          inlineSize: `${width}px`,
        });
        const start = badge.one('.names').getBoundingClientRect().left;
        const commas = placesOf(badge.one('.names'), ',');
        expect(commas).to.have.length(2);
        for (const comma of commas) expect(comma.left, `at ${width} px`).to.be.greaterThan(start + 4);
        badge.element.remove();
      }
    });

    it('keeps an Arabic “and” with the name after it', async () => {
      for (let width = 150; width <= 330; width += 12) {
        const badge = await mount({
          authors: ['سلمى بناني', 'عمر حداد', 'نور الدين'].map((name, index) =>
            author(`${index}`, { person: { id: name, name } }),
          ),
          lang: 'ar',
          dir: 'rtl',
          inlineSize: `${width}px`,
        });
        const [, ...followers] = badge.all('.names .name').map((name) => name.getBoundingClientRect());
        const ands = placesOf(badge.one('.names'), 'و').slice(0, 2);
        expect(ands).to.have.length(2);
        for (const [index, and] of ands.entries()) {
          const { y } = middle(and);
          expect(y, `at ${width} px`).to.be.within(followers[index]!.top, followers[index]!.bottom);
        }
        badge.element.remove();
      }
    });

    for (const lang of ['en', 'ar', 'zh'])
      it(`fits long names into 200 px in ${lang}`, async () => {
        const badge = await mount({ authors: long(3), lang, dir: lang === 'ar' ? 'rtl' : 'ltr', inlineSize: '200px' });
        expect(badge.one('.names').scrollWidth).to.be.at.most(badge.one('.names').clientWidth);
      });

    it('shows all of the initials beneath another picture', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const badge = await mount({
          authors: ['Mina Okafor', '佐藤 潤', '吉田 葵'].map((name) => author(name, { person: { id: name, name } })),
          dir,
        });
        const avatars = badge.all('.avatars .avatar');
        for (const [index, one] of avatars.entries()) {
          const before = avatars[index - 1]?.getBoundingClientRect();
          if (!before) continue;
          const text = document.createRange();
          text.selectNodeContents(one.querySelector('.initials')!);
          const { left, right } = text.getBoundingClientRect();
          const own = one.getBoundingClientRect();
          expect(left, dir).to.be.at.least(dir === 'ltr' ? before.right + 1 : own.left + 0.5);
          expect(right, dir).to.be.at.most(dir === 'ltr' ? own.right - 0.5 : before.left - 1);
        }
      }
    });
  });

  describe('a name that goes', () => {
    it('leaves its place where a page takes it out of its own list', async () => {
      const badge = await mount({ authors: long(4), maxNames: 4, inlineSize: '240px' });
      const { height } = badge.element.getBoundingClientRect();
      expect(height).to.be.greaterThan(60);
      badge.element.authors = long(1);
      await badge.settled();
      expect(badge.all('.signer')).to.have.length(1);
      expect(badge.element.getBoundingClientRect().height).to.equal(height);
    });

    it('leaves no place for another post', async () => {
      const desk = (postId: string, names: readonly string[]): Authorship => ({ ...authorship(names), postId });
      const badge = await mount({
        authors: desk('p1', ['Ana Fernandes', 'Luc Dubois', 'Mina Okafor']),
        inlineSize: '200px',
      });
      const { height } = badge.element.getBoundingClientRect();
      badge.element.authors = desk('p2', ['Ana']);
      await badge.settled();
      expect(badge.element.getBoundingClientRect().height).to.be.lessThan(height);
    });
  });

  describe('after signing together has ended', () => {
    const ending = (at: string, given: Partial<Authorship> = {}): Authorship =>
      authorship(['Ana', 'Luc'], { sunset: { at, shows: 'owner' }, ...given });

    it('names the owner alone where that was said', async () => {
      const badge = await mount({ authors: ending('2026-01-01T00:00:00Z') });
      expect(badge.label).to.equal('By Ana');
      expect(badge.text('.names')).to.equal('Ana @ana');
      for (const state of ['solo', 'ended']) expect(badge.element.matches(`:state(${state})`)).to.equal(true);
      await badge.open();
      expect(badge.all('.person .full').map(({ textContent }) => textContent)).to.deep.equal(['Ana']);
      expect(badge.text('.authors-sheet .note-line')).to.contain('Only the owner is named.');
    });

    it('knows an owner who put another name before theirs', async () => {
      const names = ending('2026-01-01T00:00:00Z', { mine: 'owner', ownId: 'entry-luc' });
      expect((await mount({ authors: names })).label).to.equal('By Luc');
      const agreed = names.authors.map((one) => ({ ...one, approvedAt: '2025-01-01T00:00:00Z' }));
      const { mine: _mine, ownId: _ownId, ...plain } = names;
      expect((await mount({ authors: { ...plain, authors: [agreed[0]!, names.authors[1]!] } })).label).to.equal(
        'By Luc',
      );
    });

    it('takes the other names off when the moment comes', async () => {
      const badge = await mount({ authors: ending(new Date(Date.now() + 400).toISOString()) });
      expect(badge.label).to.equal('By Ana and Luc');
      await badge.becomes('ended');
      expect(badge.label).to.equal('By Ana');
    });

    it('keeps all names where they stay', async () => {
      const sunset = { at: '2026-01-01T00:00:00Z', shows: 'all' } as const;
      expect((await mount({ authors: authorship(['Ana', 'Luc'], { sunset }) })).label).to.equal('By Ana and Luc');
    });
  });

  describe('for its owner', () => {
    const owned = (invites: Authorship['invites']): ReturnType<typeof makeDesk> =>
      makeDesk(authorship(['Ana'], { mine: 'owner', ownId: 'entry-ana', ...(invites && { invites }) }));
    const link = (given = {}): ReturnType<typeof invite> => {
      const { invitee: _invitee, ...rest } = invite('Dee', given);
      return rest;
    };

    it('says that a link is out, whoever else is asked', async () => {
      const { adapters } = owned([invite('Bo'), link()]);
      const badge = await mount({ postId: 'p1', adapters });
      expect(badge.text('.notes')).to.equal('Waiting for Bo and whoever opens the link');
      const alone = await mount({ postId: 'p1', adapters: owned([link()]).adapters });
      expect(alone.text('.notes')).to.equal('Waiting for whoever opens the link');
    });

    it('says that somebody has to agree again whose account is not available', async () => {
      const { adapters } = owned([link({ state: 'stale' })]);
      const badge = await mount({ postId: 'p1', adapters });
      expect(badge.text('.notes')).to.contain('Changed since Unavailable account agreed');
      await badge.open();
      expect(badge.text('section .person .person-who')).to.contain('Has to agree again');
    });
  });
});
