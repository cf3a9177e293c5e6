import { check, refuses, refusesField, same } from '../assert.js';
import type { Cases } from '../suite.js';
import { need } from '../suite.js';
import type { NoteContext } from './context.js';
import { can, isGone, listedBy, noteOf, photos, publish, readBy } from './helpers.js';

/** What publishing promises. */
export const publishCases: Cases<NoteContext> = {
  async 'publish gives the note as its author reads it, and others read it'(context) {
    const note = await publish(context, { text: 'The first swim.', lang: 'en' });
    same(
      { text: note.text, lang: note.lang, mine: note.mine },
      { text: 'The first swim.', lang: 'en', mine: true },
      'it',
    );
    same(await readBy(context, 'author', note.id), note, 'what get gives its author');
    if (note.state !== 'live' || (note.audience?.id ?? 'public') !== 'public') return;
    same((await readBy(context, 'reader', note.id)).text, 'The first swim.', 'what a reader reads');
  },

  async 'publish repeated with the same clientId makes one note, also at once'(context) {
    const draft = { text: 'Once.' };
    const [one, other] = await Promise.all([publish(context, draft, 'same'), publish(context, draft, 'same')]);
    const third = await publish(context, draft, 'same');
    same([other.id, third.id], [one.id, one.id], 'the ids of the repeats');
    const elsewhere = await can(context, 'reader', 'publish')(draft, { clientId: 'same' });
    check(elsewhere.id !== one.id, 'two people with the same clientId have the same note');
    if (!noteOf(context, 'author').list) return;
    same((await listedBy(context, 'author', 'author')).filter((id) => id === one.id).length, 1, 'how many are listed');
  },

  async 'publish rejects with conflict when the clientId comes back with something else'(context) {
    await publish(context, { text: 'One.' }, 'same');
    await refuses(publish(context, { text: 'Another.' }, 'same'), 'conflict', 'publish');
  },

  async 'publish rejects with invalid when there is nothing in it'(context) {
    can(context, 'author', 'publish');
    await refusesField(publish(context, {}), 'text', 'nothing at all');
    await refusesField(publish(context, { text: ' \n ', photos: [] }), 'text', 'no words');
  },

  async 'publish keeps photos in their order, with what was said of them'(context) {
    const [one, other] = await photos(context);
    if (one === undefined || other === undefined) throw new Error('upload gave nothing');
    const { alt = 'remind', labels = [] } = (await noteOf(context, 'author').getRules?.()) ?? {};
    const [label] = labels;
    const note = await publish(context, {
      photos: [
        { ...other, alt: 'A blue square', description: { long: 'All of it is blue.', transcript: 'BLUE' }, lang: 'en' },
        { ...one, ...(alt === 'required' && { alt: 'A red square' }), ...(label && { labels: [label] }) },
      ],
    });
    const [first, second] = note.photos ?? [];
    same(note.photos?.length, 2, 'how many photos');
    same(first?.picture?.alt, 'A blue square', 'the short description');
    same(first?.description, { long: 'All of it is blue.', transcript: 'BLUE' }, 'the long one');
    check((first?.picture?.width ?? 0) > 0 && (first?.picture?.height ?? 0) > 0, 'the size is missing');
    if (alt !== 'required') same(second?.picture?.alt, undefined, 'a description that nobody gave');
    if (label === undefined) return;
    const [warned] = second?.labels ?? [];
    same([warned?.value, warned?.by], [label.value, 'self'], 'the warning');
  },

  async 'publish rejects photos that are not uploads of this person, or are used already'(context) {
    const [foreign] = await photos(context, 'reader');
    const [own] = await photos(context);
    if (foreign === undefined || own === undefined) throw new Error('upload gave nothing');
    const alt = 'A square';
    const field = 'photos.0.mediaId';
    await refusesField(publish(context, { photos: [{ ...foreign, alt }] }), field, 'an upload of somebody else');
    await refusesField(publish(context, { photos: [{ mediaId: 'no-such-upload', alt }] }), field, 'no upload');
    const twice = publish(context, {
      photos: [
        { ...own, alt },
        { ...own, alt },
      ],
    });
    await refusesField(twice, 'photos.1.mediaId', 'one upload twice');
    await publish(context, { photos: [{ ...own, alt }] });
    await refusesField(publish(context, { photos: [{ ...own, alt }] }), field, 'an upload that is published');
  },

  async 'publish rejects what is no text, and a placeholder that is neither a plain colour nor a BlurHash'(context) {
    const [photo] = await photos(context);
    if (photo === undefined) throw new Error('upload gave nothing');
    const alt = 'A square';
    for (const placeholder of [
      'url(https://tracker.invalid/)',
      'var(--x, url(//a))',
      '#12345',
      'red; color: blue',
      'LK',
    ]) {
      const wrong = publish(context, { photos: [{ ...photo, alt, placeholder }] });
      await refusesField(wrong, 'photos.0.placeholder', placeholder);
    }
    const noText = publish(context, { photos: [{ ...photo, alt: { html: '<b>' } as unknown as string }] });
    await refusesField(noText, 'photos.0.alt', 'a description that is no text');
    const note = await publish(context, { photos: [{ ...photo, alt, placeholder: '#a8545c' }] });
    same(note.photos?.[0]?.picture?.placeholder, '#a8545c', 'a plain colour');
  },

  async 'publish rejects more photos than the rules say, and never takes more than 20'(context) {
    const rules = await noteOf(context, 'author').getRules?.();
    const most = rules?.maxPhotos ?? 20;
    check(most <= 20, 'the rules let more than 20 in');
    const many = Array.from({ length: most + 1 }, () => ({ mediaId: 'no-such-upload', alt: 'A square' }));
    await refusesField(publish(context, { photos: many }), 'photos', 'one photo too many');
  },

  async 'publish counts as people count, and rejects with too-large over the limit'(context) {
    const { limits } = await can(context, 'author', 'getRules')();
    const most = need(limits?.maxCharacters, 'the rules have no maxCharacters');
    const family = '👨‍👩‍👧‍👦';
    await publish(context, { text: family.repeat(most) });
    await refuses(publish(context, { text: 'a'.repeat(most + 1) }), 'too-large', 'one character too many');
  },

  async 'publish rejects what the rules don’t offer'(context) {
    const rules = await can(context, 'author', 'getRules')();
    await refusesField(
      publish(context, { text: 'Hi.', lang: 'not a language' }),
      'lang',
      'a language that there is not',
    );
    if (rules.audiences === undefined) return;
    await refusesField(publish(context, { text: 'Hi.', audienceId: 'no-such-audience' }), 'audienceId', 'an audience');
  },

  async 'publish shows a note to whom it is for'(context) {
    const { audiences } = await can(context, 'author', 'getRules')();
    const alone = need(
      audiences?.find(({ id }) => id === 'private'),
      'the rules have no audience "private"',
    );
    const note = await publish(context, { text: 'For me.', audienceId: alone.id });
    same(note.audience?.id, alone.id, 'the audience that its author reads');
    await isGone(context, 'reader', note.id, 'private');
  },

  async 'publish rejects with rate-limited at the limit that the rules say, and counts no refusal'(context) {
    const rules = can(context, 'author', 'getRules');
    const left = need((await rules()).limits?.remaining, 'the rules have no limits.remaining');
    if (left > 100) need(undefined, 'the limit is too high to be tried');
    await refuses(publish(context, {}), 'invalid', 'nothing');
    same((await rules()).limits?.remaining, left, 'what is left after a refusal');
    for (let count = 0; count < left; count += 1) await publish(context, { text: `Note ${count}` });
    same((await rules()).limits?.remaining, 0, 'what is left at the end');
    await refuses(publish(context, { text: 'One too many.' }), 'rate-limited', 'one more');
  },

  async 'a note says that it is not to be copied, if its author asks'(context) {
    const { id } = await publish(context, { text: 'Mine.', copyable: false });
    same((await readBy(context, 'author', id)).copyable, false, 'copyable');
  },
};
