import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorAskDetail } from '../../src/elements/parts/co-author.events.js';
import {
  makeSigningWorld,
  mountCoAuthorInvite,
  type CoAuthorInviteHarness,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('rv-co-author-invite, a link for one person, and who was asked', () => {
  let world: MemoryWorld;
  let asked: CoAuthorAskDetail[];

  const listener = (event: Event): void => void asked.push((event as CustomEvent<CoAuthorAskDetail>).detail);

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    asked = [];
    document.addEventListener('rv-co-author-invite-request', listener);
    world = makeSigningWorld();
  });

  afterEach(async () => {
    document.removeEventListener('rv-co-author-invite-request', listener);
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  async function mount(state = 'solo'): Promise<CoAuthorInviteHarness> {
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state });
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    return invite;
  }

  async function openStep(invite: CoAuthorInviteHarness): Promise<HTMLSelectElement> {
    invite.button('Make a link for one person').focus();
    await invite.press('Make a link for one person');
    await waitUntil(() => invite.all('dialog[open] select').length === 1, 'the step');
    return invite.one<HTMLSelectElement>('dialog[open] select');
  }

  it('says as what they would sign before it is made, and lets that be chosen', async () => {
    const invite = await mount();
    const role = await openStep(invite);
    expect(role.value).to.equal('author');
    expect(invite.one('dialog[open] h2').textContent).to.equal('Make a link for one person');
    expect(invite.one('dialog[open]').textContent).to.include('You can ask 10 more people today.');
    await expect(invite.element).to.be.accessible();
    expect(asked).to.deep.equal([]);
    role.value = 'translation';
    role.dispatchEvent(new Event('change'));
    await invite.press('Make the link');
    await invite.becomes('pending-out');
    expect(asked.map((detail) => [detail.draft.role, 'link' in detail.draft])).to.deep.equal([['translation', true]]);
    expect(invite.one('.asked-row').textContent).to.include('Translation');
    expect(invite.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('takes nothing over from the choice of a person', async () => {
    const invite = await mount();
    await invite.press('Ask to sign');
    await waitUntil(() => invite.all('dialog[open] .pick').length > 0, 'people');
    const role = invite.one<HTMLSelectElement>('dialog[open] select');
    role.value = 'original-artist';
    role.dispatchEvent(new Event('change'));
    invite.one('dialog[open] .sheet-head button').click();
    await waitUntil(() => invite.all('dialog[open]').length === 0, 'closed');
    expect((await openStep(invite)).value).to.equal('author');
  });

  it('is made at once where there is one role only: there is nothing to choose', async () => {
    world.coAuthors.setRules({ roles: ['photo'] });
    const invite = await mount();
    await invite.press('Make a link for one person');
    await invite.becomes('pending-out');
    expect(asked.map(({ draft }) => draft.role)).to.deep.equal(['photo']);
    expect(invite.one('.asked-row').textContent).to.include('Photos');
  });

  it('is not made while there is no room, not even with the step open', async () => {
    world.coAuthors.setRules({ maxAuthors: 2 });
    const invite = await mount();
    await openStep(invite);
    world.coAuthors.add({ postId: 'harbour', person: 'noor' });
    await invite.becomes('pending-out');
    expect(invite.button('Make the link').ariaDisabled).to.equal('true');
    expect(invite.one('dialog[open]').textContent).to.include('That’s all of them.');
    await invite.press('Make the link');
    expect(asked).to.deep.equal([]);
  });

  it('has the focus where it can be copied, and in view', async () => {
    const invite = await mount();
    invite.element.parentElement!.style.paddingBlockEnd = '200vh';
    await openStep(invite);
    invite.button('Make the link').focus();
    await invite.press('Make the link');
    await invite.becomes('pending-out');
    await waitUntil(() => invite.focused === 'Copy link', `not ${invite.focused}`);
    const { top, bottom } = invite.button('Copy link').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('takes the focus from nobody who has gone elsewhere meanwhile', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const invite = await mount();
    await openStep(invite);
    await invite.press('Make the link');
    await waitUntil(() => invite.all('dialog[open]').length === 0, 'closed');
    field.focus();
    await invite.becomes('pending-out');
    await aTimeout(50);
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('lists who has signed, and says nothing that isn’t so once they have stepped back', async () => {
    const id = world.coAuthors.add({ postId: 'harbour', person: 'luc', state: 'approved', role: 'photo' });
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'co-signed' });
    const row = (): string => invite.one('.asked-row').textContent.replace(/\s+/g, ' ');
    expect(row()).to.include('Luc Aubry Photos Signs it');
    expect(invite.read).not.to.include('Nobody is asked');
    await expect(invite.element).to.be.accessible();
    await world.as('luc').coAuthor.revoke(id);
    await invite.reads('No longer signs it');
    expect(invite.all('.asked-row')).to.have.lengthOf(1);
    invite.element.remove();
    const later = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'solo' });
    expect(later.read).to.include('Nobody is asked now.');
    expect(later.read).not.to.include('yet');
  });
});
