import type { Media, MediaAdapter, ResolvedMedia, UploadOptions } from '../../src/contracts/index.js';
import { brokenMedia, expectFailure } from './broken-adapters.js';
import { png } from './memory-fixtures.js';

/** The file that a server keeps which looks at nothing. */
const asPicture = (): Blob => new Blob([png], { type: 'image/png' });

const without = ({ clientId: _key, ...options }: UploadOptions = {}): UploadOptions => options;

describe('the media suite finds an adapter that', () => {
  it('does not know a repeat', async () => {
    const cases = brokenMedia(({ sound }) => ({
      upload: (file, options) => sound.media.upload(file, without(options)),
    }));
    await expectFailure(cases, 'upload repeated with the same clientId gives the same medium', /answer to a repeat/);
    await expectFailure(
      cases,
      'upload rejects with conflict when a clientId comes back with another file',
      /rejection/,
    );
  });

  it('knows files by their clientId alone', async () => {
    const known = new Map<unknown, Promise<Media>>();
    const cases = brokenMedia(({ sound }) => ({
      upload(file, options) {
        const { clientId } = options ?? {};
        const media = known.get(clientId) ?? sound.media.upload(file, options);
        known.set(clientId, media);
        return media;
      },
    }));
    await expectFailure(cases, 'upload does not take one person for another by their clientId', /a stranger gets/);
    await expectFailure(
      cases,
      'upload rejects with conflict when a clientId comes back with another file',
      /rejection/,
    );
  });

  it('gives everything one id', async () => {
    const cases = brokenMedia(({ sound }) => ({
      upload: async (file, options) => ({ ...(await sound.media.upload(file, options)), id: 'one' }),
    }));
    await expectFailure(cases, 'upload gives two pictures two ids, also at once', /one id/);
  });

  it('says nothing of what it has', async () => {
    const cases = brokenMedia(({ sound }) => ({
      upload: async (file, options) => ({ ...(await sound.media.upload(file, options)), width: 0, height: 0 }),
    }));
    await expectFailure(cases, 'upload says what the back end has', /no size/);
  });

  it('miscounts what it has sent', async () => {
    const title = 'upload tells how far it is, in order, and nothing after its end';
    const saying = (said: readonly (readonly [number, number])[]) =>
      brokenMedia(({ sound }) => ({
        upload(file, { onProgress, ...options } = {}) {
          for (const [sentBytes, totalBytes] of said) onProgress?.({ sentBytes, totalBytes });
          return sound.media.upload(file, options);
        },
      }));
    await expectFailure(saying([[5, 4]]), title, /more is sent/);
    await expectFailure(
      saying([
        [3, 4],
        [2, 4],
      ]),
      title,
      /goes back/,
    );
    await expectFailure(
      saying([
        [1, 4],
        [1, 5],
      ]),
      title,
      /the total changes/,
    );
    await expectFailure(saying([[0, 0]]), title, /not counted in bytes/);
  });

  it('goes on telling after its end', async () => {
    const cases = brokenMedia(({ sound }) => ({
      upload(file, { onProgress, ...options } = {}) {
        window.setTimeout(() => onProgress?.({ sentBytes: 1, totalBytes: 1 }), 20);
        return sound.media.upload(file, options);
      },
    }));
    const after = /how often progress was told/;
    await expectFailure(cases, 'upload tells how far it is, in order, and nothing after its end', after);
    await expectFailure(cases, 'upload tells nothing once its signal has fired, and a repeat goes through', after);
  });

  it('loses what was given up and begun again', async () => {
    const begun = new Set<unknown>();
    const cases = brokenMedia(({ sound }) => ({
      async upload(file, options) {
        const again = begun.has(options?.clientId);
        begun.add(options?.clientId);
        const media = await sound.media.upload(file, options);
        return again ? { ...media, id: 'half-of-it' } : media;
      },
    }));
    const title = 'upload tells nothing once its signal has fired, and a repeat goes through';
    await expectFailure(cases, title, /no medium "half-of-it"/);
  });

  it('takes anything', async () => {
    const cases = brokenMedia(({ sound }) => ({
      upload: (_file, options) => sound.media.upload(asPicture(), without(options)),
    }));
    await expectFailure(cases, 'upload rejects with unsupported-type for what is no picture', /rejection/);
    await expectFailure(cases, 'upload rejects with invalid for what is not what its type says', /rejection/);
    await expectFailure(cases, 'upload rejects with too-large for more bytes than getLimits says', /rejection/);
  });

  it('lets everybody read and throw away everything', async () => {
    const cases = brokenMedia(({ world }) => {
      const { resolve, discard } = world.as('author').media;
      return { resolve, discard };
    });
    const title = 'resolve rejects with not-found for what somebody else has uploaded and not published';
    await expectFailure(cases, title, /rejection/);
    await expectFailure(cases, 'discard rejects with forbidden for what somebody else has uploaded', /rejection/);
  });

  it('resolves what is not there', async () => {
    const cases = brokenMedia(() => ({ resolve: () => Promise.resolve({ src: '/pictures/1' }) }));
    await expectFailure(cases, 'resolve rejects with not-found for what is not there', /rejection/);
    await expectFailure(cases, 'discard throws away what was uploaded', /rejection/);
  });

  it('gives an address that no page may show', async () => {
    const cases = brokenMedia(() => ({ resolve: () => Promise.resolve({ src: 'javascript:alert(1)' }) }));
    await expectFailure(cases, 'resolve gives the owner an address', /no address that a page may show/);
  });

  it('gives an address once', async () => {
    const released = new Set<string>();
    const cases = brokenMedia(({ sound }) => ({
      async resolve(mediaId, options): Promise<ResolvedMedia> {
        if (released.has(mediaId)) throw new Error('released');
        const resolved = await sound.media.resolve(mediaId, options);
        return {
          ...resolved,
          release: () => {
            released.add(mediaId);
            resolved.release?.();
          },
        };
      },
    }));
    await expectFailure(cases, 'resolve gives each caller an address of their own to release', /released/);
  });

  it('throws away nothing', async () => {
    const cases = brokenMedia(() => ({ discard: () => Promise.resolve() }));
    await expectFailure(cases, 'discard throws away what was uploaded', /rejection/);
    await expectFailure(cases, 'discard rejects with forbidden for what somebody else has uploaded', /rejection/);
    await expectFailure(cases, 'discard rejects with conflict for what is published', /rejection/);
  });

  it('throws away more than it was told to', async () => {
    const cases = brokenMedia(({ world, sound }) => ({
      async discard(mediaId, options) {
        await sound.media.discard(mediaId, options);
        for (const { id } of world.uploads) await sound.media.discard(id);
      },
    }));
    await expectFailure(cases, 'discard leaves everything else', /no medium/);
  });

  it('fails on what is gone already', async () => {
    const cases = brokenMedia(({ sound }) => ({
      async discard(mediaId, options) {
        (await sound.media.resolve(mediaId)).release?.();
        await sound.media.discard(mediaId, options);
      },
    }));
    await expectFailure(cases, 'discard of what is gone already changes nothing', /no medium/);
  });

  it('remembers an upload longer than what came with it', async () => {
    const answers = new Map<unknown, Media>();
    const cases = brokenMedia(({ sound }) => ({
      async upload(file, options) {
        const media = answers.get(options?.clientId) ?? (await sound.media.upload(file, options));
        answers.set(options?.clientId, media);
        return media;
      },
    }));
    const title = 'upload begins again when what came with its clientId was discarded';
    await expectFailure(cases, title, /no medium/);
  });

  it('says limits that are not those of upload', async () => {
    const limits = { types: ['image/avif'], perDay: 3, remaining: 5 };
    const cases = brokenMedia(() => ({ getLimits: () => Promise.resolve(limits) }));
    await expectFailure(cases, 'getLimits says what upload takes', /is taken, and not in types/);
    await expectFailure(cases, 'getLimits counts what was uploaded, if it says what remains', /what remains/);
    const other = brokenMedia(() => ({ getLimits: () => Promise.resolve({ perDay: 3, remaining: 5 }) }));
    await expectFailure(other, 'getLimits says what upload takes', /more remains/);
  });

  it('says no and not why, and describes a picture by nothing', async () => {
    const cases = brokenMedia(() => ({
      precheck: () => Promise.resolve({ allowed: false, rule: ' ' }),
      suggestAlt: () => Promise.resolve(''),
    }));
    await expectFailure(cases, 'precheck says yes, or the rule in words', /not why/);
    await expectFailure(cases, 'suggestAlt gives words', /blank/);
  });

  it('throws something of its own', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('413'));
    const cases = brokenMedia(() => ({ upload: fails }));
    await expectFailure(cases, 'upload rejects with unsupported-type for what is no picture', /got Error \(413\)/);
  });

  it('does not listen when the caller gives up', async () => {
    const cases = brokenMedia(({ sound: { media } }): MediaAdapter => ({
      upload: (file) => media.upload(file),
      discard: (mediaId) => media.discard(mediaId),
      resolve: (mediaId) => media.resolve(mediaId),
      getLimits: () => media.getLimits(),
      precheck: (file) => media.precheck(file),
      suggestAlt: (file) => media.suggestAlt(file),
    }));
    for (const method of ['upload', 'discard', 'resolve', 'getLimits', 'precheck', 'suggestAlt']) {
      await expectFailure(cases, `${method} rejects with the signal's reason when the caller gives up`, /rejection/);
    }
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });
});
