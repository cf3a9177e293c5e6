import type { AdapterError } from '../../contracts/errors.js';
import type {
  DataExport,
  ImportAdapter,
  ImportChoice,
  ImportedPhoto,
  ImportSettings,
  Timestamp,
} from '../../contracts/index.js';
import type { PagedList } from '../pages.js';
import type { Store } from '../store.js';

/** What a choice is about: one of the whole, or one photo. */
export type ImportKey = 'existing' | 'future' | 'all' | `item ${string}`;

/** A choice that was not saved: what holds is as before. */
export interface ImportProblem {
  readonly choice: ImportChoice;
  readonly error: AdapterError;
}

/** What the last choice has led to, as the adapter confirmed it. */
export interface ImportOutcome {
  readonly choice: ImportChoice;
  readonly at: Timestamp;
  /** How many photos others see more, or no more. `undefined`: nobody counted. */
  readonly count: number | undefined;
}

/** A copy to take away. */
export type ExportState =
  | { readonly phase: 'idle' | 'making' }
  | { readonly phase: 'ready'; readonly data: DataExport }
  | { readonly phase: 'failed'; readonly error: AdapterError };

export interface ImportSnapshot {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** As the adapter confirmed them, and nothing else. */
  readonly settings: ImportSettings | undefined;
  /** Why there are no settings, or none newer. */
  readonly error: AdapterError | undefined;
  readonly photos: PagedList<ImportedPhoto>;
  /** What others see; `idle` until somebody wants to know. */
  readonly others: PagedList<ImportedPhoto>;
  readonly previewing: boolean;
  /** Choices on their way, and what they want. */
  readonly saving: ReadonlyMap<ImportKey, boolean>;
  readonly problems: ReadonlyMap<ImportKey, ImportProblem>;
  readonly outcome: ImportOutcome | undefined;
  /** `undefined`: this back end makes none. */
  readonly copy: ExportState | undefined;
}

/** Where the store asks and reports. */
export interface ImportOutlet {
  /** `false`: the host has taken over. */
  mayChoose(choice: ImportChoice): boolean;
  changed(settings: ImportSettings, outcome: ImportOutcome): void;
  notChanged(problem: ImportProblem): void;
  /** A choice was made on another device, or in the main app. */
  changedElsewhere(settings: ImportSettings): void;
  /** Deleted over there, or no longer public. */
  vanished(photoId: string): void;
  failed(error: AdapterError, method: keyof ImportAdapter): void;
}

export interface ImportStore extends Store<ImportSnapshot> {
  show(adapter: ImportAdapter | undefined): void;
  choose(choice: ImportChoice): void;
  /** Makes a choice again that was not saved. */
  retry(key: ImportKey): void;
  /** Reads again, from the top. */
  refresh(): void;
  loadMore(): void;
  /** Loads again what failed to load. */
  retryPhotos(): void;
  /** Shows what others see, or the photos of one's own. */
  preview(previewing: boolean): void;
  makeCopy(): void;
  stop(): void;
}
