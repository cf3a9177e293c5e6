import { expect, fixture, html } from '@open-wc/testing';
import { avatar, initialsOf } from '../../src/elements/parts/avatar.js';
import { timeAgo } from '../../src/elements/parts/time.js';

describe('parts', () => {
  describe('avatar', () => {
    it('takes initials as scripts allow', () => {
      const names = ['Noor El-Amin', 'ana', '  Søren  Aabye Ødegård ', '李雷', '🦊 Fox', 'محمد الفاسي', ''];
      expect(names.map(initialsOf)).to.deep.equal(['NE', 'A', 'SØ', '李', '🦊F', 'م', '']);
    });

    it('leaves the initials when the picture is not to be had', async () => {
      const person = { id: 'a', name: 'Ada', avatar: { src: 'data:image/png;base64,broken', width: 1, height: 1 } };
      const place = await fixture<HTMLElement>(html`<div>${avatar(person)}</div>`);
      const image = place.querySelector('img') as HTMLImageElement;
      if (!image.hidden) await new Promise((resolve) => image.addEventListener('error', resolve));
      expect(image.hidden).to.equal(true);
      expect(image.alt).to.equal('');
      expect(place.textContent).to.contain('A');
    });
  });

  describe('time', () => {
    const now = Date.UTC(2026, 10, 22, 12);
    const shown = async (msAgo: number, lang = 'en'): Promise<string> => {
      const at = new Date(now - msAgo).toISOString();
      const place = await fixture<HTMLElement>(html`<div>${timeAgo(at, { lang, now })}</div>`);
      return place.textContent.trim();
    };
    const minute = 60_000;
    const hour = 60 * minute;
    const day = 24 * hour;

    it('says how long ago, and from a week on the date', async () => {
      expect(await shown(0)).to.equal('now');
      expect(await shown(59_999)).to.equal('now');
      expect(await shown(minute)).to.match(/^1 min/);
      expect(await shown(59 * minute)).to.match(/^59 min/);
      expect(await shown(2 * hour)).to.match(/^2 hr/);
      expect(await shown(day)).to.equal('yesterday');
      expect(await shown(6 * day)).to.match(/^6 days/);
      expect(await shown(7 * day)).to.equal('Nov 15');
      expect(await shown(400 * day)).to.match(/2025/);
      expect(await shown(3 * hour, 'fr')).to.match(/^il y a 3/);
    });

    it('takes a device whose clock is behind for now, and no time for nothing', async () => {
      expect(await shown(-hour)).to.equal('now');
      const place = await fixture<HTMLElement>(html`<div>${timeAgo('soon', { lang: 'en', now })}</div>`);
      expect(place.children.length).to.equal(0);
    });
  });
});
