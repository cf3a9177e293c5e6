import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { safeLinkUrl, safePictureUrl, safeSrcset, safeVideoUrl } from '../../src/core/safe-url.js';

const control = String.fromCharCode(1);
const tab = String.fromCharCode(9);

const goodPictures = [
  'https://a.example/b.png',
  'http://a.example/b.png',
  '//a.example/b.png',
  '/b.png',
  'b.png',
  './b.png?x=1#y',
  'blob:https://a.example/1',
  'data:image/png;base64,AA==',
  'DATA:image/svg+xml,<svg/>',
  'picture:1.png/../b.png'.slice(8),
];
const badPictures = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ` javascript:alert(1)`,
  `${control}javascript:alert(1)`,
  `java${tab}script:alert(1)`,
  'data:text/html,<script>',
  'data:,x',
  'file:///etc/passwd',
  'ftp://a.example/b.png',
  'about:blank',
  'vbscript:x',
  'chrome://settings',
  'filesystem:https://a/b',
  'http://[',
];

describe('safePictureUrl', () => {
  for (const src of goodPictures) it(`lets ${src} through as it is`, () => expect(safePictureUrl(src)).to.equal(src));
  for (const src of badPictures)
    it(`refuses ${JSON.stringify(src)}`, () => expect(safePictureUrl(src)).to.equal(undefined));

  it('refuses whatever the browser would take for a script', () => {
    const noise = fc.array(fc.constantFrom(' ', tab, '\n', '\r', control), { maxLength: 3 }).map((all) => all.join(''));
    fc.assert(
      fc.property(noise, noise, fc.nat({ max: 10 }), (before, inside, at) => {
        const src = `${before}${'javascript:'.slice(0, at)}${inside.replaceAll(' ', tab).replaceAll(control, tab)}${'javascript:'.slice(at)}alert(1)`;
        const isScript =
          URL.canParse(src, 'https://a.example') && new URL(src, 'https://a.example').protocol === 'javascript:';
        expect(isScript, JSON.stringify(src)).to.equal(true);
        expect(safePictureUrl(src)).to.equal(undefined);
        expect(safeLinkUrl(src)).to.equal(undefined);
        expect(safeVideoUrl(src)).to.equal(undefined);
      }),
    );
  });
});

describe('safeVideoUrl', () => {
  for (const src of [
    'https://a.example/b.mp4',
    'http://a.example/b.webm',
    '/b.mp4',
    './b.vtt',
    'blob:https://a.example/1',
  ])
    it(`lets ${src} through as it is`, () => expect(safeVideoUrl(src)).to.equal(src));
  for (const src of [...badPictures, 'data:video/mp4;base64,AA==', 'data:text/vtt,WEBVTT', 'mediastream:1']) {
    it(`refuses ${JSON.stringify(src)}`, () => expect(safeVideoUrl(src)).to.equal(undefined));
  }
});

describe('safeLinkUrl', () => {
  for (const href of ['https://a.example', 'http://a.example', '/ada', 'ada'])
    it(`lets ${href} through`, () => expect(safeLinkUrl(href)).to.equal(href));
  for (const href of [...badPictures, 'data:image/png,x', 'blob:https://a.example/1', 'mailto:a@b.c']) {
    it(`refuses ${JSON.stringify(href)}`, () => expect(safeLinkUrl(href)).to.equal(undefined));
  }
});

describe('safeSrcset', () => {
  for (const srcset of [
    undefined,
    '/a.png 1x, /b.png 2x',
    'a.png 480w,b.png 800w',
    'https://a.example/a.png 2x',
    'HTTPS://a.example/a,b.png 2x',
    'blob:https://a.example/1 1x',
  ]) {
    it(`lets ${String(srcset)} through`, () => expect(safeSrcset(srcset)).to.equal(srcset));
  }
  for (const srcset of [
    'javascript:alert(1) 1x',
    '/a.png 1x, javascript:alert(1) 2x',
    '/a.png,file:///b 2x',
    ' data:text/html,x 1x',
    'ftp://a/b 1x',
  ]) {
    it(`refuses ${JSON.stringify(srcset)}`, () => expect(safeSrcset(srcset)).to.equal(undefined));
  }
});
