import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { Adapters, Person } from '../../contracts/index.js';
import { systemClock, type Clock } from '../../core/clock.js';
import {
  createSafetyStore,
  photoOf,
  type SafetyChat,
  type SafetyNote,
  type SafetyOutlet,
  type SafetyStore,
} from '../../core/safety-store.js';
import { adopt } from './adopt.js';
import { commonStrings } from './common.strings.js';
import { emit } from './emit.js';
import { possibleActions, type OwnSafetyAction, type SafetyAction, type SafetyMenu } from './safety-actions.js';
import { confirmView, doneView, menuView, reportView, type SafetyQuestionWords } from './safety-views.js';
import { safetyStrings } from './safety.strings.js';
import { inputStyles } from './inputs.styles.js';
import { safetyStyles } from './safety.styles.js';
import { SheetController } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';

const english = { ...commonStrings, ...safetyStrings };

export interface SafetyOptions {
  /** Asked at each act, so that they may change. */
  readonly getAdapters: () => Adapters | undefined;
  /** Somebody has been blocked from here; the event `rv-person-blocked` has gone out. */
  readonly blocked?: (person: Person) => void;
  readonly clock?: Clock;
}

/**
 * "More": what can be done about a person and a face of their story. A sheet with the element's own actions, a report
 * with its form, a block with its question. Fetched when somebody first asks for it:
 *
 * @example
 * const { SafetyPart } = await import('../parts/safety.js');
 * this.#safety ??= new SafetyPart(this, { getAdapters: () => this.#adapters.current });
 * this.#safety.open({ person: story.author, storyId: story.id, side: 'front', actions: ['report-story', 'block'] });
 * // in render(): ${this.#safety?.render()}
 */
export class SafetyPart implements ReactiveController {
  #host: LitElement;
  #words: StringsController<typeof english>;
  #options: SafetyOptions;
  #store: SafetyStore<SafetyQuestionWords>;
  #sheet: SheetController;
  #actions: readonly SafetyAction[] = [];
  #lastStep = 'closed';
  #lastMissing: string | undefined;

  constructor(host: LitElement & StringsHost<typeof english>, options: SafetyOptions) {
    this.#host = host;
    this.#words = new StringsController(host, english);
    this.#options = options;
    const { clock = systemClock, getAdapters } = options;
    this.#store = createSafetyStore(clock, getAdapters, this.#outlet());
    adopt(host.renderRoot, [sheetStyles, inputStyles, safetyStyles]);
    new StoreController(host, this.#store);
    this.#sheet = new SheetController(host, { name: 'safety', words: this.#words, closed: () => this.#store.close() });
    // After the sheet: it must be open before the focus can move in it.
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#sheet.isOpen;
  }

  /** Opens the sheet. What was typed about the same thing before is still there. */
  open({ actions, first, ...subject }: SafetyMenu): void {
    this.#sheet.settle();
    this.#actions = actions;
    this.#store.open(subject);
    if (first) this.#choose(first);
  }

  hostUpdate(): void {
    if (this.#store.getSnapshot().step.name === 'closed') this.#sheet.close();
    else this.#sheet.open();
  }

  hostUpdated(): void {
    const { step, missing } = this.#store.getSnapshot();
    const root = this.#host.renderRoot;
    if (missing !== undefined && missing !== this.#lastMissing) {
      root.querySelector<HTMLElement>(missing === 'reason' ? '.safety input' : '.safety textarea')?.focus();
    } else if (step.name !== this.#lastStep && this.#lastStep !== 'closed' && step.name !== 'closed') {
      if (step.name === 'done') root.querySelector<HTMLElement>('.safety .button')?.focus();
      else this.#sheet.focusHeading();
    }
    this.#lastStep = step.name;
    this.#lastMissing = missing;
  }

  hostDisconnected(): void {
    this.#store.stop();
    this.#sheet.close();
  }

  render(): TemplateResult {
    return this.#sheet.render(this.#content());
  }

  #content(): { heading: unknown; body: unknown } {
    const words = this.#words;
    const { getAdapters } = this.#options;
    const snapshot = this.#store.getSnapshot();
    const { subject, step } = snapshot;
    if (!subject) return { heading: nothing, body: nothing };
    const { name } = subject.person;
    const ways = {
      close: () => this.#store.close(),
      back: () => this.#store.go({ name: 'menu' }),
      write: this.#store.write,
      send: () => {
        this.#store.sendReport();
        // Pressed again with the same thing missing, the focus goes there again.
        this.#lastMissing = undefined;
        this.#host.requestUpdate();
      },
      confirm: this.#store.confirm,
    };
    switch (step.name) {
      case 'report':
        return {
          heading:
            step.about === 'chat' && subject.chat
              ? subject.chat.label
              : step.about === 'note' && subject.note
                ? subject.note.label
                : step.about === 'co-author' && subject.coAuthor
                  ? subject.coAuthor.label
                  : step.about === 'story'
                    ? words.text('reportStory')
                    : words.text('reportPerson', name),
          body: reportView(words, snapshot, ways),
        };
      case 'confirm':
        return { heading: step.question.label, body: confirmView(words, snapshot, step.question, ways) };
      case 'done':
        return {
          heading: step.what === 'reported' ? words.text('reportSentTitle') : words.text('blockedTitle'),
          body: doneView(
            words,
            step.what === 'reported' ? words.text('reportSent') : words.text('blocked', name),
            ways,
          ),
        };
      default:
        return {
          heading: words.text('moreActions', name),
          body: menuView(
            words,
            subject,
            possibleActions({ actions: this.#actions, ...subject }, getAdapters()),
            this.#choose,
          ),
        };
    }
  }

  #choose = (action: SafetyAction): void => {
    const words = this.#words;
    const { subject } = this.#store.getSnapshot();
    if (!subject) return;
    const { name } = subject.person;
    if (action === 'report-chat') this.#store.go({ name: 'report', about: 'chat' });
    else if (action === 'report-note') this.#store.go({ name: 'report', about: 'note' });
    else if (action === 'report-co-author') this.#store.go({ name: 'report', about: 'co-author' });
    else if (action === 'report-story') this.#store.go({ name: 'report', about: 'story' });
    else if (action === 'report-person') this.#store.go({ name: 'report', about: 'person' });
    else if (action === 'block') {
      const label = words.text('block', name);
      this.#store.go({ name: 'confirm', question: { label, confirm: words.text('blockConfirm', name) } });
    } else this.#chooseOwn(action);
  };

  #chooseOwn(action: OwnSafetyAction): void {
    if (action.confirm !== undefined) {
      const { label, confirm, act } = action;
      this.#store.go({ name: 'confirm', question: { label, confirm, act } });
      return;
    }
    this.#store.close();
    action.act();
  }

  #outlet(): SafetyOutlet {
    const host = this.#host;
    return {
      mayReport: ({ person, storyId, side, chat, note, coAuthor }, about, report) =>
        about === 'chat'
          ? emit(host, 'rv-chat-report-request', { ...placeOf(chat), report }, true)
          : about === 'note' && note
            ? emit(host, 'rv-note-report-request', { ...placeOfNote(note), person, report }, true)
            : about === 'co-author' && coAuthor
              ? emit(host, 'rv-co-author-report-request', { inviteId: coAuthor.inviteId, person, report }, true)
              : about === 'story'
                ? emit(host, 'rv-story-report-request', { storyId, side, person, report }, true)
                : emit(host, 'rv-person-report-request', { person, report }, true),
      mayBlock: ({ person }) => emit(host, 'rv-person-block-request', { person }, true),
      reported({ person, storyId, side, chat, note, coAuthor }, about, report) {
        if (about === 'chat') emit(host, 'rv-chat-reported', { ...placeOf(chat), report });
        else if (about === 'note' && note) emit(host, 'rv-note-reported', { ...placeOfNote(note), person, report });
        else if (about === 'co-author' && coAuthor)
          emit(host, 'rv-co-author-reported', { inviteId: coAuthor.inviteId, person, report });
        else if (about === 'story') emit(host, 'rv-story-reported', { storyId, side, person, report });
        else emit(host, 'rv-person-reported', { person, report });
      },
      blocked: ({ person }, relation) => {
        emit(host, 'rv-person-blocked', { person, relation });
        this.#options.blocked?.(person);
      },
      storyFailed: (error, method) => emit(host, 'rv-story-adapter-error', { error, method }),
      peopleFailed: (error, method) => emit(host, 'rv-people-adapter-error', { error, method }),
      noteFailed: (error, method) => emit(host, 'rv-note-adapter-error', { error, method }),
      coAuthorFailed: (error, method) => emit(host, 'rv-co-author-adapter-error', { error, method }),
      chatFailed: (error, method) => emit(host, 'rv-chat-adapter-error', { error, method: `chat.${method}` }),
    };
  }
}

const placeOf = (chat: SafetyChat | undefined): Pick<SafetyChat, 'messageId'> & { threadId: string } => ({
  threadId: chat?.threadId ?? '',
  ...(chat?.messageId !== undefined && { messageId: chat.messageId }),
});

const placeOfNote = (note: SafetyNote): Pick<SafetyNote, 'noteId' | 'photoId'> => ({
  noteId: note.noteId,
  ...photoOf(note),
});
