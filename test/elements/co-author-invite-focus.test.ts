import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type CoAuthorAdapter } from '../../src/contracts/index.js';
import {
  makeSigningWorld,
  mountCoAuthorInvite,
  pixel,
  type CoAuthorInviteHarness,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

describe('rv-co-author-invite, where the focus goes when its control does', () => {
  let world: MemoryWorld;
  const heading = 'Mina Okafor asks you to sign a note';
  const unavailable = (): AdapterError => new AdapterError('unavailable');

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeSigningWorld();
  });

  afterEach(async () => {
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  /** Presses it as a keyboard does: it has the focus before. */
  async function pressFocused(invite: CoAuthorInviteHarness, name: string): Promise<void> {
    await waitUntil(
      () => invite.all('button').some((one) => one.textContent.trim() === name || one.ariaLabel === name),
      name,
    );
    invite.button(name).focus();
    await invite.press(name);
  }

  async function reaches(invite: CoAuthorInviteHarness, name: string): Promise<void> {
    await waitUntil(() => invite.focused === name, `${name}, not ${invite.focused}`);
  }

  it('is on what it is about, once one of the list is open', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
    invite.one('.invite-row').focus();
    invite.one('.invite-row').click();
    await invite.becomes('pending-in');
    await reaches(invite, heading);
  });

  it('is taken from nobody who has gone elsewhere meanwhile', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const field = document.createElement('input');
    document.body.append(field);
    const own = world.as('luc');
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const coAuthor: CoAuthorAdapter = {
      ...own.coAuthor,
      getInvite: async (id, options) => {
        await asked;
        return own.coAuthor.getInvite(id, options);
      },
    };
    const invite = await mountCoAuthorInvite({ adapters: { ...own, coAuthor }, state: 'list' });
    invite.one('.invite-row').focus();
    invite.one('.invite-row').click();
    await invite.becomes('loading');
    field.focus();
    answer();
    await invite.becomes('pending-in');
    await invite.element.updateComplete;
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('is on the invitation that came after another try', async () => {
    const inviteId = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    world.fail('coAuthor.getInvite', unavailable(), { times: 1 });
    const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), inviteId, state: 'failed' });
    await pressFocused(invite, 'Try again');
    await invite.becomes('pending-in');
    await reaches(invite, heading);
  });

  it('is on what failed again', async () => {
    const inviteId = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    world.fail('coAuthor.getInvite', unavailable(), { times: 2 });
    const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), inviteId, state: 'failed' });
    await pressFocused(invite, 'Try again');
    await invite.becomes('failed');
    await waitUntil(() => invite.focused.includes('The invitation didn’t arrive.'), 'told again');
  });

  it('is on the list that came after another try', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    world.fail('coAuthor.listInvites', unavailable(), { times: 1 });
    const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'failed' });
    await pressFocused(invite, 'Try again');
    await invite.becomes('list');
    await reaches(invite, 'Asked to sign');
  });

  it('is on the first of what came last', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `note-${index}`);
    world = makeSigningWorld({
      seed: {
        notes: ids.map((id) => ({
          id,
          author: 'mina',
          text: id,
          photos: [{ id: 'one', picture: { src: pixel, width: 4, height: 3 } }],
        })),
      },
    });
    for (const postId of ids) world.coAuthors.add({ postId, person: 'luc' });
    const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
    const before = invite.all('.invite-row').length;
    expect(before).to.be.below(25);
    await pressFocused(invite, 'Show more');
    await waitUntil(() => invite.all('.invite-row').length === 25, 'all');
    await waitUntil(() => invite.element.shadowRoot!.activeElement === invite.all('.invite-row')[before], 'the next');
  });

  it('is at the cover that was opened, for the owner too', async () => {
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'flashing', state: 'solo' });
    await pressFocused(invite, 'Show photo: Photo');
    await reaches(invite, 'Hide again');
    await invite.press('Hide again');
    await reaches(invite, 'Show photo: Photo');
  });

  it('is at the link, once making it again has worked', async () => {
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'solo' });
    world.fail('coAuthor.invite', unavailable(), { times: 1 });
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    await invite.press('Make a link for one person');
    await invite.press('Make the link');
    await invite.reads('Nobody was asked.');
    await pressFocused(invite, 'Try again');
    await invite.becomes('pending-out');
    await reaches(invite, 'Copy link');
  });

  it('is at the way to ask, once asking somebody again has worked', async () => {
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'solo' });
    world.fail('coAuthor.invite', unavailable(), { times: 1 });
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    await invite.press('Ask to sign');
    await waitUntil(() => invite.all('.picker .pick input').length > 0, 'people');
    invite.one('.picker .pick input:not(:disabled)').click();
    await waitUntil(() => invite.one('[part=pick-button]').ariaDisabled !== 'true', 'chosen');
    invite.one('[part=pick-button]').click();
    await invite.reads('Nobody was asked.');
    await pressFocused(invite, 'Try again');
    await invite.becomes('pending-out');
    await reaches(invite, 'Ask to sign');
  });

  it('is at the way to ask, once it is known whether that is offered', async () => {
    world.fail('coAuthor.availability', unavailable(), { times: 1 });
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'solo' });
    await pressFocused(invite, 'Try again');
    await reaches(invite, 'Ask to sign');
  });

  it('is in the sheet still when asking ends there', async () => {
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'solo' });
    await waitUntil(() => invite.one('.answer .button.spot').ariaDisabled !== 'true', 'ready');
    await invite.press('Ask to sign');
    await waitUntil(() => invite.all('.picker .search input').length === 1, 'people');
    invite.one('.picker .search input').focus();
    world.coAuthors.setAvailability('mina', { available: false, reason: 'ended' });
    await invite.becomes('not-offered');
    await reaches(invite, 'Ask somebody to sign');
    expect(invite.one('dialog[open]').textContent).to.include('Co-authors can no longer be asked.');
  });

  it('is on the list of who is asked, once one of them is taken back', async () => {
    world.coAuthors.add({ postId: 'harbour', person: 'luc' });
    const invite = await mountCoAuthorInvite({ adapters: world.as('mina'), postId: 'harbour', state: 'pending-out' });
    await pressFocused(invite, 'Take back: Luc Aubry');
    await waitUntil(() => invite.all('dialog[open] .confirm').length === 1, 'asked');
    invite.one('.confirm .button.spot').focus();
    invite.one('.confirm .button.spot').click();
    await invite.becomes('solo');
    await reaches(invite, 'Asked to sign');
  });
});
