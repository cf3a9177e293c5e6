import { safePictureUrl } from '../safe-url.js';

/** Says what is wrong with a value found at `where`, each as `where: what`. Nothing wrong: nothing said. */
type Check = (value: unknown, where: string) => readonly string[];

const a =
  (kind: string, is: (value: unknown) => boolean): Check =>
  (value, where) =>
    is(value) ? [] : [`${where}: expected ${kind}, got ${nameOf(value)}`];

const optional =
  (check: Check): Check =>
  (value, where) =>
    value === undefined ? [] : check(value, where);

const list =
  (check: Check): Check =>
  (value, where) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${where}[${index}]`))
      : [`${where}: expected an array, got ${nameOf(value)}`];

const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, where) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(fields).flatMap(([name, check]) =>
          check((value as Record<string, unknown>)[name], `${where}.${name}`),
        )
      : [`${where}: expected an object, got ${nameOf(value)}`];

const text = a('text', (value) => typeof value === 'string');
const words = a('text', (value) => typeof value === 'string' && value !== '');
const time = a('an ISO 8601 time', (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
const px = a('a positive number of px', (value) => typeof value === 'number' && value > 0 && Number.isFinite(value));
const src = a(
  'the URL of a picture (https, http, blob, data:image or relative)',
  (value) => typeof value === 'string' && value !== '' && safePictureUrl(value) !== undefined,
);

const picture = record({
  src,
  srcset: optional(text),
  width: px,
  height: px,
  alt: optional(text),
  placeholder: optional(text),
});

const face = record({
  state: words,
  picture: optional(picture),
  labels: optional(list(record({ value: words, text: optional(text) }))),
  label: optional(text),
  caption: optional(text),
  lang: optional(text),
  decision: optional(record({ id: words, rule: text, scope: optional(text), appealBy: optional(time) })),
});

const story = record({
  id: words,
  author: record({ id: words, name: words, url: optional(text), avatar: optional(picture) }),
  createdAt: time,
  expiresAt: optional(time),
  front: face,
  back: optional(face),
});

/**
 * What is wrong with a record that claims to be a story. Records come from a host's back end, often untyped: they are
 * checked once, here at the boundary, and nothing below throws.
 */
export function checkStory(value: unknown): readonly string[] {
  return story(value, 'story');
}

/** The same for one face, as `openBack` gives it. */
export function checkFace(where: string, value: unknown): readonly string[] {
  return face(value, where);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}
