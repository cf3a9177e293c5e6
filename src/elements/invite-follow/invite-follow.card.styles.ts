import { css } from 'lit';

/** What the card has once it is there. */
export const cardStyles = css`
  .poster {
    display: grid;
    place-items: center;
    color: var(--_ink-soft);
  }
  .poster .icon {
    stroke-width: 1.5;
  }
  .poster img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .poster img[hidden] {
    display: none;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
    font-variant-numeric: tabular-nums;
  }
  .facts > * + *::before {
    content: '·';
    margin-inline-end: 6px;
  }
  .button[aria-disabled='true'] {
    border-color: transparent;
    background: var(--_well);
    color: var(--_ink-soft);
    cursor: default;
  }
  .invite {
    inline-size: 100%;
  }
  .limit {
    color: var(--_ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .limit .icon {
    margin-inline-end: 6px;
    vertical-align: -0.2em;
  }
  .held {
    gap: 12px;
  }
  .held p + p {
    margin-block-start: 2px;
    font-size: 0.875rem;
  }
  .held .button {
    justify-self: start;
  }
  .beneath {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding-block: 8px;
    padding-inline: 16px 4px;
    border-block-start: 1px solid var(--_line);
  }
  .figures {
    display: flex;
    gap: 16px;
  }
  .figures > div {
    display: flex;
    flex-direction: column-reverse;
  }
  .figures dd {
    font-size: 1.25rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.2;
  }
  .history {
    margin-inline-start: auto;
    padding-inline: 10px;
    color: var(--_ink-soft);
  }
  .card .problem {
    display: grid;
    justify-items: center;
    gap: 12px;
  }
  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
