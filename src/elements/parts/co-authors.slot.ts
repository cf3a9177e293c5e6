import { html } from 'lit';
import { AdapterError } from '../../contracts/errors.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { isAsking } from '../../core/making/co-author-room.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { CoAuthorsHost, CoAuthorsOptions, CoAuthorsPart } from './co-authors.js';
import { coAuthorsSlotStrings } from './co-authors.strings.js';
import { commonStrings } from './common.strings.js';
import { problem } from './problem.js';

const english = { ...commonStrings, ...coAuthorsSlotStrings };

/** The place of co-authors in a composer: what fills it is fetched where there are any to ask. */
export class CoAuthorsSlot {
  #options: CoAuthorsOptions;
  #words: StringsController<typeof english>;
  #part: LazyPart<CoAuthorsPart>;

  constructor(host: CoAuthorsHost, options: CoAuthorsOptions) {
    this.#options = options;
    this.#words = new StringsController<typeof english>(host, english);
    this.#part = new LazyPart(host, async () => {
      const { CoAuthorsPart } = await import('./co-authors.js');
      return new CoAuthorsPart(host, options);
    });
  }

  /** Somebody is being asked: that goes on behind a closed sheet. */
  get isAsking(): boolean {
    return isAsking(this.#options.store.getSnapshot());
  }

  /** See the part's. */
  update(): void {
    if (this.#isWanted) this.#part.fetch();
    this.#part.current?.update();
  }

  /** Who is to sign it, in the form. */
  renderField(): unknown {
    if (!this.#isWanted) return undefined;
    return this.#part.hasFailed ? this.#renderNotFetched() : this.#part.current?.renderField();
  }

  /** What came of asking: in the result, or in the form of what comes next. */
  renderAsked(isBefore: boolean): unknown {
    if (this.#options.store.getSnapshot().asked.length === 0) return undefined;
    return this.#part.hasFailed ? this.#renderNotFetched() : this.#part.current?.renderAsked(isBefore);
  }

  /** Beside the composer, not in it: it may be a sheet itself. */
  renderSheet(): unknown {
    return this.#part.current?.renderSheet();
  }

  get #isWanted(): boolean {
    const { getAdapter, store } = this.#options;
    const { coAuthors, asked } = store.getSnapshot();
    return getAdapter() !== undefined || coAuthors.length > 0 || asked.length > 0;
  }

  #renderNotFetched(): unknown {
    const text = this.#words.text('coAuthorsNotFetched');
    return html`<div class="group">
      ${problem(this.#words, new AdapterError('unavailable'), { text, retry: this.#part.retry })}
    </div>`;
  }
}
