/** What https://w3c.github.io/contact-picker/ gives of somebody. It is in no version of `lib.dom`. */
export type DeviceContactFields = Readonly<Partial<Record<'name' | 'tel' | 'email', readonly string[]>>>;

/** The book of this device, which only its owner opens. */
export interface ContactsManager {
  select(
    properties: readonly string[],
    options: { readonly multiple: boolean },
  ): Promise<readonly DeviceContactFields[]>;
}

/** `undefined`: this device lets nobody pick from its book. */
export function contactsManager(): ContactsManager | undefined {
  const { contacts } = navigator as Navigator & { contacts?: ContactsManager };
  return typeof contacts?.select === 'function' ? contacts : undefined;
}
