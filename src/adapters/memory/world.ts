import type { Side } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import { createCallRecorder } from './calls.js';
import { createChatAdapter } from './chat/chat-adapter.js';
import { defaultChatKnobs } from './chat/chat-knobs.js';
import { createChatWorld } from './chat/chat-world.js';
import { createCoAuthorAdapter } from './co-author/co-author-adapter.js';
import { createCoAuthorWorld } from './co-author/co-author-world.js';
import { createContactsAdapter } from './contacts/contacts-adapter.js';
import { defaultContactKnobs } from './contacts/contacts-knobs.js';
import { createContactWorld } from './contacts/contacts-world.js';
import { createDesk } from './desk.js';
import { createFaultBoard } from './faults.js';
import { createImportAdapter } from './imports/imports-adapter.js';
import { defaultImportKnobs } from './imports/imports-knobs.js';
import { createImportWorld } from './imports/imports-world.js';
import type { MediaKnobs } from './media.js';
import { createMediaAdapter, defaultMediaKnobs } from './media.js';
import type { MemoryWorld, MemoryWorldOptions, PersonAdapters } from './memory-world.js';
import { closeAppeal, moderateFace } from './moderation.js';
import { createInviteAdapter } from './invite/invite-adapter.js';
import { defaultInviteKnobs } from './invite/invite-knobs.js';
import { createInviteWorld } from './invite/invite-world.js';
import { createNoteAdapter } from './note/note-adapter.js';
import { defaultNoteKnobs } from './note/note-knobs.js';
import { createNoteWorld } from './note/note-world.js';
import type { Reader } from './note/note-state.js';
import { createNetwork } from './network.js';
import { createObjectUrls } from './object-urls.js';
import { createPeopleAdapter } from './people.js';
import { createPlanter } from './planting.js';
import type { PublishingKnobs } from './publishing.js';
import { createPublisher, defaultPublishingKnobs } from './publishing.js';
import { createQuota } from './quota.js';
import { createRandom } from './random.js';
import { toMs } from './records.js';
import type { StoredFace, StoredStory } from './state.js';
import { createState } from './state.js';
import { createStoryAdapter } from './stories.js';
import { createStoryList, dropStory } from './story-list.js';
import { createUploads } from './uploads.js';
import { addViewer } from './viewers.js';
import { createWatches } from './watches.js';

/**
 * Makes a world.
 *
 * @example
 * const world = createMemoryWorld({
 *   seed: {
 *     people: [{ id: 'ada', name: 'Ada' }, { id: 'bo', name: 'Bo' }],
 *     stories: [{ id: 's1', author: 'ada', front: { picture: sketch }, back: { picture: print } }],
 *   },
 * });
 * provideAdapters(document.body, world.as('bo'));
 */
export function createMemoryWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const { seed = {}, clock = systemClock, randomSeed = 1 } = options;
  const state = createState(clock);
  const recorder = createCallRecorder(() => clock.now());
  const faults = createFaultBoard();
  const network = createNetwork({ clock, random: createRandom(randomSeed), faults, recorder });
  const watches = createWatches({ clock, network, faults, recorder });
  const {
    state: contacts,
    register,
    ...contactWorld
  } = createContactWorld(state, {
    ...defaultContactKnobs(),
    ...options.contacts,
  });
  const planter = createPlanter(state, register);
  const mediaKnobs: MediaKnobs = { ...defaultMediaKnobs, ...options.media };
  const publishingKnobs: PublishingKnobs = { ...defaultPublishingKnobs, ...options.publishing };
  const mediaQuota = createQuota(clock);
  const urls = createObjectUrls();
  const uploads = createUploads({ state, network, quota: mediaQuota, limits: () => mediaKnobs.limits });
  const desk = createDesk(state, { story: knownStory, face: knownFace });
  const publisher = createPublisher({ state, quota: createQuota(clock), desk, knobs: publishingKnobs });
  const stories = createStoryList(state);
  const {
    state: chat,
    telling,
    sender,
    ...chatWorld
  } = createChatWorld(state, { ...defaultChatKnobs(), ...options.chat });
  const { state: invites, ...inviteWorld } = createInviteWorld(state, { ...defaultInviteKnobs(), ...options.invites });
  const { state: notes, judge, ...noteWorld } = createNoteWorld(state, { ...defaultNoteKnobs(), ...options.notes });
  const {
    state: coAuthorsState,
    plant: plantCoAuthors,
    ...coAuthorWorld
  } = createCoAuthorWorld(state, {
    audienceOf: (kind, id) =>
      (kind === 'story' ? publishingKnobs : notes.knobs).rules.audiences?.find((one) => one.id === id),
  });
  const everybody = new Map<string, PersonAdapters>();

  function knownPerson(personId: string): string {
    if (!state.people.has(personId)) throw new Error(`There is no person "${personId}" in this world.`);
    return personId;
  }

  function knownStory(storyId: string): StoredStory {
    const story = state.stories.get(storyId);
    if (story === undefined) throw new Error(`There is no story "${storyId}" in this world.`);
    return story;
  }

  function knownFace(story: StoredStory, side: Side): StoredFace {
    const face = story[side];
    if (face === undefined) throw new Error(`The story "${story.id}" has no ${side}.`);
    return face;
  }

  Object.assign(network.knobs, options.network);
  desk.policy = options.moderation ?? desk.policy;
  planter.plant(seed);
  seed.notes?.forEach(noteWorld.addNote);
  const {
    state: imports,
    hidePost,
    ...importWorld
  } = createImportWorld(state, { ...defaultImportKnobs(), ...options.imports }, seed.mainApp);
  seed.clips?.forEach(inviteWorld.addClip);
  seed.platforms?.forEach(inviteWorld.addPlatform);
  seed.contacts?.forEach(inviteWorld.addContact);
  seed.invites?.forEach(inviteWorld.addInvite);
  seed.moments?.forEach(chatWorld.addMoment);
  seed.threads?.forEach(chatWorld.addThread);
  plantCoAuthors(seed.coAuthors ?? [], seed.coAuthorRules);

  /** What somebody, or a visitor, can do with notes, and with who signs what. */
  function noteAdapters(reader: Reader): Pick<PersonAdapters, 'note' | 'imports' | 'contacts' | 'coAuthor'> {
    const { source } = imports;
    return {
      note: createNoteAdapter({ notes, judge, world: state, source, network, watches, hidePost }, reader),
      imports: createImportAdapter({ state: imports, network, watches }, reader),
      contacts: createContactsAdapter({ state: contacts, network, watches }, reader),
      coAuthor: createCoAuthorAdapter({ state: coAuthorsState, network, watches }, reader),
    };
  }

  return {
    as(personId) {
      const known = everybody.get(knownPerson(personId));
      if (known !== undefined) return known;
      const adapters: PersonAdapters = {
        story: createStoryAdapter(state, { network, watches, publisher }, personId),
        media: createMediaAdapter(state, { network, uploads, quota: mediaQuota, urls, knobs: mediaKnobs }, personId),
        people: createPeopleAdapter(state, network, personId),
        chat: createChatAdapter({ chat, telling, sender, network, watches }, personId),
        invite: createInviteAdapter({ state: invites, network, watches }, { id: personId, signedIn: true }),
        ...noteAdapters({ id: personId, signedIn: true }),
      };
      everybody.set(personId, adapters);
      return adapters;
    },

    asVisitor() {
      // No person's id has a colon and a number of this world in it.
      const id = `visitor:${state.nextNumber()}`;
      return {
        invite: createInviteAdapter({ state: invites, network, watches }, { id, signedIn: false }),
        people: createPeopleAdapter(state, network, id, { signedIn: false }),
        ...noteAdapters({ id, signedIn: false }),
      };
    },

    ...chatWorld,
    ...inviteWorld,
    ...noteWorld,
    ...importWorld,
    ...contactWorld,
    ...coAuthorWorld,
    network: network.knobs,
    fail: faults.fail,
    hang: faults.hang,
    heal: faults.heal,

    calls: recorder.log,
    get runningCalls() {
      return network.runningCalls;
    },
    get openWatches() {
      return watches.open;
    },
    get openMedia() {
      return urls.open;
    },

    addPerson: planter.addPerson,
    relate: planter.relate,
    setAvailability(personId, availability) {
      state.availability.set(knownPerson(personId), availability);
    },

    media: mediaKnobs,
    get uploads() {
      return [...state.uploads];
    },
    publishing: publishingKnobs,
    stories,

    addStory: planter.addStory,
    addViewer(storyId, side, personId, at) {
      const story = knownStory(storyId);
      knownFace(story, side);
      const time = at === undefined ? clock.now() : toMs(at);
      addViewer(state, story, side, { personId: knownPerson(personId), at: time });
    },
    expire(storyId, at) {
      knownStory(storyId).expiresAt = at === undefined ? clock.now() : toMs(at);
      state.storyTopic.emit(storyId);
    },
    deleteStory(storyId) {
      dropStory(state, knownStory(storyId));
    },

    moderation: desk,
    moderate(storyId, side, to, decision) {
      const story = knownStory(storyId);
      moderateFace(state, story, knownFace(story, side), to, decision);
    },
    decideAppeal(storyId, decisionId, outcome) {
      closeAppeal(state, knownStory(storyId), decisionId, outcome);
    },
    get reports() {
      return [...state.reports];
    },
    get appeals() {
      return [...state.appeals];
    },
  };
}
