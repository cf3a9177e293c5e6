import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from '../../controllers/dev-warning.js';

/** How much smaller or paler a control may be than the other before it counts as weaker. */
const tolerance = 0.9;

/** What a control weighs. */
interface Weight {
  readonly what: string;
  readonly value: number;
}

/** A colour as the screen has it: red, green, blue from 0 to 1, and alpha. */
type Colour = readonly [number, number, number, number];

/**
 * In development only: warns when a theme makes saying no weaker than saying yes, in contrast or in size. Looks once both
 * are there, and again when the theme changes.
 */
export class EqualWeight implements ReactiveController {
  #host: LitElement;
  #find: () => { readonly yes: HTMLElement | null; readonly no: HTMLElement | null };
  #connection = new AbortController();
  #observer: MutationObserver | undefined;
  #pair: readonly HTMLElement[] = [];
  #frame = 0;
  #warned = false;

  constructor(host: LitElement, find: () => { readonly yes: HTMLElement | null; readonly no: HTMLElement | null }) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const again = (): void => this.#later();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again, { signal: this.#connection.signal });
    // A theme is a class, a style or an attribute on the page.
    this.#observer = new MutationObserver(again);
    for (const element of [document.documentElement, document.body, this.#host]) {
      this.#observer.observe(element, { attributeFilter: ['class', 'style', 'data-theme'] });
    }
    this.#later();
  }

  hostUpdated(): void {
    const { yes, no } = this.#find();
    if (!yes || !no || (this.#pair[0] === yes && this.#pair[1] === no)) return;
    this.#pair = [yes, no];
    this.#later();
  }

  hostDisconnected(): void {
    this.#connection.abort();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#pair = [];
  }

  /** After what the theme fades has faded. */
  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      // Asked for its style, a control begins to fade to it.
      for (const control of this.#pair) getComputedStyle(control).getPropertyValue('color');
      const fades = this.#pair.flatMap((control) => control.getAnimations());
      void Promise.allSettled(fades.map(({ finished }) => finished)).then(() => this.#check());
    });
  }

  #check(): void {
    const { yes, no } = this.#find();
    if (!yes || !no || this.#warned || !this.#host.isConnected) return;
    // Pointed at, pressed or at work, a control looks different for a moment: looked at again with the next update.
    if ([yes, no].some((control) => control.matches(':hover, :active, [aria-disabled]'))) {
      this.#pair = [];
      return;
    }
    const weaker = weakness(yes, no);
    if (weaker.length === 0) return;
    this.#warned = true;
    warnOnce(
      `<${this.#host.localName}>: "${textOf(no)}" is weaker than "${textOf(yes)}" (${weaker.join(', ')}). ` +
        'Saying no has to be as easy as saying yes: give both buttons the same weight.',
    );
  }
}

/** In what a control is weaker than another, in words. Empty: in nothing. */
export function weakness(yes: HTMLElement, no: HTMLElement): readonly string[] {
  const [strong, weak] = [weigh(yes), weigh(no)];
  return weak.flatMap(({ what, value }, index) => {
    const other = strong[index]?.value ?? 0;
    return value < other * tolerance ? [`${what} ${written(value)}, not ${written(other)}`] : [];
  });
}

function weigh(control: HTMLElement): readonly Weight[] {
  const style = getComputedStyle(control);
  const { width, height } = control.getBoundingClientRect();
  const around = behind(control.parentElement);
  const ground = over(colourOf(style.backgroundColor), around);
  const ink = over(colourOf(style.color), ground);
  const edge = Number.parseFloat(style.borderTopWidth) > 0 ? over(colourOf(style.borderTopColor), around) : ground;
  return [
    { what: 'contrast of the text', value: contrast(ink, ground) },
    { what: 'contrast with what is around', value: Math.max(contrast(ground, around), contrast(edge, around)) },
    { what: 'area', value: width * height },
    { what: 'size of the text', value: Number.parseFloat(style.fontSize) },
    { what: 'weight of the text', value: Number.parseFloat(style.fontWeight) },
    { what: 'opacity', value: opacityOf(control) },
  ];
}

const textOf = (control: HTMLElement): string => control.textContent.replace(/\s+/g, ' ').trim();

const written = (value: number): string => String(Math.round(value * 10) / 10);

/** Of the control and all that it is in. */
function opacityOf(control: Element): number {
  let opacity = 1;
  for (let element: Element | null = control; element; element = parentOf(element)) {
    const { opacity: own, visibility } = getComputedStyle(element);
    opacity *= visibility === 'hidden' ? 0 : Number.parseFloat(own);
  }
  return opacity;
}

/** The colour that a control stands on. */
function behind(from: Element | null): Colour {
  const layers: Colour[] = [];
  for (let element = from; element; element = parentOf(element)) {
    const colour = colourOf(getComputedStyle(element).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), colourOf('Canvas'));
}

/** Out of slots and shadow roots, too. */
function parentOf(element: Element): Element | null {
  const root: Node = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Painted and read back: a computed colour may be in any of a dozen notations. */
function colourOf(css: string): Colour {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** WCAG 2: 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
