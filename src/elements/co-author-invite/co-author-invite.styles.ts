import { css } from 'lit';

/** What shows from the first moment: the sheet of paper, and the shape of what comes. */
export const styles = css`
  :host {
    --_avatar: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    contain-intrinsic-inline-size: min(30rem, 100vw - 3rem);
    container-type: inline-size;
  }
  .co-author-invite {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }
  .from {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .who {
    display: grid;
    gap: 2px;
    flex: 1;
    min-inline-size: 0;
  }
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    /* One above the other, too, they are of one size. */
    grid-auto-rows: 1fr;
    gap: 8px;
  }
  .blank {
    block-size: 12rem;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
  }
  .bar {
    inline-size: min(12rem, 70%);
    block-size: 0.75em;
    margin-block: 4px;
    border-radius: 4px;
    background: var(--_well);
  }
  .bar.short {
    inline-size: min(6rem, 40%);
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
  .pill {
    block-size: 52px;
    border-radius: 999px;
    background: var(--_well);
  }
  @container (width < 20rem) {
    .choices {
      grid-template-columns: 1fr;
    }
  }
`;
