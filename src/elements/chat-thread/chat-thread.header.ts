import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Thread } from '../../contracts/index.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { avatar } from '../parts/avatar.js';
import { moreIcon } from '../parts/icons/more.js';
import { muteIcon } from '../parts/icons/mute.js';
import { othersOf } from './chat-thread.facts.js';
import { timeThere } from './chat-thread.time.js';
import { listed, type RoomWords } from './chat-thread.words.js';

export interface HeaderView {
  readonly words: RoomWords;
  readonly thread: Thread;
  readonly typing: readonly Person[];
  readonly now: number;
  readonly canMore: boolean;
  readonly more: () => void;
}

/** What a conversation is called. */
export function nameOf(words: RoomWords, thread: Thread): string {
  return (
    thread.title ??
    listed(
      words,
      othersOf(thread).map(({ name }) => name),
    )
  );
}

export function typingText(words: RoomWords, typing: readonly Person[]): string {
  return words.text(
    'chatTyping',
    listed(
      words,
      typing.map(({ name }) => name),
      2,
    ),
    typing.length,
  );
}

export function header(view: HeaderView): TemplateResult {
  const { words, thread, canMore } = view;
  return html`<header class="header" part="header">
    <slot name="header-start"></slot>
    ${face(words, thread)}
    <div class="who">
      <h2 class="name">
        <bdi>${nameOf(words, thread)}</bdi>
        ${thread.muted ? html`<span class="muted" role="img" aria-label=${words.text('chatMuted')}>${muteIcon()}</span>` : nothing}
      </h2>
      <p class="small soft sub">${sub(view)}</p>
    </div>
    <slot name="header"></slot>
    ${
      canMore
        ? html`<button
            class="button bare icon-only about-button"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('chatMore')}
            @click=${view.more}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </header>`;
}

/** Of the conversation, or of whoever it is with. No face of somebody who is not accepted. */
function face(words: RoomWords, thread: Thread): TemplateResult {
  const [first] = othersOf(thread);
  const name = nameOf(words, thread);
  const stranger = thread.standing === 'request-in';
  const picture = thread.group ? thread.picture : first?.avatar;
  const shown = !stranger && picture && safePictureUrl(picture.src) !== undefined ? { avatar: picture } : {};
  return avatar({ id: thread.id, name, ...shown });
}

/** Who types, or what tells more of them: their handle, and what time it is there. */
function sub({ words, thread, typing, now }: HeaderView): unknown {
  if (typing.length > 0) return html`<span class="typing">${typingText(words, typing)}</span>`;
  const [one, ...rest] = thread.participants;
  if (thread.group || rest.length > 0 || !one)
    return listed(
      words,
      othersOf(thread).map(({ name }) => name),
      4,
    );
  const { person, timeZone } = one;
  const there = timeZone === undefined ? undefined : timeThere(words, timeZone, now);
  return html`${person.handle ? html`<bdi>@${person.handle}</bdi>` : nothing}${
    there === undefined ? nothing : html`<span class="there">${words.text('chatLocalTime', there)}</span>`
  }`;
}
