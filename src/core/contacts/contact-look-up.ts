import type { AdapterError } from '../../contracts/errors.js';
import type { ContactFindOptions, ContactIdentifier, ContactLookUp, ContactsAdapter } from '../../contracts/index.js';
import { toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import { toLookUp } from './contact-check.js';
import { hashed } from './contact-identifiers.js';
import type { ContactsOutlet, ContactsSnapshot, Digest } from './contact-ports.js';

export interface LookUpOptions {
  readonly digest: Digest;
  readonly outlet: Pick<ContactsOutlet, 'mayFind'>;
  readonly getSnapshot: () => ContactsSnapshot;
  readonly ask: <Answer>(
    act: (contacts: ContactsAdapter, inner: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
  ) => Promise<Answer | undefined>;
  readonly reread: () => Promise<void>;
}

export interface ContactLookUps {
  /**
   * Looks for those who are named.
   *
   * @param resuming it goes on by itself: who has been asked about exactly this isn't asked again
   * @returns `undefined`: the host has taken over
   */
  send(resuming: boolean, signal: AbortSignal): Promise<ContactLookUp | undefined>;
  /** It is about somebody else from now on. */
  clear(): void;
}

/** What left the device, or is about to. */
interface Attempt extends Pick<ContactFindOptions, 'salt'> {
  readonly about: string;
  readonly identifiers: readonly ContactIdentifier[];
  readonly clientId: string;
  readonly allowed: boolean;
}

/** It may have happened all the same. */
const isUnsure = ({ code }: AdapterError): boolean => ['timeout', 'unavailable', 'unknown'].includes(code);

/** Looks people up so that each counts once: what may have been counted is repeated as it was, by the same key. */
export function createContactLookUps({ digest, outlet, getSnapshot, ask, reread }: LookUpOptions): ContactLookUps {
  let last: Attempt | undefined;

  async function prepare(signal: AbortSignal): Promise<Attempt> {
    const { entries, matching } = getSnapshot();
    const plain = entries.map(({ identifier }) => identifier);
    const about = JSON.stringify(plain);
    if (last?.about === about) return last;
    const identifiers = await hashed(plain, matching?.hashing, digest);
    signal.throwIfAborted();
    const { salt } = matching?.hashing ?? {};
    return { about, identifiers, clientId: createClientId(), allowed: false, ...(salt !== undefined && { salt }) };
  }

  async function send(resuming: boolean, signal: AbortSignal): Promise<ContactLookUp | undefined> {
    const mine = await prepare(signal);
    const { identifiers, clientId, salt } = mine;
    if (!(resuming && mine.allowed) && !outlet.mayFind(identifiers)) {
      last = undefined;
      return undefined;
    }
    last = { ...mine, allowed: true };
    const options = { clientId, ...(salt !== undefined && { salt }) };
    try {
      const answer = await ask((contacts, inner) => contacts.find(identifiers, { ...options, signal: inner }), signal);
      signal.throwIfAborted();
      last = undefined;
      return toLookUp(answer, identifiers.length);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toAdapterError(thrown);
      if (!isUnsure(error)) last = undefined;
      if (error.code !== 'expired') throw error;
      // The salt has changed, and nothing was counted: once more, with the new one.
      await reread();
      signal.throwIfAborted();
      const { matching, unsupported } = getSnapshot();
      if (unsupported || !matching?.optedIn || matching.hashing?.salt === salt) throw error;
      return send(false, signal);
    }
  }

  return {
    send,
    clear() {
      last = undefined;
    },
  };
}
