import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { chord, emulate, engine, keyDown, keyUp, touch, typeText, viewport } from '../support/commands.js';

/** That the input our tests send is what a person's would be: trusted, and of the right kind. */
describe('the commands of the tests', () => {
  let stage: HTMLElement;

  beforeEach(() => {
    stage = document.createElement('div');
    stage.tabIndex = 0;
    stage.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 200px; block-size: 200px';
    document.body.append(stage);
  });

  afterEach(() => stage.remove());

  function record(...types: (keyof HTMLElementEventMap)[]): string[] {
    const seen: string[] = [];
    for (const type of types) {
      stage.addEventListener(type, (event) => {
        const kind = event instanceof PointerEvent ? event.pointerType : (event as KeyboardEvent).key;
        seen.push(`${type} ${kind}${event.isTrusted ? '' : ' untrusted'}`);
      });
    }
    return seen;
  }

  it('presses keys together', async () => {
    const before = document.createElement('button');
    stage.before(before);
    stage.focus();
    await chord('Shift', 'Tab');
    expect(document.activeElement).to.equal(before);
    before.remove();
  });

  it('holds a key', async () => {
    const seen = record('keydown', 'keyup');
    stage.focus();
    await keyDown(' ');
    expect(seen).to.deep.equal(['keydown  ']);
    await keyUp(' ');
    await keyDown('Escape');
    await keyUp('Escape');
    expect(seen.slice(1)).to.deep.equal(['keyup  ', 'keydown Escape', 'keyup Escape']);
  });

  it('types', async () => {
    const input = document.createElement('input');
    stage.append(input);
    input.focus();
    await typeText('Ada Bo, 12');
    expect(input.value).to.equal('Ada Bo, 12');
  });

  it('holds the mouse', async () => {
    const seen = record('pointerdown', 'pointerup');
    await sendMouse({ type: 'move', position: [50, 50] });
    await sendMouse({ type: 'down' });
    expect(seen).to.deep.equal(['pointerdown mouse']);
    await sendMouse({ type: 'up' });
    expect(seen).to.deep.equal(['pointerdown mouse', 'pointerup mouse']);
  });

  it('touches', async function () {
    if (engine === 'webkit') return this.skip();
    const seen = record('pointerdown', 'pointerup');
    await touch.down(50, 50);
    await touch.move(52, 52);
    expect(seen).to.deep.equal(['pointerdown touch']);
    await touch.up();
    expect(seen).to.deep.equal(['pointerdown touch', 'pointerup touch']);
  });

  it('sizes the window', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await viewport(700, 500);
    expect([innerWidth, innerHeight]).to.deep.equal([700, 500]);
    await viewport(width, height);
  });

  it('pretends reduced motion', async function () {
    if (engine !== 'chromium') return this.skip();
    const reduced = matchMedia('(prefers-reduced-motion: reduce)');
    expect(reduced.matches).to.equal(false);
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(reduced.matches).to.equal(true);
    await emulate();
  });
});
