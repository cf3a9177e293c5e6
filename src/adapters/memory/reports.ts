import type { Report } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import { toTimestamp } from './records.js';
import type { FiledReport, State } from './state.js';

/** Whether somebody has written anything. */
export function hasWords(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Files a report. The same report by the same person is filed once. @throws `invalid` */
export function fileReport(state: State, by: string, { reason, text }: Report, about: FiledReport['about']): void {
  if (reason === 'other' && !hasWords(text)) {
    throw new AdapterError('invalid', { fields: { text: 'this reason needs words' } });
  }
  const same = (filed: FiledReport): boolean =>
    filed.by === by &&
    filed.reason === reason &&
    filed.text === text &&
    JSON.stringify(filed.about) === JSON.stringify(about);
  if (state.reports.some(same)) return;
  state.reports.push({
    id: `report-${state.nextNumber()}`,
    by,
    at: toTimestamp(state.clock.now()),
    about,
    reason,
    ...(text !== undefined && { text }),
  });
}
