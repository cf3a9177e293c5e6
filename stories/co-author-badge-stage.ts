import type {
  Adapters,
  Authorship,
  CoAuthorAdapter,
  CoAuthorEvent,
  CoAuthorInvite,
  Person,
  PostAuthor,
} from 'recto-verso/contracts';
import { stubAdapter } from 'recto-verso/testing';

const drawn = ['mina', 'salma', 'jun', 'lea'];

function somebody(id: string, name: string): Person {
  return {
    id,
    name,
    handle: id,
    url: `https://example.com/@${id}`,
    ...(drawn.includes(id) && { avatar: { src: `./pictures/avatar-${id}.svg`, width: 96, height: 96, alt: '' } }),
  };
}

export const mina = somebody('mina', 'Mina Okafor');
export const salma = somebody('salma', 'سلمى بناني');
const jun = somebody('jun', '佐藤 潤');
const lea = somebody('lea', 'Léa Moreau');
const barty = somebody('barty', 'Bartholomew Featherstonehaugh-Cholmondeley of Nether Wallop');

const crowd: readonly Person[] = [
  mina,
  salma,
  jun,
  lea,
  somebody('noor', 'Noor Haddad'),
  somebody('oksana', 'Оксана Шевченко'),
  somebody('dimitra', 'Δήμητρα Παπαδοπούλου'),
  somebody('arjun', 'अर्जुन शर्मा'),
  somebody('yael', 'יעל כהן'),
  somebody('thabo', 'Thabo Mokoena'),
  somebody('ines', 'Inês Carvalho'),
  barty,
];

export const entry = (person: Person, given: Partial<PostAuthor> = {}): PostAuthor => ({
  id: `entry-${person.id}`,
  role: 'author',
  person,
  ...given,
});

/** The first so many of a community. */
export const authors = (count: number): PostAuthor[] => crowd.slice(0, count).map((person) => entry(person));

export const longNamed: readonly PostAuthor[] = [entry(barty), entry(somebody('noor', 'Noor Haddad'))];

export const withRoles: readonly PostAuthor[] = [
  entry(mina),
  entry(jun, { role: 'photo' }),
  entry(salma, { role: 'translation' }),
];

export const record = (count: number, given: Partial<Authorship> = {}): Authorship => ({
  postId: 'p1',
  authors: authors(count),
  ...given,
});

export const rights = { pin: true, replies: true, delete: false, boost: false };

export const ask = (invitee: Person | undefined, given: Partial<CoAuthorInvite> = {}): CoAuthorInvite => ({
  id: `entry-${invitee?.id ?? 'link'}`,
  postId: 'p1',
  inviter: mina,
  ...(invitee && { invitee }),
  role: 'author',
  state: 'pending',
  sent: true,
  createdAt: '2026-11-20T10:00:00Z',
  ...given,
});

export const asked = { jun: ask(jun), lea: ask(lea, { state: 'stale' }), link: ask(undefined) };

const past: readonly CoAuthorEvent[] = [
  { id: 'h1', at: '2026-10-02T08:00:00Z', type: 'invited', by: mina, person: salma },
  { id: 'h2', at: '2026-10-03T17:20:00Z', type: 'approved', by: salma },
  { id: 'h3', at: '2026-10-05T09:10:00Z', type: 'changed', by: mina },
  { id: 'h4', at: '2026-10-05T21:45:00Z', type: 'approved', by: salma },
  { id: 'h5', at: '2026-10-09T12:00:00Z', type: 'revoked' },
];

/** A back end that knows one post, and does what it is told. */
export function keeping(given: Authorship, methods: Partial<CoAuthorAdapter> = {}): Adapters {
  let known = given;
  let before = given;
  return {
    coAuthor: stubAdapter('coAuthor', {
      getAuthors: () => Promise.resolve(known),
      watchAuthors: () => undefined,
      revoke: (id) => {
        before = known;
        known = { ...known, authors: known.authors.filter((author) => author.id !== id) };
        const undoUntil = new Date(Date.now() + 3_600_000).toISOString();
        return Promise.resolve(ask(salma, { id, state: 'revoked', undoUntil, sent: known.mine === 'owner' }));
      },
      restore: (id) => {
        known = before;
        return Promise.resolve(ask(salma, { id, state: 'approved' }));
      },
      withdraw: (id) => {
        known = { ...known, invites: (known.invites ?? []).filter((invite) => invite.id !== id) };
        return Promise.resolve(ask(jun, { id, state: 'withdrawn' }));
      },
      reorder: (_postId, ids) => {
        const place = ({ id }: PostAuthor): number => ids.indexOf(id);
        known = { ...known, authors: known.authors.toSorted((one, other) => place(one) - place(other)) };
        return Promise.resolve(known);
      },
      getHistory: () => Promise.resolve({ items: past }),
      showHistory: (_postId, historyShown) => Promise.resolve((known = { ...known, historyShown })),
      ...methods,
    }),
  };
}
