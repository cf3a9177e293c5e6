import { expect } from '@open-wc/testing';
import type { Limits } from '../../src/contracts/index.js';
import type { ComposerMode } from '../../src/core/composer/composer.js';
import { spentQuotaOf } from '../../src/core/composer/composer-quota.js';
import { emptyFace } from '../../src/core/composer/composer-rules.js';
import { leftOf, quotaErrorOf } from '../../src/core/making/quota.js';

const noon = Date.parse('2026-01-01T12:00:00Z');
const midnight = '2026-01-02T00:00:00Z';

type Terms = Parameters<typeof spentQuotaOf>[0];

const terms = (
  limits: { readonly stories?: Limits; readonly pictures?: Limits },
  { mode = 'flip', sent = false }: { readonly mode?: ComposerMode | undefined; readonly sent?: boolean } = {},
): Terms => {
  const media = { id: 'm1', type: 'image/jpeg', width: 1, height: 1, bytes: 1 };
  return {
    mode,
    rules: { ...(limits.stories && { limits: limits.stories }) },
    limits: limits.pictures ?? {},
    faces: { front: sent ? { ...emptyFace, upload: { phase: 'done', media } } : emptyFace, back: emptyFace },
  };
};

describe('what is left of a day', () => {
  it('is what the back end has said, until there are new ones', () => {
    expect(leftOf(undefined, noon)).to.equal(undefined);
    expect(leftOf({ perDay: 3 }, noon)).to.equal(undefined);
    expect(leftOf({ remaining: 2 }, noon)).to.equal(2);
    expect(leftOf({ remaining: 0, resetsAt: midnight }, noon)).to.equal(0);
    expect(leftOf({ remaining: 0, resetsAt: midnight }, Date.parse(midnight))).to.equal(undefined);
    expect(leftOf({ remaining: 0, resetsAt: 'midnight' }, noon)).to.equal(0);
  });

  it('keeps a story from being shared where there is none, and says until when', () => {
    const of = (stories: Limits): (string | number | undefined)[] => {
      const error = quotaErrorOf(spentQuotaOf(terms({ stories }), noon), noon);
      return [error?.code, error?.retryAfterMs];
    };
    expect(of({ perDay: 3 })).to.deep.equal([undefined, undefined]);
    expect(of({ remaining: 1, resetsAt: midnight })).to.deep.equal([undefined, undefined]);
    expect(of({ remaining: 0 })).to.deep.equal(['rate-limited', undefined]);
    expect(of({ remaining: 0, resetsAt: 'midnight' })).to.deep.equal(['rate-limited', undefined]);
    expect(of({ remaining: 0, resetsAt: midnight })).to.deep.equal(['rate-limited', 43_200_000]);
  });

  it('keeps pictures from being sent where there are too few for those that are not there yet', () => {
    const of = (remaining: number, options?: Parameters<typeof terms>[1]): string | undefined =>
      spentQuotaOf(terms({ pictures: { remaining } }, options), noon)?.of;
    expect([of(0), of(1), of(2)]).to.deep.equal(['pictures', 'pictures', undefined]);
    expect([of(0, { mode: 'plain' }), of(1, { mode: 'plain' })]).to.deep.equal(['pictures', undefined]);
    expect([of(0, { sent: true }), of(1, { sent: true })]).to.deep.equal(['pictures', undefined]);
    expect(of(0, { mode: 'plain', sent: true }), 'all there').to.equal(undefined);
    const unknown = { ...terms({ pictures: { remaining: 0 } }), mode: undefined };
    expect(spentQuotaOf(unknown, noon)?.of, 'before the kind is known').to.equal('pictures');
  });

  it('says of two what lasts longer', () => {
    const both = terms({
      stories: { remaining: 0, resetsAt: '2026-01-01T13:00:00Z' },
      pictures: { remaining: 0, resetsAt: midnight },
    });
    expect(spentQuotaOf(both, noon)).to.deep.equal({ of: 'pictures', left: 0, until: Date.parse(midnight) });
  });
});
