import { html, type LitElement, type TemplateResult } from 'lit';
import type { CoAuthorAdapter } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { AskedCoAuthor, ChosenCoAuthor, CoAuthoredWork, CoAuthorVerbs } from '../../core/making/co-author-work.js';
import { createCoAuthorChoice, type CoAuthorChoice } from '../../core/making/co-authors.js';
import { adopt } from './adopt.js';
import { CoAuthorPicker } from './co-author-picker.js';
import { coAuthorPickerStrings } from './co-author-picker.strings.js';
import { askedList } from './co-authors.asked.js';
import { coAuthorsField } from './co-authors.field.js';
import { coAuthorsStrings, type CoAuthorsSlotStrings } from './co-authors.strings.js';
import { coAuthorsStyles } from './co-authors.styles.js';
import { commonStrings } from './common.strings.js';
import { emit } from './emit.js';
import { SheetController } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';

const english = { ...commonStrings, ...coAuthorPickerStrings, ...coAuthorsStrings };

/** An element that makes something which several may sign. */
export type CoAuthorsHost = LitElement & StringsHost<typeof english & CoAuthorsSlotStrings>;

export interface CoAuthorsOptions {
  readonly getAdapter: () => CoAuthorAdapter | undefined;
  readonly store: { readonly getSnapshot: () => CoAuthoredWork; readonly coAuthors: CoAuthorVerbs };
  /** Nobody but its author will see it. */
  readonly isAlone: () => boolean;
  /** The form is there, and can be seen. */
  readonly isForm: () => boolean;
  readonly say: (text: string) => void;
  /** Puts the focus there with the next render. */
  readonly focus: (selector: string) => void;
}

/** Co-authors in a composer: who is chosen, the sheet they are chosen in, and what came of asking them. Fetched where there are any to ask. */
export class CoAuthorsPart {
  #options: CoAuthorsOptions;
  #words: StringsController<typeof english>;
  #choice: CoAuthorChoice;
  #sheet: SheetController;
  #announcer: AnnounceController<string>;
  #picker: CoAuthorPicker;

  constructor(host: CoAuthorsHost, options: CoAuthorsOptions) {
    this.#options = options;
    const words = (this.#words = new StringsController<typeof english>(host, english));
    const choice = (this.#choice = createCoAuthorChoice({
      clock: systemClock,
      failed: (error, method) => void emit(host, 'rv-co-author-adapter-error', { error, method }),
    }));
    adopt(host.renderRoot, [sheetStyles, coAuthorsStyles]);
    new StoreController(host, choice);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#sheet = new SheetController(host, { name: 'co-author', words, closed: () => this.#picker.forget() });
    this.#picker = new CoAuthorPicker(host, {
      words,
      choice,
      announcer: this.#announcer,
      isShown: () => this.#sheet.isOpen,
      submitText: (name) => (name === undefined ? words.text('coAuthorsAdd') : words.text('coAuthorsAddPerson', name)),
      isTaken: (id) => this.#chosen.some(({ person }) => person.id === id),
      countTaken: () => this.#chosen.length,
      picked: ({ person }, role) => {
        options.store.coAuthors.add(person, role);
        this.#close();
        options.say(words.text('coAuthorsAdded', person.name));
      },
    });
    host.addController({ hostDisconnected: () => choice.stop() });
  }

  /** Does as the element is now: called with each of its updates, while it is in the page. */
  update(): void {
    const { isForm, getAdapter } = this.#options;
    const adapter = getAdapter();
    if (!isForm() || !adapter) {
      this.#choice.stop();
      if (this.#sheet.isOpen) this.#close();
      return;
    }
    this.#choice.show(adapter, { lang: this.#words.lang() });
    if (this.#sheet.isOpen) this.#choice.open();
  }

  renderField(): TemplateResult {
    return coAuthorsField({
      words: this.#words,
      choice: this.#choice.getSnapshot(),
      chosen: this.#chosen,
      isConnected: this.#options.getAdapter() !== undefined,
      isAlone: this.#options.isAlone(),
      open: this.#open,
      remove: this.#remove,
    });
  }

  /** @param isBefore something else is being made by now */
  renderAsked(isBefore: boolean): unknown {
    const { store, focus } = this.#options;
    const asked = this.#shownAsked(isBefore);
    if (asked.length === 0) return undefined;
    return askedList({
      words: this.#words,
      asked,
      isBefore,
      // Their buttons go away.
      askAgain: (one) => {
        focus('#asked-name');
        store.coAuthors.askAgain(one);
      },
      forget: (one) => this.#forget(one, isBefore),
    });
  }

  renderSheet(): TemplateResult {
    return this.#sheet.render({
      heading: this.#words.text('coAuthorsAdd'),
      body: html`${this.#sheet.isOpen ? this.#picker.render() : undefined}
        <p class="visually-hidden" role="status">${this.#announcer.text}</p>`,
    });
  }

  #shownAsked(isBefore: boolean): readonly AskedCoAuthor[] {
    const { asked } = this.#options.store.getSnapshot();
    return asked.filter(({ phase }) => phase !== 'with-host' && (!isBefore || phase !== 'asked'));
  }

  get #chosen(): readonly ChosenCoAuthor[] {
    return this.#options.store.getSnapshot().coAuthors;
  }

  #open = (): void => {
    this.#sheet.settle();
    this.#choice.open();
    this.#sheet.open();
  };

  #close(): void {
    this.#sheet.close();
    this.#picker.forget();
  }

  #remove = ({ person }: ChosenCoAuthor): void => {
    const { store, say, focus, getAdapter } = this.#options;
    const place = this.#chosen.findIndex((one) => one.person.id === person.id);
    store.coAuthors.remove(person.id);
    const { length } = this.#chosen;
    say(this.#words.text('coAuthorsRemoved', person.name));
    // The button goes away: to the next one's, else to the way to others.
    const canAdd = getAdapter() !== undefined && this.#choice.getSnapshot().offer.phase !== 'unavailable';
    if (length > 0) focus(`.chip:nth-child(${Math.min(place, length - 1) + 1}) .button`);
    else focus(canAdd ? '#add-co-author' : '#co-authors-name');
  };

  #forget(one: AskedCoAuthor, isBefore: boolean): void {
    const { store, focus } = this.#options;
    store.coAuthors.forgetAsked(one);
    // The button goes away.
    focus(this.#shownAsked(isBefore).length > 0 ? '#asked-name' : '.result h3, .form [data-rv-first]');
  }
}
