import { css } from 'lit';

/** The choice of picking.ts: a search above a list that scrolls. */
export const pickingStyles = css`
  .sheet-body:has(> .step) {
    display: flex;
    flex-direction: column;
  }
  .step {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .step .foot-note {
    display: grid;
    justify-items: center;
    padding: 12px 20px 16px;
    text-align: center;
  }
  .step .actions {
    display: grid;
    flex: none;
    gap: 8px;
    padding: 12px 20px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
    text-align: center;
  }
  .step .actions .button {
    min-inline-size: 0;
    text-align: center;
  }
  .step .actions .button > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .step .actions:not(:has(*)) {
    display: none;
  }
  .picker {
    /* It keeps its size while the list gets shorter under a search. */
    block-size: min(88dvh - 4.25rem, 36rem);
    flex: none;
  }
  .search {
    flex: none;
    padding: 12px 20px;
  }
  .search-field {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 14px 0;
    border: 1px solid var(--_ink-soft);
    border-radius: 999px;
    background: var(--_paper);
  }
  .search-field > .icon {
    color: var(--_ink-soft);
  }
  .search-field:focus-within {
    outline: 2px solid var(--_spot);
    outline-offset: 1px;
  }
  .search-field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 42px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    appearance: none;
  }
  .search-field input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .search-field input::-webkit-search-cancel-button {
    display: none;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--_line);
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
    padding: 8px 20px;
    cursor: pointer;
    /* Rows far away cost nothing. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 60px;
  }
  .pick[data-off] {
    cursor: default;
  }
  .pick[data-off] .avatar {
    opacity: 0.6;
  }
  .pick[data-off] .name {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .pick:has(input:checked) {
    background: color-mix(in oklab, var(--_spot) 10%, transparent);
  }
  .pick:has(input:focus-visible) {
    outline: 2px solid var(--_spot);
    outline-offset: -2px;
  }
  .pick input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    outline: 0;
    accent-color: var(--_spot);
    scroll-margin-block: 56px 24px;
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .who .name {
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.3;
  }
  .handle {
    overflow-wrap: anywhere;
  }
  .bar.short {
    inline-size: min(5rem, 40%);
    margin-block-start: 6px;
  }
  .disc {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_well);
  }
  @media (width >= 40rem) {
    .picker {
      block-size: min(80dvh - 4.25rem, 36rem);
    }
  }
  /* Little room, or much zoom: everything scrolls together. */
  @media (height < 30rem) {
    .picker {
      block-size: auto;
    }
    .picker .scroller {
      flex: none;
      overflow: visible;
    }
  }
  @media (hover: hover) {
    .pick:not([data-off]):hover {
      background: color-mix(in oklab, var(--_well) 60%, transparent);
    }
  }
  @media (forced-colors: active) {
    .pick:has(input:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
