import type { Picture, StoryDraft } from '../../src/contracts/index.js';
import type { MemoryWorld, MemoryWorldOptions, WorldSeed } from '../../src/adapters/memory/index.js';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { MediaContext, PeopleContext, StoryContext } from '../../src/testing/index.js';

/** The smallest PNG: one pixel. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/**
 * A PNG of one pixel and so many bytes: filled up with a chunk that says nothing, or with one that says something.
 */
export function pngOf(bytes: number, said?: { readonly chunk: string; readonly text: string }): Blob {
  const chunk = (name: string, body: Uint8Array<ArrayBuffer>): Blob => {
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, body.length);
    // The sum at its end is not looked at.
    return new Blob([length, name, body, new Uint8Array(4)]);
  };
  const [head, end] = [png.slice(0, -12), png.slice(-12)];
  const words = said === undefined ? new Blob() : chunk(said.chunk, new TextEncoder().encode(said.text));
  const left = bytes - head.length - end.length - words.size - 12;
  const filling = left < 0 ? new Blob() : chunk('zzZz', new Uint8Array(left));
  return new Blob([head, words, filling, end], { type: 'image/png' });
}

/** What a call rejects with. */
export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`not refused: ${JSON.stringify(answer)}`);
}

export function picture(name: string): Picture {
  return { src: `https://pictures.example/${name}.png`, width: 300, height: 400, alt: `A drawing of ${name}` };
}

const front = { picture: picture('a sketch'), label: 'Before', caption: 'The sketch' };
const back = { picture: picture('a print'), label: 'After', caption: 'The print' };
const rule = 'No adverts.';
const cover = { value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'It flashes.' } as const;

export const seed: WorldSeed = {
  people: [
    { id: 'author', name: 'Ada Ngarua' },
    { id: 'viewer', name: 'Bo Lindqvist' },
    { id: 'secondViewer', name: 'علي حسن' },
    { id: 'thirdViewer', name: '田中 恵' },
    { id: 'blocked', name: 'Blocked' },
  ],
  relations: [{ from: 'author', to: 'blocked', blocked: true }],
  stories: [
    { id: 'flip', author: 'author', front, back },
    { id: 'one-faced', author: 'author', front },
    { id: 'hidden-back', author: 'author', front, back: { ...back, state: 'pending' } },
    { id: 'hidden-front', author: 'author', front: { ...front, state: 'geo-blocked' }, back },
    { id: 'covered', author: 'author', front, back: { ...back, labels: [cover] } },
    { id: 'age-gated', author: 'author', front, back: { ...back, state: 'age-gated' } },
    { id: 'expired', author: 'author', expiresAt: '2025-12-31T00:00:00Z', front, back },
    { id: 'sealed', author: 'author', front, back: { ...back, sealed: { bytes: png, type: 'image/png' } } },
    {
      id: 'decided',
      author: 'author',
      front,
      back: {
        ...back,
        state: 'removed',
        decision: { id: 'd1', rule, automated: true, appealBy: '2999-01-01T00:00:00Z' },
      },
    },
    {
      id: 'decided-long-ago',
      author: 'author',
      front: {
        ...front,
        state: 'removed',
        decision: { id: 'd2', rule, automated: false, appealBy: '2025-12-31T00:00:00Z' },
      },
      back,
    },
  ],
};

/** The world of the tests. */
export function makeWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  return createMemoryWorld({ seed, ...options });
}

/** Fails unless nothing of a world is left running. */
export function assertIdle({ openMedia, openWatches, runningCalls }: MemoryWorld): void {
  if (openMedia + openWatches + runningCalls === 0) return;
  throw new Error(`left behind: ${openMedia} addresses, ${openWatches} watches and ${runningCalls} calls`);
}

/** A world as the story suite wants one. */
export function storyContext(world: MemoryWorld = makeWorld()): StoryContext {
  return {
    as: (role) => world.as(role),
    personId: (role) => role,
    stories: {
      flip: 'flip',
      oneFaced: 'one-faced',
      hiddenBack: 'hidden-back',
      hiddenFront: 'hidden-front',
      covered: 'covered',
      expired: 'expired',
      sealed: 'sealed',
      decided: { storyId: 'decided', decisionId: 'd1' },
      decidedLongAgo: { storyId: 'decided-long-ago', decisionId: 'd2' },
    },
    moderate: (storyId, side, state) => {
      if (state === 'live') world.moderation.approve(storyId, side);
      else world.moderation.reject(storyId, side, { rule, automated: false });
    },
    cleanup: () => {
      assertIdle(world);
    },
  };
}

/** A world as the media suite wants one. */
export function mediaContext(world: MemoryWorld = makeWorld()): MediaContext {
  const ids = { owner: 'author', stranger: 'viewer' };
  return {
    as: (role) => world.as(ids[role]),
    publish: (mediaId) => world.as('author').story.publish({ front: { mediaId } }),
    cleanup: () => {
      assertIdle(world);
    },
  };
}

/** A world as the people suite wants one. */
export function peopleContext(world: MemoryWorld = makeWorld()): PeopleContext {
  const ids = { me: 'viewer', them: 'secondViewer', blocker: 'author' };
  world.relate({ from: 'author', to: 'viewer', blocked: true });
  return {
    as: (role) => world.as(ids[role]),
    personId: (role) => ids[role],
    cleanup: () => {
      assertIdle(world);
    },
  };
}

/** A draft of two faces that the author has uploaded. */
export async function draftFrom(world: MemoryWorld): Promise<StoryDraft & Required<Pick<StoryDraft, 'back'>>> {
  const { media } = world.as('author');
  const [front, back] = [await media.upload(pngOf(200)), await media.upload(pngOf(300))];
  return { front: { mediaId: front.id, alt: 'A sketch' }, back: { mediaId: back.id, alt: 'A print' } };
}
