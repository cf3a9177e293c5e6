import type { ImportChoice, ImportedPhoto, ImportSettings } from '../../contracts/index.js';
import type { ImportKey } from './import-ports.js';

/** What holds until somebody decides, where the back end leaves it to the host. */
export type ImportDefault = NonNullable<ImportSettings['undecided']>;

/** What holds until this person decides. Nothing of a young account is shown because nobody was asked. */
export function defaultOf({ undecided, young }: ImportSettings, ofHost: ImportDefault): ImportDefault {
  const said = undecided ?? ofHost;
  return young && said === 'on' ? 'ask' : said;
}

/** What a choice is about, by one name. */
export const keyOf = (choice: ImportChoice): ImportKey =>
  choice.scope === 'item' ? `item ${choice.itemId}` : choice.scope;

/** A photo as a choice leaves it. Where it is shown is the back end's to say. */
export function afterChoice(photo: ImportedPhoto, choice: ImportChoice): ImportedPhoto {
  const isMeant = choice.scope === 'item' ? choice.itemId === photo.id : choice.scope !== 'future';
  if (!isMeant || photo.shown === choice.shown) return photo;
  const { appearances: _gone, ...rest } = photo;
  return { ...rest, shown: choice.shown };
}

const timeOf = ({ postedAt }: ImportedPhoto): number => Date.parse(postedAt) || 0;

/** The newest first, as they come. */
export const newestFirst = (one: ImportedPhoto, other: ImportedPhoto): number => timeOf(other) - timeOf(one);

/** How many photos others see more, or no more, after a choice. `undefined`: nobody counted. */
export function countOf(
  choice: ImportChoice,
  before: ImportSettings | undefined,
  after: ImportSettings,
): number | undefined {
  if (choice.scope === 'item') return 1;
  if (before?.shown === undefined || after.shown === undefined) return undefined;
  return Math.max(0, choice.shown ? after.shown - before.shown : before.shown - after.shown);
}
