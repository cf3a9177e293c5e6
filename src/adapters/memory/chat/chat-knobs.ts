import type { Limits, MomentReference, ThreadSettings } from '../../../contracts/index.js';
import type { MessagePolicy } from './chat-moderation.js';

/** What conversations may be. Can be changed at any time. */
export interface ChatKnobs {
  /** What threads say and `send` enforces, unless a thread has its own. Default: 4000 characters. */
  limits: Limits;
  /** How many messages may be sent to somebody who has not accepted yet. Default: 1. */
  requestMessages: number;
  /** How many messages somebody may send in how long. Default: as many as they like. */
  rate: { readonly messages: number; readonly perMs: number } | undefined;
  /** How long a message can be edited. Default: always. */
  editableMs: number;
  /** How long a message can be deleted for everybody. Default: always. */
  deletableMs: number;
  /** What may be reacted with. Default: any emoji. */
  emoji: readonly string[] | undefined;
  /** What people let others know, until they say otherwise. Default: everything. */
  settings: ThreadSettings;
  /**
   * Whether pictures, avatars and previews come with what somebody sends who has not been accepted yet. `given` leaves it
   * to the elements not to fetch them. Default: `withheld`.
   */
  strangersPictures: 'withheld' | 'given';
  /** What is done with each message and each of its pictures. Default: `approve`. */
  moderation: MessagePolicy;
  /** Where a moment is opened that has no address of its own. Default: nowhere. */
  momentUrl: ((moment: MomentReference) => string) | undefined;
}

/** The knobs as they are at first. */
export function defaultChatKnobs(): ChatKnobs {
  return {
    limits: { maxCharacters: 4000 },
    requestMessages: 1,
    rate: undefined,
    editableMs: Infinity,
    deletableMs: Infinity,
    emoji: undefined,
    settings: { receipts: true, typing: true },
    strangersPictures: 'withheld',
    moderation: 'approve',
    momentUrl: undefined,
  };
}
