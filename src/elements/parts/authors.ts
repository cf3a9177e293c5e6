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

/** All of it as a sentence would have it: "Ana, Luc and 2 others". Each name by itself, whatever its script. */
export function authorsText(
  authors: readonly PostAuthor[],
  { words, most = mostNames }: Pick<AuthorsOptions, 'words' | 'most'>,
): string {
  const { shown, others } = folded(authors, most);
  const names = shown.map(({ person }) => isolated(person?.name ?? words.text('authorUnavailable')));
  return formatsOf(words.lang()).list.format(others === 0 ? names : [...names, othersText(others, words)]);
}

/** The same to be seen: names that lead to their profiles, what each has done, the others in a word. */
export function authorNames(
  authors: readonly PostAuthor[],
  { words, most = mostNames, open, others: toOthers, handles = false, links = true }: AuthorsOptions,
): readonly unknown[] {
  const { shown, others } = folded(authors, most);
  const items: unknown[] = shown.map((author) => authorName(author, { words, open, handles, links }));
  const texts = shown.map(({ person }) => person?.name ?? words.text('authorUnavailable'));
  if (others > 0) {
    const text = othersText(others, words);
    texts.push(text);
    items.push(toOthers ? toOthers(text, others) : html`<span part="others">${text}</span>`);
  }
  let next = 0;
  // What goes between them is the language's, and some languages look at what follows.
  return formatsOf(words.lang())
    .list.formatToParts(texts)
    .map(({ type, value }) => (type === 'element' ? items[next++] : value));
}

function authorName(
  { person, role }: PostAuthor,
  { words, open, handles, links }: Pick<AuthorsOptions, 'words' | 'open' | 'handles' | 'links'>,
): TemplateResult {
  const does =
    role === 'author' ? nothing : html` <span class="signs-as soft">${words.text('authorRole', role)}</span>`;
  if (!person)
    return html`<span class="signer"><span class="soft">${words.text('authorUnavailable')}</span>${does}</span>`;
  const { name, handle, url } = person;
  const href = url === undefined || !links ? undefined : safeLinkUrl(url);
  const said = html`<bdi class="name" part="name" title=${name}>${name}</bdi>${
      handles && handle !== undefined ? html` <bdi class="handle soft">@${handle}</bdi>` : nothing
    }`;
  return html`<span class="signer"
    >${
      href === undefined
        ? said
        : html`<a href=${href} @click=${open ? (event: MouseEvent) => open(event, person) : nothing}>${said}</a>`
    }${does}</span
  >`;
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
