import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Story, type StoryDraft } from '../../src/contracts/index.js';
import { forgetDrafts } from '../../src/controllers/draft-storage.js';
import type { AppealRequestDetail } from '../../src/elements/parts/decision.events.js';
import type { StoryComposer } from '../../src/elements/story-composer/story-composer.js';
import { fakeCamera } from '../../stories/fake-camera.js';
import { ComposerHarness, makeWorld, photo, transferOf, until } from '../harness/story-composer.harness.js';

/** What the adapter was asked to publish, oldest first. */
const published = (world: MemoryWorld): StoryDraft[] =>
  world.calls
    .getSnapshot()
    .filter(({ method }) => method === 'story.publish')
    .map(({ args }) => args[0] as StoryDraft);

const called = (world: MemoryWorld, method: string): number =>
  world.calls.getSnapshot().filter((call) => call.method === method).length;

describe('rv-story-composer, sharing', () => {
  let world: MemoryWorld;
  let isOnline = true;
  let keys = 0;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    isOnline = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
  });

  afterEach(async () => {
    document.querySelectorAll('rv-story-composer').forEach((element) => element.remove());
    await aTimeout(0);
    Reflect.deleteProperty(navigator, 'onLine');
    await forgetDrafts();
    expect(world.openWatches, 'watches').to.equal(0);
    expect(world.runningCalls, 'calls').to.equal(0);
  });

  const mount = (properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> =>
    ComposerHarness.mount({ adapters: world.as('me'), properties: { mode: 'flip', ...properties } });

  /** A form with everything there. */
  async function full(properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> {
    const composer = await mount(properties);
    await composer.fill();
    await composer.write('alt-front', 'Hills by day');
    await composer.write('alt-back', 'Hills by night');
    return composer;
  }

  const isShared = (composer: ComposerHarness): Promise<void> =>
    until(() => composer.said.includes('rv-story-published'), 'a story');

  function setLine(online: boolean): void {
    isOnline = online;
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  }

  const leavingAsks = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  describe('a story', () => {
    it('goes to the adapter as it was made, and is shown as it stands', async () => {
      const composer = await full();
      await composer.write('label-front', 'Day');
      await composer.write('caption-back', 'The same, later');
      composer.all('.warnings .choice')[3]?.click();
      composer.all('input[name=audience]')[1]?.click();
      composer.one('[aria-describedby=comparable-hint]').click();
      await composer.press('Share');
      await isShared(composer);
      const [draft] = published(world);
      expect(draft?.front).to.deep.include({ alt: 'Hills by day', label: 'Day', lang: 'en' });
      expect(draft?.front.labels).to.deep.equal([{ value: 'spoiler', text: 'Spoiler' }]);
      expect(draft?.back).to.deep.include({ alt: 'Hills by night', caption: 'The same, later' });
      expect(draft).to.deep.include({ audienceId: 'followers', comparable: true });
      await until(() => composer.text('.result').includes('Front: Published.'));
      expect(composer.text('.result')).to.include('Your story is shared');
      await expect(composer.element).to.be.accessible();
    });

    it('has nothing in its pictures of what the files told', async () => {
      const composer = await mount();
      composer.pick('front', await photo({ tells: true }));
      composer.pick('back', await photo({ tells: true, scene: 'night' }));
      await composer.ready('front', 'back');
      await composer.press('Share');
      await composer.press('Share anyway');
      await isShared(composer);
      expect(world.uploads).to.have.length(2);
      for (const { file } of world.uploads) {
        const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer());
        expect(bytes).not.to.match(/Exif|Folio|2026:10:04/);
      }
    });

    it('leaves nothing behind before it is shared', async () => {
      await full();
      expect(world.calls.getSnapshot().map(({ method }) => method)).not.to.include.members([
        'media.upload',
        'story.publish',
      ]);
    });

    it('is the host’s to share when it says so', async () => {
      const composer = await full();
      composer.element.addEventListener('rv-publish-request', (event) => event.preventDefault());
      await composer.press('Share');
      await nextFrame();
      expect(world.uploads).to.have.length(0);
      expect(composer.has('Share')).to.equal(true);
    });

    it('of one picture has no back', async () => {
      const composer = await mount({ mode: 'plain' });
      composer.pick('front', await photo());
      await composer.ready('front');
      await composer.write('alt-front', 'Hills');
      await composer.press('Share');
      await isShared(composer);
      expect(published(world)[0]?.back).to.equal(undefined);
    });

    it('is followed by another one', async () => {
      const composer = await full();
      await composer.press('Share');
      await isShared(composer);
      await composer.element.updateComplete;
      await composer.press('Make another one');
      await until(() => composer.has('Camera Front'));
      expect(composer.all('.card img')).to.have.length(0);
      await until(() => composer.text('.limits').includes('9 stories left today.'));
    });
  });

  describe('what is missing', () => {
    it('is said, and leads to where it is mended', async () => {
      const composer = await mount();
      composer.pick('front', await photo());
      await composer.ready('front');
      await composer.press('Share');
      await nextFrame();
      expect(composer.text('.missing')).to.equal('Back: a picture is missing.');
      expect(composer.focused).to.equal('Camera Back');
      expect(called(world, 'media.upload')).to.equal(0);
      await expect(composer.element).to.be.accessible();
      composer.pick('back', await photo({ scene: 'night' }));
      await composer.ready('back');
      expect(composer.root.querySelector('.missing')).to.equal(null);
    });

    it('asks once for a description: "Add" leads to it', async () => {
      const composer = await mount();
      await composer.fill();
      await composer.write('alt-front', 'Hills');
      await composer.press('Share');
      await until(() => composer.text().includes('Share without a description?'));
      expect(composer.detailOf('rv-alt-missing')).to.deep.equal({ sides: ['back'], required: false });
      expect(composer.text('.ask')).to.include('Missing: Back.');
      await expect(composer.element).to.be.accessible();
      await composer.press('Add a description');
      await until(() => composer.root.activeElement?.id === 'alt-back');
      expect(called(world, 'media.upload')).to.equal(0);
    });

    it('may be left out where the rules allow it', async () => {
      const composer = await mount();
      await composer.fill();
      await composer.press('Share');
      await until(() => composer.has('Share anyway'));
      await composer.press('Share anyway');
      await isShared(composer);
      expect(published(world)[0]?.front.alt).to.equal(undefined);
    });

    it('may not where they want one, by the adapter or the host', async () => {
      const composer = await mount({ alt: 'required' });
      await composer.fill();
      await composer.press('Share');
      await until(() => composer.has('Add a description'));
      expect(composer.has('Share anyway')).to.equal(false);
      expect(called(world, 'media.upload')).to.equal(0);
    });
  });

  describe('on its way', () => {
    it('says how far each face and all of it is, and can be stopped with nothing left there', async () => {
      world.network.uploadBytesPerSecond = 3000;
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.said.includes('rv-publish-progress'), 'progress');
      expect(composer.nameOf(composer.one('#progress-front'))).to.equal('Front');
      expect(composer.nameOf(composer.one('#total'))).to.equal('In total');
      expect(composer.text('.sending')).to.match(/\d+%/);
      expect(composer.focused).to.equal('Sharing your story');
      expect(leavingAsks()).to.equal(true);
      await expect(composer.element).to.be.accessible();
      await composer.press('Stop sharing');
      await until(() => composer.has('Share'));
      expect(composer.spoken).to.equal('Stopped. Nothing was shared.');
      expect(composer.focused).to.equal('Share');
      await until(() => world.runningCalls === 0);
      expect(published(world)).to.have.length(0);
    });

    it('is not spoken of with the words of what was before', async () => {
      world.network.uploadBytesPerSecond = 3000;
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.said.includes('rv-publish-progress'), 'progress');
      await composer.press('Stop sharing');
      await until(() => composer.spoken === 'Stopped. Nothing was shared.');
      await composer.press('Share');
      await until(() => composer.has('Stop sharing'));
      expect(composer.spoken).to.equal('');
      world.network.uploadBytesPerSecond = Infinity;
      await isShared(composer);
      await composer.element.updateComplete;
      expect(composer.focused).to.equal('Your story is shared');
      expect(composer.spoken).to.equal('');
    });

    it('is said to have arrived to who is elsewhere in the page', async () => {
      world.network.uploadBytesPerSecond = 3000;
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.said.includes('rv-publish-progress'), 'progress');
      composer.element.parentElement?.querySelector('button')?.focus();
      world.network.uploadBytesPerSecond = Infinity;
      await isShared(composer);
      await until(() => composer.spoken === 'Your story is shared');
      expect(composer.focused).to.equal('nothing');
    });

    it('waits without a line, and goes on by itself when it is back', async () => {
      const composer = await full();
      world.network.offline = true;
      setLine(false);
      await composer.press('Share');
      await until(() => composer.text('.sending').includes('No connection. It goes on by itself'));
      expect(composer.spoken).to.include('No connection.');
      world.network.offline = false;
      setLine(true);
      await isShared(composer);
    });

    it('sends only the face that has failed once more', async () => {
      world.fail('media.upload', new AdapterError('forbidden'), { times: 1 });
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.said.includes('rv-publish-failed'));
      expect(composer.text('.problem')).to.include('Front: not sent.');
      expect(called(world, 'media.upload')).to.equal(2);
      await composer.press('Try again');
      await isShared(composer);
      expect(called(world, 'media.upload')).to.equal(3);
    });

    it('is never shared twice where the answer was lost', async () => {
      world.fail('story.publish', new AdapterError('timeout', { retryable: false }), { times: 1, applied: true });
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.text().includes('Your story may be out already'));
      await composer.press('Try again');
      await isShared(composer);
      expect(world.stories.getSnapshot()).to.have.length(1);
    });

    it('goes on while the element is moved, and stops with it', async () => {
      world.network.uploadBytesPerSecond = 3000;
      const composer = await full();
      await composer.press('Share');
      await until(() => composer.said.includes('rv-publish-progress'));
      await composer.remove();
      expect(world.runningCalls).to.equal(0);
      world.network.uploadBytesPerSecond = Infinity;
      document.body.append(composer.element);
      await until(() => world.stories.getSnapshot().length === 1, 'a story');
      await until(() => composer.text().includes('Your story is shared'));
    });
  });

  it('leaves nothing of its suggestions to the next story', async () => {
    world.fail('media.suggestAlt', new AdapterError('unavailable'), { times: 1 });
    const composer = await mount();
    await composer.fill();
    await composer.press('Suggest one Back');
    await until(() => composer.text('#alt-said-back').includes('No suggestion this time.'));
    await composer.press('Share');
    await until(() => composer.has('Share anyway'));
    await composer.press('Share anyway');
    await isShared(composer);
    await composer.element.updateComplete;
    await composer.press('Make another one');
    await until(() => composer.has('Camera Front'));
    await composer.fill();
    expect(composer.text('#alt-said-back')).to.equal('');
  });

  describe('moderation', () => {
    it('is told face by face, with reasons and a way to contest', async () => {
      world.moderation.policy = 'hold';
      const composer = await full();
      await composer.press('Share');
      await isShared(composer);
      const { id } = composer.detailOf<{ story: Story }>('rv-story-published').story;
      await until(() => composer.text('.result').includes('Front: In review.'));
      expect(composer.text('.result')).to.include('Your story is sent');
      world.moderation.approve(id, 'front');
      const appealBy = new Date(Date.now() + 86_400_000).toISOString();
      world.moderation.reject(id, 'back', { rule: 'No hills by night.', automated: true, appealBy });
      await until(() => composer.text('.result').includes('Rule: No hills by night.'));
      expect(composer.text('.result')).to.include('A part of your story is not shown');
      expect(composer.text('.result')).to.include('Front: Published.');
      expect(composer.said.filter((type) => type === 'rv-story-moderated')).to.have.length.greaterThan(1);
      await composer.press('Contest this');
      await composer.write('appeal', 'They are by day.');
      await composer.press('Send');
      await until(() => world.appeals.length === 1);
      expect(composer.detailOf<AppealRequestDetail>('rv-appeal-request').text).to.equal('They are by day.');
      await expect(composer.element).to.be.accessible();
    });
  });

  describe('a draft', () => {
    const properties = (): Partial<StoryComposer> => ({ noDrafts: false, draftKey: `test-${keys}` });

    beforeEach(() => {
      keys += 1;
    });

    it('is kept by itself, found again and gone on with', async () => {
      const composer = await full(properties());
      await until(() => composer.text().includes('Draft kept on this device'), 'a draft');
      expect(leavingAsks()).to.equal(false);
      await composer.remove();
      const again = await mount(properties());
      expect(again.text()).to.include('You have an unfinished story');
      await expect(again.element).to.be.accessible();
      await again.press('Continue');
      await again.ready('front', 'back');
      expect(again.one<HTMLTextAreaElement>('#alt-back').value).to.equal('Hills by night');
      expect(again.detailOf('rv-draft-restored')).to.deep.equal({ draftKey: `test-${keys}` });
    });

    it('is thrown away when somebody wants that', async () => {
      const composer = await full(properties());
      await until(() => composer.text().includes('Draft kept on this device'), 'a draft');
      await composer.remove();
      const again = await mount(properties());
      await again.press('Discard');
      expect(again.said).to.include('rv-draft-discarded');
      expect(again.has('Camera Front')).to.equal(true);
      await again.remove();
      expect((await mount(properties())).has('Camera Front')).to.equal(true);
    });

    it('is gone once it is shared', async () => {
      const composer = await full(properties());
      await until(() => composer.text().includes('Draft kept on this device'), 'a draft');
      await composer.press('Share');
      await isShared(composer);
      await composer.remove();
      expect((await mount(properties())).has('Camera Front')).to.equal(true);
    });

    it('is not another person’s', async () => {
      const composer = await full(properties());
      await until(() => composer.text().includes('Draft kept on this device'), 'a draft');
      composer.element.draftKey = `test-${keys}-somebody-else`;
      await until(() => composer.all('.card img').length === 0 && composer.has('Camera Front'));
    });
  });

  describe('leaving', () => {
    it('the page asks only while something would be lost', async () => {
      const composer = await mount();
      expect(leavingAsks()).to.equal(false);
      composer.pick('front', await photo());
      await composer.ready('front');
      expect(leavingAsks()).to.equal(true);
      expect(composer.element.unsaved).to.equal(true);
      expect(composer.element.matches(':state(unsaved)')).to.equal(true);
      await composer.press('Remove Front');
      expect(leavingAsks()).to.equal(false);
      composer.pick('front', await photo());
      await composer.ready('front');
      await composer.remove();
      expect(leavingAsks()).to.equal(false);
    });

    async function opened(properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> {
      const composer = await mount({ sheet: true, ...properties });
      await composer.press('New story');
      await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=composer]')?.open, 'a sheet');
      await until(() => composer.has('Camera Front'));
      return composer;
    }

    it('a sheet is opened by the plus, and asks the adapters nothing before', async () => {
      const composer = await mount({ sheet: true });
      await aTimeout(0);
      expect(world.calls.getSnapshot()).to.have.length(0);
      await expect(composer.element).to.be.accessible();
      await composer.press('New story');
      await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=composer]')?.open, 'a sheet');
      expect(composer.element.open).to.equal(true);
      await until(() => composer.has('Camera Front'));
      expect(composer.root.activeElement?.textContent).to.equal('New story');
      await expect(composer.element).to.be.accessible();
    });

    it('an empty sheet closes without a question, back to the plus', async () => {
      const composer = await opened();
      await sendKeys({ press: 'Escape' });
      await until(() => composer.said.includes('rv-composer-close'));
      expect(composer.element.open).to.equal(false);
      expect(composer.detailOf('rv-composer-close')).to.deep.equal({ kept: false });
      await until(() => composer.focused === 'New story');
    });

    it('a sheet with something in it asks: keep editing, or discard', async () => {
      const composer = await opened();
      composer.pick('front', await photo());
      await composer.ready('front');
      await sendKeys({ press: 'Escape' });
      await until(() => composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=leave]')?.open, 'the question');
      expect(composer.dialog.open).to.equal(true);
      await expect(composer.element).to.be.accessible();
      await composer.press('Keep editing');
      await until(() => !composer.root.querySelector<HTMLDialogElement>('[data-rv-sheet=leave]')?.open);
      expect(composer.all('.card img')).to.have.length(1);
      composer.button('Close').click();
      await until(() => composer.has('Discard'));
      expect(composer.has('Keep the draft')).to.equal(false);
      await composer.press('Discard');
      await until(() => composer.said.includes('rv-composer-close'));
      expect(composer.dialog.open).to.equal(false);
      await composer.press('New story');
      await until(() => composer.has('Camera Front'));
      expect(composer.all('.card img')).to.have.length(0);
    });

    it('a sheet keeps the draft, and what is in it', async () => {
      keys += 1;
      const composer = await opened({ noDrafts: false, draftKey: `sheet-${keys}` });
      composer.pick('front', await photo());
      await composer.ready('front');
      await until(() => composer.text().includes('Draft kept on this device'));
      composer.button('Close').click();
      await until(() => composer.has('Keep the draft'));
      await composer.press('Keep the draft');
      expect(composer.detailOf('rv-composer-close')).to.deep.equal({ kept: true });
      await composer.press('New story');
      await composer.ready('front');
    });

    for (const [what, escape] of [
      ['at once', () => Promise.resolve()],
      [
        'while another picture is being read',
        async (composer: ComposerHarness) => composer.pick('back', await photo()),
      ],
    ] as const) {
      it(`a sheet that is left ${what} after a change offers the draft from the first, and keeps it`, async () => {
        keys += 1;
        const properties = { noDrafts: false, draftKey: `sheet-${keys}` };
        const composer = await opened(properties);
        composer.pick('front', await photo());
        await composer.ready('front');
        await composer.write('alt-front', 'Just written');
        await escape(composer);
        // At once: half a second later the draft is saved by itself.
        composer.button('Close').click();
        await composer.element.updateComplete;
        expect(composer.has('Keep the draft'), 'the offer').to.equal(true);
        expect(composer.text('[data-rv-sheet=leave]')).to.include('Keep a draft on this device');
        await aTimeout(100);
        expect(composer.has('Keep the draft')).to.equal(true);
        await composer.press('Keep the draft');
        await composer.remove();
        const again = await mount(properties);
        await again.press('Continue');
        await again.ready('front');
        expect(again.one<HTMLTextAreaElement>('#alt-front').value).to.equal('Just written');
      });
    }

    it('a sheet says that all will be lost where the draft is open elsewhere', async () => {
      keys += 1;
      const properties = { noDrafts: false, draftKey: `sheet-${keys}` };
      const other = await mount(properties);
      const composer = await opened(properties);
      composer.pick('front', await photo());
      await composer.ready('front');
      composer.button('Close').click();
      await until(() => composer.has('Keep editing') && !composer.has('Keep the draft'), 'the question');
      expect(composer.text('[data-rv-sheet=leave]')).to.include('will be lost');
      await other.remove();
    });

    /** Shared, and the sheet closed before it has arrived. */
    async function closedOnItsWay(properties: Partial<StoryComposer> = {}): Promise<ComposerHarness> {
      world.network.uploadBytesPerSecond = 3000;
      const composer = await opened(properties);
      await composer.fill();
      await composer.press('Share');
      await until(() => composer.has('Share anyway'));
      await composer.press('Share anyway');
      await until(() => composer.said.includes('rv-publish-progress'));
      composer.button('Close').click();
      await until(() => !composer.element.open);
      await until(() => /Sharing… \d+%/.test(composer.text('.opener')));
      return composer;
    }

    it('a sheet that is closed while a story is on its way lets it go on, and the plus says so', async () => {
      const composer = await closedOnItsWay();
      world.network.uploadBytesPerSecond = Infinity;
      await isShared(composer);
      await until(() => composer.text('.opener') === 'New story');
      await composer.press('New story');
      await until(() => composer.text('.composer').includes('Your story is shared'));
    });

    it('a story that arrives behind a closed sheet is said beside the plus', async () => {
      const composer = await closedOnItsWay();
      expect(composer.one('.opener ~ [role=status]').checkVisibility()).to.equal(true);
      expect(composer.spokenBeside).to.equal('');
      world.network.uploadBytesPerSecond = Infinity;
      await isShared(composer);
      await until(() => composer.spokenBeside === 'Your story is shared', 'words');
      expect(composer.text('.opener')).to.equal('New story');
      await composer.press('New story');
      await until(() => composer.spokenBeside === '');
    });

    it('a story that comes to nothing behind a closed sheet is said there, and on the plus until somebody looks', async () => {
      world.fail('story.publish', new AdapterError('forbidden'), { times: 1 });
      const composer = await closedOnItsWay();
      world.network.uploadBytesPerSecond = Infinity;
      await until(() => composer.said.includes('rv-publish-failed'));
      await until(() => composer.text('.opener') === 'Not shared – have a look', 'the plus');
      expect(composer.spokenBeside).to.equal('Your story is not shared. You can’t do that here.');
      await expect(composer.element).to.be.accessible();
      await composer.press('Not shared – have a look');
      await until(() => composer.text('.problem').includes('Your story is not shared.'));
      expect(composer.spokenBeside).to.equal('');
      composer.element.open = false;
      await until(() => composer.text('.opener') === 'New story');
      expect(composer.spokenBeside).to.equal('');
    });

    it('a story whose answer is lost behind a closed sheet is not called unshared', async () => {
      world.fail('story.publish', new AdapterError('timeout', { retryable: false }), { times: 1, applied: true });
      const composer = await closedOnItsWay();
      world.network.uploadBytesPerSecond = Infinity;
      await until(() => composer.text('.opener') === 'Maybe not shared – have a look', 'the plus');
      expect(composer.spokenBeside).to.include('Your story may be out already');
    });

    it('a sheet that the host closes takes the camera with it, and takes no more pictures', async () => {
      const camera = fakeCamera();
      const composer = await opened({ camera });
      await composer.press('Camera Front');
      await until(() => camera.live === 1, 'the camera');
      composer.element.open = false;
      await until(() => camera.live === 0);
      const paste = new Event('paste', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(paste, 'clipboardData', { value: transferOf([await photo()]) });
      document.body.dispatchEvent(paste);
      expect(paste.defaultPrevented).to.equal(false);
      expect(composer.said).not.to.include('rv-composer-close');
    });

    it('Escape leaves the camera first, then the sheet', async () => {
      const composer = await opened({ camera: fakeCamera() });
      await composer.press('Camera Front');
      await until(() => composer.root.activeElement?.closest('.camera'), 'the camera');
      await sendKeys({ press: 'Escape' });
      await until(() => composer.focused === 'Camera Front');
      expect(composer.dialog.open).to.equal(true);
    });
  });
});
