import { nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LogEntry, LogView, ThreadSnapshot } from '../../core/chat/chat.js';
import { items } from '../../core/chat/row-items.js';
import type { Rows, Slice } from '../../core/chat/rows.js';
import { readersOf } from '../../core/chat/thread-delivery.js';
import { html } from '../parts/tight.js';
import { factsOf, statusesOf, type RowFacts } from './chat-thread.facts.js';
import type { StatusWord } from './chat-thread.room.strings.js';
import { rowContent, rowLabel, type RowView } from './chat-thread.row.js';
import type { PictureUrls, RowScene, RowState } from './chat-thread.scene.js';
import { dayOf } from './chat-thread.time.js';

/** A row as it was drawn last. It is drawn again when its entry or what it shows beside it is another. */
interface Drawn {
  readonly entry: LogEntry;
  readonly subject: unknown;
  readonly marks: string;
  readonly readers: RowState['readers'];
  readonly moment: RowState['moment'];
  readonly content: TemplateResult;
  readonly label: string;
}

export interface ListView {
  readonly snapshot: ThreadSnapshot;
  readonly slices: readonly Slice[];
  readonly scene: RowScene;
  readonly urls: PictureUrls;
  readonly activeKey: string | undefined;
  readonly stateOf: (entry: LogEntry, active: boolean) => Omit<RowState, 'readers'>;
  readonly now: number;
}

/** The rows of a log as a window on it wants them. */
export function rowsOf(log: LogView): Rows {
  return {
    length: log.length,
    version: log.version,
    keyAt: (index) => log.at(index)?.key ?? '',
    indexOf: (key) => log.indexOf(key),
  };
}

const noReaders: RowState['readers'] = [];

/** Draws the rows that stand in the page, each one only when something about it is another. */
export class RowList {
  #drawn = new Map<string, Drawn>();
  #scene: RowScene | undefined;
  #statuses: ReadonlyMap<string, StatusWord> = new Map();
  #statusesOf: readonly unknown[] = [];

  /** Everything is drawn anew: object URLs, say, are others. */
  forget(): void {
    this.#drawn.clear();
  }

  render(view: ListView): TemplateResult {
    const { snapshot, slices, scene } = view;
    if (scene !== this.#scene) this.#drawn.clear();
    this.#scene = scene;
    this.#renewStatuses(snapshot);
    const before = this.#drawn;
    this.#drawn = new Map();
    const keyAt = (index: number): string => snapshot.log.at(index)?.key ?? `none ${index}`;
    return html`${repeat(
      items(slices),
      (item) => (item.kind === 'room' ? `room ${item.key}` : keyAt(item.index)),
      (item) =>
        item.kind === 'room'
          ? html`<div class="room" data-room=${item.key} aria-hidden="true"></div>`
          : this.#row(keyAt(item.index), item.index, view, before),
    )}`;
  }

  #renewStatuses({ log, thread }: ThreadSnapshot): void {
    const of = [log, log.version, thread];
    if (of.every((one, index) => one === this.#statusesOf[index])) return;
    this.#statusesOf = of;
    this.#statuses = statusesOf(log, thread);
  }

  #row(
    key: string,
    index: number,
    view: ListView,
    before: ReadonlyMap<string, Drawn>,
  ): TemplateResult | typeof nothing {
    const { snapshot } = view;
    const { log } = snapshot;
    const entry = log.at(index);
    if (!entry) return nothing;
    const facts = factsOf(log, index, { unreadKey: snapshot.unreadKey, statuses: this.#statuses });
    const drawn = this.#draw(entry, facts, view, before.get(key));
    this.#drawn.set(key, drawn);
    const active = key === view.activeKey;
    // Neither the place nor the number of all is known before the beginning is there.
    const known = snapshot.older === 'none';
    return html`<article
      class=${classOf(entry, facts, view.stateOf(entry, active).found)}
      part="message"
      data-key=${key}
      tabindex=${active ? 0 : -1}
      aria-posinset=${known ? index + 1 : nothing}
      aria-setsize=${known ? log.length : nothing}
      aria-label=${drawn.label}
    >
      ${guard([drawn.content], () => drawn.content)}
    </article>`;
  }

  #draw(entry: LogEntry, facts: RowFacts, view: ListView, last: Drawn | undefined): Drawn {
    const { snapshot, scene, urls, now } = view;
    const subject = entry.kind === 'message' ? entry.message : entry.kind === 'outgoing' ? entry.outgoing : undefined;
    const active = entry.key === view.activeKey;
    const own = view.stateOf(entry, active);
    const readers =
      entry.kind === 'message' && facts.status === 'read' && scene.group && snapshot.thread
        ? readersOf(entry.message, snapshot.thread.participants)
        : noReaders;
    const marks = marksOf(facts, own, now) + (isOver(entry, now) ? ' over' : '');
    const same =
      last?.marks === marks &&
      last.subject === subject &&
      sameReaders(last.readers, readers) &&
      last.moment.opening === own.moment.opening &&
      last.moment.revealed === own.moment.revealed;
    if (same) return last;
    const row: RowView = { entry, scene, facts, state: { ...own, readers }, urls, now };
    return {
      entry,
      subject,
      marks,
      readers,
      moment: own.moment,
      content: rowContent(row),
      label: rowLabel(row),
    };
  }
}

/** Everything that changes how a row looks, in one text that is quickly compared. */
function marksOf(facts: RowFacts, state: Omit<RowState, 'readers'>, now: number): string {
  const { newDay, unread, first, last, status = '' } = facts;
  const { active, filling, hintsClosed, revealed } = state;
  const flags = [newDay, unread, first, last, active, hintsClosed].map((flag) => (flag ? 1 : 0)).join('');
  const gap = typeof filling === 'object' ? filling.code : (filling ?? '');
  return `${flags}${gap}${status}${newDay ? dayOf(now) : ''}${[...revealed].join()}`;
}

/** The time of the moment in it is over: it is drawn without it. */
function isOver(entry: LogEntry, now: number): boolean {
  const expiresAt = entry.kind === 'message' ? entry.message.moment?.expiresAt : undefined;
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

const sameReaders = (a: RowState['readers'], b: RowState['readers']): boolean =>
  a.length === b.length && a.every((person, index) => person === b[index]);

function classOf(entry: LogEntry, { own, first, last }: RowFacts, found: boolean): string {
  const side = entry.kind === 'gap' ? 'between' : own ? 'own' : 'other';
  const phase = entry.kind === 'outgoing' ? ` going ${entry.outgoing.phase}` : '';
  return `row ${side}${first ? ' first' : ''}${last ? ' last' : ''}${found ? ' found' : ''}${phase}`;
}
