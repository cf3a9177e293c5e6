import type { Note, NoteTombstone } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { orElse } from './broken-invites.js';
import { brokenNotes } from './broken-notes.js';

const ada = { id: 'ada', name: 'Ada Ngarua' };

function noteFor(id: string): Note {
  return { id, author: ada, createdAt: '2026-01-01T10:00:00Z', text: 'Hi.', state: 'live' };
}

describe('the note suite finds an adapter that, reading,', () => {
  it('shows everything to everybody, as its author reads it', async () => {
    const cases = brokenNotes('note', ({ world }) => ({
      get: (noteId) => world.as('ada').note.get(noteId),
      list: (options) => world.as('ada').note.list({ personId: 'ada', ...options }),
    }));
    await expectFailure(cases, 'only the author reads whose it is to change, and who sees it', /mine/);
    await expectFailure(cases, 'a photo that waits is there without picture, description and reasons', /reader gets/);
    await expectFailure(cases, 'a note that waits is its author’s alone', /rejection/);
    await expectFailure(cases, 'reasons are for the author alone', /reads a decision/);
    const followers = 'a note for followers is private for others, and theirs once they follow';
    await expectFailure(cases, followers, /tombstone "private"/);
    await expectFailure(cases, 'a private note is its author’s alone, whoever follows', /tombstone "private"/);
    await expectFailure(cases, 'a block by the author makes all of it a note that never was', /rejection/);
    await expectFailure(cases, 'a block by the reader leaves a tombstone, until it is taken back', /"blocked"/);
    await expectFailure(
      cases,
      'a note that is removed leaves a tombstone for others, and stays with its author',
      /"removed"/,
    );
    const own = 'list without a person gives one’s own, and those of who one follows';
    await expectFailure(cases, own, /follows nobody/);
    await expectFailure(cases, 'publish shows a note to whom it is for', /tombstone "private"/);
  });

  it('lets visitors read like anybody', async () => {
    const cases = brokenNotes('note', ({ world, personId }) =>
      personId === 'visitor' ? { get: (noteId) => world.as('cem').note.get(noteId) } : {},
    );
    const title = 'who is not signed in reads what is for everybody, and a tombstone in place of the rest';
    await expectFailure(cases, title, /visitor reads the note/);
  });

  it('leaves something of the note in its tombstone', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      async get(noteId) {
        const read = await sound.get(noteId);
        return 'gone' in read ? { ...read, author: ada } : read;
      },
    }));
    await expectFailure(cases, 'delete takes a note from everybody, and a repeat changes nothing', /what else/);
  });

  it('answers for notes that never were', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      get: (noteId) => orElse<Note | NoteTombstone>(sound.get(noteId), () => noteFor(noteId)),
      report: () => Promise.resolve(),
    }));
    await expectFailure(cases, 'get rejects with not-found for a note that never was', /rejection/);
    await expectFailure(cases, 'report takes a reason, of the note or of one of its photos', /rejection/);
  });

  it('counts each reading', async () => {
    let count = 0;
    const cases = brokenNotes('note', ({ sound }) => ({
      get: async (noteId) => ({ ...(await sound.get(noteId)), url: `https://notes.example/${(count += 1)}` }),
    }));
    await expectFailure(cases, 'get is a read: it changes nothing, however often', /the note/);
  });

  it('revalidates nothing, or everything', async () => {
    const stale = brokenNotes('note', () => ({ revalidate: () => Promise.resolve(undefined) }));
    const title = 'revalidate gives nothing where nothing has changed, and else what get gives';
    await expectFailure(stale, title, /version before/);
    const eager = brokenNotes('note', ({ sound }) => ({ revalidate: (noteId) => sound.get(noteId) }));
    await expectFailure(eager, title, /current/);
  });

  it('tells everybody why a note reaches fewer people', async () => {
    const decision = {
      id: 'd',
      state: 'limited',
      rule: 'No.',
      automated: true,
      decidedAt: '2026-01-01T10:00:00Z',
    } as const;
    const cases = brokenNotes('note', ({ sound }) => ({
      async get(noteId) {
        const read = await sound.get(noteId);
        return 'gone' in read ? read : { ...read, decision };
      },
    }));
    await expectFailure(cases, 'how far a note reaches is its author’s to know', /the reasons/);
    await expectFailure(cases, 'reasons are for the author alone', /reads|read the decision/);
  });

  it('lists the oldest first, by number, and tombstones among them', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      async list({ after = '0', limit = 20, ...options } = {}) {
        const { items } = await sound.list({ ...options, limit: 100 });
        const start = Number(after) || 0;
        const page = [...items].reverse().slice(start, start + limit);
        return { items: page, ...(start + limit < items.length && { next: String(start + limit) }) };
      },
    }));
    await expectFailure(cases, 'list gives notes of one person, the newest first, as get gives them', /times/);
    await expectFailure(cases, 'list refuses the cursor of another list', /rejection/);
    const pages = brokenNotes('note', ({ sound }) => ({
      async list({ after = '0', limit = 20, ...options } = {}) {
        const { items } = await sound.list({ ...options, limit: 100 });
        const start = Number(after) || 0;
        const next = start + limit < items.length ? { next: String(start + limit) } : {};
        return { items: items.slice(start, start + limit), ...next };
      },
    }));
    const place = 'list gives each note once, page by page, and keeps its place when more is published';
    await expectFailure(pages, place, /the second/);
  });
});

describe('the note suite finds an adapter that, publishing,', () => {
  it('makes what is repeated again', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({ publish: (draft) => sound.publish(draft) }));
    await expectFailure(cases, 'publish repeated with the same clientId makes one note, also at once', /repeats/);
    const conflict = 'publish rejects with conflict when the clientId comes back with something else';
    await expectFailure(cases, conflict, /rejection/);
  });

  it('takes whatever it is given', async () => {
    const cases = brokenNotes('note', ({ sound, world }) => ({
      publish: (draft, options) =>
        orElse(sound.publish(draft, options), () => world.as('ada').note.get('open') as Promise<Note>),
    }));
    const titles = [
      'publish rejects with invalid when there is nothing in it',
      'publish rejects photos that are not uploads of this person, or are used already',
      'publish rejects more photos than the rules say, and never takes more than 20',
      'publish counts as people count, and rejects with too-large over the limit',
      'publish rejects what the rules don’t offer',
      'publish rejects with rate-limited at the limit that the rules say, and counts no refusal',
    ];
    for (const title of titles) await expectFailure(cases, title, /rejection/);
  });

  it('counts code points', async () => {
    const cases = brokenNotes('note', ({ sound, world }) => ({
      publish: (draft, options) => {
        const most = world.notes.rules.limits?.maxCharacters ?? Infinity;
        return sound.publish([...(draft.text ?? '')].length > most ? { text: 'a'.repeat(most + 1) } : draft, options);
      },
    }));
    await expectFailure(
      cases,
      'publish counts as people count, and rejects with too-large over the limit',
      /characters/,
    );
  });

  it('loses what was said of photos, and of copying', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      publish: ({ photos = [], copyable: _lost, ...draft }, options) =>
        sound.publish({ ...draft, photos: photos.map(({ mediaId }) => ({ mediaId })).reverse() }, options),
    }));
    await expectFailure(cases, 'publish keeps photos in their order, with what was said of them', /description/);
    const anything = 'publish rejects what is no text, and a placeholder that is neither a plain colour nor a BlurHash';
    await expectFailure(cases, anything, /rejection/);
    await expectFailure(cases, 'a note says that it is not to be copied, if its author asks', /copyable/);
  });

  it('gives something else than is read', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      publish: async (draft, options) => ({ ...(await sound.publish(draft, options)), version: 'none' }),
    }));
    await expectFailure(cases, 'publish gives the note as its author reads it, and others read it', /get gives/);
  });
});

describe('the note suite finds an adapter that, told to act,', () => {
  it('lets anybody do it', async () => {
    const cases = brokenNotes('note', ({ world }) => ({
      delete: (noteId) => world.as('ada').note.delete(noteId),
      appeal: (noteId, decisionId, text) => world.as('ada').note.appeal(noteId, decisionId, text),
      publish: (draft) => world.as('ada').note.publish(draft),
      report: (noteId, report) => world.as('cem').note.report(noteId, report),
    }));
    await expectFailure(cases, 'delete is the author’s alone', /rejection/);
    await expectFailure(cases, 'appeal opens once, for the author alone, with words', /rejection/);
    for (const name of ['publish', 'delete', 'report', 'appeal']) {
      await expectFailure(cases, `${name} rejects with unauthenticated where nobody is signed in`, /rejection/);
    }
  });

  it('takes appeals at any time, and any words', async () => {
    const cases = brokenNotes('note', ({ sound, world }) => ({
      appeal: (noteId, decisionId, text) =>
        orElse(sound.appeal(noteId, decisionId, text), () => world.as('ada').note.get(noteId) as Promise<Note>),
    }));
    await expectFailure(cases, 'appeal opens once, for the author alone, with words', /rejection/);
    await expectFailure(cases, 'appeal rejects with expired once its time is over', /rejection/);
  });

  it('does not hear that the caller gives up', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      get: (noteId) => sound.get(noteId),
      delete: (noteId) => sound.delete(noteId),
    }));
    await expectFailure(cases, 'get rejects with the signal’s reason when the caller gives up', /rejection/);
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });
});

describe('the note suite finds an adapter that, watched,', () => {
  it('tells nothing', async () => {
    const cases = brokenNotes('note', ({ sound }) => ({
      watch(noteId, sink, options) {
        sound.watch(noteId, { change: () => undefined, live: (live) => sink.live?.(live) }, options);
      },
      watchList(sink, options) {
        sound.watchList({ change: () => undefined, live: (live) => sink.live?.(live) }, options);
      },
    }));
    const titles = [
      'watch tells of a change, as get gives it',
      'watch tells of a deletion with a tombstone',
      'watch says remove when the author blocks who watches',
      'watch ends with not-found for a note that never was',
      'a watch that comes back tells what it has missed, or that it has',
      'watchList tells what comes to a list, as list gives it, and what goes from it',
      'watchList without a person tells who follows, and nobody else',
    ];
    for (const title of titles) await expectFailure(cases, title, /not within/);
  });

  it('tells everybody what its author reads, for ever', async () => {
    const cases = brokenNotes('note', ({ world }) => ({
      watch(noteId, sink) {
        world.as('ada').note.watch(noteId, sink, { signal: new AbortController().signal });
      },
      watchList(sink) {
        world.as('ada').note.watchList(sink, { signal: new AbortController().signal });
      },
    }));
    await expectFailure(cases, 'watch tells of a change, as get gives it', /against what get gives/);
    await expectFailure(cases, 'watch says remove when the author blocks who watches', /not within/);
    await expectFailure(cases, 'watch is silent once its signal has fired, and does not begin after it', /calls/);
    await expectFailure(cases, 'watchList without a person tells who follows, and nobody else', /others were told/);
  });
});
