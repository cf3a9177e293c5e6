import { css } from 'lit';

/** What is in the sheet about the authors. */
export const authorsSheetStyles = css`
  .authors-sheet {
    --_avatar: 40px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 12px 20px 20px;
    font-size: 0.875rem;
  }
  .authors-sheet h3 {
    margin-block-end: 4px;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .authors-sheet ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    min-block-size: 60px;
    padding-block: 6px;
  }
  .person + .person {
    border-block-start: 1px solid var(--_line);
  }
  .person .who {
    display: grid;
    flex: 1 1 6rem;
    min-inline-size: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .person .full {
    padding-block: 4px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .person a.full:hover {
    text-decoration: underline;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
  }
  .facts > :not(:last-child)::after {
    content: '·';
    margin-inline-start: 6px;
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
