import type { InviteSettings } from '../../contracts/index.js';

/** The words of who may invite somebody, in English. They come with it. */
export const invitationSettingsStrings = {
  invitationSettingsFrom: (from: InviteSettings['from']): string =>
    ({ everyone: 'Everyone', following: 'People I follow', nobody: 'Nobody' })[from],
  invitationSettingsQuestion: 'Who may send me invitations?',
  invitationSettingsMuted: 'Can’t invite me',
  invitationSettingsNobody: 'You get invitations from everybody you allow above.',
  invitationSettingsUnmute: 'Allow again',
  invitationSettingsUnmuteName: (name: string): string => `Allow again: ${name}`,
  invitationSettingsSaved: 'Saved.',
  invitationSettingsUnmuted: (name: string): string => `${name} can invite you again.`,
  invitationSettingsNotSaved: (problem: string): string => `That wasn’t saved. ${problem}`,
  invitationSettingsFailed: (problem: string): string => `Your settings didn’t arrive. ${problem}`,
};

export type InvitationSettingsStrings = typeof invitationSettingsStrings;
