import { expect } from '@open-wc/testing';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { createRowHeights } from '../../src/core/chat/row-heights.js';

const estimatePx = 50;

/** The same by hand: one height after the other. */
function plain() {
  let heights: (number | undefined)[] = [];
  let estimate = estimatePx;
  const px = (height: number | undefined) => height ?? estimate;
  return {
    set(index: number, height: number) {
      if (index < heights.length) heights[index] = height;
    },
    splice(at: number, removed: number, inserted: number) {
      heights = [...heights.slice(0, at), ...Array<undefined>(inserted), ...heights.slice(at + removed)];
    },
    learn() {
      const known = heights.filter((height) => height !== undefined);
      const average = known.reduce((sum, height) => sum + height, 0) / known.length;
      if (Math.abs(average - estimate) > estimate * 0.03) estimate = average;
    },
    offsetOf: (index: number) => heights.slice(0, index).reduce<number>((sum, height) => sum + px(height), 0),
    get length() {
      return heights.length;
    },
  };
}

const step = record({
  kind: constantFrom('set', 'splice', 'splice', 'learn'),
  at: integer({ min: 0, max: 5000 }),
  removed: integer({ min: 0, max: 40 }),
  inserted: constantFrom(0, 1, 1, 2, 50, 700),
  px: integer({ min: 1, max: 300 }),
});

describe('the heights of rows', () => {
  it('come to the same as one added to the other, whatever comes, goes and is measured', () => {
    assert(
      property(array(step, { maxLength: 60 }), (steps) => {
        const model = plain();
        const heights = createRowHeights(estimatePx);
        for (const { kind, at, removed, inserted, px } of steps) {
          const index = model.length === 0 ? 0 : at % (model.length + 1);
          const gone = Math.min(removed, model.length - index);
          if (kind === 'learn') {
            model.learn();
            heights.learn();
          } else if (kind === 'set') {
            model.set(index, px);
            heights.set(index, px);
          } else {
            model.splice(index, gone, inserted);
            heights.splice(index, gone, inserted);
          }
        }
        expect(heights.length).to.equal(model.length);
        for (const share of [0, 0.2, 0.5, 0.8, 1]) {
          const index = Math.floor(model.length * share);
          const offset = model.offsetOf(index);
          expect(heights.offsetOf(index)).to.be.closeTo(offset, 0.01);
          if (index < model.length) expect(heights.indexAt(offset + 0.05)).to.equal(index);
        }
        expect(heights.totalPx).to.be.closeTo(model.offsetOf(model.length), 0.01);
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the first and the last row beyond the ends, and of none where there is none', () => {
    const heights = createRowHeights(estimatePx);
    expect(heights.indexAt(0)).to.equal(-1);
    heights.splice(0, 0, 3);
    heights.set(1, 20);
    expect(heights.indexAt(-10)).to.equal(0);
    expect(heights.indexAt(1000)).to.equal(2);
  });

  it('take up no memory for rows that nobody has seen', () => {
    const heights = createRowHeights(estimatePx);
    heights.splice(0, 0, 1_000_000_000);
    heights.set(999_999_999, 80);
    expect(heights.totalPx).to.equal(999_999_999 * estimatePx + 80);
    expect(heights.indexAt(heights.totalPx - 81)).to.equal(999_999_998);
  });

  it('are thought to be the average of what was measured, and anew once that is forgotten', () => {
    const heights = createRowHeights(estimatePx);
    heights.splice(0, 0, 100);
    heights.set(0, 100);
    heights.set(99, 200);
    heights.learn();
    expect(heights.totalPx).to.equal(100 * 150);
    heights.forget();
    expect(heights.offsetOf(1)).to.equal(150);
  });
});
