import type { AdapterError } from '../../contracts/errors.js';
import type { ImportAdapter, ImportedPhoto, Page } from '../../contracts/index.js';
import { call } from '../call.js';
import type { Clock } from '../clock.js';
import { createPages, type Pages } from '../pages.js';
import { toPhotoPage } from './import-check.js';
import { newestFirst } from './import-rules.js';

/** Photos of one page. */
const pageSize = 24;

export interface ImportPagesOptions {
  readonly clock: Clock;
  readonly getAdapter: () => ImportAdapter | undefined;
  readonly changed: () => void;
  readonly failed: (error: AdapterError) => void;
}

/** Somebody's photos, as they or others see them. Read anew, the list is as long as it was: nobody loses their place. */
export function createImportPages(
  as: 'owner' | 'others',
  { clock, getAdapter, changed, failed }: ImportPagesOptions,
): Pages<ImportedPhoto> {
  async function readPage(from: string | undefined, signal: AbortSignal): Promise<Page<ImportedPhoto>> {
    const options = { as, limit: pageSize, ...(from !== undefined && { after: from }) };
    return toPhotoPage(
      await call(async (inner) => getAdapter()?.list({ ...options, signal: inner }), { signal, clock }),
    );
  }

  const pages = createPages<ImportedPhoto>({
    order: newestFirst,
    changed,
    failed,
    async read(after, signal) {
      const wanted = after === undefined ? pages.shown.items.length : 0;
      let page = await readPage(after, signal);
      while (page.next !== undefined && page.items.length < wanted) {
        const { items, ...rest } = await readPage(page.next, signal);
        const { next: _last, ...before } = page;
        page = { ...before, ...rest, items: [...page.items, ...items] };
      }
      return page;
    },
  });
  return pages;
}
