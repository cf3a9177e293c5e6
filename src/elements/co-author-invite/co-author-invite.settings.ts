import type { TemplateResult } from 'lit';
import type { Adapters } from '../../contracts/index.js';
import type { InvitationSettings } from '../parts/invite-settings.js';
import type { CoAuthorInviteHost } from './co-author-invite.host.js';
import { send } from './co-author-invite.outlet.js';

export interface AskingSettingsOptions {
  readonly words: { text(key: 'coAuthorReceivedSettings' | 'coAuthorReceivedSettingsQuestion'): string };
  readonly getAdapters: () => Adapters | undefined;
  /** The sheet could not be fetched. */
  readonly failed: () => void;
}

/** Who may ask somebody to sign: a sheet, fetched when it is first wanted. */
export class AskingSettings {
  #host: CoAuthorInviteHost;
  #options: AskingSettingsOptions;
  #sheet: InvitationSettings | undefined;

  constructor(host: CoAuthorInviteHost, options: AskingSettingsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The back end lets it be settled. */
  get isThere(): boolean {
    const { coAuthor } = this.#options.getAdapters() ?? {};
    return typeof coAuthor?.getSettings === 'function' && typeof coAuthor.setSettings === 'function';
  }

  open(): void {
    const { words, getAdapters, failed } = this.#options;
    const host = this.#host;
    import('../parts/invite-settings.js').then(({ InvitationSettings }) => {
      if (!host.isConnected) return;
      this.#sheet ??= new InvitationSettings(host, {
        getAdapter: () => getAdapters()?.coAuthor,
        heading: () => words.text('coAuthorReceivedSettings'),
        question: () => words.text('coAuthorReceivedSettingsQuestion'),
        mayChange: (change) => send(host, 'rv-co-author-settings-request', { change }, true),
        changed: (settings) => send(host, 'rv-co-author-settings-changed', { settings }),
        failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
      });
      this.#sheet.open();
    }, failed);
  }

  /** Something else is shown in its place: it closes as it does when the element leaves the page. */
  close(): void {
    this.#sheet?.hostDisconnected();
  }

  render(): TemplateResult | undefined {
    return this.#sheet?.render();
  }
}
