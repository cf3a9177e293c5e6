import type { MetadataKind } from '../core/picture-tools.js';

/** First match wins. Names as Exif 2.32, IPTC-IIM and XMP spell them, without spaces. */
const kinds: readonly (readonly [RegExp, MetadataKind])[] = [
  [
    /^GPS|^(?:Latitude|Longitude|Altitude)$|Location|^(?:City|State|Province|Country|Sub-?location|Region)/i,
    'location',
  ],
  [
    /Owner|Artist|Author|Byline|Creator(?!Tool)|Credit|Copyright|Rights|Person|Contact|Writer|Licensor|Editor$/i,
    'person',
  ],
  [/Date|^OffsetTime|^SubSecTime|TimeCreated|CreationTime|^tIME$|ReleaseTime|ExpirationTime/i, 'date'],
  [
    /^(?:Make|Model|HostComputer|MakerNote|ImageUniqueID|RunTime|ContentIdentifier)|Serial|^Lens|^UniqueCamera|^Camera|DeviceId/i,
    'device',
  ],
];

/** What a tag gives away, by its name. */
export function kindOfTag(name: string): MetadataKind {
  const bare = name.replace(/^.*:/, '').replaceAll(/[^A-Za-z]/g, '');
  return kinds.find(([pattern]) => pattern.test(bare))?.[1] ?? 'other';
}

const order: readonly MetadataKind[] = ['location', 'date', 'device', 'person', 'other'];

/** For sorting: `location` first. */
export const rankOfKind = (kind: MetadataKind): number => order.indexOf(kind);
