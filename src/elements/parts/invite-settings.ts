import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AdapterError, InviteSettings, InviteSettingsChange, Person } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import {
  createInvitationSettingsStore,
  type InvitationSettingsAdapter,
} from '../../core/invite/invitation-settings-store.js';
import { adopt } from './adopt.js';
import { avatar } from './avatar.js';
import { commonStrings } from './common.strings.js';
import { inputStyles } from './inputs.styles.js';
import { invitationSettingsStrings } from './invite-settings.strings.js';
import { settingsStyles } from './invite-settings.styles.js';
import { problem, problemText } from './problem.js';
import { SheetController } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';

const english = { ...commonStrings, ...invitationSettingsStrings };

const circles: readonly InviteSettings['from'][] = ['everyone', 'following', 'nobody'];

export interface InvitationSettingsOptions {
  readonly getAdapter: () => InvitationSettingsAdapter | undefined;
  /** What the sheet is called. */
  readonly heading: () => string;
  /** Before who may. Absent: about invitations. */
  readonly question?: () => string;
  /** `false`: the host saves it. */
  readonly mayChange: (change: InviteSettingsChange) => boolean;
  readonly changed: (settings: InviteSettings) => void;
  readonly failed: (error: AdapterError, method: keyof InvitationSettingsAdapter) => void;
}

/** Who may invite somebody, in a sheet, fetched when they first ask for it. */
export class InvitationSettings implements ReactiveController {
  #host: LitElement;
  #words: StringsController<typeof english>;
  #options: InvitationSettingsOptions;
  #sheet: SheetController;
  #announcer: AnnounceController<string>;
  #store = createInvitationSettingsStore(systemClock, {
    mayChange: (change) => this.#options.mayChange(change),
    changed: (settings, { unmute = [] }) => {
      const person = this.#unmuted.find(({ id }) => unmute.includes(id));
      this.#announcer.say(
        person
          ? this.#words.text('invitationSettingsUnmuted', person.name)
          : this.#words.text('invitationSettingsSaved'),
      );
      this.#options.changed(settings);
    },
    failed: (error, method) => this.#options.failed(error, method),
  });
  #unmuted: readonly Person[] = [];
  #refocus = false;

  constructor(host: LitElement & StringsHost<typeof english>, options: InvitationSettingsOptions) {
    this.#host = host;
    this.#options = options;
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
    this.#store.open(this.#options.getAdapter());
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
      heading: this.#options.heading(),
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
        <legend>${this.#options.question?.() ?? words.text('invitationSettingsQuestion')}</legend>
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
