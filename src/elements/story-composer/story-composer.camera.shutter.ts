import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Side } from '../../contracts/index.js';
import { CountdownController } from '../../controllers/countdown-controller.js';
import { takeStill } from '../../controllers/still.js';
import type { CameraDevice } from '../../core/camera.js';
import type { Clock } from '../../core/clock.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { inSeconds, type CameraWords } from './story-composer.camera.words.js';

/** How long a second tap on the shutter is none on what has come in its place. ms. */
const doubleTapMs = 400;

export interface ShutterOptions {
  readonly words: CameraWords;
  readonly clock: Clock;
  readonly say: (text: string) => void;
  readonly getDevice: () => CameraDevice;
}

/** What a picture is taken of. */
export interface Shot {
  readonly track: MediaStreamTrack;
  /** Plays the track. */
  readonly video: HTMLVideoElement;
  readonly side: Side;
  readonly count: { readonly index: number; readonly of: number };
}

/** From the press of the shutter, over the timer, to the still that is looked at. */
export class Shutter implements ReactiveController {
  #host: ReactiveControllerHost;
  #options: ShutterOptions;
  #countdown: CountdownController;
  #shot: Shot | undefined;
  #taking: AbortController | undefined;
  #stillAt = 0;
  /** Seconds to wait after the press. */
  timer = 0;
  /** The white of a shutter. */
  isFlashing = false;
  still: File | undefined;

  constructor(host: ReactiveControllerHost, options: ShutterOptions) {
    this.#host = host;
    this.#options = options;
    this.#countdown = new CountdownController(host, { clock: options.clock, done: () => void this.#take() });
    host.addController(this);
  }

  /** Seconds until the picture; absent while none are counted. */
  get left(): number | undefined {
    return this.#countdown.left;
  }

  get isTaking(): boolean {
    return this.#taking !== undefined;
  }

  press(shot: Shot): void {
    if (this.#taking) return;
    this.#shot = shot;
    if (this.timer === 0) {
      void this.#take();
      return;
    }
    const { words, say } = this.#options;
    say(words.text('cameraTimerStarted', inSeconds(words, this.timer, 'long')));
    this.#countdown.start(this.timer);
  }

  stopTimer(): void {
    this.#countdown.cancel();
    this.#options.say(this.#options.words.text('cameraTimerStopped'));
  }

  /** Whatever is under way comes to nothing. */
  cancel(): void {
    this.#countdown.cancel();
    this.#taking?.abort();
    this.#taking = this.#shot = undefined;
    this.isFlashing = false;
  }

  /** The still goes too. */
  reset(): void {
    this.cancel();
    this.still = undefined;
  }

  endFlash(): void {
    this.isFlashing = false;
    this.#host.requestUpdate();
  }

  /** Whether a press comes so soon that it was meant for the shutter. */
  isSecondTap({ detail }: MouseEvent): boolean {
    return detail > 0 && this.#options.clock.now() - this.#stillAt < doubleTapMs;
  }

  hostDisconnected(): void {
    this.cancel();
  }

  async #take(): Promise<void> {
    const shot = this.#shot;
    if (!shot) return;
    const { clock, getDevice, words, say } = this.#options;
    this.#taking = new AbortController();
    const { signal } = this.#taking;
    this.isFlashing = !prefersReducedMotion();
    this.#host.requestUpdate();
    try {
      const blob = await takeStill({ ...shot, device: getDevice(), clock, signal });
      this.#stillAt = clock.now();
      this.still = new File([blob], `${shot.side}.jpg`, { type: blob.type, lastModified: this.#stillAt });
      say(this.#takenText(shot));
    } catch {
      if (signal.aborted) return;
      say(words.text('cameraNotTaken'));
    }
    this.#taking = this.#shot = undefined;
    this.#host.requestUpdate();
  }

  #takenText({ side, count: { index, of } }: Shot): string {
    const { words } = this.#options;
    if (of === 1) return words.text('cameraTaken');
    const taken = words.text(side === 'front' ? 'cameraTakenFront' : 'cameraTakenBack');
    return `${taken} ${words.text('cameraCount', words.number(index), words.number(of))}.`;
  }
}
