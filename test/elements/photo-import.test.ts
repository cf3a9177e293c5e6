import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type ImportChoice, type ImportedPhoto, type ImportSettings } from '../../src/contracts/index.js';
import { PhotoImport } from '../../src/elements/photo-import/photo-import.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import {
  importHarness,
  makeWorld,
  mountImport,
  pixel,
  type ImportHarness,
  type MountOptions,
} from '../harness/photo-import.harness.js';

const there = 'Photos that are there already';
const toCome = 'Photos to come';

describe('rv-photo-import', () => {
  let world: MemoryWorld;
  let heard: CustomEvent[];
  const listener = (event: Event): void => void heard.push(event as CustomEvent);
  const names = ['rv-import-choice-request', 'rv-import-changed', 'rv-import-adapter-error'];

  beforeEach(() => {
    heard = [];
    for (const name of names) document.addEventListener(name, listener);
    world = makeWorld();
  });

  afterEach(async () => {
    for (const name of names) document.removeEventListener(name, listener);
    document.querySelectorAll('rv-photo-import').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.runningCalls, 'calls').to.equal(0);
    expect(world.openWatches, 'watches').to.equal(0);
  });

  const mount = (options: MountOptions = {}, as = 'mina'): Promise<ImportHarness> =>
    mountImport({ adapters: world.as(as), ...options });
  const decided = (existing: boolean, future: boolean, count = 3): void => {
    world = makeWorld(count, { decided: [{ person: 'mina', existing, future, at: '2026-06-01T12:00:00Z' }] });
  };
  const seenByOthers = async (): Promise<string[]> =>
    (await world.as('mina').imports.list({ as: 'others' })).items.map(({ id }) => id);
  const types = (): string[] => heard.map(({ type }) => type.slice(3));

  describe('the question', () => {
    it('is accessible', async () => {
      const { element } = await mount();
      expect(element).to.be.instanceOf(PhotoImport);
      await expect(element).to.be.accessible();
    });

    it('is put when nobody has said anything, with nothing chosen and nothing shown', async () => {
      const place = await mount();
      expect(place.element.importDefault).to.equal('ask');
      expect(place.element.matches(':state(import-undecided):state(import-off)')).to.equal(true);
      expect(place.one('legend').textContent).to.equal('Show your public photos from Postcard here?');
      expect(place.all('[type=radio]').some((radio) => (radio as HTMLInputElement).checked)).to.equal(false);
      expect(await seenByOthers()).to.deep.equal([]);
    });

    it('wants an answer before it saves one', async () => {
      const place = await mount();
      await place.press('Save choice');
      expect(place.one('[role=alert]').textContent).to.equal('Please choose one of the two.');
      expect(types()).to.deep.equal([]);
      place.one('[value=show]').click();
      await place.press('Save choice');
      await place.becomes('import-on');
      await place.until(() => place.all('.outcome').length > 0);
      expect(await seenByOthers()).to.deep.equal(['p0', 'p1', 'p2']);
      expect(heard[0]!.detail).to.deep.equal({ scope: 'all', value: true });
      expect(types()).to.deep.equal(['import-choice-request', 'import-changed']);
      await expect(place.element).to.be.accessible();
    });

    it('brings the focus to what came of it', async () => {
      const place = await mount();
      place.one('[value=hide]').click();
      place.control('Save choice').focus();
      await sendKeys({ press: 'Enter' });
      await place.until(() => place.all('.outcome').length > 0);
      await place.until(() => place.element.shadowRoot!.activeElement?.className === 'outcome', 'focus');
    });

    it('can wait, where nothing is shown meanwhile', async () => {
      const place = await mount();
      await place.press('Decide later');
      expect(place.all('.question')).to.have.length(0);
      expect(place.isOn(there)).to.equal(false);
      expect(place.element.matches(':state(import-undecided)')).to.equal(true);
    });

    it('says that photos are shown where that is the default, and stays until it is answered', async () => {
      world = makeWorld(3, { undecided: 'on' });
      const place = await mount();
      expect(place.one('legend').textContent).to.include('are shown here. Do you want that?');
      expect(place.element.matches(':state(import-undecided):state(import-on)')).to.equal(true);
      expect(place.all('.question button')).to.have.length(1);
      place.one('[value=hide]').click();
      await place.press('Save choice');
      await place.becomes('import-off');
      expect(await seenByOthers()).to.deep.equal([]);
    });

    it('is the host’s to default where the back end says nothing', async () => {
      const settings: ImportSettings = {
        source: { id: 's', name: 'Postcard', state: 'open' },
        existing: false,
        future: false,
      };
      const imports = stubAdapter('imports', {
        getSettings: () => Promise.resolve(settings),
        list: () => Promise.resolve({ items: [] }),
      });
      const off = await mountImport({ adapters: { imports }, importDefault: 'off' });
      expect(off.all('.question')).to.have.length(0);
      const on = await mountImport({ adapters: { imports }, importDefault: 'on' });
      expect(on.all('.question button')).to.have.length(1);
      expect(on.one('legend').textContent, 'what is so').to.equal('Show your public photos from Postcard here?');
      expect(on.read).to.include('Nothing is shown until you decide');
      const other = await mountImport({ adapters: { imports }, importDefault: 'always' });
      expect(other.element.importDefault).to.equal('ask');
    });

    it('has “don’t show” chosen for young accounts, whatever the default', async () => {
      world = makeWorld(3, { undecided: 'on' });
      const place = await mount({ importDefault: 'on' }, 'kit');
      expect(place.one<HTMLInputElement>('[value=hide]').checked).to.equal(true);
      expect(place.one('legend').textContent).to.include('Show your public photos');
      expect(place.read).to.include('nothing is shown unless you choose it');
      await place.press('Save choice');
      await place.until(() => place.all('.outcome').length > 0);
      expect(place.element.matches(':state(import-off)')).to.equal(true);
      expect(heard[0]!.detail).to.deep.equal({ scope: 'all', value: false });
    });
  });

  describe('switches', () => {
    it('show what the back end has confirmed, and say that it is being saved', async () => {
      decided(true, true);
      let go = (): void => undefined;
      const { imports } = world.as('mina');
      const held = new Promise<void>((resolve) => (go = resolve));
      const place = await mountImport({
        adapters: {
          imports: { ...imports, set: async (choice, options) => (await held, imports.set(choice, options)) },
        },
      });
      await place.press(there);
      expect(place.isOn(there), 'not confirmed yet').to.equal(true);
      expect(place.control(there).ariaBusy).to.equal('true');
      expect(place.control(there).textContent).to.include('Saving…');
      expect(place.element.matches(':state(saving)')).to.equal(true);
      await place.press(there);
      expect(types(), 'once').to.deep.equal(['import-choice-request']);
      go();
      await place.until(() => !place.isOn(there), 'confirmed');
      expect(place.isOn(toCome)).to.equal(true);
      expect(await seenByOthers()).to.deep.equal([]);
      await expect(place.element).to.be.accessible();
    });

    it('of one photo show what is confirmed of it, and say so where that is something else', async () => {
      decided(true, true);
      const { imports } = world.as('mina');
      const deaf = {
        ...imports,
        watch: undefined,
        set: () => imports.getSettings(),
      };
      const place = await mountImport({ adapters: { imports: deaf as unknown as typeof imports } });
      const name = 'Show: Sketch 0';
      await place.press(name);
      expect([place.isOn(name), place.control(name).ariaBusy]).to.deep.equal([true, 'true']);
      await place.until(() => place.all('.photo .problem').length > 0);
      expect([place.isOn(name), place.control(name).ariaBusy]).to.deep.equal([true, null]);
      expect(place.one('.photo [role=alert]').textContent).to.include('Not saved, so everything is as it was.');
      expect(types()).not.to.include('import-changed');
      await expect(place.element).to.be.accessible();
    });

    it('say how many others see no more, and since when', async () => {
      decided(true, true);
      const place = await mount();
      await place.press(there);
      await place.until(() => place.all('.outcome').length > 0);
      const text = place.one('.outcome').textContent.replace(/\s+/g, ' ').trim();
      expect(text).to.match(/^Saved\. Others stopped seeing 3 photos at .*\d.*\.$/);
      expect(place.said).to.equal(text);
    });

    it('go back with a reason, and can be tried again with the same key', async () => {
      decided(true, true);
      const keys: (string | undefined)[] = [];
      const { imports } = world.as('mina');
      let fails = true;
      const place = await mountImport({
        adapters: {
          imports: {
            ...imports,
            set: async (choice, options) => {
              keys.push(options?.clientId);
              if (fails) throw new AdapterError('unavailable');
              return imports.set(choice, options);
            },
          },
        },
      });
      await place.press(there);
      await place.until(() => place.all('.problem').length > 0);
      expect(place.isOn(there)).to.equal(true);
      expect(place.one('.problem [role=alert]').textContent).to.equal(
        'Not saved, so everything is as it was. No connection. Nothing is lost.',
      );
      expect(types()).to.deep.equal(['import-choice-request', 'import-adapter-error']);
      await expect(place.element).to.be.accessible();
      fails = false;
      await place.press('Try again');
      await place.until(() => !place.isOn(there));
      expect(new Set(keys).size).to.equal(1);
      expect(place.all('.problem')).to.have.length(0);
    });

    it('leave it to the host that takes over', async () => {
      decided(true, true);
      const place = await mount();
      place.element.addEventListener('rv-import-choice-request', (event) => event.preventDefault(), { once: true });
      await place.press(there);
      await aTimeout(20);
      expect(place.isOn(there)).to.equal(true);
      expect(await seenByOthers()).to.have.length(3);
    });

    it('are there for each photo, and only that one changes', async () => {
      decided(true, true);
      const place = await mount();
      expect(place.isOn('Show: Sketch 2')).to.equal(true);
      await place.press('Show: Sketch 2');
      await place.until(() => !place.isOn('Show: Sketch 2'));
      expect(await seenByOthers()).to.deep.equal(['p0', 'p1']);
      expect(heard[0]!.detail).to.deep.equal({ scope: 'item', value: false, itemId: 'p2' });
      expect(place.isOn(there)).to.equal(true);
      expect(place.one('[data-rv-receipt]').textContent).to.include('1 photo switched separately');
      await place.press('Show: Sketch 2');
      await place.until(() => place.isOn('Show: Sketch 2'), 'and back');
    });

    it('pull everything from everywhere in one press, and put it back', async () => {
      decided(true, true);
      const place = await mount();
      await place.press('Stop showing everything');
      await place.becomes('import-off');
      await place.until(() => place.all('.places').length === 0);
      expect([place.isOn(there), place.isOn(toCome), place.isOn('Show: Sketch 0')]).to.deep.equal([
        false,
        false,
        false,
      ]);
      await place.press('Show everything');
      await place.until(() => place.isOn('Show: Sketch 0') && place.isOn(toCome));
      await place.until(() => place.all('.places').length === 3, 'where they are shown');
      expect(await seenByOthers()).to.have.length(3);
    });

    it('are sent one after the other, however fast they are pressed', async () => {
      decided(true, true);
      const { imports } = world.as('mina');
      let running = 0;
      let most = 0;
      const place = await mountImport({
        adapters: {
          imports: {
            ...imports,
            set: async (choice, options) => {
              most = Math.max(most, (running += 1));
              await aTimeout(5);
              running -= 1;
              return imports.set(choice, options);
            },
          },
        },
      });
      for (const name of [there, toCome, 'Show: Sketch 0', 'Show: Sketch 2']) place.control(name).click();
      await place.until(() => heard.filter(({ type }) => type === 'rv-import-changed').length === 4);
      expect(most).to.equal(1);
    });
  });

  describe('photos', () => {
    it('say where and since when they are shown', async () => {
      decided(true, true);
      const place = await mount();
      const places = place.all('[part=photo]')[0]!.querySelectorAll('.places li');
      expect(places.length).to.equal(2);
      expect(places[0]!.textContent).to.match(/Your profile in Notes\s+since/);
      expect(place.all('[part=photo]')[1]!.textContent).to.include('No description');
    });

    it('are shown as others see them', async () => {
      decided(true, true);
      const place = await mount();
      await place.press('Show: Sketch 0');
      await place.until(() => !place.isOn('Show: Sketch 0'));
      await place.press('What others see');
      await place.until(() => place.all('.preview li').length === 2);
      expect(place.control('What others see').ariaPressed).to.equal('true');
      await expect(place.element).to.be.accessible();
      world.mainApp.deletePost('p1');
      await place.until(() => place.all('.preview li').length === 1, 'live');
      await place.press('Stop showing everything');
      await place.until(() => place.read.includes('Others see none of your photos here'));
    });

    it('vanish when they are deleted over there, and that is said', async () => {
      decided(true, true);
      const place = await mount();
      world.mainApp.deletePost('p1');
      await place.until(() => place.all('[part=photo]').length === 2);
      await place.until(() => place.said === '1 photo is no longer there, and gone from here too.');
    });

    it('come live, in their order', async () => {
      decided(false, true);
      const place = await mount();
      world.mainApp.addPost({
        id: 'new',
        author: 'mina',
        picture: { src: pixel, width: 1, height: 1, alt: 'New one' },
      });
      await place.until(() => place.all('[part=photo]').length === 4);
      expect(place.all('[part=photo]')[0]!.textContent).to.include('New one');
      expect(place.isOn('Show: New one')).to.equal(true);
    });

    it('come in pages by the hundred, without losing anybody’s place', async () => {
      decided(true, true, 60);
      const place = await mount();
      expect(place.all('[part=photo]')).to.have.length(24);
      const first = place.all('[part=photo]')[0];
      await place.press('Show more');
      await place.until(() => place.all('[part=photo]').length === 48);
      await place.press('Show more');
      await place.until(() => place.all('[part=photo]').length === 60);
      expect(place.all('[part=more]')).to.have.length(0);
      expect(place.all('[part=photo]')[0]).to.equal(first);
      expect(place.said).to.equal('12 more photos listed.');
      await place.press('Stop showing everything');
      await place.becomes('import-off');
      await aTimeout(50);
      expect(place.all('[part=photo]'), 'as many as before').to.have.length(60);
    });

    it('are fetched when they are about to be seen, and never from an address that runs', async () => {
      const photo = (id: string, src: string): ImportedPhoto => ({
        id,
        picture: { src, width: 4, height: 3, alt: id },
        postedAt: 'nonsense',
        shown: true,
        url: 'javascript:alert(1)',
        appearances: [{ place: 'Here', url: 'javascript:alert(1)' }],
      });
      const imports = stubAdapter('imports', {
        getSettings: () =>
          Promise.resolve({
            source: { id: 's', name: 'Postcard', state: 'open' as const },
            existing: true,
            future: true,
            decidedAt: '2026-01-01T00:00:00Z',
          }),
        list: () => Promise.resolve({ items: [photo('a', 'javascript:alert(1)'), photo('b', pixel)] }),
      });
      const place = await mountImport({ adapters: { imports } });
      expect(place.all('.thumb img')).to.have.length(1);
      expect(place.all('.thumb img')[0]!.getAttribute('loading')).to.equal('lazy');
      expect(place.all('a')).to.have.length(0);
    });
  });

  describe('the receipt', () => {
    it('stays, with what was chosen and when, and can be copied', async () => {
      const place = await mount();
      expect(place.all('[part=receipt]')).to.have.length(0);
      place.one('[value=hide]').click();
      await place.press('Save choice');
      await place.until(() => place.all('[part=receipt]').length > 0);
      const lines = place.one('[data-rv-receipt]').textContent.split('\n');
      expect(lines.slice(0, 3)).to.deep.equal([
        'Photos from Postcard',
        'Photos that are there already: Not shown',
        'Photos to come: Not shown',
      ]);
      expect(lines[3]).to.match(/^Chosen on .*2026/);
      const { clipboard } = navigator;
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
      });
      await place.press('Copy receipt');
      await place.until(() => place.said === 'Copied.');
      expect(copied).to.equal(lines.join('\n'));
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
      await place.press('Copy receipt');
      await place.until(() => place.said.startsWith('Not copied.'));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    });
  });

  describe('the main app', () => {
    it('is about to close: that is said, with a copy to take away', async () => {
      decided(true, true);
      const place = await mount();
      world.mainApp.close({ at: new Date(Date.now() + 86_400_000 * 30).toISOString() });
      await place.becomes('source-closing');
      await expect(place.element).to.be.accessible();
      await place.press('Make a copy of everything');
      await place.until(() => place.all('a[download]').length > 0);
      expect(place.one<HTMLAnchorElement>('a[download]').href).to.match(/^blob:/);
      expect(place.isOn(there)).to.equal(true);
    });

    it('has closed: nothing is shown and nothing can be switched', async () => {
      decided(true, true);
      const place = await mount();
      world.mainApp.close();
      await place.becomes('source-closed');
      expect(place.all('[role=switch]')).to.have.length(0);
      expect(place.read).to.include('Its photos are no longer shown here.');
      world.fail('imports.exportData', new AdapterError('rate-limited', { retryAfterMs: 60_000 }), { times: 1 });
      await place.press('Make a copy of everything');
      await place.until(() => place.all('.source .problem').length > 0);
      await expect(place.element).to.be.accessible();
    });
  });

  describe('elsewhere', () => {
    it('is heard of live', async () => {
      decided(true, true);
      const place = await mount();
      await world.as('mina').imports.set({ scope: 'all', shown: false });
      await place.until(() => !place.isOn(there) && !place.isOn(toCome) && !place.isOn('Show: Sketch 0'));
      await place.until(() => place.said.startsWith('Your choice was changed elsewhere'));
    });
  });

  describe('trouble', () => {
    it('keeps its shape while it loads', async () => {
      world.hang('imports.getSettings');
      const place = await mount({ wait: false });
      await place.becomes('loading');
      await place.until(() => place.all('.blank').length > 0);
      await expect(place.element).to.be.accessible();
    });

    it('says what didn’t arrive, and reads it again once there is a line', async () => {
      world.fail('imports.getSettings', new AdapterError('unavailable'), { times: 1 });
      const place = await mount();
      await place.becomes('failed');
      expect(place.element.matches(':state(offline)')).to.equal(true);
      await expect(place.element).to.be.accessible();
      window.dispatchEvent(new Event('online'));
      await place.becomes('import-undecided');
    });

    it('says what didn’t arrive of the photos, beside switches that work', async () => {
      decided(true, true);
      world.fail('imports.list', new AdapterError('timeout'), { times: 1 });
      const place = await mount();
      await place.until(() => place.read.includes('Your photos didn’t arrive.'));
      await place.press('Try again');
      await place.until(() => place.all('[part=photo]').length === 3);
    });

    it('is quiet without an adapter', async () => {
      const element = await fixture<PhotoImport>(html`<rv-photo-import></rv-photo-import>`);
      expect(element.matches(':state(unavailable)')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('breaks at no adapter', async () => {
      const broken: readonly Partial<Parameters<typeof stubAdapter<'imports', object>>[1]>[] = [
        {},
        { getSettings: () => Promise.resolve(undefined as never), list: () => Promise.resolve(null as never) },
        {
          getSettings: () => {
            throw new Error('at once');
          },
          watch: () => {
            throw new Error('at once, too');
          },
        },
        {
          getSettings: () => Promise.resolve({ source: { name: 'Postcard' } } as never),
          list: () => Promise.resolve({ items: [null, {}, { id: 'x', picture: { src: 7 } }] } as never),
          set: () => Promise.resolve(7 as never),
          watch: (sink) => {
            sink.change({ type: 'put', item: undefined as never });
            sink.settings?.(null as never);
          },
        },
      ];
      for (const given of broken) {
        const place = await mountImport({ adapters: { imports: stubAdapter('imports', given) }, wait: false });
        await place.until(() => !place.element.matches(':state(loading)'));
        expect(place.read.length).to.be.greaterThan(3);
      }
    });

    it('leaves nothing behind, whatever is under way', async () => {
      decided(true, true);
      const place = await mount();
      world.hang('imports.set');
      await place.press(there);
      expect(world.runningCalls).to.equal(1);
      place.element.remove();
      await aTimeout(0);
      expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
    });

    it('goes on with what is under way when it moves within the page', async () => {
      decided(true, true);
      const sent: (ImportChoice & { key?: string | undefined })[] = [];
      const { imports } = world.as('mina');
      const place = await mountImport({
        adapters: {
          imports: {
            ...imports,
            async set(choice, options) {
              sent.push({ ...choice, key: options?.clientId });
              await aTimeout(20);
              return imports.set(choice, options);
            },
          },
        },
      });
      await place.press(there);
      const { element } = place;
      document.body.append(element);
      await importHarness(element).until(() => !place.isOn(there));
      expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
      expect(place.all('[part=photo]')).to.have.length(3);
      element.remove();
    });
  });

  describe('languages', () => {
    it('says it in French', async () => {
      decided(true, true);
      const { element, read } = await mount({ lang: 'fr' });
      expect(read).to.include('Photos déjà publiées');
      await expect(element).to.be.accessible();
    });

    it('reads from the right in Arabic', async () => {
      decided(true, true);
      const place = await mount({ lang: 'ar', dir: 'rtl' });
      const row = place.all('[part=photo]')[0]!;
      const [thumb, toggle] = ['.thumb', '.switch'].map((part) => row.querySelector(part)!.getBoundingClientRect().x);
      expect(thumb!).to.be.greaterThan(toggle!);
      await expect(place.element).to.be.accessible();
    });

    it('changes every row with the language, and with a host’s words', async () => {
      decided(true, true);
      const place = await mount();
      const outside = place.element.parentElement!;
      outside.lang = 'fr';
      place.element.requestUpdate();
      await place.until(() => place.all('[part=photo] .state').every(({ textContent }) => textContent !== 'Shown'));
      outside.lang = 'en';
      place.element.strings = { photoImportOn: 'Out there', photoImportNoDescription: 'Nothing said' };
      await place.until(() => place.all('[part=photo] .state').every(({ textContent }) => textContent === 'Out there'));
      expect(place.one('[part=list]').textContent).to.include('Nothing said');
    });

    it('takes a host’s words', async () => {
      const place = await mount();
      place.element.strings = { photoImportSave: 'That’s it' };
      await place.element.updateComplete;
      expect(place.control('That’s it')).to.be.instanceOf(HTMLButtonElement);
    });
  });

  it('has controls of at least 44 by 44 px', async () => {
    decided(true, true);
    const place = await mount();
    for (const control of place.all('button')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent).to.be.at.least(44);
    }
  });
});
