import type { AdapterError } from '../../contracts/errors.js';
import type { ImportAdapter, ImportedPhoto, ImportSettings } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { toPhoto, toSettings } from './import-check.js';

/** What a watch leads to. */
export interface ImportNews {
  put(photo: ImportedPhoto): void;
  remove(photoId: string): void;
  settings(settings: ImportSettings): void;
  /** Something may have been missed. */
  reset(): void;
  failed(error: AdapterError): void;
}

/** Hears of changes until the signal fires. What can't be shown is passed over. */
export function watchImports(adapter: ImportAdapter, signal: AbortSignal, news: ImportNews): void {
  const failed = (thrown: unknown): void => {
    if (!signal.aborted) news.failed(toAdapterError(thrown));
  };
  /** Bad news must not break the adapter that brings it. */
  const safely = (act: () => void): void => {
    if (signal.aborted) return;
    try {
      act();
    } catch (thrown) {
      failed(thrown);
    }
  };
  try {
    adapter.watch?.(
      {
        change: (change) =>
          safely(() => {
            if (change.type === 'reset') news.reset();
            else if (change.type === 'remove') news.remove(change.id);
            else {
              const photo = toPhoto(change.item);
              if (photo) news.put(photo);
            }
          }),
        settings: (answer) => safely(() => news.settings(toSettings(answer))),
        error: failed,
      },
      { signal },
    );
  } catch (thrown) {
    failed(thrown);
  }
}
