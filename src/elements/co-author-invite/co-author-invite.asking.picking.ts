import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { AuthorRole } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { AskedFor } from '../../core/co-author/asking-store.js';
import { roomOf } from '../../core/making/co-author-room.js';
import { rolesOf } from '../../core/making/co-author-rules.js';
import type { CoAuthorChoice } from '../../core/making/co-authors.js';
import { pickActions } from '../parts/co-author-picker.actions.js';
import { CoAuthorPicker } from '../parts/co-author-picker.js';
import { coAuthorLimitText } from '../parts/co-author-picker.words.js';
import { SheetController } from '../parts/sheet.js';
import type { CoAuthorInviteHost } from './co-author-invite.host.js';
import type { AskingWords } from './co-author-invite.words.js';

export interface AskingPickingOptions {
  readonly words: AskingWords;
  readonly choice: CoAuthorChoice;
  readonly announcer: AnnounceController<string>;
  /** Why nobody else can sign this post. */
  readonly heldText: () => string | undefined;
  /** @param hash of what they looked at as they began to choose */
  readonly ask: (whom: AskedFor, role: AuthorRole, hash: string | undefined) => void;
}

/** The sheet in which the owner of a post chooses whom to ask to sign what lies behind it, or what a link is for. */
export class AskingPicking implements ReactiveController {
  #host: CoAuthorInviteHost;
  #options: AskingPickingOptions;
  #sheet: SheetController;
  #picker: CoAuthorPicker;
  #hash: string | undefined;
  #isLink = false;
  /** It has closed by itself: the focus goes to why. */
  #toNotice = false;

  constructor(host: CoAuthorInviteHost, options: AskingPickingOptions) {
    const { words, choice, announcer, heldText, ask } = options;
    this.#host = host;
    this.#options = options;
    this.#sheet = new SheetController(host, { name: 'co-author-picker', words, closed: () => undefined });
    this.#picker = new CoAuthorPicker(host, {
      words,
      choice,
      announcer,
      isShown: () => this.#sheet.isOpen && !this.#isLink,
      submitText: (name) =>
        name === undefined ? words.text('coAuthorAskingChoose') : words.text('coAuthorAskingPerson', name),
      heldText,
      picked: ({ person }, role) => {
        this.#sheet.close();
        ask(person, role, this.#hash);
      },
    });
    // After the sheet: where it closes by itself, the focus moves on from where that has put it.
    host.addController(this);
  }

  /** @param hash of what they look at */
  open(hash: string | undefined): void {
    this.#begin(hash, false);
    this.#options.choice.open();
    this.#sheet.open();
  }

  /** A link says as what it lets somebody sign before it is made; at once where there is one role only. */
  openLink(hash: string | undefined): void {
    this.#begin(hash, true);
    const { rules, role } = this.#options.choice.getSnapshot();
    if (rolesOf(rules).length < 2) this.#options.ask('link', role, hash);
    else this.#sheet.open();
  }

  #begin(hash: string | undefined, isLink: boolean): void {
    this.#hash = hash;
    this.#isLink = isLink;
    this.#sheet.settle();
    this.#picker.forget();
  }

  close(): void {
    this.#sheet.close();
  }

  /** Called with each update. Nobody asks for what they can't see: where it has changed behind the sheet, that closes. */
  update(hash: string | undefined): void {
    if (!this.#sheet.isOpen || hash === this.#hash) return;
    this.#sheet.close();
    this.#toNotice = true;
  }

  hostUpdated(): void {
    if (!this.#toNotice) return;
    this.#toNotice = false;
    const root = this.#host.renderRoot;
    (root.querySelector<HTMLElement>('.said .title') ?? root.querySelector<HTMLElement>('.name'))?.focus();
  }

  render(): TemplateResult {
    return this.#sheet.render({
      heading: this.#options.words.text(this.#isLink ? 'coAuthorAskingByLink' : 'coAuthorAskingHeading'),
      body: this.#sheet.isOpen
        ? html`<div class="pick-place" part="picker">${this.#isLink ? this.#renderLink() : this.#picker.render()}</div>`
        : undefined,
    });
  }

  #renderLink(): TemplateResult {
    const { words, choice } = this.#options;
    return html`<form class="step link-step" novalidate @submit=${this.#makeLink}>
      <p class="soft">${words.text('coAuthorAskingByLinkHint')}</p>
      ${pickActions({
        words,
        choice,
        limit: this.#options.heldText() ?? coAuthorLimitText(words, choice.getSnapshot()),
        isReady: this.#canLink,
        chooseFirst: false,
        submit: words.text('coAuthorAskingMakeLink'),
        ways: nothing,
      })}
    </form>`;
  }

  get #canLink(): boolean {
    const { heldText, choice } = this.#options;
    const snapshot = choice.getSnapshot();
    const isOffered = snapshot.offer.phase === 'ready';
    return isOffered && heldText() === undefined && roomOf(snapshot, 0).heldBy === undefined;
  }

  #makeLink = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#canLink) return;
    this.#sheet.close();
    this.#options.ask('link', this.#options.choice.getSnapshot().role, this.#hash);
  };
}
