import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { HoldController } from '../../controllers/hold-controller.js';
import type { FlipView } from '../../core/story/flip-view.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { bylineText } from '../parts/authors.js';
import type { FlipActs } from './flip-story.acts.js';
import { canFlip, currentView, type FlipStoryContext } from './flip-story.context.js';
import { renderControls } from './flip-story.controls.js';
import type { FlipExtras } from './flip-story.extras.js';
import type { FlipPictures } from './flip-story.pictures.js';
import { mustAsk } from './flip-story.settings.js';
import { renderStage } from './flip-story.stage.js';
import { renderBackProblem, renderCaption, renderHeader, renderNotice, renderUnshown } from './flip-story.view.js';

/** Whom the template asks. */
export interface FlipStoryParts {
  readonly context: FlipStoryContext;
  readonly hold: HoldController;
  readonly acts: FlipActs;
  readonly pictures: FlipPictures;
  readonly extras: FlipExtras;
  /** Said in the live region. */
  readonly announcement: string;
}

/** The whole of a story: who, the card, what can be pressed, what is said of it. */
export function renderStory(parts: FlipStoryParts): TemplateResult {
  const { context, acts, pictures, extras, announcement } = parts;
  const { words, store } = context;
  const { hold, load } = store.getSnapshot();
  const view = currentView(context);
  const { story, side, unshown, hasBack, front, back } = view;
  return html`<article
      class=${classMap({
        reduced: prefersReducedMotion(),
        arming: hold.phase === 'arming',
        opening: hold.phase === 'opening',
        'back-shown': hold.phase === 'back',
        counting: hold.phase === 'back' && hold.until === 'countdown' && !hold.held,
        resting: hold.phase === 'back' && hold.since === undefined,
        comparing: extras.isComparing,
      })}
      aria-label=${story ? words.text('flipStoryBy', bylineText(story, words)) : nothing}
      aria-busy=${load.phase === 'loading'}
      @keydown=${acts.onKeyDown}
      @load=${pictures.onOwn}
      @error=${pictures.onOwn}
    >
      ${story ? renderHeader(story, words, extras.menuActions.length > 0 ? extras.openMenu : undefined, extras.authors) : nothing}
      ${renderCard(parts, view)} ${renderPresses(parts, view)}
      ${unshown ? nothing : renderCaption(side, side === 'front' ? front : back)} ${extras.renderAuthor(story)}
      ${hasBack ? html`<p class="print-only">${words.text('flipSecondSide')}</p>` : nothing}
      <p class="visually-hidden" role="status">${announcement}</p>
      ${extras.renderMenu()}
    </article>
    ${extras.authors.render()}`;
}

function renderCard(parts: FlipStoryParts, view: FlipView): TemplateResult {
  const { context, acts, pictures, extras } = parts;
  const snapshot = context.store.getSnapshot();
  const { story, side, unshown, hasBack, front, back, covered } = view;
  // Before it is opened not even the back's place says anything.
  const isBackDue = !story || covered.back || snapshot.back.phase === 'open' || back?.picture !== undefined;
  return renderStage({
    front: unshown
      ? html`${renderUnshown(snapshot, context.words, acts.retry)}${pictures.renderAwaited('front')}`
      : pictures.render('front', front),
    back: hasBack && isBackDue ? pictures.render('back', back) : pictures.renderAwaited('back'),
    frontInert: side === 'back' && !extras.isComparing,
    backInert: side === 'front',
    over: renderOver(parts, view),
  });
}

/** What lies over the card: the slider, the wait, the notice, what went wrong. */
function renderOver({ context, acts, extras }: FlipStoryParts, view: FlipView): unknown {
  const { words, store } = context;
  const { hold, back: opened } = store.getSnapshot();
  const { side, story } = view;
  if (extras.isComparing) return extras.renderCompare(view);
  if (hold.phase === 'opening' || (side === 'back' && opened.phase === 'opening')) {
    return html`<p class="wait"><span>${words.text('flipOpening')}</span></p>`;
  }
  if (hold.phase === 'asking' && story) {
    return renderNotice(story.author, words, { accept: acts.accept, decline: acts.dismiss });
  }
  return opened.phase === 'failed' && hold.phase !== 'arming'
    ? renderBackProblem(opened.error, words, acts.retry)
    : nothing;
}

function renderPresses(
  { context, hold, acts, extras }: FlipStoryParts,
  { side, story, hasBack, covered }: FlipView,
): TemplateResult {
  const { host, words, store } = context;
  const { load } = store.getSnapshot();
  // A button that will be there keeps its place while the story is on its way.
  const awaited = load.phase === 'loading' || (load.phase === 'empty' && host.storyId !== undefined);
  if (!hasBack && !awaited) return html`<slot name="actions"></slot>`;
  const hint = words.text(host.activation === 'hold' ? 'flipHintHoldOnly' : 'flipHint');
  const listed = story && mustAsk(context) ? ` ${words.text('flipHintListed', story.author.name)}` : '';
  const comparable = story ? story.comparable : host.comparable;
  return renderControls({
    words,
    hold,
    pressed: side === 'back',
    disabled: !canFlip(context),
    hint: hint + listed,
    intend: acts.intend,
    keep: acts.canKeep ? acts.keep : undefined,
    compare: comparable && side === 'back' && !covered.back ? extras.toggleCompare : undefined,
    comparing: extras.isComparing,
  });
}
