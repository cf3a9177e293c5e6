import type { ResolvedMedia } from '../../contracts/index.js';

/** Object URLs that people have asked for and not given back. */
export interface ObjectUrls {
  readonly open: number;
  make(file: Blob): ResolvedMedia;
}

/** Makes a count of none. */
export function createObjectUrls(): ObjectUrls {
  const urls = new Set<string>();
  return {
    get open() {
      return urls.size;
    },
    make(file) {
      const src = URL.createObjectURL(file);
      urls.add(src);
      return {
        src,
        release() {
          if (urls.delete(src)) URL.revokeObjectURL(src);
        },
      };
    },
  };
}
