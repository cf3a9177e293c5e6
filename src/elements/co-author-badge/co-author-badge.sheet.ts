import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Authorship, Person, PostAuthor } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { adopt } from '../parts/adopt.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import type { BadgeContext } from './co-author-badge.host.js';
import { past, rights } from './co-author-badge.past.js';
import { invited, people, type PeopleView } from './co-author-badge.people.js';
import { waysOf } from './co-author-badge.scene.js';
import { SheetFocus } from './co-author-badge.sheet.focus.js';
import { coAuthorBadgeSheetStrings } from './co-author-badge.sheet.strings.js';
import { authorsSheetStyles } from './co-author-badge.sheet.styles.js';
import { problemNote, sunsetNote } from './co-author-badge.view.js';
import { badgeEnglish, type SheetWords } from './co-author-badge.words.js';

const sheetEnglish = { ...badgeEnglish, ...coAuthorBadgeSheetStrings };

/** All there is to read and do about the authors, in a sheet. Fetched when it is first opened. */
export class AuthorsSheet implements ReactiveController {
  #context: BadgeContext;
  #words: SheetWords;
  #sheet: SheetController;
  #profile: (event: MouseEvent, person: Person) => void;
  /** Which entry is asked about. */
  #asking: string | undefined;
  #focus: SheetFocus;

  constructor(context: BadgeContext, profile: (event: MouseEvent, person: Person) => void) {
    const { host } = context;
    this.#context = context;
    this.#profile = profile;
    this.#words = new StringsController<typeof sheetEnglish>(host, sheetEnglish);
    adopt(host.renderRoot, [sheetStyles, inputStyles, authorsSheetStyles]);
    this.#sheet = new SheetController(host, {
      name: 'authors',
      words: this.#words,
      closed: () => {
        this.#ask(undefined);
        context.closed();
      },
    });
    host.addController(this);
    this.#focus = new SheetFocus(host, () => this.#sheet.isOpen);
  }

  get isOpen(): boolean {
    return this.#sheet.isOpen;
  }

  open(): void {
    this.#sheet.settle();
    this.#sheet.open();
  }

  close(): void {
    this.#asking = undefined;
    this.#sheet.close();
  }

  hostUpdate(): void {
    const { authors = [], invites = [] } = this.#context.store.getSnapshot().authorship ?? {};
    // Nobody is asked about who is gone.
    if (![...authors, ...invites].some(({ id }) => id === this.#asking)) this.#asking = undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** @param said the live region: beneath a modal sheet it would not be heard */
  render(authorship: Authorship, said: string): TemplateResult {
    const words = this.#words;
    return this.#sheet.render({
      heading: words.text('badgeAuthors'),
      body: html`<div class="authors-sheet">
        ${this.#sheet.isOpen ? this.#body(authorship) : nothing}
        <slot name="info"></slot>
        <p class="visually-hidden" role="status">${this.#sheet.isOpen ? said : nothing}</p>
      </div>`,
    });
  }

  #body(authorship: Authorship): TemplateResult {
    const { store, getAdapters } = this.#context;
    const words = this.#words;
    const snapshot = store.getSnapshot();
    const ways = waysOf(authorship, getAdapters()?.coAuthor);
    const failed = problemNote({ words: this.#context.words, snapshot, retry: store.retry });
    const { problem } = snapshot;
    const view: PeopleView = {
      words,
      snapshot,
      authorship,
      ways,
      asking: this.#asking,
      profile: this.#profile,
      move: this.#move,
      ask: this.#ask,
      takeOff: (author) => this.#act(author.id, () => store.revoke(author)),
      withdraw: (invite) => this.#act(invite.id, () => store.withdraw(invite)),
      problemOf: (id) => (problem?.id === id && problem.act !== 'restore' ? failed : nothing),
    };
    return html`${people(view)} ${problem?.act === 'reorder' ? failed : nothing}
    ${sunsetNote(this.#context.words, authorship, snapshot.ended)} ${invited(view)} ${rights(words, authorship)}
    ${past({
      words,
      snapshot,
      authorship,
      ways,
      read: () => {
        this.#focus.toPast(0);
        store.readHistory();
      },
      readMore: () => {
        this.#focus.toPast(store.getSnapshot().history.items.length);
        store.readMoreHistory();
      },
      setShown: (shown) => {
        store.showHistory(shown);
        // A host that does it itself leaves the choice as it is until it has.
        this.#context.host.requestUpdate();
      },
      problem: problem?.act === 'show-history' ? failed : nothing,
    })}`;
  }

  #ask = (id: string | undefined): void => {
    const before = this.#asking;
    this.#asking = id;
    if (this.#sheet.isOpen) this.#focus.to(id ?? before, id === undefined ? '.take' : '.ask');
    this.#context.host.requestUpdate();
  };

  /** What is asked about is done, or left to a host that does it itself. */
  #act(id: string, act: () => void): void {
    const { store } = this.#context;
    if (store.getSnapshot().doing) return;
    act();
    if (store.getSnapshot().doing?.id !== id) this.#ask(undefined);
  }

  #move = (author: PostAuthor, by: -1 | 1): void => {
    const { store, say } = this.#context;
    const { authors = [] } = store.getSnapshot().authorship ?? {};
    const ids = authors.map(({ id }) => id);
    const from = ids.indexOf(author.id);
    const to = from + by;
    if (from === -1 || to < 0 || to >= ids.length) return;
    store.reorder(ids.toSpliced(from, 1).toSpliced(to, 0, author.id));
    this.#focus.to(author.id, by < 0 ? '.up' : '.down');
    const words = this.#words;
    const { format } = new Intl.NumberFormat(words.lang());
    if (store.getSnapshot().authorship?.authors[to]?.id !== author.id) return;
    say(
      words.text(
        'badgeMoved',
        author.person?.name ?? words.text('authorUnavailable'),
        format(to + 1),
        format(ids.length),
      ),
    );
  };
}
