import type { Person } from '../../contracts/index.js';
import { isText, list, optional, record, type Is } from '../draft-check.js';
import { isAuthorRole } from '../co-author/roles.js';

/** What of a person can be kept on the device, and shown again: a host's record may carry what can't be. */
export function keptPerson({ id, name, handle, avatar }: Person): Person {
  return {
    id,
    name,
    ...(typeof handle === 'string' && { handle }),
    ...(typeof avatar?.src === 'string' && { avatar: { src: avatar.src, width: avatar.width, height: avatar.height } }),
  };
}

/** A `ChosenCoAuthor`. */
export const isChosenCoAuthor: Is = record({
  person: record({ id: isText, name: isText, handle: optional(isText), avatar: optional(record({ src: isText })) }),
  role: isAuthorRole,
});

/** `ChosenCoAuthor`s of a draft. Drafts of before have none. */
export const isCoAuthors: Is = optional(list(isChosenCoAuthor));
