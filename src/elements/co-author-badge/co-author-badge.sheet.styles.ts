import { css } from 'lit';
import { authorsSheetStyles as listStyles } from '../parts/authors-sheet.styles.js';

/** What is in the sheet about the authors. */
export const authorsSheetStyles = css`
  ${listStyles}
  .authors-sheet h3 {
    margin-block-end: 4px;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .acts {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .up .icon {
    transform: rotate(-90deg);
  }
  .down .icon {
    transform: rotate(90deg);
  }
  .acts .button[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_ink-soft), transparent 50%);
    cursor: default;
  }
  .take {
    padding-inline: 8px;
    color: var(--_ink-soft);
  }
  .ask {
    display: grid;
    flex: 1 0 100%;
    gap: 8px;
    margin-block: 4px 8px;
    padding: 12px 14px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
  }
  .ask:focus {
    outline: none;
  }
  .ask .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .person .problem {
    flex: 1 0 100%;
  }
  .rights > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 6px;
  }
  .rights dd {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 500;
  }
  .past {
    display: grid;
    gap: 8px;
    margin-block-end: 8px;
  }
  .past li {
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_line);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .ask {
      border: 1px solid CanvasText;
    }
    .acts .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
