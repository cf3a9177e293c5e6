import { css } from 'lit';

/** In place of what is not there: a picture of it, why, and what can be done. */
export const panelStyles = css`
  .panel {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 32px;
    text-align: center;
    text-wrap: balance;
  }
  .panel > .icon {
    inline-size: 28px;
    block-size: 28px;
    margin-block-end: 6px;
    color: var(--_ink-soft);
    stroke-width: 1.5;
  }
  .panel .button {
    margin-block-start: 8px;
  }
`;
