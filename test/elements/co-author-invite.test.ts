import { aTimeout, expect, html } from '@open-wc/testing';
import { render } from 'lit';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Adapters, type CoAuthorAdapter, type CoAuthorInvite } from '../../src/contracts/index.js';
import { CoAuthorInviteElement } from '../../src/elements/co-author-invite/co-author-invite.js';
import type { SignUpRequestDetail } from '../../src/elements/parts/sign-up.events.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  coAuthorInviteHarness,
  makeSigningWorld,
  mountCoAuthorInvite,
  type CoAuthorInviteHarness,
  type MountOptions,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

const sign = 'Sign it';
const decline = 'Don’t sign';

describe('rv-co-author-invite, of who is asked', () => {
  let world: MemoryWorld;
  let inviteId: string;
  let heard: CustomEvent[];

  const listener = (event: Event): void => void heard.push(event as CustomEvent);
  const names = [
    'rv-co-author-approve-request',
    'rv-co-author-approved',
    'rv-co-author-decline-request',
    'rv-co-author-declined',
    'rv-co-author-revoke-request',
    'rv-co-author-revoked',
    'rv-co-author-restore-request',
    'rv-co-author-restored',
    'rv-co-author-report-request',
    'rv-co-author-reported',
    'rv-co-author-settings-changed',
    'rv-co-author-answer-request',
    'rv-sign-up-request',
    'rv-person-blocked',
    'rv-co-author-adapter-error',
  ];
  const events = (): string[] => heard.map(({ type }) => type.replace(/^rv-(co-author-)?/, ''));

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    heard = [];
    for (const name of names) document.addEventListener(name, listener);
    world = makeSigningWorld();
    inviteId = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
  });

  afterEach(async () => {
    for (const name of names) document.removeEventListener(name, listener);
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  const mount = (options: MountOptions = {}): Promise<CoAuthorInviteHarness> =>
    mountCoAuthorInvite({ adapters: world.as('luc'), inviteId, ...options });

  /** As Luc has it, with some of its methods replaced, or gone. */
  function withCoAuthor(change: Partial<CoAuthorAdapter>, as = 'luc'): Adapters {
    const adapters = world.as(as);
    return { ...adapters, coAuthor: { ...adapters.coAuthor, ...change } };
  }

  describe('what it shows', () => {
    it('is accessible', async () => {
      const { element } = await mount({ state: 'pending-in' });
      expect(element).to.be.instanceOf(CoAuthorInviteElement);
      await expect(element).to.be.accessible();
    });

    it('shows all that would be signed: words, photos with their descriptions, audience, warnings, role, names, rights', async () => {
      const { read } = await mount({ state: 'pending-in' });
      for (const text of [
        'Mina Okafor asks you to sign a note',
        'The harbour, before and after the storm.',
        'Photo 1 of 2',
        'A calm harbour',
        'Photo 2 of 2',
        'No description',
        'Warnings None',
        'Language English',
        'You sign as an author',
        'Beside you Mina Okafor',
        'pin it and answer, hide and delete comments',
        'Sign it with @mina?',
      ])
        expect(read).to.include(text);
    });

    it('has two answers of the same size, and the focus is on neither', async () => {
      const invite = await mount({ state: 'pending-in' });
      const [yes, no] = invite.all('.choices button').map((button) => button.getBoundingClientRect());
      expect(invite.buttons.slice(-2)).to.deep.equal([sign, decline]);
      expect([yes!.width, yes!.height]).to.deep.equal([no!.width, no!.height]);
      expect(yes!.height).to.be.at.least(44);
      expect(invite.focused).to.equal('nothing');
      expect(document.activeElement).to.equal(document.body);
    });

    it('changes nothing by being opened a hundred times', async () => {
      for (let time = 0; time < 100; time += 1) await world.as('luc').coAuthor.getInvite(inviteId);
      await mount({ state: 'pending-in' });
      expect((await world.asVisitor().coAuthor.getAuthors('harbour')).authors).to.have.lengthOf(1);
      expect(events()).to.deep.equal([]);
    });

    it('reads in French, and from the right in Arabic', async () => {
      const french = await mount({ state: 'pending-in', lang: 'fr' });
      expect(french.read).to.include('Voici exactement ce que vous signeriez');
      const arabic = await mount({ state: 'pending-in', lang: 'ar', dir: 'rtl' });
      expect(arabic.read).to.include('أوقّع');
      await expect(arabic.element).to.be.accessible();
    });

    it('takes a host’s words', async () => {
      const invite = await mount({ state: 'pending-in' });
      invite.element.strings = { coAuthorSigningSign: 'I sign' };
      await invite.element.updateComplete;
      expect(invite.buttons).to.include('I sign');
    });

    it('stays within a small phone', async () => {
      const { element, one } = await mount({ state: 'pending-in' });
      element.parentElement!.style.inlineSize = '320px';
      await element.updateComplete;
      const { scrollWidth, clientWidth } = one('.co-author-invite');
      expect([element.offsetWidth, scrollWidth]).to.deep.equal([320, clientWidth]);
      const [yes, no] = ['approve', 'decline'].map((part) => one(`[part~=${part}]`).getBoundingClientRect());
      expect([yes!.width, yes!.height]).to.deep.equal([no!.width, no!.height]);
    });

    it('says as what somebody is asked: in the list, when it arrives, above what it is about', async () => {
      const list = await mountCoAuthorInvite({ adapters: world.as('noor'), state: 'list' });
      world.coAuthors.add({ postId: 'harbour', person: 'noor', role: 'original-artist' });
      const said = 'Mina Okafor asks you to sign a note as the original artist';
      await waitUntil(() => list.all('.invite-row').length === 1, 'there');
      expect(list.one('.invite-row').textContent).to.include(said);
      await waitUntil(() => list.said.includes(`${said}.`), 'said');
      list.one('.invite-row').click();
      await list.becomes('pending-in');
      expect(list.one('h2').textContent).to.include(said);
    });

    it('has controls of 44 by 44 px at least', async () => {
      inviteId = world.coAuthors.add({ postId: 'flashing', person: 'luc' });
      const invite = await mount({ inviteId, state: 'pending-in' });
      const controls = invite.all('.co-author-invite :is(button, summary)').filter((one) => one.checkVisibility());
      expect(controls.length).to.be.at.least(4);
      for (const control of controls) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML).to.be.at.least(44);
      }
    });

    it('fetches nothing of a covered photo before it is asked for', async () => {
      const covered = world.coAuthors.add({ postId: 'flashing', person: 'luc' });
      const invite = await mount({ inviteId: covered, state: 'pending-in' });
      expect(invite.all('img')).to.have.lengthOf(0);
      expect(invite.read).to.include('May show: ⁨Flashing lights⁩'.replace(/[⁨⁩]/g, ''));
      expect(invite.read).to.include('1 photo is still covered.');
      await expect(invite.element).to.be.accessible();
      invite.button('Show photo: Photo').focus();
      await invite.press('Show photo: Photo');
      expect(invite.all('.photos img')).to.have.lengthOf(1);
      expect(invite.read).not.to.include('still covered');
      expect(invite.focused).to.equal('Hide again');
    });

    it('shows nothing of what may not be known', async () => {
      const { read } = await mount({ adapters: world.as('ed'), state: 'unavailable' });
      expect(read).to.include('This invitation is not available');
    });
  });

  describe('answering', () => {
    it('signs with one press, and says so', async () => {
      const invite = await mount({ state: 'pending-in' });
      invite.button(sign).focus();
      await invite.press(sign);
      await invite.becomes('approved');
      expect(events()).to.deep.equal(['approve-request', 'approved']);
      expect(heard[0]!.cancelable).to.equal(true);
      expect(invite.read).to.include('You sign it with @mina');
      expect(invite.said).to.include('You sign it with @mina');
      expect(invite.focused).to.equal('You sign it with @mina');
      expect((await world.asVisitor().coAuthor.getAuthors('harbour')).authors).to.have.lengthOf(2);
      await expect(invite.element).to.be.accessible();
    });

    it('signs nothing when the host takes over', async () => {
      const invite = await mount({ state: 'pending-in' });
      invite.element.addEventListener('rv-co-author-approve-request', (event) => event.preventDefault());
      await invite.press(sign);
      expect(invite.element.matches(':state(pending-in)')).to.equal(true);
      expect(world.runningCalls).to.equal(0);
    });

    it('says no, and nobody is told', async () => {
      const invite = await mount({ state: 'pending-in' });
      await invite.press(decline);
      await invite.becomes('declined');
      expect(events()).to.deep.equal(['decline-request', 'declined']);
      expect(invite.read).to.include('nobody is told');
      expect(invite.all('[part=preview]')).to.have.lengthOf(0);
    });

    it('says beside the answers what went wrong, and does it again', async () => {
      world.fail('coAuthor.approve', new AdapterError('unavailable'), { times: 1 });
      const invite = await mount({ state: 'pending-in' });
      await invite.press(sign);
      await invite.reads('Your name isn’t on it. No connection. Nothing is lost.');
      await invite.press('Try again');
      await invite.becomes('approved');
      expect(events()).to.include('adapter-error');
    });

    it('shows what has changed meanwhile, and asks again', async () => {
      const invite = await mount({ state: 'pending-in' });
      world.coAuthors.editPost('harbour', { text: 'Another harbour.' });
      await invite.becomes('changed');
      await invite.reads('Another harbour.');
      expect(invite.read).to.include('It has just changed');
      expect(invite.one('[part~=approve]').ariaDisabled).to.equal('true');
      await waitUntil(() => invite.one('[part~=approve]').ariaDisabled !== 'true', 'settled');
      await invite.press(sign);
      await invite.becomes('approved');
    });

    it('asks again for what has gone stale', async () => {
      inviteId = world.coAuthors.add({ postId: 'flashing', person: 'luc', state: 'stale' });
      const invite = await mount({ inviteId, state: 'stale' });
      expect(invite.read).to.include('It has changed since you signed it');
      await expect(invite.element).to.be.accessible();
      await invite.press(sign);
      await invite.becomes('approved');
    });

    it('can’t sign what is not what it says it is', async () => {
      const adapters = withCoAuthor({
        getInvite: async (id) => {
          const record = await world.as('luc').coAuthor.getInvite(id);
          return { ...record, signable: { ...record.signable!, hash: 'sha256-0000' } };
        },
      });
      const invite = await mount({ adapters, state: 'differs' });
      expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
      expect(invite.all('[part=preview]')).to.have.lengthOf(0);
      expect(invite.buttons).to.include.members(['Read again', decline]);
      await expect(invite.element).to.be.accessible();
    });

    it('can’t sign where a photo of it can’t be shown', async () => {
      const adapters = withCoAuthor({
        getInvite: async (id) => {
          const record = await world.as('luc').coAuthor.getInvite(id);
          const { before } = record.signable!.pictures!;
          return { ...record, signable: { ...record.signable!, pictures: { before: before! } } };
        },
      });
      const invite = await mount({ adapters, state: 'missing' });
      expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
      expect(invite.read).to.include('This photo can’t be shown here.');
    });

    it('says why signing is impossible without Web Crypto', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
      Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
      try {
        const invite = await mount({ state: 'impossible' });
        expect(invite.read).to.include('takes a secure page (https)');
        expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
        expect(invite.buttons).to.include(decline);
      } finally {
        Object.defineProperty(Crypto.prototype, 'subtle', descriptor);
      }
    });

    for (const reason of ['region', 'age', 'account', 'rollout', 'ended'] as const) {
      it(`says why it can’t be signed here: ${reason}`, async () => {
        world.coAuthors.setAvailability('luc', { available: false, reason });
        const invite = await mount({ state: 'not-offered' });
        expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
        expect(invite.one('.said').textContent).to.match(/signed together|sign posts|Signing together/);
        expect(invite.buttons).to.include(decline);
      });
    }
  });

  describe('the way back', () => {
    it('takes the name off after a second yes, and can be undone', async () => {
      const invite = await mount({ state: 'pending-in' });
      await invite.press(sign);
      await invite.becomes('approved');
      await invite.press('Take my name off');
      await invite.reads('You sign it with @mina');
      const yes = (): HTMLButtonElement => invite.one('.confirm .button.spot');
      await waitUntil(() => invite.all('dialog[open]').length === 1, 'asked');
      expect(invite.focused).to.equal('Take my name off');
      yes().click();
      await invite.becomes('revoked');
      expect(invite.read).to.include('Your name is off it');
      expect((await world.asVisitor().coAuthor.getAuthors('harbour')).authors).to.have.lengthOf(1);
      await invite.press('Undo');
      await invite.becomes('approved');
      expect(events().slice(2)).to.deep.equal(['revoke-request', 'revoked', 'restore-request', 'restored']);
    });

    it('is not there where the back end has none', async () => {
      const { revoke: _, ...rest } = world.as('luc').coAuthor;
      const invite = await mount({ adapters: { ...world.as('luc'), coAuthor: rest }, state: 'pending-in' });
      await invite.press(sign);
      await invite.becomes('approved');
      expect(invite.buttons).not.to.include('Take my name off');
    });
  });

  for (const state of ['approved', 'declined', 'withdrawn', 'revoked', 'expired'] as const) {
    it(`has words of its own once it is ${state}`, async () => {
      inviteId = world.coAuthors.add({ postId: 'flashing', person: 'luc', state });
      const invite = await mount({ inviteId, state });
      expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
      await expect(invite.element).to.be.accessible();
    });
  }

  it('has words of its own once signing together has ended', async () => {
    world.coAuthors.endProgramme();
    const invite = await mount({ state: 'ended' });
    expect(invite.read).to.include('This invitation is over');
    expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
    await expect(invite.element).to.be.accessible();
  });

  it('is its sender’s own, without an answer', async () => {
    const invite = await mount({ adapters: world.as('mina'), state: 'own' });
    expect(invite.read).to.include('This is your own invitation');
    expect(invite.all('.choices')).to.have.lengthOf(0);
  });

  describe('without an account', () => {
    const token = 'for-somebody';

    beforeEach(() => {
      world.coAuthors.add({ postId: 'flashing', token });
    });

    it('can be read, and leads to an account with the token', async () => {
      const adapters = world.asVisitor();
      const invite = await mount({ adapters, inviteId: undefined, token, state: 'signed-out' });
      expect(invite.read).to.include('Lightning.');
      expect(invite.all('[part~=approve]')).to.have.lengthOf(0);
      await expect(invite.element).to.be.accessible();
      await invite.press('Sign up or in');
      const { detail, cancelable } = heard.at(-1) as CustomEvent<SignUpRequestDetail>;
      expect([detail.intent, detail.coAuthorInvite?.postId, cancelable]).to.deep.equal([token, 'flashing', true]);
      expect(invite.read).to.include('Sign up or in first, then open this link again.');
    });

    it('is shown again afterwards, and asks: nothing is signed by coming back', async () => {
      const invite = await mount({ adapters: world.asVisitor(), inviteId: undefined, token });
      await invite.becomes('signed-out');
      invite.element.adapters = world.as('noor');
      await invite.becomes('pending-in');
      expect(events()).to.deep.equal([]);
      await invite.press(sign);
      await invite.becomes('approved');
    });
  });

  describe('more', () => {
    const open = async (invite: CoAuthorInviteHarness): Promise<void> => {
      await invite.press('More about Mina Okafor');
      await waitUntil(() => invite.all('dialog[open] .row').length > 0, 'open');
    };
    const row = (invite: CoAuthorInviteHarness, name: string): HTMLElement =>
      invite.all('dialog[open] .row').find(({ textContent }) => textContent.trim() === name)!;

    it('is closed for another invitation: what was open was about the one before', async () => {
      const other = world.coAuthors.add({ postId: 'flashing', person: 'luc' });
      const invite = await mount({ state: 'pending-in' });
      await open(invite);
      invite.element.inviteId = other;
      await invite.reads('Lightning.');
      await waitUntil(() => invite.all('dialog[open]').length === 0, 'closed');
      await open(invite);
      invite.element.inviteId = undefined;
      await invite.becomes('list');
      invite.element.inviteId = inviteId;
      await invite.becomes('pending-in');
      await aTimeout(0);
      expect(invite.all('dialog[open]')).to.have.lengthOf(0);
    });

    it('mutes after a second yes', async () => {
      const invite = await mount({ state: 'pending-in' });
      await open(invite);
      row(invite, 'Don’t ask me again').click();
      await waitUntil(() => invite.all('dialog[open] form').length === 1, 'asked');
      invite.one('dialog[open] form .button.spot').click();
      await invite.becomes('muted');
      const { muted } = await world.as('luc').coAuthor.getSettings();
      expect(muted.map(({ id }) => id)).to.deep.equal(['mina']);
    });

    it('leads from there to who may ask, as it has promised', async () => {
      const invite = await mount({ state: 'pending-in' });
      await open(invite);
      row(invite, 'Don’t ask me again').click();
      await waitUntil(() => invite.all('dialog[open] form').length === 1, 'asked');
      expect(invite.one('dialog[open] form').textContent).to.include('You can change that at any time.');
      invite.one('dialog[open] form .button.spot').click();
      await invite.becomes('muted');
      await expect(invite.element).to.be.accessible();
      await invite.press('Who may ask me');
      await invite.press('Allow again: Mina Okafor');
      await waitUntil(() => events().includes('settings-changed'), 'saved');
      expect((await world.as('luc').coAuthor.getSettings()).muted).to.have.lengthOf(0);
    });

    it('promises no way back where there is none', async () => {
      const { getSettings: _, ...coAuthor } = world.as('luc').coAuthor;
      const invite = await mount({ adapters: { ...world.as('luc'), coAuthor }, state: 'pending-in' });
      await open(invite);
      row(invite, 'Don’t ask me again').click();
      await waitUntil(() => invite.all('dialog[open] form').length === 1, 'asked');
      expect(invite.one('dialog[open] form').textContent).not.to.include('at any time');
      invite.one('dialog[open] form .button.spot').click();
      await invite.becomes('muted');
      expect(invite.buttons).not.to.include('Who may ask me');
    });

    it('reports one that came by a link with its token, another without', async () => {
      const token = 'for-somebody';
      const named = world.coAuthors.add({ postId: 'harbour', person: 'noor' });
      world.coAuthors.add({ postId: 'flashing', token });
      const tokens: (string | undefined)[] = [];
      const { coAuthor } = world.as('noor');
      const adapters = withCoAuthor(
        {
          report: async (id, report, options) => {
            tokens.push(options?.token);
            await coAuthor.report(id, report, options);
          },
        },
        'noor',
      );
      for (const [of, sent] of [
        [{ inviteId: undefined, token }, 1],
        [{ inviteId: named, token }, 2],
      ] as const) {
        const invite = await mount({ adapters, ...of, state: 'pending-in' });
        await open(invite);
        row(invite, 'Report this invitation').click();
        await waitUntil(() => invite.all('dialog[open] input[type=radio]').length > 0, 'form');
        invite.one<HTMLInputElement>('dialog[open] input[type=radio]').click();
        invite.one('dialog[open] form .button.spot').click();
        await waitUntil(() => tokens.length === sent, 'sent');
        await waitUntil(() => events().filter((name) => name === 'reported').length === sent, 'reported');
        invite.element.remove();
      }
      expect(tokens).to.deep.equal([token, undefined]);
    });

    it('reports the invitation', async () => {
      const invite = await mount({ state: 'pending-in' });
      await open(invite);
      row(invite, 'Report this invitation').click();
      await waitUntil(() => invite.all('dialog[open] input[type=radio]').length > 0, 'form');
      invite.one<HTMLInputElement>('dialog[open] input[type=radio]').click();
      invite.one('dialog[open] form .button.spot').click();
      await waitUntil(() => events().includes('reported'), 'reported');
      expect(events()).to.include('report-request');
    });

    it('blocks, and shows nothing of them any more', async () => {
      const invite = await mount({ state: 'pending-in' });
      await open(invite);
      row(invite, 'Block Mina Okafor').click();
      await waitUntil(() => invite.all('dialog[open] form').length === 1, 'asked');
      invite.one('dialog[open] form .button.spot').click();
      await invite.becomes('unavailable');
      expect(invite.read).not.to.include('Mina');
    });
  });

  describe('all that somebody was asked', () => {
    it('lists them, opens one, and leads back', async () => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      expect(invite.read).to.include('Mina Okafor asks you to sign a note');
      await expect(invite.element).to.be.accessible();
      invite.one('.invite-row').click();
      await invite.becomes('pending-in');
      expect(events()).to.deep.equal(['answer-request']);
      await invite.press(decline);
      await invite.becomes('declined');
      invite.button('All invitations').focus();
      await invite.press('All invitations');
      await invite.becomes('list');
      await invite.reads('You said no');
      await waitUntil(() => invite.focused.includes('You said no'), 'where they were');
    });

    it('hears of a new one', async () => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      world.coAuthors.add({ postId: 'flashing', person: 'luc' });
      await waitUntil(() => invite.all('.invite-row').length === 2, 'there');
      await waitUntil(() => invite.said.includes('Mina Okafor asks you to sign a note.'), 'said');
    });

    it('says so where there is none', async () => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('noor'), state: 'list' });
      expect(invite.read).to.include('Nobody has asked you to sign anything');
      await expect(invite.element).to.be.accessible();
    });

    it('says that they did not arrive, and gets them', async () => {
      world.fail('coAuthor.listInvites', new AdapterError('unavailable'), { times: 1 });
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'failed' });
      await invite.press('Try again');
      await invite.becomes('list');
    });

    it('settles who may ask, and lets people in again', async () => {
      await world.as('luc').coAuthor.decline(inviteId, { mute: true });
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      await invite.press('Who may ask me');
      await waitUntil(() => invite.all('.invite-settings .muted').length === 1, 'settings');
      expect(invite.one('.invite-settings legend').textContent).to.equal('Who may ask me to sign with them?');
      await invite.press('Allow again: Mina Okafor');
      await waitUntil(() => events().includes('settings-changed'), 'saved');
      expect((await world.as('luc').coAuthor.getSettings()).muted).to.have.lengthOf(0);
    });

    it('leaves opening to the host', async () => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      invite.element.addEventListener('rv-co-author-answer-request', (event) => event.preventDefault());
      invite.one('.invite-row').click();
      await invite.element.updateComplete;
      expect(invite.element.matches(':state(list)')).to.equal(true);
    });
  });

  describe('its life', () => {
    it('leaves nothing behind, whatever is under way', async () => {
      world.hang('coAuthor.approve');
      const invite = await mount({ state: 'pending-in' });
      await invite.press(sign);
      expect(world.runningCalls).to.equal(1);
      invite.element.remove();
      await aTimeout(0);
      expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
    });

    it('goes on after a move within the page', async () => {
      const invite = await mount({ state: 'pending-in' });
      const place = document.createElement('div');
      document.body.append(place);
      place.append(invite.element);
      await invite.becomes('pending-in');
      await invite.press(sign);
      await invite.becomes('approved');
      place.remove();
    });

    it('is another thing with another attribute', async () => {
      const invite = await mount({ state: 'pending-in' });
      invite.element.inviteId = undefined;
      await invite.becomes('list');
      invite.element.adapters = world.as('mina');
      invite.element.postId = 'harbour';
      await invite.becomes('pending-out');
      invite.element.postId = undefined;
      await invite.becomes('list');
    });

    it('works from a record, and asks its host to act', async () => {
      const record = await world.as('luc').coAuthor.getInvite(inviteId);
      const invite = await mountCoAuthorInvite({ invite: record, state: 'pending-in' });
      await invite.press(sign);
      expect(events()).to.deep.equal(['approve-request']);
      invite.element.invite = { ...record, state: 'approved' };
      await invite.becomes('approved');
    });

    it('is quiet without an adapter', async () => {
      const { element, read } = await mountCoAuthorInvite({ inviteId: 'x', state: 'unavailable' });
      expect(read).to.equal('Invitations to sign show here when you are connected.');
      await expect(element).to.be.accessible();
    });

    it('counts what was set before it was upgraded', async () => {
      const place = document.createElement('div');
      document.body.append(place);
      render(
        html`<rv-co-author-invite .adapters=${world.as('luc')} invite-id=${inviteId}></rv-co-author-invite>`,
        place,
      );
      await coAuthorInviteHarness(place.querySelector('rv-co-author-invite')!).becomes('pending-in');
      place.remove();
    });

    it('breaks at no adapter that throws, never answers, or answers nonsense', async () => {
      const nonsense = [
        () => {
          throw new Error('no');
        },
        () => Promise.resolve(undefined),
        () => Promise.resolve({ id: 1 }),
        () => Promise.resolve({ id: 'x', postId: 'p', inviter: { id: 'a', name: 'A' }, signable: { content: 1 } }),
      ];
      for (const getInvite of nonsense) {
        const adapters = withCoAuthor({ getInvite: getInvite as unknown as CoAuthorAdapter['getInvite'] });
        const { element } = await mount({ adapters });
        await waitUntil(() => !element.matches(':state(loading)'), 'told');
        element.remove();
      }
    });

    it('puts no address in the page that runs', async () => {
      const bad = 'javascript:alert(1)';
      const record: CoAuthorInvite = {
        ...(await world.as('luc').coAuthor.getInvite(inviteId)),
        inviter: { id: 'a', name: 'A', url: bad, avatar: { src: bad, width: 1, height: 1 } },
      };
      const pictures = { before: { src: bad, width: 1, height: 1 }, after: { src: bad, width: 1, height: 1 } };
      const invite = { ...record, signable: { ...record.signable!, pictures } };
      const { element } = await mountCoAuthorInvite({ invite, state: 'missing' });
      expect(element.shadowRoot!.innerHTML).not.to.include('javascript:');
    });
  });
});
