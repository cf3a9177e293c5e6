import { css } from 'lit';

/** The clip of video.ts. */
export const videoStyles = css`
  .video {
    position: relative;
    display: grid;
    inline-size: 100%;
    aspect-ratio: var(--_ratio, 9 / 16);
    max-block-size: var(--_video-block-size, none);
    overflow: hidden;
    background-color: var(--_placeholder, oklch(0.24 0.01 60));
    color: #fff;
  }
  /* Words take the room they need. */
  .video:has(> .over) {
    aspect-ratio: auto;
    min-block-size: var(--_video-block-size, 20rem);
    max-block-size: none;
  }
  .video > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .video video,
  .video .poster {
    inline-size: 100%;
    block-size: 100%;
  }
  .video video {
    object-fit: contain;
    background: oklch(0.16 0.01 60);
  }
  .video[data-state='idle'] video {
    visibility: hidden;
  }
  .video .poster {
    position: absolute;
    inset: 0;
    object-fit: cover;
    pointer-events: none;
  }
  .video .poster[hidden] {
    display: none;
  }
  .video .play {
    position: relative;
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    color: #fff;
    cursor: pointer;
  }
  .video .play .disc {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: oklch(0.2 0.02 60 / 0.72);
    box-shadow: 0 0 0 1px oklch(1 0 0 / 0.28);
    transition: background-color var(--_quick);
  }
  .video .play .icon {
    inline-size: 28px;
    block-size: 28px;
    /* The middle of a triangle is not that of its box. It points to what comes, in every script. */
    translate: 2px;
    fill: currentColor;
  }
  .video .play:focus-visible {
    outline: none;
  }
  .video .play:focus-visible .disc {
    outline: 3px solid #fff;
    outline-offset: 3px;
    background: oklch(0.2 0.02 60);
  }
  @media (hover: hover) {
    .video .play:hover .disc {
      background: oklch(0.2 0.02 60 / 0.9);
    }
  }
  .video .title-line {
    position: relative;
    align-self: end;
    padding: 40px 16px 14px;
    background: linear-gradient(transparent, oklch(0.16 0.02 60 / 0.78) 60%);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .video .sound {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    border-color: oklch(1 0 0 / 0.28);
    background: oklch(0.2 0.02 60 / 0.82);
    color: #fff;
  }
  .video .sound:focus-visible {
    outline-color: #fff;
  }
  .video .over {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    background: oklch(0.2 0.02 60 / 0.86);
    color: #fff;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .video .over .icon {
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 1.5;
  }
  .video .over .button {
    margin-block-start: 8px;
    border-color: oklch(1 0 0 / 0.4);
    background: none;
    color: #fff;
  }
  .video .over .button .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    stroke-width: 2;
  }
  .video .over .button:focus-visible {
    outline-color: #fff;
  }
  @media (forced-colors: active) {
    .video {
      border: 1px solid CanvasText;
    }
    .video .play .disc,
    .video .title-line,
    .video .over {
      background: Canvas;
      color: CanvasText;
    }
    .video .play .disc {
      border: 1px solid ButtonText;
    }
  }
`;
