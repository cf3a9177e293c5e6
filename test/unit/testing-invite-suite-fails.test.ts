import type { Invite } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import { expectFailure } from './broken-adapters.js';
import { brokenInvites, orElse } from './broken-invites.js';

const linkDraft = { channel: 'copy', clipId: 'whale' } as const;

describe('the invite suite finds an adapter that, before an invitation,', () => {
  it('knows no clip, or hides that it is private', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async getLatestClip() {
        const clip = await sound.getLatestClip();
        return clip?.private === true ? undefined : clip && { ...clip, id: 'another' };
      },
    }));
    await expectFailure(cases, 'getLatestClip gives the newest clip as its author sees it', /id and mine/);
    const title = 'getLatestClip gives a private clip, too: that it is private is for its author to see';
    await expectFailure(cases, title, /id and private/);
  });

  it('counts nothing down', async () => {
    const cases = brokenInvites(({ sound }) => ({
      getRules: async () => ({ ...(await sound.getRules()), limits: { perDay: 10, remaining: 10 } }),
    }));
    await expectFailure(cases, 'getRules counts down what is left of the day', /after one/);
    const title = 'create rejects with rate-limited at the limit that the rules say, and says so before';
    await expectFailure(cases, title, /left/);
  });

  it('gives every link the same token, or one that can be guessed', async () => {
    const same = brokenInvites(({ sound }) => ({ create: (draft) => sound.create(draft, { clientId: 'always' }) }));
    await expectFailure(same, 'a link begins as the rules say, and no two have the same token', /same token/);
    let last = 0;
    const short = brokenInvites(({ sound, world }) => ({
      create: async (draft) => ({ ...(await sound.create(draft)), url: `${world.invites.linkPrefix}${(last += 1)}` }),
    }));
    await expectFailure(short, 'a link begins as the rules say, and no two have the same token', /guessed/);
  });

  it('shows the contacts of others', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      async listContacts(options) {
        const page = await sound.listContacts(options);
        const { items } = await world.as('zed').invite.listContacts();
        return { ...page, items: [...page.items, ...items] };
      },
    }));
    await expectFailure(cases, 'listContacts gives those of the person, and nobody else’s', /somebody else/);
  });

  it('mixes platforms, repeats people and knows no search', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async listContacts({ after: _after, limit: _limit, query: _query, platformId: _platformId, ...options } = {}) {
        const page = await sound.listContacts(options);
        const { items } = page;
        const mixed = [...items].sort((one, other) => (one.name < other.name ? -1 : 1));
        return { items: mixed.map((contact) => ({ ...contact, status: 'invitable' })) };
      },
    }));
    const title = 'listContacts gives each contact once, page by page, grouped by platform';
    await expectFailure(cases, title, /platform/);
    await expectFailure(cases, 'listContacts finds by name whatever the case, and by platform', /nobody has/);
    await expectFailure(cases, 'listContacts refuses the cursor of another list', /rejection/);
    await expectFailure(cases, 'listContacts says who is invited, and who follows', /after the invitation/);
  });

  it('lists everything to who asks for nonsense', async () => {
    const cases = brokenInvites(({ sound }) => ({
      listContacts: (options) => orElse(sound.listContacts(options), () => sound.listContacts()),
      listSent: (options) => orElse(sound.listSent(options), () => sound.listSent()),
    }));
    await expectFailure(cases, 'listContacts rejects with invalid for what is no search', /rejection/);
    await expectFailure(cases, 'a cursor of listSent keeps its place when more is sent', /rejection/);
  });

  it('lists what was sent the oldest first, by number, and to everybody', async () => {
    const cases = brokenInvites(({ world }) => ({
      async listSent({ after = '0', limit = 20 } = {}) {
        const { items } = await world.as('ada').invite.listSent({ limit: 100 });
        const start = Number(after) || 0;
        const end = start + limit;
        return { items: items.slice(start, end), ...(end < items.length && { next: String(end) }) };
      },
    }));
    const title = 'listSent gives what create gave, the newest first, to who sent it alone';
    await expectFailure(cases, title, /somebody else/);
    await expectFailure(cases, 'a cursor of listSent keeps its place when more is sent', /the page/);
    const turned = brokenInvites(({ sound }) => ({
      listSent: async () => ({ items: [...(await sound.listSent()).items].reverse() }),
    }));
    await expectFailure(turned, title, /the list/);
  });
});

describe('the invite suite finds an adapter that, inviting,', () => {
  it('makes what is repeated again', async () => {
    const cases = brokenInvites(({ sound }) => ({ create: (draft) => sound.create(draft) }));
    await expectFailure(cases, 'create repeated with the same clientId makes one, also at once', /repeats/);
    const title = 'create rejects with conflict when the clientId comes back with something else';
    await expectFailure(cases, title, /rejection/);
    await expectFailure(
      cases,
      'create sends what was written to one contact, with the link after it, once',
      /invited meanwhile/,
    );
  });

  it('takes the clientIds of all people for one', async () => {
    const made = new Map<string, Promise<Invite>>();
    const cases = brokenInvites(({ sound }) => ({
      create(draft, options) {
        const key = options?.clientId ?? '';
        const invite = made.get(key) ?? sound.create(draft, options);
        made.set(key, invite);
        return invite;
      },
    }));
    await expectFailure(cases, 'create lets two people use the same clientId', /same invitation/);
  });

  it('sends whatever it is asked to', async () => {
    const cases = brokenInvites(({ sound, role, world }) => ({
      create: (draft, options) =>
        orElse(sound.create(draft, options), async () => {
          if (role !== 'me') throw new AdapterError('unauthenticated');
          const [last] = (await world.as('ada').invite.listSent()).items;
          return { ...(last ?? (await sound.create(linkDraft))), url: `${world.invites.linkPrefix}no-such-token` };
        }),
    }));
    const titles = [
      'create rejects with forbidden for a clip of somebody else, and for none',
      'create rejects with conflict for a clip that is not the newest any more',
      'create rejects with rate-limited at the limit that the rules say, and says so before',
      'create does not count what it refuses',
      'create rejects with invalid for what is no draft',
      'create rejects a channel that there is not',
      'create rejects with forbidden for a contact of somebody else, and for nobody, in the same words',
      'create rejects with forbidden for the account of a contact in place of the contact',
      'create takes one contact, and no list of them',
      'create rejects with invalid for an empty message, and names the field',
      'create rejects with too-large for a message over the limit that the rules say',
      'create rejects a second invitation to the same contact',
      'create rejects with forbidden for who follows already',
      'create does what listContacts says, once an invitation has led to nothing',
      'a contact who has taken it back is left alone, as after any invitation that led to nothing',
      'who has declined is not asked again',
      'a contact who declines without being signed in is not asked again, either',
      'decline with mute ends all invitations of that person, and needs somebody who mutes',
      'a contact that has blocked the inviter is unavailable, without a word about why',
      'a contact that was blocked by the inviter is unavailable',
      'who wants no invitations is unavailable, and gets none',
    ];
    for (const title of titles) await expectFailure(cases, title, /rejection/);
    const atOnce = 'create sends one of two invitations to the same contact that are made at once';
    await expectFailure(cases, atOnce, /how many/);
  });

  it('sends what nobody can see', async () => {
    const cases = brokenInvites(({ sound }) => ({
      create: (draft, options) =>
        'message' in draft && typeof draft.message === 'string' && draft.message.trim() !== ''
          ? sound.create({ ...draft, message: `${draft.message}.` }, options)
          : sound.create(draft, options),
    }));
    const title = 'create rejects with invalid for an empty message, and names the field';
    await expectFailure(cases, title, /200b|\u200b/);
  });

  it('invites to a private clip', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      create(draft) {
        world.changeClip('whale', { private: false });
        return sound.create(draft);
      },
    }));
    await expectFailure(cases, 'create rejects with forbidden for a private clip', /rejection/);
  });

  it('says of a stranger’s contact that it is one', async () => {
    const cases = brokenInvites(({ sound }) => ({
      create: (draft, options) =>
        orElse(sound.create(draft, options), () => {
          const foreign = 'contactId' in draft && draft.contactId === 'c-gus';
          throw new AdapterError('forbidden', { message: foreign ? 'somebody else’s' : 'no such contact' });
        }),
    }));
    const title = 'create rejects with forbidden for a contact of somebody else, and for nobody, in the same words';
    await expectFailure(cases, title, /both/);
  });

  it('writes its own words', async () => {
    const cases = brokenInvites(({ sound }) => ({
      create: (draft, options) =>
        sound.create(draft.channel === 'contact' ? { ...draft, message: 'Join now!' } : draft, options),
    }));
    await expectFailure(
      cases,
      'create sends what was written to one contact, with the link after it, once',
      /contact and message/,
    );
    await expectFailure(cases, 'resolve shows what was written, and who is signed in, to whom it was sent', /message/);
  });

  it('gives an invitation without a link, or one that is no invitation yet', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async create(draft, options) {
        const { url: _url, ...invite } = await sound.create(draft, options);
        return invite;
      },
    }));
    await expectFailure(cases, 'create gives an invitation that is pending, with its link', /no url/);
  });
});

describe('the invite suite finds an adapter that, at the end of a link,', () => {
  it('takes nothing back', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async revoke(inviteId) {
        const { items } = await sound.listSent();
        const { url: _url, ...invite } = items.find(({ id }) => id === inviteId) ?? { id: inviteId };
        return { ...invite, state: 'revoked' } as Invite;
      },
    }));
    await expectFailure(cases, 'revoke makes a link useless, and a repeat changes nothing', /left to see/);
    const conflict = 'revoke rejects with conflict for what somebody has accepted, and takes nothing from them';
    await expectFailure(cases, conflict, /rejection/);
    const title = 'revoke rejects with not-found for what somebody else has sent, and for nothing';
    await expectFailure(cases, title, /rejection/);
    await expectFailure(cases, 'beginSignUp rejects with expired for a link that is over', /rejection/);
  });

  it('lets links live for ever', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      resolve: async (token) => ({ ...(await sound.resolve(token)), standing: 'open' }),
      accept: (token, options) =>
        orElse(sound.accept(token, options), () => {
          world.relate({ from: 'bo', to: 'ada', following: true });
          return sound.resolve(token);
        }),
      watch: (sink, options) => {
        const { figures: _figures, ...rest } = sink;
        sound.watch({ ...rest, change: () => undefined, live: (live) => sink.live?.(live) }, options);
      },
    }));
    await expectFailure(cases, 'a link that is expired follows nobody', /left to see/);
    const told = 'an invitation that expires is told to who watches, and loses its link';
    await expectFailure(cases, told, /expired/);
  });
});
