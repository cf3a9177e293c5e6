import type { ImportSettings } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { orElse } from './broken-invites.js';
import { brokenNotes } from './broken-notes.js';

describe('the import suite finds an adapter that', () => {
  it('shows photos unasked', async () => {
    const cases = brokenNotes('imports', ({ sound }) => ({
      list: async (options) => {
        const page = await sound.list({ ...options, as: 'owner' });
        return { ...page, items: page.items.map((item) => ({ ...item, shown: true })) };
      },
    }));
    await expectFailure(cases, 'getSettings says that nothing is decided, and nothing is shown', /shown/);
    const young = 'what is "on" until people decide is shown, but never that of a young account';
    await expectFailure(cases, young, /young account is shown/);
    await expectFailure(cases, 'list says where a photo can be seen only while it can', /shown, of/);
  });

  it('lets young accounts begin with "on"', async () => {
    const cases = brokenNotes('imports', ({ sound, world }) => ({
      getSettings: async (options) => ({
        ...(await sound.getSettings(options)),
        undecided: world.mainApp.undecided,
      }),
    }));
    const young = 'what is "on" until people decide is shown, but never that of a young account';
    await expectFailure(cases, young, /of a young account/);
  });

  it('promises and does nothing', async () => {
    const cases = brokenNotes('imports', ({ sound }) => ({
      async set(choice): Promise<ImportSettings> {
        const settings = await sound.getSettings();
        const { shown } = choice;
        const now = {
          existing: choice.scope === 'future' ? false : shown,
          future: choice.scope !== 'existing' && shown,
        };
        const receipt = { id: 'r', at: '2026-01-01T10:00:00Z', ...now, exceptions: 0 };
        return { ...settings, ...now, decidedAt: receipt.at, receipt };
      },
    }));
    await expectFailure(cases, 'set shows what is there, at once, and gives a dated receipt', /getSettings gives/);
    await expectFailure(cases, 'set takes everything back at once: nobody reads it any more', /all: shown/);
    await expectFailure(cases, 'set rejects with not-found for photos of others, and for none', /rejection/);
    await expectFailure(cases, 'set of one photo decides nothing about the others', /decidedAt/);
    const later = 'what is to come is shown where that was chosen, and what is there is left as it is';
    await expectFailure(cases, later, /what came/);
  });

  it('goes on showing to others what was taken back', async () => {
    const cases = brokenNotes('imports', ({ sound }) => ({
      list: async (options) => {
        const page = await sound.list(options);
        const { decidedAt, existing } = await sound.getSettings();
        const kept = decidedAt !== undefined && !existing && options?.as === 'others';
        return kept ? sound.list({ ...options, as: 'owner' }) : page;
      },
    }));
    await expectFailure(cases, 'set takes everything back at once: nobody reads it any more', /list for others/);
  });

  it('keeps what was chosen for one photo for ever', async () => {
    const once = new Map<string, boolean>();
    const kept = brokenNotes('imports', ({ sound }) => ({
      async set(choice, options) {
        if (choice.scope === 'item') once.set(choice.itemId, choice.shown);
        const settings = await sound.set(choice, options);
        for (const [itemId, shown] of once) await sound.set({ scope: 'item', itemId, shown });
        return settings;
      },
    }));
    const title = 'set switches one photo, against what holds for all, until that is chosen anew';
    await expectFailure(kept, title, /chosen anew/);
  });

  it('writes a new receipt for each repeat', async () => {
    let last = 0;
    const cases = brokenNotes('imports', ({ sound }) => ({
      async set(choice) {
        const settings = await sound.set(choice);
        const { receipt } = settings;
        return { ...settings, ...(receipt && { receipt: { ...receipt, id: `r${(last += 1)}` } }) };
      },
    }));
    await expectFailure(cases, 'a choice that is made again changes nothing, and keeps the receipt', /clientId/);
  });

  it('chooses for everybody', async () => {
    const cases = brokenNotes('imports', ({ sound, world }) => ({
      async set(choice, options) {
        if (choice.scope !== 'item') await world.as('bo').imports.set(choice);
        return sound.set(choice, options);
      },
    }));
    await expectFailure(cases, 'what one person chooses is nothing to another', /somebody else/);
  });

  it('shows the photos of others, the oldest first', async () => {
    const cases = brokenNotes('imports', ({ world }) => ({
      async list(options) {
        const page = await world.as('ada').imports.list(options);
        return { ...page, items: [...page.items].reverse() };
      },
    }));
    const title = 'list gives the photos of the person, the newest first, each once, page by page';
    await expectFailure(cases, title, /ids/);
    const foreign = brokenNotes('imports', ({ world }) => ({
      list: (options) => world.as('ada').imports.list(options),
    }));
    await expectFailure(foreign, title, /somebody else/);
  });

  it('does not hear of what becomes of the main app', async () => {
    const cases = brokenNotes('imports', ({ sound, world }) => ({
      async list(options) {
        const page = await sound.list(options);
        if (options?.as === 'others' || page.items.some(({ id }) => id === 'p3')) return page;
        const [first] = page.items;
        return { ...page, items: [...(first ? [{ ...first, id: 'p3', shown: true }] : []), ...page.items] };
      },
      set: (choice, options) => orElse(sound.set(choice, options), () => sound.getSettings()),
      getSettings: async () => ({ ...(await sound.getSettings()), source: { ...world.mainApp.source, state: 'open' } }),
    }));
    await expectFailure(cases, 'a photo that is deleted over there is gone here', /shown/);
    await expectFailure(cases, 'a photo that is made private over there is nobody’s to see here', /shown/);
    const closed = 'when the main app is closed, nothing of it is shown, and everything can be taken away';
    await expectFailure(cases, closed, /state of the main app/);
  });

  it('leaves a trace of what nobody could ever see', async () => {
    const cases = brokenNotes('imports', ({ sound }) => ({
      async set(choice, options) {
        if (choice.scope === 'all' && !choice.shown) await sound.set({ scope: 'all', shown: true });
        return sound.set(choice, options);
      },
    }));
    await expectFailure(cases, 'a photo that nobody could ever see leaves nothing behind', /reads of/);
  });

  it('tells nothing to who watches, or tells everybody, for ever', async () => {
    const silent = brokenNotes('imports', ({ sound }) => ({
      watch(sink, options) {
        sound.watch({ change: () => undefined, live: (live) => sink.live?.(live) }, options);
      },
    }));
    const titles = [
      'watch tells of photos and settings, as they are read',
      'watch tells of what is posted and deleted over there',
      'a watch that comes back tells what it has missed, or that it has',
    ];
    for (const title of titles) await expectFailure(silent, title, /not within/);
    const loud = brokenNotes('imports', ({ world }) => ({
      watch(sink) {
        world.as('ada').imports.watch(sink, { signal: new AbortController().signal });
      },
    }));
    await expectFailure(loud, 'watch tells nobody else', /somebody else was told/);
    await expectFailure(loud, 'watch is silent once its signal has fired, and does not begin after it', /calls/);
  });

  it('lets anybody do it who isn’t signed in', async () => {
    const cases = brokenNotes('imports', ({ world, personId }) =>
      personId === 'visitor' ? world.as('ada').imports : {},
    );
    for (const name of ['getSettings', 'set', 'list', 'exportData']) {
      await expectFailure(cases, `${name} rejects with unauthenticated where nobody is signed in`, /rejection/);
    }
  });

  it('does not hear that the caller gives up', async () => {
    const cases = brokenNotes('imports', ({ sound }) => ({ set: (choice) => sound.set(choice) }));
    await expectFailure(cases, 'set rejects with the signal’s reason when the caller gives up', /rejection/);
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });
});
