import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HoldBy, HoldEvent } from '../core/story/hold.js';

/** CSS px a pointer may drift before the threshold. More is a scroll or a drag, not a hold. */
const driftPx = 10;

/** CSS px around the button in which a hold that has passed the threshold goes on. */
const leavePx = 24;

/**
 * Turns what happens on and around one button into events of the hold machine: pointers with capture, Space and Enter,
 * and clicks that come without a pointer (screen readers, switches, voice control).
 *
 * The hold ends on release, and also on: `pointercancel`, a lost capture, a second pointer, drift, sliding off, a scroll,
 * blur of the window or the button, a hidden page, and the element leaving the page.
 */
export class HoldController implements ReactiveController {
  #send: (event: HoldEvent) => void;
  #isArming: () => boolean;
  #press: AbortController | undefined;
  #virtual = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    { send, isArming }: { send: (event: HoldEvent) => void; isArming: () => boolean },
  ) {
    this.#send = send;
    this.#isArming = isArming;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end('cancel');
  }

  /** Goes on the button with `addEventListener` or a template's `@pointerdown`, and so on. */
  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    // Screen readers send a pointer pair without size or pressure: what counts is the click that follows.
    this.#virtual = isVirtual(event);
    if (this.#virtual) return;
    const button = event.currentTarget as HTMLElement;
    const { pointerId, clientX, clientY, pointerType } = event;
    this.#begin('pointer', (signal) => {
      const mine = (other: Event): boolean => (other as PointerEvent).pointerId === pointerId;
      listen(signal, document, 'pointerup', (up) => mine(up) && this.#end('release'));
      listen(signal, document, 'pointercancel', (cancel) => mine(cancel) && this.#end('cancel'));
      listen(signal, button, 'lostpointercapture', (lost) => {
        // A release loses the capture as well, just after its own event.
        if (mine(lost)) this.#end('cancel');
      });
      listen(signal, document, 'pointerdown', (other) => !mine(other) && this.#end('cancel'));
      listen(signal, document, 'pointermove', (move) => {
        const { clientX: x, clientY: y } = move as PointerEvent;
        if (!mine(move)) return;
        const off = this.#isArming() ? Math.hypot(x - clientX, y - clientY) > driftPx : isOutside(button, x, y);
        if (off) this.#end('cancel');
      });
      listen(signal, button, 'contextmenu', (menu) => {
        // A long press opens it on touch screens; a right click has no hold running.
        if (pointerType !== 'mouse') menu.preventDefault();
      });
    });
    try {
      button.setPointerCapture(pointerId);
    } catch {
      // The pointer is gone already: its end is on its way.
    }
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // Also for repeats: the button's own click would toggle again and again.
    event.preventDefault();
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      this.#send({ type: 'toggle' });
      return;
    }
    const button = event.currentTarget as HTMLElement;
    this.#begin('key', (signal) => {
      listen(signal, document, 'keyup', (up) => {
        if ((up as KeyboardEvent).key !== ' ') return;
        up.preventDefault();
        this.#end('release');
      });
      listen(signal, button, 'blur', () => this.#end('cancel'));
    });
  };

  readonly onClick = (event: MouseEvent): void => {
    // A real pointer's click comes after its release and says nothing new.
    if (event.detail === 0 || this.#virtual) this.#send({ type: 'toggle' });
    this.#virtual = false;
  };

  #begin(by: HoldBy, listenUntilEnd: (signal: AbortSignal) => void): void {
    this.#end('cancel');
    this.#press = new AbortController();
    const { signal } = this.#press;
    listen(signal, window, 'blur', ({ target }) => {
      // Captured at the window, that of any element comes by: also of the one that this press took the focus from.
      if (target === window) this.#end('cancel');
    });
    listen(signal, document, 'scroll', () => this.#end('cancel'));
    listen(signal, document, 'visibilitychange', () => this.#end('cancel'));
    listenUntilEnd(signal);
    this.#send({ type: 'press', by });
  }

  #end(type: 'release' | 'cancel'): void {
    if (!this.#press) return;
    this.#press.abort();
    this.#press = undefined;
    this.#send({ type });
  }
}

/** In the capture phase: a page that stops propagation does not leave the back showing. */
function listen(signal: AbortSignal, target: EventTarget, type: string, listener: (event: Event) => void): void {
  target.addEventListener(type, listener, { signal, capture: true });
}

function isOutside(element: Element, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  return x < box.left - leavePx || x > box.right + leavePx || y < box.top - leavePx || y > box.bottom + leavePx;
}

/** Android's TalkBack and others: a pointer event of no size, or of one pixel without pressure. */
function isVirtual({ width, height, pressure, detail, pointerType }: PointerEvent): boolean {
  if (pointerType === '' || (width === 0 && height === 0)) return true;
  return width <= 1 && height <= 1 && pressure === 0 && detail === 0 && pointerType !== 'mouse';
}
