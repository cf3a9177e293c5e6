import { css } from 'lit';

/** What comes with the settings. */
export const partStyles = css`
  .title {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    outline: none;
  }
  .source-icon {
    flex: none;
    border-radius: 6px;
  }
  .count,
  .facts,
  .places,
  .outcome,
  .receipt-text {
    font-variant-numeric: tabular-nums;
  }
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
    background: var(--_well);
    font-size: 0.875rem;
  }
  .notice .problem {
    flex: 1;
  }
  .notice .about {
    gap: 4px;
  }
  .question {
    display: grid;
    gap: 12px;
    padding: 16px 20px 20px;
    border-block: 1px solid var(--_line);
    background: var(--_raised);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 4px;
    font-weight: 600;
    text-wrap: balance;
  }
  .options {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .options .choice {
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 4px);
  }
  .options .choice:has(:checked) {
    border-color: var(--_spot);
    box-shadow: inset 0 0 0 1px var(--_spot);
  }
  .missing {
    font-size: 0.875rem;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button[aria-disabled='true'],
  .switch[aria-disabled='true'] {
    cursor: progress;
  }
  .sheetlet {
    gap: 0;
    padding-block: 4px;
    background: var(--_raised);
  }
  .sheetlet > p {
    padding-block: 8px;
  }
  .setting {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 8px;
  }
  .setting + .setting,
  .problem + .setting {
    border-block-start: 1px solid var(--_line);
  }
  .sheetlet .problem,
  .bulk .problem {
    padding-block: 8px;
  }
  .bulk {
    display: grid;
    gap: 8px;
    padding: 12px 20px;
  }
  .switch {
    display: grid;
    flex: none;
    justify-items: center;
    align-content: center;
    gap: 2px;
    min-inline-size: 72px;
    min-block-size: 44px;
    padding: 4px;
    border: 0;
    border-radius: 8px;
    background: none;
    cursor: pointer;
  }
  .track {
    position: relative;
    inline-size: 44px;
    block-size: 26px;
    border: 2px solid var(--_ink-soft);
    border-radius: 999px;
    background: var(--_paper);
    transition: background-color var(--_quick);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    border-radius: 50%;
    background: var(--_ink-soft);
    transition: inset-inline-start var(--_quick);
  }
  .switch[aria-checked='true'] .track {
    border-color: var(--_spot);
    background: var(--_spot);
  }
  .switch[aria-checked='true'] .track::after {
    inset-inline-start: 21px;
    background: var(--_on-spot);
  }
  .switch[aria-busy='true'] .track {
    opacity: 0.55;
  }
  .state {
    white-space: nowrap;
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
    outline-offset: -3px;
  }
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
    padding: 12px 8px 12px 20px;
    padding-inline: 20px 8px;
    border-block-start: 1px dashed var(--_line);
  }
  .receipt h3 {
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--_ink-soft);
  }
  .receipt-text {
    grid-row: 2;
    grid-column: 1 / -1;
    margin-inline-end: 12px;
    font-size: 0.875rem;
    white-space: pre-line;
    overflow-wrap: anywhere;
    user-select: text;
    -webkit-user-select: text;
  }
  .tabs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border-block: 1px solid var(--_line);
  }
  .tab {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_ink-soft);
    font-size: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .tab[aria-pressed='true'] {
    border-block-end-color: var(--_spot);
    color: var(--_ink);
  }
  .tab:focus-visible {
    outline-offset: -3px;
  }
  .photos .photo {
    content-visibility: auto;
    contain-intrinsic-size: auto 97px;
  }
  .photo + .photo {
    border-block-start: 1px solid var(--_line);
  }
  .alt {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-size: 0.875rem;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
  }
  .places li {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
  }
  :is(.facts, .places) a {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
    text-underline-offset: 3px;
  }
  .thumb {
    display: grid;
    position: relative;
    place-items: center;
    color: var(--_ink-soft);
  }
  .thumb.there .icon {
    display: none;
  }
  .thumb img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thumb img[hidden] {
    display: none;
  }
  .preview {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 2px;
    padding: 2px;
  }
  .preview .thumb {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    border-radius: 2px;
  }
  .foot {
    display: grid;
    justify-items: center;
    padding: 12px 20px 20px;
    border-block-start: 1px solid var(--_line);
  }
  @container (width < 22rem) {
    /* The switch beneath: words beside it would stand one by one. */
    .photo {
      flex-wrap: wrap;
    }
    .photos .about {
      flex-basis: calc(100% - 84px);
    }
    .photo .switch {
      margin-inline-start: auto;
    }
  }
  @container (width >= 44rem) {
    .options {
      grid-template-columns: 1fr 1fr;
    }
    .photos {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .photo:nth-child(2) {
      border-block-start: 0;
    }
    .photo:nth-child(odd) {
      border-inline-end: 1px solid var(--_line);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track,
    .track::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    /* The browser leaves pictures their colours; these are signs. */
    .import .icon {
      color: inherit;
    }
    .import,
    .thumb {
      border: 1px solid CanvasText;
    }
    .track {
      border-color: ButtonText;
    }
    .track::after {
      background: ButtonText;
    }
    .switch[aria-checked='true'] .track {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    .switch[aria-checked='true'] .track::after {
      background: HighlightText;
    }
    /* Transparent is a colour here: one line less, not one of another hue. */
    .tab {
      border-block-end-color: Canvas;
    }
    .tab[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
    .options .choice:has(:checked) {
      border-color: Highlight;
    }
  }
`;
