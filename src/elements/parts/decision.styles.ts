import { css } from 'lit';

/** The form of an appeal, in its note. */
export const decisionStyles = css`
  .note form {
    display: grid;
    gap: 8px;
  }
  .note textarea {
    padding: 8px 12px;
    border: 1px solid var(--_ink-soft);
    border-radius: 8px;
    background: var(--_paper);
  }
`;
