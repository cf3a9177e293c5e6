import type { CoAuthorRights, CoAuthorRules } from '../../../contracts/index.js';

/** What co-authoring may be. Can be changed at any time. */
export interface CoAuthorKnobs {
  /**
   * What `getRules` says and the world enforces; `limits.remaining` and `limits.resetsAt` are counted. Default: 10 invitations a day, 4 names on a
   * post, every role, 7 days for an answer, no lock.
   */
  rules: CoAuthorRules;
  /** Who can be asked, in words, by the language that is asked for. Used unless `rules.who` is there. */
  who: (lang: string | undefined) => string;
  /** What co-authors may do. Absent: not said. */
  rights: CoAuthorRights | undefined;
  /** For how long taking a name off can be undone. Default: 10 seconds. */
  undoMs: number;
  /** How long an account is left alone after an invitation that led to nothing, or after it stepped back. Default: 7 days. */
  coolDownMs: number;
  /** Whether somebody without an account can be asked, by a link. Default: yes. */
  links: boolean;
  /** What every link begins with. Default: `https://example.org/s/`. */
  linkPrefix: string;
  /** Whether people whose account isn't flagged young may ask those whose account is. Default: no. */
  adultsMayAskMinors: boolean;
}

const dayMs = 86_400_000;

const words: Readonly<Record<string, string>> = {
  en: 'You can ask public accounts that follow you.',
  fr: 'Vous pouvez inviter des comptes publics qui vous suivent.',
  ar: 'يمكنك دعوة الحسابات العامة التي تتابعك.',
};

/** The knobs as they are at first. */
export function defaultCoAuthorKnobs(): CoAuthorKnobs {
  return {
    rules: {
      limits: { perDay: 10 },
      maxAuthors: 4,
      roles: ['author', 'photo', 'translation', 'original-artist'],
      lifeMs: 7 * dayMs,
      locks: false,
    },
    who: (lang = 'en') => words[lang.split('-')[0] ?? 'en'] ?? words['en'] ?? '',
    rights: { pin: true, replies: true, delete: false, boost: false },
    undoMs: 10_000,
    coolDownMs: 7 * dayMs,
    links: true,
    linkPrefix: 'https://example.org/s/',
    adultsMayAskMinors: false,
  };
}
