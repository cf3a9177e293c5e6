import { systemClock, type TimerHandle } from '../core/clock.js';
import { hasSelection } from './text-selection.js';

export interface WindowEvents {
  /** It is being scrolled, by whomever. */
  readonly scrolled: () => void;
  /** It is not being scrolled any more, and no finger is on it. */
  readonly rested: () => void;
  /** Somebody is about to scroll by hand. */
  readonly taken: () => void;
  /** The scroller or one of its rows has another size, or was not measured yet. */
  readonly resized: () => void;
  /** The row that has the focus. */
  readonly focused: (key: string | undefined) => void;
  /** Whether text is selected that begins or ends in the list. */
  readonly selected: (isSelected: boolean) => void;
}

export interface WindowWatch {
  /** What is watched for its size, beside the scroller, and nothing else any more. @returns whether anything is new */
  observe(elements: readonly Element[]): boolean;
  /** Stops watching what has gone from the page. */
  forget(): void;
  /** A scroll by hand is under way, or what a finger's flick left of it. */
  scrolling(): void;
  end(): void;
}

/** ms without a scroll event after which it rests, where the browser doesn't say so. */
const restMs = 150;

/** The same where it does: an end that is never told must not hold up anything. */
const lateRestMs = 600;

const taking = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Everything a windowed list listens to, until it is ended. */
export function watchWindow(scroller: HTMLElement, list: HTMLElement, events: WindowEvents): WindowWatch {
  const abort = new AbortController();
  const { signal } = abort;
  let timer: TimerHandle | undefined;
  let isTouched = false;
  let isSelected = false;

  const stop = () => {
    if (timer !== undefined) systemClock.clearTimeout(timer);
    timer = undefined;
  };
  const rest = () => {
    stop();
    if (!isTouched) events.rested();
  };
  const wait = () => {
    stop();
    timer = systemClock.setTimeout(rest, 'onscrollend' in globalThis ? lateRestMs : restMs);
  };
  const touched = ({ touches }: TouchEvent) => {
    isTouched = touches.length > 0;
    if (!isTouched) wait();
  };

  const sizes = new ResizeObserver(events.resized);
  sizes.observe(scroller);
  let observed = new Set<Element>();

  const passive = { signal, passive: true };
  scroller.addEventListener('scroll', events.scrolled, passive);
  scroller.addEventListener('scrollend', rest, passive);
  for (const type of taking) scroller.addEventListener(type, events.taken, passive);
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
    scroller.addEventListener(type, touched, passive);
  list.addEventListener(
    'focusin',
    ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
      events.focused(row?.dataset['key']);
    },
    { signal },
  );
  list.addEventListener('focusout', () => events.focused(undefined), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      const now = hasSelection(list);
      if (now === isSelected) return;
      isSelected = now;
      events.selected(now);
    },
    { signal },
  );

  return {
    observe(elements) {
      const next = new Set(elements);
      let isNew = false;
      for (const element of observed) if (!next.has(element)) sizes.unobserve(element);
      for (const element of next) {
        if (observed.has(element)) continue;
        sizes.observe(element, { box: 'border-box' });
        isNew = true;
      }
      observed = next;
      return isNew;
    },
    forget() {
      for (const element of observed) {
        if (element.isConnected) continue;
        sizes.unobserve(element);
        observed.delete(element);
      }
    },
    scrolling: wait,
    end() {
      abort.abort();
      sizes.disconnect();
      stop();
    },
  };
}
