import type { ModerationDecision, Side, Story } from '../../contracts/index.js';

/** An author contests a decision. */
export interface AppealRequestDetail {
  readonly story: Story;
  readonly side: Side;
  readonly decision: ModerationDecision;
  readonly text: string;
}

/** The event of the statement of reasons. It bubbles and is composed; prevent it to send the appeal yourself. */
export interface DecisionEventMap {
  'rv-appeal-request': CustomEvent<AppealRequestDetail>;
}
