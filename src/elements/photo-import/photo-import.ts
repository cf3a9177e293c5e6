import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapters } from '../../contracts/index.js';
import { AdaptersController } from '../../controllers/adapters-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { StringsController } from '../../controllers/strings-controller.js';
import type { ImportDefault } from '../../core/imports/import-rules.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { notFetchedPanel, unavailablePanel } from '../parts/panel.js';
import { panelStyles } from '../parts/panel.styles.js';
import { tokens } from '../parts/tokens.styles.js';
import { skeleton } from './photo-import.shell.js';
import { photoImportStrings, type PhotoImportStrings } from './photo-import.strings.js';
import { styles } from './photo-import.styles.js';

const defaults: readonly unknown[] = ['off', 'ask', 'on'] satisfies readonly ImportDefault[];

/**
 * What of one's public photos in the main app is shown here as well: all of them, those to come, and each by itself; what
 * others see of it; and a receipt. Nothing is assumed: until somebody decides, what holds is the back end's to say, and it
 * is said. A switch shows what the back end has confirmed, never what somebody has merely pressed.
 *
 * @example
 * ```html
 * <rv-provider>
 *   <rv-photo-import import-default="ask"></rv-photo-import>
 * </rv-provider>
 * ```
 *
 * @element rv-photo-import
 *
 * @slot explanation - In place of the words beneath the question
 *
 * @csspart import - The whole
 * @csspart question - The choice, until it is made
 * @csspart switch - Each switch
 * @csspart all - Shows everything
 * @csspart none - Stops showing everything, everywhere
 * @csspart receipt - What was chosen, and when
 * @csspart list - The photos
 * @csspart photo - One of them
 * @csspart preview - The photos as others see them
 * @csspart more - Lists more photos
 * @csspart source - What is said of the main app that closes
 * @csspart unavailable - In place of what can't be shown
 * @csspart problem - What went wrong, beside what it went wrong with
 *
 * @cssprop [--rv-radius=14px] - Corners
 * @cssprop [--rv-paper] - Surface
 * @cssprop [--rv-raised] - Surface of buttons and of what is lifted
 * @cssprop [--rv-well] - Surface of what is not there yet
 * @cssprop [--rv-ink] - Text
 * @cssprop [--rv-ink-soft] - Text of less weight
 * @cssprop [--rv-line] - Hairlines
 * @cssprop [--rv-spot] - The one colour that talks
 *
 * @cssstate loading - The settings are on their way
 * @cssstate failed - They didn't arrive
 * @cssstate offline - There is no line
 * @cssstate import-undecided - Nobody has decided yet
 * @cssstate import-on - Something is shown, or will be
 * @cssstate import-off - Nothing is shown, and nothing will be
 * @cssstate saving - A choice is on its way
 * @cssstate source-closing - The main app is about to close
 * @cssstate source-closed - It has closed
 * @cssstate unavailable - Nothing is connected
 *
 * @fires {CustomEvent<ImportChoiceDetail>} rv-import-choice-request - Before a choice is saved. Cancelable: the host saves it
 * @fires {CustomEvent<ImportChangedDetail>} rv-import-changed - A choice holds
 * @fires {CustomEvent<ImportAdapterErrorDetail>} rv-import-adapter-error - A call has failed; the element shows it, this is for logs
 */
export class PhotoImport extends LitElement {
  static override styles = [tokens, panelStyles, styles];

  /** What holds until somebody decides, where the back end doesn't say: `off`, `ask`, or `on`, which says so and asks. Never `on` for young accounts. */
  @property({ attribute: 'import-default' }) importDefault: ImportDefault = 'ask';

  /** The host's adapters. Win over the nearest provider's. */
  @property({ attribute: false }) adapters: Adapters | undefined;

  /** Words in place of the element's own, one by one. */
  @property({ attribute: false }) strings: Partial<PhotoImportStrings> | undefined;

  #adapters = new AdaptersController(this);
  #words = new StringsController<typeof photoImportStrings>(this, photoImportStrings);
  #internals = this.attachInternals();
  /** What does the work, fetched when there is something to show. */
  #part = new LazyPart(this, async () => {
    const { PhotoImportPart } = await import('./photo-import.part.js');
    return new PhotoImportPart(this, () => this.#adapters.current);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Reads everything again. */
  refresh(): void {
    this.#part.current?.refresh();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!defaults.includes(this.importDefault)) {
      warnOnce(`<rv-photo-import> knows import-default="off", "ask" and "on", not "${this.importDefault as string}".`);
      this.importDefault = 'ask';
    }
    if (this.#hasAdapter) this.#part.fetch();
    else warnOnce('<rv-photo-import> needs an ImportAdapter: set its adapters, or put it inside <rv-provider>.');
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    if (!this.#hasAdapter) states.add('unavailable');
    else
      for (const state of this.#part.current?.states ?? [this.#part.hasFailed ? 'failed' : 'loading'])
        states.add(state);
  }

  get #hasAdapter(): boolean {
    return this.#adapters.current?.imports != null;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.#part.current && this.#hasAdapter) return this.#part.current.render();
    return html`<section class="import" aria-label=${words.text('photoImportHeading')}>
      ${
        !this.#hasAdapter
          ? unavailablePanel(hiddenIcon(), words.text('photoImportNotConnected'))
          : this.#part.hasFailed
            ? notFetchedPanel(words, this.#part.retry)
            : skeleton(words)
      }
    </section>`;
  }
}
