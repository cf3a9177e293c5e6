import type { MotionDriver, Scene } from './motion.js';

type Gsap = typeof import('gsap').gsap;

/** The sequences. Every tween is a `from`: without it, or cut short, things are where they belong. */
const scenes: Readonly<Record<Scene, (gsap: Gsap, root: HTMLElement, parts: readonly Element[]) => void>> = {
  notice(gsap, root, parts) {
    gsap
      .timeline({ defaults: { ease: 'power3.out', clearProps: 'all' } })
      .from(root, { yPercent: 12, autoAlpha: 0, duration: 0.24 })
      .from(parts, { y: 8, autoAlpha: 0, duration: 0.2, stagger: 0.05 }, '-=0.14');
  },
  compare(gsap, root, parts) {
    gsap
      .timeline({ defaults: { ease: 'power3.inOut' } })
      .from(root, { '--_split': '0%', duration: 0.5, clearProps: '--_split' })
      .from(parts, { autoAlpha: 0, duration: 0.2, stagger: 0.05, clearProps: 'all' }, '-=0.2');
  },
  sheet(gsap, root, parts) {
    gsap
      .timeline({ defaults: { ease: 'power3.out', clearProps: 'all' } })
      .from(root, { yPercent: 100, duration: 0.32 })
      .from(parts, { y: 12, autoAlpha: 0, duration: 0.2, stagger: 0.03 }, '-=0.16');
  },
};

/** The only place that knows GSAP, itself fetched when something is about to move. Not installed: nothing. */
export async function createGsapDriver(): Promise<MotionDriver | undefined> {
  const gsap = await fetchGsap();
  if (!gsap) return undefined;
  return {
    play(scene, root) {
      const parts = [...root.querySelectorAll('[data-rv-move]')];
      const context = gsap.context(() => scenes[scene](gsap, root, parts));
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
