import { css } from 'lit';

/** What shows from the first moment: the card, the clip's place, the button's. */
export const styles = css`
  :host {
    /* It asks its place for a width, and has one of its own where nobody gives any. */
    min-inline-size: 0;
    max-inline-size: 100%;
    contain-intrinsic-inline-size: min(18rem, 100vw - 3rem);
    container-type: inline-size;
  }
  .card {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .clip {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 16px 16px 0;
  }
  .poster {
    position: relative;
    flex: none;
    inline-size: 84px;
    aspect-ratio: 3 / 4;
    border-radius: calc(var(--_radius) - 4px);
    overflow: hidden;
    background: var(--_well);
  }
  .about {
    display: grid;
    gap: 2px;
    flex: 1;
    min-inline-size: 0;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 16px;
  }
  .bar {
    display: inline-block;
    inline-size: min(9rem, 70%);
    block-size: 0.75em;
    border-radius: 4px;
    background: var(--_well);
  }
  .small .bar {
    inline-size: min(6rem, 45%);
  }
  .button-bar {
    block-size: 44px;
    border-radius: 999px;
    background: var(--_well);
  }
  :host([compact]) .card {
    border: 0;
    background: none;
  }
  :host([compact]) .foot {
    padding: 0;
  }
`;
