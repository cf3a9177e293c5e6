import { css } from 'lit';

/** What comes with an invitation to sign. */
export const signingStyles = css`
  .name {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
    outline: none;
  }
  .panel {
    outline: none;
  }
  .name a {
    color: inherit;
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
  }
  .handle {
    overflow-wrap: anywhere;
  }
  .from > .button {
    margin-inline-end: -8px;
    color: var(--_ink-soft);
  }
  /* Whom one signs with is read in full, however long. */
  .names :is(.name, .author) {
    overflow: visible;
    max-inline-size: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .what,
  .answer,
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .what > h3 {
    font-weight: 600;
  }
  .signed-before summary {
    min-block-size: 44px;
    padding-block: 12px;
    cursor: pointer;
  }
  .answer {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .ask {
    gap: 6px;
  }
  .title {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    outline: none;
  }
  .title.question {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .hint {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  /* Yes and no: nothing tells them apart but their words. */
  .weighed {
    min-block-size: 52px;
    padding: 8px 14px;
    border: 1px solid var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
    text-align: center;
    text-wrap: balance;
  }
  .weighed span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .button[aria-disabled] {
    cursor: progress;
  }
  .weighed[aria-disabled] {
    background: color-mix(in oklab, var(--_ink) 72%, var(--_paper));
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    padding: 12px 14px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
  }
  .said > .icon {
    color: var(--_ink-soft);
  }
  .said:is([data-scene='approved'], [data-scene='stale'], [data-scene='changed']) > .icon {
    color: var(--_spot);
  }
  .said .words {
    display: grid;
    gap: 2px;
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .said .saying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  /* Beneath the words it begins where they do. */
  .said .saying > .bare {
    margin-inline-start: -17px;
  }
  .said .undo {
    border-color: var(--_ink-soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 10px 12px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
    font-size: 0.875rem;
  }
  .panel .problem {
    flex-direction: column;
    padding: 0;
    background: none;
  }
  .top {
    margin: 4px 4px -12px;
  }
  .top .icon:dir(ltr) {
    scale: -1 1;
  }
  @media (hover: hover) {
    .weighed:hover:not([aria-disabled]) {
      border-color: var(--_ink);
      background: color-mix(in oklab, var(--_ink) 86%, var(--_paper));
    }
    .name a:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  }
  @media (forced-colors: active) {
    .said,
    .problem {
      border: 1px solid CanvasText;
    }
  }
`;
