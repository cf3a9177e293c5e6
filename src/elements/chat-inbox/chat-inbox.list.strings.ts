import type { Availability } from '../../contracts/index.js';

type Reason = Extract<Availability, { available: false }>['reason'];

const count = (value: number, one: string, other: string, formatted: string): string =>
  `${formatted} ${value === 1 ? one : other}`;

/** The words of the list of conversations, in English. They come with its part. */
export const chatInboxListStrings = {
  inboxLists: 'Messages and requests',
  inboxAll: 'Messages',
  inboxRequests: 'Requests',
  inboxKeys:
    'Up and down go from conversation to conversation, Enter opens one, sideways leads to what else can be done.',
  /** One fact of a row after another, for the ear. */
  inboxJoined: (before: string, after: string): string => `${before}, ${after}`,
  inboxNameless: 'Conversation',
  inboxOthers: (value: number, formatted: string): string => count(value, 'other', 'others', formatted),
  inboxUnread: (value: number, formatted: string): string => count(value, 'unread', 'unread', formatted),
  inboxMuted: 'Muted',
  inboxTyping: 'Typing…',
  inboxTypingBy: (names: string): string => `Typing: ${names}`,
  /** What stands before a text. */
  inboxDraft: 'Draft:',
  inboxUnsent: (value: number, formatted: string): string => count(value, 'not sent', 'not sent', formatted),
  inboxOwn: 'You:',
  inboxFrom: (name: string): string => `${name}:`,
  inboxDeleted: 'Deleted message',
  inboxDeletedOwn: 'You deleted this message',
  inboxRemoved: 'Not available',
  inboxPicture: 'Picture',
  /** Before its description. */
  inboxPictureOf: 'Picture:',
  inboxStory: 'A story',
  inboxNote: 'A note',
  inboxClip: 'A clip',
  inboxNothing: 'No messages yet',

  inboxSearch: 'Search conversations',
  inboxSearchClear: 'Clear the search',
  inboxResults: 'Conversations found',
  inboxFound: (value: number, formatted: string): string =>
    `${count(value, 'conversation', 'conversations', formatted)} found.`,
  inboxNotFound: (query: string): string => `Nothing found for “${query}”.`,
  inboxNotFoundHint: 'Try a name, or a word of a message.',

  inboxEmpty: 'No conversations yet',
  inboxEmptyHint: 'Write to a friend: what you say to each other appears here.',
  inboxRequestsEmpty: 'No requests',
  inboxRequestsEmptyHint: 'When somebody you don’t know writes to you, it waits here.',
  inboxRequestsNote: 'From people you don’t know. They learn nothing before you accept.',
  inboxNewest: 'New',
  inboxNewestShow: 'Show what is new',
  inboxShown: (value: number, formatted: string): string =>
    `${count(value, 'more conversation', 'more conversations', formatted)} shown.`,
  inboxFailed: (problem: string): string => `Your conversations didn’t arrive. ${problem}`,
  inboxMoreFailed: (problem: string): string => `The rest of the list didn’t arrive. ${problem}`,
  inboxNotOffered: (reason: Reason): string =>
    ({
      region: 'Messages can’t be sent where you are yet.',
      age: 'You need to be older to send messages here.',
      account: 'This account can’t send messages.',
      rollout: 'Messages are not here for everybody yet. You will get them later.',
      ended: 'Messages can no longer be sent here.',
    })[reason],
  inboxNotOfferedUntil: (date: string): string => `Look again from ${date}.`,
  inboxOffline: 'You are offline. This is how it was last.',
  inboxArrived: (people: string): string => `New messages from ${people}.`,

  inboxRead: 'Mark as read',
  inboxMute: 'Mute',
  inboxUnmute: 'Unmute',
  inboxMuteDone: (name: string): string => `${name} is muted.`,
  inboxUnmuteDone: (name: string): string => `${name} is no longer muted.`,
  inboxAccept: 'Accept',
  inboxAccepted: (name: string): string => `You and ${name} can write to each other now.`,
  inboxDelete: 'Delete conversation',
  inboxDeleteConfirm: 'It disappears for you. The others still have it.',
  inboxRequestDelete: 'Delete request',
  inboxRequestDeleteConfirm: (name: string): string => `${name} is not told.`,
  inboxDeleteDone: (name: string): string => `The conversation with ${name} is deleted.`,
  inboxReport: 'Report this conversation',
  inboxActFailed: (name: string, problem: string): string => `${name}: that did not work. ${problem}`,
};

export type ChatInboxListStrings = typeof chatInboxListStrings;
