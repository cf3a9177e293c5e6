/** What a page may show as a picture or lead to. `javascript:`, `file:` and the like never get there. */
const pictureSchemes = /^(https?|blob):$|^data:$/;

/**
 * The URL of a picture, or `undefined` when its scheme is not one that pictures come by.
 *
 * @param base what relative URLs are relative to; default `https:`
 */
export function safePictureUrl(src: string, base = 'https://relative.invalid'): string | undefined {
  const scheme = schemeOf(src, base);
  if (scheme === undefined || !pictureSchemes.test(scheme)) return undefined;
  return scheme === 'data:' && !/^data:image\//i.test(src.trim()) ? undefined : src;
}

/** The `srcset`, or `undefined` when one of its candidates comes by a scheme that {@link safePictureUrl} refuses. */
export function safeSrcset(srcset: string | undefined): string | undefined {
  return srcset !== undefined && /(^|[\s,])(?!https?:|blob:)[a-z][a-z\d+.-]*:/i.test(srcset) ? undefined : srcset;
}

/** The URL of a video or its captions, or `undefined` when it is neither `http:`, `https:` nor `blob:`. */
export function safeVideoUrl(src: string, base = 'https://relative.invalid'): string | undefined {
  return /^(https?|blob):$/.test(schemeOf(src, base) ?? '') ? src : undefined;
}

/** The URL of a file to download, or `undefined` when it comes by another scheme than {@link safeVideoUrl} takes. */
export const safeFileUrl = safeVideoUrl;

/** The URL of a link, or `undefined` when it is neither `http:` nor `https:`. */
export function safeLinkUrl(href: string, base = 'https://relative.invalid'): string | undefined {
  return /^https?:$/.test(schemeOf(href, base) ?? '') ? href : undefined;
}

function schemeOf(url: string, base: string): string | undefined {
  try {
    return new URL(url, base).protocol;
  } catch {
    return undefined;
  }
}
