import type { Adapters } from '../../contracts/index.js';
import type { HoldSettings } from '../../core/story/hold.js';
import { deviceNoticeMemory, pageNoticeMemory, type NoticeMemory } from '../../core/story/notice-memory.js';
import { currentView, type FlipStoryContext, type FlipStoryHost } from './flip-story.context.js';

/** The element's attributes, as the hold wants them. */
export function settingsOf(host: FlipStoryHost, { ask, paused }: Pick<HoldSettings, 'ask' | 'paused'>): HoldSettings {
  return {
    thresholdMs: clamp(host.holdThreshold, 0, 5000, 350),
    reveal: host.reveal,
    revealMs: host.revealSeconds === Infinity ? Infinity : clamp(host.revealSeconds, 1, 60, 5) * 1000,
    tap: host.activation !== 'hold',
    ask,
    paused,
  };
}

/** Whom this viewer was told about. Without an adapter nobody sees anything. */
export function noticesOf({ rememberNotice }: FlipStoryHost, adapters: Adapters | undefined): NoticeMemory | undefined {
  const adapter = adapters?.story;
  if (!adapter || rememberNotice === undefined) return adapter && pageNoticeMemory(adapter);
  return deviceNoticeMemory(adapter, rememberNotice);
}

/** Whether the viewer has to be told first that this author will see them. */
export function mustAsk(context: FlipStoryContext): boolean {
  const { host, store, getAdapters } = context;
  const { story } = currentView(context);
  if (!story || story.mine || story.discovered || host.notice === 'none') return false;
  if (store.getSnapshot().back.phase === 'open') return false;
  const notices = noticesOf(host, getAdapters());
  return notices !== undefined && !notices.has(story.author.id);
}

/** Bad numbers fall back; good ones are brought within bounds. */
function clamp(value: number, min: number, max: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}
