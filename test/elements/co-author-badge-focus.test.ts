import { expect } from '@open-wc/testing';
import { AdapterError, type Authorship, type CoAuthorEvent } from '../../src/contracts/index.js';
import {
  authorship,
  BadgeHarness,
  invite,
  makeDesk,
  person,
  twelve,
  author,
} from '../harness/co-author-badge.harness.js';

type Desk = ReturnType<typeof makeDesk>;

const opened = async (desk: Desk): Promise<BadgeHarness> => {
  const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters });
  await badge.open();
  return badge;
};

/** Presses as a keyboard does: what is pressed has the focus. */
async function pressByKey(badge: BadgeHarness, name: string): Promise<void> {
  badge.button(name).focus();
  await badge.press(name);
}

const event = (id: string): CoAuthorEvent => ({
  id,
  at: '2026-01-01T00:00:00Z',
  type: 'approved',
  by: person('Ana'),
});

const owned = (given: Partial<Authorship> = {}): Authorship =>
  authorship(['Ana', 'Luc'], { mine: 'owner', ownId: 'entry-ana', ...given });

describe('rv-co-author-badge, the focus', () => {
  it('stays with the names after “Try again”, whether they come or not', async () => {
    let answer: () => Promise<Authorship> = () => Promise.reject(new AdapterError('unavailable'));
    const desk = makeDesk(authorship(['Ana']), { getAuthors: () => answer() });
    const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters, state: 'failed' });
    await pressByKey(badge, 'Try again');
    await badge.becomes('failed');
    await badge.until(() => badge.focused === 'Try again');
    let give: (record: Authorship) => void = () => undefined;
    answer = () => new Promise((resolve) => (give = resolve));
    await pressByKey(badge, 'Try again');
    await badge.becomes('loading');
    expect(badge.focused).not.to.equal('nothing');
    give(authorship(['Ana', 'Luc']));
    await badge.becomes('ready');
    await badge.until(() => badge.focused === 'Ana @ana');
  });

  it('stays with names that lead nowhere', async () => {
    let fails = true;
    const plain = { ...authorship(['Ana']), authors: [author('Ana', { person: { id: 'ana', name: 'Ana' } })] };
    const desk = makeDesk(plain, {
      getAuthors: () => (fails ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(plain)),
    });
    const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters, state: 'failed' });
    fails = false;
    await pressByKey(badge, 'Try again');
    await badge.becomes('ready');
    await badge.until(() => badge.focused === '\u2068Ana\u2069' || badge.focused.includes('By'));
  });

  it('is never taken from another place of the page', async () => {
    const desk = makeDesk(authorship(['Ana', 'Luc']));
    const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters });
    const field = document.createElement('input');
    badge.place.append(field);
    field.focus();
    desk.put(authorship(['Ana']));
    await badge.until(() => badge.label === 'By Ana');
    expect(document.activeElement).to.equal(field);
  });

  it('goes to the names when the list of others closes and nobody is folded any more', async () => {
    const desk = makeDesk({ postId: 'p1', authors: twelve });
    const badge = await BadgeHarness.mount({ postId: 'p1', adapters: desk.adapters });
    badge.button('10 others').focus();
    await badge.open('10 others');
    desk.put(authorship(['Ana', 'Luc']));
    await badge.until(() => badge.label === 'By Ana and Luc');
    badge.button('Close').click();
    await badge.until(() => !badge.isOpen);
    await badge.until(() => badge.focused === 'Ana @ana');
  });

  it('goes to the history that was asked for, and to what of it came last', async () => {
    const desk = makeDesk(owned({ hasHistory: true }), {
      getHistory: (_postId, options) =>
        Promise.resolve(
          options?.after === undefined
            ? { items: [event('h1'), event('h2')], next: 'x' }
            : { items: [event('h3'), event('h4')] },
        ),
    });
    const badge = await opened(desk);
    await pressByKey(badge, 'Show the history');
    await badge.until(() => badge.all('.past li').length === 2);
    await badge.until(() => badge.element.shadowRoot!.activeElement === badge.one('.past'));
    await pressByKey(badge, 'Show more');
    await badge.until(() => badge.all('.past li').length === 4);
    await badge.until(() => badge.element.shadowRoot!.activeElement === badge.all('.past li')[2]);
  });

  it('stays with a history that did not come, and with one that has nothing', async () => {
    let fails = true;
    const desk = makeDesk(owned({ hasHistory: true }), {
      getHistory: () => (fails ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve({ items: [] })),
    });
    const badge = await opened(desk);
    await pressByKey(badge, 'Show the history');
    await badge.until(() => badge.all('[part=history] [role=alert]').length === 1);
    await badge.until(() => badge.focused === 'History');
    fails = false;
    await pressByKey(badge, 'Try again');
    await badge.until(() => badge.text('[part=history]').includes('Nothing to read here.'));
    await badge.until(() => badge.focused === 'History');
  });

  it('stays in the row whose “Try again” was pressed', async () => {
    const desk = makeDesk(owned());
    const badge = await opened(desk);
    desk.fails = new AdapterError('unavailable');
    await pressByKey(badge, 'Take off: Luc');
    await pressByKey(badge, 'Take the name off');
    await badge.until(() => badge.all('.person [role=alert]').length === 1);
    desk.fails = new AdapterError('unavailable');
    await pressByKey(badge, 'Try again');
    await badge.until(() => badge.all('.person [role=alert]').length === 1);
    expect(badge.element.shadowRoot!.activeElement?.closest('[data-id="entry-luc"]')).not.to.equal(null);
  });

  it('goes on to the next invitation, then to the heading, when one is taken back', async () => {
    const desk: Desk = makeDesk(owned({ invites: [invite('Bo'), invite('Cem')] }), {
      withdraw: (id) => {
        desk.record = { ...desk.record, invites: (desk.record.invites ?? []).filter((one) => one.id !== id) };
        return Promise.resolve(invite('Bo', { id, state: 'withdrawn' }));
      },
    });
    const badge = await opened(desk);
    for (const [name, next] of [
      ['Bo', 'Take back: Cem'],
      ['Cem', 'Authors'],
    ] as const) {
      await pressByKey(badge, `Take back: ${name}`);
      await badge.until(() => badge.focused.includes(`Take back what ${name} was asked?`));
      await pressByKey(badge, 'Take it back');
      await badge.until(() => !badge.all('.person .full').some(({ textContent }) => textContent === name));
      await badge.until(() => badge.focused === next, next);
    }
  });

  it('goes on to the next name when one goes about which somebody is asked', async () => {
    const desk = makeDesk(owned({ authors: authorship(['Ana', 'Luc', 'Mina']).authors }));
    const badge = await opened(desk);
    await pressByKey(badge, 'Take off: Luc');
    await badge.until(() => badge.focused.includes('Take Luc off this post?'));
    desk.put(owned({ authors: authorship(['Ana', 'Mina']).authors }));
    await badge.until(() => badge.all('.ask').length === 0);
    await badge.until(() => badge.focused === 'Take off: Mina');
    desk.put(owned({ authors: authorship(['Ana', 'Luc', 'Mina']).authors }));
    await badge.until(() => badge.all('.authors-sheet .person').length === 3);
    expect(badge.all('.ask')).to.have.length(0);
  });
});
