import { css } from 'lit';

/**
 * What every element wears: the tokens with their defaults (theme.css lists them for hosts), a reset of its own shadow
 * root, icons, buttons, focus. Custom properties with an underscore are the elements' own.
 */
export const tokens = css`
  :host {
    --_paper: var(--rv-paper, light-dark(oklch(0.995 0.003 90), oklch(0.21 0.008 60)));
    --_raised: var(--rv-raised, light-dark(oklch(1 0 0), oklch(0.26 0.01 60)));
    --_well: var(--rv-well, light-dark(oklch(0.955 0.006 85), oklch(0.29 0.01 60)));
    --_ink: var(--rv-ink, light-dark(oklch(0.23 0.02 60), oklch(0.95 0.008 85)));
    --_ink-soft: var(--rv-ink-soft, light-dark(oklch(0.47 0.02 60), oklch(0.76 0.012 80)));
    --_line: var(--rv-line, light-dark(oklch(0.9 0.008 80), oklch(0.36 0.01 60)));
    --_spot: var(--rv-spot, light-dark(oklch(0.55 0.19 32), oklch(0.74 0.15 40)));
    --_on-spot: var(--rv-on-spot, light-dark(oklch(0.99 0.005 60), oklch(0.2 0.03 40)));
    --_radius: var(--rv-radius, 14px);
    --_quick: var(--rv-duration-quick, 120ms);
    display: block;
    color: var(--_ink);
    font: inherit;
    font-size: var(--rv-font-size, 1rem);
    line-height: 1.4;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  textarea,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  p,
  h2,
  h3,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    font-size: 0.875rem;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    transition:
      background-color var(--_quick),
      border-color var(--_quick);
  }
  .button.spot {
    border-color: transparent;
    background: var(--_spot);
    color: var(--_on-spot);
  }
  .button.bare {
    border-color: transparent;
    background: none;
  }
  .button.icon-only {
    padding: 8px;
  }
  @media (hover: hover) {
    .button:hover:not(:disabled) {
      border-color: currentColor;
    }
    .button.bare:hover:not(:disabled) {
      border-color: transparent;
      background: var(--_well);
    }
  }
  .button:disabled {
    cursor: default;
    color: var(--_ink-soft);
    background: var(--_well);
    border-color: transparent;
  }
  :focus-visible {
    outline: 2px solid var(--_spot);
    outline-offset: 2px;
  }
  .small {
    font-size: 0.75rem;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .strong {
    font-weight: 600;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button:disabled {
      border-color: GrayText;
    }
  }
`;
