import type { LitElement } from 'lit';
import type { Authorship, PostAuthor } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { authorsText } from '../parts/authors.js';
import type { BadgeWords } from './co-author-badge.words.js';

/** One change of who signs a post. */
interface Change {
  readonly before: Authorship;
  readonly now: Authorship;
}

/** Says what happens to the names: "Luc approved. By Ana and Luc." */
export class BadgeTeller {
  #words: BadgeWords;
  #announcer: AnnounceController<Change>;
  /** Entries that were put back here: nobody has approved anything. */
  #restored = new Set<string>();

  constructor(host: LitElement, words: BadgeWords) {
    this.#words = words;
    this.#announcer = new AnnounceController(host, (changes) => this.#toText(changes));
  }

  get text(): string {
    return this.#announcer.text;
  }

  say(text: string): void {
    this.#announcer.say(text);
  }

  restored(id: string): void {
    this.#restored.add(id);
  }

  changed(before: Authorship, now: Authorship): void {
    if (signatureOf(before) !== signatureOf(now)) this.#announcer.gather({ before, now });
  }

  #toText(changes: readonly Change[]): string {
    const before = changes[0]?.before;
    const now = changes.at(-1)?.now;
    if (!before || !now) return '';
    const words = this.#words;
    const come = missing(now, before).map(({ id, person }) => {
      const name = person?.name ?? words.text('authorUnavailable');
      return words.text(this.#restored.delete(id) ? 'badgeNameBack' : 'badgeApproved', name);
    });
    const gone = missing(before, now).map(({ id, person }) =>
      id === before.ownId
        ? words.text('badgeOwnNameOff')
        : words.text('badgeNameOff', person?.name ?? words.text('authorUnavailable')),
    );
    return [...gone, ...come, words.text('badgeByNow', authorsText(now.authors, { words }))].join(' ');
  }
}

/** What of a record is read out. */
const signatureOf = ({ authors }: Authorship): string =>
  JSON.stringify(authors.map(({ id, role, person }) => [id, role, person?.name]));

/** Who is in one and not in the other. */
const missing = (one: Authorship, other: Authorship): readonly PostAuthor[] =>
  one.authors.filter(({ id }) => !other.authors.some((author) => author.id === id));
