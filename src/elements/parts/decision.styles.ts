import { css } from 'lit';

/** The form of an appeal, in its note. */
export const decisionStyles = css`
  .note form {
    display: grid;
    gap: 8px;
  }
`;
