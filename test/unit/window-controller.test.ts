import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { makeRows, type WindowHost } from './window-host.js';
import './window-host.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A task after a frame: what was painted, and what came of it, is there. */
async function painted(frames = 2): Promise<void> {
  for (let count = 0; count < frames; count += 1) await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

async function open(rows = makeRows(0, 1000)): Promise<WindowHost> {
  const host = await fixture<WindowHost>(html`<window-host .rows=${rows}></window-host>`);
  await painted();
  return host;
}

/** Where a row is in view; nothing: it is not in the page. */
function topOf(host: WindowHost, key: string): number {
  const row = host.row(key);
  if (!row) throw new Error(`${key} is not in the page`);
  return row.getBoundingClientRect().top - host.scroller.getBoundingClientRect().top;
}

const has = (host: WindowHost, key: string) => host.row(key) !== null;

/** What is seen without a row: pixels of room in view. */
function blankPx(host: WindowHost): number {
  const view = host.scroller.getBoundingClientRect();
  return [...host.list.querySelectorAll('.room')]
    .map((room) => room.getBoundingClientRect())
    .reduce((sum, box) => sum + Math.max(0, Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top)), 0);
}

/** The key of a row in the middle of what is seen. */
function middleKey(host: WindowHost): string {
  const { firstVisible, lastVisible } = host.window;
  return host.rows.keyAt(Math.floor((firstVisible + lastVisible) / 2));
}

/** The key of the first row that begins in view. */
function beginning(host: WindowHost): string {
  const first = host.rows.keyAt(host.window.firstVisible);
  return topOf(host, first) >= 0 ? first : host.rows.keyAt(host.window.firstVisible + 1);
}

const distance = (host: WindowHost) => -host.scroller.scrollTop;

/** As people do: it takes a while, and it takes the place where it is. */
async function scrollTo(host: WindowHost, px: number): Promise<void> {
  host.scroller.scrollTop = -px;
  await painted();
}

/** Until nobody scrolls any more. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 220));
  await painted();
}

async function render(host: WindowHost): Promise<void> {
  host.requestUpdate();
  await painted();
}

/** Follows a row through all frames while something happens. @returns how far it was moved at most */
async function moved(host: WindowHost, key: string, act: () => unknown, frames = 12): Promise<number> {
  const before = topOf(host, key);
  let most = 0;
  await act();
  for (let count = 0; count < frames; count += 1) {
    await frame();
    most = Math.max(most, Math.abs(topOf(host, key) - before));
  }
  return most;
}

describe('a window on a long list', () => {
  it('opens at the end, with no more rows in the page than are seen and some beyond', async () => {
    const host = await open(makeRows(0, 100_000));
    expect(host.window.atEnd).to.equal(true);
    expect(host.window.lastVisible).to.equal(99_999);
    expect(host.row('k99999')!.getBoundingClientRect().bottom).to.be.closeTo(
      host.scroller.getBoundingClientRect().bottom - 3,
      1.5,
    );
    expect(host.list.querySelectorAll('.row').length).to.be.below(60);
    expect(blankPx(host)).to.equal(0);
  });

  it('has nothing to show of an empty list, and stands at the end of what comes then', async () => {
    const host = await open(makeRows(0, 0));
    expect(host.window.firstVisible).to.equal(-1);
    host.rows.edit(() => makeRows(0, 500).keys.slice());
    await render(host);
    expect(host.window.lastVisible).to.equal(499);
    expect(distance(host)).to.equal(0);
  });

  it('shows all rows of a short list and takes no room for others', async () => {
    const host = await open(makeRows(0, 2));
    expect(host.list.getBoundingClientRect().height).to.be.below(400);
    expect([host.window.firstVisible, host.window.lastVisible]).to.deep.equal([0, 1]);
  });

  it('stays at the end: another row, a larger one, one that types, less room', async () => {
    const host = await open();
    host.rows.edit((keys) => [...keys, 'k5000']);
    await render(host);
    expect(distance(host)).to.equal(0);
    expect(host.window.lastVisible).to.equal(1000);
    host.heights.set('k999', 300);
    await render(host);
    expect(distance(host)).to.equal(0);
    host.tail = 1;
    await render(host);
    expect(distance(host)).to.equal(0);
    host.scroller.style.blockSize = '220px';
    await painted();
    expect(distance(host)).to.equal(0);
    expect(host.window.atEnd).to.equal(true);
    expect(has(host, 'k5000')).to.equal(true);
  });

  it('goes to the very end for another row where it was near it', async () => {
    const host = await open();
    await scrollTo(host, 30);
    expect(host.window.atEnd).to.equal(true);
    host.rows.edit((keys) => [...keys, 'k5000']);
    await render(host);
    expect(distance(host)).to.equal(0);
  });

  it('moves nothing when older rows come, in any frame', async () => {
    const host = await open();
    await scrollTo(host, 3000);
    const key = middleKey(host);
    for (let turn = 1; turn <= 4; turn += 1) {
      const most = await moved(host, key, () => {
        host.rows.edit((keys) => [...makeRows(turn * 10_000, 50).keys, ...keys]);
        host.requestUpdate();
      });
      expect(most).to.be.at.most(1);
    }
  });

  it('moves nothing when older rows come at the very top', async () => {
    const host = await open(makeRows(0, 40));
    await scrollTo(host, 1_000_000);
    expect(host.window.firstVisible).to.equal(0);
    const most = await moved(host, 'k1', () => {
      host.rows.edit((keys) => [...makeRows(10_000, 50).keys, ...keys]);
      host.requestUpdate();
    });
    expect(most).to.be.at.most(1);
    expect(host.window.firstVisible).to.equal(50);
  });

  const below: readonly [what: string, act: (host: WindowHost) => void][] = [
    ['new rows come', (host) => host.rows.edit((keys) => [...keys, 'k5000', 'k5001'])],
    ['the last goes', (host) => host.rows.edit((keys) => keys.slice(0, -1))],
    ['the last grows', (host) => host.heights.set('k999', 400)],
    ['somebody types', (host) => (host.tail = 1)],
    [
      'rows come late, in between',
      (host) => host.rows.edit((keys) => [...keys.slice(0, 990), 'k7000', ...keys.slice(990)]),
    ],
    ['rows go in between', (host) => host.rows.edit((keys) => keys.filter((key) => key !== 'k993' && key !== 'k996'))],
  ];
  for (const [where, px] of [
    ['a little above the end', 400],
    ['far above', 9000],
  ] as const) {
    for (const [what, act] of below) {
      it(`moves nothing that is read ${where} when ${what}`, async () => {
        const host = await open();
        await scrollTo(host, px);
        const { firstVisible } = host.window;
        const key = host.rows.keyAt(firstVisible + 1);
        const most = await moved(host, key, () => {
          act(host);
          host.requestUpdate();
        });
        expect(most).to.be.at.most(1);
        await rest();
        expect(topOf(host, key)).to.be.within(0, 400);
        expect(blankPx(host)).to.equal(0);
        expect(host.window.atEnd).to.equal(false);
        // And once again, while nobody scrolls.
        const again = await moved(host, key, () => {
          host.rows.edit((keys) => [...keys, 'k6000', 'k6001', 'k6002']);
          host.requestUpdate();
        });
        expect(again).to.be.at.most(1);
      });
    }
  }

  it('stays with the next row when the one that was read goes', async () => {
    const host = await open();
    await scrollTo(host, 3000);
    const key = host.rows.keyAt(host.window.firstVisible + 1);
    const next = host.rows.keyAt(host.window.firstVisible + 2);
    const most = await moved(host, next, () => {
      host.rows.edit((keys) => keys.filter((known) => known !== key));
      host.requestUpdate();
    });
    expect(most).to.be.at.most(1);
  });

  it('moves nothing when pictures come late above, and rows of the page grow without anybody telling', async () => {
    const host = await open();
    await scrollTo(host, 5000);
    const key = middleKey(host);
    const most = await moved(host, key, () => {
      for (const row of host.list.querySelectorAll<HTMLElement>('.row')) {
        if (
          row.dataset['key'] !== key &&
          row.getBoundingClientRect().top < host.row(key)!.getBoundingClientRect().top - 200
        )
          row.style.blockSize = '333.3px';
      }
    });
    expect(most).to.be.at.most(1);
  });

  it('does not drift, however many rows come below', async () => {
    const host = await open();
    await scrollTo(host, 600);
    await rest();
    const key = host.rows.keyAt(host.window.firstVisible + 1);
    const before = topOf(host, key);
    for (let turn = 0; turn < 60; turn += 1) {
      host.rows.edit((keys) => [...keys, `k${20_000 + turn}`]);
      await render(host);
    }
    expect(Math.abs(topOf(host, key) - before)).to.be.at.most(1);
  });
});

describe('scrolling a long list', () => {
  it('shows no blank, upwards over thousands of rows nobody has measured', async () => {
    const host = await open(makeRows(0, 10_000));
    let most = 0;
    for (let turn = 0; turn < 120; turn += 1) {
      host.scroller.scrollTop -= 180;
      await frame();
      await Promise.resolve();
      most = Math.max(most, blankPx(host));
    }
    expect(most).to.equal(0);
    expect(host.list.querySelectorAll('.row').length).to.be.below(60);
  });

  it('shows no blank and moves evenly downwards after a jump', async () => {
    const host = await open(makeRows(0, 10_000));
    await scrollTo(host, 400_000);
    await rest();
    for (let turn = 0; turn < 80; turn += 1) {
      const key = middleKey(host);
      const before = topOf(host, key);
      host.scroller.scrollTop += 120;
      await painted(1);
      expect(blankPx(host)).to.equal(0);
      // Firefox rounds where it is, and where the rows are, each for itself.
      expect(before - topOf(host, key)).to.be.closeTo(120, 1.5);
    }
    await rest();
    expect(blankPx(host)).to.equal(0);
  });

  it('shows rows wherever the bar is dragged to', async () => {
    const host = await open(makeRows(0, 100_000));
    const height = host.scroller.scrollHeight;
    for (let turn = 1; turn <= 40; turn += 1) {
      host.scroller.scrollTop = -((turn * 0.618) % 1) * height;
      await painted(1);
      expect(blankPx(host), `jump ${turn}`).to.equal(0);
      expect(host.window.firstVisible).to.be.at.least(0);
    }
  });

  it('comes to the first row and back to the last', async () => {
    const host = await open(makeRows(0, 3000));
    for (let turn = 0; turn < 4 && host.window.firstVisible !== 0; turn += 1) {
      host.scroller.scrollTop = -10_000_000;
      await painted();
    }
    expect(host.window.firstVisible).to.equal(0);
    expect(topOf(host, 'k0')).to.be.closeTo(0, 1.5);
    for (let turn = 0; turn < 4 && !host.window.atEnd; turn += 1) {
      host.scroller.scrollTop = 0;
      await painted();
    }
    expect(host.window.atEnd).to.equal(true);
    expect(blankPx(host)).to.equal(0);
  });

  it('reaches the end by wheel from far away, without room behind the last row', async () => {
    const host = await open(makeRows(0, 2000));
    await scrollTo(host, 12_000);
    for (let turn = 0; turn < 200 && distance(host) > 0; turn += 1) {
      host.scroller.scrollTop += 90;
      await painted(1);
      expect(blankPx(host)).to.be.below(1);
    }
    expect(host.window.lastVisible).to.equal(1999);
    expect(host.row('k1999')!.getBoundingClientRect().bottom).to.be.closeTo(
      host.scroller.getBoundingClientRect().bottom - 3,
      1.5,
    );
  });

  it('tells what is seen, at most once a frame', async () => {
    const host = await open();
    const told: [number, number][] = [];
    host.window.onVisible = (first, last) => told.push([first, last]);
    host.scroller.scrollTop = -2000;
    await painted(3);
    expect(told.length).to.be.within(1, 3);
    const [first, last] = told.at(-1)!;
    expect([first, last]).to.deep.equal([host.window.firstVisible, host.window.lastVisible]);
    expect(topOf(host, host.rows.keyAt(first))).to.be.at.most(0.6);
    expect(topOf(host, host.rows.keyAt(last + 1))).to.be.at.least(399);
  });

  it('has a list of a million rows within what browsers lay out, and gets to all of it', async () => {
    const host = await open(makeRows(0, 1_000_000));
    expect(host.scroller.scrollHeight).to.be.below(17_000_000);
    host.scroller.scrollTop = -host.scroller.scrollHeight / 2;
    await painted();
    expect(host.window.firstVisible).to.be.within(450_000, 550_000);
    expect(blankPx(host)).to.equal(0);
    for (let turn = 0; turn < 8 && host.window.firstVisible !== 0; turn += 1) {
      host.scroller.scrollTop = -20_000_000;
      await painted();
    }
    expect(host.window.firstVisible).to.equal(0);
  });
});

describe('going to a row', () => {
  for (const block of ['start', 'center', 'end'] as const) {
    it(`shows one that is not in the page: ${block}`, async () => {
      const host = await open(makeRows(0, 20_000));
      host.window.scrollToKey('k7321', { block });
      await painted();
      const top = topOf(host, 'k7321');
      const height = host.row('k7321')!.getBoundingClientRect().height;
      const wanted = { start: 0, center: (400 - height) / 2, end: 400 - height }[block];
      expect(top).to.be.closeTo(wanted, block === 'start' ? 1 : 4);
      expect(blankPx(host)).to.equal(0);
      await rest();
      expect(topOf(host, 'k7321')).to.be.closeTo(top, 1);
      expect(host.window.atEnd).to.equal(false);
    });
  }

  it('leaves one alone that is seen', async () => {
    const host = await open();
    await scrollTo(host, 2000);
    const before = distance(host);
    host.window.scrollToKey(middleKey(host), { block: 'nearest' });
    await painted();
    expect(distance(host)).to.equal(before);
  });

  it('goes to the end from anywhere', async () => {
    const host = await open(makeRows(0, 20_000));
    await scrollTo(host, 500_000);
    host.window.scrollToEnd();
    await painted();
    expect(host.window.atEnd).to.equal(true);
    expect(host.window.lastVisible).to.equal(19_999);
    expect(distance(host)).to.equal(0);
    expect(blankPx(host)).to.equal(0);
  });

  it('goes smoothly where it is near, and gets there', async () => {
    const host = await open();
    await scrollTo(host, 900);
    await rest();
    host.window.scrollToEnd({ smooth: true });
    await waitUntil(() => host.window.atEnd && distance(host) === 0);
    expect(blankPx(host)).to.equal(0);
  });

  it('does nothing for a row that is not there', async () => {
    const host = await open();
    await scrollTo(host, 2000);
    const before = distance(host);
    host.window.scrollToKey('nobody');
    await painted();
    expect(distance(host)).to.equal(before);
  });

  it('goes there once the list is in the page', async () => {
    const host = document.createElement('window-host');
    host.rows = makeRows(0, 1000);
    host.window.scrollToKey('k300', { block: 'start' });
    document.body.append(host);
    await painted(3);
    expect(topOf(host, 'k300')).to.be.closeTo(0, 1);
    host.remove();
  });
});

describe('what stays', () => {
  it('is the reading place when the width changes', async () => {
    const host = await open();
    host.flows = true;
    await render(host);
    await scrollTo(host, 4000);
    await rest();
    for (const width of ['200px', '420px', '300px']) {
      const key = beginning(host);
      const before = topOf(host, key);
      host.style.inlineSize = width;
      await painted();
      expect(topOf(host, key)).to.be.closeTo(before, 1);
    }
    expect(blankPx(host)).to.equal(0);
  });

  it('is the end when the width changes there', async () => {
    const host = await open();
    host.flows = true;
    await render(host);
    host.style.inlineSize = '200px';
    await painted();
    expect(distance(host)).to.equal(0);
    expect(host.window.atEnd).to.equal(true);
    expect(blankPx(host)).to.equal(0);
  });

  it('is the reading place, or the end, when another font makes every row taller', async () => {
    const host = await open();
    const grow = () => host.list.style.setProperty('--row-padding', '9.7px');
    grow();
    await painted();
    expect(distance(host)).to.equal(0);
    expect(host.window.atEnd).to.equal(true);
    host.list.style.removeProperty('--row-padding');
    await painted();
    await scrollTo(host, 4000);
    await rest();
    const key = beginning(host);
    const before = topOf(host, key);
    grow();
    await painted();
    expect(topOf(host, key)).to.be.closeTo(before, 1);
  });

  it('is the reading place when the host makes its scroller anew', async () => {
    const host = await open();
    await scrollTo(host, 4000);
    await rest();
    const key = beginning(host);
    const before = topOf(host, key);
    host.generation = 1;
    await render(host);
    expect(topOf(host, key)).to.be.closeTo(before, 1);
  });

  it('is the reading place in a scroller with a padding and a border', async () => {
    const host = await open();
    host.scroller.style.padding = '13px 0 29px';
    host.scroller.style.border = '5px solid';
    await painted();
    expect(distance(host)).to.equal(0);
    expect(host.window.atEnd).to.equal(true);
    await scrollTo(host, 4000);
    const key = middleKey(host);
    const most = await moved(host, key, () => {
      host.rows.edit((keys) => [...makeRows(10_000, 50).keys, ...keys, 'k5000']);
      host.requestUpdate();
    });
    expect(most).to.be.at.most(1);
    host.window.scrollToKey('k400', { block: 'start' });
    await painted();
    expect(topOf(host, 'k400')).to.be.closeTo(5, 1);
  });

  it('is the last line when the keyboard comes up', async () => {
    const host = await open();
    await scrollTo(host, 3000);
    const key = host.rows.keyAt(host.window.lastVisible - 1);
    const fromEnd = 400 - topOf(host, key);
    host.scroller.style.blockSize = '200px';
    await painted();
    expect(200 - topOf(host, key)).to.be.closeTo(fromEnd, 1);
  });

  it('is the row with the focus, however far it is scrolled', async () => {
    const host = await open();
    const button = host.row('k998')!.querySelector('button')!;
    button.focus({ preventScroll: true });
    await scrollTo(host, 30_000);
    await rest();
    expect(has(host, 'k998')).to.equal(true);
    expect(host.shadowRoot!.activeElement === button).to.equal(true);
    expect(blankPx(host)).to.equal(0);
    const key = middleKey(host);
    const most = await moved(host, key, () => {
      host.rows.edit((keys) => [...keys, 'k5000']);
      host.requestUpdate();
    });
    expect(most).to.be.at.most(1);
    button.blur();
    await painted();
    expect(has(host, 'k998')).to.equal(false);
  });

  it('is the row with the focus when others come before it, and it is the same element', async () => {
    const host = await open();
    await scrollTo(host, 3000);
    const button = host.row(middleKey(host))!.querySelector('button')!;
    button.focus({ preventScroll: true });
    await scrollTo(host, 9000);
    host.rows.edit((keys) => [...makeRows(10_000, 50).keys, ...keys]);
    await render(host);
    expect(host.shadowRoot!.activeElement === button).to.equal(true);
    for (const px of [3000, 500, 30_000, 3000]) {
      await scrollTo(host, px);
      expect(host.shadowRoot!.activeElement === button).to.equal(true);
    }
  });

  it('is what is pinned, until it is not', async () => {
    const host = await open();
    host.window.pin(['k10', 'k995', 'nobody']);
    await painted();
    expect(has(host, 'k10')).to.equal(true);
    await scrollTo(host, 30_000);
    expect(has(host, 'k995')).to.equal(true);
    host.window.pin([]);
    await painted();
    expect(has(host, 'k995')).to.equal(false);
    expect(has(host, 'k10')).to.equal(false);
  });

  it('is every row that was in the page, while text is selected', async () => {
    const host = await open();
    const first = host.row('k995')!.querySelector('span')!.firstChild!;
    getSelection()!.setBaseAndExtent(first, 0, first, 4);
    await painted();
    await scrollTo(host, 4000);
    await scrollTo(host, 8000);
    await rest();
    expect(host.row('k995')!.contains(first)).to.equal(true);
    const between = host.list.querySelectorAll('.row').length;
    expect(between).to.be.above(20);
    getSelection()!.removeAllRanges();
    await waitUntil(() => host.row('k995') === null);
    expect(blankPx(host)).to.equal(0);
  });

  it('is the reading place when all rows come into the page, and when they go again', async () => {
    const host = await open(makeRows(0, 600));
    await scrollTo(host, 9000);
    await rest();
    const key = middleKey(host);
    const before = topOf(host, key);
    host.window.whole = true;
    await painted();
    expect(host.list.querySelectorAll('.row').length).to.equal(600);
    expect(topOf(host, key)).to.be.closeTo(before, 1);
    expect(middleKey(host)).to.equal(key);
    host.rows.edit((keys) => [...keys, 'k5000']);
    await render(host);
    expect(topOf(host, key)).to.be.closeTo(before, 1);
    host.window.whole = false;
    await painted();
    expect(topOf(host, key)).to.be.closeTo(before, 1);
    expect(host.list.querySelectorAll('.row').length).to.be.below(60);
  });

  it('is the reading place when it is hidden and shown again', async () => {
    const host = await open();
    await scrollTo(host, 4000);
    await rest();
    const key = middleKey(host);
    const before = topOf(host, key);
    host.style.display = 'none';
    await painted();
    host.style.display = '';
    await painted();
    expect(topOf(host, key)).to.be.closeTo(before, 1);
  });

  it('is the reading place when it goes elsewhere in the page', async () => {
    const host = await open();
    await scrollTo(host, 4000);
    await rest();
    const key = middleKey(host);
    const before = topOf(host, key);
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(host);
    await painted();
    expect(topOf(host, key)).to.be.closeTo(before, 1);
    host.rows.edit((keys) => [...keys, 'k5000']);
    await render(host);
    expect(topOf(host, key)).to.be.closeTo(before, 1);
  });

  it('is nothing of another list: it begins at its end', async () => {
    const host = await open();
    await scrollTo(host, 4000);
    host.rows = makeRows(50_000, 300);
    await render(host);
    expect(host.window.lastVisible).to.equal(299);
    expect(distance(host)).to.equal(0);
  });

  it('is the same from right to left', async () => {
    const host = await open();
    host.dir = 'rtl';
    await scrollTo(host, 3000);
    const key = middleKey(host);
    const most = await moved(host, key, () => {
      host.rows.edit((keys) => [...makeRows(10_000, 50).keys, ...keys, 'k5000']);
      host.requestUpdate();
    });
    expect(most).to.be.at.most(1);
  });
});

describe('a window that goes', () => {
  it('leaves no timer, no listener that acts and no frame behind', async () => {
    const host = await open();
    let calls = 0;
    host.window.onVisible = () => (calls += 1);
    host.scroller.scrollTop = -3000;
    await frame();
    host.remove();
    calls = 0;
    await rest();
    expect(calls).to.equal(0);
    document.dispatchEvent(new Event('selectionchange'));
    expect(host.isUpdatePending).to.equal(false);
  });

  it('waits without a height, and is right once it has one', async () => {
    const host = document.createElement('window-host');
    host.style.display = 'none';
    host.rows = makeRows(0, 5000);
    document.body.append(host);
    await painted();
    expect(host.list.querySelectorAll('.row').length).to.be.below(120);
    host.style.display = '';
    await painted();
    expect(host.window.lastVisible).to.equal(4999);
    expect(blankPx(host)).to.equal(0);
    host.remove();
  });
});
