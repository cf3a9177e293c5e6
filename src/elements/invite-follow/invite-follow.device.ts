import { contactsManager } from '../../controllers/device-contacts.js';

/** One contact of the device, as somebody picked it. Kept while the sheet is open, and nowhere else. */
export interface DeviceContact {
  readonly name: string;
  readonly tel: string | undefined;
  readonly email: string | undefined;
}

/** Whether this device lets people pick one of its contacts. */
export const hasDeviceContacts = (): boolean => contactsManager() !== undefined;

/** @returns the one that was picked; `undefined`: none. @throws where the device won't open them */
export async function pickDeviceContact(): Promise<DeviceContact | undefined> {
  const [picked] = (await contactsManager()?.select(['name', 'tel', 'email'], { multiple: false })) ?? [];
  if (!picked) return undefined;
  return { name: picked.name?.[0] ?? '', tel: picked.tel?.[0], email: picked.email?.[0] };
}

/** Opens a text message that is still to be sent, by hand. */
export const textMessageTo = (tel: string, body: string): string =>
  `sms:${tel.replace(/[^\d+]/g, '')}?&body=${encodeURIComponent(body)}`;

/** The same for an e-mail. */
export const mailTo = (email: string, body: string): string =>
  `mailto:${encodeURIComponent(email)}?body=${encodeURIComponent(body)}`;
