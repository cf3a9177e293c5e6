import { css } from 'lit';

/** The sheet of sheet.ts. */
export const sheetStyles = css`
  .sheet {
    inset-block: auto 0;
    inset-inline: 0;
    inline-size: 100%;
    max-inline-size: 100%;
    max-block-size: min(88dvh, 44rem);
    margin: 0;
    padding: 0 0 env(safe-area-inset-bottom);
    border: 0;
    border-radius: calc(var(--_radius) + 6px) calc(var(--_radius) + 6px) 0 0;
    background: var(--_raised);
    color: var(--_ink);
    box-shadow:
      0 -1px 0 var(--_line),
      0 -12px 40px oklch(0.2 0.02 60 / 0.18);
    overflow: hidden;
  }
  .sheet[open] {
    display: flex;
    flex-direction: column;
  }
  .sheet::backdrop {
    background: oklch(0.18 0.02 60 / 0.5);
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: none;
    padding-block: 8px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .sheet-head h2 {
    min-inline-size: 0;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    outline: none;
  }
  .sheet-body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  @media (width >= 40rem) {
    .sheet {
      inset-block: 0;
      inline-size: min(30rem, calc(100% - 48px));
      block-size: fit-content;
      max-block-size: min(80dvh, 44rem);
      margin: auto;
      padding: 0;
      border-radius: var(--_radius);
      box-shadow:
        0 0 0 1px var(--_line),
        0 24px 64px oklch(0.2 0.02 60 / 0.28);
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet::backdrop {
      transition: background-color 0.24s;
    }
    @starting-style {
      .sheet::backdrop {
        background: transparent;
      }
    }
  }
`;
