import { css } from 'lit';

/** What the choice of a contact has beside what picking.styles.ts says. */
export const pickerStyles = css`
  .platform h3 {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 10px 20px 6px;
    background: var(--_raised);
    color: var(--_ink-soft);
    font-weight: 600;
  }
`;
