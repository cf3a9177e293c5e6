import type { LitElement, ReactiveController } from 'lit';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';

/** What a clip is doing. `idle`: its poster shows, or nothing of it. */
export type VideoState = 'idle' | 'playing' | 'paused' | 'ended' | 'failed';

/** What browsers that have it say of the line: https://wicg.github.io/savedata/. It is in no version of `lib.dom`. */
interface NetworkInformation {
  readonly saveData?: boolean;
}

/** Whether somebody has asked their browser to load no more than is needed. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return connection?.saveData === true;
}

/**
 * The life of one `<video>` in the shadow root, as video.ts draws it: it plays when somebody says so, or by itself,
 * without sound, where nobody minds. Out of the page it stops and lets go of its file.
 */
export class VideoPlayer implements ReactiveController {
  #host: LitElement;
  #changed: (state: VideoState) => void;
  #id: string | undefined;
  #wanted: { readonly muted: boolean } | undefined;
  #wasPlaying = false;
  #offered = false;
  #started = false;
  /** It could not be fetched ahead. Nobody has asked for it yet, so nobody is told. */
  #broken = false;
  state: VideoState = 'idle';
  muted = false;
  /** Somebody wants to see what a warning is about. */
  uncovered = false;
  /** Counts the elements: a clip that was let go of, or is tried again, has a new one. */
  generation = 0;

  /** @param changed told of each state, once the host knows */
  constructor(host: LitElement, changed: (state: VideoState) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Says which clip it is. Another one begins anew. */
  show(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#reset();
    this.uncovered = this.#offered = false;
  }

  /** Plays. Called in the very event of a press it may have sound. */
  play({ muted = false }: { readonly muted?: boolean } = {}): void {
    if (this.#broken) this.#reset();
    this.#wanted = { muted };
    this.#begin();
    this.#host.requestUpdate();
  }

  /** Plays by itself, once: without sound, and only where nobody has asked for less. */
  offer(): void {
    if (this.#offered || this.state !== 'idle') return;
    this.#offered = true;
    if (!prefersReducedMotion() && !savesData()) this.play({ muted: true });
  }

  /** Plays, whatever it is covered for: they have read that and want to watch. */
  uncover(): void {
    this.uncovered = true;
    this.play();
  }

  soundOn(): void {
    const video = this.#video;
    if (!video) return;
    video.muted = false;
    if (video.paused) this.#start(video, false);
  }

  /** After a failure: from the beginning, with a new element. */
  retry(): void {
    this.#reset();
    this.play();
  }

  /** What the `<video>` says. */
  listen = (event: Event): void => {
    const video = this.#video;
    // An element that was replaced has nothing more to say.
    if (!video || event.currentTarget !== video) return;
    if (event.type === 'error') this.#fail();
    else if (event.type === 'ended') this.#set('ended');
    else if (event.type === 'playing') this.#set('playing');
    else if (event.type === 'pause' && !video.ended && this.state === 'playing') this.#set('paused');
    if (this.muted !== video.muted) {
      this.muted = video.muted;
      this.#host.requestUpdate();
    }
  };

  hostConnected(): void {
    // A move within the page: it goes on where it was.
    if (this.#wasPlaying && this.#video) this.#start(this.#video, this.muted);
    this.#wasPlaying = false;
  }

  hostUpdated(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    const video = this.#video;
    this.#wanted = undefined;
    this.#wasPlaying = video !== null && !video.paused && !video.ended;
    video?.pause();
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#wasPlaying = false;
      video?.removeAttribute('src');
      // The only way to make an element let go of what it loads.
      video?.load();
      this.#reset();
      this.#offered = false;
    });
  }

  get #video(): HTMLVideoElement | null {
    return this.#host.renderRoot.querySelector('video');
  }

  #begin(): void {
    const video = this.#video;
    if (!this.#wanted || !video?.hasAttribute('src') || !this.#host.isConnected) return;
    const { muted } = this.#wanted;
    this.#wanted = undefined;
    this.#start(video, muted);
  }

  #start(video: HTMLVideoElement, muted: boolean): void {
    this.#started = true;
    video.muted = this.muted = muted;
    video.play().catch((error: unknown) => {
      if (video !== this.#video) return;
      const { name } = error as Error;
      // The browser wants another press for sound.
      if (name === 'NotAllowedError' && !muted) this.#start(video, true);
      else if (name === 'NotSupportedError') this.#fail();
    });
  }

  #reset(): void {
    this.generation += 1;
    this.#started = this.#broken = false;
    this.#wanted = undefined;
    this.state = 'idle';
    this.muted = false;
  }

  #fail(): void {
    if (this.#started) this.#set('failed');
    else this.#broken = true;
  }

  #set(state: VideoState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
    this.#changed(state);
  }
}
