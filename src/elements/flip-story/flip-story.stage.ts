import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../contracts/index.js';
import type { TurnParts } from '../../motion/turn.js';

/** What stands on the stage: the card with its two faces, and what lies over it. */
export interface Stage {
  readonly front: unknown;
  readonly back: unknown;
  /** Who must not be looked at, focused or read now. */
  readonly frontInert: boolean;
  readonly backInert: boolean;
  readonly over: unknown;
}

export function renderStage({ front, back, frontInert, backInert, over }: Stage): TemplateResult {
  return html`<div class="stage" part="stage">
    <div class="shadow"></div>
    <div class="leaf" part="card">
      <div class="face front" part="front" ?inert=${frontInert}>
        ${front}
        <div class="shade"></div>
      </div>
      <div class="face back" part="back" ?inert=${backInert}>
        ${back}
        <div class="shade"></div>
      </div>
      <div class="cut"></div>
      <div class="cut far"></div>
    </div>
    <div class="veil"></div>
    ${over ?? nothing}
  </div>`;
}

/** The moving parts of a stage. */
export function turnPartsOf(stage: HTMLElement): TurnParts {
  const one = (selector: string): HTMLElement => stage.querySelector<HTMLElement>(selector) ?? stage;
  return {
    stage,
    leaf: one('.leaf'),
    frontShade: one('.front > .shade'),
    backShade: one('.back > .shade'),
    shadow: one('.shadow'),
    veil: one('.veil'),
    back: one('.face.back'),
  };
}

/**
 * Sets custom properties that have changed, by the CSS object model: a strict content security policy has no inline
 * styles.
 *
 * @param last what was set before; updated
 */
export function setVariables(
  element: HTMLElement,
  values: Readonly<Record<string, string>>,
  last: Map<string, string>,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (last.get(name) === value) continue;
    last.set(name, value);
    element.style.setProperty(name, value);
  }
}

/** The page's own picture of a face. */
export function ownPicture(host: HTMLElement, side: Side): HTMLImageElement | null {
  return host.querySelector<HTMLImageElement>(`:scope > img[slot=${side}]`);
}

/** What a page's own picture says of its size: once it has arrived, before, and when nothing is known. */
export function ownSize(image: HTMLImageElement | null): { width: number; height: number } {
  const size = (natural: number | undefined, attribute: string, fallback: number): number =>
    [natural, Number(image?.getAttribute(attribute))].find((px) => px !== undefined && px > 0) ?? fallback;
  return {
    width: size(image?.naturalWidth, 'width', 4),
    height: size(image?.naturalHeight, 'height', 5),
  };
}
