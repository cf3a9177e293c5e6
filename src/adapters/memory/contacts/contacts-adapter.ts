import type {
  ContactFindOptions,
  ContactIdentifier,
  ContactMatch,
  ContactsAdapter,
  Page,
  PageOptions,
  Sink,
  WatchOptions,
} from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import { createCaller } from '../caller.js';
import type { Network } from '../network.js';
import type { Reader } from '../note/note-state.js';
import { createTeller } from '../teller.js';
import { markOf } from '../viewers.js';
import type { Watches } from '../watches.js';
import { find, forget, foundBy, matchesOf, optIn, toMatch, toMatching } from './contacts-matching.js';
import type { ContactsState } from './contacts-state.js';

/** How many matches a page has when nobody says, and at most. */
const perPage = { usual: 20, most: 100 };

/** What {@link createContactsAdapter} needs. */
export interface ContactsParts {
  readonly state: ContactsState;
  readonly network: Network;
  readonly watches: Watches;
}

/** After which match a cursor is. @throws `invalid` */
function placeOf(personId: string, cursor: string): { readonly at: number; readonly order: number } {
  const [mark, at, order] = cursor.split('.');
  const place = { at: parseInt(at ?? '', 36), order: parseInt(order ?? '', 36) };
  if (mark === markOf(`matches ${personId}`) && !Number.isNaN(place.at) && !Number.isNaN(place.order)) return place;
  throw new AdapterError('invalid', { fields: { after: 'not a cursor of this list' } });
}

function pageOfMatches(
  state: ContactsState,
  personId: string,
  { after, limit = perPage.usual }: PageOptions = {},
): Page<ContactMatch> {
  if (!state.optedIn.has(personId)) throw new AdapterError('forbidden', { message: 'they have not agreed' });
  if (!(limit >= 1)) throw new AdapterError('invalid', { fields: { limit: 'at least 1' } });
  const size = Math.min(Math.floor(limit), perPage.most);
  const place = after === undefined ? undefined : placeOf(personId, after);
  const all = matchesOf(state, personId);
  const left = all.filter(
    ({ at, order }) => place === undefined || at < place.at || (at === place.at && order < place.order),
  );
  const page = left.slice(0, size);
  const last = page.at(-1);
  const next =
    last === undefined || left.length <= size
      ? undefined
      : [markOf(`matches ${personId}`), last.at.toString(36), last.order.toString(36)].join('.');
  return {
    items: page.map((match) => toMatch(state, match, personId)),
    total: all.length,
    ...(next !== undefined && { next }),
  };
}

function watchMatches(
  { state, watches }: Pick<ContactsParts, 'state' | 'watches'>,
  { id: personId, signedIn }: Reader,
  sink: Sink<ContactMatch>,
  options: WatchOptions,
): void {
  watches.watch<ContactMatch>({
    personId,
    method: 'contacts.watch',
    args: [],
    sink,
    options,
    attach(feed) {
      if (!signedIn) throw new AdapterError('unauthenticated');
      const known = new Set<string>();
      const teller = createTeller(feed, (id) => {
        const match = matchesOf(state, personId).find((each) => each.id === id);
        return match && toMatch(state, match, personId);
      });
      const { after } = options;
      const place = after === undefined ? undefined : placeOf(personId, after);
      for (const { id, at, order } of [...matchesOf(state, personId)].reverse()) {
        known.add(id);
        const missed = place !== undefined && (at > place.at || (at === place.at && order > place.order));
        if (missed) teller.look(id);
        else teller.know(id);
      }

      function look(): void {
        for (const { id } of matchesOf(state, personId)) known.add(id);
        for (const id of known) teller.look(id);
      }

      const stops = [state.topic.on(personId, look), state.world.relationTopic.onAny(look)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  });
}

/** One person's way to whom they know. */
export function createContactsAdapter(
  { state, network, watches }: ContactsParts,
  me: Reader,
): Required<ContactsAdapter> {
  const call = createCaller(network, me.id);

  const run: typeof call = (method, args, options, apply) =>
    call(method, args, options, () => {
      if (!me.signedIn) throw new AdapterError('unauthenticated');
      return apply();
    });

  return {
    getMatching(options) {
      return run('contacts.getMatching', [], options, () => toMatching(state, me.id));
    },

    async optIn(options) {
      await run('contacts.optIn', [], options, () => {
        optIn(state, me.id);
      });
      return toMatching(state, me.id);
    },

    async find(identifiers: readonly ContactIdentifier[], options: ContactFindOptions = {}) {
      const { salt } = options;
      const wanted = await run('contacts.find', [identifiers], options, () => find(state, me.id, identifiers, salt));
      // Read on arrival, so that a repeat names nobody who has left meanwhile.
      const { limits } = toMatching(state, me.id);
      const matches = foundBy(state, me.id, wanted).map((match) => toMatch(state, match, me.id));
      return { matches, lookedFor: wanted.length, ...(limits !== undefined && { limits }) };
    },

    listMatches(options) {
      return run('contacts.listMatches', [], options, () => pageOfMatches(state, me.id, options));
    },

    async forget(options) {
      await run('contacts.forget', [], options, () => {
        forget(state, me.id);
      });
      return toMatching(state, me.id);
    },

    watch(sink, options) {
      watchMatches({ state, watches }, me, sink, options);
    },
  };
}
