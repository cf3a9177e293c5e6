import type { Signable } from '../../contracts/index.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import type { ContentView } from './co-author-invite.content.sight.js';
import type { ContentWords } from './co-author-invite.content.words.js';
import type { SignedFilm } from './co-author-invite.film.js';
import type { CoAuthorInviteHost } from './co-author-invite.host.js';

/** How far somebody has looked at what is signed: which covers are open, what did not arrive. Another content begins anew. */
export class Looking {
  #host: CoAuthorInviteHost;
  #words: ContentWords;
  #film: LazyPart<SignedFilm>;
  #hash = '';
  #opened = new Set<number>();
  #broken = new Set<number>();

  constructor(host: CoAuthorInviteHost, words: ContentWords) {
    this.#host = host;
    this.#words = words;
    this.#film = new LazyPart<SignedFilm>(host, async () => {
      const { SignedFilm } = await import('./co-author-invite.film.js');
      return new SignedFilm(host, () => host.requestUpdate());
    });
  }

  /** Called with each update: what is there to be looked at now. */
  show(signable: Signable | undefined): void {
    const hash = signable?.hash ?? '';
    if (hash !== this.#hash) {
      this.#hash = hash;
      this.#opened.clear();
      this.#broken.clear();
    }
    if (!signable?.content.video) return;
    this.#film.fetch();
    this.#film.current?.show(signable);
  }

  /** @param by whose it is */
  viewOf(signable: Signable, by: string | undefined): ContentView {
    const keep = (places: Set<number>, place: number, kept: boolean): void => {
      if (kept) places.add(place);
      else places.delete(place);
      this.#host.requestUpdate();
    };
    return {
      words: this.#words,
      signable,
      opened: this.#opened,
      broken: this.#broken,
      uncover: (place, open) => keep(this.#opened, place, open),
      breakdown: (place, broken) => keep(this.#broken, place, broken),
      film: this.#film.current,
      filmFailed: this.#film.hasFailed,
      retryFilm: this.#film.retry,
      by,
    };
  }
}
