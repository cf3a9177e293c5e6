import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError, type Adapters, type ContactStatus, type Picture } from 'recto-verso/contracts';
import type { InviteFollow } from 'recto-verso/invite-follow';
import 'recto-verso/invite-follow/define';
import { expect, waitFor } from 'storybook/test';

const hourMs = 3_600_000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString();

const picture = (name: string, alt: string, size = { width: 96, height: 96 }): Picture => ({
  src: `./pictures/${name}.svg`,
  ...size,
  alt,
});

const video = { src: './clips/none.mp4', type: 'video/mp4', width: 540, height: 960 };

interface Known {
  readonly name: string;
  readonly handle?: string;
  readonly picture?: string;
  readonly status?: ContactStatus;
  readonly until?: string;
}

/** On two other networks. Names of several scripts, one long, some of whom can't be invited now. */
const known: Readonly<Record<string, readonly Known[]>> = {
  postcard: [
    { name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop', handle: 'barty' },
    { name: 'Inês Duarte', handle: 'ines.duarte', picture: 'ines' },
    { name: 'Kofi Mensah', handle: 'kofi.m', picture: 'kofi', status: 'following' },
    { name: 'Léa', picture: 'lea', status: 'cool-down', until: new Date(Date.now() + 30 * hourMs).toISOString() },
    { name: 'Noor El-Amin', handle: 'noor.draws', picture: 'noor' },
    { name: 'Théo Lambert', picture: 'theo', status: 'declined' },
    { name: 'Zoë Brandt', handle: 'zoe', status: 'unavailable' },
  ],
  wave: [
    { name: '김준', handle: 'jun', picture: 'jun' },
    { name: 'سلمى بناني', handle: 'salma_b', picture: 'salma' },
    { name: 'דנה לוי', handle: 'dana' },
  ],
};

interface Scene {
  /** Beside the usual ones. */
  readonly contacts?: number;
  readonly clip?: 'live' | 'none' | 'pending' | 'removed' | 'private';
  readonly prepare?: (world: MemoryWorld) => void;
}

/** Mina has made a clip, and knows people elsewhere. */
function makeWorld({ contacts = 12, clip = 'live', prepare }: Scene): MemoryWorld {
  const world = createMemoryWorld({
    seed: {
      people: [
        { id: 'mina', name: 'Mina Okafor', handle: 'mina' },
        { id: 'kofi', name: 'Kofi Mensah', handle: 'kofi.m' },
      ],
      relations: [{ from: 'kofi', to: 'mina', following: true }],
      notes: [{ id: 'note', author: 'mina', text: 'The whale, drawn twice.', lang: 'en' }],
    },
  });
  world.addPlatform({ id: 'postcard', name: 'Postcard' });
  world.addPlatform({ id: 'wave', name: 'Wave' });
  for (const [platformId, people] of Object.entries(contacts === 0 ? {} : known)) {
    for (const { picture: avatar, ...person } of people) {
      const contact = { ...person, owner: 'mina', platformId };
      world.addContact(avatar === undefined ? contact : { ...contact, avatar: picture(`avatar-${avatar}`, '') });
    }
  }
  for (let index = 10; index < contacts; index += 1)
    world.addContact({
      owner: 'mina',
      platformId: 'wave',
      name: `Guest ${String(index)}`,
      handle: `guest${String(index)}`,
    });
  if (clip !== 'none') {
    world.addClip({
      id: 'whale',
      author: 'mina',
      title: 'Ink, water, and a very small whale',
      lang: 'en',
      createdAt: hoursAgo(20),
      views: 1204,
      video,
      poster: picture('town-front', 'A town by the water, by day', { width: 1080, height: 1350 }),
      ...(clip === 'private' && { private: true }),
      ...((clip === 'pending' || clip === 'removed') && { state: clip }),
      ...(clip === 'removed' && { decision: { rule: 'Other people’s music', automated: false } }),
    });
  }
  prepare?.(world);
  return world;
}

/** What Mina has sent before. */
function addHistory(world: MemoryWorld): void {
  const seeds = [
    { name: 'Ada Ngarua', state: 'pending', hours: 1 },
    { name: 'Jun', state: 'opened', hours: 5 },
    { name: 'Kofi M.', state: 'followed', hours: 26 },
    { name: 'Théo', state: 'declined', hours: 50 },
    { name: 'Léa', state: 'expired', hours: 300 },
    { name: 'Ines', state: 'revoked', hours: 400 },
  ] as const;
  for (const { name, state, hours } of seeds) {
    const isKofi = state === 'followed';
    const contactId = world.addContact({
      owner: 'mina',
      platformId: 'postcard',
      name,
      ...(isKofi && { personId: 'kofi' }),
    });
    world.addInvite({ from: 'mina', contactId, state, createdAt: hoursAgo(hours) });
  }
  world.addInvite({ from: 'mina', channel: 'copy', createdAt: hoursAgo(2) });
}

const worlds = new WeakMap<Adapters, MemoryWorld>();

function adaptersOf(scene: Scene): Adapters {
  const world = makeWorld(scene);
  const adapters = world.as('mina');
  worlds.set(adapters, world);
  return adapters;
}

type Args = Pick<InviteFollow, 'compact' | 'open' | 'strings'> & { readonly scene: Scene };

function render({ scene, compact, open, strings }: Args): TemplateResult {
  return html`<div style="inline-size: min(26rem, calc(100vw - 2rem))">
    <rv-invite-follow
      .adapters=${adaptersOf(scene)}
      .strings=${strings}
      ?compact=${compact}
      ?open=${open}
    ></rv-invite-follow>
  </div>`;
}

interface Stage {
  readonly element: InviteFollow;
  readonly root: ShadowRoot;
  readonly world: MemoryWorld;
  /** The first that matches, once it is there. */
  readonly find: (selector: string) => Promise<HTMLElement>;
}

/** What a play function works with. */
function stageOf(canvas: HTMLElement): Stage {
  const element = canvas.querySelector('rv-invite-follow');
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

async function pick(canvas: HTMLElement): Promise<Stage> {
  const stage = stageOf(canvas);
  (await stage.find('.invite')).click();
  await stage.find('dialog[open] .contact input');
  return stage;
}

async function compose(canvas: HTMLElement): Promise<Stage> {
  const stage = await pick(canvas);
  (await stage.find('.contact input:enabled')).click();
  (await stage.find('.picker [type=submit]:not([aria-disabled])')).click();
  await stage.find('textarea');
  return stage;
}

async function send(canvas: HTMLElement): Promise<Stage> {
  const stage = await compose(canvas);
  (await stage.find('.letter [type=submit]')).click();
  return stage;
}

async function showHistory(canvas: HTMLElement): Promise<Stage> {
  const stage = stageOf(canvas);
  (await stage.find('.history')).click();
  await stage.find('dialog[open] .history-step');
  return stage;
}

const meta: Meta<Args> = {
  title: 'Invite and follow',
  component: 'rv-invite-follow',
  render,
  args: { compact: false, open: false, scene: { prepare: addHistory } },
  argTypes: { scene: { table: { disable: true } } },
};

export default meta;

type Story = StoryObj<Args>;

/** The latest clip, the button, how many are left, and what came of those before. */
export const Idle: Story = {
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    await expect(await find('.limit')).toHaveTextContent(/10|left|more/);
  },
};

/** Only the button and its limit, for a toolbar or a page of the host's own. */
export const Compact: Story = { args: { compact: true } };

export const Loading: Story = { args: { scene: { prepare: (world) => world.hang('invite.getLatestClip') } } };

/** Two seconds for each call. */
export const Slow: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.network.latency = { min: 2000, max: 2000 };
      },
    },
  },
};

/** Not offered to this person: with its reason, and without the rest. */
export const Unavailable: Story = {
  args: {
    scene: {
      prepare: (world) => world.setInviteAvailability('mina', { available: false, reason: 'rollout' }),
    },
  },
};

/** The words can be the host's, by the slot `no-clip`. */
export const NoClip: Story = { args: { scene: { clip: 'none' } } };

export const ClipPending: Story = { args: { scene: { clip: 'pending' } } };

export const ClipRemoved: Story = { args: { scene: { clip: 'removed' } } };

export const ClipPrivate: Story = { args: { scene: { clip: 'private' } } };

/** One person at a time. Who can't be invited says why. */
export const Picking: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
  },
};

/** Five thousand contacts: a page at a time, a search at once in what is there. */
export const ManyContacts: Story = {
  args: { scene: { contacts: 5000 } },
  play: async ({ canvasElement }) => {
    await pick(canvasElement);
  },
};

export const NobodyFound: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await pick(canvasElement);
    const field = (await find('.search input')) as HTMLInputElement;
    field.value = 'Zarathustra';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await find('.picker .panel');
  },
};

/** Connected to nobody: a link does it. */
export const NoContacts: Story = {
  args: { scene: { contacts: 0 } },
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    (await find('.invite')).click();
    await find('dialog[open] .panel');
  },
};

export const ContactsFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.listContacts', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find } = stageOf(canvasElement);
    (await find('.invite')).click();
    await find('dialog[open] .problem');
  },
};

/** The message, and beneath it just what will be read. */
export const Composing: Story = {
  play: async ({ canvasElement }) => {
    await compose(canvasElement);
  },
};

/** A request to sign goes along: it says so, and can be left out. */
export const WithRequest: Story = {
  play: async ({ canvasElement }) => {
    const { element, world, find } = stageOf(canvasElement);
    const { coAuthor } = world.as('mina');
    const { hash } = await coAuthor.getSignable('note');
    element.coAuthorInvite = await coAuthor.invite({ postId: 'note', role: 'author', hash, link: true });
    await compose(canvasElement);
    await find('[part=request] button');
  },
};

/** It has gone, and goes with no other. */
export const WithRequestSent: Story = {
  play: async (context) => {
    await WithRequest.play?.(context);
    const { element, find } = stageOf(context.canvasElement);
    (await find('.letter [type=submit]')).click();
    await find('.delivered');
    await expect(element.coAuthorInvite).toBeUndefined();
  },
};

export const Sending: Story = {
  args: { scene: { prepare: (world) => world.hang('invite.create') } },
  play: async ({ canvasElement }) => {
    const { find } = await send(canvasElement);
    await find('textarea[readonly]');
  },
};

export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const { world, find } = await send(canvasElement);
    await find('.delivered');
    await expect(world.delivered.getSnapshot().length).toBeGreaterThan(0);
  },
};

/** Nothing was sent; what was written is still there. */
export const NotSent: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.create', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find } = await send(canvasElement);
    await find('.letter .problem');
  },
};

/** Nobody knows whether it was sent. A repeat finds out, by the same key. */
export const MaybeSent: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.create', new AdapterError('timeout')) } },
  play: async ({ canvasElement }) => {
    const { find } = await send(canvasElement);
    await find('.letter .problem');
  },
};

/** None left: until when is said beside the button, and once by the screen reader. */
export const Limited: Story = {
  args: {
    scene: {
      prepare(world) {
        world.invites.perDay = 0;
      },
    },
  },
};

/** A link for one person: shared, copied, or as a QR code. */
export const Link: Story = {
  play: async ({ canvasElement }) => {
    const { find, root } = await pick(canvasElement);
    root.querySelector<HTMLElement>('.actions [type=button]')?.click();
    await find('.ways');
  },
};

/** The code says the same as the link above it, which is its text alternative. */
export const QrCode: Story = {
  play: async ({ canvasElement }) => {
    const { find, root } = await pick(canvasElement);
    root.querySelector<HTMLElement>('.actions [type=button]')?.click();
    (await find('.way[aria-expanded]')).click();
    await find('svg.qr');
  },
};

export const LinkFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.create', new AdapterError('unavailable')) } },
  play: async ({ canvasElement }) => {
    const { find, root } = await pick(canvasElement);
    root.querySelector<HTMLElement>('.actions [type=button]')?.click();
    (await find('.way[aria-expanded]')).click();
    await find('.link .problem');
  },
};

/** What was sent, and what came of it. */
export const History: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await showHistory(canvasElement);
    await find('.sent li');
  },
};

export const HistoryEmpty: Story = {
  args: { scene: {} },
  play: async ({ canvasElement }) => {
    const { find } = await showHistory(canvasElement);
    await find('.history-step .panel');
  },
};

/** Asked in its row, since it can't be undone. */
export const Revoke: Story = {
  play: async ({ canvasElement }) => {
    const { find } = await showHistory(canvasElement);
    (await find('.acts .button:not(.icon-only)')).click();
    await find('.question');
  },
};

/** The clip is not there; "Try again" gets it. */
export const Failed: Story = {
  args: {
    scene: { prepare: (world) => world.fail('invite.getLatestClip', new AdapterError('unavailable'), { times: 1 }) },
  },
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = { render: () => html`<rv-invite-follow></rv-invite-follow>` };

/** Every word can be replaced, and the button's by the slot `label`. */
export const OwnWords: Story = { args: { strings: { inviteButton: 'Bring a friend' } } };
