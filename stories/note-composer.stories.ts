import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld } from 'recto-verso/adapters/memory';
import { AdapterError, type Adapters, type NoteAdapter, type NoteRules } from 'recto-verso/contracts';
import type { NoteComposer } from 'recto-verso/note-composer';
import 'recto-verso/note-composer/define';
import { expect, waitFor } from 'storybook/test';
import { addCoAuthor, chooseCoAuthor, signersOf } from './co-authors-stage.js';
import { noteComposerStage, type NoteComposerStage } from './note-composer-stage.js';

/** The world behind the adapters of each story. */
const worlds = new WeakMap<Adapters, MemoryWorld>();

interface Scene {
  readonly note?: Partial<NoteAdapter>;
  readonly media?: Partial<NonNullable<Adapters['media']>>;
  readonly rules?: NoteRules;
  /** There are people to sign with. */
  readonly signers?: boolean;
  readonly prepare?: (world: MemoryWorld) => void;
}

const audiences = [
  { id: 'followers', name: 'Followers', description: 'Everybody who follows you.' },
  { id: 'public', name: 'Everybody' },
];

const usual: NoteRules = {
  alt: 'remind',
  audiences,
  labels: [{ value: 'flashing', text: 'Flashing light' }],
  customLabel: true,
  limits: { maxCharacters: 500 },
};

function adaptersOf({ note, media, rules = usual, signers = false, prepare }: Scene): Adapters {
  const { people = [], relations = [] } = signers ? signersOf('mina') : {};
  const world = createMemoryWorld({
    seed: { people: [{ id: 'mina', name: 'Mina Okafor' }, ...people], relations },
    moderation: signers ? 'approve' : 'hold',
  });
  prepare?.(world);
  const own = world.as('mina');
  const adapters: Adapters = {
    ...own,
    note: { ...own.note, getRules: () => Promise.resolve(rules), ...note },
    media: { ...own.media, ...media },
  };
  worlds.set(adapters, world);
  return adapters;
}

function worldOf({ element }: NoteComposerStage): MemoryWorld {
  const world = element.adapters && worlds.get(element.adapters);
  if (!world) throw new Error('This story has no world.');
  return world;
}

type Args = Partial<Pick<NoteComposer, 'sheet' | 'open' | 'noDrafts' | 'draftKey' | 'alt'>> & {
  readonly scene: Scene;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly connected?: boolean;
};

function render({ scene, connected = true, lang = 'en', dir = 'ltr', ...args }: Args): TemplateResult {
  return html`<div lang=${lang} dir=${dir} style="inline-size: min(44rem, calc(100vw - 2rem))">
    <rv-note-composer
      .adapters=${connected ? adaptersOf(scene) : undefined}
      .alt=${args.alt}
      .draftKey=${args.draftKey ?? 'default'}
      ?sheet=${args.sheet}
      ?open=${args.open}
      ?no-drafts=${args.noDrafts}
    ></rv-note-composer>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'Note composer',
  component: 'rv-note-composer',
  render,
  // Drafts are for the stories that are about them: a page of stories has one place to keep them.
  args: { sheet: false, open: false, noDrafts: true, scene: {} },
  argTypes: {
    alt: { control: 'inline-radio', options: ['optional', 'remind', 'required'] },
    scene: { table: { disable: true } },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Words, photos or both. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await noteComposerStage(canvasElement).find('#text');
  },
};

export const WordsAlone: Story = {
  play: async ({ canvasElement }) => {
    const { write, find, root } = noteComposerStage(canvasElement);
    await write('#text', 'The ferry was late, so I drew everybody who waited. 🖋️');
    await find('.grow');
    await expect(root.querySelector('.missing')).toBeNull();
  },
};

/** A tray in the order that people will see; the details of the one that is chosen beneath it. */
export const Photos: Story = {
  play: async ({ canvasElement }) => {
    const { write, put, describe, root } = noteComposerStage(canvasElement);
    await write('#text', 'Three rows of hills, twice: once by day, once by night.');
    await put(3);
    await describe('Three rows of hills under a low sun.');
    await expect(root.querySelectorAll('.thumb-button').length).toBe(3);
  },
};

/** As many as there may be: no more are offered. */
export const TwentyPhotos: Story = {
  play: async ({ canvasElement }) => {
    const { put, root } = noteComposerStage(canvasElement);
    await put(20);
    await expect(root.querySelector('#add-photos')).toBeNull();
  },
};

/** Each file that is not taken says why; the others are there. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const stage = noteComposerStage(canvasElement);
    await stage.put(1);
    await stage.choose(
      new File(['no picture'], 'shopping-list.txt', { type: 'text/plain' }),
      new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4])], 'cut-off.jpg', { type: 'image/jpeg' }),
    );
    await stage.find('.refused li:nth-child(2)');
  },
};

export const NearTheLimit: Story = {
  args: { scene: { rules: { ...usual, limits: { maxCharacters: 80 } } } },
  play: async ({ canvasElement }) => {
    const { write, find } = noteComposerStage(canvasElement);
    await write('#text', 'A family of emoji is one character 👨‍👩‍👧‍👦, and so is é, however it is written.');
    await find('.count span');
  },
};

export const TooLong: Story = {
  args: { scene: { rules: { ...usual, limits: { maxCharacters: 20 } } } },
  play: async ({ canvasElement }) => {
    const { write, press, find } = noteComposerStage(canvasElement);
    await write('#text', 'This is more than may be written here.');
    await press('[part=publish]');
    await find('.missing');
  },
};

/** Asked once; where the rules require descriptions, there is no way around. */
export const AsksForDescriptions: Story = {
  play: async ({ canvasElement }) => {
    const { put, press, find } = noteComposerStage(canvasElement);
    await put(2);
    await press('[part=publish]');
    await find('.ask');
  },
};

/** A photo that would surely be rejected says so before it is sent. */
export const WouldBeRejected: Story = {
  args: {
    scene: { media: { precheck: () => Promise.resolve({ allowed: false, rule: 'No advertising.' }) } },
  },
  play: async ({ canvasElement }) => {
    const { put, find } = noteComposerStage(canvasElement);
    await put(1);
    await find('.details .warn');
  },
};

export const RemovedAPhoto: Story = {
  play: async ({ canvasElement }) => {
    const { put, press, find } = noteComposerStage(canvasElement);
    await put(2);
    await press('#remove');
    await find('#undo');
  },
};

/** No uploads: notes of words alone. */
export const NoPlaceForPhotos: Story = {
  render: (args) => {
    const { media: _media, ...adapters } = adaptersOf(args.scene);
    return html`<rv-note-composer .adapters=${adapters} no-drafts></rv-note-composer>`;
  },
  play: async ({ canvasElement }) => {
    const { find, root } = noteComposerStage(canvasElement);
    await find('#text');
    await expect(root.querySelector('#add-photos')).toBeNull();
  },
};

/** `maxPhotos: 0`: words alone, by the rules. */
export const NoPhotosByTheRules: Story = {
  args: { scene: { rules: { ...usual, maxPhotos: 0 } } },
  play: async ({ canvasElement }) => {
    const { find, root } = noteComposerStage(canvasElement);
    await find('#text');
    await expect(root.querySelector('#add-photos')).toBeNull();
  },
};

export const NoneLeftToday: Story = {
  args: { scene: { rules: { ...usual, limits: { perDay: 3, remaining: 0, resetsAt: '2126-01-02T08:00:00Z' } } } },
  play: async ({ canvasElement }) => {
    await noteComposerStage(canvasElement).find('.limits .strong');
  },
};

/** Each photo and all together; what failed is sent again alone. */
export const OnItsWay: Story = {
  args: {
    scene: {
      media: {
        upload: (file, { onProgress, signal } = {}) =>
          new Promise((_resolve, reject) => {
            onProgress?.({ sentBytes: Math.round(file.size * 0.4), totalBytes: file.size });
            signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
          }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { put, press, find } = noteComposerStage(canvasElement);
    await put(3);
    await press('[part=publish]');
    await press('.ask .button:not(.spot)');
    await find('.parcel[data-phase=uploading]');
  },
};

export const Failed: Story = {
  args: {
    scene: { media: { upload: () => Promise.reject(new AdapterError('too-large')) } },
  },
  play: async ({ canvasElement }) => {
    const { put, describe, press, find } = noteComposerStage(canvasElement);
    await put(1);
    await describe('Three rows of hills.');
    await press('[part=publish]');
    await find('.problem');
  },
};

/** The answer was lost: trying again finds out, and never makes a second one. */
export const MaybeOut: Story = {
  args: {
    scene: { note: { publish: () => Promise.reject(new AdapterError('timeout', { retryable: false })) } },
  },
  play: async ({ canvasElement }) => {
    const { write, press, find } = noteComposerStage(canvasElement);
    await write('#text', 'Hello');
    await press('[part=publish]');
    await find('.problem');
  },
};

/** Looked at, like everything. */
export const InReview: Story = {
  play: async ({ canvasElement }) => {
    const stage = noteComposerStage(canvasElement);
    await stage.write('#text', 'Hello');
    await stage.press('[part=publish]');
    await stage.find('.result .note');
    await expect(worldOf(stage)).toBeTruthy();
  },
};

/** The author reads what was decided, by which rule, and how to contest it. */
export const PartlyRemoved: Story = {
  args: {
    scene: {
      note: {
        publish: (draft) =>
          Promise.resolve({
            id: 'n1',
            author: { id: 'mina', name: 'Mina Okafor' },
            createdAt: '2026-01-01T10:00:00Z',
            state: 'live',
            mine: true,
            text: draft.text ?? '',
            photos: [
              {
                id: 'p1',
                state: 'removed',
                decision: {
                  id: 'd1',
                  state: 'removed',
                  rule: 'Pictures of other people’s children are not shown here.',
                  automated: true,
                  decidedAt: '2026-01-01T10:00:05Z',
                  appealBy: '2126-07-01T00:00:00Z',
                },
              },
            ],
          }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    const { write, press, find } = noteComposerStage(canvasElement);
    await write('#text', 'Hello');
    await press('[part=publish]');
    await find('.outcome li:nth-child(2)');
  },
};

export const DraftFound: Story = {
  args: { noDrafts: false, draftKey: 'story-note-draft' },
  play: async ({ canvasElement }) => {
    const { root, element, write, press, find } = noteComposerStage(canvasElement);
    await waitFor(() => expect(root.querySelector('#text, .question')).not.toBeNull());
    if (root.querySelector('.question')) await press('.question .spot');
    await write('#text', 'Half a thought');
    await waitFor(() => expect(root.querySelector('.saved')?.textContent).not.toBe(''), { timeout: 5_000 });
    element.draftKey = 'somebody-else';
    await element.updateComplete;
    element.draftKey = 'story-note-draft';
    await find('.question');
  },
};

export const NotOffered: Story = {
  args: {
    scene: {
      note: {
        availability: () => Promise.resolve({ available: false, reason: 'rollout', until: '2126-02-01T09:00:00Z' }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    await noteComposerStage(canvasElement).find('[part=unavailable]');
  },
};

export const NotConnected: Story = { args: { connected: false } };

export const Loading: Story = {
  args: { scene: { note: { getRules: () => new Promise(() => undefined) } } },
  play: async ({ canvasElement }) => {
    await noteComposerStage(canvasElement).find('.skeleton');
  },
};

/** A plus that opens a sheet. */
export const InASheet: Story = {
  args: { sheet: true, open: true },
  play: async ({ canvasElement }) => {
    await noteComposerStage(canvasElement).find('#text');
  },
};

/** Closed with work in it: what to keep is asked. */
export const Leaving: Story = {
  args: { sheet: true, open: true, noDrafts: false, draftKey: 'story-note-leaving' },
  play: async ({ canvasElement }) => {
    const { root, write, press } = noteComposerStage(canvasElement);
    await waitFor(() => expect(root.querySelector('#text, .question')).not.toBeNull());
    if (root.querySelector('.question')) await press('.question .button:not(.spot)');
    await write('#text', 'Half a thought');
    await press('[data-rv-sheet=composer] .sheet-head button');
    await waitFor(() => expect(root.querySelector<HTMLDialogElement>('[data-rv-sheet=leave]')?.open).toBe(true));
  },
};

export const Arabic: Story = {
  args: { lang: 'ar', dir: 'rtl' },
  play: async ({ canvasElement }) => {
    const { write, put, describe } = noteComposerStage(canvasElement);
    await write('#text', 'تأخرت العبّارة، فرسمت كل من كان ينتظر.');
    await put(3);
    await describe('تلال تحت شمس منخفضة.');
  },
};

/** Others who are to sign it: asked once it is out, and not before. */
export const CoAuthors: Story = {
  args: { scene: { signers: true } },
  play: async ({ canvasElement }) => {
    const { write, root } = noteComposerStage(canvasElement);
    await write('#text', 'The ferry was late, so we drew everybody who waited.');
    for (const name of ['Luc', '美咲', 'Ana-María']) await addCoAuthor(root, name);
    await expect(root.querySelectorAll('.chip').length).toBe(3);
    // As many as there may be: said, not hidden.
    await expect(root.querySelector('#add-co-author')?.getAttribute('aria-disabled')).toBe('true');
  },
};

/** Names in any script, and for what they sign. */
export const CoAuthorPicker: Story = {
  args: { scene: { signers: true } },
  play: async ({ canvasElement }) => {
    const { root } = noteComposerStage(canvasElement);
    await chooseCoAuthor(root, 'ليلى');
    await waitFor(() => expect(root.querySelector('[part=pick-button]')?.textContent).toContain('ليلى'));
  },
};

/** What came of asking them, beside the note that is out in any case. */
export const CoAuthorsAsked: Story = {
  args: {
    scene: {
      signers: true,
      prepare: (world) => world.fail('coAuthor.invite', new AdapterError('unavailable'), { times: 1 }),
    },
  },
  play: async ({ canvasElement }) => {
    const { write, press, find, root } = noteComposerStage(canvasElement);
    await write('#text', 'The ferry was late, so we drew everybody who waited.');
    await addCoAuthor(root, 'Luc');
    await addCoAuthor(root, '美咲');
    await press('.share');
    await find('.asked [data-phase=failed]');
    await find('.asked [data-phase=asked]');
  },
};

/** Not everywhere, and not for everybody: the reason stands where the way in would be. */
export const CoAuthorsNotOffered: Story = {
  args: {
    scene: {
      signers: true,
      prepare: (world) =>
        world.coAuthors.setAvailability('mina', { available: false, reason: 'rollout', until: '2027-03-01T00:00:00Z' }),
    },
  },
  play: async ({ canvasElement }) => {
    const { find, root } = noteComposerStage(canvasElement);
    await find('[part=co-authors-limit]');
    await expect(root.querySelector('#add-co-author')).toBeNull();
  },
};

export const CoAuthorsFrench: Story = { ...CoAuthors, args: { scene: { signers: true }, lang: 'fr' } };

export const CoAuthorsArabic: Story = { ...CoAuthors, args: { scene: { signers: true }, lang: 'ar', dir: 'rtl' } };
