import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Authorship, CoAuthorInvite, Person } from '../../contracts/index.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { ReturnController } from '../../controllers/return-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { AuthorshipStore } from '../../core/co-author/authorship-ports.js';
import { createAuthorshipStore } from '../../core/co-author/authorship-store.js';
import { adopt } from '../parts/adopt.js';
import { HeldPlace } from '../parts/authors-place.js';
import { mostNames } from '../parts/authors.js';
import { html } from '../parts/tight.js';
import type { BadgeHost } from './co-author-badge.host.js';
import { badgeOutlet, send } from './co-author-badge.outlet.js';
import { partStyles } from './co-author-badge.part.styles.js';
import { hasMore, shownOf, statesOf } from './co-author-badge.scene.js';
import type { AuthorsSheet } from './co-author-badge.sheet.js';
import { isLost, reach } from './co-author-badge.reach.js';
import { BadgeTeller } from './co-author-badge.teller.js';
import { badgeView, failedView, type BadgeView } from './co-author-badge.view.js';
import { badgeEnglish, type BadgeWords } from './co-author-badge.words.js';

/** What JSON that is none comes to. */
const noNames: readonly unknown[] = [];

/** Names with all they do, fetched when there are some to show. */
export class BadgePart implements ReactiveController {
  /** What every badge wears once there are names: those that come later have it from the first. */
  static readonly styles = partStyles;

  #host: BadgeHost;
  #getAdapters: () => Adapters | undefined;
  #words: BadgeWords;
  #store: AuthorshipStore;
  #teller: BadgeTeller;
  #sheet: AuthorsSheet | undefined;
  #sheetClass: Promise<typeof AuthorsSheet> | undefined;
  #hadFocus = false;
  #wantsUndo = false;
  /** As it was drawn last. */
  #drawn: Authorship | undefined;
  /** The invitation that the page was asked to show, and has not. */
  #unled: string | undefined;

  constructor(host: BadgeHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof badgeEnglish>(host, badgeEnglish);
    adopt(host.renderRoot, [partStyles]);
    const teller = new BadgeTeller(host, this.#words);
    this.#teller = teller;
    const outlet = badgeOutlet(host, {
      changed: (before, now) => {
        const { ended } = this.#store.getSnapshot();
        teller.changed(shownOf(before, ended), shownOf(now, ended));
      },
    });
    this.#store = createAuthorshipStore(systemClock, {
      ...outlet,
      restored(invite) {
        teller.restored(invite.id);
        outlet.restored(invite);
      },
      revoked: (invite) => {
        // The way back is beside the names. What has gone stale was not among them.
        if (this.#drawn?.authors.some(({ id }) => id === invite.id)) {
          this.#sheet?.close();
          this.#wantsUndo = true;
        }
        outlet.revoked(invite);
      },
    });
    new StoreController(host, this.#store);
    new ReturnController(host, () => this.#store.revalidate());
    host.addController(this);
    new HeldPlace(host, '.badge', () => {
      const shown = this.#shown;
      return shown && { id: shown.postId, count: shown.authors.length };
    });
  }

  /** What is named now. */
  get #shown(): Authorship | undefined {
    const { authorship, ended } = this.#store.getSnapshot();
    return authorship && shownOf(authorship, ended);
  }

  /** What the element's states say. */
  get states(): readonly string[] {
    return statesOf(this.#store.getSnapshot(), this.#most);
  }

  refresh(): void {
    this.#store.refresh();
  }

  hostUpdate(): void {
    const host = this.#host;
    this.#hadFocus = (host.renderRoot as ShadowRoot).activeElement !== null;
    // An update may still be on its way when the element leaves the page.
    if (!host.isConnected) return;
    // Whoever isn't typed may well say `null` for nothing.
    const record: unknown = host.authors ?? (host.hasAttribute('authors') ? noNames : undefined);
    const postId = host.postId ?? undefined;
    this.#store.show({ adapter: this.#getAdapters()?.coAuthor, postId, record });
    const { phase, error } = this.#store.getSnapshot();
    if (!(host.maxNames >= 2)) warnOnce('<rv-co-author-badge max-names> is a number from 2 on; it is taken for 3.');
    if (record !== undefined && error) warnOnce(`<rv-co-author-badge>: ${error.message}`);
    if (phase !== 'ready') this.#sheet?.close();
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (this.#wantsUndo && !this.#sheet?.isOpen) {
      this.#wantsUndo = false;
      // A sheet that closes gives the focus back first.
      void this.#host.updateComplete.then(() => this.#focusNext());
    }
    // What had the focus is gone with a name: the next thing to press is beside it.
    if (this.#hadFocus && !root.activeElement && this.#host.isConnected && !this.#sheet?.isOpen) this.#focusNext();
  }

  #focusNext(): void {
    reach(this.#host, '.undo', '.about', '.signer a', '[part=problem] .button', '.badge');
  }

  /** What had opened the sheet may be gone. */
  #sheetClosed(): void {
    void this.#host.updateComplete.then(() => {
      if (this.#host.isConnected && isLost(this.#host)) this.#focusNext();
    });
  }

  hostDisconnected(): void {
    this.#store.stop();
  }

  render(): TemplateResult | typeof nothing {
    const snapshot = this.#store.getSnapshot();
    const { phase } = snapshot;
    const authorship = this.#shown;
    this.#drawn = authorship;
    const words = this.#words;
    if (phase === 'failed')
      return failedView(
        words,
        snapshot,
        this.#host.authors == null && !this.#host.hasAttribute('authors') ? () => this.#store.refresh() : undefined,
      );
    if (!authorship) {
      return html`<div class="badge" part="badge" aria-busy="true">
        <span class="disc"></span><span class="bar">${words.text('badgeLoading')}</span>
      </div>`;
    }
    // Plain names never change by themselves: nothing of theirs is said.
    const isLive = this.#getAdapters()?.coAuthor !== undefined;
    return html`${badgeView(this.#view, authorship)}${
      isLive
        ? html`<p class="visually-hidden" role="status">${this.#sheet?.isOpen ? nothing : this.#teller.text}</p>`
        : nothing
    }${this.#sheet?.render(authorship, this.#teller.text) ?? nothing}`;
  }

  get #most(): number {
    const { maxNames } = this.#host;
    return maxNames >= 2 ? Math.floor(maxNames) : mostNames;
  }

  get #view(): BadgeView {
    const snapshot = this.#store.getSnapshot();
    const authorship = this.#shown;
    return {
      words: this.#words,
      snapshot,
      most: this.#most,
      more: authorship !== undefined && hasMore(authorship, this.#getAdapters()?.coAuthor),
      open: this.#sheet?.isOpen ?? false,
      profile: this.#profile,
      expand: this.#expand,
      about: () => void this.#open(),
      warmUp: () => void this.#fetchSheet().catch(() => undefined),
      answer: this.#answer,
      unled: this.#unled,
      undo: this.#store.restore,
      hold: this.#store.hold,
      retry: this.#store.retry,
    };
  }

  #profile = (event: MouseEvent, person: Person): void => {
    if (!send(this.#host, 'rv-profile-request', { person }, true)) event.preventDefault();
  };

  /** Where to answer is the page's to know. One that leads there says so by preventing the event. */
  #answer = (invite: CoAuthorInvite): void => {
    if (!send(this.#host, 'rv-co-author-answer-request', { invite }, true)) return;
    this.#unled = invite.id;
    this.#teller.say(this.#words.text('badgeAnswerWhere'));
  };

  #expand = (): void => {
    const authorship = this.#shown;
    if (!authorship) return;
    const { postId, authors } = authorship;
    send(this.#host, 'rv-authors-expanded', { postId, authors });
    void this.#open();
  };

  async #open(): Promise<void> {
    try {
      const Sheet = await this.#fetchSheet();
      if (!this.#host.isConnected) return;
      this.#sheet ??= new Sheet(
        {
          host: this.#host,
          words: this.#words,
          store: this.#store,
          getAdapters: this.#getAdapters,
          say: (text) => this.#teller.say(text),
          closed: () => this.#sheetClosed(),
        },
        this.#profile,
      );
      this.#sheet.open();
    } catch {
      this.#teller.say(this.#words.text('commonProblem', 'unavailable', undefined));
    }
  }

  /** Code that is needed only now may not arrive; then the press can be repeated. */
  async #fetchSheet(): Promise<typeof AuthorsSheet> {
    this.#sheetClass ??= import('./co-author-badge.sheet.js').then(({ AuthorsSheet: Sheet }) => Sheet);
    try {
      return await this.#sheetClass;
    } catch (error) {
      this.#sheetClass = undefined;
      throw error;
    }
  }
}
