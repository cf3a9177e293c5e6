import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { InviteContact } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { InviteStore, LinkChannel } from '../../core/invite/invite-ports.js';
import { limitOf, mayLeaveBy, statusOf } from '../../core/invite/invite-rules.js';
import { emit } from '../parts/emit.js';
import { linkIcon } from '../parts/icons/link.js';
import { PickingController } from '../parts/picking.js';
import { limitText } from './invite-follow.card.js';
import { contacts, inOrder } from './invite-follow.contacts.js';
import { written, type InviteWords } from './invite-follow.words.js';

export interface PickerOptions {
  readonly words: InviteWords;
  readonly store: InviteStore;
  readonly announcer: AnnounceController<string>;
}

const linkChannels: readonly LinkChannel[] = ['share', 'copy', 'qr'];

/** The choice of one contact, and the ways on from there. */
export class InvitePicker {
  #host: LitElement;
  #options: PickerOptions;
  #picking: PickingController<InviteContact>;
  /** Somebody wants to go on without having chosen. */
  #nobody = false;

  constructor(host: LitElement, options: PickerOptions) {
    const { words, store, announcer } = options;
    this.#host = host;
    this.#options = options;
    this.#picking = new PickingController<InviteContact>(host, {
      isShown: () => store.getSnapshot().step === 'picking',
      getList: () => store.getSnapshot().contacts,
      getItems() {
        const { contacts: list, rules } = store.getSnapshot();
        return inOrder(list.items, rules.platforms);
      },
      nameOf: ({ name }) => name,
      canBeChosen: (contact) => statusOf(contact, store.getSnapshot().now) === 'invitable',
      list: { search: store.search, loadMore: store.loadMoreContacts, retry: store.retryContacts },
      choose: (id) => this.#choose(id),
      announcer,
      foundText({ items, more, query }) {
        const count = `${written(words, items.length)}${more ? '+' : ''}`;
        return items.length === 0
          ? words.text('inviteNotFound', query)
          : words.text('inviteFound', items.length, count);
      },
    });
  }

  /** The next time begins anew. */
  forget(): void {
    this.#picking.forget();
    this.#nobody = false;
  }

  render(): TemplateResult {
    const { words, store } = this.#options;
    const snapshot = store.getSnapshot();
    const { chosen } = snapshot;
    const { limited } = limitOf(snapshot);
    const limit = limitText(words, snapshot);
    const { phase, items, query, error } = snapshot.contacts;
    const isNobody = phase === 'ready' && items.length === 0 && query === '' && !error;
    const byLink = linkChannels.some((channel) => mayLeaveBy(snapshot.rules, channel));
    const { rows, onChange, onKey, onFocus, retry } = this.#picking;
    return html`<form class="step picker" novalidate @submit=${this.#onSubmit}>
      ${isNobody ? nothing : this.#picking.renderSearch(words.text('inviteSearch'), words.text('inviteSearchClear'))}
      <div class="scroller">${contacts({ words, snapshot, rows, choose: onChange, retry, onKey, onFocus })}</div>
      <div class="actions">
        ${
          this.#nobody && !chosen
            ? html`<p class="small" role="alert">${words.text('inviteNextNobody')}</p>`
            : limit === undefined
              ? nothing
              : html`<p class="small soft" id="picker-limit">${limit}</p>`
        }
        ${
          isNobody
            ? nothing
            : html`<button
                class="button spot"
                type="submit"
                aria-disabled=${!chosen || limited ? 'true' : nothing}
                aria-describedby=${limit === undefined ? nothing : 'picker-limit'}
              >
                <span>${chosen ? words.text('inviteNextFor', chosen.name) : words.text('inviteNext')}</span>
              </button>`
        }
        ${
          byLink
            ? html` <button
                class=${isNobody ? 'button spot' : 'button bare'}
                type="button"
                @click=${() => store.goTo('link')}
              >
                ${linkIcon()}<span>${words.text('inviteByLink')}</span>
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #choose(id: string): void {
    const { store } = this.#options;
    this.#nobody = false;
    store.choose(id);
    const { chosen, clip } = store.getSnapshot();
    if (chosen?.id === id) emit(this.#host, 'rv-invite-contact-selected', { clipId: clip?.id, contact: chosen });
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.#options;
    const snapshot = store.getSnapshot();
    this.#nobody = !snapshot.chosen;
    this.#host.requestUpdate();
    if (snapshot.chosen && !limitOf(snapshot).limited) store.compose();
  };
}
