import type { ReactiveControllerHost } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import type { NoteComposerSnapshot } from '../../core/note-composer/note-composer.js';
import { failureText, leftText } from './note-composer.form.js';
import { headingOf } from './note-composer.outcome.js';
import { written, type Words } from './note-composer.view.js';

/** Where people are while it happens. */
export interface Attention {
  /** The form and what takes its place can be seen. */
  readonly shown: boolean;
  /** The focus is in there: it goes to what has come, which is read then. */
  readonly within: boolean;
}

/** Whether a note is on its way. */
export function isPublishing({ phase }: Pick<NoteComposerSnapshot, 'phase'>): boolean {
  return phase === 'uploading' || phase === 'publishing';
}

/** Says what changes: in the composer, and beside the plus while its sheet is closed. */
export class Teller {
  #words: Words;
  #announcer: AnnounceController<string>;
  /** What may still be written is said when somebody rests, and only as it is by then. */
  #counter: AnnounceController<string>;
  /** Photos that have come at once are one sentence. */
  #adder: AnnounceController<number>;
  #wasShown = true;
  /** A note has come to nothing behind the closed sheet. */
  #unseen = false;

  constructor(host: ReactiveControllerHost, words: Words) {
    this.#words = words;
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#counter = new AnnounceController(host, (texts) => texts.at(-1) ?? '');
    this.#adder = new AnnounceController(host, (counts) => {
      const count = counts.at(-1) ?? 0;
      return words.text('noteComposerAdded', count, written(words, count));
    });
  }

  /** What is to be heard. */
  get text(): string {
    return this.#announcer.text;
  }

  /** The same, of what goes on while somebody writes or waits for photos. */
  get asides(): readonly string[] {
    return [this.#counter.text, this.#adder.text];
  }

  say(text: string): void {
    this.#announcer.say(text);
  }

  /** @param count of photos that are there by now */
  added(count: number): void {
    this.#adder.gather(count);
  }

  /** A note that went on behind the closed sheet has come to nothing, and nobody has looked since. */
  unpublished({ phase, dirty, maybePublished }: NoteComposerSnapshot): 'surely' | 'maybe' | undefined {
    if (!this.#unseen || phase !== 'composing' || !dirty) return undefined;
    return maybePublished ? 'maybe' : 'surely';
  }

  follow(last: NoteComposerSnapshot | undefined, now: NoteComposerSnapshot, attention: Attention): void {
    const { shown } = attention;
    // What was said in one place is not said again in the other, nor of what was before.
    if (shown !== this.#wasShown || last?.phase !== now.phase) this.#announcer.text = '';
    this.#wasShown = shown;
    if (shown) this.#unseen = false;
    if (!last || last === now) return;
    if (!shown && isPublishing(last) && !isPublishing(now)) this.#unseen = true;
    if (last.charactersLeft !== now.charactersLeft && now.phase === 'composing') {
      const left = leftText(this.#words, now);
      if (left !== undefined) this.#counter.gather(left);
      else this.#counter.text = '';
    }
    const news = newsOf(this.#words, last, now, attention);
    if (news !== '') this.say(news);
  }
}

/** What has changed and is not said where it shows, for the ear. */
function newsOf(
  words: Words,
  last: NoteComposerSnapshot,
  now: NoteComposerSnapshot,
  { shown, within }: Attention,
): string {
  const news: string[] = [];
  if (now.waiting && !last.waiting) news.push(words.text(now.online ? 'composerTryingAgain' : 'composerOffline'));
  // What moderation comes to while somebody looks, or writes an appeal: said once, by a region that was there before.
  if (last.phase === 'published' && now.phase === 'published' && headingOf(last) !== headingOf(now))
    news.push(words.text(headingOf(now)));
  if (!isPublishing(last)) return news.join(' ');
  if (now.phase === 'published' && !within) news.push(words.text(headingOf(now)));
  if (now.phase === 'composing' && shown && !now.error) news.push(words.text('noteComposerStopped'));
  // Nobody has stopped it, and what went wrong stands in a form that nobody sees.
  if (now.phase === 'composing' && !shown && now.dirty)
    news.push(now.error ? failureText(words, now, now.error) : words.text('noteComposerNotPublished'));
  return news.join(' ');
}
