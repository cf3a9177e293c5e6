import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CaptionTrack, Clip, Picture } from '../../contracts/index.js';
import type { WordValues } from '../../controllers/strings-controller.js';
import { safePictureUrl, safeSrcset, safeVideoUrl } from '../../core/safe-url.js';
import type { CommonStrings } from './common.strings.js';
import { clipIcon } from './icons/clip.js';
import { hiddenIcon } from './icons/hidden.js';
import { playIcon } from './icons/play.js';
import { retryIcon } from './icons/retry.js';
import { soundIcon } from './icons/sound.js';
import { variables } from './variables.js';
import { savesData, type VideoPlayer } from './video-player.js';
import type { VideoStrings } from './video.strings.js';

type Strings = VideoStrings & Pick<CommonStrings, 'commonRetry'>;

/** The words of a clip. */
export interface VideoWords {
  text<Key extends keyof Strings & string>(key: Key, ...values: WordValues<Strings[Key]>): string;
  lang(): string;
}

export interface VideoOptions {
  readonly words: VideoWords;
  readonly player: VideoPlayer;
  /** Somebody has pressed the poster. */
  readonly play: () => void;
}

/** Whether there is anything to play. */
export function isPlayable({ video }: Clip): boolean {
  return video !== undefined && safeVideoUrl(video.src) !== undefined;
}

/** Whether a warning covers it. Nothing of it is fetched then. */
export function isCovered({ labels = [] }: Clip, { uncovered }: Pick<VideoPlayer, 'uncovered'>): boolean {
  return labels.some(({ effect, overridable }) => effect === 'cover' && !(overridable && uncovered));
}

/** A clip: its poster with a button, then the browser's own player with captions. */
export function video(clip: Clip, options: VideoOptions): TemplateResult {
  const { player } = options;
  const { width = 9, height = 16 } = clip.video ?? clip.poster ?? {};
  const ratio = width > 0 && height > 0 ? `${width} / ${height}` : '9 / 16';
  return html`<div
    class="video"
    part="clip"
    data-state=${player.state}
    ${variables({ '--_ratio': ratio, '--_placeholder': clip.poster?.placeholder ?? '' })}
  >
    ${isCovered(clip, player) ? cover(clip, options) : stage(clip, options)}
  </div>`;
}

function stage(clip: Clip, { words, player, play }: VideoOptions): TemplateResult {
  const { state, muted } = player;
  const playable = isPlayable(clip);
  return html`${playable ? keyed(player.generation, film(clip, words, player)) : nothing}
  ${state === 'idle' || !playable ? poster(clip.poster, words) : nothing}
  ${
    state === 'idle' && playable && clip.title !== undefined
      ? html`<p class="title-line" dir="auto" lang=${clip.lang ?? nothing}>${clip.title}</p>`
      : nothing
  }
  ${
    !playable
      ? lost(words.text('videoMissing'))
      : state === 'failed'
        ? lost(words.text(canPlay(clip) ? 'videoFailed' : 'videoUnplayable'), {
            words,
            // A browser that lacks the codec lacks it the second time too.
            retry: canPlay(clip) ? () => player.retry() : undefined,
          })
        : state === 'idle'
          ? html`<button class="play" part="play" type="button" aria-label=${words.text('videoPlay')} @click=${play}>
              <span class="disc">${playIcon()}</span>
            </button>`
          : nothing
  }
  ${
    muted && clip.video?.silent !== true && (state === 'playing' || state === 'paused')
      ? html`<button class="button sound" part="sound" type="button" @click=${() => player.soundOn()}>
          ${soundIcon()}<span>${words.text('videoSoundOn')}</span>
        </button>`
      : nothing
  }`;
}

function film(clip: Clip, words: VideoWords, player: VideoPlayer): TemplateResult {
  const { src, captions = [] } = clip.video ?? { src: '' };
  const tracks = captions.filter((track) => safeVideoUrl(track.src) !== undefined);
  const chosen = chooseTrack(tracks, words.lang());
  const { listen } = player;
  return html`<video
    part="video"
    playsinline
    preload=${savesData() ? 'none' : 'metadata'}
    ?controls=${player.state !== 'idle' && player.state !== 'failed'}
    crossorigin=${tracks.some(isElsewhere) ? 'anonymous' : nothing}
    aria-label=${clip.title ?? words.text('videoBy', clip.author.name)}
    src=${safeVideoUrl(src) ?? nothing}
    @playing=${listen}
    @pause=${listen}
    @ended=${listen}
    @error=${listen}
    @volumechange=${listen}
  >
    ${tracks.map(
      (track) =>
        html`<track
          kind="captions"
          src=${track.src}
          srclang=${track.lang}
          label=${track.label}
          ?default=${track === chosen}
        />`,
    )}
  </video>`;
}

/** The captions in this person's language, else the first. */
function chooseTrack(tracks: readonly CaptionTrack[], lang: string): CaptionTrack | undefined {
  const [language] = lang.toLowerCase().split('-');
  return tracks.find((track) => track.lang.toLowerCase().split('-')[0] === language) ?? tracks[0];
}

/** Captions of another origin come only where the video, too, is fetched with CORS. */
function isElsewhere({ src }: CaptionTrack): boolean {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  return url !== undefined && url.origin !== location.origin;
}

function canPlay({ video: file }: Clip): boolean {
  return file?.type === undefined || document.createElement('video').canPlayType(file.type) !== '';
}

function poster(picture: Picture | undefined, words: VideoWords): TemplateResult {
  const src = picture && safePictureUrl(picture.src);
  const alt = picture?.alt ?? words.text('videoNoDescription');
  if (src === undefined) return html`<span class="visually-hidden">${alt}</span>`;
  return html`<img
    class="poster"
    part="poster"
    src=${src}
    srcset=${safeSrcset(picture?.srcset) ?? nothing}
    sizes="24rem"
    alt=${alt}
    draggable="false"
    @error=${hide}
    @load=${show}
  />`;
}

/** The icon of a broken picture would lie over the colour that is in its place. */
function hide({ target }: Event): void {
  (target as HTMLImageElement).hidden = true;
}

function show({ target }: Event): void {
  (target as HTMLImageElement).hidden = false;
}

function lost(
  text: string,
  { words, retry }: { words?: VideoWords; retry?: (() => void) | undefined } = {},
): TemplateResult {
  return html`<div class="over" part="problem">
    ${clipIcon()}
    <p role="alert">${text}</p>
    ${
      words && retry
        ? html`<button class="button" type="button" @click=${retry}>
            ${retryIcon()}<span>${words.text('commonRetry')}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function cover({ labels = [] }: Clip, { words, player }: VideoOptions): TemplateResult {
  const covers = labels.filter(({ effect }) => effect === 'cover');
  const texts = covers.map(({ text, value }) => text ?? value);
  return html`<div class="over" part="cover">
    ${hiddenIcon()}
    <p class="strong">${words.text('videoCovered')}</p>
    <p>${words.text('videoCoverReason', new Intl.ListFormat(words.lang()).format(texts))}</p>
    ${
      covers.every(({ overridable }) => overridable)
        ? html`<button class="button" type="button" @click=${() => player.uncover()}>
            ${words.text('videoUncover')}
          </button>`
        : nothing
    }
  </div>`;
}
