export type { AdapterMethod, CallLog, CallOutcome, CallRecord } from './calls.js';
export { callLogSize } from './calls.js';
export type { ClipWorld } from './clips.js';
export type { HistoryOptions } from './chat/chat-history.js';
export { generateHistory } from './chat/chat-history.js';
export type { ChatKnobs } from './chat/chat-knobs.js';
export type { Bounce, MessagePolicy, MessageRuling, MessageToJudge } from './chat/chat-moderation.js';
export type { HistoryLanguage } from './chat/chat-phrases.js';
export type {
  AttachmentSeed,
  MemberSeed,
  MessageSeed,
  MessageSource,
  MomentChange,
  MomentSeed,
  ThreadChange,
  ThreadSeed,
} from './chat/chat-seed.js';
export type { FiledMessageAppeal } from './chat/chat-state.js';
export type { ChatWorld } from './chat/chat-world.js';
export type { CoAuthorKnobs } from './co-author/co-author-knobs.js';
export type { CoAuthorRulesSeed, CoAuthorSeed, GoneAccount, PostChange } from './co-author/co-author-seed.js';
export type { CoAuthorActs, CoAuthorWorld } from './co-author/co-author-world.js';
export type { BookEntry, ContactKnobs } from './contacts/contacts-knobs.js';
export type { ContactWorld } from './contacts/contacts-world.js';
export type { DeskFace, DeskLabel, LateVerdict, ModerationDesk, ModerationPolicy, Ruling, Verdict } from './desk.js';
export type { FailOptions, FaultOptions, FaultTarget } from './faults.js';
export type { ImportKnobs } from './imports/imports-knobs.js';
export type { DecidedSeed, MainAppSeed, PostSeed } from './imports/imports-seed.js';
export type { ImportWorld, MainApp } from './imports/imports-world.js';
export type { InviteKnobs } from './invite/invite-knobs.js';
export type { ClipChange, ClipSeed, ContactChange, ContactSeed, InviteSeed } from './invite/invite-seed.js';
export type { DeliveredInvite, KeptConsent } from './invite/invite-state.js';
export type { InviteWorld, VisitorAdapters } from './invite/invite-world.js';
export type { MediaKnobs } from './media.js';
export type { NetworkKnobs } from './network.js';
export type { NoteKnobs, NotePolicy, NoteToJudge } from './note/note-knobs.js';
export type { NoteAudience, NoteChange, NotePhotoChange, NotePhotoSeed, NoteSeed } from './note/note-seed.js';
export type { FiledNoteAppeal } from './note/note-state.js';
export type { NoteWorld } from './note/note-world.js';
export type { PublishingKnobs } from './publishing.js';
export type {
  BackSeed,
  DecisionSeed,
  FaceSeed,
  PersonSeed,
  RelationSeed,
  SealedSource,
  StorySeed,
  ViewerSeed,
  WorldSeed,
} from './seed.js';
export type { FiledAppeal, FiledReport, ReceivedUpload } from './state.js';
export type { WorldStory } from './story-list.js';
export type { MemoryWorld, MemoryWorldOptions, PersonAdapters } from './memory-world.js';
export { createMemoryWorld } from './world.js';
