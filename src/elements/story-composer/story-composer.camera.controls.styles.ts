import { css } from 'lit';

/** What the camera is worked with, and how it fits low screens. */
export const cameraControlStyles = css`
  .round {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_glass);
    color: var(--_ink);
    cursor: pointer;
  }
  .round[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_room);
  }
  .camera-tools {
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px;
    pointer-events: none;
  }
  .camera-tools > * {
    pointer-events: auto;
  }
  .camera .timer {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    margin: 0;
    padding-block: 2px;
    padding-inline: 12px 2px;
    border: 0;
    border-radius: 999px;
    background: var(--_glass);
    font-size: 0.875rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .timer .icon {
    margin-inline-end: 4px;
  }
  .timer label {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    block-size: 44px;
    cursor: pointer;
  }
  .timer input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .timer span {
    display: grid;
    place-items: center;
    min-inline-size: 40px;
    block-size: 36px;
    padding-inline: 8px;
    border-radius: 999px;
  }
  .timer :checked + span {
    background: var(--_ink);
    color: var(--_room);
  }
  .timer :focus-visible + span {
    outline: 2px solid var(--_ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_room);
  }
  .camera-controls {
    align-self: end;
    z-index: 1;
    display: grid;
    gap: 12px;
    padding: 48px 20px 20px;
    border-end-start-radius: calc(var(--_radius) - 4px);
    border-end-end-radius: calc(var(--_radius) - 4px);
    background: linear-gradient(transparent, oklch(0.12 0.006 60 / 0.7));
    pointer-events: none;
  }
  .camera-controls > * {
    pointer-events: auto;
  }
  .strength {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-inline: 16px;
    border-radius: 999px;
    background: var(--_glass);
  }
  .strength input {
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--_ink);
    cursor: pointer;
  }
  .camera-bar {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    justify-items: end;
  }
  .camera-bar > :first-child {
    justify-self: start;
  }
  .shutter {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    padding: 0;
    border: 4px solid var(--_ink);
    border-radius: 50%;
    background: var(--_glass);
    cursor: pointer;
  }
  .shutter::before {
    content: '';
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_ink);
  }
  .shutter:active::before {
    transform: scale(0.9);
  }
  .shutter[aria-disabled] {
    cursor: progress;
  }
  .shutter[aria-disabled]::before {
    opacity: 0.35;
  }
  .shutter.counting::before {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 6px;
    background: var(--_ink);
  }
  .answers {
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .answers .button {
    inline-size: 100%;
    min-block-size: 52px;
    border-color: transparent;
    background: var(--_glass);
  }
  .answers .use {
    background: var(--_ink);
    color: var(--_room);
  }
  .camera-devices {
    display: flex;
    align-items: center;
    gap: 12px;
    max-inline-size: 100%;
    padding: 12px 12px 0;
  }
  .camera-devices select {
    min-inline-size: 0;
    max-inline-size: 20rem;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: 0.875rem;
    text-overflow: ellipsis;
  }
  /* A low screen: the controls stand beside the picture instead of on it. */
  @media (height < 36rem) {
    @container rv-camera (inline-size >= 26rem) {
      .camera-stage {
        --_glass: var(--_raised);
        inline-size: 100%;
        grid-template: 1fr auto / minmax(0, min(60%, var(--_tallest) * var(--_ratio))) minmax(0, 22rem);
        justify-content: center;
        column-gap: 20px;
      }
      .camera-stage > :is(.camera-frame, .flash) {
        grid-area: 1 / 1 / 3 / 2;
      }
      .camera-stage > .camera-frame {
        align-self: start;
      }
      .camera-stage > .camera-problem {
        grid-area: 1 / 1 / 3 / 3;
        min-block-size: 0;
      }
      .camera-stage > .camera-tools {
        grid-area: 1 / 2;
        padding: 0;
      }
      .camera-stage > .camera-controls {
        grid-area: 2 / 2;
        padding: 12px 0 0;
        background: none;
      }
      .camera-controls .answers {
        grid-template-columns: 1fr;
      }
    }
  }
  @media (forced-colors: active) {
    .camera {
      border: 1px solid CanvasText;
    }
    .round,
    .timer,
    .strength,
    .shutter {
      border: 1px solid ButtonText;
      background: Canvas;
    }
    .shutter::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .round[aria-pressed='true'],
    .timer :checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .camera :focus-visible,
    .timer :focus-visible + span {
      outline-color: Highlight;
    }
  }
`;
