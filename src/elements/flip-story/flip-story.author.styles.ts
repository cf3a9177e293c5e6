import { css } from 'lit';

export const authorStyles = css`
  .figures {
    display: flex;
    justify-content: center;
  }
`;
