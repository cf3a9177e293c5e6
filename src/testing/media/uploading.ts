import type { UploadProgress } from '../../contracts/index.js';
import { check, gaveUp, refuses, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { Skip } from '../suite.js';
import type { MediaContext } from './context.js';
import { mediaMethod, mediaOf, picturesOf, readable } from './helpers.js';

/** Larger files are not made only to be refused. */
const mostTriedBytes = 64_000_000;

function assertProgress(said: readonly UploadProgress[]): void {
  for (const [index, { sentBytes, totalBytes }] of said.entries()) {
    const before = said[index - 1];
    check(totalBytes > 0 && sentBytes >= 0, 'the progress is not counted in bytes');
    check(sentBytes <= totalBytes, `more is sent (${sentBytes}) than there is (${totalBytes})`);
    check(before === undefined || before.totalBytes === totalBytes, 'the total changes during an upload');
    check(before === undefined || before.sentBytes <= sentBytes, 'the progress goes back during an upload');
  }
}

/** What `upload` promises. */
export const uploadCases: Cases<MediaContext> = {
  async 'upload says what the back end has'(context) {
    const [picture] = picturesOf(context);
    const media = await mediaOf(context, 'owner').upload(picture);
    check(media.id !== '', 'the medium has no id');
    check(media.type.startsWith('image/'), `the type is "${media.type}"`);
    check(media.width > 0 && media.height > 0, 'the medium has no size');
    check(media.bytes > 0, 'the medium has no bytes');
  },

  async 'upload gives two pictures two ids, also at once'(context) {
    const owner = mediaOf(context, 'owner');
    const [one, other] = picturesOf(context);
    const [first, second] = await Promise.all([
      owner.upload(one, { clientId: 'one' }),
      owner.upload(other, { clientId: 'other' }),
    ]);
    check(first.id !== second.id, 'two pictures have one id');
  },

  async 'upload repeated with the same clientId gives the same medium'(context) {
    const owner = mediaOf(context, 'owner');
    const [picture] = picturesOf(context);
    const first = await owner.upload(picture, { clientId: 'one' });
    same(await owner.upload(picture, { clientId: 'one' }), first, 'the answer to a repeat');
    const sameBytes = new Blob([picture], { type: picture.type });
    same(await owner.upload(sameBytes, { clientId: 'one' }), first, 'the answer to a repeat with a copy of the file');
  },

  async 'upload does not take one person for another by their clientId'(context) {
    const [picture] = picturesOf(context);
    const first = await mediaOf(context, 'owner').upload(picture, { clientId: 'one' });
    const second = await mediaOf(context, 'stranger').upload(picture, { clientId: 'one' });
    check(first.id !== second.id, 'a stranger gets the medium of somebody else');
  },

  async 'upload rejects with conflict when a clientId comes back with another file'(context) {
    const owner = mediaOf(context, 'owner');
    const [one, other] = picturesOf(context);
    await owner.upload(one, { clientId: 'one' });
    await refuses(owner.upload(other, { clientId: 'one' }), 'conflict', 'another file');
  },

  async 'upload tells how far it is, in order, and nothing after its end'(context, { quiet }) {
    const said: UploadProgress[] = [];
    const [picture] = picturesOf(context);
    await mediaOf(context, 'owner').upload(picture, { onProgress: (progress) => said.push(progress) });
    assertProgress(said);
    const before = said.length;
    await quiet();
    same(said.length, before, 'how often progress was told');
  },

  async 'upload tells nothing once its signal has fired, and a repeat goes through'(context, { quiet }) {
    const owner = mediaOf(context, 'owner');
    const [picture] = picturesOf(context);
    const controller = new AbortController();
    const { signal } = controller;
    let told = 0;
    const onProgress = (): void => {
      told += 1;
    };
    const call = owner.upload(picture, { clientId: 'one', signal, onProgress });
    controller.abort();
    const before = told;
    await gaveUp(call, signal, 'upload');
    await quiet();
    same(told, before, 'how often progress was told');
    const { id } = await owner.upload(picture, { clientId: 'one' });
    await readable(owner, id, 'what was uploaded by a repeat');
  },

  async 'upload rejects with unsupported-type for what is no picture'(context) {
    const text = new Blob(['Dear diary'], { type: 'text/plain' });
    await refuses(mediaOf(context, 'owner').upload(text), 'unsupported-type', 'upload of text');
    const script = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], {
      type: 'image/svg+xml',
    });
    await refuses(mediaOf(context, 'owner').upload(script), 'unsupported-type', 'upload of a drawing that can run');
  },

  async 'upload rejects with invalid for what is not what its type says'(context) {
    const owner = mediaOf(context, 'owner');
    const [{ type }] = picturesOf(context);
    await refuses(owner.upload(new Blob(['Dear diary'], { type })), 'invalid', 'text that says it is a picture');
    await refuses(owner.upload(new Blob([], { type })), 'invalid', 'an empty file');
  },

  async 'upload rejects with too-large for more bytes than getLimits says'(context) {
    const owner = mediaOf(context, 'owner');
    const { maxBytes } = await mediaMethod(owner, 'getLimits')();
    if (maxBytes === undefined || maxBytes > mostTriedBytes) {
      throw new Skip('skipped: getLimits says no maxBytes that is worth trying');
    }
    const [picture] = picturesOf(context);
    const large = new Blob([picture, new Uint8Array(maxBytes + 1 - picture.size)], { type: picture.type });
    await refuses(owner.upload(large), 'too-large', 'one byte too many');
  },
};
