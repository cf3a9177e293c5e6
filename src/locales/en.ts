import { registerTranslation, type Translation } from '@shoelace-style/localize';
import { coAuthorPickerStrings } from '../elements/parts/co-author-picker.strings.js';
import { coAuthorsSlotStrings, coAuthorsStrings } from '../elements/parts/co-authors.strings.js';
import type { CommonStrings } from '../elements/parts/common.strings.js';
import { decisionStrings } from '../elements/parts/decision.strings.js';
import { messageTextStrings, type MessageTextStrings } from '../elements/parts/message-text.strings.js';
import { momentStrings, type MomentStrings } from '../elements/parts/moment.strings.js';
import { flipAuthorStrings } from '../elements/flip-story/flip-story.author.strings.js';
import { flipCompareStrings } from '../elements/flip-story/flip-story.compare.strings.js';
import { flipStoryStrings, type FlipStoryStrings } from '../elements/flip-story/flip-story.strings.js';
import { cameraStrings } from '../elements/story-composer/story-composer.camera.strings.js';
import { composerFormStrings } from '../elements/story-composer/story-composer.form.strings.js';
import { composerShareStrings } from '../elements/story-composer/story-composer.share.strings.js';
import { storyComposerStrings, type StoryComposerStrings } from '../elements/story-composer/story-composer.strings.js';
import { safetyStrings } from '../elements/parts/safety.strings.js';
import { editorStrings } from '../elements/story-composer/story-composer.editor.strings.js';
import { removedStrings } from '../elements/story-composer/story-composer.removed.strings.js';
import { chatInboxListStrings } from '../elements/chat-inbox/chat-inbox.list.strings.js';
import { chatInboxStrings, type ChatInboxStrings } from '../elements/chat-inbox/chat-inbox.strings.js';
import { chatRoomStrings } from '../elements/chat-thread/chat-thread.room.strings.js';
import { chatThreadStrings, type ChatThreadStrings } from '../elements/chat-thread/chat-thread.strings.js';
import { storyViewersStrings, type StoryViewersStrings } from '../elements/story-viewers/story-viewers.strings.js';
import { inviteCardStrings } from '../elements/invite-follow/invite-follow.card.strings.js';
import { inviteSheetStrings } from '../elements/invite-follow/invite-follow.sheet.strings.js';
import { inviteFollowStrings, type InviteFollowStrings } from '../elements/invite-follow/invite-follow.strings.js';
import { invitationPartStrings } from '../elements/invitation/invitation.part.strings.js';
import { invitationSettingsStrings } from '../elements/parts/invite-settings.strings.js';
import { invitationStrings, type InvitationStrings } from '../elements/invitation/invitation.strings.js';
import { videoStrings } from '../elements/parts/video.strings.js';
import { noteGalleryStrings } from '../elements/note-card/note-card.gallery.strings.js';
import { noteCardPartStrings } from '../elements/note-card/note-card.part.strings.js';
import { noteCardStrings, type NoteCardStrings } from '../elements/note-card/note-card.strings.js';
import { noteFormStrings } from '../elements/note-composer/note-composer.form.strings.js';
import { noteComposerStrings, type NoteComposerStrings } from '../elements/note-composer/note-composer.strings.js';
import { photoImportPartStrings } from '../elements/photo-import/photo-import.part.strings.js';
import { photoImportStrings, type PhotoImportStrings } from '../elements/photo-import/photo-import.strings.js';
import { contactFinderPartStrings } from '../elements/contact-finder/contact-finder.part.strings.js';
import { contactFinderStrings, type ContactFinderStrings } from '../elements/contact-finder/contact-finder.strings.js';
import { authorsStrings } from '../elements/parts/authors.strings.js';
import { coAuthorBadgePartStrings } from '../elements/co-author-badge/co-author-badge.part.strings.js';
import { coAuthorBadgeSheetStrings } from '../elements/co-author-badge/co-author-badge.sheet.strings.js';
import {
  coAuthorBadgeStrings,
  type CoAuthorBadgeStrings,
} from '../elements/co-author-badge/co-author-badge.strings.js';
import { coAuthorAskingStrings } from '../elements/co-author-invite/co-author-invite.asking.strings.js';
import { coAuthorContentStrings } from '../elements/co-author-invite/co-author-invite.content.strings.js';
import { coAuthorReceivedStrings } from '../elements/co-author-invite/co-author-invite.received.strings.js';
import { coAuthorSigningStrings } from '../elements/co-author-invite/co-author-invite.signing.strings.js';
import {
  coAuthorInviteStrings,
  type CoAuthorInviteStrings,
} from '../elements/co-author-invite/co-author-invite.strings.js';

/** English. The elements carry it anyway; this is for pages that load their languages by a list. */
const en: Translation &
  ChatInboxStrings &
  CommonStrings &
  FlipStoryStrings &
  StoryViewersStrings &
  StoryComposerStrings &
  ChatThreadStrings &
  MessageTextStrings &
  MomentStrings &
  InviteFollowStrings &
  InvitationStrings &
  NoteCardStrings &
  NoteComposerStrings &
  PhotoImportStrings &
  ContactFinderStrings &
  CoAuthorBadgeStrings &
  CoAuthorInviteStrings = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...flipStoryStrings,
  ...flipAuthorStrings,
  ...flipCompareStrings,
  ...decisionStrings,
  ...storyViewersStrings,
  ...safetyStrings,
  ...storyComposerStrings,
  ...cameraStrings,
  ...composerFormStrings,
  ...composerShareStrings,
  ...editorStrings,
  ...removedStrings,
  ...messageTextStrings,
  ...chatInboxStrings,
  ...chatInboxListStrings,
  ...chatThreadStrings,
  ...chatRoomStrings,
  ...momentStrings,
  ...inviteFollowStrings,
  ...inviteCardStrings,
  ...inviteSheetStrings,
  ...invitationStrings,
  ...invitationPartStrings,
  ...invitationSettingsStrings,
  ...videoStrings,
  ...noteCardStrings,
  ...noteCardPartStrings,
  ...noteGalleryStrings,
  ...noteComposerStrings,
  ...noteFormStrings,
  ...photoImportStrings,
  ...photoImportPartStrings,
  ...contactFinderStrings,
  ...contactFinderPartStrings,
  ...coAuthorPickerStrings,
  ...coAuthorsStrings,
  ...coAuthorsSlotStrings,
  ...coAuthorBadgeStrings,
  ...authorsStrings,
  ...coAuthorBadgePartStrings,
  ...coAuthorBadgeSheetStrings,
  ...coAuthorInviteStrings,
  ...coAuthorContentStrings,
  ...coAuthorSigningStrings,
  ...coAuthorAskingStrings,
  ...coAuthorReceivedStrings,
};

registerTranslation(en);

export default en;
