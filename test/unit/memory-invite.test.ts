import { expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { createMemoryWorld } from '../../src/adapters/memory/index.js';
import type { InviteAdapter, InviteContact, InviteFigures } from '../../src/contracts/index.js';
import type { ManualClock } from '../../src/testing/index.js';
import { createManualClock, createRecordingSink } from '../../src/testing/index.js';
import { assertIdle, errorOf } from './memory-fixtures.js';
import { consent, inviteSeed, makeInviteWorld, video } from './memory-invite-world.js';

const dayMs = 86_400_000;

describe('invitations in the memory world', () => {
  let clock: ManualClock;
  let world: MemoryWorld;

  const invite = (personId: string): Required<InviteAdapter> => world.as(personId).invite;

  async function codeOf(call: Promise<unknown>): Promise<unknown> {
    return ((await errorOf(call)) as { readonly code?: string }).code;
  }

  async function contact(contactId: string): Promise<InviteContact | undefined> {
    return (await invite('ada').listContacts()).items.find(({ id }) => id === contactId);
  }

  /** Ada invites one contact. @returns the token */
  async function send(contactId: string): Promise<string> {
    const draft = { channel: 'contact', clipId: 'whale', contactId, message: 'Look!' } as const;
    const { url = '' } = await invite('ada').create(draft);
    return url.slice(world.invites.linkPrefix.length);
  }

  beforeEach(() => {
    clock = createManualClock(Date.UTC(2026, 0, 2, 12));
    world = makeInviteWorld({ clock });
  });

  afterEach(() => {
    assertIdle(world);
  });

  it('arrive with one contact, as they were written and with a link in a line of its own', async () => {
    const token = await send('c-bo');
    const [delivered, ...others] = world.delivered.getSnapshot();
    expect(others).to.deep.equal([]);
    const url = `https://example.org/i/${token}`;
    expect(delivered).to.deep.include({ contactId: 'c-bo', platformId: 'wave', url, text: `Look!\n${url}` });
    expect(delivered?.from.name).to.equal('Ada Ngarua');
  });

  it('let followers and views grow before the eyes of who invited', async () => {
    const controller = new AbortController();
    const all: unknown[] = [];
    const views: unknown[] = [];
    const sink = Object.assign(createRecordingSink<Awaited<ReturnType<InviteAdapter['create']>>>(), {
      figures: (figures: InviteFigures) => all.push(figures),
      clip: (clip: Awaited<ReturnType<InviteAdapter['getLatestClip']>>) => views.push(clip?.counts?.views),
    });
    invite('ada').watch(sink, { signal: controller.signal });
    const [bo, cem] = [await send('c-bo'), await send('c-cem')];
    const { people } = world.as('ada');
    expect((await people.getRelation('bo')).followedBy).to.equal(false);
    await invite('bo').accept(bo, { consent });
    expect((await people.getRelation('bo')).followedBy).to.equal(true);
    await invite('cem').tellOpened(cem, { consent: { ...consent, to: 'tell-opened' } });
    await invite('cem').accept(cem, { consent });
    await invite('cem').undo(cem);
    await world.as('cem').people.follow('ada');
    await world.as('bo').people.unfollow('ada');
    await clock.advance(0);
    expect(all).to.deep.equal([
      { sent: 1, opened: 0, followed: 0, followers: 1 },
      { sent: 2, opened: 0, followed: 0, followers: 1 },
      { sent: 2, opened: 0, followed: 1, followers: 2 },
      { sent: 2, opened: 1, followed: 1, followers: 2 },
      { sent: 2, opened: 1, followed: 2, followers: 3 },
      { sent: 2, opened: 1, followed: 1, followers: 2 },
      { sent: 2, opened: 1, followed: 1, followers: 3 },
      { sent: 2, opened: 1, followed: 0, followers: 2 },
    ]);
    expect(views).to.deep.equal([1, 2]);
    expect((await people.getRelation('cem')).followedBy).to.equal(true);
    controller.abort();
    expect(clock.pending).to.equal(0);
  });

  it('keep what people have agreed to, and nothing of who only looked', async () => {
    const token = await send('c-bo');
    await invite('bo').resolve(token);
    expect(world.consents).to.deep.equal([]);
    await invite('bo').accept(token, { consent });
    await invite('bo').accept(token, { consent });
    expect(world.consents).to.have.length(1);
    expect(world.consents[0]).to.deep.include({ ...consent, by: 'bo' });
  });

  it('are opened once, for who agreed to say so, and say when', async () => {
    const token = await send('c-bo');
    const tell = (): Promise<void> => invite('bo').tellOpened(token, { consent: { ...consent, to: 'tell-opened' } });
    await tell();
    const [opened] = (await invite('ada').listSent()).items;
    await clock.advance(1000);
    await tell();
    expect((await invite('ada').listSent()).items[0]).to.deep.equal(opened);
    expect(world.consents).to.have.length(1);
  });

  it('that somebody has accepted are not declined any more, though their sender may be muted', async () => {
    const token = await send('c-bo');
    await invite('bo').accept(token, { consent });
    expect((await invite('bo').decline(token, { mute: true })).standing).to.equal('accepted');
    expect((await invite('ada').listSent()).items[0]?.state).to.equal('followed');
    expect((await invite('bo').getSettings()).muted).to.have.length(1);
    await invite('bo').setSettings({ unmute: ['ada'] });
    await world.as('bo').people.unfollow('ada');
    expect((await contact('c-bo'))?.status).to.equal('cool-down');
  });

  it('say to their sender that a link is used up, when it was used, and nothing of who took it back or when', async () => {
    const controller = new AbortController();
    const sink = createRecordingSink<Awaited<ReturnType<InviteAdapter['create']>>>();
    const token = await send('c-bo');
    invite('ada').watch(sink, { signal: controller.signal });
    await invite('bo').accept(token, { consent });
    const usedAt = new Date(clock.now()).toISOString();
    await clock.advance(dayMs);
    await world.as('bo').people.unfollow('ada');
    await clock.advance(0);
    expect(sink.items.map(({ state }) => state)).to.deep.equal(['followed', 'used']);
    const [sent] = (await invite('ada').listSent()).items;
    expect(sent).to.deep.include({ state: 'used', changedAt: usedAt });
    expect(sent).not.to.have.property('url');
    expect(await codeOf(invite('ada').revoke(sent?.id ?? ''))).to.equal('conflict');
    await clock.advance(100 * dayMs);
    expect((await invite('ada').listSent()).items[0]?.state).to.equal('used');
    controller.abort();
  });

  it('leave a contact alone who took it back, for as long as any other that led to nothing', async () => {
    const token = await send('c-bo');
    await invite('bo').accept(token, { consent });
    await invite('bo').undo(token);
    const until = new Date(clock.now() + world.invites.coolDownMs).toISOString();
    expect(await contact('c-bo')).to.deep.include({ status: 'cool-down', until });
    await clock.advance(world.invites.coolDownMs);
    expect((await contact('c-bo'))?.status).to.equal('invitable');
    expect((await invite('bo').resolve(await send('c-bo'))).standing).to.equal('open');
  });

  it('that were refused before they were followed are refused again once that is taken back', async () => {
    const token = world.addInvite({ from: 'ada' });
    await invite('bo').decline(token);
    await invite('bo').accept(token, { consent });
    expect((await invite('bo').undo(token)).standing).to.equal('declined');
    expect((await invite('ada').listSent()).items[0]?.state).to.equal('used');
  });

  it('keep each consent by which somebody followed', async () => {
    const token = world.addInvite({ from: 'ada' });
    await invite('bo').accept(token, { consent, clientId: 'one' });
    await invite('bo').undo(token);
    await invite('bo').accept(token, { consent, clientId: 'one' });
    expect(world.consents).to.have.length(1);
    const { undoUntil } = await invite('bo').accept(token, { consent, clientId: 'two' });
    expect(undoUntil).to.equal(new Date(clock.now() + world.invites.undoMs).toISOString());
    expect(world.consents).to.have.length(2);
    expect((await invite('ada').getLatestClip())?.counts?.views).to.equal(1);
  });

  it('are not there for who has silenced the inviter, without the inviter’s knowing', async () => {
    const token = world.addInvite({ from: 'ada' });
    world.relate({ from: 'bo', to: 'ada', muted: true });
    expect((await invite('bo').resolve(token)).standing).to.equal('unavailable');
    expect((await invite('ada').listSent()).items[0]?.state).to.equal('pending');
    expect((await invite('cem').resolve(token)).standing).to.equal('open');
  });

  it('leave a contact alone after one that led to nothing, and say for how long', async () => {
    await send('c-dee');
    expect((await contact('c-dee'))?.status).to.equal('invited');
    await clock.advance(world.invites.linkLifeMs);
    const until = new Date(clock.now() + world.invites.coolDownMs).toISOString();
    expect(await contact('c-dee')).to.deep.include({ status: 'cool-down', until });
    expect(await codeOf(send('c-dee'))).to.equal('forbidden');
    await clock.advance(world.invites.coolDownMs - 1);
    expect(await codeOf(send('c-dee'))).to.equal('forbidden');
    await clock.advance(1);
    expect((await contact('c-dee'))?.status).to.equal('invitable');
    await send('c-dee');
  });

  it('are not sent again by revoking and sending, nor by another platform', async () => {
    world.addContact({ id: 'c-bo-2', owner: 'ada', platformId: 'post', name: 'Bo, too', personId: 'bo' });
    await send('c-bo');
    expect((await contact('c-bo-2'))?.status).to.equal('invited');
    expect(await codeOf(send('c-bo-2'))).to.equal('conflict');
    const [sent] = (await invite('ada').listSent()).items;
    const revoked = await invite('ada').revoke(sent?.id ?? '');
    await clock.advance(dayMs);
    expect(await invite('ada').revoke(sent?.id ?? '')).to.deep.include({ changedAt: revoked.changedAt });
    expect((await contact('c-bo'))?.status).to.equal('cool-down');
    expect((await contact('c-bo-2'))?.status).to.equal('cool-down');
    expect(await codeOf(send('c-bo-2'))).to.equal('forbidden');
  });

  it('end with a no: on every platform, whatever comes after', async () => {
    world.addContact({ id: 'c-bo-2', owner: 'ada', platformId: 'post', name: 'Bo, too', personId: 'bo' });
    await invite('bo').decline(await send('c-bo'));
    await clock.advance(1000 * dayMs);
    for (const id of ['c-bo', 'c-bo-2']) expect((await contact(id))?.status).to.equal('declined');
    expect(await codeOf(send('c-bo-2'))).to.equal('forbidden');
  });

  it('belong to who signs in with the token of a contact that had no account', async () => {
    const token = await send('c-dee');
    expect((await invite('gus').accept(token, { consent })).standing).to.equal('accepted');
    expect((await contact('c-dee'))?.status).to.equal('following');
    expect((await invite('bo').resolve(token)).standing).to.equal('used');
  });

  it('tell nobody of a no to a link by somebody unknown', async () => {
    const token = world.addInvite({ from: 'ada' });
    const visitor = world.asVisitor().invite;
    expect((await visitor.decline(token)).standing).to.equal('declined');
    expect((await visitor.resolve(token)).standing).to.equal('declined');
    expect((await world.asVisitor().invite.resolve(token)).standing).to.equal('open');
    expect((await invite('ada').listSent()).items[0]?.state).to.equal('pending');
  });

  it('do not reach young people, unless the host lets them', async () => {
    const token = world.addInvite({ from: 'ada' });
    expect((await contact('c-mia'))?.status).to.equal('unavailable');
    expect(await codeOf(send('c-mia'))).to.equal('forbidden');
    expect((await invite('mia').resolve(token)).standing).to.equal('unavailable');
    expect(await codeOf(invite('mia').accept(token, { consent }))).to.equal('forbidden');
    world.invites.adultsMayInviteMinors = true;
    await invite('mia').accept(await send('c-mia'), { consent });
  });

  it('of young people go to those whom they are connected to both ways, and to no link', async () => {
    world.addClip({ id: 'mine', author: 'mia', video });
    world.addContact({ id: 'm-bo', owner: 'mia', platformId: 'post', name: 'Bo', personId: 'bo' });
    world.addContact({ id: 'm-cem', owner: 'mia', platformId: 'post', name: 'Cem', personId: 'cem', mutual: false });
    const { create, getRules, listContacts } = invite('mia');
    expect((await getRules()).channels).to.deep.equal(['contact']);
    expect((await invite('ada').getRules()).channels).to.equal(undefined);
    expect(await codeOf(create({ channel: 'copy', clipId: 'mine' }))).to.equal('forbidden');
    expect((await listContacts()).items.map(({ status }) => status)).to.deep.equal(['invitable', 'unavailable']);
    const draft = { channel: 'contact', clipId: 'mine', message: 'Hi' } as const;
    await create({ ...draft, contactId: 'm-bo' });
    expect(await codeOf(create({ ...draft, contactId: 'm-cem' }))).to.equal('forbidden');
  });

  it('keep to the age that a clip asks for', async () => {
    const token = world.addInvite({ from: 'ada' });
    world.changeClip('whale', { state: 'age-gated' });
    expect((await world.asVisitor().invite.resolve(token)).standing).to.equal('unavailable');
    expect((await invite('bo').resolve(token)).clip?.state).to.equal('age-gated');
    world.setInviteAvailability('bo', { available: false, reason: 'region' });
    expect((await invite('bo').resolve(token)).standing).to.equal('unavailable');
    expect(await codeOf(invite('bo').accept(token, { consent }))).to.equal('forbidden');
  });

  it('give no clip that became private, was removed or deleted, and no words of it', async () => {
    const token = world.addInvite({ from: 'ada', contactId: 'c-bo', message: 'Look!' });
    for (const change of [{ private: true }, { private: false, state: 'removed' }, { state: 'pending' }] as const) {
      world.changeClip('whale', change);
      const invitation = await invite('bo').resolve(token);
      expect(invitation.standing).to.equal('unavailable');
      expect(invitation).not.to.have.any.keys('clip', 'message');
      expect(invitation.inviter).to.deep.equal({ id: 'ada', name: 'Ada Ngarua' });
    }
    world.changeClip('whale', { state: 'limited', decision: { rule: 'No adverts.', automated: true } });
    const { clip } = await invite('bo').resolve(token);
    expect(clip?.state).to.equal('live');
    expect(clip).not.to.have.any.keys('decision', 'counts', 'private', 'mine');
    expect(await invite('ada').getLatestClip()).to.deep.include({ state: 'limited', counts: { views: 0 }, mine: true });
    expect((await invite('ada').getLatestClip())?.decision?.rule).to.equal('No adverts.');
    world.deleteClip('whale');
    expect((await invite('bo').resolve(token)).standing).to.equal('unavailable');
    expect((await invite('ada').getLatestClip())?.id).to.equal('wave');
  });

  it('do not reach who has silenced the inviter, or wants only those they follow', async () => {
    world.relate({ from: 'bo', to: 'ada', muted: true });
    await invite('cem').setSettings({ from: 'following' });
    expect((await contact('c-bo'))?.status).to.equal('unavailable');
    expect((await contact('c-cem'))?.status).to.equal('unavailable');
    await invite('cem').setSettings({ from: 'everyone' });
    expect((await contact('c-cem'))?.status).to.equal('invitable');
  });

  it('can be heard of again from whom they were muted', async () => {
    const token = world.addInvite({ from: 'ada' });
    await invite('bo').decline(token, { mute: true });
    expect((await invite('bo').getSettings()).muted.map(({ name }) => name)).to.deep.equal(['Ada Ngarua']);
    expect((await contact('c-bo'))?.status).to.equal('unavailable');
    await invite('bo').setSettings({ unmute: ['ada'] });
    expect((await contact('c-bo'))?.status).to.equal('declined');
  });

  it('say when a day is over on which the limit was used up, and when a link has had its time', async () => {
    world.invites.perDay = 1;
    world.invites.linkLifeMs = 2 * dayMs;
    const controller = new AbortController();
    const remaining: unknown[] = [];
    const sink = Object.assign(createRecordingSink<Awaited<ReturnType<InviteAdapter['create']>>>(), {
      rules: (rules: Awaited<ReturnType<InviteAdapter['getRules']>>) =>
        remaining.push([rules.limits?.remaining, rules.message?.slice(0, 2)]),
    });
    invite('ada').watch(sink, { signal: controller.signal, lang: 'fr' });
    await send('c-bo');
    expect(await errorOf(send('c-cem'))).to.deep.include({ code: 'rate-limited', retryAfterMs: dayMs / 2 });
    await clock.advance(dayMs / 2);
    expect(remaining).to.deep.equal([
      [0, 'J’'],
      [1, 'J’'],
    ]);
    await clock.advance(2 * dayMs);
    expect(sink.items.map(({ state }) => state)).to.deep.equal(['pending', 'expired']);
    controller.abort();
    expect(clock.pending).to.equal(0);
  });

  it('end an intent to follow with its time, and keep nothing of who had it', async () => {
    const token = world.addInvite({ from: 'ada' });
    const { intent, expiresAt } = await world.asVisitor().invite.beginSignUp(token);
    expect(expiresAt).to.equal(new Date(clock.now() + world.invites.intentLifeMs).toISOString());
    world.addPerson({ id: 'new', name: 'New' });
    expect((await invite('new').resume(intent)).token).to.equal(token);
    await clock.advance(world.invites.intentLifeMs);
    expect(await codeOf(invite('new').resume(intent))).to.equal('expired');
  });

  it('know visitors to no other capability than to report', async () => {
    const { people } = world.asVisitor();
    expect(await codeOf(people.follow('ada'))).to.equal('unauthenticated');
    expect(await codeOf(people.block('ada'))).to.equal('unauthenticated');
    await people.report('ada', { reason: 'spam' });
    expect(world.reports).to.have.length(1);
  });

  it('can be there from before, in every state', async () => {
    for (const state of ['pending', 'opened', 'followed', 'used', 'declined', 'expired', 'revoked'] as const) {
      world.addInvite({ from: 'ada', state, createdAt: '2026-01-01T10:00:00Z', token: `t-${state}` });
    }
    const { items } = await invite('ada').listSent();
    expect(items.map(({ state }) => state).reverse()).to.deep.equal([
      'pending',
      'opened',
      'followed',
      'used',
      'declined',
      'expired',
      'revoked',
    ]);
    expect(items.filter(({ url }) => url !== undefined)).to.have.length(2);
    expect(await invite('ada').getFigures()).to.include({ sent: 7, opened: 1, followed: 1 });
    const standing = async (state: string): Promise<string> => (await invite('bo').resolve(`t-${state}`)).standing;
    expect(await Promise.all(['pending', 'followed', 'used', 'expired', 'revoked'].map(standing))).to.deep.equal([
      'open',
      'used',
      'used',
      'expired',
      'revoked',
    ]);
  });

  it('take contacts that stand as their seed says', async () => {
    const until = '2026-02-01T00:00:00.000Z';
    world.addContact({ id: 'resting', owner: 'zed', platformId: 'post', name: 'A', status: 'cool-down', until });
    world.addContact({ id: 'gone', owner: 'zed', platformId: 'wave', name: 'B', status: 'unavailable' });
    const { items } = await invite('zed').listContacts();
    expect(items.map(({ id, status }) => [id, status])).to.deep.equal([
      ['resting', 'cool-down'],
      ['c-gus', 'invitable'],
      ['gone', 'unavailable'],
    ]);
    expect(items[0]?.until).to.equal(until);
    world.changeContact('gone', { status: 'invitable', name: 'Bea' });
    const [found] = (await invite('zed').listContacts({ query: 'béa' })).items;
    expect(found).to.deep.include({ id: 'gone', status: 'invitable', name: 'Bea' });
  });

  it('say aloud what is wrong with a seed', () => {
    const wrong: readonly (() => unknown)[] = [
      () => world.addClip({ author: 'nobody', video }),
      () => world.addClip({ id: 'whale', author: 'ada', video }),
      () => world.addPlatform({ id: 'post', name: 'Again' }),
      () => world.addContact({ owner: 'ada', platformId: 'nowhere', name: 'X' }),
      () => world.addContact({ owner: 'ada', platformId: 'post', name: 'X', personId: 'nobody' }),
      () => world.addInvite({ from: 'bo' }),
      () => world.addInvite({ from: 'ada', contactId: 'c-gus' }),
      () => world.addInvite({ from: 'ada', clipId: 'none' }),
      () => {
        world.deleteClip('none');
      },
      () => {
        world.expireInvite('none');
      },
      () => createMemoryWorld({ seed: { ...inviteSeed, invites: [{ from: 'nobody' }] } }),
    ];
    for (const act of wrong) expect(act).to.throw(Error);
  });
});
