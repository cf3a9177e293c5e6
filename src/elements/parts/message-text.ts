import { nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { isEmojiOnly } from '../../core/emoji.js';
import type { LinkWarning } from '../../core/link-rules.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { emit } from './emit.js';
import { warningIcon } from './icons/warning.js';
import type { LinkOpenDetail } from './message-text.events.js';
import type { MessageTextStrings } from './message-text.strings.js';
import { html } from './tight.js';
import type { TextLink, TextName, TextPart } from './text-finder.js';

/** The words of links. */
export interface MessageTextWords {
  text(key: keyof MessageTextStrings & string): string;
  lang(): string;
}

export interface MessageTextOptions {
  readonly words: MessageTextWords;
  /** BCP 47. Absent: unknown. */
  readonly lang?: string | undefined;
  /** `false`: addresses stay text. */
  readonly links?: boolean | undefined;
  /** Every link asks first, not only one that looks unusual. */
  readonly careful?: boolean | undefined;
  /** Where somebody is found, by their handle without the `@`. */
  readonly mentionUrl?: ((handle: string) => string | undefined) | undefined;
  /** Where a tag is found, by its name without the `#`. */
  readonly tagUrl?: ((tag: string) => string | undefined) | undefined;
  /** Of its links. */
  readonly tabindex?: number | undefined;
}

type FindParts = (text: string) => readonly TextPart[];

/** Texts without a sign of a link are most, and need nothing that finds any. */
const maybeLinked = /[@#]|\S:\S|[\p{L}\p{N}]\.\p{L}/u;

/** So many texts are remembered as they were taken apart: a few screens of them. */
const remembered = 400;

let find: FindParts | undefined;
let fetching: Promise<void> | undefined;
const known = new Map<string, readonly TextPart[]>();

/** Somebody's text: as it was written, with its links, in its own direction. */
export function messageText(text: string, options: MessageTextOptions): TemplateResult {
  return html`<span
    class=${isEmojiOnly(text) ? 'text emoji-only' : 'text'}
    part="text"
    dir="auto"
    lang=${options.lang || nothing}
    >${linked(text, options)}</span
  >`;
}

/** The same text before what finds links is there and after it, so that nothing moves. */
function linked(text: string, options: MessageTextOptions): unknown {
  if (!maybeLinked.test(text)) return text;
  if (find) return drawn(text, find, options);
  fetching ??= fetchFinder();
  return until(
    fetching.then(() => (find ? drawn(text, find, options) : text)),
    text,
  );
}

async function fetchFinder(): Promise<void> {
  try {
    find = (await import('./text-finder.js')).findParts;
  } catch {
    // Texts stay as they are; the next one tries again.
    fetching = undefined;
  }
}

function drawn(text: string, findIn: FindParts, options: MessageTextOptions): readonly unknown[] {
  const parts = known.get(text) ?? findIn(text);
  // The last one asked for is the last to be forgotten.
  known.delete(text);
  known.set(text, parts);
  if (known.size > remembered) known.delete(known.keys().next().value ?? '');
  return parts.map((part) =>
    typeof part === 'string' ? part : 'name' in part ? name(part, options) : link(part, options),
  );
}

const reasons = {
  userinfo: 'linkUserinfo',
  'mixed-scripts': 'linkMixedScripts',
  lookalike: 'linkLookalike',
  unreadable: 'linkUnreadable',
  address: 'linkAddress',
  long: 'linkLong',
  stranger: 'linkStranger',
} as const satisfies Record<LinkWarning | 'stranger', keyof MessageTextStrings>;

function link(part: TextLink, options: MessageTextOptions): unknown {
  const { text, href: url, host, asciiHost, kind } = part;
  if (options.links === false) return text;
  const warning = part.warning ?? (options.careful ? 'stranger' : undefined);
  const detail: LinkOpenDetail = { kind, url, host, ...(warning && { warning }) };
  if (!warning) return anchor(detail, options, { text, title: asciiHost });
  const { words, tabindex } = options;
  return html`<details class="link-asks" part="link-asks">
    <summary class="link" tabindex=${tabindex ?? nothing}>
      <span role="img" aria-label=${words.text('linkUnusual')}>${warningIcon()}</span><bdi dir="ltr">${text}</bdi>
    </summary>
    <span class="link-note" dir="auto" lang=${words.lang()}
      ><span>${words.text(reasons[warning])}</span
      ><span
        >${words.text('linkLeadsTo')} <bdi class="strong" dir="ltr">${host}</bdi> ${
          asciiHost === undefined ? nothing : html`<bdi class="soft" dir="ltr">${asciiHost}</bdi>`
        }</span
      >${anchor(detail, options, { text: words.text('linkOpenAnyway'), button: true })}</span
    >
  </details>`;
}

function name({ kind, text, name: wanted }: TextName, options: MessageTextOptions): unknown {
  const found = kind === 'mention' ? options.mentionUrl?.(wanted) : options.tagUrl?.(wanted);
  const url = found === undefined ? undefined : safeLinkUrl(found);
  if (url === undefined) return html`<bdi class=${kind}>${text}</bdi>`;
  const { host } = new URL(url, location.href);
  return anchor({ kind, url, host }, options, { text });
}

interface AnchorLook {
  readonly text: string;
  readonly title?: string | undefined;
  readonly button?: boolean;
}

/** Mentions and tags stay in the host's page; what leads elsewhere opens beside it and learns nothing of it. */
function anchor(
  detail: LinkOpenDetail,
  { tabindex }: MessageTextOptions,
  { text, title, button }: AnchorLook,
): TemplateResult {
  const { kind, url } = detail;
  const away = kind === 'link';
  const open = (event: MouseEvent): void => {
    // Of the other buttons, the middle one opens too.
    if (event.type === 'auxclick' && event.button !== 1) return;
    if (!emit(event.currentTarget as HTMLElement, 'rv-link-open-request', detail, true)) event.preventDefault();
  };
  return html`<a
    class=${button ? 'button' : kind}
    part="link"
    href=${url}
    target=${away ? '_blank' : nothing}
    rel=${away ? 'noopener noreferrer nofollow ugc' : nothing}
    title=${title ?? nothing}
    dir=${button ? nothing : away || kind === 'email' ? 'ltr' : 'auto'}
    tabindex=${tabindex ?? nothing}
    @click=${open}
    @auxclick=${open}
    >${text}</a
  >`;
}
