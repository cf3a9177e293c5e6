import { css } from 'lit';

/** A note on paper of its own: a notice, a statement of reasons, a problem with its way on. */
export const noteStyles = css`
  .note {
    display: grid;
    gap: 8px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 0.875rem;
  }
  .note .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    font-size: 0.875rem;
  }
  @media (forced-colors: active) {
    .note {
      border: 1px solid CanvasText;
    }
  }
`;
