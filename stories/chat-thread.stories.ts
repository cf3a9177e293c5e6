import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, generateHistory, type MemoryWorld, type PersonSeed } from 'recto-verso/adapters/memory';
import type { ChatThread } from 'recto-verso/chat-thread';
import 'recto-verso/chat-thread/define';
import { AdapterError, type Adapters, type Picture } from 'recto-verso/contracts';
import 'recto-verso/flip-story/define';
import { expect, waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-photo.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const picture = (name: string, alt: string, width = 1080, height = 1350): Picture => ({
  src: `./pictures/${name}.svg`,
  width,
  height,
  alt,
  placeholder: '#cbb9a0',
});

const withPicture = (person: PersonSeed): PersonSeed => ({
  ...person,
  avatar: picture(`avatar-${person.id}`, '', 96, 96),
});

const people: readonly PersonSeed[] = [
  withPicture({ id: 'mina', name: 'Mina Okafor', handle: 'mina' }),
  withPicture({ id: 'noor', name: 'Noor El-Amin', handle: 'noor.draws', url: 'https://example.com/noor' }),
  withPicture({ id: 'jun', name: '김준', handle: 'jun' }),
  withPicture({ id: 'salma', name: 'سلمى بناني', handle: 'salma_b' }),
  withPicture({ id: 'theo', name: 'Théo Lambert', handle: 'theo.prints' }),
];

const friends = (one: string, other: string) => [
  { from: one, to: other, following: true },
  { from: other, to: one, following: true },
];

function makeWorld(): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people,
      relations: [...friends('mina', 'noor'), ...friends('mina', 'jun'), ...friends('mina', 'salma')],
      stories: [
        {
          id: 'town',
          author: 'noor',
          front: { picture: picture('town-front', 'The town by day') },
          back: { picture: picture('town-back', 'The town by night') },
        },
      ],
      moments: [
        {
          kind: 'note',
          id: 'rain',
          author: 'noor',
          title: 'Ink and rain',
          preview: picture('garden-front', 'A garden behind a wall'),
          url: 'https://example.com/notes/rain',
        },
      ],
      threads: [
        {
          id: 'noor',
          participants: [
            { person: 'mina', unread: 2 },
            { person: 'noor', timeZone: 'Pacific/Auckland' },
          ],
          messages: [
            { id: 'n1', author: 'noor', at: ago(1560), text: 'I finished the town! Look at it by day, then turn it.' },
            {
              id: 'n2',
              author: 'mina',
              at: ago(1557),
              text: 'Oh, the lights in the windows. How long did that take you?',
              reactions: { '❤️': ['noor'] },
            },
            { id: 'n3', author: 'noor', at: ago(1500), text: 'Three evenings and one bad coffee ☕', replyTo: 'n2' },
            { id: 'n4', author: 'mina', at: ago(1499), text: 'The print is at https://example.com/prints/town.' },
            { id: 'n5', author: 'mina', at: ago(1498), text: '🌃' },
            {
              id: 'n6',
              author: 'noor',
              at: ago(180),
              text: 'This is the next one.',
              attachments: [
                { picture: picture('garden-front', 'A garden in the snow, a gate in its wall', 1350, 1080) },
              ],
            },
            {
              id: 'n7',
              author: 'mina',
              at: ago(170),
              text: 'The left side is calmer now. I would leave the gate open, as if somebody will be back before the kettle boils.',
              editedAt: ago(160),
              reactions: { '👍': ['noor'], '😂': ['noor', 'mina'] },
            },
            { id: 'n8', author: 'noor', at: ago(9), text: 'Gate stays open, then.' },
            { id: 'n9', author: 'noor', at: ago(8), text: 'See you at six?' },
          ],
        },
        {
          id: 'moments',
          participants: ['mina', 'noor'],
          messages: [
            { author: 'noor', at: ago(50), moment: { kind: 'story', id: 'town' } },
            { author: 'noor', at: ago(49), text: 'By day and by night.' },
            { author: 'mina', at: ago(40), moment: { kind: 'note', id: 'rain' } },
          ],
        },
        {
          id: 'group',
          title: 'Studio on Thursday',
          participants: ['mina', 'noor', 'jun', 'salma'],
          messages: [
            { author: 'jun', at: ago(300), text: '누가 종이를 가져와?' },
            { author: 'salma', at: ago(298), text: 'أنا سأحضر الورق والحبر، وربما بعض الشاي أيضًا' },
            { author: 'salma', at: ago(297), text: 'الساعة السادسة؟' },
            {
              author: 'mina',
              at: ago(240),
              text: 'Six is perfect. I bring the lamp.',
              reactions: { '🙏': ['salma', 'jun', 'noor'] },
            },
            { author: 'noor', at: ago(180), deleted: true },
            {
              author: 'noor',
              at: ago(179),
              attachments: [
                { picture: picture('garden-front', 'A garden in winter') },
                { picture: picture('garden-back', 'The same garden in summer') },
                { picture: picture('town-front', 'A town above a harbour') },
              ],
            },
            { author: 'mina', at: ago(2), text: 'Lovely, all three.' },
          ],
        },
        {
          id: 'request',
          participants: [
            {
              person: 'mina',
              acquaintance: { origin: 'From your story about the garden', joinedAt: ago(60 * 24 * 400) },
            },
            'theo',
          ],
          requestFrom: 'theo',
          messages: [
            {
              author: 'theo',
              at: ago(40),
              text: 'Hello Mina, I print risographs in Lyon. Could I print your garden? Some of our work: https://example.com/prints',
              attachments: [{ picture: picture('town-back', 'Our latest print') }],
            },
          ],
        },
        { id: 'empty', participants: ['mina', 'jun'], messages: [] },
        {
          id: 'ended',
          participants: ['mina', 'jun'],
          state: 'ended',
          notice: 'This workshop is over. You can still read along.',
          messages: [{ author: 'jun', at: ago(60 * 24 * 30), text: 'Thank you all, that was lovely.' }],
        },
        {
          id: 'long',
          participants: ['mina', 'noor'],
          messages: generateHistory({ seed: 3, count: 100_000, people: ['mina', 'noor'], until: ago(5) }),
        },
      ],
    },
  });
}

/** The world behind the adapters of each story. */
const worlds = new WeakMap<Adapters, MemoryWorld>();

interface Scene {
  /** Who looks. */
  readonly as?: string;
  readonly prepare?: (world: MemoryWorld) => void;
}

function adaptersOf({ as = 'mina', prepare }: Scene): Adapters {
  const world = makeWorld();
  prepare?.(world);
  const adapters = world.as(as);
  worlds.set(adapters, world);
  return adapters;
}

type Args = Pick<ChatThread, 'threadId' | 'enter' | 'undoSeconds' | 'quiet' | 'moments' | 'strings'> & {
  readonly scene: Scene;
};

function render({ scene, threadId, enter, undoSeconds, quiet, moments, strings }: Args): TemplateResult {
  return html`<div style="inline-size: min(44rem, calc(100vw - 2rem))">
    <rv-chat-thread
      no-drafts
      .adapters=${adaptersOf(scene)}
      .threadId=${threadId}
      .enter=${enter}
      .undoSeconds=${undoSeconds}
      .strings=${strings}
      ?quiet=${quiet}
      ?moments=${moments}
    ></rv-chat-thread>
  </div>`;
}

interface Stage {
  readonly element: ChatThread;
  readonly root: ShadowRoot;
  readonly world: MemoryWorld;
  /** The first that matches, once it is there. */
  readonly find: (selector: string) => Promise<HTMLElement>;
  readonly send: (text: string) => Promise<void>;
}

/** What a play function works with. */
function stageOf(canvas: HTMLElement): Stage {
  const element = canvas.querySelector('rv-chat-thread');
  const world = element?.adapters && worlds.get(element.adapters);
  if (!element?.shadowRoot || !world) throw new Error('This story has no element, or no world.');
  const root = element.shadowRoot;
  const find = (selector: string): Promise<HTMLElement> =>
    waitFor(() => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    });
  return {
    element,
    root,
    world,
    find,
    async send(text) {
      const area = (await find('.composer textarea')) as HTMLTextAreaElement;
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      (await find('.send')).click();
    },
  };
}

const meta: Meta<Args> = {
  title: 'Chat thread',
  component: 'rv-chat-thread',
  render,
  args: { threadId: 'noor', enter: 'send', undoSeconds: 0, quiet: false, moments: false, scene: {} },
  argTypes: {
    enter: { control: 'inline-radio', options: ['send', 'line'] },
    scene: { table: { disable: true } },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Two friends: days, runs, a reply, reactions, an edit, a picture, and where the unread begins. */
export const Friends: Story = {
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    await find('.row .unread');
  },
};

/** More than two: who wrote stands above, and who has read beneath. */
export const Group: Story = { args: { threadId: 'group' } };

/** A story stays a story: it is held to be turned, in its bubble. */
export const Moments: Story = {
  args: { threadId: 'moments', moments: true },
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    await find('.moment');
  },
};

/** A stranger: nothing of theirs is fetched, nothing is sent back, and four answers. */
export const Request: Story = {
  args: { threadId: 'request' },
  play: async ({ canvasElement }) => {
    const { find, root } = stageOf(canvasElement);
    await find('.request');
    await expect(root.querySelectorAll('img').length).toBe(0);
  },
};

/** What the stranger sees. */
export const Requested: Story = { args: { threadId: 'request', scene: { as: 'theo' } } };

export const Empty: Story = { args: { threadId: 'empty' } };

/** A hundred thousand messages; a few dozen are in the page. */
export const LongHistory: Story = { args: { threadId: 'long' } };

export const Ended: Story = { args: { threadId: 'ended' } };

export const Blocked: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    await find('.row');
    await world.as('mina').people.block('noor');
    await find('[data-standing=blocked]');
  },
};

export const Loading: Story = { args: { scene: { prepare: (world) => world.hang('chat.list') } } };

/** A slow line: a message shows at once all the same. */
export const Slow: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.network.latency = { min: 1500, max: 1500 };
      },
    },
  },
};

export const Failed: Story = {
  args: { scene: { prepare: (world) => world.fail('chat.get', new AdapterError('unavailable')) } },
};

export const Gone: Story = { args: { threadId: 'nowhere' } };

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = {
  render: () => html`<rv-chat-thread thread-id="noor" style="inline-size: 30rem"></rv-chat-thread>`,
};

/** The line drops: what is written waits, and goes by itself. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    const { world, find, send } = stageOf(canvasElement);
    await find('.composer');
    world.network.offline = true;
    await find('.banner');
    await send('I am in the tunnel');
  },
};

/** What did not go stays where it is, with what happened and what can be done. */
export const NotSent: Story = {
  play: async ({ canvasElement }) => {
    const { world, find, send } = stageOf(canvasElement);
    await find('.composer');
    world.fail('chat.send', new AdapterError('forbidden'));
    await send('Do you have the key?');
    await find('.not-sent');
  },
};

/** Refused by moderation, for what is in it: it can be changed. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const { world, find, send } = stageOf(canvasElement);
    await find('.composer');
    world.chat.moderation = { bounce: 'No telephone numbers.' };
    await send('Call me at 555 0101');
    await find('.not-sent');
  },
};

/** Sent, and taken back in time. */
export const Undo: Story = {
  args: { undoSeconds: 10 },
  play: async ({ canvasElement }) => {
    const { find, send } = stageOf(canvasElement);
    await find('.composer');
    await send('Too soon');
    await find('.undo');
  },
};

/** What comes while somebody reads above is counted, and moves nothing. */
export const NewBelow: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    const scroller = await find('.scroller');
    await waitFor(() => {
      scroller.scrollTop = -200;
      world.addMessage('noor', { author: 'noor', text: 'One more thing' });
      if (!scroller.parentElement?.querySelector('.jump .spot')) throw new Error('Nothing is counted.');
    });
  },
};

export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = stageOf(canvasElement);
    await find('.composer');
    await world.as('noor').chat.setTyping('noor', true);
    await find('.typing-row');
  },
};

/** What can be done about a message: by its button, Enter, a long press or the right button. */
export const Menu: Story = {
  play: async ({ canvasElement }) => {
    const { find, root } = stageOf(canvasElement);
    await find('.row.own .act');
    [...root.querySelectorAll<HTMLElement>('.row.own .act')].at(-1)?.click();
    await find('.menu:popover-open');
  },
};

export const Reply: Story = {
  play: async ({ canvasElement }) => {
    const { find, root } = stageOf(canvasElement);
    await find('.row');
    const row = [...root.querySelectorAll<HTMLElement>('.row')].at(-1);
    row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, cancelable: true }));
    await find('.composer .about');
  },
};

/** Pictures are made ready in the page; a description is asked for lightly. */
export const Pictures: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = stageOf(canvasElement);
    await find('.composer');
    element.attach([await drawnPhoto({ scene: 'day', width: 360, height: 640 })]);
    await find('.draft-picture input');
  },
};

/** How they know each other, what others may know, and the ways out. */
export const About: Story = {
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    (await find('.about-button')).click();
    await find('dialog[open] .about-sheet');
  },
};

/** Enter begins a new line; Control and Enter send. */
export const EnterBeginsALine: Story = { args: { enter: 'line' } };

/** Every word can be replaced. */
export const OwnWords: Story = { args: { strings: { chatWrite: 'Say it' } } };
