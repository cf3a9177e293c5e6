import type { Side } from '../../contracts/index.js';
import { warmUpMotion } from '../../motion/motion.js';
import { emit } from '../parts/emit.js';
import { currentView, focusButton, type FlipStoryContext } from './flip-story.context.js';
import type { FlipExtras } from './flip-story.extras.js';
import { mustAsk, noticesOf } from './flip-story.settings.js';
import { ownPicture } from './flip-story.stage.js';
import { describeBack } from './flip-story.view.js';

/** What a viewer does around the hold. Whatever a press takes away, the focus stays in the story. */
export class FlipActs {
  #context: FlipStoryContext;
  #extras: FlipExtras;
  #awaitFocus: () => void;

  /** @param awaitFocus puts the focus on the button as soon as there is one */
  constructor(context: FlipStoryContext, extras: FlipExtras, awaitFocus: () => void) {
    this.#context = context;
    this.#extras = extras;
    this.#awaitFocus = awaitFocus;
  }

  get canKeep(): boolean {
    const { hold } = this.#context.store.getSnapshot();
    return hold.phase === 'back' && hold.until !== 'dismissed';
  }

  sayBack(): void {
    const { host, store, words, say } = this.#context;
    say(describeBack(store.getSnapshot().hold, currentView(this.#context), ownPicture(host, 'back')?.alt, words));
  }

  onKeyDown = (event: KeyboardEvent): void => {
    const { phase } = this.#context.store.getSnapshot().hold;
    if (event.key === 'Escape' && phase !== 'front') {
      // The story's own Escape, not that of a dialog it stands in.
      event.stopPropagation();
      event.preventDefault();
      if (this.#extras.isComparing) this.#extras.endCompare();
      else this.dismiss();
    }
    const chord = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key.toLowerCase() === 'k' && !chord && this.canKeep) this.keep();
  };

  /** Comes near: what a flip needs can be fetched. */
  intend = (): void => {
    const { host, store } = this.#context;
    store.prepare();
    const comparable = currentView(this.#context).story?.comparable || host.comparable;
    if (mustAsk(this.#context) || comparable) void warmUpMotion();
  };

  keep = (): void => {
    const { host, store, words, say } = this.#context;
    store.send({ type: 'keep' });
    say(words.text('flipKept'));
    emit(host, 'rv-keep-showing', { story: currentView(this.#context).story });
    focusButton(host);
  };

  dismiss = (): void => {
    this.#context.store.send({ type: 'dismiss' });
    focusButton(this.#context.host);
  };

  accept = (): void => {
    const { host, store, getAdapters } = this.#context;
    const author = currentView(this.#context).story?.author;
    if (!author) return;
    noticesOf(host, getAdapters())?.add(author.id);
    emit(host, 'rv-notice-accept', { author });
    store.send({ type: 'accept' });
    focusButton(host);
  };

  uncover = (side: Side): void => {
    const { host, store } = this.#context;
    const { story, front, back } = currentView(this.#context);
    const reason = (side === 'front' ? front : back)?.state === 'age-gated' ? 'age' : 'sensitive';
    if (!emit(host, 'rv-uncover-request', { story, side, reason }, true)) return;
    store.uncover(side);
    if (store.getSnapshot().back.phase === 'open') this.sayBack();
    focusButton(host);
  };

  retry = (): void => {
    // The button that was pressed goes; the one that comes may take a while.
    this.#awaitFocus();
    this.#context.store.retry();
  };
}
