import { css } from 'lit';

/** What shows from the first moment: the paper, and the shape of what comes. */
export const styles = css`
  :host {
    --_avatar: 44px;
    container-type: inline-size;
  }
  .finder {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 20px;
  }
  .bar {
    inline-size: min(12rem, 80%);
    block-size: 0.75em;
    margin-block: 2px;
    border-radius: 4px;
    background: var(--_well);
  }
  .bar.short {
    inline-size: min(20rem, 100%);
  }
  .pill {
    inline-size: 9rem;
    block-size: 44px;
    border-radius: 999px;
    background: var(--_well);
  }
`;
