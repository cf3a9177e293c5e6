import { css } from 'lit';

/** What comes with the lists. */
export const listStyles = css`
  .sheet .viewers {
    border: 0;
    border-radius: 0;
    background: none;
    min-block-size: min(60dvh, 26rem);
    overflow: visible;
  }
  .sheet .head {
    inset-block-start: 0;
    background: var(--_raised);
  }
  .tab:focus-visible,
  [role='tabpanel']:focus-visible {
    border-radius: 8px;
    outline-offset: -3px;
  }
  .new {
    flex: none;
    min-block-size: 44px;
    padding-block: 4px;
  }
  .name a {
    color: inherit;
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
  }
  .handle {
    overflow-wrap: anywhere;
  }
  .handle + time::before {
    content: '·';
    margin-inline-end: 6px;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .more,
  .name a {
    /* Not beneath the figures that stick. */
    scroll-margin-block: 9.5rem 1rem;
  }
  .more {
    flex: none;
    color: var(--_ink-soft);
  }
  @media (hover: hover) {
    .viewer:hover {
      background: color-mix(in oklab, var(--_well) 55%, transparent);
    }
    .name a:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .tab:hover {
      color: var(--_ink);
    }
  }
  .foot {
    display: grid;
    justify-items: center;
    padding: 12px 20px 20px;
  }
  .foot .button[aria-disabled] {
    color: var(--_ink-soft);
    cursor: progress;
  }
  .viewers .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin: 12px 20px;
    padding: 10px 12px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
    font-size: 0.875rem;
  }
  .viewers .panel .problem {
    flex-direction: column;
    margin: 0;
    padding: 0;
    background: none;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after,
    .line::after {
      background: Highlight;
    }
    .bar {
      border: 1px solid GrayText;
    }
  }
`;
