import type { nothing, TemplateResult } from 'lit';
import { html } from './tight.js';

export interface UndoButtonView {
  readonly content: unknown;
  /** Something is under way. */
  readonly busy: 'true' | typeof nothing;
  readonly undo: (event: MouseEvent) => void;
  /** Somebody is about to press it: its time does not run out under them (WCAG 2.2.1). */
  readonly hold: (held: boolean) => void;
}

/** The way back, for as long as there is one. */
export function undoButton({ content, busy, undo, hold }: UndoButtonView): TemplateResult {
  return html`<button
    class="button undo"
    part="undo"
    type="button"
    aria-disabled=${busy}
    @click=${undo}
    @pointerenter=${({ pointerType }: PointerEvent) => pointerType === 'mouse' && hold(true)}
    @pointerleave=${() => hold(false)}
    @focus=${({ target }: Event) => (target as HTMLElement).matches(':focus-visible') && hold(true)}
    @blur=${() => hold(false)}
  >
    ${content}
  </button>`;
}
