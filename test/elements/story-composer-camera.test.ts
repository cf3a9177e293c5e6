import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CameraDevice } from '../../src/core/camera.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { settle } from '../../src/testing/manual-clock.js';
import { fakeCamera, type FakeCameraOptions } from '../../stories/fake-camera.js';
import { backTask, cameraSuite, plainPicture, sizeOf } from '../harness/camera.harness.js';

/** Two cameras of a desktop, which don't say which way they look. */
const desktop = [{ label: 'Capture card' }, { label: 'Document camera' }];

describe('the camera of the composer', () => {
  const { open, hide } = cameraSuite();

  it('is accessible: viewfinder, review and every problem', async () => {
    const camera = await (await open({ task: { ...backTask, ghost: await plainPicture() } })).ready();
    await expect(camera.host).to.be.accessible();
    await camera.take();
    await expect(camera.host).to.be.accessible();
    for (const fails of ['NotAllowedError', 'NotFoundError', 'NotReadableError']) {
      const { host } = await open({ fake: { fails } });
      await expect(host).to.be.accessible();
    }
  });

  describe('of the browser', () => {
    it('takes a picture and is let go', async function () {
      this.timeout(40_000);
      const camera = await open({ real: true });
      await camera.ready();
      const video = camera.one<HTMLVideoElement>('video');
      const [track] = (video.srcObject as MediaStream).getVideoTracks() as [MediaStreamTrack];
      const { videoWidth, videoHeight } = video;
      expect(videoWidth, 'px').to.be.greaterThan(100);
      await camera.take();
      await camera.press('Use photo');
      const [file] = camera.host.files as [File];
      expect(file.type).to.match(/^image\/(jpeg|png)$/);
      expect(await sizeOf(file)).to.equal(`${videoWidth}x${videoHeight}`);
      expect(track.readyState).to.equal('ended');
      expect(camera.host.states).to.deep.equal(['prompt', 'live', 'off']);
    });

    it('lets go of one that comes after the element has left', async () => {
      const { getUserMedia } = MediaDevices.prototype;
      let asked: Promise<MediaStream> | undefined;
      navigator.mediaDevices.getUserMedia = (constraints) =>
        (asked = getUserMedia.call(navigator.mediaDevices, constraints));
      const camera = await open({ real: true });
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
      camera.host.remove();
      const stream = await asked;
      await settle();
      expect(stream?.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    });
  });

  describe('each state', () => {
    const gallery = 'Choose from gallery';
    const cases: readonly {
      readonly state: string;
      readonly fake: FakeCameraOptions;
      readonly says: string;
      readonly ways: readonly string[];
    }[] = [
      {
        state: 'unsupported',
        fake: { isSupported: false },
        says: 'No camera in this browser',
        ways: [gallery],
      },
      { state: 'insecure-context', fake: { isSecure: false }, says: 'needs a secure page', ways: [gallery] },
      { state: 'prompt', fake: { isAsking: true }, says: 'Your browser may ask', ways: [gallery] },
      {
        state: 'denied by person',
        fake: { fails: 'NotAllowedError' },
        says: 'The camera is blocked here',
        ways: ['Try again', gallery],
      },
      {
        state: 'denied by dismissed',
        fake: { fails: 'NotAllowedError', message: 'Permission dismissed' },
        says: 'has not been allowed yet',
        ways: ['Try again', gallery],
      },
      {
        state: 'denied by system',
        fake: { fails: 'NotAllowedError', message: 'Permission denied by system' },
        says: 'Your device keeps the camera from this browser',
        ways: ['Try again', gallery],
      },
      {
        state: 'denied by page',
        fake: { fails: 'SecurityError' },
        says: 'switched off in this place',
        ways: [gallery],
      },
      { state: 'no-device', fake: { cameras: [] }, says: 'No camera found', ways: ['Try again', gallery] },
      { state: 'in-use', fake: { fails: 'NotReadableError' }, says: 'camera is busy', ways: ['Try again', gallery] },
      {
        state: 'failed',
        fake: { fails: 'UnknownError' },
        says: 'The camera has stopped',
        ways: ['Try again', gallery],
      },
      { state: 'live', fake: {}, says: 'Take the back', ways: [gallery, 'Take the picture'] },
    ];

    for (const { state, fake, says, ways } of cases) {
      it(`has its own words and a way on: ${state}`, async () => {
        const camera = await open({ fake });
        await camera.until(() => camera.host.states.at(-1) === state, state);
        expect(camera.text).to.include(says);
        expect(camera.names).to.include.members([...ways]);
        expect(camera.names.includes('Try again')).to.equal(ways.includes('Try again'));
        await camera.press(gallery);
        expect(camera.host.galleryTimes).to.equal(1);
        expect(camera.host.camera.isOpen, 'the picker may be left without a choice').to.equal(true);
      });
    }

    it('has words of its own in every state', () => {
      const words = cases.map(({ says }) => says);
      expect(new Set(words).size).to.equal(words.length);
    });

    it('says a problem aloud, and puts the focus on the way on, described by it', async () => {
      const camera = await open({ fake: { fails: 'NotReadableError' } });
      expect(camera.status).to.equal('The camera is busy');
      expect(camera.focused).to.equal('Try again');
      const described = camera.button('Try again').getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described.map((id) => camera.one(`#${id}`).textContent).join(' ')).to.include('Another app or tab');
    });

    it('tries again on a press', async () => {
      const camera = await open({ fake: { fails: 'NotReadableError' } });
      camera.device.change({ fails: undefined });
      expect(camera.host.camera.state).to.equal('in-use');
      await camera.press('Try again');
      await camera.ready();
      expect(camera.focused).to.equal('Take the picture');
    });

    it('takes any camera where there is none as wished', async () => {
      const device = fakeCamera();
      const wishes: unknown[] = [];
      const picky: CameraDevice = {
        isSecure: true,
        isSupported: true,
        list: () => device.list(),
        open: (wish) => {
          wishes.push(wish);
          return wish.facing ? Promise.reject(new DOMException('', 'OverconstrainedError')) : device.open(wish);
        },
      };
      const camera = await open();
      camera.host.camera.close();
      camera.host.device = picky;
      camera.host.camera.open(backTask);
      await camera.ready();
      expect(wishes).to.deep.equal([{ facing: 'environment' }, {}]);
      camera.host.camera.close();
      expect(device.live).to.equal(0);
    });

    it('gives way to the phone’s own camera app where there is a touch screen', async () => {
      const { matchMedia } = window;
      window.matchMedia = (query) => matchMedia.call(window, query.includes('coarse') ? 'all' : query);
      try {
        const camera = await open({ fake: { isSecure: false } });
        expect(camera.names).to.include('Use the camera app');
        const input = camera.one<HTMLInputElement>('input[type=file]');
        expect([input.accept, input.getAttribute('capture')]).to.deep.equal(['image/*', 'environment']);
        let clicks = 0;
        input.addEventListener('click', (event) => {
          event.preventDefault();
          clicks += 1;
        });
        await camera.press('Use the camera app');
        expect(clicks).to.equal(1);
        const chosen = new DataTransfer();
        chosen.items.add(new File(['x'], 'IMG_1.jpg', { type: 'image/jpeg' }));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change'));
        expect(camera.host.files.map(({ name }) => name)).to.deep.equal(['IMG_1.jpg']);
        expect(camera.host.closedTimes).to.equal(1);
      } finally {
        window.matchMedia = matchMedia;
      }
    });
  });

  describe('by itself', () => {
    it('stops what comes after it was closed', async () => {
      const camera = await open({ fake: { isAsking: true } });
      camera.host.camera.close();
      camera.device.answer();
      await settle();
      expect(camera.device.asked).to.equal(1);
      expect(camera.device.live).to.equal(0);
      expect(camera.host.camera.state).to.equal('off');
    });

    it('rests while the page is hidden and goes on when it is back', async () => {
      const camera = await (await open()).ready();
      hide(true);
      expect(camera.device.live).to.equal(0);
      expect(camera.host.camera.state).to.equal('off');
      hide(false);
      await camera.ready();
      expect(camera.device.live).to.equal(1);
      expect(camera.host.states).to.deep.equal(['prompt', 'live', 'off', 'prompt', 'live']);
    });

    it('stops what comes while the page is hidden, and asks again', async () => {
      const camera = await open({ fake: { isAsking: true } });
      hide(true);
      camera.device.answer();
      await settle();
      expect(camera.device.live).to.equal(0);
      hide(false);
      await camera.ready();
      expect(camera.device.live).to.equal(1);
    });

    it('starts once it was allowed after all, and does not ask before', async () => {
      const camera = await open({ fake: { fails: 'NotAllowedError', permission: 'denied' } });
      hide(true);
      hide(false);
      await settle();
      expect([camera.device.asked, camera.host.states.at(-1)]).to.deep.equal([1, 'denied by person']);
      camera.device.change({ fails: undefined, permission: 'granted' });
      await camera.ready();
      expect(camera.device.asked).to.equal(2);
    });

    it('starts when it was allowed while the page was away', async () => {
      const camera = await open({ fake: { fails: 'NotAllowedError' } });
      hide(true);
      camera.device.change({ fails: undefined, permission: 'granted' });
      await settle();
      expect(camera.device.asked, 'not behind one’s back').to.equal(1);
      hide(false);
      await camera.ready();
    });

    it('starts when one is plugged in', async () => {
      const camera = await open({ fake: { cameras: [] } });
      expect(camera.host.camera.state).to.equal('no-device');
      camera.device.change({ cameras: desktop });
      await camera.ready();
    });

    it('says so when it is unplugged', async () => {
      const camera = await (await open()).ready();
      camera.device.unplug();
      await camera.until(() => camera.host.camera.state === 'no-device');
      expect(camera.status).to.equal('No camera found');
      expect(camera.focused).to.equal('Try again');
    });

    it('tells a permission that was taken back from a camera that has stopped', async () => {
      const camera = await (await open()).ready();
      camera.device.end();
      await camera.until(() => camera.host.camera.state === 'failed');
      expect(camera.device.live).to.equal(0);
      await camera.press('Try again');
      await camera.ready();
      camera.device.change({ permission: 'denied' });
      camera.device.end();
      await camera.until(() => camera.host.states.at(-1) === 'denied by person');
    });

    it('goes on where it was when the element is moved', async () => {
      const camera = await (await open()).ready();
      const { host } = camera;
      const place = host.parentElement as HTMLElement;
      host.remove();
      expect(camera.device.live).to.equal(0);
      place.append(host);
      await camera.ready();
      expect(camera.device.live).to.equal(1);
    });
  });

  describe('which camera', () => {
    it('is the one that looks ahead at first; a press leads to the other and back', async () => {
      const camera = await (await open()).ready();
      const wished = (): string | undefined =>
        (camera.one<HTMLVideoElement>('video').srcObject as MediaStream | null)?.getVideoTracks()[0]?.getSettings()
          .deviceId;
      expect(wished()).to.equal('camera-0');
      await camera.press('Switch camera');
      await camera.until(() => camera.isReady && wished() === 'camera-1');
      expect(camera.focused).to.equal('Take the picture');
      await camera.press('Switch camera');
      await camera.until(() => camera.isReady && wished() === 'camera-0');
      expect(camera.device.live).to.equal(1);
      expect(camera.root.querySelector('select')).to.equal(null);
    });

    it('is chosen by name where they don’t say which way they look', async () => {
      const camera = await (await open({ fake: { cameras: desktop } })).ready();
      const select = camera.one<HTMLSelectElement>('select');
      expect([...select.options].map(({ text }) => text)).to.deep.equal(['Capture card', 'Document camera']);
      expect(select.value).to.equal('camera-0');
      select.value = 'camera-1';
      select.dispatchEvent(new Event('change'));
      await camera.ready();
      await camera.until(() => camera.one<HTMLSelectElement>('select').value === 'camera-1');
      await camera.press('Switch camera');
      await camera.until(() => camera.isReady && camera.one<HTMLSelectElement>('select').value === 'camera-0');
      expect(camera.device.live).to.equal(1);
    });

    it('is the next one where two look the same way', async () => {
      const cameras = [
        { label: 'Left', facing: 'environment' },
        { label: 'Right', facing: 'environment' },
      ] as const;
      const camera = await (await open({ fake: { cameras } })).ready();
      await camera.press('Switch camera');
      await camera.until(() => camera.device.asked === 3 && camera.isReady);
      const video = camera.one<HTMLVideoElement>('video');
      expect((video.srcObject as MediaStream).getVideoTracks()[0]?.getSettings().deviceId).to.equal('camera-1');
    });

    it('is no question where there is one', async () => {
      const camera = await (await open({ fake: { cameras: [{ label: '' }] } })).ready();
      expect(camera.names).not.to.include('Switch camera');
      await sendKeys({ press: 'f' });
      await settle();
      expect(camera.device.asked).to.equal(1);
    });

    it('is numbered where it has no name', async () => {
      const cameras = [{ label: '' }, { label: '' }];
      const camera = await (await open({ fake: { cameras } })).ready();
      const { options } = camera.one<HTMLSelectElement>('select');
      expect([...options].map(({ text }) => text)).to.deep.equal(['Camera 1', 'Camera 2']);
    });

    it('has a light where the device has one', async () => {
      const camera = await (await open()).ready();
      const button = camera.button('Light');
      expect(button.ariaPressed).to.equal('false');
      await camera.press('Light');
      await camera.until(() => camera.button('Light').ariaPressed === 'true');
      await camera.press('Switch camera');
      await camera.until(() => camera.root.querySelector('.mirrored') && camera.isReady);
      expect(camera.names).not.to.include('Light');
    });
  });

  describe('the focus', () => {
    it('stays where somebody has taken it meanwhile', async () => {
      const camera = await open({ fake: { isAsking: true } });
      camera.one('#before').focus();
      camera.device.change({ fails: 'NotReadableError' });
      camera.device.answer();
      await camera.until(() => camera.host.camera.state === 'in-use');
      expect(camera.focused).to.equal('before');
    });
  });

  describe('words and shape', () => {
    it('has the ratio of the story', async () => {
      const camera = await (await open()).ready();
      const { width, height } = camera.one('.camera-frame').getBoundingClientRect();
      expect(width / height).to.be.closeTo(9 / 16, 0.01);
    });

    it('has targets that a thumb can hit', async () => {
      const camera = await (await open({ task: { ...backTask, ghost: await plainPicture() } })).ready();
      for (const button of camera.buttons) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.ariaLabel ?? '').to.be.at.least(44);
      }
      const shutter = camera.one('.shutter').getBoundingClientRect();
      expect([shutter.width, shutter.height]).to.deep.equal([72, 72]);
    });

    it('speaks French', async () => {
      const camera = await (await open({ lang: 'fr' })).ready();
      expect(camera.names).to.include.members(['Prendre la photo', 'Choisir dans la galerie']);
    });

    it('speaks Arabic, from right to left', async () => {
      const camera = await (await open({ lang: 'ar', dir: 'rtl' })).ready();
      const gallery = camera.button('اختيار من المعرض');
      const flip = camera.button('تبديل الكاميرا');
      expect(gallery.getBoundingClientRect().left).to.be.greaterThan(flip.getBoundingClientRect().left);
    });

    it('takes a host’s words', async () => {
      const camera = await (await open()).ready();
      camera.host.strings = { cameraShutter: 'Click' };
      camera.host.requestUpdate();
      await camera.settled();
      expect(camera.names).to.include('Click');
    });
  });
});
