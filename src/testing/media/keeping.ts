import { check, refuses } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { MediaContext } from './context.js';
import { mediaOf, picturesOf, readable, unknownMedia, uploaded } from './helpers.js';

/** What `resolve` promises. */
export const resolveCases: Cases<MediaContext> = {
  async 'resolve gives the owner an address'(context) {
    const { id } = await uploaded(context);
    const { src, expiresAt, release } = await mediaOf(context, 'owner').resolve(id);
    release?.();
    check(/^(https?:|blob:|data:image\/|\/|\.)/.test(src), `no address that a page may show: ${src.slice(0, 40)}`);
    check(
      expiresAt === undefined || !Number.isNaN(Date.parse(expiresAt)),
      `expiresAt is no time: ${String(expiresAt)}`,
    );
  },

  async 'resolve gives each caller an address of their own to release'(context) {
    const owner = mediaOf(context, 'owner');
    const { id } = await uploaded(context);
    const first = await owner.resolve(id);
    first.release?.();
    await readable(owner, id, 'after an address was released');
  },

  async 'resolve rejects with not-found for what is not there'(context) {
    await refuses(mediaOf(context, 'owner').resolve(unknownMedia), 'not-found', 'resolve of an unknown id');
  },

  async 'resolve rejects with not-found for what somebody else has uploaded and not published'(context) {
    const { id } = await uploaded(context);
    await refuses(mediaOf(context, 'stranger').resolve(id), 'not-found', 'resolve by a stranger');
  },
};

/** What `discard` promises. */
export const discardCases: Cases<MediaContext> = {
  async 'discard throws away what was uploaded'(context) {
    const owner = mediaOf(context, 'owner');
    const { id } = await uploaded(context);
    await owner.discard(id);
    await refuses(owner.resolve(id), 'not-found', 'resolve of what was discarded');
  },

  async 'discard of what is gone already changes nothing'(context) {
    const owner = mediaOf(context, 'owner');
    const { id } = await uploaded(context);
    await owner.discard(id, { clientId: 'one' });
    await owner.discard(id, { clientId: 'one' });
    await owner.discard(id);
  },

  async 'discard leaves everything else'(context) {
    const owner = mediaOf(context, 'owner');
    const [one, other] = picturesOf(context);
    const gone = await owner.upload(one);
    const kept = await owner.upload(other);
    await owner.discard(gone.id);
    await readable(owner, kept.id, 'what was not discarded');
  },

  async 'discard rejects with forbidden for what somebody else has uploaded'(context) {
    const { id } = await uploaded(context);
    await refuses(mediaOf(context, 'stranger').discard(id), 'forbidden', 'discard by a stranger');
    await readable(mediaOf(context, 'owner'), id, 'what a stranger tried to discard');
  },

  async 'discard rejects with conflict for what is published'(context) {
    const owner = mediaOf(context, 'owner');
    need(context.publish, 'make() gives no publish');
    const { id } = await uploaded(context);
    await context.publish?.(id);
    await refuses(owner.discard(id), 'conflict', 'discard of what is published');
    await readable(owner, id, 'what is published');
  },

  async 'upload begins again when what came with its clientId was discarded'(context) {
    const owner = mediaOf(context, 'owner');
    const [picture] = picturesOf(context);
    const { id } = await owner.upload(picture, { clientId: 'one' });
    await owner.discard(id);
    const again = await owner.upload(picture, { clientId: 'one' });
    await readable(owner, again.id, 'what was uploaded again');
  },
};
