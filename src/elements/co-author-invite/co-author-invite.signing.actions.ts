import type { LitElement, TemplateResult } from 'lit';
import type { Adapters, CoAuthorAdapter, CoAuthorInvite } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import { warmUpMotion } from '../../motion/motion.js';
import { muteIcon } from '../parts/icons/mute.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import { calledName } from './co-author-invite.signing.scene.js';
import type { CoAuthorInviteStrings } from './co-author-invite.strings.js';
import type { SigningWords } from './co-author-invite.words.js';

export interface SigningActionsOptions {
  readonly words: SigningWords;
  readonly getAdapters: () => Adapters | undefined;
  readonly mute: () => void;
  readonly blocked: () => void;
  /** The part could not be fetched. */
  readonly failed: () => void;
  /** Who may ask can be settled here. */
  readonly canSettle: () => boolean;
}

/** What can be done about whoever asks: behind "More", which is fetched when somebody comes near. */
export class SigningActions {
  #host: LitElement & StringsHost<CoAuthorInviteStrings>;
  #options: SigningActionsOptions;
  #safety: SafetyPart | undefined;
  #token: string | undefined;

  constructor(host: LitElement & StringsHost<CoAuthorInviteStrings>, options: SigningActionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  warmUp = (): void => {
    void warmUpMotion();
    import('../parts/safety.js').catch(() => undefined);
  };

  /** @param mutable a no can still be said */
  actionsOf(
    { id, inviter, sent }: CoAuthorInvite,
    { mutable, signedOut }: { readonly mutable: boolean; readonly signedOut: boolean },
  ): readonly SafetyAction[] {
    if (sent) return [];
    const { words, getAdapters, mute, canSettle } = this.#options;
    const adapters = getAdapters();
    const muting: SafetyAction = {
      label: words.text('coAuthorSigningMute'),
      icon: muteIcon(),
      confirm: [
        words.text('coAuthorSigningMuteConfirm', calledName(inviter)),
        ...(canSettle() ? [words.text('coAuthorSigningMuteBack')] : []),
      ].join(' '),
      act: mute,
    };
    const report: SafetyAction =
      typeof adapters?.coAuthor?.report === 'function' && !signedOut ? 'report-co-author' : 'report-person';
    const named = possibleActions(
      { actions: signedOut ? [report] : [report, 'block'], coAuthor: { inviteId: id, label: '' } },
      adapters,
    );
    return [...(mutable ? [muting] : []), ...named];
  }

  /** @param token of the link that the invitation came by */
  openMore(invite: CoAuthorInvite, actions: readonly SafetyAction[], token: string | undefined): void {
    const { words, blocked, failed } = this.#options;
    this.#token = token;
    import('../parts/safety.js').then(({ SafetyPart }) => {
      if (!this.#host.isConnected) return;
      this.#safety ??= new SafetyPart(this.#host, { getAdapters: this.#getReporting, blocked });
      const coAuthor = { inviteId: invite.id, label: words.text('coAuthorSigningReport') };
      this.#safety.open({ person: invite.inviter, coAuthor, actions });
    }, failed);
  }

  /** It was about another invitation: it closes as it does when the element leaves the page. */
  close(): void {
    this.#safety?.hostDisconnected();
  }

  render(): TemplateResult | undefined {
    return this.#safety?.render();
  }

  /** The adapters; whoever came by a link reports with it. */
  #getReporting = (): Adapters | undefined => {
    const adapters = this.#options.getAdapters();
    const coAuthor = adapters?.coAuthor;
    const token = this.#token;
    if (token === undefined || typeof coAuthor?.report !== 'function') return adapters;
    const report: CoAuthorAdapter['report'] = async (id, what, options) =>
      coAuthor.report?.(id, what, { ...options, token });
    return { ...adapters, coAuthor: Object.create(coAuthor, { report: { value: report } }) as CoAuthorAdapter };
  };
}
