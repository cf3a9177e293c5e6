import { expect } from '@open-wc/testing';
import { deviceNoticeMemory, pageNoticeMemory } from '../../src/core/story/notice-memory.js';

const key = 'recto-verso/notice/["bo","ada"]';

/** Makes the storage of this page refuse, as private windows and sandboxed frames do. */
async function withoutStorage(body: () => void | Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get(): never {
      throw new DOMException('no', 'SecurityError');
    },
  });
  try {
    await body();
  } finally {
    if (own) Object.defineProperty(globalThis, 'localStorage', own);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  }
}

describe('the memory of the page', () => {
  it('knows who was named, for one adapter only', () => {
    const [mine, another] = [{}, {}];
    pageNoticeMemory(mine).add('ada');
    expect(pageNoticeMemory(mine).has('ada')).to.equal(true);
    expect(pageNoticeMemory(mine).has('bo')).to.equal(false);
    expect(pageNoticeMemory(another).has('ada'), 'another viewer').to.equal(false);
  });
});

describe('the memory of the device', () => {
  beforeEach(() => localStorage.removeItem(key));
  afterEach(() => localStorage.removeItem(key));

  it('outlives the page', () => {
    deviceNoticeMemory({}, 'bo').add('ada');
    expect(localStorage.getItem(key)).not.to.equal(null);
    expect(deviceNoticeMemory({}, 'bo').has('ada')).to.equal(true);
    expect(deviceNoticeMemory({}, 'bo').has('bo')).to.equal(false);
  });

  it('tells the people who share it apart', () => {
    deviceNoticeMemory({}, 'bo').add('ada');
    expect(deviceNoticeMemory({}, 'cy').has('ada')).to.equal(false);
    // Keys that would be the same if they were only strung together.
    deviceNoticeMemory({}, 'a/b').add('c');
    expect(deviceNoticeMemory({}, 'a').has('b/c')).to.equal(false);
    localStorage.removeItem('recto-verso/notice/["a/b","c"]');
  });

  it('writes nothing for who only reads', () => {
    deviceNoticeMemory({}, 'bo').has('ada');
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('keeps for the page where there is no storage, and never throws', async () => {
    await withoutStorage(() => {
      const adapter = {};
      const memory = deviceNoticeMemory(adapter, 'bo');
      expect(memory.has('ada')).to.equal(false);
      memory.add('ada');
      expect(memory.has('ada')).to.equal(true);
      expect(pageNoticeMemory(adapter).has('ada')).to.equal(true);
    });
  });
});
