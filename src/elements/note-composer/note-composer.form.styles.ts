import { css } from 'lit';

/** The form: its heading, the text, what holds for the whole note. */
export const formStyles = css`
  .composer > h2 {
    padding: 16px 20px 0;
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.3;
  }
  .composer :is(h3, h4) {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .composer :is(h3, h4):focus {
    outline: none;
  }
  .composer fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .composer legend {
    padding: 0;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 16px 20px 0;
  }
  /* The text's own copy makes the place that it takes. */
  .grow {
    display: grid;
  }
  .grow::after {
    content: attr(data-value) ' ';
    visibility: hidden;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .grow > textarea,
  .grow::after {
    grid-area: 1 / 1;
    inline-size: 100%;
    min-block-size: 7.5rem;
    max-block-size: 60vh;
    padding: 10px 12px;
    border: 1px solid var(--_ink-soft);
    font-size: 1rem;
    line-height: 1.5;
  }
  .grow > textarea {
    resize: none;
    overflow-wrap: anywhere;
  }
  .grow::after {
    overflow: hidden;
  }
  .count .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 4px;
    vertical-align: -3px;
    color: var(--_spot);
  }
  .count:not(:has(span)) {
    display: none;
  }
  .options > .privacy {
    inline-size: auto;
    min-block-size: 0;
    margin-inline: 0;
    padding: 12px 0 0;
    cursor: default;
  }
  .options > .privacy:hover {
    background: none;
  }
  .limits {
    text-wrap: pretty;
  }
  .parcels .thumb,
  .outcome .thumb {
    inline-size: 54px;
    aspect-ratio: 1;
  }
  .outcome:not(:has(.thumb)) .note {
    inline-size: 100%;
  }
  @container composer (inline-size >= 36rem) {
    .form {
      gap: 24px;
      padding-inline: 28px;
    }
    .composer > h2 {
      padding-inline: 28px;
    }
  }
`;
