import { nothing, type TemplateResult } from 'lit';
import type { Message, Quote } from '../../contracts/index.js';
import type { Outgoing } from '../../core/chat/chat.js';
import { isEmojiOnly } from '../../core/emoji.js';
import { messageText } from '../parts/message-text.js';
import { isPictorial, momentCard } from '../parts/moment.js';
import { warningIcon } from '../parts/icons/warning.js';
import { html } from '../parts/tight.js';
import type { RowFacts } from './chat-thread.facts.js';
import { messagePictures, outgoingPictures } from './chat-thread.pictures.js';
import type { PictureUrls, RowScene, RowState } from './chat-thread.scene.js';
import { quoteText } from './chat-thread.summary.js';
import { timeText } from './chat-thread.time.js';

/** What few rows have costs the others no places in the page. */
export function gathered(...parts: readonly (TemplateResult | typeof nothing)[]): TemplateResult | typeof nothing {
  return parts.every((part) => part === nothing) ? nothing : html`${parts}`;
}

export function quote(
  scene: RowScene,
  quoted: Quote,
  { key, active }: { key: string; active: boolean },
): TemplateResult {
  const { words, acts } = scene;
  const text = quoteText(words, quoted);
  const { name } = quoted.author;
  const inside = html`<bdi class="strong">${name}</bdi> <span dir="auto">${text}</span>`;
  if (quoted.unavailable) return html`<p class="quote" part="quote"><span>${text}</span></p>`;
  return html`<button
    class="quote"
    part="quote"
    type="button"
    tabindex=${active ? 0 : -1}
    aria-label=${`${words.text('chatQuoteGo', name)}: ${text}`}
    @click=${() => acts.goTo(quoted, key)}
  >
    ${inside}
  </button>`;
}

/** When, and whether it was changed. */
function meta(scene: RowScene, facts: RowFacts, edited: boolean): TemplateResult | typeof nothing {
  const { words } = scene;
  if (!facts.last && !edited) return nothing;
  const datetime = Number.isNaN(facts.at) ? '' : new Date(facts.at).toISOString();
  const time = html`<time datetime=${datetime}>${timeText(words, facts.at)}</time>`;
  return html`<span class="meta" part="meta"
    >${edited ? html`<span>${words.text('chatEdited')}</span> ${time}` : time}</span
  >`;
}

interface MessageView {
  readonly key: string;
  readonly scene: RowScene;
  readonly facts: RowFacts;
  readonly state: RowState;
  readonly urls: PictureUrls;
  /** ms since 1970. */
  readonly now: number;
}

/** What is in the bubble of a message that the back end has. */
export function messageBubble(message: Message, view: MessageView): TemplateResult {
  const { scene, facts, state, key } = view;
  const { words } = scene;
  const own = message.mine === true;
  const gone = message.deleted ?? (message.state === 'removed' && !own);
  if (gone) {
    const text = message.deleted ? words.text(own ? 'chatDeletedOwn' : 'chatDeleted') : words.text('chatRemoved');
    return html`<div class="bubble gone" part="bubble">
      <p class="tombstone">${text}</p>
      ${meta(scene, facts, false)}
    </div>`;
  }
  const custom = scene.customMessage?.(message);
  if (custom !== undefined && custom !== nothing) {
    return html`<div class="bubble" part="bubble">${custom}${meta(scene, facts, message.editedAt !== undefined)}</div>`;
  }
  const { text, moment, replyTo, lang } = message;
  const hidden = !own && scene.pictures !== 'shown' && !state.revealed.has(`moment ${message.id}`);
  const { revealed } = state.moment;
  const pictorial = moment && isPictorial(moment, { now: view.now, mine: own, hidden, revealed });
  const only = bare({ text, pictures: message.attachments?.length, moment, pictorial, replyTo });
  const card = moment
    ? momentCard(moment, {
        words,
        now: view.now,
        adapters: scene.adapters,
        mine: own,
        hidden,
        show:
          scene.pictures === 'asked'
            ? () => scene.acts.reveal(message, { id: `moment ${message.id}`, state: 'live' })
            : undefined,
        openOnce: own || scene.stranger ? undefined : () => scene.acts.openOnce(message),
        opening: state.moment.opening,
        revealed,
        open: (event) => scene.acts.openMoment(message, moment, event),
        reply: scene.canReply && !own ? () => scene.acts.replyToMoment(message) : undefined,
        tabindex: state.active ? 0 : -1,
      })
    : nothing;
  return html`<div class="bubble ${only ?? ''}" part="bubble" lang=${lang ?? nothing}>
    ${gathered(
      replyTo ? quote(scene, replyTo, { key, active: state.active }) : nothing,
      messagePictures(scene, message, state, view.urls.after(message.clientId)),
      card,
    )}
    ${
      text
        ? messageText(text, {
            words,
            lang,
            links: scene.links || own,
            careful: scene.stranger,
            mentionUrl: scene.mentionUrl,
            tabindex: state.active ? 0 : -1,
          })
        : nothing
    }
    ${meta(scene, facts, message.editedAt !== undefined)}
  </div>`;
}

/** What is in the bubble of one's own message on its way. */
export function outgoingBubble({ clientId, content, phase }: Outgoing, view: MessageView): TemplateResult {
  const { scene, facts, state, key } = view;
  const { text, pictures, moment, replyTo } = content;
  const { words } = scene;
  const pictorial = moment && isPictorial(moment, { now: view.now, mine: true });
  const only = bare({ text, pictures: pictures.length, moment, pictorial, replyTo });
  return html`<div class="bubble ${only ?? ''}" part="bubble">
    ${gathered(
      replyTo ? quote(scene, replyTo, { key, active: state.active }) : nothing,
      outgoingPictures(words, pictures, view.urls.of(clientId, pictures), phase === 'sending'),
      moment
        ? momentCard(moment, { words, now: view.now, adapters: scene.adapters, mine: true, tabindex: -1 })
        : nothing,
    )}
    ${text ? messageText(text, { words, mentionUrl: scene.mentionUrl, tabindex: state.active ? 0 : -1 }) : nothing}
    ${meta(scene, facts, false)}
  </div>`;
}

/** A few emoji, or pictures alone, need no paper beneath them. */
function bare({
  text,
  pictures = 0,
  moment,
  pictorial = false,
  replyTo,
}: Pick<Message, 'text' | 'moment' | 'replyTo'> & {
  readonly pictures: number | undefined;
  /** Of the moment there is a picture to see. */
  readonly pictorial: boolean | undefined;
}): 'emoji' | 'bare' | undefined {
  if (replyTo) return undefined;
  if (text) return pictures === 0 && !moment && isEmojiOnly(text) ? 'emoji' : undefined;
  return moment ? (pictorial ? 'bare' : undefined) : pictures > 0 ? 'bare' : undefined;
}

/** Hints of the platform, until they were read. */
export function hints(scene: RowScene, message: Message, state: RowState): TemplateResult | typeof nothing {
  if (!message.hints?.length || state.hintsClosed || message.mine) return nothing;
  return html`<div class="hint" part="hint">
    ${warningIcon()}
    <p dir="auto">${message.hints.map(({ text, value }) => text ?? value).join(' · ')}</p>
    <button
      class="button bare"
      type="button"
      tabindex=${state.active ? 0 : -1}
      @click=${() => scene.acts.dismissHint(message)}
    >
      ${scene.words.text('chatHintClose')}
    </button>
  </div>`;
}
