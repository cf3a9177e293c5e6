import { html, nothing, type TemplateResult } from 'lit';
import type { WordValues } from '../../controllers/strings-controller.js';
import type { Adapters, Moment, MomentKind, Picture } from '../../contracts/index.js';
import { safeLinkUrl, safePictureUrl, safeSrcset } from '../../core/safe-url.js';
import { authorAvatars, authorNames, bylineText, coAuthorsOf } from './authors.js';
import type { AuthorsStrings } from './authors.strings.js';
import { avatar } from './avatar.js';
import type { CommonStrings } from './common.strings.js';
import { clipIcon } from './icons/clip.js';
import { flipIcon } from './icons/flip.js';
import { imageOffIcon } from './icons/image-off.js';
import { noteIcon } from './icons/note.js';
import type { MomentStrings } from './moment.strings.js';
import { variables } from './variables.js';

type Strings = MomentStrings & AuthorsStrings & Pick<CommonStrings, 'commonLoading'>;

/** The words of moments. */
export interface MomentWords {
  text<Key extends keyof Strings & string>(key: Key, ...values: WordValues<Strings[Key]>): string;
  lang(): string;
}

export interface MomentOptions {
  readonly words: MomentWords;
  /** ms since 1970. */
  readonly now: number;
  /** For a story that is flipped here. Absent: the nearest provider's. */
  readonly adapters?: Adapters | undefined;
  /** The signed-in person shared it: for them it is no secret. */
  readonly mine?: boolean | undefined;
  /** Nothing of it is fetched. */
  readonly hidden?: boolean | undefined;
  /** While hidden: fetches it after all. Absent: it can't be asked for. */
  readonly show?: (() => void) | undefined;
  /** Opens what can be seen once. */
  readonly openOnce?: (() => void) | undefined;
  /** That is under way. */
  readonly opening?: boolean | undefined;
  /** What it gave. */
  readonly revealed?: Moment | undefined;
  readonly reply?: (() => void) | undefined;
  /** A click on its link. */
  readonly open?: ((event: MouseEvent) => void) | undefined;
  readonly tabindex?: number | undefined;
}

type SightFacts = Pick<MomentOptions, 'now' | 'mine' | 'hidden' | 'revealed'>;

/** How much of a moment there is to see. */
type Sight = 'shown' | 'expired' | 'deleted' | 'unavailable' | 'hidden' | 'sealed' | 'opened' | 'age';

const kinds = {
  story: { icon: flipIcon, name: 'momentStory', by: 'momentStoryBy', reply: 'momentReplyStory' },
  note: { icon: noteIcon, name: 'momentNote', by: 'momentNoteBy', reply: 'momentReplyNote' },
  clip: { icon: clipIcon, name: 'momentClip', by: 'momentClipBy', reply: 'momentReplyClip' },
} as const;

const said = {
  expired: 'momentExpired',
  deleted: 'momentDeleted',
  unavailable: 'momentUnavailable',
  hidden: 'momentHidden',
  sealed: 'momentOnce',
  opened: 'momentOpened',
  age: 'momentAge',
} as const satisfies Record<Exclude<Sight, 'shown'>, keyof MomentStrings>;

/** What kind of thing it is, in a word. */
export function momentName(kind: MomentKind, words: Pick<MomentWords, 'text'>): string {
  return words.text(kinds[kind].name);
}

/**
 * A moment in a conversation. A story is flipped where it stands, in an element of its own, where the page has one; what
 * has ended, is not for this reader or was seen already says so and shows nothing.
 */
export function momentCard(moment: Moment, options: MomentOptions): TemplateResult {
  const { words, reply, tabindex } = options;
  const shown = options.revealed ?? moment;
  const sight = sightOf(moment, options);
  const story = sight === 'shown' && canFlip(shown);
  return html`<div class="moment" part="moment" data-kind=${moment.kind}>
    ${story ? flipStory(shown, options) : card(shown, sight, options)}
    ${
      reply && sight === 'shown'
        ? html`<button class="button bare" type="button" tabindex=${tabindex ?? nothing} @click=${reply}>
            ${words.text(kinds[moment.kind].reply)}
          </button>`
        : nothing
    }
  </div>`;
}

/** Whether it is a picture, or a story to flip: that needs no paper beneath it. */
export function isPictorial(moment: Moment, options: SightFacts): boolean {
  const shown = options.revealed ?? moment;
  return sightOf(moment, options) === 'shown' && (canFlip(shown) || shown.preview !== undefined);
}

function sightOf(moment: Moment, { now, mine, hidden, revealed }: SightFacts): Sight {
  const { state, expiresAt, viewOnce, opened } = moment;
  if (state === 'deleted') return 'deleted';
  if (state === 'expired' || (expiresAt !== undefined && Date.parse(expiresAt) <= now)) return 'expired';
  if (state === 'removed' || state === 'pending' || state === 'geo-blocked') return 'unavailable';
  if (hidden) return 'hidden';
  if (viewOnce && !mine && !revealed) return opened ? 'opened' : 'sealed';
  return state === 'age-gated' && !canFlip(moment) ? 'age' : 'shown';
}

/** Looked up by name, as nobody has to pay for it who shows none. */
function canFlip({ kind }: Moment): boolean {
  return kind === 'story' && customElements.get('rv-flip-story') !== undefined;
}

function flipStory(moment: Moment, options: MomentOptions): TemplateResult {
  const note = remark(moment, options);
  return html`<rv-flip-story part="moment-story" story-id=${moment.id} .adapters=${options.adapters}></rv-flip-story>
    ${note ? html`<p class="moment-kind small soft">${note}</p>` : nothing}`;
}

function card(moment: Moment, sight: Sight, options: MomentOptions): TemplateResult {
  const { words } = options;
  const { author, kind, preview, title } = moment;
  const { icon, name, by } = kinds[kind];
  const shown = sight === 'shown';
  const several = coAuthorsOf(moment);
  const note = shown ? remark(moment, options) : undefined;
  return html`${shown && preview ? picture(preview, words) : nothing}
    <div class="moment-facts">
      <p class="moment-kind small soft">
        ${icon()}<span>${words.text(name)}</span>${note && html`<span>${note}</span>`}
      </p>
      <p class="moment-title strong" dir="auto">
        ${heading(moment, sight, options, title && shown ? title : words.text(by, bylineText(moment, words)))}
      </p>
      ${
        shown && title
          ? html`<p class="moment-author small soft">
              ${several ? authorAvatars(several) : avatar(author)}${
                several
                  ? html`<span>${authorNames(several, { words, links: false })}</span>`
                  : html`<bdi>${author.name}</bdi>`
              }
            </p>`
          : nothing
      }
      ${shown ? nothing : html`<p class="soft">${words.text(said[sight])}</p>`} ${way(sight, options)}
    </div>`;
}

/** When it ends, or that it is seen only once. */
function remark({ expiresAt, viewOnce }: Moment, { words, now, mine, revealed }: MomentOptions): string | undefined {
  if (revealed && !mine) return words.text('momentRevealed');
  if (viewOnce) return words.text('momentOnce');
  const end = expiresAt === undefined ? NaN : Date.parse(expiresAt);
  if (Number.isNaN(end)) return undefined;
  const far = new Date(end).toDateString() !== new Date(now).toDateString();
  const date = new Intl.DateTimeFormat(words.lang(), {
    ...(far && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return words.text('momentUntil', date.format(end));
}

function heading({ url }: Moment, sight: Sight, { open, tabindex }: MomentOptions, text: string): unknown {
  const href = url === undefined || (sight !== 'shown' && sight !== 'age') ? undefined : safeLinkUrl(url);
  if (href === undefined) return text;
  return html`<a href=${href} part="moment-link" tabindex=${tabindex ?? nothing} @click=${open}>${text}</a>`;
}

function picture({ src, srcset, width, height, alt, placeholder }: Picture, words: MomentWords): unknown {
  const safe = safePictureUrl(src);
  if (safe === undefined) return nothing;
  return html`<div class="moment-picture" ${variables({ '--_placeholder': placeholder ?? '' })}>
    <p class="moment-lost small" hidden>${imageOffIcon()}${words.text('momentPictureFailed')}</p>
    <img
      part="moment-picture"
      loading="lazy"
      decoding="async"
      sizes="17rem"
      width=${width}
      height=${height}
      alt=${alt ?? words.text('momentNoDescription')}
      srcset=${safeSrcset(srcset) ?? nothing}
      src=${safe}
      @load=${settle}
      @error=${settle}
    />
  </div>`;
}

function settle({ type, currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  const lost = type === 'error';
  image.hidden = lost;
  (image.previousElementSibling as HTMLElement).hidden = !lost;
}

/** What can be done about a moment that is not shown. */
function way(
  sight: Sight,
  { words, show, openOnce, opening, tabindex }: MomentOptions,
): TemplateResult | typeof nothing {
  const act = sight === 'hidden' ? show : sight === 'sealed' ? openOnce : undefined;
  if (!act) return nothing;
  const label = sight === 'hidden' ? 'momentShow' : opening ? 'commonLoading' : 'momentOpenOnce';
  return html`<button
    class="button"
    type="button"
    tabindex=${tabindex ?? nothing}
    aria-disabled=${opening ? 'true' : nothing}
    @click=${opening ? nothing : act}
  >
    ${words.text(label)}
  </button>`;
}
