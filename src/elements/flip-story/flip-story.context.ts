import type { LitElement } from 'lit';
import type { Adapters, Story } from '../../contracts/index.js';
import type { FlipStore } from '../../core/story/flip-snapshot.js';
import { viewOf, type FlipView } from '../../core/story/flip-view.js';
import type { Reveal } from '../../core/story/hold.js';
import type { Scene } from '../../motion/motion.js';
import { ownPicture } from './flip-story.stage.js';
import type { FlipStoryStrings } from './flip-story.strings.js';
import type { FlipStoryWords } from './flip-story.view.js';

/** The element, as far as its part reads it. */
export interface FlipStoryHost extends LitElement {
  readonly story: Story | undefined;
  readonly storyId: string | undefined;
  strings: Partial<FlipStoryStrings> | undefined;
  readonly reveal: Reveal;
  readonly revealSeconds: number;
  readonly holdThreshold: number;
  readonly activation: 'hold+tap' | 'hold';
  readonly notice: 'first' | 'none';
  readonly rememberNotice: string | undefined;
  readonly haptics: boolean;
  readonly comparable: boolean;
  readonly disabled: boolean;
}

/** What the jobs of a story share. */
export interface FlipStoryContext {
  readonly host: FlipStoryHost;
  readonly words: FlipStoryWords;
  readonly store: FlipStore;
  readonly getAdapters: () => Adapters | undefined;
  /** Says it in the live region. */
  readonly say: (announcement: string) => void;
  /** Plays a scene, and ends the one before. */
  readonly play: (scene: Scene, root: HTMLElement) => void;
  readonly endScene: () => void;
}

/** What may be shown now, and what can be done. */
export function currentView({ store, host }: Pick<FlipStoryContext, 'store' | 'host'>): FlipView {
  return viewOf(store.getSnapshot(), ownPicture(host, 'back') !== null);
}

export function canFlip(context: FlipStoryContext): boolean {
  return !context.host.disabled && currentView(context).hasBack;
}

/** One of the element's own, which are there from the first render on. */
export function ownElement(host: FlipStoryHost, selector: string): HTMLElement {
  return host.renderRoot.querySelector<HTMLElement>(selector) ?? host;
}

/** The focus goes to the story's one button whenever what had it goes. */
export function focusButton(host: FlipStoryHost): void {
  host.renderRoot.querySelector<HTMLElement>('.hold')?.focus();
}
