import type { Side } from '../../contracts/index.js';
import type { ComposerSnapshot } from '../../core/composer.js';
import { usedSides } from '../../core/composer-rules.js';
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

/** What has changed and is not said where it shows, for the ear. */
export function newsOf(
  words: Words,
  last: ComposerSnapshot,
  now: ComposerSnapshot,
  { shown, within }: Attention,
): string {
  const used = usedSides(now.mode);
  const ready = used.filter((side) => now.faces[side].phase === 'ready').length;
  const arrived = (side: Side): boolean =>
    now.phase === 'composing' &&
    last.phase === 'composing' &&
    now.faces[side].phase === 'ready' &&
    last.faces[side].phase === 'reading';
  const news = used
    .filter(arrived)
    .map((side) =>
      words.text('composerFaceReady', sideName(words, side, now), written(words, ready), written(words, used.length)),
    );
  if (now.waiting && !last.waiting) news.push(words.text(now.online ? 'composerTryingAgain' : 'composerOffline'));
  if (!isSharing(last)) return news.join(' ');
  if (now.phase === 'published' && !within) news.push(words.text(outcomeOf(now.story).heading));
  if (now.phase === 'composing' && shown && !now.error) news.push(words.text('composerStopped'));
  // Nobody has stopped it, and what went wrong stands in a form that nobody sees.
  if (now.phase === 'composing' && !shown && now.dirty)
    news.push(now.error ? failureText(words, now, now.error) : words.text('composerNotShared'));
  return news.join(' ');
}
