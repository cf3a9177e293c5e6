import { html, type TemplateResult } from 'lit';
import type { CoAuthorInvite, InviteAdapter } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { InviteStep, InviteStore } from '../../core/invite/invite-ports.js';
import { mayLeaveBy } from '../../core/invite/invite-rules.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { pickingStyles } from '../parts/picking.styles.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { carriedRow } from './invite-follow.carried.js';
import { history } from './invite-follow.history.js';
import type { InviteFollowHost } from './invite-follow.host.js';
import { delivered, letter } from './invite-follow.letter.js';
import { InviteLinkView } from './invite-follow.link.js';
import { pickerStyles } from './invite-follow.picker.styles.js';
import { InvitePicker } from './invite-follow.picker.js';
import { inviteSheetStyles } from './invite-follow.sheet.styles.js';
import type { InviteWords } from './invite-follow.words.js';

export interface InviteSheetOptions {
  readonly words: InviteWords;
  readonly store: InviteStore;
  readonly announcer: AnnounceController<string>;
  readonly isOnline: () => boolean;
  readonly getAdapter: () => InviteAdapter | undefined;
  /** The request to sign that goes with the next invitation. */
  readonly getCarried: () => CoAuthorInvite | undefined;
  readonly leaveOut: () => void;
  /** Somebody has closed it. */
  readonly closed: () => void;
}

/** The sheet in which people choose, write, hand over a link, and read what came of it. Fetched with the first gesture. */
export class InviteSheet {
  #options: InviteSheetOptions;
  #sheet: SheetController;
  #picker: InvitePicker;
  #link: InviteLinkView;
  #lastStep: InviteStep = 'closed';
  /** The sent invitation that is acted upon: the focus stays in its row while its controls come and go. */
  #rowId: string | undefined;

  constructor(host: InviteFollowHost, options: InviteSheetOptions) {
    const { words, store, announcer, closed } = options;
    this.#options = options;
    adopt(host.renderRoot, [
      avatarStyles,
      inputStyles,
      noteStyles,
      sheetStyles,
      inviteSheetStyles,
      pickingStyles,
      pickerStyles,
    ]);
    this.#sheet = new SheetController(host, { name: 'invite', words, closed });
    this.#picker = new InvitePicker(host, { words, store, announcer });
    this.#link = new InviteLinkView(host, { words, store, announcer, canPick: () => this.#canPick });
    // After the sheet: it must be open before the focus can move in it.
    host.addController({
      hostUpdated: () => {
        this.#followStep();
        this.#followRow(host);
      },
    });
  }

  open(): void {
    this.#sheet.open();
    const { words, store } = this.#options;
    const { step, rules, message } = store.getSnapshot();
    // Where the host has no words, the element's are the sender's from here on.
    if (step === 'composing' && message === undefined && !rules.message) store.word(words.text('inviteMessageDefault'));
  }

  /** See the sheet's own. */
  settle(): void {
    this.#sheet.settle();
  }

  close(): void {
    this.#sheet.close();
  }

  /** @param status the live region: beneath a modal sheet it would not be heard */
  render(status: unknown): TemplateResult {
    const { store } = this.#options;
    const { step } = store.getSnapshot();
    return this.#sheet.render({
      heading: this.#headingOf(step),
      body: html`${this.#renderOffline()} ${this.#renderCarried()} ${this.#renderStep(step)} ${status}`,
    });
  }

  get #canPick(): boolean {
    const { getAdapter, store } = this.#options;
    return typeof getAdapter()?.listContacts === 'function' && mayLeaveBy(store.getSnapshot().rules, 'contact');
  }

  #headingOf(step: InviteStep): string {
    const { words, store } = this.#options;
    const { chosen } = store.getSnapshot();
    if (step === 'composing') return words.text('inviteWriteTo', chosen?.name ?? '');
    if (step === 'delivered') return words.text('inviteSentTitle');
    if (step === 'link') return words.text('inviteByLink');
    return words.text(step === 'history' ? 'inviteHistory' : 'inviteChoose');
  }

  #renderOffline(): unknown {
    const { isOnline, words } = this.#options;
    if (isOnline()) return undefined;
    return html`<p class="offline small">${waitingIcon()}<span>${words.text('inviteOffline')}</span></p>`;
  }

  #renderCarried(): unknown {
    const { words, store, getCarried, leaveOut } = this.#options;
    return carriedRow({
      words,
      snapshot: store.getSnapshot(),
      carried: getCarried(),
      leaveOut: () => {
        leaveOut();
        // The button goes with it.
        this.#sheet.focusHeading();
      },
    });
  }

  #renderStep(step: InviteStep): unknown {
    const { words, store, getAdapter, closed } = this.#options;
    const snapshot = store.getSnapshot();
    const canPick = this.#canPick;
    switch (step) {
      case 'picking':
        return this.#picker.render();
      case 'composing':
        return letter({ words, snapshot, store });
      case 'delivered':
        return delivered({ words, snapshot, store, canPick, done: closed });
      case 'link':
        return this.#link.render();
      case 'history':
        return history({
          words,
          snapshot,
          store,
          canRevoke: typeof getAdapter()?.revoke === 'function',
          ...this.#rowActs,
        });
      case 'closed':
        return undefined;
    }
  }

  #rowActs = {
    ask: (inviteId: string): void => {
      this.#rowId = inviteId;
      this.#options.store.askToRevoke(inviteId);
    },
    keep: (inviteId: string): void => {
      this.#rowId = inviteId;
      this.#options.store.keep(inviteId);
    },
    revoke: (inviteId: string): void => {
      this.#rowId = inviteId;
      this.#options.store.revoke(inviteId);
    },
  };

  #followRow(host: InviteFollowHost): void {
    const id = this.#rowId;
    // Whoever has the focus elsewhere keeps it.
    if (id === undefined || host.shadowRoot?.activeElement) return;
    const row = [...host.renderRoot.querySelectorAll<HTMLElement>('.sent li')].find((one) => one.dataset['id'] === id);
    (row?.querySelector<HTMLElement>('[data-keep]:enabled, [data-revoke]') ?? row)?.focus();
  }

  /** Another step is another content: the focus goes to its heading, as it would to a new page. */
  #followStep(): void {
    const { step } = this.#options.store.getSnapshot();
    const before = this.#lastStep;
    this.#lastStep = step;
    if (step === before) return;
    this.#rowId = undefined;
    if (step === 'closed') {
      this.#picker.forget();
      this.#link.forget();
      return;
    }
    if (before !== 'closed') this.#sheet.focusHeading();
  }
}
