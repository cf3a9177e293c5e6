import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Adapters, CoAuthorInvite } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import { createReceivedStore } from '../../core/co-author/received-store.js';
import { adopt } from '../parts/adopt.js';
import { avatar } from '../parts/avatar.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { editIcon } from '../parts/icons/edit.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { settingsIcon } from '../parts/icons/settings.js';
import { unavailablePanel } from '../parts/panel.js';
import { problem, problemText } from '../parts/problem.js';
import { timeAgo } from '../parts/time.js';
import type { CoAuthorInviteHost, CoAuthorInvitePart } from './co-author-invite.host.js';
import { send } from './co-author-invite.outlet.js';
import { AskingSettings } from './co-author-invite.settings.js';
import { excerpt } from './co-author-invite.received.excerpt.js';
import { receivedStyles } from './co-author-invite.received.styles.js';
import { skeleton } from './co-author-invite.shell.js';
import { notOffered } from './co-author-invite.signing.scene.js';
import { receivedEnglish, type ReceivedWords } from './co-author-invite.words.js';

export interface ReceivedPartOptions {
  readonly getAdapters: () => Adapters | undefined;
  /** Shows one of them in place of the list. */
  readonly open: (inviteId: string) => void;
}

/** The invitations that somebody was sent, fetched when they are asked for. */
export class ReceivedPart implements CoAuthorInvitePart {
  #host: CoAuthorInviteHost;
  #options: ReceivedPartOptions;
  #words: ReceivedWords;
  #store;
  #announcer: AnnounceController<string>;
  #settings: AskingSettings;
  /** The one that was opened: who comes back is where they were. */
  #left: string | undefined;
  /** Where the next page began, of which the button that brought it may be gone. */
  #nextRow: number | undefined;
  #isShown = false;

  constructor(host: CoAuthorInviteHost, options: ReceivedPartOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController<typeof receivedEnglish>(host, receivedEnglish);
    adopt(host.renderRoot, [avatarStyles, receivedStyles]);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#store = createReceivedStore(systemClock, {
      arrived: ({ inviter, role, signable }) =>
        this.#announcer.gather(this.#words.text('coAuthorReceivedArrived', inviter.name, signable?.content.kind, role)),
      failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
    });
    this.#settings = new AskingSettings(host, {
      words: this.#words,
      getAdapters: options.getAdapters,
      failed: () => this.#announcer.say(this.#words.text('commonProblem', 'unavailable', undefined)),
    });
    new StoreController(host, this.#store);
    new MinuteController(host, () => this.#isShown);
  }

  get states(): readonly string[] {
    const { list, availability } = this.#store.getSnapshot();
    if (!this.#canList) return ['unavailable'];
    const state = list.phase === 'ready' ? 'list' : list.phase === 'failed' ? 'failed' : 'loading';
    return [state, ...(availability.available ? [] : ['not-offered'])];
  }

  refresh(): void {
    this.#store.refresh();
  }

  update(shown: boolean): void {
    const wasShown = this.#isShown;
    this.#isShown = shown;
    if (shown) this.#store.show(this.#options.getAdapters()?.coAuthor, this.#words.lang());
    else {
      this.#store.stop();
      if (wasShown) this.#settings.close();
    }
  }

  /** Who comes back is where they were; who has asked for more goes on with that. */
  refuge(lost: Element): HTMLElement | null | undefined {
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.invite-row')];
    const left = this.#left;
    if (left !== undefined) {
      if (rows.length === 0 && this.#store.getSnapshot().list.phase === 'loading') return null;
      this.#left = undefined;
      return rows.find(({ dataset }) => dataset['id'] === left);
    }
    return this.#nextRow !== undefined && lost.closest('.foot-note') ? rows[this.#nextRow] : undefined;
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<article class="co-author-invite" part="invite" aria-label=${words.text('coAuthorInviteHeading')}>
        ${
          this.#canList
            ? html`${this.#head()}${this.#body()}`
            : unavailablePanel(hiddenIcon(), words.text('coAuthorReceivedUnlisted'))
        }
      </article>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${this.#settings.render()}`;
  }

  get #canList(): boolean {
    return typeof this.#options.getAdapters()?.coAuthor?.listInvites === 'function';
  }

  #head(): TemplateResult {
    const words = this.#words;
    return html`<header class="head">
      <h2 tabindex="-1">${words.text('coAuthorReceivedHeading')}</h2>
      ${
        this.#settings.isThere
          ? html`<button
              class="button bare icon-only"
              part="settings"
              type="button"
              aria-haspopup="dialog"
              aria-label=${words.text('coAuthorReceivedSettings')}
              title=${words.text('coAuthorReceivedSettings')}
              @click=${() => this.#settings.open()}
            >
              ${settingsIcon()}
            </button>`
          : nothing
      }
    </header>`;
  }

  #body(): TemplateResult {
    const words = this.#words;
    const { list, availability } = this.#store.getSnapshot();
    const { phase, items, error, more, loadingMore } = list;
    if (phase === 'failed' && error) {
      const text = words.text('coAuthorReceivedFailed', problemText(words, error));
      return html`<div class="panel">${problem(words, error, { text, retry: () => this.#store.retry() })}</div>`;
    }
    if (phase !== 'ready') return skeleton(words);
    return html`${
      availability.available ? nothing : html`<p class="held" part="unavailable">${notOffered(words, availability)}</p>`
    }
    ${
      items.length === 0 && !error
        ? html`<div class="panel" part="empty">
            ${editIcon()}
            <p class="strong">${words.text('coAuthorReceivedNone')}</p>
            <p class="soft">${words.text('coAuthorReceivedNoneHint')}</p>
          </div>`
        : html`<ul part="invite-list">
            ${repeat(
              items,
              ({ id }) => id,
              (invite) => this.#row(invite),
            )}
          </ul>`
    }
    ${
      error
        ? html`<div class="foot-note">
            ${problem(words, error, {
              text: words.text('coAuthorReceivedMoreFailed', problemText(words, error)),
              retry: () => this.#store.retry(),
            })}
          </div>`
        : more
          ? html`<p class="foot-note">
              <button
                class="button"
                type="button"
                aria-disabled=${loadingMore ? 'true' : nothing}
                @click=${this.#loadMore}
              >
                ${words.text(loadingMore ? 'commonLoading' : 'commonLoadMore')}
              </button>
            </p>`
          : nothing
    }`;
  }

  #row(invite: CoAuthorInvite): TemplateResult {
    const words = this.#words;
    const { id, inviter, state, signable, createdAt, changedAt, role } = invite;
    return html`<li>
      <button
        class="invite-row"
        part="invite-row"
        type="button"
        data-id=${id}
        ?data-open=${isOpen(invite)}
        @click=${() => this.#open(invite)}
      >
        ${avatar(inviter)}
        <span class="who">
          <span class="ask-line"
            ><bdi
              >${isOpen(invite) ? words.text('coAuthorSigningFrom', inviter.name, signable?.content.kind, role) : inviter.name}</bdi
            ></span
          >
          ${excerpt(signable?.content)}
          <span class="facts small soft">
            <span class="state">${words.text('coAuthorReceivedState', state)}</span>
            ${timeAgo(state === 'pending' ? createdAt : (changedAt ?? createdAt), { lang: words.lang(), now: systemClock.now() })}
          </span>
        </span>
      </button>
    </li>`;
  }

  #open(invite: CoAuthorInvite): void {
    if (!send(this.#host, 'rv-co-author-answer-request', { invite }, true)) return;
    this.#left = invite.id;
    this.#options.open(invite.id);
  }

  #loadMore = (): void => {
    this.#left = undefined;
    this.#nextRow = this.#store.getSnapshot().list.items.length;
    this.#store.loadMore();
  };
}
