import { css } from 'lit';

/** What stands beneath a bubble: reactions, how a message fares, hints and decisions. */
export const besideStyles = css`
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: -8px;
    padding-inline: 8px;
  }
  .row.own .reactions {
    justify-content: flex-end;
  }
  .reaction {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    padding: 2px 9px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    font-size: 0.875rem;
    line-height: 1.2;
    cursor: pointer;
  }
  /* The finger finds more of it than the eye. */
  .reaction::after {
    content: '';
    position: absolute;
    inset: -8px -2px;
  }
  .reaction[aria-pressed='true'] {
    border-color: var(--_spot);
    background: color-mix(in oklab, var(--_spot) 12%, var(--_raised));
    font-weight: 600;
  }
  .reaction .number {
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .status {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    padding-block-start: 4px;
    padding-inline: 0 48px;
  }
  .row.own .status {
    padding-inline-end: 6px;
  }
  .status .undo {
    padding-inline: 12px;
  }
  .not-sent {
    display: grid;
    justify-items: end;
    gap: 6px;
    padding-block: 6px 4px;
  }
  .not-sent p {
    display: flex;
    gap: 6px;
    max-inline-size: 34rem;
    text-align: start;
  }
  .not-sent p .icon,
  .problem-line .icon {
    flex: none;
    color: var(--_spot);
  }
  .not-sent .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .hint {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 2px;
    padding-inline: 12px 4px;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_raised);
    font-size: 0.75rem;
  }
  .hint .icon {
    flex: none;
    color: var(--_spot);
  }
  .hint .button {
    padding-inline: 8px;
    font-size: 0.75rem;
  }
  .decided {
    display: grid;
    gap: 2px;
    max-inline-size: 24rem;
    padding-inline: 10px;
    border-inline-end: 2px solid var(--_line);
    text-align: end;
  }
`;
