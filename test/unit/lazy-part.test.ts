import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { LazyPart } from '../../src/controllers/lazy-part.js';

describe('a part that is fetched', () => {
  let draws: number;
  let loads: number;
  let isThere: boolean;
  let part: LazyPart<string>;

  /** Like an element: it asks for its part whenever it is drawn. */
  const host = {
    requestUpdate() {
      draws += 1;
      part.fetch();
    },
  } as ReactiveControllerHost;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };

  beforeEach(() => {
    draws = loads = 0;
    isThere = true;
    part = new LazyPart(host, () => {
      loads += 1;
      return isThere ? Promise.resolve('part') : Promise.reject(new TypeError('Failed to fetch'));
    });
  });

  it('is fetched once, however often it is asked for', async () => {
    part.fetch();
    part.fetch();
    expect(part.isFetching).to.equal(true);
    await settle();
    part.fetch();
    expect([part.current, loads, draws]).to.deep.equal(['part', 1, 1]);
    expect([part.isFetching, part.hasFailed]).to.deep.equal([false, false]);
  });

  it('that does not come is not asked for over and over, but again when somebody says so', async () => {
    isThere = false;
    part.fetch();
    await settle();
    expect([part.hasFailed, loads, draws]).to.deep.equal([true, 1, 1]);
    isThere = true;
    part.retry();
    await settle();
    expect([part.current, part.hasFailed, loads]).to.deep.equal(['part', false, 2]);
    part.retry();
    expect(loads).to.equal(2);
  });
});
