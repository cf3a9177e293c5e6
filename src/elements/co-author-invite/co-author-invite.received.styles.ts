import { css } from 'lit';

/** The list of what somebody was asked. */
export const receivedStyles = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 8px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .head h2 {
    min-inline-size: 0;
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
    outline: none;
  }
  .head .button {
    color: var(--_ink-soft);
  }
  .invite-row {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 68px;
    padding: 10px 16px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  li:last-child > .invite-row {
    border-block-end: 0;
  }
  .invite-row:focus-visible {
    outline-offset: -3px;
  }
  .invite-row .who > * {
    overflow-wrap: anywhere;
  }
  .invite-row .excerpt {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* It begins as its own language does, beneath the name all the same. */
  .invite-row:dir(ltr) .excerpt {
    text-align: left;
  }
  .invite-row:dir(rtl) .excerpt {
    text-align: right;
  }
  .invite-row[data-open] .ask-line {
    font-weight: 600;
  }
  .invite-row[data-open] .state {
    color: var(--_spot);
    font-weight: 600;
  }
  .invite-row .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
  }
  .held,
  .foot-note {
    padding: 12px 16px;
  }
  .foot-note .button {
    inline-size: 100%;
  }
  @media (hover: hover) {
    .invite-row:hover {
      background: var(--_well);
    }
  }
  @media (forced-colors: active) {
    .invite-row:hover {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
