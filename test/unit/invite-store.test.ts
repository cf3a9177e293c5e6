import { expect } from '@open-wc/testing';
import {
  AdapterError,
  type Clip,
  type Invite,
  type InviteAdapter,
  type InviteContact,
  type InviteDraft,
  type InviteRules,
  type InviteSink,
} from 'recto-verso/contracts';
import { createManualClock, settle, stubAdapter } from 'recto-verso/testing';
import type { InviteOutlet, InviteStore } from '../../src/core/invite/invite-ports.js';
import { clipProblemOf, limitOf, sendProblemOf, stateOf, statusOf } from '../../src/core/invite/invite-rules.js';
import { createInviteStore } from '../../src/core/invite/invite-store.js';

const minuteMs = 60_000;
const me = { id: 'me', name: 'Me' };
const clip: Clip = { id: 'c1', author: me, createdAt: '2026-01-01T00:00:00Z', state: 'live', mine: true };
const contact = (id: string, change: Partial<InviteContact> = {}): InviteContact => ({
  id,
  name: `Name ${id}`,
  platformId: 'p1',
  status: 'invitable',
  ...change,
});
const inviteOf = (id: string, change: Partial<Invite> = {}): Invite => ({
  id,
  channel: 'contact',
  clipId: 'c1',
  state: 'pending',
  createdAt: '2026-01-01T00:00:00Z',
  ...change,
});

describe('the store of invitations', () => {
  const clock = createManualClock();
  let log: string[];
  let errors: string[];
  let refuses: boolean;
  let store: InviteStore;
  let sink: InviteSink | undefined;
  let rules: InviteRules;
  let created: { draft: InviteDraft; clientId: string | undefined }[];

  const outlet: InviteOutlet = {
    ask: (draft) => (log.push(`ask ${draft.channel}`), !refuses),
    made: (invite) => log.push(`made ${invite.id}`),
    askRevoke: (invite) => (log.push(`ask revoke ${invite.id}`), !refuses),
    revoked: (invite) => log.push(`revoked ${invite.id}`),
    limited: (until) => log.push(`limited ${String(until)}`),
    failed: (error, method) => errors.push(`${method} ${error.code}`),
  };

  function adapterOf(given: Partial<InviteAdapter> = {}): InviteAdapter {
    return stubAdapter('invite', {
      getLatestClip: () => Promise.resolve(clip),
      getRules: () => Promise.resolve(rules),
      listContacts: () => Promise.resolve({ items: [contact('a'), contact('b')] }),
      listSent: () => Promise.resolve({ items: [] }),
      create: async (draft, options) => {
        await Promise.resolve();
        created.push({ draft, clientId: options?.clientId });
        return draft.channel === 'contact'
          ? inviteOf('i1', { contact: contact(draft.contactId, { status: 'invited' }) })
          : inviteOf('i1', { channel: draft.channel, url: 'https://example.org/i/x' });
      },
      watch: (to) => {
        sink = to;
      },
      ...given,
    });
  }

  async function show(given: Partial<InviteAdapter> = {}, open = true): Promise<void> {
    store.show(adapterOf(given), 'en');
    await settle();
    if (open) store.open();
    await settle();
  }

  async function sendTo(id: string): Promise<void> {
    store.choose(id);
    store.compose();
    store.word('Have a look');
    store.send();
    await settle();
  }

  beforeEach(() => {
    log = [];
    errors = [];
    created = [];
    refuses = false;
    sink = undefined;
    rules = { limits: { perDay: 3, remaining: 3, resetsAt: new Date(clock.now() + 30 * minuteMs).toISOString() } };
    store = createInviteStore(clock, outlet);
  });

  afterEach(async () => {
    store.stop();
    await settle();
    expect(clock.pending, 'timers left').to.equal(0);
  });

  it('reads clip and rules, and begins with the contacts', async () => {
    await show();
    const { start, step, contacts } = store.getSnapshot();
    expect(start.phase).to.equal('ready');
    expect(step).to.equal('picking');
    expect(contacts.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('begins with a link where no contacts can be listed, or none may be written to', async () => {
    await show({ listContacts: undefined });
    expect(store.getSnapshot().step).to.equal('link');
    store.close();
    rules = { channels: ['copy'] };
    await show();
    expect(store.getSnapshot().step).to.equal('link');
  });

  it('says why it is not offered, and asks for nothing else', async () => {
    await show({
      availability: () => Promise.resolve({ available: false, reason: 'age' }),
      getLatestClip: () => {
        throw new Error('asked');
      },
    });
    expect(store.getSnapshot().start).to.deep.equal({ phase: 'unavailable', reason: 'age' });
    expect(errors).to.deep.equal([]);
  });

  it('survives adapters that throw, answer nonsense or never answer', async () => {
    await show({
      getLatestClip: () => {
        throw new Error('thrown');
      },
    });
    expect(store.getSnapshot().start.phase).to.equal('failed');
    await show({
      getRules: () => Promise.resolve(7 as unknown as InviteRules),
      listContacts: () => Promise.resolve(null as never),
    });
    expect(store.getSnapshot().start.phase).to.equal('ready');
    expect(store.getSnapshot().contacts.phase).to.equal('failed');
    await show({ getLatestClip: () => new Promise<never>(() => undefined) });
    await clock.advance(20_000);
    expect(store.getSnapshot().start).to.have.property('phase', 'failed');
    expect(errors.at(-1)).to.equal('getLatestClip timeout');
  });

  it('leaves out what is no contact, and lets nobody be chosen whose status it does not know', async () => {
    const odd = [null, { id: 1, name: 'x' }, { id: 'o', name: 'Odd', status: 'maybe', handle: 5 }, contact('a')];
    await show({ listContacts: () => Promise.resolve({ items: odd as unknown as InviteContact[] }) });
    const { items } = store.getSnapshot().contacts;
    expect(items.map(({ id, status }) => `${id} ${status}`)).to.deep.equal(['o unavailable', 'a invitable']);
    store.choose('o');
    expect(store.getSnapshot().chosen).to.equal(undefined);
  });

  it('sends to one, and takes the next for another', async () => {
    await show();
    await sendTo('b');
    expect(created.map(({ draft }) => draft)).to.deep.equal([
      { channel: 'contact', clipId: 'c1', contactId: 'b', message: 'Have a look' },
    ]);
    const { step, delivered, chosen, contacts, rules: after } = store.getSnapshot();
    expect(step).to.equal('delivered');
    expect(delivered?.contact?.id).to.equal('b');
    expect(chosen).to.equal(undefined);
    expect(contacts.items.find(({ id }) => id === 'b')?.status).to.equal('invited');
    expect(after.limits?.remaining).to.equal(2);
    expect(log).to.deep.equal(['ask contact', 'made i1']);
  });

  it('does not send twice while it is sending', async () => {
    let answer: (invite: Invite) => void = () => undefined;
    const create = (draft: InviteDraft): Promise<Invite> => {
      created.push({ draft, clientId: undefined });
      return new Promise((resolve) => (answer = resolve));
    };
    await show({ create });
    await sendTo('a');
    store.send();
    store.choose('b');
    await settle();
    expect(created.length).to.equal(1);
    answer(inviteOf('i1'));
    await settle();
    expect(store.getSnapshot().delivered?.contact?.id).to.equal('a');
  });

  it('keeps the key for a repeat that finds out, and takes another after an answer', async () => {
    const ends = ['timeout', 'unavailable', 'rate-limited', undefined] as const;
    await show({
      create: async (draft, options) => {
        await Promise.resolve();
        const code = ends[created.length];
        created.push({ draft, clientId: options?.clientId });
        if (code) throw new AdapterError(code);
        return inviteOf('i1');
      },
    });
    await sendTo('a');
    for (let repeat = 0; repeat < 3; repeat += 1) {
      store.send();
      await settle();
    }
    const [first, second, third, fourth] = created.map(({ clientId }) => clientId);
    expect(first).to.be.a('string');
    expect(second).to.equal(first);
    expect(third).to.equal(first);
    expect(fourth).not.to.equal(first);
    expect(store.getSnapshot().step).to.equal('delivered');
  });

  it('keeps the key when it was taken out of the page before the answer', async () => {
    const adapter = adapterOf({
      create: (draft, options) => {
        created.push({ draft, clientId: options?.clientId });
        return new Promise<never>(() => undefined);
      },
    });
    store.show(adapter, 'en');
    await settle();
    store.open();
    await settle();
    await sendTo('a');
    store.stop();
    store.show(adapter, 'en');
    await settle();
    expect(store.getSnapshot().message).to.equal('Have a look');
    store.send();
    await settle();
    expect(created.length).to.equal(2);
    expect(created[1]?.clientId).to.equal(created[0]?.clientId);
  });

  it('leaves it to a host that says so', async () => {
    await show();
    refuses = true;
    await sendTo('a');
    expect(created).to.deep.equal([]);
    expect(store.getSnapshot().sending.phase).to.equal('idle');
    expect(await store.makeLink('copy')).to.equal(undefined);
    expect(created).to.deep.equal([]);
  });

  it('makes one link for all ways to hand it over, and another only when asked to', async () => {
    await show();
    expect(await store.makeLink('copy')).to.equal('https://example.org/i/x');
    await store.makeLink('qr');
    expect(created.map(({ draft }) => draft)).to.deep.equal([{ channel: 'copy', clipId: 'c1' }]);
    store.forgetLink();
    await store.makeLink('qr');
    expect(created.length).to.equal(2);
    expect(created[1]?.clientId).not.to.equal(created[0]?.clientId);
  });

  it('takes a request to sign along, to a contact and in a link, for as long as it is to go', async () => {
    await show();
    store.carry('co1');
    await sendTo('a');
    expect(created[0]?.draft).to.include({ contactId: 'a', message: 'Have a look', coAuthorInviteId: 'co1' });
    await store.makeLink('copy');
    expect(created[1]?.draft).to.deep.equal({ channel: 'copy', clipId: 'c1', coAuthorInviteId: 'co1' });
    store.carry(undefined);
    store.forgetLink();
    await store.makeLink('copy');
    expect(created[2]?.draft).to.deep.equal({ channel: 'copy', clipId: 'c1' });
  });

  it('makes another link for a request to sign that the first one doesn’t take along', async () => {
    await show();
    await store.makeLink('copy');
    store.carry('co1');
    await store.makeLink('qr');
    expect(created.map(({ draft }) => draft.coAuthorInviteId)).to.deep.equal([undefined, 'co1']);
    // Left out from here on: the link that has it is still the one there is.
    store.carry(undefined);
    await store.makeLink('copy');
    expect(created.length).to.equal(2);
  });

  it('sends one with and one without a request to sign under different keys', async () => {
    let lost = true;
    await show({
      create: async (draft, options) => {
        await Promise.resolve();
        created.push({ draft, clientId: options?.clientId });
        if (lost) throw new AdapterError('timeout');
        return inviteOf('i1');
      },
    });
    store.carry('co1');
    await sendTo('a');
    lost = false;
    store.carry(undefined);
    store.send();
    await settle();
    expect(created.map(({ draft }) => draft.coAuthorInviteId)).to.deep.equal(['co1', undefined]);
    expect(created[1]?.clientId).not.to.equal(created[0]?.clientId);
  });

  it('rests when there are none left, until there are', async () => {
    rules = { limits: { remaining: 1, resetsAt: new Date(clock.now() + 30 * minuteMs).toISOString() } };
    await show();
    await sendTo('a');
    expect(limitOf(store.getSnapshot()).limited).to.equal(true);
    expect(log.at(-1)).to.equal(`limited ${String(clock.now() + 30 * minuteMs)}`);
    store.goTo('picking');
    await sendTo('b');
    expect(created.length).to.equal(1);
    rules = { limits: { remaining: 3 } };
    await clock.advance(30 * minuteMs);
    expect(limitOf(store.getSnapshot())).to.deep.equal({ left: 3, limited: false, until: undefined });
    await sendTo('b');
    expect(created.length).to.equal(2);
  });

  it('rests for as long as the back end says', async () => {
    await show({
      create: async () => {
        await Promise.resolve();
        throw new AdapterError('rate-limited', { retryAfterMs: 5000 });
      },
    });
    await sendTo('a');
    expect(limitOf(store.getSnapshot()).until).to.equal(clock.now() + 5000);
    await clock.advance(5000);
    expect(limitOf(store.getSnapshot()).limited).to.equal(false);
  });

  it('lets a cool-down end by the clock', async () => {
    const until = new Date(clock.now() + 10 * minuteMs).toISOString();
    await show({ listContacts: () => Promise.resolve({ items: [contact('a', { status: 'cool-down', until })] }) });
    store.choose('a');
    expect(store.getSnapshot().chosen).to.equal(undefined);
    let told = 0;
    const stop = store.subscribe(() => (told += 1));
    await clock.advance(10 * minuteMs);
    expect(told, 'shown anew').to.be.at.least(1);
    const { now, contacts } = store.getSnapshot();
    expect(statusOf(contacts.items[0]!, now)).to.equal('invitable');
    store.choose('a');
    expect(store.getSnapshot().chosen?.id).to.equal('a');
    stop();
  });

  it('searches at once in what is there, and by the back end in the rest, once people pause', async () => {
    const asked: (string | undefined)[] = [];
    const first = [contact('a', { name: 'Zoë' }), contact('b', { name: 'Bo', handle: 'ZOEFAN' })];
    await show({
      listContacts: async (options) => {
        await Promise.resolve();
        asked.push(options?.query);
        return options?.query === undefined
          ? { items: first, next: '2' }
          : { items: [...first, contact('c', { name: 'Zoe Late' })] };
      },
    });
    store.search('zo');
    store.search('zoe');
    expect(store.getSnapshot().contacts.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(store.getSnapshot().contacts.searching).to.equal(true);
    await clock.advance(300);
    expect(asked).to.deep.equal([undefined, 'zoe']);
    expect(store.getSnapshot().contacts.items.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(store.getSnapshot().contacts.searching).to.equal(false);
    store.search('');
    expect(store.getSnapshot().contacts.items.length).to.equal(2);
  });

  it('asks nobody for what it has whole', async () => {
    let asked = 0;
    await show({
      listContacts: () => Promise.resolve((asked++, { items: [contact('a'), contact('b', { name: 'Bo' })] })),
    });
    store.search('bo');
    await clock.advance(1000);
    expect(asked).to.equal(1);
    expect(store.getSnapshot().contacts.items.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('pages, without doubles; a page that fails is tried again alone', async () => {
    let fails = true;
    await show({
      listContacts: async (options) => {
        await Promise.resolve();
        if (options?.after === undefined) return { items: [contact('a')], next: '2' };
        if (fails) throw new AdapterError('unavailable');
        return { items: [contact('a'), contact('b')] };
      },
    });
    store.loadMoreContacts();
    await settle();
    expect(store.getSnapshot().contacts.error?.code).to.equal('unavailable');
    expect(store.getSnapshot().contacts.items.length).to.equal(1);
    fails = false;
    store.retryContacts();
    await settle();
    expect(store.getSnapshot().contacts.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(store.getSnapshot().contacts.more).to.equal(false);
  });

  it('hears of what became of an invitation, of figures and of limits', async () => {
    await show();
    await sendTo('a');
    store.goTo('history');
    await settle();
    sink?.change({
      type: 'put',
      item: inviteOf('i1', { state: 'followed', contact: contact('a', { status: 'following' }) }),
    });
    sink?.change({ type: 'put', item: null as unknown as Invite });
    sink?.figures?.({ sent: 1, opened: 0, followed: 1 });
    sink?.rules?.({ limits: { remaining: 0 } });
    const { sent, figures, contacts } = store.getSnapshot();
    expect(sent.items.map(({ state }) => state)).to.deep.equal(['followed']);
    expect(figures?.followed).to.equal(1);
    expect(contacts.items[0]?.status).to.equal('following');
    expect(limitOf(store.getSnapshot()).limited).to.equal(true);
  });

  it('revokes, and says when it was too late', async () => {
    let code: 'conflict' | undefined = 'conflict';
    const listed = [inviteOf('i1'), inviteOf('i2')];
    await show({
      listSent: () => Promise.resolve({ items: listed }),
      revoke: async (id) => {
        await Promise.resolve();
        if (code) throw new AdapterError(code);
        return inviteOf(id, { state: 'revoked' });
      },
    });
    store.goTo('history');
    await settle();
    store.revoke('i1');
    await settle();
    expect(store.getSnapshot().revoking.get('i1')?.phase).to.equal('failed');
    code = undefined;
    store.revoke('i2');
    await settle();
    expect(store.getSnapshot().sent.items.map(({ state }) => state)).to.deep.equal(['pending', 'revoked']);
    expect(log).to.deep.equal(['ask revoke i1', 'ask revoke i2', 'revoked i2']);
  });

  it('keeps what is used up, whenever its time is over', async () => {
    const expiresAt = new Date(clock.now() - minuteMs).toISOString();
    await show({ listSent: () => Promise.resolve({ items: [inviteOf('i1', { state: 'used', expiresAt })] }) });
    store.goTo('history');
    await settle();
    const { sent, now } = store.getSnapshot();
    expect(sent.items.map((invite) => stateOf(invite, now))).to.deep.equal(['used']);
  });

  it('ignores what comes after it was stopped', async () => {
    let answer: (value: Clip) => void = () => undefined;
    await show({ getLatestClip: () => new Promise((resolve) => (answer = resolve)) }, false);
    store.stop();
    answer(clip);
    sink?.rules?.({ limits: { remaining: 0 } });
    sink?.change({ type: 'reset' });
    await settle();
    expect(store.getSnapshot().clip).to.equal(undefined);
    expect(store.getSnapshot().rules).to.deep.equal({});
    expect(errors).to.deep.equal([]);
  });

  it('knows which clips can be shared, and which messages', async () => {
    expect(clipProblemOf(undefined)).to.equal('none');
    expect(clipProblemOf({ ...clip, private: true })).to.equal('private');
    expect(clipProblemOf({ ...clip, state: 'pending' })).to.equal('pending');
    expect(clipProblemOf({ ...clip, state: 'removed', private: true })).to.equal('removed');
    expect(clipProblemOf({ ...clip, state: 'age-gated' })).to.equal('restricted');
    expect(clipProblemOf({ ...clip, state: 'limited' })).to.equal(undefined);
    rules = { limits: { maxCharacters: 3 } };
    await show();
    store.choose('a');
    expect(sendProblemOf(store.getSnapshot(), '  ')).to.equal('empty');
    expect(sendProblemOf(store.getSnapshot(), '\u200b\u2060 \u00ad')).to.equal('empty');
    expect(sendProblemOf(store.getSnapshot(), '👋🏽a')).to.equal(undefined);
    expect(sendProblemOf(store.getSnapshot(), 'four')).to.equal('too-long');
  });
});
