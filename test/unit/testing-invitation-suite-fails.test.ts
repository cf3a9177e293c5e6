import type { Invitation, InviteSink } from '../../src/contracts/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { expectFailure } from './broken-adapters.js';
import type { InviteMaker } from './broken-invites.js';
import { brokenInvites, orElse } from './broken-invites.js';
import { consent } from './memory-invite-world.js';

describe('the invite suite finds an adapter that, opening,', () => {
  it('wants an account before it shows anything', async () => {
    const cases = brokenInvites(({ sound, role }) => ({
      async resolve(token) {
        const { clip, ...invitation } = await sound.resolve(token);
        return role === 'visitor' || clip === undefined ? invitation : { ...invitation, clip };
      },
    }));
    await expectFailure(cases, 'resolve shows who invites, and the clip, without an account', /who and what/);
  });

  it('shows everybody what is the author’s', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      async resolve(token) {
        const clip = await world.as('ada').invite.getLatestClip();
        return { ...(await sound.resolve(token)), ...(clip && { clip }), standing: 'open' };
      },
    }));
    await expectFailure(cases, 'resolve keeps from others what is for the author of the clip', /counts/);
    await expectFailure(cases, 'resolve says self to who sent it', /standing/);
    await expectFailure(cases, 'resolve shows no clip that became private', /standing/);
    const title = 'what is sent to a contact is for the account of that contact, if they have one';
    await expectFailure(cases, title, /somebody else/);
    await expectFailure(cases, 'of two people who accept at once, one gets it', /left for the other|standings/);
  });

  for (const [what, effect] of [
    [
      'counts who opens',
      ({ world }: InviteMaker) => {
        world.changeClip('whale', { views: Math.random() });
      },
    ],
    [
      'follows who opens',
      ({ world, role }: InviteMaker) => {
        if (role === 'them') world.relate({ from: 'bo', to: 'ada', following: true });
      },
    ],
    [
      'tells that it was opened',
      async ({ sound, role }: InviteMaker, token: string) => {
        if (role === 'them') await sound.tellOpened(token, { consent: { ...consent, to: 'tell-opened' } });
      },
    ],
    [
      'spends what a machine opens',
      async ({ world, role }: InviteMaker, token: string) => {
        if (role === 'visitor')
          await world
            .as('cem')
            .invite.accept(token, { consent })
            .catch(() => undefined);
      },
    ],
  ] as const) {
    it(what, async () => {
      const cases = brokenInvites((maker) => ({
        async resolve(token) {
          const invitation = await maker.sound.resolve(token);
          await effect(maker, token);
          return invitation;
        },
      }));
      const title = 'resolve a hundred times, by anybody, changes nothing and is told to nobody';
      await expectFailure(cases, title, /everything|how often/);
    });
  }

  it('takes the half of a token, or an id, for one', async () => {
    const cases = brokenInvites(({ sound, world }) => {
      const whole = async (token: string): Promise<string> => {
        const { items } = await world.as('ada').invite.listSent();
        const found = items.find(({ id, url }) => id === token || (token.length > 20 && url?.includes(token) === true));
        return found?.url?.slice(world.invites.linkPrefix.length) ?? token;
      };
      return {
        resolve: async (token) => sound.resolve(await whole(token)),
        accept: async (token, options) => sound.accept(await whole(token), options),
      };
    });
    await expectFailure(cases, 'resolve rejects with not-found for a token that never was', /rejection/);
    await expectFailure(cases, 'accept rejects with not-found for a token that never was', /rejection/);
  });

  it('says that there is a block', async () => {
    const cases = brokenInvites(({ sound }) => {
      const refuse = (): never => {
        throw new AdapterError('forbidden', { message: 'blocked' });
      };
      return {
        resolve: (token) => orElse(sound.resolve(token), refuse),
        accept: (token, options) => orElse(sound.accept(token, options), refuse),
      };
    });
    await expectFailure(cases, 'a token looks like none to who has blocked the inviter', /not-found/);
    await expectFailure(cases, 'a token looks like none to whom the inviter has blocked', /not-found/);
    await expectFailure(cases, 'an accepted invitation ends with a block, and so does the following', /not-found/);
  });

  it('tells the inviter that a contact has blocked them', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async listContacts(options) {
        const page = await sound.listContacts(options);
        const told = page.items.map((contact) =>
          contact.status === 'unavailable' ? { ...contact, status: 'declined' as const } : contact,
        );
        return { ...page, items: told };
      },
    }));
    const title = 'a contact that has blocked the inviter is unavailable, without a word about why';
    await expectFailure(cases, title, /status/);
    await expectFailure(cases, 'a contact that was blocked by the inviter is unavailable', /status/);
    await expectFailure(cases, 'who wants no invitations is unavailable, and gets none', /status/);
  });
});

/** What a repeat of an acceptance must leave as it is. */
const repeats = [
  'a repeat of accept does not follow again who was unfollowed since, and does not say that it has',
  'a late repeat of the acceptance does not follow again after an undo',
] as const;

describe('the invite suite finds an adapter that, accepting,', () => {
  it('asks for no consent, and lets everybody in', async () => {
    const cases = brokenInvites(({ sound, role, world }) => ({
      accept: (token) =>
        orElse(sound.accept(token, { consent }), async () => {
          const personId = role === 'them' ? 'bo' : 'zed';
          world.relate({ from: personId, to: 'ada', following: true });
          return { ...(await sound.resolve(token)), standing: 'accepted' };
        }),
    }));
    const rejecting = [
      'accept rejects without a consent to following, and follows nobody',
      'accept rejects with forbidden for one’s own',
      'a replay of somebody’s acceptance by somebody else follows nobody',
      'a spent token says to nobody else whose it was',
      'accept rejects with conflict when the clientId comes back with another token',
      'a token stays spent for others after an undo',
      'a link that is expired follows nobody',
      'revoke makes a link useless, and a repeat changes nothing',
      'resolve shows no clip that became private',
      'what is sent to a contact is for the account of that contact, if they have one',
    ];
    for (const title of rejecting) await expectFailure(cases, title, /rejection/);
    await expectFailure(cases, 'of two people who accept at once, one gets it', /how many/);
    const visitor = 'accept rejects with unauthenticated where nobody is signed in';
    await expectFailure(cases, visitor, /rejection/);
  });

  it('follows nobody, or counts no view', async () => {
    const follows = brokenInvites(({ sound, world }) => ({
      async accept(token, options) {
        const invitation = await sound.accept(token, options);
        world.relate({ from: 'bo', to: 'ada', following: false });
        return invitation;
      },
    }));
    const title = 'accept follows and counts a view, in one act, and the inviter reads both';
    await expectFailure(follows, title, /whether they follow/);
    const views = brokenInvites(({ sound }) => ({
      async getLatestClip() {
        const clip = await sound.getLatestClip();
        return clip && { ...clip, counts: { views: 0 } };
      },
    }));
    await expectFailure(views, title, /views/);
  });

  it('counts what is repeated again', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      async accept(token, options) {
        const clip = await world.as('ada').invite.getLatestClip();
        world.changeClip('whale', { views: (clip?.counts?.views ?? 0) + 1 });
        return sound.accept(token, options);
      },
    }));
    const title = 'accept repeated gives the same answer and has no second effect, also at once';
    await expectFailure(cases, title, /everything/);
  });

  it('follows again who was unfollowed since', async () => {
    const cases = brokenInvites(({ sound, role, world }) => ({
      async accept(token, options) {
        const invitation = await sound.accept(token, options);
        if (role === 'them') world.relate({ from: 'bo', to: 'ada', following: true });
        return invitation;
      },
    }));
    for (const title of repeats) await expectFailure(cases, title, /whether they follow/);
  });

  it('says what was so to who asks again', async () => {
    const answers = new Map<string | undefined, Promise<Invitation>>();
    const cases = brokenInvites(({ sound }) => ({
      accept(token, options) {
        const key = options.clientId && `${options.clientId} ${token}`;
        const answer = answers.get(key) ?? sound.accept(token, options);
        if (key !== undefined) answers.set(key, answer);
        return answer;
      },
    }));
    for (const title of repeats) await expectFailure(cases, title, /standing/);
  });

  it('holds people to what they took back, or calls it a no', async () => {
    const deaf = brokenInvites(({ sound }) => ({
      async accept(token, options) {
        const now = await orElse<Invitation | undefined>(sound.resolve(token), () => undefined);
        return now?.standing === 'undone' ? now : sound.accept(token, options);
      },
    }));
    await expectFailure(deaf, 'another accept by the same person follows again, as its words say', /standing/);
    await expectFailure(deaf, 'who has taken it back may change their mind', /standing/);
    const blunt = brokenInvites(({ sound }) => ({
      async resolve(token) {
        const invitation = await sound.resolve(token);
        return invitation.standing === 'undone' ? { ...invitation, standing: 'declined' } : invitation;
      },
    }));
    for (const title of repeats) await expectFailure(blunt, title, /standing/);
  });

  it('offers what is used up to its sender', async () => {
    const cases = brokenInvites(({ sound }) => ({
      async listSent(options) {
        const page = await sound.listSent(options);
        const items = page.items.map((sent) => (sent.state === 'used' ? { ...sent, state: 'pending' as const } : sent));
        return { ...page, items };
      },
    }));
    await expectFailure(cases, 'a used link says to its sender that it is used, and nothing else', /state/);
    await expectFailure(cases, 'undo takes the following back, and a repeat changes nothing', /state/);
    const revoking = brokenInvites(({ sound }) => ({
      revoke: (inviteId, options) =>
        orElse(sound.revoke(inviteId, options), () => sound.listSent().then(({ items }) => items[0]!)),
    }));
    await expectFailure(revoking, 'a used link says to its sender that it is used, and nothing else', /rejection/);
  });

  it('takes anything for a consent, or chokes on it', async () => {
    const title = 'accept rejects with invalid for a consent that is none, and takes the longest that may be';
    const anything = brokenInvites(({ sound }) => ({
      accept: (token) => sound.accept(token, { consent }),
      tellOpened: (token) => sound.tellOpened(token, { consent: { ...consent, to: 'tell-opened' } }),
    }));
    await expectFailure(anything, title, /rejection/);
    const choking = brokenInvites(({ sound }) => ({
      accept: async (token, options) =>
        options.consent.text.trim() === '' ? Promise.reject(new AdapterError('invalid')) : sound.accept(token, options),
    }));
    await expectFailure(choking, title, /TypeError/);
    const short = brokenInvites(({ sound }) => ({
      accept: (token, options) =>
        (options.consent?.text?.length ?? 0) > 100
          ? Promise.reject(new AdapterError('invalid'))
          : sound.accept(token, options),
    }));
    await expectFailure(short, title, /invalid/);
  });

  it('spends what is of no use to who follows already', async () => {
    const cases = brokenInvites(({ sound, role, world }) => ({
      async accept(token, options) {
        const invitation = await sound.accept(token, options);
        if (invitation.standing !== 'following' || role !== 'them') return invitation;
        await world.as('cem').invite.accept(token, { consent });
        return invitation;
      },
    }));
    await expectFailure(cases, 'accept spends nothing for who follows already', /used/);
  });

  it('says whose a spent token is', async () => {
    const cases = brokenInvites(({ sound }) => ({
      resolve: async (token) => ({ ...(await sound.resolve(token)), by: 'bo' }) as Invitation,
    }));
    await expectFailure(cases, 'a spent token says to nobody else whose it was', /who accepted/);
  });

  it('takes nothing back, or takes back what is somebody else’s, or too late', async () => {
    const nothing = brokenInvites(({ sound }) => ({ undo: (token) => sound.resolve(token) }));
    await expectFailure(nothing, 'undo takes the following back, and a repeat changes nothing', /standing/);
    await expectFailure(nothing, 'undo rejects with forbidden for what somebody else accepted, or nobody', /rejection/);
    await expectFailure(nothing, 'undo rejects with expired when its time is over', /rejection/);
    await expectFailure(nothing, 'watch tells when what followed by an invitation is taken back', /figures/);
    const endless = brokenInvites(({ sound }) => ({
      async resolve(token) {
        const invitation = await sound.resolve(token);
        return { ...invitation, undoUntil: '2999-01-01T00:00:00Z' };
      },
    }));
    await expectFailure(endless, 'undo rejects with expired when its time is over', /undoUntil/);
    const never = brokenInvites(({ sound }) => ({
      async accept(token, options) {
        const { undoUntil: _until, ...invitation } = await sound.accept(token, options);
        return invitation;
      },
    }));
    await expectFailure(never, 'undo takes the following back, and a repeat changes nothing', /until when/);
  });

  it('gives a link back that was taken back', async () => {
    const cases = brokenInvites(({ sound, role }) => ({
      async resolve(token) {
        const invitation = await sound.resolve(token);
        return role === 'other' ? { ...invitation, standing: 'open' } : invitation;
      },
    }));
    await expectFailure(cases, 'a token stays spent for others after an undo', /for others/);
  });
});

describe('the invite suite finds an adapter that, to a no,', () => {
  it('does not listen', async () => {
    const cases = brokenInvites(({ sound }) => ({
      decline: async (token) => ({ ...(await sound.resolve(token)), standing: 'declined' }),
    }));
    const title = 'decline says no, and a repeat changes nothing';
    await expectFailure(cases, title, /state and url/);
    await expectFailure(cases, 'what was declined is over for others', /somebody else/);
    await expectFailure(cases, 'who has declined is not asked again', /status/);
    await expectFailure(cases, 'who has declined a link is not asked again by a contact', /rejection/);
    const visitor = 'a contact who declines without being signed in is not asked again, either';
    await expectFailure(cases, visitor, /expected AdapterError "forbidden", got/);
    const mute = 'decline with mute ends all invitations of that person, and needs somebody who mutes';
    await expectFailure(cases, mute, /rejection/);
    await expectFailure(cases, 'decline rejects for one’s own, and for a token that never was', /rejection/);
  });

  it('asks again by another link', async () => {
    const open = new Set(['declined', 'unavailable']);
    const cases = brokenInvites(({ sound }) => ({
      async resolve(token) {
        const invitation = await sound.resolve(token);
        return open.has(invitation.standing) ? { ...invitation, standing: 'open' } : invitation;
      },
    }));
    const declined = 'who has declined is not asked again by another link, which says nothing of it to the inviter';
    await expectFailure(cases, declined, /standing and clip/);
    const wanting = 'who wants no invitations is asked by no link either, which says nothing of it to the inviter';
    await expectFailure(cases, wanting, /what there is to see/);
    await expectFailure(cases, 'a link of somebody who was muted asks nobody', /standing/);
    const mute = 'decline with mute ends all invitations of that person, and needs somebody who mutes';
    await expectFailure(cases, mute, /another link/);
  });

  it('tells the inviter of a no by what becomes of their next link', async () => {
    const cases = brokenInvites(({ sound, role }) => ({
      async resolve(token) {
        const invitation = await sound.resolve(token);
        if (invitation.standing === 'declined' && role === 'them') await sound.decline(token);
        return invitation;
      },
    }));
    const title = 'who has declined is not asked again by another link, which says nothing of it to the inviter';
    await expectFailure(cases, title, /everything that the inviter can read/);
  });

  it('mutes nobody', async () => {
    const cases = brokenInvites(({ sound, role }) => ({
      decline: (token, options) => sound.decline(token, role === 'visitor' ? options : {}),
    }));
    const title = 'decline with mute ends all invitations of that person, and needs somebody who mutes';
    await expectFailure(cases, title, /who is muted/);
  });

  it('holds people to it', async () => {
    const declined = new Set<string>();
    const cases = brokenInvites(({ sound }) => ({
      decline(token, options) {
        declined.add(token);
        return sound.decline(token, options);
      },
      accept(token, options) {
        if (declined.has(token)) throw new AdapterError('expired');
        return sound.accept(token, options);
      },
    }));
    await expectFailure(cases, 'who has declined may change their mind', /expired/);
  });

  it('keeps no settings, or those of all people as one', async () => {
    const deaf = brokenInvites(({ sound }) => ({
      setSettings: async ({ from }) => ({ ...(await sound.getSettings()), ...(from && { from }) }),
    }));
    const title = 'setSettings leaves as it is what is not named, and to each their own';
    await expectFailure(deaf, title, /change of nothing|read/);
    await expectFailure(deaf, 'setSettings rejects with invalid for a choice that there is not', /rejection/);
    await expectFailure(deaf, 'who wants no invitations is unavailable, and gets none', /status/);
    const shared = brokenInvites(({ world }) => ({
      getSettings: () => world.as('bo').invite.getSettings(),
      setSettings: (change, options) => world.as('bo').invite.setSettings(change, options),
    }));
    await expectFailure(shared, title, /somebody else/);
  });

  it('reads ids letter by letter, and chokes on what is none', async () => {
    const title = 'setSettings rejects with invalid for what is no change, and changes nothing';
    const lenient = brokenInvites(({ sound }) => ({
      setSettings: (change, options) => orElse(sound.setSettings(change, options), () => sound.getSettings()),
    }));
    await expectFailure(lenient, title, /rejection/);
    const choking = brokenInvites(({ sound }) => ({
      setSettings: ({ from, unmute }, options) =>
        sound.setSettings({ ...(from && { from }), ...(unmute && { unmute: [...unmute] }) }, options),
    }));
    await expectFailure(choking, title, /TypeError/);
    const half = brokenInvites(({ sound }) => ({
      setSettings: (change, options) =>
        orElse(sound.setSettings(change, options), async () => {
          const { unmute } = (change as typeof change | null) ?? {};
          if (Array.isArray(unmute)) await sound.setSettings({ unmute: unmute.filter((id) => typeof id === 'string') });
          throw new AdapterError('invalid');
        }),
    }));
    await expectFailure(half, title, /what is read/);
  });
});

describe('the invite suite finds an adapter that, signing up,', () => {
  it('hands the token on as an intent', async () => {
    const cases = brokenInvites(({ sound }) => ({
      beginSignUp: (token) => sound.resolve(token).then(() => ({ intent: token })),
      resume: (intent) => sound.resolve(intent),
    }));
    await expectFailure(cases, 'an intent is of no use as a token, nor a token as an intent', /is the token/);
    await expectFailure(cases, 'beginSignUp rejects with expired for a link that is over', /rejection/);
  });

  it('takes an intent for a token', async () => {
    const cases = brokenInvites(({ sound, world }) => {
      const tokenOf = (intent: string): Promise<string> =>
        orElse(
          world
            .as('bo')
            .invite.resume(intent)
            .then(({ token }) => token),
          () => intent,
        );
      return {
        resolve: async (token) => sound.resolve(await tokenOf(token)),
        accept: async (token, options) => sound.accept(await tokenOf(token), options),
        decline: async (token, options) => sound.decline(await tokenOf(token), options),
      };
    });
    await expectFailure(cases, 'an intent is of no use as a token, nor a token as an intent', /resolve of an intent/);
  });

  it('follows after the sign-up without asking', async () => {
    const cases = brokenInvites(({ sound, world }) => ({
      async resume(intent) {
        const invitation = await sound.resume(intent);
        world.relate({ from: 'bo', to: 'ada', following: true });
        return invitation;
      },
    }));
    await expectFailure(cases, 'an intent leads back to the invitation, and follows nobody', /everything/);
    await expectFailure(cases, 'an intent is read as often as one likes, and changes nothing', /read|everything/);
  });

  it('forgets an intent once it was read, and takes any for one', async () => {
    const read = new Set<string>();
    const once = brokenInvites(({ sound }) => ({
      resume(intent) {
        if (read.has(intent)) return Promise.reject(new AdapterError('expired'));
        read.add(intent);
        return sound.resume(intent);
      },
      beginSignUp: (token) => sound.beginSignUp(token),
    }));
    await expectFailure(once, 'an intent is read as often as one likes, and changes nothing', /expired/);
    await expectFailure(once, 'beginSignUp repeated with the same clientId gives the same intent', /the intent/);
    const any = brokenInvites(({ sound, world }) => ({
      beginSignUp: () => Promise.resolve({ intent: 'any' }),
      resume: async () => sound.resolve(world.addInvite({ from: 'ada' })),
    }));
    await expectFailure(any, 'beginSignUp and resume reject with not-found for what never was', /rejection/);
    await expectFailure(any, 'an intent gives nobody what somebody else has taken meanwhile', /standing/);
  });

  it('tells that it was opened without being asked to, or twice', async () => {
    const unasked = brokenInvites(({ sound }) => ({
      tellOpened: (token) => sound.tellOpened(token, { consent: { ...consent, to: 'tell-opened' } }),
    }));
    await expectFailure(unasked, 'tellOpened rejects without a consent to that', /rejection/);
    const silent = brokenInvites(() => ({ tellOpened: () => Promise.resolve() }));
    const title = 'nobody is told that it was opened before somebody agrees to that, and then once';
    await expectFailure(silent, title, /the state/);
    await expectFailure(silent, 'tellOpened rejects for one’s own, what is over, and what never was', /rejection/);
    const twice = brokenInvites(({ sound }) => ({
      getFigures: async () => ({ ...(await sound.getFigures()), opened: 2 }),
    }));
    await expectFailure(twice, title, /figures/);
  });
});

describe('the invite suite finds an adapter that, watching,', () => {
  const expectAll = async (cases: CasesByTitle, titles: Readonly<Record<string, RegExp>>): Promise<void> => {
    for (const [title, message] of Object.entries(titles)) await expectFailure(cases, title, message);
  };
  /** A watch whose sink is another. */
  const through = (wrap: (sink: InviteSink) => InviteSink): CasesByTitle =>
    brokenInvites(({ sound }) => ({
      watch: (sink, options) => {
        sound.watch(wrap(sink), options);
      },
    }));

  it('says that it is live and nothing else', async () => {
    await expectAll(
      through((sink) => ({ change: () => undefined, live: (live) => sink.live?.(live) })),
      {
        'watch gives what is sent, as listSent gives it': /a put/,
        'watch tells of an acceptance, and of the figures and views that it changes': /a put/,
        'watch tells of a revocation, and of what is left of the day': /the rules/,
        'watch tells of a new clip': /the clip/,
        'watch ends with unauthenticated where nobody is signed in': /an error/,
        'a watch that comes back tells what it has missed, or that it has': /missed/,
      },
    );
  });

  it('tells of invitations, and not of what comes of them', async () => {
    await expectAll(
      through((sink) => ({
        change: (change) => {
          sink.change(change);
        },
        live: (live) => sink.live?.(live),
      })),
      {
        'watch tells of an acceptance, and of the figures and views that it changes': /the figures/,
        'watch tells when what followed by an invitation is taken back': /the figures/,
      },
    );
  });

  it('tells what nobody could read', async () => {
    await expectAll(
      through((sink) => ({
        ...sink,
        change: (change) => {
          sink.change(change.type === 'put' ? { ...change, item: { ...change.item, message: 'Join now!' } } : change);
        },
        live: (live) => sink.live?.(live),
      })),
      { 'watch gives what is sent, as listSent gives it': /what was put/ },
    );
  });

  it('tells everybody, and never stops', async () => {
    const cases = brokenInvites(({ world }) => ({
      watch: (sink) => {
        world.as('ada').invite.watch(sink, { signal: new AbortController().signal });
      },
    }));
    await expectAll(cases, {
      'watch tells nobody else': /what they were told/,
      'watch is silent once its signal has fired': /calls of the sink/,
      'watch does not begin when its signal has fired before': /calls of the sink/,
    });
  });

  it('begins late', async () => {
    const cases = brokenInvites(({ sound }) => ({
      watch: (sink, options) => {
        setTimeout(() => {
          sound.watch(sink, options);
        }, 30);
      },
      listSent: () => Promise.resolve({ items: [] }),
    }));
    await expectAll(cases, { 'what is watched and then listed misses nothing': /the invitation/ });
  });

  it('does not end when the caller gives up', async () => {
    const cases = brokenInvites(({ sound }) => ({
      resolve: (token) => sound.resolve(token),
      accept: (token, { consent: given }) => sound.accept(token, { consent: given }),
      create: (draft) => sound.create(draft),
    }));
    for (const name of ['resolve', 'accept', 'create']) {
      await expectFailure(cases, `${name} rejects with the signal's reason when the caller gives up`, /signal/);
    }
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /accept/);
  });

  it('works for who isn’t signed in', async () => {
    const cases = brokenInvites(({ sound, role, world }) => (role === 'visitor' ? world.as('ada').invite : sound));
    for (const name of [
      'getLatestClip',
      'getRules',
      'create',
      'listContacts',
      'listSent',
      'getFigures',
      'setSettings',
    ]) {
      await expectFailure(cases, `${name} rejects with unauthenticated where nobody is signed in`, /rejection/);
    }
  });
});
