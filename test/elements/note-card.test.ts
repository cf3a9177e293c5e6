import { aTimeout, expect } from '@open-wc/testing';
import { AdapterError, type Note, type NoteGone } from '../../src/contracts/index.js';
import { NoteCard } from '../../src/elements/note-card/note-card.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import {
  ana,
  knowing,
  note,
  noteSuite,
  NoteHarness,
  photo,
  photos,
  type MountOptions,
} from '../harness/note-card.harness.js';

const mount = (options: MountOptions = {}): Promise<NoteHarness> => NoteHarness.mount(options);
const long = 'A long way round, past the mill and over the second bridge. '.repeat(14);

describe('rv-note-card', () => {
  noteSuite();

  describe('what it shows', () => {
    it('is accessible', async () => {
      const { element } = await mount({ note: note({ photos: photos(3), text: 'With @noor #ridge' }) });
      expect(element).to.be.instanceOf(NoteCard);
      await expect(element).to.be.accessible();
    });

    it('is accessible in Arabic, from the right, and reads in French', async () => {
      const arabic = await mount({ note: note({ photos: photos(2) }), lang: 'ar', dir: 'rtl' });
      await expect(arabic.element).to.be.accessible();
      const { buttons } = await mount({ note: note({ text: long }), lang: 'fr' });
      expect(buttons).to.include('Lire la suite');
    });

    it('says who wrote, what and when, of plain JSON alone', async () => {
      const card = await mount({
        note: JSON.parse(JSON.stringify(note({ editedAt: '2026-01-01T00:00:00Z' }))) as Note,
      });
      expect(card.text('.name')).to.equal('Ana');
      expect(card.one<HTMLAnchorElement>('.name').href).to.equal('https://people.example/ana');
      expect(card.text('.text')).to.equal('First light over the ridge.');
      expect(card.text('.facts')).to.match(/@ana ?2 hr\. ago ?edited/);
      expect(card.one('.text').dir).to.equal('auto');
      expect(card.one('.text').lang).to.equal('en');
    });

    it('takes nothing for markup, and leads nowhere dangerous', async () => {
      const card = await mount({
        note: note({
          text: '<img src=x onerror=alert(1)> <b>bold</b>',
          author: { ...ana, url: 'javascript:alert(1)' },
          url: 'javascript:alert(1)',
          photos: [photo(0, { picture: { src: 'javascript:alert(1)', width: 4, height: 3, alt: 'Bad' } })],
        }),
      });
      expect(card.text('.text')).to.equal('<img src=x onerror=alert(1)> <b>bold</b>');
      expect(card.all('a')).to.have.length(0);
      expect(card.all('img')).to.have.length(0);
    });

    it('finds links, mentions and tags, and asks before one opens', async () => {
      const card = await mount({
        note: note({ text: 'With @noor at https://ridge.example/ #light' }),
        properties: {
          mentionUrl: (handle) => `https://people.example/${handle}`,
          tagUrl: (tag) => `https://tags.example/${tag}`,
        },
      });
      await card.until(() => card.all('.text a').length === 3, 'links');
      expect(card.all<HTMLAnchorElement>('.text a').map(({ href }) => href)).to.deep.equal([
        'https://people.example/noor',
        'https://ridge.example/',
        'https://tags.example/light',
      ]);
      card.place.addEventListener('rv-link-open-request', (event) => event.preventDefault());
      card.all('.text a')[1]?.click();
      expect(card.detail<{ url: string }>('link-open-request').url).to.equal('https://ridge.example/');
    });

    it('shows what the page puts into it', async () => {
      const card = await mount({ note: note() });
      card.element.innerHTML = '<button slot="actions">Like</button><p slot="translation">Première lueur</p>';
      await card.settled();
      expect(card.one<HTMLSlotElement>('slot[name=actions]').assignedElements()).to.have.length(1);
      expect(card.one<HTMLSlotElement>('slot[name=translation]').assignedElements()).to.have.length(1);
    });

    it('takes a host’s words', async () => {
      const { buttons } = await mount({
        note: note({ text: long }),
        properties: { strings: { noteReadMore: 'Unfold' } },
      });
      expect(buttons).to.include('Unfold');
    });
  });

  describe('a long text', () => {
    it('is folded until somebody reads on, and folds again under the same button', async () => {
      const card = await mount({ note: note({ text: long }) });
      const folded = card.one('.text').getBoundingClientRect().height;
      expect(card.button('Read more').ariaExpanded).to.equal('false');
      card.button('Read more').focus();
      await card.press('Read more');
      expect(card.one('.text').getBoundingClientRect().height).to.be.greaterThan(folded + 40);
      expect(card.focused).to.equal('Read less');
      await card.press('Read less');
      expect(card.one('.text').getBoundingClientRect().height).to.equal(folded);
      expect(card.focused).to.equal('Read more');
    });

    it('keeps who folds it at the button that folded it', async () => {
      const card = await mount({ note: note({ text: long.repeat(8) }) });
      await card.press('Read more');
      card.button('Read less').scrollIntoView({ block: 'end' });
      await card.press('Read less');
      const { top, bottom } = card.button('Read more').getBoundingClientRect();
      expect(top).to.be.at.least(-1);
      expect(bottom).to.be.at.most(innerHeight + 1);
    });

    it('unfolds where a link that the fold hides gets the focus', async () => {
      const card = await mount({ note: note({ text: `${long} https://ridge.example/` }) });
      await card.until(() => card.all('.text a').length === 1, 'a link');
      card.one('.text a').focus();
      await card.settled();
      expect(card.buttons).to.include('Read less');
    });

    it('is as long as it is where it is short', async () => {
      const { buttons } = await mount({ note: note() });
      expect(buttons).not.to.include('Read more');
    });
  });

  describe('where there is no note', () => {
    const reasons: readonly NoteGone[] = [
      'deleted',
      'deleted-at-source',
      'private',
      'blocked',
      'sign-in',
      'geo-blocked',
      'source-closed',
      'removed',
    ];

    it('tells every reason apart', async () => {
      const texts = new Set<string>();
      for (const gone of reasons) {
        const card = await mount({ note: { id: 'n1', gone, at: '2026-03-01T00:00:00Z' } });
        expect(card.element.matches(':state(gone)')).to.equal(true);
        expect(card.read).to.include('Since March 1, 2026');
        texts.add(card.text('.panel'));
        if (gone === 'deleted') await expect(card.element).to.be.accessible();
      }
      expect(texts.size).to.equal(reasons.length);
    });

    it('tells a note that never was from a line that is down, which can be tried again', async () => {
      let down = true;
      const adapters = {
        note: stubAdapter('note', {
          get: () => (down ? Promise.reject(new AdapterError('unavailable')) : Promise.resolve(note())),
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      await card.becomes('failed');
      expect(card.read).to.include('The note didn’t arrive. No connection.');
      expect(card.events).to.deep.equal(['note-adapter-error']);
      down = false;
      await card.press('Try again');
      await card.becomes('ready');
      const none = await mount({
        noteId: 'n1',
        adapters: {
          note: stubAdapter('note', {
            get: () => Promise.reject(new AdapterError('not-found')),
          }),
        },
      });
      await none.becomes('failed');
      expect(none.read).to.include('This note is not available');
      expect(none.buttons).to.deep.equal([]);
    });

    it('says so where nothing was given, and has room for a way to find people', async () => {
      const card = await mount();
      expect(card.element.matches(':state(empty)')).to.equal(true);
      expect(card.read).to.include('No note here yet.');
      expect(card.all('slot[name=empty-contacts]')).to.have.length(1);
    });

    it('shows what is no note as not available, whatever it is', async () => {
      for (const bad of [{}, 7, 'x', { id: 1 }, { id: 'n1', author: { id: 'a' } }, []]) {
        const card = await mount({ note: bad });
        expect(card.read, JSON.stringify(bad)).to.include('This note is not available');
      }
    });

    it('takes null for nothing, and a time that is none for no time', async () => {
      const nothings = { gone: null, editedAt: null, audience: null, url: null, lang: null, labels: null };
      const author = { ...ana, handle: null, avatar: null, url: null };
      const decision = { id: 'd', rule: 'No advertising', automated: true, appealBy: 'soon', appeal: null };
      const { picture } = photo(0);
      const given = { ...photo(0), origin: null, description: null, picture: { ...picture, srcset: null } };
      const card = await mount({
        note: { ...note(), ...nothings, author, mine: true, decision, photos: [given, given] },
      });
      expect(card.text('.facts')).to.match(/^2 hr\. ago$/);
      expect(card.all('.tile')).to.have.length(1);
      expect(card.read).to.include('Rule: No advertising');
      expect(card.read).not.to.match(/null|undefined|Invalid/);
      expect(card.all('.from, a')).to.have.length(0);
    });

    it('leaves out what can’t be shown of a note that is half right', async () => {
      const card = await mount({
        note: {
          ...note(),
          photos: [{ id: 'a', state: 'nobody knows' }, 3, photo(1)],
          labels: 'none',
          createdAt: 'soon',
        },
      });
      expect(card.all('.tile')).to.have.length(2);
      expect(card.all('img')).to.have.length(1);
    });
  });

  describe('with an adapter', () => {
    it('reads the note, keeps its shape while it is on its way, and follows its changes', async () => {
      let answer = (_record: Note): void => undefined;
      let change = (_record: unknown): void => undefined;
      let signal: AbortSignal | undefined;
      const adapters = {
        note: stubAdapter('note', {
          get: () => new Promise<Note>((resolve) => (answer = resolve)),
          watch: (_id, sink, options) => {
            ({ signal } = options);
            change = (item) => sink.change({ type: 'put', item: item as Note });
          },
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      expect(card.element.matches(':state(loading)')).to.equal(true);
      await expect(card.element).to.be.accessible();
      await card.until(() => signal, 'a watch');
      answer(note());
      await card.becomes('ready');
      change(note({ text: 'Edited' }));
      await card.settled();
      expect(card.text('.text')).to.equal('Edited');
      change({ id: 'n1', gone: 'deleted' });
      await card.becomes('gone');
      card.element.remove();
      expect(signal?.aborted).to.equal(true);
    });

    it('never goes back to what was before a change, though the answer comes late', async () => {
      let answer = (_record: Note): void => undefined;
      let change = (_record: Note): void => undefined;
      const adapters = {
        note: stubAdapter('note', {
          get: () => new Promise<Note>((resolve) => (answer = resolve)),
          watch: (_id, sink) => (change = (item) => sink.change({ type: 'put', item })),
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      await card.settled();
      change(note({ text: 'New' }));
      answer(note({ text: 'Old' }));
      await card.settled();
      expect(card.text('.text')).to.equal('New');
    });

    it('shows nothing that comes after it has left the page', async () => {
      let answer = (_record: Note): void => undefined;
      const adapters = { note: stubAdapter('note', { get: () => new Promise<Note>((resolve) => (answer = resolve)) }) };
      const card = await mount({ noteId: 'n1', adapters });
      card.element.remove();
      answer(note());
      await aTimeout(0);
      expect(card.all('.text')).to.have.length(0);
    });

    it('goes on where it was when it is moved within the page', async () => {
      let reads = 0;
      const adapters = {
        note: stubAdapter('note', {
          get: () => {
            reads += 1;
            return Promise.resolve(note({ text: long }));
          },
          revalidate: () => Promise.resolve(undefined),
        }),
      };
      const card = await mount({ noteId: 'n1', adapters });
      await card.becomes('ready');
      await card.press('Read more');
      const other = document.createElement('div');
      card.place.append(other);
      other.append(card.element);
      await card.settled();
      expect(card.buttons).to.include('Read less');
      expect(reads).to.equal(1);
    });

    it('starts anew with another adapter, and with another id', async () => {
      const card = await mount({ noteId: 'n1', adapters: knowing(note({ text: 'One' })) });
      await card.becomes('ready');
      card.element.adapters = knowing(note({ text: 'Two' }));
      await card.until(() => card.text('.card').includes('Two'), 'the other');
      card.element.noteId = 'n2';
      await card.until(() => card.element.matches(':state(ready)'), 'again');
    });

    it('shows the same whatever came first', async () => {
      const element = document.createElement('rv-note-card');
      const card = await mount({ note: note() });
      card.place.append(element);
      element.adapters = knowing(note({ text: 'By id' }));
      await element.updateComplete;
      element.setAttribute('note-id', 'n1');
      await card.until(() => element.matches(':state(ready)'), 'a note');
      expect(element.shadowRoot?.querySelector('.text')?.textContent).to.equal('By id');
    });
  });

  describe('when the page comes back', () => {
    const back = (): boolean => window.dispatchEvent(new Event('online'));

    it('asks whether the note is still what is shown, and shows what stands in its place', async () => {
      const asked: string[] = [];
      const adapters = {
        note: stubAdapter('note', {
          revalidate: (id, version) => {
            asked.push(`${id} ${version}`);
            return Promise.resolve(asked.length === 1 ? undefined : { id, gone: 'private' as const });
          },
        }),
      };
      const card = await mount({ note: note(), adapters });
      back();
      await card.until(() => asked.length === 1, 'the question');
      expect(card.text('.text')).to.equal('First light over the ridge.');
      back();
      await card.becomes('gone');
      expect(card.read).to.include('This note is private now');
      expect(asked).to.deep.equal(['n1 1', 'n1 1']);
    });

    it('keeps what it shows where nobody answers, and says that it may be old', async () => {
      const adapters = {
        note: stubAdapter('note', {
          revalidate: () => Promise.reject(new AdapterError('unavailable')),
        }),
      };
      const card = await mount({ note: note(), adapters });
      back();
      await card.becomes('stale');
      expect(card.element.matches(':state(offline)')).to.equal(true);
      expect(card.read).to.include('First light over the ridge.');
      expect(card.read).to.include('This may not be the latest');
    });

    it('asks nothing about a note that is far from the screen until it is near', async () => {
      let asked = 0;
      const adapters = {
        note: stubAdapter('note', {
          revalidate: () => {
            asked += 1;
            return Promise.resolve(undefined);
          },
        }),
      };
      const card = await mount({ note: note(), adapters });
      card.place.style.paddingBlockStart = '400vh';
      back();
      await aTimeout(150);
      expect(asked).to.equal(0);
      card.element.scrollIntoView();
      await card.until(() => asked === 1, 'the question');
      scrollTo(0, 0);
    });
  });
});
