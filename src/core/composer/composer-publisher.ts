import { AdapterError } from '../../contracts/errors.js';
import type { MediaAdapter, Side, Story, StoryAdapter, StoryDraft } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import { checkStory } from '../story/check-story.js';
import { createClientId } from '../client-id.js';
import type { Clock } from '../clock.js';
import type { PublishAttempt } from './composer.js';
import type { Patience } from './composer-patience.js';
import { storyDraftOf } from './composer-rules.js';
import type { ComposerState } from './composer-state.js';

/** Makes the story, at most once, however often answers are lost and whatever is changed in between. */
export interface Publisher {
  /**
   * @returns the story as it was published, and whether that is what there is now
   * @throws `AdapterError`; the reason of the signal
   */
  publish(story: StoryAdapter, signal: AbortSignal): Promise<{ story: Story; draft: StoryDraft; isLatest: boolean }>;
  /** What was sent without an answer. */
  readonly attempt: PublishAttempt | undefined;
  /** Begins another story, or goes on with one that was sent before. What still runs has no say any more. */
  reset(attempt?: PublishAttempt): void;
  /** What may have become part of a story, or will. */
  readonly spared: ReadonlySet<string>;
}

export interface PublisherParts {
  readonly state: ComposerState;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly getLang: () => string;
  /** Keeps the attempt where a reload finds it. Resolves in any case. */
  readonly keep: () => Promise<unknown>;
}

const isSame = (one: StoryDraft, other: StoryDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createPublisher({ state, clock, patience, getLang, keep }: PublisherParts): Publisher {
  let attempt: PublishAttempt | undefined;
  /** How many stories there were. */
  let stories = 0;

  function set(next: PublishAttempt | undefined): void {
    attempt = next;
    state.set({ maybePublished: next !== undefined });
  }

  /** Sends one draft until there is an answer. @param lost called whenever there may have been one that did not arrive */
  async function send(
    adapter: StoryAdapter,
    sent: { readonly draft: StoryDraft; readonly clientId: string },
    { signal, lost }: { signal: AbortSignal; lost: () => void },
  ): Promise<Story> {
    const { draft, clientId } = sent;
    return patience.persist(
      async (inner) => {
        try {
          const story = await call(async (deepest) => adapter.publish?.(draft, { signal: deepest, clientId }), {
            signal: inner,
            clock,
          });
          const problems = checkStory(story);
          if (problems.length > 0)
            throw new AdapterError('unknown', { message: problems.join('; '), retryable: false });
          return story as Story;
        } catch (thrown) {
          if (inner.aborted || isLost(toAdapterError(thrown))) lost();
          throw thrown;
        }
      },
      { signal, rests: (resting) => state.set({ waiting: resting }) },
    );
  }

  /** Another draft was taken under this key: asking for it again gives its story. */
  async function findEarlier(
    adapter: StoryAdapter,
    { clientId, drafts }: PublishAttempt,
    signal: AbortSignal,
  ): Promise<{ story: Story; draft: StoryDraft } | undefined> {
    for (const draft of drafts.toReversed()) {
      try {
        return { story: await send(adapter, { draft, clientId }, { signal, lost: () => undefined }), draft };
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
      stories += 1;
      set(next);
    },

    get spared() {
      const { faces } = state.getSnapshot();
      const inUse = Object.values(faces).flatMap(({ upload }) => (upload.phase === 'done' ? [upload.media.id] : []));
      const sent = (attempt?.drafts ?? []).flatMap(mediaOf);
      return new Set([...inUse, ...sent]);
    },

    async publish(adapter, signal) {
      const draft = storyDraftOf(state.getSnapshot(), getLang());
      const clientId = attempt?.clientId ?? createClientId();
      const mine = stories;
      const earlier = (attempt?.drafts ?? []).filter((sent) => !isSame(sent, draft));
      let lost = attempt !== undefined && earlier.length < attempt.drafts.length;
      attempt = { clientId, drafts: [...earlier, draft] };
      try {
        // Before it is sent: after a crash nobody would know.
        await keep();
        signal.throwIfAborted();
        const story = await send(adapter, { draft, clientId }, { signal, lost: () => (lost = true) });
        attempt = undefined;
        return { story, draft, isLatest: true };
      } catch (thrown) {
        const drafts = lost ? [...earlier, draft] : earlier;
        if (mine === stories) set(drafts.length > 0 ? { clientId, drafts } : undefined);
        signal.throwIfAborted();
        if (toAdapterError(thrown).code !== 'conflict' || earlier.length === 0) throw thrown;
        const found = await findEarlier(adapter, { clientId, drafts: earlier }, signal);
        set(undefined);
        if (!found) throw thrown;
        return { ...found, isLatest: false };
      }
    },
  };
}

/** Whether the back end may have done it all the same. */
const isLost = ({ code }: AdapterError): boolean => code === 'timeout' || code === 'unavailable' || code === 'unknown';

export const mediaOf = ({ front, back }: StoryDraft): readonly string[] =>
  [front.mediaId, back?.mediaId].filter((id) => id !== undefined);

/** Faces whose media the back end does not take any more. */
export function refusedSides({ fields }: AdapterError): readonly Side[] {
  return (['front', 'back'] as const).filter((side) => fields?.[`${side}.mediaId`] !== undefined);
}

/** What a story goes through. */
export interface SharingAdapters {
  readonly story: StoryAdapter;
  readonly media: MediaAdapter;
}
