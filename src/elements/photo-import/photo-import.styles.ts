import { css } from 'lit';

/** What shows from the first moment: the paper, and the shape of what comes. */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  .import {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .head {
    display: grid;
    gap: 2px;
    padding: 16px 20px 12px;
  }
  .sheetlet {
    display: grid;
    gap: 12px;
    padding: 12px 20px;
    border-block: 1px solid var(--_line);
  }
  .photo {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 12px 20px;
  }
  .thumb {
    flex: none;
    display: block;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 6px;
    overflow: hidden;
    background-color: var(--_tone, var(--_well));
  }
  .about {
    display: grid;
    gap: 2px;
    flex: 1;
    min-inline-size: 0;
    align-content: start;
  }
  .bar {
    inline-size: min(12rem, 80%);
    block-size: 0.75em;
    margin-block: 4px;
    border-radius: 4px;
    background: var(--_well);
  }
  .bar.short {
    inline-size: min(6rem, 40%);
  }
  .pill {
    inline-size: 44px;
    block-size: 26px;
    border-radius: 999px;
    background: var(--_well);
  }
`;
