import type { Face, Side, Story, StoryDraft } from '../../contracts/index.js';
import { check, refuses, refusesField, same } from '../assert.js';
import { createRecordingSink } from '../recording-sink.js';
import type { Cases } from '../suite.js';
import { need, Skip } from '../suite.js';
import type { StoryContext } from './context.js';
import { method, storyOf, unknownStory } from './helpers.js';
import { draftOf, hasNothingToShow, publishing, rulesOf, uploadFor } from './publishing-helpers.js';

const shown: readonly unknown[] = ['live', 'limited', 'age-gated'];

function textsOf(face: Face | undefined): unknown {
  return [face?.picture?.alt, face?.label, face?.caption, face?.lang];
}

/** A story's faces must be what its draft says. */
function assertFaces(story: Story, draft: StoryDraft): void {
  for (const side of ['front', 'back'] as const) {
    const { alt, label, caption, lang } = draft[side] ?? {};
    same(textsOf(story[side]), [alt, label, caption, lang], `description, label, caption and language of the ${side}`);
    if (draft[side] === undefined) continue;
    const picture = story[side]?.picture;
    check(picture !== undefined && picture.src !== '', `the author gets no picture of the ${side}`);
    check(picture.width > 0 && picture.height > 0, `the picture of the ${side} has no size`);
  }
}

/** What `publish` does, where it is offered. */
export const publishCases: Cases<StoryContext> = {
  async 'publish gives the story as its author sees it'(context) {
    const publish = publishing(context);
    const draft = await draftOf(context);
    const story = await publish(draft);
    same(story.author.id, context.personId('author'), 'author.id');
    check(story.mine === true, 'it is not said to be mine');
    check(!Number.isNaN(Date.parse(story.createdAt)), `createdAt is no time: ${story.createdAt}`);
    assertFaces(story, draft);
    assertFaces(await storyOf(context, 'author').get(story.id), draft);
  },

  async 'publish makes a story with one face of a draft with one'(context) {
    const { front } = await draftOf(context);
    const story = await publishing(context)({ front });
    check(story.back === undefined, 'it has a back');
    assertFaces(story, { front });
  },

  async 'publish leaves a picture undescribed that nobody described'(context) {
    const { alt } = await rulesOf(context);
    if (alt === 'required') throw new Skip('skipped: descriptions are required');
    const front = { mediaId: await uploadFor(context, 'author') };
    const story = await publishing(context)({ front });
    same(story.front.picture?.alt, undefined, 'the description of what nobody described');
  },

  async 'publish repeated with the same clientId makes one story, also at once'(context) {
    const publish = publishing(context);
    const draft = await draftOf(context);
    const options = { clientId: 'one' };
    const [first, second] = await Promise.all([publish(draft, options), publish(draft, options)]);
    const third = await publish(draft, options);
    same([second.id, third.id], [first.id, first.id], 'the ids of two repeats');
  },

  async 'publish rejects with conflict when a clientId comes back with another story'(context) {
    const publish = publishing(context);
    await publish(await draftOf(context), { clientId: 'one' });
    await refuses(publish(await draftOf(context), { clientId: 'one' }), 'conflict', 'another draft');
  },

  async 'publish keeps what others may not see from them'(context) {
    const story = await publishing(context)(await draftOf(context));
    const other = await storyOf(context, 'viewer').get(story.id);
    check(hasNothingToShow(other.back), 'get gives away the picture or the words of a back that was not opened');
    if (!shown.includes(story.front.state)) {
      check(hasNothingToShow(other.front), `get shows a viewer a front that is ${story.front.state}`);
    }
    if (shown.includes(story.front.state) && shown.includes(story.back?.state)) return;
    await refuses(storyOf(context, 'viewer').openBack(story.id), 'forbidden', 'openBack of what is not shown yet');
  },

  async "publish puts the author's warnings on a face, as the author's"(context) {
    const { labels } = await rulesOf(context);
    const [label] = labels ?? [];
    if (label === undefined) throw new Skip('skipped: getRules offers no labels');
    const { front, back } = await draftOf(context);
    const story = await publishing(context)({ front: { ...front, labels: [label] }, ...(back && { back }) });
    const [put] = story.front.labels ?? [];
    same([put?.value, put?.by], [label.value, 'self'], 'the warning on the front');
    same(story.back?.labels ?? [], [], 'the warnings on the back');
  },
};

async function refusesMedia(context: StoryContext, mediaId: string, what: string): Promise<void> {
  const publish = publishing(context);
  const { front, back } = await draftOf(context);
  const broken = (side: Side): StoryDraft => ({
    front: side === 'front' ? { ...front, mediaId } : front,
    ...(back && { back: side === 'back' ? { ...back, mediaId } : back }),
  });
  await refusesField(publish(broken('front')), 'front.mediaId', `${what} as front`);
  await refusesField(publish(broken('back')), 'back.mediaId', `${what} as back`);
  // What was refused has used nothing up.
  await publish({ front, ...(back && { back }) });
}

/** A story that moderation has decided on: its back is live. @returns its id */
async function decided(context: StoryContext, front: 'live' | 'removed'): Promise<string> {
  need(context.moderate, 'make() gives no moderate');
  const { id } = await publishing(context)(await draftOf(context));
  await context.moderate?.(id, 'back', 'live');
  await context.moderate?.(id, 'front', front);
  return id;
}

/** What `publish` refuses. */
export const refusalCases: Cases<StoryContext> = {
  async 'publish rejects with invalid for a picture that is not there'(context) {
    await refusesMedia(context, unknownStory, 'an unknown medium');
  },

  async "publish rejects with invalid for somebody else's picture"(context) {
    await refusesMedia(context, await uploadFor(context, 'viewer'), "somebody else's medium");
  },

  async 'publish rejects with invalid for a picture that is published already'(context) {
    const draft = await draftOf(context);
    await publishing(context)(draft);
    await refusesMedia(context, draft.front.mediaId, 'a published medium');
  },

  async 'publish rejects with invalid for one picture on both faces'(context) {
    const { front } = await draftOf(context);
    await refusesField(publishing(context)({ front, back: front }), 'back.mediaId', 'one medium twice');
  },

  async 'publish rejects with invalid for texts that are longer than getRules says'(context) {
    const { limits } = await rulesOf(context);
    const most = limits?.maxCharacters;
    if (most === undefined) throw new Skip('skipped: getRules says no maxCharacters');
    const publish = publishing(context);
    const { front } = await draftOf(context);
    for (const name of ['alt', 'label', 'caption'] as const) {
      const long = { ...front, [name]: '🎨'.repeat(most + 1) };
      await refusesField(publish({ front: long }), `front.${name}`, `a long ${name}`);
    }
    await publish({ front: { ...front, caption: '🎨'.repeat(most) } });
  },

  async 'publish rejects with invalid without a description where one is required'(context) {
    const { alt } = await rulesOf(context);
    if (alt !== 'required') throw new Skip('skipped: descriptions are not required');
    const { alt: _left, ...front } = (await draftOf(context)).front;
    await refusesField(publishing(context)({ front }), 'front.alt', 'no description');
    await refusesField(publishing(context)({ front: { ...front, alt: ' ' } }), 'front.alt', 'a blank description');
  },

  async 'publish rejects with invalid for an audience that is not offered'(context) {
    const { audiences } = await rulesOf(context);
    if (audiences === undefined) throw new Skip('skipped: getRules offers no audiences');
    const draft = await draftOf(context);
    const publish = publishing(context);
    await refusesField(publish({ ...draft, audienceId: 'no-such-audience' }), 'audienceId', 'an unknown audience');
    await publish({ ...draft, ...(audiences[0] && { audienceId: audiences[0].id }) });
  },

  async 'publish rejects with invalid for a warning that is not offered'(context) {
    const { labels } = await rulesOf(context);
    if (labels === undefined) throw new Skip('skipped: getRules offers no labels');
    const { front } = await draftOf(context);
    const labelled = { ...front, labels: [{ value: 'no-such-label', text: 'Boo' }] };
    await refusesField(publishing(context)({ front: labelled }), 'front.labels', 'an unknown warning');
  },

  async 'publish rejects with rate-limited when nothing remains today'(context) {
    const getRules = method(storyOf(context, 'author'), 'getRules');
    const publish = publishing(context);
    const remaining = (await getRules()).limits?.remaining;
    if (remaining === undefined || remaining > 20) throw new Skip('skipped: too many remain to use them up');
    for (let left = remaining; left > 0; left -= 1) {
      await publish({ front: (await draftOf(context)).front }, { clientId: `${left}` });
      same((await getRules()).limits?.remaining, left - 1, 'what remains after one story more');
    }
    const { front } = await draftOf(context);
    await refuses(publish({ front }), 'rate-limited', 'one too many');
  },
};

/** What becomes of a story, where a moderator can be asked. */
export const moderationCases: Cases<StoryContext> = {
  async 'a published story that moderation lets pass is there for others'(context) {
    const id = await decided(context, 'live');
    const story = await storyOf(context, 'author').get(id);
    same([story.front.state, story.back?.state], ['live', 'live'], 'the states that the author reads');
    const viewer = storyOf(context, 'viewer');
    const { front, back } = await viewer.get(id);
    check(front.picture !== undefined, 'a viewer gets no picture of a live front');
    check(hasNothingToShow(back), 'get gives away the picture or the words of a back that was not opened');
    const { face } = await viewer.openBack(id);
    check(face.picture !== undefined, 'a viewer gets no picture of a live back');
  },

  async 'a published face that moderation removes is gone for others, and its author gets the reasons'(context) {
    const id = await decided(context, 'removed');
    const { front, back } = await storyOf(context, 'author').get(id);
    same([front.state, back?.state], ['removed', 'live'], 'the states that the author reads');
    check((front.decision?.rule ?? '').trim() !== '', 'the author gets no reasons');
    const viewer = storyOf(context, 'viewer');
    const other = await viewer.get(id);
    check(hasNothingToShow(other.front), 'a viewer gets a front that was removed');
    check(other.front.decision === undefined, 'a viewer gets the reasons');
    await refuses(viewer.openBack(id), 'forbidden', 'openBack behind a front that was removed');
  },

  async 'watch tells the author of what moderation decides'(context, { eventually }) {
    const watch = method(storyOf(context, 'author'), 'watch');
    const id = await decided(context, 'live');
    const controller = new AbortController();
    const sink = createRecordingSink<Story>();
    try {
      watch(id, sink, { signal: controller.signal });
      await eventually(() => sink.lives.includes(true), 'live(true)');
      await context.moderate?.(id, 'front', 'removed');
      const told = (): boolean => sink.items.at(-1)?.front.decision !== undefined;
      await eventually(told, 'a put with the reasons');
      same(sink.items.at(-1)?.front.state, 'removed', 'the state of the front that was put');
    } finally {
      controller.abort();
    }
  },
};

/** What `getRules` promises, where it is offered. */
export const rulesCases: Cases<StoryContext> = {
  async 'getRules says what a story may be'(context) {
    const rules = await method(storyOf(context, 'author'), 'getRules')();
    const { aspectRatio, audiences, labels, limits } = rules;
    check(aspectRatio === undefined || aspectRatio > 0, `the aspect ratio is ${String(aspectRatio)}`);
    for (const audience of audiences ?? []) {
      check(audience.id !== '' && audience.name.trim() !== '', 'an audience has no id or no name');
    }
    for (const label of labels ?? []) {
      check(label.value !== '' && label.text.trim() !== '', 'a warning has no value or no words');
    }
    check((limits?.remaining ?? 0) <= (limits?.perDay ?? Infinity), 'more remains than there is in a day');
  },
};
