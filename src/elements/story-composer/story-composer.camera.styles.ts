import { css } from 'lit';

/** The camera: a dark room in both themes, so that the picture is the only light in it. */
export const cameraStyles = css`
  .camera {
    --_room: oklch(0.17 0.008 60);
    --_glass: oklch(0.17 0.008 60 / 0.72);
    --_ink: oklch(0.97 0.005 85);
    --_ink-soft: oklch(0.82 0.01 80);
    --_raised: oklch(0.28 0.01 60);
    --_well: oklch(0.34 0.01 60);
    --_line: oklch(0.5 0.01 60);
    /* What is left of the screen's height by all that stands around the picture. */
    --_tallest: max(15rem, 100dvh - var(--rv-composer-around, 9.5rem) - var(--_devices, 0rem));
    container: rv-camera / inline-size;
    color-scheme: dark;
    display: grid;
    justify-items: center;
    padding: 4px 8px 12px;
    border-radius: var(--_radius);
    background: var(--_room);
    color: var(--_ink);
    -webkit-tap-highlight-color: transparent;
  }
  .camera:has(.camera-devices) {
    --_devices: 3.5rem;
  }
  /* It has the sheet for itself: its own head is enough, and the room is as high as the sheet. */
  .sheet:has(.camera) {
    background: oklch(0.17 0.008 60);
  }
  .sheet:has(.camera) > .sheet-head {
    display: none;
  }
  .sheet .composer:has(.camera) {
    display: flex;
    flex-direction: column;
  }
  .sheet .camera {
    --_tallest: max(
      15rem,
      100dvh - env(safe-area-inset-bottom, 0px) - var(--rv-composer-around, 6rem) - var(--_devices, 0rem)
    );
    flex: 1;
    grid-template-rows: auto 1fr auto;
    border-radius: 0;
  }
  .sheet .camera-stage {
    align-self: center;
  }
  @media (width >= 40rem) {
    /* Not as high as what is in it, which WebKit takes for nothing. */
    .sheet:has(.camera) {
      block-size: calc(100dvh - 48px);
    }
    .sheet .camera {
      --_tallest: max(15rem, 100dvh - var(--rv-composer-around, 7.75rem) - var(--_devices, 0rem));
    }
  }
  .camera :focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_room);
  }
  .camera-head {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 52px;
  }
  .camera-head .button {
    justify-self: start;
  }
  .camera-head h3 {
    font-size: 1rem;
    font-weight: 600;
    text-align: center;
    outline: none;
  }
  .camera-count {
    justify-self: end;
    padding-inline-end: 12px;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .camera-stage {
    display: grid;
    inline-size: min(100%, var(--_tallest) * var(--_ratio));
  }
  .camera-stage:has(.camera-problem) {
    inline-size: 100%;
  }
  .camera-stage > * {
    grid-area: 1 / 1;
  }
  .camera-frame {
    position: relative;
    inline-size: 100%;
    aspect-ratio: var(--_ratio);
    border-radius: calc(var(--_radius) - 4px);
    background: oklch(0.12 0.006 60);
    overflow: hidden;
    user-select: none;
  }
  .camera-frame :is(video, img) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* As in a mirror, while people look at themselves. The picture itself is never turned round. */
  .mirrored :is(video, .ghost) {
    transform: scaleX(-1);
  }
  .ghost {
    opacity: var(--_ghost, 0.4);
    pointer-events: none;
  }
  .camera-wait {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    gap: 4px;
    padding: 20px 32px;
    background: oklch(0.12 0.006 60);
    text-align: center;
  }
  .camera-wait .small {
    color: var(--_ink-soft);
  }
  .digits {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 4.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .digits span {
    display: grid;
    place-items: center;
    inline-size: 8rem;
    block-size: 8rem;
    border-radius: 50%;
    background: var(--_glass);
  }
  .flash {
    z-index: 2;
    border-radius: calc(var(--_radius) - 4px);
    background: #fff;
    animation: flash 0.18s ease-out both;
    pointer-events: none;
  }
  @keyframes flash {
    to {
      opacity: 0;
    }
  }
  .camera-problem {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    aspect-ratio: auto;
    /* As high as the picture would be, but as wide as words need. */
    min-block-size: min(var(--_tallest), 100cqi / var(--_ratio));
    padding: 24px 16px;
    background: none;
    font-size: 0.875rem;
    text-align: center;
    text-wrap: balance;
    overflow: visible;
    user-select: auto;
  }
  .camera-problem > .icon {
    inline-size: 32px;
    block-size: 32px;
    margin-block-end: 8px;
    color: var(--_ink-soft);
  }
  .camera-problem .strong {
    font-size: 1rem;
    font-weight: 600;
  }
  .camera-problem #camera-hint {
    max-inline-size: 30ch;
    color: var(--_ink-soft);
  }
  .camera-problem .ways {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
  }
`;
