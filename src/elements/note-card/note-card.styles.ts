import { css } from 'lit';

/** What shows from the first moment: the sheet of paper, who wrote, the words, and a place of the right size for each photo. */
export const styles = css`
  :host {
    --_avatar: 40px;
    container-type: inline-size;
    /* A feed is long: what is far off costs no layout, and is found by the browser's own search all the same. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--rv-note-block-size, 32rem);
  }
  .card {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px 10px;
    min-block-size: 64px;
    padding-block: 8px;
    padding-inline: 16px 6px;
  }
  .head > slot[name='author'] {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .who {
    min-inline-size: 0;
    line-height: 1.3;
  }
  .name {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    font-size: 0.875rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    min-block-size: 1.3em;
  }
  .words {
    padding-inline: 16px;
    padding-block-end: 12px;
  }
  .text {
    display: block;
    max-inline-size: 68ch;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .text.emoji-only {
    font-size: 2.5rem;
    line-height: 1.2;
  }
  .folded .text {
    display: -webkit-box;
    overflow: clip;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    line-clamp: 6;
  }
  .fold {
    min-block-size: 44px;
  }
  .gallery {
    position: relative;
  }
  .photos {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .tile {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    aspect-ratio: var(--_ratio, 4 / 3);
    background-color: var(--_placeholder, var(--_well));
  }
  .photos[data-count='2'] {
    --_ratio: 4 / 5;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .photos[data-count='3'],
  .photos[data-count='4'] {
    --_ratio: 1;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .photos[data-count='3'] > :first-child {
    grid-column: 1 / -1;
    aspect-ratio: 16 / 9;
  }
  /* Large letters on a small screen. */
  @container (width < 14rem) {
    .photos:is([data-count='2'], [data-count='3'], [data-count='4']) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .photos[data-count='many'] {
    display: flex;
    gap: 0;
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  .photos[data-count='many'] > .tile {
    flex: none;
    inline-size: 100%;
    scroll-snap-align: center;
    scroll-snap-stop: always;
  }
  .origin {
    box-sizing: border-box;
    min-block-size: calc(4px + 40px * var(--_lines, 1));
  }
  .aside {
    padding-inline: 16px;
    padding-block: 4px 12px;
  }
  /* So large from the first that what comes into it moves nothing. */
  .card > .cover {
    box-sizing: border-box;
    align-content: center;
    min-block-size: 16rem;
  }
  .decided {
    box-sizing: border-box;
    min-block-size: calc(22px + var(--_lines) * (0.875rem * 1.4 + 8px));
    margin: 12px 16px;
  }
  .bar {
    display: block;
    inline-size: min(14rem, 80%);
    block-size: 0.75em;
    margin-block: 4px;
    border-radius: 4px;
    background: var(--_well);
  }
  .bar.short {
    inline-size: 6rem;
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
  @media (forced-colors: active) {
    .tile {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
