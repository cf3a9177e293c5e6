import type { Audience } from '../../contracts/index.js';
import type { State } from './state.js';

type Test = (state: State, authorId: string, personId: string) => boolean;

/** Who belongs to an audience, by its id. */
const tests: Readonly<Record<string, Test>> = {
  everyone: () => true,
  followers: (state, authorId, personId) => state.links(personId, authorId).following,
  'close-friends': (state, authorId, personId) => state.links(authorId, personId).closeFriend,
};

/** The audiences that a world offers unless it is told otherwise. */
export const defaultAudiences: readonly Audience[] = [
  { id: 'everyone', name: 'Everyone' },
  { id: 'followers', name: 'Followers', description: 'People who follow you.' },
  { id: 'close-friends', name: 'Close friends', description: 'People on your list, which nobody sees.' },
];

/** Whether a story of this audience is for this person. One that the world does not know is for nobody but its author. */
export function isFor(state: State, audience: string | undefined, authorId: string, personId: string): boolean {
  if (audience === undefined || authorId === personId) return true;
  return tests[audience]?.(state, authorId, personId) ?? false;
}
