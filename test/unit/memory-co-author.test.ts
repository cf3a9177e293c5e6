import { expect } from '@open-wc/testing';
import type { Note, Person } from '../../src/contracts/index.js';
import { createRecordingSink, settle } from '../../src/testing/index.js';
import { ask, dayMs, names, refusal, sign, status, timed } from './memory-co-author-acts.js';
import { png } from './memory-fixtures.js';
import { coAuthorSeed, makeCoAuthorWorld } from './memory-co-author-world.js';

const ids = (
  people: readonly { readonly person?: Person }[] | undefined,
): readonly (string | undefined)[] | undefined => people?.map(({ person }) => person?.id);

describe('a post that several sign, in the world,', () => {
  it('is signed in its record: note, story, clip, and a moment of them in a conversation', async () => {
    const world = makeCoAuthorWorld();
    for (const postId of ['harbour', 'print', 'whale']) await sign(world, 'bo', postId);
    const note = (await world.as('ed').note.get('harbour')) as Note;
    expect(ids(note.authors)).to.deep.equal(['ada', 'bo']);
    expect(ids((await world.as('ed').story.get('print')).authors)).to.deep.equal(['ada', 'bo']);
    expect(ids((await world.as('ada').invite.getLatestClip())?.authors)).to.deep.equal(['ada', 'bo']);
    const thread = world.addThread({ participants: ['ada', 'ed'] });
    const sent = await world
      .as('ada')
      .chat.send(thread, { moment: { kind: 'story', id: 'print' } }, { clientId: 'm1' });
    expect(ids(sent.moment?.authors)).to.deep.equal(['ada', 'bo']);
    expect(sent.moment?.author.id).to.equal('ada');
  });

  it('has no list of authors where one person signs it', async () => {
    const world = makeCoAuthorWorld();
    await ask(world, 'bo');
    expect(await world.as('ed').note.get('harbour')).not.to.have.property('authors');
    expect(await world.as('ed').story.get('print')).not.to.have.property('authors');
  });

  it('is in the list of stories with all who sign it', async () => {
    const world = makeCoAuthorWorld();
    const id = await sign(world, 'bo', 'print');
    const listed = (): readonly string[] | undefined =>
      world.stories.getSnapshot().find((story) => story.id === 'print')?.authors;
    expect(listed()).to.deep.equal(['ada', 'bo']);
    await world.as('bo').coAuthor.revoke(id);
    expect(listed()).to.equal(undefined);
  });

  it('comes to the notes of who follows the co-author while they watch, once, and goes when they step back', async () => {
    const world = makeCoAuthorWorld();
    world.relate({ from: 'ed', to: 'bo', following: true });
    const sink = createRecordingSink<Note>();
    const controller = new AbortController();
    world.as('ed').note.watchList(sink, { signal: controller.signal });
    await settle();
    const id = await sign(world, 'bo');
    await settle();
    expect(sink.items.map((note) => note.id)).to.deep.equal(['harbour']);
    await world.as('bo').coAuthor.revoke(id);
    await settle();
    expect(sink.changes.at(-1)).to.deep.equal({ type: 'remove', id: 'harbour' });
    controller.abort();
  });

  it('stays away from who has muted its author, or whom a co-author has blocked', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    world.relate({ from: 'ed', to: 'bo', following: true });
    const feed = async (): Promise<readonly string[]> => (await world.as('ed').note.list()).items.map(({ id }) => id);
    expect(await feed()).to.include('harbour');
    world.relate({ from: 'ed', to: 'ada', muted: true });
    expect(await feed()).not.to.include('harbour');
    world.relate({ from: 'ed', to: 'ada', muted: false });
    world.relate({ from: 'bo', to: 'ed', blocked: true });
    expect(await feed()).not.to.include('harbour');
    const { items } = await world.as('ed').note.list({ personId: 'bo' });
    expect(items).to.deep.equal([]);
  });

  it('is theirs to read, whoever else it is for', async () => {
    const world = makeCoAuthorWorld();
    world.addNote({ id: 'small', author: 'ada', text: 'For few.', audience: 'followers' });
    const id = await ask(world, 'bo', 'small');
    expect((await world.as('bo').coAuthor.getInvite(id)).signable?.audience?.id).to.equal('followers');
    const { hash } = await world.as('ada').coAuthor.getSignable('small');
    await world.as('bo').coAuthor.approve(id, hash);
    world.relate({ from: 'bo', to: 'ada', following: false });
    expect(await world.as('bo').note.get('small')).to.include({ text: 'For few.' });
    expect(await world.as('ed').note.get('small')).to.include({ gone: 'private' });
  });

  it('never shows a name beside other words, not for a moment', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    const sink = createRecordingSink<Note>();
    const controller = new AbortController();
    world.as('ed').note.watch('harbour', sink, { signal: controller.signal });
    await settle();
    world.changeNote('harbour', { text: 'By another way.' });
    await settle();
    expect(sink.items.map(({ text, authors }) => [text, authors])).to.deep.equal([['By another way.', undefined]]);
    controller.abort();
  });
});

describe('the world holds an invitation to time:', () => {
  it('it expires by itself, says so to both who watch, and is kept in the history at its time', async () => {
    const { world, clock } = timed();
    world.coAuthors.setRules({ lifeMs: dayMs });
    const controller = new AbortController();
    const sink = createRecordingSink<{ readonly id: string; readonly state: string }>();
    world.as('bo').coAuthor.watchInvites(sink, { signal: controller.signal });
    await ask(world, 'bo');
    await clock.advance(dayMs);
    await settle();
    expect(sink.items.at(-1)?.state).to.equal('expired');
    const { items } = await world.as('ada').coAuthor.getHistory('harbour');
    expect(items.map(({ type, at }) => [type, at])).to.deep.equal([
      ['invited', '2026-03-01T10:00:00.000Z'],
      ['expired', '2026-03-02T10:00:00.000Z'],
    ]);
    controller.abort();
    expect(world.openWatches).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  it('who has stepped back is left alone for a while; who was taken off can be asked at once', async () => {
    const { world, clock } = timed();
    const [one, two] = [await sign(world, 'bo'), await sign(world, 'cem')];
    await world.as('bo').coAuthor.revoke(one);
    await world.as('ada').coAuthor.revoke(two);
    expect([await status(world, 'bo', 'harbour'), await status(world, 'cem', 'harbour')]).to.deep.equal([
      'cool-down',
      'eligible',
    ]);
    await clock.advance(8 * dayMs);
    expect(await status(world, 'bo', 'harbour')).to.equal('eligible');
  });

  it('a name can be put back for ten seconds', async () => {
    const { world, clock } = timed();
    const id = await sign(world, 'bo');
    await world.as('bo').coAuthor.revoke(id);
    await clock.advance(9_999);
    expect((await world.as('bo').coAuthor.restore(id)).state).to.equal('approved');
    await world.as('bo').coAuthor.revoke(id);
    await clock.advance(10_001);
    expect(await refusal(world.as('bo').coAuthor.restore(id))).to.equal('expired');
  });

  it('the programme ends when it was said to, for those who watch as well', async () => {
    const { world, clock } = timed();
    await sign(world, 'bo');
    const open = await ask(world, 'cem');
    world.coAuthors.endProgramme({ at: '2026-03-03T10:00:00Z', shows: 'owner' });
    const sink = createRecordingSink<Note>();
    const controller = new AbortController();
    world.as('ed').note.watch('harbour', sink, { signal: controller.signal });
    await settle();
    expect(await names(world)).to.deep.equal(['ada', 'bo']);
    expect((await world.as('ada').coAuthor.availability()).available).to.equal(true);
    await clock.advance(2 * dayMs);
    await settle();
    expect(await names(world)).to.deep.equal(['ada']);
    expect(sink.items.at(-1)).not.to.have.property('authors');
    expect(await world.as('ada').coAuthor.availability()).to.deep.equal({
      available: false,
      reason: 'ended',
      until: '2026-03-03T10:00:00Z',
    });
    expect((await world.as('cem').coAuthor.getInvite(open)).state).to.equal('ended');
    controller.abort();
  });
});

describe('in the world, who can be asked', () => {
  it('is who follows, unless their settings, their age or their account say no; a search finds the others too', async () => {
    const world = makeCoAuthorWorld();
    expect(await status(world, 'bo')).to.equal('eligible');
    expect(await status(world, 'dee')).to.equal('unavailable');
    expect(await status(world, 'mia')).to.equal('unavailable');
    expect(await status(world, 'ed')).to.equal(undefined);
    const { items } = await world.as('ada').coAuthor.listCandidates({ query: 'ED' });
    expect(items.map(({ person, status: is }) => [person.id, is])).to.deep.equal([['ed', 'unavailable']]);
    world.relate({ from: 'ed', to: 'ada', following: true });
    expect(await status(world, 'ed')).to.equal('eligible');
    await world.as('ed').coAuthor.setSettings({ from: 'following' });
    expect(await status(world, 'ed')).to.equal('eligible');
    await world.as('ed').coAuthor.setSettings({ from: 'nobody' });
    expect(await status(world, 'ed')).to.equal('unavailable');
    world.relate({ from: 'bo', to: 'ada', muted: true });
    expect(await status(world, 'bo')).to.equal('unavailable');
    world.coAuthors.setGone('cem', 'suspended');
    expect(await status(world, 'cem')).to.equal(undefined);
  });

  it('is told with the rules when others can be asked, and not when somebody doesn’t want to be', async () => {
    const world = makeCoAuthorWorld();
    let told = 0;
    const controller = new AbortController();
    const sink = { change: () => undefined, rules: () => (told += 1) };
    world.as('ada').coAuthor.watchInvites(sink, { signal: controller.signal });
    await settle();
    world.relate({ from: 'ed', to: 'ada', following: true });
    await settle();
    expect(told).to.equal(1);
    await world.as('ed').coAuthor.setSettings({ from: 'nobody' });
    await settle();
    expect(told).to.equal(1);
    controller.abort();
  });

  it('is said in words, in the language that is asked for', async () => {
    const world = makeCoAuthorWorld();
    const { who } = await world.as('ada').coAuthor.getRules({ lang: 'fr-CH' });
    expect(who).to.match(/^Vous pouvez/);
  });

  it('finds names without their accents', async () => {
    const { items } = await makeCoAuthorWorld().as('ada').coAuthor.listCandidates({ query: 'LINDQVÏST' });
    expect(ids(items)).to.deep.equal(['bo']);
  });
});

describe('what the platform does in the world:', () => {
  it('a seed says who signs, who is asked and what became of it', async () => {
    const at = '2026-01-01T10:00:00Z';
    const states = ['approved', 'pending', 'stale', 'declined', 'withdrawn', 'revoked', 'expired'] as const;
    const people = states.map((state) => ({ id: `of-${state}`, name: state }));
    const world = makeCoAuthorWorld({
      seed: {
        ...coAuthorSeed,
        people: [...(coAuthorSeed.people ?? []), ...people],
        coAuthors: states.map((state) => ({
          postId: 'harbour',
          person: `of-${state}`,
          role: 'photo',
          state,
          at: state === 'pending' ? new Date().toISOString() : at,
        })),
        coAuthorRules: { maxAuthors: 12, rights: { pin: false, replies: false, delete: false, boost: true } },
      },
    });
    expect(await names(world)).to.deep.equal(['ada', 'of-approved']);
    for (const state of states) {
      const { items } = await world.as(`of-${state}`).coAuthor.listInvites({ box: 'received' });
      expect(
        items.map((invite) => [invite.state, invite.role]),
        state,
      ).to.deep.equal([[state, 'photo']]);
    }
    expect((await world.as('ada').coAuthor.getRules()).maxAuthors).to.equal(12);
    const { rights } = await world.as('ed').coAuthor.getAuthors('harbour');
    expect(rights?.boost).to.equal(true);
  });

  it('a link of a seed is used by whoever is first', async () => {
    const world = makeCoAuthorWorld({
      seed: { ...coAuthorSeed, coAuthors: [{ postId: 'print', token: 'a-token', role: 'original-artist' }] },
    });
    const { id, signable, inviter } = await world.as('ed').coAuthor.resolve('a-token');
    expect([inviter.id, signable?.content.kind]).to.deep.equal(['ada', 'story']);
    await world.as('ed').coAuthor.approve(id, signable?.hash ?? '', { token: 'a-token' });
    expect(await names(world, 'cem', 'print')).to.deep.equal(['ada', 'ed']);
  });

  it('a deleted post ends what was asked, and its names are nobody’s to read', async () => {
    const world = makeCoAuthorWorld();
    const [one, two] = [await ask(world, 'bo', 'print'), await sign(world, 'cem', 'print')];
    world.deleteStory('print');
    expect((await world.as('bo').coAuthor.getInvite(one)).state).to.equal('ended');
    expect((await world.as('cem').coAuthor.getInvite(two)).state).to.equal('ended');
    expect(await refusal(world.as('cem').coAuthor.getAuthors('print'))).to.equal('not-found');
  });

  it('an account that comes back has its name again', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    world.coAuthors.setGone('bo', 'private');
    expect(await names(world)).to.deep.equal(['ada', '-']);
    expect(await names(world, 'bo')).to.deep.equal(['ada', 'bo']);
    world.coAuthors.setGone('bo', undefined);
    expect(await names(world)).to.deep.equal(['ada', 'bo']);
  });

  it('warnings of the platform take nobody’s name off', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    world.changeNotePhoto('harbour', 'before', {
      labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'platform' }],
    });
    expect(await names(world)).to.deep.equal(['ada', 'bo']);
    world.changeNotePhoto('harbour', 'before', {
      labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self' }],
    });
    expect(await names(world)).to.deep.equal(['ada']);
  });

  it('a text that has no canonical form can’t be signed, and takes no world down', async () => {
    const world = makeCoAuthorWorld();
    await sign(world, 'bo');
    world.coAuthors.editPost('harbour', { text: 'broken \uD83D' });
    expect(await names(world)).to.deep.equal(['ada']);
    expect(await refusal(world.as('ada').coAuthor.getSignable('harbour'))).to.equal('invalid');
    const { items } = await world.as('bo').coAuthor.listInvites({ box: 'received' });
    expect(items[0]).not.to.have.property('signable');
  });

  it('a locked post refuses an edit while somebody is asked', async () => {
    const world = makeCoAuthorWorld();
    world.coAuthors.setRules({ locks: true });
    await ask(world, 'bo');
    const edit = async (): Promise<void> => {
      await settle();
      world.coAuthors.editPost('harbour', { text: 'Other words.' });
    };
    expect(await refusal(edit())).to.equal('conflict');
  });

  it('what was uploaded is signed by its bytes', async () => {
    const world = makeCoAuthorWorld();
    const { media, note, coAuthor } = world.as('ada');
    const { id } = await note.publish({
      text: 'A dot.',
      photos: [{ mediaId: (await media.upload(new Blob([png], { type: 'image/png' }))).id }],
    });
    const { content } = await coAuthor.getSignable(id);
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', png));
    const digest = `sha256-${btoa(String.fromCharCode(...bytes))}`;
    expect(content.pictures?.map((picture) => picture.digest)).to.deep.equal([digest]);
  });

  it('a report of an invitation reaches the moderators', async () => {
    const world = makeCoAuthorWorld();
    const id = await ask(world, 'bo');
    await world.as('bo').coAuthor.report(id, { reason: 'spam' });
    expect(world.reports.map(({ by, about }) => [by, about])).to.deep.equal([['bo', { coAuthorInviteId: id }]]);
  });

  it('mistakes of a seed are said aloud', () => {
    const { coAuthors } = makeCoAuthorWorld();
    expect(() => coAuthors.add({ postId: 'nowhere', person: 'bo' })).to.throw(/no post "nowhere"/);
    expect(() => coAuthors.add({ postId: 'harbour', person: 'nobody' })).to.throw(/no person "nobody"/);
    expect(() => coAuthors.add({ postId: 'harbour', person: 'ada' })).to.throw(/theirs already/);
    expect(() => coAuthors.expire('none')).to.throw(/no invitation/);
  });
});
