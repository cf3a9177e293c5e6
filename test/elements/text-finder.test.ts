import { expect } from '@open-wc/testing';
import { findParts, type TextPart } from '../../src/elements/parts/text-finder.js';

/** What was found, by kind and text. */
const found = (text: string): readonly string[] =>
  findParts(text)
    .filter((part) => typeof part !== 'string')
    .map(({ kind, text }) => `${kind} ${text}`);

const textOf = (parts: readonly TextPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe('what is found in texts', () => {
  it('are addresses, without what stands around them', () => {
    expect(found('See https://example.com/a_(b), or (https://example.org/x).')).to.deep.equal([
      'link https://example.com/a_(b)',
      'link https://example.org/x',
    ]);
    expect(found('«https://example.com/x» “https://example.org”')).to.deep.equal([
      'link https://example.com/x',
      'link https://example.org',
    ]);
    expect(found('https://例え.jp/パス。')).to.deep.equal(['link https://例え.jp/パス']);
    expect(found('نص https://example.com، ثم')).to.deep.equal(['link https://example.com']);
    expect(found('two lines\nhttp://localhost:3000\n')).to.deep.equal(['link http://localhost:3000']);
  });

  it('are addresses without a scheme, which lead to https', () => {
    expect(found('www.example.org lemonde.fr пример.рф 例え.jp foo.art')).to.deep.equal([
      'link www.example.org',
      'link lemonde.fr',
      'link пример.рф',
      'link 例え.jp',
      'link foo.art',
    ]);
    expect(findParts('lemonde.fr')).to.deep.include({
      kind: 'link',
      text: 'lemonde.fr',
      href: 'https://lemonde.fr/',
      host: 'lemonde.fr',
    });
  });

  it('are mail addresses, mentions and tags', () => {
    expect(found('ana@example.org, @ana! @luc.b @søren #été #2026vide (@x_1)')).to.deep.equal([
      'email ana@example.org',
      'mention @ana',
      'mention @luc.b',
      'mention @søren',
      'tag #été',
      'tag #2026vide',
      'mention @x_1',
    ]);
    expect(found('@ana@mastodon.example #नमस्ते #散歩')).to.deep.equal([
      'mention @ana@mastodon.example',
      'tag #नमस्ते',
      'tag #散歩',
    ]);
    expect(findParts('@ana')).to.deep.equal([{ kind: 'mention', text: '@ana', name: 'ana' }]);
  });

  it('is nothing else', () => {
    const nothing = [
      'Done.So what? Oui.Et toi',
      'at 5.30 p.m. e.g. node.js v1.2.3',
      '#1 # @ a@ #️⃣',
      'javascript:alert(1) data:text/html,x ftp://example.com //example.com',
      '<a href="x">&amp;</a>',
    ];
    for (const text of nothing) expect(findParts(text), text).to.deep.equal([text]);
  });

  it('takes an address with a name before the @ for one, and says so', () => {
    expect(findParts('https://paypal.com@evil.example/x')).to.deep.equal([
      {
        kind: 'link',
        text: 'https://paypal.com@evil.example/x',
        href: 'https://paypal.com@evil.example/x',
        host: 'evil.example',
        warning: 'userinfo',
      },
    ]);
  });

  it('shows an honest name in its own letters, and a suspicious one as it was written', () => {
    expect(found('https://xn--e1afmkfd.xn--p1ai/x')).to.deep.equal(['link https://пример.рф/x']);
    expect(found('https://xn--pypal-4ve.com/x')).to.deep.equal(['link https://xn--pypal-4ve.com/x']);
  });

  it('lets no sign turn an address round', () => {
    expect(found('https://example.com/\u202egpj.exe')).to.deep.equal(['link https://example.com/%E2%80%AEgpj.exe']);
  });

  it('leaves nothing of the text out, whatever is in it', () => {
    const pieces = [
      'https://a.example/',
      '@ana',
      '#tag',
      ' ',
      '\n',
      'x',
      '.',
      '(',
      ')',
      '🎉',
      'ن',
      '@',
      '#',
      'www.a.fr',
      ',',
    ];
    let seed = 7;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647);
    for (let run = 0; run < 500; run += 1) {
      const text = Array.from({ length: 1 + (next() % 12) }, () => pieces[next() % pieces.length]).join('');
      expect(textOf(findParts(text)), text).to.equal(text);
    }
  });

  it('comes to an end of texts that are made to take long', () => {
    const texts = ['https://', 'a.', 'a@', '@', '#a', '([{', 'https://x.example/(', 'http://a', 'www.', '例え.', '\'"'];
    for (const text of texts) {
      const long = text.repeat(200_000 / text.length);
      expect(textOf(findParts(long)) === long, text).to.equal(true);
    }
  });

  it('makes no link out of half an address, where a text is too long to be read through', () => {
    const text = `${'x'.repeat(9_980)} https://example.com/and-so-on https://example.com`;
    expect(findParts(text)).to.deep.equal([text]);
  });
});
