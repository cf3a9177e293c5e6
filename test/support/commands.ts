import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys together, as Shift+Tab: `chord('Shift', 'Tab')`. */
export const chord = (...keys: string[]): Promise<unknown> => executeServerCommand('rv-chord', keys);

/** Holds a key down, until `keyUp`. */
export const keyDown = (name: string): Promise<unknown> => executeServerCommand('rv-key', { name, action: 'down' });

export const keyUp = (name: string): Promise<unknown> => executeServerCommand('rv-key', { name, action: 'up' });

/** Types text where the focus is, capitals too, which `sendKeys` loses in WebKit. */
export const typeText = (text: string): Promise<unknown> => executeServerCommand('rv-type', text);

/** Sizes the window. WebKit's never gets narrower than 447 px: test narrow layouts in a narrow wrapper. */
export const viewport = (width: number, height: number): Promise<unknown> =>
  executeServerCommand('rv-viewport', { width, height });

export interface MediaFeature {
  readonly name: 'prefers-reduced-motion' | 'prefers-color-scheme' | 'prefers-contrast' | 'forced-colors';
  readonly value: string;
}

/** Chromium only: media features (none given: the machine's own) and how many times slower the processor is. */
export const emulate = (features: readonly MediaFeature[] = [], slowdown?: number): Promise<unknown> =>
  executeServerCommand('rv-emulate', { features, slowdown });

/** Two frames: what the page holds now is on the screen by then. */
async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** One finger on the screen, in CSS pixels of the window. Not in WebKit. */
export const touch = {
  async down(x: number, y: number, finger = 0): Promise<unknown> {
    // Firefox gives a finger to what it has painted at that place, not to what came there since.
    await painted();
    return executeServerCommand('rv-touch', { action: 'down', x: Math.round(x), y: Math.round(y), finger });
  },
  move: (x: number, y: number, finger = 0): Promise<unknown> =>
    executeServerCommand('rv-touch', { action: 'move', x: Math.round(x), y: Math.round(y), finger }),
  up: (finger = 0): Promise<unknown> => executeServerCommand('rv-touch', { action: 'up', finger }),
};

/** Which engine runs the test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';
