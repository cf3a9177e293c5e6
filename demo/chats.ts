import {
  generateHistory,
  type MemberSeed,
  type MessageSeed,
  type MessageSource,
  type MomentSeed,
  type ThreadSeed,
} from 'recto-verso/adapters/memory';
import type { ContentLabel, MomentReference, Picture } from 'recto-verso/contracts';
import { ago, lastAt } from './ago.js';
import { drawing, type PictureName } from './pictures.js';
import type { Holder, Language } from './settings.js';
import type { ChatTexts, Said } from './words/chats.en.js';

const day = 24 * 60;

/** The conversation of the two whose phones are on the page. */
export const duo = 'duo';

/** Somebody who writes, and where. */
export interface Correspondent {
  readonly thread: string;
  readonly author: string;
}

/** Who writes when the panel asks for a friend. */
export const friends: Readonly<Record<Holder, readonly Correspondent[]>> = {
  mina: [
    { thread: 'jun', author: 'jun' },
    { thread: 'ines', author: 'ines' },
  ],
  theo: [
    { thread: 'salma', author: 'salma' },
    { thread: 'fair', author: 'ines' },
  ],
};

/** What people have said to each other, in the language that the page began in. */
export function makeChats(texts: ChatTexts): readonly ThreadSeed[] {
  const language = texts.lang as Language;

  function say(author: string, at: number | string, said: Said, more: Partial<MessageSeed> = {}): MessageSeed {
    const words = typeof said === 'string' ? { text: said, lang: language } : said;
    return { author, at: typeof at === 'number' ? ago(at) : at, ...words, ...more };
  }

  return [
    between(duo, ['theo', { person: 'mina', unread: 1 }], {
      messages: [
        say('theo', day + 190, texts.duo.table),
        say('mina', day + 184, texts.duo.underBed),
        say('theo', day + 183, texts.duo.saint, { reactions: { '❤️': ['mina'] } }),
        say('mina', 40, texts.duo.ferry, { moment: story('harbour') }),
        say('theo', 33, texts.duo.windows, { replyTo: 3 }),
        say('mina', 30, texts.duo.yours),
        say('theo', 12, texts.duo.wall, { attachments: [{ picture: drawing('room-front', language) }] }),
        say('mina', 8, texts.duo.frames, { reactions: { '👍': ['theo'] } }),
        say('theo', 6, texts.duo.oak),
        say('mina', 5, '😂'),
        say('theo', 3, texts.duo.saturday),
      ],
    }),
    between(
      'fair',
      [{ person: 'mina', unread: 2 }, { person: 'theo', unread: 3 }, ...['salma', 'jun', 'ines', 'looker-2']],
      {
        title: texts.fair.title,
        picture: drawing('poster', language),
        messages: [
          say('ines', 400, texts.fair.table),
          say('jun', 388, texts.fair.heron, { reactions: { '🙏': ['mina', 'salma'] } }),
          say('salma', 371, texts.fair.theatre, { reactions: { '😮': ['ines', 'looker-2', 'theo'] } }),
          say('mina', 362, texts.fair.harbour),
          say('looker-2', 340, texts.fair.paper),
          say('theo', 122, texts.fair.prices),
          say('jun', 119, '👍'),
          say('theo', 80, texts.fair.poster, { moment: story('poster'), reactions: { '🎉': ['ines', 'mina'] } }),
          say('mina', 60, '🎉🎉🎉'),
          say('ines', 26, texts.fair.cake),
          say('looker-2', 25, texts.fair.deal, { replyTo: 9 }),
        ],
      },
    ),
    between('jun', ['mina', { person: 'jun', timeZone: 'Asia/Tokyo' }], {
      messages: [
        say('jun', 126, texts.jun.colours, { moment: story('heron') }),
        say('mina', 110, texts.jun.neck),
        say('jun', 104, texts.jun.swap),
        say('mina', 96, texts.jun.gladly, { reactions: { '🙏': ['jun'] } }),
      ],
    }),
    between('kofi', [{ person: 'mina', muted: true, unread: 3 }, 'kofi'], {
      messages: [
        say('kofi', lastAt(0, 10), texts.kofi.first),
        say('kofi', lastAt(1, 25), texts.kofi.cat),
        say('kofi', lastAt(2, 40), texts.kofi.cone, { moment: story('kiln') }),
      ],
    }),
    between('ines', ['mina', { person: 'ines', timeZone: 'Europe/Lisbon' }], {
      messages: [
        say('ines', 1610, texts.ines.tomorrow, { moment: story('bakery') }),
        say('mina', 170, texts.ines.missed),
        say('ines', 161, texts.ines.real, { reactions: { '❤️': ['mina'] } }),
        say('mina', 150, texts.ines.window),
      ],
    }),
    between('lea', [{ person: 'theo', muted: true, unread: 3 }, 'lea'], {
      messages: [
        say('lea', 405, texts.lea.bucket),
        say('theo', 398, texts.lea.walls),
        say('theo', 258, texts.lea.letter, { moment: story('letter') }),
        say('lea', 238, texts.lea.gone),
        say('theo', 236, texts.lea.contested),
        say('lea', 235, texts.lea.paste),
        say('lea', 70, texts.lea.rain),
        say('lea', 69, texts.lea.coffee),
      ],
    }),
    between(
      'salma',
      [
        { person: 'theo', unread: 2 },
        { person: 'salma', timeZone: 'Africa/Cairo' },
      ],
      {
        messages: [
          say('salma', 220, texts.salma.curtain),
          say('theo', 205, texts.salma.wax),
          say('salma', 52, texts.salma.first),
          { author: 'salma', at: ago(51), moment: { kind: 'clip', id: 'whale', viewOnce: true } },
        ],
      },
    ),
    between('studio', ['mina', 'theo', 'salma'], {
      title: texts.studio.title,
      picture: drawing('room-back', language),
      messages: studioHistory(texts),
    }),
    between('noor', ['noor', 'theo'], {
      requestFrom: 'noor',
      messages: [
        say('noor', 47, texts.stranger.hello),
        { author: 'noor', at: ago(46), ...picture('wound-back', texts.stranger.picture) },
      ],
    }),
    between(
      'offer',
      [
        'prestige',
        {
          person: 'mina',
          hints: [hint('new-account', texts.offer.hintNew)],
          acquaintance: { joinedAt: ago(2 * day) },
        },
      ],
      {
        requestFrom: 'prestige',
        messages: [
          say('prestige', 88, texts.offer.text, { hints: [hint('money', texts.offer.hintMoney)] }),
          { author: 'prestige', at: ago(87), ...picture('stage-front', texts.offer.picture) },
        ],
      },
    ),
  ];
}

const studioPictures: readonly PictureName[] = ['town-front', 'garden-back', 'kiln', 'stage-front', 'sketch-back'];

/** A hundred thousand messages, made as they are read. */
function studioHistory({ lang, studio: { said } }: ChatTexts): MessageSource {
  const history = generateHistory({
    seed: 11,
    count: 100_000,
    people: ['mina', 'theo', 'salma'],
    until: ago(2 * day),
    pictures: studioPictures.map((name) => drawing(name, lang as Language)),
  });
  const sentence = (index: number): string => said[(Math.imul(index, 0x9e3779b1) >>> 8) % said.length] ?? '';
  return {
    count: history.count,
    at(index) {
      const message = history.at(index);
      // What is nothing but emoji stays.
      if (message.lang === undefined) return message;
      const more = index % 6 === 0 ? ` ${sentence(index + 1)}` : '';
      return { ...message, text: sentence(index) + more, lang };
    },
  };
}

/** What is shared and is no story. */
export function makeMoments(texts: ChatTexts): readonly MomentSeed[] {
  const preview = drawing('stage-back', texts.lang as Language);
  return [{ kind: 'clip', id: 'whale', author: 'salma', title: texts.salma.whale, preview }];
}

function between(
  id: string,
  participants: readonly (string | MemberSeed)[],
  more: Omit<ThreadSeed, 'id' | 'participants'>,
): ThreadSeed {
  return { id, participants, ...more };
}

function story(id: string): MomentReference {
  return { kind: 'story', id };
}

function picture(name: PictureName, alt: string): Pick<MessageSeed, 'attachments'> {
  const shown: Picture = drawing(name, { alt });
  return { attachments: [{ picture: shown }] };
}

function hint(value: string, text: string): ContentLabel {
  return { value, effect: 'inform', overridable: true, by: 'platform', text };
}
