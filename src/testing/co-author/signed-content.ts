import type { ContentLabel, Signable, SignedLabel, SignedPicture } from '../../contracts/index.js';
import { contentHash } from '../../core/co-author/content-hash.js';
import { check, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { CoAuthorContext, SignedPart } from './context.js';
import { ask, coAuthorOf, edit, forged, hashNow, idsOf, names, signed, stateFor } from './helpers.js';

async function checkHash({ content, hash }: Signable, postId: string): Promise<void> {
  same(content.postId, postId, 'the post that the content names');
  same(hash, await contentHash(content), 'the hash, against SHA-256 of the canonical JSON');
}

/** The author's own warnings: what the platform warns of is nothing that anybody signs. */
function own(labels: readonly ContentLabel[] = []): readonly SignedLabel[] {
  return labels
    .filter(({ by }) => by === 'self')
    .map(({ value, text }) => ({ value, ...(text !== undefined && { text }) }));
}

/** What is signed of one picture, apart from what names it; its language also where it is that of the whole. */
function saidOf({ content }: Signable): readonly Omit<SignedPicture, 'id' | 'digest'>[] {
  return (content.pictures ?? []).map(({ id: _id, digest: _digest, lang = content.lang, labels = [], ...said }) => ({
    ...said,
    lang,
    labels,
  }));
}

/** The pictures that are shown for what is signed, in their order. */
function shownIn({ content, pictures = {} }: Signable): readonly (string | undefined)[] {
  return (content.pictures ?? []).map(({ id }) => pictures[id]?.src);
}

const parts: Readonly<Record<SignedPart, string>> = {
  picture: 'another picture',
  alt: 'another text alternative',
  description: 'another description of a picture',
  warning: 'other words of a warning',
  audience: 'another audience',
  video: 'another video',
};

/** What `getSignable` promises. */
export const signableCases: Cases<CoAuthorContext> = {
  async 'getSignable gives what is signed, with the hash that anybody computes'(context) {
    const { own } = context.posts;
    const signable = await coAuthorOf(context, 'owner').getSignable(own);
    await checkHash(signable, own);
    const ids = (signable.content.pictures ?? []).map(({ id }) => id);
    for (const id of Object.keys(signable.pictures ?? {}))
      check(ids.includes(id), `a picture "${id}" that nobody signs`);
    if (signable.audience !== undefined) same(signable.audience.id, signable.content.audience, 'the audience in words');
  },

  async 'who is asked reads the same as who asks'(context) {
    const invite = await ask(context);
    const signable = need((await coAuthorOf(context, 'invitee').getInvite(invite.id)).signable, 'no signable');
    await checkHash(signable, context.posts.own);
    same(signable, await coAuthorOf(context, 'owner').getSignable(context.posts.own), 'what is signed');
  },

  async 'other words have another hash'(context) {
    const before = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    await edit(context, 'Other words.');
    const after = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    check(before.hash !== after.hash, 'the hash is the same');
    await checkHash(after, context.posts.own);
  },

  async 'getSignable is for the owner alone'(context) {
    for (const role of ['invitee', 'stranger'] as const) {
      await refuses(coAuthorOf(context, role).getSignable(context.posts.own), 'forbidden', role);
    }
    const owner = coAuthorOf(context, 'owner');
    for (const guess of forged) await refuses(owner.getSignable(guess), 'not-found', `"${guess}"`);
    const { foreign, hidden } = context.posts;
    if (foreign !== undefined) await refuses(owner.getSignable(foreign), 'forbidden', 'another’s');
    if (hidden !== undefined) await refuses(owner.getSignable(hidden), 'not-found', 'one kept from them');
  },

  async 'all that a note says and shows is signed'(context) {
    const { note } = context.as('owner');
    const read = await note?.get(context.posts.own).catch(() => undefined);
    const record = need(read, 'the post is no note');
    if ('gone' in record) throw new Error('the note is gone');
    const { text, lang, labels, photos = [], audience } = record;
    const signable = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    const { content } = signable;
    same(
      { text: content.text, lang: content.lang, labels: content.labels ?? [] },
      { text, lang, labels: own(labels) },
      'what is signed of it as a whole',
    );
    if (audience !== undefined) same(content.audience, audience.id, 'the audience');
    same(
      shownIn(signable),
      photos.map(({ picture }) => picture?.src),
      'the pictures that are shown',
    );
    same(
      saidOf(signable),
      photos.map((photo) => ({
        alt: photo.picture?.alt,
        description: photo.description,
        lang: photo.lang ?? lang,
        labels: own(photo.labels),
      })),
      'what is signed of its pictures',
    );
  },

  async 'all that both faces of a story say and show is signed'(context) {
    const { story } = context.as('owner');
    const read = await story?.get(context.posts.own).catch(() => undefined);
    const { front, back } = need(read, 'the post is no story');
    const faces = back === undefined ? [front] : [front, back];
    const signable = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    same(
      shownIn(signable),
      faces.map(({ picture }) => picture?.src),
      'the pictures that are shown',
    );
    const said = saidOf(signable);
    same(
      said,
      faces.map(({ picture, label, caption, lang, labels }, index) => ({
        alt: picture?.alt,
        label,
        caption,
        lang: lang ?? said[index]?.lang,
        labels: own(labels),
      })),
      'what is signed of its faces',
    );
    check(signable.content.audience !== undefined, 'nobody signs who sees it');
  },

  async 'a clip is signed with its video'(context) {
    const { content, video } = await coAuthorOf(context, 'owner').getSignable(context.posts.own);
    if (content.kind !== 'clip') need(undefined, 'the post is no clip');
    check(content.video !== undefined && content.video.id !== '', 'the video is not in what is signed');
    check(video !== undefined && video.src !== '', 'the video can’t be watched by who signs it');
  },

  ...Object.fromEntries(
    (Object.entries(parts) as readonly (readonly [SignedPart, string])[]).map(([part, what]) => [
      `${what} has another hash, and takes names off`,
      async (context: CoAuthorContext) => {
        const change = need(context.edits?.[part], `make() gives no edits.${part}`);
        const { own: postId } = context.posts;
        const invite = await signed(context);
        const before = await hashNow(context);
        await change(postId);
        const after = await coAuthorOf(context, 'owner').getSignable(postId);
        check(after.hash !== before, 'the hash is the same');
        await checkHash(after, postId);
        same(await names(context, 'owner'), idsOf(context, 'owner'), 'the names');
        same(await stateFor(context, 'invitee', invite), 'stale', 'the state');
      },
    ]),
  ),
};
