import type { AdapterError, ImportAdapter, ImportChoice, ImportSettings } from '../../contracts/index.js';

/** Somebody chooses what is shown. */
export interface ImportChoiceDetail {
  readonly scope: ImportChoice['scope'];
  /** Shown from now on, or not. */
  readonly value: boolean;
  /** With `item`: the photo. */
  readonly itemId?: string;
}

/** The choice holds. */
export interface ImportChangedDetail extends ImportChoiceDetail {
  /** With the receipt. */
  readonly settings: ImportSettings;
}

/** A call has failed. The element shows it; this is for logs. */
export interface ImportAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof ImportAdapter;
}

/** The events of `rv-photo-import`. All bubble and are composed; the one that ends in `-request` is cancelable: prevent it to act yourself. */
export interface PhotoImportEventMap {
  'rv-import-choice-request': CustomEvent<ImportChoiceDetail>;
  'rv-import-changed': CustomEvent<ImportChangedDetail>;
  'rv-import-adapter-error': CustomEvent<ImportAdapterErrorDetail>;
}
