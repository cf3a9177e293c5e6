import type { PeopleAdapter } from '../../src/contracts/index.js';
import { describePeopleAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { brokenStories, casesOf, expectFailure } from './broken-adapters.js';
import { peopleContext, picture } from './memory-fixtures.js';

/** The people suite on a world whose adapters are wrong in one way. */
function brokenPeople(breakage: (sound: PeopleAdapter) => Partial<PeopleAdapter>): CasesByTitle {
  return casesOf((options) => {
    describePeopleAdapter(() => {
      const context = peopleContext();
      return {
        ...context,
        as: (role) => {
          const { people } = context.as(role);
          if (people === undefined) throw new Error('no people');
          return { people: { ...people, ...breakage(people) } };
        },
      };
    }, options);
  });
}

describe('the story suite finds an adapter that', () => {
  it('gives the back away before it is opened', async () => {
    const cases = brokenStories(({ sound }) => ({
      async get(storyId, options) {
        const story = await sound.story.get(storyId, options);
        return { ...story, back: { state: 'live', picture: picture('a print') } };
      },
    }));
    await expectFailure(cases, 'get says that there is a back, and keeps it until it is opened', /gives away/);
    await expectFailure(cases, 'get gives a hidden back to nobody but the author', /shows a viewer a back/);
  });

  it('gives only the description of the back away', async () => {
    const cases = brokenStories(({ sound }) => ({
      async get(storyId, options) {
        const story = await sound.story.get(storyId, options);
        return { ...story, back: { state: 'live', caption: 'The print' } };
      },
    }));
    await expectFailure(cases, 'get says that there is a back, and keeps it until it is opened', /gives away/);
  });

  it('records twice', async () => {
    const cases = brokenStories(({ sound }) => ({
      async listViewers(storyId, side, options) {
        const page = await sound.story.listViewers(storyId, side, options);
        return { ...page, items: [...page.items, ...page.items] };
      },
    }));
    await expectFailure(cases, 'openBack repeated gives the same answer and adds nobody twice', /who discovered/);
    await expectFailure(cases, 'openBack called twice at once adds nobody twice', /who discovered/);
    await expectFailure(cases, 'recordFrontSeen repeated, also at once, adds nobody twice', /who saw/);
  });

  it('records nobody', async () => {
    const cases = brokenStories(({ world }) => ({ openBack: world.as('author').story.openBack }));
    await expectFailure(cases, 'openBack puts the person on the list of the back', /expected \["viewer"\], got \[\]/);
  });

  it('opens what is hidden', async () => {
    const cases = brokenStories(({ world, sound }) => ({
      async openBack(storyId, options) {
        const opened = await world.as('author').story.openBack(storyId, options);
        return storyId === 'flip' ? sound.story.openBack(storyId, options) : opened;
      },
    }));
    const title = 'openBack rejects with forbidden when the back is hidden, and lists nobody';
    await expectFailure(cases, title, /expected a rejection, got the answer/);
  });

  it('shows its lists to everybody', async () => {
    const cases = brokenStories(({ world }) => ({
      listViewers: world.as('author').story.listViewers,
      watchViewers: world.as('author').story.watchViewers,
    }));
    await expectFailure(cases, 'listViewers rejects with forbidden for everybody but the author', /rejection/);
    await expectFailure(cases, 'watchViewers refuses everybody but the author', /not within 200 ms/);
  });

  it('lists oldest first', async () => {
    const cases = brokenStories(({ sound }) => ({
      async listViewers(storyId, side, options) {
        const page = await sound.story.listViewers(storyId, side, options);
        return { ...page, items: [...page.items].reverse() };
      },
    }));
    await expectFailure(cases, 'listViewers gives who and when, newest first', /who discovered the back/);
  });

  it('counts pages by offset', async () => {
    const cases = brokenStories(({ sound }) => ({
      async listViewers(storyId, side, { after = '0', limit = 20 } = {}) {
        const page = await sound.story.listViewers(storyId, side);
        const end = Number(after) + limit;
        return {
          items: page.items.slice(Number(after), end),
          total: page.items.length,
          ...(end < page.items.length && { next: String(end) }),
        };
      },
    }));
    const title = 'listViewers neither repeats nor skips when somebody comes between two pages';
    await expectFailure(cases, title, /both pages/);
  });

  it('lists who reads the ciphertext', async () => {
    const cases = brokenStories(({ sound }) => ({
      async getSealedBack(storyId, options) {
        await sound.story.openBack(storyId);
        return sound.story.getSealedBack(storyId, options);
      },
    }));
    await expectFailure(cases, 'getSealedBack lists nobody and opens nothing', /who discovered/);
  });

  it('hands over a key that opens nothing', async () => {
    const cases = brokenStories(({ sound }) => ({
      async openBack(storyId, options) {
        return { ...(await sound.story.openBack(storyId, options)), key: new Uint8Array(32) };
      },
    }));
    await expectFailure(cases, 'getSealedBack gives an image that the key of openBack opens', /Error/);
  });

  it('throws something of its own', async () => {
    const cases = brokenStories(() => ({ get: () => Promise.reject(new Error('404')) }));
    await expectFailure(cases, 'get rejects with not-found for a story that is not there', /got Error \(404\)/);
  });

  it('does not listen when the caller gives up', async () => {
    const cases = brokenStories(({ sound }) => ({
      get: (storyId) => sound.story.get(storyId),
      openBack: (storyId) => sound.story.openBack(storyId),
    }));
    await expectFailure(cases, "get rejects with the signal's reason when the caller gives up", /rejection/);
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });

  it('goes on telling after the signal', async () => {
    const endless = { signal: new AbortController().signal };
    const cases = brokenStories(({ sound }) => ({
      watch: (storyId, sink) => {
        sound.story.watch(storyId, sink, endless);
      },
      watchViewers: (storyId, side, sink) => {
        sound.story.watchViewers(storyId, side, sink, endless);
      },
    }));
    await expectFailure(cases, 'watch is silent once its signal has fired', /calls of the sink/);
    await expectFailure(cases, 'watch does not begin when its signal has fired before', /calls of the sink/);
    await expectFailure(cases, 'watchViewers is silent once its signal has fired', /calls of the sink/);
  });

  it('says it is live and then nothing', async () => {
    const silent = (_id: string, sink: { live?(live: boolean): void }): void => sink.live?.(true);
    const cases = brokenStories(() => ({ watch: silent }));
    await expectFailure(cases, 'watch gives the whole record when something in it changes', /discovered: not within/);
    await expectFailure(cases, 'watch says remove when the story is deleted', /a remove: not within/);
  });

  it('removes nobody', async () => {
    const cases = brokenStories(() => ({ removeViewer: () => Promise.resolve() }));
    await expectFailure(cases, 'removeViewer takes a viewer off both lists, and nobody else', /still on the list/);
    await expectFailure(cases, 'removeViewer keeps the story from them from now on', /get by a removed viewer/);
  });

  it('lets everybody delete and contest', async () => {
    const cases = brokenStories(({ world }) => ({
      appeal: world.as('author').story.appeal,
      delete: world.as('author').story.delete,
    }));
    await expectFailure(cases, 'delete rejects with forbidden for everybody but the author', /rejection/);
    await expectFailure(cases, 'appeal rejects with forbidden for everybody but the author', /rejection/);
  });

  it('takes a report without words', async () => {
    const cases = brokenStories(() => ({ report: () => Promise.resolve() }));
    await expectFailure(cases, 'report rejects with invalid when other comes without words', /rejection/);
    await expectFailure(cases, 'report rejects with not-found for a story that is not there', /rejection/);
  });

  it('tells viewers why', async () => {
    const cases = brokenStories(({ world }) => ({ get: world.as('author').story.get }));
    await expectFailure(cases, 'get gives a decision to the author and to nobody else', /decision to a viewer/);
    await expectFailure(cases, 'get says mine to the author and to nobody else', /mine to a viewer/);
    await expectFailure(cases, 'get gives counts to the author only, and true ones', /counts to a viewer/);
  });
});

describe('the people suite finds an adapter that', () => {
  it('lets people follow themselves', async () => {
    const relation = { following: true, followedBy: false, blocked: false, muted: false };
    const cases = brokenPeople(() => ({ follow: () => Promise.resolve(relation) }));
    await expectFailure(cases, 'follow rejects with forbidden for oneself', /rejection/);
  });

  it('forgets to end the following on a block', async () => {
    const cases = brokenPeople((sound) => ({
      async block(personId, options) {
        return { ...(await sound.block(personId, options)), following: true };
      },
    }));
    await expectFailure(cases, 'block ends the following on both sides', /the answer/);
  });

  it('shows people to those whom they have blocked', async () => {
    const cases = brokenPeople(() => ({ get: (id) => Promise.resolve({ id, name: id }) }));
    await expectFailure(cases, 'block hides the person from the other, and not the other from the person', /rejection/);
  });

  it('follows twice instead of once', async () => {
    const cases = brokenPeople((sound) => {
      let on = false;
      return {
        follow(personId, options) {
          on = !on;
          return on ? sound.follow(personId, options) : sound.unfollow(personId, options);
        },
      };
    });
    await expectFailure(cases, 'follow and unfollow repeated give the same answer', /a repeat/);
  });

  it('does not listen when the caller gives up', async () => {
    const cases = brokenPeople((sound) => ({ block: (personId) => sound.block(personId) }));
    await expectFailure(cases, "block rejects with the signal's reason when the caller gives up", /rejection/);
  });
});
