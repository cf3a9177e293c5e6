import { css } from 'lit';

/** What shows from the first moment: frame, figures, rows. */
export const styles = css`
  :host {
    --_avatar: 44px;
  }
  .viewers {
    /* Unlike hidden, it leaves the head free to stick in whatever scrolls around it. */
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--rv-viewers-inset-block-start, 0px);
    background: var(--_paper);
  }
  .tabs {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .tab {
    position: relative;
    display: grid;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
    min-block-size: 76px;
    padding: 12px 20px 10px;
    border: 0;
    background: none;
    color: var(--_ink-soft);
    text-align: start;
    cursor: pointer;
  }
  .tab::after {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 20px;
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
  .count {
    font-size: 1.75rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .tab-label {
    font-size: 0.875rem;
    line-height: 1.3;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .line {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 52px;
    padding-inline: 20px;
    border-block-start: 1px solid var(--_line);
  }
  /* How many of them turned it, drawn on the hairline. */
  .line::before,
  .line::after {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 20px;
    inline-size: calc(100% - 40px);
    block-size: 1px;
    background: var(--_line);
    content: '';
  }
  .line::after {
    inline-size: calc((100% - 40px) * var(--_rate, 0));
    block-size: 2px;
    background: var(--_spot);
  }
  .rate {
    padding-block: 6px;
  }
  .viewer {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding-block: 8px;
    padding-inline: 20px 12px;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.3;
  }
  .bar {
    display: inline-block;
    inline-size: min(9rem, 60%);
    block-size: 0.75em;
    border-radius: 4px;
    background: var(--_well);
  }
  .count .bar {
    inline-size: 2ch;
  }
  .small .bar {
    inline-size: min(6rem, 40%);
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
`;
