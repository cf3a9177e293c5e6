import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Attachment, Message, Picture } from '../../contracts/index.js';
import type { OutgoingPicture } from '../../core/chat/chat.js';
import { safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { imageOffIcon } from '../parts/icons/image-off.js';
import { variables } from '../parts/variables.js';
import type { RowScene, RowState } from './chat-thread.scene.js';
import { written, type RoomWords } from './chat-thread.words.js';

/** What a picture is called, for who cannot see it. */
export function pictureSaid(words: RoomWords, alt: string | undefined): string {
  return alt ? words.text('chatPictureSaid', alt) : words.text('chatPictureUndescribed');
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly placeholder: string | undefined;
}

/** Keeps its place before anything arrives. */
function frame({ width, height, placeholder }: Frame, content: unknown): TemplateResult {
  // Of a picture that was not handed over nothing is known: room for the words about it.
  const ratio = width > 0 && height > 0 ? width / height : 2;
  return html`<div
    class="picture"
    part="attachment"
    ${variables({
      '--_ratio': String(Math.min(Math.max(ratio, 0.5), 2.4)),
      '--_colour': colourOf(placeholder),
    })}
  >
    ${content}
  </div>`;
}

/** Somebody else's value in a style: a colour or nothing. */
function colourOf(placeholder: string | undefined): string {
  return placeholder !== undefined && CSS.supports('color', placeholder) ? placeholder : 'transparent';
}

export function messagePictures(
  scene: RowScene,
  message: Message,
  { revealed, active }: RowState,
  urls: readonly string[],
): TemplateResult | typeof nothing {
  const attachments = message.attachments ?? [];
  if (attachments.length === 0) return nothing;
  return html`<div class="pictures" data-count=${Math.min(attachments.length, 4)}>
    ${attachments.map((attachment, index) => one(attachment, index))}
  </div>`;

  function one(attachment: Attachment, index: number): TemplateResult {
    const { picture, labels = [], state } = attachment;
    const { words } = scene;
    const size = { width: picture?.width ?? 0, height: picture?.height ?? 0, placeholder: picture?.placeholder };
    const asked = revealed.has(attachment.id);
    const covers = labels.filter(({ effect }) => effect === 'cover');
    const keptAway = !message.mine && scene.pictures === 'never';
    if (state === 'removed' || state === 'geo-blocked' || (state === 'pending' && !picture))
      return frame(size, note(imageOffIcon(), words.text(message.mine ? 'chatRemovedOwn' : 'chatRemoved')));
    if (keptAway) return frame(size, note(hiddenIcon(), words.text('chatHiddenKept')));
    if (!picture) return frame(size, note(hiddenIcon(), words.text('chatHidden')));
    const show = (): void => scene.acts.reveal(message, attachment);
    if (!message.mine && !asked && scene.pictures === 'asked')
      return frame(size, note(hiddenIcon(), words.text('chatHidden'), show, active, words));
    if (!message.mine && !asked && (covers.length > 0 || state === 'age-gated')) {
      const text = covers.map((label) => label.text ?? label.value).join(' · ') || words.text('chatCovered');
      const may = covers.every(({ overridable }) => overridable) && state !== 'age-gated';
      return frame(size, note(hiddenIcon(), text, may ? show : undefined, active, words));
    }
    const enlarge = (): void => scene.acts.enlarge(picture, message.lang, urls[index]);
    return frame(size, shown(words, picture, message.lang, { own: urls[index], active, enlarge }));
  }
}

interface ShownPicture {
  /** Of the picture as it left this device: the page has it already. */
  readonly own: string | undefined;
  readonly active: boolean;
  readonly enlarge: () => void;
}

function shown(
  words: RoomWords,
  picture: Picture,
  lang: string | undefined,
  { own, active, enlarge }: ShownPicture,
): unknown {
  const src = own ?? safePictureUrl(picture.src);
  if (src === undefined) return note(imageOffIcon(), words.text('chatRemoved'));
  // The source comes last: what comes before it decides how, and whether, it is fetched.
  return html`<button
      class="enlarge"
      type="button"
      tabindex=${active ? 0 : -1}
      aria-haspopup="dialog"
      @click=${enlarge}
    >
      <img
        loading="lazy"
        decoding="async"
        width=${picture.width}
        height=${picture.height}
        lang=${picture.alt ? (lang ?? nothing) : nothing}
        alt=${picture.alt ?? words.text('chatPictureUndescribed')}
        sizes="auto, 22rem"
        srcset=${ifDefined(own === undefined ? safeSrcset(picture.srcset) : undefined)}
        src=${src}
        @load=${settle}
        @error=${settle}
      /><span class="visually-hidden">${words.text('chatPictureEnlarge')}</span>
    </button>
    <div class="kept" hidden>
      ${imageOffIcon()}
      <p>${words.text('momentPictureFailed')}</p>
      ${picture.alt ? html`<p dir="auto" lang=${lang ?? nothing}>${picture.alt}</p>` : nothing}
      <button class="button" type="button" tabindex=${active ? 0 : -1} @click=${again}>
        ${words.text('commonRetry')}
      </button>
    </div>`;
}

/** Shows the picture, or that it is lost. The focus goes from one to the other. */
function showLost(place: Element, lost: boolean): void {
  const enlarge = place.querySelector<HTMLElement>('.enlarge');
  const words = place.querySelector<HTMLElement>('.kept');
  if (!enlarge || !words || words.hidden === !lost) return;
  const [from, to] = lost ? [enlarge, words.querySelector('button')] : [words, enlarge];
  const isFocused = from.matches(':focus-within');
  enlarge.hidden = lost;
  words.hidden = !lost;
  if (isFocused) to?.focus({ preventScroll: true });
}

function settle({ type, currentTarget }: Event): void {
  const place = (currentTarget as HTMLElement).closest('.picture');
  if (place) showLost(place, type === 'error');
}

function again({ currentTarget }: Event): void {
  const place = (currentTarget as HTMLElement).closest('.picture');
  const image = place?.querySelector('img');
  if (!place || !image) return;
  // One that is hidden would not be fetched.
  showLost(place, false);
  const { src } = image;
  image.src = src;
}

function note(
  icon: TemplateResult,
  text: string,
  show?: () => void,
  active?: boolean,
  words?: RoomWords,
): TemplateResult {
  return html`<div class="kept">
    ${icon}
    <p dir="auto">${text}</p>
    ${
      show && words
        ? html`<button class="button" type="button" tabindex=${active ? 0 : -1} @click=${show}>
            ${words.text('chatReveal')}
          </button>`
        : nothing
    }
  </div>`;
}

/** Those of a message on its way, with how far each is. */
export function outgoingPictures(
  words: RoomWords,
  pictures: readonly OutgoingPicture[],
  urls: readonly string[],
  sending: boolean,
): TemplateResult | typeof nothing {
  if (pictures.length === 0) return nothing;
  return html`<div class="pictures" data-count=${Math.min(pictures.length, 4)}>
    ${pictures.map(({ rendered, alt, progress, mediaId }, index) => {
      const { width, height, placeholder } = rendered;
      const percent = written(words, progress, { style: 'percent' });
      return frame(
        { width, height, placeholder },
        html`<img
            decoding="async"
            width=${width || nothing}
            height=${height || nothing}
            alt=${alt || words.text('chatPictureUndescribed')}
            src=${ifDefined(urls[index])}
          />${
            sending && mediaId === undefined
              ? html`<progress aria-label=${words.text('chatProgress', percent)} max="1" value=${progress}></progress>`
              : nothing
          }`,
      );
    })}
  </div>`;
}
