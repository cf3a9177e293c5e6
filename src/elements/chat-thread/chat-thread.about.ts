import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Acquaintance, Thread, ThreadSettings } from '../../contracts/index.js';
import { banIcon } from '../parts/icons/ban.js';
import { flagIcon } from '../parts/icons/flag.js';
import { infoIcon } from '../parts/icons/info.js';
import { muteIcon } from '../parts/icons/mute.js';
import { searchIcon } from '../parts/icons/search.js';
import { trashIcon } from '../parts/icons/trash.js';
import { unmuteIcon } from '../parts/icons/unmute.js';
import { warningIcon } from '../parts/icons/warning.js';
import { SheetController } from '../parts/sheet.js';
import { othersOf } from './chat-thread.facts.js';
import { listed, written, type RoomWords } from './chat-thread.words.js';

export interface AboutView {
  readonly thread: Thread;
  readonly canMute: boolean;
  readonly canSet: boolean;
  readonly canDelete: boolean;
  readonly canReport: boolean;
  readonly canBlock: boolean;
  /** @param hours absent: until it is unmuted */
  readonly mute: (muted: boolean, hours?: number) => void;
  /** `undefined`: all is drawn, or too much. */
  readonly drawAll: (() => void) | undefined;
  readonly set: (settings: Partial<ThreadSettings>) => void;
  readonly remove: () => void;
  readonly report: () => void;
  readonly block: () => void;
}

type Row = (
  icon: TemplateResult,
  label: string,
  act: () => void,
  more?: { hint?: string | undefined },
) => TemplateResult;

/** How long one can mute at a time, beside for good. */
const muteHours = [1, 8] as const;

/** What helps to tell a friend from a stranger. */
export function knows(words: RoomWords, known: Acquaintance | undefined): TemplateResult | typeof nothing {
  if (!known) return nothing;
  const {
    relation,
    mutualFriends = [],
    mutualFriendCount = mutualFriends.length,
    firstContactAt,
    origin,
    joinedAt,
  } = known;
  const date = (at: string): string =>
    new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(new Date(at));
  const names = mutualFriends.map(({ name }) => name);
  // Those who are counted and not named stand at the end.
  const rest = Math.max(0, mutualFriendCount - names.length);
  const lines = [
    relation,
    origin,
    names.length > 0
      ? words.text('chatMutual', listed(words, [...names, ...Array.from({ length: rest }, () => '')]))
      : undefined,
    firstContactAt && words.text('chatFirstContact', date(firstContactAt)),
    joinedAt && words.text('chatJoined', date(joinedAt)),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return nothing;
  return html`<ul class="knows small soft" part="acquaintance">
    ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
  </ul>`;
}

/** About a conversation: who it is with, what others may know, and the ways out. */
export class About {
  #words: RoomWords;
  #sheet: SheetController;

  constructor(host: LitElement, words: RoomWords) {
    this.#words = words;
    this.#sheet = new SheetController(host, { name: 'about', words, closed: () => host.requestUpdate() });
  }

  open(): void {
    this.#sheet.settle();
    this.#sheet.open();
  }

  close(): void {
    this.#sheet.close();
  }

  render(view: AboutView): TemplateResult {
    const heading = this.#words.text('chatMore');
    return this.#sheet.render({ heading, body: this.#sheet.isOpen ? this.#renderBody(view) : nothing });
  }

  #renderBody(view: AboutView): TemplateResult {
    const words = this.#words;
    const { thread } = view;
    const { settings, acquaintance, hints = [] } = thread;
    const row: Row = (icon, label, act, { hint } = {}) =>
      html`<li data-rv-move>
        <button class="row-button" type="button" @click=${act}>
          ${icon}<span>${label}${hint ? html`<span class="small soft hint-line">${hint}</span>` : nothing}</span>
        </button>
      </li>`;
    const leave = (act: () => void) => (): void => {
      this.close();
      act();
    };
    const known = knows(words, acquaintance);
    return html`<div class="about-sheet">
      ${hints.map(({ text, value }) => html`<p class="hint">${warningIcon()}<span dir="auto">${text ?? value}</span></p>`)}
      ${
        known === nothing
          ? nothing
          : html`<h3 class="small strong">${infoIcon()}${words.text('chatKnown')}</h3>
              ${known}`
      }
      ${
        settings && view.canSet
          ? html`<div class="settings">
              ${toggle(words.text('chatReceipts'), settings.receipts, (receipts) => view.set({ receipts }), words.text('chatReceiptsHint'))}
              ${toggle(words.text('chatTypingShare'), settings.typing, (typing) => view.set({ typing }))}
            </div>`
          : nothing
      }
      <ul class="rows">
        ${view.canMute ? this.#renderMute(thread, view, row) : nothing}
        ${view.drawAll ? row(searchIcon(), words.text('chatDrawAll'), leave(view.drawAll)) : nothing}
        ${view.canReport ? row(flagIcon(), words.text('chatReportThread'), leave(view.report)) : nothing}
        ${
          view.canBlock && othersOf(thread).length === 1
            ? row(banIcon(), words.text('chatBlock', othersOf(thread)[0]?.name ?? ''), leave(view.block))
            : nothing
        }
        ${view.canDelete ? row(trashIcon(), words.text('chatDeleteThread'), leave(view.remove)) : nothing}
      </ul>
    </div>`;
  }

  #renderMute(thread: Thread, view: AboutView, row: Row): unknown {
    const words = this.#words;
    if (thread.muted) {
      const { mutedUntil: until } = thread;
      const when = until && new Intl.DateTimeFormat(words.lang(), { dateStyle: 'medium', timeStyle: 'short' });
      return row(unmuteIcon(), words.text('chatUnmute'), () => view.mute(false), {
        hint: when && words.text('chatMutedUntil', when.format(new Date(until))),
      });
    }
    return [
      ...muteHours.map((hours) =>
        row(muteIcon(), words.text('chatMuteFor', hours, written(words, hours)), () => view.mute(true, hours)),
      ),
      row(muteIcon(), words.text('chatMute'), () => view.mute(true)),
    ];
  }
}

function toggle(label: string, on: boolean, set: (on: boolean) => void, hint?: string): TemplateResult {
  return html`<label class="choice" data-rv-move>
    <input
      type="checkbox"
      role="switch"
      .checked=${on}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    /><span>${label}${hint ? html`<span class="small soft hint-line">${hint}</span>` : nothing}</span>
  </label>`;
}
