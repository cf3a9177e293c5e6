import type { InviteSettings, InviteSettingsChange, Person } from '../../../contracts/index.js';
import { checkChange } from './invite-forms.js';
import type { InvitesState } from './invite-state.js';

/** Who may invite somebody, as they see it. */
export function toSettings(state: InvitesState, personId: string): InviteSettings {
  const { from, muted } = state.settingsOf(personId);
  const known = (id: string): Person => state.world.people.get(id) ?? { id, name: id };
  return { from, muted: [...muted].map(known) };
}

/** @throws `invalid` */
export function changeSettings(state: InvitesState, personId: string, change: InviteSettingsChange): void {
  const { from, unmute } = checkChange(change);
  const settings = state.settingsOf(personId);
  settings.from = from ?? settings.from;
  for (const id of unmute) settings.muted.delete(id);
}
