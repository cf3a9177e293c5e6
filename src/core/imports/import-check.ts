import { AdapterError } from '../../contracts/errors.js';
import type {
  Appearance,
  DataExport,
  ImportedPhoto,
  ImportReceipt,
  ImportSettings,
  ImportSource,
  Page,
  Picture,
} from '../../contracts/index.js';

/** What a record from a host's back end, often untyped, may turn out to be. */
type Untyped = Readonly<Record<string, unknown>>;

const states: ReadonlySet<unknown> = new Set<ImportSource['state']>(['open', 'closing', 'closed']);
const defaults: ReadonlySet<unknown> = new Set<ImportSettings['undecided']>(['off', 'ask', 'on']);

const isRecord = (value: unknown): value is Untyped => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isPicture = (value: unknown): value is Picture => isRecord(value) && isText(value['src']);

/**
 * The settings as the contract has them. Where it isn't said that photos are shown, they aren't.
 *
 * @param last a receipt outlives an answer that doesn't repeat it
 * @throws AdapterError `unknown` where no source is named
 */
export function toSettings(answer: unknown, last?: ImportSettings): ImportSettings {
  const source = isRecord(answer) ? answer['source'] : undefined;
  if (!isRecord(answer) || !isRecord(source) || !isText(source['name'])) {
    throw new AdapterError('unknown', { message: 'These are no settings: they name no source' });
  }
  const { undecided, decidedAt, young, total, shown } = answer;
  const receipt = toReceipt(answer['receipt']) ?? last?.receipt;
  return {
    source: {
      id: isText(source['id']) ? source['id'] : '',
      name: source['name'],
      state: states.has(source['state']) ? (source['state'] as ImportSource['state']) : 'open',
      ...(isPicture(source['icon']) && { icon: source['icon'] }),
      ...(isText(source['closesAt']) && { closesAt: source['closesAt'] }),
    },
    existing: answer['existing'] === true,
    future: answer['future'] === true,
    ...(defaults.has(undecided) && { undecided: undecided as NonNullable<ImportSettings['undecided']> }),
    ...(isText(decidedAt) && { decidedAt }),
    ...(young === true && { young }),
    ...(isCount(total) && { total }),
    ...(isCount(shown) && { shown }),
    ...(receipt && { receipt }),
  };
}

function toReceipt(answer: unknown): ImportReceipt | undefined {
  if (!isRecord(answer) || !isText(answer['id']) || !isText(answer['at'])) return undefined;
  const { id, at, existing, future, exceptions } = answer;
  return {
    id,
    at,
    existing: existing === true,
    future: future === true,
    exceptions: isCount(exceptions) ? exceptions : 0,
  };
}

/** `undefined`: nothing that could be shown. */
export function toPhoto(answer: unknown): ImportedPhoto | undefined {
  if (!isRecord(answer) || !isText(answer['id']) || !isPicture(answer['picture'])) return undefined;
  const { id, picture, postedAt, url, shown, appearances } = answer;
  return {
    id,
    picture,
    postedAt: isText(postedAt) ? postedAt : '',
    shown: shown === true,
    ...(isText(url) && { url }),
    ...(shown === true && Array.isArray(appearances) && { appearances: appearances.filter(isAppearance) }),
  };
}

const isAppearance = (value: unknown): value is Appearance => isRecord(value) && isText(value['place']);

/** A page of what can be shown. @throws AdapterError `unknown` where it is no page */
export function toPhotoPage(answer: unknown): Page<ImportedPhoto> {
  if (!isRecord(answer) || !Array.isArray(answer['items'])) {
    throw new AdapterError('unknown', { message: 'That is no page: it has no items' });
  }
  const { next, total } = answer;
  return {
    items: answer['items'].map(toPhoto).filter((photo) => photo !== undefined),
    ...(isText(next) && { next }),
    ...(isCount(total) && { total }),
  };
}

/** @throws AdapterError `unknown` where it leads nowhere */
export function toExport(answer: unknown): DataExport {
  if (!isRecord(answer) || !isText(answer['url'])) {
    throw new AdapterError('unknown', { message: 'That is no copy: it has no address' });
  }
  const { url, type, bytes, expiresAt } = answer;
  return {
    url,
    ...(isText(type) && { type }),
    ...(isCount(bytes) && { bytes }),
    ...(isText(expiresAt) && { expiresAt }),
  };
}
