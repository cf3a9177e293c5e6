import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type Adapters,
  type ImportChoice,
  type ImportSettings,
  type ModerationDecision,
  type Note,
  type Report,
} from '../../src/contracts/index.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { note, noteSuite, NoteHarness, photo, photos, type MountOptions } from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> => NoteHarness.mount(options);

const decision: ModerationDecision = {
  id: 'd1',
  state: 'removed',
  rule: 'No advertising',
  automated: true,
  decidedAt: '2026-01-01T00:00:00Z',
  appealBy: new Date(Date.now() + 1e9).toISOString(),
};
const origin = { sourceId: 's', sourceName: 'Postcard', url: 'https://postcard.example/1', itemId: 'i1' };
const settings: ImportSettings = {
  source: { id: 's', name: 'Postcard', state: 'open' },
  existing: true,
  future: true,
};

describe('what can be done about rv-note-card', () => {
  noteSuite();

  describe('by its author', () => {
    it('reads where moderation stands with each part, and contests it once', async () => {
      const appeals: string[] = [];
      const mine = note({
        mine: true,
        photos: [photo(0, { state: 'removed', decision }), photo(1, { state: 'pending' })],
      });
      const adapters: Adapters = {
        note: stubAdapter('note', {
          appeal: (id, decisionId, text) => {
            appeals.push(`${id} ${decisionId} ${text}`);
            const contested = photo(0, { state: 'removed', decision: { ...decision, appeal: 'open' } });
            return Promise.resolve({ ...mine, photos: [contested] });
          },
        }),
      };
      const card = await mount({ note: mine, adapters });
      await card.until(() => card.all('[part=decision]').length === 2, 'decisions');
      expect(card.read).to.include('Photo 1 of 2: Taken down. Only you can see it.');
      expect(card.read).to.include('Rule: No advertising');
      expect(card.read).to.include('Photo 2 of 2: In review. Only you can see it.');
      await expect(card.element).to.be.accessible();
      await card.press('Contest this');
      card.one<HTMLTextAreaElement>('textarea').value = 'It is a drawing.';
      card.one('textarea').dispatchEvent(new InputEvent('input', { bubbles: true }));
      await card.press('Send');
      await card.until(() => appeals.length === 1, 'an appeal');
      await card.until(() => card.read.includes('You have contested this.'), 'what came of it');
      expect(appeals).to.deep.equal(['n1 d1 It is a drawing.']);
      expect(card.events).to.include('note-appeal-request');
    });

    it('says nothing of decisions to anybody else', async () => {
      const card = await mount({ note: note({ state: 'limited', decision, photos: [photo(0, { decision })] }) });
      await card.settled();
      expect(card.read).not.to.include('advertising');
    });

    it('deletes it after a second yes', async () => {
      const deleted: string[] = [];
      const adapters = { note: stubAdapter('note', { delete: (id) => Promise.resolve(void deleted.push(id)) }) };
      const card = await mount({ note: note({ mine: true }), adapters });
      await card.press('More about Ana');
      await card.until(() => card.root.querySelector('.sheet[open]'), 'the menu');
      expect(card.buttons).not.to.include('Report this note');
      await card.press('Delete this note', '.sheet');
      expect(deleted).to.deep.equal([]);
      await card.press('Delete this note', '.sheet');
      await card.becomes('gone');
      expect(deleted).to.deep.equal(['n1']);
      expect(card.read).to.include('This note was deleted');
      expect(card.events.filter((name) => name.startsWith('note-delete'))).to.deep.equal([
        'note-delete-request',
        'note-deleted',
      ]);
    });

    it('stops showing a photo of the main app, and shows it again', async () => {
      const choices: ImportChoice[] = [];
      const imports = stubAdapter('imports', {
        set: (choice) => Promise.resolve(choices.push(choice)).then(() => settings),
      });
      const card = await mount({ note: note({ mine: true, photos: [photo(0, { origin })] }), adapters: { imports } });
      expect(card.text('.from')).to.equal('Also shown from Postcard');
      expect(card.one<HTMLAnchorElement>('.from a').href).to.equal('https://postcard.example/1');
      await expect(card.element).to.be.accessible();
      await card.press('Stop showing this photo');
      await card.until(() => choices.length === 1, 'the choice');
      await card.until(() => card.all('img').length === 0, 'gone');
      expect(card.read).to.include('No longer shown here. It stays in Postcard.');
      await card.press('Show it again');
      await card.until(() => card.all('img').length === 1, 'back');
      expect(choices).to.deep.equal([
        { scope: 'item', itemId: 'i1', shown: false },
        { scope: 'item', itemId: 'i1', shown: true },
      ]);
      expect(card.events.filter((name) => name.includes('import'))).to.deep.equal([
        'note-import-request',
        'note-import-changed',
        'note-import-request',
        'note-import-changed',
      ]);
    });

    it('says that it is still shown where that did not work, and tries again with the same key', async () => {
      const keys: (string | undefined)[] = [];
      const imports = stubAdapter('imports', {
        set: (_choice, options) => {
          keys.push(options?.clientId);
          return keys.length === 1 ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(settings);
        },
      });
      const card = await mount({ note: note({ mine: true, photos: [photo(0, { origin })] }), adapters: { imports } });
      await card.press('Stop showing this photo');
      await card.until(() => card.root.querySelector('.problem'), 'a problem');
      expect(card.text('.problem p')).to.equal('It is still shown here. No connection. Nothing is lost.');
      expect(card.all('img')).to.have.length(1);
      expect(card.events).to.include('import-adapter-error');
      await card.press('Try again');
      await card.until(() => card.read.includes('No longer shown here.'), 'stopped');
      expect(keys[0]).to.be.a('string');
      expect(keys[1]).to.equal(keys[0]);
    });

    it('keeps the way back where the note itself goes with its photo', async () => {
      let change = (_item: unknown): void => undefined;
      const shown = note({ mine: true, photos: [photo(0, { origin })] });
      const adapters: Adapters = {
        imports: stubAdapter('imports', { set: () => Promise.resolve(settings) }),
        note: stubAdapter('note', {
          get: () => Promise.resolve(shown),
          watch: (_id, sink) => (change = (item) => sink.change({ type: 'put', item: item as Note })),
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      await card.becomes('ready');
      await card.press('Stop showing this photo');
      change({ id: 'n1', gone: 'deleted-at-source' });
      await card.becomes('gone');
      await card.press('Show it again');
      await card.becomes('ready');
    });

    it('shows again what its owner has stopped elsewhere', async () => {
      const choices: ImportChoice[] = [];
      const { itemId, sourceName } = origin;
      const adapters: Adapters = {
        imports: stubAdapter('imports', {
          set: (choice) => Promise.resolve(choices.push(choice)).then(() => settings),
        }),
        note: stubAdapter('note', {
          get: () =>
            Promise.resolve(
              choices.length > 0
                ? note({ mine: true, photos: [photo(0, { origin })] })
                : { id: 'n1', gone: 'deleted-at-source', stopped: { itemId, sourceName } },
            ),
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      await card.becomes('gone');
      expect(card.read).to.include('It stays in Postcard.');
      await card.press('Show it again');
      await card.becomes('ready');
      expect(choices).to.deep.equal([{ scope: 'item', itemId, shown: true }]);
    });

    it('stops each photo by its own origin, and says where each comes from', async () => {
      const choices: ImportChoice[] = [];
      const imports = stubAdapter('imports', {
        set: (choice) => Promise.resolve(choices.push(choice)).then(() => settings),
      });
      const other = { ...origin, itemId: 'i2', url: 'https://postcard.example/2' };
      const mixed = note({ mine: true, photos: [photo(0, { origin }), photo(1), photo(2, { origin: other })] });
      const card = await mount({ note: mixed, adapters: { imports } });
      expect(card.all<HTMLAnchorElement>('.from a').map(({ innerText, href }) => [innerText, href])).to.deep.equal([
        ['Photo 1 of 3: also shown from Postcard', 'https://postcard.example/1'],
        ['Photo 3 of 3: also shown from Postcard', 'https://postcard.example/2'],
      ]);
      await expect(card.element).to.be.accessible();
      await card.press('Stop showing: Photo 3 of 3');
      await card.until(() => card.buttons.includes('Show it again'), 'stopped');
      expect(choices).to.deep.equal([{ scope: 'item', itemId: 'i2', shown: false }]);
      expect(card.buttons).to.include('Stop showing: Photo 1 of 3');
      expect(card.buttons).not.to.include('Stop showing: Photo 3 of 3');
    });

    it('speaks of the photo that shows where they are leafed through', async () => {
      const mine = note({ mine: true, photos: [photo(0, { origin }), ...photos(6).slice(1)] });
      const card = await mount({ note: mine, adapters: { imports: stubAdapter('imports', {}) } });
      await card.until(() => card.root.querySelector('.leaf'), 'what leafs');
      expect(card.text('.from')).to.equal('Also shown from Postcard');
      expect(card.buttons).to.include('Stop showing this photo');
      const { height } = card.one('.origin').getBoundingClientRect();
      await card.press('Next photo');
      expect(card.text('.origin')).to.equal('All photos from Postcard');
      expect(card.buttons).not.to.include('Stop showing this photo');
      expect(card.one('.origin').getBoundingClientRect().height).to.equal(height);
    });

    it('leads to all photos from there', async () => {
      const card = await mount({ note: note({ mine: true, photos: [photo(0, { origin })] }) });
      await card.press('All photos from Postcard');
      expect(card.detail<{ note: Note }>('imports-open-request').note.id).to.equal('n1');
    });

    it('leaves an act to a host that prevents it', async () => {
      const card = await mount({
        note: note({ mine: true, photos: [photo(0, { origin })] }),
        adapters: { imports: stubAdapter('imports', {}) },
      });
      card.place.addEventListener('rv-note-import-request', (event) => event.preventDefault());
      await card.press('Stop showing this photo');
      expect(card.all('img')).to.have.length(1);
    });
  });

  describe('by others', () => {
    const adaptersOf = (reports: unknown[]): Adapters => ({
      note: stubAdapter('note', {
        report: (id: string, report: Report & { readonly photoId?: string }) =>
          Promise.resolve(void reports.push([id, report])),
      }),
      people: stubAdapter('people', {
        block: () => Promise.resolve({ following: false, followedBy: false, blocked: true, muted: false }),
      }),
    });

    it('reports the note', async () => {
      const reports: unknown[] = [];
      const card = await mount({ note: note(), adapters: adaptersOf(reports) });
      await card.press('More about Ana');
      await card.until(() => card.root.querySelector('.sheet[open]'), 'the menu');
      await expect(card.element).to.be.accessible();
      await card.press('Report this note', '.sheet');
      card.one<HTMLInputElement>('.sheet input').click();
      await card.press('Send report', '.sheet');
      await card.until(() => reports.length === 1, 'a report');
      expect(reports).to.deep.equal([['n1', { reason: 'spam' }]]);
      expect(card.events).to.include('note-reported');
    });

    it('reports one photo, out of the large view', async () => {
      const reports: unknown[] = [];
      const card = await mount({ note: note({ photos: photos(2) }), adapters: adaptersOf(reports) });
      await card.open('View 2');
      await card.press('Report this photo', '.lightbox');
      await card.until(() => card.root.querySelector('.sheet[open]'), 'the form');
      card.one<HTMLInputElement>('.sheet input').click();
      await card.settled();
      await card.press('Send report', '.sheet');
      await card.until(() => reports.length === 1, 'a report');
      expect(reports).to.deep.equal([['n1', { reason: 'spam', photoId: 'p1' }]]);
    });

    it('blocks, and shows nothing more', async () => {
      const card = await mount({ note: note({ photos: photos(1) }), adapters: adaptersOf([]) });
      await card.press('More about Ana');
      await card.until(() => card.root.querySelector('.sheet[open]'), 'the menu');
      await card.press('Block Ana', '.sheet');
      await card.press('Block Ana', '.sheet');
      await card.becomes('gone');
      expect(card.all('img')).to.have.length(0);
      expect(card.read).to.include('You have blocked whoever wrote this');
    });

    it('copies the text, except where its author asks for that not to be done', async () => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      });
      const card = await mount({ note: note() });
      await card.press('More about Ana');
      await card.until(() => card.root.querySelector('.sheet[open]'), 'the menu');
      await card.press('Copy text', '.sheet');
      await card.until(() => card.said === 'Text copied.', 'a word');
      expect(copied).to.deep.equal(['First light over the ridge.']);
      Reflect.deleteProperty(navigator, 'clipboard');
      const kept = await mount({ note: note({ copyable: false }) });
      expect(kept.buttons).to.deep.equal([]);
    });
  });
});
