import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AuthorRole } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import { roomOf } from '../../core/making/co-author-room.js';
import { candidateStatusOf, rolesOf, type Candidate } from '../../core/making/co-author-rules.js';
import type { CoAuthorChoice, CoAuthorChoiceSnapshot } from '../../core/making/co-authors.js';
import { adopt } from './adopt.js';
import { avatarStyles } from './avatar.styles.js';
import { pickActions } from './co-author-picker.actions.js';
import { coAuthorPickerStyles } from './co-author-picker.styles.js';
import { coAuthorLimitText, notOfferedText, written, type CoAuthorPickerWords } from './co-author-picker.words.js';
import { personIcon } from './icons/person.js';
import { inputStyles } from './inputs.styles.js';
import { KeepFocusController } from './keep-focus.js';
import { PickingController } from './picking.js';
import { pickingStyles } from './picking.styles.js';
import { pickFailure, pickFoot, pickRow, pickSkeleton } from './picking.views.js';
import { problem } from './problem.js';
import { momentText } from './time.js';

export interface CoAuthorPickerOptions {
  readonly words: CoAuthorPickerWords;
  readonly choice: CoAuthorChoice;
  readonly announcer: AnnounceController<string>;
  /** Somebody sees it. */
  readonly isShown: () => boolean;
  /** Of the button, for whoever is chosen. */
  readonly submitText: (name: string | undefined) => string;
  /** Somebody has decided. */
  readonly picked: (candidate: Candidate, role: AuthorRole) => void;
  /** They are chosen already, beside what the list knows of them. */
  readonly isTaken?: (personId: string) => boolean;
  /** How many are chosen already, and will be asked. Default: none. */
  readonly countTaken?: () => number;
  /** Why nobody else can be chosen, whatever the rules say. `undefined`: somebody can. */
  readonly heldText?: () => string | undefined;
  /** Other ways on, beneath the button. */
  readonly ways?: () => unknown;
}

/** The choice of one account to ask, and of what it would sign as: a search, a list, a role, a button. */
export class CoAuthorPicker {
  #host: LitElement;
  #options: CoAuthorPickerOptions;
  #picking: PickingController<Candidate>;
  /** Somebody wants to go on without having chosen. */
  #nobody = false;

  constructor(host: LitElement, options: CoAuthorPickerOptions) {
    const { words, choice, announcer, isShown } = options;
    this.#host = host;
    this.#options = options;
    // What is searched in goes away where nobody can be asked any more.
    new KeepFocusController(host, { within: '.picker' });
    adopt(host.renderRoot, [avatarStyles, inputStyles, pickingStyles, coAuthorPickerStyles]);
    const getList = () => choice.getSnapshot().candidates;
    this.#picking = new PickingController<Candidate>(host, {
      isShown,
      getList,
      getItems: () => getList().items,
      nameOf: ({ person }) => person.name,
      canBeChosen: (candidate) => this.#reasonOf(candidate) === undefined,
      list: choice,
      choose: (id) => {
        this.#nobody = false;
        choice.choose(id);
      },
      announcer,
      foundText({ items, more, query }) {
        const count = `${written(words, items.length)}${more ? '+' : ''}`;
        return items.length === 0
          ? words.text('coAuthorNotFound', query)
          : words.text('coAuthorFound', items.length, count);
      },
    });
  }

  /** Nobody is chosen, nothing searched for. */
  forget(): void {
    const { choice } = this.#options;
    this.#picking.forget();
    this.#nobody = false;
    choice.search('');
    choice.choose(undefined);
    const [first] = rolesOf(choice.getSnapshot().rules);
    if (first) choice.setRole(first);
  }

  render(): TemplateResult {
    const { words, choice } = this.#options;
    const { offer, candidates } = choice.getSnapshot();
    if (offer.phase === 'unavailable')
      return html`<div class="step panel" part="unavailable">
        ${personIcon()}
        <p>${notOfferedText(words, offer)}</p>
      </div>`;
    if (offer.phase === 'failed')
      return html`<div class="step panel">${problem(words, offer.error, { retry: () => choice.refresh() })}</div>`;
    const { phase, items, query, error } = candidates;
    const isNobody = phase === 'ready' && items.length === 0 && query === '' && !error;
    return html`<form class="step picker" novalidate @submit=${this.#onSubmit}>
      ${isNobody ? nothing : this.#picking.renderSearch(words.text('coAuthorSearch'), words.text('coAuthorSearchClear'))}
      <div class="scroller">${this.#renderList()}</div>
      ${this.#renderActions(isNobody)}
    </form>`;
  }

  #renderList(): unknown {
    const { words, choice } = this.#options;
    const { candidates, rules } = choice.getSnapshot();
    const { phase, items, query, error, searching } = candidates;
    const { retry } = this.#picking;
    if (phase === 'idle' || phase === 'loading') return pickSkeleton(words);
    if (phase === 'failed' && error)
      return pickFailure(words, error, { text: (said) => words.text('coAuthorListFailed', said), retry });
    if (items.length === 0 && !error) {
      if (searching) return pickSkeleton(words);
      const hint = query === '' ? rules.who : words.text('coAuthorNotFoundHint');
      return html`<div class="panel" part="empty">
        ${personIcon()}
        <p class="strong">${query === '' ? words.text('coAuthorNobody') : words.text('coAuthorNotFound', query)}</p>
        ${hint === undefined ? nothing : html`<p class="soft" dir="auto">${hint}</p>`}
      </div>`;
    }
    return html`${this.#renderGroup()}
    ${pickFoot(words, candidates, {
      text: (said) => words.text('coAuthorMoreFailed', said),
      searching: words.text('coAuthorSearching'),
      retry,
    })}`;
  }

  #renderGroup(): TemplateResult {
    const { words, choice } = this.#options;
    const { candidates, chosen, rules } = choice.getSnapshot();
    const { rows, onChange, onKey, onFocus } = this.#picking;
    return html`<div
      part="candidate-list"
      role="radiogroup"
      aria-labelledby="pick-who"
      @change=${onChange}
      @keydown=${onKey}
      @focusin=${onFocus}
    >
      <p class="small soft who-text" id="pick-who" dir="auto">${rules.who ?? words.text('coAuthorWho')}</p>
      ${repeat(
        candidates.items.slice(0, rows),
        ({ id }) => id,
        (candidate) => {
          const reason = this.#reasonOf(candidate);
          const isChosen = chosen?.id === candidate.id;
          // Thousands of rows, of which two change with a choice.
          return guard([candidate, reason, isChosen], () =>
            pickRow('candidate', { person: candidate.person, reason, isChosen }),
          );
        },
      )}
    </div>`;
  }

  /** Why they can't be chosen. */
  #reasonOf(candidate: Candidate): string | undefined {
    const { words, choice, isTaken } = this.#options;
    const { now } = choice.getSnapshot();
    if (isTaken?.(candidate.id)) return words.text('coAuthorTaken');
    const status = candidateStatusOf(candidate, now);
    if (status === 'eligible') return undefined;
    const ends = timeOf(candidate.until);
    return words.text('coAuthorStatus', status, ends === undefined ? undefined : momentText(words, ends, now));
  }

  #renderActions(isNobody: boolean): TemplateResult {
    const { words, choice, submitText, ways } = this.#options;
    if (isNobody) return html`<div class="actions">${ways?.() ?? nothing}</div>`;
    const snapshot = choice.getSnapshot();
    const { chosen } = snapshot;
    return pickActions({
      words,
      choice,
      limit: this.#heldText ?? coAuthorLimitText(words, snapshot, this.#taken),
      isReady: chosen !== undefined && !this.#isHeld(snapshot) && this.#reasonOf(chosen) === undefined,
      chooseFirst: this.#nobody && !chosen,
      submit: submitText(chosen?.person.name),
      ways: ways?.() ?? nothing,
    });
  }

  get #heldText(): string | undefined {
    return this.#options.heldText?.();
  }

  get #taken(): number {
    return this.#options.countTaken?.() ?? 0;
  }

  /** Nobody can be asked now. */
  #isHeld(snapshot: CoAuthorChoiceSnapshot): boolean {
    return this.#heldText !== undefined || roomOf(snapshot, this.#taken).heldBy !== undefined;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { choice, picked } = this.#options;
    const snapshot = choice.getSnapshot();
    const { chosen, role } = snapshot;
    this.#nobody = !chosen;
    this.#host.requestUpdate();
    if (chosen && !this.#isHeld(snapshot) && this.#reasonOf(chosen) === undefined) picked(chosen, role);
  };
}
