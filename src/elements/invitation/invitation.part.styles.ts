import { css } from 'lit';

/** What comes with the invitation. */
export const partStyles = css`
  /* Both answers are on the screen together while there is a question. */
  .stage[data-scene='ask'] .video,
  .video[data-state='idle'],
  .video:has(> .over) {
    --_video-block-size: min(44dvh, 34rem);
  }
  .name {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
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
  .message {
    margin: 0;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_spot);
    overflow-wrap: anywhere;
    white-space: pre-line;
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
  .answer .choice {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .answer > .button {
    justify-self: start;
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
  .said[data-scene='followed'] > .icon {
    color: var(--_spot);
  }
  .said .words {
    display: grid;
    gap: 2px;
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .said .undo {
    border-color: var(--_ink-soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
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
  .request {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875rem;
  }
  .request > .icon {
    flex: none;
    color: var(--_ink-soft);
  }
  .request .words {
    display: grid;
    gap: 2px;
    flex: 1 1 10rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .request .button {
    color: inherit;
    text-decoration: none;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline: -8px;
  }
  .panel ~ .foot {
    margin: 0;
    padding: 0 8px 8px;
  }
  .foot .button {
    padding-inline: 8px;
    color: var(--_ink-soft);
  }
  .foot .gap {
    flex: 1;
  }
  @container (width < 22rem) {
    .stage[data-scene='ask'] .video,
    .video[data-state='idle'] {
      --_video-block-size: 24dvh;
    }
  }
  @container (width >= 44rem) {
    .stage .video {
      aspect-ratio: auto;
      block-size: 100%;
      min-block-size: min(34rem, 72dvh);
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .said,
    .problem {
      border: 1px solid CanvasText;
    }
  }
`;
