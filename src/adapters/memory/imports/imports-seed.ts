import type { ImportSettings, ImportSource, Picture, Timestamp } from '../../../contracts/index.js';

/** A post with one photo in the main app. */
export interface PostSeed {
  /** Default: a new one. The note that shows it is `import:` and this. */
  readonly id?: string;
  /** A person's id. */
  readonly author: string;
  readonly picture: Picture;
  /** Default: now. */
  readonly postedAt?: Timestamp;
  /** The post over there. */
  readonly url?: string;
  /** What stands beside the photo over there: the text of the note. */
  readonly text?: string;
  /** Language of its texts, BCP 47. */
  readonly lang?: string;
  /** Only public photos are ever shown as notes. Default: yes. */
  readonly public?: boolean;
}

/** What somebody has decided before the world begins: it holds for every post of theirs in the seed. */
export interface DecidedSeed {
  /** A person's id. */
  readonly person: string;
  readonly existing: boolean;
  readonly future: boolean;
  /** Default: now. */
  readonly at?: Timestamp;
}

/** The main app whose public photos may be shown as notes. */
export interface MainAppSeed {
  /** Default: an open one, called “Main app”. */
  readonly source?: Partial<ImportSource>;
  /** What holds until somebody decides. Default: `ask`. A young account never gets `on`. */
  readonly undecided?: NonNullable<ImportSettings['undecided']>;
  readonly posts?: readonly PostSeed[];
  readonly decided?: readonly DecidedSeed[];
}
