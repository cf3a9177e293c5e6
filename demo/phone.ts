import type { Person } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from './app.js';
import { phoneViews, type PhoneState } from './phone-state.js';
import { answeredNews, askedNews, signersButton, signingButton, signsStory } from './co-authors.js';
import { feedOf, type FeedEntry } from './feed.js';
import { plusIcon, sendIcon } from './icons.js';
import { latest } from './latest.js';
import { bringIntoView, messages, sendStory } from './messages.js';
import { notesView } from './notes.js';
import { newsBar } from './news.js';
import { arrivalNews } from './outside-phone.js';
import { closePane, leftPane, openPane, paneOf, renderPanes } from './pane.js';
import { portrait } from './pictures.js';
import type { Holder } from './settings.js';

/** Their stories leave the feed; where the focus was in one of them, it goes to what stands in its place. */
async function blocked(app: App, holder: Holder, person: Person): Promise<void> {
  const others = app.phones[holder].blocked.filter(({ id }) => id !== person.id);
  await app.setPhone(holder, { blocked: [...others, person] });
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>(`#phone-${holder} .line button`)?.focus();
  }
}

/** One person's phone: everything inside is theirs, and knows nothing of the other. */
export function phone(app: App, holder: Holder): TemplateResult {
  const { words, settings } = app;
  const { name, handle } = app.person(holder);
  const label = words.phoneOf(app.firstName(holder));
  const isAway = holder === 'theo' && app.outside.place !== undefined;
  const hidden = isAway || (!app.roomForTwo.matches && settings.who !== holder);
  const covered = paneOf(app, holder) !== undefined;
  const { view, thread } = app.phones[holder];
  const messaging = view === 'messages';
  return html`<section
    class="phone ${messaging ? 'messaging' : view === 'notes' ? 'noting' : ''} ${thread === undefined ? '' : 'talking'}"
    id="phone-${holder}"
    aria-label=${label}
    ?hidden=${hidden}
    @rv-viewers-request=${(event: HTMLElementEventMap['rv-viewers-request']) => {
      if (event.detail.story) void openPane(app, holder, { kind: 'viewers', storyId: event.detail.story.id });
    }}
    @rv-viewers-close=${() => closePane(app, holder)}
    @rv-back-seen=${(event: HTMLElementEventMap['rv-back-seen']) => app.backSeen(holder, event.detail.story)}
    @rv-message-sent=${({ detail }: HTMLElementEventMap['rv-message-sent']) => app.sent(detail.threadId, detail.message)}
    @rv-person-blocked=${(event: HTMLElementEventMap['rv-person-blocked']) => blocked(app, holder, event.detail.person)}
  >
    <rv-provider .adapters=${app.world.as(holder)}>
      <header class="phone-head">
        <img class="portrait" src=${portrait(holder).src} width="40" height="40" alt="" />
        <div class="who">
          <h2><bdi>${name}</bdi></h2>
          <p class="soft"><bdi>@${handle}</bdi></p>
        </div>
        ${newStory(app, holder)} ${views(app, holder)}
      </header>
      <div class="screen">
        <div class="news-place" role="status">${news(app, holder)}</div>
        <div class="feed" ?hidden=${messaging || view === 'notes'} ?inert=${covered}>${feed(app, holder)}</div>
        ${notesView(app, holder)} ${messages(app, holder)} ${renderPanes(app, holder)} ${viewersSheet(app, holder)}
      </div>
    </rv-provider>
  </section>`;
}

/** Alone on the screen, the composer takes all of it. Beside the other phone it is a page of this one, as the viewers are. */
function newStory(app: App, holder: Holder): TemplateResult {
  if (!app.roomForTwo.matches)
    return html`<rv-story-composer sheet draft-key=${holder}
      ><span class="visually-hidden" slot="open-label">${app.words.newStory}</span></rv-story-composer
    >`;
  return html`<button class="pill new-story" type="button" @click=${() => openPane(app, holder, { kind: 'compose' })}>
    ${plusIcon()} <span>${app.words.newStory}</span>
  </button>`;
}

function views(app: App, holder: Holder): TemplateResult {
  const { words } = app;
  const state = app.phones[holder];
  return html`<nav class="views" aria-label=${words.phoneOf(app.firstName(holder))}>
    ${phoneViews.map(
      (view) =>
        html`<button
          type="button"
          data-view=${view}
          aria-current=${state.view === view ? 'page' : nothing}
          @click=${() => show(app, holder, view)}
        >
          ${view === 'notes' ? words.notes.view : words[view]}${view === 'messages' ? unread(app, state) : nothing}
        </button>`,
    )}
  </nav>`;
}

async function show(app: App, holder: Holder, view: PhoneState['view']): Promise<void> {
  const inbox = view === 'messages' && { inboxSeen: true };
  const notes = view === 'notes' && { notesSeen: true };
  if (notes) app.readNotes(holder);
  await app.setPhone(holder, { view, thread: undefined, sending: undefined, ...inbox, ...notes, ...leftPane(holder) });
  if (inbox) bringIntoView(app, holder);
}

function unread({ words, settings }: App, { unread }: PhoneState): TemplateResult | typeof nothing {
  if (unread === 0) return nothing;
  const written = new Intl.NumberFormat(settings.lang).format(unread);
  return html` <span class="count" aria-hidden="true">${written}</span
    ><span class="visually-hidden">${words.unread(unread, written)}</span>`;
}

function news(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { words } = app;
  const last = app.phones[holder].news;
  const answered = answeredNews(app, holder);
  if (answered !== nothing) return answered;
  if (!last) {
    const arrival = holder === 'theo' ? arrivalNews(app) : nothing;
    return arrival === nothing ? askedNews(app, holder) : arrival;
  }
  return newsBar(app, holder, {
    text: words.discovered(last.person.name),
    label: words.seeWho,
    open: () => openPane(app, holder, { kind: 'viewers', storyId: last.storyId }),
    dismiss: () => app.setPhone(holder, { news: undefined }),
  });
}

function feed(app: App, holder: Holder): TemplateResult {
  const { words } = app;
  const state = app.phones[holder];
  const { today, saved, mine } = feedOf(holder, { stories: app.stories, extra: app.made, choices: state });
  return html`<div ?hidden=${state.view !== 'today'}>
      ${list(app, holder, today)}
      ${
        saved.length > 0
          ? html`<h3>${words.saved}</h3>
              <div class="shelf">${list(app, holder, saved, { isShelf: true })}</div>`
          : nothing
      }
      <p class="end soft">${words.feedEnd}</p>
    </div>
    <div ?hidden=${state.view !== 'mine'}>
      <div class="row note-acts">${signingButton(app, holder)}</div>
      ${latest(app, holder)}
      ${mine.length > 0 ? list(app, holder, mine) : html`<p class="end soft">${words.noStories}</p>`}
    </div>`;
}

function list(
  app: App,
  holder: Holder,
  entries: readonly FeedEntry[],
  { isShelf = false }: { readonly isShelf?: boolean } = {},
): TemplateResult {
  return html`<ul class="stories">
    ${repeat(
      entries,
      (entry) => (entry.kind === 'blocked' ? `blocked ${entry.person.id}` : entry.storyId),
      (entry) =>
        html`<li tabindex="-1">${place(app, holder, entry)} ${isShelf ? nothing : acts(app, holder, entry)}</li>`,
    )}
  </ul>`;
}

/** What can be done with a story, beside what it does itself. */
function acts(app: App, holder: Holder, entry: FeedEntry): TemplateResult | typeof nothing {
  if (entry.kind !== 'story') return nothing;
  const { storyId } = entry;
  const theirs = signsStory(app, holder, storyId);
  return html`<div class="story-acts">
    ${send(app, holder, entry)}${theirs ? signersButton(app, holder, storyId, { title: app.title(storyId) }) : nothing}
  </div>`;
}

/** A story that others may see can be sent to them. */
function send(app: App, holder: Holder, entry: FeedEntry): TemplateResult | typeof nothing {
  const { words } = app;
  if (entry.kind !== 'story' || !app.stories.some(({ id, shown }) => id === entry.storyId && shown)) return nothing;
  return html`<button
    class="plain send"
    type="button"
    aria-label=${words.sendStory(app.title(entry.storyId))}
    @click=${() => sendStory(app, holder, entry.storyId)}
  >
    ${sendIcon()} ${words.send}
  </button>`;
}

function place(app: App, holder: Holder, entry: FeedEntry): TemplateResult {
  const { words } = app;
  if (entry.kind === 'story') {
    const author = app.stories.find(({ id }) => id === entry.storyId)?.author ?? '';
    const note = entry.note === 'muted' ? words.mutedShown(app.person(author).name) : words.suggested;
    return html`${entry.note ? html`<p class="note">${note}</p>` : nothing}
      <rv-flip-story story-id=${entry.storyId} haptics></rv-flip-story>`;
  }
  if (entry.kind === 'muted') {
    return html`<div class="line">
      <p>${words.muted(app.person(entry.author).name)}</p>
      <button class="pill" type="button" @click=${() => app.setPhone(holder, { showsMuted: true })}>
        ${words.mutedShow}
      </button>
    </div>`;
  }
  const { person } = entry;
  const failed = app.phones[holder].unblockFailed === person.id;
  return html`<div class="line">
    <p>${words.blocked(person.name)}</p>
    <button class="pill" type="button" @click=${() => app.unblock(holder, person)}>${words.unblock}</button>
    <p class="problem" role="alert">${failed ? words.unblockFailed : nothing}</p>
  </div>`;
}

/** Alone on the screen, the lists are a sheet. Beside the other phone they are a page, so that both can be seen. */
function viewersSheet(app: App, holder: Holder): TemplateResult | typeof nothing {
  if (app.roomForTwo.matches) return nothing;
  const { pane } = app.phones[holder];
  const storyId = pane?.kind === 'viewers' ? pane.storyId : undefined;
  return html`<rv-story-viewers
    sheet
    ?open=${storyId !== undefined}
    story-id=${storyId ?? nothing}
    side="back"
  ></rv-story-viewers>`;
}
