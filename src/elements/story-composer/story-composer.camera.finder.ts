import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkIcon } from '../parts/icons/check.js';
import { flipCameraIcon } from '../parts/icons/flip-camera.js';
import { galleryIcon } from '../parts/icons/gallery.js';
import { overlayIcon } from '../parts/icons/overlay.js';
import { retryIcon } from '../parts/icons/retry.js';
import { timerIcon } from '../parts/icons/timer.js';
import { torchIcon } from '../parts/icons/torch.js';
import { inSeconds } from './story-composer.camera.words.js';
import type { CameraView } from './story-composer.camera.view.js';

/** Seconds to wait after the shutter; 0 is at once. */
const timers = [0, 3, 10] as const;

/** What the camera sees, with all there is to do with it; or the picture it took, and what to do with that. */
export function finder(view: CameraView): TemplateResult {
  const isMirrored = view.camera.facing === 'user';
  // The video stays in its place under the still: it goes on at once.
  return html`<div class=${`camera-frame${isMirrored ? ' mirrored' : ''}`} part="viewport">
      <video
        playsinline
        disablepictureinpicture
        .muted=${true}
        autoplay
        aria-hidden="true"
        @loadeddata=${view.ways.showed}
      ></video>
      ${
        view.reviewUrl === undefined
          ? overlays(view)
          : html`<img class="still" src=${view.reviewUrl} alt=${view.words.text('cameraReview')} draggable="false" />`
      }
    </div>
    ${view.reviewUrl === undefined ? controls(view) : answers(view)}`;
}

function overlays({ words, ghostUrl, isGhostShown, isReady, shutter: { left } }: CameraView): TemplateResult {
  return html`${
    ghostUrl !== undefined && isGhostShown
      ? html`<img class="ghost" src=${ghostUrl} alt="" aria-hidden="true" draggable="false" />`
      : nothing
  }
  ${
    isReady
      ? nothing
      : html`<div class="camera-wait">
          <p>${words.text('cameraStarting')}</p>
          <p class="small">${words.text('cameraStartingHint')}</p>
        </div>`
  }
  ${left === undefined ? nothing : html`<p class="digits" aria-hidden="true"><span>${words.number(left)}</span></p>`}`;
}

function controls(view: CameraView): TemplateResult {
  const { words, camera, ways } = view;
  const { left, isTaking } = view.shutter;
  return html`${tools(view)}
    <div class="camera-controls">
      ${ghostStrength(view)}
      <div class="camera-bar">
        <button
          class="round"
          type="button"
          title=${words.text('cameraGallery')}
          aria-label=${words.text('cameraGallery')}
          @click=${ways.gallery}
        >
          ${galleryIcon()}
        </button>
        <button
          class=${`shutter${left === undefined ? '' : ' counting'}`}
          part="shutter"
          type="button"
          aria-label=${words.text(left === undefined ? 'cameraShutter' : 'cameraTimerStop')}
          aria-disabled=${!view.isReady || isTaking ? 'true' : nothing}
          @click=${ways.press}
        ></button>
        ${
          camera.choices.length > 1
            ? html`<button
                class="round"
                type="button"
                title=${words.text('cameraFlip')}
                aria-label=${words.text('cameraFlip')}
                aria-keyshortcuts="F"
                @click=${ways.flip}
              >
                ${flipCameraIcon()}
              </button>`
            : nothing
        }
      </div>
    </div>`;
}

function answers({ words, ways }: CameraView): TemplateResult {
  return html`<div class="camera-controls">
    <div class="camera-bar answers">
      <button class="button" type="button" aria-keyshortcuts="R" @click=${ways.retake}>
        ${retryIcon()}<span>${words.text('cameraRetake')}</span>
      </button>
      <button class="button use" type="button" @click=${ways.use}>
        ${checkIcon()}<span>${words.text('cameraUse')}</span>
      </button>
    </div>
  </div>`;
}

/** Timer, alignment, light. */
function tools({ words, camera, shutter, ghostUrl, isGhostShown, ways }: CameraView): TemplateResult {
  return html`<div class="camera-tools">
    <fieldset class="timer">
      <legend class="visually-hidden">${words.text('cameraTimer')}</legend>
      ${timerIcon()}
      ${timers.map(
        (seconds) =>
          html`<label>
            <input
              type="radio"
              name="camera-timer"
              aria-label=${seconds === 0 ? words.text('cameraTimerOff') : inSeconds(words, seconds, 'long')}
              .checked=${shutter.timer === seconds}
              @change=${() => ways.setTimer(seconds)}
            />
            <span>${seconds === 0 ? words.text('cameraTimerOff') : inSeconds(words, seconds, 'narrow')}</span>
          </label>`,
      )}
    </fieldset>
    ${
      ghostUrl !== undefined
        ? html`<button
            class="round"
            type="button"
            title=${words.text('cameraGhost')}
            aria-label=${words.text('cameraGhost')}
            aria-pressed=${isGhostShown}
            @click=${ways.ghost}
          >
            ${overlayIcon()}
          </button>`
        : nothing
    }
    ${
      camera.hasTorch
        ? html`<button
            class="round"
            type="button"
            title=${words.text('cameraTorch')}
            aria-label=${words.text('cameraTorch')}
            aria-pressed=${camera.isTorchOn}
            @click=${ways.torch}
          >
            ${torchIcon()}
          </button>`
        : nothing
    }
  </div>`;
}

function ghostStrength(view: CameraView): TemplateResult | typeof nothing {
  const { words, ghostUrl, isGhostShown, ghostStrength: strength, ways } = view;
  if (ghostUrl === undefined || !isGhostShown) return nothing;
  return html`<div class="strength">
    ${overlayIcon()}
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label=${words.text('cameraGhostStrength')}
      aria-valuetext=${words.number(strength / 100, { style: 'percent' })}
      .value=${String(strength)}
      @input=${ways.strengthen}
    />
  </div>`;
}

/** The cameras by name, where the one button for "the other one" does not tell enough. */
export function devices({ words, camera, reviewUrl, ways }: CameraView): TemplateResult | typeof nothing {
  const { choices, facing, deviceId } = camera;
  if (reviewUrl !== undefined || choices.length < 2 || (choices.length === 2 && facing !== undefined)) return nothing;
  return html`<label class="camera-devices">
    <span class="small">${words.text('cameraDevices')}</span>
    <select @change=${ways.choose}>
      ${choices.map(
        ({ id, label }, index) =>
          html`<option value=${id} .selected=${live(id === deviceId)}>
            ${label || words.text('cameraDevice', words.number(index + 1))}
          </option>`,
      )}
    </select>
  </label>`;
}
