import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { weakness } from '../../src/elements/parts/equal-weight.js';
import { makeWorld, mountInvitation } from '../harness/invitation.harness.js';
import { waitUntil } from '../support/wait-until.js';

const issued = (globalThis as typeof globalThis & { litIssuedWarnings?: Set<string> }).litIssuedWarnings!;

async function pair(styles: string): Promise<readonly string[]> {
  const place = await fixture(
    html`<div style="background: white; color: black">
      <button style="background: black; color: white; border: 0; inline-size: 200px; block-size: 50px">Yes</button>
      <button style="background: black; color: white; border: 0; inline-size: 200px; block-size: 50px; ${styles}">
        No
      </button>
    </div>`,
  );
  const [yes, no] = place.querySelectorAll('button');
  return weakness(yes!, no!).map((text) => text.replace(/ [\d.]+, not [\d.]+$/, ''));
}

describe('equal weight', () => {
  it('finds nothing where both are the same', async () => {
    expect(await pair('')).to.deep.equal([]);
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['pale words', 'color: oklch(0.4 0 0)', 'contrast of the text'],
    ['a pale surface', 'background: color(srgb 0.98 0.98 0.98); color: black', 'contrast with what is around'],
    ['a smaller one', 'inline-size: 120px', 'area'],
    ['small words', 'font-size: 9px', 'size of the text'],
    ['thin words', 'font-weight: 200', 'weight of the text'],
    ['a faded one', 'opacity: 0.5', 'opacity'],
  ];
  for (const [what, styles, found] of cases) {
    it(`finds ${what}`, async () => expect(await pair(styles)).to.include(found));
  }

  it('takes an edge for as good as a surface', async () => {
    expect(await pair('background: white; color: black; border: 2px solid black')).to.deep.equal([]);
  });

  describe('in an invitation', () => {
    /** What is warned of from now on. */
    const warned = (before: ReadonlySet<string>): string[] =>
      [...issued].filter((text) => !before.has(text) && text.includes('weaker'));

    async function mount(): Promise<HTMLElement> {
      const world = makeWorld();
      const token = world.addInvite({ from: 'mina' });
      return (await mountInvitation({ adapters: world.as('bo'), token })).element;
    }

    it('has nothing to warn of with our own theme, light or dark', async () => {
      const before = new Set(issued);
      const element = await mount();
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        for (let frames = 0; frames < 12; frames += 1) await nextFrame();
      }
      document.documentElement.style.colorScheme = '';
      expect(warned(before)).to.deep.equal([]);
      element.remove();
    });

    it('has nothing to warn of while an answer is on its way', async () => {
      const before = new Set(issued);
      const world = makeWorld();
      const token = world.addInvite({ from: 'mina' });
      world.hang('invite.accept');
      const { element, one } = await mountInvitation({ adapters: world.as('bo'), token });
      one('[data-rv-weight=yes]').click();
      await element.updateComplete;
      // As if only one of them were at work: pale, and the other not.
      one('[data-rv-weight=yes]').removeAttribute('aria-disabled');
      document.documentElement.classList.add('rv-test-theme');
      for (let frames = 0; frames < 12; frames += 1) await nextFrame();
      document.documentElement.classList.remove('rv-test-theme');
      expect(warned(before)).to.deep.equal([]);
      element.remove();
    });

    it('warns once of a theme that makes "Just watch" weaker, also when that comes later', async () => {
      const before = new Set(issued);
      await mount();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'rv-invitation::part(just-watch) { font-weight: 300; background: none; border: 0; color: gray }',
      );
      document.adoptedStyleSheets.push(sheet);
      document.documentElement.classList.toggle('themed');
      await waitUntil(() => warned(before).length > 0);
      const [text] = warned(before);
      expect(text).to.match(/^<rv-invitation>: "Just watch" is weaker than "Watch and follow @mina" \(/);
      document.documentElement.classList.toggle('themed');
      for (let frames = 0; frames < 12; frames += 1) await nextFrame();
      expect(warned(before)).to.have.length(1);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  });
});
