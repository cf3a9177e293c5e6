export type * from './adapters.js';
export type * from './chat.js';
export type * from './clip.js';
export type * from './common.js';
export * from './errors.js';
export type * from './invite.js';
export type * from './media.js';
export type * from './people.js';
export type * from './story.js';
