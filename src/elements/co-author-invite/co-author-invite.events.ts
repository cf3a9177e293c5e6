import type {
  CoAuthorInvite,
  CoAuthorSettings,
  CoAuthorSettingsChange,
  Person,
  Report,
} from '../../contracts/index.js';
import type { CoAuthorAskDetail, CoAuthorEventMap, CoAuthorInviteDetail } from '../parts/co-author.events.js';
import type { SafetyEventMap } from '../parts/safety.events.js';
import type { SignUpRequestDetail } from '../parts/sign-up.events.js';

export type { CoAuthorAskDetail, SignUpRequestDetail };

/** Somebody signs. */
export interface CoAuthorApproveDetail extends CoAuthorInviteDetail {
  /** Of what they were shown. */
  readonly hash: string;
}

/** Somebody says no. */
export interface CoAuthorDeclineDetail extends CoAuthorInviteDetail {
  /** And wants no other of this person. */
  readonly mute: boolean;
}

/** Somebody wants to read an invitation and answer it. */
export interface CoAuthorInviteOpenDetail {
  readonly invite: CoAuthorInvite;
}

/** Somebody wants to send a link together with an invitation of another kind. */
export interface CoAuthorLinkSendDetail {
  /** Of the link; its `url` is there. */
  readonly invite: CoAuthorInvite;
}

/** Somebody reports an invitation. */
export interface CoAuthorReportDetail {
  readonly inviteId: string;
  readonly person: Person;
  readonly report: Report;
}

/** Somebody changes who may ask them. */
export interface CoAuthorSettingsRequestDetail {
  readonly change: CoAuthorSettingsChange;
}

/** Who may ask somebody has changed. */
export interface CoAuthorSettingsDetail {
  readonly settings: CoAuthorSettings;
}

/** The events of `rv-co-author-invite`. All bubble and are composed; those that end in `-request` are cancelable: prevent one to act yourself. */
export interface CoAuthorInviteEventMap extends CoAuthorEventMap, SafetyEventMap {
  'rv-co-author-invite-request': CustomEvent<CoAuthorAskDetail>;
  'rv-co-author-invited': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-approve-request': CustomEvent<CoAuthorApproveDetail>;
  'rv-co-author-approved': CustomEvent<CoAuthorInviteDetail>;
  'rv-co-author-decline-request': CustomEvent<CoAuthorDeclineDetail>;
  'rv-co-author-declined': CustomEvent<CoAuthorDeclineDetail>;
  'rv-co-author-answer-request': CustomEvent<CoAuthorInviteOpenDetail>;
  'rv-co-author-link-send-request': CustomEvent<CoAuthorLinkSendDetail>;
  'rv-co-author-settings-request': CustomEvent<CoAuthorSettingsRequestDetail>;
  'rv-co-author-settings-changed': CustomEvent<CoAuthorSettingsDetail>;
  'rv-co-author-report-request': CustomEvent<CoAuthorReportDetail>;
  'rv-co-author-reported': CustomEvent<CoAuthorReportDetail>;
  'rv-sign-up-request': CustomEvent<SignUpRequestDetail>;
}
