import { css } from 'lit';

/** What comes with the list. */
export const listStyles = css`
  .field > .icon {
    margin-inline: 14px 8px;
    color: var(--_ink-soft);
  }
  .field:focus-within {
    outline: 2px solid var(--_spot);
    outline-offset: 1px;
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0;
    padding-inline-end: 14px;
    border: 0;
    outline: none;
    background: none;
    appearance: none;
    text-overflow: ellipsis;
  }
  .field input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .field input::-webkit-search-cancel-button,
  .field input::-webkit-search-decoration {
    display: none;
  }
  .tab {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    min-inline-size: 44px;
    padding-inline: 12px;
    border: 0;
    background: none;
    color: var(--_ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tab::after {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 12px;
    block-size: 3px;
    border-radius: 3px 3px 0 0;
    background: transparent;
    content: '';
  }
  .tab[aria-selected='true'] {
    color: var(--_ink);
  }
  .tab[aria-selected='true']::after {
    background: currentColor;
  }
  .tab:focus-visible {
    border-radius: 8px;
    outline-offset: -3px;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_well);
  }
  .banner .problem {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-inline-size: 0;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .middle {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  .scroller {
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .scroller[tabindex='-1'] {
    outline: none;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
  }
  /* Rows that are none are cut off, not scrolled to. */
  .scroller > .skeleton {
    block-size: 100%;
  }
  .tabs {
    display: flex;
    min-inline-size: 0;
  }
  .found {
    padding-inline: 8px;
    overflow-wrap: anywhere;
  }
  .newest {
    flex: none;
  }
  .note-line {
    padding: 12px 16px;
  }
  .row {
    position: relative;
    padding-inline-end: 4px;
  }
  /* Hairlines from the text on, as in print. */
  .row + .row::before {
    position: absolute;
    inset-block-start: 0;
    inset-inline: var(--_indent) 0;
    block-size: 1px;
    background: var(--_line);
    content: '';
  }
  .row.selected {
    background: var(--_well);
  }
  .row.selected::after {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_spot);
    content: '';
  }
  .row .open {
    cursor: pointer;
    touch-action: manipulation;
    -webkit-touch-callout: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .row .open:focus-visible,
  .row .more:focus-visible {
    border-radius: 8px;
    outline-offset: -3px;
  }
  .name,
  .lead,
  .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    min-inline-size: 0;
    font-weight: 500;
  }
  .unread .name {
    font-weight: 700;
  }
  .muted {
    display: inline-flex;
    flex: none;
    color: var(--_ink-soft);
    font-size: 0.75rem;
  }
  time {
    flex: none;
    margin-inline-start: auto;
    color: var(--_ink-soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .preview {
    display: flex;
    gap: 0.3em;
    flex: 1;
    min-inline-size: 0;
    color: var(--_ink-soft);
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .lead {
    display: flex;
    flex: none;
    max-inline-size: 45%;
  }
  .lead bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .text {
    /* No wider than its text: one that runs the other way begins where all the others do. */
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .unread .preview {
    color: var(--_ink);
  }
  .preview:is(.typing, .draft) {
    color: var(--_spot);
  }
  .preview.nothing {
    font-style: italic;
  }
  .unsent {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    color: var(--_spot);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .count {
    flex: none;
    min-inline-size: 20px;
    padding: 2px 6px;
    border-radius: 999px;
    background: var(--_spot);
    color: var(--_on-spot);
    font-size: 0.75rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 16px;
    text-align: center;
  }
  .count.quiet {
    background: var(--_well);
    color: var(--_ink-soft);
  }
  .selected .count.quiet {
    background: var(--_paper);
  }
  .more {
    flex: none;
    color: var(--_ink-soft);
  }
  .foot {
    display: grid;
    justify-items: center;
    padding: 12px 16px 20px;
  }
  .foot .button[aria-disabled] {
    color: var(--_ink-soft);
    cursor: progress;
  }
  .scroller .problem {
    display: grid;
    justify-items: center;
    gap: 12px;
    font-size: 0.875rem;
    text-align: center;
  }
  @media (hover: hover) {
    .row:not(.selected):hover {
      background: color-mix(in oklab, var(--_well) 55%, transparent);
    }
    .tab:hover {
      color: var(--_ink);
    }
  }
  @container rv-inbox (inline-size < 20rem) {
    .bottom {
      flex-wrap: wrap;
    }
    .unsent {
      order: 1;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after,
    .row.selected::after {
      background: Highlight;
    }
    .field,
    .count {
      border: 1px solid CanvasText;
    }
    .row + .row::before {
      background: GrayText;
    }
  }
`;
