import { AdapterError } from '../../contracts/errors.js';
import type { WriteOptions } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { Patience } from '../patience.js';
import type { Attempt } from './making.js';

/** What was published, from which draft, and whether that is what there is now. */
export interface Published<Draft, Made> {
  readonly made: Made;
  readonly draft: Draft;
  readonly isLatest: boolean;
}

/** Publishes, as the adapter does. */
export type Publish<Draft> = (draft: Draft, options: WriteOptions) => Promise<unknown> | undefined;

/** Publishes what there is, at most once, however often answers are lost and whatever is changed in between. */
export interface Publisher<Draft, Made> {
  /** @throws `AdapterError`; the reason of the signal */
  publish(act: Publish<Draft>, signal: AbortSignal): Promise<Published<Draft, Made>>;
  /** What was sent without an answer. */
  readonly attempt: Attempt<Draft> | undefined;
  /** Begins another work, or goes on with one that was sent before. What still runs has no say any more. */
  reset(attempt?: Attempt<Draft>): void;
  /** Media that may have been published, or will be. */
  readonly spared: ReadonlySet<string>;
}

export interface PublisherParts<Draft> {
  /** What there is now, as it is published. */
  readonly draftOf: () => Draft;
  readonly mediaOf: (draft: Draft) => readonly string[];
  /** Media of the pictures there are now. */
  readonly inUse: () => readonly string[];
  /** What is wrong with an answer. */
  readonly check: (answer: unknown) => readonly string[];
  readonly clock: Clock;
  readonly patience: Patience;
  readonly rests: (resting: boolean) => void;
  /** An answer was lost, or has been found. */
  readonly maybe: (maybePublished: boolean) => void;
  /** Keeps the attempt where a reload finds it. Resolves in any case. */
  readonly keep: () => Promise<unknown>;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createPublisher<Draft, Made>(parts: PublisherParts<Draft>): Publisher<Draft, Made> {
  const { draftOf, mediaOf, inUse, check, clock, patience, rests, maybe, keep } = parts;
  let attempt: Attempt<Draft> | undefined;
  /** How many works there were. */
  let works = 0;

  function set(next: Attempt<Draft> | undefined): void {
    attempt = next;
    maybe(next !== undefined);
  }

  /** Sends one draft until there is an answer. @param lost called whenever there may have been one that did not arrive */
  async function send(
    act: Publish<Draft>,
    sent: { readonly draft: Draft; readonly clientId: string },
    { signal, lost }: { signal: AbortSignal; lost: () => void },
  ): Promise<Made> {
    const { draft, clientId } = sent;
    return patience.persist(
      async (inner) => {
        try {
          const answer = await call(async (deepest) => act(draft, { signal: deepest, clientId }), {
            signal: inner,
            clock,
          });
          const problems = check(answer);
          if (problems.length > 0)
            throw new AdapterError('unknown', { message: problems.join('; '), retryable: false });
          return answer as Made;
        } catch (thrown) {
          if (inner.aborted || isLost(toAdapterError(thrown))) lost();
          throw thrown;
        }
      },
      { signal, rests },
    );
  }

  /** Another draft was taken under this key: asking for it again gives what it was made to. */
  async function findEarlier(
    act: Publish<Draft>,
    { clientId, drafts }: Attempt<Draft>,
    signal: AbortSignal,
  ): Promise<{ made: Made; draft: Draft } | undefined> {
    for (const draft of drafts.toReversed()) {
      try {
        return { made: await send(act, { draft, clientId }, { signal, lost: () => undefined }), draft };
      } catch (thrown) {
        signal.throwIfAborted();
        if (toAdapterError(thrown).code !== 'conflict') throw thrown;
      }
    }
    return undefined;
  }

  return {
    get attempt() {
      return attempt;
    },
    reset(next) {
      works += 1;
      set(next);
    },

    get spared() {
      const sent = (attempt?.drafts ?? []).flatMap(mediaOf);
      return new Set([...inUse(), ...sent]);
    },

    async publish(act, signal) {
      const draft = draftOf();
      const clientId = attempt?.clientId ?? createClientId();
      const mine = works;
      const earlier = (attempt?.drafts ?? []).filter((sent) => !isSame(sent, draft));
      let lost = attempt !== undefined && earlier.length < attempt.drafts.length;
      attempt = { clientId, drafts: [...earlier, draft] };
      try {
        // Before it is sent: after a crash nobody would know.
        await keep();
        signal.throwIfAborted();
        const made = await send(act, { draft, clientId }, { signal, lost: () => (lost = true) });
        attempt = undefined;
        return { made, draft, isLatest: true };
      } catch (thrown) {
        const drafts = lost ? [...earlier, draft] : earlier;
        if (mine === works) set(drafts.length > 0 ? { clientId, drafts } : undefined);
        signal.throwIfAborted();
        if (toAdapterError(thrown).code !== 'conflict' || earlier.length === 0) throw thrown;
        const found = await findEarlier(act, { clientId, drafts: earlier }, signal);
        set(undefined);
        if (!found) throw thrown;
        return { ...found, isLatest: false };
      }
    },
  };
}

/** Whether the back end may have done it all the same. */
const isLost = ({ code }: AdapterError): boolean => code === 'timeout' || code === 'unavailable' || code === 'unknown';
