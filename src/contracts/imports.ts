import type { CallOptions, Page, PageOptions, Picture, Sink, Timestamp, WatchOptions, WriteOptions } from './common.js';

/** The main app whose public photos may be shown as notes. */
export interface ImportSource {
  readonly id: string;
  /** As it calls itself. */
  readonly name: string;
  readonly icon?: Picture;
  /** `closing`: announced, nothing new comes; `closed`: its photos are shown no more. */
  readonly state: 'open' | 'closing' | 'closed';
  /** With `closing` and `closed`: when. */
  readonly closesAt?: Timestamp;
}

/** What was chosen, when, for its owner to keep. */
export interface ImportReceipt {
  readonly id: string;
  readonly at: Timestamp;
  readonly existing: boolean;
  readonly future: boolean;
  /** How many photos were switched by themselves, against `existing`. */
  readonly exceptions: number;
}

/** Whether the signed-in person's public photos are shown as notes. */
export interface ImportSettings {
  readonly source: ImportSource;
  /**
   * What holds until this person decides: `on` shows what is there (and says so until they choose), `off` and `ask` show
   * nothing; `ask` asks. Default: `ask`. Young accounts never get `on`.
   */
  readonly undecided?: 'off' | 'ask' | 'on';
  /** Absent: they have not decided. */
  readonly decidedAt?: Timestamp;
  /** Photos that are there already are shown. */
  readonly existing: boolean;
  /** Photos to come are shown. */
  readonly future: boolean;
  /** A young account: notes begin private, and "don't show" is preselected. */
  readonly young?: boolean;
  /** How many public photos there are, and how many of them are shown here now. */
  readonly total?: number;
  readonly shown?: number;
  /** Of the last choice. */
  readonly receipt?: ImportReceipt;
}

/** Where and since when a photo can be seen, as its owner reads it. */
export interface Appearance {
  /** In the host's words: "Your profile in Notes", "Search". */
  readonly place: string;
  readonly url?: string;
  readonly since?: Timestamp;
}

/** A public photo of the signed-in person in the main app. */
export interface ImportedPhoto {
  readonly id: string;
  readonly picture: Picture;
  /** When it was posted over there. */
  readonly postedAt: Timestamp;
  /** The post over there. */
  readonly url?: string;
  /** Others see it here. */
  readonly shown: boolean;
  /** Where. Only where `shown`. */
  readonly appearances?: readonly Appearance[];
}

/** One choice. `all` switches existing and future together, and every photo with them; a photo of its own outlives no later choice on `existing`. */
export type ImportChoice =
  | { readonly scope: 'existing' | 'future' | 'all'; readonly shown: boolean }
  | { readonly scope: 'item'; readonly itemId: string; readonly shown: boolean };

/** Options of a list of photos. */
export interface ImportListOptions extends PageOptions {
  /** `others`: only what others see, as they see it. Default: `owner`. */
  readonly as?: 'owner' | 'others';
}

/** Who listens to the imports of the signed-in person. */
export interface ImportSink extends Sink<ImportedPhoto> {
  /** The whole record. */
  settings?(settings: ImportSettings): void;
}

/** A copy of one's own notes and photos. */
export interface DataExport {
  /** `https:`, `http:` or `blob:`. */
  readonly url: string;
  /** Media type, such as `application/zip`. */
  readonly type?: string;
  readonly bytes?: number;
  readonly expiresAt?: Timestamp;
}

/**
 * What of a person's public photos in the main app is shown as notes: theirs to decide. A choice holds from the answer
 * on, everywhere: nobody else reads a photo that is not shown.
 *
 * Every method rejects with `AdapterError`: `unauthenticated`, `unavailable` and `timeout` anywhere, others as said.
 */
export interface ImportAdapter {
  getSettings(options?: CallOptions): Promise<ImportSettings>;

  /**
   * Makes a choice. A repeat changes nothing and keeps the receipt.
   * @returns what holds now, with its receipt
   * @throws `not-found` (no such photo of this person), `forbidden` (the source is closed)
   */
  set(choice: ImportChoice, options?: WriteOptions): Promise<ImportSettings>;

  /** This person's public photos over there, the newest first. */
  list(options?: ImportListOptions): Promise<Page<ImportedPhoto>>;

  /** Changes of photos and settings: made elsewhere, deleted over there. */
  watch?(sink: ImportSink, options: WatchOptions): void;

  /** A copy of everything, to take away; what is offered when the source closes. @throws `rate-limited` */
  exportData?(options?: WriteOptions): Promise<DataExport>;
}
