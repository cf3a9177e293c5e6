import { html, nothing, type TemplateResult } from 'lit';
import type { CameraController } from '../../controllers/camera-controller.js';
import type { Side } from '../../contracts/index.js';
import type { CameraDenial, CameraState } from '../../core/camera.js';
import { cameraOffIcon } from '../parts/icons/camera-off.js';
import { cameraIcon } from '../parts/icons/camera.js';
import { closeIcon } from '../parts/icons/close.js';
import { galleryIcon } from '../parts/icons/gallery.js';
import { retryIcon } from '../parts/icons/retry.js';
import { devices, finder } from './story-composer.camera.finder.js';
import type { Shutter } from './story-composer.camera.shutter.js';
import type { CameraStrings } from './story-composer.camera.strings.js';
import type { CameraWords } from './story-composer.camera.words.js';

/** What the camera is drawn from, and where its controls lead. */
export interface CameraView {
  readonly words: CameraWords;
  readonly side: Side;
  readonly count: { readonly index: number; readonly of: number };
  readonly camera: CameraController;
  /** The browser shows what the camera sees. */
  readonly isReady: boolean;
  readonly shutter: Shutter;
  readonly reviewUrl: string | undefined;
  readonly ghostUrl: string | undefined;
  readonly isGhostShown: boolean;
  /** 0 to 100. */
  readonly ghostStrength: number;
  readonly hasCameraApp: boolean;
  readonly status: string;
  readonly ways: {
    readonly close: () => void;
    readonly press: () => void;
    readonly retake: () => void;
    readonly use: (event: MouseEvent) => void;
    readonly gallery: () => void;
    readonly app: () => void;
    readonly appTook: (event: Event) => void;
    readonly retry: () => void;
    readonly flip: () => void;
    readonly choose: (event: Event) => void;
    readonly torch: () => void;
    readonly ghost: () => void;
    readonly strengthen: (event: Event) => void;
    readonly setTimer: (seconds: number) => void;
    readonly showed: () => void;
    readonly flashed: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

type Problem = Exclude<CameraState, 'off' | 'prompt' | 'live'>;

/** Words that are no functions. */
type Sentence = { [Key in keyof CameraStrings]: CameraStrings[Key] extends string ? Key : never }[keyof CameraStrings];

/** The keys of a problem's name and of what can be done about it. */
function problemWords(state: Problem, denial: CameraDenial | undefined): readonly [Sentence, Sentence] {
  switch (state) {
    case 'unsupported':
      return ['cameraUnsupported', 'cameraUnsupportedHint'];
    case 'insecure-context':
      return ['cameraInsecure', 'cameraInsecureHint'];
    case 'denied':
      if (denial === 'dismissed') return ['cameraDismissed', 'cameraDismissedHint'];
      if (denial === 'system') return ['cameraSystemDenied', 'cameraSystemDeniedHint'];
      return denial === 'page' ? ['cameraPageDenied', 'cameraPageDeniedHint'] : ['cameraDenied', 'cameraDeniedHint'];
    case 'no-device':
      return ['cameraNoDevice', 'cameraNoDeviceHint'];
    case 'in-use':
      return ['cameraInUse', 'cameraInUseHint'];
    case 'failed':
      return ['cameraFailed', 'cameraFailedHint'];
  }
}

/** Why there is no picture to take, if so. */
export function problemOf(state: CameraState): Problem | undefined {
  return state === 'off' || state === 'prompt' || state === 'live' ? undefined : state;
}

/** Said aloud when it comes to that. */
export function problemTitle(words: CameraWords, state: Problem, denial: CameraDenial | undefined): string {
  return words.text(problemWords(state, denial)[0]);
}

/** The camera, whatever it is at. */
export function cameraView(view: CameraView): TemplateResult {
  const { words, side, count, ways } = view;
  const { left, isFlashing } = view.shutter;
  const isPair = count.of > 1;
  const heading = !isPair ? 'cameraPicture' : side === 'front' ? 'cameraFront' : 'cameraBack';
  const isProblem = view.reviewUrl === undefined && problemOf(view.camera.state) !== undefined;
  return html`<section class="camera" part="camera" aria-labelledby="camera-heading" @keydown=${ways.onKeyDown}>
    <header class="camera-head">
      <button
        class="button bare icon-only"
        type="button"
        aria-label=${words.text('cameraClose')}
        aria-keyshortcuts="Escape"
        @click=${ways.close}
      >
        ${closeIcon()}
      </button>
      <h3 id="camera-heading" tabindex="-1">${words.text(heading)}</h3>
      ${
        isPair
          ? html`<p class="camera-count small">
              ${words.text('cameraCount', words.number(count.index), words.number(count.of))}
            </p>`
          : nothing
      }
    </header>
    <div class="camera-stage">
      ${isProblem ? problem(view) : finder(view)}${isFlashing ? html`<div class="flash" @animationend=${ways.flashed}></div>` : nothing}
    </div>
    ${devices(view)}
    <p class="visually-hidden" role="status">${view.status}</p>
    <p class="visually-hidden" aria-live="assertive">${left === undefined ? nothing : words.number(left)}</p>
  </section>`;
}

function problem(view: CameraView): TemplateResult {
  const { words, camera, ways } = view;
  const { denial } = camera;
  const state = problemOf(camera.state) ?? 'failed';
  const [title, hint] = problemWords(state, denial);
  // Asking again would be answered the same.
  const isFinal = state === 'unsupported' || state === 'insecure-context' || denial === 'page';
  return html`<div class="camera-frame camera-problem" part="viewport">
    ${cameraOffIcon()}
    <p class="strong" id="camera-problem">${words.text(title)}</p>
    <p id="camera-hint">${words.text(hint)}</p>
    <div class="ways">
      ${
        isFinal
          ? nothing
          : html`<button
              class="button"
              type="button"
              aria-describedby="camera-problem camera-hint"
              @click=${ways.retry}
            >
              ${retryIcon()}<span>${words.text('commonRetry')}</span>
            </button>`
      }
      <button
        class="button"
        type="button"
        aria-describedby=${isFinal ? 'camera-problem camera-hint' : nothing}
        @click=${ways.gallery}
      >
        ${galleryIcon()}<span>${words.text('cameraGallery')}</span>
      </button>
      ${
        view.hasCameraApp
          ? html`<button class="button" type="button" @click=${ways.app}>
                ${cameraIcon()}<span>${words.text('cameraApp')}</span>
              </button>
              <input hidden type="file" accept="image/*" capture="environment" @change=${ways.appTook} />`
          : nothing
      }
    </div>
  </div>`;
}
