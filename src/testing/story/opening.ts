import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { StoryContext } from './context.js';
import { fixture, idsOnList, lasting, method, storyOf, unknownStory } from './helpers.js';

/** How files of a type begin. Types that are not here are taken as they are. */
const signatures: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
};

async function viewerIsListedOnce(context: StoryContext): Promise<void> {
  const listed = await idsOnList(context, context.stories.flip, 'back');
  same(listed, [context.personId('viewer')], 'who discovered the back');
}

/** What `openBack` promises. */
export const openingCases: Cases<StoryContext> = {
  async 'openBack gives the back'(context) {
    const { face } = await storyOf(context, 'viewer').openBack(context.stories.flip);
    check(face.picture !== undefined, 'openBack gives no picture');
    check(face.picture.src !== '', 'the picture of the back has no src');
    check(face.decision === undefined, 'openBack gives a decision to a viewer');
  },

  async 'openBack puts the person on the list of the back'(context) {
    await storyOf(context, 'viewer').openBack(context.stories.flip);
    await viewerIsListedOnce(context);
  },

  async 'openBack repeated gives the same answer and adds nobody twice'(context) {
    const viewer = storyOf(context, 'viewer');
    const first = await viewer.openBack(context.stories.flip);
    const second = await viewer.openBack(context.stories.flip);
    same(lasting(second.face), lasting(first.face), 'the second answer');
    same([...(second.key ?? [])], [...(first.key ?? [])], 'the key of the second answer');
    await viewerIsListedOnce(context);
  },

  async 'openBack called twice at once adds nobody twice'(context) {
    const viewer = storyOf(context, 'viewer');
    await Promise.all([viewer.openBack(context.stories.flip), viewer.openBack(context.stories.flip)]);
    await viewerIsListedOnce(context);
  },

  async 'openBack gives authors their back and never lists them'(context) {
    const { face } = await storyOf(context, 'author').openBack(context.stories.flip);
    check(face.picture !== undefined, 'openBack keeps the back from its author');
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },

  async "openBack opens a back that is under a cover: uncovering it is the viewer's next step"(context) {
    const { face } = await storyOf(context, 'viewer').openBack(fixture(context, 'covered'));
    check(face.picture !== undefined, 'openBack gives no picture');
    const warned = face.state === 'age-gated' || (face.labels ?? []).some(({ effect }) => effect === 'cover');
    check(warned, 'openBack loses what covers the back');
  },

  async 'openBack rejects with forbidden when there is no back'(context) {
    await refuses(storyOf(context, 'viewer').openBack(fixture(context, 'oneFaced')), 'forbidden', 'openBack');
  },

  async 'openBack rejects with forbidden when the back is hidden, and lists nobody'(context) {
    const storyId = fixture(context, 'hiddenBack');
    await refuses(storyOf(context, 'viewer').openBack(storyId), 'forbidden', 'openBack of a hidden back');
    same(await idsOnList(context, storyId, 'back'), [], 'who discovered the back');
  },

  async 'openBack rejects with not-found for a story that is not there'(context) {
    await refuses(storyOf(context, 'viewer').openBack(unknownStory), 'not-found', 'openBack of an unknown id');
  },

  async 'openBack rejects with not-found for somebody whom the author has blocked, and does not list them'(context) {
    await refuses(
      storyOf(context, 'blocked').openBack(context.stories.flip),
      'not-found',
      'openBack by a blocked person',
    );
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },

  async 'openBack rejects with expired when the time is over'(context) {
    await refuses(storyOf(context, 'viewer').openBack(fixture(context, 'expired')), 'expired', 'openBack');
  },
};

/** What `recordFrontSeen` promises. */
export const frontCases: Cases<StoryContext> = {
  async 'recordFrontSeen puts the person on the list of the front, and on no other'(context) {
    await storyOf(context, 'viewer').recordFrontSeen(context.stories.flip);
    same(await idsOnList(context, context.stories.flip, 'front'), [context.personId('viewer')], 'who saw the front');
    same(await idsOnList(context, context.stories.flip, 'back'), [], 'who discovered the back');
  },

  async 'recordFrontSeen repeated, also at once, adds nobody twice'(context) {
    const viewer = storyOf(context, 'viewer');
    await viewer.recordFrontSeen(context.stories.flip);
    await Promise.all([viewer.recordFrontSeen(context.stories.flip), viewer.recordFrontSeen(context.stories.flip)]);
    same(await idsOnList(context, context.stories.flip, 'front'), [context.personId('viewer')], 'who saw the front');
  },

  async 'recordFrontSeen never lists authors'(context) {
    await storyOf(context, 'author').recordFrontSeen(context.stories.flip);
    same(await idsOnList(context, context.stories.flip, 'front'), [], 'who saw the front');
  },

  async 'recordFrontSeen rejects with not-found for a story that is not there or must not be known'(context) {
    await refuses(storyOf(context, 'viewer').recordFrontSeen(unknownStory), 'not-found', 'an unknown id');
    await refuses(
      storyOf(context, 'blocked').recordFrontSeen(context.stories.flip),
      'not-found',
      'recordFrontSeen by a blocked person',
    );
    same(await idsOnList(context, context.stories.flip, 'front'), [], 'who saw the front');
  },

  async 'recordFrontSeen rejects with expired when the time is over'(context) {
    await refuses(
      storyOf(context, 'viewer').recordFrontSeen(fixture(context, 'expired')),
      'expired',
      'recordFrontSeen',
    );
  },
};

/** What `getSealedBack` promises, where it is offered. */
export const sealedCases: Cases<StoryContext> = {
  async 'getSealedBack lists nobody and opens nothing'(context) {
    const viewer = storyOf(context, 'viewer');
    const getSealedBack = method(viewer, 'getSealedBack');
    const storyId = fixture(context, 'sealed');
    await getSealedBack(storyId);
    same(await idsOnList(context, storyId, 'back'), [], 'who discovered the back');
    check((await viewer.get(storyId)).discovered !== true, 'reading the ciphertext counts as discovered');
  },

  async 'getSealedBack gives an image that the key of openBack opens'(context) {
    const viewer = storyOf(context, 'viewer');
    const getSealedBack = method(viewer, 'getSealedBack');
    const storyId = fixture(context, 'sealed');
    const { ciphertext, iv, type } = await getSealedBack(storyId);
    same(iv.length, 12, 'bytes of the iv');
    check(type.startsWith('image/'), `the type inside is "${type}", not an image`);
    const { key } = await viewer.openBack(storyId);
    check(key?.length === 16 || key?.length === 32, `openBack gives a key of ${key?.length ?? 0} bytes, not 16 or 32`);
    const subtle = need('subtle' in crypto ? crypto.subtle : undefined, 'no Web Crypto outside a secure context');
    const cryptoKey = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    const plain = new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, cryptoKey, ciphertext));
    check(plain.length > 0, 'nothing is sealed');
    const signature = signatures[type] ?? [];
    check(
      signature.every((byte, index) => plain[index] === byte),
      `what is sealed does not begin like ${type}`,
    );
  },

  async 'getSealedBack fits the key also when it is read again afterwards'(context) {
    const viewer = storyOf(context, 'viewer');
    const getSealedBack = method(viewer, 'getSealedBack');
    const storyId = fixture(context, 'sealed');
    const { key } = await viewer.openBack(storyId);
    check(key !== undefined, 'openBack gives no key');
    const { ciphertext, iv } = await getSealedBack(storyId);
    const subtle = need('subtle' in crypto ? crypto.subtle : undefined, 'no Web Crypto outside a secure context');
    const cryptoKey = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    await subtle.decrypt({ name: 'AES-GCM', iv }, cryptoKey, ciphertext);
  },

  async 'getSealedBack rejects with not-found for a story that is not there or must not be known'(context) {
    const storyId = fixture(context, 'sealed');
    await refuses(method(storyOf(context, 'viewer'), 'getSealedBack')(unknownStory), 'not-found', 'an unknown id');
    await refuses(method(storyOf(context, 'blocked'), 'getSealedBack')(storyId), 'not-found', 'a blocked person');
  },

  async 'getSealedBack rejects with unsupported or forbidden when there is no back'(context) {
    const getSealedBack = method(storyOf(context, 'viewer'), 'getSealedBack');
    await refuses(getSealedBack(fixture(context, 'oneFaced')), ['unsupported', 'forbidden'], 'getSealedBack');
  },
};
