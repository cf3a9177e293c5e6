import { css } from 'lit';

/** What comes for the owner of a post, beside what whoever is asked sees. */
export const askingStyles = css`
  .lock {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .lock .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .held {
    overflow-wrap: anywhere;
    outline: none;
  }
  .answer .button.spot[aria-disabled] {
    background: var(--_well);
    color: var(--_ink-soft);
    cursor: default;
  }
  .answer .button:not(.spot)[aria-disabled] {
    color: var(--_ink-soft);
    cursor: default;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .asked > h3 {
    font-weight: 600;
    outline: none;
  }
  .asked-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 60px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .asked-row:last-child {
    border-block-end: 0;
  }
  .asked-row .who {
    flex: 1 1 8rem;
  }
  .asked-row .person {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .link-step > p {
    padding: 16px 20px 4px;
  }
  .step.link-step > .actions {
    border-block-start: 0;
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    flex-basis: 100%;
    align-items: center;
    gap: 8px;
  }
  .link input {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
    min-block-size: 44px;
    text-overflow: ellipsis;
  }
  .link p {
    flex-basis: 100%;
  }
`;
