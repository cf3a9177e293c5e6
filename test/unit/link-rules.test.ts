import { expect } from '@open-wc/testing';
import { toUnicode } from 'punycode/punycode.es6.js';
import { judgeLink } from '../../src/core/link-rules.js';

const judge = (url: string): ReturnType<typeof judgeLink> => judgeLink(url, toUnicode);
const warningOf = (url: string): string | undefined => judge(url)?.warning;

describe('link rules', () => {
  it('offer the web and mail, and nothing else', () => {
    expect(judge('https://example.com/a?b#c')?.href).to.equal('https://example.com/a?b#c');
    expect(judge('http://example.com')?.host).to.equal('example.com');
    expect(judge('mailto:ana@example.org')).to.deep.equal({ href: 'mailto:ana@example.org', host: 'example.org' });
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'ftp://example.com', 'https://', 'no'])
      expect(judge(url), url).to.equal(undefined);
  });

  it('have nothing against honest names in any script, and tell both their forms', () => {
    const honest = [
      'https://пример.рф/путь',
      'https://例え.jp',
      'https://ドメイン名例.jp',
      'https://日本語kana.jp',
      'https://中文.tw',
      'https://한국어.kr',
      'https://مثال.إختبار',
      'https://παράδειγμα.gr',
      'https://müller.de',
      'https://ёлка.com',
      'https://उदाहरण.भारत',
      'https://ไทย.th',
      'https://сахар.ru',
      'https://пример.com',
      'https://i❤.ws',
    ];
    for (const url of honest) expect(warningOf(url), url).to.equal(undefined);
    expect(judge('https://xn--e1afmkfd.xn--p1ai/')).to.deep.equal({
      href: 'https://xn--e1afmkfd.xn--p1ai/',
      host: 'пример.рф',
      asciiHost: 'xn--e1afmkfd.xn--p1ai',
    });
    expect(judge('https://example.com')?.asciiHost).to.equal(undefined);
  });

  it('warn of a word of several alphabets', () => {
    // The second letter is Cyrillic.
    expect(warningOf('https://pаypal.com')).to.equal('mixed-scripts');
    expect(warningOf('https://www.gοοgle.com')).to.equal('mixed-scripts');
    expect(warningOf('https://приvет.рф')).to.equal('mixed-scripts');
    expect(warningOf('mailto:me@pаypal.com')).to.equal('mixed-scripts');
    expect(judge('https://pаypal.com')?.host).to.equal('pаypal.com');
    expect(judge('https://pаypal.com')?.asciiHost).to.match(/^xn--/);
  });

  it('warn of a word that passes for another where it is not at home', () => {
    expect(warningOf('https://аррӏе.com')).to.equal('lookalike');
    expect(warningOf('https://аррӏе.com:8080/x')).to.equal('lookalike');
    expect(warningOf('https://example.com')).to.equal(undefined);
    expect(warningOf('https://123.com')).to.equal(undefined);
  });

  it('warn of a name before an @, of numbers and of what is too long to be read', () => {
    expect(warningOf('https://paypal.com@evil.example/')).to.equal('userinfo');
    expect(judge('https://paypal.com@evil.example/')?.host).to.equal('evil.example');
    expect(warningOf('https://user:secret@example.com')).to.equal('userinfo');
    expect(warningOf('http://3232235521/')).to.equal('address');
    expect(judge('http://3232235521/')?.host).to.equal('192.168.0.1');
    expect(warningOf('http://[::1]/')).to.equal('address');
    expect(warningOf('https://paypal.com.login.secure.account.check.my.evil.example')).to.equal('long');
    expect(warningOf(`https://${'a'.repeat(63)}.example`)).to.equal('long');
  });

  it('show what cannot be read as it is, with a warning', () => {
    const refuse = (): never => {
      throw new RangeError();
    };
    expect(judgeLink('https://xn--e1afmkfd.com', refuse)).to.deep.equal({
      href: 'https://xn--e1afmkfd.com/',
      host: 'xn--e1afmkfd.com',
      warning: 'unreadable',
    });
  });
});
