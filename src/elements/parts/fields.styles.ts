import { css } from 'lit';

/** What is written and chosen: texts, options. */
export const fieldStyles = css`
  .composer .field {
    display: grid;
    gap: 4px;
  }
  .composer .field > label {
    font-size: 0.875rem;
  }
  .composer :is(textarea, input[type='text']) {
    min-block-size: 44px;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
  }
  .said {
    flex: 1;
    min-inline-size: 8rem;
  }
  .said:empty {
    min-inline-size: 0;
  }
  .under .bare {
    margin-inline: auto -12px;
    padding-inline: 12px;
  }
  .under .bare[aria-disabled] {
    cursor: progress;
    color: var(--_ink-soft);
  }
  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .count:empty {
    display: none;
  }
  .over.count {
    font-weight: 600;
  }
  .more > summary {
    inline-size: fit-content;
    margin-inline-start: -12px;
    padding-inline: 12px;
    list-style: none;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more[open] > summary .icon {
    rotate: 180deg;
  }
  .more-body {
    display: grid;
    gap: 16px;
    padding-block: 8px;
  }
  .warnings > legend {
    font-size: 0.875rem;
  }
  .warnings .field {
    margin-block-start: 4px;
    font-size: 0.875rem;
  }
  .choice > span > span {
    display: block;
  }
  .options {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .group {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .group > legend {
    padding-block: 12px 0;
    font-size: 0.875rem;
  }
  .group:has(> legend) {
    padding-block-start: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0 16px;
  }
  .privacy {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: calc(100% + 16px);
    min-block-size: 64px;
    margin-inline: -8px;
    padding: 8px;
    border: 0;
    border-radius: calc(var(--_radius) - 4px);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .privacy > span {
    flex: 1;
    min-inline-size: 0;
  }
  .privacy > span > span {
    display: block;
  }
  .privacy > .icon:last-child {
    color: var(--_ink-soft);
    rotate: -90deg;
  }
  .privacy:dir(rtl) > .icon:last-child {
    rotate: 90deg;
  }
  .notice {
    display: flex;
    gap: 12px;
    padding-block: 4px 12px;
  }
  .notice .icon {
    inline-size: 20px;
    block-size: 16px;
  }
  @media (hover: hover) {
    .privacy:hover {
      background: var(--_well);
    }
  }
  @media (forced-colors: active) {
    .privacy:hover {
      outline: 1px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .more > summary .icon {
      transition: rotate var(--_quick);
    }
  }
`;
