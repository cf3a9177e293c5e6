import { css } from 'lit';

/** What a face is called, on its picture. */
export const labelStyles = css`
  .label {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    padding: 4px 10px;
    border-radius: 999px;
    background: oklch(0.2 0.02 60 / 0.8);
    color: #fff;
    font-size: 0.75rem;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .label {
      border: 1px solid CanvasText;
    }
  }
`;
