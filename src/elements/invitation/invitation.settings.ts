import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Adapters, InviteSettings, Person } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { createInvitationSettingsStore } from '../../core/invite/invitation-settings-store.js';
import { adopt } from '../parts/adopt.js';
import { avatar } from '../parts/avatar.js';
import { commonStrings } from '../parts/common.strings.js';
import { emit } from '../parts/emit.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { problem, problemText } from '../parts/problem.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { invitationPartStrings } from './invitation.part.strings.js';
import { invitationSettingsStrings } from './invitation.settings.strings.js';
import { settingsStyles } from './invitation.settings.styles.js';

const english = { ...commonStrings, ...invitationPartStrings, ...invitationSettingsStrings };

const circles: readonly InviteSettings['from'][] = ['everyone', 'following', 'nobody'];

/** "Who may invite me", in a sheet, fetched when somebody first asks for it. */
export class InvitationSettings implements ReactiveController {
  #host: LitElement;
  #words: StringsController<typeof english>;
  #getAdapters: () => Adapters | undefined;
  #sheet: SheetController;
  #announcer: AnnounceController<string>;
  #store = createInvitationSettingsStore(systemClock, {
    mayChange: (change) => emit(this.#host, 'rv-invite-settings-request', { change }, true),
    changed: (settings, { unmute = [] }) => {
      const person = this.#unmuted.find(({ id }) => unmute.includes(id));
      this.#announcer.say(
        person
          ? this.#words.text('invitationSettingsUnmuted', person.name)
          : this.#words.text('invitationSettingsSaved'),
      );
      emit(this.#host, 'rv-invite-settings-changed', { settings });
    },
    failed: (error, method) => emit(this.#host, 'rv-invite-adapter-error', { error, method }),
  });
  #unmuted: readonly Person[] = [];
  #refocus = false;

  constructor(
    host: LitElement & StringsHost<typeof english>,
    { getAdapters }: { readonly getAdapters: () => Adapters | undefined },
  ) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController(host, english);
    adopt(host.renderRoot, [sheetStyles, inputStyles, settingsStyles]);
    new StoreController(host, this.#store);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#sheet = new SheetController(host, {
      name: 'invite-settings',
      words: this.#words,
      closed: () => this.#store.stop(),
    });
    host.addController(this);
  }

  open(): void {
    this.#sheet.settle();
    this.#store.open(this.#getAdapters()?.invite);
    this.#sheet.open();
  }

  hostUpdated(): void {
    // The focus gets lost with the row that goes.
    if (this.#refocus && this.#host.shadowRoot?.activeElement === null) this.#sheet.focusHeading();
    this.#refocus = false;
  }

  hostDisconnected(): void {
    this.#store.stop();
    this.#sheet.close();
  }

  render(): TemplateResult {
    return this.#sheet.render({
      heading: this.#words.text('invitationSettings'),
      body: html`<div class="invite-settings">
        ${this.#body()}
        <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      </div>`,
    });
  }

  #body(): TemplateResult | typeof nothing {
    const words = this.#words;
    const { phase, settings, error } = this.#store.getSnapshot();
    if (phase === 'failed' && error) {
      const text = words.text('invitationSettingsFailed', problemText(words, error));
      return problem(words, error, { text, own: true, retry: error.retryable ? () => this.#store.retry() : undefined });
    }
    if (!settings) return phase === 'loading' ? html`<p class="soft">${words.text('commonLoading')}</p>` : nothing;
    return html`<fieldset>
        <legend>${words.text('invitationSettingsQuestion')}</legend>
        ${circles.map(
          (from) =>
            html`<label class="choice" data-rv-move
              ><input
                type="radio"
                name="invite-from"
                .checked=${from === settings.from}
                @change=${() => this.#store.change({ from })}
              /><span>${words.text('invitationSettingsFrom', from)}</span></label
            >`,
        )}
      </fieldset>
      ${
        error
          ? problem(words, error, {
              own: true,
              text: words.text('invitationSettingsNotSaved', problemText(words, error)),
              retry: error.retryable ? () => this.#store.retry() : undefined,
            })
          : nothing
      }
      <h3>${words.text('invitationSettingsMuted')}</h3>
      ${
        settings.muted.length === 0
          ? html`<p class="soft">${words.text('invitationSettingsNobody')}</p>`
          : html`<ul>
              ${repeat(
                settings.muted,
                ({ id }) => id,
                (person) => this.#row(person),
              )}
            </ul>`
      }`;
  }

  #row(person: Person): TemplateResult {
    const words = this.#words;
    return html`<li class="muted">
      ${avatar(person)}<span class="name"><bdi>${person.name}</bdi></span>
      <button
        class="button"
        type="button"
        aria-label=${words.text('invitationSettingsUnmuteName', person.name)}
        @click=${() => this.#unmute(person)}
      >
        ${words.text('invitationSettingsUnmute')}
      </button>
    </li>`;
  }

  #unmute(person: Person): void {
    this.#unmuted = [...this.#unmuted, person];
    this.#refocus = true;
    this.#store.change({ unmute: [person.id] });
  }
}
