import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld, type PersonSeed } from 'recto-verso/adapters/memory';
import { AdapterError, type Adapters, type Picture, type Side } from 'recto-verso/contracts';
import type { StoryViewers } from 'recto-verso/story-viewers';
import 'recto-verso/story-viewers/define';
import { expect, waitFor } from 'storybook/test';

const minuteMs = 60_000;

const picture = (name: string, size: { width: number; height: number }): Picture => ({
  src: `./pictures/${name}.svg`,
  ...size,
  alt: 'The town by day',
});

const withPicture = (person: PersonSeed): PersonSeed => ({
  ...person,
  avatar: picture(`avatar-${person.id}`, { width: 96, height: 96 }),
});

const people: readonly PersonSeed[] = [
  withPicture({ id: 'noor', name: 'Noor El-Amin', handle: 'noor.draws', url: 'https://example.com/noor' }),
  withPicture({ id: 'jun', name: '김준', handle: 'jun' }),
  withPicture({ id: 'salma', name: 'سلمى بناني', handle: 'salma_b' }),
  { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop', handle: 'barty' },
  withPicture({ id: 'theo', name: 'Théo Lambert' }),
  withPicture({ id: 'kofi', name: 'Kofi Mensah', handle: 'kofi.m' }),
  { id: 'dana', name: 'דנה לוי', handle: 'dana' },
  withPicture({ id: 'lea', name: 'Léa' }),
  withPicture({ id: 'ines', name: 'Inês Duarte', handle: 'ines.duarte' }),
  ...Array.from({ length: 40 }, (_, index) => ({ id: `guest${String(index)}`, name: `Guest ${String(index + 1)}` })),
];

/** Mina's story, and how many saw it. */
function makeWorld(counts: Readonly<Record<Side, number>>): MemoryWorld {
  const seen = (side: Side): { person: string; at: string }[] =>
    people.slice(0, counts[side]).map(({ id }, index) => ({
      person: id,
      at: new Date(Date.now() - (index * index * 3 + 2) * minuteMs).toISOString(),
    }));
  const size = { width: 1080, height: 1350 };
  return createMemoryWorld({
    seed: {
      people: [{ id: 'mina', name: 'Mina Okafor' }, ...people, { id: 'ada', name: 'Ada Ngarua' }],
      stories: [
        {
          id: 'town',
          author: 'mina',
          front: { picture: picture('town-front', size) },
          back: { picture: picture('town-back', size) },
          viewers: { front: seen('front'), back: seen('back') },
        },
      ],
    },
  });
}

/** The world behind the adapters of each story. */
const worlds = new WeakMap<Adapters, MemoryWorld>();

interface Scene {
  readonly counts?: Readonly<Record<Side, number>>;
  /** Who looks. */
  readonly as?: string;
  readonly prepare?: (world: MemoryWorld) => void;
}

function adaptersOf({ counts = { front: 48, back: 17 }, as = 'mina', prepare }: Scene): Adapters {
  const world = makeWorld(counts);
  const adapters = world.as(as);
  worlds.set(adapters, world);
  prepare?.(world);
  return adapters;
}

type Args = Pick<StoryViewers, 'storyId' | 'side' | 'sheet' | 'open' | 'strings'> & { readonly scene: Scene };

function render({ scene, storyId, side, sheet, open, strings }: Args): TemplateResult {
  return html`<div style="inline-size: min(30rem, calc(100vw - 2rem))">
    <rv-story-viewers
      .adapters=${adaptersOf(scene)}
      .strings=${strings}
      .storyId=${storyId}
      .side=${side}
      ?sheet=${sheet}
      ?open=${open}
    ></rv-story-viewers>
  </div>`;
}

interface Stage {
  readonly element: StoryViewers;
  readonly root: ShadowRoot;
  readonly world: MemoryWorld;
  /** The first that matches, once it is there. */
  readonly find: (selector: string) => Promise<HTMLElement>;
}

/** What a play function works with. */
function stageOf(canvas: HTMLElement): Stage {
  const element = canvas.querySelector('rv-story-viewers');
  const world = element?.adapters && worlds.get(element.adapters);
  if (!element?.shadowRoot || !world) throw new Error('This story has no element, or no world.');
  const root = element.shadowRoot;
  return {
    element,
    root,
    world,
    find: (selector) =>
      waitFor(() => {
        const found = root.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(`There is no ${selector}.`);
        return found;
      }),
  };
}

/** Opens "More" of the first row and goes to one of its rows. */
async function chooseMore(canvas: HTMLElement, row?: number): Promise<Stage> {
  const stage = stageOf(canvas);
  (await stage.find('.more')).click();
  await stage.find('dialog[open] .safety');
  if (row !== undefined) {
    (await stage.find(`.safety li:nth-child(${String(row)}) button`)).click();
    await stage.find('form.safety');
  }
  return stage;
}

const meta: Meta<Args> = {
  title: 'Story viewers',
  component: 'rv-story-viewers',
  render,
  args: { storyId: 'town', side: 'front', sheet: false, open: false, scene: {} },
  argTypes: {
    side: { control: 'inline-radio', options: ['front', 'back'] },
    scene: { table: { disable: true } },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The first of the two lists. The figures are the tabs. */
export const Front: Story = {
  play: async ({ canvasElement }) => {
    const { root, find } = stageOf(canvasElement);
    await find('li.viewer');
    await expect(root.querySelectorAll('li.viewer').length).toBe(20);
  },
};

/** Those who discovered the back. */
export const Back: Story = { args: { side: 'back' } };

/** A sheet from the bottom on a phone, a card in the middle elsewhere. */
export const Sheet: Story = {
  args: { sheet: true },
  render: (args) =>
    html`<button
        type="button"
        @click=${({ target }: Event) => {
          const sheet = (target as HTMLElement).parentElement?.querySelector('rv-story-viewers');
          if (sheet) sheet.open = true;
        }}
      >
        Who saw it?
      </button>
      ${render(args)}`,
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click();
    const { find } = stageOf(canvasElement);
    await find('dialog[open] li.viewer');
  },
};

export const Loading: Story = {
  args: { scene: { prepare: (world) => world.hang('story.listViewers') } },
};

/** A slow line: two seconds for each call. */
export const Slow: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.network.latency = { min: 2000, max: 2000 };
      },
    },
  },
};

/** Nobody yet. The words can be the host's, by the slots `empty-front` and `empty-back`. */
export const Empty: Story = { args: { side: 'back', scene: { counts: { front: 3, back: 0 } } } };

export const NobodyAtAll: Story = { args: { scene: { counts: { front: 0, back: 0 } } } };

/** Somebody else's story: the adapter refuses, and the element says so. */
export const Refused: Story = { args: { scene: { as: 'noor' } } };

/** The story was deleted, or never was. */
export const Gone: Story = { args: { storyId: 'nowhere' } };

/** The list is not there; "Try again" gets it. */
export const Failed: Story = {
  args: {
    scene: {
      prepare: (world) => world.fail('story.listViewers', new AdapterError('unavailable'), { times: 2 }),
    },
  },
};

/** The next page did not arrive; what is there stays. */
export const NextPageFailed: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    const more = await find('.foot button');
    world.fail('story.listViewers', new AdapterError('unavailable'), { times: 1 });
    more.click();
    await find('.problem');
  },
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = {
  render: () => html`<rv-story-viewers story-id="town"></rv-story-viewers>`,
};

/** Who comes while nobody is at the list is put on top, and said politely. */
export const Live: Story = {
  play: async ({ canvasElement }) => {
    const { root, world, find } = stageOf(canvasElement);
    await find('li.viewer');
    world.addViewer('town', 'front', 'ada');
    await waitFor(() => expect(root.querySelector('li.viewer .name')?.textContent.trim()).toBe('Ada Ngarua'));
  },
};

/** Who comes while somebody is at the list waits behind a button, so that nothing moves under a finger. */
export const LiveWhileReading: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    (await find('.more')).focus();
    world.addViewer('town', 'front', 'ada');
    world.addViewer('town', 'front', 'guest39');
    await expect(await find('.new')).toHaveTextContent('2 new');
  },
};

/** What can be done about a viewer. */
export const More: Story = {
  play: async ({ canvasElement }) => {
    await chooseMore(canvasElement);
  },
};

export const Remove: Story = {
  play: async ({ canvasElement }) => {
    await chooseMore(canvasElement, 1);
  },
};

/** A removal shows at once, and is taken back with its reason when it fails. */
export const RemoveFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('story.removeViewer', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find } = await chooseMore(canvasElement, 1);
    (await find('form.safety .spot')).click();
    await find('.viewers .problem');
  },
};

export const Block: Story = {
  play: async ({ canvasElement }) => {
    await chooseMore(canvasElement, 2);
  },
};

/** What is missing is said beside it. */
export const Report: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await chooseMore(canvasElement, 3);
    (await find('form.safety .spot')).click();
    await find('#reason-error');
  },
};

/** What was typed survives a failure. */
export const ReportFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('people.report', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find } = await chooseMore(canvasElement, 3);
    (await find('form.safety input')).click();
    (await find('form.safety .spot')).click();
    await find('form.safety .problem');
  },
};

/** Every word can be replaced. */
export const OwnWords: Story = {
  args: { strings: { viewersFront: 'Looked', viewersBack: 'Turned the page' } },
};
