import type { AdapterError, Face, Side, Story, StoryAdapter } from '../../contracts/index.js';
import type { Clock } from '../clock.js';
import type { HoldEvent, HoldState } from './hold.js';
import type { Store, WritableStore } from '../store.js';

/** What there is to show. */
export type StoryLoad =
  /** Nothing was asked for, or a `story-id` waits for an adapter. */
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading' }
  /** Without `story`: the faces are the page's own. */
  | { readonly phase: 'ready'; readonly story: Story | undefined }
  /** The record is not a story; `problems` are for the developer. */
  | { readonly phase: 'invalid'; readonly problems: readonly string[] }
  | { readonly phase: 'failed'; readonly error: AdapterError };

/** What there is of the back. */
export type BackLoad =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening' }
  /** `blob` is the picture of a sealed back; otherwise `face.picture.src` is. Without `face`: the page's own. */
  | { readonly phase: 'open'; readonly face: Face | undefined; readonly blob?: Blob }
  | { readonly phase: 'failed'; readonly error: AdapterError };

export interface FlipSnapshot {
  readonly load: StoryLoad;
  readonly hold: HoldState;
  readonly back: BackLoad;
  /** The viewer has opened the cover of this face. */
  readonly frontUncovered: boolean;
  readonly backUncovered: boolean;
  readonly expired: boolean;
}

/** What a story is made from: a record, an id with an adapter, or the page's own two faces. */
export interface FlipSource {
  readonly adapter: StoryAdapter | undefined;
  /** Anything a host may pass; checked here. */
  readonly record: unknown;
  readonly storyId: string | undefined;
  /** The page's own markup has a front. */
  readonly ownFront: boolean;
}

/** Where a store reports to. */
export interface FlipOutlet {
  /** Asked once the threshold has passed and before the adapter is. `false`: the host has taken over, stay on the front. */
  mayOpen(story: Story): boolean;
  /** The hold began. */
  armed(): void;
  /** The hold ended before the threshold. Nothing was recorded. */
  cancelled(): void;
  turned(side: Side): void;
  /** The back was granted, and with an adapter recorded. Once per story shown. */
  discovered(story: Story): void;
  failed(error: AdapterError, method: keyof StoryAdapter): void;
  /** What came is no story; each problem says where and what. */
  invalid(problems: readonly string[]): void;
}

export interface FlipStore extends Store<FlipSnapshot> {
  /** Shows something else, or the same story renewed: then hold and back stay. */
  show(source: FlipSource): void;
  send(event: HoldEvent): void;
  /** Somebody is about to flip: fetch the sealed back, if there is one. */
  prepare(): void;
  /** The front was looked at. */
  frontSeen(): void;
  uncover(side: Side): void;
  /** Loads again what failed to load, or opens again what failed to open. */
  retry(): void;
  /** Takes a record an action has answered. */
  renew(story: Story): void;
  /** Leaves the page: everything running ends. `show` goes on. */
  stop(): void;
}

/** What the jobs of a flip store share. */
export interface FlipContext {
  readonly clock: Clock;
  readonly store: WritableStore<FlipSnapshot>;
  readonly outlet: FlipOutlet;
  getSource(): FlipSource | undefined;
  /** Fires when something else is shown, or the page is left. */
  getSignal(): AbortSignal;
  send(event: HoldEvent): void;
}

/** The record that is shown, if there is one. */
export function storyOf({ load }: FlipSnapshot): Story | undefined {
  return load.phase === 'ready' ? load.story : undefined;
}
