import { css } from 'lit';

/** What is in the sheet, but for the choice of a contact. */
export const inviteSheetStyles = css`
  [data-rv-sheet='invite'] .clip {
    padding: 16px 20px 0;
  }
  [data-rv-sheet='invite'] .poster {
    inline-size: 60px;
  }
  .offline {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_well);
  }
  .carried {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding-block: 4px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .carried > .icon {
    flex: none;
    color: var(--_ink-soft);
  }
  .carried > p {
    flex: 1 1 12rem;
    min-inline-size: 0;
    padding-block: 8px;
    overflow-wrap: anywhere;
  }
  .letter .actions,
  .delivered .actions {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
  }
  @media (height < 30rem) {
    .letter .actions,
    .delivered .actions {
      position: static;
    }
  }
  .fields .problem {
    text-align: start;
  }
  .fields {
    display: grid;
    flex: 1;
    align-content: start;
    gap: 8px;
    padding: 16px 20px 20px;
  }
  .hint {
    min-block-size: 1.4em;
  }
  [aria-invalid='true'] + .hint {
    color: var(--_ink);
    font-weight: 600;
  }
  .preview {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .preview blockquote {
    margin: 0;
    padding: 12px 16px;
    border-radius: 4px 18px 18px 18px;
    background: var(--_well);
    overflow-wrap: anywhere;
  }
  .preview blockquote > [dir='auto'] {
    white-space: pre-wrap;
  }
  .preview blockquote:dir(rtl) {
    border-radius: 18px 4px 18px 18px;
  }
  .preview .address {
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .preview:dir(rtl) .address {
    text-align: end;
  }
  .stamp {
    --_avatar: 64px;
    position: relative;
    margin-block-end: 8px;
  }
  .stamp > .icon {
    position: absolute;
    inset-block-end: -4px;
    inset-inline-end: -4px;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_raised);
    color: var(--_spot);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pair > .button {
    flex: 1 1 9rem;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  .ways {
    display: grid;
    gap: 8px;
    margin-block-start: 4px;
  }
  .way {
    justify-content: start;
    inline-size: 100%;
    padding-inline: 18px;
  }
  .ready {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .note-line {
    font-weight: 600;
  }
  .another {
    justify-self: start;
    color: var(--_ink-soft);
  }
  .device {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .code {
    display: grid;
    justify-items: center;
    gap: 8px;
    text-align: center;
    text-wrap: balance;
  }
  .qr {
    inline-size: min(16rem, 100%);
    border-radius: 12px;
    shape-rendering: crispEdges;
    forced-color-adjust: none;
  }
  .qr .light {
    fill: #fff;
  }
  .qr .dark {
    fill: #111;
  }
  .summary {
    display: grid;
    gap: 6px;
    padding: 16px 20px;
    border-block-end: 1px solid var(--_line);
  }
  .summary .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(4.5rem, 1fr));
    gap: 8px;
  }
  .summary dd {
    font-size: 1.75rem;
  }
  .sent > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .sent > li:focus {
    outline: none;
  }
  .sent > li:focus-visible {
    outline: 2px solid var(--_spot);
    outline-offset: -2px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding-block: 8px;
    padding-inline: 20px 8px;
  }
  .line .avatar .icon {
    font-size: 1.125rem;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
    color: var(--_ink-soft);
  }
  .state time {
    font-variant-numeric: tabular-nums;
  }
  .sign {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }
  .sign .icon {
    flex: none;
    align-self: center;
  }
  .sent .line {
    flex-wrap: wrap;
  }
  .sent .line .who {
    flex-basis: 9rem;
  }
  [data-state='followed'] .sign {
    color: var(--_ink);
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex: none;
  }
  .acts .button {
    padding-inline: 12px;
    color: var(--_ink-soft);
  }
  .question {
    display: grid;
    gap: 8px;
    padding: 0 20px 16px;
  }
  @media (forced-colors: active) {
    .preview blockquote {
      border: 1px solid CanvasText;
    }
  }
`;
