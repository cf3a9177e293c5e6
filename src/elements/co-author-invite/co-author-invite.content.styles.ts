import { css } from 'lit';

/** What is signed: on paper of its own, so that it is plain where it ends. */
export const contentStyles = css`
  .signed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 14px 16px 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_raised);
  }
  .signed .kind {
    font-weight: 600;
  }
  .signed-text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .photos {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .frame {
    position: relative;
    display: grid;
    inline-size: 100%;
    min-block-size: 6rem;
    border-radius: calc(var(--_radius) - 8px);
    background: var(--_placeholder, var(--_well));
    overflow: hidden;
  }
  .frame > * {
    grid-area: 1 / 1;
  }
  .frame img,
  .frame .blur {
    inline-size: 100%;
    max-block-size: 28rem;
    aspect-ratio: var(--_shape);
    object-fit: contain;
  }
  .frame img {
    block-size: auto;
  }
  .frame .blur {
    block-size: 100%;
    object-fit: cover;
  }
  .frame .over {
    z-index: 1;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 6px;
    padding: 16px;
    /* On any colour, and on any blur. */
    background: color-mix(in oklab, var(--_raised) 88%, transparent);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .frame .again {
    z-index: 1;
    place-self: end;
    margin: 8px;
  }
  .signed figcaption {
    display: grid;
    gap: 2px;
    margin-block-start: 6px;
    overflow-wrap: anywhere;
  }
  .signed .caption {
    white-space: pre-wrap;
  }
  .film {
    --_video-block-size: 28rem;
  }
  .film .video {
    border-radius: calc(var(--_radius) - 8px);
  }
  .long summary {
    padding-block: 14px;
    cursor: pointer;
  }
  .long[open] {
    padding-block-end: 8px;
  }
  .info {
    display: grid;
    gap: 10px 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  .info dd {
    overflow-wrap: anywhere;
  }
  @container (width >= 30rem) {
    .info {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .photos:not([data-count='1']) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .frame .over {
      background: Canvas;
    }
  }
`;
