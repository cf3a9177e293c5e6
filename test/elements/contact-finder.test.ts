import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import {
  AdapterError,
  type ContactIdentifier,
  type ContactMatching,
  type ContactsAdapter,
} from '../../src/contracts/index.js';
import { ContactFinder } from '../../src/elements/contact-finder/contact-finder.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { stubAdapter } from '../../src/testing/stub-adapter.js';
import { makeWorld, mountFinder, type FinderHarness, type MountOptions } from '../harness/contact-finder.harness.js';

/** As the world in memory asks for it. */
const digestOf = async (text: string): Promise<string> =>
  Array.from(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`memory-world-1:${text}`))),
    (byte) => byte.toString(16).padStart(2, '0'),
  ).join('');

describe('rv-contact-finder', () => {
  let world: MemoryWorld;
  let heard: CustomEvent[];
  const listener = (event: Event): void => void heard.push(event as CustomEvent);
  const names = [
    'rv-contacts-open',
    'rv-contacts-close',
    'rv-contacts-opt-in-request',
    'rv-contacts-opted-in',
    'rv-contacts-find-request',
    'rv-contacts-found',
    'rv-contact-follow-request',
    'rv-contact-followed',
    'rv-contact-unfollow-request',
    'rv-contact-unfollowed',
    'rv-contacts-forget-request',
    'rv-contacts-forgotten',
    'rv-contacts-adapter-error',
    'rv-people-adapter-error',
    'rv-person-blocked',
  ];

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    heard = [];
    for (const name of names) document.addEventListener(name, listener);
    world = makeWorld();
  });

  afterEach(async () => {
    for (const name of names) document.removeEventListener(name, listener);
    document.querySelectorAll('rv-contact-finder').forEach((element) => element.remove());
    Reflect.deleteProperty(navigator, 'contacts');
    await aTimeout(0);
    expect(world.runningCalls, 'calls').to.equal(0);
    expect(world.openWatches, 'watches').to.equal(0);
  });

  const events = (): string[] => heard.map(({ type }) => type.slice(3));
  const mount = (options: MountOptions = {}): Promise<FinderHarness> =>
    mountFinder({ adapters: world.as('ada'), ...options });
  const mountIn = async (options: MountOptions = {}): Promise<FinderHarness> => {
    await world.as('ada').contacts.optIn();
    return mount(options);
  };
  /** Puts a book on this device, and says what was asked of it. */
  const withBook = (
    book: readonly Partial<Record<'name' | 'tel' | 'email', readonly string[]>>[] | Error,
  ): unknown[] => {
    const asked: unknown[] = [];
    Object.defineProperty(navigator, 'contacts', {
      configurable: true,
      value: {
        select: (...values: unknown[]) => {
          asked.push(values);
          return book instanceof Error ? Promise.reject(book) : Promise.resolve(book);
        },
      },
    });
    return asked;
  };

  describe('the explanation', () => {
    it('is accessible', async () => {
      const { element } = await mount();
      expect(element).to.be.instanceOf(ContactFinder);
      await expect(element).to.be.accessible();
    });

    it('comes first: what leaves, to whom, for how long, what others learn; and nothing has left', async () => {
      const finder = await mount();
      expect(finder.element.matches(':state(not-opted-in)')).to.equal(true);
      expect(finder.all('dt').map(({ textContent }) => textContent)).to.deep.equal([
        'What leaves this device',
        'Who gets it',
        'For how long',
        'What others learn',
      ]);
      expect(finder.read).to.include('at most 20 at a time. Never your whole book');
      expect(finder.read).to.include('a number can be guessed by trying all there are');
      expect(finder.buttons).to.deep.equal(['Take part', 'Not now']);
      expect((await world.as('ada').contacts.getMatching()).optedIn).to.equal(false);
    });

    it('does not say that anything is scrambled where it isn’t', async () => {
      world.contacts.hashing = false;
      const { read } = await mount();
      expect(read).not.to.include('scrambled');
    });

    it('can be put off, and opened again', async () => {
      const finder = await mount();
      finder.button('Not now').focus();
      await sendKeys({ press: 'Enter' });
      await finder.becomes('closed');
      await finder.until(() => finder.focused === 'Find people you know');
      await expect(finder.element).to.be.accessible();
      await finder.press('Find people you know');
      await finder.becomes('not-opted-in');
      expect(events()).to.deep.equal(['contacts-close', 'contacts-open']);
      expect((await world.as('ada').contacts.getMatching()).optedIn).to.equal(false);
    });

    it('waits behind a button where there is little room', async () => {
      const finder = await mount({ compact: true });
      expect(finder.element.matches(':state(closed)')).to.equal(true);
      await finder.press('Find people you know');
      await finder.becomes('not-opted-in');
    });

    it('stays open where there is little room until somebody takes part, whatever the answer', async () => {
      const finder = await mount({ compact: true });
      await finder.press('Find people you know');
      finder.element.addEventListener('rv-contacts-opt-in-request', (event) => event.preventDefault(), { once: true });
      await finder.press('Take part');
      await aTimeout(20);
      expect(finder.buttons, 'the host took over').to.deep.equal(['Take part', 'Not now']);
      world.fail('contacts.optIn', new AdapterError('unavailable'), { times: 1 });
      await finder.press('Take part');
      await finder.until(() => finder.all('.problem').length > 0);
      expect(finder.one('[role=alert]').textContent).to.include('You don’t take part yet.');
      expect(finder.buttons).to.deep.equal(['Try again', 'Take part', 'Not now']);
      await finder.press('Try again');
      await finder.becomes('ready');
      await finder.press('Forget my data');
      await finder.press('Delete everything');
      await finder.becomes('forgotten');
      await finder.press('Take part again');
      await finder.becomes('not-opted-in');
    });

    it('leads to taking part by a control that says so', async () => {
      const finder = await mount();
      finder.button('Take part').focus();
      await sendKeys({ press: 'Enter' });
      await finder.becomes('ready');
      expect(events()).to.deep.equal(['contacts-opt-in-request', 'contacts-opted-in']);
      expect((await world.as('ada').contacts.getMatching()).optedIn).to.equal(true);
      await finder.until(() => finder.focused === 'Whom do you know?');
      await expect(finder.element).to.be.accessible();
    });

    it('leaves it to the host that takes over, and says what failed', async () => {
      const finder = await mount();
      finder.element.addEventListener('rv-contacts-opt-in-request', (event) => event.preventDefault(), { once: true });
      await finder.press('Take part');
      await aTimeout(20);
      expect((await world.as('ada').contacts.getMatching()).optedIn).to.equal(false);
      world.fail('contacts.optIn', new AdapterError('unavailable'), { times: 1 });
      await finder.press('Take part');
      await finder.until(() => finder.all('.problem').length > 0);
      expect(finder.one('[role=alert]').textContent).to.include('You don’t take part yet.');
      await finder.press('Try again');
      await finder.becomes('ready');
    });
  });

  describe('looking', () => {
    it('sends digests of what was typed, and nothing else', async () => {
      const sent: (readonly ContactIdentifier[])[] = [];
      const { contacts, people } = world.as('ada');
      await contacts.optIn();
      const finder = await mountFinder({
        adapters: {
          people,
          contacts: {
            ...contacts,
            find: (identifiers, options) => {
              sent.push(identifiers);
              return contacts.find(identifiers, options);
            },
          },
        },
      });
      await finder.type('  Bo@Example.ORG ');
      await finder.type('+33 (0)6 12-34.56 79');
      expect(finder.all('.value').map(({ textContent }) => textContent)).to.deep.equal([
        'bo@example.org',
        '+33612345679',
      ]);
      await finder.press('Look for these 2');
      await finder.becomes('ready');
      await finder.until(() => finder.all('[part=match]').length === 1);
      expect(sent).to.deep.equal([
        [
          { kind: 'email', value: await digestOf('bo@example.org') },
          { kind: 'tel', value: await digestOf('+33612345679') },
        ],
      ]);
      const request = heard.find(({ type }) => type === 'rv-contacts-find-request');
      expect(request?.detail.identifiers).to.deep.equal(sent[0]);
      expect(finder.element.shadowRoot!.textContent).not.to.include('bo@example.org');
    });

    it('finds those who have looked too, and tells nobody who isn’t here', async () => {
      const finder = await mountIn();
      for (const who of ['bo@example.org', 'dee@example.org', 'nobody@example.org']) await finder.type(who);
      await finder.press('Look for these 3');
      await finder.until(() => finder.all('[part=result]').length > 0);
      expect(finder.one('[part=result]').textContent).to.include('You have found 1 person');
      expect(finder.said).to.equal(
        'You have found 1 person. We’ll tell you when both of you have looked. Nobody is told who isn’t here.',
      );
      expect(finder.read).not.to.include('Dee');
      expect(finder.all('[part=entry]')).to.have.length(0);
      await expect(finder.element).to.be.accessible();
    });

    it('says when nobody is found', async () => {
      const finder = await mountIn();
      await finder.type('dee@example.org');
      await finder.press('Look for this one');
      await finder.becomes('nothing-found');
      expect(finder.one('[part=result]').textContent).to.include('Nobody yet');
      await expect(finder.element).to.be.accessible();
    });

    it('takes no number without a country code, and says what to do', async () => {
      const finder = await mountIn();
      await finder.type('06 12 34 56 78');
      expect(finder.one('#who-problem').textContent).to.include('begin the number with + and the country code');
      const input = finder.one<HTMLInputElement>('#who');
      expect([input.ariaInvalid, input.value, finder.focused]).to.deep.equal(['true', '06 12 34 56 78', '']);
      await expect(finder.element).to.be.accessible();
      await finder.type('somebody');
      expect(finder.one('#who-problem').textContent).to.include('neither');
      input.value = '+33 6 12 34 56 78';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await finder.element.updateComplete;
      expect(finder.all('#who-problem')).to.have.length(0);
    });

    it('takes a few at a time, and what is taken out is not looked for', async () => {
      world.contacts.perLookUp = 2;
      const finder = await mountIn();
      expect(finder.read).to.include('Up to 2 at a time.');
      await finder.type('a@example.org, b@example.org');
      await finder.type('c@example.org');
      expect(finder.one('#who-problem').textContent).to.include('No more than 2');
      await finder.press('Take out a@example.org');
      expect(finder.buttons).to.include('Look for this one');
    });

    it('means what still stands in the field, too', async () => {
      const finder = await mountIn();
      await finder.type('dee@example.org');
      finder.one<HTMLInputElement>('#who').value = 'bo@example.org';
      await finder.press('Look for this one');
      await finder.until(() => finder.all('[part=match]').length === 1);
    });

    it('keeps what was added when it fails, and does it again', async () => {
      world.fail('contacts.find', new AdapterError('unavailable'), { times: 1 });
      const finder = await mountIn();
      await finder.type('bo@example.org');
      await finder.press('Look for this one');
      await finder.until(() => finder.all('.look .problem').length > 0);
      expect(finder.one('.look [role=alert]').textContent).to.include('Nobody was looked for.');
      expect(finder.all('[part=entry]')).to.have.length(1);
      await finder.press('Try again');
      await finder.until(() => finder.all('[part=match]').length === 1);
    });

    it('says limits before they bite, and rests when they do', async () => {
      world.contacts.perDay = 1;
      const finder = await mountIn();
      expect(finder.read).to.include('1 more today.');
      await finder.type('bo@example.org');
      await finder.press('Look for this one');
      await finder.becomes('limited');
      expect(finder.read).to.match(/That was all for now\. You can look again from .*\d/);
      expect(finder.all('#who')).to.have.length(0);
      await expect(finder.element).to.be.accessible();
    });

    it('leaves it to the host that takes over', async () => {
      const finder = await mountIn();
      finder.element.addEventListener('rv-contacts-find-request', (event) => event.preventDefault(), { once: true });
      await finder.type('bo@example.org');
      await finder.press('Look for this one');
      await finder.until(() => finder.all('[part=entry]').length === 0);
      expect((await world.as('ada').contacts.getMatching()).kept).to.equal(0);
    });

    it('lets nothing leave where it can’t be hashed as asked', async () => {
      const contacts = stubAdapter('contacts', {
        getMatching: () => Promise.resolve({ optedIn: false, hashing: { algorithm: 'MD5' as 'SHA-256', salt: '' } }),
      });
      const finder = await mountFinder({ adapters: { contacts } });
      expect(finder.element.matches(':state(unsupported)')).to.equal(true);
      expect(finder.read).to.include('Nothing leaves from here.');
      expect(finder.buttons, 'nothing to forget').to.deep.equal([]);
      await expect(finder.element).to.be.accessible();
    });
  });

  describe('the device’s book', () => {
    it('is not offered where there is none', async () => {
      const finder = await mountIn();
      expect(finder.all('[part=pick]')).to.have.length(0);
    });

    it('gives what its owner picks, with names that stay here', async () => {
      const asked = withBook([
        { name: ['Bo L.'], email: ['Bo@example.org'], tel: [] },
        { name: ['Zoe'], tel: ['06 12 34 56 78', '+33 6 99 99 99 99'] },
      ]);
      const finder = await mountIn();
      await finder.press('Choose from your contacts');
      await finder.until(() => finder.all('[part=entry]').length === 2);
      expect(asked).to.deep.equal([[['name', 'email', 'tel'], { multiple: true }]]);
      expect(finder.read).to.include('Bo L.');
      expect(finder.read).to.include('Left out: 1');
      await expect(finder.element).to.be.accessible();
      await finder.press('Look for these 2');
      await finder.until(() => finder.all('[part=match]').length === 1);
      expect(finder.read).not.to.include('Zoe');
    });

    it('is opened for one at a time where only one may be looked for', async () => {
      const asked = withBook([{ name: ['Bo'], email: ['bo@example.org'] }]);
      world.contacts.perLookUp = 1;
      const finder = await mountIn();
      await finder.press('Choose from your contacts');
      await finder.until(() => finder.all('[part=entry]').length === 1);
      expect(asked).to.deep.equal([[['name', 'email', 'tel'], { multiple: false }]]);
    });

    it('never gives all of it', async () => {
      withBook(Array.from({ length: 500 }, (_, index) => ({ name: [`N${index}`], email: [`n${index}@example.org`] })));
      const finder = await mountIn();
      await finder.press('Choose from your contacts');
      await finder.until(() => finder.all('[part=entry]').length === 20);
      expect(finder.read).to.include('Left out: 480');
    });

    it('may not open: then one can type', async () => {
      withBook(new Error('no'));
      const finder = await mountIn();
      await finder.press('Choose from your contacts');
      await finder.until(() => finder.read.includes('Your contacts could not be opened.'));
      expect(finder.all('#who')).to.have.length(1);
    });
  });

  describe('those who were found', () => {
    const mountMet = async (options: MountOptions = {}): Promise<FinderHarness> => {
      const finder = await mountIn(options);
      await finder.type('bo@example.org');
      await finder.press(finder.buttons.find((name) => name.startsWith('Look for'))!);
      await finder.until(() => finder.all('[part=match]').length === 1);
      return finder;
    };

    it('can be followed and unfollowed, after a request', async () => {
      const finder = await mountMet();
      await finder.press('Follow Bo Lindqvist');
      await finder.until(() => finder.buttons.includes('Unfollow Bo Lindqvist'));
      expect((await world.as('ada').people.getRelation('bo')).following).to.equal(true);
      expect(finder.said).to.equal('You follow Bo Lindqvist now.');
      await expect(finder.element).to.be.accessible();
      await finder.press('Unfollow Bo Lindqvist');
      await finder.until(() => finder.buttons.includes('Follow Bo Lindqvist'));
      expect(events().slice(-4)).to.deep.equal([
        'contact-follow-request',
        'contact-followed',
        'contact-unfollow-request',
        'contact-unfollowed',
      ]);
    });

    it('say beside them what failed', async () => {
      const finder = await mountMet();
      world.fail('people.follow', new AdapterError('timeout'), { times: 1 });
      await finder.press('Follow Bo Lindqvist');
      await finder.until(() => finder.all('.match .problem').length > 0);
      expect(finder.one('.match [role=alert]').textContent).to.include('Nothing changed with Bo Lindqvist.');
      expect(events()).to.include('people-adapter-error');
      await finder.press('Try again');
      await finder.until(() => finder.buttons.includes('Unfollow Bo Lindqvist'));
    });

    it('are unfollowed by a repeat of an unfollowing, though they were elsewhere meanwhile', async () => {
      const finder = await mountMet();
      await finder.press('Follow Bo Lindqvist');
      await finder.until(() => finder.buttons.includes('Unfollow Bo Lindqvist'));
      world.fail('people.unfollow', new AdapterError('timeout'), { times: 1 });
      await finder.press('Unfollow Bo Lindqvist');
      await finder.until(() => finder.all('.match .problem').length > 0);
      await world.as('ada').people.unfollow('bo');
      await finder.until(() => finder.buttons.includes('Follow Bo Lindqvist'));
      await finder.press('Try again');
      await finder.until(() => events().at(-1) === 'contact-unfollowed');
      expect((await world.as('ada').people.getRelation('bo')).following).to.equal(false);
    });

    it('wait behind a button while somebody reads the list, so that no row moves', async () => {
      const finder = await mountMet();
      await world.as('ada').contacts.find([
        { kind: 'email', value: await digestOf('dee@example.org') },
        { kind: 'tel', value: await digestOf('+4915112345678') },
      ]);
      world.contacts.hashing = false;
      await world.as('dee').contacts.find([{ kind: 'email', value: 'ada@example.org' }]);
      await finder.until(() => finder.buttons.includes('Show 2 new people'));
      expect(finder.all('[part=match]')).to.have.length(1);
      await finder.until(() => finder.said.includes('You have found each other'));
      await expect(finder.element).to.be.accessible();
      await finder.press('Show 2 new people');
      expect(finder.all('[part=match] .name').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Dee',
        'Cem',
        'Bo Lindqvist',
      ]);
      expect(finder.focused).to.equal('Found each other');
    });

    it('are not followed when the host takes over', async () => {
      const finder = await mountMet();
      finder.element.addEventListener('rv-contact-follow-request', (event) => event.preventDefault(), { once: true });
      await finder.press('Follow Bo Lindqvist');
      await aTimeout(20);
      expect((await world.as('ada').people.getRelation('bo')).following).to.equal(false);
    });

    it('come live, and that is said', async () => {
      const finder = await mountIn();
      await finder.type('dee@example.org');
      await finder.press('Look for this one');
      await finder.becomes('nothing-found');
      world.contacts.hashing = false;
      await world.as('dee').contacts.find([{ kind: 'email', value: 'ada@example.org' }]);
      await finder.until(() => finder.all('[part=match]').length === 1);
      await finder.until(() => finder.said === 'You have found each other: Dee.');
    });

    it('are gone when they are blocked', async () => {
      const finder = await mountMet();
      await finder.press('More about Bo Lindqvist');
      await finder.until(() => finder.all('.safety .row, dialog[open] button').length > 2);
      await finder.press('Block Bo Lindqvist');
      await finder.until(() => finder.all('dialog[open] .actions button, dialog[open] .spot').length > 0);
      const yes = finder.all('dialog[open] button').find((button) => button.textContent.includes('Block'))!;
      yes.click();
      await finder.until(() => events().includes('person-blocked'));
      await finder.until(() => finder.all('[part=match]').length === 0);
    });

    it('come in pages', async () => {
      const contacts = stubAdapter('contacts', {
        getMatching: () => Promise.resolve({ optedIn: true }),
        listMatches: ({ after } = {}) =>
          Promise.resolve({
            items: Array.from({ length: after ? 3 : 20 }, (_, index) => ({
              id: `${after ?? ''}${index}`,
              person: { id: `${after ?? ''}${index}`, name: `P ${after ?? ''}${index}`, url: 'javascript:alert(1)' },
              following: false,
              matchedAt: '2026-01-01T00:00:00Z',
            })),
            ...(!after && { next: 'b' }),
          }),
      });
      const finder = await mountFinder({ adapters: { contacts } });
      await finder.until(() => finder.all('[part=match]').length === 20);
      expect(finder.all('[part=follow], [part=more], .match a')).to.have.length(0);
      await finder.press('Show more');
      await finder.until(() => finder.all('[part=match]').length === 23);
      expect(finder.said).to.equal('3 more people shown.');
    });
  });

  describe('forgetting', () => {
    it('asks once more, then says what was deleted', async () => {
      const finder = await mountIn();
      await finder.type('bo@example.org, dee@example.org');
      await finder.press('Look for these 2');
      await finder.until(() => finder.all('[part=match]').length === 1);
      await finder.press('Forget my data');
      await finder.until(() => finder.focused === 'Delete everything?');
      await finder.until(() => finder.read.includes('2 addresses and numbers are kept at the moment.'));
      await expect(finder.element).to.be.accessible();
      await finder.press('Keep it');
      await finder.until(() => finder.focused === 'Forget my data');
      await finder.press('Forget my data');
      await finder.press('Delete everything');
      await finder.becomes('forgotten');
      expect(finder.read).to.include('2 addresses and numbers deleted.');
      expect(finder.read).to.include('1 person taken off both lists.');
      const matching = await world.as('ada').contacts.getMatching();
      expect([matching.optedIn, matching.kept]).to.deep.equal([false, 0]);
      expect(heard.at(-1)!.detail).to.deep.equal({ identifiers: 2, matches: 1 });
      await expect(finder.element).to.be.accessible();
      await finder.press('Take part again');
      await finder.becomes('not-opted-in');
    });

    it('says what is left where the service has not confirmed it', async () => {
      let left = 2;
      const contacts = stubAdapter('contacts', {
        getMatching: () => Promise.resolve({ optedIn: left > 0, kept: left }),
        listMatches: () => Promise.resolve({ items: [] }),
        forget: () => Promise.resolve({ optedIn: (left -= 1) > 0, kept: left }),
      });
      const finder = await mountFinder({ adapters: { contacts } });
      await finder.press('Forget my data');
      await finder.press('Delete everything');
      await finder.until(() => finder.all('.confirm .problem').length > 0);
      expect(finder.one('.confirm [role=alert]').textContent).to.include('The service has not confirmed it.');
      expect(finder.read).to.include('1 address or number is kept at the moment.');
      expect(events()).not.to.include('contacts-forgotten');
      await expect(finder.element).to.be.accessible();
      await finder.press('Delete everything');
      await finder.becomes('forgotten');
    });

    it('is possible where nothing can be hashed', async () => {
      let kept = 3;
      const read = (): Promise<ContactMatching> =>
        Promise.resolve({ optedIn: kept > 0, kept, hashing: { algorithm: 'MD5' as 'SHA-256', salt: '' } });
      const contacts = stubAdapter('contacts', {
        getMatching: read,
        listMatches: () => Promise.resolve({ items: [] }),
        forget: () => {
          kept = 0;
          return read();
        },
      });
      const finder = await mountFinder({ adapters: { contacts } });
      expect(finder.element.matches(':state(unsupported)')).to.equal(true);
      await finder.press('Forget my data');
      await expect(finder.element).to.be.accessible();
      await finder.press('Delete everything');
      await finder.becomes('forgotten');
      expect(finder.read).to.include('3 addresses and numbers deleted.');
      expect(finder.buttons, 'it can’t be taken part in here').to.deep.equal([]);
    });

    it('is possible where something is kept of somebody who doesn’t take part', async () => {
      const contacts = stubAdapter('contacts', { getMatching: () => Promise.resolve({ optedIn: false, kept: 1 }) });
      const finder = await mountFinder({ adapters: { contacts } });
      expect(finder.buttons).to.deep.equal(['Take part', 'Not now', 'Forget my data']);
    });

    it('says that nothing is deleted yet when it fails', async () => {
      world.fail('contacts.forget', new AdapterError('unavailable'), { times: 1 });
      const finder = await mountIn();
      await finder.press('Forget my data');
      await finder.press('Delete everything');
      await finder.until(() => finder.all('.confirm .problem').length > 0);
      expect(finder.one('.confirm [role=alert]').textContent).to.include('It isn’t deleted yet.');
      await finder.press('Delete everything');
      await finder.becomes('forgotten');
    });

    it('leaves it to the host that takes over', async () => {
      const finder = await mountIn();
      finder.element.addEventListener('rv-contacts-forget-request', (event) => event.preventDefault(), { once: true });
      await finder.press('Forget my data');
      await finder.press('Delete everything');
      await aTimeout(20);
      expect((await world.as('ada').contacts.getMatching()).optedIn).to.equal(true);
    });
  });

  describe('trouble', () => {
    it('keeps its shape while it loads', async () => {
      world.hang('contacts.getMatching');
      const finder = await mount({ wait: false });
      await finder.becomes('loading');
      await expect(finder.element).to.be.accessible();
    });

    it('says what didn’t load, and reads it again once there is a line', async () => {
      world.fail('contacts.getMatching', new AdapterError('unavailable'), { times: 1 });
      const finder = await mount();
      await finder.becomes('failed');
      expect(finder.element.matches(':state(offline)')).to.equal(true);
      await expect(finder.element).to.be.accessible();
      window.dispatchEvent(new Event('online'));
      await finder.becomes('not-opted-in');
    });

    it('is quiet without an adapter', async () => {
      const element = await fixture<ContactFinder>(html`<rv-contact-finder></rv-contact-finder>`);
      expect(element.matches(':state(unavailable)')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('breaks at no adapter', async () => {
      const broken: readonly Partial<ContactsAdapter>[] = [
        {},
        { getMatching: () => Promise.resolve(null as never) },
        { getMatching: () => Promise.resolve({ optedIn: true, hashing: 7 } as never) },
        {
          getMatching: () => Promise.resolve({ optedIn: true, limits: 'no', perLookUp: -1 } as never),
          listMatches: () => Promise.resolve({ items: [null, { id: 'x', person: {} }] } as never),
          watch: (sink) => {
            sink.change({ type: 'put', item: 5 as never });
            throw new Error('at once');
          },
        },
      ];
      for (const given of broken) {
        const finder = await mountFinder({ adapters: { contacts: stubAdapter('contacts', given) }, wait: false });
        await finder.until(() => !finder.element.matches(':state(loading)'));
        expect(finder.read.length).to.be.greaterThan(3);
      }
    });

    it('leaves nothing behind, whatever is under way', async () => {
      const finder = await mountIn();
      world.hang('contacts.find');
      await finder.type('bo@example.org');
      await finder.press('Look for this one');
      await finder.until(() => world.runningCalls === 1);
      finder.element.remove();
      await aTimeout(0);
      expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
    });

    it('goes on where it was when it moves within the page', async () => {
      const finder = await mountIn();
      await finder.type('dee@example.org');
      await finder.press('Look for this one');
      document.body.append(finder.element);
      await finder.becomes('nothing-found');
      await finder.type('bo@example.org');
      document.body.prepend(finder.element);
      await finder.element.updateComplete;
      expect(finder.all('[part=entry]')).to.have.length(1);
      finder.element.remove();
    });
  });

  describe('languages', () => {
    it('says it in French', async () => {
      const { element, read } = await mount({ lang: 'fr' });
      expect(read).to.include('Ce qui quitte cet appareil');
      await expect(element).to.be.accessible();
    });

    it('reads from the right in Arabic', async () => {
      const { element } = await mountIn({ lang: 'ar', dir: 'rtl' });
      await expect(element).to.be.accessible();
    });

    it('takes a host’s words', async () => {
      const finder = await mount();
      finder.element.strings = { contactFinderOptIn: 'I’m in' };
      await finder.element.updateComplete;
      expect(finder.buttons).to.include('I’m in');
    });
  });

  it('has controls of at least 44 by 44 px', async () => {
    const finder = await mountIn();
    await finder.type('bo@example.org');
    for (const control of finder.all('button, input')) {
      const { width, height } = control.getBoundingClientRect();
      if (width > 0) expect(Math.min(width, height), control.outerHTML).to.be.at.least(44);
    }
  });
});
