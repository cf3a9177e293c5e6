import { nothing, type TemplateResult } from 'lit';
import type { Person, PostAuthor } from '../../contracts/index.js';
import type { WordValues } from '../../controllers/strings-controller.js';
import { checkAuthors } from '../../core/co-author/authorship-check.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import type { AuthorsStrings } from './authors.strings.js';
import { avatar } from './avatar.js';
import { personIcon } from './icons/person.js';
import { html } from './tight.js';

/** The words of names. */
export interface AuthorsWords {
  text<Key extends keyof AuthorsStrings & string>(key: Key, ...values: WordValues<AuthorsStrings[Key]>): string;
  lang(): string;
}

export interface AuthorsOptions {
  readonly words: AuthorsWords;
  /** How many names are spelled out, 2 at least; where there are more, the last of them stands for the others. */
  readonly most?: number;
  /** A click on a name that is a link. */
  readonly open?: ((event: MouseEvent, person: Person) => void) | undefined;
  /** What stands for the others, in place of their number. */
  readonly others?: ((text: string, count: number) => unknown) | undefined;
  readonly handles?: boolean;
  /** `false` where the whole leads somewhere else. */
  readonly links?: boolean;
}

/** At most so many names are spelled out, where nobody says otherwise. */
export const mostNames = 3;

/** More pictures side by side would say less. */
const mostAvatars = 3;

/** Making one takes longer than a hundred uses of it. */
const formats = new Map<string, { readonly list: Intl.ListFormat; readonly number: Intl.NumberFormat }>();

function formatsOf(lang: string): { readonly list: Intl.ListFormat; readonly number: Intl.NumberFormat } {
  const known = formats.get(lang) ?? { list: new Intl.ListFormat(lang), number: new Intl.NumberFormat(lang) };
  formats.set(lang, known);
  return known;
}

/** Those who sign a post together. Nobody where its author is alone: then there is nothing to say but their name. */
export function coAuthorsOf({ authors }: { readonly authors?: unknown }): readonly PostAuthor[] | undefined {
  if (authors === undefined) return undefined;
  const checked = checkAuthors(authors);
  return checked.length < 2 ? undefined : checked;
}

/** Who made a post, in words: its author, or all who sign it. */
export function bylineText(post: { readonly author: Person; readonly authors?: unknown }, words: AuthorsWords): string {
  const authors = coAuthorsOf(post);
  return authors ? authorsText(authors, { words }) : post.author.name;
}

/** The names that are spelled out, and the number of those that aren't: never a single one. */
function folded(authors: readonly PostAuthor[], most: number): { shown: readonly PostAuthor[]; others: number } {
  const shown = authors.length > most ? authors.slice(0, most - 1) : authors;
  return { shown, others: authors.length - shown.length };
}

/**
 * All of it as a sentence would have it: "Ana, Luc and 2 others". Each name by itself, whatever its script.
 * @param options.and what stands at the end of the list beside them, in words
 */
export function authorsText(
  authors: readonly PostAuthor[],
  { words, most = mostNames, and }: Pick<AuthorsOptions, 'words' | 'most'> & { readonly and?: string | undefined },
): string {
  const { shown, others } = folded(authors, most);
  const names = shown.map(({ person }) => isolated(person?.name ?? words.text('authorUnavailable')));
  if (others > 0) names.push(othersText(others, words));
  if (and !== undefined) names.push(and);
  return formatsOf(words.lang()).list.format(names);
}

/** The same to be seen: names that lead to their profiles, what each has done, the others in a word. */
export function authorNames(
  authors: readonly PostAuthor[],
  { words, most = mostNames, open, others: toOthers, handles = false, links = true }: AuthorsOptions,
): readonly unknown[] {
  const { shown, others } = folded(authors, most);
  const texts = shown.map(({ person }) => person?.name ?? words.text('authorUnavailable'));
  if (others > 0) texts.push(othersText(others, words));
  // It may take two lines: what belongs before it stands in it.
  const theOthers = (text: string): unknown =>
    toOthers ? toOthers(text, others) : html`<span part="others">${text}</span>`;
  const items: unknown[] = [];
  let before = '';
  // What goes between them is the language's, and some languages look at what follows.
  const parts = formatsOf(words.lang()).list.formatToParts(texts);
  for (const [index, { type }] of parts.entries()) {
    if (type !== 'element') continue;
    const next = parts[index + 1];
    const [after, middle, beforeNext] = next ? torn(next.value) : ['', '', ''];
    const author = shown[items.length / 2];
    const item = author
      ? authorName(author, { words, open, handles, links })
      : theOthers(before + othersText(others, words));
    const ahead = author ? before : '';
    // Most have neither: a feed has thousands of them.
    items.push(
      ahead === '' && after === ''
        ? html`<span class="signer">${item}</span>`
        : html`<span class="signer tied">${ahead}${item}${after}</span>`,
      // Where a language has no space there, a line may break all the same: not every engine does by itself.
      next && middle === '' ? html`<wbr />` : middle,
    );
    before = beforeNext;
  }
  return items;
}

/** What stands between two names: what no line break may part from the one before it, from neither, from the one after it. */
function torn(between: string): readonly [string, string, string] {
  const [, before = '', middle = '', after = ''] = /^(\S*)(\s(?:.*\s)?)(\S*)$/su.exec(between) ?? [];
  if (middle !== '') return [before, middle, after];
  // Without a space: a comma belongs to what it follows, a word to what it leads to.
  return /\p{L}/u.test(between) ? ['', '', between] : [between, '', ''];
}

function authorName(
  { person, role }: PostAuthor,
  { words, open, handles, links }: Pick<AuthorsOptions, 'words' | 'open' | 'handles' | 'links'>,
): TemplateResult {
  const does = role === 'author' ? nothing : html`<span class="rest soft"> ${words.text('authorRole', role)}</span>`;
  if (!person) return html`<span class="rest soft">${words.text('authorUnavailable')}</span>${does}`;
  const { name, handle, url } = person;
  const href = url === undefined || !links ? undefined : safeLinkUrl(url);
  const said = html`<bdi class="name" part="name" title=${name}>${name}</bdi>${
      handles && handle !== undefined ? html`<span class="rest soft"> <bdi>@${handle}</bdi></span>` : nothing
    }`;
  return html`${
    href === undefined
      ? said
      : html`<a href=${href} @click=${open ? (event: MouseEvent) => open(event, person) : nothing}>${said}</a>`
  }${does}`;
}

/** Their pictures, one over the other, the first on top. Decoration: the names stand beside them. */
export function authorAvatars(authors: readonly PostAuthor[]): TemplateResult {
  return html`<span class="avatars" part="avatars" aria-hidden="true"
    >${authors.slice(0, mostAvatars).map(({ person }) => (person ? avatar(person) : noAvatar()))}</span
  >`;
}

/** Of an account that is not available. */
export function noAvatar(): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">${personIcon()}</span>`;
}

const othersText = (count: number, words: AuthorsWords): string =>
  words.text('authorOthers', count, formatsOf(words.lang()).number.format(count));

const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What stands for the names that are not spelled out, where a list of all is behind it. */
export function othersButton(
  text: string,
  { open, warmUp }: { readonly open: () => void; readonly warmUp: () => void },
): TemplateResult {
  return html`<button
    class="others"
    part="others"
    type="button"
    aria-haspopup="dialog"
    @click=${open}
    @pointerenter=${warmUp}
    @focus=${warmUp}
  >
    ${text}
  </button>`;
}
