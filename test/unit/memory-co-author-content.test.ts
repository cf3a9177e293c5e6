import { expect } from '@open-wc/testing';
import type { ContentLabel } from '../../src/contracts/index.js';
import { contentHash } from '../../src/core/co-author/content-hash.js';
import { makeCoAuthorWorld } from './memory-co-author-world.js';
import { names, sign } from './memory-co-author-acts.js';
import { picture } from './memory-fixtures.js';

const warning = (text?: string): ContentLabel => ({
  value: 'loud',
  effect: 'inform',
  overridable: true,
  by: 'self',
  ...(text !== undefined && { text }),
});

/** One red dot, as a page would have it in its address. */
const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

describe('what is signed in the world', () => {
  it('of a note is its words, its photos with all that is said of them, and its warnings', async () => {
    const world = makeCoAuthorWorld();
    world.addNote({
      id: 'full',
      author: 'ada',
      text: 'Words.',
      lang: 'en',
      labels: [warning('It is loud.')],
      photos: [
        {
          id: 'one',
          picture: picture('a harbour'),
          lang: 'fr',
          description: { long: 'Un port.', transcript: 'PORT' },
          labels: [warning('Cris de mouettes.'), { ...warning(), value: 'platform', by: 'platform' }],
        },
      ],
    });
    const { content, labels, hash } = await world.as('ada').coAuthor.getSignable('full');
    expect(content).to.deep.equal({
      postId: 'full',
      kind: 'note',
      text: 'Words.',
      lang: 'en',
      pictures: [
        {
          id: 'one:https://pictures.example/a harbour.png',
          alt: 'A drawing of a harbour',
          description: { long: 'Un port.', transcript: 'PORT' },
          lang: 'fr',
          labels: [{ value: 'loud', text: 'Cris de mouettes.' }],
        },
      ],
      labels: [{ value: 'loud', text: 'It is loud.' }],
      audience: 'public',
    });
    expect(labels?.map(({ value }) => value)).to.deep.equal(['loud']);
    expect(hash).to.equal(await contentHash(content));
  });

  it('of a story is what stands over each face and under it, apart', async () => {
    const { content } = await makeCoAuthorWorld().as('ada').coAuthor.getSignable('print');
    expect(content.pictures?.map(({ id, label, caption }) => [id, label, caption])).to.deep.equal([
      ['front', 'Before', 'The sketch.'],
      ['back', 'After', 'The print.'],
    ]);
  });

  it('of a clip is its video and its poster: with another file, no name stands there', async () => {
    for (const change of [
      { video: { src: 'https://videos.example/other.webm', width: 640, height: 360 } },
      { poster: { ...picture('a whale'), src: 'https://pictures.example/other.png' } },
    ]) {
      const world = makeCoAuthorWorld();
      await sign(world, 'bo', 'whale');
      const { video, content } = await world.as('ada').coAuthor.getSignable('whale');
      expect(video?.src).to.equal('https://videos.example/whale.webm');
      expect(content.video?.id).to.be.a('string');
      expect(await names(world, 'ed', 'whale')).to.deep.equal(['ada', 'bo']);
      world.changeClip('whale', change);
      expect(await names(world, 'ed', 'whale'), JSON.stringify(change)).to.deep.equal(['ada']);
    }
  });

  it('is the author’s words on a warning: in other words, no name stands there', async () => {
    const world = makeCoAuthorWorld();
    world.changeNote('harbour', { labels: [warning('Loud noise')] });
    await sign(world, 'bo');
    world.changeNote('harbour', { labels: [warning('Bo is a fraud')] });
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('is each photo’s own warning: moved to another photo, no name stands there', async () => {
    const world = makeCoAuthorWorld();
    const photos = ['one', 'two'].map((id) => ({ id, picture: picture(id) }));
    world.addNote({ id: 'pair', author: 'ada', photos });
    world.changeNotePhoto('pair', 'one', { labels: [warning()] });
    await sign(world, 'bo', 'pair');
    world.changeNotePhoto('pair', 'one', { labels: [] });
    world.changeNotePhoto('pair', 'two', { labels: [warning()] });
    expect(await names(world, 'ed', 'pair')).to.deep.equal(['ada']);
  });

  it('is known by its bytes where they are in its address', async () => {
    const world = makeCoAuthorWorld();
    world.addNote({ id: 'dot', author: 'ada', photos: [{ id: 'p', picture: { ...picture('a dot'), src: dot } }] });
    const { content } = await world.as('ada').coAuthor.getSignable('dot');
    const bytes = new Uint8Array(await (await fetch(dot)).arrayBuffer());
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(content.pictures?.[0]?.digest).to.equal(`sha256-${btoa(String.fromCharCode(...sum))}`);
  });

  it('has its pictures by the ids that it names', async () => {
    const world = makeCoAuthorWorld();
    for (const postId of ['harbour', 'print', 'whale']) {
      const { content, pictures = {} } = await world.as('ada').coAuthor.getSignable(postId);
      expect(content.pictures?.map(({ id }) => id)).to.deep.equal(Object.keys(pictures));
    }
  });

  it('is another photo where it has another file, whatever its id', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    const another = { ...picture('a calm harbour'), src: 'https://pictures.example/other.png' };
    world.changeNote('harbour', { photos: [{ id: 'before', picture: another }] });
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('changes with an edit of the platform: words, a picture, who sees it', async () => {
    for (const postId of ['harbour', 'print', 'whale']) {
      for (const change of [
        { text: 'Other words.' },
        { picture: { ...picture('a dot'), src: dot } },
        { audience: postId === 'print' ? 'followers' : 'private' },
      ]) {
        const world = makeCoAuthorWorld();
        await sign(world, 'bo', postId);
        world.coAuthors.editPost(postId, change);
        expect(await names(world, 'ada', postId), `${postId} ${JSON.stringify(change)}`).to.deep.equal(['ada']);
      }
    }
  });
});
