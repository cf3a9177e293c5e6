/** What drafts have in common: how long they last, and how what was found on a device is looked at. */

/** ms after which a draft is forgotten: seven days. */
export const draftLifetimeMs = 7 * 24 * 60 * 60 * 1000;

type Fields = Readonly<Record<string, unknown>>;
export type Is = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText: Is = (value) => typeof value === 'string';
export const isFlag: Is = (value) => typeof value === 'boolean';
export const isNumber: Is = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFile: Is = (value) => value instanceof Blob;
export const oneOf =
  (...values: unknown[]): Is =>
  (value) =>
    values.includes(value);
export const optional =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
export const list =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
export const record =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));

/** A `PictureEdit`. */
export const isEdit: Is = record({
  rotation: oneOf(0, 90, 180, 270),
  zoom: isNumber,
  centerX: isNumber,
  centerY: isNumber,
});

/** `SelfLabel`s. */
export const isLabels: Is = list(record({ value: isText, text: isText }));
