import type { Media, MediaAdapter } from '../../contracts/index.js';
import { check } from '../assert.js';
import { pictures } from '../pictures.js';
import { need } from '../suite.js';
import type { MediaContext, MediaRole } from './context.js';

/** An id that nothing has. */
export const unknownMedia = 'no-such-media';

/** Somebody's media adapter. */
export function mediaOf(context: MediaContext, role: MediaRole): MediaAdapter {
  const { media } = context.as(role);
  if (media === undefined) throw new Error(`make() gives ${role} no media adapter`);
  return media;
}

/** Two different pictures. */
export function picturesOf(context: MediaContext): readonly [Blob, Blob] {
  return context.pictures ?? pictures();
}

/** An optional method that can be called, or the case is skipped: an absent one is an absent feature. */
export function mediaMethod<Name extends keyof MediaAdapter>(
  adapter: MediaAdapter,
  name: Name,
): Required<MediaAdapter>[Name] {
  const found: MediaAdapter[Name] = need(adapter[name], `the adapter has no ${name}`);
  // Called as a method of its adapter, which may need its `this`.
  return (found as (...args: unknown[]) => unknown).bind(adapter) as Required<MediaAdapter>[Name];
}

/** Something of somebody's. */
export function uploaded(context: MediaContext, role: MediaRole = 'owner'): Promise<Media> {
  return mediaOf(context, role).upload(picturesOf(context)[0]);
}

/** Throws unless an id can be read, and gives it back. */
export async function readable(adapter: MediaAdapter, mediaId: string, what: string): Promise<void> {
  const { src, release } = await adapter.resolve(mediaId);
  release?.();
  check(src !== '', `${what}: resolve gives no src`);
}
