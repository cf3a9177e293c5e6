/** What invitations may be. Can be changed at any time. */
export interface InviteKnobs {
  /** How many invitations somebody may send a day, by whatever channel. Default: 10. */
  perDay: number;
  /** How long a contact is left alone after an invitation that led to nothing. Default: 30 days. */
  coolDownMs: number;
  /** For how long a link can be used. Default: 7 days. */
  linkLifeMs: number;
  /** For how long a following can be taken back without a trace. Default: 10 seconds. */
  undoMs: number;
  /** For how long an intent to follow waits for the end of a sign-up. Default: an hour. */
  intentLifeMs: number;
  /** What an invitation says unless its sender words it: the same in every language, or by BCP 47 tag. */
  message: string | ((lang: string | undefined) => string);
  /** What every link begins with. Default: `https://example.org/i/`. */
  linkPrefix: string;
  /** How long a message may be. Default: 300. */
  maxCharacters: number;
  /** Whether people whose account isn't flagged young may invite those whose account is. Default: no. */
  adultsMayInviteMinors: boolean;
}

const dayMs = 86_400_000;

const messages: Readonly<Record<string, string>> = {
  en: 'I made a new clip. Come and watch it, and follow me if you like it.',
  fr: 'J’ai fait un nouveau clip. Viens le voir, et suis-moi s’il te plaît\u00a0!',
  ar: 'نشرتُ مقطعًا جديدًا. شاهده، وتابعني إن أعجبك.',
};

/** The knobs as they are at first. */
export function defaultInviteKnobs(): InviteKnobs {
  return {
    perDay: 10,
    coolDownMs: 30 * dayMs,
    linkLifeMs: 7 * dayMs,
    undoMs: 10_000,
    intentLifeMs: 3_600_000,
    message: (lang = 'en') => messages[lang.split('-')[0] ?? 'en'] ?? messages['en'] ?? '',
    linkPrefix: 'https://example.org/i/',
    maxCharacters: 300,
    adultsMayInviteMinors: false,
  };
}
