import { css } from 'lit';

/** Both faces, flat, the back on top and cut off at the slider. */
export const compareStyles = css`
  .comparing .leaf {
    transform: none !important;
    transform-style: flat;
  }
  .comparing .face.back {
    opacity: 1 !important;
    transform: none;
    clip-path: inset(0 0 0 var(--_split, 50%));
  }
  :host(:dir(rtl)) .comparing .face.back {
    clip-path: inset(0 var(--_split, 50%) 0 0);
  }
  .comparing .shade,
  .comparing .cut {
    display: none;
  }
  .comparing .back .label {
    inset-inline: auto 12px;
  }
  .compare {
    position: absolute;
    inset: 0;
  }
  .compare input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: ew-resize;
    touch-action: pan-y;
    /* To the right is more of the front: the value, which is the back's part, grows the other way. */
    direction: rtl;
  }
  :host(:dir(rtl)) .compare input {
    direction: ltr;
  }
  .divider {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_split, 50%);
    inline-size: 3px;
    margin-inline-start: -1.5px;
    background: var(--_paper);
    box-shadow: 0 0 0 1px oklch(0.15 0.03 60 / 0.4);
    pointer-events: none;
  }
  .divider::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 22px);
    inset-inline-start: calc(50% - 22px);
    inline-size: 44px;
    block-size: 44px;
    border: 3px solid var(--_paper);
    border-radius: 50%;
    background: var(--_spot);
    box-shadow: 0 2px 12px oklch(0.15 0.03 60 / 0.4);
  }
  .compare:has(:focus-visible) .divider::after {
    outline: 3px solid var(--_spot);
    outline-offset: 3px;
  }
  .compare-toggle[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_ink);
    color: var(--_paper);
  }
`;
