import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Moment } from '../../contracts/index.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { attachIcon } from '../parts/icons/attach.js';
import { checkIcon } from '../parts/icons/check.js';
import { closeIcon } from '../parts/icons/close.js';
import { momentIcon } from '../parts/icons/moment.js';
import { sendIcon } from '../parts/icons/send.js';
import { warningIcon } from '../parts/icons/warning.js';
import { momentName } from '../parts/moment.js';
import { mostPictures, type Draft, type DraftPicture } from './chat-thread.draft.js';
import { quoteText } from './chat-thread.summary.js';
import { written, type RoomWords } from './chat-thread.words.js';

export interface ComposerView {
  readonly words: RoomWords;
  readonly draft: Draft;
  /** Whom it goes to. */
  readonly name: string;
  readonly me: boolean;
  readonly tooMany: boolean;
  readonly canAttach: boolean;
  readonly canShare: boolean;
  readonly canSend: boolean;
  /** Characters over what is taken; 0: fits. */
  readonly over: number;
  /** Nothing more may be sent before the other accepts. */
  readonly full: boolean;
  readonly dropping: boolean;
  readonly urlOf: (picture: DraftPicture) => string | undefined;
  readonly onInput: (event: InputEvent) => void;
  readonly onComposed: (event: CompositionEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onAltKey: (event: KeyboardEvent) => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly attach: (files: readonly File[]) => void;
  readonly describe: (id: string, alt: string) => void;
  readonly remove: (id: string) => void;
  readonly share: () => void;
  readonly unshare: () => void;
}

export function composer(view: ComposerView): TemplateResult {
  const { words, draft, over } = view;
  const { editing } = draft;
  return html`<form
    class="composer"
    part="composer"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      view.submit();
    }}
  >
    <slot name="before-composer"></slot>
    ${about(view)} ${pictures(view)}
    ${
      view.tooMany
        ? html`<p class="small problem-line" role="alert">
            ${warningIcon()}<span>${words.text('chatPictureMany', written(words, mostPictures))}</span>
          </p>`
        : nothing
    }
    ${
      over > 0
        ? html`<p class="small problem-line" id="too-long" role="status">
            ${warningIcon()}<span>${words.text('chatTooLong', over, written(words, over))}</span>
          </p>`
        : nothing
    }
    ${
      view.full && draft.text !== ''
        ? html`<p class="small problem-line" role="status">
            ${warningIcon()}<span>${words.text('chatStanding', 'request-out', view.name)}</span>
          </p>`
        : nothing
    }
    <div class="write" data-dropping=${view.dropping ? '' : nothing}>
      ${view.canAttach && !editing ? attach(view) : nothing}
      ${
        view.canShare && !editing
          ? html`<button
              class="button bare icon-only"
              type="button"
              aria-label=${words.text('chatMomentShare')}
              @click=${view.share}
            >
              ${momentIcon()}
            </button>`
          : nothing
      }
      <slot name="composer-actions"></slot>
      <div class="grow" data-text=${`${draft.text}\u200b`}>
        <textarea
          rows="1"
          dir="auto"
          aria-label=${view.name ? words.text('chatWriteTo', view.name) : words.text('chatWrite')}
          aria-invalid=${over > 0 ? 'true' : nothing}
          aria-describedby=${over > 0 ? 'too-long' : nothing}
          placeholder=${view.dropping ? words.text('chatDropHere') : words.text('chatWrite')}
          .value=${live(draft.text)}
          @input=${view.onInput}
          @compositionend=${view.onComposed}
          @keydown=${view.onKey}
          @blur=${view.onBlur}
        ></textarea>
      </div>
      <button
        class="button spot icon-only send"
        part="send"
        aria-label=${words.text(editing ? 'chatSave' : 'chatSend')}
        aria-disabled=${view.canSend ? nothing : 'true'}
      >
        ${editing ? checkIcon() : sendIcon()}
      </button>
    </div>
  </form>`;
}

/** What it answers, changes or carries. */
function about(view: ComposerView): TemplateResult | typeof nothing {
  const { words, draft } = view;
  const { replyTo, editing, moment } = draft;
  const line = (title: string, text: string, label: string): TemplateResult =>
    html`<div class="about" data-rv-about>
      <div>
        <p class="small strong">${title}</p>
        <p class="small soft clipped" dir="auto">${text}</p>
      </div>
      <button class="button bare icon-only" type="button" aria-label=${label} @click=${view.cancel}>
        ${closeIcon()}
      </button>
    </div>`;
  if (editing) return line(words.text('chatEditing'), editing.message.text ?? '', words.text('chatEditCancel'));
  return html`${
    replyTo
      ? line(
          view.me ? words.text('chatReplyToOwn') : words.text('chatReplyTo', replyTo.author.name),
          quoteText(words, replyTo),
          words.text('chatReplyCancel'),
        )
      : nothing
  }${moment ? carried(view, moment) : nothing}`;
}

/** The moment that goes along, in short: its card is for the message. */
function carried({ words, unshare }: ComposerView, { kind, title, preview, author }: Moment): TemplateResult {
  const src = preview && safePictureUrl(preview.src);
  return html`<div class="about carried">
    ${src === undefined ? nothing : html`<img src=${src} alt=${preview?.alt ?? ''} />`}
    <div>
      <p class="small soft">${momentName(kind, words)} · <bdi>${author.name}</bdi></p>
      ${title ? html`<p class="small strong clipped" dir="auto">${title}</p>` : nothing}
    </div>
    <button class="button bare icon-only" type="button" aria-label=${words.text('chatMomentRemove')} @click=${unshare}>
      ${closeIcon()}
    </button>
  </div>`;
}

function attach({ words, attach: take }: ComposerView): TemplateResult {
  return html`<button
      class="button bare icon-only"
      type="button"
      aria-label=${words.text('chatAttach')}
      @click=${(event: Event) =>
        (event.currentTarget as HTMLElement).parentElement
          ?.querySelector<HTMLInputElement>('input[type=file]')
          ?.click()}
    >
      ${attachIcon()}
    </button>
    <input
      hidden
      type="file"
      accept="image/*"
      multiple
      aria-label=${words.text('chatAttach')}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const files = [...(input.files ?? [])];
        // The same file may be chosen again.
        input.value = '';
        take(files);
      }}
    />`;
}

function pictures(view: ComposerView): TemplateResult | typeof nothing {
  const { words, draft, urlOf, describe, remove } = view;
  if (draft.pictures.length === 0 || draft.editing) return nothing;
  const all = written(words, draft.pictures.length);
  const one = (picture: DraftPicture, place: number): TemplateResult => {
    const { id, ready, problem, alt } = picture;
    const index = written(words, place + 1);
    const url = urlOf(picture);
    return html`<li class="draft-picture">
      <div class="thumb">
        ${url === undefined ? nothing : html`<img src=${url} alt="" />`}
        <button
          class="button icon-only remove"
          type="button"
          aria-label=${words.text('chatPictureRemove', index)}
          @click=${() => remove(id)}
        >
          ${closeIcon()}
        </button>
      </div>
      ${
        problem
          ? html`<p class="small problem-line" role="alert">
              ${warningIcon()}<span>${words.text('chatPictureProblem', problem)}</span>
            </p>`
          : ready
            ? html`<input
                type="text"
                dir="auto"
                maxlength="1500"
                placeholder=${words.text('chatAlt')}
                title=${words.text('chatAltHint')}
                aria-label=${words.text('chatAltOf', index, all)}
                .value=${live(alt)}
                @input=${(event: Event) => describe(id, (event.target as HTMLInputElement).value)}
                @keydown=${view.onAltKey}
              />`
            : html`<p class="small soft" role="status">${words.text('chatPictureReading')}</p>`
      }
    </li>`;
  };
  return html`<ul class="draft-pictures">
    ${repeat(draft.pictures, ({ id }) => id, one)}
  </ul>`;
}
