import { aTimeout, expect } from '@open-wc/testing';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contracts/index.js';
import '../../src/locales/fr.js';
import {
  makeSigningWorld,
  mountCoAuthorInvite,
  pixel,
  type CoAuthorInviteHarness,
  type MountOptions,
} from '../harness/co-author-invite.harness.js';
import { waitUntil } from '../support/wait-until.js';

const sign = 'Sign it';
const decline = 'Don’t sign';

describe('rv-co-author-invite, what whoever is asked is told', () => {
  let world: MemoryWorld;
  let inviteId: string;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeSigningWorld();
    inviteId = world.coAuthors.add({ postId: 'harbour', person: 'luc' });
  });

  afterEach(async () => {
    document.querySelectorAll('rv-co-author-invite').forEach((element) => element.remove());
    await aTimeout(0);
    expect([world.runningCalls, world.openWatches]).to.deep.equal([0, 0]);
  });

  const mount = (options: MountOptions = {}): Promise<CoAuthorInviteHarness> =>
    mountCoAuthorInvite({ adapters: world.as('luc'), inviteId, ...options });

  async function approve(): Promise<void> {
    const { coAuthor } = world.as('luc');
    const { signable } = await coAuthor.getInvite(inviteId);
    await coAuthor.approve(inviteId, signable!.hash);
  }

  const sizes = (invite: CoAuthorInviteHarness): readonly number[] =>
    invite.all('.choices button').flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return [width, height];
    });

  describe('stepping back', () => {
    it('can be undone by who comes back to it', async () => {
      await approve();
      await world.as('luc').coAuthor.revoke(inviteId);
      const invite = await mount({ state: 'revoked' });
      expect(invite.read).to.include('You can undo it.');
      await invite.press('Undo');
      await invite.becomes('approved');
      expect((await world.asVisitor().coAuthor.getAuthors('harbour')).authors).to.have.lengthOf(2);
    });

    it('can be undone by who went to the list and back', async () => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      invite.one('.invite-row').click();
      await invite.becomes('pending-in');
      await invite.press(sign);
      await invite.becomes('approved');
      await invite.press('Take my name off');
      await waitUntil(() => invite.all('dialog[open] .confirm').length === 1, 'asked');
      invite.one('.confirm .button.spot').click();
      await invite.becomes('revoked');
      await invite.press('All invitations');
      await invite.becomes('list');
      invite.one('.invite-row').click();
      await invite.becomes('revoked');
      expect(invite.buttons).to.include('Undo');
    });

    it('can be undone by who left the page and came back, also by a link', async () => {
      const { coAuthor } = world.as('luc');
      const id = world.coAuthors.add({ postId: 'flashing', token: 'for-luc' });
      const { signable } = await coAuthor.resolve('for-luc');
      await coAuthor.approve(id, signable!.hash, { token: 'for-luc' });
      await coAuthor.revoke(id);
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), token: 'for-luc', state: 'revoked' });
      const place = invite.element.parentElement!;
      invite.element.remove();
      await aTimeout(20);
      place.append(invite.element);
      await invite.becomes('revoked');
      await waitUntil(() => invite.buttons.includes('Undo'), 'undo');
      await invite.press('Undo');
      await invite.becomes('approved');
    });

    it('can be undone from the host’s own record, by its host', async () => {
      await approve();
      await world.as('luc').coAuthor.revoke(inviteId);
      const record = await world.as('luc').coAuthor.getInvite(inviteId);
      const invite = await mountCoAuthorInvite({ invite: record, state: 'revoked' });
      const asked: string[] = [];
      invite.element.addEventListener('rv-co-author-restore-request', ({ detail }) =>
        asked.push(detail.inviteId ?? ''),
      );
      await invite.press('Undo');
      expect(asked).to.deep.equal([inviteId]);
    });

    it('is not offered to be undone where somebody else took the name off', async () => {
      await approve();
      await world.as('mina').coAuthor.revoke(inviteId);
      const invite = await mount({ state: 'revoked' });
      expect(invite.buttons).not.to.include('Undo');
    });
  });

  describe('while an answer is on its way', () => {
    for (const [name, method, said] of [
      [sign, 'coAuthor.approve', 'Signing…'],
      [decline, 'coAuthor.decline', 'Saying no…'],
    ] as const) {
      it(`says so on the button, and once: ${said}`, async () => {
        world.hang(method);
        const invite = await mount({ state: 'pending-in' });
        invite.element.parentElement!.style.inlineSize = '320px';
        const before = sizes(invite);
        await invite.press(name);
        await waitUntil(
          () => invite.all('.choices button').some(({ textContent }) => textContent.includes(said)),
          said,
        );
        const others = [sign, decline].filter((other) => other !== name);
        expect(invite.buttons).to.include.members([said, ...others]);
        await waitUntil(() => invite.said === said, 'heard');
        expect(sizes(invite)).to.deep.equal(before);
        await expect(invite.element).to.be.accessible();
      });
    }

    it('says it in French', async () => {
      world.hang('coAuthor.approve');
      const invite = await mount({ state: 'pending-in', lang: 'fr' });
      await invite.press('Signer');
      await waitUntil(() => invite.said === 'Signature…', 'heard');
    });

    it('says what came of it afterwards', async () => {
      world.fail('coAuthor.approve', new AdapterError('unavailable'), { times: 1 });
      const invite = await mount({ state: 'pending-in' });
      await invite.press(sign);
      await invite.reads('Your name isn’t on it.');
      expect(invite.buttons).to.include(sign);
      expect(invite.said).to.equal('');
    });
  });

  it('keeps the pressed button where it is when it fails', async () => {
    world.fail('coAuthor.approve', new AdapterError('unavailable'), { times: 1 });
    const invite = await mount({ state: 'pending-in' });
    invite.button(sign).focus();
    const place = (): number =>
      invite.button(sign).getBoundingClientRect().top - invite.element.getBoundingClientRect().top;
    const before = place();
    await invite.press(sign);
    await invite.reads('Your name isn’t on it.');
    expect(invite.focused).to.equal(sign);
    expect(place()).to.equal(before);
  });

  it('shows what went wrong and the pressed button, where a screen ends just beneath that', async () => {
    world.fail('coAuthor.approve', new AdapterError('unavailable'), { times: 1 });
    const invite = await mount({ state: 'pending-in' });
    const place = invite.element.parentElement!;
    place.style.paddingBlock = '100vh';
    const edge = invite.one('.choices').getBoundingClientRect().bottom + 8;
    scrollBy({ top: edge - innerHeight, behavior: 'instant' });
    await invite.press(sign);
    await invite.reads('Your name isn’t on it.');
    await waitUntil(() => invite.one('.problem').getBoundingClientRect().bottom <= innerHeight + 1, 'in view');
    expect(invite.button(sign).getBoundingClientRect().top).to.be.at.least(0);
  });

  it('says that it has changed before what there is to read', async () => {
    inviteId = world.coAuthors.add({ postId: 'flashing', person: 'luc', state: 'stale' });
    const { read } = await mount({ inviteId, state: 'stale' });
    expect(read.indexOf('It has changed since you signed it')).to.be.within(0, read.indexOf('Lightning.'));
    expect(read).to.include('Below is what is there now: read it again before you answer.');
    expect(read.split('It has changed since you signed it')).to.have.lengthOf(2);
  });

  describe('what somebody has signed', () => {
    it('can be read again, and not signed', async () => {
      await approve();
      const invite = await mount({ state: 'approved' });
      const folded = invite.one<HTMLDetailsElement>('details.signed-before');
      expect(folded.querySelector('summary')!.textContent.trim()).to.equal('What you have signed');
      expect(invite.one('.signed-text').checkVisibility()).to.equal(false);
      folded.querySelector('summary')!.click();
      await waitUntil(() => invite.one('.signed-text').checkVisibility(), 'open');
      expect(invite.one('.signed-text').textContent).to.equal('The harbour, before and after the storm.');
      expect(invite.buttons).not.to.include(sign);
      await expect(invite.element).to.be.accessible();
    });

    it('is not shown where it is something else than what was signed', async () => {
      await approve();
      const record = await world.as('luc').coAuthor.getInvite(inviteId);
      const invite = await mountCoAuthorInvite({
        invite: { ...record, approvedHash: 'sha256-0000' },
        state: 'approved',
      });
      expect(invite.read).not.to.include('The harbour');
      expect(invite.all('details.signed-before')).to.have.lengthOf(0);
    });
  });

  describe('the list', () => {
    const rowsOf = async (): Promise<HTMLElement[]> => {
      const invite = await mountCoAuthorInvite({ adapters: world.as('luc'), state: 'list' });
      return invite.all('.invite-row');
    };

    it('tells two posts of the same person apart, in one line of their own language', async () => {
      world.coAuthors.add({ postId: 'flashing', person: 'luc' });
      const rows = await rowsOf();
      const texts = rows.map((row) => row.querySelector('.excerpt')!.textContent.trim());
      expect(texts).to.have.members(['Lightning.', 'The harbour, before and after the storm.']);
      const harbour = rows.map((row) => row.querySelector<HTMLElement>('.excerpt')!).find(({ lang }) => lang === 'en')!;
      expect([harbour.textContent.trim(), harbour.dir]).to.deep.equal([
        'The harbour, before and after the storm.',
        'auto',
      ]);
    });

    it('takes the first picture’s words where there are none, cut, and fetches none', async () => {
      const alt = `${'A harbour '.repeat(60)}end`;
      world = makeSigningWorld({
        seed: {
          notes: [
            {
              id: 'mute',
              author: 'mina',
              text: '',
              photos: [{ id: 'one', picture: { src: pixel, width: 4, height: 3, alt } }],
            },
          ],
        },
      });
      world.coAuthors.add({ postId: 'mute', person: 'luc' });
      const [row] = await rowsOf();
      const excerpt = row!.querySelector<HTMLElement>('.excerpt')!;
      expect(excerpt.textContent).to.match(/^A harbour .*…$/);
      expect(excerpt.textContent.length).to.be.below(200);
      const line = parseFloat(getComputedStyle(excerpt).lineHeight) || excerpt.offsetHeight;
      expect(excerpt.offsetHeight).to.be.below(line * 1.9);
      expect(row!.querySelectorAll('img')).to.have.lengthOf(0);
    });

    it('says when it was answered, not when it was asked', async () => {
      const record = await world.as('luc').coAuthor.getInvite(inviteId);
      const { coAuthor, ...rest } = world.as('luc');
      const answered = {
        ...record,
        state: 'declined' as const,
        createdAt: '2020-01-01T00:00:00.000Z',
        changedAt: '2021-06-01T00:00:00.000Z',
      };
      const adapters = {
        ...rest,
        coAuthor: { ...coAuthor, listInvites: () => Promise.resolve({ items: [answered] }) },
      };
      const invite = await mountCoAuthorInvite({ adapters, state: 'list' });
      expect(invite.one<HTMLTimeElement>('.invite-row time').dateTime).to.equal('2021-06-01T00:00:00.000Z');
    });
  });
});
