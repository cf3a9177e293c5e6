import { css } from 'lit';

/** The choice of a contact. */
export const pickerStyles = css`
  .picker {
    /* It keeps its size while the list gets shorter under a search. */
    block-size: min(88dvh - 4.25rem, 36rem);
    flex: none;
  }
  .search {
    flex: none;
    padding: 12px 20px;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 14px 0;
    border: 1px solid var(--_ink-soft);
    border-radius: 999px;
    background: var(--_paper);
  }
  .field > .icon {
    color: var(--_ink-soft);
  }
  .field:focus-within {
    outline: 2px solid var(--_spot);
    outline-offset: 1px;
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 42px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    appearance: none;
  }
  .field input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .field input::-webkit-search-cancel-button {
    display: none;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--_line);
  }
  .platform h3 {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 10px 20px 6px;
    background: var(--_raised);
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .contact {
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
  .contact[data-off] {
    cursor: default;
  }
  .contact[data-off] .avatar {
    opacity: 0.6;
  }
  .contact[data-off] .name {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .contact:has(input:checked) {
    background: color-mix(in oklab, var(--_spot) 10%, transparent);
  }
  .contact:has(input:focus-visible) {
    outline: 2px solid var(--_spot);
    outline-offset: -2px;
  }
  .contact input {
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
    .contact:not([data-off]):hover {
      background: color-mix(in oklab, var(--_well) 60%, transparent);
    }
  }
  @media (forced-colors: active) {
    .contact:has(input:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
