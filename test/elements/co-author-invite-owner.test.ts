import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Adapters, type CoAuthorAdapter } from '../../src/contracts/index.js';
import type { CoAuthorAskDetail } from '../../src/elements/parts/co-author.events.js';
import type { CoAuthorLinkSendDetail } from '../../src/elements/co-author-invite/co-author-invite.events.js';
import {
  makeSigningWorld,
  mountCoAuthorInvite,
  type CoAuthorInviteHarness,
  type MountOptions,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('rv-co-author-invite, of who asks', () => {
  let world: MemoryWorld;
  let heard: CustomEvent[];

  const listener = (event: Event): void => void heard.push(event as CustomEvent);
  const names = [
    'rv-co-author-invite-request',
    'rv-co-author-invited',
    'rv-co-author-withdraw-request',
    'rv-co-author-withdrawn',
    'rv-co-author-adapter-error',
  ];
  const events = (): string[] => heard.map(({ type }) => type.replace(/^rv-co-author-/, ''));

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    heard = [];
    for (const name of names) document.addEventListener(name, listener);
    world = makeSigningWorld();
  });

  afterEach(async () => {
    for (const name of names) document.removeEventListener(name, listener);
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  const mount = (options: MountOptions = {}): Promise<CoAuthorInviteHarness> =>
    mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', ...options });

  function withCoAuthor(change: Partial<CoAuthorAdapter>): Adapters {
    const adapters = world.as('mina');
    return { ...adapters, coAuthor: { ...adapters.coAuthor, ...change } };
  }

  /** Opens the list and chooses somebody. */
  async function choose(invite: CoAuthorInviteHarness, name: string): Promise<void> {
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    invite.one('.answer .button.spot').click();
    await waitUntil(() => invite.all('.picker .pick input').length > 0, 'people');
    const row = invite.all('.picker .pick').find(({ textContent }) => textContent.includes(name));
    row!.querySelector('input')!.click();
    await invite.element.updateComplete;
  }

  it('shows what will be signed, and is accessible', async () => {
    const invite = await mount({ state: 'solo' });
    await invite.reads('You can ask public accounts that follow you.');
    for (const text of ['The harbour, before and after the storm.', 'A calm harbour', 'pin it', 'Nobody is asked now.'])
      expect(invite.read).to.include(text);
    await expect(invite.element).to.be.accessible();
  });

  it('asks one person, and shows that they are asked; nobody’s name is on it', async () => {
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    await expect(invite.element).to.be.accessible();
    await invite.press('Ask Luc Aubry to sign');
    await invite.becomes('pending-out');
    const { detail } = heard[0] as CustomEvent<CoAuthorAskDetail>;
    expect(events()).to.deep.equal(['invite-request', 'invited']);
    expect([detail.person?.id, detail.draft.postId, detail.draft.role]).to.deep.equal(['luc', 'harbour', 'author']);
    expect(invite.read).to.include('Luc Aubry');
    expect(invite.read).to.include('Waits for an answer');
    expect(invite.said).to.include('Luc Aubry is asked to sign.');
    expect((await world.asVisitor().coAuthor.getAuthors('harbour')).authors).to.have.lengthOf(1);
  });

  it('says why others can’t be chosen', async () => {
    const invite = await mount({ state: 'solo' });
    invite.one('.answer .button.spot').click();
    await waitUntil(() => invite.all('.picker .pick').length === 3, 'people');
    const ed = invite.all('.picker .pick').find(({ textContent }) => textContent.includes('Ed'))!;
    expect(ed.textContent).to.include('Can’t be asked');
    expect(ed.querySelector('input')!.disabled).to.equal(true);
  });

  it('asks nobody when the host takes over', async () => {
    const invite = await mount({ state: 'solo' });
    invite.element.addEventListener('rv-co-author-invite-request', (event) => event.preventDefault());
    await choose(invite, 'Luc Aubry');
    await invite.press('Ask Luc Aubry to sign');
    expect(events()).to.deep.equal(['invite-request']);
    expect(invite.element.matches(':state(solo)')).to.equal(true);
  });

  it('says what went wrong, and asks again under the same key', async () => {
    const invite = await mount({ state: 'solo' });
    world.fail('coAuthor.invite', new AdapterError('timeout'), { times: 1, applied: true });
    await choose(invite, 'Luc Aubry');
    await invite.press('Ask Luc Aubry to sign');
    await invite.reads('Nobody was asked. No answer yet.');
    await invite.press('Try again');
    await invite.becomes('pending-out');
    await waitUntil(() => events().includes('invited'), 'invited');
    expect(invite.all('.asked-row')).to.have.lengthOf(1);
  });

  it('asks nobody to sign what its owner has not seen', async () => {
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    world.coAuthors.editPost('harbour', { text: 'Another harbour.' });
    await invite.press('Ask Luc Aubry to sign');
    await invite.reads('The post has changed.');
    expect(invite.read).to.include('Another harbour.');
    expect(events()).to.deep.equal(['invite-request', 'adapter-error']);
  });

  it('closes the choice when the post changes behind it, and says so: nobody is asked for what was not seen', async () => {
    world.coAuthors.setRules({ maxAuthors: 5 });
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    world.coAuthors.editPost('harbour', { text: 'Another harbour.' });
    invite.element.refresh();
    await invite.reads('Another harbour.');
    await waitUntil(() => invite.all('dialog[open]').length === 0, 'closed');
    expect(invite.read).to.include('The post has changed. Look at it again before you ask anybody.');
    expect(invite.focused).to.equal('The post has changed. Look at it again before you ask anybody.');
    expect(invite.said).to.include('The post has changed.');
    expect(events()).to.deep.equal([]);
  });

  it('asks nobody while there is no room for another name, not even when it went with the choice open', async () => {
    world.coAuthors.setRules({ maxAuthors: 2 });
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    world.coAuthors.add({ postId: 'harbour', person: 'noor' });
    await invite.becomes('pending-out');
    expect(invite.button('Ask Luc Aubry to sign').ariaDisabled).to.equal('true');
    expect(invite.one('.picker').textContent).to.include('That’s all of them.');
    await invite.press('Ask Luc Aubry to sign');
    expect(events()).to.deep.equal([]);
    expect(invite.all('.asked-row')).to.have.lengthOf(1);
  });

  it('opens no choice by itself for another post', async () => {
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    invite.element.postId = undefined;
    await invite.becomes('list');
    invite.element.postId = 'flashing';
    await invite.becomes('solo');
    await aTimeout(0);
    expect(invite.all('dialog[open]')).to.have.lengthOf(0);
    await choose(invite, 'Luc Aubry');
    invite.element.postId = 'harbour';
    await invite.reads('The harbour');
    expect(invite.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('hands a link to its host to send with an invitation, where that is wanted', async () => {
    const id = world.coAuthors.add({ postId: 'harbour', token: 'for-somebody' });
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mount({ state: 'pending-out' });
    expect(invite.buttons).not.to.include('Send with an invitation');
    invite.element.setAttribute('sends-links', '');
    await invite.element.updateComplete;
    expect(invite.buttons.filter((name) => name === 'Send with an invitation')).to.have.lengthOf(1);
    await expect(invite.element).to.be.accessible();
    const asked: CustomEvent<CoAuthorLinkSendDetail>[] = [];
    invite.element.addEventListener('rv-co-author-link-send-request', (event) => asked.push(event));
    await invite.press('Send with an invitation');
    expect(asked.map(({ cancelable, bubbles, composed }) => [cancelable, bubbles, composed])).to.deep.equal([
      [true, true, true],
    ]);
    expect(asked[0]!.detail.invite.id).to.equal(id);
    expect(asked[0]!.detail.invite.url).to.equal(invite.one<HTMLInputElement>('[part=link] input').value);
  });

  it('makes a link for somebody without an account', async () => {
    const invite = await mount({ state: 'solo' });
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    await invite.press('Make a link for one person');
    await invite.press('Make the link');
    await invite.becomes('pending-out');
    const field = invite.one<HTMLInputElement>('[part=link] input');
    expect(field.value).to.match(/^https:\/\/example\.org\/s\//);
    expect(invite.read).to.include('Whoever is first to use the link');
    await expect(invite.element).to.be.accessible();
  });

  it('has no links where the back end has none', async () => {
    const { resolve: _, ...coAuthor } = world.as('mina').coAuthor;
    const invite = await mount({ adapters: { ...world.as('mina'), coAuthor }, state: 'solo' });
    expect(invite.buttons).not.to.include('Make a link for one person');
  });

  it('takes an invitation back after a second yes', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mount({ state: 'pending-out' });
    invite.button('Take back: Luc Aubry').focus();
    await invite.press('Take back: Luc Aubry');
    await waitUntil(() => invite.all('dialog[open] .confirm').length === 1, 'asked');
    invite.one('.confirm .button.spot').click();
    await invite.becomes('solo');
    expect(events()).to.deep.equal(['withdraw-request', 'withdrawn']);
    await invite.reads('Taken back');
  });

  it('tells at once who has approved, with all the names', async () => {
    const id = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mount({ state: 'pending-out' });
    const { signable } = await world.as('luc').coAuthor.getInvite(id);
    await world.as('luc').coAuthor.approve(id, signable!.hash);
    await invite.becomes('co-signed');
    for (const state of ['solo', 'pending-out'])
      expect(invite.element.matches(`:state(${state})`), state).to.equal(false);
    await waitUntil(() => invite.said.includes('Luc Aubry approved.'), 'said');
    expect(invite.said.replace(/[\u2068\u2069]/g, '')).to.equal('Luc Aubry approved. By Mina Okafor and Luc Aubry.');
    expect(invite.read).to.include('Signs it');
  });

  it('does not tell a no from a silence', async () => {
    const id = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mount({ state: 'pending-out' });
    await world.as('luc').coAuthor.decline(id);
    await aTimeout(50);
    expect(invite.read).to.include('Waits for an answer');
    world.coAuthors.expire(id);
    await invite.reads('No answer in time');
    expect(invite.read).not.to.match(/declin|said no/i);
  });

  it('says that the post is locked, before and while somebody is asked', async () => {
    world.coAuthors.setRules({ locks: true });
    const invite = await mount({ state: 'solo' });
    await invite.reads('While somebody is asked, the post can’t be edited.');
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    await invite.becomes('locked');
    expect(invite.read).to.include('The post can’t be edited while somebody is asked to sign it.');
  });

  it('says the limit before it bites, and that there is no room', async () => {
    world.coAuthors.setRules({ maxAuthors: 2 });
    const invite = await mount({ state: 'solo' });
    await invite.reads('You can ask 10 more people today.');
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    await invite.reads('That’s all of them.');
    expect(invite.one('.answer .button.spot').ariaDisabled).to.equal('true');
    invite.one('.answer .button.spot').click();
    await invite.element.updateComplete;
    expect(invite.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('says why it isn’t offered; what there is stays readable', async () => {
    world.coAuthors.setAvailability('mina', { available: false, reason: 'region' });
    const invite = await mount({ state: 'not-offered' });
    expect(invite.read).to.include('Co-authors can’t be asked where you are.');
    expect(invite.read).to.include('The harbour, before and after the storm.');
    await expect(invite.element).to.be.accessible();
  });

  it('is for the owner alone', async () => {
    const invite = await mount({ adapters: world.as('luc'), state: 'unavailable' });
    expect(invite.read).to.include('Only who posted it can ask others to sign.');
    expect(invite.read).not.to.include('The harbour');
  });

  it('asks nobody where the hash is not that of what is shown', async () => {
    const adapters = withCoAuthor({
      getSignable: async (id) => ({ ...(await world.as('mina').coAuthor.getSignable(id)), hash: 'sha256-0' }),
    });
    const invite = await mount({ adapters, state: 'solo' });
    await invite.reads('This can’t be signed now');
    expect(invite.one('.answer .button.spot').ariaDisabled).to.equal('true');
  });

  it('says that it did not arrive, and gets it', async () => {
    world.fail('coAuthor.getSignable', new AdapterError('unavailable'), { times: 1 });
    const invite = await mount({ state: 'failed' });
    await invite.press('Try again');
    await invite.becomes('solo');
  });

  it('leaves nothing behind, whatever is under way', async () => {
    world.hang('coAuthor.invite');
    const invite = await mount({ state: 'solo' });
    await choose(invite, 'Luc Aubry');
    await invite.press('Ask Luc Aubry to sign');
    await invite.becomes('inviting');
    invite.element.remove();
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });
});
