import { expect } from '@open-wc/testing';
import { createMemoryWorld, type CoAuthorRulesSeed, type MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Adapters, type CoAuthorAdapter, type CoAuthorInvite } from '../../src/contracts/index.js';
import { forgetDrafts } from '../../src/controllers/draft-storage.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { until } from './story-composer.harness.js';

/** What both composers can be asked in a test. */
export interface AnyComposer {
  readonly element: HTMLElement & { readonly updateComplete: Promise<boolean> };
  readonly root: ShadowRoot;
  readonly said: readonly string[];
  readonly spoken: string;
  text(selector?: string): string;
  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  all(selector: string): HTMLElement[];
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
  detailOf<Detail>(type: string): Detail;
  settled(): Promise<void>;
  remove(): Promise<void>;
}

export interface MountOptions {
  readonly adapters: Adapters;
  readonly lang?: string;
  readonly dir?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** One of the composers. */
export interface ComposerKind {
  readonly name: string;
  readonly publish: string;
  readonly another: string;
  readonly publishedEvent: string;
  readonly requestEvent: string;
  mount(options: MountOptions): Promise<AnyComposer>;
  /** Makes something that can be published. */
  fill(composer: AnyComposer): Promise<void>;
}

const people = [
  { id: 'me', name: 'Mina' },
  { id: 'bo', name: 'Bo', handle: 'bo' },
  { id: 'luc', name: 'Luc Béranger' },
  { id: 'misaki', name: '美咲' },
  { id: 'layla', name: 'ليلى' },
  { id: 'zoe', name: 'Zoë' },
];

export function coAuthorsWorld(coAuthorRules: CoAuthorRulesSeed = {}): MemoryWorld {
  const followers = ['bo', 'luc', 'misaki', 'layla'];
  return createMemoryWorld({
    seed: { people, relations: followers.map((from) => ({ from, to: 'me', following: true })), coAuthorRules },
  });
}

/** Empty until it is there. */
const fieldText = (h: AnyComposer): string =>
  h.root.querySelector('.co-authors')?.textContent?.replace(/\s+/gu, ' ') ?? '';

const rowsOf = (h: AnyComposer): readonly HTMLLabelElement[] => h.all('.pick.candidate') as HTMLLabelElement[];
const chips = (h: AnyComposer): readonly string[] =>
  h.all('.chip').map((chip) => chip.querySelector('.chip-text')?.textContent?.replace(/\s+/gu, ' ').trim() ?? '');
const isOpen = (h: AnyComposer): boolean =>
  h.root.querySelector<HTMLDialogElement>('[data-rv-sheet=co-author]')?.open === true;
const picker = (h: AnyComposer): HTMLElement => h.one('[data-rv-sheet=co-author]');

async function openPicker(h: AnyComposer): Promise<void> {
  await until(() => h.root.querySelector('#add-co-author'), 'a way to co-authors');
  const button = h.one('#add-co-author');
  button.focus();
  button.click();
  await until(() => isOpen(h) && rowsOf(h).length > 0 && h.root.querySelector('.pick input'), 'candidates');
}

/** Opens the picker, and takes one. */
export async function addCoAuthor(h: AnyComposer, name: string, role?: string): Promise<void> {
  await openPicker(h);
  const row = rowsOf(h).find((one) => one.querySelector('.name')?.textContent === name);
  if (!row) throw new Error(`no ${name} in ${picker(h).textContent}`);
  row.click();
  if (role !== undefined) {
    const select = h.one<HTMLSelectElement>('[data-rv-sheet=co-author] select');
    select.value = role;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await h.element.updateComplete;
  h.one('[part=pick-button]').click();
  await until(() => !isOpen(h), 'a closed picker');
  await h.element.updateComplete;
}

const asked = (h: AnyComposer): readonly string[] => h.all('.asked li').map(({ dataset }) => dataset['phase'] ?? '');

const askedIs = (h: AnyComposer, ...phases: string[]): Promise<void> =>
  until(() => JSON.stringify(asked(h)) === JSON.stringify(phases), `asked ${phases.join(', ')}`);

const received = async (world: MemoryWorld, personId: string): Promise<readonly CoAuthorInvite[]> =>
  (await world.as(personId).coAuthor.listInvites({ box: 'received' })).items;

/** That `kind` lets others sign what is made with it. */
export function describeCoAuthors(kind: ComposerKind): void {
  describe(`${kind.name} with co-authors`, () => {
    let world: MemoryWorld;
    let adapters: Adapters;

    const withCoAuthor = (change: Partial<CoAuthorAdapter>): Adapters => {
      const methods = adapters.coAuthor as CoAuthorAdapter;
      const own = Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [name, (method as () => void).bind(methods)]),
      ) as unknown as CoAuthorAdapter;
      return { ...adapters, coAuthor: { ...own, ...change } };
    };

    beforeEach(() => {
      world = coAuthorsWorld();
      adapters = world.as('me');
    });

    afterEach(async () => {
      world.heal();
      await until(() => world.runningCalls === 0, 'no running calls');
    });

    it('is accessible: with nobody chosen, in the picker, with somebody chosen, and asked', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await openPicker(h);
      await expect(h.element).to.be.accessible();
      rowsOf(h)[0]?.click();
      await h.element.updateComplete;
      h.one('[part=pick-button]').click();
      await until(() => chips(h).length === 1);
      await expect(h.element).to.be.accessible();
      await h.press(kind.publish);
      await askedIs(h, 'asked');
      await expect(h.element).to.be.accessible();
    });

    it('says nothing of co-authors where nobody can be asked at all', async () => {
      const { coAuthor: _none, ...others } = adapters;
      const h = await kind.mount({ adapters: others });
      await kind.fill(h);
      expect(h.root.querySelector('.co-authors')).to.equal(null);
    });

    it('asks those who were chosen once it is out, with what they were chosen for', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo', 'photo');
      await addCoAuthor(h, '美咲');
      expect(chips(h)).to.deep.equal(['Bo Photos', '美咲 Author']);
      expect(await received(world, 'bo')).to.deep.equal([]);
      await h.press(kind.publish);
      await askedIs(h, 'asked', 'asked');
      expect((await received(world, 'bo')).map(({ role, state }) => [role, state])).to.deep.equal([
        ['photo', 'pending'],
      ]);
      expect((await received(world, 'misaki')).map(({ role }) => role)).to.deep.equal(['author']);
      expect(h.text('.asked')).to.include('Bo is asked. Their name shows when they have agreed.');
      const order = h.said.filter((type) => type === kind.publishedEvent || type.startsWith('rv-co-author'));
      expect(order).to.deep.equal([
        kind.publishedEvent,
        'rv-co-author-invite-request',
        'rv-co-author-invited',
        'rv-co-author-invite-request',
        'rv-co-author-invited',
      ]);
      const [invite] = await received(world, 'bo');
      await world.as('bo').coAuthor.approve(invite!.id, invite!.signable!.hash);
      const { authors } = await world.as('zoe').coAuthor.getAuthors(invite!.postId);
      expect(authors.map(({ person, role }) => [person?.name, role])).to.deep.equal([
        ['Mina', 'author'],
        ['Bo', 'photo'],
      ]);
    });

    it('takes somebody out again, says so, and keeps the focus near', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await addCoAuthor(h, 'ليلى');
      await until(() => h.spoken.includes('ليلى is added.'));
      await h.press('Remove Bo');
      await until(() => chips(h).length === 1);
      expect(h.spoken).to.include('Bo is removed.');
      await until(() => h.root.activeElement?.getAttribute('aria-label') === 'Remove ليلى');
      await h.press('Remove ليلى');
      await until(() => h.root.activeElement?.id === 'add-co-author');
      await h.press(kind.publish);
      await until(() => h.root.querySelector('.result'));
      expect(h.root.querySelector('.asked')).to.equal(null);
    });

    it('returns from the picker to where it was opened, and forgets what was not taken', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await openPicker(h);
      rowsOf(h)[1]?.click();
      await h.element.updateComplete;
      h.one<HTMLButtonElement>('[data-rv-sheet=co-author] .sheet-head button').click();
      await until(() => !isOpen(h) && h.root.activeElement?.id === 'add-co-author');
      expect(chips(h)).to.deep.equal([]);
      await openPicker(h);
      expect(h.root.querySelector('.pick input:checked')).to.equal(null);
    });

    it('opens above the composer’s own sheet, and closes alone', async () => {
      const h = await kind.mount({ adapters, properties: { sheet: true, open: true } });
      await h.settled();
      await kind.fill(h);
      await openPicker(h);
      h.one<HTMLButtonElement>('[data-rv-sheet=co-author] .sheet-head button').click();
      await until(() => !isOpen(h));
      expect(h.one<HTMLDialogElement>('[data-rv-sheet=composer]').open).to.equal(true);
      await addCoAuthor(h, 'Bo');
      expect(chips(h)).to.deep.equal(['Bo Author']);
      Object.assign(h.element, { open: false });
      await h.element.updateComplete;
      expect(isOpen(h)).to.equal(false);
    });

    it('finds people by what is typed, and says why somebody can’t be asked', async () => {
      await adapters.people?.block('layla');
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await openPicker(h);
      const field = h.one<HTMLInputElement>('[data-rv-sheet=co-author] .search input');
      field.value = 'beranger';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => rowsOf(h).length === 1, 'one found');
      expect(rowsOf(h)[0]?.textContent).to.include('Luc Béranger');
      field.value = 'bo';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => rowsOf(h).some((row) => row.textContent?.includes('Added already')), 'whoever is taken');
      field.value = 'zoë';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => picker(h).textContent?.includes('Can’t be asked'), 'why not');
      expect(rowsOf(h)[0]?.querySelector<HTMLInputElement>('input')?.disabled).to.equal(true);
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await until(() => rowsOf(h).length > 2);
      expect([isOpen(h), field.value]).to.deep.equal([true, '']);
    });

    it('leaves what has the focus in sight, above the bar that stays (WCAG 2.4.11)', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await until(() => h.root.querySelector('#add-co-author'));
      // A window in which the form does not fit.
      const room = document.createElement('div');
      room.style.cssText = 'block-size: 300px; overflow: auto';
      h.element.before(room);
      room.append(h.element);
      await h.element.updateComplete;
      await until(() => h.root.querySelector('#add-co-author'));
      // Just beneath the bar.
      room.scrollTop +=
        h.one('#add-co-author').getBoundingClientRect().bottom - room.getBoundingClientRect().bottom + 8;
      h.one('#add-co-author').focus();
      const bar = h.one('.bar-end').getBoundingClientRect();
      expect(h.one('#add-co-author').getBoundingClientRect().bottom).to.be.at.most(bar.top);
      room.replaceWith(h.element);
    });

    it('draws the way out of the picker alike in all composers', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await openPicker(h);
      const button = h.one('[part=pick-button]');
      const { color, justifyContent } = getComputedStyle(button);
      expect([color, justifyContent]).to.deep.equal([getComputedStyle(h.one('.bar-end .spot')).color, 'center']);
    });

    it('wants somebody before it goes on', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await openPicker(h);
      h.one('[part=pick-button]').click();
      await until(() => picker(h).querySelector('[role=alert]'));
      expect(picker(h).textContent).to.include('Choose one person first.');
    });

    for (const [reason, words] of [
      ['region', 'Co-authors can’t be asked where you are.'],
      ['account', 'Your account can’t ask co-authors.'],
      ['rollout', 'Asking co-authors is not here for everybody yet. You will get it later.'],
      ['ended', 'Co-authors can no longer be asked.'],
    ] as const) {
      it(`says why nobody can be asked: ${reason}`, async () => {
        world.coAuthors.setAvailability('me', { available: false, reason });
        const h = await kind.mount({ adapters });
        await kind.fill(h);
        await until(() => fieldText(h).includes(words), words);
        expect(h.root.querySelector('#add-co-author')).to.equal(null);
      });
    }

    it('keeps who was chosen when asking ends meanwhile, says so, and publishes all the same', async () => {
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      world.coAuthors.setAvailability('me', { available: false, reason: 'ended' });
      await until(() => fieldText(h).includes('Co-authors can no longer be asked.'));
      expect(chips(h)).to.deep.equal(['Bo Author']);
      expect(h.text('.co-authors')).to.include('stays in your draft');
      await h.press(kind.publish);
      await askedIs(h, 'failed');
      expect(h.said).to.include(kind.publishedEvent);
      expect(h.text('.asked')).to.include('Bo isn’t asked yet. This account can’t be asked now.');
    });

    it('says how many there can be before it bites', async () => {
      world.coAuthors.setRules({ maxAuthors: 2, limits: { perDay: 5 } });
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await until(() => fieldText(h).includes('There is room for 1 other name.'));
      expect(h.text('.co-authors')).to.include('You can ask 5 more people today.');
      await addCoAuthor(h, 'Bo');
      await until(() => fieldText(h).includes('There can be 2 names, yours included. That’s all of them.'));
      const button = h.one('#add-co-author');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      button.click();
      await h.element.updateComplete;
      expect(isOpen(h)).to.equal(false);
      world.coAuthors.setRules({ maxAuthors: 9, limits: { perDay: 1 } });
      await until(() => fieldText(h).includes('You can ask again from'));
    });

    it('never loses the post where asking fails, says it, and asks again', async () => {
      world.fail('coAuthor.invite', new AdapterError('unavailable'), { times: 1 });
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await addCoAuthor(h, 'Luc Béranger');
      await h.press(kind.publish);
      await askedIs(h, 'failed', 'asked');
      expect(h.text('.asked')).to.include('Bo isn’t asked yet. No connection. Nothing is lost.');
      expect(h.detailOf<{ method: string }>('rv-co-author-adapter-error').method).to.equal('invite');
      await h.press('Try again: Bo');
      await askedIs(h, 'asked', 'asked');
      expect(await received(world, 'bo')).to.have.length(1);
    });

    it('keeps what has failed in sight while the next one is made, until somebody lets it be', async () => {
      world.fail('coAuthor.getSignable', new AdapterError('timeout'), { times: 1 });
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await h.press(kind.publish);
      await askedIs(h, 'failed');
      await h.press(kind.another);
      await h.settled();
      await kind.fill(h);
      await until(() => h.root.querySelector('.form .asked'));
      expect(h.text('.asked')).to.include('Not asked yet, of what you published before');
      await h.press('Leave it: Bo');
      await until(() => !h.root.querySelector('.asked'));
      expect(await received(world, 'bo')).to.deep.equal([]);
    });

    it('leaves asking to a host that prevents it, and tells it what is to be asked', async () => {
      const h = await kind.mount({ adapters });
      h.element.addEventListener('rv-co-author-invite-request', (event) => event.preventDefault());
      await kind.fill(h);
      await addCoAuthor(h, 'Bo', 'translation');
      await h.press(kind.publish);
      await until(() => h.said.includes('rv-co-author-invite-request'));
      const { draft, person } = h.detailOf<{ draft: Record<string, string>; person: { id: string } }>(
        'rv-co-author-invite-request',
      );
      expect([person.id, draft['personId'], draft['role']]).to.deep.equal(['bo', 'bo', 'translation']);
      expect(draft['hash']).to.match(/^sha256-/);
      await until(() => !h.root.querySelector('.asked li'));
      expect(await received(world, 'bo')).to.deep.equal([]);
      const { coAuthors } = h.detailOf<{ coAuthors: readonly { person: { id: string } }[] }>(kind.requestEvent);
      expect(coAuthors.map((one) => one.person.id)).to.deep.equal(['bo']);
    });

    it('keeps who was chosen in the draft', async () => {
      const draftKey = `co-authors-${kind.name}`;
      await forgetDrafts(draftKey);
      const properties = { noDrafts: false, draftKey };
      const h = await kind.mount({ adapters, properties });
      await kind.fill(h);
      await addCoAuthor(h, 'ليلى', 'original-artist');
      await until(() => h.text().includes('Draft kept on this device'), 'a saved draft');
      await h.remove();
      const again = await kind.mount({ adapters, properties });
      await again.press('Continue');
      await until(() => chips(again).length === 1);
      expect(chips(again)).to.deep.equal(['ليلى Original artist']);
      await until(() => again.root.querySelector('#add-co-author'));
      await again.press(kind.publish);
      await askedIs(again, 'asked');
      await again.remove();
      await forgetDrafts(draftKey);
    });

    it('asks those whom it could not ask before the page was left', async () => {
      const draftKey = `asked-${kind.name}`;
      await forgetDrafts(draftKey);
      const properties = { noDrafts: false, draftKey };
      world.fail('coAuthor.invite', new AdapterError('unavailable'));
      const h = await kind.mount({ adapters, properties });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await h.press(kind.publish);
      await askedIs(h, 'failed');
      await h.remove();
      world.heal();
      const again = await kind.mount({ adapters, properties });
      await until(() => again.said.includes('rv-co-author-invited'), 'an invitation');
      expect(await received(world, 'bo')).to.have.length(1);
      await again.remove();
      await forgetDrafts(draftKey);
    });

    it('shows what is wrong where the list of people doesn’t come, and gets it again', async () => {
      world.fail('coAuthor.listCandidates', new AdapterError('unavailable'), { times: 1 });
      const h = await kind.mount({ adapters });
      await kind.fill(h);
      await until(() => h.root.querySelector('#add-co-author'));
      h.one('#add-co-author').click();
      await until(() => picker(h).textContent?.includes('The list didn’t arrive.'));
      await h.press('Try again');
      await until(() => rowsOf(h).some((row) => row.querySelector('input')));
    });

    it('leaves nothing running where nobody ever answers, and goes on after a move', async () => {
      let calls = 0;
      const never = (_draft: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<never> => {
        calls += 1;
        return new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
        );
      };
      const h = await kind.mount({ adapters: withCoAuthor({ invite: never }) });
      await kind.fill(h);
      await addCoAuthor(h, 'Bo');
      await h.press(kind.publish);
      await until(() => calls === 1 && asked(h)[0] === 'asking');
      const place = h.element.parentElement!;
      place.append(h.element);
      await until(() => calls === 2, 'asked again after the move');
      expect(asked(h)).to.deep.equal(['asking']);
      await h.remove();
      await until(() => world.openWatches === 0 && world.runningCalls === 0);
    });

    it('lives with an adapter that throws, and with one that answers nonsense', async () => {
      const broken = withCoAuthor({
        availability: () => {
          throw new TypeError('broken');
        },
        getRules: () => Promise.resolve('nonsense' as never),
        listCandidates: () => Promise.resolve({ items: 'nobody' } as never),
        watchInvites: () => {
          throw new TypeError('broken');
        },
      });
      const h = await kind.mount({ adapters: broken });
      await kind.fill(h);
      await until(() => h.said.includes('rv-co-author-adapter-error'));
      h.one('#add-co-author').click();
      await until(() => picker(h).querySelector('.problem'));
      await h.press('Try again');
      expect(isOpen(h)).to.equal(true);
    });

    for (const [lang, dir, words] of [
      ['fr', 'ltr', 'Ajouter une signature'],
      ['ar', 'rtl', 'إضافة توقيع'],
    ] as const) {
      it(`speaks ${lang}, and fits in 320 px`, async () => {
        const h = await kind.mount({ adapters, lang, dir });
        h.element.style.setProperty('inline-size', '320px');
        await kind.fill(h);
        await until(() => h.root.querySelector('#add-co-author'));
        expect(h.text('#add-co-author')).to.equal(words);
        await addCoAuthor(h, 'Luc Béranger');
        const { scrollWidth, clientWidth } = h.one('.co-authors');
        expect(scrollWidth).to.be.at.most(clientWidth);
        for (const button of h.all('.co-authors button')) {
          const { width, height } = button.getBoundingClientRect();
          expect(Math.min(width, height)).to.be.at.least(44);
        }
      });
    }
  });
}
