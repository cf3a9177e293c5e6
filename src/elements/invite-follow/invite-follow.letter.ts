import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AdapterError } from '../../contracts/index.js';
import type { InviteSnapshot, InviteStore } from '../../core/invite/invite-ports.js';
import { lengthOf, sendProblemOf } from '../../core/invite/invite-rules.js';
import { avatar } from '../parts/avatar.js';
import { doneIcon } from '../parts/icons/done.js';
import { sentIcon } from '../parts/icons/sent.js';
import { problem, problemText } from '../parts/problem.js';
import { durationText } from '../parts/time.js';
import { clipRow, limitText } from './invite-follow.card.js';
import { written, type InviteWords } from './invite-follow.words.js';

export interface LetterView {
  readonly words: InviteWords;
  readonly snapshot: InviteSnapshot;
  readonly store: InviteStore;
}

/** The message to one contact, and just what they will read. */
export function letter({ words, snapshot, store }: LetterView): TemplateResult {
  const { clip, rules, sending, message, now } = snapshot;
  const text = message ?? rules.message ?? '';
  const why = sendProblemOf(snapshot, text);
  const isSending = sending.phase === 'sending';
  const isBlocked = why !== undefined && why !== 'empty' && why !== 'too-long';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (why === undefined && !isSending) store.send();
    else (event.currentTarget as HTMLElement).querySelector('textarea')?.focus();
  };
  return html`<form class="step letter" novalidate @submit=${submit}>
    ${clip ? clipRow(words, clip, now) : nothing}
    <div class="fields">
      <label class="strong" for="message">${words.text('inviteMessage')}</label>
      <textarea
        id="message"
        rows="3"
        dir="auto"
        ?readonly=${isSending}
        aria-invalid=${why === 'empty' || why === 'too-long' ? 'true' : 'false'}
        aria-describedby="message-hint"
        .value=${live(text)}
        @input=${(event: Event) => store.word((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="small soft hint" id="message-hint">${messageHint(words, text, snapshot)}</p>
      ${preview(words, text, snapshot)}
    </div>
    <div class="actions">
      ${notSent(words, snapshot)} ${isBlocked ? html`<p class="small">${blockedText(words, snapshot)}</p>` : nothing}
      <button class="button spot" type="submit" aria-disabled=${why !== undefined || isSending ? 'true' : nothing}>
        ${sentIcon()}<span>${sendText(words, snapshot)}</span>
      </button>
      <button class="button bare" type="button" ?disabled=${isSending} @click=${() => store.goTo('picking')}>
        <span>${words.text('inviteOther')}</span>
      </button>
    </div>
  </form>`;
}

function sendText(words: InviteWords, { sending, chosen }: InviteSnapshot): string {
  if (sending.phase === 'sending') return words.text('commonSending');
  return sending.phase === 'failed' ? words.text('commonRetry') : words.text('inviteSend', chosen?.name ?? '');
}

function messageHint(words: InviteWords, text: string, { rules }: InviteSnapshot): string {
  const most = rules.limits?.maxCharacters;
  const length = lengthOf(text.trim());
  if (length === 0) return words.text('inviteMessageEmpty');
  if (most !== undefined && length > most)
    return words.text('inviteMessageTooLong', length - most, written(words, length - most));
  return words.text('inviteNoReminder');
}

/** The message as it will arrive: the words, and the link in a line of its own. */
function preview(words: InviteWords, text: string, { chosen, rules }: InviteSnapshot): TemplateResult {
  const { linkPrefix, linkLifeMs } = rules;
  const once =
    linkLifeMs === undefined
      ? words.text('inviteOnce')
      : words.text('inviteOnceFor', durationText(linkLifeMs, words.lang()));
  return html`<figure class="preview" part="preview">
    <figcaption class="small soft">${words.text('invitePreview', chosen?.name ?? '')}</figcaption>
    <blockquote>
      <p dir="auto">${text.trim()}</p>
      <p class="address" dir="ltr">${linkPrefix ?? ''}…</p>
    </blockquote>
    <p class="small soft">${words.text('inviteLinkLater')} ${once}</p>
  </figure>`;
}

function blockedText(words: InviteWords, snapshot: InviteSnapshot): string {
  return sendProblemOf(snapshot, 'x') === 'limited'
    ? (limitText(words, snapshot) ?? '')
    : words.text('inviteForbidden');
}

/** The button beneath is the way on. */
function notSent(words: InviteWords, { sending, carried }: InviteSnapshot): TemplateResult | typeof nothing {
  if (sending.phase !== 'failed') return nothing;
  const { error } = sending;
  return problem(words, error, {
    own: true,
    text: notSentText(words, error, carried !== undefined),
  });
}

function notSentText(words: InviteWords, error: AdapterError, isCarrying: boolean): string {
  if (error.code === 'timeout' || error.code === 'unknown') return words.text('inviteMaybeSent');
  if (error.code === 'conflict') return words.text('inviteChanged');
  if (error.code === 'forbidden') return words.text(isCarrying ? 'inviteSignRefused' : 'inviteForbidden');
  return words.text('inviteNotSent', problemText(words, error));
}

/** It is on its way: to whom, and what now. */
export function delivered({
  words,
  snapshot,
  store,
  canPick,
  done,
}: LetterView & { readonly canPick: boolean; readonly done: () => void }): TemplateResult {
  const contact = snapshot.delivered?.contact;
  const limit = limitText(words, snapshot);
  return html`<div class="step delivered">
    <div class="panel">
      <span class="stamp">${contact ? avatar(contact) : nothing}${doneIcon()}</span>
      <p class="strong">${words.text('inviteSentTo', contact?.name ?? '')}</p>
      <p class="soft">${words.text('inviteSentHint')}</p>
      ${limit === undefined ? nothing : html`<p class="small soft">${limit}</p>`}
    </div>
    <div class="actions">
      <button class="button spot" type="button" @click=${done}>${words.text('inviteDone')}</button>
      <div class="pair">
        <button class="button" type="button" @click=${() => store.goTo('history')}>
          ${words.text('inviteHistory')}
        </button>
        ${
          canPick
            ? html`<button class="button" type="button" @click=${() => store.goTo('picking')}>
                ${words.text('inviteAnother')}
              </button>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
