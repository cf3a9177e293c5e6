import { html, nothing, type TemplateResult } from 'lit';
import type { Message, ModerationDecision } from '../../contracts/index.js';
import type { RowScene, RowState } from './chat-thread.scene.js';

interface DecidedView {
  readonly scene: RowScene;
  readonly state: Pick<RowState, 'active'>;
  /** ms since 1970. */
  readonly now: number;
}

const outcomeWords = { open: 'appealOpen', upheld: 'appealUpheld', restored: 'appealRestored' } as const;

/** What moderation makes of one's own message and its pictures, by which rule, and the way to contest it. */
export function ownState(message: Message, view: DecidedView): TemplateResult | typeof nothing {
  const { mine, deleted, state = 'live', decision, attachments = [] } = message;
  if (!mine || deleted) return nothing;
  const { words } = view.scene;
  const decisions = [decision, ...attachments.map((one) => one.decision)].filter((one) => one !== undefined);
  const text =
    state === 'live'
      ? undefined
      : state === 'limited'
        ? words.text('decisionLimited')
        : words.text(state === 'pending' ? 'chatPending' : 'chatRemovedOwn');
  if (decisions.length === 0 && (text === undefined || state === 'limited')) return nothing;
  return html`<div class="decided small" part="decision">
    ${text === undefined ? nothing : html`<p>${text}</p>`} ${decisions.map((one) => reasons(message, one, view))}
  </div>`;
}

function reasons(message: Message, decision: ModerationDecision, { scene, state, now }: DecidedView): TemplateResult {
  const { words, canContest, acts } = scene;
  const { rule, appeal, appealBy } = decision;
  const open = appeal === undefined && appealBy !== undefined && Date.parse(appealBy) > now;
  return html`<p class="soft" dir="auto">${words.text('decisionRule', rule)}</p>
    ${appeal ? html`<p>${words.text(outcomeWords[appeal])}</p>` : nothing}
    ${
      open && canContest
        ? html`<button
            class="button contest"
            type="button"
            tabindex=${state.active ? 0 : -1}
            aria-haspopup="dialog"
            @click=${() => acts.contest(message, decision)}
          >
            ${words.text('appeal')}
          </button>`
        : nothing
    }`;
}
