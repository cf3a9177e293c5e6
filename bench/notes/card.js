// What every way of drawing a note shares: the styles of our element, the dates, and a text taken apart.
import { tokens } from '../../src/elements/parts/tokens.styles.js';
import { partStyles } from '../../src/elements/note-card/note-card.part.styles.js';
import { styles } from '../../src/elements/note-card/note-card.styles.js';

export const css = [tokens, styles, partStyles].map(({ cssText }) => cssText).join('\n');

/** The same where the card is no element with a shadow of its own. */
export const pageCss = css.replaceAll(':host', '.host');

const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

export const dateOf = (createdAt) => date.format(new Date(createdAt));
export const exactOf = (createdAt) => exact.format(new Date(createdAt));

const sign = { '@': 'mention', '#': 'tag' };

/** Strings, and links as `{ kind, href, text }`. */
export const partsOf = (text) =>
  text
    .split(/(https:\S+|[@#]\w+)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('https:')) return { kind: 'link', href: part, text: part };
      const kind = sign[part[0]];
      return kind && part.length > 1 ? { kind, href: `https://example.com/${part.slice(1)}`, text: part } : part;
    });
