import { cameraSuite } from '../harness/camera.harness.js';
import { settle } from '../../src/testing/manual-clock.js';
const log = (t: string): Promise<unknown> => fetch(`http://localhost:8896/M ${navigator.userAgent.includes('Firefox') ? 'F' : navigator.userAgent.includes('Chrome') ? 'C' : 'W'} ${encodeURIComponent(t)}`, { mode: 'no-cors' });
describe('probe', () => {
  const { open } = cameraSuite();
  afterEach(() => log('after'));
  for (let i = 0; i < 15; i++) {
    it(`real ${i}`, async function () {
      this.timeout(25000);
      const camera = await open({ real: true });
      void log(`${i} opened`);
      await camera.ready();
      void log(`${i} ready`);
      await camera.press('Take the picture');
      void log(`${i} pressed`);
      await camera.until(() => camera.root.querySelector('.still'));
      void log(`${i} taken`);
      await camera.press('Use photo');
      void log(`${i} used`);
      const b = await createImageBitmap(camera.host.files[0] as File); b.close();
      void log(`${i} end`);
    });
    it(`late ${i}`, async function () {
      this.timeout(25000);
      const { getUserMedia } = MediaDevices.prototype;
      let asked: Promise<MediaStream> | undefined;
      navigator.mediaDevices.getUserMedia = (constraints) => (asked = getUserMedia.call(navigator.mediaDevices, constraints));
      const camera = await open({ real: true });
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
      camera.host.remove();
      await log(`${i} late removed`);
      await asked;
      await settle();
      void log(`${i} late settled`);
    });
  }
});
