import { css } from 'lit';

/** What moves, lies over the card or comes and goes. */
export const partStyles = css`
  header {
    /* The place of a name that goes stays: nothing beneath it jumps. */
    min-block-size: max(44px, var(--_held, 0px));
  }
  header slot[name='author'] {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    flex: 1;
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    line-height: 1.25;
  }
  .who > slot > :is(.avatar, .avatars) {
    grid-row: 1 / 3;
    align-self: center;
    margin-inline-end: 10px;
  }
  .who > slot > :is(.name, .names) {
    grid-column: 2;
    align-self: end;
  }
  .who > .small {
    grid-column: 2;
  }
  ::slotted([slot='authors']) {
    grid-column: 1 / -1;
  }
  .name {
    display: block;
    overflow: hidden;
    font-size: 0.875rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* The cut of the paper: two strips that show only while the page stands between its faces. */
  .cut {
    position: absolute;
    inset-block: var(--_radius);
    inset-inline-start: 0;
    inline-size: var(--_edge);
    margin-inline-start: calc(var(--_edge) / -2);
    background: linear-gradient(light-dark(#fff, #8a827a), light-dark(#d9d3ca, #5c554e));
    transform: rotateY(90deg);
  }
  .cut.far {
    inset-inline: auto 0;
    margin-inline: 0 calc(var(--_edge) / -2);
  }
  .shade {
    background: linear-gradient(90deg, oklch(0.15 0.02 60 / 0.55), oklch(0.15 0.02 60 / 0.15));
    opacity: 0;
    pointer-events: none;
  }
  .back .shade {
    opacity: 1;
  }
  .shadow {
    inset: auto 4% -4%;
    block-size: 12%;
    background: radial-gradient(closest-side, oklch(0.15 0.03 60 / 0.4), transparent);
    opacity: 0;
  }
  .veil {
    background: var(--_paper);
    opacity: 0;
    pointer-events: none;
  }
  /* Cross-fade instead of a turn: the back lies on the front and is switched on behind the veil. */
  .reduced .leaf {
    transform-style: flat;
  }
  .reduced .face.back {
    transform: none;
    opacity: 0;
  }
  .reduced .shade,
  .reduced .cut {
    display: none;
  }
  .wait {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    animation: appear 0.2s 0.35s both;
    pointer-events: none;
  }
  .wait span {
    padding: 8px 16px;
    border-radius: 999px;
    background: var(--_raised);
    box-shadow: 0 4px 16px oklch(0.15 0.03 60 / 0.2);
    font-size: 0.875rem;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .notice,
  .stage > .note {
    position: absolute;
    inset: auto 8px 8px;
    max-block-size: calc(100% - 16px);
    overflow: auto;
    box-shadow: 0 8px 32px oklch(0.15 0.03 60 / 0.28);
  }
  .caption {
    font-size: 0.875rem;
  }
  .controls .compare-toggle {
    grid-area: 1 / 1;
    justify-self: end;
  }
  .controls .keep {
    grid-area: 1 / 3;
    justify-self: start;
  }
  ::slotted([slot='actions']) {
    grid-column: 1 / -1;
    justify-self: center;
  }
  @container (inline-size < 30rem) {
    .controls .keep,
    .controls .compare-toggle {
      padding: 8px;
    }
    .controls .keep span,
    .controls .compare-toggle span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* In a message, say: the words take two lines rather than run out on both sides. */
  @container (inline-size < 18rem) {
    .controls {
      gap: 4px;
    }
    .hold {
      min-inline-size: 0;
      padding-inline: 10px 14px;
      font-size: 0.875rem;
      line-height: 1.3;
      text-align: start;
      text-wrap: balance;
      white-space: normal;
    }
  }
  .arming .hold,
  .hold:active:not(:disabled) {
    background: color-mix(in oklab, var(--_spot), var(--_ink) 18%);
    transform: scale(0.97);
  }
  .arming .ring .fill {
    animation: fill var(--_threshold, 350ms) linear forwards;
  }
  .back-shown .ring .fill,
  .opening .ring .fill {
    stroke-dashoffset: 0;
  }
  .counting .ring .fill {
    animation: fill var(--_reveal, 5s) linear reverse forwards;
  }
  .resting .ring .fill {
    animation-play-state: paused;
  }
  @keyframes fill {
    from {
      stroke-dashoffset: 1;
    }
    to {
      stroke-dashoffset: 0;
    }
  }
  .reduced .ring .fill {
    animation: none;
  }
  .panel .problem {
    justify-content: center;
  }
  .print-only {
    display: none;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  @media print {
    .leaf {
      transform: none !important;
    }
    .face.back,
    .shade,
    .veil,
    .controls,
    header .button {
      display: none;
    }
    .print-only {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .face,
    .panel {
      border: 1px solid CanvasText;
    }
    .arming .hold,
    .back-shown .hold {
      outline: 3px solid Highlight;
    }
  }
`;
