import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { CoAuthorBadge } from 'recto-verso/co-author-badge';
import 'recto-verso/co-author-badge/define';
import 'recto-verso/flip-story/define';
import 'recto-verso/note-card/define';
import {
  AdapterError,
  type Adapters,
  type Note,
  type PostAuthor,
  type Story as StoryRecord,
} from 'recto-verso/contracts';
import { expect, waitFor } from 'storybook/test';
import {
  ask,
  asked,
  authors,
  entry,
  keeping,
  longNamed,
  mina,
  record,
  rights,
  salma,
  withRoles,
} from './co-author-badge-stage.js';

type Args = Pick<CoAuthorBadge, 'authors' | 'postId' | 'maxNames'> & {
  readonly adapters?: Adapters;
  readonly wide: string;
};

type Story = StoryObj<Args>;

function render({ authors: given, postId, maxNames, adapters, wide }: Args): TemplateResult {
  const place = document.createElement('div');
  place.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  const element = document.createElement('rv-co-author-badge');
  Object.assign(element, { authors: given, postId, maxNames, adapters });
  place.append(element);
  return html`${place}`;
}

const meta: Meta<Args> = {
  title: 'Elements/Co-author badge',
  component: 'rv-co-author-badge',
  args: { authors: authors(2), maxNames: 3, wide: '24rem' },
  argTypes: {
    authors: { control: 'object' },
    adapters: { table: { disable: true } },
    wide: { table: { disable: true } },
  },
  render,
};

export default meta;

const becomes =
  (...states: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rv-co-author-badge');
    await waitFor(() => {
      const missing = states.filter((state) => !element?.matches(`:state(${state})`));
      return expect(missing).toEqual([]);
    });
  };

/** Waits for each and presses it; then for what comes of the last. */
const press =
  (selectors: readonly string[], shows: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('rv-co-author-badge')?.shadowRoot;
    const find = (selector: string): HTMLElement => {
      const found = root?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    for (const selector of selectors) (await waitFor(() => find(selector))).click();
    await waitFor(() => find(shows));
  };

/** From plain JSON, without a back end: "By Mina Okafor and سلمى بناني". */
export const Two: Story = { play: becomes('ready') };

export const Solo: Story = { args: { authors: authors(1) }, play: becomes('solo') };

export const Three: Story = { args: { authors: authors(3) } };

/** What each of them has done stands beside the name. An author's is not said. */
export const Roles: Story = { args: { authors: withRoles } };

/** The others are in a list, behind a button. */
export const Twelve: Story = { args: { authors: authors(12) }, play: becomes('folded') };

export const TwelveUnfolded: Story = {
  args: { authors: authors(12) },
  play: press(['.others'], 'dialog[open] .person'),
};

/** As a host wants it: one name, and the others. */
export const TwoNamesAtMost: Story = { args: { authors: authors(5), maxNames: 2 } };

export const Narrow: Story = { args: { authors: authors(12), wide: '240px' } };

export const LongNames: Story = { args: { authors: longNamed, wide: '240px' } };

/** A name that may no longer be shown leaves its place. */
export const UnavailableAccount: Story = {
  args: { authors: [entry(mina), { id: 'gone', role: 'photo' }] },
  play: becomes('gone'),
};

/** @param authors as a page's markup has them */
function inMarkup(authors: string): TemplateResult {
  const badge = document.createElement('rv-co-author-badge');
  badge.setAttribute('authors', authors);
  return html`${badge}`;
}

/** Straight out of a page's markup, as an embedded post has it. */
export const Embedded: Story = {
  render: () => inMarkup(JSON.stringify(withRoles)),
  play: becomes('ready'),
};

const posted = { author: mina, createdAt: '2026-11-20T09:00:00Z', authors: withRoles } as const;

function noteOf(names: readonly PostAuthor[], wide: string): HTMLElement {
  const text = 'The harbour, drawn and written together.';
  const note: Note = { ...posted, id: 'n1', authors: names, text, url: 'https://example.com/n1', state: 'live' };
  const place = document.createElement('div');
  place.style.inlineSize = `min(${wide}, calc(100vw - 2rem))`;
  place.append(Object.assign(document.createElement('rv-note-card'), { note }));
  return place;
}

/** A note names all who sign it by itself. */
export const OnANote: Story = {
  render: () => html`${noteOf(withRoles, '24rem')}`,
};

/** All of them are in a list behind the others. */
export const OthersOfANote: Story = {
  render: () => html`${noteOf(authors(12), '240px')}`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('rv-note-card')?.shadowRoot;
    const find = (selector: string): HTMLElement => {
      const found = root?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    (await waitFor(() => find('.others'))).click();
    await waitFor(() => find('dialog[open] .person'));
  },
};

/** In a narrow card a picture more would be a word less. */
export const OnANarrowNote: Story = { render: () => html`${noteOf(authors(12), '240px')}` };

/** A badge with all it does in place of a card's own names: time and audience stay. */
export const BadgeInANote: Story = {
  render: () => {
    const place = noteOf(authors(12), '24rem');
    const badge = Object.assign(document.createElement('rv-co-author-badge'), {
      authors: authors(12),
      slot: 'authors',
    });
    place.querySelector('rv-note-card')?.append(badge);
    return html`${place}`;
  },
};

/** And so does a story. */
export const OnAStory: Story = {
  render: () => {
    const story: StoryRecord = {
      ...posted,
      id: 's1',
      authors: authors(12),
      front: {
        state: 'live',
        picture: { src: './pictures/town-front.svg', width: 1080, height: 1350, alt: 'A town by day' },
      },
    };
    const place = document.createElement('div');
    place.style.inlineSize = 'min(18rem, calc(100vw - 2rem))';
    place.append(Object.assign(document.createElement('rv-flip-story'), { story }));
    return html`${place}`;
  },
};

const owned = record(2, { mine: 'owner', ownId: 'entry-mina', rights, hasHistory: true, historyShown: false });
const signed = record(2, { mine: 'co-author', ownId: 'entry-salma', rights, hasHistory: true, historyShown: false });

const live = (adapters: Adapters): Partial<Args> => ({ authors: undefined, postId: 'p1', adapters });

/** Who is asked is told to the owner alone: nobody is named who has not agreed. */
export const Pending: Story = {
  args: live(keeping({ ...owned, authors: authors(1), invites: [asked.jun] })),
  play: becomes('pending', 'owner'),
};

export const PendingLink: Story = {
  args: live(keeping({ ...owned, authors: authors(1), invites: [asked.link] })),
  play: becomes('pending'),
};

export const PendingBoth: Story = {
  args: live(keeping({ ...owned, authors: authors(1), invites: [asked.jun, asked.link] })),
  play: becomes('pending'),
};

/** The post was changed after somebody had agreed to it. */
export const Stale: Story = {
  args: live(keeping({ ...owned, authors: authors(1), invites: [asked.lea] })),
  play: becomes('stale'),
};

/** To who is asked, with the way to read and answer. */
export const Asked: Story = {
  args: live(keeping({ ...record(1), invites: [ask(salma, { sent: false })] })),
  play: becomes('asked'),
};

/** For the work that the post shows. */
export const AskedAsOriginalArtist: Story = {
  args: live(keeping({ ...record(1), invites: [ask(salma, { sent: false, role: 'original-artist' })] })),
  play: becomes('asked'),
};

/** A page that leads to the invitation prevents the event. Any other has it said where the answer is. */
export const AnswerElsewhere: Story = {
  args: live(keeping({ ...record(1), invites: [ask(salma, { sent: false })] })),
  play: press(['.note-line .button'], '.said .soft'),
};

export const AskedAgain: Story = {
  args: live(keeping({ ...record(1), invites: [ask(salma, { sent: false, state: 'stale' })] })),
  play: becomes('asked', 'stale'),
};

const sunset = { at: '2036-12-01T12:00:00Z', shows: 'owner' } as const;

/** Signing together is to end here: said to those who sign, and in the sheet to everybody. */
export const Sunset: Story = {
  args: live(keeping({ ...signed, sunset })),
  play: becomes('sunset'),
};

export const Ended: Story = {
  args: live(keeping({ ...signed, sunset: { at: '2026-06-01T12:00:00Z', shows: 'all' } })),
  play: becomes('ended'),
};

/** Where it was said that only the owner stays, nobody else is named, also out of a page’s own record. */
export const EndedOwnerOnly: Story = {
  args: { authors: { ...record(3), sunset: { at: '2026-06-01T12:00:00Z', shows: 'owner' } } },
  play: becomes('ended', 'solo'),
};

/** What a reader finds behind the sign: who may do what. */
export const About: Story = {
  args: live(keeping(record(3, { rights, sunset, hasHistory: true }))),
  play: press(['.about'], 'dialog[open] .rights'),
};

/** Who was asked, agreed and stepped back, and when. */
export const History: Story = {
  args: live(keeping(signed)),
  play: press(['.about', '[part=history] .button'], '.past'),
};

/** The owner's: the order of the names, the way out for each, what is still open. */
export const OwnersSheet: Story = {
  args: live(keeping({ ...owned, authors: authors(3), invites: [asked.jun, asked.lea] })),
  play: press(['.about'], 'dialog[open] .person'),
};

/** What was asked is taken back after one question. */
export const TakeBack: Story = {
  args: live(keeping({ ...owned, authors: authors(1), invites: [asked.lea, asked.jun] })),
  play: press(['.about', 'section .person:last-child .take'], '.ask'),
};

export const StepBack: Story = {
  args: live(keeping(signed)),
  play: press(['.about', '.take'], '.ask'),
};

/** One's own name is off: as long as it can be undone, the way back is here. */
export const SteppedBack: Story = {
  args: live(keeping(signed)),
  play: press(['.about', '.take', '.ask .button'], '.undo'),
};

export const NotTakenOff: Story = {
  args: live(keeping(signed, { revoke: () => Promise.reject(new AdapterError('unavailable')) })),
  play: press(['.about', '.take', '.ask .button'], '[role=alert]'),
};

export const Loading: Story = {
  args: live(keeping(signed, { getAuthors: () => new Promise(() => undefined) })),
  play: becomes('loading'),
};

export const Failed: Story = {
  args: live(keeping(signed, { getAuthors: () => Promise.reject(new AdapterError('unavailable')) })),
  play: becomes('failed'),
};

/** After a block, or where the post is no longer for this person. */
export const Unavailable: Story = {
  args: live(keeping(signed, { getAuthors: () => Promise.reject(new AdapterError('not-found')) })),
  play: becomes('unavailable'),
};

/** What is no list of names says so, and why in the console. */
export const NoNames: Story = {
  render: () => inMarkup('Mina and Salma'),
  play: becomes('failed'),
};
