import { ContextProvider } from '@lit/context';
import type { Adapters } from '../contracts/index.js';
import { adaptersContext } from './context.js';

/** What {@link provideAdapters} hands back. */
export interface AdaptersProvision {
  /** Hands over other adapters. The elements end what they had running and start anew. */
  set(adapters: Adapters): void;
  /** Ends it. Elements inside go back to having none. */
  stop(): void;
}

/**
 * Provides adapters to every element inside `target`, now and later, without an element of its own. For hosts that
 * would rather not write `<rv-provider>`.
 *
 * @param target any element; the document's root for a whole page
 * @example
 * const provision = provideAdapters(document.body, { story: myStories(session) });
 */
export function provideAdapters(target: HTMLElement, adapters: Adapters): AdaptersProvision {
  const provider = new ContextProvider(target, { context: adaptersContext, initialValue: adapters });
  provider.hostConnected();
  return {
    set(next) {
      provider.setValue(next);
    },
    stop() {
      provider.setValue({});
      provider.clearCallbacks();
      target.removeEventListener('context-request', provider.onContextRequest);
      target.removeEventListener('context-provider', provider.onProviderRequest);
    },
  };
}
