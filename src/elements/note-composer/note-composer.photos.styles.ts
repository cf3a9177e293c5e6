import { css } from 'lit';

/** The photos in their tray, and what is said about one of them. */
export const photoStyles = css`
  .photos {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .drop {
    position: absolute;
    z-index: 1;
    inset: -8px;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_spot);
    border-radius: var(--_radius);
    background: color-mix(in oklch, var(--_paper) 88%, transparent);
    font-weight: 600;
    pointer-events: none;
  }
  .tray {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.75rem, 1fr));
    gap: 12px 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .thumb-button {
    position: relative;
    display: grid;
    gap: 4px;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: none;
    text-align: start;
    cursor: pointer;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .picture {
    display: block;
    inline-size: 100%;
    aspect-ratio: 1;
    border-radius: 10px;
    background: var(--_well);
    object-fit: cover;
    pointer-events: none;
  }
  .thumb-button[aria-expanded='true'] .picture {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  .thumb-button:focus-visible {
    outline-offset: 6px;
  }
  .tray .folio {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 99px;
    background: var(--_paper);
    color: var(--_ink);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 22px;
    text-align: center;
  }
  .state {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    color: var(--_ink-soft);
    line-height: 1.3;
  }
  .state .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 1px;
  }
  .lifted .thumb-button {
    cursor: grabbing;
  }
  .lifted .picture {
    scale: 0.92;
    box-shadow: 0 6px 18px oklch(0 0 0 / 0.35);
  }
  .removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    color: var(--_ink-soft);
  }
  .removed .button {
    margin-inline-end: -12px;
    padding-inline: 12px;
    color: var(--_ink);
  }
  .refused {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    padding-block: 4px;
  }
  .refused ul {
    display: grid;
    gap: 8px;
  }
  .refused > p {
    grid-row: 2;
  }
  .refused > .button {
    grid-area: 1 / 2;
    align-self: start;
    margin-block-start: -10px;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .details {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .details-layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .proof {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .proof > img,
  .no-picture {
    display: grid;
    place-items: center;
    inline-size: 100%;
    max-block-size: 18rem;
    border-radius: 8px;
    background: var(--_well);
    object-fit: contain;
  }
  .no-picture {
    min-block-size: 8rem;
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.25rem), 1fr));
    gap: 8px;
  }
  .tools .button {
    padding-inline: 8px;
  }
  .tools .button[aria-disabled] {
    cursor: default;
    color: var(--_ink-soft);
    background: var(--_well);
    border-color: transparent;
  }
  .earlier .icon {
    rotate: 180deg;
  }
  .earlier:dir(rtl) .icon {
    rotate: none;
  }
  .later:dir(rtl) .icon {
    rotate: 180deg;
  }
  .texts {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }
  @media (hover: none) {
    .drop-hint {
      display: none;
    }
  }
  @media (hover: hover) {
    .thumb-button:hover .picture {
      outline: 1px solid currentColor;
      outline-offset: 2px;
    }
  }
  @container composer (inline-size >= 36rem) {
    .tray {
      grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    }
    .details-layout {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 24px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .picture {
      transition: scale var(--_quick);
    }
  }
  @media (forced-colors: active) {
    /* The browser leaves pictures their colours; these are signs. */
    .composer .icon {
      color: inherit;
    }
    /* By itself it would have the colour of links. */
    .more > summary {
      color: ButtonText;
    }
    .tools .button[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
    .tray .folio {
      border: 1px solid CanvasText;
    }
    .thumb-button[aria-expanded='true'] .picture {
      outline-color: Highlight;
    }
  }
`;
