import type { ContactMatch } from '../../contracts/index.js';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { ContactsOutlet } from '../../core/contacts/contact-ports.js';
import { emit } from '../parts/emit.js';
import type { ContactFinderEventMap } from './contact-finder.events.js';
import { written, type Words } from './contact-finder.words.js';

/** What the outlet speaks by. */
export interface OutletPlace {
  readonly host: HTMLElement;
  readonly words: Words;
  readonly announcer: AnnounceController<ContactMatch>;
  readonly optedIn: () => void;
  readonly forgot: () => void;
}

/** Asks the host, then says what was done: to the host by events, to the ear by a sentence. */
export function createOutlet(place: () => OutletPlace): ContactsOutlet {
  const send = <Type extends keyof ContactFinderEventMap & `rv-${string}`>(
    type: Type,
    detail: ContactFinderEventMap[Type]['detail'],
    cancelable = false,
  ): boolean => emit(place().host, type, detail, cancelable);

  return {
    mayOptIn: () => send('rv-contacts-opt-in-request', { optedIn: false }, true),
    mayFind: (identifiers) => send('rv-contacts-find-request', { identifiers }, true),
    mayForget: (optedIn) => send('rv-contacts-forget-request', { optedIn }, true),
    mayFollow: (match) => send('rv-contact-follow-request', { match }, true),
    mayUnfollow: (match) => send('rv-contact-unfollow-request', { match }, true),
    optedIn(matching) {
      place().optedIn();
      send('rv-contacts-opted-in', { matching });
    },
    found({ matches, lookedFor }) {
      const { words, announcer } = place();
      const { length } = matches;
      const title =
        length > 0
          ? words.text('contactFinderFound', length, written(words, length))
          : words.text('contactFinderNothing');
      announcer.say(`${title}. ${words.text('contactFinderResultHint')}`);
      send('rv-contacts-found', { matches, lookedFor });
    },
    forgot(forgotten) {
      const { words, announcer } = place();
      place().forgot();
      announcer.say(words.text('contactFinderForgotten'));
      send('rv-contacts-forgotten', forgotten);
    },
    followed(match, relation) {
      const { words, announcer } = place();
      announcer.say(words.text('contactFinderFollowed', match.person.name));
      send('rv-contact-followed', { match, relation });
    },
    unfollowed(match, relation) {
      const { words, announcer } = place();
      announcer.say(words.text('contactFinderUnfollowed', match.person.name));
      send('rv-contact-unfollowed', { match, relation });
    },
    arrived: (match) => place().announcer.gather(match),
    failed: (error, method) => send('rv-contacts-adapter-error', { error, method }),
    peopleFailed: (error, method) => send('rv-people-adapter-error', { error, method }),
  };
}
