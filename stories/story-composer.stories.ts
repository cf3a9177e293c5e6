import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { CameraDevice } from 'recto-verso';
import { createMemoryWorld, type MemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError, type Adapters } from 'recto-verso/contracts';
import { PictureProblem, type PictureTools } from 'recto-verso/media';
import type { StoryComposer } from 'recto-verso/story-composer';
import 'recto-verso/story-composer/define';
import { expect, waitFor } from 'storybook/test';
import { addCoAuthor, signersOf } from './co-authors-stage.js';
import { composerStage, type ComposerStage } from './composer-stage.js';
import { drawnPhoto } from './drawn-photo.js';
import { fakeCamera, type FakeCameraOptions } from './fake-camera.js';

/** The world behind the adapters of each story. */
const worlds = new WeakMap<Adapters, MemoryWorld>();

interface Scene {
  readonly prepare?: (world: MemoryWorld) => void;
  readonly camera?: FakeCameraOptions;
  /** There are people to sign with. */
  readonly signers?: boolean;
}

function adaptersOf({ prepare, signers = false }: Scene): Adapters {
  const { people = [], relations = [] } = signers ? signersOf('mina') : {};
  const world = createMemoryWorld({
    seed: { people: [{ id: 'mina', name: 'Mina Okafor' }, ...people], relations },
    moderation: signers ? 'approve' : 'hold',
  });
  const adapters = world.as('mina');
  worlds.set(adapters, world);
  prepare?.(world);
  return adapters;
}

function worldOf({ element }: ComposerStage): MemoryWorld {
  const world = element.adapters && worlds.get(element.adapters);
  if (!world) throw new Error('This story has no world.');
  return world;
}

type Args = Partial<
  Pick<StoryComposer, 'mode' | 'sheet' | 'open' | 'noDrafts' | 'draftKey' | 'alt' | 'strings' | 'tools'>
> & {
  readonly scene: Scene;
  readonly adapters?: Adapters | null;
};

function render({ scene, adapters, mode, sheet, open, noDrafts, draftKey, alt, strings, tools }: Args): TemplateResult {
  const camera: CameraDevice = fakeCamera(scene.camera);
  return html`<div style="inline-size: min(44rem, calc(100vw - 2rem))">
    <rv-story-composer
      .adapters=${adapters === null ? undefined : (adapters ?? adaptersOf(scene))}
      .camera=${camera}
      .strings=${strings}
      .tools=${tools}
      .mode=${mode}
      .alt=${alt}
      .draftKey=${draftKey ?? 'default'}
      ?sheet=${sheet}
      ?open=${open}
      ?no-drafts=${noDrafts}
    ></rv-story-composer>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'Story composer',
  component: 'rv-story-composer',
  render,
  // Drafts are for the stories that are about them: a page of stories has one place to keep them.
  args: { sheet: false, open: false, noDrafts: true, scene: {} },
  argTypes: {
    mode: { control: 'inline-radio', options: ['plain', 'flip'] },
    alt: { control: 'inline-radio', options: ['optional', 'remind', 'required'] },
    scene: { table: { disable: true } },
    adapters: { control: false },
    tools: { control: false },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The first question: one face, or two. A host that knows sets `mode`. */
export const Start: Story = {
  play: async ({ canvasElement }) => {
    const { find, root } = composerStage(canvasElement);
    await find('.kind');
    await expect(root.querySelectorAll('.kind').length).toBe(2);
  },
};

/** Two places for two pictures: camera, gallery, a drop or the clipboard. */
export const Empty: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    await composerStage(canvasElement).find('#gallery-back');
  },
};

export const EmptyPlain: Story = {
  args: { mode: 'plain' },
  play: async ({ canvasElement }) => {
    const { find, root } = composerStage(canvasElement);
    await find('#gallery-front');
    await expect(root.querySelector('#gallery-back')).toBeNull();
  },
};

export const OneOfTwo: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => composerStage(canvasElement).put('front'),
};

/** Ready to be shared. */
export const BothFaces: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.putBoth();
    await expect(stage.root.querySelectorAll('[part=picture]').length).toBe(2);
  },
};

/** A plus, and behind it the composer as a sheet. */
export const Plus: Story = { args: { sheet: true } };

export const Sheet: Story = {
  args: { sheet: true },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.press('[part=open-button]');
    await stage.find('dialog[open] .kind');
  },
};

/** Whoever closes the sheet with something in it is asked. */
export const Leaving: Story = {
  args: { sheet: true, open: true, mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await stage.press('dialog[open] .sheet-head button');
    await stage.find('[data-rv-sheet=leave][open]');
  },
};

/** A file that is no picture says why, and changes nothing. */
export const FileRefused: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    const bytes = new TextEncoder().encode('\0\0\0\u0018ftypmp42');
    await stage.choose('front', new File([bytes], 'birthday.jpg', { type: 'image/jpeg' }));
    await stage.find('.face[data-side=front] [part=problem]');
    await expect(stage.root.querySelector('.face[data-side=front] [part=picture]')).not.toBeNull();
  },
};

/** Of a browser that opens no HEIC. */
const notOpened = (): Promise<never> => Promise.reject(new PictureProblem('undecodable', { type: 'image/heic' }));
const withoutHeic: PictureTools = {
  inspect: notOpened,
  preview: notOpened,
  render: notOpened,
  close: () => undefined,
};

/** What only the back end can open (`MediaLimits.decodes`) goes as it is, and is said to. */
export const LeftToTheBackEnd: Story = {
  args: {
    mode: 'flip',
    tools: withoutHeic,
    scene: {
      prepare: (world) => {
        world.media.limits = { ...world.media.limits, decodes: ['image/heic'] };
      },
    },
  },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.choose('front', new File(['heic'], 'IMG_2041.HEIC', { type: 'image/heic' }));
    await stage.find('.face[data-side=front]:not(.empty) .warn');
  },
};

/** What would surely be rejected is said before it is uploaded, with the rule. */
export const WouldBeRejected: Story = {
  args: {
    mode: 'flip',
    scene: {
      prepare: (world) => {
        world.media.precheck = () => ({ allowed: false, rule: 'No pictures of tickets or their codes.' });
      },
    },
  },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await stage.find('.face[data-side=front] .warn');
  },
};

/** What a photo says about itself, and that it no longer does. */
export const WhatLeaves: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front', await drawnPhoto({ scene: 'day', tells: true, name: 'IMG_2041.jpg' }));
    await stage.put('back');
    await stage.press('#privacy');
    await stage.find('dialog[open] details');
  },
};

/** Drag, pinch, wheel, arrows, plus and minus, or numbers. */
export const Framing: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await stage.press('#framing-front');
    await stage.find('[part=editor]');
  },
};

/** Opens the camera for a face. */
async function openCamera(canvas: HTMLElement, side: 'front' | 'back' = 'front'): Promise<ComposerStage> {
  const stage = composerStage(canvas);
  await stage.press(`#camera-${side}`);
  await stage.find('[part=camera]');
  return stage;
}

/** Opens the camera and waits for its picture: before, its shutter does nothing. */
async function openLiveCamera(canvas: HTMLElement): Promise<ComposerStage> {
  const stage = await openCamera(canvas);
  await stage.find('[part=shutter]');
  await waitFor(() => expect(stage.root.querySelector('.camera-wait')).toBeNull());
  return stage;
}

const cameraStory = (camera: FakeCameraOptions): Story => ({
  args: { mode: 'flip', scene: { camera } },
  play: async ({ canvasElement }) => {
    const { find } = await openCamera(canvasElement);
    await find('.camera-problem');
  },
});

export const CameraLive: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    await openLiveCamera(canvasElement);
  },
};

/** The browser asks; nobody has answered. */
export const CameraAsking: Story = {
  args: { mode: 'flip', scene: { camera: { isAsking: true } } },
  play: async ({ canvasElement }) => {
    const { find } = await openCamera(canvasElement);
    await find('.camera-wait');
  },
};

export const CameraDenied: Story = cameraStory({ fails: 'NotAllowedError', permission: 'denied' });
/** The browser's question was closed, not answered. */
export const CameraDismissed: Story = cameraStory({
  fails: 'NotAllowedError',
  message: 'Permission dismissed',
  permission: 'prompt',
});
/** The operating system keeps it from the browser. */
export const CameraDeniedBySystem: Story = cameraStory({
  fails: 'NotAllowedError',
  message: 'Permission denied by system',
});
/** The page around this one, or its policy, does not let it be used. */
export const CameraDeniedByPage: Story = cameraStory({ fails: 'SecurityError' });
export const CameraMissing: Story = cameraStory({ cameras: [] });
export const CameraInUse: Story = cameraStory({ fails: 'NotReadableError' });
export const CameraFailed: Story = cameraStory({ fails: 'UnknownError' });
export const CameraUnsupported: Story = cameraStory({ isSupported: false });
export const CameraInsecure: Story = cameraStory({ isSecure: false });

/** Looked at before it is used. */
export const CameraReview: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = await openLiveCamera(canvasElement);
    await stage.press('[part=shutter]');
    await stage.find('.still');
  },
};

/** The front shows through, to line up before and after. */
export const CameraGhost: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await openCamera(canvasElement, 'back');
    await stage.find('.ghost');
  },
};

/** Shared too early: each thing that is missing, and the focus where it can be mended. */
export const Missing: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await stage.press('[part=share]');
    await stage.find('.missing');
  },
};

/** Asked once. With `alt="required"` there is no way around, with `alt="optional"` no question. */
export const MissingDescription: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.put('front');
    await stage.put('back');
    await stage.press('[part=share]');
    await stage.find('.ask');
  },
};

/** Puts both faces in and shares them. */
async function share(canvas: HTMLElement): Promise<ComposerStage> {
  const stage = composerStage(canvas);
  await stage.putBoth();
  await stage.press('[part=share]');
  return stage;
}

export const Uploading: Story = {
  args: {
    mode: 'flip',
    scene: {
      prepare: (world) => {
        world.network.uploadBytesPerSecond = 2000;
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { find } = await share(canvasElement);
    await find('[part=progress]');
  },
};

/** The line goes down half way: nothing is lost, and it goes on by itself. */
export const Offline: Story = {
  args: Uploading.args!,
  play: async ({ canvasElement }) => {
    const stage = await share(canvasElement);
    await stage.find('[part=progress]');
    worldOf(stage).network.offline = true;
  },
};

/** Kept for Wi-Fi: it goes on by itself once there is some. */
export const WaitingForWifi: Story = {
  args: { mode: 'flip' },
  beforeEach: () => {
    const connection = Object.assign(new EventTarget(), { type: 'cellular' });
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'connection');
  },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.putBoth();
    await stage.press('#wifi-only');
    await stage.press('[part=share]');
    await stage.find('.sending .warn');
  },
};

/** One face got stuck: only that one is sent again. */
export const FaceFailed: Story = {
  args: {
    mode: 'flip',
    scene: { prepare: (world) => world.fail('media.upload', new AdapterError('too-large'), { times: 1 }) },
  },
  play: async ({ canvasElement }) => {
    const { find } = await share(canvasElement);
    await find('[part=problem], .parcel[data-phase=failed]');
  },
};

export const Publishing: Story = {
  args: { mode: 'flip', scene: { prepare: (world) => world.hang('story.publish') } },
  play: async ({ canvasElement }) => {
    const { find } = await share(canvasElement);
    await find('.parcel[data-phase=done]');
  },
};

/** Nothing is lost: what was sent is sent no second time. */
export const PublishFailed: Story = {
  args: {
    mode: 'flip',
    scene: { prepare: (world) => world.fail('story.publish', new AdapterError('forbidden')) },
  },
  play: async ({ canvasElement }) => {
    const { find } = await share(canvasElement);
    await find('[part=problem]');
  },
};

/** Sent, and looked at like everything. */
export const InReview: Story = {
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const { find } = await share(canvasElement);
    await find('[part=result]');
  },
};

/** What the moderators do while its author looks. */
const moderated = (act: (world: MemoryWorld, storyId: string) => void): Story => ({
  args: { mode: 'flip' },
  play: async ({ canvasElement }) => {
    const stage = await share(canvasElement);
    await stage.find('[part=result] [part=decision]');
    const world = worldOf(stage);
    const [story] = world.stories.getSnapshot();
    act(world, story?.id ?? '');
    await waitFor(() => expect(world.moderation.queue.getSnapshot().length).toBe(0));
  },
});

export const Live: Story = moderated(({ moderation }, id) => {
  moderation.approve(id, 'front');
  moderation.approve(id, 'back');
});

/** Each face has its own state: here the back is shown to fewer people. */
export const Limited: Story = moderated(({ moderation }, id) => {
  moderation.approve(id, 'front');
  moderation.limit(id, 'back', { rule: 'Repeated posts are shown to fewer people.', automated: true });
});

/** A statement of reasons, and the way to contest it. */
export const Rejected: Story = moderated(({ moderation }, id) => {
  moderation.approve(id, 'front');
  moderation.reject(id, 'back', {
    rule: 'Adverts must be marked as such.',
    automated: false,
    appealBy: new Date(Date.now() + 180 * 86_400_000).toISOString(),
  });
});

/** Says why the decision was wrong. */
async function appeal(context: Parameters<NonNullable<Story['play']>>[0]): Promise<ComposerStage> {
  await Rejected.play?.(context);
  const stage = composerStage(context.canvasElement);
  await stage.press('[part=decision] button');
  await stage.write('#appeal', 'It is a drawing of my own street, not an advert.');
  return stage;
}

export const Appealing: Story = {
  args: { mode: 'flip' },
  play: async (context) => {
    await appeal(context);
  },
};

/** Somebody will look at it again. */
export const Appealed: Story = {
  args: { mode: 'flip' },
  play: async (context) => {
    const stage = await appeal(context);
    await stage.press('[part=decision] form .spot');
    await waitFor(() => expect(stage.root.querySelector('[part=decision] :is(form, button)')).toBeNull());
  },
};

/** What was begun is offered again after a reload. */
export const DraftFound: Story = {
  args: { mode: 'flip', noDrafts: false, draftKey: 'storybook' },
  play: async ({ canvasElement }) => {
    const { element, put, find } = composerStage(canvasElement);
    // Whatever an earlier visit has left.
    const left = await Promise.race([find('.question .button'), find('#gallery-front')]);
    if (left.id === '') left.click();
    await put('front');
    await waitFor(() => expect(element.unsaved).toBe(false));
    const again = document.createElement('rv-story-composer');
    again.adapters = element.adapters;
    again.draftKey = element.draftKey;
    element.replaceWith(again);
    await composerStage(canvasElement).find('.question');
  },
};

/** Not offered to this person, with the reason. */
export const NotOffered: Story = {
  args: {
    scene: { prepare: (world) => world.setAvailability('mina', { available: false, reason: 'rollout' }) },
  },
};

/** Enough for today, and said before anything is chosen. */
export const NoneLeft: Story = {
  args: {
    mode: 'flip',
    scene: {
      prepare: (world) => {
        world.publishing.rules = { ...world.publishing.rules, limits: { perDay: 0 } };
      },
    },
  },
};

/** Rules and drafts are being looked up. */
export const Loading: Story = {
  args: { mode: 'flip', scene: { prepare: (world) => world.hang('story.getRules') } },
};

/** No adapter: quiet, and a word to the developer. */
export const NotConnected: Story = { args: { adapters: null } };

/** Others who are to sign it: asked once it is out, and not before. */
export const CoAuthors: Story = {
  args: { mode: 'flip', scene: { signers: true } },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.putBoth();
    await addCoAuthor(stage.root, 'Luc');
    await addCoAuthor(stage.root, 'Ana-María');
    await expect(stage.root.querySelectorAll('.chip').length).toBe(2);
  },
};

/** What came of asking them, beside the story that is out in any case. */
export const CoAuthorsAsked: Story = {
  args: {
    mode: 'flip',
    scene: {
      signers: true,
      prepare: (world) => world.fail('coAuthor.invite', new AdapterError('unavailable'), { times: 1 }),
    },
  },
  play: async ({ canvasElement }) => {
    const stage = composerStage(canvasElement);
    await stage.putBoth();
    await addCoAuthor(stage.root, 'Luc');
    await addCoAuthor(stage.root, '美咲');
    await stage.press('.share');
    await waitFor(() => expect(stage.root.querySelectorAll('.asked li').length).toBe(2), { timeout: 10_000 });
  },
};
