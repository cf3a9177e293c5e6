export type * from './contracts/index.js';
export { AdapterError } from './contracts/index.js';
export { adaptersContext } from './controllers/context.js';
export { forgetDrafts } from './controllers/draft-storage.js';
export { keepSending, type KeepSendingOptions } from './controllers/keep-sending.js';
export { provideAdapters, type AdaptersProvision } from './controllers/provide-adapters.js';
export type {
  CameraChoice,
  CameraDenial,
  CameraDevice,
  CameraFacing,
  CameraPermission,
  CameraState,
  CameraWish,
} from './core/camera.js';
export type { Outgoing, OutgoingContent, OutgoingPhase, OutgoingPicture } from './core/chat/chat.js';
export { contentHash } from './core/co-author/content-hash.js';
export type { AltDoubt, ComposerMode, FaceTexts, PictureSource } from './core/composer/composer.js';
export type { ComposerProgress, PublishRequest } from './core/composer/composer-ports.js';
export { ChatInbox } from './elements/chat-inbox/chat-inbox.js';
export type * from './elements/chat-inbox/chat-inbox.events.js';
export type { ChatInboxStrings } from './elements/chat-inbox/chat-inbox.strings.js';
export { ChatThread } from './elements/chat-thread/chat-thread.js';
export type * from './elements/chat-thread/chat-thread.events.js';
export type { ChatThreadStrings } from './elements/chat-thread/chat-thread.strings.js';
export { FlipStory } from './elements/flip-story/flip-story.js';
export type * from './elements/flip-story/flip-story.events.js';
export type { FlipStoryStrings } from './elements/flip-story/flip-story.strings.js';
export type * from './elements/parts/co-author.events.js';
export type * from './elements/parts/decision.events.js';
export type * from './elements/parts/invite.events.js';
export type * from './elements/parts/message-text.events.js';
export type * from './elements/parts/safety.events.js';
export type * from './elements/parts/sign-up.events.js';
export { Provider } from './elements/provider/provider.js';
export { StoryComposer } from './elements/story-composer/story-composer.js';
export type * from './elements/story-composer/story-composer.events.js';
export type { StoryComposerStrings } from './elements/story-composer/story-composer.strings.js';
export { StoryViewers } from './elements/story-viewers/story-viewers.js';
export type * from './elements/story-viewers/story-viewers.events.js';
export type { StoryViewersStrings } from './elements/story-viewers/story-viewers.strings.js';
export { InviteFollow } from './elements/invite-follow/invite-follow.js';
export type * from './elements/invite-follow/invite-follow.events.js';
export type { InviteFollowStrings } from './elements/invite-follow/invite-follow.strings.js';
export { InvitationElement } from './elements/invitation/invitation.js';
export type * from './elements/invitation/invitation.events.js';
export type { InvitationStrings } from './elements/invitation/invitation.strings.js';
export { NoteCard } from './elements/note-card/note-card.js';
export type * from './elements/note-card/note-card.events.js';
export type { NoteCardStrings } from './elements/note-card/note-card.strings.js';
export { NoteComposer } from './elements/note-composer/note-composer.js';
export type * from './elements/note-composer/note-composer.events.js';
export type { NoteComposerStrings } from './elements/note-composer/note-composer.strings.js';
export { PhotoImport } from './elements/photo-import/photo-import.js';
export type * from './elements/photo-import/photo-import.events.js';
export type { PhotoImportStrings } from './elements/photo-import/photo-import.strings.js';
export { ContactFinder } from './elements/contact-finder/contact-finder.js';
export type * from './elements/contact-finder/contact-finder.events.js';
export type { ContactFinderStrings } from './elements/contact-finder/contact-finder.strings.js';
export { CoAuthorBadge } from './elements/co-author-badge/co-author-badge.js';
export type * from './elements/co-author-badge/co-author-badge.events.js';
export type { CoAuthorBadgeStrings } from './elements/co-author-badge/co-author-badge.strings.js';
export { CoAuthorInviteElement } from './elements/co-author-invite/co-author-invite.js';
export type * from './elements/co-author-invite/co-author-invite.events.js';
export type { CoAuthorInviteStrings } from './elements/co-author-invite/co-author-invite.strings.js';
