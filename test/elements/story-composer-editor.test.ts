import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import fc from 'fast-check';
import { cropOf, unedited, type PictureEdit, type Rectangle } from '../../src/core/picture-edit.js';
import '../../src/locales/ar.js';
import { EditorHarness, pictureTools } from '../harness/editor.harness.js';
import { chord, engine, touch } from '../support/commands.js';
import { waitUntil } from '../support/wait-until.js';

const closeUp: PictureEdit = { rotation: 0, zoom: 2, centerX: 0.5, centerY: 0.5 };

/** Within half a pixel of the screen. */
function expectSame(shown: Rectangle, wanted: Rectangle, message = ''): void {
  const slack = wanted.width / 200;
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    expect(shown[key], `${message} ${key}`).to.be.closeTo(wanted[key], slack);
  }
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('framing a picture', () => {
  let editor: EditorHarness;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
  });

  afterEach(async () => {
    await resetMouse();
    document.querySelectorAll('rv-test-editor').forEach((element) => element.remove());
  });

  const mount = async (options: Parameters<typeof EditorHarness.mount>[0] = {}): Promise<EditorHarness> => {
    editor = await EditorHarness.mount(options);
    return editor;
  };

  /** What is on the screen is what Done will give. */
  async function finish(): Promise<PictureEdit> {
    const { shown } = editor;
    await editor.press('Done');
    const [{ edit } = { edit: unedited }] = editor.element.done.splice(0);
    expectSame(shown, cropOf(editor.subject.size, edit, editor.subject.ratio), 'shown and given');
    return edit;
  }

  async function drag(from: [number, number], to: [number, number]): Promise<void> {
    await sendMouse({ type: 'move', position: editor.at(...from) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: editor.at(...to) });
    await editor.settled();
  }

  it('is accessible', async () => {
    await mount();
    await editor.press('Exact values');
    await expect(editor.element).to.be.accessible();
  });

  it('is accessible in a language that is written from right to left', async () => {
    await mount({ lang: 'ar', dir: 'rtl', inlineSize: '680px' });
    await expect(editor.element).to.be.accessible();
    expect(editor.one('h3').textContent).to.equal('تأطير الوجه الأمامي');
  });

  it('takes the focus to the frame, which says what it is for and by which keys', async () => {
    await mount();
    expect(editor.focused === editor.frame).to.equal(true);
    const described = (name: string): string =>
      (editor.frame.getAttribute(name) ?? '')
        .split(' ')
        .map((id) => editor.root.getElementById(id)?.textContent ?? '')
        .join(' ');
    expect(described('aria-labelledby')).to.equal('Frame the front');
    expect(described('aria-describedby')).to.match(/Arrow keys move.*zoom.*turns.*resets/);
  });

  it('calls the only face of a story a picture', async () => {
    await mount({ side: undefined, canApplyToBoth: false });
    expect(editor.one('h3').textContent).to.equal('Frame the picture');
    expect(editor.root.querySelector('input[type=checkbox]')).to.equal(null);
  });

  for (const rotation of [0, 90, 180, 270] as const) {
    it(`shows a framing turned by ${rotation}° as it will be cut`, async () => {
      const edit = { rotation, zoom: 1.7, centerX: 0.3, centerY: 0.6 };
      await mount({ edit });
      expectSame(editor.shown, cropOf(editor.subject.size, edit, editor.subject.ratio));
      expect(editor.topLeftOfFile).to.equal(
        { 0: 'top left', 90: 'top right', 180: 'bottom right', 270: 'bottom left' }[rotation],
      );
      expect((await finish()).rotation).to.equal(rotation);
    });
  }

  it('mends a framing that leaves the picture', async () => {
    await mount({ edit: { rotation: 0, zoom: 0.2, centerX: 3, centerY: -1 } });
    editor.expectFull();
    expect((await finish()).zoom).to.equal(1);
  });

  describe('by mouse', () => {
    it('moves with what was seized, and shows thirds while it does', async () => {
      await mount({ edit: closeUp });
      const before = editor.shown;
      await drag([0.5, 0.5], [0.3, 0.6]);
      expect(getComputedStyle(editor.one('.editor-thirds')).opacity).to.equal('1');
      const after = editor.shown;
      const slack = before.width / 50;
      expect(after.x - before.x).to.be.closeTo(0.2 * before.width, slack);
      expect(after.y - before.y).to.be.closeTo(-0.1 * before.height, slack);
      await sendMouse({ type: 'up' });
      await editor.settled();
      expect(getComputedStyle(editor.one('.editor-thirds')).opacity).to.equal('0');
      expect(editor.focused === editor.frame, 'the focus is on what was seized').to.equal(true);
      await finish();
    });

    it('stops at the edge, and comes back with the hand', async () => {
      await mount({ edit: closeUp });
      const before = editor.shown;
      await drag([0.5, 0.5], [4, 0.5]);
      expect(editor.shown.x).to.be.closeTo(0, 10);
      editor.expectFull();
      await sendMouse({ type: 'move', position: editor.at(0.5, 0.5) });
      await editor.settled();
      expectSame(editor.shown, before);
      await sendMouse({ type: 'up' });
    });

    it('can be seized on the mat beside the frame', async () => {
      await mount({ edit: closeUp });
      const before = editor.shown;
      await drag([-0.2, 0.5], [-0.1, 0.5]);
      await sendMouse({ type: 'up' });
      expect(editor.shown.x).to.be.lessThan(before.x - 10);
    });

    it('leaves the picture alone after the button is up, and for other buttons', async () => {
      await mount({ edit: closeUp });
      await drag([0.5, 0.5], [0.4, 0.5]);
      await sendMouse({ type: 'up' });
      const { shown } = editor;
      await sendMouse({ type: 'move', position: editor.at(0.8, 0.8) });
      await sendMouse({ type: 'down', button: 'middle' });
      await sendMouse({ type: 'move', position: editor.at(0.2, 0.2) });
      await sendMouse({ type: 'up', button: 'middle' });
      await editor.settled();
      expectSame(editor.shown, shown);
    });

    it('zooms by the wheel about the pointer, and keeps the page where it is', async () => {
      await mount();
      const before = editor.shown;
      const [clientX, clientY] = editor.at(0.25, 0.5);
      const wheel = (deltaY: number, ctrlKey = false): boolean =>
        editor.frame.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY,
            ctrlKey,
            clientX,
            clientY,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
      expect(wheel(-120), 'the page scrolls').to.equal(false);
      await editor.settled();
      const near = editor.shown;
      expect(near.width).to.be.lessThan(before.width * 0.9);
      expect(near.x + 0.25 * near.width, 'under the pointer').to.be.closeTo(before.x + 0.25 * before.width, 20);
      // A pinch on a trackpad: small steps count for more.
      wheel(-10, true);
      await editor.settled();
      expect(editor.shown.width).to.be.lessThan(near.width * 0.95);
      for (let count = 0; count < 12; count += 1) wheel(120);
      await editor.settled();
      expect(editor.shown.height).to.be.closeTo(3000, 20);
      editor.expectFull();
    });

    it('zooms by the trackpad events of WebKit', async () => {
      await mount();
      const [clientX, clientY] = editor.at(0.5, 0.5);
      const gesture = (type: string, scale: number): boolean =>
        editor.frame.dispatchEvent(
          Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), {
            scale,
            clientX,
            clientY,
          }),
        );
      expect(gesture('gesturestart', 1)).to.equal(false);
      gesture('gesturechange', 1.5);
      gesture('gesturechange', 2);
      await editor.settled();
      expect(editor.shown.height).to.be.closeTo(1500, 15);
      gesture('gestureend', 2);
      await editor.settled();
      expect(editor.slider.valueAsNumber).to.equal(200);
    });

    it('goes near with a double click or tap, to what was tapped, and back with another', async () => {
      await mount({ edit: { ...unedited, centerX: 0.4 } });
      const before = editor.shown;
      const once = (x: number, y: number, end: 'pointerup' | 'pointercancel' = 'pointerup'): void => {
        editor.pointer('pointerdown', editor.at(x, y));
        editor.pointer(end, editor.at(x, y));
      };
      const twice = async (): Promise<void> => {
        once(0.75, 0.25);
        once(0.75, 0.25);
        await editor.settled();
      };
      once(0.1, 0.1);
      once(0.9, 0.9);
      once(0.9, 0.9, 'pointercancel');
      await editor.settled();
      expectSame(editor.shown, before, 'taps apart, and one that was none,');
      await twice();
      const near = editor.shown;
      expect(near.width).to.be.closeTo(before.width / 2.5, 20);
      expect(near.x + 0.75 * near.width).to.be.closeTo(before.x + 0.75 * before.width, 20);
      await twice();
      expect(editor.shown.width).to.be.closeTo(before.width, 20);
    });
  });

  describe('by fingers', () => {
    // WebKit's driver has no touch.
    const at = new Map<number, [number, number]>();
    const synthetic: typeof touch = {
      down: (x, y, finger) => act('pointerdown', [x, y], finger),
      move: (x, y, finger) => act('pointermove', [x, y], finger),
      up: (finger) => act('pointerup', at.get(finger ?? 0) ?? [0, 0], finger),
    };
    const act = (
      type: 'pointerdown' | 'pointermove' | 'pointerup',
      to: [number, number],
      finger = 0,
    ): Promise<void> => {
      at.set(finger, to);
      editor.pointer(type, to, finger);
      return Promise.resolve();
    };
    const hand = engine === 'webkit' ? synthetic : touch;

    it('moves with one, and the page stays', async () => {
      await mount({ edit: closeUp });
      const before = editor.shown;
      await hand.down(...editor.at(0.5, 0.5));
      await hand.move(...editor.at(0.5, 0.3));
      await hand.move(...editor.at(0.5, 0.2));
      await editor.settled();
      const after = editor.shown;
      await hand.up();
      expect(after.y - before.y).to.be.closeTo(0.3 * before.height, before.height / 50);
      expect(window.scrollY).to.equal(0);
      await finish();
    });

    it('zooms and moves with two, and goes on with the one that stays', async () => {
      await mount();
      const before = editor.shown;
      await hand.down(...editor.at(0.4, 0.4), 0);
      await hand.down(...editor.at(0.6, 0.6), 1);
      await hand.move(...editor.at(0.3, 0.3), 0);
      await hand.move(...editor.at(0.7, 0.7), 1);
      await editor.settled();
      const near = editor.shown;
      expect(near.width).to.be.closeTo(before.width / 2, before.width / 30);
      expect(near.x + near.width / 2).to.be.closeTo(before.x + before.width / 2, before.width / 30);
      await hand.up(1);
      await hand.move(...editor.at(0.1, 0.3), 0);
      await editor.settled();
      const moved = editor.shown;
      await hand.up(0);
      expect(moved.width, 'one finger does not zoom').to.be.closeTo(near.width, near.width / 100);
      expect(moved.x - near.x).to.be.closeTo(0.2 * near.width, near.width / 30);
      editor.expectFull();
      await finish();
    });
  });

  describe('by keys', () => {
    it('moves the picture where the arrow points, further with Shift', async () => {
      await mount({ edit: closeUp });
      const start = editor.shown;
      await sendKeys({ press: 'ArrowRight' });
      await editor.settled();
      const step = start.x - editor.shown.x;
      expect(step).to.be.closeTo(0.02 * start.width, 6);
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowDown' });
      await editor.settled();
      expect(editor.shown.x).to.be.closeTo(start.x, 6);
      expect(start.y - editor.shown.y).to.be.closeTo(0.02 * start.height, 6);
      await chord('Shift', 'ArrowUp');
      await editor.settled();
      expect(editor.shown.y - start.y).to.be.closeTo(0.08 * start.height, 6);
      await finish();
    });

    it('means the same sides in a language that is written from right to left', async () => {
      await mount({ edit: closeUp, lang: 'ar', dir: 'rtl' });
      const { x } = editor.shown;
      await sendKeys({ press: 'ArrowRight' });
      await editor.settled();
      expect(editor.shown.x).to.be.lessThan(x);
    });

    it('zooms, turns and resets', async () => {
      await mount({ edit: { ...unedited, centerX: 0.3 } });
      for (const key of ['+', '=']) await sendKeys({ press: key });
      await editor.settled();
      expect(editor.slider.valueAsNumber).to.equal(121);
      await sendKeys({ press: '-' });
      await sendKeys({ press: 'r' });
      await editor.settled();
      expect(editor.slider.valueAsNumber).to.equal(110);
      expect(editor.topLeftOfFile).to.equal('top right');
      editor.expectFull();
      await sendKeys({ press: '0' });
      await editor.settled();
      expect(await finish()).to.deep.equal(unedited);
    });

    it('turns all the way round to where it was', async () => {
      await mount({ edit: { rotation: 0, zoom: 1.5, centerX: 0.4, centerY: 0.6 } });
      const before = editor.shown;
      for (const corner of ['top right', 'bottom right', 'bottom left', 'top left']) {
        await editor.press('Turn');
        expect(editor.topLeftOfFile).to.equal(corner);
        editor.expectFull();
      }
      expect(editor.shown.width).to.be.closeTo(before.width, 5);
    });

    it('leaves what it has no use for to the page', async () => {
      await mount();
      const kept = (key: string, more: KeyboardEventInit = {}): boolean =>
        editor.frame.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
        );
      for (const key of ['Tab', 'PageDown', 'x', 'Enter']) expect(kept(key), key).to.equal(true);
      expect(kept('r', { ctrlKey: true }), 'reload').to.equal(true);
      expect(kept('+', { metaKey: true }), 'zoom of the page').to.equal(true);
      expect(kept('ArrowLeft', { altKey: true }), 'back').to.equal(true);
      expect(kept('ArrowLeft')).to.equal(false);
    });

    it('turns by the place of the key where letters are not Latin', async () => {
      await mount();
      editor.frame.dispatchEvent(new KeyboardEvent('keydown', { key: 'ق', code: 'KeyR', bubbles: true }));
      await editor.settled();
      expect(editor.topLeftOfFile).to.equal('top right');
    });

    it('says where the picture is once the keys rest, and at once what was turned or reset', async () => {
      await mount({ edit: closeUp });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: '+' });
      await waitUntil(() => editor.status !== '', 'something said');
      expect(editor.status).to.match(/^Zoom 220%, horizontal \d+%, vertical 50%\.$/);
      await sendKeys({ press: 'r' });
      await editor.settled();
      expect(editor.status).to.equal('Turned to 90°.');
      await editor.press('Reset');
      expect(editor.status).to.equal('Framing reset.');
    });

    it('closes with Escape, from anywhere in it, and no sheet around it does', async () => {
      await mount({ edit: closeUp });
      const heard: string[] = [];
      editor.element.addEventListener('keydown', (event) => heard.push(event.key));
      await sendKeys({ press: 'ArrowRight' });
      editor.slider.focus();
      await sendKeys({ press: 'Escape' });
      await editor.settled();
      expect(editor.element.cancelled).to.equal(1);
      expect(editor.element.done).to.deep.equal([]);
      expect(editor.element.editor.isOpen).to.equal(false);
      expect(editor.root.querySelector('.editor')).to.equal(null);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('by fields', () => {
    const type = async (label: string, value: string, event: 'input' | 'change' = 'input'): Promise<void> => {
      const field = editor.field(label);
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (event === 'change') field.dispatchEvent(new Event('change', { bubbles: true }));
      await editor.settled();
    };

    it('zooms about the middle by the slider, which says how much in percent', async () => {
      await mount();
      expect(editor.slider.getAttribute('aria-valuetext')).to.equal('100%');
      editor.slider.valueAsNumber = 250;
      editor.slider.dispatchEvent(new Event('input', { bubbles: true }));
      await editor.settled();
      expect(editor.slider.getAttribute('aria-valuetext')).to.equal('250%');
      expect(editor.shown.height).to.be.closeTo(1200, 12);
      expect(editor.shown.x + editor.shown.width / 2).to.be.closeTo(2000, 12);
      await editor.press('Zoom in');
      expect(editor.slider.valueAsNumber).to.equal(275);
      await editor.press('Zoom out');
      expect(editor.slider.valueAsNumber).to.equal(250);
    });

    it('takes exact values, and shows them of what was done by hand', async () => {
      await mount({ edit: closeUp });
      await editor.press('Exact values');
      expect(editor.button('Exact values').ariaExpanded).to.equal('true');
      await type('Horizontal', '0');
      expect(editor.shown.x).to.be.closeTo(0, 10);
      await type('Vertical', '100');
      expect(editor.shown.y).to.be.closeTo(1500, 10);
      await type('Zoom', '300');
      expect(editor.shown.height).to.be.closeTo(1000, 10);
      editor.frame.focus();
      for (let count = 0; count < 3; count += 1) await chord('Shift', 'ArrowLeft');
      await editor.settled();
      expect(editor.field('Horizontal').valueAsNumber).to.be.greaterThan(4);
      await finish();
    });

    it('does not write over what is being typed, and mends it afterwards', async () => {
      await mount();
      await editor.press('Exact values');
      await type('Zoom', '9');
      expect(editor.field('Zoom').value, 'half of 90').to.equal('9');
      expect(editor.slider.valueAsNumber).to.equal(100);
      await type('Zoom', '900', 'change');
      expect(editor.field('Zoom').valueAsNumber).to.equal(500);
      await type('Zoom', '', 'change');
      expect(editor.field('Zoom').valueAsNumber).to.equal(500);
    });

    it('has no place to fill in where all of the picture shows', async () => {
      await mount();
      await editor.press('Exact values');
      expect(editor.field('Vertical').disabled).to.equal(true);
      expect(editor.field('Vertical').value).to.equal('');
      expect(editor.field('Horizontal').disabled).to.equal(false);
      await type('Zoom', '150');
      expect(editor.field('Vertical').disabled).to.equal(false);
    });

    it('says how much is kept, and when that is too little to look sharp', async () => {
      await mount({ size: { width: 1200, height: 900 } });
      await editor.press('Exact values');
      expect(plain(editor.one('.editor-kept').textContent)).to.equal('Keeps 506 × 900 of 1200 × 900 pixels.');
      expect(editor.one('.editor-soft').textContent.trim()).to.equal('');
      await editor.press('Zoom in');
      const soft = (): string => editor.one('.editor-soft').textContent.trim();
      await waitUntil(() => soft() !== '', 'said at rest');
      expect(soft()).to.equal('This close, the picture will look soft.');
      expect(plain(editor.one('.editor-kept').textContent)).to.equal('Keeps 460 × 818 of 1200 × 900 pixels.');
    });
  });

  it('is for both sides where that is asked for, and asks anew each time', async () => {
    await mount();
    editor.field('Same framing for both sides').click();
    await editor.press('Zoom in');
    await editor.press('Done');
    expect(editor.element.done.map(({ both }) => both)).to.deep.equal([true]);
    expect(editor.element.editor.isOpen).to.equal(false);
    await editor.open();
    await editor.press('Done');
    expect(editor.element.done.map(({ both }) => both)).to.deep.equal([true, false]);
  });

  it('changes nothing when it is cancelled', async () => {
    await mount();
    await editor.press('Turn');
    await editor.press('Cancel');
    expect([editor.element.done.length, editor.element.cancelled]).to.deep.equal([0, 1]);
  });

  it('keeps the frame full whatever is done to it', async () => {
    await mount();
    const acts = fc.array(
      fc.oneof(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', 'r'),
        fc.record({ x: fc.double({ min: -2, max: 3, noNaN: true }), y: fc.double({ min: -2, max: 3, noNaN: true }) }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        for (const act of list) {
          const [x, y] = typeof act === 'string' ? [0, 0] : editor.at(act.x, act.y);
          editor.frame.dispatchEvent(
            typeof act === 'string'
              ? new KeyboardEvent('keydown', { key: act, shiftKey: true, bubbles: true })
              : new WheelEvent('wheel', { deltaY: -90, clientX: x, clientY: y, bubbles: true, cancelable: true }),
          );
        }
        await nextFrame();
        editor.expectFull();
      }),
      { numRuns: 25 },
    );
    await finish();
  });

  describe('the picture', () => {
    it('is asked for small enough to work on', async () => {
      const tools = pictureTools();
      await mount({ tools });
      expect(tools.previews.map(({ maxSide }) => maxSide)).to.deep.equal([1600]);
    });

    it('gives its memory back when the framing is over', async () => {
      await mount();
      const url = editor.one<HTMLImageElement>('img').src;
      expect((await fetch(url)).ok).to.equal(true);
      await editor.press('Done');
      expect(await fetch(url).catch(() => 'gone')).to.equal('gone');
    });

    it('is there again after a move within the page, as it was framed', async () => {
      await mount({ edit: closeUp });
      await editor.press('Turn');
      const before = editor.shown;
      const place = editor.element.parentElement as HTMLElement;
      editor.element.remove();
      await aTimeout(0);
      place.append(editor.element);
      await editor.settled();
      await editor.one<HTMLImageElement>('img').decode();
      expectSame(editor.shown, before);
    });

    it('is called off when the framing is, and a late one comes to nothing', async () => {
      let deliver: (blob: Blob) => void = () => undefined;
      const tools = pictureTools(() => new Promise((resolve) => (deliver = resolve)));
      await mount({ tools, closed: true });
      editor.element.editor.open(editor.subject);
      await editor.settled();
      expect(editor.frame.ariaBusy).to.equal('true');
      expect(editor.one('.editor-wait').textContent.trim()).to.equal('Loading…');
      await editor.press('Cancel');
      expect(tools.previews[0]?.signal?.aborted).to.equal(true);
      deliver(new Blob());
      await editor.settled();
      expect(editor.element.editor.isOpen).to.equal(false);
      // Taken off the page, it ends too; and it begins again when it is back.
      editor.element.editor.open(editor.subject);
      await editor.settled();
      editor.element.remove();
      expect(tools.previews[1]?.signal?.aborted).to.equal(true);
    });

    it('says so when it cannot be opened, and tries again', async () => {
      let failures = 1;
      const works = pictureTools();
      const tools = {
        ...works,
        preview: (...given: Parameters<typeof works.preview>) =>
          failures-- > 0 ? Promise.reject(new Error('no')) : works.preview(...given),
      };
      await mount({ tools });
      expect(editor.one('[role=alert]').textContent).to.match(/couldn’t be opened.*still there/);
      await expect(editor.element).to.be.accessible();
      expect(() => editor.button('Done')).to.throw();
      await editor.press('Try again');
      await waitUntil(() => editor.root.querySelector('img'), 'the picture');
      await editor.press('Done');
      expect(editor.element.done.length).to.equal(1);
    });
  });
});
