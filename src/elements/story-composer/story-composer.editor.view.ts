import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import type { StringsController } from '../../controllers/strings-controller.js';
import { cropOf, maxZoom, turnedSize, type Size } from '../../core/picture-edit.js';
import { pixelsText } from '../parts/file-facts.js';
import { minusIcon } from '../parts/icons/minus.js';
import { plusIcon } from '../parts/icons/plus.js';
import { retryIcon } from '../parts/icons/retry.js';
import { turnIcon } from '../parts/icons/turn.js';
import { unfoldIcon } from '../parts/icons/unfold.js';
import { warningIcon } from '../parts/icons/warning.js';
import type { CommonWords } from '../parts/words.js';
import { positionOf, type Framing } from './story-composer.editor.geometry.js';
import type { FrameGestures } from './story-composer.editor.gestures.js';
import { zoomStep, type FrameAct } from './story-composer.editor.keys.js';
import type { EditorStrings } from './story-composer.editor.strings.js';

type Words = StringsController<EditorStrings>;

/** What a field is for. All are in percent. */
export type EditorField = 'zoom' | 'x' | 'y';

/** px across: fewer look soft on any phone. */
const softWidth = 480;

export interface EditorView extends Framing {
  readonly words: Words;
  readonly common: CommonWords;
  readonly side: Side | undefined;
  readonly canApplyToBoth: boolean;
  readonly picture: { readonly phase: 'loading' | 'ready' | 'failed' };
  /** Of the picture, once it is there. */
  readonly url: string | undefined;
  readonly both: boolean;
  /** The fields are shown. */
  readonly exact: boolean;
  /** What is read aloud. */
  readonly said: string;
  readonly gestures: FrameGestures;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFrameKeyDown: (event: KeyboardEvent) => void;
  readonly act: (act: FrameAct) => void;
  /** `typing`: more may come. */
  readonly fill: (field: EditorField, value: number, typing: boolean) => void;
  readonly setBoth: (both: boolean) => void;
  readonly toggleExact: () => void;
  readonly retry: () => void;
  readonly finish: () => void;
  readonly cancel: () => void;
}

/** The whole editor. Where the picture lies, and what slider and fields are at, is painted after. */
export function editorView(view: EditorView): TemplateResult {
  const { words, common, side, picture, said, onKeyDown, finish, cancel } = view;
  const heading = side === undefined ? 'editorPicture' : side === 'front' ? 'editorFront' : 'editorBack';
  return html`<section class="editor" part="editor" aria-labelledby="editor-heading" @keydown=${onKeyDown}>
    <div class="editor-layout">
      <h3 id="editor-heading" class="editor-heading">${words.text(heading)}</h3>
      ${renderStage(view)} ${picture.phase === 'failed' ? nothing : renderPanel(view)}
      <footer class="editor-foot">
        <button class="button" type="button" @click=${cancel}>${common.text('commonCancel')}</button>
        ${
          picture.phase === 'failed'
            ? nothing
            : html`<button class="button spot" type="button" @click=${finish}>${words.text('editorDone')}</button>`
        }
      </footer>
    </div>
    <p class="visually-hidden" role="status">${said}</p>
  </section>`;
}

function renderPanel(view: EditorView): TemplateResult {
  const { words } = view;
  return html`<div class="editor-panel">
    <p class="editor-hint small soft">
      ${words.text('editorHint')} <span id="editor-keys" class="editor-keys">${words.text('editorKeys')}</span>
    </p>
    ${renderZoom(view)} ${renderActs(view)} ${view.exact ? renderExact(view) : nothing} ${renderBoth(view)}
    ${renderSoft(view)}
  </div>`;
}

/**
 * An application, in ARIA's words: arrows are its own there, and screen readers let them through. Everything it does can be
 * done with the controls beside it as well.
 */
function renderStage({ words, picture, url, gestures, onFrameKeyDown, common, retry }: EditorView): TemplateResult {
  return html`<div
    class="editor-stage"
    @pointerdown=${gestures.onPointerDown}
    @pointermove=${gestures.onPointerMove}
    @pointerup=${gestures.onPointerEnd}
    @pointercancel=${gestures.onPointerEnd}
    @lostpointercapture=${gestures.onPointerEnd}
    @wheel=${gestures.onWheel}
    @gesturestart=${gestures.onGesture}
    @gesturechange=${gestures.onGesture}
    @gestureend=${gestures.onGesture}
  >
    <div
      class="editor-frame"
      part="frame"
      role="application"
      tabindex="0"
      aria-labelledby="editor-heading"
      aria-describedby="editor-keys"
      aria-busy=${picture.phase === 'loading'}
      @keydown=${onFrameKeyDown}
    >
      ${url === undefined ? nothing : html`<img class="editor-picture" src=${url} alt="" draggable="false" />`}
      <span class="editor-mat"></span>
      <span class="editor-thirds"></span>
    </div>
    ${picture.phase === 'loading' ? html`<p class="editor-wait"><span>${common.text('commonLoading')}</span></p>` : nothing}
    ${
      picture.phase === 'failed'
        ? html`<div class="editor-failed" part="problem" @pointerdown=${(event: Event) => event.stopPropagation()}>
            <p role="alert">${words.text('editorFailed')}</p>
            <button class="button" type="button" @click=${retry}>
              ${retryIcon()}<span>${common.text('commonRetry')}</span>
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

function renderZoom({ words, act, fill }: EditorView): TemplateResult {
  return html`<div class="editor-zoom">
    ${renderIconButton(words.text('editorZoomOut'), minusIcon(), () => act({ kind: 'zoom', by: 1 / zoomStep }))}
    <input
      type="range"
      min="100"
      max=${maxZoom * 100}
      step="1"
      aria-label=${words.text('editorZoom')}
      @input=${(event: Event) => fill('zoom', (event.target as HTMLInputElement).valueAsNumber, false)}
    />
    ${renderIconButton(words.text('editorZoomIn'), plusIcon(), () => act({ kind: 'zoom', by: zoomStep }))}
  </div>`;
}

function renderIconButton(label: string, icon: TemplateResult, press: () => void): TemplateResult {
  return html`<button class="button icon-only" type="button" aria-label=${label} @click=${press}>${icon}</button>`;
}

function renderActs({ words, act, exact, toggleExact }: EditorView): TemplateResult {
  return html`<div class="editor-acts">
    <button class="button" type="button" @click=${() => act({ kind: 'turn' })}>
      ${turnIcon()}<span>${words.text('editorTurn')}</span>
    </button>
    <button class="button" type="button" @click=${() => act({ kind: 'reset' })}>${words.text('editorReset')}</button>
    <button
      class="button bare editor-unfold"
      type="button"
      aria-expanded=${exact}
      aria-controls=${exact ? 'editor-exact' : nothing}
      @click=${toggleExact}
    >
      <span>${words.text('editorExact')}</span>${unfoldIcon()}
    </button>
  </div>`;
}

function renderExact(view: EditorView): TemplateResult {
  const { words } = view;
  const { format } = new Intl.NumberFormat(words.lang(), { style: 'percent' });
  const written = (size: Size): string => pixelsText(size, words.lang());
  return html`<div class="editor-exact" id="editor-exact" role="group" aria-label=${words.text('editorExact')}>
    ${renderField(view, 'zoom', words.text('editorZoom'), { least: 100, most: maxZoom * 100 })}
    ${renderField(view, 'x', words.text('editorAcross'), { least: 0, most: 100 })}
    ${renderField(view, 'y', words.text('editorDown'), { least: 0, most: 100 })}
    <p class="small soft" id="editor-exact-hint">${words.text('editorExactHint', format(0), format(1))}</p>
    <p class="small soft editor-kept">
      ${words.text('editorKeeps', written(cropOf(view.size, view.edit, view.ratio)), written(turnedSize(view.size, view.edit)))}
    </p>
  </div>`;
}

function renderField(
  { words, fill }: EditorView,
  field: EditorField,
  label: string,
  { least, most }: { readonly least: number; readonly most: number },
): TemplateResult {
  const value = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;
  return html`<label class="editor-field">
    <span>${label}</span>
    <span class="editor-number">
      <input
        type="number"
        inputmode="numeric"
        min=${least}
        max=${most}
        step="1"
        data-field=${field}
        aria-describedby=${field === 'zoom' ? nothing : 'editor-exact-hint'}
        @input=${(event: Event) => {
          // Half a number is not yet one.
          if (value(event) >= least && value(event) <= most) fill(field, value(event), true);
        }}
        @change=${(event: Event) => fill(field, value(event), false)}
      /><span>${words.text('editorPercent')}</span>
    </span>
  </label>`;
}

function renderBoth({ words, canApplyToBoth, both, setBoth }: EditorView): TemplateResult | typeof nothing {
  if (!canApplyToBoth) return nothing;
  return html`<label class="editor-both">
    <input
      type="checkbox"
      .checked=${both}
      @change=${(event: Event) => setBoth((event.target as HTMLInputElement).checked)}
    />
    <span>${words.text('editorBoth')}</span>
  </label>`;
}

/** There from the first, so that it is heard when it comes to say something. */
function renderSoft({ words, size, edit, ratio }: EditorView): TemplateResult {
  const soft = cropOf(size, edit, ratio).width < softWidth;
  return html`<p class="editor-soft small" role="status">
    ${soft ? html`${warningIcon()} ${words.text('editorSoft')}` : nothing}
  </p>`;
}

/** Where the picture stands, in words. */
export function saidFraming(words: Words, framing: Framing): string {
  const { format } = new Intl.NumberFormat(words.lang(), { style: 'percent', maximumFractionDigits: 0 });
  const { x = 0.5, y = 0.5 } = positionOf(framing);
  return words.text('editorSaid', format(framing.edit.zoom), format(x), format(y));
}
