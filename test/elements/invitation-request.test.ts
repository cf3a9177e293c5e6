import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { CoAuthorInvite, Invitation } from '../../src/contracts/index.js';
import type { CoAuthorOpenDetail } from '../../src/elements/invitation/invitation.events.js';
import '../../src/locales/ar.js';
import '../../src/locales/fr.js';
import {
  askByLink,
  makeWorld,
  mountInvitation,
  type InvitationHarness,
  type MountOptions,
} from '../harness/invitation.harness.js';
import { waitUntil } from '../support/wait-until.js';

const asks = 'Mina Okafor also asks you to sign a note.';

describe('rv-invitation with a request to sign', () => {
  let world: MemoryWorld;
  let asked: CoAuthorInvite;
  let token: string;
  let opened: CoAuthorOpenDetail[];

  /** Nobody leaves the page of the tests. */
  const listener = (event: Event): void => {
    event.preventDefault();
    opened.push((event as CustomEvent<CoAuthorOpenDetail>).detail);
  };

  beforeEach(async () => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    opened = [];
    document.addEventListener('rv-co-author-open-request', listener);
    world = makeWorld();
    asked = await askByLink(world);
    token = world.addInvite({ from: 'mina', channel: 'copy', coAuthorInviteId: asked.id });
  });

  afterEach(async () => {
    document.removeEventListener('rv-co-author-open-request', listener);
    document.querySelectorAll('rv-invitation').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.runningCalls).to.equal(0);
  });

  const mount = (as = 'bo', options: MountOptions = {}): Promise<InvitationHarness> =>
    mountInvitation({ adapters: as === '' ? world.asVisitor() : world.as(as), token, ...options });
  const request = ({ all }: InvitationHarness): HTMLElement[] => all('[part=co-author]');

  it('is accessible', async () => {
    const { element } = await mount();
    await expect(element).to.be.accessible();
  });

  it('says who asks and what for, beneath both answers, and leads to it', async () => {
    const invitation = await mount();
    expect(invitation.text('#request')).to.equal(asks);
    const link = invitation.one<HTMLAnchorElement>('[part=co-author-link]');
    expect([link.getAttribute('href'), link.textContent.trim()]).to.deep.equal([asked.url, 'Read it']);
    const [choices, block] = [invitation.one('.choices'), invitation.one('[part=co-author]')];
    expect(choices.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(request(invitation)[0]?.querySelectorAll('button')).to.have.length(0);
  });

  it('asks the host before it leads there, by keyboard too, and once', async () => {
    const invitation = await mount();
    invitation.one('[part=co-author-link]').focus();
    await sendKeys({ press: 'Enter' });
    expect(opened).to.have.length(1);
    expect(opened[0]).to.include({ url: asked.url, role: 'author' });
    expect(opened[0]?.invitation.token).to.equal(token);
  });

  it('leads there where the host doesn’t', async () => {
    document.removeEventListener('rv-co-author-open-request', listener);
    let followed: boolean | undefined;
    const stay = (event: Event): void => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stay);
    const invitation = await mount();
    invitation.one('[part=co-author-link]').click();
    document.removeEventListener('click', stay);
    expect(followed).to.equal(true);
  });

  it('leads there without an account, too, and says what signing takes', async () => {
    const invitation = await mount('');
    expect(invitation.text('#request')).to.equal(asks);
    expect(invitation.read).to.include('You read it first. Signing takes an account.');
    invitation.one('[part=co-author-link]').click();
    expect(opened).to.have.length(1);
    await expect(invitation.element).to.be.accessible();
  });

  it('stays after following, and after a no', async () => {
    const invitation = await mount();
    await invitation.press('Watch and follow @mina');
    await invitation.becomes('followed');
    expect(invitation.text('#request')).to.equal(asks);
    invitation.element.remove();
    const other = world.addInvite({ from: 'mina', channel: 'copy', coAuthorInviteId: asked.id });
    const refused = await mount('cem', { token: other });
    await refused.press('Not now');
    await refused.becomes('declined');
    expect(refused.text('#request')).to.equal(asks);
  });

  it('goes with muting: nothing of this person is wanted', async () => {
    const invitation = await mount();
    await invitation.press('Not now');
    await invitation.becomes('declined');
    await invitation.press('Don’t invite me again');
    await invitation.becomes('muted');
    expect(request(invitation)).to.deep.equal([]);
  });

  it('is not shown to its own sender, nor where the invitation is over', async () => {
    expect(request(await mount('mina'))).to.deep.equal([]);
    await world.as('bo').invite.accept(token, {
      consent: { to: 'follow', at: new Date().toISOString(), text: 'Follow', lang: 'en' },
    });
    expect(request(await mount('cem'))).to.deep.equal([]);
  });

  it('says when it is over, to who can’t see it, too', async () => {
    const invitation = await mount();
    await world.as('mina').coAuthor.withdraw(asked.id);
    invitation.element.refresh();
    await waitUntil(() => request(invitation).length === 0, 'gone');
    await waitUntil(() => invitation.said === 'The request to sign is no longer open.', 'said');
  });

  it('says when it comes, to who can’t see it, too', async () => {
    const record: Invitation = { ...(await world.as('bo').invite.resolve(token)) };
    const { coAuthor: _later, ...before } = record;
    const invitation = await mount('bo', { invitation: before });
    expect(request(invitation)).to.deep.equal([]);
    invitation.element.invitation = record;
    await waitUntil(() => invitation.said === asks, 'said');
  });

  it('has no link that leads anywhere else', async () => {
    const record = await world.as('bo').invite.resolve(token);
    const url = 'javascript:alert(1)';
    const invitation = await mount('bo', {
      invitation: { ...record, coAuthor: { url, role: 'author', kind: 'note' } },
    });
    expect(request(invitation)).to.deep.equal([]);
  });

  it('has its words in French and Arabic', async () => {
    const french = await mount('bo', { lang: 'fr' });
    expect(french.text('#request')).to.equal('\u2068Mina Okafor\u2069 vous propose aussi de signer une note.');
    const arabic = await mount('bo', { lang: 'ar', dir: 'rtl' });
    expect(arabic.text('#request')).to.include('توقيع ملاحظة');
    await expect(arabic.element).to.be.accessible();
  });
});
