import type { AdapterError, InviteAdapter } from '../../contracts/index.js';

/** A call has failed. The element shows it; this is for logs. */
export interface InviteAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof InviteAdapter;
}
