import { css } from 'lit';

/** A list of what was struck out, as a proof-reader would keep it. */
export const removedStyles = css`
  .removed {
    display: grid;
    gap: 20px;
    padding: 16px 20px 24px;
    font-size: 0.875rem;
  }
  .removed .icon {
    color: var(--_ink-soft);
  }
  .removed-lead {
    max-inline-size: 46ch;
  }
  .removed-face h3 {
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .removed-kinds > li {
    border-block-end: 1px solid var(--_line);
  }
  .removed-kind summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding-block: 8px;
    border-radius: 6px;
    list-style: none;
    cursor: pointer;
  }
  .removed-kind summary::-webkit-details-marker {
    display: none;
  }
  .removed-text {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    min-inline-size: 0;
  }
  .removed-name {
    font-weight: 600;
  }
  .removed-count {
    color: var(--_ink-soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .removed-state {
    flex: 1;
    color: var(--_ink-soft);
    text-align: end;
  }
  .removed-kind summary .icon:last-child {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .removed-kind[open] summary .icon:last-child {
    rotate: 180deg;
  }
  .removed-entries {
    display: grid;
    gap: 6px;
    padding-block: 0 14px;
    padding-inline-start: calc(1.25em + 10px);
  }
  .removed-entries > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: baseline;
    gap: 12px;
  }
  .removed-entries dt {
    color: var(--_ink-soft);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .removed-entries dd {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .removed-entries dd:not(.removed-stays) {
    text-decoration: line-through;
    text-decoration-color: var(--_spot);
    text-decoration-thickness: 1px;
  }
  .removed-note {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .removed-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 28px;
    padding-block-start: 14px;
  }
  .removed-facts dt {
    color: var(--_ink-soft);
    font-size: 0.75rem;
  }
  .removed-facts dd {
    display: flex;
    align-items: center;
    gap: 6px;
    font-variant-numeric: tabular-nums;
  }
  .removed-facts .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  :host(:dir(rtl)) .removed-facts .icon {
    scale: -1 1;
  }
  .removed-after {
    font-weight: 600;
  }
  .removed-keep {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .removed-keep input {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    margin: 0;
    accent-color: var(--_spot);
  }
  .removed-keep small {
    display: block;
    font-size: 0.75rem;
  }
  .removed-end {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 600;
  }
`;
