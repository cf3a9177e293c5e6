import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Story } from '../../src/contracts/index.js';
import { checkFace, checkStory } from '../../src/core/story/check-story.js';
import {
  canUncover,
  coveringLabels,
  hasBack,
  isCovered,
  isShown,
  isShownWhole,
} from '../../src/core/story/story-rules.js';

const story: Story = {
  id: 's1',
  author: { id: 'ada', name: 'Ada' },
  createdAt: '2026-01-01T00:00:00Z',
  front: { state: 'live', picture: { src: '/front.png', width: 4, height: 5, alt: 'Front' } },
  back: { state: 'live' },
};

describe('checkStory', () => {
  it('finds nothing wrong with a story', () => {
    expect(checkStory(story)).to.deep.equal([]);
    const { back: _back, ...oneSided } = story;
    expect(checkStory(oneSided)).to.deep.equal([]);
    expect(checkStory({ ...story, expiresAt: '2026-02-01T00:00:00+02:00' })).to.deep.equal([]);
  });

  const wrongs: readonly (readonly [string, unknown, string])[] = [
    ['nothing', undefined, 'story'],
    ['null', null, 'story'],
    ['a list', [], 'story'],
    ['a word', 'story', 'story'],
    ['an id that is a number', { ...story, id: 5 }, 'story.id'],
    ['an empty id', { ...story, id: '' }, 'story.id'],
    ['no author', { ...story, author: undefined }, 'story.author'],
    ['an author without a name', { ...story, author: { id: 'ada' } }, 'story.author.name'],
    ['a time that is none', { ...story, createdAt: 'yesterday' }, 'story.createdAt'],
    ['an end that is none', { ...story, expiresAt: 0 }, 'story.expiresAt'],
    ['no front', { ...story, front: undefined }, 'story.front'],
    ['a front that is a word', { ...story, front: 'front.png' }, 'story.front'],
    ['a back that is null', { ...story, back: null }, 'story.back'],
    ['a face without a state', { ...story, front: { ...story.front, state: undefined } }, 'story.front.state'],
    ['a picture that is null', { ...story, front: { state: 'live', picture: null } }, 'story.front.picture'],
    [
      'a picture without a source',
      { ...story, front: { state: 'live', picture: { width: 1, height: 1 } } },
      'story.front.picture.src',
    ],
    [
      'a picture by a forbidden scheme',
      { ...story, front: { state: 'live', picture: { src: 'javascript:alert(1)', width: 1, height: 1 } } },
      'story.front.picture.src',
    ],
    [
      'a width that is a word',
      { ...story, front: { state: 'live', picture: { src: '/a', width: '100', height: 1 } } },
      'story.front.picture.width',
    ],
    [
      'a height of nothing',
      { ...story, front: { state: 'live', picture: { src: '/a', width: 1, height: 0 } } },
      'story.front.picture.height',
    ],
    [
      'a width that never ends',
      { ...story, front: { state: 'live', picture: { src: '/a', width: Infinity, height: 1 } } },
      'story.front.picture.width',
    ],
    [
      'a description that is a record',
      { ...story, front: { state: 'live', picture: { src: '/a', width: 1, height: 1, alt: {} } } },
      'story.front.picture.alt',
    ],
    ['labels that are a word', { ...story, back: { state: 'live', labels: 'needles' } }, 'story.back.labels'],
    ['a label that is null', { ...story, back: { state: 'live', labels: [null] } }, 'story.back.labels'],
    [
      'a label without a value',
      { ...story, back: { state: 'live', labels: [{ effect: 'cover', overridable: true, by: 'self' }] } },
      'story.back.labels',
    ],
    [
      'a label whose text is a number',
      {
        ...story,
        back: { state: 'live', labels: [{ value: 'x', effect: 'cover', overridable: true, by: 'self', text: 5 }] },
      },
      'story.back.labels',
    ],
    [
      'a decision whose last day is none',
      {
        ...story,
        mine: true,
        front: {
          ...story.front,
          decision: {
            id: 'd',
            state: 'removed',
            rule: 'r',
            automated: true,
            decidedAt: '2026-01-01T00:00:00Z',
            appealBy: 'soon',
          },
        },
      },
      'story.front.decision',
    ],
  ];
  for (const [what, record, where] of wrongs) {
    it(`finds ${what}`, () => {
      const problems = checkStory(record);
      expect(problems).to.have.length.greaterThan(0);
      expect(
        problems.some((problem) => problem.startsWith(where)),
        problems.join('\n'),
      ).to.equal(true);
    });
  }

  it('never throws, whatever it is given, and nothing below throws at what it lets through', () => {
    const odd = fc.anything({ maxDepth: 2 });
    const label = fc.record(
      {
        value: fc.oneof(fc.string(), odd),
        effect: fc.constantFrom('cover', 'inform'),
        overridable: fc.boolean(),
        text: fc.oneof(fc.string(), odd),
      },
      { requiredKeys: ['effect'] },
    );
    const face = fc.record(
      {
        state: fc.constantFrom('live', 'removed', 'age-gated', 'shadow'),
        labels: fc.array(fc.oneof(label, odd), { maxLength: 2 }),
        picture: odd,
      },
      { requiredKeys: ['state'] },
    );
    const record = fc.oneof(
      { weight: 4, arbitrary: face.map((back) => ({ ...story, back })) },
      {
        weight: 1,
        arbitrary: fc.record(
          { id: odd, author: odd, createdAt: odd, front: fc.oneof(face, odd), back: fc.oneof(face, odd) },
          { requiredKeys: [] },
        ),
      },
    );
    fc.assert(
      fc.property(fc.oneof(record, odd), (anything) => {
        const problems = checkStory(anything);
        expect(problems).to.be.an('array');
        checkFace('face', anything);
        if (problems.length > 0) return;
        const checked = anything as Story;
        for (const one of [checked.front, checked.back ?? checked.front]) {
          isCovered(one);
          canUncover(one);
          for (const label of coveringLabels(one)) expect(label.text ?? label.value).to.be.a('string');
        }
        isShownWhole(checked);
        hasBack(checked);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('story rules', () => {
  it('show live, limited and age-gated faces to everybody, and nothing else', () => {
    const states = ['live', 'limited', 'pending', 'age-gated', 'geo-blocked', 'removed'] as const;
    expect(states.filter((state) => isShown({ state }))).to.deep.equal(['live', 'limited', 'age-gated']);
    // A back end may know a state that this version does not: better hidden than shown.
    expect(isShown({ state: 'shadow' as unknown as 'live' })).to.equal(false);
  });

  it('are as strict as the strictest face; authors turn their own', () => {
    const hidden: Story = { ...story, back: { state: 'pending' } };
    expect(isShownWhole(story)).to.equal(true);
    expect(isShownWhole(hidden)).to.equal(false);
    expect(hasBack(hidden)).to.equal(false);
    expect(hasBack({ ...hidden, mine: true })).to.equal(true);
    const { back: _back, ...oneSided } = story;
    expect(hasBack({ ...oneSided, mine: true })).to.equal(false);
  });

  it('cover what is age-gated or labelled so, and leave the lid to who may lift it', () => {
    const label = { value: 'x', effect: 'cover', overridable: false, by: 'platform' } as const;
    expect(isCovered({ state: 'age-gated' })).to.equal(true);
    expect(isCovered({ state: 'live', labels: [{ ...label, effect: 'inform' }] })).to.equal(false);
    expect(isCovered({ state: 'live', labels: [label] })).to.equal(true);
    expect(canUncover({ state: 'live', labels: [label] })).to.equal(false);
    expect(canUncover({ state: 'age-gated', labels: [{ ...label, overridable: true }] })).to.equal(true);
  });
});
