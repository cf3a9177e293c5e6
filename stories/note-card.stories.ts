import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import {
  AdapterError,
  type Adapters,
  type ContentLabel,
  type ModerationDecision,
  type Note,
} from 'recto-verso/contracts';
import type { NoteCard } from 'recto-verso/note-card';
import 'recto-verso/note-card/define';
import { stubAdapter } from 'recto-verso/testing';
import { expect, waitFor } from 'storybook/test';
import { bare, few, hoursAgo, note, photo, posts, twenty } from './note-card-stage.js';

type Args = Pick<NoteCard, 'note' | 'noteId' | 'light' | 'strings'> & {
  readonly adapters: Adapters;
  readonly wide: string;
};

type Story = StoryObj<Args>;

/** A back end that says yes. */
const adapters: Adapters = {
  note: stubAdapter('note', {
    get: () => Promise.resolve(note()),
    report: () => Promise.resolve(),
    appeal: () => Promise.resolve(note({ mine: true })),
    delete: () => Promise.resolve(),
    revalidate: () => Promise.resolve(undefined),
  }),
  people: stubAdapter('people', {
    report: () => Promise.resolve(),
    block: () => Promise.resolve({ following: false, followedBy: false, blocked: true, muted: false }),
  }),
  imports: stubAdapter('imports', {
    set: () =>
      Promise.resolve({
        source: { id: 'postcard', name: 'Postcard', state: 'open' },
        existing: true,
        future: true,
      }),
  }),
};

const refusing = (error: AdapterError): Adapters => ({
  note: stubAdapter('note', { get: () => Promise.reject(error) }),
});

const profile = (handle: string): string => `https://example.com/@${handle}`;
const topic = (tag: string): string => `https://example.com/tags/${tag}`;

function render({ note: record, noteId, light, strings, adapters: given, wide }: Args): TemplateResult {
  const place = document.createElement('div');
  place.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-note-card');
  Object.assign(element, { note: record, noteId, light, strings, adapters: given, mentionUrl: profile, tagUrl: topic });
  place.append(element);
  return html`${place}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Note card',
  component: 'rv-note-card',
  args: { note: note(), light: false, adapters, wide: '26rem' },
  argTypes: {
    note: { control: 'object' },
    adapters: { table: { disable: true } },
    wide: { table: { disable: true } },
  },
  render,
};

export default meta;

const rootOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('rv-note-card')?.shadowRoot as ShadowRoot;

/** Waits for something and presses it. */
const press =
  (selector: string, shows?: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = rootOf(canvasElement);
    const find = (wanted: string): HTMLElement => {
      const found = root.querySelector<HTMLElement>(wanted);
      if (!found) throw new Error(`no ${wanted}`);
      return found;
    };
    (await waitFor(() => find(selector))).click();
    if (shows) await waitFor(() => find(shows));
  };

const shows =
  (state: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rv-note-card');
    await waitFor(() => expect(element?.matches(`:state(${state})`)).toBe(true));
  };

/** Words alone. Mentions, tags and links lead where the host says. */
export const Words: Story = { play: shows('ready') };

/** The photo has its place before it has come. */
export const OnePhoto: Story = { args: { note: note({ photos: few(1) }) } };

export const TwoPhotos: Story = { args: { note: note({ photos: few(2) }) } };

export const ThreePhotos: Story = { args: { note: note({ photos: few(3) }) } };

/** Nobody has described the second: it says so. */
export const FourPhotos: Story = { args: { note: note({ photos: [photo(0), bare(1), photo(2), photo(3)] }) } };

/** Twenty photos of all shapes, one at a time: by thumb, by button, by key. */
export const TwentyPhotos: Story = {
  args: { note: note({ text: 'Twenty from the walk.', photos: twenty }) },
  play: press('.leaf.next'),
};

/** No words: the photo is the note. */
export const PhotoAlone: Story = {
  render: (args) => {
    const { text: _none, ...wordless } = note({ photos: [photo(2, { size: [900, 1200] })] });
    return render({ ...args, note: wordless });
  },
};

/** A photo as large as there is room, its description beside it. */
export const LargeView: Story = {
  args: {
    note: note({
      photos: [
        photo(0, {
          description: {
            long: 'Four ridges, each darker than the one behind it. A pale sun stands over the second.',
            transcript: 'Ridge path closed',
          },
        }),
        photo(1),
      ],
    }),
  },
  play: press('.open', '.lightbox[open]'),
};

/** Short and long, and what stands in the picture word for word. */
export const LongDescription: Story = {
  args: LargeView.args ?? {},
  play: press('.pill', '.sheet[open]'),
};

const spiders: ContentLabel = { value: 'spiders', effect: 'cover', overridable: true, by: 'self', text: 'Spiders' };
const blurhash = 'LEHV6nWB2yk8pyo0adR*.7kCMdnj';

/** Nothing of the photo is fetched: what shows is drawn of twenty-eight letters of its record. */
export const CoveredPhoto: Story = {
  args: {
    note: note({
      photos: [
        photo(3, {
          labels: [spiders],
          picture: {
            src: './pictures/never-asked-for.jpg',
            width: 1200,
            height: 900,
            placeholder: '#a8545c',
            blurhash,
          },
        }),
      ],
    }),
  },
};

/** Opened, and closed again by who wants to. */
export const Uncovered: Story = {
  args: { note: note({ photos: [photo(3, { labels: [spiders] })] }) },
  play: press('.cover .button', '.again'),
};

/** Each photo has a state of its own. */
export const MixedStates: Story = {
  args: {
    note: note({
      photos: [
        photo(0, { labels: [spiders] }),
        photo(1, { state: 'age-gated' }),
        photo(2, { state: 'pending' }),
        photo(3),
      ],
    }),
  },
};

/** For adults: the words too. */
export const AgeGated: Story = { args: { note: note({ state: 'age-gated', photos: few(1) }) } };

/** A cover over the whole of it: words and photos alike, nothing of them fetched. */
export const Covered: Story = { args: { note: note({ labels: [spiders], photos: few(2) }) } };

/** A cover that nobody may open. */
export const CoveredForGood: Story = {
  args: { note: note({ labels: [{ ...spiders, overridable: false }], photos: few(2) }) },
};

/** A label that only says so, of the note and of one of its photos. */
export const Informed: Story = {
  args: {
    note: note({
      photos: [
        photo(0, {
          labels: [
            { value: 'heights', effect: 'inform', overridable: true, by: 'self', text: 'A view from very high up' },
          ],
        }),
        photo(1),
      ],
      labels: [{ value: 'flashing', effect: 'inform', overridable: true, by: 'community', text: 'Flashing lights' }],
    }),
  },
};

/** Data is saved: the first photo, and the others with their size. */
export const Light: Story = { args: { light: true, note: note({ photos: twenty.slice(0, 4) }) } };

/** It didn't arrive, and can be asked for again. */
export const PhotoFailed: Story = {
  args: {
    note: note({
      photos: [
        photo(0, { picture: { src: 'data:image/png,none', width: 1200, height: 900, alt: 'A harbour at dawn' } }),
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rootOf(canvasElement).querySelector('.tile .panel')).not.toBeNull());
  },
};

const decision: ModerationDecision = {
  id: 'd1',
  state: 'removed',
  rule: 'No advertising for tobacco',
  automated: true,
  scope: 'everywhere',
  decidedAt: hoursAgo(20),
  appealBy: '2099-01-01T00:00:00Z',
};

/** What only the author reads: where each photo stands, by which rule, and the way to contest it. */
export const Decided: Story = {
  args: {
    note: note({
      mine: true,
      audience: { id: 'followers', name: 'Followers' },
      photos: [photo(0, { state: 'removed', decision }), photo(1, { state: 'pending' })],
    }),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rootOf(canvasElement).querySelectorAll('[part=decision]')).toHaveLength(2));
  },
};

const origin = { sourceId: 'postcard', sourceName: 'Postcard', url: 'https://example.com/posts/1', itemId: 'i1' };

/** Where a photo comes from, for everybody. */
export const Imported: Story = { args: { note: note({ photos: [photo(4, { origin })] }) } };

/** For its owner: the door is in their hand. */
export const ImportedOwn: Story = { args: { note: note({ mine: true, photos: [photo(4, { origin })] }) } };

/** Each photo has an origin of its own, or none. */
export const ImportedSome: Story = {
  args: {
    note: note({
      mine: true,
      photos: [
        photo(0, { origin }),
        photo(1),
        photo(2, { origin: { ...origin, itemId: 'i2', url: 'https://example.com/posts/2' } }),
      ],
    }),
  },
};

/** No longer shown here, and back with one press. */
export const Stopped: Story = {
  args: ImportedOwn.args ?? {},
  play: press('.origin .button', '.tile .panel'),
};

export const Loading: Story = {
  render: (args) =>
    render({
      ...args,
      note: undefined,
      noteId: 'n1',
      adapters: { note: stubAdapter('note', { get: () => new Promise<Note>(() => undefined) }) },
    }),
};

/** The line is down: that is no deletion. */
export const Failed: Story = {
  render: (args) =>
    render({ ...args, note: undefined, noteId: 'n1', adapters: refusing(new AdapterError('unavailable')) }),
  play: shows('failed'),
};

/** It couldn't be looked at again: what was shown stays, and says that it may be old. */
export const Stale: Story = {
  render: (args) =>
    render({
      ...args,
      note: note({ photos: few(1) }),
      adapters: {
        note: stubAdapter('note', { revalidate: () => Promise.reject(new AdapterError('unavailable')) }),
      },
    }),
  play: async (context) => {
    await shows('ready')(context);
    // As when the page has been off line.
    window.dispatchEvent(new Event('online'));
    await shows('stale')(context);
    await shows('offline')(context);
  },
};

export const NotFound: Story = {
  render: (args) =>
    render({ ...args, note: undefined, noteId: 'n1', adapters: refusing(new AdapterError('not-found')) }),
  play: shows('failed'),
};

export const Deleted: Story = { args: { note: { id: 'n1', gone: 'deleted', at: '2026-03-01T00:00:00Z' } } };

export const DeletedAtSource: Story = { args: { note: { id: 'n1', gone: 'deleted-at-source' } } };

export const Private: Story = { args: { note: { id: 'n1', gone: 'private' } } };

export const Blocked: Story = { args: { note: { id: 'n1', gone: 'blocked' } } };

export const SignIn: Story = { args: { note: { id: 'n1', gone: 'sign-in' } } };

export const GeoBlocked: Story = { args: { note: { id: 'n1', gone: 'geo-blocked' } } };

export const SourceClosed: Story = { args: { note: { id: 'n1', gone: 'source-closed', at: '2025-05-08T00:00:00Z' } } };

export const Removed: Story = { args: { note: { id: 'n1', gone: 'removed' } } };

/** Nothing was given: a place for a way to find the people one knows. */
export const Empty: Story = {
  render: () =>
    html`<rv-note-card
      ><p slot="empty-contacts"><a href="#contacts">Find people you know</a></p></rv-note-card
    >`,
};

/** Folded until somebody reads on. */
export const LongText: Story = { args: { note: posts.long } };

export const LongTextUnfolded: Story = { args: { note: posts.long }, play: press('.fold') };

export const Japanese: Story = { args: { note: posts.japanese } };

/** The words go from the right; the controls stay as the page has them. */
export const ArabicText: Story = { args: { note: posts.arabic } };

export const EmojiOnly: Story = { args: { note: posts.emoji } };

/** Each line goes its own way. */
export const ManyScripts: Story = { args: { note: posts.mixed } };

export const LongName: Story = { args: { note: posts.longName } };

/** Links that are not what they seem say so before they open. */
export const UnusualLinks: Story = { args: { note: posts.dangerous } };

/** On a small phone. */
export const Narrow: Story = { args: { wide: '18rem', note: note({ photos: few(4) }) } };

/** What the page puts into it. */
export const WithSlots: Story = {
  render: () =>
    html`<rv-note-card .note=${posts.arabic}>
      <p slot="translation" lang="en">Drew the harbour at dawn. Tomorrow we go back with more colours.</p>
      <div slot="actions"><button type="button">Like</button> <button type="button">Reply</button></div>
    </rv-note-card>`,
};

/** The whole page in French. */
export const French: Story = {
  render: (args) =>
    html`<div lang="fr">
      ${render({ ...args, note: note({ lang: 'fr', text: 'Premières lueurs sur la crête. #carnet', photos: [photo(0), bare(1)] }) })}
    </div>`,
};

/** The whole page in Arabic, from the right. */
export const Arabic: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">${render({ ...args, note: { ...posts.arabic, photos: twenty } })}</div>`,
};
