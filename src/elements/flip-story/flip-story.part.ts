import type { ReactiveController, TemplateResult } from 'lit';
import { AttentionController } from '../../controllers/attention-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { HoldController } from '../../controllers/hold-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { TurnController } from '../../controllers/turn-controller.js';
import type { Adapters, Side } from '../../contracts/index.js';
import { systemClock } from '../../core/clock.js';
import type { FlipOutlet, FlipSnapshot, FlipStore } from '../../core/story/flip-snapshot.js';
import { createFlipStore } from '../../core/story/flip-store.js';
import type { FlipView } from '../../core/story/flip-view.js';
import { exposedSide, type HoldEvent, type HoldSettings, type HoldState } from '../../core/story/hold.js';
import { playScene } from '../../motion/motion.js';
import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { adopt } from '../parts/adopt.js';
import { HeldPlace } from '../parts/authors-place.js';
import { coAuthorsOf } from '../parts/authors.js';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { labelStyles } from '../parts/label.styles.js';
import { noteStyles } from '../parts/note.styles.js';
import { FlipActs } from './flip-story.acts.js';
import {
  canFlip,
  currentView,
  focusButton,
  ownElement,
  type FlipStoryContext,
  type FlipStoryHost,
} from './flip-story.context.js';
import { FlipExtras } from './flip-story.extras.js';
import { partStyles } from './flip-story.part.styles.js';
import { FlipPictures } from './flip-story.pictures.js';
import { mustAsk, settingsOf } from './flip-story.settings.js';
import { ownPicture, ownSize, setVariables, turnPartsOf } from './flip-story.stage.js';
import { renderStory } from './flip-story.template.js';
import type { FlipStoryWords } from './flip-story.view.js';

export interface FlipStoryPartOptions {
  readonly words: FlipStoryWords;
  readonly getAdapters: () => Adapters | undefined;
  /** The element's custom states. */
  readonly states: CustomStateSet;
}

/** All that a story does, fetched when there is one to show. */
export class FlipStoryPart implements ReactiveController {
  #host: FlipStoryHost;
  #words: FlipStoryWords;
  #getAdapters: () => Adapters | undefined;
  #states: CustomStateSet;
  #store: FlipStore;
  #context: FlipStoryContext;
  #hold: HoldController;
  #attention: AttentionController;
  #pictures: FlipPictures;
  #extras: FlipExtras;
  #acts: FlipActs;
  #turn: TurnController;
  /** Said in the live region. */
  #announcement = '';
  #variables = new Map<string, string>();
  #lastPhase: HoldState['phase'] = 'front';
  #wantsFocus = false;
  #endScene: () => void = () => undefined;

  constructor(host: FlipStoryHost, { words, getAdapters, states }: FlipStoryPartOptions) {
    this.#host = host;
    this.#words = words;
    this.#getAdapters = getAdapters;
    this.#states = states;
    adopt(host.renderRoot, [avatarStyles, authorsStyles, noteStyles, labelStyles, partStyles]);
    this.#store = createFlipStore(systemClock, () => this.#settings, this.#outlet());
    this.#context = {
      host,
      words,
      store: this.#store,
      getAdapters,
      say: (announcement) => this.#say(announcement),
      play: (scene, root) => {
        this.#endScene();
        this.#endScene = playScene(scene, root);
      },
      endScene: () => this.#endScene(),
    };
    this.#hold = new HoldController(host, {
      send: (event) => this.#send(event),
      isArming: () => this.#snapshot.hold.phase === 'arming',
    });
    this.#attention = new AttentionController(host, () => this.#store.send({ type: 'settle' }));
    this.#extras = new FlipExtras(this.#context);
    this.#acts = new FlipActs(this.#context, this.#extras, () => {
      this.#wantsFocus = true;
    });
    this.#pictures = new FlipPictures(this.#context, this.#acts.uncover);
    this.#turn = new TurnController(host);
    new StoreController(host, this.#store);
    host.addController(this);
    new HeldPlace(host, 'header', () => {
      const { story } = this.#view;
      return story && { id: story.id, count: coAuthorsOf(story)?.length ?? 1 };
    });
  }

  get side(): Side {
    return exposedSide(this.#snapshot.hold);
  }

  flip(): void {
    this.#send({ type: 'toggle' });
  }

  get #snapshot(): FlipSnapshot {
    return this.#store.getSnapshot();
  }

  get #view(): FlipView {
    return currentView(this.#context);
  }

  get #settings(): HoldSettings {
    const { back } = this.#view;
    return settingsOf(this.#host, {
      ask: mustAsk(this.#context),
      // The seconds are those in which there is something to see.
      paused: this.#attention.active || (back?.picture !== undefined && !this.#pictures.isBackLoaded),
    });
  }

  #outlet(): FlipOutlet {
    const host = this.#host;
    return {
      mayOpen: (story) => emit(host, 'rv-flip-request', { story }, true),
      armed: () => emit(host, 'rv-flip-arm', { story: this.#view.story }),
      cancelled: () => emit(host, 'rv-flip-cancel', { story: this.#view.story }),
      turned: (side) => this.#onTurned(side),
      discovered: (story) => {
        emit(host, 'rv-back-seen', { story });
        // Behind a cover the turn was told of before.
        if (this.side === 'back') this.#acts.sayBack();
      },
      failed: (error, method) => emit(host, 'rv-story-adapter-error', { error, method }),
      invalid: (problems) => warnOnce(`<rv-flip-story> got what is no story.\n${problems.join('\n')}`),
    };
  }

  #say(announcement: string): void {
    this.#announcement = announcement;
    this.#host.requestUpdate();
  }

  #send(event: HoldEvent): void {
    // What ends a hold is always welcome.
    if (canFlip(this.#context) || event.type === 'cancel') this.#store.send(event);
  }

  hostDisconnected(): void {
    this.#endScene();
    this.#store.stop();
  }

  hostUpdate(): void {
    const host = this.#host;
    // Off the page nothing may start; the next connection updates again.
    if (host.isConnected) {
      this.#store.show({
        adapter: this.#getAdapters()?.story,
        record: host.story ?? undefined,
        storyId: host.storyId,
        ownFront: ownPicture(host, 'front') !== null,
      });
    }
    // The page may have taken its own back away, or the button.
    if (host.disabled || (this.side === 'back' && !this.#view.hasBack)) this.#store.send({ type: 'dismiss' });
    // "Try again" goes with the failure it stood beside, also when the line came back by itself.
    const { activeElement } = host.renderRoot as ShadowRoot;
    const failed = this.#snapshot.load.phase === 'failed';
    if (!failed && activeElement?.closest('[part=unavailable]')) this.#wantsFocus = true;
    this.#pictures.update();
    this.#extras.update(this.#view);
  }

  hostUpdated(): void {
    if (this.#wantsFocus && canFlip(this.#context)) {
      this.#wantsFocus = false;
      focusButton(this.#host);
    }
    this.#pictures.updated();
    const { phase } = this.#snapshot.hold;
    if (phase === 'asking' && this.#lastPhase !== 'asking') this.#onAsking();
    if (phase !== this.#lastPhase) this.#showState(phase);
    this.#lastPhase = phase;
    this.#turn.to(
      phase === 'back' ? 'back' : phase === 'opening' ? 'edge' : 'front',
      () => turnPartsOf(ownElement(this.#host, '.stage')),
      () => ({ reduced: prefersReducedMotion(), rightToLeft: this.#words.dir() === 'rtl' }),
    );
    this.#setVariables();
  }

  #setVariables(): void {
    const { front, back } = this.#view;
    const { width, height } = front?.picture ?? ownSize(ownPicture(this.#host, 'front'));
    const { thresholdMs, revealMs } = this.#settings;
    setVariables(
      ownElement(this.#host, 'article'),
      {
        '--_ratio': `${width} / ${height}`,
        '--_front': front?.picture?.placeholder ?? '',
        '--_back': back?.picture?.placeholder ?? '',
        '--_threshold': `${thresholdMs}ms`,
        '--_reveal': `${revealMs}ms`,
      },
      this.#variables,
    );
  }

  /** For a page's own styles, `:state(back)`. */
  #showState(phase: HoldState['phase']): void {
    const states = this.#states;
    states.clear();
    if (phase === 'arming' || phase === 'opening' || phase === 'back') states.add(phase);
  }

  /** The notice takes the focus, not one of its buttons: the key that is still held must not press it. */
  #onAsking(): void {
    const notice = ownElement(this.#host, '.stage').querySelector<HTMLElement>('.notice');
    if (!notice) return;
    notice.focus({ preventScroll: true });
    this.#context.play('notice', notice);
  }

  #onTurned(side: Side): void {
    emit(this.#host, 'rv-story-flipped', { story: this.#view.story, side });
    if (side === 'back' && this.#host.haptics && 'vibrate' in navigator && !prefersReducedMotion())
      navigator.vibrate(10);
    if (side === 'front') this.#say(this.#words.text('flipFrontShown'));
    else this.#acts.sayBack();
  }

  render(): TemplateResult {
    return renderStory({
      context: this.#context,
      hold: this.#hold,
      acts: this.#acts,
      pictures: this.#pictures,
      extras: this.#extras,
      announcement: this.#announcement,
    });
  }
}
