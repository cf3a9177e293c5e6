import { css } from 'lit';

/** A message. */
export const bubbleStyles = css`
  .row {
    --_bubble: var(--_well);
    --_side: flex-start;
    position: relative;
    display: grid;
    padding-block-start: 2px;
    outline: none;
  }
  .row.first {
    padding-block-start: 12px;
  }
  .row.own {
    --_bubble: var(--rv-chat-own, color-mix(in oklab, var(--_spot) 14%, var(--_raised)));
    --_side: flex-end;
  }
  .line {
    --_avatar: 28px;
    display: flex;
    align-items: flex-end;
    gap: 8px;
    min-inline-size: 0;
  }
  .row.own .line {
    flex-direction: row-reverse;
  }
  .avatar-room {
    flex: none;
    inline-size: 28px;
  }
  .stack {
    display: flex;
    flex-direction: column;
    align-items: var(--_side);
    gap: 4px;
    min-inline-size: 0;
    max-inline-size: min(34rem, 100% - 52px);
  }
  .avatar ~ .stack,
  .avatar-room ~ .stack {
    max-inline-size: min(34rem, 100% - 88px);
  }
  .author {
    padding-inline: 14px;
    color: var(--_ink-soft);
  }
  .bubble {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0 10px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 8px 14px;
    border-radius: 18px;
    background: var(--_bubble);
    -webkit-touch-callout: none;
  }
  /* The corner at the speaker's side: a run of messages reads as one. */
  .row.other:not(.last) .bubble {
    border-end-start-radius: 6px;
  }
  .row.other:not(.first) .bubble {
    border-start-start-radius: 6px;
  }
  .row.own:not(.last) .bubble {
    border-end-end-radius: 6px;
  }
  .row.own:not(.first) .bubble {
    border-start-end-radius: 6px;
  }
  .row:focus-visible .bubble,
  .row:focus-visible .gap {
    outline: 2px solid var(--_spot);
    outline-offset: 2px;
  }
  .bubble.emoji,
  .bubble.bare {
    padding: 0;
    background: none;
  }
  .bubble.emoji {
    padding-inline: 4px;
  }
  .bubble.gone {
    border: 1px dashed var(--_line);
    background: none;
    color: var(--_ink-soft);
  }
  .tombstone {
    font-style: italic;
  }
  .bubble > .text {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .meta {
    display: inline-flex;
    gap: 6px;
    margin-inline-start: auto;
    color: var(--_ink-soft);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
    white-space: nowrap;
  }
  .bubble.bare .meta,
  .bubble.emoji .meta {
    padding-inline: 4px;
  }
  .row.going {
    --_bubble: color-mix(in oklab, var(--_spot) 6%, var(--_raised));
  }
  .going:is(.failed, .rejected) .bubble {
    box-shadow: inset 0 0 0 1px var(--_spot);
  }
  .quote {
    display: block;
    flex: 1 0 100%;
    min-block-size: 44px;
    margin-block: 2px 6px;
    margin-inline: -4px;
    padding-block: 6px;
    padding-inline: 10px;
    border: 0;
    border-inline-start: 3px solid var(--_spot);
    border-radius: 6px;
    background: color-mix(in oklab, var(--_paper) 65%, transparent);
    font-size: 0.875rem;
    text-align: start;
  }
  button.quote {
    cursor: pointer;
  }
  .quote bdi,
  .quote span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .quote span {
    color: var(--_ink-soft);
  }
  .bubble:has(> .quote) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .bubble:has(> .quote) .meta {
    justify-self: end;
  }
  .act {
    flex: none;
    align-self: center;
    color: var(--_ink-soft);
    opacity: 0;
  }
  /* Three dots of text: in every row of a long list a drawing would be a third of its nodes. */
  .act::before {
    margin-inline-end: -0.1em;
    font-size: 0.6875rem;
    letter-spacing: 0.1em;
    content: '•••';
  }
  .row:is(:hover, :focus-within) .act,
  .act:is(:focus-visible, [aria-expanded='true']) {
    opacity: 1;
  }
  @media (hover: none) {
    /* A long press opens the menu, which copies. */
    .bubble {
      user-select: none;
      -webkit-user-select: none;
    }
    .act {
      opacity: 0.8;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .row.found .bubble {
      animation: rv-chat-found 1.6s ease-out;
    }
    @keyframes rv-chat-found {
      0%,
      40% {
        background: color-mix(in oklab, var(--_spot) 22%, var(--_raised));
      }
    }
    .act {
      transition: opacity var(--_quick);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row.found .bubble {
      outline: 2px solid var(--_spot);
      outline-offset: 2px;
    }
  }
  @media (forced-colors: active) {
    .bubble:not(.bare, .emoji) {
      border: 1px solid CanvasText;
    }
    .row.own .bubble:not(.bare, .emoji) {
      border: 2px solid Highlight;
      border-inline-end-width: 6px;
    }
    .reaction[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
