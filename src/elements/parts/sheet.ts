import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { playScene } from '../../motion/motion.js';
import { closeIcon } from './icons/close.js';
import type { CommonWords } from './words.js';

/** Where a sheet is a card in the middle, as in sheet.styles.ts. */
const wide = '(width >= 40rem)';

export interface SheetContent {
  /** The sheet's name, seen and heard. */
  readonly heading: unknown;
  readonly body: unknown;
}

/**
 * A modal sheet out of the browser's own `<dialog>`: from the bottom on a phone, a card in the middle elsewhere.
 * Focus, Escape and the rest of the page being inert are native. Rows marked `data-rv-move` come in one after the other.
 */
export class SheetController implements ReactiveController {
  #host: LitElement;
  #name: string;
  #words: CommonWords;
  #closed: () => void;
  #mayClose: () => boolean;
  #wanted = false;
  /** Been opened, and not closed by us since: what somebody closes is not opened again before its event has come. */
  #shown = false;
  #pressedOutside = false;
  /** Asked, and may close: its event is on its way. */
  #allowed = false;
  #endScene: () => void = () => undefined;

  /**
   * @param name of this sheet among those of its host
   * @param closed called when somebody has closed it; not after {@link close}
   * @param mayClose asked when somebody wants to close it. `false`: it stays
   */
  constructor(
    host: LitElement,
    {
      name,
      words,
      closed,
      mayClose = () => true,
    }: { name: string; words: CommonWords; closed: () => void; mayClose?: () => boolean },
  ) {
    this.#host = host;
    this.#name = name;
    this.#words = words;
    this.#closed = closed;
    this.#mayClose = mayClose;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#wanted;
  }

  /** Opens with the next render. Whoever opens it because it was asked for, and not by the state, settles it before. */
  open(): void {
    this.#want(true);
  }

  /** Takes what somebody has closed for closed, though its event has not come: a busy machine lets it wait. */
  settle(): void {
    const dialog = this.#dialog;
    if (this.#shown && dialog && !dialog.open) this.#hasClosed();
  }

  close(): void {
    this.#want(false);
  }

  /** Puts the focus on the heading: the content has changed under it. */
  focusHeading(): void {
    this.#dialog?.querySelector<HTMLElement>('h2')?.focus();
  }

  hostConnected(): void {
    if (this.#wanted) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Out of the page a dialog is no longer modal, yet would keep its open attribute.
    this.#endScene();
    this.#shown = false;
    this.#dialog?.close();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog) this.#shown = false;
    if (dialog?.open) letScroll(dialog);
    if (!dialog || !this.#host.isConnected || this.#shown === this.#wanted) return;
    this.#endScene();
    this.#shown = this.#wanted;
    if (!this.#wanted) {
      dialog.close();
      return;
    }
    dialog.showModal();
    letScroll(dialog);
    this.#endScene = playScene(matchMedia(wide).matches ? 'notice' : 'sheet', dialog);
  }

  render({ heading, body }: SheetContent): TemplateResult {
    const id = `${this.#name}-heading`;
    return html`<dialog
      class="sheet"
      part="sheet"
      data-rv-sheet=${this.#name}
      aria-labelledby=${id}
      @close=${this.#onClose}
      @cancel=${this.#onCancel}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
    >
      <div class="sheet-head">
        <h2 id=${id} tabindex="-1" autofocus>${heading}</h2>
        <button
          class="button bare icon-only"
          type="button"
          aria-label=${this.#words.text('commonClose')}
          @click=${this.#dismiss}
        >
          ${closeIcon()}
        </button>
      </div>
      <div class="sheet-body">${body}</div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`[data-rv-sheet="${this.#name}"]`);
  }

  #want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#host.requestUpdate();
  }

  #dismiss = (): void => {
    if (this.#ask()) this.#dialog?.close();
  };

  #onCancel = (event: Event): void => {
    // A file picker inside says the same when nothing was picked.
    if (event.target === event.currentTarget && event.cancelable && !this.#ask()) event.preventDefault();
  };

  #ask(): boolean {
    return (this.#allowed = this.#mayClose());
  }

  #onClose = (event: Event): void => {
    const dialog = event.target as HTMLDialogElement;
    // It comes a task late: a move within the page has opened the dialog again by then, and a removal is no dismissal.
    if (this.#wanted && !dialog.open && dialog.isConnected) this.#hasClosed();
  };

  #hasClosed(): void {
    this.#endScene();
    // Some ways to close it can't be prevented, such as a second Escape in a row.
    if (!this.#allowed && !this.#mayClose()) {
      this.#shown = false;
      this.#host.requestUpdate();
      return;
    }
    this.#allowed = false;
    this.#wanted = this.#shown = false;
    this.#closed();
  }

  #onPointerDown = (event: PointerEvent): void => {
    this.#pressedOutside = isBackdrop(event);
  };

  /** The backdrop belongs to the dialog. `closedby="any"` would do this, but not in every engine. */
  #onClick = (event: MouseEvent): void => {
    // A selection that was dragged out of the sheet ends outside too.
    if (this.#pressedOutside && isBackdrop(event)) this.#dismiss();
  };
}

function isBackdrop({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = (target as HTMLElement).getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** Text alone that is longer than the sheet: not every engine lets a keyboard scroll it, unless it is a stop (WCAG 2.1.1). */
function letScroll(dialog: HTMLDialogElement): void {
  const body = dialog.querySelector<HTMLElement>('.sheet-body');
  if (!body) return;
  const isText = !body.querySelector('a[href], button, input, select, textarea, [tabindex], slot');
  if (isText && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
  else body.removeAttribute('tabindex');
}
