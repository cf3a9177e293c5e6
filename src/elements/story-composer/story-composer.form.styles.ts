import { css } from 'lit';

/** The form: its heading, what there is to make, and the places of the faces. */
export const formStyles = css`
  .composer > h2 {
    padding: 16px 20px 0;
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.3;
  }
  .composer h3 {
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .composer h3:focus {
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
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .segments {
    display: flex;
    inline-size: fit-content;
    max-inline-size: 100%;
    border-radius: 999px;
    background: var(--_well);
  }
  .segment {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .segment input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segment span {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: 18px;
    border: 3px solid transparent;
    border-radius: 999px;
    background-clip: padding-box;
    color: var(--_ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .segment input:checked + span {
    background-color: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_ink);
  }
  .segment input:focus-visible + span {
    outline: 2px solid var(--_spot);
    outline-offset: -1px;
  }
  .faces {
    display: grid;
    gap: 20px;
  }
  .swap {
    place-self: start center;
  }
  .swap[hidden] {
    display: none;
  }
  .swap .icon {
    rotate: 90deg;
  }
  @container composer (inline-size >= 36rem) {
    .form {
      gap: 24px;
      padding-inline: 28px;
    }
    .composer > h2 {
      padding-inline: 28px;
    }
    .flip .faces {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
      gap: 16px;
    }
    .flip .swap {
      margin-block-start: 13rem;
    }
    .swap .icon {
      rotate: none;
    }
  }
  @media (forced-colors: active) {
    .segment span {
      border-color: Canvas;
    }
    .segment input:checked + span {
      border-color: Highlight;
    }
  }
`;
