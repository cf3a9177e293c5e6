import { prefersReducedMotion } from './reduced-motion.js';

/** What moves in sequence. */
export type Scene =
  /** A notice rises, then its words, then its buttons. */
  | 'notice'
  /** The handle of the compare slider comes in from the edge and uncovers the other face. */
  | 'compare'
  /** A sheet rises from the bottom, then its rows. */
  | 'sheet';

/** Plays a scene on what is already in its final place. */
export interface MotionDriver {
  /**
   * @param root what holds the moving parts, marked `data-rv-move`
   * @returns ends it at once, everything in its final place
   */
  play(scene: Scene, root: HTMLElement): () => void;
}

let driver: MotionDriver | undefined;
let loading: Promise<void> | undefined;

/**
 * Fetches the driver, because something may move soon. Where GSAP is not to be had, or nothing should move, everything
 * simply is in its place.
 */
export function warmUpMotion(): Promise<void> {
  if (prefersReducedMotion()) return Promise.resolve();
  loading ??= import('./gsap-driver.js')
    .then(
      async (module) => {
        driver = await module.createGsapDriver();
      },
      () => undefined,
    )
    .catch(() => undefined);
  return loading;
}

/** Plays a scene if its driver is there by now. What people see and can do never waits for it. */
export function playScene(scene: Scene, root: HTMLElement): () => void {
  if (!driver || prefersReducedMotion()) return () => undefined;
  return driver.play(scene, root);
}
