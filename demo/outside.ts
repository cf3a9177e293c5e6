import type { DeliveredInvite, PersonAdapters, VisitorAdapters } from 'recto-verso/adapters/memory';
import type { Person } from 'recto-verso/contracts';
import type { App } from './app.js';
import { contacts } from './contacts.js';
import { goTo, linkPrefix, readPlace, type LinkPurpose, type Place } from './route.js';
import type { Settings } from './settings.js';

/** Who opens a link. */
export interface Reader {
  /** Absent: nobody is signed in. */
  readonly person: Person | undefined;
  readonly adapters: PersonAdapters | VisitorAdapters;
}

/** What is outside the phones: other apps, in which messages arrive, and whoever opens a link that is in one. */
export class Outside {
  /** Absent: Théo's phone is there as ever. */
  place: Place | undefined;
  /** The last message that nobody has looked at, and how many there are. */
  arrival: DeliveredInvite | undefined;
  unread = 0;
  /** Somebody who has signed up on this page. */
  newcomer: Person | undefined;
  /** What a sign-up gave back, for the token that it was begun with. */
  #intent: { readonly token: string; readonly intent: string } | undefined;
  #app: App;
  #visitor: VisitorAdapters;
  #opener: HTMLElement | undefined;
  #known: number;
  #signedUp = 0;
  /** Whose link a newcomer has come by. */
  #lastReader: string | undefined;

  constructor(app: App, signal: AbortSignal) {
    this.#app = app;
    const { world } = app;
    this.#visitor = world.asVisitor();
    this.#known = world.delivered.getSnapshot().length;
    world.delivered.subscribe(() => this.#onDelivered());
    const asked = readPlace(location.hash);
    this.place = settled(asked);
    if (this.place !== asked) goTo(this.place, { replace: true });
    // The address was changed by hand, or by the way back: to fragments, it is the same.
    addEventListener('popstate', () => void this.#show(readPlace(location.hash)), { signal });
  }

  /** Who opens links: one of the two, or somebody without an account until they sign up. */
  get reader(): Reader {
    const { world, settings } = this.#app;
    const person = settings.opens === 'theo' ? this.#app.person('theo') : this.newcomer;
    return { person, adapters: person === undefined ? this.#visitor : world.as(person.id) };
  }

  /** Of a sign-up that this link was left for. */
  intentFor(token: string): string | undefined {
    return this.#intent?.token === token && this.reader.person !== undefined ? this.#intent.intent : undefined;
  }

  /** Whose screen is in place of Théo's phone, and by what name. Absent: nobody's. */
  get holder(): { readonly name: string; readonly isTheo: boolean } | undefined {
    const { place } = this;
    if (!place) return undefined;
    if (place.kind === 'app') {
      const contact = contacts.find(({ id }) => id === place.contactId);
      return { name: contact?.name ?? '', isTheo: contact?.personId === 'theo' };
    }
    const { person } = this.reader;
    return { name: person?.name ?? this.#app.words.invite.visitor, isTheo: person?.id === 'theo' };
  }

  go(place: Place | undefined): Promise<void> {
    goTo(place);
    return this.#show(place);
  }

  /** Somebody reads a message, and taps its link. */
  async openDelivered({ contactId, url }: DeliveredInvite): Promise<void> {
    const isTheo = contacts.find(({ id }) => id === contactId)?.personId === 'theo';
    const before = this.place;
    if (before?.kind === 'app' && !isTheo && this.#lastReader !== contactId) this.newcomer = undefined;
    if (!isTheo) this.#lastReader = contactId;
    await this.openAs(isTheo ? 'theo' : 'visitor', url.slice(linkPrefix().length));
  }

  async openAs(opens: Settings['opens'], token: string): Promise<void> {
    await this.#app.set({ opens });
    await this.go({ kind: 'link', token });
  }

  /** The way to an account: the link stays in the address, and its intent goes along. */
  async beginSignUp(token: string, intent: string, to: LinkPurpose = 'follow'): Promise<void> {
    this.#intent = { token, intent };
    await this.go({ kind: 'join', token, to });
  }

  async signUp(token: string, name: string, to: LinkPurpose = 'follow'): Promise<void> {
    this.#signedUp += 1;
    this.newcomer = this.#app.world.addPerson({ id: `newcomer-${this.#signedUp}`, name });
    const place: Place = { kind: 'link', token, to };
    goTo(place, { replace: true });
    await this.#show(place);
  }

  async signOut(): Promise<void> {
    this.newcomer = this.#intent = undefined;
    await this.#app.set({ opens: 'visitor' });
  }

  /** Messages that arrived for somebody, the oldest first. */
  messagesOf(contactId: string): readonly DeliveredInvite[] {
    return this.#app.world.delivered.getSnapshot().filter((message) => message.contactId === contactId);
  }

  dismissArrival(): void {
    this.arrival = undefined;
    void this.#app.change();
  }

  async #show(asked: Place | undefined): Promise<void> {
    // Nobody can be signing up whose sign-up was never begun, or is over.
    const place = asked?.kind === 'join' && (!this.#intent || this.reader.person) ? settled(asked) : asked;
    if (place !== asked) goTo(place, { replace: true });
    const active = document.activeElement;
    if (!this.place && active instanceof HTMLElement) this.#opener = active;
    this.place = place;
    if (place?.kind === 'app') this.#markRead();
    if (place && this.#app.settings.who !== 'theo') await this.#app.set({ who: 'theo' });
    await this.#app.change();
    if (place) {
      document.querySelector<HTMLElement>('#outside')?.focus({ preventScroll: this.#app.roomForTwo.matches });
      return;
    }
    this.#opener?.focus();
    this.#opener = undefined;
  }

  #markRead(): void {
    this.arrival = undefined;
    this.unread = 0;
  }

  #onDelivered(): void {
    const all = this.#app.world.delivered.getSnapshot();
    const latest = all.at(-1);
    if (latest && all.length > this.#known) {
      const isRead = this.place?.kind === 'app' && this.place.contactId === latest.contactId;
      this.unread = isRead ? 0 : this.unread + all.length - this.#known;
      this.arrival = isRead ? undefined : latest;
    }
    this.#known = all.length;
    void this.#app.change();
  }
}

/** A reload knows of no sign-up: it finds the link itself. */
function settled(place: Place | undefined): Place | undefined {
  return place?.kind === 'join' ? { ...place, kind: 'link' } : place;
}
