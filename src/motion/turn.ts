/** Milliseconds of a whole turn. It also hides the round trip that opens the back. */
export const turnMs = 400;

/** Milliseconds of the cross-fade under reduced motion. */
const fadeMs = 240;

/** Where the card is going: a face, or edge-on, where it waits for a late back. */
export type TurnTarget = 'front' | 'edge' | 'back';

/** What moves. Each lies in the shadow root of the card. */
export interface TurnParts {
  /** Wears `turning` from leaving the front until it rests there again. */
  readonly stage: HTMLElement;
  /** Carries both faces in three dimensions. */
  readonly leaf: HTMLElement;
  /** Darkens the front as it turns from the light, and the back until it faces it. */
  readonly frontShade: HTMLElement;
  readonly backShade: HTMLElement;
  /** What the page throws on the paper beneath. */
  readonly shadow: HTMLElement;
  /** Covers both faces in the middle of a cross-fade, so that only one is ever seen. */
  readonly veil: HTMLElement;
  /** The back itself, which a cross-fade switches on. */
  readonly back: HTMLElement;
}

export interface TurnOptions {
  /** Cross-fade instead. */
  readonly reduced: boolean;
  /** The page turns the other way where reading does. */
  readonly rightToLeft: boolean;
}

/** The turn of a card: goes where it is told from wherever it is, at any frame. */
export interface Turn {
  to(target: TurnTarget): void;
  /** Is there at once, without a way. */
  jump(target: TurnTarget): void;
  /** Forgets everything; the styles' resting place, the front, shows. */
  cancel(): void;
}

/** Symmetrical, so that half the time is half the way and edge-on. */
const ease = 'cubic-bezier(.45,.05,.55,.95)';

/** A frame in: the first frame of a new animation would show nothing yet. */
const headStartMs = 16;

/**
 * Makes the turn on Web Animations, which the compositor runs however busy the main thread is. The animations are kept
 * for good and reversed, never made anew, so that an interruption continues from the very frame it meets.
 */
export function createTurn(parts: TurnParts, { reduced, rightToLeft }: TurnOptions): Turn {
  const duration = reduced ? fadeMs : turnMs;
  const timing: KeyframeAnimationOptions = { duration, easing: ease, fill: 'both' };
  const way = rightToLeft ? 180 : -180;
  const animations = reduced
    ? [
        parts.veil.animate({ opacity: [0, 1, 0] }, timing),
        parts.back.animate(
          [{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1, offset: 0.5 }, { opacity: 1 }],
          timing,
        ),
      ]
    : [
        // Half way it stands back a little, or perspective would let it outgrow its place.
        parts.leaf.animate(
          {
            transform: [
              'translateZ(0) rotateY(0)',
              `translateZ(-96px) rotateY(${way / 2}deg)`,
              `translateZ(0) rotateY(${way}deg)`,
            ],
          },
          timing,
        ),
        parts.frontShade.animate({ opacity: [0, 1, 1] }, timing),
        parts.backShade.animate({ opacity: [1, 1, 0] }, timing),
        parts.shadow.animate({ transform: ['scaleX(1)', 'scaleX(.4)', 'scaleX(1)'], opacity: [0, 1, 0] }, timing),
      ];
  for (const animation of animations) {
    animation.pause();
    animation.currentTime = 0;
  }
  const { classList } = parts.stage;
  classList.add('turning');
  let forward = true;
  animations[0]?.addEventListener('finish', () => {
    if (!forward) classList.remove('turning');
  });

  function go(target: TurnTarget): void {
    // Kept here: what an animation says of its direction is a frame old after `reverse()`.
    const turned = forward !== (target !== 'front');
    forward = target !== 'front';
    if (forward) classList.add('turning');
    // Never from nought, and no jump: a longer end, or a reversal at an end, would begin elsewhere.
    const end = target === 'edge' ? duration / 2 : duration;
    for (const animation of animations) {
      const time = Number(animation.currentTime ?? 0);
      // Half an iteration ends edge-on, on the compositor, with no timer of ours to be late.
      if (forward) animation.effect?.updateTiming({ iterations: target === 'edge' ? 0.5 : 1 });
      // Not `playbackRate` and `play()`: that freezes the presented frames of a running animation in Chromium 156.
      if (turned) animation.reverse();
      animation.currentTime = forward ? Math.max(Math.min(time, end), headStartMs) : time;
      if (forward && !turned) animation.play();
    }
  }

  return {
    to: go,
    jump(target) {
      go(target);
      for (const animation of animations) animation.finish();
    },
    cancel() {
      classList.remove('turning');
      for (const animation of animations) animation.cancel();
    },
  };
}
