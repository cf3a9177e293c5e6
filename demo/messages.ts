import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { clip } from './clip.js';
import { focused, focusOneOf, viewButton } from './focus.js';
import { backIcon, closeIcon } from './icons.js';
import { putMoment } from './moments.js';
import { knownNote } from './notes.js';
import { elsewhere } from './outside-phone.js';
import { openPane, paneOf } from './pane.js';
import type { Holder } from './settings.js';

/** Where the focus goes back to: what was left for a conversation, and for the choice of one. */
const opener = new Map<Holder, HTMLElement>();
const sender = new Map<Holder, HTMLElement>();

/** Alone on the screen, a conversation takes all of it but the switch of phones. */
export function bringIntoView(app: App, holder: Holder): void {
  if (app.roomForTwo.matches) return;
  document.querySelector(`#phone-${holder}`)?.scrollIntoView({ block: 'start' });
}

async function openThread(app: App, holder: Holder, threadId: string): Promise<void> {
  const before = focused();
  if (before) opener.set(holder, before);
  const { sending } = app.phones[holder];
  sender.delete(holder);
  await app.setPhone(holder, { thread: threadId, sending: undefined });
  bringIntoView(app, holder);
  const layer = document.querySelector<HTMLElement>(`#thread-${holder}`);
  layer?.focus({ preventScroll: true });
  const thread = layer?.querySelector('rv-chat-thread');
  if (sending !== undefined && thread) await putMoment(app, holder, sending, thread);
}

async function closeThread(app: App, holder: Holder): Promise<void> {
  await app.setPhone(holder, { thread: undefined });
  const row = opener.get(holder);
  opener.delete(holder);
  focusOneOf(row, viewButton(holder));
}

/** Somebody wants to send a story, the clip or a note: to whom, their conversations ask. */
export async function sendStory(app: App, holder: Holder, storyId: string): Promise<void> {
  const before = focused();
  if (before) sender.set(holder, before);
  await app.setPhone(holder, { view: 'messages', inboxSeen: true, sending: storyId });
  bringIntoView(app, holder);
  document.querySelector<HTMLElement>(`#sending-${holder}`)?.focus({ preventScroll: true });
}

async function cancelSending(app: App, holder: Holder): Promise<void> {
  const button = sender.get(holder);
  sender.delete(holder);
  const isMine = [clip, ...app.stories].some(
    ({ id, author }) => id === app.phones[holder].sending && author === holder,
  );
  const isNote = knownNote(app, app.phones[holder].sending ?? '') !== undefined;
  await app.setPhone(holder, { view: isNote ? 'notes' : isMine ? 'mine' : 'today', sending: undefined });
  focusOneOf(button, viewButton(holder));
}

/** Somebody's conversations, and over them the one that is open. */
export function messages(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { view, thread, inboxSeen } = app.phones[holder];
  if (!inboxSeen) return nothing;
  const covered = paneOf(app, holder) !== undefined;
  return html`<div class="messages" ?hidden=${view !== 'messages'} ?inert=${thread !== undefined || covered}>
      <div>${sending(app, holder)} ${holder === 'theo' ? elsewhere(app) : nothing}</div>
      <rv-chat-inbox
        announce
        draft-key=${holder}
        .threadId=${thread}
        @rv-thread-open-request=${(event: HTMLElementEventMap['rv-thread-open-request']) =>
          openThread(app, holder, event.detail.threadId)}
      ></rv-chat-inbox>
    </div>
    ${thread === undefined ? nothing : opened(app, holder, thread, covered)}`;
}

function sending(app: App, holder: Holder): TemplateResult | typeof nothing {
  const storyId = app.phones[holder].sending;
  if (storyId === undefined) return nothing;
  const { words } = app;
  return html`<div class="sending" id="sending-${holder}" tabindex="-1">
    <p>${words.sendTo(app.title(storyId))}</p>
    <button
      class="plain icon-only"
      type="button"
      aria-label=${words.sendCancel}
      @click=${() => cancelSending(app, holder)}
    >
      ${closeIcon()}
    </button>
  </div>`;
}

function opened(app: App, holder: Holder, threadId: string, covered: boolean): TemplateResult {
  const { words } = app;
  const close = (): void => void closeThread(app, holder);
  return html`<div
    class="pane thread"
    id="thread-${holder}"
    role="group"
    aria-label=${words.conversation}
    tabindex="-1"
    ?inert=${covered}
    @keydown=${(event: KeyboardEvent) => {
      const inDialog = event.composedPath().some((element) => element instanceof HTMLDialogElement);
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !inDialog) close();
    }}
    @rv-moment-share-request=${(event: HTMLElementEventMap['rv-moment-share-request']) =>
      openPane(app, holder, { kind: 'moments', share: event.detail.share })}
    @rv-moment-open-request=${(event: HTMLElementEventMap['rv-moment-open-request']) => {
      event.preventDefault();
      void openPane(app, holder, { kind: 'moment', moment: event.detail.moment });
    }}
    @rv-thread-deleted=${close}
  >
    <rv-chat-thread thread-id=${threadId} draft-key=${holder} moments undo-seconds="3">
      <button
        slot="header-start"
        class="plain icon-only"
        type="button"
        aria-label=${words.backToMessages}
        @click=${close}
      >
        ${backIcon()}
      </button>
    </rv-chat-thread>
  </div>`;
}
