import type { ImportSettings, ImportSource, Timestamp } from '../../../contracts/index.js';
import type { StoredNote } from '../note/note-state.js';
import { toMs } from '../records.js';
import type { State } from '../state.js';
import { chooseOne, decisionOf, settlePost } from './imports-choices.js';
import type { ImportKnobs } from './imports-knobs.js';
import type { DecidedSeed, MainAppSeed, PostSeed } from './imports-seed.js';
import type { ImportsState, StoredPost } from './imports-state.js';
import { createImportsState, noteIdOf, sourceState } from './imports-state.js';
import { toSource } from './imports-view.js';

/** The main app, whose public photos may be shown as notes. What is done here acts at once. */
export interface MainApp {
  /** As it is now. */
  readonly source: ImportSource;
  /** What holds for those who have not decided. Can be changed at any time. */
  undecided: NonNullable<ImportSettings['undecided']>;
  /** A new post: a note of `import:` and its id shows it, as its author has decided. @returns its id */
  addPost(post: PostSeed): string;
  /** Deletes a post over there: what shows it here goes with it. */
  deletePost(postId: string): void;
  /** Makes a post private over there: it is nobody else's to see here, either. */
  makePrivate(postId: string): void;
  /** Makes a post public over there; here, its author's choice holds. */
  makePublic(postId: string): void;
  /** Announces that the main app closes, or closes it. From the announcement on nothing new comes. Default: now. */
  close(options?: { readonly at?: Timestamp }): void;
}

/** The other side of the counter, where photos of the main app are shown. */
export interface ImportWorld {
  /** What the import of photos may be. */
  readonly imports: ImportKnobs;
  readonly mainApp: MainApp;
}

/** The same, from inside. */
export interface ImportQuarters extends ImportWorld {
  readonly state: ImportsState;
  /** Shows a post here no more: its author has said so. */
  hidePost(post: StoredPost): void;
}

/** The note that shows a post. */
function toNote(post: StoredPost, { text, lang }: PostSeed): StoredNote {
  const judged = { labels: undefined, state: 'live', decision: undefined } as const;
  const { id, authorId, postedAt, order, picture } = post;
  return {
    ...judged,
    id: noteIdOf(post),
    authorId,
    createdAt: postedAt,
    order,
    editedAt: undefined,
    text,
    lang,
    photos: [{ ...judged, id, picture, description: undefined, lang: undefined, bytes: undefined, mediaId: undefined }],
    audience: 'public',
    copyable: true,
    signInOnly: false,
    url: undefined,
    deletedAt: undefined,
    post,
  };
}

/** Makes the part of a world where the main app is. Mistakes throw a plain `Error` at once. */
export function createImportWorld(world: State, knobs: ImportKnobs, seed: MainAppSeed = {}): ImportQuarters {
  const state = createImportsState(world, knobs, seed.source);
  state.undecided = seed.undecided ?? 'ask';

  function known(postId: string): StoredPost {
    const post = state.posts.get(postId);
    if (post === undefined) throw new Error(`There is no post "${postId}" in the main app.`);
    return post;
  }

  function assertPerson(personId: string): void {
    if (!world.people.has(personId)) throw new Error(`There is no person "${personId}" in this world.`);
  }

  /** After a change over there. */
  function change(post: StoredPost): void {
    // Hidden already, it goes for another reason now.
    if (post.shownSince === undefined) post.goneAt = world.clock.now();
    settlePost(state, post);
    state.topic.emit(post.authorId);
  }

  /** What holds for a post that was not there when its author decided. */
  function choiceFor(authorId: string): boolean | undefined {
    if (sourceState(state.source, world.clock.now()) !== 'open') return false;
    const { at, future } = decisionOf(state, authorId);
    return at === undefined ? undefined : future;
  }

  function addPost(seeded: PostSeed): string {
    const order = world.nextNumber();
    const { id = `post-${order}`, author, picture, postedAt, url } = seeded;
    if (state.posts.has(id)) throw new Error(`There is a post "${id}" already.`);
    assertPerson(author);
    const post: StoredPost = {
      id,
      source: state.source,
      authorId: author,
      picture,
      postedAt: postedAt === undefined ? world.clock.now() : toMs(postedAt),
      order,
      url,
      public: seeded.public ?? true,
      goneAt: undefined,
      deleted: false,
      choice: choiceFor(author),
      alone: false,
      shownSince: undefined,
      everShown: false,
    };
    state.posts.set(id, post);
    world.notes.set(noteIdOf(post), toNote(post, seeded));
    settlePost(state, post);
    state.topic.emit(author);
    return id;
  }

  /** What was decided before the world begins holds for what was there then. */
  function addDecision({ person, existing, future, at }: DecidedSeed): void {
    assertPerson(person);
    const decidedAt = at === undefined ? world.clock.now() : toMs(at);
    const receipt = { id: `receipt-${world.nextNumber()}`, at: new Date(decidedAt).toISOString(), existing, future };
    state.decisions.set(person, { at: decidedAt, existing, future, receipt: { ...receipt, exceptions: 0 } });
  }

  // A post of the seed was there before the announcement.
  const { closesAt } = state.source;
  state.source.closesAt = undefined;
  seed.decided?.forEach(addDecision);
  for (const post of seed.posts ?? []) {
    const { existing } = seed.decided?.find(({ person }) => person === post.author) ?? {};
    const id = addPost(post);
    if (existing === undefined) continue;
    const stored = known(id);
    stored.choice = existing;
    stored.everShown = existing && stored.public;
    stored.shownSince = undefined;
    settlePost(state, stored);
  }
  state.source.closesAt = closesAt;

  return {
    state,
    imports: knobs,

    hidePost(post) {
      chooseOne(state, post.authorId, post.id, false);
    },

    mainApp: {
      get source() {
        return toSource(state);
      },
      get undecided() {
        return state.undecided;
      },
      set undecided(value) {
        state.undecided = value;
        for (const post of state.posts.values()) settlePost(state, post);
        for (const personId of world.people.keys()) state.topic.emit(personId);
      },
      addPost,
      deletePost(postId) {
        const post = known(postId);
        post.deleted = true;
        change(post);
      },
      makePrivate(postId) {
        const post = known(postId);
        post.public = false;
        change(post);
      },
      makePublic(postId) {
        const post = known(postId);
        post.public = true;
        change(post);
      },
      close({ at } = {}) {
        state.source.closesAt = at === undefined ? world.clock.now() : toMs(at);
        for (const post of state.posts.values()) world.noteTopic.emit(noteIdOf(post));
        for (const personId of world.people.keys()) state.topic.emit(personId);
      },
    },
  };
}
