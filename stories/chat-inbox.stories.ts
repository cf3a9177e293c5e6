import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import {
  createMemoryWorld,
  type MemoryWorld,
  type PersonSeed,
  type ThreadSeed,
  type WorldSeed,
} from 'recto-verso/adapters/memory';
import type { ChatInbox } from 'recto-verso/chat-inbox';
import 'recto-verso/chat-inbox/define';
import 'recto-verso/chat-thread/define';
import { AdapterError, type Adapters, type Picture } from 'recto-verso/contracts';
import { expect, waitFor } from 'storybook/test';

const minuteMs = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * minuteMs).toISOString();
const days = 24 * 60;

const picture = (name: string, size: { width: number; height: number }, alt = ''): Picture => ({
  src: `./pictures/${name}.svg`,
  ...size,
  alt,
});

const withPicture = (person: PersonSeed): PersonSeed => ({
  ...person,
  avatar: picture(`avatar-${person.id}`, { width: 96, height: 96 }),
});

const friends: readonly PersonSeed[] = [
  withPicture({ id: 'noor', name: 'Noor El-Amin', handle: 'noor.draws' }),
  withPicture({ id: 'jun', name: '김준', handle: 'jun' }),
  withPicture({ id: 'salma', name: 'سلمى بناني', handle: 'salma_b' }),
  withPicture({ id: 'kofi', name: 'Kofi Mensah', handle: 'kofi.m' }),
  withPicture({ id: 'lea', name: 'Léa' }),
  { id: 'barty', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop', handle: 'barty' },
];

const strangers: readonly PersonSeed[] = [
  withPicture({ id: 'ines', name: 'Inês Duarte', handle: 'ines.duarte' }),
  withPicture({ id: 'theo', name: 'Théo Lambert' }),
];

const relations: WorldSeed['relations'] = friends.flatMap(({ id }) => [
  { from: 'mina', to: id, following: true },
  { from: id, to: 'mina', following: true },
]);

const usual: readonly ThreadSeed[] = [
  {
    id: 'noor',
    participants: [{ person: 'mina', unread: 2 }, 'noor'],
    messages: [
      { author: 'mina', text: 'Is the kiln free on Thursday?', at: ago(40) },
      { author: 'noor', text: 'It is!', at: ago(6) },
      { author: 'noor', text: 'Come at six, I bring the glaze', at: ago(5) },
    ],
  },
  {
    id: 'print',
    title: 'Print night',
    picture: picture('sketch-front', { width: 1080, height: 1350 }),
    participants: [{ person: 'mina', unread: 14, muted: true }, 'noor', 'kofi', 'lea'],
    messages: [
      { author: 'lea', text: 'Blue ink is out', at: ago(63) },
      ...Array.from({ length: 14 }, (_, index) => ({
        author: 'kofi',
        text: `I have two tins of blue, and the roller (${String(index + 1)})`,
        at: ago(60 - index),
      })),
    ],
  },
  {
    id: 'salma',
    participants: ['mina', 'salma'],
    messages: [{ author: 'salma', text: 'نلتقي غدًا في المعرض؟', lang: 'ar', at: ago(3 * 60) }],
  },
  {
    id: 'jun',
    participants: ['mina', 'jun'],
    messages: [
      {
        author: 'jun',
        attachments: [{ picture: picture('garden-front', { width: 1080, height: 1350 }, 'The garden by day') }],
        at: ago(days + 200),
      },
    ],
  },
  {
    id: 'barty',
    participants: ['mina', 'barty'],
    messages: [
      {
        author: 'mina',
        text: 'Thank you for the letterpress, it arrived in one piece and works like a dream already',
        at: ago(4 * days),
      },
    ],
  },
  {
    id: 'lea',
    participants: ['mina', 'lea'],
    messages: [{ author: 'lea', text: 'x', deleted: true, at: ago(40 * days) }],
  },
];

const requests: readonly ThreadSeed[] = [
  {
    id: 'ines',
    participants: ['ines', 'mina'],
    requestFrom: 'ines',
    messages: [{ author: 'ines', text: 'Hello Mina, we met at the fair. Do you sell the town print?', at: ago(90) }],
  },
  {
    id: 'theo',
    participants: ['theo', 'mina'],
    requestFrom: 'theo',
    messages: [
      {
        author: 'theo',
        attachments: [{ picture: picture('room-front', { width: 1080, height: 1350 }) }],
        at: ago(2 * days),
      },
    ],
  },
];

const manyThreads: readonly ThreadSeed[] = Array.from({ length: 60 }, (_, index) => ({
  id: `t${String(index)}`,
  title: `Workshop ${String(index + 1)}`,
  participants: ['mina', 'noor', 'kofi'],
  messages: [{ author: index % 3 === 0 ? 'mina' : 'kofi', text: 'See you there', at: ago(index * index + 2) }],
}));

/** The world behind the adapters of each story. */
const worlds = new WeakMap<Adapters, MemoryWorld>();

interface Scene {
  readonly threads?: readonly ThreadSeed[];
  readonly prepare?: (world: MemoryWorld) => void;
}

function adaptersOf({ threads = [...usual, ...requests], prepare }: Scene): Adapters {
  const world = createMemoryWorld({
    seed: { people: [{ id: 'mina', name: 'Mina Okafor' }, ...friends, ...strangers], relations, threads },
  });
  const adapters = world.as('mina');
  worlds.set(adapters, world);
  prepare?.(world);
  return adapters;
}

type Args = Partial<Pick<ChatInbox, 'threadId' | 'list' | 'announce' | 'strings' | 'threads'>> & {
  readonly scene: Scene;
  readonly width?: string;
};

function render({ scene, width = '24rem', threadId, list, announce, strings }: Args): TemplateResult {
  return html`<div style=${`inline-size: min(${width}, calc(100vw - 2rem))`}>
    <rv-chat-inbox
      .adapters=${adaptersOf(scene)}
      .strings=${strings}
      .threadId=${threadId}
      .list=${list ?? 'all'}
      ?announce=${announce}
      no-drafts
    ></rv-chat-inbox>
  </div>`;
}

interface Stage {
  readonly element: ChatInbox;
  readonly root: ShadowRoot;
  readonly world: MemoryWorld;
  /** The first that matches, once it is there. */
  readonly find: (selector: string) => Promise<HTMLElement>;
}

/** What a play function works with. */
function stageOf(canvas: HTMLElement): Stage {
  const element = canvas.querySelector('rv-chat-inbox');
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

/** Opens the menu of a row. */
async function chooseMore(canvas: HTMLElement, id: string): Promise<Stage> {
  const stage = stageOf(canvas);
  (await stage.find(`[data-id=${id}] .more`)).click();
  await stage.find('dialog[open] .safety');
  return stage;
}

async function typeInto(canvas: HTMLElement, query: string): Promise<Stage> {
  const stage = stageOf(canvas);
  const input = (await stage.find('input[type=search]')) as HTMLInputElement;
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return stage;
}

const meta: Meta<Args> = {
  title: 'Chat inbox',
  component: 'rv-chat-inbox',
  render,
  args: { scene: {}, list: 'all' },
  argTypes: {
    scene: { table: { disable: true } },
    width: { table: { disable: true } },
    list: { control: 'inline-radio', options: ['all', 'requests'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** What is unread, what is muted, who said what, and when. */
export const Inbox: Story = {
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    await find('[data-id=noor] .count');
  },
};

/** The conversation that is open is marked. */
export const Open: Story = { args: { threadId: 'salma' } };

/** Strangers, apart: with their initials, as no picture of theirs is fetched. */
export const Requests: Story = {
  args: { list: 'requests' },
  play: async ({ canvasElement }) => {
    const { root, find } = stageOf(canvasElement);
    await find('[data-id=ines]');
    await expect(root.querySelector('img')).toBeNull();
  },
};

export const NoRequests: Story = { args: { list: 'requests', scene: { threads: usual } } };

/** Somebody types: one, and one of a group. */
export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    await find('[data-id=noor]');
    await world.as('noor').chat.setTyping('noor', true);
    await world.as('kofi').chat.setTyping('print', true);
    await find('[data-id=print] .typing');
  },
};

/** Beside a conversation: what was begun there, and what did not go, shows in its row. */
export const DraftsAndUnsent: Story = {
  render: ({ scene }) => {
    const adapters = adaptersOf(scene);
    const open = ({ detail, currentTarget }: CustomEvent<{ threadId: string }>): void => {
      const thread = (currentTarget as HTMLElement).querySelector('rv-chat-thread');
      if (thread) thread.threadId = detail.threadId;
    };
    return html`<div
      style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 16px; inline-size: min(52rem, calc(100vw - 2rem))"
      @rv-thread-open-request=${open}
    >
      <rv-chat-inbox .adapters=${adapters} thread-id="noor" no-drafts></rv-chat-inbox>
      <rv-chat-thread .adapters=${adapters} thread-id="noor" no-drafts></rv-chat-thread>
    </div>`;
  },
  args: {
    scene: { prepare: (world) => world.fail('chat.send', new AdapterError('forbidden'), { personId: 'mina' }) },
  },
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    const write = async (text: string): Promise<HTMLTextAreaElement> => {
      const area = await waitFor(() => {
        const found = canvasElement.querySelector('rv-chat-thread')?.shadowRoot?.querySelector('textarea');
        if (!found) throw new Error('There is nothing to write into.');
        return found;
      });
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      return area;
    };
    (await write('See you')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await find('[data-id=noor] .unsent');
    await write('And should I bring');
    (await find('[data-id=salma] .open')).click();
    await find('[data-id=noor] .draft');
  },
};

/** Nothing yet. The words can be the host's, by the slots `empty` and `empty-requests`. */
export const Empty: Story = { args: { scene: { threads: [] } } };

/** Rows of the size of those to come. */
export const Loading: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.network.latency = { min: 2000, max: 2000 };
      },
    },
  },
};

/** The list is not there; "Try again" gets it. */
export const Failed: Story = {
  args: {
    scene: {
      prepare: (world) => world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 2 }),
    },
  },
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    await find('.problem');
  },
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = {
  render: () => html`<div style="inline-size: min(24rem, calc(100vw - 2rem))"><rv-chat-inbox></rv-chat-inbox></div>`,
};

/** More come by scrolling, and by the button at the end. */
export const Many: Story = { args: { scene: { threads: manyThreads } } };

/** The next page did not arrive; what is there stays. */
export const NextPageFailed: Story = {
  args: { scene: { threads: manyThreads } },
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    const more = await find('.foot button');
    world.fail('chat.listThreads', new AdapterError('unavailable'), { times: 1 });
    more.click();
    await find('.foot .problem');
  },
};

/** By name, title or text. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const { root, find } = await typeInto(canvasElement, 'glaze');
    await find('[data-id=noor]');
    await waitFor(() => expect(root.querySelectorAll('li.row').length).toBe(1));
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await typeInto(canvasElement, 'typewriter');
    await find('.panel');
  },
};

/** Who writes while nobody is at the list comes up. */
export const Live: Story = {
  args: { announce: true },
  play: async ({ canvasElement }) => {
    const { root, world, find } = stageOf(canvasElement);
    await find('[data-id=lea]');
    world.addMessage('lea', { author: 'lea', text: 'Forget that. Lunch?' });
    await waitFor(() => expect(root.querySelector<HTMLElement>('li.row')?.dataset['id']).toBe('lea'));
  },
};

/** Who writes while somebody is at the list stays where they are, so that nothing moves under a finger. */
export const LiveWhileReading: Story = {
  play: async ({ canvasElement }) => {
    const { root, world, find } = stageOf(canvasElement);
    (await find('[data-id=salma] .open')).focus();
    world.addMessage('lea', { author: 'lea', text: 'Forget that. Lunch?' });
    await find('.newest');
    await expect(root.querySelector<HTMLElement>('li.row')?.dataset['id']).toBe('noor');
  },
};

/** What can be done about a conversation. */
export const More: Story = {
  play: async ({ canvasElement }) => {
    await chooseMore(canvasElement, 'noor');
  },
};

export const MoreOfRequest: Story = {
  args: { list: 'requests' },
  play: async ({ canvasElement }) => {
    await chooseMore(canvasElement, 'ines');
  },
};

/** A deletion asks first. */
export const Delete: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await chooseMore(canvasElement, 'noor');
    (await find('.safety li:nth-child(3) button')).click();
    await find('form.safety');
  },
};

/** What did not work is said, and what was changed is as before. */
export const ActFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('chat.setMuted', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find } = await chooseMore(canvasElement, 'noor');
    (await find('.safety li:nth-child(2) button')).click();
    await find('.banner .problem');
  },
};

/** 280 px: the narrowest it is made for. */
export const Narrow: Story = { args: { width: '280px' } };

/** Every word can be replaced. */
export const OwnWords: Story = { args: { strings: { inboxAll: 'Chats', inboxRequests: 'Knocking' } } };
