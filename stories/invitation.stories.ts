import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { AdapterError, type Invitation } from 'recto-verso/contracts';
import type { InvitationElement } from 'recto-verso/invitation';
import 'recto-verso/invitation/define';
import { expect, waitFor } from 'storybook/test';
import { drawnHarbour, openScene, type Opened, type Scene } from './invitation-stage.js';

type Args = Pick<InvitationElement, 'follow' | 'strings' | 'intent'> & {
  readonly scene: Scene;
  readonly wide: string;
};

type Story = StoryObj<Args>;

/** The world behind each element. */
const opened = new WeakMap<Element, Opened>();

/** Opens the link once the clip is drawn. */
function render({ scene, follow, strings, intent, wide }: Args): TemplateResult {
  const place = document.createElement('div');
  place.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-invitation');
  element.follow = follow;
  element.strings = strings;
  element.intent = intent;
  place.append(element);
  void openScene(scene).then((link) => {
    opened.set(element, link);
    element.adapters = link.adapters;
    element.token = link.token;
  });
  return html`${place}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Invitation',
  component: 'rv-invitation',
  args: { follow: 'with-watch', scene: {}, wide: '26rem' },
  argTypes: {
    follow: { control: 'inline-radio', options: ['with-watch', 'ask'] },
    scene: { table: { disable: true } },
    wide: { table: { disable: true } },
  },
  render,
};

export default meta;

interface Stage {
  readonly element: InvitationElement;
  readonly root: ShadowRoot;
  readonly link: Opened;
  /** Waits for a state. */
  readonly becomes: (state: string) => Promise<void>;
  /** Waits for a button and presses it. */
  readonly press: (selector: string) => Promise<void>;
}

/** What a play function works with. */
async function stageOf(canvas: HTMLElement): Promise<Stage> {
  const element = canvas.querySelector('rv-invitation');
  if (!element?.shadowRoot) throw new Error('This story has no element.');
  const root = element.shadowRoot;
  const find = (selector: string): Promise<HTMLElement> =>
    waitFor(() => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    });
  const link = await waitFor(() => {
    const known = opened.get(element);
    if (!known) throw new Error('The link is not open yet.');
    return known;
  });
  return {
    element,
    root,
    link,
    becomes: (state) => waitFor(() => expect(element.matches(`:state(${state})`)).toBe(true)),
    press: async (selector) => (await find(selector)).click(),
  };
}

const shows =
  (state: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await (await stageOf(canvasElement)).becomes(state);
  };

/** The answer comes first and plays the clip. Nothing is chosen before, and neither answer weighs more. */
export const WithWatch: Story = { play: shows('ask') };

/** The clip comes first, without sound; the question when it ends, or when somebody wants it. */
export const Ask: Story = { args: { follow: 'ask' }, play: shows('later') };

/** The question after the clip. */
export const Asked: Story = {
  args: { follow: 'ask' },
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part=answer-button]');
    await becomes('ask');
  },
};

/** Where there is room, the clip on one page and the words on the other. */
export const Spread: Story = { args: { wide: '60rem' }, play: shows('ask') };

/** The inviter also asks for a signature. Following is no condition of it. */
export const WithRequest: Story = {
  args: { scene: { request: 'original-artist' } },
  play: async ({ canvasElement }) => {
    const { root } = await stageOf(canvasElement);
    await waitFor(() => expect(root.querySelector('[part=co-author-link]')).not.toBeNull());
  },
};

/** Without an account it is there, too. */
export const WithRequestSignedOut: Story = {
  args: { scene: { request: 'author', as: 'visitor' } },
  play: WithRequest.play!,
};

/** One press, and ten seconds to take it back; here, ten minutes. */
export const Followed: Story = {
  args: { scene: { knobs: { undoMs: 600_000 } } },
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part~=follow]');
    await becomes('followed');
  },
};

/** Later, a following like any other. */
export const FollowedBefore: Story = {
  args: { scene: { invite: { state: 'followed', by: 'lea' }, as: 'lea' } },
  play: shows('followed'),
};

export const Undone: Story = {
  args: { scene: { knobs: { undoMs: 600_000 } } },
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part~=follow]');
    await press('[part=undo]');
    await becomes('undone');
  },
};

export const Unfollowed: Story = {
  args: { scene: { as: 'lea' } },
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part=unfollow]');
    await becomes('unfollowed');
  },
};

/** It tells nobody. */
export const JustWatching: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part~=just-watch]');
    await becomes('watching');
  },
};

/** Unless they want it to be known. */
export const LetThemKnow: Story = {
  play: async ({ canvasElement }) => {
    const { root, press } = await stageOf(canvasElement);
    await press('[part=tell] input');
    await press('[part~=just-watch]');
    await waitFor(() => expect(root.textContent).toContain('knows that you opened this'));
  },
};

export const Declined: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes } = await stageOf(canvasElement);
    await press('[part=not-now]');
    await becomes('declined');
  },
};

export const Muted: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = await stageOf(canvasElement);
    await press('[part=not-now]');
    await becomes('declined');
    const mute = [...root.querySelectorAll('.row button')].at(-1) as HTMLButtonElement;
    mute.click();
    await becomes('muted');
  },
};

/** Watches without a wall; following leads to an account. */
export const WithoutAccount: Story = { args: { scene: { as: 'visitor' } }, play: shows('ask') };

/** Back from signing up: the question is put again, and nothing has been decided meanwhile. */
export const BackFromSignUp: Story = {
  args: { follow: 'ask' },
  play: async ({ canvasElement }) => {
    const { element, link, becomes, root } = await stageOf(canvasElement);
    const { intent } = await link.world.asVisitor().invite.beginSignUp(link.token);
    element.intent = intent;
    await becomes('ask');
    await waitFor(() => expect(root.querySelector('.title')?.textContent).toContain('Welcome!'));
  },
};

export const AlreadyFollowing: Story = { args: { scene: { as: 'lea' } }, play: shows('following') };

export const OwnInvitation: Story = { args: { scene: { as: 'mina' } }, play: shows('self') };

/** Each one works once. */
export const Used: Story = {
  args: { scene: { invite: { state: 'followed', by: 'lea' } } },
  play: shows('used'),
};

export const Expired: Story = { args: { scene: { invite: { state: 'expired' } } }, play: shows('expired') };

export const Revoked: Story = { args: { scene: { invite: { state: 'revoked' } } }, play: shows('revoked') };

/** Age, region, the clip: it is not said which. */
export const Unavailable: Story = {
  args: { scene: { prepare: (world) => world.changeClip('harbour-mina', { state: 'removed' }) } },
  play: shows('unavailable'),
};

/** A block looks like a link that never was. */
export const Blocked: Story = { args: { scene: { as: 'noor' } }, play: shows('unavailable') };

/** It is read before it is fetched. */
export const Covered: Story = {
  args: {
    scene: {
      clip: {
        labels: [{ value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'Flashing lights' }],
      },
    },
  },
  play: shows('ask'),
};

/** The clip does not come: everything else works. */
export const ClipFailed: Story = {
  args: { scene: { clip: { video: { src: './no-such-clip.webm', width: 270, height: 480 } } } },
  play: async ({ canvasElement }) => {
    const { press, root } = await stageOf(canvasElement);
    await press('[part~=just-watch]');
    await waitFor(() => expect(root.querySelector('.over')).not.toBeNull());
  },
};

export const Loading: Story = {
  args: { scene: { prepare: (world) => world.hang('invite.resolve') } },
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

/** It did not arrive; it comes by itself once there is a line. */
export const Offline: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.resolve', new AdapterError('unavailable')) } },
  play: shows('failed'),
};

/** What did not work is said beside it, and can be done again. */
export const NotFollowed: Story = {
  args: { scene: { prepare: (world) => world.fail('invite.accept', new AdapterError('timeout')) } },
  play: async ({ canvasElement }) => {
    const { press, root } = await stageOf(canvasElement);
    await press('[part~=follow]');
    await waitFor(() => expect(root.querySelector('.side .problem')).not.toBeNull());
  },
};

/** Who may invite, and who can't any more. */
export const Settings: Story = {
  args: {
    scene: {
      prepare: async (world) => {
        const other = world.addInvite({ from: 'salma' });
        await world.as('theo').invite.decline(other, { mute: true });
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { press, root } = await stageOf(canvasElement);
    await press('[part=settings]');
    await waitFor(() => expect(root.querySelector('.invite-settings .muted')).not.toBeNull());
  },
};

/** Refuse for good, block, report. */
export const More: Story = {
  play: async ({ canvasElement }) => {
    const { press, root } = await stageOf(canvasElement);
    await press('[part=more]');
    await waitFor(() => expect(root.querySelector('.safety .row')).not.toBeNull());
  },
};

export const LongName: Story = {
  args: { scene: { invite: { from: 'barty', clipId: 'harbour-barty' } } },
  play: shows('ask'),
};

export const OtherScript: Story = {
  args: {
    scene: {
      invite: { from: 'salma', clipId: 'harbour-salma', message: 'نشرتُ مقطعًا جديدًا. شاهده، وتابعني إن أعجبك.' },
    },
  },
  play: shows('ask'),
};

/** Every word can be replaced. */
export const OwnWords: Story = {
  args: {
    strings: { invitationJustWatch: 'Only look', invitationWatchAndFollow: (name) => `Look, and follow ${name}` },
  },
  play: shows('ask'),
};

/** From a record, without an adapter: the host answers the requests. */
export const FromRecord: Story = {
  render: () => {
    const element = document.createElement('rv-invitation');
    element.style.inlineSize = 'min(26rem, calc(100vw - 2rem))';
    const mina = { id: 'mina', name: 'Mina Okafor', handle: 'mina' };
    void drawnHarbour().then(({ video, poster }) => {
      const invitation: Invitation = {
        token: 'record',
        standing: 'open',
        inviter: mina,
        signedIn: true,
        clip: { id: 'harbour', author: mina, createdAt: '2026-11-22T09:00:00Z', state: 'live', video, poster },
      };
      element.invitation = invitation;
      element.addEventListener('rv-follow-request', (event) => {
        event.preventDefault();
        element.invitation = { ...invitation, standing: 'accepted' };
      });
    });
    return html`${element}`;
  },
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = { render: () => html`<rv-invitation token="t"></rv-invitation>` };
