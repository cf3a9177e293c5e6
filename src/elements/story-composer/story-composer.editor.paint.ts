import { prefersReducedMotion } from '../../motion/reduced-motion.js';
import { drawn, drawnWidth, positionOf, type Framing } from './story-composer.editor.geometry.js';
import type { EditorField } from './story-composer.editor.view.js';

/**
 * Puts the framing on the screen: the picture by one transform, the values of slider and fields. By the CSS object model,
 * which a strict content security policy allows, and with nothing measured.
 */
export function paintFraming(
  editor: HTMLElement,
  framing: Framing,
  {
    degrees,
    typing,
    lang,
  }: { readonly degrees: number; readonly typing: EditorField | undefined; readonly lang: string },
): void {
  const { scale, by } = drawn(framing);
  editor.toggleAttribute('data-still', prefersReducedMotion());
  const set = (name: string, value: string): void => editor.style.setProperty(name, value);
  set('--_ratio', String(framing.ratio));
  set('--_width', percent(drawnWidth(framing.size, framing.ratio)));
  set('--_picture-ratio', String(framing.size.width / framing.size.height));
  set('--_scale', String(scale));
  set('--_turned', `${degrees}deg`);
  set('--_x', percent(by.x));
  set('--_y', percent(by.y));

  const zoom = Math.round(framing.edit.zoom * 100);
  const slider = editor.querySelector<HTMLInputElement>('input[type=range]');
  if (slider) {
    slider.valueAsNumber = zoom;
    const style = { style: 'percent' } as const;
    slider.setAttribute('aria-valuetext', new Intl.NumberFormat(lang, style).format(zoom / 100));
  }
  const { x, y } = positionOf(framing);
  for (const [field, value] of Object.entries({ zoom, x: whole(x), y: whole(y) })) {
    const input = editor.querySelector<HTMLInputElement>(`[data-field=${field}]`);
    if (!input || typing === field) continue;
    input.disabled = value === undefined;
    input.value = value === undefined ? '' : String(value);
  }
}

const percent = (part: number): string => `${part * 100}%`;

const whole = (part: number | undefined): number | undefined => part && Math.round(part * 100);
