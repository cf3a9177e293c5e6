import type { Size } from '../../core/picture-edit.js';

/** Bytes as people say them: "312 kB", "4.2 MB". */
export function bytesText(bytes: number, lang: string): string {
  const [unit, value] = bytes < 999_500 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const maximumFractionDigits = value < 10 && unit === 'megabyte' ? 1 : 0;
  // The smallest file is still something.
  const shown = unit === 'kilobyte' && bytes > 0 ? Math.max(1, value) : value;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    shown,
  );
}

/** Width by height, in px, on one line: "1080 × 1920". */
export function pixelsText({ width, height }: Size, lang: string): string {
  const { format } = new Intl.NumberFormat(lang, { useGrouping: false, maximumFractionDigits: 0 });
  return `${format(width)}\u00a0×\u00a0${format(height)}`;
}

const names: Readonly<Record<string, string>> = { 'image/webp': 'WebP', 'image/apng': 'APNG' };

/** A picture's type as people say it: "JPEG", "HEIC". */
export function typeText(type: string): string {
  return names[type] ?? type.replace(/^[^/]*\/(x-)?/, '').toUpperCase();
}
