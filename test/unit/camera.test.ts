import { expect } from '@open-wc/testing';
import { browserCamera } from '../../src/controllers/browser-camera.js';
import { cameraProblem, facingByLabel } from '../../src/core/camera.js';

describe('why a camera can’t be opened', () => {
  const cases: readonly [name: string, message: string, state: string, denial?: string][] = [
    ['NotAllowedError', 'Permission denied', 'denied', 'person'],
    ['NotAllowedError', 'The request is not allowed by the user agent', 'denied', 'person'],
    ['NotAllowedError', 'Permission dismissed', 'denied', 'dismissed'],
    ['NotAllowedError', 'Permission denied by system', 'denied', 'system'],
    ['SecurityError', '', 'denied', 'page'],
    ['NotFoundError', 'Requested device not found', 'no-device'],
    ['OverconstrainedError', '', 'no-device'],
    ['NotReadableError', 'Could not start video source', 'in-use'],
    ['AbortError', 'Starting videoinput failed', 'in-use'],
    ['NotSupportedError', '', 'unsupported'],
    ['TypeError', 'undefined is not a function', 'failed'],
  ];
  for (const [name, message, state, denial] of cases) {
    it(`is told from ${name} “${message}”: ${state}${denial ? ` by ${denial}` : ''}`, () => {
      const problem = cameraProblem(new DOMException(message, name));
      expect(problem.state).to.equal(state);
      expect(problem.denial).to.equal(denial);
    });
  }

  it('is a failure when something else is thrown', () => {
    expect(cameraProblem('no')).to.deep.equal({ state: 'failed' });
    expect(cameraProblem(undefined)).to.deep.equal({ state: 'failed' });
  });
});

describe('which way a camera looks, by its label', () => {
  const cases: readonly [label: string, facing: string | undefined][] = [
    ['camera2 0, facing back', 'environment'],
    ['Back Ultra Wide Camera', 'environment'],
    ['Caméra arrière', 'environment'],
    ['camera2 1, facing front', 'user'],
    ['FaceTime HD Camera', 'user'],
    ['Integrated Camera: Integrated C', 'user'],
    ['Logitech Webcam C930e', 'user'],
    ['Feedback Studio HDMI', undefined],
    ['fake_device_0', undefined],
    ['', undefined],
  ];
  for (const [label, facing] of cases) {
    it(`“${label}”: ${facing ?? 'not told'}`, () => {
      expect(facingByLabel(label)).to.equal(facing);
    });
  }
});

describe('the browser’s cameras', () => {
  it('are there on a secure page', () => {
    const camera = browserCamera();
    expect(camera.isSecure).to.equal(true);
    expect(camera.isSupported).to.equal(true);
  });

  it('say what was permitted, or that they can’t', async () => {
    expect(await browserCamera().permission?.()).to.be.oneOf(['granted', 'prompt', 'denied', undefined]);
  });
});
