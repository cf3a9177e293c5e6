import { css } from 'lit';

/** A photo by itself on black, as on a light table. */
export const lightboxStyles = css`
  .lightbox {
    --_line: oklch(1 0 0 / 0.2);
    --_spot: #fff;
    --_well: oklch(1 0 0 / 0.12);
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: 100%;
    max-block-size: 100%;
    margin: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    border: 0;
    background: oklch(0.16 0.008 60);
    color: #fff;
    overflow: hidden;
  }
  .lightbox[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .lightbox-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 4px;
    padding: 6px 8px;
  }
  .lightbox-bar .gap {
    flex: 1;
  }
  .lightbox-bar .counter {
    padding-inline: 8px;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px;
    border: 0;
    border-radius: 999px;
    background: none;
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tool.worded {
    padding-inline: 12px 16px;
  }
  .tool[aria-expanded='true'] {
    background: oklch(0.31 0.008 60);
  }
  .tool[aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .stage {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    overflow: hidden;
    outline: none;
    touch-action: none;
  }
  .stage > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    transform: translate(var(--_x, 0), var(--_y, 0)) scale(var(--_scale, 1));
    -webkit-touch-callout: default;
  }
  .stage > .panel {
    align-self: center;
    justify-self: center;
  }
  .stage > .panel .icon {
    color: inherit;
  }
  .stage .button {
    border-color: oklch(1 0 0 / 0.4);
    background: oklch(0.28 0.01 60);
  }
  .stage > .blur {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0.4;
  }
  .lightbox .described {
    display: grid;
    gap: 8px;
    justify-self: center;
    box-sizing: border-box;
    inline-size: min(44rem, 100%);
    max-block-size: 34dvh;
    padding: 12px 20px 20px;
    overflow-y: auto;
    font-size: 0.875rem;
    overscroll-behavior: contain;
  }
  .lightbox .described:focus-visible {
    outline-offset: -2px;
  }
  .lightbox .soft {
    color: oklch(0.82 0.01 60);
  }
  .written {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (hover: hover) {
    .tool:hover:not([aria-disabled]) {
      background: oklch(1 0 0 / 0.16);
    }
  }
  @media (width < 26rem) {
    .tool.worded {
      padding-inline: 10px;
    }
    .tool.worded span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .tool {
      border: 1px solid ButtonText;
    }
    .tool[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .tool[aria-expanded='true'] {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .lightbox:not(.still) .stage:not(.dragged) > img {
      transition: transform 0.2s;
    }
    .lightbox:not(.still) {
      transition: opacity 0.16s;
    }
    @starting-style {
      .lightbox:not(.still) {
        opacity: 0;
      }
    }
  }
`;
