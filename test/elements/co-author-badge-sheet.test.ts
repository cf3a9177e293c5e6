import { expect } from '@open-wc/testing';
import { AdapterError, type CoAuthorEvent, type Page } from '../../src/contracts/index.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { author, authorship, BadgeHarness, invite, makeDesk, person } from '../harness/co-author-badge.harness.js';

const owned = (names: readonly string[], given = {}): ReturnType<typeof authorship> =>
  authorship(names, { mine: 'owner', ownId: 'entry-ana', ...given });

const rights = { pin: true, replies: true, delete: false, boost: false };

async function opened(
  desk: ReturnType<typeof makeDesk>,
  options: { lang?: string; dir?: string } = {},
): Promise<BadgeHarness> {
  const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters, ...options });
  await badge.open(options.lang === 'ar' ? 'عن الموقّعين' : 'About the authors');
  return badge;
}

const order = (badge: BadgeHarness): (string | null)[] =>
  badge.all('.person .full').map(({ textContent }) => textContent);

describe('rv-co-author-badge, about the authors', () => {
  describe('what there is to read', () => {
    it('is accessible, with all there can be in it', async () => {
      const desk = makeDesk(
        owned(['Ana', 'Luc'], {
          rights,
          sunset: { at: '2036-01-01T00:00:00Z', shows: 'owner' },
          hasHistory: true,
          historyShown: false,
          invites: [invite('Bo'), invite('Cem', { state: 'stale' }), invite('Dee', { invitee: undefined as never })],
        }),
      );
      const badge = await opened(desk);
      await badge.press('Show the history');
      await badge.until(() => badge.all('.past li').length === 2);
      await expect(badge.element).to.be.accessible();
    });

    it('is accessible in Arabic, from the right', async () => {
      const badge = await opened(makeDesk(owned(['Ana', 'Luc'], { rights, hasHistory: true })), {
        lang: 'ar',
        dir: 'rtl',
      });
      await expect(badge.element).to.be.accessible();
    });

    it('says who may do what, in words', async () => {
      const badge = await opened(makeDesk(authorship(['Ana', 'Luc'], { rights })));
      expect(
        badge.all('.rights > div').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal([
        'Pin it to their profile Yes',
        'Answer, hide and delete comments Yes',
        'Delete the post Owner only',
        'Pay for its reach Owner only',
      ]);
    });

    it('says when it ends, and what becomes of the names', async () => {
      const sunset = { at: '2036-01-01T12:00:00Z', shows: 'owner' } as const;
      const badge = await opened(makeDesk(authorship(['Ana', 'Luc'], { sunset })));
      expect(badge.text('.authors-sheet .note-line')).to.equal(
        'Signing together ends here on January 1, 2036. From then on only the owner is named.',
      );
      expect(badge.element.matches(':state(sunset)')).to.equal(true);
      const over = await opened(
        makeDesk(authorship(['Ana'], { sunset: { at: '2026-01-01T12:00:00Z', shows: 'all' } })),
      );
      expect(over.text('.authors-sheet .note-line')).to.contain('ended here on January 1, 2026. All names stay.');
      expect(over.element.matches(':state(ended)')).to.equal(true);
    });

    it('says when somebody agreed, where they let it be known', async () => {
      const record = authorship(['Ana'], { rights });
      const badge = await opened(
        makeDesk({ ...record, authors: [...record.authors, author('Luc', { approvedAt: '2026-03-12T12:00:00Z' })] }),
      );
      expect(
        badge.all('.person .person-facts').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal(['@ana', '@lucAgreed on March 12, 2026']);
    });

    it('reads what happened only when somebody wants it, page by page', async () => {
      const calls: (string | undefined)[] = [];
      const event = (id: string, given: Partial<CoAuthorEvent>): CoAuthorEvent => ({
        id,
        at: '2026-01-01T00:00:00Z',
        type: 'approved',
        ...given,
      });
      const desk = makeDesk(authorship(['Ana', 'Luc'], { hasHistory: true }), {
        getHistory: (_postId, options): Promise<Page<CoAuthorEvent>> => {
          calls.push(options?.after);
          return Promise.resolve(
            options?.after === undefined
              ? { items: [event('h1', { type: 'invited', by: person('Ana'), person: person('Luc') })], next: 'x' }
              : { items: [event('h2', { type: 'revoked' })] },
          );
        },
      });
      const badge = await opened(desk);
      expect(calls).to.deep.equal([]);
      await badge.press('Show the history');
      await badge.until(() => badge.all('.past li').length === 1);
      expect(badge.text('.past li')).to.match(/^Ana asked Luc to sign Jan 1/);
      await badge.press('Show more');
      await badge.until(() => badge.all('.past li').length === 2);
      expect(badge.all('.past li')[1]?.textContent).to.match(/An unavailable account stepped back/);
      expect(calls).to.deep.equal([undefined, 'x']);
    });

    it('says that the history did not come, and reads it again', async () => {
      let fails = true;
      const desk = makeDesk(authorship(['Ana', 'Luc'], { hasHistory: true }), {
        getHistory: () => (fails ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve({ items: [] })),
      });
      const badge = await opened(desk);
      await badge.press('Show the history');
      await badge.until(() => badge.all('[part=history] [role=alert]').length === 1);
      fails = false;
      await badge.press('Try again');
      await badge.until(() => badge.text('[part=history]').includes('Nothing to read here.'));
    });

    it('offers nothing that this back end can’t do', async () => {
      const desk = makeDesk(owned(['Ana', 'Luc'], { rights, hasHistory: true, invites: [invite('Bo')] }), {
        revoke: undefined as never,
        restore: undefined as never,
        withdraw: undefined as never,
        reorder: undefined as never,
        getHistory: undefined as never,
        showHistory: undefined as never,
      });
      const badge = await opened(desk);
      expect(badge.all('.authors-sheet :is(button, input)')).to.have.length(0);
    });

    it('offers a reader nothing to do', async () => {
      const badge = await opened(makeDesk(authorship(['Ana', 'Luc'], { rights, hasHistory: true })));
      expect(badge.all('.authors-sheet button').map(({ textContent }) => textContent?.trim())).to.deep.equal([
        'Show the history',
      ]);
    });
  });

  describe('a co-author', () => {
    const signed = (): ReturnType<typeof makeDesk> =>
      makeDesk(authorship(['Ana', 'Luc'], { mine: 'co-author', ownId: 'entry-luc', historyShown: false }));

    it('steps back after one question, and can undo it', async () => {
      const desk = signed();
      const badge = await opened(desk);
      await badge.press('Step back');
      expect(desk.calls).to.deep.equal([]);
      expect(badge.text('.ask p')).to.contain('The post stays');
      expect(badge.focused).to.contain('Take your name off this post?');
      await badge.press('Take my name off');
      await badge.until(() => badge.label === 'By Ana');
      expect(badge.isOpen).to.equal(false);
      expect(badge.text('.note-line')).to.contain('Your name is off this post.');
      await badge.until(() => badge.focused === 'Undo');
      await badge.until(() => badge.said !== '');
      expect(badge.said).to.equal('Your name is off this post. By Ana.');
      expect(badge.element.matches(':state(undoable)')).to.equal(true);
      await badge.press('Undo');
      await badge.until(() => badge.label === 'By Ana and Luc');
      expect(desk.calls).to.deep.equal(['revoke entry-luc', 'restore entry-luc']);
      expect(badge.told).to.deep.equal(['co-author-revoke-request', 'co-author-revoked', 'co-author-restored']);
      expect(badge.all('.undo')).to.have.length(0);
      expect(badge.focused).to.equal('Ana @ana');
      await badge.until(() => badge.said.includes('Luc is named again. By Ana and Luc.'));
    });

    it('may change their mind, with both ways of the same weight', async () => {
      const desk = signed();
      const badge = await opened(desk);
      await badge.press('Step back');
      const [yes, no] = badge.all('.ask button');
      expect(yes?.className).to.equal(no?.className);
      await badge.press('Keep my name');
      expect(badge.all('.ask')).to.have.length(0);
      expect(badge.focused).to.equal('Step back');
      expect(desk.calls).to.deep.equal([]);
    });

    it('reads that it did not work, and tries again under the same key', async () => {
      const desk = signed();
      const badge = await opened(desk);
      desk.fails = new AdapterError('unavailable');
      await badge.press('Step back');
      await badge.press('Take my name off');
      await badge.until(() => badge.all('.person [role=alert]').length === 1);
      expect(badge.text('.person [role=alert]')).to.equal('The name is still there. No connection. Nothing is lost.');
      await badge.press('Try again');
      await badge.until(() => badge.label === 'By Ana');
    });

    it('leaves it to a host that prevents it', async () => {
      const desk = signed();
      const badge = await opened(desk);
      badge.place.addEventListener('rv-co-author-revoke-request', (event) => event.preventDefault());
      await badge.press('Step back');
      await badge.press('Take my name off');
      expect(desk.calls).to.deep.equal([]);
      expect(badge.label).to.equal('By Ana and Luc');
      expect(badge.all('.ask')).to.have.length(0);
      expect(badge.focused).to.equal('Step back');
    });

    it('has its choice as it was where a host prevents it', async () => {
      const desk = signed();
      const badge = await opened(desk);
      badge.place.addEventListener('rv-co-author-history-request', (event) => event.preventDefault());
      badge.one<HTMLInputElement>('input[type=checkbox]').click();
      await badge.settled();
      expect(desk.calls).to.deep.equal([]);
      expect(badge.one<HTMLInputElement>('input[type=checkbox]').checked).to.equal(false);
    });

    it('keeps its choice while it is under way', async () => {
      const desk = makeDesk(
        authorship(['Ana', 'Luc'], { mine: 'co-author', ownId: 'entry-luc', historyShown: false }),
        {
          showHistory: () => new Promise(() => undefined),
        },
      );
      const badge = await opened(desk);
      badge.one<HTMLInputElement>('input[type=checkbox]').click();
      await badge.becomes('busy');
      expect(badge.one<HTMLInputElement>('input[type=checkbox]').checked).to.equal(true);
    });

    it('says whether others may read when they agreed', async () => {
      const desk = signed();
      const badge = await opened(desk);
      const box = badge.one<HTMLInputElement>('input[type=checkbox]');
      expect(box.checked).to.equal(false);
      box.click();
      await badge.until(() => desk.calls.includes('showHistory true'));
      await badge.until(() => badge.told.includes('co-author-history-changed'));
      expect(badge.one<HTMLInputElement>('input[type=checkbox]').checked).to.equal(true);
    });

    it('has its choice as it was where it was not taken', async () => {
      const desk = signed();
      const badge = await opened(desk);
      desk.fails = new AdapterError('unavailable');
      badge.one<HTMLInputElement>('input[type=checkbox]').click();
      await badge.until(() => badge.all('[part=history] [role=alert]').length === 1);
      expect(badge.one<HTMLInputElement>('input[type=checkbox]').checked).to.equal(false);
    });
  });

  it('asks each what they have to let be known', async () => {
    const mine = await opened(makeDesk(owned(['Ana', 'Luc'], { hasHistory: true })));
    expect(mine.text('.choice')).to.equal('Let everybody read what I did here, and when');
    const theirs = await opened(makeDesk(authorship(['Ana', 'Luc'], { mine: 'co-author', ownId: 'entry-luc' })));
    expect(theirs.text('.choice')).to.equal('Let everybody read when I was asked and agreed');
    const alone = await opened(makeDesk(owned(['Ana'], { invites: [invite('Bo')] })));
    expect(alone.all('.choice')).to.have.length(0);
  });

  it('puts no sign between facts that stand on lines of their own', async () => {
    const badge = await opened(
      makeDesk(
        authorship(['Ana'], {
          rights,
          authors: [author('Luc', { approvedAt: '2026-03-12T12:00:00Z' })],
        }),
      ),
    );
    const facts = badge.one('.person-facts');
    const [handle, agreed] = [...facts.querySelectorAll<HTMLElement>('.fact')];
    const signOf = (element: Element | undefined): string => getComputedStyle(element!, '::before').content;
    const shows = (element: HTMLElement): boolean => {
      const from = getComputedStyle(element).paddingInlineStart;
      return element.getBoundingClientRect().left + parseFloat(from) > facts.getBoundingClientRect().left + 1;
    };
    expect(signOf(handle)).to.contain('·');
    expect([handle!, agreed!].map(shows)).to.deep.equal([false, true]);
    facts.style.inlineSize = '9rem';
    expect(agreed!.getBoundingClientRect().top).to.be.greaterThan(handle!.getBoundingClientRect().top);
    expect([handle!, agreed!].map(shows)).to.deep.equal([false, false]);
    expect(getComputedStyle(facts).overflowX).to.equal('clip');
  });

  describe('an owner', () => {
    it('changes the order by buttons, which keep the focus', async () => {
      const desk = makeDesk(owned(['Ana', 'Luc', 'Mina']));
      const badge = await opened(desk);
      expect(order(badge)).to.deep.equal(['Ana', 'Luc', 'Mina']);
      badge.button('Move up: Mina').focus();
      await badge.press('Move up: Mina');
      expect(order(badge)).to.deep.equal(['Ana', 'Mina', 'Luc']);
      await badge.until(() => badge.focused === 'Move up: Mina');
      expect(badge.said).to.equal('Mina is now 2 of 3.');
      await badge.press('Move up: Mina');
      await badge.until(() => badge.focused === 'Move up: Mina');
      expect(order(badge)).to.deep.equal(['Mina', 'Ana', 'Luc']);
      await badge.press('Move up: Mina');
      await badge.until(() => badge.told.filter((type) => type === 'authors-reordered').length > 0);
      expect(desk.calls.at(-1)).to.equal('reorder entry-mina,entry-ana,entry-luc');
      expect(badge.label).to.equal('By Mina, Ana, and Luc');
    });

    it('has the order as it was where it was refused', async () => {
      const desk = makeDesk(owned(['Ana', 'Luc']));
      const badge = await opened(desk);
      desk.fails = new AdapterError('unavailable');
      await badge.press('Move up: Luc');
      await badge.until(() => badge.all('.authors-sheet [role=alert]').length === 1);
      expect(order(badge)).to.deep.equal(['Ana', 'Luc']);
      await badge.press('Try again');
      await badge.until(() => badge.label === 'By Luc and Ana');
    });

    it('takes another’s name off, never their own', async () => {
      const desk = makeDesk(owned(['Ana', 'Luc']));
      const badge = await opened(desk);
      expect(badge.all('.take').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Take off: Luc']);
      await badge.press('Take off: Luc');
      expect(badge.text('.ask p')).to.equal('Take Luc off this post? The post stays.');
      await badge.press('Take the name off');
      await badge.until(() => badge.label === 'By Ana');
      expect(badge.text('.note-line')).to.contain('Luc is no longer named.');
    });

    it('takes an invitation back', async () => {
      const desk = makeDesk(owned(['Ana'], { invites: [invite('Bo')] }));
      const badge = await opened(desk);
      await badge.press('Take back: Bo');
      expect(desk.calls).to.deep.equal([]);
      expect(badge.text('.ask p')).to.equal('Take back what Bo was asked? They can no longer sign.');
      await badge.press('Take it back');
      await badge.until(() => badge.told.includes('co-author-withdrawn'));
      expect(desk.calls).to.deep.equal(['withdraw entry-bo']);
      expect(badge.element.matches(':state(pending)')).to.equal(false);
    });

    it('may leave an invitation as it is, that of a link too', async () => {
      const { invitee: _invitee, ...link } = invite('Dee');
      const desk = makeDesk(owned(['Ana'], { invites: [link] }));
      const badge = await opened(desk);
      await badge.press('Take back: Whoever opens the link');
      expect(badge.text('.ask p')).to.equal('Take this invitation back? Its link no longer opens it.');
      const [yes, no] = badge.all('.ask button');
      expect(yes?.className).to.equal(no?.className);
      await badge.press('Let it stand');
      expect(badge.all('.ask')).to.have.length(0);
      expect(badge.focused).to.equal('Take back: Whoever opens the link');
      expect(desk.calls).to.deep.equal([]);
    });

    it('takes off for good what has gone stale', async () => {
      const desk = makeDesk(owned(['Ana'], { invites: [invite('Cem', { state: 'stale' })] }));
      const badge = await opened(desk);
      expect(badge.all('.take').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Take off: Cem']);
      await badge.press('Take off: Cem');
      expect(desk.calls).to.deep.equal([]);
      expect(badge.text('.ask p')).to.equal('Take Cem off for good? They are no longer asked to agree again.');
      await badge.press('Take off for good');
      await badge.until(() => desk.calls.length > 0);
      expect(desk.calls).to.deep.equal(['revoke entry-cem']);
    });
  });

  it('keeps the sheet closed after a move within the page', async () => {
    const desk = makeDesk(owned(['Ana', 'Luc']));
    const badge = await opened(desk);
    const other = document.createElement('div');
    badge.place.append(other);
    other.append(badge.element);
    await badge.settled();
    expect(badge.isOpen).to.equal(false);
    expect(desk.watching).to.equal(1);
  });
});
