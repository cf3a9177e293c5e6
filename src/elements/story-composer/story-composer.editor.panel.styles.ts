import { css } from 'lit';

/** The controls of the framing: slider, buttons, fields. After editor.styles.ts. */
export const editorPanelStyles = css`
  .editor-panel {
    display: grid;
    align-content: start;
    gap: 10px;
    padding: 10px 20px 0;
  }
  .editor-zoom {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .editor-zoom input {
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--_spot);
    cursor: pointer;
  }
  .editor-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .editor-unfold {
    margin-inline-start: auto;
    margin-inline-end: -12px;
    padding-inline: 12px;
  }
  .editor-unfold .icon {
    transition: rotate var(--_quick);
  }
  .editor-unfold[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .editor-exact {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px 12px;
  }
  .editor-exact > p {
    grid-column: 1 / -1;
  }
  .editor-kept {
    font-variant-numeric: tabular-nums;
  }
  .editor-field {
    display: grid;
    align-content: end;
    gap: 4px;
    font-size: 0.75rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .editor-number {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
    padding-inline: 10px;
    border: 1px solid;
    border-color: color-mix(in oklab, var(--_ink-soft) 70%, transparent);
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_raised);
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .editor-number:focus-within {
    outline: 2px solid var(--_spot);
    outline-offset: 1px;
  }
  .editor-number input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: 42px;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: var(--_ink);
    font-size: 1rem;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  .editor-number input::-webkit-inner-spin-button {
    display: none;
  }
  .editor-number input:disabled {
    color: var(--_ink-soft);
  }
  .editor-number:has(:disabled) {
    border-color: transparent;
    background: var(--_well);
  }
  .editor-both {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .editor-both input {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    margin: 0;
    accent-color: var(--_spot);
  }
  .editor-soft:not(:has(.icon)) {
    display: contents;
  }
  .editor-soft .icon {
    vertical-align: -0.25em;
  }
  @media (forced-colors: active) {
    .editor-unfold {
      margin-inline-end: 0;
    }
    .editor-number {
      border-color: ButtonText;
    }
  }
  @container editor (inline-size >= 35rem) {
    .editor-panel {
      gap: 14px;
    }
    .editor-unfold {
      margin-inline: -12px auto;
    }
  }
`;
