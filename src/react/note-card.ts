import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/note-card/note-card.define.js';
import type { NoteCardEventMap } from '../elements/note-card/note-card.events.js';
import { NoteCard as NoteCardElement } from '../elements/note-card/note-card.js';

/**
 * `<rv-note-card>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <NoteCard noteId={id} onNoteDeleted={({ detail }) => forget(detail.note.id)} />
 */
export const NoteCard = createComponent({
  react: React,
  tagName: 'rv-note-card',
  elementClass: NoteCardElement,
  displayName: 'NoteCard',
  events: {
    onPhotoOpened: 'rv-photo-opened' as EventName<NoteCardEventMap['rv-photo-opened']>,
    onPhotoClosed: 'rv-photo-closed' as EventName<NoteCardEventMap['rv-photo-closed']>,
    onPhotoChanged: 'rv-photo-changed' as EventName<NoteCardEventMap['rv-photo-changed']>,
    onPhotoDescribed: 'rv-photo-described' as EventName<NoteCardEventMap['rv-photo-described']>,
    onNoteUncoverRequest: 'rv-note-uncover-request' as EventName<NoteCardEventMap['rv-note-uncover-request']>,
    onNoteUncovered: 'rv-note-uncovered' as EventName<NoteCardEventMap['rv-note-uncovered']>,
    onNoteCovered: 'rv-note-covered' as EventName<NoteCardEventMap['rv-note-covered']>,
    onLinkOpenRequest: 'rv-link-open-request' as EventName<NoteCardEventMap['rv-link-open-request']>,
    onNoteCopied: 'rv-note-copied' as EventName<NoteCardEventMap['rv-note-copied']>,
    onNoteAppealRequest: 'rv-note-appeal-request' as EventName<NoteCardEventMap['rv-note-appeal-request']>,
    onNoteReportRequest: 'rv-note-report-request' as EventName<NoteCardEventMap['rv-note-report-request']>,
    onNoteReported: 'rv-note-reported' as EventName<NoteCardEventMap['rv-note-reported']>,
    onNoteDeleteRequest: 'rv-note-delete-request' as EventName<NoteCardEventMap['rv-note-delete-request']>,
    onNoteDeleted: 'rv-note-deleted' as EventName<NoteCardEventMap['rv-note-deleted']>,
    onNoteImportRequest: 'rv-note-import-request' as EventName<NoteCardEventMap['rv-note-import-request']>,
    onNoteImportChanged: 'rv-note-import-changed' as EventName<NoteCardEventMap['rv-note-import-changed']>,
    onImportsOpenRequest: 'rv-imports-open-request' as EventName<NoteCardEventMap['rv-imports-open-request']>,
    onPersonReportRequest: 'rv-person-report-request' as EventName<NoteCardEventMap['rv-person-report-request']>,
    onPersonReported: 'rv-person-reported' as EventName<NoteCardEventMap['rv-person-reported']>,
    onPersonBlockRequest: 'rv-person-block-request' as EventName<NoteCardEventMap['rv-person-block-request']>,
    onPersonBlocked: 'rv-person-blocked' as EventName<NoteCardEventMap['rv-person-blocked']>,
    onNoteAdapterError: 'rv-note-adapter-error' as EventName<NoteCardEventMap['rv-note-adapter-error']>,
    onImportAdapterError: 'rv-import-adapter-error' as EventName<NoteCardEventMap['rv-import-adapter-error']>,
    onPeopleAdapterError: 'rv-people-adapter-error' as EventName<NoteCardEventMap['rv-people-adapter-error']>,
  },
});
