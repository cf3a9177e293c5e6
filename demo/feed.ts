import type { Person } from 'recto-verso/contracts';
import type { Holder } from './settings.js';

/** What the host knows of a story: enough to list it. The rest is the elements' business. */
export interface ListedStory {
  readonly id: string;
  readonly author: string;
  /** All who sign it, where several do. */
  readonly authors?: readonly string[];
  readonly title: string;
  /** Moderation lets others see it. */
  readonly shown: boolean;
}

/** One place in a feed. */
export type FeedEntry =
  | { readonly kind: 'story'; readonly storyId: string; readonly note?: 'suggested' | 'muted' }
  | { readonly kind: 'muted'; readonly storyId: string; readonly author: string }
  | { readonly kind: 'blocked'; readonly person: Person };

export interface FeedView {
  readonly today: readonly FeedEntry[];
  readonly saved: readonly FeedEntry[];
  readonly mine: readonly FeedEntry[];
}

/** What a person has done to their feed. */
export interface FeedChoices {
  readonly blocked: readonly Person[];
  /** Has asked to see what the muted have posted. */
  readonly showsMuted: boolean;
}

const orders: Readonly<Record<Holder, { readonly today: readonly string[]; readonly saved: readonly string[] }>> = {
  mina: { today: ['room', 'heron', 'theatre', 'snake', 'kiln', 'poster'], saved: ['letter', 'bakery'] },
  theo: { today: ['harbour', 'heron', 'theatre', 'garden', 'snake', 'poster'], saved: ['kiln', 'bakery'] },
};

const suggested: ReadonlySet<string> = new Set(['noor']);
const muted: Readonly<Record<Holder, ReadonlySet<string>>> = { mina: new Set(), theo: new Set(['lea']) };

/**
 * What one person finds in their phone.
 *
 * @param extra stories made on this page, before all others
 */
export function feedOf(
  holder: Holder,
  {
    stories,
    extra,
    choices,
  }: { readonly stories: readonly ListedStory[]; readonly extra: readonly string[]; readonly choices: FeedChoices },
): FeedView {
  const known = new Map(stories.map((story) => [story.id, story]));
  const announced = new Set<string>();

  function entries(ids: readonly string[]): readonly FeedEntry[] {
    return ids.flatMap((storyId): readonly FeedEntry[] => {
      const author = known.get(storyId)?.author;
      if (author === undefined) return [];
      const person = choices.blocked.find(({ id }) => id === author);
      if (person) {
        if (announced.has(author)) return [];
        announced.add(author);
        return [{ kind: 'blocked', person }];
      }
      if (muted[holder].has(author)) {
        return [choices.showsMuted ? { kind: 'story', storyId, note: 'muted' } : { kind: 'muted', storyId, author }];
      }
      return [{ kind: 'story', storyId, ...(suggested.has(author) && { note: 'suggested' as const }) }];
    });
  }

  // On the profile of everybody who signs it.
  const isMine = (storyId: string): boolean => {
    const story = known.get(storyId);
    return story?.author === holder || story?.authors?.includes(holder) === true;
  };
  const { today, saved } = orders[holder];
  return {
    today: entries([...extra.filter((storyId) => !isMine(storyId)), ...today]),
    saved: entries(saved),
    mine: entries([...extra, ...stories.map(({ id }) => id).filter((id) => !extra.includes(id))].filter(isMine)),
  };
}
