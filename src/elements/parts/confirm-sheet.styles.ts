import { css } from 'lit';

/** The question of confirm-sheet.ts. */
export const confirmStyles = css`
  .confirm {
    display: grid;
    gap: 16px;
    padding: 16px 20px 20px;
  }
  .confirm .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
`;
