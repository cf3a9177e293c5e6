import type { Side } from '../../contracts/index.js';
import type { ComposerSnapshot } from '../../core/composer.js';
import { usedSides } from '../../core/composer-rules.js';
import { isSharing } from './story-composer.body.js';
import { sideName, written, type Words } from './story-composer.view.js';

/** What has changed and is not said where it shows, for the ear. */
export function newsOf(words: Words, last: ComposerSnapshot, now: ComposerSnapshot): string {
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
  if (isSharing(last) && now.phase === 'composing' && !now.error) news.push(words.text('composerStopped'));
  return news.join(' ');
}
