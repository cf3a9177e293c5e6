import { css } from 'lit';

/** The head of a conversation, its list, and what stands around it. */
export const listStyles = css`
  .header .name {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .header .name bdi,
  .header .sub {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .header .muted {
    display: inline-flex;
    flex: none;
    color: var(--_ink-soft);
    font-size: 0.875rem;
  }
  .header .sub {
    min-block-size: 1.4em;
    font-variant-numeric: tabular-nums;
  }
  .header .sub bdi + .there::before {
    content: '·';
    margin-inline: 6px;
  }
  .header .typing {
    color: var(--_spot);
    font-weight: 600;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    min-block-size: 36px;
    padding: 6px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_well);
  }
  .banner > span,
  .banner > p {
    flex: 1;
  }
  .banner .icon {
    color: var(--_ink-soft);
  }
  .banner .button .icon {
    color: inherit;
  }
  .middle ~ .banner {
    padding-inline-end: 8px;
    border-block: 1px solid var(--_line) 0;
  }
  .middle {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-block-size: 0;
  }
  .middle > .panel {
    margin-block: auto;
  }
  .scroller {
    flex: 1 1 0;
    min-block-size: 0;
    padding-inline: 16px;
    scrollbar-gutter: stable;
  }
  .list {
    inline-size: 100%;
    max-inline-size: var(--rv-chat-measure, 52rem);
    margin-inline: auto;
    padding-block: 16px 12px;
  }
  .before {
    display: grid;
    justify-items: center;
    padding-block: 4px 12px;
    text-align: center;
  }
  .older .problem {
    justify-content: center;
  }
  .beginning {
    padding-block: 8px;
    text-wrap: balance;
  }
  .day,
  .unread {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding-block: 20px 10px;
    color: var(--_ink-soft);
    font-size: 0.75rem;
    font-weight: 600;
    text-align: center;
  }
  .day::before,
  .day::after,
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }
  .unread {
    padding-block: 10px;
    color: var(--_spot);
  }
  .unread::before,
  .unread::after {
    border-color: currentColor;
  }
  .gap {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 12px;
    margin-block: 12px;
    padding: 8px 12px;
    border-block: 1px dashed var(--_line);
  }
  .typing-row {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 10px 2px;
  }
  .dots {
    display: inline-flex;
    gap: 4px;
    padding: 12px 14px;
    border-radius: 18px;
    border-end-start-radius: 6px;
    background: var(--_well);
  }
  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_ink-soft);
  }
  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 16px;
    display: flex;
    justify-content: center;
    gap: 8px;
    pointer-events: none;
  }
  /* Beside the message that is asked about, not upon it. */
  .middle:has(~ .request) .jump {
    justify-content: flex-end;
  }
  .jump .button {
    pointer-events: auto;
    box-shadow:
      0 0 0 1px var(--_line),
      0 6px 20px oklch(0.2 0.02 60 / 0.2);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px 16px;
    flex: none;
    min-block-size: 56px;
    padding: 10px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .standing + .composer {
    border-block-start: 0;
  }
  .standing:has(+ .composer) {
    min-block-size: 0;
    padding-block-end: 0;
  }
  /* More than half of the room is for the message that it asks about. */
  .request {
    display: grid;
    gap: 10px;
    flex: none;
    max-block-size: 45%;
    padding-block-start: 16px;
    padding-inline: 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .request > * {
    inline-size: 100%;
    max-inline-size: 40rem;
    margin-inline: auto;
  }
  .request .title {
    display: flex;
    align-items: center;
    gap: 10px;
    overflow-wrap: anywhere;
  }
  .request .title .icon {
    color: var(--_spot);
  }
  /* In sight, wherever what is above them is scrolled to. */
  .answers {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 6px 16px;
    background: var(--_raised);
  }
  @media (height < 34rem) {
    .request {
      gap: 6px;
      max-block-size: 40%;
      padding-block-start: 10px;
    }
    .answers {
      gap: 4px;
      padding-block-end: 8px;
    }
    .request .answers .button {
      flex: 1 1 auto;
      padding-inline: 8px;
    }
  }
  .answers .spot {
    flex: 1 1 8rem;
  }
  .answers .button:not(.spot) {
    flex: 1 1 auto;
  }
  .knows {
    display: grid;
    gap: 2px;
  }
  [aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .dots i {
      animation: rv-chat-dot 0.9s 3 ease-in-out;
    }
    .dots i:nth-child(2) {
      animation-delay: 0.15s;
    }
    .dots i:nth-child(3) {
      animation-delay: 0.3s;
    }
    @keyframes rv-chat-dot {
      50% {
        translate: 0 -3px;
      }
    }
  }
  @media (forced-colors: active) {
    .dots,
    .jump .button {
      border: 1px solid CanvasText;
    }
    .dots i {
      background: CanvasText;
    }
    .answers .spot {
      border: 3px solid Highlight;
    }
  }
`;
