import type { ReactiveControllerHost } from 'lit';
import type { Side } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import type { ComposerSnapshot } from '../../core/composer/composer.js';
import { usedSides } from '../../core/composer/composer-rules.js';
import { isSharing } from './story-composer.body.js';
import { failureText } from './story-composer.form.js';
import { outcomeOf } from './story-composer.sending.js';
import { sideName, written, type Words } from './story-composer.view.js';

/** Where people are while it happens. */
export interface Attention {
  /** The form and what takes its place can be seen. */
  readonly shown: boolean;
  /** The focus is in there: it goes to what has come, which is read then. */
  readonly within: boolean;
}

/** Says what changes: in the composer, and beside the plus while its sheet is closed. */
export class Teller {
  #words: Words;
  #announcer: AnnounceController<string>;
  #wasShown = true;
  /** A story has come to nothing behind the closed sheet. */
  #unseen = false;

  constructor(host: ReactiveControllerHost, words: Words) {
    this.#words = words;
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
  }

  /** What is to be heard. */
  get text(): string {
    return this.#announcer.text;
  }

  say(text: string): void {
    this.#announcer.say(text);
  }

  /** A story that went on behind the closed sheet has come to nothing, and nobody has looked since. */
  unshared({ phase, dirty, maybePublished }: ComposerSnapshot): 'surely' | 'maybe' | undefined {
    if (!this.#unseen || phase !== 'composing' || !dirty) return undefined;
    return maybePublished ? 'maybe' : 'surely';
  }

  follow(last: ComposerSnapshot | undefined, now: ComposerSnapshot, attention: Attention): void {
    const { shown } = attention;
    // What was said in one place is not said again in the other, nor of what was before.
    if (shown !== this.#wasShown || last?.phase !== now.phase) this.#announcer.text = '';
    this.#wasShown = shown;
    if (shown) this.#unseen = false;
    if (!last || last === now) return;
    if (!shown && isSharing(last) && !isSharing(now)) this.#unseen = true;
    const news = newsOf(this.#words, last, now, attention);
    if (news !== '') this.say(news);
  }
}

/** What has changed and is not said where it shows, for the ear. */
function newsOf(words: Words, last: ComposerSnapshot, now: ComposerSnapshot, { shown, within }: Attention): string {
  const used = usedSides(now.mode);
  const ready = used.filter((side) => now.faces[side].phase === 'ready').length;
  const arrived = (side: Side): boolean =>
    now.phase === 'composing' &&
    last.phase === 'composing' &&
    now.faces[side].phase === 'ready' &&
    last.faces[side].phase === 'reading';
  const news = used
    .filter(arrived)
    .flatMap((side) => [
      words.text('composerFaceReady', sideName(words, side, now), written(words, ready), written(words, used.length)),
      ...(now.faces[side].texts.altDoubt === 'other-picture' ? [words.text('composerAltOther')] : []),
    ]);
  if (now.waiting && !last.waiting) news.push(words.text(now.online ? 'composerTryingAgain' : 'composerOffline'));
  if (!isSharing(last)) return news.join(' ');
  if (now.phase === 'published' && !within) news.push(words.text(outcomeOf(now.story).heading));
  if (now.phase === 'composing' && shown && !now.error) news.push(words.text('composerStopped'));
  // Nobody has stopped it, and what went wrong stands in a form that nobody sees.
  if (now.phase === 'composing' && !shown && now.dirty)
    news.push(now.error ? failureText(words, now, now.error) : words.text('composerNotShared'));
  return news.join(' ');
}
