import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld } from 'recto-verso/adapters/memory';
import type { ContactFinder } from 'recto-verso/contact-finder';
import 'recto-verso/contact-finder/define';
import { AdapterError, type Adapters } from 'recto-verso/contracts';
import { expect, waitFor } from 'storybook/test';

/** A world in which Mina looks for people. */
interface Scene {
  /** She takes part. */
  readonly optedIn?: boolean;
  /** Others who have looked for her. */
  readonly found?: number;
  readonly prepare?: (world: MemoryWorld) => void | Promise<void>;
  readonly adapters?: (adapters: Adapters) => Adapters;
}

type Args = Pick<ContactFinder, 'compact' | 'strings'> & { readonly scene: Scene; readonly wide: string };
type Story = StoryObj<Args>;

const mina = { email: 'mina@example.org', tel: '+33612345678' };

const others = [
  { id: 'noor', name: 'Noor El-Amin', handle: 'noor.draws' },
  { id: 'theo', name: 'Théo Lambert' },
  { id: 'salma', name: 'سلمى بناني', handle: 'salma' },
  { id: 'jun', name: '김준', handle: 'jun' },
  { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop', handle: 'barty' },
];

const pictured: ReadonlySet<string> = new Set(['noor', 'theo', 'salma', 'jun']);

function makeWorld({ found = 0 }: Scene): MemoryWorld {
  const more = Array.from({ length: Math.max(0, found - others.length) }, (_, index) => ({
    id: `more-${index}`,
    name: `Somebody ${index + 1}`,
  }));
  const world = createMemoryWorld({
    seed: {
      people: [
        {
          id: 'mina',
          name: 'Mina Okafor',
          ...mina,
          ...(found > 0 && {
            findable: true,
            book: [...others, ...more].slice(0, found).map(({ id }) => ({ email: `${id}@example.org` })),
          }),
        },
        ...[...others, ...more].map((person) => ({
          ...person,
          email: `${person.id}@example.org`,
          findable: true,
          book: [mina],
          ...(pictured.has(person.id) && {
            avatar: { src: `./pictures/avatar-${person.id}.svg`, width: 96, height: 96, alt: '' },
          }),
        })),
        { id: 'lea', name: 'Léa', email: 'lea@example.org' },
      ],
      relations: [{ from: 'mina', to: 'theo', following: true }],
    },
  });
  return world;
}

function render({ scene, compact, strings, wide }: Args): TemplateResult {
  const world = makeWorld(scene);
  const outside = document.createElement('div');
  outside.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-contact-finder');
  element.compact = compact;
  element.strings = strings;
  outside.append(element);
  void (async () => {
    const own = world.as('mina');
    if (scene.optedIn) await own.contacts.optIn();
    await scene.prepare?.(world);
    element.adapters = scene.adapters?.(own) ?? own;
  })();
  return html`${outside}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Contact finder',
  component: 'rv-contact-finder',
  args: { compact: false, scene: {}, wide: '30rem' },
  argTypes: { scene: { table: { disable: true } }, wide: { table: { disable: true } } },
  render,
};

export default meta;

function rootOf(canvas: HTMLElement): ShadowRoot {
  const root = canvas.querySelector('rv-contact-finder')?.shadowRoot;
  if (!root) throw new Error('This story has no element.');
  return root;
}

const becomes = async (canvas: HTMLElement, state: string): Promise<void> =>
  waitFor(() => expect(rootOf(canvas).host.matches(`:state(${state})`)).toBe(true));

const shows =
  (state: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) =>
    becomes(canvasElement, state);

const find = <Kind extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Kind> =>
  waitFor(() => {
    const found = rootOf(canvas).querySelector<Kind>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  });

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  (await find(canvas, selector)).click();
}

async function type(canvas: HTMLElement, text: string): Promise<void> {
  const input = await find<HTMLInputElement>(canvas, '#who');
  input.value = text;
  await press(canvas, '.look [type=submit]');
}

const showsText = async (canvas: HTMLElement, text: string): Promise<void> =>
  waitFor(() => expect(rootOf(canvas).textContent).toContain(text));

/** What leaves the device, who gets it, for how long, and what others learn. Nothing has left. */
export const Explanation: Story = { play: shows('not-opted-in') };

/** Where there is room, in two columns. */
export const Wide: Story = { args: { wide: '60rem' }, play: shows('not-opted-in') };

/** Behind a button, as below a note. */
export const Compact: Story = { args: { compact: true }, play: shows('closed') };

export const NotNow: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=not-now]');
    await becomes(canvasElement, 'closed');
  },
};

/** A back end that asks for no digest: the explanation doesn’t speak of one. */
export const NotHashed: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.contacts.hashing = false;
      },
    },
  },
  play: shows('not-opted-in'),
};

export const Ready: Story = { args: { scene: { optedIn: true } }, play: shows('ready') };

/** The limits are said before they bite. */
export const Typed: Story = {
  args: { scene: { optedIn: true } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noor@example.org, lea@example.org');
    await type(canvasElement, '+33 6 12 34 56 79');
    await showsText(canvasElement, 'Look for these 3');
  },
};

/** A number without its country code could be anybody’s. */
export const NoCountryCode: Story = {
  args: { scene: { optedIn: true } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, '06 12 34 56 78');
    await showsText(canvasElement, 'begin the number with +');
  },
};

/** Where the device lets people pick from its book. */
export const DeviceBook: Story = {
  args: { scene: { optedIn: true } },
  play: async ({ canvasElement }) => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'contacts');
    Object.defineProperty(navigator, 'contacts', {
      configurable: true,
      value: {
        select: () =>
          Promise.resolve([
            { name: ['Noor'], email: ['noor@example.org'], tel: ['06 98 76 54 32'] },
            { name: ['Jun (학교)'], email: ['jun@example.org'] },
          ]),
      },
    });
    try {
      const element = rootOf(canvasElement).host as ContactFinder;
      await becomes(canvasElement, 'ready');
      element.requestUpdate();
      await press(canvasElement, '[part=pick]');
      await showsText(canvasElement, 'Left out: 1');
    } finally {
      if (own) Object.defineProperty(navigator, 'contacts', own);
      else Reflect.deleteProperty(navigator, 'contacts');
    }
  },
};

export const Looking: Story = {
  args: { scene: { optedIn: true, prepare: (world) => world.hang('contacts.find') } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noor@example.org');
    await press(canvasElement, '[part=find]');
    await becomes(canvasElement, 'looking');
  },
};

/** Found at once: they have looked, too. */
export const Found: Story = {
  args: { scene: { optedIn: true } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noor@example.org, salma@example.org, lea@example.org');
    await press(canvasElement, '[part=find]');
    await showsText(canvasElement, 'You have found 2 people');
  },
};

/** Nobody is told who isn’t here. */
export const NothingFound: Story = {
  args: { scene: { optedIn: true } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'lea@example.org');
    await press(canvasElement, '[part=find]');
    await becomes(canvasElement, 'nothing-found');
  },
};

export const Matches: Story = {
  args: { scene: { found: 5 } },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part=match]');
  },
};

export const ManyMatches: Story = {
  args: { scene: { found: 45 } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=load-more]');
    await waitFor(() => expect(rootOf(canvasElement).querySelectorAll('[part=match]').length).toBe(40));
  },
};

/** Whoever arrives while somebody reads waits: no row moves under a thumb. */
export const Newcomers: Story = {
  args: {
    scene: {
      found: 3,
      adapters: ({ contacts, ...own }) => ({
        ...own,
        ...(contacts && {
          contacts: {
            ...contacts,
            watch: ({ change }, { signal }) =>
              void setTimeout(() => {
                if (signal.aborted) return;
                for (const [id, name] of Object.entries({ lea: 'Léa', ivo: 'Ivo Marek' })) {
                  const matchedAt = new Date().toISOString();
                  change({ type: 'put', item: { id, person: { id, name }, following: false, matchedAt } });
                }
              }, 300),
          },
        }),
      }),
    },
  },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part=show-new]');
  },
};

export const Followed: Story = {
  args: { scene: { found: 2 } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[aria-label="Follow Noor El-Amin"]');
    await find(canvasElement, '[aria-label="Unfollow Noor El-Amin"]');
  },
};

/** What did not work is said beside whom it is about. */
export const NotFollowed: Story = {
  args: { scene: { found: 2, prepare: (world) => world.fail('people.follow', new AdapterError('timeout')) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[aria-label="Follow Noor El-Amin"]');
    await showsText(canvasElement, 'Nothing changed with Noor El-Amin.');
  },
};

/** All for today. */
export const Limited: Story = {
  args: {
    scene: {
      optedIn: true,
      prepare: (world) => {
        world.contacts.perDay = 1;
      },
    },
  },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noor@example.org');
    await press(canvasElement, '[part=find]');
    await becomes(canvasElement, 'limited');
  },
};

export const NotLookedFor: Story = {
  args: { scene: { optedIn: true, prepare: (world) => world.fail('contacts.find', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'noor@example.org');
    await press(canvasElement, '[part=find]');
    await showsText(canvasElement, 'Nobody was looked for.');
  },
};

/** A second yes before everything is deleted. */
export const Forget: Story = {
  args: { scene: { found: 3 } },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part=match]');
    await press(canvasElement, '[part=forget]');
    await showsText(canvasElement, 'Delete everything?');
  },
};

/** And how much it was. */
export const Forgotten: Story = {
  args: { scene: { found: 3 } },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part=match]');
    await press(canvasElement, '[part=forget]');
    await press(canvasElement, '.confirm .button');
    await becomes(canvasElement, 'forgotten');
  },
};

/** Deleted is only what the answer says is deleted. */
export const NotForgotten: Story = {
  args: {
    scene: {
      found: 3,
      adapters: ({ contacts, ...own }) => ({
        ...own,
        ...(contacts && {
          contacts: { ...contacts, forget: async () => ({ ...(await contacts.getMatching()), kept: 1 }) },
        }),
      }),
    },
  },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part=match]');
    await press(canvasElement, '[part=forget]');
    await press(canvasElement, '.confirm .button');
    await showsText(canvasElement, 'The service has not confirmed it.');
  },
};

/** Block and report. */
export const More: Story = {
  args: { scene: { found: 2 } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=more]');
    await find(canvasElement, 'dialog[open]');
  },
};

/** The back end asks for a digest that this page can’t make: nothing leaves. */
export const Unsupported: Story = {
  args: {
    scene: {
      adapters: (own) => ({
        ...own,
        ...(own.contacts && {
          contacts: {
            ...own.contacts,
            getMatching: () =>
              Promise.resolve({ optedIn: false, hashing: { algorithm: 'BLAKE3' as 'SHA-256', salt: 's' } }),
          },
        }),
      }),
    },
  },
  play: shows('unsupported'),
};

/** Leaving is possible there all the same. */
export const UnsupportedTakingPart: Story = {
  args: {
    scene: {
      optedIn: true,
      adapters: ({ contacts, ...own }) => ({
        ...own,
        ...(contacts && {
          contacts: {
            ...contacts,
            getMatching: async () => ({
              ...(await contacts.getMatching()),
              hashing: { algorithm: 'BLAKE3' as 'SHA-256', salt: 's' },
            }),
          },
        }),
      }),
    },
  },
  play: async ({ canvasElement }) => {
    await shows('unsupported')({ canvasElement } as never);
    await find(canvasElement, '[part=forget]');
  },
};

export const Loading: Story = {
  args: { scene: { prepare: (world) => world.hang('contacts.getMatching') } },
  play: shows('loading'),
};

/** It comes by itself once there is a line. */
export const Offline: Story = {
  args: { scene: { prepare: (world) => world.fail('contacts.getMatching', new AdapterError('unavailable')) } },
  play: shows('offline'),
};

export const Failed: Story = {
  args: { scene: { prepare: (world) => world.fail('contacts.getMatching', new AdapterError('unknown')) } },
  play: shows('failed'),
};

/** Every word can be replaced. */
export const OwnWords: Story = {
  args: { strings: { contactFinderOptIn: 'I’m in', contactFinderNotNow: 'Some other day' } },
  play: shows('not-opted-in'),
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = {
  render: () => html`<rv-contact-finder></rv-contact-finder>`,
  play: shows('unavailable'),
};
