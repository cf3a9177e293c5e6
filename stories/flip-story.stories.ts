import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { createMemoryWorld, type DecisionSeed, type MemoryWorld, type StorySeed } from 'recto-verso/adapters/memory';
import {
  AdapterError,
  type Adapters,
  type ContentLabel,
  type ModerationState,
  type Picture,
  type Side,
  type Story as StoryRecord,
} from 'recto-verso/contracts';
import type { FlipStory } from 'recto-verso/flip-story';
import 'recto-verso/flip-story/define';
import { expect, waitFor } from 'storybook/test';

const hourMs = 3_600_000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString();

const drawings = {
  'town-front': ['The harbour by day, seen from a window', '#cfd8d0'],
  'town-back': ['The same harbour at night, every window lit', '#2c3350'],
  'room-front': ['An empty room with a ladder', '#e4d9c4'],
  'room-back': ['The same room, full of people dancing', '#8a4b3c'],
  'sketch-front': ['A pencil sketch of a heron', '#eee7da'],
  'sketch-back': ['The heron as a print in three colours', '#d9b08c'],
  'letter-front': ['A sealed letter', '#e9dfcb'],
  'letter-back': ['The letter, opened: "We open on Friday"', '#efe6d3'],
  'wound-front': ['An arm with the outline of a tattoo', '#dcc3b0'],
  'wound-back': ['The tattoo, finished and still sore', '#c99a86'],
} as const;

function picture(name: keyof typeof drawings, change: Partial<Picture> = {}): Picture {
  const [alt, placeholder] = drawings[name];
  return { src: `./pictures/${name}.svg`, width: 1080, height: 1350, alt, placeholder, ...change };
}

function withoutDescription(name: keyof typeof drawings): Picture {
  const { alt: _alt, ...rest } = picture(name);
  return rest;
}

const needles: ContentLabel = {
  value: 'needles',
  effect: 'cover',
  overridable: true,
  by: 'self',
  text: 'Needles and blood',
};

const decision = {
  rule: 'Adverts have to be marked as such.',
  automated: true,
  scope: 'France, Belgium',
  appealBy: '2999-06-01T00:00:00Z',
} as const;

const town: StorySeed = {
  id: 'story',
  author: 'mina',
  createdAt: hoursAgo(3),
  front: { picture: picture('town-front'), caption: 'The harbour, from my window.' },
  back: { picture: picture('town-back'), caption: 'The same, nine hours later.' },
};

function makeWorld(story: Partial<StorySeed>): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        {
          id: 'mina',
          name: 'Mina Okafor',
          handle: 'mina',
          url: 'https://example.com/mina',
          avatar: { src: './pictures/avatar-mina.svg', width: 96, height: 96, alt: '' },
        },
        { id: 'long', name: 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop' },
        {
          id: 'salma',
          name: 'سلمى بناني',
          avatar: { src: './pictures/avatar-salma.svg', width: 96, height: 96, alt: '' },
        },
        { id: 'theo', name: 'Théo Lambert' },
        ...Array.from({ length: 60 }, (_, index) => ({
          id: `guest${String(index)}`,
          name: `Guest ${String(index + 1)}`,
        })),
      ],
      stories: [{ ...town, ...story }],
    },
  });
}

/** What a story of this page is about: a world, and who looks at it. */
interface Scene {
  readonly story?: Partial<StorySeed>;
  readonly as?: 'mina' | 'theo';
  readonly prepare?: (world: MemoryWorld) => void;
}

function adaptersOf({ story = {}, as = 'theo', prepare }: Scene): Adapters {
  const world = makeWorld(story);
  prepare?.(world);
  return world.as(as);
}

type Args = Pick<
  FlipStory,
  | 'reveal'
  | 'revealSeconds'
  | 'holdThreshold'
  | 'activation'
  | 'notice'
  | 'haptics'
  | 'comparable'
  | 'disabled'
  | 'strings'
  | 'story'
> & { readonly scene: Scene | undefined; readonly content: TemplateResult | undefined; readonly wide: string };

function render(args: Args): TemplateResult {
  return html`<div style="inline-size: min(${args.wide}, calc(100vw - 2rem))">
    <rv-flip-story
      .adapters=${args.scene && adaptersOf(args.scene)}
      .story=${args.story}
      .strings=${args.strings}
      story-id=${args.scene ? 'story' : nothing}
      reveal=${args.reveal}
      reveal-seconds=${args.revealSeconds}
      hold-threshold=${args.holdThreshold}
      activation=${args.activation}
      notice=${args.notice}
      ?haptics=${args.haptics}
      ?comparable=${args.comparable}
      ?disabled=${args.disabled}
      >${args.content}</rv-flip-story
    >
  </div>`;
}

interface Stage {
  readonly element: FlipStory;
  readonly root: ShadowRoot;
  /** The first that matches, once it is there. */
  readonly find: (selector: string) => Promise<HTMLElement>;
  /** Waits until it can be read. */
  readonly read: (text: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
}

function stageOf(canvas: HTMLElement): Stage {
  const element = canvas.querySelector('rv-flip-story');
  if (!element?.shadowRoot) throw new Error('There is no story here.');
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
    find,
    read: (text) => waitFor(() => expect(root.textContent).toContain(text)),
    press: (name) =>
      waitFor(() => {
        const found = [...root.querySelectorAll('button')].find(
          (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name,
        );
        if (!found || found.disabled) throw new Error(`There is no "${name}" to press.`);
        found.click();
      }),
  };
}

/** The button, once it can be held. */
async function holdButton({ root }: Stage): Promise<HTMLButtonElement> {
  return waitFor(() => {
    const found = root.querySelector<HTMLButtonElement>('.hold');
    if (!found || found.disabled) throw new Error('There is nothing to hold yet.');
    return found;
  });
}

const pointer = (type: string): PointerEvent =>
  new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerType: 'mouse', pointerId: 1 });

/** Presses the button as a mouse does, without letting go. */
async function hold(stage: Stage): Promise<void> {
  (await holdButton(stage)).dispatchEvent(pointer('pointerdown'));
}

function letGo(): void {
  document.dispatchEvent(pointer('pointerup'));
}

/** Flips, and waits until nothing moves. */
async function flip(stage: Stage): Promise<void> {
  await holdButton(stage);
  stage.element.flip();
  await atBack(stage);
}

async function atBack(stage: Stage): Promise<void> {
  await waitFor(() => expect(stage.element.side).toBe('back'), { timeout: 5000 });
  await rest(stage);
}

/** What moves has come to rest, however busy the machine is. */
async function rest({ element }: Stage): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  const moving = (): Animation[] =>
    (element.shadowRoot?.getAnimations() ?? []).filter(
      (animation) => animation.playState === 'running' && !(animation instanceof CSSAnimation),
    );
  await waitFor(() => expect(moving()).toEqual([]), { timeout: 5000 });
}

const meta: Meta<Args> = {
  title: 'Flip story',
  component: 'rv-flip-story',
  render,
  args: {
    scene: {},
    story: undefined,
    content: undefined,
    strings: undefined,
    wide: '22rem',
    reveal: 'timed',
    revealSeconds: 5,
    holdThreshold: 350,
    activation: 'hold+tap',
    notice: 'none',
    haptics: false,
    comparable: false,
    disabled: false,
  },
  argTypes: {
    reveal: { control: 'inline-radio', options: ['hold', 'timed', 'latched'] },
    activation: { control: 'inline-radio', options: ['hold+tap', 'hold'] },
    notice: { control: 'inline-radio', options: ['first', 'none'] },
    scene: { table: { disable: true } },
    content: { table: { disable: true } },
    wide: { table: { disable: true } },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** A story of one act. */
const does =
  (act: (stage: Stage) => Promise<unknown>): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await act(stageOf(canvasElement));
  };

/** A story that is done once this can be read in it, after an act where there is one. */
const reads = (words: string, act?: (stage: Stage) => Promise<unknown>): NonNullable<Story['play']> =>
  does(async (stage) => {
    await act?.(stage);
    await stage.read(words);
  });

/** Where moderation has brought a face, as its author sees it. */
const moderated = (side: Side, state: ModerationState, reasons?: DecisionSeed): Partial<Args> => ({
  scene: { as: 'mina', prepare: (world) => world.moderate('story', side, state, reasons) },
});

/* Three ways in */

/** A story from an adapter, as its viewer meets it. Hold the button. */
export const Front: Story = {
  play: does(holdButton),
};

/** Two images and nothing else: no adapter, nothing recorded. */
export const PlainHtml: Story = {
  args: {
    scene: undefined,
    content: html`<img
        slot="front"
        src="./pictures/room-front.svg"
        alt="An empty room"
        width="1080"
        height="1350"
      /><img
        slot="back"
        src="./pictures/room-back.svg"
        alt="The same room, full of people"
        width="1080"
        height="1350"
      />`,
  },
  play: does(holdButton),
};

const record: StoryRecord = {
  id: 'record',
  author: { id: 'mina', name: 'Mina Okafor' },
  createdAt: hoursAgo(50),
  front: { state: 'live', picture: picture('letter-front'), caption: 'It came this morning.' },
  back: { state: 'live', picture: picture('letter-back'), caption: 'See you there.' },
};

/** A record by property. Its back is in the record, so nothing is secret and nothing is asked. */
export const Record: Story = { args: { scene: undefined, story: record } };

/* The hold */

/** Held, before the threshold. The ring fills; nothing is opened or recorded yet. */
export const Arming: Story = {
  args: { holdThreshold: 5000 },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await stage.find('.arming');
  },
};

/** Past the threshold, while the back is on its way: the card waits edge-on. */
export const Opening: Story = {
  args: { scene: { prepare: (world) => world.hang('story.openBack') } },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await stage.read('Opening the back…');
    await rest(stage);
  },
};

/** The back, after a press by key, tap or screen reader: it stays. */
export const Back: Story = {
  play: does(flip),
};

/** After a hold, while the seconds run. "Keep showing" stops them. */
export const Counting: Story = {
  args: { revealSeconds: 60 },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await atBack(stage);
    letGo();
    await stage.find('.keep');
    await expect(stage.element.side).toBe('back');
  },
};

/** Kept: the seconds no longer run. */
export const Kept: Story = {
  args: { revealSeconds: 60 },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await atBack(stage);
    letGo();
    await stage.press('Keep showing');
    await stage.read('The back stays.');
  },
};

/** `reveal="latched"`: what was held stays until the next press. */
export const Latched: Story = {
  args: { reveal: 'latched' },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await atBack(stage);
    letGo();
    await expect(stage.element.side).toBe('back');
  },
};

/** `reveal="hold"`: the back shows only while it is held. */
export const WhileHeld: Story = {
  args: { reveal: 'hold' },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await hold(stage);
    await atBack(stage);
    letGo();
    await waitFor(() => expect(stage.element.side).toBe('front'));
    await rest(stage);
  },
};

export const Disabled: Story = { args: { disabled: true } };

/* Being listed */

/** Before the first flip of an author: they will see it. */
export const Notice: Story = {
  args: { notice: 'first' },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await holdButton(stage);
    stage.element.flip();
    await stage.read('Mina Okafor will see that you turned this story');
    await rest(stage);
  },
};

/** The author reads how often it was seen. The figures ask the host for the lists. */
export const Author: Story = {
  args: {
    scene: {
      as: 'mina',
      story: {
        viewers: {
          front: Array.from({ length: 60 }, (_, index) => ({ person: `guest${String(index)}` })),
          back: Array.from({ length: 23 }, (_, index) => ({ person: `guest${String(index)}` })),
        },
      },
    },
  },
  play: reads('60 saw it · 23 turned it'),
};

/** A back that is on the device, encrypted, before it may be seen; opening it gives the key. */
export const Sealed: Story = {
  args: {
    scene: {
      story: {
        back: {
          picture: picture('town-back'),
          sealed: () => fetch('./pictures/town-back.svg').then((answer) => answer.blob()),
        },
      },
    },
  },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await flip(stage);
    const image = await stage.find('[part~="back"] img');
    await expect(image.getAttribute('src')).toMatch(/^blob:/);
  },
};

/* Covers */

/** Nothing of a covered picture is fetched before it is opened. */
export const SensitiveFront: Story = {
  args: { scene: { story: { front: { picture: picture('wound-front'), labels: [needles] } } } },
  play: reads('Needles and blood'),
};

/** Flipping opens no cover, and lists nobody before the cover is opened. */
export const SensitiveBack: Story = {
  args: {
    scene: {
      story: {
        front: { picture: picture('wound-front') },
        back: { picture: picture('wound-back'), labels: [needles] },
      },
    },
  },
  play: reads('The back is covered', flip),
};

/** A cover of the platform's that viewers may not open. */
export const CoverThatStays: Story = {
  args: {
    scene: {
      story: {
        front: { picture: picture('wound-front'), labels: [{ ...needles, overridable: false, by: 'platform' }] },
      },
    },
  },
  play: reads('This picture is covered'),
};

export const AgeGated: Story = {
  args: { scene: { story: { front: { picture: picture('room-back'), state: 'age-gated' } } } },
  play: reads('Only for adults'),
};

/* Moderation */

/** In review, for everybody else. They never learn why. */
export const PendingForViewers: Story = {
  args: { scene: { prepare: (world) => world.moderate('story', 'back', 'pending') } },
  play: reads('Not available'),
};

/** In review, for its author. */
export const PendingForTheAuthor: Story = {
  args: moderated('back', 'pending'),
  play: reads('In review. Only you can see it.'),
};

/** Taken down: the author reads what was decided, why, by whom, and how to contest it. */
export const Removed: Story = {
  args: moderated('front', 'removed', decision),
  play: reads(decision.rule),
};

export const Contesting: Story = {
  args: Removed.args ?? {},
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await stage.press('Contest this');
    await stage.find('textarea');
    await stage.press('Send');
    await stage.read('Please say why.');
  },
};

export const Contested: Story = {
  args: moderated('front', 'removed', { ...decision, appeal: 'open' }),
  play: reads('You have contested this.'),
};

export const Limited: Story = {
  args: moderated('front', 'limited', { ...decision, automated: false }),
  play: reads('Shown to fewer people.'),
};

export const NotShownInSomePlaces: Story = {
  args: moderated('back', 'geo-blocked'),
  play: reads('Not shown in some places.'),
};

export const Expired: Story = {
  args: { scene: { story: { createdAt: hoursAgo(30), expiresAt: hoursAgo(6) } } },
  play: reads('This story has ended.'),
};

/** "More": report, block. What the adapters cannot do is not there. */
export const More: Story = {
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await stage.press('More about Mina Okafor');
    await stage.find('dialog[open] .safety');
    await rest(stage);
  },
};

/* What goes wrong */

export const Loading: Story = { args: { scene: { prepare: (world) => world.hang('story.get') } } };

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

export const Offline: Story = {
  args: {
    scene: {
      prepare: (world) => {
        world.network.offline = true;
      },
    },
  },
  play: reads('No connection. Nothing is lost.'),
};

/** Nobody was listed, the front is back, and it can be tried again. */
export const BackFailed: Story = {
  args: { scene: { prepare: (world) => world.fail('story.openBack', new AdapterError('unavailable'), { times: 1 }) } },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await holdButton(stage);
    stage.element.flip();
    await stage.read('The back didn’t open. You are not on the list.');
    await rest(stage);
  },
};

/** No answer: nobody knows whether the viewer was listed, so nothing is claimed. A repeat is recognised. */
export const BackTimedOut: Story = {
  args: {
    scene: {
      prepare: (world) => world.fail('story.openBack', new AdapterError('timeout'), { times: 1, applied: true }),
    },
  },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await holdButton(stage);
    stage.element.flip();
    await stage.read('No answer yet.');
    await rest(stage);
  },
};

export const BrokenFront: Story = {
  args: { scene: { story: { front: { picture: picture('town-front', { src: './pictures/nowhere.svg' }) } } } },
  play: reads('This picture didn’t arrive.'),
};

export const BrokenBack: Story = {
  args: { scene: { story: { back: { picture: picture('town-back', { src: './pictures/nowhere.svg' }) } } } },
  play: reads('This picture didn’t arrive.', flip),
};

export const UnknownId: Story = {
  args: { scene: { prepare: (world) => world.deleteStory('story') } },
  play: reads('Not available'),
};

/** What is no story shows so; what is wrong with it is in the console. */
export const InvalidRecord: Story = {
  args: { scene: undefined, story: { id: 7 } as unknown as StoryRecord },
  play: reads('This story can’t be shown.'),
};

/** A `story-id` that finds no adapter: quiet, disabled, one warning for the developer. */
export const NoAdapter: Story = {
  args: { scene: undefined },
  render: (args) =>
    html`<div style="inline-size: min(${args.wide}, calc(100vw - 2rem))">
      <rv-flip-story story-id="story"></rv-flip-story>
    </div>`,
};

/** Nothing was given yet. */
export const Empty: Story = { args: { scene: undefined } };

/* What it may hold */

export const OneSided: Story = {
  args: {
    scene: undefined,
    story: { ...record, back: undefined },
  },
};

export const NoDescription: Story = {
  args: {
    scene: {
      story: {
        front: { picture: withoutDescription('sketch-front') },
        back: { picture: withoutDescription('sketch-back') },
      },
    },
  },
  play: reads('Back: no description given', flip),
};

/** Both faces show the same thing: once the back is there, they can be compared. */
const sketch: Partial<StorySeed> = {
  comparable: true,
  front: { picture: picture('sketch-front'), label: 'Before' },
  back: { picture: picture('sketch-back'), label: 'After' },
};

export const Comparable: Story = {
  args: { scene: { story: sketch } },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await flip(stage);
    await stage.find('.compare-toggle');
  },
};

/** Arrow keys, Page keys, Home and End move the divider. */
export const Comparing: Story = {
  args: { scene: { story: sketch } },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await flip(stage);
    await stage.press('Compare');
    await stage.find('input[type="range"]');
    await rest(stage);
  },
};

export const LongName: Story = {
  args: {
    wide: '17.5rem',
    scene: {
      story: {
        ...sketch,
        author: 'long',
        front: {
          picture: picture('sketch-front'),
          label: 'Before anything was decided at all',
          caption:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, and more words after it.',
        },
      },
    },
  },
  play: does(flip),
};

/** A picture that lies: the card takes its shape. */
export const Wide: Story = {
  args: {
    wide: '40rem',
    scene: {
      story: {
        front: { picture: picture('room-front', { width: 1600, height: 900 }) },
        back: { picture: picture('room-back', { width: 1600, height: 900 }) },
      },
    },
  },
};

/* Words, direction, looks */

/** Every word can be replaced, one by one. */
export const OwnWords: Story = {
  args: {
    strings: {
      flipHold: 'Hold to peek',
      flipHint: 'Press, or press and hold, to look behind it.',
      flipBackShown: (description: string) => `Behind it: ${description}.`,
    },
  },
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await stage.press('Hold to peek');
    await stage.read('Behind it: The same harbour at night');
    await rest(stage);
  },
};

const inLanguage =
  (lang: string, dir: 'ltr' | 'rtl') =>
  (args: Args): TemplateResult =>
    html`<div lang=${lang} dir=${dir}>${render(args)}</div>`;

export const French: Story = {
  render: inLanguage('fr', 'ltr'),
  play: async ({ canvasElement }) => {
    const stage = stageOf(canvasElement);
    await expect((await holdButton(stage)).textContent).not.toContain('Hold to flip');
  },
};

/** From right to left: the card turns the other way, and so does the slider. */
export const Arabic: Story = {
  args: {
    scene: {
      story: {
        ...sketch,
        author: 'salma',
        front: {
          picture: picture('sketch-front', { alt: 'رسم بالرصاص لطائر مالك الحزين' }),
          label: 'قبل',
          caption: 'مسوّدة هذا الصباح.',
        },
        back: {
          picture: picture('sketch-back', { alt: 'الطائر مطبوعًا بثلاثة ألوان' }),
          label: 'بعد',
          caption: 'والنسخة المطبوعة.',
        },
      },
    },
  },
  render: inLanguage('ar', 'rtl'),
  play: does(flip),
};

/** The tokens of a strong brand. */
export const Themed: Story = {
  render: (args) =>
    html`<div
      style="--rv-spot: #5b21b6; --rv-on-spot: #ffffff; --rv-radius: 0px; --rv-raised: #ede9fe; --rv-ink: #1e1b4b; --rv-line: #a78bfa; color-scheme: light; background: #faf5ff; padding: 1rem; font-family: Georgia, serif"
    >
      ${render({ ...args, wide: '20rem' })}
    </div>`,
  play: does(flip),
};

/** The page's own words and controls, by slots. */
export const Slots: Story = {
  args: {
    scene: undefined,
    story: record,
    content: html`<strong slot="author">From the printers’ guild</strong>
      <span slot="hold-label">Open the letter</span>
      <p slot="caption-front">A caption of the page’s own.</p>
      <a slot="actions" href="#share">Share</a>`,
  },
};

/** For a page that asks its visitors itself: a clean cross-fade, a ring that stands still. */
export const ReducedMotion: Story = {
  globals: { motion: 'reduced' },
  play: does(flip),
};
