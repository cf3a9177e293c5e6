import type { ChatAdapter } from './chat.js';
import type { CoAuthorAdapter } from './co-author.js';
import type { ContactsAdapter } from './contacts.js';
import type { ImportAdapter } from './imports.js';
import type { InviteAdapter } from './invite.js';
import type { MediaAdapter } from './media.js';
import type { NoteAdapter } from './note.js';
import type { PeopleAdapter } from './people.js';
import type { StoryAdapter } from './story.js';

/**
 * What a host hands to the elements: one adapter per domain, each from whatever back end it likes. An absent adapter
 * leaves the elements that need it quiet and disabled.
 *
 * @example
 * const adapters: Adapters = { story: myStories(session), media: myFiles(session), people: myPeople(session) };
 */
export interface Adapters {
  readonly story?: StoryAdapter;
  readonly media?: MediaAdapter;
  readonly people?: PeopleAdapter;
  readonly chat?: ChatAdapter;
  readonly invite?: InviteAdapter;
  readonly note?: NoteAdapter;
  readonly imports?: ImportAdapter;
  readonly contacts?: ContactsAdapter;
  readonly coAuthor?: CoAuthorAdapter;
}
