import type { LitElement, TemplateResult } from 'lit';
import type { Adapters, Person } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import { warmUpMotion } from '../../motion/motion.js';
import { possibleActions } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { ContactFinderStrings } from './contact-finder.strings.js';

export interface MatchActionsOptions {
  readonly getAdapters: () => Adapters | undefined;
  readonly blocked: (person: Person) => void;
  /** The part could not be fetched. */
  readonly failed: () => void;
}

const actions = ['block', 'report-person'] as const;

/** What can be done about somebody who was found, behind “More”. Fetched when somebody comes near. */
export class MatchActions {
  #host: LitElement & StringsHost<ContactFinderStrings>;
  #options: MatchActionsOptions;
  #safety: SafetyPart | undefined;

  constructor(host: LitElement & StringsHost<ContactFinderStrings>, options: MatchActionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#safety?.isOpen === true;
  }

  get possible(): boolean {
    return possibleActions({ actions }, this.#options.getAdapters()).length > 0;
  }

  warmUp = (): void => {
    void warmUpMotion();
    import('../parts/safety.js').catch(() => undefined);
  };

  open = (person: Person): void => {
    const { getAdapters, blocked, failed } = this.#options;
    import('../parts/safety.js').then(({ SafetyPart }) => {
      if (!this.#host.isConnected) return;
      this.#safety ??= new SafetyPart(this.#host, { getAdapters, blocked });
      this.#safety.open({ person, actions });
    }, failed);
  };

  render(): TemplateResult | undefined {
    return this.#safety?.render();
  }
}
