import { expect } from '@open-wc/testing';
import type { MediaAdapter, PeopleAdapter, Story, StoryAdapter } from '../../src/contracts/index.js';
import { stubAdapter } from '../../src/testing/index.js';
import { picture } from './memory-fixtures.js';

const story: Story = {
  id: 's1',
  author: { id: 'ada', name: 'Ada' },
  createdAt: '2026-01-01T00:00:00Z',
  front: { state: 'live', picture: picture('a sketch') },
};

describe('stubAdapter', () => {
  it('answers what it was given', async () => {
    const stub: StoryAdapter = stubAdapter('story', { get: () => Promise.resolve(story) });
    expect(await stub.get('s1')).to.equal(story);
  });

  it('throws for what it was not given, and says what', () => {
    const stub = stubAdapter('story', {});
    expect(() => stub.openBack('s1')).to.throw('stubAdapter: story.openBack was called but not given');
    const people: PeopleAdapter = stubAdapter('people', {});
    expect(() => people.follow('ada')).to.throw('stubAdapter: people.follow was called but not given');
    const media: MediaAdapter = stubAdapter('media', {});
    expect(() => media.upload(new Blob())).to.throw('stubAdapter: media.upload was called but not given');
  });

  it('has an optional method only when given one', async () => {
    expect(stubAdapter('story', {}).availability).to.equal(undefined);
    expect('watch' in stubAdapter('story', {})).to.equal(false);
    expect('suggestAlt' in stubAdapter('media', {})).to.equal(false);
    const stub = stubAdapter('story', { availability: () => Promise.resolve({ available: true }) });
    expect(await stub.availability()).to.deep.equal({ available: true });
  });

  it('can be handed through a promise', async () => {
    expect(await Promise.resolve(stubAdapter('story', {}))).to.have.property('get');
  });
});
