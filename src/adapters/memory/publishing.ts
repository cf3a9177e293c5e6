import type { ContentLabel, FaceDraft, Picture, StoryDraft, StoryRules } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { defaultAudiences } from './audiences.js';
import type { Desk } from './desk.js';
import { checkDraft } from './draft-rules.js';
import type { Quota } from './quota.js';
import { compact } from './records.js';
import type { Seal } from './sealing.js';
import { createSeal } from './sealing.js';
import type { State, StoredFace, StoredMedia, StoredStory } from './state.js';
import { keepStory, releasePictures } from './story-list.js';

/** What a story may be. Can be changed at any time. */
export interface PublishingKnobs {
  /**
   * What `getRules` says and `publish` enforces; `limits.remaining` and `limits.resetsAt` are counted. Default: 10 stories a
   * day, texts of at most 1000 characters, a few warnings, and the audiences `everyone`, `followers` and `close-friends`,
   * which are the ones a world can tell apart.
   */
  rules: StoryRules;
  /** How long a story is there, in milliseconds. Default: a day. */
  lifetimeMs: number;
}

/** The knobs as they are at first. */
export const defaultPublishingKnobs: PublishingKnobs = {
  rules: {
    alt: 'remind',
    labels: [
      { value: 'flashing', text: 'Flashing light' },
      { value: 'nudity', text: 'Nudity' },
      { value: 'violence', text: 'Violence' },
      { value: 'spoiler', text: 'Spoiler' },
    ],
    customLabel: true,
    audiences: defaultAudiences,
    limits: { perDay: 10, maxCharacters: 1000 },
  },
  lifetimeMs: 86_400_000,
};

/** Makes stories of drafts. */
export interface Publisher {
  rulesFor(personId: string): StoryRules;
  /** @returns the story's id @throws `forbidden`, `rate-limited`, `invalid` */
  publish(authorId: string, draft: StoryDraft): string;
}

/** What {@link createPublisher} needs. */
export interface PublisherParts {
  readonly state: State;
  readonly quota: Quota;
  readonly desk: Desk;
  readonly knobs: PublishingKnobs;
}

/** A warning of the author's covers the picture, and whoever wants to see it may. */
function toLabels({ labels }: FaceDraft): readonly ContentLabel[] | undefined {
  return labels?.map(({ value, text }) => ({ value, text, effect: 'cover', overridable: true, by: 'self' }));
}

function toPicture({ media, file }: StoredMedia, { alt, placeholder }: FaceDraft): Picture {
  const { width, height } = media;
  const src = URL.createObjectURL(file);
  return compact<Picture>({ src, srcset: undefined, width, height, alt, placeholder });
}

/** So that the back can be on a viewer's device before it may be seen. */
function sealOf({ file }: StoredMedia): Seal {
  return createSeal(() => Promise.resolve(file));
}

/** Makes the publisher of one world. */
export function createPublisher({ state, quota, desk, knobs }: PublisherParts): Publisher {
  function uploadOf({ mediaId }: FaceDraft): StoredMedia {
    const stored = state.media.get(mediaId);
    if (stored === undefined) throw new AdapterError('unknown', { message: `no medium "${mediaId}"` });
    return stored;
  }

  /** Faces wait until the desk has said otherwise. */
  function toFace(draft: FaceDraft): StoredFace {
    const { label, caption, lang, mediaId } = draft;
    return {
      picture: toPicture(uploadOf(draft), draft),
      labels: toLabels(draft),
      label,
      caption,
      lang,
      mediaId,
      state: 'pending',
      decision: undefined,
    };
  }

  return {
    rulesFor(personId) {
      const { rules } = knobs;
      return rules.limits === undefined ? rules : { ...rules, limits: quota.limitsFor(personId, rules.limits) };
    },

    publish(authorId, draft) {
      const { rules, lifetimeMs } = knobs;
      if (state.availability.get(authorId)?.available === false) {
        throw new AdapterError('forbidden', { message: 'not offered to this person' });
      }
      quota.assertLeft(authorId, rules.limits ?? {});
      checkDraft(state, authorId, draft, rules);
      const id = `story-${state.nextNumber()}`;
      const now = state.clock.now();
      const { front, back } = draft;
      const faces = back === undefined ? [front] : [front, back];
      const story: StoredStory = {
        id,
        authorId,
        createdAt: now,
        expiresAt: now + lifetimeMs,
        comparable: draft.comparable ?? false,
        audience: draft.audienceId ?? rules.audiences?.[0]?.id,
        front: toFace(front),
        back: back === undefined ? undefined : toFace(back),
        seal: back === undefined ? undefined : sealOf(uploadOf(back)),
        viewers: { front: new Map(), back: new Map() },
        banned: new Set(),
      };
      try {
        desk.receive(story);
      } catch (error) {
        releasePictures(story);
        throw error;
      }
      for (const face of faces) uploadOf(face).storyId = id;
      quota.count(authorId);
      keepStory(state, story);
      return id;
    },
  };
}
