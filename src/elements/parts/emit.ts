/**
 * Dispatches one of the library's events: bubbling and composed, so that a host can listen once, above.
 *
 * @returns `false` when it was cancelable and somebody has prevented it: the host takes over
 */
export function emit(target: EventTarget, type: `rv-${string}`, detail: unknown, cancelable = false): boolean {
  return target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
}
