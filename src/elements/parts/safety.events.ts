import type { AdapterError, PeopleAdapter, Person, Relation, Report, Side } from '../../contracts/index.js';

/** Somebody reports a face of a story. */
export interface StoryReportDetail {
  readonly storyId: string;
  readonly side: Side;
  /** The story's author. */
  readonly person: Person;
  readonly report: Report;
}

/** Somebody reports a person. */
export interface PersonReportDetail {
  readonly person: Person;
  readonly report: Report;
}

/** Somebody wants to block a person. */
export interface PersonBlockDetail {
  readonly person: Person;
}

/** A person is blocked. */
export interface PersonBlockedDetail extends PersonBlockDetail {
  readonly relation: Relation;
}

/** A call has failed. The element shows it; this is for logs. */
export interface PeopleAdapterErrorDetail {
  readonly error: AdapterError;
  readonly method: keyof PeopleAdapter;
}

/** The events of "More". All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface SafetyEventMap {
  'rv-story-report-request': CustomEvent<StoryReportDetail>;
  'rv-story-reported': CustomEvent<StoryReportDetail>;
  'rv-person-report-request': CustomEvent<PersonReportDetail>;
  'rv-person-reported': CustomEvent<PersonReportDetail>;
  'rv-person-block-request': CustomEvent<PersonBlockDetail>;
  'rv-person-blocked': CustomEvent<PersonBlockedDetail>;
  'rv-people-adapter-error': CustomEvent<PeopleAdapterErrorDetail>;
}
