import { nothing, type TemplateResult } from 'lit';
import type { PostAuthor } from '../../contracts/index.js';
import type { AuthorsHost, AuthorsSheet } from './authors-sheet.js';

export interface AuthorsMoreOptions {
  /** Absent: nobody signs it with its author. */
  readonly getAuthors: () => readonly PostAuthor[] | undefined;
  /** The list did not arrive. */
  readonly failed: () => void;
}

/** The way from "and 3 others" on a card to the list of all, which is fetched when somebody wants it. */
export class AuthorsMore {
  #host: AuthorsHost;
  #options: AuthorsMoreOptions;
  #sheet: AuthorsSheet | undefined;

  constructor(host: AuthorsHost, options: AuthorsMoreOptions) {
    this.#host = host;
    this.#options = options;
  }

  open = (): void => void this.#open();

  warmUp = (): void => void import('./authors-sheet.js').catch(() => undefined);

  render(): TemplateResult | typeof nothing {
    return this.#sheet?.render() ?? nothing;
  }

  async #open(): Promise<void> {
    const { getAuthors, failed } = this.#options;
    try {
      const { AuthorsSheet: Sheet } = await import('./authors-sheet.js');
      if (!this.#host.isConnected || !getAuthors()) return;
      this.#sheet ??= new Sheet(this.#host, getAuthors);
      this.#sheet.open();
    } catch {
      failed();
    }
  }
}
