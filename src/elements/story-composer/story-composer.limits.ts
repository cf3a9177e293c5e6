import { html, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { largestOf, sides } from '../../core/composer/composer-rules.js';
import { spentQuotaOf, type SpentQuota } from '../../core/composer/composer-quota.js';
import { leftOf } from '../../core/making/quota.js';
import { bytesText, pixelsText, typeText } from '../parts/file-facts.js';
import { written, type ComposerView, type Words } from './story-composer.view.js';

/** Types that every browser opens. */
const usualTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** What may be shared and how often still, said before it is chosen. */
export function renderLimits(view: ComposerView): TemplateResult {
  const { words, snapshot } = view;
  const now = systemClock.now();
  const spent = spentQuotaOf(snapshot, now);
  const left = (of: SpentQuota['of'], count: number | undefined): TemplateResult | typeof nothing =>
    count === undefined
      ? nothing
      : html`<span class=${spent?.of === of ? 'strong' : nothing}>${leftText(words, of, count)}</span>`;
  const pictures = leftOf(snapshot.limits, now) ?? Infinity;
  return html`<p class="limits small soft">
    ${words.text('composerLimits', filesText(view), pixelsText(largestOf(snapshot), words.lang()))}
    ${left('stories', leftOf(snapshot.rules.limits, now))}
    ${left('pictures', pictures < sides.length ? pictures : undefined)} ${spent && againText(words, spent)}
  </p>`;
}

/** What is used up for today, and when there is more. */
export function spentText(words: Words, spent: SpentQuota): string {
  return [leftText(words, spent.of, spent.left), againText(words, spent)].filter(Boolean).join(' ');
}

function filesText({ words, snapshot, maxFileBytes }: ComposerView): string {
  const names = [...usualTypes, ...(snapshot.limits.decodes ?? [])].map(typeText);
  const types = new Intl.ListFormat(words.lang(), { type: 'disjunction' }).format(new Set(names));
  if (maxFileBytes === undefined) return types;
  return words.text('composerUpTo', types, bytesText(maxFileBytes, words.lang()));
}

function leftText(words: Words, of: SpentQuota['of'], count: number): string {
  return words.text(of === 'stories' ? 'composerLeft' : 'composerPicturesLeft', count, written(words, count));
}

function againText(words: Words, { until }: SpentQuota): string | undefined {
  const at = until === undefined ? undefined : timeText(words, until);
  return at === undefined ? undefined : words.text('composerLeftAgain', at);
}

/** The hour, and the day where it is not today. */
export function timeText(words: Words, at: string | number): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const today = date.toDateString() === new Date(systemClock.now()).toDateString();
  return new Intl.DateTimeFormat(words.lang(), {
    timeStyle: 'short',
    ...(!today && { dateStyle: 'medium' }),
  }).format(date);
}
