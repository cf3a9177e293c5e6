import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { messageText, type MessageTextOptions } from '../../src/elements/parts/message-text.js';
import type { LinkOpenDetail } from '../../src/elements/parts/message-text.events.js';
import { messageTextStrings } from '../../src/elements/parts/message-text.strings.js';
import { messageTextStyles } from '../../src/elements/parts/message-text.styles.js';
import { tokens } from '../../src/elements/parts/tokens.styles.js';
import { waitUntil } from '../support/wait-until.js';

const words: MessageTextOptions['words'] = { text: (key): string => messageTextStrings[key], lang: () => 'en' };

/** The text as an element has it, once what finds links is there. */
async function shown(text: string, options: Partial<MessageTextOptions> = {}): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens.styleSheet!, messageTextStyles.styleSheet!];
  const first = document.createElement('div');
  render(messageText('@first', { words }), first);
  await waitUntil(() => first.querySelector('.mention'));
  render(messageText(text, { words, ...options }), root);
  return root;
}

const link = (root: ShadowRoot): HTMLAnchorElement => root.querySelector('a')!;

/** What is asked before a click leads anywhere. It never does here. */
function click(
  anchor: HTMLElement,
  event = new MouseEvent('click', { bubbles: true, cancelable: true }),
): LinkOpenDetail[] {
  const asked: LinkOpenDetail[] = [];
  const listen = (request: Event): void => {
    asked.push((request as CustomEvent<LinkOpenDetail>).detail);
    request.preventDefault();
  };
  document.addEventListener('rv-link-open-request', listen);
  anchor.dispatchEvent(event);
  document.removeEventListener('rv-link-open-request', listen);
  return asked;
}

describe('message text', () => {
  // The first of all tests that show a text with a link: only here is what finds it not there yet.
  it('shows a text before what finds links is there, and then its links', async () => {
    const place = document.createElement('div');
    render(messageText('Hello https://example.com', { words }), place);
    expect(place.textContent.trim()).to.equal('Hello https://example.com');
    await waitUntil(() => place.querySelector('a'));
    expect(place.textContent.trim()).to.equal('Hello https://example.com');
    render(messageText('Now https://example.org', { words }), place);
    expect(place.querySelector('a')?.textContent).to.equal('https://example.org');
    expect(place.textContent.trim()).to.equal('Now https://example.org');
  });

  it('is accessible, with links that are offered and links that ask first', async () => {
    const root = await shown('See https://example.com and https://pаypal.com, @ana #tag', {
      mentionUrl: () => 'https://social.example/ana',
    });
    root.querySelector('details')!.open = true;
    await expect(root.host).to.be.accessible();
  });

  it('is what was written, markup and line breaks included', async () => {
    const text = '<b>bold</b> & <img src=x onerror=alert(1)>\n  two\nthree';
    const root = await shown(text);
    const span = root.querySelector<HTMLElement>('.text')!;
    expect(span.textContent).to.equal(text);
    expect(span.children.length).to.equal(0);
    expect(getComputedStyle(span).whiteSpaceCollapse || getComputedStyle(span).whiteSpace).to.match(/pre/);
  });

  it('has its own direction and language', async () => {
    const span = (await shown('مرحبا بكم', { lang: 'ar' })).querySelector('.text')!;
    expect(span.matches(':dir(rtl)')).to.equal(true);
    expect(span.getAttribute('lang')).to.equal('ar');
    expect((await shown('hello')).querySelector('.text')!.hasAttribute('lang')).to.equal(false);
  });

  it('shows a few emoji large', async () => {
    const size = async (text: string): Promise<number> =>
      parseFloat(getComputedStyle((await shown(text)).querySelector('.text')!).fontSize);
    expect(await size('🎉🎉')).to.be.greaterThan(2 * (await size('party 🎉')));
  });

  it('tells nothing of this page to what a link leads to, and opens it beside', async () => {
    const anchor = link(await shown('https://example.com/x'));
    expect(anchor.href).to.equal('https://example.com/x');
    expect(anchor.target).to.equal('_blank');
    expect(anchor.rel).to.equal('noopener noreferrer nofollow ugc');
    expect(anchor.dir).to.equal('ltr');
    expect(link(await shown('ana@example.org')).hasAttribute('target')).to.equal(false);
  });

  it('asks before a link is opened, by either button that opens it', async () => {
    const anchor = link(await shown('https://пример.рф/x'));
    const detail = { kind: 'link', url: 'https://xn--e1afmkfd.xn--p1ai/x', host: 'пример.рф' };
    expect(click(anchor)).to.deep.equal([detail]);
    const middle = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true });
    expect(click(anchor, middle)).to.deep.equal([detail]);
    expect(middle.defaultPrevented).to.equal(true);
    expect(click(anchor, new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true }))).to.deep.equal([]);
    expect(anchor.title).to.equal('xn--e1afmkfd.xn--p1ai');
  });

  it('shows why an unusual link is one and where it leads, before it can be opened', async () => {
    const root = await shown('https://paypal.com@evil.example/');
    const details = root.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')!.textContent).to.contain('https://paypal.com@evil.example/');
    expect(details.querySelector('summary [role=img]')!.getAttribute('aria-label')).to.equal('Unusual link');
    expect(link(root).checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).to.equal(false);
    details.querySelector('summary')!.click();
    expect(details.open).to.equal(true);
    expect(details.textContent).to.contain(messageTextStrings.linkUserinfo);
    expect(details.querySelector('.strong')!.textContent).to.equal('evil.example');
    expect(click(link(root))).to.deep.equal([
      { kind: 'link', url: 'https://paypal.com@evil.example/', host: 'evil.example', warning: 'userinfo' },
    ]);
  });

  it('shows both forms of a host that mixes alphabets', async () => {
    const note = (await shown('https://pаypal.com')).querySelector('.link-note')!;
    expect(note.textContent).to.contain('pаypal.com');
    expect(note.textContent).to.match(/xn--\S+\.com/);
  });

  it('says why in the language of the page, whatever that of the message is', async () => {
    const root = await shown('انظر https://paypal.com@evil.example', { lang: 'ar' });
    const note = root.querySelector('.link-note')!;
    expect([note.getAttribute('lang'), note.matches(':dir(ltr)')]).to.deep.equal(['en', true]);
  });

  it('asks for every link of somebody who is a stranger', async () => {
    const root = await shown('https://example.com', { careful: true });
    expect(root.querySelector('.link-note')!.textContent).to.contain(messageTextStrings.linkStranger);
    expect(click(link(root))[0]?.warning).to.equal('stranger');
  });

  it('leaves addresses text where links are kept from somebody', async () => {
    const root = await shown('https://example.com https://paypal.com@evil.example @ana', { links: false });
    expect(root.querySelector('a, details')).to.equal(null);
    expect(root.querySelector('.text')!.textContent).to.equal(
      'https://example.com https://paypal.com@evil.example @ana',
    );
  });

  it('leads from mentions and tags to where the host has them, safely', async () => {
    const root = await shown('@ana @luc #art', {
      mentionUrl: (handle) => (handle === 'ana' ? '/people/ana' : 'javascript:alert(1)'),
      tagUrl: (tag) => `/tags/${tag}`,
    });
    const anchors = [...root.querySelectorAll('a')];
    expect(anchors.map((anchor) => anchor.getAttribute('href'))).to.deep.equal(['/people/ana', '/tags/art']);
    expect(anchors.every((anchor) => !anchor.hasAttribute('target'))).to.equal(true);
    expect(root.querySelector('bdi.mention')!.textContent).to.equal('@luc');
    expect(click(anchors[0]!)[0]).to.deep.equal({ kind: 'mention', url: '/people/ana', host: location.host });
  });

  it('keeps its links out of the tab order where it is told to', async () => {
    const root = await shown('https://example.com https://paypal.com@evil.example', { tabindex: -1 });
    const stops = [...root.querySelectorAll<HTMLElement>('a, summary')];
    expect(stops.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, -1]);
  });

  it('breaks what is too long for its place', async () => {
    const root = await shown(`https://example.com/${'x'.repeat(500)}`);
    (root.host as HTMLElement).style.setProperty('inline-size', '200px');
    expect(root.querySelector('.text')!.scrollWidth).to.be.at.most(200);
  });
});
