import type {
  AdapterError,
  ContactIdentifier,
  ContactMatch,
  ContactMatching,
  ContactsAdapter,
  Relation,
} from '../../contracts/index.js';
import type { SafetyEventMap } from '../parts/safety.events.js';

/** About oneself. */
export interface ContactsDetail {
  /** Somebody takes part, at that moment. */
  readonly optedIn: boolean;
}

/** Somebody takes part from now on. */
export interface ContactsOptedInDetail {
  readonly matching: ContactMatching;
}

/** Somebody looks for a few people. */
export interface ContactsFindDetail {
  /** As they would leave the device: hashed, where that is asked for. */
  readonly identifiers: readonly ContactIdentifier[];
}

/** A look-up has been answered. */
export interface ContactsFoundDetail {
  readonly matches: readonly ContactMatch[];
  readonly lookedFor: number;
}

/** About somebody who was found. */
export interface ContactMatchDetail {
  readonly match: ContactMatch;
}

/** Somebody who was found is followed, or not any more. */
export interface ContactRelationDetail extends ContactMatchDetail {
  readonly relation: Relation;
}

/** What was deleted. `undefined`: nobody counted. */
export interface ContactsForgottenDetail {
  readonly identifiers: number | undefined;
  readonly matches: number | undefined;
}

/** A call has failed. The element shows it; this is for logs. */
export interface ContactsAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof ContactsAdapter;
}

/** The events of `rv-contact-finder`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface ContactFinderEventMap extends SafetyEventMap {
  'rv-contacts-open': CustomEvent<ContactsDetail>;
  'rv-contacts-close': CustomEvent<ContactsDetail>;
  'rv-contacts-opt-in-request': CustomEvent<ContactsDetail>;
  'rv-contacts-opted-in': CustomEvent<ContactsOptedInDetail>;
  'rv-contacts-find-request': CustomEvent<ContactsFindDetail>;
  'rv-contacts-found': CustomEvent<ContactsFoundDetail>;
  'rv-contact-follow-request': CustomEvent<ContactMatchDetail>;
  'rv-contact-followed': CustomEvent<ContactRelationDetail>;
  'rv-contact-unfollow-request': CustomEvent<ContactMatchDetail>;
  'rv-contact-unfollowed': CustomEvent<ContactRelationDetail>;
  'rv-contacts-forget-request': CustomEvent<ContactsDetail>;
  'rv-contacts-forgotten': CustomEvent<ContactsForgottenDetail>;
  'rv-contacts-adapter-error': CustomEvent<ContactsAdapterErrorDetail>;
}
