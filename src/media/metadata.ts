import type { MetadataEntry } from '../core/picture-tools.js';
import { metadataOf } from './bare.js';
import { ByteReader, textOf } from './bytes.js';
import type { Examined } from './examine.js';
import type { Layout, Part } from './layout.js';
import { kindOfTag, rankOfKind } from './metadata-kind.js';
import { xmpValues } from './xmp.js';

/** Bytes that are read of what a file says about itself. */
const maxRead = 4 * 1024 * 1024;

const maxEntries = 400;
const maxLetters = 200;

/** Where things stand in the file, and what the picture itself is like. */
const technical =
  /Pointer$|^JPEGInterchangeFormat|^(?:XResolution|YResolution|ResolutionUnit|YCbCrPositioning|Padding|OffsetSchema|SubIFDs?)$/;

/** Groups of the library that speak of what people would call metadata. */
const groups = ['exif', 'iptc', 'pngText', 'photoshop', 'makerNotes'] as const;

// Numbers and line ends that would break a list, but not the letters of any script.
const clean = (value: string): string =>
  value
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, maxLetters);

const entryOf = (name: string, value: string): MetadataEntry => ({ kind: kindOfTag(name), name, value: clean(value) });

const isTag = (value: unknown): value is { readonly description: unknown } =>
  typeof value === 'object' && value !== null && 'description' in value;

const written = (description: unknown): string =>
  typeof description === 'string' || typeof description === 'number' ? String(description) : '';

/** Reads with ExifReader. XMP is handed to `packets` instead of to a parser of XML. */
async function readTags(file: Blob): Promise<{ entries: MetadataEntry[]; packets: string[] }> {
  const { load } = await import('exifreader');
  const packets: string[] = [];
  const domParser = {
    parseFromString(packet: string): never {
      packets.push(packet);
      throw new Error('Not parsed here.');
    },
  };
  const tags = await load(await file.arrayBuffer(), {
    async: true,
    expanded: true,
    includeUnknown: false,
    domParser,
  });
  const entries: MetadataEntry[] = [];
  for (const group of groups) {
    const found = (tags as Readonly<Record<string, unknown>>)[group];
    for (const [name, tag] of Object.entries(found ?? {})) {
      if (!isTag(tag) || technical.test(name)) continue;
      entries.push(entryOf(name, written(tag.description)));
    }
  }
  const { gps, Thumbnail: thumbnail } = tags;
  for (const name of ['Latitude', 'Longitude'] as const) {
    const value = gps?.[name];
    const index = entries.findIndex((entry) => entry.name === `GPS${name}`);
    // Signed, in degrees: what a map takes.
    if (value !== undefined && index >= 0) entries[index] = entryOf(`GPS${name}`, value.toFixed(6));
  }
  if (thumbnail) entries.push(entryOf('Thumbnail', `${thumbnail.image.byteLength} bytes`));
  return { entries, packets };
}

/** What the library has no words for: comments in full, everything else by its name and length. */
async function readParts(file: Blob, { parts }: Layout, known: readonly string[]): Promise<MetadataEntry[]> {
  const entries: MetadataEntry[] = [];
  const reader = new ByteReader(file);
  for (const part of parts.filter(({ kind }) => kind === 'metadata').slice(0, maxEntries)) {
    const head = textOf(await reader.read(part.start, 64));
    if (known.some((start) => head.includes(start))) continue;
    if (part.name === 'COM') {
      entries.push(entryOf('Comment', new TextDecoder().decode(await reader.read(part.start + 4, lengthOf(part) - 4))));
    } else {
      entries.push(entryOf(part.name, `${lengthOf(part)} bytes`));
    }
  }
  return entries;
}

const lengthOf = ({ start, end }: Part): number => end - start;

/** How what the library reads begins, so that it is not told twice. */
const beginnings = {
  tags: ['Exif\0\0', 'EXIF', 'eXIf', 'Photoshop 3.0', 'tEXt', 'zTXt', 'iTXt'],
  packets: ['ns.adobe.com/x', 'XMP '],
};

/** The same thing said twice, in Exif and XMP for instance, is one line. */
function distinct(entries: readonly MetadataEntry[]): MetadataEntry[] {
  const seen = new Map<string, MetadataEntry>();
  for (const entry of entries) {
    const key = `${entry.name}\0${entry.value}`;
    if (entry.value && !seen.has(key)) seen.set(key, entry);
  }
  return [...seen.values()];
}

/**
 * What a file says about itself, `location` first. A file whose metadata cannot be read has what its structure tells: that
 * is no reason to refuse the picture, since nothing of it is kept.
 */
export async function readMetadata(file: Blob, { type, layout }: Examined): Promise<readonly MetadataEntry[]> {
  const entries: MetadataEntry[] = [];
  const known: string[] = [];
  try {
    const { entries: tags, packets } = await readTags(metadataOf(file, type, layout, maxRead));
    entries.push(...tags, ...packets.flatMap(xmpValues).map(([name, value]) => entryOf(name, value)));
    if (tags.length > 0) known.push(...beginnings.tags);
    if (packets.length > 0) known.push(...beginnings.packets);
  } catch {
    // Broken, of a kind that is not known, or the library is out of reach.
  }
  entries.push(...(await readParts(file, layout, known)));
  return distinct(entries)
    .sort((a, b) => rankOfKind(a.kind) - rankOfKind(b.kind))
    .slice(0, maxEntries);
}
