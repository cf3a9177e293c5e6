import { html, type TemplateResult } from 'lit';
import type { Moment } from 'recto-verso/contracts';
import type { App } from './app.js';
import { clip, makeClip } from './clip.js';

/** What a shared moment leads to: the story, the note or the clip itself, as this person may see it now. */
export function momentView(app: App, { kind, id }: Moment): TemplateResult {
  if (kind === 'story') return html`<rv-flip-story story-id=${id} haptics></rv-flip-story>`;
  if (kind === 'note') return html`<rv-note-card note-id=${id}></rv-note-card>`;
  return id === clip.id ? player() : html`<p class="soft">${app.words.momentElsewhere}</p>`;
}

/** Made once: its captions are object URLs. */
let made: ReturnType<typeof makeClip> | undefined;

function player(): TemplateResult {
  const { video, poster, title } = (made ??= makeClip());
  return html`<video
    controls
    playsinline
    preload="metadata"
    src=${video.src}
    poster=${poster?.src ?? ''}
    width=${video.width}
    height=${video.height}
    aria-label=${title ?? ''}
  >
    ${video.captions?.map(
      ({ src, lang, label }) => html`<track kind="captions" src=${src} srclang=${lang} label=${label} />`,
    )}
  </video>`;
}
