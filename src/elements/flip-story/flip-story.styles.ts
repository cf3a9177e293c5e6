import { css } from 'lit';

/** The shape of a story: what stands before its part is there. */
export const styles = css`
  :host {
    --_edge: 3px;
    container-type: inline-size;
    contain: layout;
  }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
  }
  .stage {
    position: relative;
    aspect-ratio: var(--_ratio, 4 / 5);
    contain: layout;
  }
  .leaf,
  .face,
  .veil,
  .shade,
  .shadow {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  /* Only a card that turns, or is turned, stands in space: its layers cost every frame of the whole page. */
  .turning {
    perspective: 1600px;
  }
  .turning .leaf {
    transform-style: preserve-3d;
  }
  .stage:not(.turning) :is(.face.back, .shade, .cut, .shadow, .veil) {
    visibility: hidden;
  }
  .face {
    background-color: var(--_front, var(--_well));
    user-select: none;
    -webkit-touch-callout: none;
  }
  .face.back {
    background-color: var(--_back, var(--_well));
  }
  .turning .face {
    backface-visibility: hidden;
    transform: translateZ(calc(var(--_edge) / 2));
  }
  .turning .back {
    transform: rotateY(180deg) translateZ(calc(var(--_edge) / 2));
  }
  .face img,
  .face ::slotted(img) {
    display: block;
    border-radius: inherit;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    pointer-events: none;
  }
  /* The picture's colour keeps a place for the picture only. */
  .face:has(> .panel),
  .face.back:has(> .panel) {
    background: var(--_well);
  }
  .panel {
    overflow: hidden;
    border-radius: inherit;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    inline-size: 100%;
    block-size: 100%;
    padding: 24px;
    background: var(--_well);
    font-size: 0.875rem;
    text-align: center;
  }
  .panel > .icon {
    inline-size: 28px;
    block-size: 28px;
    color: var(--_ink-soft);
  }
  .panel p {
    max-inline-size: 32ch;
  }
  .panel .button {
    margin-block-start: 8px;
  }
  .panel.loading {
    background: linear-gradient(100deg, var(--_well), var(--_line), var(--_well));
  }
  /* The button keeps its place under the thumb, whatever comes and goes beside it. */
  .controls {
    display: grid;
    grid-template-columns: minmax(44px, 1fr) auto minmax(44px, 1fr);
    align-items: center;
    gap: 8px;
  }
  .controls .hold {
    grid-area: 1 / 2;
  }
  .hold {
    position: relative;
    min-inline-size: min(176px, 100%);
    padding-inline: 14px 20px;
    white-space: nowrap;
    touch-action: pan-y;
    /* From one transform to another needs no layout. */
    transform: scale(1);
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
    transition: none;
  }
  .ring {
    inline-size: 24px;
    block-size: 24px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    transform: rotate(-90deg);
  }
  .ring .track {
    opacity: 0.35;
  }
  .ring .fill {
    stroke-dasharray: 1;
    stroke-dashoffset: 1;
  }
`;
