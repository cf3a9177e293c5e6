import type { Message } from '../../contracts/index.js';
import type { LogEntry, Outgoing } from './chat.js';

/** Which messages are there, by id and by the `clientId` they were sent with, and what their rows are called. */
export interface MessageKeys {
  get(messageId: string): Message | undefined;
  /** By what it was sent with. */
  sent(clientId: string): Message | undefined;
  /** By the key of its row. */
  byKey(key: string): Message | undefined;
  add(message: Message): void;
  delete(messageId: string): void;
  /** Everything anew: nothing is looked at before somebody asks for it. */
  fill(messages: readonly Message[]): void;
  /** The row of a message: the same object as long as the message is. */
  entry(message: Message): LogEntry;
}

export function createMessageKeys(): MessageKeys {
  const byId = new Map<string, Message>();
  /** The ids of own messages, and the keys of their rows: they have them from before there was a message. */
  const idBySent = new Map<string, string>();
  const sentById = new Map<string, string>();
  const entries = new WeakMap<Message, LogEntry>();
  /** Not in the maps yet. */
  let unread: readonly Message[] | undefined;

  const ownKey = ({ mine, clientId }: Message): string | undefined => (mine === true ? clientId : undefined);

  function key(message: Message): string {
    const clientId = sentById.get(message.id) ?? (unread ? ownKey(message) : undefined);
    return clientId === undefined ? `m:${message.id}` : `c:${clientId}`;
  }

  function add(message: Message): void {
    byId.set(message.id, message);
    const clientId = ownKey(message);
    // Should two have been sent with the same one, their rows are two all the same.
    if (clientId === undefined || sentById.has(message.id) || idBySent.has(clientId)) return;
    idBySent.set(clientId, message.id);
    sentById.set(message.id, clientId);
  }

  function read(): void {
    const messages = unread ?? [];
    unread = undefined;
    messages.forEach(add);
  }

  function get(messageId: string): Message | undefined {
    return byId.get(messageId) ?? remember(unread?.find(({ id }) => id === messageId));
  }

  function sent(clientId: string): Message | undefined {
    const id = idBySent.get(clientId);
    return id === undefined ? remember(unread?.findLast((message) => ownKey(message) === clientId)) : byId.get(id);
  }

  /** Spares the next search. */
  function remember(message: Message | undefined): Message | undefined {
    if (message) byId.set(message.id, message);
    return message;
  }

  return {
    get,
    sent,
    byKey(wanted) {
      const message = wanted.startsWith('c:') ? sent(wanted.slice(2)) : get(wanted.slice(2));
      return message && key(message) === wanted ? message : undefined;
    },
    add(message) {
      read();
      add(message);
    },
    delete(messageId) {
      read();
      byId.delete(messageId);
      const clientId = sentById.get(messageId);
      if (clientId === undefined) return;
      sentById.delete(messageId);
      idBySent.delete(clientId);
    },
    fill(messages) {
      for (const map of [byId, idBySent, sentById]) map.clear();
      unread = messages;
    },
    entry(message) {
      if (unread) remember(message);
      const known = entries.get(message);
      const wanted = key(message);
      if (known?.key === wanted) return known;
      const entry: LogEntry = { kind: 'message', key: wanted, message };
      entries.set(message, entry);
      return entry;
    },
  };
}

/** Own messages on their way, after all others. */
export interface OutgoingRows {
  /** Those to be shown. */
  readonly shown: readonly Outgoing[];
  set(outgoing: readonly Outgoing[]): void;
  /** Other messages are there than before. */
  refresh(): void;
  /** The back end has one: from now on its message stands for it, even if that is removed. */
  arrived(clientId: string): void;
  entry(outgoing: Outgoing): LogEntry;
}

export function createOutgoingRows(isSent: (clientId: string) => boolean): OutgoingRows {
  const entries = new WeakMap<Outgoing, LogEntry>();
  let all: readonly Outgoing[] = [];
  let done = new Set<string>();
  let shown: readonly Outgoing[] | undefined;

  function set(outgoing: readonly Outgoing[]): void {
    all = outgoing;
    shown = undefined;
    done = new Set(all.map(({ clientId }) => clientId).filter((clientId) => done.has(clientId) || isSent(clientId)));
  }

  return {
    get shown() {
      shown ??= all.filter(({ clientId }) => !done.has(clientId));
      return shown;
    },
    set,
    refresh: () => set(all),
    arrived(clientId) {
      if (done.has(clientId) || !all.some((outgoing) => outgoing.clientId === clientId)) return;
      done.add(clientId);
      shown = undefined;
    },
    entry(outgoing) {
      const known = entries.get(outgoing);
      if (known) return known;
      const entry: LogEntry = { kind: 'outgoing', key: `c:${outgoing.clientId}`, outgoing };
      entries.set(outgoing, entry);
      return entry;
    },
  };
}
