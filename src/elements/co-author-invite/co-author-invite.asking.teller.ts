import type { Authorship, CoAuthorInvite } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import { authorsText } from '../parts/authors.js';
import type { AskingWords } from './co-author-invite.words.js';

/** What becomes of asking, for the ear. */
export class AskingTeller {
  #announcer: AnnounceController<string>;
  #words: AskingWords;
  /** What was said of the content last. */
  #notice: string | undefined;

  constructor(announcer: AnnounceController<string>, words: AskingWords) {
    this.#announcer = announcer;
    this.#words = words;
  }

  asked({ invitee }: CoAuthorInvite): void {
    const words = this.#words;
    this.#announcer.say(
      invitee ? words.text('coAuthorAskingInvited', invitee.name) : words.text('coAuthorAskingLinkMade'),
    );
  }

  /** A name that is new on the post is said with all the names. */
  heard({ invitee, state }: CoAuthorInvite): void {
    if (invitee && state !== 'approved')
      this.#announcer.say(this.#words.text('coAuthorAskingNews', invitee.name, state));
  }

  withdrawn({ invitee }: CoAuthorInvite): void {
    const name = invitee?.name ?? this.#words.text('coAuthorAskingWhoever');
    this.#announcer.say(this.#words.text('coAuthorAskingNews', name, 'withdrawn'));
  }

  /** "Luc approved. By Ana and Luc." */
  readonly names = (before: Authorship, now: Authorship): void => {
    const words = this.#words;
    const were = new Set(before.authors.map(({ id }) => id));
    const names = now.authors.flatMap(({ id, person }) => (person && !were.has(id) ? [person.name] : []));
    if (names.length === 0) return;
    const said = names.map((name) => words.text('coAuthorAskingNews', name, 'approved'));
    this.#announcer.say([...said, words.text('coAuthorAskingBy', authorsText(now.authors, { words }))].join(' '));
  };

  copied(done: boolean): void {
    this.#announcer.say(this.#words.text(done ? 'coAuthorAskingCopied' : 'coAuthorAskingCopyFailed'));
  }

  /** Why it can't be signed, or that it has changed: once. */
  look(notice: readonly string[] | undefined): void {
    const text = notice?.join(' ');
    if (text === this.#notice) return;
    this.#notice = text;
    if (text !== undefined) this.#announcer.say(text);
  }
}
