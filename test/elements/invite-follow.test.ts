import { aTimeout, expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Invite, type InviteAdapter, type InviteContact } from '../../src/contracts/index.js';
import { systemClock } from '../../src/core/clock.js';
import '../../src/elements/invite-follow/invite-follow.define.js';
import type { InviteMadeDetail } from '../../src/elements/invite-follow/invite-follow.events.js';
import { InviteFollow } from '../../src/elements/invite-follow/invite-follow.js';
import { provideAdapters } from '../../src/controllers/provide-adapters.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import { stubAdapter } from '../../src/testing/index.js';
import {
  all,
  composeTo,
  contactOf,
  expectQuiet,
  heading,
  makeWorld,
  mount,
  one,
  openPicker,
  press,
  said,
  text,
  textOf,
  until,
  write,
} from '../harness/invite-follow.harness.js';
import { engine, touch, typeText } from '../support/commands.js';

describe('rv-invite-follow', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
  });

  afterEach(() => expectQuiet(world));

  const mine = (): { adapters: ReturnType<MemoryWorld['as']> } => ({ adapters: world.as('ada') });

  describe('accessibility', () => {
    it('is accessible on the page', async () => {
      const element = await mount(mine());
      await expect(element).to.be.accessible();
    });

    it('is accessible while choosing, writing, sent, with a link, and in what was sent', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-noor', state: 'opened' });
      const element = await mount(mine());
      await openPicker(element);
      await expect(element).to.be.accessible();
      await press(element, 'Invite with a link');
      await press(element, 'Show QR code');
      await until(() => element.shadowRoot?.querySelector('svg.qr'));
      await expect(element).to.be.accessible();
      await press(element, 'Choose a contact');
      contactOf(element, 'Bo').click();
      await element.updateComplete;
      await press(element, 'Write to Bo L.');
      await expect(element).to.be.accessible();
      await press(element, 'Send to Bo L.');
      await until(() => element.matches(':state(sent)'));
      await expect(element).to.be.accessible();
      one(element, '.delivered .pair button').click();
      await until(() => all(element, '.sent li').length > 0);
      await expect(element).to.be.accessible();
    });

    it('names the group of contacts, each platform, and why somebody can’t be invited', async () => {
      const element = await mount(mine());
      await openPicker(element);
      const group = one(element, '[role=radiogroup]');
      expect(group.getAttribute('aria-label')).to.include('One person at a time');
      expect(all(element, '.platform').map((one) => textOf(one.querySelector('h3')))).to.deep.equal([
        'Postcard',
        'Wave',
      ]);
      expect(contactOf(element, 'Eli').disabled).to.equal(true);
      expect(textOf(contactOf(element, 'Eli').labels?.[0])).to.equal('E Eli Follows you already');
      expect(textOf(contactOf(element, 'Max').labels?.[0])).to.include('Not available');
      expect(element.shadowRoot?.textContent).not.to.match(/block/i);
    });
  });

  describe('the card', () => {
    it('shows the clip, how many are left, and what came of those before', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-noor', state: 'followed' });
      const element = await mount(mine());
      expect(text(element, '.title')).to.equal('A whale');
      expect(text(element, '.facts')).to.include('12 views');
      expect(one<HTMLImageElement>(element, '.poster img').alt).to.equal('A whale');
      expect(text(element, '.limit')).to.equal('You can invite 10 more people today.');
      await until(() => element.shadowRoot?.querySelector('.figures'));
      expect(text(element, '.figures')).to.match(/Sent ?1 Opened ?\d Followed ?1/);
    });

    it('hears of figures and clips live', async () => {
      const element = await mount(mine());
      await until(() => element.shadowRoot?.querySelector('.figures'));
      world.addInvite({ from: 'ada', contactId: 'c-noor' });
      await until(() => /Sent ?1/.test(text(element, '.figures')));
      world.changeClip('whale', { state: 'removed' });
      await until(() => textOf(element.shadowRoot?.querySelector('.held')).includes('was removed'));
      expect(element.matches(':state(no-clip)')).to.equal(true);
    });

    for (const [what, prepare, words] of [
      ['none', () => world.deleteClip('whale'), 'You have no clip yet'],
      ['pending', () => world.changeClip('whale', { state: 'pending' }), 'being checked'],
      ['removed', () => world.changeClip('whale', { state: 'removed' }), 'was removed'],
      ['private', () => world.changeClip('whale', { private: true }), 'Only you can watch'],
    ] as const) {
      it(`offers nothing with a clip that is ${what}, and says why`, async () => {
        prepare();
        const element = await mount(mine());
        expect(textOf(element.shadowRoot as unknown as Element)).to.include(words);
        expect(all(element, '.invite').length).to.equal(0);
        element.open = true;
        await element.updateComplete;
        expect(all(element, 'dialog[open]').length).to.equal(0);
        await expect(element).to.be.accessible();
      });
    }

    it('says why inviting is not offered', async () => {
      world.setInviteAvailability('ada', { available: false, reason: 'age' });
      const element = await mount(mine());
      expect(text(element, '[part=unavailable]')).to.equal('Invitations aren’t offered at your age.');
      expect(element.matches(':state(unavailable)')).to.equal(true);
    });

    it('lets what was sent be taken back when inviting is no longer offered', async () => {
      world.addInvite({ from: 'ada', channel: 'copy' });
      world.setInviteAvailability('ada', { available: false, reason: 'region' });
      const element = await mount(mine());
      one(element, '.history').click();
      await until(() => all(element, '.sent li').length === 1);
      one(element, '[data-revoke]').click();
      await element.updateComplete;
      await press(element, 'Yes, take it back');
      await until(() => text(element, '.sent li').includes('Taken back'));
    });

    it('has a width of its own where its place gives none, and never more than its place has', async () => {
      const element = await mount(mine());
      const place = element.parentElement as HTMLElement;
      place.style.display = 'flex';
      place.style.justifyContent = 'center';
      expect(element.getBoundingClientRect().width).to.be.greaterThan(280);
      place.style.inlineSize = '240px';
      expect(element.getBoundingClientRect().width).to.be.at.most(240);
    });

    it('does not widen the columns of a grid beyond a phone’s', async () => {
      const element = await mount(mine());
      const place = element.parentElement as HTMLElement;
      const column = document.createElement('section');
      place.append(column);
      column.append(element);
      place.style.display = 'grid';
      place.style.inlineSize = '300px';
      expect(column.getBoundingClientRect().width).to.equal(300);
    });

    it('says what failed, and tries again', async () => {
      world.fail('invite.getLatestClip', new AdapterError('unavailable'), { times: 1 });
      const element = await mount(mine());
      expect(text(element, '.problem p')).to.include('Your clip didn’t arrive.');
      expect(element.matches(':state(error)')).to.equal(true);
      await press(element, 'Try again');
      await until(() => element.shadowRoot?.querySelector('.invite'));
    });

    it('is quiet without an adapter, and takes one that comes late', async () => {
      const element = await mount({ wait: false });
      expect(text(element, '[part=unavailable]')).to.include('once you are connected');
      const provider = provideAdapters(element.parentElement as HTMLElement, world.as('ada'));
      await until(() => element.shadowRoot?.querySelector('.invite'));
      expect(provider).to.be.ok;
    });

    it('shows no more than the button where it is compact', async () => {
      const element = await mount({ ...mine(), compact: true });
      expect(all(element, '.clip, .figures').length).to.equal(0);
      expect(text(element, '.limit')).to.include('10');
    });

    it('says that the device has no line, and tries again by itself when it has one', async () => {
      world.fail('invite.getLatestClip', new AdapterError('unavailable'), { times: 1 });
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        const element = await mount(mine());
        expect(element.matches(':state(offline)')).to.equal(true);
        Reflect.deleteProperty(navigator, 'onLine');
        window.dispatchEvent(new Event('online'));
        await until(() => element.shadowRoot?.querySelector('.invite'));
        expect(element.matches(':state(offline)')).to.equal(false);
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        window.dispatchEvent(new Event('offline'));
        await until(() => textOf(element.shadowRoot?.querySelector('.foot')).includes('You’re offline'));
        await openPicker(element);
        expect(text(element, 'dialog .offline')).to.include('You’re offline');
        await expect(element).to.be.accessible();
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('leaves pictures by schemes that a page may not show', async () => {
      world.changeClip('whale', { poster: { src: 'javascript:alert(1)', width: 1, height: 1 } });
      const element = await mount(mine());
      expect(all(element, '.poster img').length).to.equal(0);
    });
  });

  describe('choosing', () => {
    it('opens as a sheet, tells the host, and gives the focus back', async () => {
      const element = await mount(mine());
      const opened = oneEvent(element, 'rv-invite-picker-opened');
      await openPicker(element);
      expect((await opened).detail).to.deep.equal({ clipId: 'whale' });
      expect(heading(element)).to.equal('Who is it for?');
      expect(element.open).to.equal(true);
      const closed = oneEvent(element, 'rv-invite-picker-closed');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(element.open).to.equal(false);
      expect(element.shadowRoot?.activeElement?.classList.contains('invite')).to.equal(true);
    });

    it('opens by its property', async () => {
      const element = await mount(mine());
      element.open = true;
      await until(() => element.shadowRoot?.querySelector('dialog[open] .contact'));
    });

    it('chooses one and only one, by arrows, and passes over whom it can’t', async () => {
      const element = await mount(mine());
      await openPicker(element);
      const selected: string[] = [];
      element.addEventListener('rv-invite-contact-selected', ({ detail }) => selected.push(detail.contact.id));
      one(element, '.search input').focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: ' ' });
      await element.updateComplete;
      expect(contactOf(element, 'Zoë').checked).to.equal(true);
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      expect(all(element, '.contact input:checked').length).to.equal(1);
      expect(contactOf(element, 'Bo').checked).to.equal(true);
      expect(selected).to.deep.equal(['c-zoe', 'c-bo']);
    });

    it('leads to a name by its first letters', async () => {
      const element = await mount(mine());
      await openPicker(element);
      contactOf(element, 'Bo').focus();
      await typeText('zo');
      await until(() => contactOf(element, 'Zoë').checked);
      expect((element.shadowRoot?.activeElement as HTMLInputElement).value).to.equal('c-zoe');
    });

    it('asks for a choice before it goes on', async () => {
      const element = await mount(mine());
      await openPicker(element);
      one(element, '.picker [type=submit]').click();
      await element.updateComplete;
      expect(text(element, '.picker [role=alert]')).to.equal('Choose one person first.');
      expect(element.matches(':state(picking)')).to.equal(true);
    });

    it('searches whatever the accents, says how many it found, and empties with Escape', async () => {
      const element = await mount(mine());
      await openPicker(element);
      one(element, '.search input').focus();
      await typeText('zoe');
      await until(() => all(element, '.contact').length === 1);
      await until(() => said(element) === '1 contact found.');
      await sendKeys({ press: 'Escape' });
      await until(() => all(element, '.contact').length === 5);
      expect(one<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
      await typeText('qqq');
      await until(() =>
        textOf(element.shadowRoot?.querySelector('.picker .panel')).includes('Nobody found for “qqq”.'),
      );
    });

    it('keeps thousands of contacts out of the page until they are near, and pages on', async () => {
      for (let index = 0; index < 300; index += 1)
        world.addContact({ owner: 'ada', platformId: 'wave', name: `Guest ${String(index).padStart(3, '0')}` });
      const element = await mount(mine());
      await openPicker(element);
      expect(all(element, '.contact').length).to.be.at.most(24);
      const scroller = one(element, '.scroller');
      const steps: number[] = [];
      while (all(element, '.contact').length < 305) {
        const before = all(element, '.contact').length;
        steps.push(before);
        scroller.scrollTop = scroller.scrollHeight;
        await until(() => all(element, '.contact').length > before, `more than ${before}`);
      }
      expect(steps.length).to.be.greaterThan(3);
      expect(new Set(all(element, '.contact input').map((input) => (input as HTMLInputElement).value)).size).to.equal(
        305,
      );
    });

    it('asks for more where a page is too short to be scrolled', async () => {
      const invite = stubAdapter('invite', {
        getLatestClip: () => Promise.resolve({ id: 'c', state: 'live', createdAt: '2026-01-01T00:00:00Z' } as never),
        getRules: () => Promise.resolve({}),
        listContacts: ({ after = '0' } = {}) =>
          Promise.resolve({
            items: [{ id: after, name: `Name ${after}`, platformId: 'p', status: 'invitable' as const }],
            ...(after !== '3' && { next: String(Number(after) + 1) }),
          }),
      });
      const element = await mount({ adapters: { invite } });
      await openPicker(element);
      await until(() => all(element, '.contact').length === 4);
    });

    it('never lets arrows run past what is in the page', async () => {
      for (let index = 0; index < 60; index += 1)
        world.addContact({ owner: 'ada', platformId: 'wave', name: `Guest ${String(index).padStart(3, '0')}` });
      const element = await mount(mine());
      await openPicker(element);
      contactOf(element, 'Zoë').click();
      contactOf(element, 'Zoë').focus();
      for (let step = 0; step < 45; step += 1) {
        await sendKeys({ press: 'ArrowDown' });
        await element.updateComplete;
      }
      const checked = all(element, '.contact input:checked') as HTMLInputElement[];
      expect(checked.length).to.equal(1);
      expect(textOf(checked[0]?.labels?.[0])).to.include('Guest 04');
    });

    it('says what failed to come, and gets it', async () => {
      world.fail('invite.listContacts', new AdapterError('unavailable'), { times: 1 });
      const element = await mount(mine());
      one(element, '.invite').click();
      await until(() => element.shadowRoot?.querySelector('dialog[open] .problem'));
      await press(element, 'Try again');
      await until(() => all(element, '.contact input').length === 5);
    });

    it('can be chosen with a finger', async function () {
      if (engine === 'webkit') this.skip(); // It has no touch to give.
      const element = await mount(mine());
      await openPicker(element);
      const row = contactOf(element, 'Bo').closest('.contact')!;
      row.scrollIntoView({ block: 'center' });
      await nextFrame();
      const box = row.getBoundingClientRect();
      await touch.down(box.left + box.width / 2, box.top + box.height / 2);
      await touch.up();
      await until(() => contactOf(element, 'Bo').checked);
      expect(box.height).to.be.at.least(44);
    });
  });

  describe('writing and sending', () => {
    it('shows just what will be read, and sends that', async () => {
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      expect(heading(element)).to.equal('To Bo L.');
      await write(element, '  Look at this.\nIt is small. ');
      const [words, link] = all(element, '.preview blockquote p');
      expect(words?.textContent).to.equal('Look at this.\nIt is small.');
      expect(link?.textContent).to.equal('https://example.org/i/…');
      const sent = oneEvent(element, 'rv-invite-sent');
      await press(element, 'Send to Bo L.');
      const { detail } = (await sent) as CustomEvent<InviteMadeDetail>;
      expect(detail.contact?.id).to.equal('c-bo');
      expect(JSON.stringify(detail)).not.to.include('https://example.org/i/');
      const [delivered] = world.delivered.getSnapshot();
      expect(delivered?.text).to.equal(`${words?.textContent}\n${delivered?.url}`);
      await until(() => element.matches(':state(sent)'));
      expect(said(element)).to.equal('Your invitation is on its way to Bo L..');
      expect(heading(element)).to.equal('On its way');
      expect(element.shadowRoot?.activeElement?.tagName).to.equal('H2');
      expect(text(element, '.delivered')).to.include('9 more');
    });

    it('can be prevented by the host, who then does it', async () => {
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      element.addEventListener('rv-invite-request', (event) => event.preventDefault(), { once: true });
      const asked = oneEvent(element, 'rv-invite-request');
      await press(element, 'Send to Bo L.');
      expect((await asked).detail.draft).to.include({ channel: 'contact', contactId: 'c-bo', clipId: 'whale' });
      await aTimeout(20);
      expect(world.delivered.getSnapshot().length).to.equal(0);
      expect(element.matches(':state(composing)')).to.equal(true);
    });

    it('sends nothing that is empty or too long, and says so', async () => {
      world.invites.maxCharacters = 10;
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      await write(element, 'Hello there');
      expect(text(element, '#message-hint')).to.equal('1 character too many');
      expect(one(element, 'textarea').getAttribute('aria-invalid')).to.equal('true');
      one(element, '.letter [type=submit]').click();
      await write(element, '   ');
      one(element, '.letter [type=submit]').click();
      expect(text(element, '#message-hint')).to.equal('Write a few words first.');
      expect(world.delivered.getSnapshot().length).to.equal(0);
      await write(element, 'Hello');
      expect(one(element, 'textarea').getAttribute('aria-invalid')).to.equal('false');
    });

    it('says that it may have been sent, and never sends it twice', async () => {
      const element = await mount(mine());
      const errors: string[] = [];
      element.addEventListener('rv-invite-adapter-error', ({ detail }) => errors.push(detail.method));
      // It arrives, and its answer is lost.
      world.fail('invite.create', new AdapterError('timeout'), { times: 1, after: true } as never);
      await composeTo(element, 'Bo');
      await write(element, 'Only once');
      await press(element, 'Send to Bo L.');
      await until(() => element.shadowRoot?.querySelector('.letter .problem'));
      expect(text(element, '.letter .problem')).to.include('may have been sent');
      expect(one<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Only once');
      expect(errors).to.deep.equal(['create']);
      await press(element, 'Try again');
      await until(() => element.matches(':state(sent)'));
      expect(world.delivered.getSnapshot().length).to.equal(1);
    });

    it('is told when somebody else was quicker, and sends to others', async () => {
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      world.addInvite({ from: 'ada', contactId: 'c-bo' });
      await until(() => element.shadowRoot?.querySelector('.letter .actions p'));
      expect(text(element, '.letter .actions')).to.include('can’t be invited now');
      await press(element, 'Choose somebody else');
      await until(() => contactOf(element, 'Bo').disabled);
      expect(textOf(contactOf(element, 'Bo').labels?.[0])).to.include('Invited already');
    });

    it('goes on where it was when it is moved within the page', async () => {
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      await write(element, 'Half a thought');
      const elsewhere = document.createElement('div');
      element.parentElement?.append(elsewhere);
      elsewhere.append(element);
      await until(() => one<HTMLDialogElement>(element, 'dialog').open && !element.matches(':state(loading)'));
      expect(one<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Half a thought');
      await press(element, 'Send to Bo L.');
      await until(() => element.matches(':state(sent)'));
    });
  });

  describe('limits', () => {
    it('says until when there are none, once, and rests the button without taking its focus', async () => {
      world.invites.perDay = 1;
      const element = await mount(mine());
      expect(text(element, '.limit')).to.equal('You can invite 1 more person today.');
      const reached = oneEvent(element, 'rv-invite-limit-reached');
      await composeTo(element, 'Bo');
      await press(element, 'Send to Bo L.');
      expect((await reached).detail.until).to.be.greaterThan(systemClock.now());
      await until(() => element.matches(':state(sent)'));
      await press(element, 'Done');
      await until(() => !element.open);
      await nextFrame();
      const invite = one(element, '.invite');
      expect(invite.getAttribute('aria-disabled')).to.equal('true');
      expect(text(element, '.limit')).to.match(/^You can invite again from/);
      invite.click();
      await element.updateComplete;
      expect(element.open).to.equal(false);
      await until(() => said(element).startsWith('You can invite again from'));
      const sentence = said(element);
      await aTimeout(1200);
      expect(said(element)).to.equal(sentence);
    });

    it('offers no link where the rules have none', async () => {
      const { invite } = world.as('ada');
      const adapters = {
        invite: {
          ...invite,
          getRules: () => Promise.resolve({ channels: ['contact' as const], limits: { remaining: 2 } }),
        },
      } as { invite: InviteAdapter };
      const element = await mount({ adapters });
      await openPicker(element);
      expect(text(element, '.picker .actions')).not.to.include('link');
    });
  });

  describe('bad company', () => {
    it('shows what can be shown of records that are none', async () => {
      const odd = [null, 7, { id: 'x' }, { id: 'ok', name: 'Ok', platformId: 9, status: 'invitable', avatar: 'no' }];
      const invite = stubAdapter('invite', {
        getLatestClip: () => Promise.resolve({ id: 'c', state: 'live', createdAt: 'never', poster: 3 } as never),
        getRules: () => Promise.resolve({ limits: 'none', platforms: [null, { id: 1 }] } as never),
        listContacts: () => Promise.resolve({ items: odd as never as InviteContact[] }),
        listSent: () => Promise.resolve({ items: [undefined, { id: 's', state: 'maybe' }] as never as Invite[] }),
        getFigures: () => Promise.resolve('many' as never),
      });
      const element = await mount({ adapters: { invite } });
      await openPicker(element);
      expect(all(element, '.contact').length).to.equal(1);
      expect(text(element, '.platform h3')).to.equal('Elsewhere');
      await expect(element).to.be.accessible();
    });

    it('survives an adapter that throws, hangs, or answers when nobody waits any more', async () => {
      let answer: (invite: Invite) => void = () => undefined;
      const invite = stubAdapter('invite', {
        getLatestClip: () => Promise.resolve({ id: 'c', state: 'live', createdAt: '2026-01-01T00:00:00Z' } as never),
        getRules: () => Promise.resolve({}),
        listContacts: () =>
          Promise.resolve({ items: [{ id: 'a', name: 'A', platformId: 'p', status: 'invitable' as const }] }),
        listSent: () => {
          throw new Error('thrown');
        },
        create: () => new Promise<Invite>((resolve) => (answer = resolve)),
        watch: () => {
          throw new Error('thrown');
        },
      });
      const element = await mount({ adapters: { invite } });
      one(element, '.history').click();
      await until(() => element.shadowRoot?.querySelector('.history-step .problem'));
      element.open = false;
      await element.updateComplete;
      await composeTo(element, 'A');
      await write(element, 'Hello');
      await press(element, 'Send to A');
      expect(element.matches(':state(sending)')).to.equal(true);
      let sent = false;
      element.addEventListener('rv-invite-sent', () => (sent = true));
      element.remove();
      answer({ id: 'i', channel: 'contact', clipId: 'c', state: 'pending', createdAt: '2026-01-01T00:00:00Z' });
      await aTimeout(20);
      expect(sent).to.equal(false);
    });

    it('begins anew with another adapter', async () => {
      const element = await mount(mine());
      await composeTo(element, 'Bo');
      const other = makeWorld({ clip: false });
      element.adapters = other.as('bo');
      await until(() => textOf(element.shadowRoot as unknown as Element).includes('You have no clip yet'));
      expect(all(element, 'dialog[open]').length).to.equal(0);
      await until(() => world.openWatches === 0);
      await expectQuiet(other);
    });
  });

  describe('languages', () => {
    it('speaks French', async () => {
      const element = await mount({ ...mine(), lang: 'fr' });
      expect(text(element, '.invite')).to.equal('Inviter quelqu’un');
      expect(text(element, '.limit')).to.equal('Vous pouvez encore inviter 10 personnes aujourd’hui.');
      await openPicker(element);
      expect(heading(element)).to.equal('Pour qui ?');
      await expect(element).to.be.accessible();
    });

    it('reads from right to left, names in their own direction', async () => {
      const element = await mount({ ...mine(), lang: 'ar', dir: 'rtl' });
      await openPicker(element);
      const row = contactOf(element, 'Bo').closest('.contact') as HTMLElement;
      const input = row.querySelector('input') as HTMLElement;
      expect(input.getBoundingClientRect().left).to.be.lessThan(
        row.querySelector('.avatar')!.getBoundingClientRect().left,
      );
      expect(row.querySelector('.name bdi')?.textContent).to.equal('Bo L.');
      await expect(element).to.be.accessible();
    });

    it('takes a host’s words', async () => {
      const element = await mount(mine());
      element.strings = { inviteButton: 'Bring a friend' };
      await element.updateComplete;
      expect(text(element, '.invite')).to.equal('Bring a friend');
      expect(element).to.be.instanceOf(InviteFollow);
    });

    it('shows a host’s own clip on the card, and the clip itself where it is sent', async () => {
      const element = await mount(mine());
      const own = document.createElement('p');
      own.slot = 'clip';
      own.textContent = 'Our clip of the week';
      element.append(own);
      expect(own.checkVisibility()).to.equal(true);
      expect(element.shadowRoot?.querySelector('.card .clip')?.checkVisibility()).to.equal(false);
    });
  });
});
