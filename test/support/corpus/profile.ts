import { ascii, big, joined, type Bytes } from './bytes.js';

const fixed = (value: number): number[] => big(Math.round(value * 65_536) >>> 0, 4);
const xyz = (values: readonly number[]): Bytes => joined(ascii('XYZ '), big(0, 4), values.flatMap(fixed));

/** The curve of sRGB and Display P3, by its formula (ICC.1:2022, parametric curve of type 3). */
const curve = joined(
  ascii('para'),
  big(0, 4),
  big(3, 2),
  big(0, 2),
  [2.4, 0.947867, 0.052133, 0.077399, 0.04045].flatMap(fixed),
);

const words = (text: string): Bytes =>
  joined(
    ascii('mluc'),
    big(0, 4),
    big(1, 4),
    big(12, 4),
    ascii('enUS'),
    big(text.length * 2, 4),
    big(28, 4),
    [...text].flatMap((letter) => [0, letter.charCodeAt(0)]),
  );

/** Primaries in the profile connection space, adapted to D50. */
const primaries = {
  p3: { rXYZ: [0.51512, 0.2412, -0.00105], gXYZ: [0.29198, 0.69225, 0.04189], bXYZ: [0.1571, 0.06657, 0.78407] },
  srgb: { rXYZ: [0.43607, 0.22249, 0.01392], gXYZ: [0.38515, 0.71687, 0.09708], bXYZ: [0.14307, 0.06061, 0.7141] },
} as const;

/** An ICC profile as small as they get. */
export function profile(of: keyof typeof primaries): Bytes {
  const tags: (readonly [string, Bytes])[] = [
    ['desc', words(of)],
    ['cprt', words('none')],
    ['wtpt', xyz([0.96419, 1, 0.82489])],
    [
      'chad',
      joined(
        ascii('sf32'),
        big(0, 4),
        [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168].flatMap(fixed),
      ),
    ],
    ...Object.entries(primaries[of]).map(([name, values]) => [name, xyz(values)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const dataStart = 128 + 4 + tags.length * 12;
  const directory: number[] = [];
  const data: number[] = [];
  for (const [name, content] of tags) {
    directory.push(...ascii(name), ...big(dataStart + data.length, 4), ...big(content.length, 4));
    data.push(...content, ...new Array<number>((4 - (content.length % 4)) % 4).fill(0));
  }
  const header = joined(
    big(dataStart + data.length, 4),
    big(0, 4),
    big(0x04300000, 4),
    ascii('mntrRGB XYZ '),
    big(0, 12),
    ascii('acsp'),
    big(0, 28),
    [0.96419, 1, 0.82489].flatMap(fixed),
    big(0, 48),
  );
  return joined(header, big(tags.length, 4), directory, data);
}
