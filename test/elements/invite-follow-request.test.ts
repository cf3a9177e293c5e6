import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorInvite, InviteDraft } from '../../src/contracts/index.js';
import '../../src/elements/invite-follow/invite-follow.define.js';
import type { InviteDraftDetail } from '../../src/elements/invite-follow/invite-follow.events.js';
import type { InviteFollow } from '../../src/elements/invite-follow/invite-follow.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  all,
  askByLink,
  button,
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

const goesAlong = 'With your request to sign a note, as the original artist';

describe('rv-invite-follow with a request to sign', () => {
  let world: MemoryWorld;
  let asked: CoAuthorInvite;
  let drafts: InviteDraft[];

  const listener = (event: Event): void => void drafts.push((event as CustomEvent<InviteDraftDetail>).detail.draft);

  beforeEach(async () => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    drafts = [];
    document.addEventListener('rv-invite-request', listener);
    world = makeWorld();
    asked = await askByLink(world);
  });

  afterEach(async () => {
    document.removeEventListener('rv-invite-request', listener);
    await expectQuiet(world);
  });

  const carrying = (more: Parameters<typeof mount>[0] = {}): Promise<InviteFollow> =>
    mount({ adapters: world.as('ada'), coAuthorInvite: asked, ...more });
  const row = (element: InviteFollow): string => textOf(element.shadowRoot?.querySelector('[part=request] p'));
  const sent = async (): Promise<readonly (string | undefined)[]> =>
    (await world.as('ada').invite.listSent()).items.map(({ coAuthorInviteId }) => coAuthorInviteId);

  it('is accessible', async () => {
    const element = await carrying();
    await openPicker(element);
    await expect(element).to.be.accessible();
  });

  it('says what goes along wherever somebody can still change their mind, and sends it with the message as it is', async () => {
    const element = await carrying();
    await composeTo(element, 'Bo');
    expect(row(element)).to.equal(goesAlong);
    await write(element, 'Have a look');
    expect(text(element, '.preview blockquote')).to.equal('Have a look https://example.org/i/…');
    await press(element, 'Send to Bo L.');
    await until(() => element.matches(':state(sent)'), 'sent');
    expect(row(element)).to.equal('Your request to sign went along.');
    expect(drafts).to.have.length(1);
    expect(drafts[0]).to.include({ contactId: 'c-bo', message: 'Have a look', coAuthorInviteId: asked.id });
    expect(await sent()).to.deep.equal([asked.id]);
    expect(world.delivered.getSnapshot().at(-1)?.text).to.match(/^Have a look\nhttps:\S+$/);
  });

  it('goes once: the next invitation is without it', async () => {
    const element = await carrying();
    await composeTo(element, 'Bo');
    await press(element, 'Send to Bo L.');
    await until(() => element.matches(':state(sent)'), 'sent');
    expect(element.coAuthorInvite).to.equal(undefined);
    await press(element, 'Invite somebody else');
    await until(() => contactOf(element, 'Zoë'), 'contacts');
    expect(row(element)).to.equal('');
    contactOf(element, 'Zoë').click();
    await element.updateComplete;
    one(element, '.picker [type=submit]').click();
    await until(() => element.shadowRoot?.querySelector('dialog[open] textarea'), 'the message');
    await press(element, 'Send to Zoë Dee');
    await until(() => element.matches(':state(sent)'), 'sent');
    expect(row(element)).to.equal('');
    expect(await sent()).to.deep.equal([undefined, asked.id]);
  });

  it('can be left out by keyboard, is said to be, and the focus stays in the sheet', async () => {
    const element = await carrying();
    await composeTo(element, 'Bo');
    const leave = button(element, 'Leave it out');
    const described = leave.getAttribute('aria-describedby') ?? '';
    expect(text(element, `#${described}`)).to.equal(goesAlong);
    leave.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => row(element) === '', 'left out');
    expect(said(element)).to.equal('Your request to sign stays here.');
    expect(textOf(element.shadowRoot?.activeElement)).to.equal(heading(element));
    await press(element, 'Send to Bo L.');
    await until(() => element.matches(':state(sent)'), 'sent');
    expect(await sent()).to.deep.equal([undefined]);
  });

  it('goes with a link, and with no other that is made after it', async () => {
    const element = await carrying();
    await openPicker(element);
    await press(element, 'Invite with a link');
    expect(row(element)).to.equal(goesAlong);
    await press(element, 'Show QR code');
    await until(() => element.shadowRoot?.querySelector('#link'), 'the link');
    expect(row(element)).to.equal('Your request to sign goes with this link.');
    await press(element, 'Make another link');
    expect(row(element)).to.equal('');
    await press(element, 'Show QR code');
    await until(async () => (await sent()).length === 2, 'another');
    expect(await sent()).to.deep.equal([undefined, asked.id]);
  });

  it('says what may be wrong where it can’t go along, and sends without it', async () => {
    const element = await carrying();
    await composeTo(element, 'Bo');
    await world.as('ada').coAuthor.withdraw(asked.id);
    await press(element, 'Send to Bo L.');
    await until(() => element.matches(':state(error)'), 'refused');
    expect(text(element, '[part=problem]')).to.include('your request to sign is over');
    await press(element, 'Leave it out');
    expect(all(element, '[part=problem]')).to.deep.equal([]);
    await press(element, 'Send to Bo L.');
    await until(() => element.matches(':state(sent)'), 'sent');
    expect(await sent()).to.deep.equal([undefined]);
  });

  it('says so of a link that can’t be made with it', async () => {
    const element = await carrying();
    await openPicker(element);
    await press(element, 'Invite with a link');
    await world.as('ada').coAuthor.withdraw(asked.id);
    await press(element, 'Copy link');
    await until(() => element.matches(':state(error)'), 'refused');
    expect(text(element, '[part=problem]')).to.include('your request to sign may be over');
  });

  it('takes nothing along that is for one account, or is answered', async () => {
    for (const wrong of [
      { ...asked, invitee: { id: 'bo', name: 'Bo' } },
      { ...asked, state: 'withdrawn' as const },
    ]) {
      const element = await carrying({ coAuthorInvite: wrong });
      await openPicker(element);
      expect(row(element)).to.equal('');
      element.remove();
    }
  });

  it('has its words in French and Arabic', async () => {
    const french = await carrying({ lang: 'fr' });
    await openPicker(french);
    expect(row(french)).to.equal('Avec votre proposition de signer une note, pour l’œuvre originale');
    french.remove();
    const arabic = await carrying({ lang: 'ar', dir: 'rtl' });
    await openPicker(arabic);
    expect(row(arabic)).to.equal('مع دعوتك إلى توقيع ملاحظة بصفة صاحب العمل الأصلي');
  });
});
