import type { TemplateResult } from 'lit';
import type { Adapters } from '../../contracts/index.js';
import type { SafetyQuestion, SafetySubject } from '../../core/safety-store.js';

/** A row of "More" that the element itself acts on. */
export interface OwnSafetyAction extends SafetyQuestion {
  readonly label: string;
  readonly icon: TemplateResult;
  /** What follows, where that wants a second yes. */
  readonly confirm?: string;
  /** Called once the sheet is closed. */
  readonly act: () => void;
}

/** A row of "More". The named ones are done by the safety part itself. */
export type SafetyAction =
  'report-story' | 'report-person' | 'report-chat' | 'report-note' | 'report-co-author' | 'block' | OwnSafetyAction;

/** What "More" is about, and what it offers. */
export interface SafetyMenu extends SafetySubject {
  readonly actions: readonly SafetyAction[];
  /** Begins with this one of them, without the menu. */
  readonly first?: SafetyAction;
}

/** The actions that these adapters can do. None left: show no "More". */
export function possibleActions(
  { actions, storyId, chat, note, coAuthor }: Pick<SafetyMenu, 'actions'> & Partial<SafetyMenu>,
  adapters: Adapters | undefined,
): readonly SafetyAction[] {
  return actions.filter((action) => {
    if (action === 'report-story') return storyId !== undefined && typeof adapters?.story?.report === 'function';
    if (action === 'report-chat') return chat !== undefined && typeof adapters?.chat?.report === 'function';
    if (action === 'report-note') return note !== undefined && typeof adapters?.note?.report === 'function';
    if (action === 'report-co-author')
      return coAuthor !== undefined && typeof adapters?.coAuthor?.report === 'function';
    if (action === 'report-person') return typeof adapters?.people?.report === 'function';
    if (action === 'block') return typeof adapters?.people?.block === 'function';
    return true;
  });
}
