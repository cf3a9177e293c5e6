import { css } from 'lit';

/** The place that names will have. */
export const styles = css`
  :host {
    --_avatar: 36px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .badge {
    display: flex;
    align-items: center;
    gap: 2px 10px;
    min-block-size: 44px;
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .disc {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    background: var(--_well);
  }
  .bar {
    inline-size: min(10rem, 60%);
    block-size: 0.75em;
    border-radius: 4px;
    overflow: hidden;
    background: var(--_well);
    color: transparent;
  }
`;
