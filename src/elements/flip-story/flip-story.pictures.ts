import { html, type TemplateResult } from 'lit';
import { ObjectUrlController } from '../../controllers/object-url-controller.js';
import { SeenController } from '../../controllers/seen-controller.js';
import type { Face, Side } from '../../contracts/index.js';
import { currentView, focusButton, type FlipStoryContext } from './flip-story.context.js';
import { renderFace } from './flip-story.face.js';
import { ownPicture, ownSize } from './flip-story.stage.js';

/** The pictures of both faces, the story's or the page's own: whether they have come, failed, been seen. */
export class FlipPictures {
  #context: FlipStoryContext;
  #uncover: (side: Side) => void;
  #seen: SeenController;
  #backUrl: ObjectUrlController;
  #loaded = { front: false, back: false };
  #broken: Readonly<Record<Side, boolean>> = { front: false, back: false };

  /** @param uncover the viewer opens the cover of a face */
  constructor(context: FlipStoryContext, uncover: (side: Side) => void) {
    this.#context = context;
    this.#uncover = uncover;
    this.#seen = new SeenController(context.host, () => this.#recordSeen());
    this.#backUrl = new ObjectUrlController(context.host);
  }

  get isBackLoaded(): boolean {
    return this.#loaded.back;
  }

  /** Call before each update. */
  update(): void {
    if (this.#context.store.getSnapshot().back.phase !== 'open') this.#loaded.back = false;
  }

  /** Call after each update. */
  updated(): void {
    this.#seen.watch(this.#context.getAdapters()?.story !== undefined);
  }

  /** Pictures of the page's own tell of their load and failure in the capture phase only. */
  readonly onOwn = {
    handleEvent: (event: Event): void => {
      const { slot } = event.target as Element;
      if (slot === 'front' || slot === 'back') this.#came(slot, event.type === 'load');
    },
    capture: true,
  };

  render(side: Side, face: Face | undefined): TemplateResult {
    const { host, store, words } = this.#context;
    const own = ownPicture(host, side);
    const broken = this.#broken[side];
    if (!face && !broken) return html`<slot name=${side} @slotchange=${this.#onSlotChange}></slot>`;
    const { covered, backBlob } = currentView({ host, store });
    return renderFace({
      side,
      face: face ?? { state: 'live', ...(own && { picture: { src: own.src, alt: own.alt, ...ownSize(own) } }) },
      covered: covered[side],
      objectUrl: side === 'back' ? this.#backUrl.urlOf(backBlob) : undefined,
      broken,
      words,
      loaded: () => this.#came(side, true),
      failed: () => this.#came(side, false),
      retry: () => this.#retry(side),
      uncover: () => this.#uncover(side),
    });
  }

  /** Tells when the page brings a picture of its own later. */
  renderAwaited(side: Side): TemplateResult {
    return html`<slot name=${side} hidden @slotchange=${this.#onSlotChange}></slot>`;
  }

  #came(side: Side, loaded: boolean): void {
    const { host, store } = this.#context;
    this.#loaded[side] = true;
    if (this.#broken[side] === loaded) this.#setBroken(side, !loaded);
    if (side === 'front') {
      if (loaded) this.#recordSeen();
      // The card takes the shape of the page's own picture.
      if (!currentView({ host, store }).story) host.requestUpdate();
    }
    store.send({ type: 'settle' });
  }

  #setBroken(side: Side, broken: boolean): void {
    this.#broken = { ...this.#broken, [side]: broken };
    this.#context.host.requestUpdate();
  }

  #recordSeen(): void {
    const { unshown, covered } = currentView(this.#context);
    if (this.#seen.inView && this.#loaded.front && !covered.front && !unshown) this.#context.store.frontSeen();
  }

  #retry(side: Side): void {
    const { host } = this.#context;
    const own = ownPicture(host, side);
    if (own && !currentView(this.#context).story) own.setAttribute('src', own.getAttribute('src') ?? '');
    this.#setBroken(side, false);
    focusButton(host);
  }

  #onSlotChange = (): void => {
    const { host } = this.#context;
    for (const side of ['front', 'back'] as const) {
      const own = ownPicture(host, side);
      // It may have failed before anybody here listened. (A drawing without a size has none either, but decodes.)
      if (own?.complete && own.naturalWidth === 0 && own.getAttribute('src')) {
        own.decode().catch(() => this.#came(side, false));
      }
    }
    host.requestUpdate();
  };
}
