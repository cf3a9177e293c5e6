import type { LitElement, TemplateResult } from 'lit';
import type { Adapters, Person, Viewer } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import { warmUpMotion } from '../../motion/motion.js';
import { removeViewerIcon } from '../parts/icons/remove-viewer.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { Words } from './story-viewers.shell.js';
import type { StoryViewersStrings } from './story-viewers.strings.js';

export interface ViewerActionsOptions {
  readonly words: Words;
  readonly getAdapters: () => Adapters | undefined;
  readonly remove: (person: Person) => void;
  readonly blocked: (person: Person) => void;
  /** The part could not be fetched. */
  readonly failed: () => void;
}

/** What can be done about a viewer, behind "More". The sheet for it is fetched when somebody comes near. */
export class ViewerActions {
  #host: LitElement & StringsHost<StoryViewersStrings>;
  #options: ViewerActionsOptions;
  #safety: SafetyPart | undefined;

  constructor(host: LitElement & StringsHost<StoryViewersStrings>, options: ViewerActionsOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#safety?.isOpen === true;
  }

  /** Whether these adapters can do anything about a viewer. */
  get possible(): boolean {
    return (
      this.#canRemove ||
      possibleActions({ actions: ['block', 'report-person'] }, this.#options.getAdapters()).length > 0
    );
  }

  warmUp = (): void => {
    void warmUpMotion();
    import('../parts/safety.js').catch(() => undefined);
  };

  open = (viewer: Viewer): void => {
    import('../parts/safety.js').then(
      ({ SafetyPart }) => this.#open(SafetyPart, viewer),
      () => this.#options.failed(),
    );
  };

  #open(Part: typeof SafetyPart, { person }: Viewer): void {
    if (!this.#host.isConnected) return;
    const { words, getAdapters, blocked, remove } = this.#options;
    this.#safety ??= new Part(this.#host, { getAdapters, blocked });
    const removal: SafetyAction = {
      label: words.text('viewerRemove'),
      icon: removeViewerIcon(),
      confirm: words.text('viewerRemoveConfirm', person.name),
      act: () => remove(person),
    };
    this.#safety.open({ person, actions: [...(this.#canRemove ? [removal] : []), 'block', 'report-person'] });
  }

  render(): TemplateResult | undefined {
    return this.#safety?.render();
  }

  get #canRemove(): boolean {
    return typeof this.#options.getAdapters()?.story?.removeViewer === 'function';
  }
}
