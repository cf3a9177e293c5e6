import { css } from 'lit';

/** The framing: a picture under a mat, with the crop marks of a printer. */
export const editorStyles = css`
  .editor {
    container: editor / inline-size;
    display: flow-root;
  }
  .editor-layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .editor-heading {
    padding: 14px 20px 12px;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .editor-stage {
    position: relative;
    display: grid;
    place-items: center;
    container: stage / size;
    block-size: clamp(17rem, 50dvh, 36rem);
    overflow: clip;
    background: var(--_well);
    /* A picture has a left and a right, in whichever direction people write. */
    direction: ltr;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    cursor: grab;
  }
  .editor-stage:has([data-moving='held']) {
    cursor: grabbing;
  }
  .editor-frame {
    position: relative;
    isolation: isolate;
    scroll-margin-block-start: 6rem;
    inline-size: min(100cqi - 56px, (100cqb - 56px) * var(--_ratio, 0.5625));
    aspect-ratio: var(--_ratio, 0.5625);
  }
  .editor-frame:focus-visible {
    outline: none;
  }
  /* Above the picture and the mat. */
  .editor-frame:focus-visible > .editor-mat::before {
    position: absolute;
    inset: 0;
    outline: 3px solid var(--_spot);
    outline-offset: 2px;
    content: '';
  }
  .editor-picture {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    inline-size: var(--_width, 100%);
    max-inline-size: none;
    aspect-ratio: var(--_picture-ratio, auto);
    translate: -50% -50%;
    transform: scale(var(--_scale, 1)) rotate(var(--_turned, 0deg)) translate(var(--_x, 0), var(--_y, 0));
    transition: transform var(--rv-duration-quick, 160ms) ease-out;
    pointer-events: none;
  }
  [data-moving='held'] > .editor-picture {
    transition: none;
    will-change: transform;
  }
  /* What is cut off shows through the mat, so that people see what else there is. */
  .editor-mat,
  .editor-thirds {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .editor-mat {
    box-shadow:
      0 0 0 1px var(--_ink-soft),
      0 0 0 100vmax color-mix(in oklab, var(--_well) 80%, transparent);
  }
  /* Crop marks, outside each corner. */
  .editor-mat::after {
    --_mark: linear-gradient(var(--_ink) 0 0);
    position: absolute;
    inset: -18px;
    background:
      var(--_mark) 0 17px / 11px 1px,
      var(--_mark) 17px 0 / 1px 11px,
      var(--_mark) 100% 17px / 11px 1px,
      var(--_mark) calc(100% - 17px) 0 / 1px 11px,
      var(--_mark) 0 calc(100% - 17px) / 11px 1px,
      var(--_mark) 17px 100% / 1px 11px,
      var(--_mark) 100% calc(100% - 17px) / 11px 1px,
      var(--_mark) calc(100% - 17px) 100% / 1px 11px;
    background-repeat: no-repeat;
    content: '';
  }
  .editor-thirds {
    --_dark: oklch(0.2 0 0 / 0.35);
    --_light: oklch(1 0 0 / 0.9);
    --_cut: var(--_dark) 0 1px, var(--_light) 1px 2px, var(--_dark) 2px;
    background:
      linear-gradient(90deg, var(--_cut)) calc(100% / 3) 0 / 3px 100%,
      linear-gradient(90deg, var(--_cut)) calc(200% / 3) 0 / 3px 100%,
      linear-gradient(var(--_cut)) 0 calc(100% / 3) / 100% 3px,
      linear-gradient(var(--_cut)) 0 calc(200% / 3) / 100% 3px;
    background-repeat: no-repeat;
    opacity: 0;
    transition: opacity 160ms;
  }
  [data-moving] > .editor-thirds {
    opacity: 1;
  }
  .editor-wait,
  .editor-failed {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    text-wrap: balance;
  }
  .editor-wait {
    font-size: 0.875rem;
    pointer-events: none;
    animation: editor-appear 0.2s 0.35s both;
  }
  .editor-failed {
    background: var(--_well);
    cursor: auto;
  }
  @keyframes editor-appear {
    from {
      opacity: 0;
    }
  }
  .editor-foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-block-start: 10px;
    padding: 10px 20px;
    border-block-start: 1px solid var(--_line);
    background: var(--_paper);
  }
  .sheet .editor-foot {
    background: var(--_raised);
  }
  .editor-foot .button {
    min-inline-size: 6rem;
  }
  /* Keys are for those who have some. Read aloud they are in any case. */
  @media (hover: none) {
    .editor-keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .editor-mat {
      --_ink: CanvasText;
      --_spot: Highlight;
      box-shadow:
        0 0 0 2px CanvasText,
        0 0 0 100vmax color-mix(in oklab, Canvas 80%, transparent);
      forced-color-adjust: none;
    }
  }
  [data-still] :is(.editor-picture, .editor-thirds, .icon) {
    transition: none;
  }
  @container editor (inline-size >= 35rem) {
    .editor-layout {
      grid-template: auto 1fr auto / minmax(0, 1fr) minmax(15rem, 18rem);
    }
    .editor-stage {
      grid-row: 1 / -1;
      block-size: auto;
      min-block-size: clamp(24rem, 62dvh, 36rem);
    }
    .editor-heading,
    .editor-panel,
    .editor-foot {
      grid-column: 2;
    }
  }
`;
