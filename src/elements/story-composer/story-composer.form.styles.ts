import { css } from 'lit';

/** The form: faces, texts, options. */
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
  .face {
    display: grid;
    grid-template: 'card actions' auto 'notes notes' auto 'texts texts' auto / clamp(5.5rem, 32cqi, 8.5rem) minmax(
        0,
        1fr
      );
    gap: 0 16px;
  }
  .face.empty {
    grid-template-columns: clamp(5rem, 28cqi, 6.5rem) minmax(0, 1fr);
  }
  .face > legend {
    margin-block-end: 8px;
    font-weight: 600;
  }
  .card {
    position: relative;
    grid-area: card;
    align-self: start;
    overflow: clip;
    aspect-ratio: var(--_ratio, 9 / 16);
    border-radius: var(--_radius);
    background: var(--_well);
  }
  .card:not(:has(img)) {
    display: grid;
    place-items: center;
  }
  .empty .card {
    border: 1.5px dashed var(--_ink-soft);
    background: transparent;
  }
  .folio {
    color: var(--_ink-soft);
    font-size: 1.75rem;
    font-variant-numeric: lining-nums;
  }
  .card img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* As it will stand on the story. */
  .card-label {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - 16px);
    overflow: hidden;
    padding: 4px 10px;
    border-radius: 999px;
    background: oklch(0.2 0.02 60 / 0.8);
    color: #fff;
    font-size: 0.75rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card-note {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 8px;
    padding: 6px 8px;
    border-radius: 10px;
    background: var(--_raised);
    text-align: center;
  }
  .card-drop {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 12px;
    background: color-mix(in oklab, var(--_paper) 82%, transparent);
    font-weight: 600;
    text-align: center;
  }
  .over .card {
    outline: 3px solid var(--_spot);
    outline-offset: 2px;
  }
  .actions {
    grid-area: actions;
    display: grid;
    align-content: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .actions .button {
    justify-content: flex-start;
    min-inline-size: 0;
    padding-inline: 14px 12px;
  }
  .actions .button[aria-disabled] {
    cursor: progress;
    color: var(--_ink-soft);
  }
  .drop-hint {
    display: none;
  }
  .notes {
    grid-area: notes;
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .texts {
    grid-area: texts;
    display: grid;
    align-content: start;
    gap: 4px;
    margin-block-start: 16px;
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
  @media (hover: hover) and (pointer: fine) {
    .drop-hint {
      display: block;
    }
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
    .flip .face,
    .flip .face.empty {
      grid-template: 'card' auto 'actions' auto 'notes' auto 'texts' auto / minmax(0, 1fr);
      align-content: start;
    }
    .flip .face[data-side='back'] {
      grid-column: 3;
    }
    /* On a mat, as prints are. */
    .flip .face:not(.empty)::before {
      grid-area: card;
      border-radius: var(--_radius);
      background: var(--_well);
      content: '';
    }
    .flip .card {
      place-self: center;
      inline-size: min(12.5rem, 100% - 32px);
      margin-block: 16px;
    }
    .flip .actions {
      grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
      margin-block-start: 12px;
    }
    .flip .empty .actions {
      grid-area: card;
      z-index: 1;
      place-self: center;
      grid-template-columns: auto;
      margin: 0;
      padding: 16px;
      text-align: center;
    }
    .flip .empty .actions .button {
      justify-content: center;
    }
    /* Of the size of the mat. */
    .flip .empty .card {
      place-items: end center;
      inline-size: 100%;
      block-size: calc(12.5rem / var(--_ratio, 0.5625) + 32px);
      margin-block: 0;
      padding-block-end: 12px;
      aspect-ratio: auto;
    }
    .flip .folio {
      font-size: 1rem;
    }
    .flip .swap {
      margin-block-start: 13rem;
    }
    .swap .icon {
      rotate: none;
    }
    .plain .face,
    .plain .face.empty {
      grid-template: 'card actions' auto 'card notes' auto 'card texts' 1fr / minmax(0, 15rem) minmax(0, 1fr);
      gap: 0 24px;
    }
    .plain .face:not(.empty) .actions {
      grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    }
  }
  @media (forced-colors: active) {
    .segment span {
      border-color: Canvas;
    }
    .segment input:checked + span {
      border-color: Highlight;
    }
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
