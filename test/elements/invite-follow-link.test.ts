import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import decodeQR from 'qr/decode.js';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError, type Consent } from '../../src/contracts/index.js';
import '../../src/elements/invite-follow/invite-follow.define.js';
import type { InviteMadeDetail } from '../../src/elements/invite-follow/invite-follow.events.js';
import type { InviteFollow } from '../../src/elements/invite-follow/invite-follow.js';
import {
  all,
  button,
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
} from '../harness/invite-follow.harness.js';

type Given = Partial<Record<'share' | 'canShare' | 'clipboard' | 'contacts', unknown>>;

describe('the links of rv-invite-follow', () => {
  let world: MemoryWorld;
  let given: string[];

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    given = [];
  });

  afterEach(async () => {
    for (const name of given) Reflect.deleteProperty(navigator, name);
    await expectQuiet(world);
  });

  /** No engine shares in a test: what it would do is said here. */
  function give(things: Given): void {
    for (const [name, value] of Object.entries(things)) {
      Object.defineProperty(navigator, name, { value, configurable: true });
      given.push(name);
    }
  }

  async function toLink(): Promise<InviteFollow> {
    const element = await mount({ adapters: world.as('ada') });
    await openPicker(element);
    await press(element, 'Invite with a link');
    expect(heading(element)).to.equal('Invite with a link');
    return element;
  }

  const linkOf = (element: InviteFollow): string => one<HTMLInputElement>(element, '#link').value;
  const hasLink = (element: InviteFollow): boolean => element.shadowRoot?.querySelector('#link') !== null;
  const labels = (element: InviteFollow): string[] => all(element, '.way').map(textOf);

  it('copies a link that is made with the first press, says so, and makes no second', async () => {
    const copied: string[] = [];
    give({ clipboard: { writeText: (words: string) => Promise.resolve(void copied.push(words)) } });
    const element = await toLink();
    expect(hasLink(element)).to.equal(false);
    const made = oneEvent(element, 'rv-invite-link-made');
    await press(element, 'Copy link');
    const { detail } = (await made) as CustomEvent<InviteMadeDetail>;
    expect(detail.channel).to.equal('copy');
    await until(() => said(element) === 'Link copied.');
    expect(copied).to.deep.equal([linkOf(element)]);
    expect(JSON.stringify(detail)).not.to.include('https://example.org/i/');
    await press(element, 'Copy link');
    await until(() => copied.length === 2);
    expect(copied[1]).to.equal(copied[0]);
    await press(element, 'Make another link');
    await press(element, 'Copy link');
    await until(() => copied.length === 3);
    expect(copied[2]).not.to.equal(copied[0]);
  });

  it('selects the link where it can’t be copied', async () => {
    give({ clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
    const element = await toLink();
    await press(element, 'Copy link');
    await until(() => said(element).includes('couldn’t be copied'));
    const field = one<HTMLInputElement>(element, '#link');
    expect(field.selectionEnd).to.equal(field.value.length);
  });

  it('asks whether this can be shared, with the very data, and shares it', async () => {
    const asked: ShareData[] = [];
    const shared: ShareData[] = [];
    give({
      canShare: (data: ShareData) => (asked.push(data), data.text === undefined),
      share: (data: ShareData) => Promise.resolve(void shared.push(data)),
    });
    const element = await toLink();
    expect(labels(element)).to.deep.equal(['Share…', 'Copy link', 'Show QR code']);
    await press(element, 'Share…');
    await until(() => shared.length === 1);
    expect(shared[0]).to.deep.equal({ url: linkOf(element) });
    expect(asked.some(({ title, url }) => title === 'A whale' && url === linkOf(element))).to.equal(true);
  });

  it('says nothing and does nothing else when sharing is cancelled; the link can still be taken back', async () => {
    const copied: string[] = [];
    give({
      canShare: () => true,
      share: () => Promise.reject(new DOMException('cancelled', 'AbortError')),
      clipboard: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
    });
    const element = await toLink();
    const before = said(element);
    const cancelled = oneEvent(element, 'rv-invite-share-cancelled');
    await press(element, 'Share…');
    await until(() => hasLink(element));
    expect((await cancelled).detail).to.include({ clipId: 'whale', channel: 'share' });
    await aTimeout(50);
    expect(said(element)).to.equal(before);
    expect(copied).to.deep.equal([]);
    expect(all(element, '.note-line, .problem').length).to.equal(0);
    element.open = false;
    await element.updateComplete;
    one(element, '.history').click();
    await until(() => all(element, '.sent li').length === 1);
    expect(text(element, '.sent li')).to.include('Shared link No answer yet');
  });

  it('asks for a second press where the first was too long ago, and then shares the same link', async () => {
    const shared: ShareData[] = [];
    let late = true;
    give({
      canShare: () => true,
      share: async (data: ShareData) => {
        await Promise.resolve();
        if (late) throw new DOMException('late', 'NotAllowedError');
        shared.push(data);
      },
    });
    const element = await toLink();
    await press(element, 'Share…');
    await until(() => said(element).includes('once more'));
    late = false;
    const url = linkOf(element);
    await press(element, 'Share…');
    await until(() => shared.length === 1);
    expect(shared[0]?.url).to.equal(url);
  });

  it('draws a QR code that says the link, with a name for who can’t see it', async () => {
    const element = await toLink();
    await press(element, 'Show QR code');
    await until(() => element.shadowRoot?.querySelector('svg.qr'));
    const code = one(element, 'svg.qr') as unknown as SVGSVGElement;
    expect(code.getAttribute('aria-label')).to.equal(`QR code of the link ${linkOf(element)}`);
    expect(read(code)).to.equal(linkOf(element));
    await expect(element).to.be.accessible();
    await press(element, 'Hide QR code');
    expect(all(element, 'svg.qr').length).to.equal(0);
  });

  it('takes one contact of the device, and keeps nothing of it', async () => {
    const asked: unknown[] = [];
    give({
      contacts: {
        select: async (...values: unknown[]) => {
          await Promise.resolve();
          asked.push(values);
          return [{ name: ['Gran'], tel: ['+44 20 7946 0000'], email: ['gran@example.org'] }];
        },
      },
    });
    const element = await toLink();
    await press(element, 'From this device’s contacts');
    await until(() => element.shadowRoot?.querySelector('.device'));
    expect(asked).to.deep.equal([[['name', 'tel', 'email'], { multiple: false }]]);
    const [sms, mail] = all(element, '.device a') as HTMLAnchorElement[];
    expect(decodeURIComponent(sms?.href ?? '')).to.match(/^sms:\+442079460000\?&body=/);
    expect(decodeURIComponent(mail?.href ?? '')).to.include(linkOf(element));
    await expect(element).to.be.accessible();
    element.open = false;
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).not.to.include('Gran');
  });

  it('offers nothing of the device where it has no picker', async () => {
    const element = await toLink();
    expect(labels(element).join()).not.to.include('device');
  });

  it('says what failed, and makes the same link with the next try', async () => {
    give({ clipboard: { writeText: () => Promise.resolve(undefined) } });
    const element = await toLink();
    world.fail('invite.create', new AdapterError('unavailable'), { times: 1 });
    await press(element, 'Copy link');
    await until(() => element.shadowRoot?.querySelector('.link .problem'));
    expect(text(element, '.link .problem')).to.include('The link wasn’t made.');
    await press(element, 'Try again');
    await until(() => hasLink(element));
  });

  it('begins with a link where there are no contacts to list', async () => {
    const { listContacts: _listContacts, ...invite } = world.as('ada').invite;
    const element = await mount({ adapters: { invite } });
    one(element, '.invite').click();
    await until(() => element.shadowRoot?.querySelector('dialog[open] .ways'));
    expect(all(element, '.link .actions button').length).to.equal(0);
  });

  describe('what was sent', () => {
    async function toHistory(): Promise<InviteFollow> {
      const element = await mount({ adapters: world.as('ada') });
      one(element, '.history').click();
      await until(() => element.shadowRoot?.querySelector('.sent li, .history-step .panel'));
      return element;
    }

    it('says what became of each, by a sign and by words', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-noor', state: 'declined' });
      world.addInvite({ from: 'ada', contactId: 'c-bo', state: 'opened' });
      world.addInvite({ from: 'ada', channel: 'qr' });
      const element = await toHistory();
      const states = all(element, '.sent .state span').map(textOf);
      expect([...states].sort()).to.deep.equal(['No answer yet', 'Opened', 'Said no']);
      expect(all(element, '.sent .state .icon').length).to.equal(3);
      expect(all(element, '.sent li .acts button').length).to.equal(3);
    });

    it('says that a link is used up once its recipient has taken the following back, and offers nothing more', async () => {
      const token = world.addInvite({ from: 'ada', channel: 'copy' });
      const { invite } = world.as('bo');
      const consent: Consent = { to: 'follow', at: new Date().toISOString(), text: 'Follow', lang: 'en' };
      await invite.accept(token, { consent });
      await invite.undo(token);
      const element = await toHistory();
      expect(text(element, '.sent li')).to.include('Its link is used up');
      expect(all(element, '.sent li .acts button').length).to.equal(0);
    });

    it('takes one back after a question in its row, and tells the host', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-bo' });
      const element = await toHistory();
      await press(element, 'Take back: Bo L.');
      expect(text(element, '.question')).to.include('The link stops working.');
      const asked = oneEvent(element, 'rv-invite-revoke-request');
      const revoked = oneEvent(element, 'rv-invite-revoked');
      await press(element, 'Yes, take it back');
      expect(JSON.stringify((await asked).detail)).not.to.include('https://example.org/i/');
      expect((await revoked).detail.invite.state).to.equal('revoked');
      await until(() => textOf(element.shadowRoot?.querySelector('.sent .state span')) === 'Taken back');
      expect(said(element)).to.equal('The invitation is taken back.');
      await expect(element).to.be.accessible();
    });

    it('keeps the focus in the row on the way through the question', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-bo' });
      const element = await toHistory();
      button(element, 'Take back: Bo L.').focus();
      await press(element, 'Take back: Bo L.');
      await until(() => textOf(element.shadowRoot?.activeElement) === 'Keep it');
      await press(element, 'Keep it');
      await until(() => element.shadowRoot?.activeElement?.getAttribute('aria-label') === 'Take back: Bo L.');
    });

    it('says when it was too late', async () => {
      world.addInvite({ from: 'ada', contactId: 'c-bo' });
      const element = await toHistory();
      world.fail('invite.revoke', new AdapterError('conflict'), { times: 1 });
      await press(element, 'Take back: Bo L.');
      await press(element, 'Yes, take it back');
      await until(() => element.shadowRoot?.querySelector('.question .problem'));
      expect(text(element, '.question')).to.include('Too late');
    });

    it('hears live of what becomes of one', async () => {
      const token = world.addInvite({ from: 'ada', contactId: 'c-bo' });
      const element = await toHistory();
      await world.as('bo').invite.accept(token, {
        consent: { to: 'follow', at: new Date().toISOString(), text: 'Watch and follow', lang: 'en' },
      });
      await until(() => text(element, '.sent .state span') === 'Follows you');
      await until(() => /Followed ?1/.test(text(element, '.summary .figures')));
    });

    it('says so where nothing was sent', async () => {
      const element = await toHistory();
      expect(text(element, '.history-step .panel')).to.include('Nothing sent yet');
    });
  });
});

/** What a phone would read: drawn on a canvas, and taken apart by another library than the one that made it. */
function read(code: SVGSVGElement): string {
  const side = code.viewBox.baseVal.width;
  const scale = 4;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * scale;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#111';
  context.fill(new Path2D(code.querySelector('path')?.getAttribute('d') ?? ''));
  return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
}
