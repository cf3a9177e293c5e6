import type { MotionDriver, Scene } from './motion.js';

type Gsap = typeof import('gsap').gsap;

/** Comes to rest softly and leaves no trace. Only opacity fades: what is hidden, if for a moment, loses the focus. */
const settle = { ease: 'power3.out', clearProps: 'all' } as const;

/** The sequences. Every tween is a `from`: without it, or cut short, things are where they belong. */
const scenes: Readonly<
  Record<Scene, (timeline: gsap.core.Timeline, root: HTMLElement, parts: readonly Element[]) => void>
> = {
  notice(timeline, root, parts) {
    timeline
      .from(root, { yPercent: 12, opacity: 0, duration: 0.24, ...settle })
      .from(parts, { y: 8, opacity: 0, duration: 0.2, stagger: 0.05, ...settle }, '-=0.14');
  },
  compare(timeline, root, parts) {
    timeline
      .from(root, { '--_split': '0%', duration: 0.5, ease: 'power3.inOut', clearProps: '--_split' })
      .from(parts, { opacity: 0, duration: 0.2, stagger: 0.05, ...settle }, '-=0.2');
  },
  sheet(timeline, root, parts) {
    timeline
      .from(root, { yPercent: 100, duration: 0.32, ...settle })
      .from(parts, { y: 12, opacity: 0, duration: 0.2, stagger: 0.03, ...settle }, '-=0.16');
  },
};

/** The only place that knows GSAP, itself fetched when something is about to move. Not installed: nothing. */
export async function createGsapDriver(): Promise<MotionDriver | undefined> {
  const gsap = await fetchGsap();
  if (!gsap) return undefined;
  return {
    play(scene, root) {
      const parts = [...root.querySelectorAll('[data-rv-move]')];
      // A sheet may open before its rows are there.
      gsap.config({ nullTargetWarn: false });
      const context = gsap.context(() => scenes[scene](gsap.timeline(), root, parts));
      return () => context.revert();
    },
  };
}

/** An optional peer dependency: the `try` also tells bundlers that it may be missing. */
async function fetchGsap(): Promise<Gsap | undefined> {
  try {
    const { gsap } = await import('gsap');
    return gsap;
  } catch {
    return undefined;
  }
}
