import type { CallOptions, MediaAdapter } from '../../contracts/index.js';
import { endsWithSignal, gaveUp, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { MediaContext } from './context.js';
import { mediaMethod, mediaOf, picturesOf, readable, uploaded } from './helpers.js';

interface Given {
  readonly picture: Blob;
  readonly mediaId: string;
}

type Act = (adapter: MediaAdapter, given: Given, options: CallOptions) => Promise<unknown>;

const acts: Readonly<Record<keyof MediaAdapter, Act>> = {
  upload: (adapter, { picture }, options) => adapter.upload(picture, options),
  discard: (adapter, { mediaId }, options) => adapter.discard(mediaId, options),
  resolve: (adapter, { mediaId }, options) => adapter.resolve(mediaId, options),
  getLimits: (adapter, _given, options) => mediaMethod(adapter, 'getLimits')(options),
  precheck: (adapter, { picture }, options) => mediaMethod(adapter, 'precheck')(picture, options),
  suggestAlt: (adapter, { picture }, options) => mediaMethod(adapter, 'suggestAlt')(picture, options),
};

/** How calls end when the caller gives up. */
export const abortCases: Cases<MediaContext> = {
  ...Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [
      `${name} rejects with the signal's reason when the caller gives up`,
      async (context: MediaContext) => {
        const adapter = mediaOf(context, 'owner');
        need(adapter[name as keyof MediaAdapter], `the adapter has no ${name}`);
        const given = { picture: picturesOf(context)[0], mediaId: (await uploaded(context)).id };
        await endsWithSignal((options) => act(adapter, given, options), name);
      },
    ]),
  ),

  async 'a call whose signal had fired before it has no effect'(context) {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    const owner = mediaOf(context, 'owner');
    const { id } = await uploaded(context);
    const before = await owner.getLimits?.();
    await gaveUp(owner.discard(id, { signal }), signal, 'discard');
    await readable(owner, id, 'what was not discarded');
    let told = 0;
    const onProgress = (): void => {
      told += 1;
    };
    await gaveUp(owner.upload(picturesOf(context)[1], { signal, onProgress }), signal, 'upload');
    same(told, 0, 'how often progress was told');
    same((await owner.getLimits?.())?.remaining, before?.remaining, 'what remains today');
  },
};
