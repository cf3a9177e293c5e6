import { html, nothing, type TemplateResult } from 'lit';
import type { Person, PostAuthor } from '../../contracts/index.js';
import type { WordValues } from '../../controllers/strings-controller.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { noAvatar, type AuthorsWords } from './authors.js';
import type { AuthorsSheetStrings } from './authors-sheet.strings.js';
import { avatar } from './avatar.js';

/** The words of one row. */
export type PersonWords = AuthorsWords & {
  text<Key extends keyof AuthorsSheetStrings & string>(
    key: Key,
    ...values: WordValues<AuthorsSheetStrings[Key]>
  ): string;
};

export interface PersonView {
  readonly words: AuthorsWords;
  /** In place of the name of who has none. */
  readonly unnamed?: string | undefined;
  /** What else is to be said of them. */
  readonly facts?: readonly (string | undefined)[];
  /** A click on a name that is a link. */
  readonly open?: ((event: MouseEvent, person: Person) => void) | undefined;
}

/** Somebody in a list: picture, whole name, what they have done, what else is known. */
export function personRow(
  { person, role }: Pick<PostAuthor, 'person' | 'role'>,
  { words, unnamed, facts = [], open }: PersonView,
): TemplateResult {
  const said = facts.filter((fact) => fact !== undefined);
  const does = role === 'author' ? nothing : html`<span class="soft"> ${words.text('authorRole', role)}</span>`;
  const handle = person?.handle;
  return html`${person ? avatar(person) : noAvatar()}
    <span class="person-who">
      ${
        person === undefined
          ? html`<span><span class="soft">${unnamed ?? words.text('authorUnavailable')}</span>${does}</span>`
          : html`<span>${fullName(person, open)}${does}</span>`
      }
      ${
        handle === undefined && said.length === 0
          ? nothing
          : html`<span class="person-facts small soft"
              ><span
                >${handle === undefined ? nothing : html`<span class="fact"><bdi>@${handle}</bdi></span>`}${said.map(
                  (fact) => html`<span class="fact">${fact}</span>`,
                )}</span
              ></span
            >`
      }
    </span>`;
}

function fullName(person: Person, open: PersonView['open']): TemplateResult {
  const href = person.url === undefined ? undefined : safeLinkUrl(person.url);
  if (href === undefined) return html`<bdi class="full">${person.name}</bdi>`;
  const click = open ? (event: MouseEvent): void => open(event, person) : nothing;
  return html`<a class="full" href=${href} @click=${click}><bdi>${person.name}</bdi></a>`;
}

/** When they agreed, where they let it be known. */
export function agreedText({ approvedAt }: PostAuthor, words: PersonWords): string | undefined {
  const date = approvedAt === undefined ? undefined : dateText(approvedAt, words);
  return date === undefined ? undefined : words.text('badgeAgreed', date);
}

/** A date alone. Nothing where it is none. */
function dateText(at: string, words: { lang(): string }): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(words.lang(), { dateStyle: 'long' }).format(date);
}
