import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import type { ClipSeed, MemoryWorld } from '../../src/adapters/memory/index.js';
import type { Clip, Video } from '../../src/contracts/index.js';
import { drawnClip } from '../../stories/drawn-clip.js';
import {
  makeWorld,
  mountInvitation,
  type InvitationHarness,
  type MountOptions,
} from '../harness/invitation.harness.js';
import { countObjectUrls, type ObjectUrlCount } from '../support/object-urls.js';
import { waitUntil } from '../support/wait-until.js';

describe('the clip of rv-invitation', () => {
  let world: MemoryWorld;
  let token: string;
  let video: Video;
  let poster: NonNullable<Clip['poster']>;
  let urls: ObjectUrlCount;
  /** The canvas writes WebP and the machine has VP8; WebKitGTK comes without one of them. */
  let plays = false;

  before(async () => {
    urls = countObjectUrls();
    // Long enough to be found playing on a machine that has much else to do.
    const files = await drawnClip({ width: 90, height: 160, seconds: 4 });
    const type = 'video/webm; codecs="vp8"';
    const captions = ['en', 'fr'].map((lang) => ({
      src: URL.createObjectURL(
        new Blob(['WEBVTT\n\n00:00.000 --> 00:04.000\nThe lamps come on.'], { type: 'text/vtt' }),
      ),
      lang,
      label: lang,
    }));
    video = {
      src: URL.createObjectURL(files?.video ?? new Blob([])),
      type: 'video/webm',
      width: 90,
      height: 160,
      captions,
    };
    poster = { src: URL.createObjectURL(files?.poster ?? new Blob([])), width: 90, height: 160, alt: 'A harbour' };
    plays = files !== undefined && document.createElement('video').canPlayType(type) !== '';
  });

  after(() => {
    for (const { src } of [video, poster, ...(video.captions ?? [])]) URL.revokeObjectURL(src);
    expect(urls.open).to.equal(0);
    urls.restore();
  });

  beforeEach(async () => {
    document.documentElement.dataset['rvMotion'] = 'full';
    await resetMouse();
  });

  afterEach(async () => {
    fixtureCleanup();
    await aTimeout(0);
    expect(world.runningCalls).to.equal(0);
  });

  function mount(options: MountOptions = {}, clip: Partial<ClipSeed> = {}): Promise<InvitationHarness> {
    world = makeWorld({}, { video, poster, ...clip });
    token = world.addInvite({ from: 'mina' });
    return mountInvitation({ adapters: world.as('bo'), token, ...options });
  }

  const film = (invitation: InvitationHarness): HTMLVideoElement => invitation.one<HTMLVideoElement>('video');

  async function click(element: HTMLElement): Promise<void> {
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  it('is a video with captions in the reader’s language, named by its title', async () => {
    const invitation = await mount({ lang: 'fr' });
    const { ariaLabel, paused, muted, autoplay } = film(invitation);
    expect([ariaLabel, paused, muted, autoplay]).to.deep.equal(['Evening at the harbour', true, false, false]);
    expect(
      invitation
        .all('track')
        .map((track) => [(track as HTMLTrackElement).srclang, (track as HTMLTrackElement).default]),
    ).to.deep.equal([
      ['en', false],
      ['fr', true],
    ]);
    expect(invitation.one<HTMLImageElement>('.poster').alt).to.equal('A harbour');
    await expect(invitation.element).to.be.accessible();
  });

  it('fetches with CORS where its captions are elsewhere', async () => {
    const captions = [{ src: 'https://elsewhere.example/a.vtt', lang: 'en', label: 'English' }];
    expect(film(await mount({}, { video: { ...video, captions } })).crossOrigin).to.equal('anonymous');
    expect(film(await mount()).crossOrigin).to.equal(null);
  });

  it('plays nothing before the answer, and then with sound', async function () {
    if (!plays) this.skip();
    const invitation = await mount();
    await aTimeout(100);
    expect(film(invitation).paused).to.equal(true);
    await click(invitation.button('Watch and follow @mina'));
    await waitUntil(() => invitation.element.matches(':state(playing):state(followed)'));
    expect([film(invitation).muted, film(invitation).controls]).to.deep.equal([false, true]);
    expect(invitation.all('.poster, .sound')).to.have.length(0);
  });

  it('plays by itself without sound when it comes first, and asks at its end', async function () {
    if (!plays) this.skip();
    let ended = 0;
    const invitation = await mount({ follow: 'ask' });
    invitation.element.addEventListener('rv-invitation-clip-ended', () => (ended += 1));
    await invitation.becomes('playing');
    expect(film(invitation).muted).to.equal(true);
    expect(invitation.buttons).to.include('Turn sound on');
    await expect(invitation.element).to.be.accessible();
    await click(invitation.button('Turn sound on'));
    expect(film(invitation).muted).to.equal(false);
    await invitation.becomes('ask');
    expect(ended).to.equal(1);
  });

  it('has nothing to turn on where there is no sound', async function () {
    if (!plays) this.skip();
    const invitation = await mount({ follow: 'ask' }, { video: { ...video, silent: true } });
    await invitation.becomes('playing');
    expect(invitation.all('.sound')).to.have.length(0);
  });

  it('waits for a press where nothing should move', async () => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    const invitation = await mount({ follow: 'ask' });
    await aTimeout(100);
    expect(film(invitation).paused).to.equal(true);
    expect(invitation.buttons).to.include('Play');
  });

  it('waits for a press, and fetches nothing, where data are to be saved', async () => {
    Object.defineProperty(navigator, 'connection', {
      value: Object.assign(new EventTarget(), { saveData: true }),
      configurable: true,
    });
    try {
      const invitation = await mount({ follow: 'ask' });
      await aTimeout(50);
      expect([film(invitation).preload, film(invitation).paused]).to.deep.equal(['none', true]);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('stops and lets go of its file when the element leaves', async function () {
    if (!plays) this.skip();
    const invitation = await mount({ follow: 'ask' });
    await invitation.becomes('playing');
    const playing = film(invitation);
    invitation.element.remove();
    await aTimeout(0);
    expect([playing.paused, playing.hasAttribute('src')]).to.deep.equal([true, false]);
  });

  it('goes on where it was when the element moves', async function () {
    if (!plays) this.skip();
    const invitation = await mount({ follow: 'ask' }, { video: { ...video } });
    await invitation.becomes('playing');
    const playing = film(invitation);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(invitation.element);
    await waitUntil(() => !playing.paused || playing.ended);
    expect(film(invitation) === playing).to.equal(true);
    place.remove();
  });

  it('says that it did not play, and tries again', async () => {
    const invitation = await mount({}, { video: { src: 'blob:nowhere', width: 9, height: 16 } });
    await aTimeout(50);
    // Nobody has asked for it yet: nobody is told.
    expect(invitation.all('.over')).to.have.length(0);
    await invitation.press('Just watch');
    await waitUntil(() => invitation.read.includes('The clip didn’t play.'));
    expect(invitation.element.matches(':state(watching)')).to.equal(true);
    await expect(invitation.element).to.be.accessible();
    const first = film(invitation);
    await invitation.press('Try again');
    await waitUntil(() => film(invitation) !== first);
  });

  it('does not offer to try again what this browser can’t play', async () => {
    const invitation = await mount({}, { video: { src: 'blob:nowhere', type: 'video/x-none', width: 9, height: 16 } });
    await invitation.press('Just watch');
    await waitUntil(() => invitation.read.includes('This browser can’t play the clip.'));
    expect(invitation.buttons).not.to.include('Try again');
  });

  it('leaves the colour where the poster does not come', async () => {
    const invitation = await mount({}, { poster: { ...poster, src: 'blob:nowhere', placeholder: 'rgb(1, 2, 3)' } });
    await waitUntil(() => invitation.one<HTMLImageElement>('.poster').hidden);
    expect(getComputedStyle(invitation.one('.video')).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('fetches nothing of what is covered before somebody wants to see it', async () => {
    const label = {
      value: 'flashing',
      effect: 'cover',
      overridable: true,
      by: 'self',
      text: 'Flashing lights',
    } as const;
    const invitation = await mount({ follow: 'ask' }, { labels: [label] });
    expect(invitation.all('video, .poster')).to.have.length(0);
    expect(invitation.text('.over')).to.equal('This clip is covered It may show: Flashing lights Show the clip');
    await expect(invitation.element).to.be.accessible();
    await invitation.press('Show the clip');
    expect(invitation.all('video')).to.have.length(1);
  });

  it('never shows what may not be uncovered', async () => {
    const label = { value: 'x', effect: 'cover', overridable: false, by: 'platform' } as const;
    const invitation = await mount({}, { labels: [label] });
    expect(invitation.all('video, .poster')).to.have.length(0);
    expect(invitation.buttons).not.to.include('Show the clip');
    expect(invitation.buttons).to.include.members(['Follow @mina', 'Don’t follow']);
  });
});
