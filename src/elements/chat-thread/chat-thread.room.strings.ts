import type { ThreadStanding } from '../../contracts/index.js';
import type { PictureProblemCode } from '../../core/picture-tools.js';
import type { ReadByAnybody } from '../../core/chat/thread-delivery.js';

/** How a message of one's own fares, from the first moment on. */
export type StatusWord = 'held' | 'queued' | 'sending' | 'failed' | 'rejected' | 'sent' | 'delivered' | 'read';

const count = (value: number, one: string, other: string, formatted: string): string =>
  `${formatted} ${value === 1 ? one : other}`;

/** The words of an open conversation, in English. They come with its part. */
export const chatRoomStrings = {
  chatFeed: (name: string): string => `Messages with ${name}`,
  chatYou: 'You',
  /** The name of a message, for the ear. */
  chatRow: (who: string, what: string, time: string): string => `${who}: ${what} ${time}`,
  chatPicture: 'Picture',
  chatPictureSaid: (description: string): string => `Picture: ${description}`,
  chatPictureEnlarge: 'Enlarge',
  chatPictureUndescribed: 'Picture without a description',
  chatDeleted: 'Deleted message',
  chatDeletedOwn: 'You deleted this message',
  chatRemoved: 'Not available',
  chatRemovedOwn: 'Taken down. Nobody else can see it.',
  chatPending: 'In review. Only you can see it.',
  chatEdited: 'edited',
  chatStatus: (status: StatusWord): string =>
    ({
      held: 'Not sent yet',
      queued: 'Waiting to be sent',
      sending: 'Sending…',
      failed: 'Not sent',
      rejected: 'Not accepted',
      sent: 'Sent',
      delivered: 'Delivered',
      read: 'Read',
    })[status],
  chatReadBy: (names: string): string => `Read by ${names}`,
  chatToday: 'Today',
  chatYesterday: 'Yesterday',
  chatUnread: 'New messages',
  /** They begin further back than what is there. */
  chatUnreadAbove: 'The new messages begin further up.',
  chatUnreadGo: 'Go to the first',
  chatLatest: 'Go to the latest messages',
  chatNew: (value: number, formatted: string): string => count(value, 'new message', 'new messages', formatted),
  chatReturn: 'Back to where you were',
  chatOlder: 'Show older messages',
  /** Said to who asked for them. */
  chatOlderCame: (value: number, formatted: string): string =>
    count(value, 'older message', 'older messages', formatted),
  chatOlderFailed: (problem: string): string => `Older messages did not come. ${problem}`,
  chatBeginning: 'This is where your conversation begins.',
  chatGap: 'Messages may be missing here.',
  chatGapLoad: 'Load them',
  chatGapFailed: (problem: string): string => `The missing messages did not come. ${problem}`,
  chatOffline: 'You are offline. What you write goes out when you are back.',
  chatConnecting: 'Connecting…',
  chatTyping: (names: string, people: number): string => `${names} ${people === 1 ? 'is' : 'are'} typing…`,
  chatOthers: (value: number, formatted: string): string => count(value, 'other', 'others', formatted),
  chatEmpty: 'No messages yet',
  chatEmptyHint: (name: string): string => `Say hello to ${name}.`,
  chatFailed: (problem: string): string => `The conversation did not come. ${problem}`,
  chatGone: 'This conversation is not there.',

  chatWrite: 'Message',
  chatWriteTo: (name: string): string => `Message to ${name}`,
  chatSend: 'Send',
  chatSave: 'Save',
  chatAttach: 'Add pictures',
  chatDropHere: 'Drop them here',
  chatTooLong: (value: number, formatted: string): string =>
    count(value, 'character too many', 'characters too many', formatted),
  chatReplyTo: (name: string): string => `Reply to ${name}`,
  chatReplyToOwn: 'Reply to your message',
  chatReplyCancel: 'Cancel the reply',
  chatQuoteGo: (name: string): string => `Go to the message of ${name}`,
  chatQuoteGone: 'A message that is not available',
  chatEditing: 'Edit your message',
  chatEditCancel: 'Cancel editing',
  chatDraftReturned: 'Back in your draft.',
  chatMomentShare: 'Share a moment',
  chatMomentRemove: 'Don’t share this moment',

  chatAlt: 'Description',
  chatAltHint: 'What the picture shows, for those who cannot see it.',
  chatAltOf: (index: string, all: string): string => `Description of picture ${index} of ${all}`,
  chatPictureRemove: (index: string): string => `Remove picture ${index}`,
  chatPictureReading: 'Preparing the picture…',
  chatPictureMany: (formatted: string): string => `No more than ${formatted} pictures go in one message.`,
  chatPictureProblem: (code: PictureProblemCode): string =>
    ({
      'unsupported-type': 'This file doesn’t work here. Choose a picture.',
      video: 'This is a video. Choose a picture.',
      animated: 'This picture moves. Choose one that keeps still.',
      undecodable: 'This browser can’t open that kind of picture. Save it as JPEG and choose that.',
      damaged: 'This file is damaged or incomplete. Choose another one.',
      'too-large': 'This picture is too large to be handled here. Choose a smaller one.',
      'too-small': 'This picture is too small to be shown. Choose a larger one.',
      failed: 'This picture could not be opened. Please try again.',
    })[code],

  chatNotSent: (problem: string): string => `Not sent. ${problem}`,
  chatRefused: (rule: string): string => `Not accepted: ${rule}`,
  chatDiscard: 'Discard',
  chatUnsent: (value: number, formatted: string): string =>
    `${count(value, 'message was', 'messages were', formatted)} not sent.`,
  chatRetryAll: 'Retry all',
  chatUndo: 'Undo',
  chatProgress: (percent: string): string => `Sending… ${percent}`,

  chatActions: 'Actions for this message',
  chatReply: 'Reply',
  chatReact: (emoji: string): string => `React with ${emoji}`,
  chatUnreact: (emoji: string): string => `Take back ${emoji}`,
  chatReactions: (emoji: string, people: string): string => `${emoji} ${people}`,
  chatCopy: 'Copy text',
  chatCopied: 'Copied.',
  chatCopyFailed: 'It could not be copied.',
  chatMessageGone: 'That message can’t be shown now.',
  chatAccepted: (name: string): string => `Accepted. You can write to ${name} now.`,
  chatEdit: 'Edit',
  chatDeleteForMe: 'Delete for me',
  chatDeleteForMeConfirm: 'It disappears from your devices. The others still have it.',
  chatDeleteForAll: 'Delete for everybody',
  /** Honest: what was read was read. */
  chatDeleteForAllConfirm: (read: ReadByAnybody): string =>
    ({
      yes: 'It has already been read. It disappears for everybody, and they see that there was a message.',
      no: 'It disappears for everybody, and they see that there was a message.',
      unknown:
        'It may have been read: not everybody shares that. It disappears for everybody, and they see that there was a message.',
    })[read],
  chatReadUpTo: 'Mark as read up to here',
  chatReadUpToDone: 'Marked as read up to here.',
  chatReport: 'Report this message',
  chatReportThread: 'Report this conversation',
  chatActFailed: (problem: string): string => `That did not work. ${problem}`,

  chatRequest: (name: string): string => `${name} would like to write to you`,
  chatRequestHint: 'Nothing is sent back before you accept: no receipt, no typing.',
  chatAccept: 'Accept',
  chatRequestDelete: 'Delete',
  chatRequestReport: 'Report',
  chatRequestBlock: 'Block',
  chatDeclinedHint: (name: string): string => `${name} is not told.`,
  chatHidden: 'Picture not fetched',
  chatHiddenKept: 'Pictures from people you don’t know are not shown here.',
  chatReveal: 'Show picture',
  chatCovered: 'Covered picture',
  chatStanding: (standing: Exclude<ThreadStanding, 'open' | 'request-in'>, name: string): string =>
    ({
      'request-out': `${name} has to accept before you can go on.`,
      blocked: `You have blocked ${name}.`,
      unavailable: 'You can’t write here.',
      'read-only': 'You can read here, but not write.',
      ended: 'This conversation has ended.',
    })[standing],
  chatRequestsLeft: (value: number, formatted: string, name: string): string =>
    `${name} does not know you yet. You can send ${count(value, 'message', 'messages', formatted)} before they answer.`,
  chatUnblock: 'Unblock',
  chatBlock: (name: string): string => `Block ${name}`,

  chatMore: 'About this conversation',
  chatMuted: 'Muted',
  chatMute: 'Mute until I turn it off',
  chatMuteFor: (hours: number, formatted: string): string => `Mute for ${count(hours, 'hour', 'hours', formatted)}`,
  chatMutedUntil: (time: string): string => `Until ${time}`,
  chatUnmute: 'Unmute',
  chatReceipts: 'Let others see that I have read',
  chatReceiptsHint: 'Off: nothing about it is sent.',
  chatTypingShare: 'Let others see me typing',
  chatDeleteThread: 'Delete conversation',
  chatDeleteThreadConfirm: 'It disappears for you. The others still have it.',
  chatLocalTime: (time: string): string => `${time} there`,
  chatDrawAll: 'Show all messages here, to search the page',
  chatKnown: 'How you know each other',
  chatMutual: (names: string): string => `Friends you share: ${names}`,
  chatFirstContact: (date: string): string => `First contact on ${date}`,
  chatJoined: (date: string): string => `Here since ${date}`,
  chatHintClose: 'Got it',

  chatArrived: (name: string, what: string): string => `${name}: ${what}`,
  chatArrivedMany: (value: number, formatted: string): string => count(value, 'new message', 'new messages', formatted),
  chatKeys: 'Arrow keys go from message to message, Enter opens what can be done about it.',
};

export type ChatRoomStrings = typeof chatRoomStrings;
