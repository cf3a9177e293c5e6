import { expect } from '@open-wc/testing';
import { isEmojiOnly } from '../../src/core/emoji.js';

describe('emoji alone', () => {
  it('are one to three, however they are made', function () {
    if (!('Segmenter' in Intl)) this.skip();
    const alone = ['🎉', '🎉🎉🎉', ' 😀 ', '👨‍👩‍👧‍👦', '👍🏽', '🇸🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '❤', '☺️', '1️⃣', '#️⃣', '🏳️‍🌈', '👩🏿‍🎨👩🏿‍🎨👩🏿‍🎨', '❤️‍🔥'];
    for (const text of alone) expect(isEmojiOnly(text), text).to.equal(true);
  });

  it('are no longer so with a word, a sign or a fourth', () => {
    const others = [
      '',
      '   ',
      'ok',
      '🎉!',
      'a🎉',
      '🎉🎉🎉🎉',
      '12',
      '#',
      '*',
      '©',
      '→',
      '🎉 1',
      '♥'.repeat(4),
      'مرحبا 🎉',
      ':)',
    ];
    for (const text of others) expect(isEmojiOnly(text), text).to.equal(false);
  });

  it('are not looked for in long texts', () => {
    expect(isEmojiOnly('🎉'.repeat(100_000))).to.equal(false);
  });
});
