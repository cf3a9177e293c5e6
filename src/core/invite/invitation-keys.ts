import type { Consent } from '../../contracts/index.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { ConsentWords, InvitationAct } from './invitation-ports.js';

/** An act under its key, with what was agreed to. */
export interface ConsentKey {
  readonly clientId: string;
  readonly consent: Consent;
}

export interface InvitationKeys {
  /** The same words again, after a failure: the same consent under the same key, so that the back end can tell. */
  consent(act: InvitationAct, to: Consent['to'], words: ConsentWords): ConsentKey;
  /** @param content what is asked for, where the same act can ask for different things */
  plain(act: InvitationAct, content?: string): string;
  /** It was answered: the next time is another act. */
  done(act: InvitationAct): void;
  clear(): void;
}

/** The idempotency keys of what is done about one invitation. */
export function createInvitationKeys(clock: Clock): InvitationKeys {
  const plain = new Map<InvitationAct, { readonly content: string; readonly clientId: string }>();
  const consents = new Map<InvitationAct, ConsentKey>();
  return {
    consent(act, to, { text, lang }) {
      const last = consents.get(act);
      if (last?.consent.text === text && last.consent.lang === lang) return last;
      const consent = { to, at: new Date(clock.now()).toISOString(), text, lang };
      const key = { clientId: createClientId(), consent };
      consents.set(act, key);
      return key;
    },
    plain(act, content = '') {
      const last = plain.get(act);
      if (last?.content === content) return last.clientId;
      const clientId = createClientId();
      plain.set(act, { content, clientId });
      return clientId;
    },
    done(act) {
      plain.delete(act);
      consents.delete(act);
    },
    clear() {
      plain.clear();
      consents.clear();
    },
  };
}
