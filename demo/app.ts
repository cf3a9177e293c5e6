import { keepSending } from 'recto-verso';
import type { MemoryWorld } from 'recto-verso/adapters/memory';
import type { CoAuthorInvite, Message, Person, Story } from 'recto-verso/contracts';
import { clip } from './clip.js';
import type { ListedStory } from './feed.js';
import { keepInvites } from './kept-invites.js';
import { followNotes, type NoteFeed } from './note-feed.js';
import { knownNote } from './notes.js';
import { Outside } from './outside.js';
import { crowd, people, strangers } from './people.js';
import { firstState, type PhoneState } from './phone-state.js';
import { hearOfSigning } from './signing.js';
import {
  applySettings,
  holders,
  keepSettings,
  type DemoFault,
  type FaultMode,
  type Holder,
  type Settings,
} from './settings.js';
import type { DemoStory } from './stories.js';
import { countUnread } from './unread.js';
import type { ChatTexts } from './words/chats.en.js';
import { loadWords, type Words } from './words/words.js';
import { isHit, setCut, setFault, setLine, setReview, setRules } from './world.js';

/** The host: what is on the page, and what people do to it. Views read it, and ask it to change. */
export class App {
  settings: Settings;
  words: Words;
  readonly texts: ChatTexts;
  readonly world: MemoryWorld;
  /** Other apps, and links that were opened. */
  readonly outside: Outside;
  /** The seeded ones, then those that were made here, the newest first. */
  stories: readonly ListedStory[] = [];
  phones: Readonly<Record<Holder, PhoneState>> = {
    mina: { ...firstState, view: 'mine' },
    theo: { ...firstState, view: 'today' },
  };
  /** What people read in Notes, once they have looked. */
  notes: Readonly<Partial<Record<Holder, NoteFeed>>> = {};
  /** What each of the two was asked to sign, or has asked others to. */
  signing: Readonly<Partial<Record<Holder, readonly CoAuthorInvite[]>>> = {};
  /** There is room for two phones; and for the panel beside them. */
  readonly roomForTwo = matchMedia('(width >= 46rem)');
  readonly roomForPanel = matchMedia('(width >= 76rem)');
  panelOpen = false;
  /** What was last written on this page. */
  lastSent: { readonly threadId: string; readonly message: Message } | undefined;

  #render: (app: App) => void;
  #seeded: readonly ListedStory[];
  #rendering: Promise<void> | undefined;
  #lastCall = 0;
  #noteFeeds = new Map<Holder, () => Promise<void>>();

  constructor(
    parts: {
      settings: Settings;
      words: Words;
      texts: ChatTexts;
      world: MemoryWorld;
      stories: readonly DemoStory[];
      /** The page is left. */
      signal: AbortSignal;
    },
    render: (app: App) => void,
  ) {
    this.settings = parts.settings;
    this.words = parts.words;
    this.texts = parts.texts;
    this.world = parts.world;
    this.#seeded = parts.stories.map(({ id, author, title }) => ({ id, author, title, shown: true }));
    this.#render = render;
    this.#listStories();
    setRules(this.world, this.words);
    this.outside = new Outside(this, parts.signal);
    keepInvites(this.world, parts.signal);
    this.world.calls.subscribe(() => this.#onCall());
    this.world.stories.subscribe(() => this.#onStories());
    this.world.moderation.queue.subscribe(() => void this.change());
    for (const holder of holders)
      countUnread(this.world.as(holder).chat, (unread) => void this.setPhone(holder, { unread }));
    for (const holder of holders) hearOfSigning(this, holder);
    this.#keepSending(parts.signal);
    for (const room of [this.roomForTwo, this.roomForPanel]) room.addEventListener('change', () => void this.change());
  }

  /** Draws the page anew, once for all changes made meanwhile. */
  change(): Promise<void> {
    this.#rendering ??= Promise.resolve().then(() => {
      this.#rendering = undefined;
      this.#render(this);
    });
    return this.#rendering;
  }

  async set(change: Partial<Settings>): Promise<void> {
    if (change.lang !== undefined) {
      this.words = await loadWords(change.lang);
      setRules(this.world, this.words);
    }
    this.settings = { ...this.settings, ...change };
    if (change.line !== undefined) setLine(this.world, change.line);
    if (change.cut !== undefined) setCut(this.world, change.cut);
    if (change.review !== undefined) setReview(this.world, change.review);
    applySettings(this.settings);
    keepSettings(this.settings);
    await this.change();
  }

  async setFault(target: DemoFault, mode: FaultMode | undefined): Promise<void> {
    setFault(this.world, target, mode);
    this.#lastCall = this.world.calls.getSnapshot().at(-1)?.id ?? 0;
    await this.#keepFault(target, mode);
  }

  setPhone(holder: Holder, change: Partial<PhoneState>): Promise<void> {
    this.phones = { ...this.phones, [holder]: { ...this.phones[holder], ...change } };
    return this.change();
  }

  person(id: string): Person {
    const found = [...people, ...strangers, ...crowd].find((person) => person.id === id);
    return found ?? { id, name: id };
  }

  /** What friends call one of the two. */
  firstName(holder: Holder): string {
    return this.person(holder).name.replace(/ .*/, '');
  }

  title(storyId: string): string {
    const note = knownNote(this, storyId);
    if (note) return this.words.notes.note(note.author.name);
    return [clip, ...this.stories].find(({ id }) => id === storyId)?.title ?? storyId;
  }

  /** Somebody on this page has turned a story: its author, if here too, hears of it. */
  backSeen(by: Holder, story: Story | undefined): void {
    const author = holders.find((holder) => holder === story?.author.id);
    if (!story || author === undefined || author === by) return;
    const count = (this.phones[author].news?.count ?? 0) + 1;
    void this.setPhone(author, { news: { person: this.person(by), storyId: story.id, count } });
  }

  sent(threadId: string, message: Message): void {
    this.lastSent = { threadId, message };
    void this.change();
  }

  async unblock(holder: Holder, person: Person): Promise<void> {
    try {
      await this.world.as(holder).people.unblock(person.id);
      const blocked = this.phones[holder].blocked.filter(({ id }) => id !== person.id);
      await this.setPhone(holder, { blocked, unblockFailed: undefined });
    } catch {
      await this.setPhone(holder, { unblockFailed: person.id });
    }
  }

  /** Takes a story away from everybody. */
  removeStory(storyId: string): void {
    this.world.deleteStory(storyId);
  }

  /** Reads somebody's notes, and follows them from the first time on. */
  readNotes(holder: Holder): void {
    const again = this.#noteFeeds.get(holder);
    if (again) return void again();
    const follow = followNotes(this.world.as(holder).note, holder, (feed) => {
      this.notes = { ...this.notes, [holder]: feed };
      void this.change();
    });
    this.#noteFeeds.set(holder, follow);
  }

  /** Stories that were made on this page: the host lists them, the elements do the rest. */
  get made(): readonly string[] {
    return this.stories.filter(({ id }) => !this.#seeded.some((seeded) => seeded.id === id)).map(({ id }) => id);
  }

  /** What waits on a phone goes also after its conversation was left. */
  #keepSending(signal: AbortSignal): void {
    for (const holder of holders)
      keepSending(this.world.as(holder), {
        draftKey: holder,
        signal,
        onSent: (threadId, message) => this.sent(threadId, message),
      });
  }

  #onStories(): void {
    this.#listStories();
    void this.change();
  }

  #listStories(): void {
    const there = this.world.stories.getSnapshot();
    const visible = new Map(there.map((story) => [story.id, story]));
    const made = there.filter(({ id }) => !this.#seeded.some((seeded) => seeded.id === id));
    const time = new Intl.DateTimeFormat(this.settings.lang, { timeStyle: 'short' });
    this.stories = [
      ...this.#seeded.flatMap((story) => {
        const found = visible.get(story.id);
        return found === undefined ? [] : [{ ...story, shown: found.shown, ...several(found) }];
      }),
      ...made.map(({ id, author, authors, createdAt, shown }) => ({
        ...several({ authors }),
        id,
        author,
        title: this.words.madeAt(time.format(new Date(createdAt))),
        shown,
      })),
    ];
  }

  #onCall(): void {
    this.#forgetUsedFaults();
    if (this.panelOpen || this.roomForPanel.matches) void this.change();
  }

  /** What fails once has failed: the panel should not say that it still will. */
  #forgetUsedFaults(): void {
    const failed = this.world.calls
      .getSnapshot()
      .filter(({ id, outcome }) => id > this.#lastCall && outcome === 'failed');
    for (const [name, mode] of Object.entries(this.settings.faults)) {
      const target = name as DemoFault;
      if (mode === 'once' && failed.some(({ method }) => isHit(target, method)))
        void this.#keepFault(target, undefined);
    }
  }

  async #keepFault(target: DemoFault, mode: FaultMode | undefined): Promise<void> {
    const { [target]: _before, ...others } = this.settings.faults;
    await this.set({ faults: mode === undefined ? others : { ...others, [target]: mode } });
  }
}

function several({ authors }: { readonly authors?: readonly string[] | undefined }): Pick<ListedStory, 'authors'> {
  return authors ? { authors } : {};
}
