import { ContextProvider } from '@lit/context';
import { update } from '@shoelace-style/localize';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters } from '../../contracts/index.js';
import { adaptersContext } from '../../controllers/context.js';

/**
 * Hands the host's adapters to every element inside, by the web components community's context protocol. Providers may
 * be nested, come late, and change what they provide: the elements end what they had running and start anew.
 *
 * A `lang` here is the language of the elements inside.
 *
 * @example
 * ```html
 * <rv-provider><rv-flip-story story-id="s1"></rv-flip-story></rv-provider>
 * <script type="module">
 *   document.querySelector('rv-provider').adapters = { story: myStories(session) };
 * </script>
 * ```
 *
 * @element rv-provider
 * @slot - The part of the page that uses the adapters
 */
export class Provider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** What the elements inside work with. Absent: nothing, and they are quiet. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  #provider = new ContextProvider(this, { context: adaptersContext, initialValue: {} });

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    // The elements inside look up language and direction when they render.
    if (name === 'lang' || name === 'dir') update();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapters')) this.#provider.setValue(this.adapters ?? {});
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
