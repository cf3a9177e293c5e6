import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { InviteSnapshot, InviteStore, LinkChannel } from '../../core/invite/invite-ports.js';
import { limitOf, mayLeaveBy, stateOf } from '../../core/invite/invite-rules.js';
import { emit } from '../parts/emit.js';
import { copyIcon } from '../parts/icons/copy.js';
import { deviceIcon } from '../parts/icons/device.js';
import { personIcon } from '../parts/icons/person.js';
import { qrIcon } from '../parts/icons/qr.js';
import { shareIcon } from '../parts/icons/share.js';
import { problem, problemText } from '../parts/problem.js';
import { durationText } from '../parts/time.js';
import { clipRow, limitText } from './invite-follow.card.js';
import {
  hasDeviceContacts,
  mailTo,
  pickDeviceContact,
  textMessageTo,
  type DeviceContact,
} from './invite-follow.device.js';
import type { InviteMadeDetail } from './invite-follow.events.js';
import type { InviteWords } from './invite-follow.words.js';

export interface LinkViewOptions {
  readonly words: InviteWords;
  readonly store: InviteStore;
  readonly announcer: AnnounceController<string>;
  /** There are contacts to choose from. */
  readonly canPick: () => boolean;
}

type Note =
  | 'inviteCopied'
  | 'inviteCopyFailed'
  | 'inviteShareAgain'
  | 'inviteShareFailed'
  | 'inviteQrFailed'
  | 'inviteDeviceFailed';

/** A link for one person, and the ways to hand it over. It is made with the first of them. */
export class InviteLinkView {
  #host: LitElement;
  #options: LinkViewOptions;
  #note: Note | undefined;
  #device: DeviceContact | undefined;
  /** The code of this address is wanted. */
  #qrOf: string | undefined;
  #qrCode: ((text: string, label: string) => TemplateResult) | undefined;

  constructor(host: LitElement, options: LinkViewOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What was picked or shown is nobody's business the next time. */
  forget(): void {
    this.#note = this.#device = this.#qrOf = undefined;
  }

  render(): TemplateResult {
    const { words, store, canPick } = this.#options;
    const snapshot = store.getSnapshot();
    const { clip, link, now, rules, carried } = snapshot;
    const life = rules.linkLifeMs;
    return html`<div class="step link">
      ${clip ? clipRow(words, clip, now) : nothing}
      <div class="fields">
        <p class="soft">
          ${words.text('inviteLinkText')}
          ${life === undefined ? nothing : words.text('inviteOnceFor', durationText(life, words.lang()))}
        </p>
        ${this.#renderWays(snapshot)}
        ${link.phase === 'making' ? html`<p class="small soft">${words.text('inviteLinkMaking')}</p>` : nothing}
        ${
          link.phase === 'failed'
            ? problem(words, link.error, {
                own: true,
                text:
                  link.error.code === 'forbidden' && carried !== undefined
                    ? words.text('inviteSignLinkRefused')
                    : words.text('inviteLinkFailed', problemText(words, link.error)),
                retry: link.error.retryable ? () => void this.#make(link.channel) : undefined,
              })
            : nothing
        }
        ${this.#renderReady(snapshot)}
      </div>
      <div class="actions">
        ${
          canPick()
            ? html`<button class="button" type="button" @click=${() => store.goTo('picking')}>
                ${personIcon()}<span>${words.text('inviteToContacts')}</span>
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderWays(snapshot: InviteSnapshot): TemplateResult {
    const { words } = this.#options;
    const { rules, link } = snapshot;
    const isReady = link.phase === 'ready';
    const isOff = (limitOf(snapshot).limited && !isReady) || link.phase === 'making';
    const limit = limitText(words, snapshot);
    const way = (
      channel: LinkChannel,
      icon: TemplateResult,
      label: string,
      act: () => Promise<void>,
      pressed?: boolean,
    ): TemplateResult | typeof nothing =>
      mayLeaveBy(rules, channel)
        ? html`<button
            class="button way"
            type="button"
            aria-disabled=${isOff ? 'true' : nothing}
            aria-expanded=${pressed === undefined ? nothing : String(pressed)}
            @click=${isOff ? nothing : act}
          >
            ${icon}<span>${label}</span>
          </button>`
        : nothing;
    const isQrShown = this.#qrOf !== undefined;
    return html`<div class="ways">
        ${canShare() ? way('share', shareIcon(), words.text('inviteShare'), this.#share) : nothing}
        ${way('copy', copyIcon(), words.text('inviteCopy'), this.#copy)}
        ${way('qr', qrIcon(), words.text(isQrShown ? 'inviteQrHide' : 'inviteQr'), this.#toggleQr, isQrShown)}
        ${hasDeviceContacts() ? way('share', deviceIcon(), words.text('inviteDevice'), this.#pickFromDevice) : nothing}
      </div>
      ${hasDeviceContacts() ? html`<p class="small soft">${words.text('inviteDeviceNote')}</p>` : nothing}
      ${limit !== undefined && !isReady ? html`<p class="small soft">${limit}</p>` : nothing}`;
  }

  #renderReady({ link, now }: InviteSnapshot): TemplateResult | typeof nothing {
    if (link.phase !== 'ready') return nothing;
    const { words, store } = this.#options;
    const { url, invite } = link;
    const state = stateOf(invite, now);
    const isSpent = state !== 'pending' && state !== 'opened';
    return html`<div class="ready" part="link">
      <label class="small soft" for="link">${words.text('inviteLinkLabel')}</label>
      <input id="link" type="text" readonly dir="ltr" .value=${url} @focus=${selectAll} />
      ${isSpent ? html`<p class="small strong">${words.text('inviteState', state)}</p>` : nothing}
      ${this.#note === undefined ? nothing : html`<p class="small note-line">${words.text(this.#note)}</p>`}
      ${this.#renderDevice(url)} ${this.#renderQr(url)}
      <button class="button bare another" type="button" @click=${this.#another(store)}>
        ${words.text('inviteNewLink')}
      </button>
    </div>`;
  }

  #renderDevice(url: string): TemplateResult | typeof nothing {
    if (!this.#device) return nothing;
    const { words } = this.#options;
    const { name, tel, email } = this.#device;
    const body = `${this.#text}\n${url}`;
    return html`<div class="device">
      <p class="strong">${words.text('inviteDeviceFor', name)}</p>
      <div class="pair">
        ${tel ? html`<a class="button" href=${textMessageTo(tel, body)}>${words.text('inviteDeviceText')}</a>` : nothing}
        ${email ? html`<a class="button" href=${mailTo(email, body)}>${words.text('inviteDeviceMail')}</a>` : nothing}
      </div>
    </div>`;
  }

  #renderQr(url: string): TemplateResult | typeof nothing {
    if (this.#qrOf !== url || !this.#qrCode) return nothing;
    const { words } = this.#options;
    return html`<div class="code">
      ${this.#qrCode(url, words.text('inviteQrAlt', url))}
      <p class="small soft">${words.text('inviteQrText')}</p>
    </div>`;
  }

  /** What goes with a link that is shared: the sender words it where it is pasted. */
  get #text(): string {
    const { words, store } = this.#options;
    return store.getSnapshot().rules.message ?? words.text('inviteMessageDefault');
  }

  #another(store: InviteStore): () => void {
    return () => {
      this.forget();
      store.forgetLink();
      // The button goes away with the link.
      this.#host.renderRoot.querySelector<HTMLElement>('.way')?.focus();
    };
  }

  #say(note: Note | undefined): void {
    this.#note = note;
    if (note) this.#options.announcer.say(this.#options.words.text(note));
    this.#host.requestUpdate();
  }

  /** @returns the address, while somebody is there to use it */
  async #make(channel: LinkChannel): Promise<string | undefined> {
    this.#say(undefined);
    const url = await this.#options.store.makeLink(channel);
    if (!this.#host.isConnected || this.#options.store.getSnapshot().step !== 'link') return undefined;
    await this.#host.updateComplete;
    return url;
  }

  #share = async (): Promise<void> => {
    const url = await this.#make('share');
    if (url === undefined) return;
    const title = this.#options.store.getSnapshot().clip?.title;
    const data = [{ ...(title !== undefined && { title }), text: this.#text, url }, { url }].find((one) =>
      canShare(one),
    );
    if (!data) {
      this.#say('inviteShareFailed');
      return;
    }
    try {
      await navigator.share(data);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      // Somebody changed their mind: nothing is said, and nothing else is tried.
      if (!this.#host.isConnected) return;
      if (name === 'AbortError') {
        this.#tellCancelled();
        return;
      }
      // The gesture was too long ago for the browser; with the link there, the next one is in time.
      this.#say(name === 'NotAllowedError' ? 'inviteShareAgain' : 'inviteShareFailed');
    }
  };

  #tellCancelled(): void {
    const { link } = this.#options.store.getSnapshot();
    if (link.phase !== 'ready') return;
    const { id: inviteId, clipId, channel } = link.invite;
    const detail: InviteMadeDetail = { inviteId, clipId, channel, contact: undefined };
    emit(this.#host, 'rv-invite-share-cancelled', detail);
  }

  #copy = async (): Promise<void> => {
    const url = await this.#make('copy');
    if (url === undefined) return;
    try {
      await navigator.clipboard.writeText(url);
      this.#say('inviteCopied');
    } catch {
      if (!this.#host.isConnected) return;
      this.#host.renderRoot.querySelector<HTMLInputElement>('#link')?.select();
      this.#say('inviteCopyFailed');
    }
  };

  #toggleQr = async (): Promise<void> => {
    if (this.#qrOf !== undefined) {
      this.#qrOf = undefined;
      this.#host.requestUpdate();
      return;
    }
    const url = await this.#make('qr');
    if (url === undefined) return;
    try {
      this.#qrCode = (await import('../parts/qr-code.js')).qrCode;
      this.#qrOf = url;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      // It comes up below what a phone shows.
      this.#host.renderRoot.querySelector('.code')?.scrollIntoView({ block: 'nearest' });
    } catch {
      this.#say('inviteQrFailed');
    }
  };

  #pickFromDevice = async (): Promise<void> => {
    this.#device = undefined;
    try {
      const device = await pickDeviceContact();
      if (!device || (await this.#make('share')) === undefined) return;
      this.#device = device;
      this.#host.requestUpdate();
    } catch {
      this.#say('inviteDeviceFailed');
    }
  };
}

/** Browsers are asked with what would be shared: some can share, but not that. */
function canShare(data: ShareData = { url: 'https://example.org/' }): boolean {
  const { share, canShare: can } = navigator as Partial<Navigator>;
  if (typeof share !== 'function') return false;
  try {
    return typeof can === 'function' ? can.call(navigator, data) : true;
  } catch {
    return false;
  }
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
