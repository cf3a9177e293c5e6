import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/note-composer/note-composer.define.js';
import type { NoteComposerEventMap } from '../elements/note-composer/note-composer.events.js';
import { NoteComposer as NoteComposerElement } from '../elements/note-composer/note-composer.js';

/**
 * `<rv-note-composer>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <NoteComposer draftKey={me.id} onNotePublished={({ detail }) => show(detail.note)} />
 */
export const NoteComposer = createComponent({
  react: React,
  tagName: 'rv-note-composer',
  elementClass: NoteComposerElement,
  displayName: 'NoteComposer',
  events: {
    onNotePhotosRequest: 'rv-note-photos-request' as EventName<NoteComposerEventMap['rv-note-photos-request']>,
    onNotePhotoAdd: 'rv-note-photo-add' as EventName<NoteComposerEventMap['rv-note-photo-add']>,
    onNotePhotoRefuse: 'rv-note-photo-refuse' as EventName<NoteComposerEventMap['rv-note-photo-refuse']>,
    onNotePhotoMove: 'rv-note-photo-move' as EventName<NoteComposerEventMap['rv-note-photo-move']>,
    onNotePhotoRemove: 'rv-note-photo-remove' as EventName<NoteComposerEventMap['rv-note-photo-remove']>,
    onNotePhotoStrip: 'rv-note-photo-strip' as EventName<NoteComposerEventMap['rv-note-photo-strip']>,
    onNoteAltMissing: 'rv-note-alt-missing' as EventName<NoteComposerEventMap['rv-note-alt-missing']>,
    onNotePublishRequest: 'rv-note-publish-request' as EventName<NoteComposerEventMap['rv-note-publish-request']>,
    onNotePublishProgress: 'rv-note-publish-progress' as EventName<NoteComposerEventMap['rv-note-publish-progress']>,
    onNotePublished: 'rv-note-published' as EventName<NoteComposerEventMap['rv-note-published']>,
    onNotePublishFailed: 'rv-note-publish-failed' as EventName<NoteComposerEventMap['rv-note-publish-failed']>,
    onNoteModerated: 'rv-note-moderated' as EventName<NoteComposerEventMap['rv-note-moderated']>,
    onNoteAppealRequest: 'rv-note-appeal-request' as EventName<NoteComposerEventMap['rv-note-appeal-request']>,
    onDraftRestored: 'rv-draft-restored' as EventName<NoteComposerEventMap['rv-draft-restored']>,
    onDraftDiscarded: 'rv-draft-discarded' as EventName<NoteComposerEventMap['rv-draft-discarded']>,
    onDraftError: 'rv-draft-error' as EventName<NoteComposerEventMap['rv-draft-error']>,
    onComposerClose: 'rv-composer-close' as EventName<NoteComposerEventMap['rv-composer-close']>,
    onNoteAdapterError: 'rv-note-adapter-error' as EventName<NoteComposerEventMap['rv-note-adapter-error']>,
    onMediaAdapterError: 'rv-media-adapter-error' as EventName<NoteComposerEventMap['rv-media-adapter-error']>,
    onCoAuthorInviteRequest: 'rv-co-author-invite-request' as EventName<
      NoteComposerEventMap['rv-co-author-invite-request']
    >,
    onCoAuthorInvited: 'rv-co-author-invited' as EventName<NoteComposerEventMap['rv-co-author-invited']>,
    onCoAuthorAdapterError: 'rv-co-author-adapter-error' as EventName<
      NoteComposerEventMap['rv-co-author-adapter-error']
    >,
  },
});
