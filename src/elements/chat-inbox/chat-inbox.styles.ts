import { css } from 'lit';

/** What shows from the first moment: frame, head, rows. */
export const styles = css`
  :host {
    block-size: var(--rv-inbox-block-size, min(44rem, 88dvh));
    min-block-size: 20rem;
    min-inline-size: 0;
    container: rv-inbox / inline-size;
  }
  .inbox {
    --_avatar: 48px;
    /* From the edge to the text of a row. */
    --_indent: calc(28px + var(--_avatar));
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow: hidden;
  }
  .inbox > .panel {
    margin-block: auto;
  }
  .head {
    flex: none;
    border-block-end: 1px solid var(--_line);
  }
  .search {
    padding: 12px 12px 4px;
  }
  .field {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    border-radius: 999px;
    background: var(--_well);
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 48px;
    padding-inline: 8px 12px;
  }
  .skeleton {
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
  }
  .row {
    display: flex;
    align-items: center;
  }
  .open {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 76px;
    padding-block: 10px;
    padding-inline: 16px 8px;
    border: 0;
    background: none;
    text-align: start;
  }
  .body {
    display: grid;
    gap: 4px;
    flex: 1;
    min-inline-size: 0;
  }
  .top,
  .bottom {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 20px;
  }
  .bar {
    display: inline-block;
    inline-size: min(8rem, 50%);
    block-size: 0.75em;
    border-radius: 4px;
    background: var(--_well);
  }
  .bottom .bar {
    inline-size: min(14rem, 80%);
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
  @container rv-inbox (inline-size < 20rem) {
    .inbox {
      --_avatar: 40px;
      --_indent: calc(22px + var(--_avatar));
    }
    .open {
      gap: 10px;
      padding-inline-start: 12px;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .disc {
      border: 1px solid GrayText;
    }
  }
`;
