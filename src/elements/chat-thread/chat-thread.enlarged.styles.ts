import { css } from 'lit';

/** A picture by itself. */
export const enlargedStyles = css`
  .sheet:has(.enlarged) {
    max-inline-size: min(60rem, 100%);
  }
  .enlarged {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  .enlarged img {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 64dvh;
    object-fit: contain;
  }
`;
