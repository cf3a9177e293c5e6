import { css } from 'lit';

/** What comes with it. */
export const partStyles = css`
  .title {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    outline: none;
  }
  .look .title,
  .subtitle {
    font-size: 1rem;
    font-weight: 600;
    outline: none;
  }
  .about,
  .who {
    display: grid;
    gap: 2px;
    flex: 1;
    min-inline-size: 0;
  }
  .teaser {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    padding: 12px 20px;
  }
  .facts-list {
    display: grid;
    gap: 16px;
    margin-block: 4px;
  }
  .fact {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 14px;
    row-gap: 2px;
  }
  .fact .icon {
    grid-row: 1 / span 3;
    margin-block-start: 1px;
    color: var(--_spot);
  }
  .fact dt {
    font-weight: 600;
  }
  .fact :is(dt, dd) {
    grid-column: 2;
  }
  .fact dd {
    font-size: 0.875rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .teaser .about {
    flex-basis: 10rem;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    color: var(--_ink-soft);
  }
  .button.spot[aria-disabled='true'] {
    color: var(--_on-spot);
  }
  .notice,
  .result {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 12px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_well);
    font-size: 0.875rem;
  }
  .result h3 {
    font-size: 1rem;
    outline: none;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .line {
    display: flex;
    gap: 8px;
  }
  .line input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
  }
  .said {
    font-weight: 600;
  }
  .limits {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
    font-variant-numeric: tabular-nums;
  }
  .entries {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 2px;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875rem;
  }
  .entry .who {
    justify-items: start;
  }
  .value {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .matches {
    border-block-start: 1px solid var(--_line);
  }
  .subtitle {
    padding: 16px 20px 8px;
  }
  .inset {
    padding: 4px 20px 20px;
  }
  .match {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 8px 8px 20px;
    padding-inline: 20px 8px;
    content-visibility: auto;
    contain-intrinsic-size: auto 60px;
  }
  .match .who {
    margin-inline-start: 4px;
    min-inline-size: 8rem;
  }
  .match .acts {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
  }
  .match .problem {
    flex-basis: 100%;
    padding-inline-end: 12px;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .name a {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
  }
  .handle {
    overflow-wrap: anywhere;
  }
  .follows {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .foot {
    display: grid;
    justify-items: center;
    padding: 8px 20px 20px;
  }
  .way-out {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 8px 20px;
    padding-inline-end: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .way-out .button {
    margin-inline-start: auto;
  }
  .confirm {
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
  }
  .confirm h3 {
    font-size: 1rem;
    outline: none;
  }
  @media (hover: hover) {
    .name a:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  }
  @container (width < 22rem) {
    /* Beneath the name. */
    .match [part='follow'] {
      margin-inline-start: 56px;
    }
  }
  @container (width >= 44rem) {
    .facts-list {
      grid-template-columns: 1fr 1fr;
      gap: 24px 32px;
    }
  }
  @media (forced-colors: active) {
    .finder {
      border-color: CanvasText;
    }
    /* The browser leaves pictures their colours; these are signs. */
    .finder .icon {
      color: inherit;
    }
    .finder .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
