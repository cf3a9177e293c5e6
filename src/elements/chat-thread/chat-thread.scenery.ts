import type { Adapters, Message, Moment, Person, Thread } from '../../contracts/index.js';
import type { LogEntry } from '../../core/chat/chat.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { canWrite } from './chat-thread.actions.js';
import type { ChatThreadHost } from './chat-thread.host.js';
import type { RowActs, RowScene, RowState } from './chat-thread.scene.js';
import type { RoomWords } from './chat-thread.words.js';

const nothingRevealed: ReadonlySet<string> = new Set();
const noMoment: RowState['moment'] = { opening: false, revealed: undefined };

/** What rows are drawn with: the same object as long as it is the same for all of them. */
export class Scenery {
  #host: ChatThreadHost;
  #words: RoomWords;
  #acts: RowActs;
  #scene: RowScene | undefined;
  #of: readonly unknown[] = [];
  #people: readonly Person[] = [];
  #revealed: ReadonlySet<string> = nothingRevealed;
  #hintsClosed: ReadonlySet<string> = nothingRevealed;
  #moments = new Map<string, RowState['moment']>();

  constructor(host: ChatThreadHost, words: RoomWords, acts: RowActs) {
    this.#host = host;
    this.#words = words;
    this.#acts = acts;
  }

  /** Another conversation. */
  begin(): void {
    this.#revealed = this.#hintsClosed = nothingRevealed;
    this.#moments.clear();
  }

  reveal(id: string): void {
    this.#revealed = new Set(this.#revealed).add(id);
  }

  /** Of a message, or of the conversation. */
  closeHints({ id }: Message | Thread): void {
    this.#hintsClosed = new Set(this.#hintsClosed).add(id);
    this.#host.requestUpdate();
  }

  hasClosedHints({ id }: Thread): boolean {
    return this.#hintsClosed.has(id);
  }

  setMoment(messageId: string, state: { readonly opening: boolean; readonly revealed: Moment | undefined }): void {
    this.#moments.set(messageId, state);
  }

  sceneOf(thread: Thread | undefined, adapters: Adapters | undefined): RowScene {
    const { strings, messageTemplate } = this.#host;
    const standing = thread?.standing;
    const stranger = standing === 'request-in';
    const young = thread?.restrictions?.includes('media') === true;
    const pictures = young ? 'never' : stranger ? 'asked' : 'shown';
    const links = thread?.restrictions?.includes('links') !== true;
    const canReact = typeof adapters?.chat?.react === 'function' && standing === 'open';
    const canReply = canWrite(thread);
    const canContest = typeof adapters?.chat?.appeal === 'function';
    const group = thread?.group ?? (thread?.participants.length ?? 0) > 1;
    this.#people = thread?.participants.map(({ person }) => person) ?? [];
    const own = this.#host.adapters;
    const of = [
      this.#words.lang(),
      strings,
      messageTemplate,
      pictures,
      links,
      stranger,
      canReact,
      canReply,
      canContest,
      group,
      own,
    ];
    if (this.#scene && of.every((one, index) => one === this.#of[index])) return this.#scene;
    this.#of = of;
    return (this.#scene = {
      words: this.#words,
      group,
      pictures,
      links,
      stranger,
      canReact,
      canReply,
      canContest,
      adapters: own,
      mentionUrl: this.#mentionUrl,
      acts: this.#acts,
      customMessage: messageTemplate,
    });
  }

  stateOf(
    entry: LogEntry,
    { active, filling, found }: Pick<RowState, 'active' | 'filling' | 'found'>,
  ): Omit<RowState, 'readers'> {
    const message = entry.kind === 'message' ? entry.message : undefined;
    return {
      active,
      filling,
      found,
      revealed: message ? this.#revealedOf(message) : nothingRevealed,
      moment: (message && this.#moments.get(message.id)) ?? noMoment,
      hintsClosed: message !== undefined && this.#hintsClosed.has(message.id),
    };
  }

  #revealedOf({ id, attachments = [] }: Message): ReadonlySet<string> {
    if (this.#revealed.size === 0) return nothingRevealed;
    const ids = [`moment ${id}`, ...attachments.map((one) => one.id)].filter((one) => this.#revealed.has(one));
    return ids.length === 0 ? nothingRevealed : new Set(ids);
  }

  #mentionUrl = (handle: string): string | undefined => {
    const url = this.#people.find((person) => person.handle?.toLowerCase() === handle.toLowerCase())?.url;
    return url === undefined ? undefined : safeLinkUrl(url);
  };
}
