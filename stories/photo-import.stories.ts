import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { createMemoryWorld, type MemoryWorld, type WorldSeed } from 'recto-verso/adapters/memory';
import { AdapterError, type Adapters, type Picture } from 'recto-verso/contracts';
import type { PhotoImport } from 'recto-verso/photo-import';
import 'recto-verso/photo-import/define';
import { expect, waitFor } from 'storybook/test';

type MainApp = NonNullable<WorldSeed['mainApp']>;

/** A main app with public photos, and whose they are. */
interface Scene {
  readonly as?: string;
  readonly count?: number;
  readonly mainApp?: Partial<MainApp>;
  readonly prepare?: (world: MemoryWorld) => void | Promise<void>;
}

type Args = Pick<PhotoImport, 'importDefault' | 'strings'> & { readonly scene: Scene; readonly wide: string };
type Story = StoryObj<Args>;

const dayMs = 86_400_000;

const drawn: readonly (readonly [string, string | undefined])[] = [
  ['town-front', 'The town by day, its roofs in the sun'],
  ['garden-front', 'A garden in spring, a red wheelbarrow between the beds'],
  ['letter-front', undefined],
  ['room-front', 'An empty room with a long table'],
  [
    'sketch-front',
    'Ein Entwurf für ein Plakat, Bleistift auf Papier, mit vielen Notizen am Rand und Pfeilen, die nach oben zeigen',
  ],
];

const picture = (index: number): Picture => {
  const [name, alt] = drawn[index % drawn.length] ?? ['town-front', undefined];
  const sizes = [
    [270, 480],
    [480, 270],
    [400, 400],
  ] as const;
  const [width, height] = sizes[index % sizes.length] ?? sizes[0];
  return {
    src: `./pictures/${name}.svg`,
    width,
    height,
    placeholder: ['#7f9ba5', '#c9a36b', '#8a6f8f', '#a9b18f'][index % 4] ?? '#888',
    ...(alt !== undefined && { alt }),
  };
};

function makeWorld({ count = 6, mainApp }: Scene): MemoryWorld {
  return createMemoryWorld({
    seed: {
      people: [
        { id: 'mina', name: 'Mina Okafor', handle: 'mina' },
        { id: 'kit', name: 'Kit', young: true },
        { id: 'noor', name: 'Noor El-Amin' },
      ],
      mainApp: {
        source: { id: 'postcard', name: 'Postcard' },
        posts: ['mina', 'kit'].flatMap((author) =>
          Array.from({ length: count }, (_, index) => ({
            id: `${author}-${index}`,
            author,
            picture: picture(index),
            postedAt: new Date(Date.now() - (index + 1) * 9 * dayMs).toISOString(),
            url: `https://postcard.example/${author}/${index}`,
          })),
        ),
        ...mainApp,
      },
    },
  });
}

const decided = (existing: boolean, future: boolean): Partial<MainApp> => ({
  decided: [{ person: 'mina', existing, future, at: new Date(Date.now() - 40 * dayMs).toISOString() }],
});

function place(wide: string, adapters: Adapters, args: Partial<Args> = {}): HTMLElement {
  const outside = document.createElement('div');
  outside.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-photo-import');
  element.importDefault = args.importDefault ?? 'ask';
  element.strings = args.strings;
  outside.append(element);
  element.adapters = adapters;
  return outside;
}

function render(args: Args): TemplateResult {
  const { scene, wide } = args;
  const world = makeWorld(scene);
  void scene.prepare?.(world);
  return html`${place(wide, world.as(scene.as ?? 'mina'), args)}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Photo import',
  component: 'rv-photo-import',
  args: { importDefault: 'ask', scene: {}, wide: '34rem' },
  argTypes: {
    importDefault: { control: 'inline-radio', options: ['off', 'ask', 'on'] },
    scene: { table: { disable: true } },
    wide: { table: { disable: true } },
  },
  render,
};

export default meta;

function elementOf(canvas: HTMLElement): PhotoImport {
  const element = canvas.querySelector('rv-photo-import');
  if (!element) throw new Error('This story has no element.');
  return element;
}

const shows =
  (state: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(elementOf(canvasElement).matches(`:state(${state})`)).toBe(true));
  };

/** Waits for a button by its part or its words, and presses it. */
async function press(canvas: HTMLElement, what: string): Promise<void> {
  const root = elementOf(canvas).shadowRoot;
  const found = await waitFor(() => {
    const button = [...(root?.querySelectorAll('button, input') ?? [])].find(
      (one) => one.matches(`[part="${what}"], [value="${what}"]`) || one.textContent.includes(what),
    );
    if (!button) throw new Error(`no ${what}`);
    return button as HTMLElement;
  });
  found.click();
}

const showsText = async (canvas: HTMLElement, text: string): Promise<void> =>
  waitFor(() => expect(elementOf(canvas).shadowRoot?.textContent).toContain(text));

/** Nothing is shown, and nothing is chosen beforehand. */
export const Undecided: Story = { play: shows('import-undecided') };

/** Without an answer, nothing is saved. */
export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Save');
    await showsText(canvasElement, 'Please choose one of the two.');
  },
};

/** The back end shows photos by default: that is said, and stays until it is answered. */
export const UndecidedButShown: Story = {
  args: { scene: { mainApp: { undecided: 'on' } } },
  play: shows('import-on'),
};

/** Not now: what holds is said, and each can be switched by itself. */
export const DecideLater: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Decide later');
    await showsText(canvasElement, 'Photos that are there already');
  },
};

/** “Don’t show them” is chosen beforehand, whatever the default. */
export const YoungAccount: Story = {
  args: { importDefault: 'on', scene: { as: 'kit', mainApp: { undecided: 'on' } } },
  play: shows('import-undecided'),
};

export const Shown: Story = { args: { scene: { mainApp: decided(true, true) } }, play: shows('import-on') };

export const NotShown: Story = { args: { scene: { mainApp: decided(false, false) } }, play: shows('import-off') };

export const OnlyThoseToCome: Story = { args: { scene: { mainApp: decided(false, true) } }, play: shows('import-on') };

/** Where there is room, two columns. */
export const Wide: Story = {
  args: { wide: '60rem', scene: { mainApp: decided(true, true) } },
  play: shows('import-on'),
};

/** The outcome, in figures, and a receipt. */
export const Stopped: Story = {
  args: { scene: { mainApp: decided(true, true) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'none');
    await showsText(canvasElement, 'Others stopped seeing 6 photos');
  },
};

/** One photo differs from the rest. */
export const OneByOne: Story = {
  args: { scene: { mainApp: decided(true, true) } },
  play: async ({ canvasElement }) => {
    await shows('import-on')({ canvasElement } as never);
    await waitFor(() => {
      const toggle = elementOf(canvasElement).shadowRoot?.querySelector<HTMLElement>('.photo .switch');
      if (!toggle) throw new Error('no photo');
      toggle.click();
    });
    await showsText(canvasElement, '1 photo switched separately');
  },
};

/** A switch shows what is confirmed: until then, only that it is being saved. */
export const Saving: Story = {
  args: { scene: { mainApp: decided(true, true), prepare: (world) => world.hang('imports.set') } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'switch');
    await shows('saving')({ canvasElement } as never);
  },
};

/** It stays as it was, and says why. */
export const NotSaved: Story = {
  args: {
    scene: {
      mainApp: decided(true, true),
      prepare: (world) => world.fail('imports.set', new AdapterError('timeout')),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'switch');
    await showsText(canvasElement, 'Not saved, so everything is as it was.');
  },
};

/** Exactly what others find. */
export const AsOthersSeeIt: Story = {
  args: { scene: { mainApp: decided(true, true) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'What others see');
    await waitFor(() => expect(elementOf(canvasElement).shadowRoot?.querySelector('.preview li')).not.toBeNull());
  },
};

export const OthersSeeNothing: Story = {
  args: { scene: { mainApp: decided(false, false) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'What others see');
    await showsText(canvasElement, 'Others see none of your photos here');
  },
};

/** Announced: nothing new comes, and a copy can be taken. */
export const SourceClosing: Story = {
  args: {
    scene: {
      mainApp: decided(true, true),
      prepare: (world) => world.mainApp.close({ at: new Date(Date.now() + 30 * dayMs).toISOString() }),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Make a copy');
    await showsText(canvasElement, 'Download your copy');
  },
};

/** Closed: nothing is shown here any more. */
export const SourceClosed: Story = {
  args: { scene: { mainApp: decided(true, true), prepare: (world) => world.mainApp.close() } },
  play: shows('source-closed'),
};

/** Hundreds come in pages. */
export const Many: Story = {
  args: { scene: { count: 400, mainApp: decided(true, true) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'more');
    await waitFor(() => expect(elementOf(canvasElement).shadowRoot?.querySelectorAll('[part=photo]').length).toBe(48));
  },
};

export const NoPhotos: Story = { args: { scene: { as: 'noor' } }, play: shows('import-undecided') };

export const Loading: Story = {
  args: { scene: { prepare: (world) => world.hang('imports.getSettings') } },
  play: shows('loading'),
};

/** It comes by itself once there is a line. */
export const Offline: Story = {
  args: { scene: { prepare: (world) => world.fail('imports.getSettings', new AdapterError('unavailable')) } },
  play: shows('offline'),
};

export const Failed: Story = {
  args: { scene: { prepare: (world) => world.fail('imports.getSettings', new AdapterError('unknown')) } },
  play: shows('failed'),
};

export const PhotosFailed: Story = {
  args: {
    scene: {
      mainApp: decided(true, true),
      prepare: (world) => world.fail('imports.list', new AdapterError('timeout')),
    },
  },
  play: async ({ canvasElement }) => showsText(canvasElement, 'Your photos didn’t arrive.'),
};

/** Every word can be replaced. */
export const OwnWords: Story = {
  args: { strings: { photoImportSave: 'That’s it', photoImportLater: 'Some other day' } },
  play: shows('import-undecided'),
};

/** No adapter: a quiet element, and a warning for the developer. */
export const NotConnected: Story = {
  render: () => html`<rv-photo-import></rv-photo-import>`,
  play: shows('unavailable'),
};
