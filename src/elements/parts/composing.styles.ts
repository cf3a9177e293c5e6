import { css } from 'lit';

/** What stands around the form: the first question, drafts, sharing and what comes of it. */
export const composingStyles = css`
  .sheet[data-rv-sheet='composer'] {
    block-size: calc(100dvh - 24px);
    max-block-size: none;
  }
  /* A question stands where the thumb is. */
  .sheet[data-rv-sheet='composer']:has(.start, .question, .panel) {
    block-size: fit-content;
  }
  .sheet .composer {
    min-block-size: 100%;
    border: 0;
    border-radius: 0;
    background: none;
    --_paper: var(--_raised);
  }
  .composer .buttons,
  .leave .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .leave {
    display: grid;
    gap: 20px;
    padding: 16px 20px 20px;
  }
  .start,
  .question,
  .sending,
  .result {
    display: grid;
    gap: 16px;
    padding: 20px;
  }
  .question {
    gap: 8px;
  }
  .question .buttons {
    margin-block-start: 12px;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 12px;
  }
  .kind {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 2px 16px;
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-align: start;
    cursor: pointer;
  }
  .kind .icon {
    grid-row: 1 / 3;
    inline-size: 32px;
    block-size: 32px;
    color: var(--_spot);
    stroke-width: 1.5;
  }
  .kind .soft {
    align-self: start;
  }
  .kind .strong {
    align-self: end;
  }
  @media (hover: hover) {
    .kind:hover {
      border-color: currentColor;
    }
  }
  /* What has the focus is not left beneath the bar (WCAG 2.4.11). */
  .form :is(button, input, select, textarea, summary) {
    scroll-margin-block: 24px 8rem;
  }
  .bar-end {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    display: grid;
    gap: 12px;
    margin-inline: -20px;
    padding: 12px 20px calc(12px + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_paper);
  }
  .end {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
  }
  .share {
    flex: none;
    min-inline-size: 8rem;
  }
  .composer .warn {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    font-size: 0.875rem;
  }
  .warn > p,
  .warn > div {
    flex: 1;
  }
  .warn > .button {
    margin-block: -10px;
  }
  .warn > .icon {
    margin-block-start: 1px;
    color: var(--_spot);
  }
  .file {
    overflow-wrap: anywhere;
  }
  .missing {
    display: grid;
    gap: 4px;
  }
  .composer .ask {
    gap: 4px;
  }
  .ask .buttons,
  .warn .buttons {
    margin-block-start: 8px;
  }
  .total {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 12px;
  }
  .total progress {
    grid-column: 1 / -1;
    block-size: 8px;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 99px;
    overflow: clip;
    appearance: none;
    background: var(--_well);
  }
  progress::-webkit-progress-bar {
    background: var(--_well);
  }
  progress::-webkit-progress-value {
    background: var(--_spot);
  }
  progress::-moz-progress-bar {
    background: var(--_spot);
  }
  .sending .button[aria-disabled] {
    cursor: default;
    color: var(--_ink-soft);
  }
  .parcels,
  .outcome {
    display: grid;
    gap: 16px;
  }
  .parcel,
  .outcome > li {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .outcome > li {
    align-items: flex-start;
  }
  .outcome .note {
    flex: 1;
    min-inline-size: 0;
  }
  .thumb {
    flex: none;
    inline-size: 54px;
    aspect-ratio: var(--_ratio, 9 / 16);
    border-radius: 8px;
    background: var(--_well);
    object-fit: cover;
  }
  .parcel-body {
    flex: 1;
    display: grid;
    justify-items: start;
    gap: 8px;
    min-inline-size: 0;
  }
  .parcel-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
    inline-size: 100%;
  }
  .result-head {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding-block: 12px 4px;
    text-align: center;
    text-wrap: balance;
  }
  .result-head .icon {
    inline-size: 32px;
    block-size: 32px;
    margin-block-end: 4px;
    color: var(--_spot);
    stroke-width: 1.5;
  }
  .result-head h3 {
    font-size: 1.25rem;
  }
  .result .buttons {
    justify-content: center;
  }
  @container composer (inline-size >= 36rem) {
    .start,
    .question,
    .sending,
    .result {
      padding: 24px 28px 28px;
    }
    .bar-end {
      margin-inline: -28px;
      padding-inline: 28px;
    }
  }
  @media (width >= 40rem) {
    .sheet[data-rv-sheet='composer'] {
      inline-size: min(44rem, calc(100% - 48px));
      block-size: fit-content;
      max-block-size: calc(100dvh - 48px);
    }
  }
  @media (forced-colors: active) {
    progress {
      appearance: auto;
    }
  }
`;
