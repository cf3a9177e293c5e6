/** Files larger than this are refused unread. */
export const maxFileBytes = 64_000_000;

/** Decoded, a pixel is four bytes: 400 MB at most, and phones with cameras of 50 megapixels are well below. */
export const maxPixels = 100_000_000;

/** px. What every engine can still decode and draw from. */
export const maxSide = 16_384;

/** px. Less is an icon or a tracking pixel. */
export const minSide = 32;
