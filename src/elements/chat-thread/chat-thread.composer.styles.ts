import { css } from 'lit';

/** Where messages are written. */
export const composerStyles = css`
  .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    flex: none;
    padding: 8px;
    padding-block-end: max(8px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
  }
  .write {
    display: flex;
    align-items: flex-end;
    gap: 4px;
  }
  .grow {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  /* The text once more, unseen: the field is as high as it. */
  .grow::after {
    content: attr(data-text);
    visibility: hidden;
  }
  .grow::after,
  .composer .grow textarea {
    grid-area: 1 / 1;
    min-block-size: 44px;
    max-block-size: 9.5rem;
    padding: 10px 16px;
    border: 1px solid var(--_line);
    border-radius: 22px;
    font: inherit;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .grow::after {
    overflow: hidden;
  }
  .composer .grow textarea {
    inline-size: 100%;
    background: var(--_paper);
    border-color: color-mix(in oklab, var(--_ink-soft) 70%, var(--_raised));
    resize: none;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .grow textarea::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .grow textarea:focus-visible {
    outline-offset: 0;
  }
  .write[data-dropping] textarea {
    border-style: dashed;
    border-color: var(--_spot);
  }
  .composer .send {
    border-radius: 50%;
  }
  .composer .send[aria-disabled='true'] {
    background: var(--_well);
    color: var(--_ink-soft);
    opacity: 1;
  }
  .composer .about {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-inline: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_spot);
  }
  .composer .about > div {
    min-inline-size: 0;
  }
  .composer .about > div {
    flex: 1;
  }
  .composer .carried img {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 8px;
    object-fit: cover;
  }
  .clipped {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .problem-line {
    display: flex;
    gap: 6px;
    padding-inline: 8px;
  }
  .draft-pictures {
    display: flex;
    gap: 10px;
    padding: 4px;
    overflow-x: auto;
  }
  .draft-picture {
    display: grid;
    align-content: start;
    gap: 6px;
    flex: none;
    inline-size: 10rem;
  }
  .thumb {
    position: relative;
    block-size: 7rem;
    border-radius: 12px;
    background: var(--_well);
    overflow: hidden;
  }
  .thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thumb .remove {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
  }
  .draft-picture input[type='text'] {
    min-block-size: 44px;
    font-size: 0.875rem;
  }
  .menu {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_block);
    inset-inline-start: var(--_inline);
    inline-size: max-content;
    min-inline-size: 15rem;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: 6px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow:
      0 0 0 1px var(--_line),
      0 12px 40px oklch(0.2 0.02 60 / 0.24);
    overflow-y: auto;
  }
  .menu::backdrop {
    background: none;
  }
  .quick {
    display: flex;
    justify-content: space-between;
    gap: 2px;
    margin-block-end: 6px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .quick button {
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    font-size: 1.375rem;
    line-height: 1;
    cursor: pointer;
  }
  .quick button[aria-checked='true'] {
    background: color-mix(in oklab, var(--_spot) 18%, var(--_raised));
    box-shadow: inset 0 0 0 2px var(--_spot);
  }
  .item {
    display: flex;
    align-items: center;
    gap: 14px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 0;
    border-radius: calc(var(--_radius) - 4px);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .item .icon {
    color: var(--_ink-soft);
  }
  .item.turns:dir(rtl) .icon {
    scale: -1 1;
  }
  .item.grave {
    color: var(--_spot);
  }
  .item.grave .icon {
    color: inherit;
  }
  @media (hover: hover) {
    .item:hover,
    .quick button:hover {
      background: var(--_well);
    }
  }
  :is(.item, .quick button):focus-visible {
    outline-offset: -2px;
  }
  @media (width < 40rem) {
    .menu {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: 100%;
      max-inline-size: 100%;
      padding: 10px 8px max(10px, env(safe-area-inset-bottom));
      border-radius: calc(var(--_radius) + 6px) calc(var(--_radius) + 6px) 0 0;
    }
    .menu::backdrop {
      background: oklch(0.18 0.02 60 / 0.4);
    }
    .item {
      min-block-size: 52px;
    }
    .quick {
      justify-content: space-evenly;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid CanvasText;
    }
  }
`;
