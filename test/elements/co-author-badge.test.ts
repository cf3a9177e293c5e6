import { expect } from '@open-wc/testing';
import { AdapterError, type Authorship, type CoAuthorAdapter } from '../../src/contracts/index.js';
import { CoAuthorBadge } from '../../src/elements/co-author-badge/co-author-badge.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  author,
  authorship,
  BadgeHarness,
  invite,
  makeDesk,
  twelve,
  type BadgeOptions,
} from '../harness/co-author-badge.harness.js';
import { waitUntil } from '../support/wait-until.js';

const mount = (options: BadgeOptions = {}): Promise<BadgeHarness> => BadgeHarness.mount(options);
const names = (badge: BadgeHarness): string[] => badge.all('.names .name').map(({ textContent }) => textContent ?? '');

describe('rv-co-author-badge', () => {
  describe('names of a page, without a back end', () => {
    it('is accessible', async () => {
      const badge = await mount({ authors: [author('Ana'), author('Luc', { role: 'photo' })] });
      expect(badge.element).to.be.instanceOf(CoAuthorBadge);
      await expect(badge.element).to.be.accessible();
    });

    it('is accessible in Arabic, from the right', async () => {
      const badge = await mount({ authors: twelve, lang: 'ar', dir: 'rtl' });
      await expect(badge.element).to.be.accessible();
    });

    it('has one name that says it all, in the page’s language', async () => {
      const both = [author('Ana'), author('Luc')];
      expect((await mount({ authors: both })).label).to.equal('By Ana and Luc');
      expect((await mount({ authors: both, lang: 'fr' })).label).to.equal('Par Ana et Luc');
      expect((await mount({ authors: both, lang: 'ar', dir: 'rtl' })).label).to.equal('من Ana وLuc');
      const many = await mount({ authors: twelve, lang: 'ar', dir: 'rtl' });
      expect(many.label).to.equal(`من Ana وLuc و${new Intl.NumberFormat('ar').format(10)} أشخاص آخرين`);
      expect((await mount({ authors: twelve.slice(0, 4), lang: 'ar' })).label).to.equal('من Ana وLuc وشخصين آخرين');
      expect((await mount({ authors: [author('Ana')] })).label).to.equal('By Ana');
    });

    it('is filled by JSON in the markup', async () => {
      const badge = await mount({ json: '[{"person":{"name":"Ana"}},{"person":{"name":"Luc"},"role":"photo"}]' });
      expect(badge.text('.names')).to.equal('Ana and Luc (photos)');
      expect(badge.element.matches(':state(solo)')).to.equal(false);
    });

    it('is filled by a whole record in the markup', async () => {
      const badge = await mount({ json: '{"authors":[{"person":{"name":"Ana"}}],"rights":{"pin":true}}' });
      await badge.open();
      expect(badge.all('.rights > div')).to.have.length(4);
    });

    it('takes a whole record, and shows nothing to press that has no back end', async () => {
      const badge = await mount({ authors: authorship(['Ana', 'Luc'], { mine: 'owner', ownId: 'entry-ana' }) });
      expect(badge.buttons).to.deep.equal([]);
      expect(badge.element.matches(':state(owner)')).to.equal(true);
    });

    it('leads to profiles by names in reading order, with pictures for decoration alone', async () => {
      const badge = await mount({ authors: [author('Ana'), author('Luc')] });
      expect(badge.all<HTMLAnchorElement>('a').map(({ href }) => href)).to.deep.equal([
        'https://people.example/ana',
        'https://people.example/luc',
      ]);
      expect(badge.one('.avatars').ariaHidden).to.equal('true');
      expect(badge.text('.names')).to.equal('Ana @ana and Luc @luc');
    });

    it('asks before a profile opens', async () => {
      const badge = await mount({ authors: [author('Ana')] });
      badge.place.addEventListener('rv-profile-request', (event) => event.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      badge.one('a').dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect((badge.events[0]?.detail as { person: { id: string } }).person.id).to.equal('ana');
    });

    it('takes nothing for markup, and leads nowhere dangerous', async () => {
      const badge = await mount({
        authors: [
          author('<b>Ana</b>', {
            person: {
              id: 'x',
              name: '<b>Ana</b>',
              url: 'javascript:alert(1)',
              avatar: { src: 'javascript:alert(1)', width: 1, height: 1 },
            },
          }),
        ],
      });
      expect(badge.text('.names')).to.equal('<b>Ana</b>');
      expect(badge.all('a, img')).to.have.length(0);
    });

    it('names an account that is not available as that, in its place', async () => {
      const badge = await mount({ authors: [author('Ana'), { id: 'e2', role: 'photo' }, author('Luc')] });
      expect(badge.label).to.equal('By Ana, Unavailable account, and Luc');
      expect(badge.text('.names')).to.equal('Ana @ana, Unavailable account (photos), and Luc @luc');
      expect(badge.element.matches(':state(gone)')).to.equal(true);
      expect(badge.all('.avatars .avatar')).to.have.length(3);
    });

    it('says each role that is another than author’s', async () => {
      const badge = await mount({
        authors: [
          author('Ana', { role: 'original-artist' }),
          author('Luc', { role: 'translation' }),
          author('Mina', { role: 'nonsense' as 'photo' }),
        ],
      });
      expect(badge.text('.names')).to.equal('Ana @ana (original artist), Luc @luc (translation), and Mina @mina');
    });

    it('keeps the order it is given', async () => {
      const badge = await mount({ authors: [author('Zoe'), author('Ana'), author('Mina')] });
      expect(names(badge)).to.deep.equal(['Zoe', 'Ana', 'Mina']);
    });

    it('takes a host’s words', async () => {
      const badge = await mount({ authors: [author('Ana')], strings: { badgeBy: (name) => `Work of ${name}` } });
      expect(badge.label).to.equal('Work of Ana');
    });
  });

  describe('what is wrong', () => {
    for (const [what, options] of [
      ['text that is no JSON', { json: 'Ana and Luc' }],
      ['an empty list', { authors: [] }],
      ['no list', { authors: { names: 'Ana' } }],
      ['a list of nothing', { authors: [null, 7, 'Ana'] }],
    ] as const)
      it(`shows that ${what} is none`, async () => {
        const badge = await mount({ ...options, state: 'failed' });
        expect(badge.text('[part=problem]')).to.equal('These names can’t be shown.');
      });

    it('is quiet and empty without anything to show', async () => {
      const badge = await mount({ postId: 'p1', state: 'empty' });
      expect(badge.element.getBoundingClientRect().height).to.equal(0);
    });

    it('shows what the page gives after all', async () => {
      const badge = await mount({ json: 'nonsense', state: 'failed' });
      badge.element.authors = [author('Ana')];
      await badge.becomes('ready');
      expect(badge.label).to.equal('By Ana');
    });
  });

  describe('many names', () => {
    it('folds all but two behind a button that opens the list', async () => {
      const badge = await mount({ authors: twelve.slice(0, 5) });
      expect(badge.label).to.equal('By Ana, Luc, and 3 others');
      expect(badge.element.matches(':state(folded)')).to.equal(true);
      await badge.open('3 others');
      expect(badge.told).to.deep.equal(['authors-expanded']);
      expect(badge.all('.person .full').map(({ textContent }) => textContent)).to.deep.equal([
        'Ana',
        'Luc',
        'Mina',
        'Noor',
        'Bo',
      ]);
      await expect(badge.element).to.be.accessible();
    });

    it('folds as the host says, and never a single one', async () => {
      expect((await mount({ authors: twelve.slice(0, 3) })).label).to.equal('By Ana, Luc, and Mina');
      expect((await mount({ authors: twelve.slice(0, 5), maxNames: 5 })).label).to.contain('Bo');
      expect((await mount({ authors: twelve.slice(0, 5), maxNames: 2 })).label).to.equal('By Ana and 4 others');
      expect((await mount({ authors: twelve.slice(0, 5), maxNames: NaN })).label).to.equal('By Ana, Luc, and 3 others');
    });

    it('gives the focus back to what opened the list', async () => {
      const badge = await mount({ authors: twelve });
      badge.button('10 others').focus();
      await badge.open('10 others');
      badge.one<HTMLDialogElement>('dialog').close();
      await badge.until(() => !badge.isOpen);
      expect(badge.focused).to.equal('10 others');
    });

    for (let count = 1; count <= 12; count += 1)
      it(`fits ${count} very long names into 240 px`, async () => {
        const long = twelve.slice(0, count).map((one) => ({
          ...one,
          person: {
            id: one.id,
            name: `${one.person?.name ?? ''} Wolfeschlegelsteinhausenbergerdorff the Third of عبد الرحمن بن خالد 吉田`,
            handle: 'a-handle-that-nobody-would-choose-of-their-own-accord-ever',
            url: 'https://people.example/x',
          },
        }));
        const badge = await mount({ authors: long, inlineSize: '240px' });
        const { width } = badge.element.getBoundingClientRect();
        expect(width).to.equal(240);
        expect(badge.element.scrollWidth).to.be.at.most(240);
        for (const name of badge.all('.names .name, .others'))
          expect(name.getBoundingClientRect().right).to.be.at.most(badge.element.getBoundingClientRect().right + 0.5);
      });

    it('lays pictures one over the other, mirrored from the right', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const badge = await mount({ authors: twelve, dir });
        const lefts = badge.all('.avatars .avatar').map((one) => one.getBoundingClientRect().left);
        expect(lefts).to.have.length(3);
        expect(lefts.toSorted((one, other) => (dir === 'ltr' ? one - other : other - one))).to.deep.equal(lefts);
        const [first, second] = badge.all('.avatars .avatar').map((one) => one.getBoundingClientRect());
        expect(Math.abs(first!.left - second!.left)).to.be.lessThan(first!.width);
      }
    });
  });

  describe('with an adapter', () => {
    it('reads who signs a post, and watches it', async () => {
      const desk = makeDesk(authorship(['Ana']));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      expect(badge.label).to.equal('By Ana');
      expect(badge.element.matches(':state(solo)')).to.equal(true);
      desk.put(authorship(['Ana', 'Luc']));
      await badge.until(() => badge.label === 'By Ana and Luc');
      await badge.until(() => badge.said !== '');
      expect(badge.said).to.equal('Luc approved. By Ana and Luc.');
    });

    it('says who is no longer named, and nothing beneath jumps', async () => {
      const desk = makeDesk(authorship(['Ana Maria Fernandes', 'Luc Dubois-Lemaire', 'Mina Okafor']));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters, inlineSize: '260px' });
      const { height } = badge.element.getBoundingClientRect();
      desk.put(authorship(['Ana Maria Fernandes']));
      await badge.until(() => badge.label === 'By Ana Maria Fernandes');
      expect(badge.element.getBoundingClientRect().height).to.equal(height);
      await badge.until(() => badge.said !== '');
      expect(badge.said).to.contain('Mina Okafor is no longer named. By Ana Maria Fernandes.');
      badge.place.style.inlineSize = '20rem';
      await badge.until(() => badge.element.getBoundingClientRect().height < height, 'room given back');
    });

    it('says once what comes at once, and nothing that nobody reads', async () => {
      const desk = makeDesk(authorship(['Ana']));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      desk.put(authorship(['Ana', 'Luc']));
      desk.put(authorship(['Ana', 'Luc']));
      desk.put(authorship(['Ana', 'Luc', 'Mina'], { hasHistory: true }));
      await badge.until(() => badge.said !== '');
      expect(badge.said).to.equal('Luc approved. Mina approved. By Ana, Luc, and Mina.');
    });

    it('says that a post is not for this person', async () => {
      const desk = makeDesk(authorship(['Ana']));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      desk.remove();
      await badge.becomes('unavailable');
      expect(badge.text('.badge')).to.equal('Who made this is not available.');
    });

    it('says what failed, and tries again', async () => {
      let fails = true;
      const desk = makeDesk(authorship(['Ana']), {
        getAuthors: () =>
          fails ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(authorship(['Ana', 'Luc'])),
      });
      const badge = await mount({ postId: 'p1', adapters: desk.adapters, state: 'failed' });
      expect(badge.text('[part=problem] p')).to.equal('The names didn’t arrive. No connection. Nothing is lost.');
      expect(badge.told).to.deep.equal(['co-author-adapter-error']);
      fails = false;
      await badge.press('Try again');
      await badge.becomes('ready');
    });

    for (const [what, getAuthors] of [
      [
        'throws',
        () => {
          throw new Error('no');
        },
      ],
      ['answers nonsense', () => Promise.resolve('Ana' as unknown as Authorship)],
      ['answers nothing', () => Promise.resolve(undefined as unknown as Authorship)],
      ['rejects with anything', () => Promise.reject(new Error('x'))],
    ] as readonly (readonly [string, CoAuthorAdapter['getAuthors']])[])
      it(`stays whole where an adapter ${what}`, async () => {
        const desk = makeDesk(authorship(['Ana']), { getAuthors });
        const badge = await mount({ postId: 'p1', adapters: desk.adapters, state: 'failed' });
        expect(badge.buttons).to.include('Try again');
        await expect(badge.element).to.be.accessible();
      });

    it('waits for one that never answers, and leaves nothing running', async () => {
      let signal: AbortSignal | undefined;
      const desk = makeDesk(authorship(['Ana']), {
        getAuthors: (_postId, options) => {
          signal = options?.signal;
          return new Promise(() => undefined);
        },
      });
      const badge = await mount({ postId: 'p1', adapters: desk.adapters, state: 'loading' });
      await badge.until(() => signal !== undefined);
      badge.element.remove();
      expect(signal?.aborted).to.equal(true);
      expect(desk.watching).to.equal(0);
    });

    it('takes no answer after it has left the page', async () => {
      let give: (record: Authorship) => void = () => undefined;
      const desk = makeDesk(authorship(['Ana']), {
        getAuthors: () => new Promise((resolve) => (give = resolve)),
      });
      const badge = await mount({ postId: 'p1', adapters: desk.adapters, state: 'loading' });
      await waitUntil(() => badge.all('.bar').length > 0);
      badge.element.remove();
      give(authorship(['Ana']));
      await badge.settled();
      expect(badge.element.matches(':state(ready)')).to.equal(false);
    });

    it('goes on where it was after a move within the page', async () => {
      const desk = makeDesk(authorship(['Ana', 'Luc']));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      const other = document.createElement('div');
      badge.place.append(other);
      other.append(badge.element);
      await badge.settled();
      expect(badge.label).to.equal('By Ana and Luc');
      expect(desk.watching).to.equal(1);
      desk.put(authorship(['Ana']));
      await badge.until(() => badge.label === 'By Ana');
    });

    it('shows another post when it is told to', async () => {
      const desk = makeDesk(authorship(['Ana']), {
        getAuthors: (postId) => Promise.resolve({ ...authorship([postId === 'p2' ? 'Mina' : 'Ana']), postId }),
      });
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      badge.element.postId = 'p2';
      await badge.until(() => badge.all('.badge[role=group]').length > 0 && badge.label === 'By Mina');
      expect(badge.said).to.equal('');
      expect(desk.watching).to.equal(1);
    });

    it('takes no adapter for a reason to ask where the page has the names', async () => {
      const desk = makeDesk(authorship(['Luc']), { getAuthors: () => Promise.reject(new Error('asked')) });
      const badge = await mount({ authors: [author('Ana')], postId: 'p1', adapters: desk.adapters });
      expect(badge.label).to.equal('By Ana');
      expect(badge.told).to.deep.equal([]);
    });
  });

  describe('those it concerns', () => {
    it('tells an owner who is asked and who has to agree again', async () => {
      const desk = makeDesk(
        authorship(['Ana'], {
          mine: 'owner',
          ownId: 'entry-ana',
          invites: [invite('Bo'), invite('Cem', { state: 'stale' })],
        }),
      );
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      expect(badge.text('.notes')).to.equal(
        'Waiting for Bo Changed since Cem agreed: not named until they agree again',
      );
      expect(badge.label).to.equal('By Ana');
      for (const state of ['owner', 'pending', 'stale'])
        expect(badge.element.matches(`:state(${state})`)).to.equal(true);
      await expect(badge.element).to.be.accessible();
    });

    it('leads who is asked to the question, without naming them', async () => {
      const asked = invite('Bo', { sent: false });
      const desk = makeDesk(authorship(['Ana'], { invites: [asked] }));
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      expect(badge.text('.notes')).to.contain('Ana asks you to sign this.');
      await badge.press('Read and answer');
      expect(badge.told).to.deep.equal(['co-author-answer-request']);
    });

    it('says for what somebody is asked', async () => {
      const words: string[] = [];
      for (const role of ['author', 'photo', 'translation', 'original-artist'] as const) {
        const badge = await mount({
          authors: authorship(['Ana'], { invites: [invite('Bo', { sent: false, role })] }),
        });
        words.push(badge.text('.notes .said'));
      }
      expect(words).to.deep.equal([
        'Ana asks you to sign this.',
        'Ana asks you to sign this for the photos.',
        'Ana asks you to sign this for the translation.',
        'Ana asks you to sign this as the original artist.',
      ]);
    });

    it('says where to answer on a page that does not lead there, and nothing on one that does', async () => {
      const desk = makeDesk(authorship(['Ana'], { invites: [invite('Bo', { sent: false })] }));
      const led = await mount({ postId: 'p1', adapters: desk.adapters });
      led.place.addEventListener('rv-co-author-answer-request', (event) => event.preventDefault());
      await led.press('Read and answer');
      expect(led.text('.notes')).not.to.contain('invitations');
      const badge = await mount({ postId: 'p1', adapters: desk.adapters });
      await badge.press('Read and answer');
      expect(badge.text('.notes')).to.contain('You can answer it among your invitations.');
      await badge.until(() => badge.said.includes('You can answer it among your invitations.'));
    });

    it('stays whole with invitations that are none', async () => {
      for (const invites of [
        'Bo',
        [null, 7, 'Bo', {}, { id: 'x' }, { id: 'x', state: 'pending' }, { id: 'y', state: 'stale', inviter: 'Ana' }],
      ]) {
        const badge = await mount({ authors: authorship(['Ana'], { invites: invites as never }) });
        expect(badge.label).to.equal('By Ana');
      }
    });

    it('shows what the page puts into it, and nothing of its own there', async () => {
      const badge = await mount({
        authors: authorship(['Ana'], { mine: 'owner', rights: {} as never, invites: [invite('Bo')] }),
        content: `<b slot="author-avatar">A</b><b slot="pending-note">One is asked</b><button slot="actions">Follow</button>
          <b slot="info">About signing</b>`,
      });
      await badge.open();
      const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
      for (const slotted of badge.element.querySelectorAll('[slot]'))
        expect(isSeen(slotted), slotted.slot).to.equal(true);
      expect(badge.all('.note-line, .avatars').filter(isSeen)).to.have.length(0);
    });
  });
});
