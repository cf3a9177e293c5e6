import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, ContactMatch } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { contactsManager } from '../../controllers/device-contacts.js';
import { browserLine } from '../../controllers/line.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { browserDigest } from '../../core/contacts/contact-identifiers.js';
import { limitOf, sceneOf, type ContactsScene } from '../../core/contacts/contact-rules.js';
import { createContactsStore } from '../../core/contacts/contacts-store.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { MatchActions } from './contact-finder.actions.js';
import type { ContactFinderEventMap } from './contact-finder.events.js';
import { partStyles } from './contact-finder.part.styles.js';
import type { ContactFinderStrings } from './contact-finder.strings.js';
import { createOutlet } from './contact-finder.outlet.js';
import { finderView, type FinderView } from './contact-finder.view.js';
import { contactFinderEnglish, written, type Words } from './contact-finder.words.js';

/** What the part reads of its element. */
export interface ContactFinderHost extends LitElement {
  strings: Partial<ContactFinderStrings> | undefined;
  readonly compact: boolean;
}

/** Finding people with all it does, fetched when there is something to show. */
export class ContactFinderPart implements ReactiveController {
  #host: ContactFinderHost;
  #words: Words;
  #getAdapters: () => Adapters | undefined;
  #announcer: AnnounceController<ContactMatch>;
  #actions: MatchActions;
  #store = createContactsStore(
    systemClock,
    createOutlet(() => ({
      host: this.#host,
      words: this.#words,
      announcer: this.#announcer,
      optedIn: () => this.#set({ open: undefined }),
      forgot: () => this.#set({ open: undefined, confirming: false }),
    })),
    browserDigest(),
  );
  #state: FinderState = { open: undefined, confirming: false, pickFailed: false };
  #stopLine: () => void = () => undefined;
  #hadFocus = false;
  #focusNext: string | undefined;
  #before: number | undefined;

  constructor(host: ContactFinderHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof contactFinderEnglish>(host, contactFinderEnglish);
    adopt(host.renderRoot, [avatarStyles, inputStyles, noteStyles, partStyles]);
    new StoreController(host, this.#store);
    new MinuteController(host);
    this.#announcer = new AnnounceController<ContactMatch>(host, (arrived) =>
      this.#words.text(
        'contactFinderArrived',
        new Intl.ListFormat(this.#words.lang()).format(arrived.map(({ person }) => person.name)),
      ),
    );
    this.#actions = new MatchActions(host, {
      getAdapters,
      blocked: ({ id }) => this.#store.drop(id),
      failed: () => this.#announcer.say(this.#words.text('commonProblem', 'unavailable', undefined)),
    });
    host.addController(this);
  }

  /** What the element's states say. */
  get states(): readonly string[] {
    const { error } = this.#store.getSnapshot();
    return [this.#scene, ...(!navigator.onLine || error?.code === 'unavailable' ? ['offline'] : [])];
  }

  refresh(): void {
    this.#store.refresh();
  }

  hostConnected(): void {
    this.#stopLine = browserLine().subscribe(() => {
      // A read: it may be repeated by itself.
      if (this.#store.getSnapshot().error?.code === 'unavailable' && navigator.onLine) this.#store.refresh();
      this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    // An update may still be on its way when the element leaves the page.
    if (this.#host.isConnected) {
      const { contacts, people } = this.#getAdapters() ?? {};
      this.#store.show({ contacts: contacts ?? undefined, people: people ?? undefined });
    }
    this.#tellMore();
    this.#hadFocus = (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (this.#focusNext !== undefined) root.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
    // What had the focus is gone: on to what came in its place. A closed sheet gives it back by itself.
    if (!this.#hadFocus || this.#host.shadowRoot?.activeElement || this.#actions.isOpen) return;
    (root.querySelector<HTMLElement>('.outcome') ?? root.querySelector<HTMLElement>('.title, [part=open]'))?.focus();
  }

  hostDisconnected(): void {
    this.#stopLine();
    this.#store.stop();
    this.#before = undefined;
  }

  render(): TemplateResult {
    return html`<section class="finder" part="finder" aria-label=${this.#words.text('contactFinderHeading')}>
        ${finderView(this.#view())}
      </section>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${this.#actions.render()}`;
  }

  get #scene(): ContactsScene | 'closed' {
    const scene = sceneOf(this.#store.getSnapshot());
    const { open = !this.#host.compact } = this.#state;
    return scene === 'not-opted-in' && !open
      ? 'closed'
      : scene === 'forgotten' && this.#state.open
        ? 'not-opted-in'
        : scene;
  }

  #view(): FinderView {
    const store = this.#store;
    const people = this.#getAdapters()?.people;
    return {
      words: this.#words,
      snapshot: store.getSnapshot(),
      scene: this.#scene,
      online: navigator.onLine,
      pickable: contactsManager() !== undefined,
      pickFailed: this.#state.pickFailed,
      confirming: this.#state.confirming,
      canFollow: typeof people?.follow === 'function' && typeof people.unfollow === 'function',
      canMore: this.#actions.possible,
      open: () => {
        this.#set({ open: true });
        this.#focusNext = '.title';
        this.#emit('rv-contacts-open', { optedIn: false });
      },
      close: () => {
        this.#set({ open: false });
        this.#focusNext = '[part=open]';
        this.#emit('rv-contacts-close', { optedIn: false });
      },
      optIn: store.optIn,
      pick: () => void this.#pick(),
      add: this.#add,
      type: store.clearEntryProblem,
      take: store.take,
      find: this.#find,
      retry: store.retry,
      refresh: store.refresh,
      follow: store.follow,
      unfollow: store.unfollow,
      retryFollow: store.retryFollow,
      openMore: this.#actions.open,
      warmUp: this.#actions.warmUp,
      loadMore: this.#loadMore,
      retryMatches: store.retryMatches,
      showArrived: () => {
        // The button goes: on to those who stand in its place.
        this.#focusNext = '#matches-heading';
        store.showArrived();
      },
      confirm: (confirming) => {
        this.#set({ confirming });
        this.#focusNext = confirming ? '#forget-heading' : '[part=forget]';
      },
      forget: store.forget,
    };
  }

  #emit<Type extends keyof ContactFinderEventMap & `rv-${string}`>(
    type: Type,
    detail: ContactFinderEventMap[Type]['detail'],
    cancelable = false,
  ): boolean {
    return emit(this.#host, type, detail, cancelable);
  }

  #set(state: Partial<FinderState>): void {
    this.#state = { ...this.#state, ...state };
    this.#host.requestUpdate();
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#who');
  }

  #add = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#addTyped();
    this.#input?.focus();
  };

  /** @returns whether nothing is left in the field */
  #addTyped(): boolean {
    const input = this.#input;
    if (!input) return true;
    const taken = this.#store.add(input.value);
    if (taken) input.value = '';
    return taken;
  }

  #find = (): void => {
    // What still stands in the field is meant too.
    if (this.#input?.value.trim() && !this.#addTyped()) this.#input.focus();
    else this.#store.find();
  };

  async #pick(): Promise<void> {
    this.#set({ pickFailed: false });
    try {
      const multiple = limitOf(this.#store.getSnapshot()).most > 1;
      const picked = (await contactsManager()?.select(['name', 'email', 'tel'], { multiple })) ?? [];
      if (!this.#host.isConnected) return;
      this.#store.addPicked(
        picked.map(({ name, email, tel }) => ({
          ...(name?.[0] && { name: name[0] }),
          emails: email ?? [],
          tels: tel ?? [],
        })),
      );
    } catch {
      if (this.#host.isConnected) this.#set({ pickFailed: true });
    }
  }

  #loadMore = (): void => {
    this.#before = this.#store.getSnapshot().matches.items.length;
    this.#store.loadMore();
  };

  #tellMore(): void {
    const { items, loadingMore } = this.#store.getSnapshot().matches;
    if (this.#before === undefined || loadingMore) return;
    const count = items.length - this.#before;
    this.#before = undefined;
    if (count > 0) this.#announcer.say(this.#words.text('contactFinderShown', count, written(this.#words, count)));
  }
}

/** What somebody has opened here; nobody else knows of it. */
interface FinderState {
  /** The explanation. `undefined`: as the element begins. */
  readonly open: boolean | undefined;
  readonly confirming: boolean;
  readonly pickFailed: boolean;
}
