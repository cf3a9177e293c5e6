import type {
  Adapters,
  Attachment,
  Message,
  ModerationDecision,
  Moment,
  Person,
  Picture,
  Quote,
} from '../../contracts/index.js';
import type { GapFilling, OutgoingPicture } from '../../core/chat/chat.js';
import type { RoomWords } from './chat-thread.words.js';

/** Where the controls of rows lead. */
export interface RowActs {
  menu(key: string, anchor: HTMLElement): void;
  react(message: Message, emoji: string): void;
  /** To the message that one answers. */
  goTo(quote: Quote, fromKey: string): void;
  enlarge(picture: Picture, lang: string | undefined, own: string | undefined): void;
  reveal(message: Message, attachment: Attachment): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  editOutgoing(clientId: string): void;
  undo(clientId: string): void;
  fillGap(key: string): void;
  openOnce(message: Message): void;
  openMoment(message: Message, moment: Moment, event: MouseEvent): void;
  replyToMoment(message: Message): void;
  dismissHint(message: Message): void;
  /** Against what moderation has decided. */
  contest(message: Message, decision: ModerationDecision): void;
}

/** What is the same for all rows. Another scene: all rows are drawn anew. */
export interface RowScene {
  readonly words: RoomWords;
  readonly group: boolean;
  /** Pictures are fetched at once, when asked for, or never. */
  readonly pictures: 'shown' | 'asked' | 'never';
  readonly links: boolean;
  /** Somebody not accepted yet. */
  readonly stranger: boolean;
  readonly canReact: boolean;
  readonly canReply: boolean;
  readonly canContest: boolean;
  readonly adapters: Adapters | undefined;
  readonly mentionUrl: (handle: string) => string | undefined;
  readonly acts: RowActs;
  readonly customMessage: ((message: Message) => unknown) | undefined;
}

/** What is one row's own, beside its entry. */
export interface RowState {
  /** The one row in the tab order. */
  readonly active: boolean;
  readonly filling: GapFilling | undefined;
  /** Where somebody has just been led. */
  readonly found: boolean;
  /** Pictures that were asked for. */
  readonly revealed: ReadonlySet<string>;
  readonly moment: { readonly opening: boolean; readonly revealed: Moment | undefined };
  readonly hintsClosed: boolean;
  /** Who has read it, in a group. */
  readonly readers: readonly Person[];
}

/** Object URLs of pictures on their way, also for a moment after they have arrived. */
export interface PictureUrls {
  of(clientId: string, pictures: readonly OutgoingPicture[]): readonly string[];
  after(clientId: string | undefined): readonly string[];
}
