import { aTimeout, expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contracts/index.js';
import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import { makeWorld, ThreadHarness, until, type ThreadOptions } from '../harness/chat-thread.harness.js';

describe('rv-chat-thread: what was missed, and what is kept', () => {
  let world: MemoryWorld;

  beforeEach(() => {
    document.documentElement.dataset['rvMotion'] = 'reduced';
    world = makeWorld();
    world.addThread({
      id: 'hundred',
      participants: ['mina', 'noor'],
      messages: Array.from({ length: 100 }, (_, index) => ({
        id: `n${index}`,
        author: index % 2 ? 'mina' : 'noor',
        at: new Date(Date.now() - (200 - index) * 60_000).toISOString(),
        text: `Number ${index} of many`,
      })),
    });
  });

  afterEach(async () => {
    document.querySelectorAll('rv-chat-thread').forEach((element) => element.remove());
    await aTimeout(0);
    expect(world.openWatches).to.equal(0);
    expect(world.runningCalls).to.equal(0);
  });

  const mount = (options: ThreadOptions = {}): Promise<ThreadHarness> =>
    ThreadHarness.mount({ adapters: world.as('mina'), threadId: 'hundred', ...options });

  const labelOf = (chat: ThreadHarness, text: string): string => chat.row(text).ariaLabel ?? '';

  it('reads again what is in sight and older than the newest page, once the line is back', async () => {
    world.network.backlog = 0;
    const chat = await mount();
    for (const first of ['Number 40', 'Number 10']) {
      chat.button('Show older messages').click();
      await until(() => chat.hasButton('Show older messages'), `from ${first} on`);
      await until(() => chat.said.length > 0);
    }
    expect(await chat.element.goToMessage('n40')).to.equal(true);
    await until(() => chat.hasRow('Number 40 of many') && chat.focused?.ariaLabel?.includes('Number 40'));
    world.network.cutOff = ['mina'];
    await world.as('noor').chat.edit('hundred', 'n40', 'Number 40, corrected');
    await world.as('noor').chat.delete('hundred', 'n42', 'everybody');
    await aTimeout(50);
    expect(chat.hasRow('Number 40, corrected')).to.equal(false);
    world.network.cutOff = [];
    await until(() => chat.hasRow('Number 40, corrected'));
    await until(() => !chat.hasRow('Number 42 of many'));
    expect(labelOf(chat, 'Number 40, corrected')).to.include('edited');
  });

  it('says where messages may be missing, and loads them', async () => {
    world.network.backlog = 0;
    const chat = await mount();
    expect(chat.hasRow('Number 99 of many')).to.equal(true);
    world.network.cutOff = ['mina'];
    for (let index = 0; index < 45; index++) world.addMessage('hundred', { author: 'noor', text: `Missed ${index}` });
    world.network.cutOff = [];
    await until(() => chat.hasRow('Missed 44'));
    expect(chat.hasRow('Missed 0')).to.equal(false);
    await chat.element.goToMessage('n99');
    await until(() => chat.all('.gap').length === 1, 'a gap');
    expect(chat.text('.gap')).to.include('Messages may be missing here.');
    await expect(chat.element).to.be.accessible();
    world.fail('chat.list', new AdapterError('unavailable'), { times: 1 });
    chat.button('Load them').click();
    await until(() => chat.text('.gap').includes('The missing messages did not come.'));
    expect(chat.one('.gap p').role).to.equal('alert');
    chat.button('Try again', '.gap').click();
    await until(() => chat.all('.gap').length === 0);
    await until(() => chat.hasRow('Missed 0'));
  });

  it('says how many older messages came to who asked by the button, and nothing where they came by themselves', async () => {
    const chat = await mount();
    chat.button('Show older messages').click();
    await until(() => chat.said.includes('30 older messages'));
    const scroller = chat.one('.scroller');
    const calls = (): number => world.calls.getSnapshot().filter(({ method }) => method === 'chat.list').length;
    const before = calls();
    await until(() => {
      scroller.scrollTop -= 300;
      return calls() > before;
    });
    await until(() => !chat.element.matches(':state(loading)'));
    await aTimeout(50);
    expect(chat.said.filter((line) => line.includes('older'))).to.deep.equal(['30 older messages']);
  });

  it('keeps what was begun on the device, for the person it belongs to', async () => {
    const draftKey = `mina ${Math.random()}`;
    const properties = { noDrafts: false, draftKey };
    const first = await mount({ properties });
    await first.write('Half a thought');
    first.element.remove();
    // What is written to the device is not awaited when a page is left.
    await aTimeout(300);
    const again = await mount({ properties });
    await until(() => again.area.value === 'Half a thought');
    again.element.remove();
    const other = await mount({ properties: { ...properties, draftKey: `${draftKey} another` } });
    await aTimeout(100);
    expect(other.area.value).to.equal('');
    other.element.remove();
    const last = await mount({ properties });
    await until(() => last.area.value === 'Half a thought');
    await last.send('Half a thought');
    await until(() => last.hasRow('Half a thought') && last.area.value === '');
  });
});
