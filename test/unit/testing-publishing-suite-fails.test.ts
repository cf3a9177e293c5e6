import type { Face, FaceDraft, Story, StoryDraft } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { Maker } from './broken-adapters.js';
import { brokenStories, expectFailure } from './broken-adapters.js';
import { draftFrom } from './memory-fixtures.js';

/** The suite on an adapter that publishes something else than the draft. */
function publishingInstead(change: (draft: StoryDraft, maker: Maker<string>) => StoryDraft | Promise<StoryDraft>) {
  return brokenStories((maker) => ({
    publish: async (draft, options) => maker.sound.story.publish(await change(draft, maker), options),
  }));
}

/** The suite on an adapter that answers something else than what was published. */
function answeringInstead(change: (story: Story) => Story) {
  return brokenStories(({ sound }) => ({
    publish: async (draft, options) => change(await sound.story.publish(draft, options)),
  }));
}

const withFaces = (draft: StoryDraft, change: (face: FaceDraft) => FaceDraft): StoryDraft => ({
  ...draft,
  front: change(draft.front),
  ...(draft.back && { back: change(draft.back) }),
});

describe('the story suite finds an adapter that, when it publishes,', () => {
  it('makes a story more with each repeat', async () => {
    const cases = brokenStories(({ sound, world }) => ({
      publish: async (_draft, { signal } = {}) =>
        sound.story.publish(await draftFrom(world), signal === undefined ? {} : { signal }),
    }));
    const title = 'publish repeated with the same clientId makes one story, also at once';
    await expectFailure(cases, title, /the ids of two repeats/);
    const conflict = 'publish rejects with conflict when a clientId comes back with another story';
    await expectFailure(cases, conflict, /rejection/);
  });

  it('loses what was said of a face', async () => {
    const cases = publishingInstead((draft) => withFaces(draft, ({ mediaId }) => ({ mediaId })));
    const title = 'publish gives the story as its author sees it';
    await expectFailure(cases, title, /description, label, caption and language of the front/);
    const labels = "publish puts the author's warnings on a face, as the author's";
    await expectFailure(cases, labels, /the warning on the front/);
  });

  it('loses it only in what is read later', async () => {
    const cases = brokenStories(({ sound, role }) => ({
      async get(storyId, options) {
        const { back, ...story } = await sound.story.get(storyId, options);
        const bare: Face | undefined = back && { state: back.state };
        return { ...story, ...(bare && { back: role === 'author' ? bare : back }) };
      },
    }));
    await expectFailure(cases, 'publish gives the story as its author sees it', /of the back/);
  });

  it('describes what nobody described', async () => {
    const cases = answeringInstead((story) => {
      const { picture } = story.front;
      return { ...story, front: { ...story.front, ...(picture && { picture: { ...picture, alt: '' } }) } };
    });
    await expectFailure(cases, 'publish leaves a picture undescribed that nobody described', /nobody described/);
  });

  it('makes up a second face', async () => {
    const cases = answeringInstead((story) => ({ ...story, back: story.front }));
    await expectFailure(cases, 'publish makes a story with one face of a draft with one', /it has a back/);
  });

  it('shows others everything at once', async () => {
    const cases = brokenStories(({ world, sound }) => ({
      get: (storyId, options) =>
        storyId.startsWith('story-') ? world.as('author').story.get(storyId, options) : sound.story.get(storyId),
    }));
    await expectFailure(cases, 'publish keeps what others may not see from them', /gives away/);
    const removed = 'a published face that moderation removes is gone for others, and its author gets the reasons';
    await expectFailure(cases, removed, /a viewer gets a front that was removed/);
  });

  it('shows others what waits', async () => {
    const cases = brokenStories(
      ({ world, sound, role }) => ({
        async get(storyId, options) {
          const story = await sound.story.get(storyId, options);
          const { front } = await world.as('author').story.get(storyId);
          return role === 'author' ? story : { ...story, front };
        },
        openBack: world.as('author').story.openBack,
      }),
      { moderation: 'hold' },
    );
    await expectFailure(cases, 'publish keeps what others may not see from them', /front that is pending/);
  });

  it('opens to others what waits', async () => {
    const cases = brokenStories(({ world }) => ({ openBack: world.as('author').story.openBack }), {
      moderation: 'hold',
    });
    await expectFailure(cases, 'publish keeps what others may not see from them', /rejection/);
  });

  it('takes any picture, or says no and not where', async () => {
    const fresh = publishingInstead(async (_draft, { world }) => draftFrom(world));
    const nowhere = brokenStories(({ sound }) => ({
      publish: (draft, options) =>
        sound.story.publish(draft, options).catch(() => {
          throw new AdapterError('invalid', { fields: { draft: 'wrong' } });
        }),
    }));
    for (const title of [
      'publish rejects with invalid for a picture that is not there',
      "publish rejects with invalid for somebody else's picture",
      'publish rejects with invalid for a picture that is published already',
      'publish rejects with invalid for one picture on both faces',
    ]) {
      await expectFailure(fresh, title, /rejection/);
      await expectFailure(nowhere, title, /is not among the fields/);
    }
  });

  it('uses a picture up that it has refused', async () => {
    const cases = brokenStories(({ sound }) => ({
      publish: (draft, options) =>
        sound.story.publish(draft, options).catch(async (error: unknown) => {
          await sound.media.discard(draft.front.mediaId).catch(() => undefined);
          throw error;
        }),
    }));
    await expectFailure(cases, 'publish rejects with invalid for a picture that is not there', /AdapterError: invalid/);
  });

  it('cuts what is too long, and forgets what is not offered', async () => {
    const cases = publishingInstead(({ audienceId: _any, ...draft }) =>
      withFaces(draft, ({ labels: _all, ...face }) => ({
        ...face,
        ...Object.fromEntries(
          Object.entries({ alt: face.alt, label: face.label, caption: face.caption }).map(([name, text]) => [
            name,
            [...(text ?? '')].slice(0, 1000).join(''),
          ]),
        ),
      })),
    );
    const long = 'publish rejects with invalid for texts that are longer than getRules says';
    await expectFailure(cases, long, /rejection/);
    await expectFailure(cases, 'publish rejects with invalid for an audience that is not offered', /rejection/);
    await expectFailure(cases, 'publish rejects with invalid for a warning that is not offered', /rejection/);
  });

  it('counts in UTF-16', async () => {
    const cases = brokenStories(({ sound }) => ({
      async publish(draft, options) {
        if ((draft.front.caption?.length ?? 0) <= 1000) return sound.story.publish(draft, options);
        throw new AdapterError('invalid', { fields: { 'front.caption': 'too long' } });
      },
    }));
    const title = 'publish rejects with invalid for texts that are longer than getRules says';
    await expectFailure(cases, title, /AdapterError: invalid/);
  });

  it('takes no description where it says that one is required', async () => {
    const cases = brokenStories(({ sound }) => ({
      getRules: async (options) => ({ ...(await sound.story.getRules(options)), alt: 'required' }),
    }));
    const title = 'publish rejects with invalid without a description where one is required';
    await expectFailure(cases, title, /rejection/);
  });

  it('does not keep to its limit a day, or to what it says of it', async () => {
    const title = 'publish rejects with rate-limited when nothing remains today';
    const still = brokenStories(() => ({ getRules: () => Promise.resolve({ limits: { perDay: 2, remaining: 2 } }) }));
    await expectFailure(still, title, /what remains after one story more/);
    const endless = brokenStories(() => ({ getRules: () => Promise.resolve({ limits: { perDay: 2, remaining: 0 } }) }));
    await expectFailure(endless, title, /rejection/);
  });

  it('says rules that nobody can choose by', async () => {
    const title = 'getRules says what a story may be';
    const nameless = brokenStories(() => ({ getRules: () => Promise.resolve({ audiences: [{ id: 'a', name: '' }] }) }));
    await expectFailure(nameless, title, /an audience has no id or no name/);
    const wordless = brokenStories(() => ({ getRules: () => Promise.resolve({ labels: [{ value: 'a', text: '' }] }) }));
    await expectFailure(wordless, title, /a warning has no value or no words/);
    const flat = brokenStories(() => ({ getRules: () => Promise.resolve({ aspectRatio: 0 }) }));
    await expectFailure(flat, title, /the aspect ratio is 0/);
    const much = brokenStories(() => ({ getRules: () => Promise.resolve({ limits: { perDay: 1, remaining: 2 } }) }));
    await expectFailure(much, title, /more remains/);
  });

  it('keeps the reasons from the author, or tells others', async () => {
    const title = 'a published face that moderation removes is gone for others, and its author gets the reasons';
    const silent = brokenStories(({ sound }) => ({
      async get(storyId, options) {
        const story = await sound.story.get(storyId, options);
        const { decision: _why, ...front } = story.front;
        return { ...story, front };
      },
    }));
    await expectFailure(silent, title, /the author gets no reasons/);
    const telling = brokenStories(({ sound, world, role }) => ({
      async get(storyId, options) {
        const story = await sound.story.get(storyId, options);
        const { decision } = (await world.as('author').story.get(storyId)).front;
        return role === 'author' ? story : { ...story, front: { ...story.front, ...(decision && { decision }) } };
      },
    }));
    await expectFailure(telling, title, /a viewer gets the reasons/);
  });

  it('never shows what moderation lets pass, or never says what it decides', async () => {
    const hiding = brokenStories(({ sound, role }) => ({
      async get(storyId, options) {
        const story = await sound.story.get(storyId, options);
        return role === 'author' ? story : { ...story, front: { state: 'pending' } };
      },
    }));
    const title = 'a published story that moderation lets pass is there for others';
    await expectFailure(hiding, title, /a viewer gets no picture of a live front/);
    const silent = brokenStories(() => ({
      watch: (_storyId, sink) => {
        sink.live?.(true);
      },
    }));
    await expectFailure(silent, 'watch tells the author of what moderation decides', /a put with the reasons/);
  });

  it('does not listen when the caller gives up', async () => {
    const cases = brokenStories(({ sound }) => ({
      publish: (draft) => sound.story.publish(draft),
      getRules: () => sound.story.getRules(),
    }));
    await expectFailure(cases, "publish rejects with the signal's reason when the caller gives up", /rejection/);
    await expectFailure(cases, "getRules rejects with the signal's reason when the caller gives up", /rejection/);
  });
});
