import type { ImportChoice, ImportedPhoto, ImportSettings } from '../../contracts/index.js';
import type { ImportKey } from './import-ports.js';

/** What holds until somebody decides, where the back end leaves it to the host. */
export type ImportDefault = NonNullable<ImportSettings['undecided']>;

/** What holds until this person decides. Nothing of a young account is shown because nobody was asked. */
export function defaultOf({ undecided, young }: ImportSettings, ofHost: ImportDefault): ImportDefault {
  const said = undecided ?? ofHost;
  return young && said === 'on' ? 'ask' : said;
}

/** Whether others see any of it now. */
export const isAnyShown = ({ existing, future, shown = 0 }: ImportSettings): boolean => existing || future || shown > 0;

/** What a choice is about, by one name. */
export const keyOf = (choice: ImportChoice): ImportKey =>
  choice.scope === 'item' ? `item ${choice.itemId}` : choice.scope;

/** A photo that is shown now, or not. Where, is the back end's to say. */
export function asShown(photo: ImportedPhoto, shown: boolean): ImportedPhoto {
  if (photo.shown === shown) return photo;
  const { appearances: _gone, ...rest } = photo;
  return { ...rest, shown };
}

/** Whether an answer says what was chosen for the whole. */
export function holds({ scope, shown }: ImportChoice, { existing, future }: ImportSettings): boolean {
  return (scope === 'future' || existing === shown) && (scope === 'existing' || future === shown);
}

const momentOf = ({ receipt, decidedAt = '' }: ImportSettings): number => Date.parse(receipt?.at ?? decidedAt);

/** Whether it tells of a choice that is older than what is known: a watch may be slower than an answer. */
export const isOlder = (settings: ImportSettings, known: ImportSettings | undefined): boolean =>
  known !== undefined && momentOf(settings) < momentOf(known);

const timeOf = ({ postedAt }: ImportedPhoto): number => Date.parse(postedAt) || 0;

/** The newest first, as they come. */
export const newestFirst = (one: ImportedPhoto, other: ImportedPhoto): number => timeOf(other) - timeOf(one);

/** How many photos others see more, or no more, after a choice that is confirmed. `undefined`: nobody counted. */
export function countOf(
  choice: ImportChoice,
  before: ImportSettings | undefined,
  after: ImportSettings,
): number | undefined {
  if (choice.scope === 'item') return 1;
  if (before?.shown === undefined || after.shown === undefined) return undefined;
  return Math.max(0, choice.shown ? after.shown - before.shown : before.shown - after.shown);
}
