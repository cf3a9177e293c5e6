import { css } from 'lit';

/** What shows from the first moment: the plus, the frame, the shape of what comes. */
export const styles = css`
  :host([sheet]) {
    display: inline-block;
  }
  :host([sheet][hidden]) {
    display: none;
  }
  .opener {
    padding-inline: 14px 18px;
  }
  .figure {
    font-variant-numeric: tabular-nums;
  }
  .composer {
    container: composer / inline-size;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    /* What sticks to its end keeps its corners. */
    overflow: clip;
  }
  .skeleton {
    display: grid;
    gap: 20px;
    padding: 20px;
  }
  .skeleton .page,
  .skeleton .bar {
    border-radius: var(--_radius);
    background: var(--_well);
  }
  .skeleton .page {
    block-size: 12rem;
  }
  .skeleton .bar {
    inline-size: min(12rem, 60%);
    block-size: 1.25rem;
    border-radius: 4px;
  }
  .skeleton .short {
    inline-size: min(8rem, 40%);
  }
`;
