import type { Adapters } from '../contracts/index.js';

/** The domains of {@link Adapters}, such as `story`. */
export type Domain = keyof Adapters;

/** The adapter of one domain. */
export type AdapterOf<Name extends Domain> = NonNullable<Adapters[Name]>;

type RequiredMethod<Adapter> = {
  [Method in keyof Adapter]-?: undefined extends Adapter[Method] ? never : Method;
}[keyof Adapter];

/** What an adapter must have. The compiler sees to it that nothing is missing and nothing is too much. */
const requiredMethods: { readonly [Name in Domain]-?: Readonly<Record<RequiredMethod<AdapterOf<Name>>, true>> } = {
  story: { get: true, openBack: true, recordFrontSeen: true, listViewers: true, report: true },
  media: { upload: true, discard: true, resolve: true },
  people: {
    get: true,
    getRelation: true,
    follow: true,
    unfollow: true,
    block: true,
    unblock: true,
    report: true,
  },
  chat: { get: true, list: true, send: true, watch: true },
  invite: { getLatestClip: true, getRules: true, create: true, resolve: true, accept: true },
  note: { get: true, report: true },
  imports: { getSettings: true, set: true, list: true },
  contacts: { getMatching: true, optIn: true, find: true, listMatches: true, forget: true },
  coAuthor: {
    getAuthors: true,
    getSignable: true,
    listCandidates: true,
    invite: true,
    getInvite: true,
    approve: true,
    decline: true,
  },
};

/**
 * An adapter for a test that says what it expects to be called. A required method that is not given throws when it is
 * called; an optional one is absent, as its feature then is.
 *
 * @example
 * const story = stubAdapter('story', { get: async () => record });
 * await story.openBack('s1'); // throws: stubAdapter: story.openBack was called but not given
 */
export function stubAdapter<Name extends Domain, Given extends Partial<AdapterOf<Name>>>(
  domain: Name,
  given: Given & Partial<AdapterOf<Name>>,
): AdapterOf<Name> & NoInfer<Given> {
  const refusals = Object.keys(requiredMethods[domain]).map((method) => [
    method,
    () => {
      throw new Error(`stubAdapter: ${domain}.${method} was called but not given`);
    },
  ]);
  return { ...(Object.fromEntries(refusals) as AdapterOf<Name>), ...given };
}
