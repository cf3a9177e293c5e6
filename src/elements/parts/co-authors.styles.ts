import { css } from 'lit';

/** Co-authors in a composer. */
export const coAuthorsStyles = css`
  .co-authors {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .co-authors > [tabindex='-1'],
  .asked-name {
    outline: none;
  }
  .co-authors-name,
  .asked {
    font-size: 0.875rem;
  }
  .asked-name {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .asked .buttons {
    justify-content: flex-start;
  }
  #add-co-author[aria-disabled] {
    color: var(--_ink-soft);
    cursor: default;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    inline-size: 100%;
  }
  .chip {
    --_avatar: 32px;
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline-start: 8px;
    border: 1px solid var(--_line);
    border-radius: 24px;
    background: var(--_raised);
  }
  .chip-text {
    display: grid;
    min-inline-size: 0;
    padding-block: 4px;
    font-size: 0.875rem;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .asked {
    display: grid;
    gap: 8px;
  }
  .asked > ul {
    display: grid;
    gap: 12px;
  }
  .asked li {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .asked-text {
    display: grid;
    flex: 1;
    align-self: center;
    gap: 8px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .chip,
    .asked li {
      border-color: CanvasText;
    }
  }
`;
