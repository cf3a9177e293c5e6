import { css } from 'lit';

/** One face of the form: its card, and what can be done with it. */
export const faceStyles = css`
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
  /* As it will stand on the story, on one line. */
  .card .label {
    inset-block-start: 8px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - 16px);
    overflow: hidden;
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
  .face .actions {
    grid-area: actions;
    display: grid;
    align-content: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .face .actions .button {
    justify-content: flex-start;
    min-inline-size: 0;
    padding-inline: 14px 12px;
  }
  .face .actions .button[aria-disabled] {
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
  @media (hover: hover) and (pointer: fine) {
    .drop-hint {
      display: block;
    }
  }
  @container composer (inline-size >= 36rem) {
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
    .flip .face .actions {
      grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
      margin-block-start: 12px;
    }
    .flip .face.empty .actions {
      grid-area: card;
      z-index: 1;
      place-self: center;
      grid-template-columns: auto;
      margin: 0;
      padding: 16px;
      text-align: center;
    }
    .flip .face.empty .actions .button {
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
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
