import { check, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { Skip } from '../suite.js';
import type { MediaContext } from './context.js';
import { mediaMethod, mediaOf, picturesOf, uploaded } from './helpers.js';

function assertPositive(value: number | undefined, what: string): void {
  check(value === undefined || value > 0, `${what} is ${String(value)}`);
}

/** What `getLimits`, `precheck` and `suggestAlt` promise, where they are offered. */
export const askingCases: Cases<MediaContext> = {
  async 'getLimits says what upload takes'(context) {
    const limits = await mediaMethod(mediaOf(context, 'owner'), 'getLimits')();
    const [picture] = picturesOf(context);
    const { types, maxBytes, maxWidth, maxHeight, perDay, remaining, resetsAt } = limits;
    check(types === undefined || types.includes(picture.type), `${picture.type} is taken, and not in types`);
    assertPositive(maxBytes, 'maxBytes');
    assertPositive(maxWidth, 'maxWidth');
    assertPositive(maxHeight, 'maxHeight');
    check(remaining === undefined || remaining <= (perDay ?? Infinity), 'more remains than there is in a day');
    check(resetsAt === undefined || !Number.isNaN(Date.parse(resetsAt)), `resetsAt is no time: ${String(resetsAt)}`);
  },

  async 'getLimits counts what was uploaded, if it says what remains'(context) {
    const getLimits = mediaMethod(mediaOf(context, 'owner'), 'getLimits');
    const { remaining } = await getLimits();
    if (remaining === undefined) throw new Skip('skipped: getLimits says nothing of what remains');
    await uploaded(context);
    same((await getLimits()).remaining, remaining - 1, 'what remains after one upload');
  },

  async 'precheck says yes, or the rule in words'(context) {
    const answer = await mediaMethod(mediaOf(context, 'owner'), 'precheck')(picturesOf(context)[0]);
    check(answer.allowed || answer.rule.trim() !== '', 'precheck says no and not why');
  },

  async 'suggestAlt gives words'(context) {
    const suggestAlt = mediaMethod(mediaOf(context, 'owner'), 'suggestAlt');
    const text = await suggestAlt(picturesOf(context)[0], { lang: 'en' });
    check(text.trim() !== '', 'the description is blank');
  },
};
