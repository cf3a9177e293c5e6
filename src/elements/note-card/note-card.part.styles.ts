import { css } from 'lit';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { messageTextStyles } from '../parts/message-text.styles.js';
import { noteStyles } from '../parts/note.styles.js';

/** What comes once there is a note: pictures, covers, controls. One sheet, as a feed has a thousand of them. */
export const partStyles = css`
  ${avatarStyles}
  ${authorsStyles}
  ${messageTextStyles}
  ${noteStyles}
  .head {
    /* The place of a name that goes stays: nothing beneath it jumps. */
    min-block-size: max(64px, var(--_held, 0px));
  }
  .by {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    flex: 1;
  }
  .by > slot > :is(.avatar, .avatars) {
    grid-row: 1 / 3;
    align-self: center;
    margin-inline-end: 10px;
  }
  .by > slot > :is(.name, .names) {
    grid-column: 2;
    align-self: end;
  }
  .by > .facts {
    grid-column: 2;
  }
  ::slotted([slot='authors']) {
    grid-column: 1 / -1;
  }
  /* Above what reaches over its line for a thumb. */
  .facts a {
    position: relative;
    z-index: 1;
  }
  .name,
  .facts a,
  .from a {
    color: inherit;
    text-decoration: none;
  }
  .name:is(a):hover,
  .facts a:hover,
  .from a:hover {
    text-decoration: underline;
  }
  /* After each: a line that wraps does not begin with it. */
  .facts > :not(:last-child)::after {
    content: '·';
    display: inline-block;
    margin-inline-start: 6px;
    text-decoration: none;
  }
  .fold {
    margin-inline-start: -16px;
  }
  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .card > .row {
    padding-inline: 8px;
  }
  .open {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: zoom-in;
  }
  .open:focus-visible {
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px #fff;
    z-index: 1;
  }
  .tile img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  [data-count='many'] > .tile img {
    object-fit: contain;
  }
  .blur {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .pill {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    display: grid;
    place-content: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    max-inline-size: 100%;
    padding: 8px;
    border: 0;
    background: none;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
    z-index: 1;
  }
  .pill.again {
    inset-block: 0 auto;
    inset-inline: auto 0;
  }
  /* Beneath the counter. */
  [data-count='many'] .pill.again {
    inset-block-start: 36px;
  }
  .pill.informs {
    inset-block: 0 auto;
    pointer-events: none;
    cursor: auto;
  }
  .pill.again ~ .informs {
    inset-block-start: 36px;
  }
  [data-count='many'] .informs {
    max-inline-size: calc(100% - 88px);
  }
  .pill > span {
    padding: 4px 10px;
    border-radius: 999px;
    background: oklch(0.2 0.02 60 / 0.8);
    color: #fff;
  }
  .pill.informs > span {
    border-radius: 12px;
    overflow-wrap: anywhere;
  }
  .pill[hidden] {
    display: none;
  }
  .pill:disabled {
    pointer-events: none;
  }
  .pill:disabled > span {
    font-weight: 400;
  }
  .pill:focus-visible {
    outline: none;
  }
  .pill:focus-visible > span {
    outline: 2px solid #fff;
    outline-offset: -4px;
  }
  /* A slip of paper on the colour of the picture, or on what a blur makes of it. */
  .tile > .panel {
    place-self: center;
    box-sizing: border-box;
    max-inline-size: calc(100% - 12px);
    max-block-size: calc(100% - 12px);
    overflow-y: auto;
    margin-block: 6px;
    padding: 14px 18px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_raised);
    overflow-wrap: anywhere;
    font-size: 0.875rem;
    z-index: 0;
  }
  .tile > .panel > .icon {
    color: inherit;
  }
  .tile .hint {
    display: -webkit-box;
    overflow: clip;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
  }
  .panel.cover slot {
    display: grid;
    gap: 4px;
  }
  @container (width < 30rem) {
    .photos:not([data-count='1'], [data-count='many']) .panel {
      padding: 8px;
      gap: 4px;
      font-size: 0.75rem;
    }
    .photos:not([data-count='1'], [data-count='many']) .panel > .icon {
      display: none;
    }
    .photos:not([data-count='1'], [data-count='many']) .panel .button {
      margin-block-start: 2px;
      padding: 6px 10px;
      font-size: 0.75rem;
    }
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 2px;
    padding-inline: 16px 8px;
  }
  .from {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
  }
  .origin.away :is(.from, .stop) {
    visibility: hidden;
  }
  .from a {
    display: inline-flex;
    align-items: center;
    min-block-size: 40px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .card > .note {
    margin: 12px 16px;
  }
  .card > .panel.cover {
    padding-block: 32px;
  }
  .card > .note.decided {
    align-content: start;
  }
  ::slotted([slot='actions']) {
    padding: 4px 8px 8px;
  }
  ::slotted([slot='translation']) {
    padding-inline: 16px;
    padding-block-end: 12px;
  }
  .title {
    outline: none;
  }
  @media (forced-colors: active) {
    .pill > span {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .pill:focus-visible > span {
      outline-color: Highlight;
    }
  }
`;
