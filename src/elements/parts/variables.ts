import { noChange, type ElementPart } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

type Values = Readonly<Record<`--_${string}`, string>>;

class VariablesDirective extends Directive {
  #last: Values = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('variables() stands in the tag itself.');
  }

  render(_values: Values): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Values]): typeof noChange {
    for (const [name, value] of Object.entries(values)) {
      if (this.#last[name as keyof Values] !== value) (element as HTMLElement).style.setProperty(name, value);
    }
    this.#last = values;
    return noChange;
  }
}

/**
 * Sets an element's own custom properties by the CSS object model: a strict content security policy has no inline styles.
 *
 * @example
 * html`<div ${variables({ '--_px': '12px' })}></div>`
 */
export const variables = directive(VariablesDirective);
