import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { browserCamera } from '../../controllers/browser-camera.js';
import { CameraController } from '../../controllers/camera-controller.js';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { CameraDenial, CameraDevice, CameraState } from '../../core/camera.js';
import { systemClock, type Clock } from '../../core/clock.js';
import { adopt } from '../parts/adopt.js';
import { cameraControlStyles } from './story-composer.camera.controls.styles.js';
import { CameraFocus } from './story-composer.camera.focus.js';
import { cameraKey } from './story-composer.camera.keys.js';
import { Shutter } from './story-composer.camera.shutter.js';
import { cameraStyles } from './story-composer.camera.styles.js';
import { CameraVideo } from './story-composer.camera.video.js';
import { cameraView, problemOf, problemTitle, type CameraView } from './story-composer.camera.view.js';
import { cameraEnglish, type CameraWords } from './story-composer.camera.words.js';

export interface CameraPartOptions {
  /** Absent: the browser's own. */
  readonly getDevice: () => CameraDevice | undefined;
  /** "Use photo". {@link CameraPart.open} from here goes on with the next face, else the camera closes. */
  readonly taken: (file: File) => void;
  /** Somebody would rather choose a picture: called within their click. The camera stays until it is closed. */
  readonly gallery: () => void;
  /** It has left the screen by itself. Not after {@link CameraPart.close}. */
  readonly closed: () => void;
  readonly stateChanged: (state: CameraState, denial: CameraDenial | undefined) => void;
  readonly clock?: Clock;
}

export interface CameraTask {
  readonly side: Side;
  /** Which picture of how many. */
  readonly count: { readonly index: number; readonly of: number };
  /** Of the story, width by height. */
  readonly ratio: number;
  /** The front as it will be shared, to line the back up with. */
  readonly ghost?: Blob | undefined;
}

/** The camera of the composer: viewfinder, timer, alignment, review. Fetched when somebody first takes a picture. */
export class CameraPart implements ReactiveController {
  #host: LitElement;
  #options: CameraPartOptions;
  #words: CameraWords;
  #announcer: AnnounceController<never>;
  #camera: CameraController;
  #shutter: Shutter;
  #video: CameraVideo;
  #reviewUrl: ObjectUrlController;
  #ghostUrl: ObjectUrlController;
  #task: CameraTask | undefined;
  #device: CameraDevice | undefined;
  #isGhostShown = true;
  #ghostStrength = 40;
  #focus: CameraFocus;

  constructor(host: LitElement & StringsHost<typeof cameraEnglish>, options: CameraPartOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController(host, cameraEnglish);
    this.#announcer = new AnnounceController(host, () => '');
    this.#camera = new CameraController(host, {
      getDevice: () => this.#currentDevice,
      changed: (state, denial) => this.#onState(state, denial),
      lettingGo: () => this.#video.letGo(),
    });
    this.#shutter = new Shutter(host, {
      words: this.#words,
      clock: options.clock ?? systemClock,
      say: (text) => this.#announcer.say(text),
      getDevice: () => this.#currentDevice,
    });
    this.#video = new CameraVideo(host);
    this.#focus = new CameraFocus(host);
    this.#reviewUrl = new ObjectUrlController(host);
    this.#ghostUrl = new ObjectUrlController(host);
    adopt(host.renderRoot, [cameraStyles, cameraControlStyles]);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#task !== undefined;
  }

  get state(): CameraState {
    return this.#camera.state;
  }

  /** Opens with the next render; while it is open already, goes on with another face and the same stream. */
  open(task: CameraTask): void {
    this.#task = task;
    this.#shutter.reset();
    this.#focus.forget();
    this.#camera.start();
    this.#host.requestUpdate();
  }

  close(): void {
    this.#task = undefined;
    this.#shutter.reset();
    this.#camera.stop();
    this.#device = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#focus.forget();
  }

  hostUpdated(): void {
    const section = this.#section;
    if (!this.#task || !section) return;
    // By the CSS object model: a strict content security policy has no inline styles.
    section.style.setProperty('--_ratio', String(this.#task.ratio));
    section.style.setProperty('--_ghost', String(this.#ghostStrength / 100));
    this.#video.play(this.#camera.stream, { still: this.#shutter.still !== undefined });
    this.#focus.place(section, this.#shutter.still ? 'review' : (problemOf(this.#camera.state) ?? 'finder'));
  }

  render(): TemplateResult | typeof nothing {
    // Asked for also when nothing shows, so that what is no longer needed is let go.
    const reviewUrl = this.#reviewUrl.urlOf(this.#shutter.still);
    const ghostUrl = this.#ghostUrl.urlOf(this.#task?.ghost);
    return this.#task ? cameraView(this.#view(this.#task, { reviewUrl, ghostUrl })) : nothing;
  }

  #view({ side, count }: CameraTask, urls: Pick<CameraView, 'reviewUrl' | 'ghostUrl'>): CameraView {
    return {
      ...urls,
      words: this.#words,
      side,
      count,
      camera: this.#camera,
      shutter: this.#shutter,
      isReady: this.#video.shows(this.#camera.stream),
      isGhostShown: this.#isGhostShown,
      ghostStrength: this.#ghostStrength,
      hasCameraApp: matchMedia('(pointer: coarse)').matches,
      status: this.#announcer.text,
      ways: this.#ways,
    };
  }

  #ways: CameraView['ways'] = {
    close: () => this.#leave(),
    press: () => this.#press(),
    retake: () => this.#retake(),
    use: (event) => {
      const { still } = this.#shutter;
      if (still && !this.#shutter.isSecondTap(event)) this.#give(still);
    },
    gallery: () => this.#options.gallery(),
    app: () => this.#section?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
    appTook: (event) => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) this.#give(file);
    },
    retry: () => this.#camera.start(),
    flip: () => this.#changeCamera(() => this.#camera.flip()),
    choose: (event) => {
      const { value } = event.target as HTMLSelectElement;
      this.#changeCamera(() => this.#camera.choose(value));
    },
    torch: () => void this.#camera.toggleTorch(),
    ghost: () => {
      this.#isGhostShown = !this.#isGhostShown;
      this.#host.requestUpdate();
    },
    strengthen: (event) => {
      this.#ghostStrength = (event.target as HTMLInputElement).valueAsNumber;
      this.#host.requestUpdate();
    },
    setTimer: (seconds) => {
      this.#shutter.timer = seconds;
      this.#host.requestUpdate();
    },
    showed: () => this.#host.requestUpdate(),
    flashed: () => this.#shutter.endFlash(),
    onKeyDown: (event) => this.#onKeyDown(event),
  };

  get #section(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.camera');
  }

  /** The same from opening to closing. */
  get #currentDevice(): CameraDevice {
    return (this.#device ??= this.#options.getDevice() ?? browserCamera());
  }

  #onState(state: CameraState, denial: CameraDenial | undefined): void {
    if (state !== 'live') this.#shutter.cancel();
    const problem = problemOf(state);
    if (state === 'live') this.#announcer.say(this.#words.text('cameraStarted'));
    else if (problem) this.#announcer.say(problemTitle(this.#words, problem, denial));
    this.#options.stateChanged(state, denial);
  }

  #press(): void {
    const { track, stream } = this.#camera;
    const video = this.#video.element;
    if (this.#shutter.left !== undefined) this.#shutter.stopTimer();
    else if (this.#video.shows(stream) && track && video && this.#task)
      this.#shutter.press({ track, video, ...this.#task });
  }

  #retake(): void {
    this.#shutter.reset();
    this.#camera.start();
  }

  #give(file: File): void {
    const task = this.#task;
    this.#options.taken(file);
    if (this.#task === task) this.#leave();
  }

  #leave(): void {
    if (!this.isOpen) return;
    this.close();
    this.#options.closed();
  }

  #changeCamera(change: () => Promise<void>): void {
    this.#shutter.cancel();
    void change();
  }

  #onKeyDown(event: KeyboardEvent): void {
    const key = cameraKey(event);
    const isReviewing = this.#shutter.still !== undefined;
    const isFinder = !isReviewing && !problemOf(this.#camera.state);
    if (key === undefined || (key === 'flip' && !isFinder) || (key === 'retake' && !isReviewing)) return;
    event.preventDefault();
    // A dialog around stays open, and a page's own keys are not meant.
    event.stopPropagation();
    if (key === 'flip') this.#ways.flip();
    else if (key === 'retake') this.#retake();
    else if (key === 'escape' && this.#shutter.left !== undefined) this.#shutter.stopTimer();
    else if (key === 'escape') this.#leave();
  }
}
