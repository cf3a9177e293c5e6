import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  cropOf,
  heldInside,
  maxZoom,
  moved,
  turned,
  turnedSize,
  unedited,
  type PictureEdit,
  type Size,
} from '../../src/core/picture-edit.js';

const length = fc.integer({ min: 1, max: 12_000 });
const size: fc.Arbitrary<Size> = fc.record({ width: length, height: length });
const ratio = fc.constantFrom(9 / 16, 16 / 9, 1, 4 / 5, 3 / 4);
const fraction = fc.double({ min: -2, max: 3, noNaN: true });
const edit: fc.Arbitrary<PictureEdit> = fc.record({
  rotation: fc.constantFrom<PictureEdit['rotation'][]>(0, 90, 180, 270),
  zoom: fc.double({ min: 0.1, max: 9, noNaN: true }),
  centerX: fraction,
  centerY: fraction,
});

/** px: what a number of this size may be off by. */
const tolerance = 1e-6 * 12_000;

function assertInside(of: Size, framing: PictureEdit, wanted: number): void {
  const { x, y, width, height } = cropOf(of, framing, wanted);
  const whole = turnedSize(of, framing);
  expect(x).to.be.at.least(-tolerance);
  expect(y).to.be.at.least(-tolerance);
  expect(x + width).to.be.at.most(whole.width + tolerance);
  expect(y + height).to.be.at.most(whole.height + tolerance);
  expect(width / height).to.be.closeTo(wanted, 1e-9);
}

describe('framing a picture', () => {
  it('shows as much as fits, from the middle, at first', () => {
    expect(cropOf({ width: 4000, height: 3000 }, unedited, 9 / 16)).to.deep.equal({
      x: 1156.25,
      y: 0,
      width: 1687.5,
      height: 3000,
    });
    expect(cropOf({ width: 900, height: 4000 }, unedited, 9 / 16)).to.deep.equal({
      x: 0,
      y: 1200,
      width: 900,
      height: 1600,
    });
    expect(cropOf({ width: 4000, height: 3000 }, { ...unedited, rotation: 90 }, 3 / 4)).to.deep.equal({
      x: 0,
      y: 0,
      width: 3000,
      height: 4000,
    });
  });

  it('never shows what is outside the picture, whatever is asked for', () => {
    fc.assert(
      fc.property(size, edit, ratio, (of, asked, wanted) => {
        const held = heldInside(of, asked, wanted);
        expect(held.zoom).to.be.within(1, maxZoom);
        assertInside(of, held, wanted);
      }),
    );
  });

  it('holds what is held already as it is', () => {
    fc.assert(
      fc.property(size, edit, ratio, (of, asked, wanted) => {
        const once = heldInside(of, asked, wanted);
        const twice = heldInside(of, once, wanted);
        expect(twice.centerX).to.be.closeTo(once.centerX, 1e-9);
        expect(twice.centerY).to.be.closeTo(once.centerY, 1e-9);
        expect([twice.zoom, twice.rotation]).to.deep.equal([once.zoom, once.rotation]);
      }),
    );
  });

  it('stays inside while it is moved and turned, and comes round after four quarters', () => {
    fc.assert(
      fc.property(size, edit, ratio, fraction, fraction, (of, asked, wanted, x, y) => {
        const start = moved(of, heldInside(of, asked, wanted), wanted, { x, y });
        assertInside(of, start, wanted);
        let framing = start;
        for (let quarter = 1; quarter <= 4; quarter += 1) {
          framing = turned(of, framing, wanted);
          expect(framing.rotation).to.equal((start.rotation + quarter * 90) % 360);
          assertInside(of, framing, wanted);
        }
      }),
    );
  });

  it('moves by parts of the frame: a tenth to the right shows a tenth more there', () => {
    const of = { width: 4000, height: 4000 };
    const before = heldInside(of, { ...unedited, zoom: 2 }, 1);
    const from = cropOf(of, before, 1);
    const to = cropOf(of, moved(of, before, 1, { x: 0.1, y: -0.2 }), 1);
    expect(to.x - from.x).to.be.closeTo(from.width / 10, tolerance);
    expect(from.y - to.y).to.be.closeTo(from.height / 5, tolerance);
  });

  it('keeps in the middle what is in the middle when it turns', () => {
    const of = { width: 4000, height: 4000 };
    const before = heldInside(of, { ...unedited, zoom: 4, centerX: 0.3, centerY: 0.4 }, 1);
    // A quarter clockwise takes the point at (x, y) to (1 - y, x).
    expect(turned(of, before, 1)).to.deep.include({ rotation: 90, zoom: 4 });
    expect(turned(of, before, 1).centerX).to.be.closeTo(0.6, 1e-9);
    expect(turned(of, before, 1).centerY).to.be.closeTo(0.3, 1e-9);
  });
});
