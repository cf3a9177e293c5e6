import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { AdapterError, type CoAuthorInvite } from 'recto-verso/contracts';
import type { CoAuthorInviteElement } from 'recto-verso/co-author-invite';
import 'recto-verso/co-author-invite/define';
import { expect, waitFor } from 'storybook/test';
import { openSigningScene, seedOfClip, type SigningScene, type SigningStage } from './co-author-invite-stage.js';
import { drawnHarbour, type Drawn } from './invitation-stage.js';

type Args = Pick<CoAuthorInviteElement, 'strings'> & {
  readonly scene: SigningScene;
  readonly wide: string;
  /** Links can be sent with an invitation. */
  readonly sendsLinks?: boolean;
};

type Story = StoryObj<Args>;

/** The world behind each element. */
const stages = new WeakMap<Element, SigningStage>();

function render({ scene, strings, wide, sendsLinks = false }: Args): TemplateResult {
  const place = document.createElement('div');
  place.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-co-author-invite');
  const stage = openSigningScene(scene);
  element.strings = strings;
  element.sendsLinks = sendsLinks;
  element.adapters = stage.adapters;
  element.inviteId = stage.inviteId;
  element.token = stage.token;
  element.postId = stage.postId;
  stages.set(element, stage);
  place.append(element);
  return html`${place}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Co-author invite',
  component: 'rv-co-author-invite',
  args: { scene: {}, wide: '30rem' },
  argTypes: { scene: { table: { disable: true } }, wide: { table: { disable: true } } },
  render,
};

export default meta;

interface Play {
  readonly element: CoAuthorInviteElement;
  readonly root: ShadowRoot;
  readonly stage: SigningStage;
  readonly becomes: (state: string) => Promise<void>;
  readonly press: (selector: string) => Promise<void>;
}

/** What a play function works with. */
function playOf(canvas: HTMLElement): Play {
  const element = canvas.querySelector('rv-co-author-invite');
  const stage = element && stages.get(element);
  if (!element?.shadowRoot || !stage) throw new Error('This story has no element.');
  const root = element.shadowRoot;
  return {
    element,
    root,
    stage,
    becomes: (state) => waitFor(() => expect(element.matches(`:state(${state})`)).toBe(true), { timeout: 5000 }),
    press: async (selector) => {
      const found = await waitFor(() => {
        const one = root.querySelector<HTMLElement>(selector);
        if (!one) throw new Error(`no ${selector}`);
        return one;
      });
      found.click();
    },
  };
}

const shows =
  (state: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await playOf(canvasElement).becomes(state);
  };

/** Exactly what would be signed, and two answers of equal weight. */
export const Asked: Story = { play: shows('pending-in') };

/** A story: both faces are signed. */
export const AskedForAStory: Story = {
  args: { scene: { postId: 'print' } },
  play: shows('pending-in'),
};

/** Words alone, as the original artist, beside names in other scripts and very long ones. */
export const AskedBesideOthers: Story = {
  args: {
    scene: {
      prepare(world) {
        world.coAuthors.add({ postId: 'words', person: 'salma', state: 'approved', role: 'translation' });
        world.coAuthors.add({ postId: 'words', person: 'barty', state: 'approved', role: 'photo' });
        return world.coAuthors.add({ postId: 'words', person: 'theo', role: 'original-artist' });
      },
    },
  },
  play: shows('pending-in'),
};

/** A warning covers the photo: nothing of it is fetched before it is wanted. */
export const Covered: Story = { args: { scene: { postId: 'lightning' } }, play: shows('pending-in') };

/** It is signed; the way back is beside it. */
export const Signed: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes } = playOf(canvasElement);
    await becomes('pending-in');
    await press('[part~=approve]');
    await becomes('approved');
  },
};

/** Before a name comes off, it asks once more. */
export const StepBack: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('pending-in');
    await press('[part~=approve]');
    await becomes('approved');
    await press('[part=step-back]');
    await waitFor(() => expect(root.querySelector('dialog[open] .confirm')).not.toBe(null));
  },
};

/** The name is off, and can be put back for ten minutes here. */
export const SteppedBack: Story = {
  args: {
    scene: {
      prepare(world) {
        world.coAuthors.knobs.undoMs = 600_000;
        return world.coAuthors.add({ postId: 'harbour', person: 'theo' });
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { press, becomes } = playOf(canvasElement);
    await becomes('pending-in');
    await press('[part~=approve]');
    await becomes('approved');
    await press('[part=step-back]');
    await press('.confirm .button.spot');
    await becomes('revoked');
    await press('[part=undo]');
    await becomes('approved');
    await press('[part=step-back]');
    await press('.confirm .button.spot');
    await becomes('revoked');
  },
};

const ofState = (state: NonNullable<CoAuthorInvite['state']>): SigningScene => ({
  prepare: (world) => world.coAuthors.add({ postId: 'harbour', person: 'theo', state }),
});

/** What was signed has changed: the name is off it, and it asks again. */
export const Stale: Story = { args: { scene: ofState('stale') }, play: shows('stale') };

/** It changes while somebody reads it: nothing is signed by a finger on its way. */
export const ChangedMeanwhile: Story = {
  play: async ({ canvasElement }) => {
    const { becomes, stage } = playOf(canvasElement);
    await becomes('pending-in');
    stage.world.coAuthors.editPost('harbour', { text: 'The same harbour, in the rain.' });
    await becomes('changed');
  },
};

export const Declined: Story = { args: { scene: ofState('declined') }, play: shows('declined') };

export const Withdrawn: Story = { args: { scene: ofState('withdrawn') }, play: shows('withdrawn') };

export const Expired: Story = { args: { scene: ofState('expired') }, play: shows('expired') };

export const Revoked: Story = { args: { scene: ofState('revoked') }, play: shows('revoked') };

/** They wanted no more of this person's: from here they can change that. */
export const Muted: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('pending-in');
    await press('[part=more]');
    await waitFor(() => expect(root.querySelector('dialog[open] .row')).not.toBe(null));
    root.querySelector<HTMLElement>('dialog[open] .row')?.click();
    await press('dialog[open] form .button.spot');
    await becomes('muted');
  },
};

/** The post is gone, or signing together is. */
export const Ended: Story = {
  args: {
    scene: {
      prepare(world) {
        const id = world.coAuthors.add({ postId: 'harbour', person: 'theo' });
        world.coAuthors.endProgramme();
        return id;
      },
    },
  },
  play: shows('ended'),
};

const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle');
const putSubtleBack = (): unknown => subtle && Object.defineProperty(Crypto.prototype, 'subtle', subtle);

/** A page that isn't secure has no Web Crypto: it can't know what would be signed. */
export const Impossible: Story = {
  render(args) {
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
    // The invitation is read by then; the next story has its own.
    setTimeout(putSubtleBack, 1000);
    return render(args);
  },
  async play(context) {
    await shows('impossible')(context);
    putSubtleBack();
  },
};

/** All that can be written about photos is signed with them: folded where it is long, each warning beside its photo. */
export const Described: Story = {
  args: { scene: { postId: 'described' } },
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('pending-in');
    await press('details summary');
    await waitFor(() => expect(root.querySelectorAll('details').length).toBe(2));
  },
};

const clipStory = (labels: Parameters<typeof seedOfClip>[1] = []): Story => ({
  loaders: [async () => ({ drawn: await drawnHarbour() })],
  render: (args, { loaded }) =>
    render({ ...args, scene: { postId: 'dusk', seed: seedOfClip(loaded['drawn'] as Drawn, labels) } }),
  play: shows('pending-in'),
});

/** A clip plays where it is signed. */
export const AClip: Story = clipStory();

/** Nothing of it is fetched before somebody opens it. */
export const ACoveredClip: Story = clipStory([
  { value: 'flashing', effect: 'cover', overridable: true, by: 'self', text: 'Flickering lamps' },
]);

/** What came is not what would be signed: nothing can be. */
export const Differs: Story = {
  args: {
    scene: {
      cheat: ({ getInvite }) => ({
        getInvite: async (id: string) => {
          const record = await getInvite(id);
          return { ...record, signable: { ...record.signable, hash: 'sha256-of-something-else' } };
        },
      }),
    },
  },
  play: shows('differs'),
};

/** A photo is missing: nobody should sign what they can't see. */
export const PhotoMissing: Story = {
  args: {
    scene: {
      cheat: ({ getInvite }) => ({
        getInvite: async (id: string) => {
          const record = await getInvite(id);
          return { ...record, signable: { ...record.signable, pictures: {} } };
        },
      }),
    },
  },
  play: shows('missing'),
};

/** Not where they are. A no is an answer all the same. */
export const NotOffered: Story = {
  args: {
    scene: {
      prepare(world) {
        world.coAuthors.setAvailability('theo', { available: false, reason: 'region' });
        return world.coAuthors.add({ postId: 'words', person: 'theo' });
      },
    },
  },
  play: shows('not-offered'),
};

/** By a link, without an account: read first, answered with one. */
export const WithoutAnAccount: Story = {
  args: {
    scene: {
      as: 'visitor',
      shows: 'token',
      prepare: (world) => world.coAuthors.add({ postId: 'words', token: 'for-somebody' }),
    },
  },
  play: shows('signed-out'),
};

/** Its sender sees what others see. */
export const OnesOwn: Story = { args: { scene: { as: 'mina' } }, play: shows('own') };

export const NotAvailable: Story = { args: { scene: { as: 'noor' } }, play: shows('unavailable') };

export const DidNotArrive: Story = {
  args: {
    scene: {
      prepare(world) {
        world.fail('coAuthor.getInvite', new AdapterError('unavailable'));
        return world.coAuthors.add({ postId: 'words', person: 'theo' });
      },
    },
  },
  play: shows('failed'),
};

export const Loading: Story = {
  args: {
    scene: {
      prepare(world) {
        world.hang('coAuthor.getInvite');
        return world.coAuthors.add({ postId: 'words', person: 'theo' });
      },
    },
  },
  play: shows('loading'),
};

/** The answer was lost: said beside the answers. */
export const NotSigned: Story = {
  args: {
    scene: {
      prepare(world) {
        world.fail('coAuthor.approve', new AdapterError('unavailable'), { times: 1 });
        return world.coAuthors.add({ postId: 'words', person: 'theo' });
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('pending-in');
    await press('[part~=approve]');
    await waitFor(() => expect(root.querySelector('.problem')).not.toBe(null));
  },
};

/** The answer is on its way: the pressed button says so, and neither gets narrower. */
export const Signing: Story = {
  play: async ({ canvasElement }) => {
    const { press, becomes, root, stage } = playOf(canvasElement);
    await becomes('pending-in');
    stage.world.hang('coAuthor.approve');
    await press('[part~=approve]');
    await waitFor(() => expect(root.querySelector('[part~=approve]')?.textContent).toContain('Signing…'));
  },
};

/** What its owner sees before anybody is asked. */
export const Owner: Story = {
  args: { scene: { as: 'mina', shows: 'post', prepare: () => undefined } },
  play: shows('solo'),
};

/** Whom they can ask, why not the others, and as what. */
export const OwnerChooses: Story = {
  args: {
    scene: {
      as: 'mina',
      shows: 'post',
      prepare: (world) => world.coAuthors.add({ postId: 'harbour', person: 'salma', role: 'translation' }),
    },
  },
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('pending-out');
    await press('.answer .button.spot');
    await waitFor(() => expect(root.querySelectorAll('.picker input[type=radio]').length).toBeGreaterThan(2));
  },
};

/** As what a link lets somebody sign, before it is made. */
export const OwnerMakesALink: Story = {
  args: Owner.args!,
  play: async ({ canvasElement }) => {
    const { becomes, root } = playOf(canvasElement);
    await becomes('solo');
    const ways = '.answer .row .button:not([aria-disabled])';
    await waitFor(() => expect(root.querySelectorAll(ways).length).toBe(2));
    root.querySelectorAll<HTMLElement>(ways)[1]?.click();
    await waitFor(() => expect(root.querySelector('dialog[open] select')).not.toBe(null));
  },
};

/** Several asked, a link for somebody without an account, and the post locked meanwhile. */
export const OwnerWaits: Story = {
  args: {
    scene: {
      as: 'mina',
      shows: 'post',
      prepare(world) {
        world.coAuthors.setRules({ locks: true, maxAuthors: 5 });
        world.coAuthors.add({ postId: 'harbour', person: 'theo', state: 'approved' });
        world.coAuthors.add({ postId: 'harbour', person: 'salma', role: 'translation' });
        world.coAuthors.add({ postId: 'harbour', person: 'barty', state: 'stale', role: 'photo' });
        world.coAuthors.add({ postId: 'harbour', token: 'for-somebody' });
      },
    },
  },
  play: shows('locked'),
};

/** A host that can send a link with an invitation, by `rv-invite-follow` say, is asked to. */
export const OwnerSendsLinks: Story = {
  args: {
    sendsLinks: true,
    scene: {
      as: 'mina',
      shows: 'post',
      postId: 'words',
      prepare: (world) => world.coAuthors.add({ postId: 'words', token: 'for-somebody' }),
    },
  },
  play: async ({ canvasElement }) => {
    const { press, becomes, element } = playOf(canvasElement);
    const asked = new Promise((resolve) => element.addEventListener('rv-co-author-link-send-request', resolve));
    await becomes('pending-out');
    await press('[part=send-link]');
    await asked;
  },
};

/** The post can't be edited while somebody is asked to sign it. */
export const OwnerIsLocked: Story = {
  args: {
    scene: {
      as: 'mina',
      shows: 'post',
      postId: 'words',
      prepare(world) {
        world.coAuthors.setRules({ locks: true });
        world.coAuthors.add({ postId: 'words', person: 'theo' });
      },
    },
  },
  play: shows('locked'),
};

/** It has changed behind the list of whom to ask: that closes, so that nobody is asked for what was not seen. */
export const OwnerSeesAChange: Story = {
  args: { scene: { as: 'mina', shows: 'post', prepare: () => undefined } },
  play: async ({ canvasElement }) => {
    const { press, becomes, root, element, stage } = playOf(canvasElement);
    await becomes('solo');
    await waitFor(() => expect(root.querySelector('.answer .button.spot:not([aria-disabled])')).not.toBe(null));
    await press('.answer .button.spot');
    await waitFor(() => expect(root.querySelector('dialog[open] .picker')).not.toBe(null));
    stage.world.coAuthors.editPost('harbour', { text: 'The same harbour, in the rain.' });
    element.refresh();
    await waitFor(() => expect(root.querySelector('.said')).not.toBe(null));
  },
};

/** No more names, and why. */
export const OwnerIsFull: Story = {
  args: {
    scene: {
      as: 'mina',
      shows: 'post',
      postId: 'words',
      prepare(world) {
        world.coAuthors.setRules({ maxAuthors: 2 });
        world.coAuthors.add({ postId: 'words', person: 'theo', state: 'approved' });
      },
    },
  },
  play: shows('co-signed'),
};

/** Asking is over here. What was signed stays. */
export const OwnerCannotAsk: Story = {
  args: {
    scene: {
      as: 'mina',
      shows: 'post',
      postId: 'words',
      prepare: (world) => world.coAuthors.setAvailability('mina', { available: false, reason: 'rollout' }),
    },
  },
  play: shows('not-offered'),
};

/** Not theirs. */
export const OwnerOfAnother: Story = {
  args: { scene: { as: 'theo', shows: 'post', prepare: () => undefined } },
  play: shows('unavailable'),
};

/** All that somebody was asked. */
export const Received: Story = {
  args: {
    scene: {
      shows: 'list',
      prepare(world) {
        world.coAuthors.add({ postId: 'words', person: 'theo', state: 'approved' });
        world.coAuthors.add({ postId: 'lightning', person: 'theo', state: 'expired' });
        world.coAuthors.add({ postId: 'print', person: 'theo', state: 'stale' });
        world.coAuthors.add({ postId: 'harbour', person: 'theo' });
      },
    },
  },
  play: shows('list'),
};

export const ReceivedNone: Story = {
  args: { scene: { shows: 'list', prepare: () => undefined } },
  play: shows('list'),
};

/** Who may ask, and who may not any more. */
export const ReceivedSettings: Story = {
  args: {
    scene: {
      shows: 'list',
      prepare(world) {
        const id = world.coAuthors.add({ postId: 'words', person: 'theo' });
        void world.as('theo').coAuthor.decline(id, { mute: true });
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { press, becomes, root } = playOf(canvasElement);
    await becomes('list');
    await press('[part=settings]');
    await waitFor(() => expect(root.querySelector('.invite-settings input')).not.toBe(null));
  },
};

/** On the smallest phone. */
export const Narrow: Story = { args: { wide: '18rem', scene: { postId: 'print' } }, play: shows('pending-in') };

export const InFrench: Story = {
  render: (args) => html`<div lang="fr">${render(args)}</div>`,
  play: shows('pending-in'),
};

export const InArabic: Story = {
  render: (args) => html`<div lang="ar" dir="rtl">${render(args)}</div>`,
  play: shows('pending-in'),
};

/** Nothing is connected. */
export const NotConnected: Story = {
  render: () => html`<rv-co-author-invite></rv-co-author-invite>`,
};
