import { expect } from '@open-wc/testing';
import { createMemoryWorld, type MemoryWorld, type PersonSeed } from '../../src/adapters/memory/index.js';
import { BadgeHarness } from '../harness/co-author-badge.harness.js';

/** Ana has posted a note that Luc signs; Bo is asked. */
const makeWorld = (luc: Partial<PersonSeed> = {}): MemoryWorld =>
  createMemoryWorld({
    seed: {
      people: [
        { id: 'ana', name: 'Ana' },
        { id: 'luc', name: 'Luc', ...luc },
        { id: 'bo', name: 'Bo' },
        { id: 'eli', name: 'Eli' },
      ],
      notes: [{ id: 'n1', author: 'ana', text: 'The harbour' }],
      coAuthors: [
        { postId: 'n1', person: 'luc', role: 'photo', state: 'approved' },
        { postId: 'n1', person: 'bo' },
      ],
    },
  });

const seenBy = (world: MemoryWorld, who: string | undefined): Promise<BadgeHarness> =>
  BadgeHarness.mount({ postId: 'n1', adapters: who === undefined ? world.asVisitor() : world.as(who) });

describe('rv-co-author-badge in a world', () => {
  it('names to everybody only who has agreed', async () => {
    const world = makeWorld();
    for (const who of ['eli', undefined]) {
      const badge = await seenBy(world, who);
      expect(badge.text('.names')).to.equal('Ana and Luc (photos)');
      expect(badge.all('.notes')).to.have.length(0);
    }
    expect((await seenBy(world, 'ana')).text('.notes')).to.equal('Waiting for Bo');
    expect((await seenBy(world, 'bo')).text('.notes')).to.contain('Ana asks you to sign this.');
  });

  it('shows and says to who looks on what the others do', async () => {
    const world = makeWorld();
    const [badge, bo] = [await seenBy(world, 'eli'), world.as('bo').coAuthor];
    const { items } = await bo.listInvites({ box: 'received' });
    const { id, signable } = items[0]!;
    await bo.approve(id, signable!.hash);
    await badge.until(() => badge.label === 'By Ana, Luc, and Bo');
    await badge.until(() => badge.said !== '');
    expect(badge.said).to.equal('Bo approved. By Ana, Luc, and Bo.');
  });

  it('lets a co-author step back and come back, under everybody’s eyes', async () => {
    const world = makeWorld();
    const [luc, eli] = [await seenBy(world, 'luc'), await seenBy(world, 'eli')];
    await luc.open();
    await luc.press('Step back');
    await luc.press('Take my name off');
    await luc.until(() => luc.label === 'By Ana');
    await eli.until(() => eli.label === 'By Ana');
    await luc.press('Undo');
    await luc.until(() => luc.label === 'By Ana and Luc');
    await eli.until(() => eli.label === 'By Ana and Luc');
    expect(luc.told).not.to.include('co-author-adapter-error');
  });

  it('lets an owner change the order and take a name off', async () => {
    const world = makeWorld();
    const [ana, eli] = [await seenBy(world, 'ana'), await seenBy(world, 'eli')];
    await ana.open();
    await ana.press('Move up: Luc');
    await eli.until(() => eli.label === 'By Luc and Ana');
    await ana.press('Take back: Bo');
    await ana.press('Take it back');
    await ana.until(() => !ana.element.matches(':state(pending)'));
    await ana.press('Take off: Luc');
    await ana.press('Take the name off');
    await ana.until(() => ana.label === 'By Ana');
    await eli.until(() => eli.label === 'By Ana');
    expect(ana.told).not.to.include('co-author-adapter-error');
  });

  it('takes a name off by itself when the post changes, and tells whose it is', async () => {
    const world = makeWorld();
    const [luc, ana] = [await seenBy(world, 'luc'), await seenBy(world, 'ana')];
    world.coAuthors.editPost('n1', { text: 'The harbour at night' });
    await luc.becomes('stale');
    expect(luc.label).to.equal('By Ana');
    expect(luc.text('.notes')).to.contain('You are not named until you agree again.');
    await ana.becomes('stale');
    expect(ana.text('.notes')).to.contain('Changed since Luc agreed');
  });

  it('has the place of an account that is gone, and not its name', async () => {
    const badge = await seenBy(makeWorld({ gone: 'removed' }), 'eli');
    expect(badge.text('.names')).to.equal('Ana and Unavailable account (photos)');
  });

  it('reads what each lets be known', async () => {
    const world = makeWorld();
    const luc = await seenBy(world, 'luc');
    await luc.open();
    await luc.press('Show the history');
    await luc.until(() => luc.all('.past li').length > 0);
    expect(luc.text('.past')).to.contain('Luc agreed');
    luc.one<HTMLInputElement>('input[type=checkbox]').click();
    await luc.until(() => luc.told.includes('co-author-history-changed'));
    const eli = await seenBy(world, 'eli');
    await eli.open();
    await eli.press('Show the history');
    await eli.until(() => eli.all('.past li').length > 0);
    expect(eli.text('.past')).to.contain('Luc agreed');
  });
});
