/** One contact of the device, as somebody picked it. Kept while the sheet is open, and nowhere else. */
export interface DeviceContact {
  readonly name: string;
  readonly tel: string | undefined;
  readonly email: string | undefined;
}

/** https://w3c.github.io/contact-picker/. It is in no version of `lib.dom`. */
interface ContactsManager {
  select(
    properties: readonly string[],
    options: { readonly multiple: boolean },
  ): Promise<readonly Readonly<Partial<Record<'name' | 'tel' | 'email', readonly string[]>>>[]>;
}

const manager = (): ContactsManager | undefined => (navigator as Navigator & { contacts?: ContactsManager }).contacts;

/** Whether this device lets people pick one of its contacts. */
export const hasDeviceContacts = (): boolean => typeof manager()?.select === 'function';

/** @returns the one that was picked; `undefined`: none. @throws where the device won't open them */
export async function pickDeviceContact(): Promise<DeviceContact | undefined> {
  const [picked] = (await manager()?.select(['name', 'tel', 'email'], { multiple: false })) ?? [];
  if (!picked) return undefined;
  return { name: picked.name?.[0] ?? '', tel: picked.tel?.[0], email: picked.email?.[0] };
}

/** Opens a text message that is still to be sent, by hand. */
export const textMessageTo = (tel: string, body: string): string =>
  `sms:${tel.replace(/[^\d+]/g, '')}?&body=${encodeURIComponent(body)}`;

/** The same for an e-mail. */
export const mailTo = (email: string, body: string): string =>
  `mailto:${encodeURIComponent(email)}?body=${encodeURIComponent(body)}`;
