import { css } from 'lit';

/** What the choice of a co-author has beside what picking.styles.ts says. */
export const coAuthorPickerStyles = css`
  .picker .who-text {
    padding: 10px 20px 2px;
  }
  .role {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
    text-align: start;
  }
  .role-field {
    position: relative;
    display: grid;
    align-items: center;
    min-inline-size: 0;
  }
  .role-field .icon {
    position: absolute;
    inset-inline-end: 12px;
    pointer-events: none;
  }
  .role select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 14px 40px;
    border: 1px solid var(--_ink-soft);
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_paper);
    color: inherit;
    font: inherit;
    appearance: none;
  }
`;
