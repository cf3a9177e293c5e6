import type { ImportedPhoto, ImportSink, WatchOptions } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { Reader } from '../note/note-state.js';
import { createTeller } from '../teller.js';
import { createAlarm } from '../waiting.js';
import type { Watches } from '../watches.js';
import { publicPosts } from './imports-choices.js';
import type { ImportsState } from './imports-state.js';
import { noteIdOf } from './imports-state.js';
import { toImported, toImportSettings } from './imports-view.js';

/** Tells somebody what becomes of their photos, and of what they have chosen. */
export function watchImports(
  { state, watches }: { readonly state: ImportsState; readonly watches: Watches },
  { id: personId, signedIn }: Reader,
  sink: ImportSink,
  options: WatchOptions,
): void {
  const { world } = state;

  watches.watch<ImportedPhoto>({
    personId,
    method: 'imports.watch',
    args: [],
    sink,
    options,
    attach(feed) {
      if (!signedIn) throw new AdapterError('unauthenticated');
      const teller = createTeller(feed, (postId) => {
        const post = publicPosts(state, personId).find(({ id }) => id === postId);
        return post && toImported(state, post);
      });
      const all = (): readonly string[] =>
        [...state.posts.values()].filter(({ authorId }) => authorId === personId).map(({ id }) => id);
      for (const id of all()) teller.know(id);
      let last = JSON.stringify(toImportSettings(state, personId));

      function look(): void {
        alarm.update();
        for (const id of all()) teller.look(id);
        const settings = toImportSettings(state, personId);
        const now = JSON.stringify(settings);
        if (now === last) return;
        last = now;
        feed.tell(() => sink.settings?.(settings));
      }

      const alarm = createAlarm(world.clock, () => state.source.closesAt, look);
      alarm.update();
      const stops = [
        state.topic.on(personId, look),
        // What moderation makes of what is shown here counts as well.
        world.noteTopic.onAny((noteId) => {
          if (all().some((id) => noteIdOf({ id }) === noteId)) look();
        }),
      ];
      return () => {
        alarm.stop();
        for (const stop of stops) stop();
      };
    },
  });
}
