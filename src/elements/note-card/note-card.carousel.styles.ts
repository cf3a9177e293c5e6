import { css } from 'lit';

/** What lies around a row of photos, and beside one that shows large. */
export const carouselStyles = css`
  .leaf {
    position: absolute;
    inset-block-start: calc(50% - 22px);
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: oklch(0.2 0.02 60 / 0.72);
    color: #fff;
    cursor: pointer;
    transition: opacity var(--_quick);
  }
  .leaf.previous {
    inset-inline-start: 8px;
  }
  .leaf.next {
    inset-inline-end: 8px;
  }
  .leaf.previous .icon:dir(ltr),
  .leaf.next .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  .leaf[aria-disabled] {
    opacity: 0.35;
    cursor: default;
  }
  .leaf:focus-visible {
    outline-color: #fff;
    outline-offset: -4px;
  }
  .gallery > .counter {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    padding: 4px 10px;
    border-radius: 999px;
    background: oklch(0.2 0.02 60 / 0.8);
    color: #fff;
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .leaf,
    .gallery > .counter {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .leaf[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
