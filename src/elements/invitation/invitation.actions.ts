import type { LitElement, TemplateResult } from 'lit';
import type { Adapters, Invitation, Person } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import { warmUpMotion } from '../../motion/motion.js';
import { emit } from '../parts/emit.js';
import { muteIcon } from '../parts/icons/mute.js';
import type { InvitationSettings } from '../parts/invite-settings.js';
import type { SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import { calledName } from './invitation.scene.js';
import type { InvitationStrings } from './invitation.strings.js';
import { actionsOf, type InvitationWays } from './invitation.ways.js';
import type { Words } from './invitation.words.js';

type Host = LitElement & StringsHost<InvitationStrings>;

export interface InvitationActionsOptions {
  readonly words: Words;
  readonly getAdapters: () => Adapters | undefined;
  readonly mute: () => void;
  readonly blocked: (person: Person) => void;
  /** A part could not be fetched. */
  readonly failed: () => void;
}

/** What is behind "More" and "Who may invite me". Both are fetched when somebody comes near. */
export class InvitationActions {
  #host: Host;
  #options: InvitationActionsOptions;
  #safety: SafetyPart | undefined;
  #settings: InvitationSettings | undefined;

  constructor(host: Host, options: InvitationActionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  warmUp = (): void => {
    void warmUpMotion();
    import('../parts/safety.js').catch(() => undefined);
    import('../parts/invite-settings.js').catch(() => undefined);
  };

  openMore({ inviter: person, signedIn }: Invitation, { mute: mutable }: InvitationWays): void {
    const { words, getAdapters, blocked, failed, mute } = this.#options;
    import('../parts/safety.js').then(({ SafetyPart }) => {
      if (!this.#host.isConnected) return;
      this.#safety ??= new SafetyPart(this.#host, { getAdapters, blocked });
      const muting: SafetyAction = {
        label: words.text('invitationMute'),
        icon: muteIcon(),
        confirm: words.text('invitationMuteConfirm', calledName(person)),
        act: mute,
      };
      this.#safety.open({ person, actions: [...(mutable ? [muting] : []), ...actionsOf(signedIn)] });
    }, failed);
  }

  openSettings(): void {
    const { words, getAdapters, failed } = this.#options;
    import('../parts/invite-settings.js').then(({ InvitationSettings }) => {
      if (!this.#host.isConnected) return;
      this.#settings ??= new InvitationSettings(this.#host, {
        getAdapter: () => getAdapters()?.invite,
        heading: () => words.text('invitationSettings'),
        mayChange: (change) => emit(this.#host, 'rv-invite-settings-request', { change }, true),
        changed: (settings) => emit(this.#host, 'rv-invite-settings-changed', { settings }),
        failed: (error, method) => emit(this.#host, 'rv-invite-adapter-error', { error, method }),
      });
      this.#settings.open();
    }, failed);
  }

  render(): readonly (TemplateResult | undefined)[] {
    return [this.#safety?.render(), this.#settings?.render()];
  }
}
