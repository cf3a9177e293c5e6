import { css } from 'lit';

/** Texts as in message-text.ts. */
export const messageTextStyles = css`
  .text {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    /* Each paragraph goes its own way. */
    unicode-bidi: plaintext;
    text-align: start;
  }
  .text.emoji-only {
    font-size: 2.5rem;
    line-height: 1.2;
  }
  .text a:not(.button) {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
    -webkit-touch-callout: default;
  }
  .text .mention,
  .text .tag {
    font-weight: 600;
  }
  .text a:is(.mention, .tag):not(:hover) {
    text-decoration-color: transparent;
  }
  .link-asks {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
    white-space: normal;
  }
  /* In a row, so that the sign stays beside an address that fills its line. */
  .link-asks summary {
    display: flex;
    align-items: baseline;
    gap: 0.25em;
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 0.15em;
  }
  .link-asks summary::-webkit-details-marker {
    display: none;
  }
  .link-asks summary .icon {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }
  .link-asks summary bdi {
    min-inline-size: 0;
  }
  .link-note {
    display: grid;
    justify-items: start;
    gap: 8px;
    margin-block: 6px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_raised);
    color: var(--_ink);
    font-size: 0.875rem;
  }
  .link-note .button {
    color: var(--_ink);
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .link-note {
      border-color: CanvasText;
    }
  }
`;
