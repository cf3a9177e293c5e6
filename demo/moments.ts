import type { ChatThread } from 'recto-verso/chat-thread';
import type { ContentLabel, Moment, Note } from 'recto-verso/contracts';
import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip, clipMoment } from './clip.js';
import { feedOf, type ListedStory } from './feed.js';
import { knownNote } from './notes.js';
import { portrait } from './pictures.js';
import type { Holder } from './settings.js';

/** A composer is waited for as long as a slow line takes. */
const patienceMs = 10_000;

/** Whether anybody may see it without being asked first. */
const isOpen = ({
  state,
  labels = [],
}: {
  readonly state: string;
  readonly labels?: readonly ContentLabel[];
}): boolean => (state === 'live' || state === 'limited') && labels.every(({ effect }) => effect !== 'cover');

/** A note as it goes into a message: nothing of what lies under a cover. */
function noteMoment(note: Note): Moment {
  const { id, author, state, text, photos = [] } = note;
  const open = isOpen(note);
  const preview = open ? photos.find((photo) => photo.picture && isOpen(photo))?.picture : undefined;
  const [title = ''] = (open && text?.split('\n')) || [];
  return {
    kind: 'note',
    id,
    author,
    state,
    ...(title !== '' && { title }),
    ...(preview && { preview }),
  };
}

/** A story, the clip or a note, as it goes into a message: a reference, not a copy. */
async function momentOf(app: App, holder: Holder, storyId: string): Promise<Moment> {
  if (storyId === clip.id) return clipMoment(app.person(clip.author));
  const note = knownNote(app, storyId);
  if (note) return noteMoment(note);
  const { id, author, front, expiresAt } = await app.world.as(holder).story.get(storyId);
  const { state, caption, picture } = front;
  return {
    kind: 'story',
    id,
    author,
    state,
    ...(caption !== undefined && { title: caption }),
    ...(picture && { preview: picture }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

/** Puts a story into the composer of a conversation that has just been opened. */
export async function putMoment(app: App, holder: Holder, storyId: string, thread: ChatThread): Promise<void> {
  try {
    const moment = await momentOf(app, holder, storyId);
    const until = performance.now() + patienceMs;
    const put = (): void => {
      if (!thread.isConnected || thread.shareMoment(moment) || performance.now() > until) return;
      requestAnimationFrame(put);
    };
    put();
  } catch {
    // The story can't be had now: the conversation is open all the same.
  }
}

/** What somebody can share: their clip, the notes they have looked at, and all that is new in their feed, as far as others may see it. */
function known(app: App, holder: Holder): readonly ListedStory[] {
  const { today, mine } = feedOf(holder, {
    stories: app.stories,
    extra: app.made,
    choices: app.phones[holder],
  });
  const ids = [...mine, ...today].flatMap((entry) => (entry.kind === 'story' ? [entry.storyId] : []));
  const stories = ids.flatMap((storyId) => app.stories.find(({ id, shown }) => id === storyId && shown) ?? []);
  const notes = (app.notes[holder]?.notes ?? [])
    .filter(({ state, audience }) => state === 'live' && audience?.id !== 'private')
    .map(({ id, author }) => ({ id, author: author.id, title: app.title(id), shown: true }));
  return [...(clip.author === holder ? [clip] : []), ...stories, ...notes];
}

/** The choice of a story for a message. */
export function momentList(
  app: App,
  holder: Holder,
  { share, close }: { readonly share: (moment: Moment) => void; readonly close: () => Promise<void> },
): TemplateResult {
  const choose = async (storyId: string): Promise<void> => {
    try {
      const moment = await momentOf(app, holder, storyId);
      await close();
      share(moment);
    } catch {
      await app.setPhone(holder, { shareFailed: storyId });
    }
  };
  return html`<ul class="choices">
    ${known(app, holder).map(
      ({ id, title, author }) =>
        html`<li>
          <button class="plain" type="button" @click=${() => choose(id)}>
            <img class="portrait" src=${portrait(author).src} width="40" height="40" alt="" />
            <span><bdi class="title">${title}</bdi><bdi class="soft small">${app.person(author).name}</bdi></span>
          </button>
          <p class="problem" role="alert">${app.phones[holder].shareFailed === id ? app.words.unblockFailed : ''}</p>
        </li>`,
    )}
  </ul>`;
}
