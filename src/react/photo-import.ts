import { createComponent, type EventName } from '@lit/react';
import React from 'react';
import '../elements/photo-import/photo-import.define.js';
import type { PhotoImportEventMap } from '../elements/photo-import/photo-import.events.js';
import { PhotoImport as PhotoImportElement } from '../elements/photo-import/photo-import.js';

/**
 * `<rv-photo-import>` as a React component: its properties by their names, its events as typed callbacks.
 *
 * @example
 * <PhotoImport onImportChanged={({ detail }) => keep(detail.settings.receipt)} />
 */
export const PhotoImport = createComponent({
  react: React,
  tagName: 'rv-photo-import',
  elementClass: PhotoImportElement,
  displayName: 'PhotoImport',
  events: {
    onImportChoiceRequest: 'rv-import-choice-request' as EventName<PhotoImportEventMap['rv-import-choice-request']>,
    onImportChanged: 'rv-import-changed' as EventName<PhotoImportEventMap['rv-import-changed']>,
    onImportAdapterError: 'rv-import-adapter-error' as EventName<PhotoImportEventMap['rv-import-adapter-error']>,
  },
});
