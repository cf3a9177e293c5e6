import { expect } from '@open-wc/testing';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { createRowHeights } from '../../src/core/chat/row-heights.js';
import { reindex } from '../../src/core/chat/row-reindex.js';
import type { Rows } from '../../src/core/chat/rows.js';

const rowsOf = (keys: readonly string[]): Rows => ({
  length: keys.length,
  version: 0,
  keyAt: (index) => keys[index] ?? '',
  indexOf: (key) => keys.indexOf(key),
});

const keysFrom = (first: number, count: number) => Array.from({ length: count }, (_, place) => `k${first + place}`);

/** Heights by key: the row k7 is 107 px tall. */
const pxOf = (key: string) => 100 + (Number(key.slice(1)) % 1000);

function heightsOf(keys: readonly string[]) {
  const heights = createRowHeights(50);
  heights.splice(0, 0, keys.length);
  keys.forEach((key, index) => heights.set(index, pxOf(key)));
  return heights;
}

const windowOf = (keys: readonly string[], from: number, to: number) => ({
  from,
  to,
  keys: keys.slice(from, to),
  firstKey: keys[0],
  lastKey: keys.at(-1),
});

const heightAt = (heights: ReturnType<typeof heightsOf>, index: number) =>
  heights.offsetOf(index + 1) - heights.offsetOf(index);

describe('a list that has changed', () => {
  const keys = keysFrom(0, 200);
  const cases: readonly [what: string, after: readonly string[]][] = [
    ['rows came before', [...keysFrom(500, 50), ...keys]],
    ['rows came behind', [...keys, ...keysFrom(500, 3)]],
    ['rows came before and behind', [...keysFrom(500, 50), ...keys, ...keysFrom(700, 2)]],
    ['rows went before', keys.slice(50)],
    ['rows went behind', keys.slice(0, 190)],
    ['rows came in the window', [...keys.slice(0, 105), 'k900', 'k901', ...keys.slice(105)]],
    ['rows went out of the window', keys.filter((key) => !['k100', 'k104', 'k119'].includes(key))],
    [
      'as many came as went in the window, elsewhere',
      [...keys.slice(0, 101), ...keysFrom(900, 5), 'k102', ...keys.slice(107)],
    ],
    ['one row took the place of another in the window', keys.map((key) => (key === 'k110' ? 'k999' : key))],
  ];
  for (const [what, after] of cases) {
    it(`has its heights where its rows are: ${what}`, () => {
      const heights = heightsOf(keys);
      const found = reindex(heights, rowsOf(after), windowOf(keys, 100, 120));
      expect(heights.length).to.equal(after.length);
      for (const key of keys.slice(100, 120)) {
        const index = after.indexOf(key);
        if (index >= 0) expect(heightAt(heights, index), key).to.equal(pxOf(key));
      }
      // Far from the window too, where it can be told.
      for (const key of ['k60', 'k180']) expect(heightAt(heights, after.indexOf(key)), key).to.equal(pxOf(key));
      expect(found && found.to - found.from).to.be.at.least(17);
    });
  }

  it('is another list, where none of its rows is left', () => {
    const heights = heightsOf(keys);
    expect(reindex(heights, rowsOf(keysFrom(900, 7)), windowOf(keys, 100, 120))).to.equal(undefined);
    expect(heights.totalPx).to.equal(7 * 50);
  });

  it('has as many heights as rows, and those in the window right, whatever came and went', () => {
    const change = record({
      at: integer({ min: 0, max: 200 }),
      removed: integer({ min: 0, max: 30 }),
      inserted: constantFrom(0, 1, 5, 60),
    });
    assert(
      property(array(change, { maxLength: 4 }), integer({ min: 0, max: 180 }), (changes, from) => {
        const after = [...keys];
        changes.forEach(({ at, removed, inserted }, turn) => {
          after.splice(Math.min(at, after.length), removed, ...keysFrom(1000 * (turn + 1), inserted));
        });
        const heights = heightsOf(keys);
        const found = reindex(heights, rowsOf(after), windowOf(keys, from, from + 20));
        expect(heights.length).to.equal(after.length);
        if (!found) return;
        expect(found.from).to.be.within(0, after.length);
        expect(found.to).to.be.within(found.from, after.length);
        for (const key of keys.slice(from, from + 20)) {
          const index = after.indexOf(key);
          if (index >= 0) expect(heightAt(heights, index)).to.be.closeTo(pxOf(key), 0.001);
        }
      }),
      { numRuns: 500 },
    );
  });
});
