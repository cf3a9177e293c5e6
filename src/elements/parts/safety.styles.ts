import { css } from 'lit';

/** What is in the sheet of safety.ts. */
export const safetyStyles = css`
  .safety {
    padding: 16px 20px 20px;
  }
  .safety.rows {
    padding: 8px;
  }
  .safety .row {
    display: flex;
    align-items: center;
    gap: 16px;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 8px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 4px);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .safety .row .icon {
    color: var(--_ink-soft);
  }
  @media (hover: hover) {
    .safety .row:hover {
      background: var(--_well);
    }
  }
  .safety .row:focus-visible {
    outline-offset: -2px;
  }
  .safety fieldset {
    min-inline-size: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .safety legend,
  .safety .field > span {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 600;
  }
  .safety .field {
    display: grid;
    gap: 4px;
  }
  .safety textarea {
    min-block-size: 88px;
  }
  .safety .field-error {
    margin-block: 4px 8px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_spot);
    font-size: 0.875rem;
  }
  .safety .problem {
    margin-block-start: 12px;
    padding: 10px 12px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
    font-size: 0.875rem;
  }
  .safety .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 20px;
  }
  .safety .button[aria-disabled] {
    cursor: progress;
    opacity: 0.7;
  }
  .safety.done p {
    display: flex;
    gap: 12px;
    align-items: flex-start;
  }
  .safety.done .icon {
    margin-block-start: 2px;
    color: var(--_spot);
  }
`;
