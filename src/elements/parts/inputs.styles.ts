import { css } from 'lit';

/** What people write into, and what they choose by. */
export const inputStyles = css`
  :is(textarea, input[type='text']) {
    inline-size: 100%;
    padding: 10px 12px;
    border: 1px solid var(--_ink-soft);
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_paper);
    line-height: 1.4;
    resize: vertical;
  }
  :is(textarea, input[type='text'])[aria-invalid='true'] {
    border-color: var(--_spot);
    box-shadow: inset 0 0 0 1px var(--_spot);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 4px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_spot);
  }
`;
