import { css } from 'lit';

/** The sheet about a conversation. */
export const aboutStyles = css`
  .about-sheet {
    display: grid;
    gap: 12px;
    padding: 16px 20px 20px;
  }
  .about-sheet h3 {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .about-sheet .knows {
    gap: 6px;
    font-size: 0.875rem;
  }
  .about-sheet .settings {
    display: grid;
    padding-block: 4px;
    border-block: 1px solid var(--_line);
  }
  .about-sheet .hint-line {
    display: block;
  }
  .about-sheet .rows {
    margin-inline: -12px;
  }
  .row-button {
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
  .row-button .icon {
    color: var(--_ink-soft);
  }
  .row-button:focus-visible {
    outline-offset: -2px;
  }
  @media (hover: hover) {
    .row-button:hover {
      background: var(--_well);
    }
  }
`;
