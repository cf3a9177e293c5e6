import { css } from 'lit';

/** What shows from the first moment: the sheet of paper with a place for the clip and for the words. */
export const styles = css`
  :host {
    --_avatar: 44px;
    --_video-block-size: min(60dvh, 40rem);
    /* It asks its place for a width, and has one of its own where nobody gives any. */
    min-inline-size: 0;
    max-inline-size: 100%;
    contain-intrinsic-inline-size: min(18rem, 100vw - 3rem);
    container-type: inline-size;
  }
  .invitation {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .stage {
    display: grid;
    background: oklch(0.24 0.01 60);
  }
  .blank {
    inline-size: 100%;
    aspect-ratio: 9 / 16;
    max-block-size: min(44dvh, 34rem);
    background: var(--_well);
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    padding: 16px 16px 8px;
  }
  .from {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .who {
    display: grid;
    gap: 2px;
    flex: 1;
    min-inline-size: 0;
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    /* One above the other, too, they are of one size. */
    grid-auto-rows: 1fr;
    gap: 8px;
    margin-block-start: 8px;
  }
  .foot {
    min-block-size: 44px;
  }
  .bar {
    inline-size: min(12rem, 70%);
    block-size: 0.75em;
    margin-block: 4px;
    border-radius: 4px;
    background: var(--_well);
  }
  .bar.short {
    inline-size: min(6rem, 40%);
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
  .pill {
    block-size: 52px;
    border-radius: 999px;
    background: var(--_well);
  }
  @container (width < 22rem) {
    .choices {
      grid-template-columns: 1fr;
    }
  }
  /* A spread: the clip on one page, the words on the other. */
  @container (width >= 44rem) {
    .invitation {
      display: grid;
      grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
    }
    .invitation > :only-child,
    .invitation > .panel,
    .invitation > .panel ~ .foot {
      grid-column: 1 / -1;
    }
    .side {
      align-content: center;
      gap: 24px;
      padding: 32px 40px 16px;
    }
  }
`;
