import type { InviteSettings, InviteSettingsChange, Person } from '../../../contracts/index.js';
import { AdapterError } from '../../../contracts/index.js';
import type { InvitesState } from './invite-state.js';

const choices: readonly unknown[] = ['everyone', 'following', 'nobody'] satisfies InviteSettings['from'][];

/** Who may invite somebody, as they see it. */
export function toSettings(state: InvitesState, personId: string): InviteSettings {
  const { from, muted } = state.settingsOf(personId);
  const known = (id: string): Person => state.world.people.get(id) ?? { id, name: id };
  return { from, muted: [...muted].map(known) };
}

/** @throws `invalid` */
export function changeSettings(state: InvitesState, personId: string, { from, unmute }: InviteSettingsChange): void {
  const settings = state.settingsOf(personId);
  if (from !== undefined && !choices.includes(from)) {
    throw new AdapterError('invalid', { fields: { from: 'no such choice' } });
  }
  settings.from = from ?? settings.from;
  for (const id of unmute ?? []) settings.muted.delete(id);
}
