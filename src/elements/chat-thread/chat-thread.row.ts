import { nothing, type TemplateResult } from 'lit';
import type { Message, Reaction } from '../../contracts/index.js';
import type { LogEntry, Outgoing } from '../../core/chat/chat.js';
import { avatar } from '../parts/avatar.js';
import { pendingIcon } from '../parts/icons/pending.js';
import { retryIcon } from '../parts/icons/retry.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problemText } from '../parts/problem.js';
import { html } from '../parts/tight.js';
import { gathered, hints, messageBubble, outgoingBubble } from './chat-thread.bubble.js';
import { ownState } from './chat-thread.decided.js';
import { isGone, type RowFacts } from './chat-thread.facts.js';
import type { PictureUrls, RowScene, RowState } from './chat-thread.scene.js';
import { entrySaid } from './chat-thread.summary.js';
import { dayText, timeText } from './chat-thread.time.js';
import { listed, written } from './chat-thread.words.js';

export interface RowView {
  readonly entry: LogEntry;
  readonly scene: RowScene;
  readonly facts: RowFacts;
  readonly state: RowState;
  readonly urls: PictureUrls;
  readonly now: number;
}

/** The name of a row, for the ear. */
export function rowLabel({ entry, scene, facts }: RowView): string {
  const { words } = scene;
  if (entry.kind === 'gap') return words.text('chatGap');
  const who = facts.own ? words.text('chatYou') : entry.kind === 'message' ? entry.message.author.name : '';
  const edited = entry.kind === 'message' && entry.message.editedAt !== undefined ? words.text('chatEdited') : '';
  const status = facts.status ? words.text('chatStatus', facts.status) : '';
  const label = words.text('chatRow', who, ended(entrySaid(words, entry)), timeText(words, facts.at));
  return [facts.unread ? words.text('chatUnread') : '', label, edited, status].filter(Boolean).join('. ');
}

/** With a stop, unless it has one. */
const ended = (said: string): string => (/\p{P}$/u.test(said) ? said : `${said}.`);

/** What is in a row: what begins there, who, what, how it fares. */
export function rowContent(view: RowView): TemplateResult {
  const { entry } = view;
  if (entry.kind === 'gap') return html`${begins(view)}${gap(view, entry.key)}`;
  return entry.kind === 'message' ? message(view, entry.key, entry.message) : outgoing(view, entry.key, entry.outgoing);
}

function begins({ scene: { words }, facts, now }: RowView): TemplateResult | typeof nothing {
  const day = facts.newDay
    ? html`<div class="day" part="separator"><span>${dayText(words, facts.at, now)}</span></div>`
    : nothing;
  const unread = facts.unread
    ? html`<div class="unread" part="unread"><span>${words.text('chatUnread')}</span></div>`
    : nothing;
  return gathered(day, unread);
}

function message(view: RowView, key: string, one: Message): TemplateResult {
  const { scene, facts, state } = view;
  const { group, stranger, pictures } = scene;
  const named = group && !facts.own;
  // Nothing is fetched of somebody who is not accepted, their face neither.
  const { avatar: _picture, ...faceless } = one.author;
  const face = stranger || pictures !== 'shown' ? faceless : one.author;
  const before = named ? (facts.last ? avatar(face) : html`<span class="avatar-room"></span>`) : nothing;
  return line(view, key, {
    before,
    author: named && facts.first ? html`<div class="author small strong"><bdi>${one.author.name}</bdi></div>` : nothing,
    bubble: messageBubble(one, { key, ...view }),
    beneath: gathered(reactions(scene, one, state), hints(scene, one, state), ownState(one, view)),
    after: status(view),
  });
}

interface Line {
  readonly before: unknown;
  readonly author: unknown;
  readonly bubble: TemplateResult;
  readonly beneath: unknown;
  readonly after: unknown;
}

/** The same for a message on its way and one that has arrived: its button stays, and the focus on it. */
function line(view: RowView, key: string, { before, author, bubble, beneath, after }: Line): TemplateResult {
  const { words, acts } = view.scene;
  // The button is always there, seen when somebody comes near: no way to a menu is a gesture only.
  return html`${begins(view)}
    <div class="line">
      ${before}
      <div class="stack">${author}${bubble}${beneath}</div>
      <button
        class="button bare icon-only act"
        type="button"
        tabindex=${view.state.active ? 0 : -1}
        aria-haspopup="menu"
        aria-label=${words.text('chatActions')}
        @click=${(event: Event) => acts.menu(key, event.currentTarget as HTMLElement)}
      ></button>
    </div>
    ${after}`;
}

function outgoing(view: RowView, key: string, one: Outgoing): TemplateResult {
  return line(view, key, {
    before: nothing,
    author: nothing,
    bubble: outgoingBubble(one, { key, ...view }),
    beneath: nothing,
    after: one.phase === 'failed' || one.phase === 'rejected' ? notSent(view, one) : status(view, one),
  });
}

function status({ scene, facts, state }: RowView, one?: Outgoing): TemplateResult | typeof nothing {
  const { words, group } = scene;
  if (!facts.status) return nothing;
  const readBy = group && facts.status === 'read' && state.readers.length > 0;
  const text = readBy
    ? words.text(
        'chatReadBy',
        listed(
          words,
          state.readers.map(({ name }) => name),
        ),
      )
    : words.text('chatStatus', facts.status);
  const waits = facts.status === 'held' || facts.status === 'queued';
  return html`<div class="status small soft" part="status">
    ${waits ? pendingIcon() : nothing}<span>${text}</span>
    ${
      one && facts.status === 'held'
        ? html`<button
            class="button undo"
            type="button"
            tabindex=${state.active ? 0 : -1}
            @click=${() => scene.acts.undo(one.clientId)}
          >
            ${words.text('chatUndo')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What happened, that it is still there, and what can be done. */
function notSent({ scene, state }: RowView, { clientId, phase, error }: Outgoing): TemplateResult {
  const { words, acts } = scene;
  const rule = error?.fields?.['rule'];
  const text =
    phase === 'rejected' && rule
      ? words.text('chatRefused', rule)
      : words.text('chatNotSent', error ? problemText(words, error) : '');
  const button = (label: string, act: (clientId: string) => void, icon: unknown = nothing): TemplateResult =>
    html`<button class="button" type="button" tabindex=${state.active ? 0 : -1} @click=${() => act(clientId)}>
      ${icon}<span>${label}</span>
    </button>`;
  return html`<div class="not-sent" part="problem">
    <p class="small">${warningIcon()}<span>${text}</span></p>
    <div class="buttons">
      ${phase === 'failed' && error?.retryable !== false ? button(words.text('commonRetry'), acts.retry, retryIcon()) : nothing}
      ${phase === 'rejected' ? button(words.text('chatEdit'), acts.editOutgoing) : nothing}
      ${button(words.text('chatDiscard'), acts.discard)}
    </div>
  </div>`;
}

function reactions(scene: RowScene, one: Message, { active }: RowState): TemplateResult | typeof nothing {
  if (!one.reactions?.length || isGone(one)) return nothing;
  const { words, acts, canReact } = scene;
  const chip = ({ emoji, count, mine, people = [] }: Reaction): TemplateResult => {
    const names = people.map(({ name }) => name);
    const number = written(words, count);
    const who = listed(words, names);
    const shown = count > 1 ? `${emoji} ${number}` : emoji;
    return html`<li>
      <button
        class="reaction"
        part="reaction"
        type="button"
        tabindex=${active ? 0 : -1}
        aria-pressed=${mine}
        aria-disabled=${canReact ? nothing : 'true'}
        aria-label=${names.length > 0 ? words.text('chatReactions', shown, who) : shown}
        @click=${() => canReact && acts.react(one, emoji)}
      >
        <span class="glyph">${emoji}</span>${count > 1 ? html`<span class="number">${number}</span>` : nothing}
      </button>
    </li>`;
  };
  return html`<ul class="reactions">
    ${one.reactions.map(chip)}
  </ul>`;
}

function gap({ scene, state: { active, filling } }: RowView, key: string): TemplateResult {
  const { words, acts } = scene;
  const failure = typeof filling === 'object' ? filling : undefined;
  return html`<div class="gap" part="gap">
    <p class="small soft" role=${failure ? 'alert' : nothing}>
      ${failure ? words.text('chatGapFailed', problemText(words, failure)) : words.text('chatGap')}
    </p>
    <button
      class="button"
      type="button"
      tabindex=${active ? 0 : -1}
      aria-disabled=${filling === 'loading' ? 'true' : nothing}
      @click=${() => acts.fillGap(key)}
    >
      ${words.text(filling === 'loading' ? 'commonLoading' : failure ? 'commonRetry' : 'chatGapLoad')}
    </button>
  </div>`;
}
