import { createClientId } from '../client-id.js';

/** The idempotency keys of what is done: the same again, after a lost answer, goes under the same. */
export interface ActKeys<Act extends string> {
  /** @param content what is asked for, where the same act can ask for different things */
  of(act: Act, content?: string): string;
  /** It was answered: the next time is another act. */
  done(act: Act): void;
  clear(): void;
}

export function createActKeys<Act extends string>(): ActKeys<Act> {
  const keys = new Map<Act, { readonly content: string; readonly clientId: string }>();
  return {
    of(act, content = '') {
      const last = keys.get(act);
      if (last?.content === content) return last.clientId;
      const clientId = createClientId();
      keys.set(act, { content, clientId });
      return clientId;
    },
    done: (act) => void keys.delete(act),
    clear: () => keys.clear(),
  };
}
