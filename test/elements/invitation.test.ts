import { aTimeout, expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Invitation } from '../../src/contracts/index.js';
import type { InvitationConsentDetail, SignUpRequestDetail } from '../../src/elements/invitation/invitation.events.js';
import { InvitationElement } from '../../src/elements/invitation/invitation.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  invitationHarness,
  makeWorld,
  mountInvitation,
  nowhere,
  type InvitationHarness,
  type MountOptions,
} from '../harness/invitation.harness.js';
import type { ManualClock } from '../../src/testing/manual-clock.js';
import { viewport } from '../support/commands.js';
import { withHeldClock } from '../support/held-clock.js';
import { waitUntil } from '../support/wait-until.js';

const follow = 'Watch and follow @mina';

describe('rv-invitation', () => {
  let world: MemoryWorld;
  let token: string;
  let heard: CustomEvent[];

  const listener = (event: Event): void => void heard.push(event as CustomEvent);
  const names = [
    'rv-invitation-shown',
    'rv-follow-request',
    'rv-invitation-accepted',
    'rv-consent',
    'rv-follow-undo-request',
    'rv-follow-undone',
    'rv-unfollow-request',
    'rv-unfollowed',
    'rv-invitation-decline-request',
    'rv-invitation-declined',
    'rv-invitation-tell-request',
    'rv-invitation-told',
    'rv-sign-up-request',
    'rv-invite-settings-request',
    'rv-invite-settings-changed',
    'rv-invite-adapter-error',
  ];

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    heard = [];
    for (const name of names) document.addEventListener(name, listener);
    start();
  });

  afterEach(async () => {
    for (const name of names) document.removeEventListener(name, listener);
    document.querySelectorAll('rv-invitation').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.runningCalls).to.equal(0);
    expect(world.openWatches).to.equal(0);
  });

  function start(...options: Parameters<typeof makeWorld>): void {
    world = makeWorld(...options);
    token = world.addInvite({ from: 'mina', channel: 'copy', message: 'Come and see my harbour.' });
  }

  const mount = (as = 'bo', options: MountOptions = {}): Promise<InvitationHarness> =>
    mountInvitation({ adapters: as === '' ? world.asVisitor() : world.as(as), token, ...options });
  const events = (): string[] => heard.map(({ type }) => type.slice(3));
  const isFollowing = async (who: string): Promise<boolean> =>
    (await world.as(who).people.getRelation('mina')).following;

  describe('what it shows', () => {
    it('is accessible', async () => {
      const { element } = await mount();
      await expect(element).to.be.accessible();
    });

    it('says who invites, in what words, and asks with two answers and nothing chosen', async () => {
      const invitation = await mount();
      expect(invitation.element).to.be.instanceOf(InvitationElement);
      expect(invitation.text('.from h2')).to.equal('Mina Okafor invited you');
      expect(invitation.text('.message')).to.equal('Come and see my harbour.');
      expect(invitation.buttons.slice(0, 4)).to.deep.equal(['Play', follow, 'Just watch', 'Not now']);
      expect(invitation.one<HTMLInputElement>('.choice input').checked).to.equal(false);
      expect(events()).to.deep.equal(['invitation-shown']);
    });

    it('changes nothing by being opened a hundred times', async () => {
      for (let times = 0; times < 100; times += 1) await world.asVisitor().invite.resolve(token);
      await mount();
      const [sent] = (await world.as('mina').invite.listSent()).items;
      expect(sent?.state).to.equal('pending');
      expect(await world.as('mina').invite.getFigures()).to.include({ sent: 1, opened: 0, followed: 0 });
    });

    it('has no words of its own in the way of French', async () => {
      const { element, buttons, one } = await mount('bo', { lang: 'fr' });
      expect(buttons).to.include('Regarder et suivre \u2068@mina\u2069');
      expect(one('.from h2').textContent).to.include('Une invitation de');
      await expect(element).to.be.accessible();
    });

    it('reads from the right in Arabic', async () => {
      const { element, one } = await mount('bo', { lang: 'ar', dir: 'rtl' });
      const [yes, no] = [one('[data-rv-weight=yes]'), one('[data-rv-weight=no]')].map((button) =>
        button.getBoundingClientRect(),
      );
      expect(yes!.left).to.be.greaterThan(no!.left);
      await expect(element).to.be.accessible();
    });

    it('takes a host’s words', async () => {
      const { element, button } = await mount();
      element.strings = { invitationJustWatch: 'Only look' };
      await element.updateComplete;
      expect(button('Only look')).to.be.instanceOf(HTMLButtonElement);
    });

    for (const mode of ['with-watch', 'ask']) {
      it(`has both answers on the screen of a small phone (${mode})`, async () => {
        await viewport(447, 640);
        const { element, one, press } = await mount('bo', { follow: mode, lang: 'fr' });
        element.style.inlineSize = '300px';
        if (mode === 'ask') await press('Répondre à l’invitation');
        await nextFrame();
        const start = element.getBoundingClientRect().top;
        expect(one('.choices').getBoundingClientRect().bottom - start).to.be.below(640);
        await viewport(1280, 800);
      });
    }

    it('keeps its shape while it loads', async () => {
      world.hang('invite.resolve');
      const { element, all } = await mount('bo', { state: 'loading' });
      expect(all('.pill')).to.have.length(2);
      await expect(element).to.be.accessible();
    });
  });

  describe('answering', () => {
    it('follows with one press, and says so', async () => {
      const invitation = await mount();
      await invitation.press(follow);
      await invitation.becomes('followed');
      expect(await isFollowing('bo')).to.equal(true);
      expect(invitation.text('.answer .title')).to.equal('You follow @mina now');
      expect(invitation.said).to.equal('You follow @mina now. You can undo it.');
      await expect(invitation.element).to.be.accessible();
    });

    it('hands out a receipt with the very words of the button', async () => {
      const invitation = await mount('bo', { lang: 'fr' });
      const shown = invitation.text('[data-rv-weight=yes]');
      invitation.one('[data-rv-weight=yes]').click();
      await invitation.becomes('followed');
      const { consent } = heard.find(({ type }) => type === 'rv-consent')!.detail as InvitationConsentDetail;
      expect([consent.to, consent.text, consent.lang]).to.deep.equal(['follow', shown, 'fr']);
      expect(world.consents.map(({ text }) => text)).to.deep.equal([shown]);
      expect(events()).to.deep.equal(['invitation-shown', 'follow-request', 'consent', 'invitation-accepted']);
    });

    it('follows nobody when the host takes over', async () => {
      const invitation = await mount();
      invitation.element.addEventListener('rv-follow-request', (event) => event.preventDefault(), { once: true });
      await invitation.press(follow);
      await aTimeout(50);
      expect(await isFollowing('bo')).to.equal(false);
      expect(invitation.buttons).to.include('Just watch');
    });

    it('just watches: no call, no word to anybody', async () => {
      const invitation = await mount();
      await invitation.press('Just watch');
      await invitation.becomes('watching');
      expect(events()).to.deep.equal(['invitation-shown']);
      expect(invitation.read).to.include('You don’t follow @mina.');
      await invitation.press('Follow @mina');
      await invitation.becomes('followed');
      expect(heard.find(({ type }) => type === 'rv-consent')?.detail.consent.text).to.equal('Follow @mina');
    });

    it('never follows by a press on the poster', async () => {
      const invitation = await mount();
      await invitation.press('Play');
      await invitation.becomes('watching');
      expect(events()).to.deep.equal(['invitation-shown']);
    });

    it('says no, and can be asked never again', async () => {
      const invitation = await mount();
      await invitation.press('Not now');
      await invitation.becomes('declined');
      await expect(invitation.element).to.be.accessible();
      await invitation.press('Don’t invite me again');
      await invitation.becomes('muted');
      expect((await world.as('bo').invite.getSettings()).muted.map(({ id }) => id)).to.deep.equal(['mina']);
    });

    it('lets them know only who has ticked that, with the answer', async () => {
      const invitation = await mount();
      invitation.one<HTMLInputElement>('.choice input').click();
      expect(events()).to.deep.equal(['invitation-shown']);
      await invitation.press('Just watch');
      await waitUntil(() => events().includes('invitation-told'));
      expect(world.consents.map(({ to, text }) => [to, text])).to.deep.equal([
        ['tell-opened', 'Let @mina know you opened this'],
      ]);
      await invitation.element.updateComplete;
      expect(invitation.read).to.include('@mina knows that you opened this.');
    });

    it('says beside the answers what went wrong, and does it again', async () => {
      world.fail('invite.accept', new AdapterError('unavailable'), { times: 1 });
      const invitation = await mount();
      await invitation.press(follow);
      await waitUntil(() => invitation.all('.side .problem').length > 0);
      expect(invitation.text('.side .problem [role=alert]')).to.equal(
        'You don’t follow @mina yet. No connection. Nothing is lost.',
      );
      await expect(invitation.element).to.be.accessible();
      invitation.one('.side .problem button').click();
      await invitation.becomes('followed');
    });
  });

  describe('the way back', () => {
    /** Time goes on until the element is in a state. */
    async function advanceTo(clock: ManualClock, { element }: InvitationHarness, state: string): Promise<void> {
      for (let tries = 0; tries < 1000 && !element.matches(`:state(${state})`); tries += 1) {
        await clock.advance(1);
        await aTimeout(1);
      }
      await element.updateComplete;
    }

    it('is there for ten seconds, then an ordinary one', () =>
      withHeldClock(async (clock) => {
        start({ clock });
        const mounting = mount('bo', { wait: false });
        const invitation = await mounting;
        await advanceTo(clock, invitation, 'ask');
        await invitation.press(follow);
        await clock.advance(1);
        await invitation.becomes('followed');
        expect(invitation.buttons).to.include('Undo');
        await clock.advance(9_000);
        await invitation.element.updateComplete;
        expect(invitation.buttons).to.include('Undo');
        await clock.advance(2_000);
        await invitation.element.updateComplete;
        expect(invitation.buttons).not.to.include('Undo');
        await invitation.press('Unfollow');
        await clock.advance(1);
        await invitation.becomes('unfollowed');
        expect(events()).to.include.members(['unfollow-request', 'unfollowed']);
      }));

    it('leaves no trace', async () => {
      const invitation = await mount();
      await invitation.press(follow);
      await invitation.becomes('followed');
      await invitation.press('Undo');
      await invitation.becomes('undone');
      const again = await mount();
      await again.becomes('undone');
      expect(again.read).to.include('You accepted this invitation and took that back.');
      expect(again.buttons).not.to.include('Don’t invite me again');
      again.element.remove();
      expect(await isFollowing('bo')).to.equal(false);
      expect(invitation.said).to.equal('Undone. You don’t follow @mina.');
      expect(events()).to.include.members(['follow-undo-request', 'follow-undone']);
    });

    it('does not go from under a keyboard', () =>
      withHeldClock(async (clock) => {
        start({ clock });
        const invitation = await mount('bo', { wait: false });
        await advanceTo(clock, invitation, 'ask');
        invitation.one('[data-rv-weight=yes]').focus();
        await sendKeys({ press: 'Enter' });
        await advanceTo(clock, invitation, 'followed');
        await invitation.element.updateComplete;
        expect(invitation.focused).to.equal('Undo');
        await clock.advance(60_000);
        await invitation.element.updateComplete;
        expect(invitation.focused).to.equal('Undo');
        await sendKeys({ press: 'Enter' });
        await advanceTo(clock, invitation, 'unfollowed');
        await invitation.element.updateComplete;
        expect(invitation.focused).to.equal('You have unfollowed');
      }));
  });

  describe('the focus', () => {
    const pressByKey = async (invitation: InvitationHarness, name: string): Promise<void> => {
      invitation.button(name).focus();
      await sendKeys({ press: 'Enter' });
    };

    it('goes on to what came in the place of what had it', async () => {
      const invitation = await mount();
      await pressByKey(invitation, 'Just watch');
      await invitation.becomes('watching');
      expect(invitation.focused).to.equal('You’re just watching');
      await pressByKey(invitation, 'Not now');
      await invitation.becomes('declined');
      expect(invitation.focused).to.equal('You said no');
    });

    it('goes on to the player from the poster', async () => {
      const invitation = await mount();
      await pressByKey(invitation, 'Play');
      await invitation.becomes('watching');
      expect(['Evening at the harbour', 'You’re just watching', 'Play']).to.include(invitation.focused);
    });
  });

  describe('asking afterwards', () => {
    it('shows the clip first, and the question when somebody wants it', async () => {
      const invitation = await mount('bo', { follow: 'ask' });
      expect(invitation.element.matches(':state(later)')).to.equal(true);
      await expect(invitation.element).to.be.accessible();
      await invitation.press('Answer the invitation');
      await invitation.becomes('ask');
      expect(invitation.buttons).to.include.members(['Follow @mina', 'Don’t follow']);
      await invitation.press('Don’t follow');
      await invitation.becomes('watching');
      expect(events()).to.deep.equal(['invitation-shown']);
    });

    it('asks when the clip has ended', async () => {
      const invitation = await mount('bo', { follow: 'ask' });
      invitation.one('video').dispatchEvent(new Event('ended'));
      await invitation.becomes('ask');
      expect(invitation.said).to.include('Follow @mina?');
    });

    it('takes another mode for what it knows', async () => {
      const { element } = await mount('bo', { follow: 'automatically' });
      expect(element.follow).to.equal('with-watch');
    });
  });

  describe('who opens it', () => {
    const cases: readonly (readonly [string, string, Parameters<MemoryWorld['addInvite']>[0] | undefined, string])[] = [
      ['eli', 'following', undefined, 'You follow @mina'],
      ['mina', 'self', undefined, 'This is your own invitation'],
      ['bo', 'used', { from: 'mina', state: 'followed', by: 'cem' }, 'This invitation has been used'],
      ['bo', 'expired', { from: 'mina', state: 'expired' }, 'This invitation has expired'],
      ['bo', 'revoked', { from: 'mina', state: 'revoked' }, 'This invitation was taken back'],
      ['bo', 'declined', { from: 'mina', state: 'declined', by: 'bo' }, 'You said no'],
      ['flo', 'unavailable', undefined, 'This invitation is not available'],
    ];
    for (const [who, state, seed, title] of cases) {
      it(`has its own words: ${state}`, async () => {
        if (seed) token = world.addInvite(seed);
        const invitation = await mount(who, { state });
        expect(invitation.text('.title')).to.equal(title);
        expect(invitation.buttons).not.to.include(follow);
        await expect(invitation.element).to.be.accessible();
      });
    }

    it('says of a clip that may not be seen no more than that', async () => {
      world.changeClip('harbour', { state: 'removed' });
      const { read } = await mount('bo', { state: 'unavailable' });
      expect(read).to.equal('This invitation is not available Nothing of it can be shown here.');
    });

    it('does not tell a link that never was from one that may not be known', async () => {
      token = 'nowhere';
      const { read } = await mount('bo', { state: 'unavailable' });
      expect(read).to.equal('This invitation is not available Nothing of it can be shown here.');
    });

    it('tells the slower of two people, and follows for one', async () => {
      const [first, second] = [await mount('bo'), await mount('cem')];
      await Promise.all([first.press(follow), second.press(follow)]);
      await first.becomes('followed');
      await second.becomes('used');
      expect(second.text('.title')).to.equal('This invitation has been used');
      expect([await isFollowing('bo'), await isFollowing('cem')]).to.deep.equal([true, false]);
    });
  });

  describe('without an account', () => {
    it('watches first; the way to an account carries an intent, and no more', async () => {
      const invitation = await mount('');
      expect(invitation.buttons.slice(0, 4)).to.deep.equal([
        'Play',
        'Sign up to follow @mina',
        'Just watch',
        'Not now',
      ]);
      await expect(invitation.element).to.be.accessible();
      await invitation.press('Sign up to follow @mina');
      await waitUntil(() => events().includes('sign-up-request'));
      const { detail, cancelable } = heard.at(-1) as CustomEvent<SignUpRequestDetail>;
      expect([typeof detail.intent, detail.intent === token, cancelable]).to.deep.equal(['string', false, true]);
      await invitation.element.updateComplete;
      expect(invitation.read).to.include('Sign up or in first, then open this link again.');
    });

    it('shows what a host adds to signing up, and shows it to nobody who has an account', async () => {
      for (const [as, shown] of [
        ['', true],
        ['bo', false],
      ] as const) {
        const invitation = await mount(as);
        const own = document.createElement('p');
        own.slot = 'signup';
        own.textContent = 'Or with your library card';
        invitation.element.append(own);
        expect(own.checkVisibility()).to.equal(shown);
      }
    });

    it('says that it goes on when the host leads there', async () => {
      const invitation = await mount('');
      invitation.element.addEventListener('rv-sign-up-request', (event) => event.preventDefault());
      await invitation.press('Sign up to follow @mina');
      await waitUntil(() => invitation.read.includes('You are asked again when you’re back.'));
    });

    it('is asked again after it, and follows by nothing less than a press', async () => {
      const { intent } = await world.asVisitor().invite.beginSignUp(token);
      const invitation = await mount('cem', { intent, token: undefined, follow: 'ask' });
      expect(invitation.text('.title')).to.equal('Welcome! You came to follow @mina. Do you still want to?');
      expect(await isFollowing('cem')).to.equal(false);
      await invitation.press('Follow @mina');
      await invitation.becomes('followed');
      expect(await isFollowing('cem')).to.equal(true);
    });

    it('can say no and report, without anything that needs an account', async () => {
      const invitation = await mount('');
      await invitation.press('Not now');
      await invitation.becomes('declined');
      expect(invitation.buttons).not.to.include('Don’t invite me again');
      expect(invitation.all('[part=settings]')).to.have.length(0);
      await invitation.press('More about Mina Okafor');
      await waitUntil(() => invitation.all('dialog[open] li').length > 0);
      expect(invitation.all('dialog[open] li').map((row) => row.textContent.trim())).to.deep.equal([
        'Report Mina Okafor',
      ]);
      invitation.one('dialog[open] li button').click();
      await waitUntil(() => invitation.all('dialog[open] input[name=reason]').length > 0);
      invitation.one('dialog[open] input[name=reason]').click();
      await invitation.press('Send report');
      await waitUntil(() => world.reports.length === 1);
    });
  });

  describe('when it does not arrive', () => {
    it('says so and gets it', async () => {
      world.fail('invite.resolve', new AdapterError('unavailable'), { times: 1 });
      const invitation = await mount('bo', { state: 'failed' });
      expect(invitation.read).to.include('The invitation didn’t arrive. No connection. Nothing is lost.');
      await expect(invitation.element).to.be.accessible();
      await invitation.press('Try again');
      await invitation.becomes('ask');
    });

    it('comes by itself once there is a line again', async () => {
      world.fail('invite.resolve', new AdapterError('unavailable'), { times: 1 });
      const invitation = await mount('bo', { state: 'failed' });
      window.dispatchEvent(new Event('online'));
      await invitation.becomes('ask');
    });
  });

  describe('more', () => {
    const sheet = async (invitation: InvitationHarness, name: string): Promise<HTMLDialogElement> => {
      await waitUntil(() => invitation.all(`[data-rv-sheet=${name}][open]`).length > 0);
      return invitation.one<HTMLDialogElement>(`[data-rv-sheet=${name}]`);
    };

    it('blocks and reports, and shows nothing of them any more', async () => {
      const invitation = await mount();
      await invitation.press('More about Mina Okafor');
      await sheet(invitation, 'safety');
      expect(invitation.all('.safety .row').map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Don’t invite me again',
        'Block Mina Okafor',
        'Report Mina Okafor',
      ]);
      invitation.all('.safety .row')[1]!.click();
      await waitUntil(() => invitation.all('.safety .spot').length > 0);
      invitation.one('.safety .spot').click();
      await invitation.becomes('unavailable');
      expect(
        (
          await world
            .as('bo')
            .people.getRelation('mina')
            .catch(() => ({ blocked: true }))
        ).blocked,
      ).to.equal(true);
    });

    it('mutes after a second yes', async () => {
      const invitation = await mount();
      await invitation.press('More about Mina Okafor');
      await sheet(invitation, 'safety');
      invitation.all('.safety .row')[0]!.click();
      await waitUntil(() => invitation.all('.safety .spot').length > 0);
      expect(events()).not.to.include('invitation-decline-request');
      invitation.one('.safety .spot').click();
      await invitation.becomes('muted');
    });

    it('settles who may invite, and lets people in again', async () => {
      await world.as('bo').invite.decline(world.addInvite({ from: 'mina' }), { mute: true });
      world.changeClip('harbour', {});
      token = world.addInvite({ from: 'mina', state: 'expired' });
      const invitation = await mount('bo', { state: 'expired' });
      await invitation.press('Who may invite me');
      const dialog = await sheet(invitation, 'invite-settings');
      await waitUntil(() => invitation.all('.invite-settings .muted').length === 1);
      await expect(invitation.element).to.be.accessible();
      const [everyone, , nobody] = dialog.querySelectorAll<HTMLInputElement>('input[type=radio]');
      expect(everyone?.checked).to.equal(true);
      nobody?.click();
      await waitUntil(() => events().includes('invite-settings-changed'));
      await invitation.press('Allow again: Mina Okafor');
      await waitUntil(() => invitation.all('.invite-settings .muted').length === 0);
      await waitUntil(() => events().filter((name) => name === 'invite-settings-changed').length === 2);
      expect(await world.as('bo').invite.getSettings()).to.deep.equal({ from: 'nobody', muted: [] });
    });

    it('shows as before what was not saved', async () => {
      const invitation = await mount();
      await invitation.press('Who may invite me');
      const dialog = await sheet(invitation, 'invite-settings');
      await waitUntil(() => dialog.querySelectorAll('input').length === 3);
      world.fail('invite.setSettings', new AdapterError('unavailable'), { times: 1 });
      dialog.querySelectorAll('input')[2]!.click();
      await waitUntil(() => invitation.all('.invite-settings .problem').length > 0);
      expect(dialog.querySelectorAll('input')[0]!.checked).to.equal(true);
      await invitation.press('Try again');
      await waitUntil(() => events().includes('invite-settings-changed'));
    });
  });

  describe('its life', () => {
    it('leaves nothing behind, whatever is under way', async () => {
      world.hang('invite.accept');
      const invitation = await mount();
      await invitation.press(follow);
      expect(world.runningCalls).to.equal(1);
      invitation.element.remove();
      await aTimeout(0);
      expect(world.runningCalls).to.equal(0);
    });

    it('shows another invitation when its token changes, and forgets what was ticked', async () => {
      const invitation = await mount();
      invitation.one<HTMLInputElement>('.choice input').click();
      await invitation.press('Just watch');
      invitation.element.token = world.addInvite({ from: 'mina', message: 'Another one.' });
      await waitUntil(() => invitation.all('.message').at(0)?.textContent === 'Another one.');
      expect(invitation.element.matches(':state(ask)')).to.equal(true);
      expect(invitation.one<HTMLInputElement>('.choice input').checked).to.equal(false);
    });

    it('works from a record, and asks its host to act', async () => {
      const record: Invitation = {
        token: 'mine',
        standing: 'open',
        inviter: { id: 'mina', name: 'Mina', handle: 'mina' },
        signedIn: true,
        clip: {
          id: 'harbour',
          author: { id: 'mina', name: 'Mina' },
          createdAt: '2026-01-01T00:00:00Z',
          state: 'live',
          video: nowhere,
        },
      };
      const invitation = await mountInvitation({ invitation: record });
      await invitation.press(follow);
      expect(events()).to.include('follow-request');
      invitation.element.invitation = { ...record, standing: 'accepted' };
      await invitation.becomes('followed');
    });

    it('is quiet without an adapter', async () => {
      const { element, read } = invitationHarness((await mountInvitation({ token, state: 'unavailable' })).element);
      expect(read).to.equal('The invitation shows here when you are connected.');
      await expect(element).to.be.accessible();
    });

    it('counts what was set before it was upgraded', async () => {
      const place = document.createElement('div');
      document.body.append(place);
      const adapters = world.as('bo');
      render(html`<rv-invitation .adapters=${adapters} token=${token}></rv-invitation>`, place);
      const invitation = invitationHarness(place.querySelector('rv-invitation')!);
      await invitation.becomes('ask');
      place.remove();
    });

    it('breaks at no record', async () => {
      for (const record of [
        null,
        {},
        { token: 1 },
        { token: 't', inviter: { id: 'a', name: 'A' }, clip: { id: 'x', video: 1 } },
      ]) {
        const { element } = await mountInvitation({ invitation: record as unknown as Invitation, wait: false });
        await element.updateComplete;
        element.remove();
      }
    });

    it('puts no address in the page that runs', async () => {
      const bad = 'javascript:alert(1)';
      const record = {
        token: 't',
        standing: 'open',
        signedIn: true,
        inviter: { id: 'a', name: 'A', url: bad, avatar: { src: bad, width: 1, height: 1 } },
        clip: {
          id: 'c',
          author: { id: 'a', name: 'A' },
          state: 'live',
          createdAt: '',
          video: { src: bad, width: 9, height: 16, captions: [{ src: bad, lang: 'en', label: 'x' }] },
          poster: { src: bad, width: 9, height: 16 },
        },
      } as unknown as Invitation;
      const { element, read } = await mountInvitation({ invitation: record, state: 'ask' });
      expect(element.shadowRoot!.innerHTML).not.to.include('javascript:');
      expect(read).to.include('The clip can’t be shown here.');
      expect(read).to.include('Don’t follow');
    });
  });
});
