/** The object URLs that are not revoked yet, from now on until `restore`. */
export interface ObjectUrlCount {
  readonly open: number;
  restore(): void;
}

/** Counts object URLs, so that a test can end with none. */
export function countObjectUrls(): ObjectUrlCount {
  const { createObjectURL, revokeObjectURL } = URL;
  const urls = new Set<string>();
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };
  return {
    get open() {
      return urls.size;
    },
    restore: () => Object.assign(URL, { createObjectURL, revokeObjectURL }),
  };
}
