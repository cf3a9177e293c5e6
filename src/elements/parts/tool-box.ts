import type { PictureTools } from '../../core/picture-tools.js';
import { createPictureTools } from '../../media/picture-tools.js';

/** The tools for pictures that a host brings, else the package's own, made when they are first needed. */
export class ToolBox {
  #getHosts: () => PictureTools | undefined;
  #own: PictureTools | undefined;

  constructor(getHosts: () => PictureTools | undefined) {
    this.#getHosts = getHosts;
  }

  get current(): PictureTools {
    return this.#getHosts() ?? (this.#own ??= createPictureTools());
  }

  /** Looked up at each call: the host may bring others. */
  readonly live: PictureTools = {
    inspect: (...values) => this.current.inspect(...values),
    preview: (...values) => this.current.preview(...values),
    render: (...values) => this.current.render(...values),
    close: () => undefined,
  };

  /** Ends the package's own; a host ends its own. */
  close(): void {
    this.#own?.close();
  }
}
