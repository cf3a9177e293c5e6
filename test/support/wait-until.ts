import { waitUntil as poll } from '@open-wc/testing';

/** Waits until something is so. What comes, comes: on a busy machine later than the second that the library waits. */
export function waitUntil(
  predicate: () => unknown,
  message?: string,
  options: { readonly interval?: number; readonly timeout?: number } = {},
): Promise<void> {
  return poll(() => Boolean(predicate()), message, { timeout: 10_000, ...options });
}
