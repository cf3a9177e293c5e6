import { css } from 'lit';

/** What a message carries beside its text. */
export const mediaStyles = css`
  .pictures {
    display: grid;
    flex: 1 0 100%;
    gap: 2px;
    inline-size: 100%;
    border-radius: 16px;
    overflow: hidden;
  }
  .bubble:not(.bare) > .pictures {
    inline-size: auto;
    margin-block: -2px 8px;
    margin-inline: -8px;
    border-radius: 12px;
  }
  .stack:has(> .bubble > .pictures) {
    max-inline-size: min(22rem, 100% - 52px);
  }
  :is(.avatar, .avatar-room) ~ .stack:has(> .bubble > .pictures) {
    max-inline-size: min(22rem, 100% - 88px);
  }
  .bubble:has(> .pictures, > .moment) {
    display: grid;
    grid-template-columns: minmax(0, auto);
  }
  .bubble:has(> .pictures, > .moment) > .meta {
    justify-self: end;
  }
  .bubble:not(.bare) > .moment {
    margin-block: 2px 8px;
  }
  .pictures:not([data-count='1']) {
    grid-template-columns: 1fr 1fr;
  }
  .picture {
    position: relative;
    display: grid;
    min-inline-size: min(10rem, 100%);
    aspect-ratio: var(--_ratio);
    background: linear-gradient(var(--_colour), var(--_colour)), var(--_well);
    overflow: hidden;
  }
  .pictures:not([data-count='1']) .picture {
    aspect-ratio: 1;
  }
  [data-count='3'] .picture:first-child {
    grid-column: 1 / -1;
    aspect-ratio: 2;
  }
  .enlarge {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
    border: 0;
    padding: 0;
    background: none;
    cursor: zoom-in;
  }
  .enlarge:focus-visible {
    outline: 3px solid var(--_spot);
    outline-offset: -3px;
  }
  .picture img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
  }
  .picture progress {
    position: absolute;
    inset-inline: 12px;
    inset-block-end: 12px;
    inline-size: calc(100% - 24px);
    block-size: 6px;
    accent-color: var(--_spot);
  }
  .kept {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 12px;
    background: var(--_well);
    color: var(--_ink-soft);
    font-size: 0.75rem;
    text-align: center;
    text-wrap: balance;
  }
  .kept .button {
    color: var(--_ink);
  }
  .picture > [hidden] {
    display: none;
  }
`;
