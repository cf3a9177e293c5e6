import { expect } from '@open-wc/testing';
import type { AdapterErrorCode, ReportReason } from '../../src/contracts/index.js';
import type { PictureProblemCode } from '../../src/core/picture-tools.js';
import ar from '../../src/locales/ar.js';
import en from '../../src/locales/en.js';
import fr from '../../src/locales/fr.js';

type Table = typeof en;
type Key = Exclude<keyof Table, `$${string}`>;

const tables: Readonly<Record<string, Table>> = { en, fr, ar };
const keys = (Object.keys(en) as (keyof Table)[]).filter((key): key is Key => !key.startsWith('$'));

const codes: Readonly<Record<AdapterErrorCode, true>> = {
  unauthenticated: true,
  forbidden: true,
  'not-found': true,
  conflict: true,
  invalid: true,
  'too-large': true,
  'unsupported-type': true,
  'rate-limited': true,
  expired: true,
  unavailable: true,
  timeout: true,
  unsupported: true,
  unknown: true,
};
const reasons: Readonly<Record<ReportReason, true>> = {
  spam: true,
  harassment: true,
  sexual: true,
  violence: true,
  'false-information': true,
  rights: true,
  other: true,
};

const counts = [0, 1, 2, 3, 11, 100];

/** Words that are counted: the number is an argument of its own. */
const counted: Readonly<Record<string, (table: Table, count: number) => string>> = {
  chatNew: (table, count) => table.chatNew(count, String(count)),
  chatOlderCame: (table, count) => table.chatOlderCame(count, String(count)),
  chatMuteFor: (table, count) => table.chatMuteFor(count, String(count)),
  chatOthers: (table, count) => table.chatOthers(count, String(count)),
  chatTooLong: (table, count) => table.chatTooLong(count, String(count)),
  chatUnsent: (table, count) => table.chatUnsent(count, String(count)),
  chatRequestsLeft: (table, count) => table.chatRequestsLeft(count, String(count), 'Ana'),
  chatArrivedMany: (table, count) => table.chatArrivedMany(count, String(count)),
  inboxOthers: (table, count) => table.inboxOthers(count, String(count)),
  inboxUnread: (table, count) => table.inboxUnread(count, String(count)),
  inboxUnsent: (table, count) => table.inboxUnsent(count, String(count)),
  inboxFound: (table, count) => table.inboxFound(count, String(count)),
  inboxShown: (table, count) => table.inboxShown(count, String(count)),
  coAuthorSigningCovered: (table, count) => table.coAuthorSigningCovered(count, String(count)),
  flipReturns: (table, count) => table.flipReturns(count),
  viewersNew: (table, count) => table.viewersNew(count, String(count)),
  viewersShown: (table, count) => table.viewersShown(count, String(count)),
  viewersOthers: (table, count) => table.viewersOthers(count, String(count)),
  composerTooLong: (table, count) => table.composerTooLong(count, String(count)),
  composerLeft: (table, count) => table.composerLeft(count, String(count)),
  composerPicturesLeft: (table, count) => table.composerPicturesLeft(count, String(count)),
  noteComposerLeft: (table, count) => table.noteComposerLeft(count, String(count)),
  noteComposerAdded: (table, count) => table.noteComposerAdded(count, String(count)),
  noteComposerNotesLeft: (table, count) => table.noteComposerNotesLeft(count, String(count)),
  noteComposerPhotosLeft: (table, count) => table.noteComposerPhotosLeft(count, String(count)),
  noteComposerLimits: (table, count) => table.noteComposerLimits(count, String(count), 'JPEG'),
  composerPrivacyRemoved: (table, count) => table.composerPrivacyRemoved(count, String(count)),
  inviteViews: (table, count) => table.inviteViews(count, String(count)),
  inviteLeft: (table, count) => table.inviteLeft(count, String(count)),
  inviteFound: (table, count) => table.inviteFound(count, String(count)),
  inviteMessageTooLong: (table, count) => table.inviteMessageTooLong(count, String(count)),
  photoImportSavedHidden: (table, count) => table.photoImportSavedHidden(count, String(count), 'Ana'),
  photoImportSavedShown: (table, count) => table.photoImportSavedShown(count, String(count), 'Ana'),
  photoImportVanished: (table, count) => table.photoImportVanished(count, String(count)),
  photoImportReceiptExceptions: (table, count) => table.photoImportReceiptExceptions(count, String(count)),
  photoImportMoreCame: (table, count) => table.photoImportMoreCame(count, String(count)),
  authorOthers: (table, count) => table.authorOthers(count, String(count)),
  coAuthorFound: (table, count) => table.coAuthorFound(count, String(count)),
  coAuthorLeft: (table, count) => table.coAuthorLeft(count, String(count)),
  coAuthorFull: (table, count) => table.coAuthorFull(count, String(count)),
  coAuthorsMost: (table, count) => table.coAuthorsMost(count, String(count)),
  coAuthorsOver: (table, count) => table.coAuthorsOver(count, String(count)),
  contactFinderFind: (table, count) => table.contactFinderFind(count, String(count)),
  contactFinderFound: (table, count) => table.contactFinderFound(count, String(count)),
  contactFinderShown: (table, count) => table.contactFinderShown(count, String(count)),
  contactFinderShowNew: (table, count) => table.contactFinderShowNew(count, String(count)),
  contactFinderForgetKept: (table, count) => table.contactFinderForgetKept(count, String(count)),
  contactFinderForgottenIdentifiers: (table, count) => table.contactFinderForgottenIdentifiers(count, String(count)),
  contactFinderForgottenMatches: (table, count) => table.contactFinderForgottenMatches(count, String(count)),
};

const pictureProblems: Readonly<Record<PictureProblemCode, true>> = {
  'unsupported-type': true,
  video: true,
  animated: true,
  undecodable: true,
  damaged: true,
  'too-large': true,
  'too-small': true,
  failed: true,
};
const statuses = ['held', 'queued', 'sending', 'failed', 'rejected', 'sent', 'delivered', 'read'] as const;
const standings = ['request-out', 'blocked', 'unavailable', 'read-only', 'ended'] as const;
const clipProblems = ['none', 'pending', 'removed', 'private', 'restricted'] as const;
const contactStatuses = ['invitable', 'invited', 'cool-down', 'declined', 'following', 'unavailable'] as const;
const inviteStates = ['pending', 'opened', 'followed', 'declined', 'expired', 'revoked', 'used'] as const;
const inviteChannels = ['contact', 'share', 'copy', 'qr'] as const;
const goneReasons = [
  'deleted',
  'deleted-at-source',
  'private',
  'blocked',
  'sign-in',
  'geo-blocked',
  'source-closed',
  'removed',
] as const;
const notOffered = ['region', 'age', 'account', 'rollout', 'ended'] as const;

const authorRoles = ['photo', 'translation', 'original-artist'] as const;
const candidateStatuses = ['invited', 'author', 'cool-down', 'unavailable'] as const;
const sunsetShows = ['all', 'owner'] as const;
const coAuthorRights = ['pin', 'replies', 'delete', 'boost'] as const;
const signedKinds = ['story', 'note', 'clip'] as const;
const coAuthorStates = [
  'pending',
  'approved',
  'stale',
  'declined',
  'withdrawn',
  'revoked',
  'expired',
  'ended',
] as const;
const coAuthorEvents = [
  'invited',
  'approved',
  'changed',
  'declined',
  'withdrawn',
  'revoked',
  'restored',
  'expired',
] as const;

/** Words that say something else for each of a few cases. */
const cased: Readonly<Record<string, (table: Table) => readonly string[]>> = {
  reportReason: (table) => (Object.keys(reasons) as ReportReason[]).map((reason) => table.reportReason(reason)),
  composerPictureProblem: (table) =>
    (Object.keys(pictureProblems) as PictureProblemCode[]).map((code) => table.composerPictureProblem(code)),
  chatPictureProblem: (table) =>
    (Object.keys(pictureProblems) as PictureProblemCode[]).map((code) => table.chatPictureProblem(code)),
  chatStatus: (table) => statuses.map((status) => table.chatStatus(status)),
  chatStanding: (table) => standings.map((standing) => table.chatStanding(standing, 'Name1')),
  chatTyping: (table) => [1, 2].map((people) => table.chatTyping('Name0', people)),
  chatDeleteForAllConfirm: (table) =>
    (['yes', 'no', 'unknown'] as const).map((read) => table.chatDeleteForAllConfirm(read)),
  invitationSettingsFrom: (table) =>
    (['everyone', 'following', 'nobody'] as const).map((from) => table.invitationSettingsFrom(from)),
  inboxNotOffered: (table) => notOffered.map((reason) => table.inboxNotOffered(reason)),
  noteComposerProblem: (table) =>
    (Object.keys(pictureProblems) as PictureProblemCode[]).map((code) => table.noteComposerProblem(code)),
  noteComposerUnavailable: (table) => notOffered.map((reason) => table.noteComposerUnavailable(reason)),
  composerUnavailable: (table) => notOffered.map((reason) => table.composerUnavailable(reason)),
  inviteUnavailable: (table) => notOffered.map((reason) => table.inviteUnavailable(reason)),
  inviteClipProblem: (table) => clipProblems.map((problem) => table.inviteClipProblem(problem)),
  inviteClipHint: (table) => clipProblems.map((problem) => table.inviteClipHint(problem)),
  inviteStatus: (table) =>
    contactStatuses.flatMap((status) => [undefined, 'Name1'].map((until) => table.inviteStatus(status, until))),
  inviteState: (table) => inviteStates.map((state) => table.inviteState(state)),
  noteGone: (table) => goneReasons.map((gone) => table.noteGone(gone)),
  noteGoneHint: (table) => goneReasons.map((gone) => table.noteGoneHint(gone)),
  inviteChannel: (table) => inviteChannels.map((channel) => table.inviteChannel(channel)),
  photoImportClosing: (table) => [undefined, 'Name1'].map((date) => table.photoImportClosing('Name0', date)),
  photoImportClosed: (table) => [undefined, 'Name1'].map((date) => table.photoImportClosed('Name0', date)),
  authorRole: (table) => authorRoles.map((role) => table.authorRole(role)),
  badgeSunset: (table) => sunsetShows.map((shows) => table.badgeSunset(shows, 'Name1')),
  badgeEnded: (table) => sunsetShows.map((shows) => table.badgeEnded(shows, 'Name1')),
  coAuthorRoleName: (table) => (['author', ...authorRoles] as const).map((role) => table.coAuthorRoleName(role)),
  coAuthorStatus: (table) =>
    candidateStatuses.flatMap((status) => [undefined, 'Name1'].map((until) => table.coAuthorStatus(status, until))),
  coAuthorReason: (table) => notOffered.map((reason) => table.coAuthorReason(reason)),
  coAuthorContent: (table) => signedKinds.map((kind) => table.coAuthorContent(kind)),
  coAuthorContentRight: (table) => coAuthorRights.map((right) => table.coAuthorContentRight(right)),
  coAuthorSigningFrom: (table) =>
    [undefined, ...signedKinds].flatMap((kind) =>
      (['author', ...authorRoles] as const).map((role) => table.coAuthorSigningFrom('Name0', kind, role)),
    ),
  coAuthorReceivedArrived: (table) =>
    [undefined, ...signedKinds].flatMap((kind) =>
      (['author', ...authorRoles] as const).map((role) => table.coAuthorReceivedArrived('Name0', kind, role)),
    ),
  inviteSign: (table) =>
    [undefined, ...signedKinds].flatMap((kind) =>
      (['author', ...authorRoles] as const).map((role) => table.inviteSign(kind, role)),
    ),
  invitationSign: (table) =>
    signedKinds.flatMap((kind) =>
      (['author', ...authorRoles] as const).map((role) => table.invitationSign('Name0', kind, role)),
    ),
  badgeAsked: (table) => (['author', ...authorRoles] as const).map((role) => table.badgeAsked('Name0', role)),
  coAuthorSigningRole: (table) => (['author', ...authorRoles] as const).map((role) => table.coAuthorSigningRole(role)),
  coAuthorAskingState: (table) => coAuthorStates.map((state) => table.coAuthorAskingState(state)),
  coAuthorAskingNews: (table) => coAuthorStates.map((state) => table.coAuthorAskingNews('Name0', state)),
  coAuthorReceivedState: (table) => coAuthorStates.map((state) => table.coAuthorReceivedState(state)),
  coAuthorNotOffered: (table) => notOffered.map((reason) => table.coAuthorNotOffered(reason)),
  badgeRight: (table) => coAuthorRights.map((right) => table.badgeRight(right)),
  badgeEvent: (table) =>
    coAuthorEvents.flatMap((type) => [undefined, 'Name2'].map((person) => table.badgeEvent(type, 'Name1', person))),
  contactFinderEntryProblem: (table) =>
    (['country-code', 'unreadable', 'full'] as const).map((problem) =>
      table.contactFinderEntryProblem(problem, 'Name1'),
    ),
};

/** Every sentence that one word can become, with stand-ins for what the page fills in. */
function sentencesOf(table: Table, key: Key): readonly string[] {
  if (key === 'commonProblem') {
    return (Object.keys(codes) as AdapterErrorCode[]).flatMap((code) => [
      table.commonProblem(code, undefined),
      ...(code === 'rate-limited' ? [table.commonProblem(code, 'Name1')] : []),
    ]);
  }
  const asCased = cased[key];
  if (asCased) return asCased(table);
  const asCounted = counted[key];
  if (asCounted) return counts.map((count) => asCounted(table, count));
  const word: string | ((...values: string[]) => string) = table[key] as string | ((...values: string[]) => string);
  return [typeof word === 'string' ? word : word(...Array.from({ length: word.length }, (_, index) => `Name${index}`))];
}

const everySentence = (table: Table): readonly (readonly [Key, string])[] =>
  keys.flatMap((key) => sentencesOf(table, key).map((sentence) => [key, sentence] as const));

const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

/** What a test reads: isolates out, every space an ordinary one. */
const plain = (text: string): string => withoutIsolates(text).replace(/[\u00a0\u202f]/gu, ' ');

describe('languages', () => {
  it('say who they are', () => {
    expect([en, fr, ar].map(({ $code, $dir }) => [$code, $dir])).to.deep.equal([
      ['en', 'ltr'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  for (const [code, table] of Object.entries(tables)) {
    describe(code, () => {
      it('has the same words as English, and no other', () => {
        expect(Object.keys(table).sort()).to.deep.equal(Object.keys(en).sort());
      });

      it('has text where English has text, and a function where English has one, of no more values', () => {
        for (const key of keys) {
          const [english, own] = [en[key], table[key]];
          expect(typeof own, key).to.equal(typeof english);
          if (typeof english === 'function') expect(own.length, key).to.be.at.most(english.length);
        }
      });

      it('has no empty word, no stray space and no hole', () => {
        for (const [key, sentence] of everySentence(table)) {
          expect(sentence, key).to.match(/^\S(.*\S)?$/u);
          expect(sentence, key).not.to.match(/undefined|null|NaN|\[object/u);
          expect(sentence, key).not.to.match(/\s\s/u);
        }
      });

      it('uses every value it is given', () => {
        for (const key of keys) {
          const word = table[key];
          if (typeof word !== 'function' || key === 'commonProblem' || key in cased || key in counted) continue;
          const [sentence] = sentencesOf(table, key);
          for (let index = 0; index < word.length; index += 1) expect(sentence, key).to.include(`Name${index}`);
        }
      });

      it('has real apostrophes, quotation marks and ellipses', () => {
        for (const [key, sentence] of everySentence(table)) {
          expect(sentence, key).not.to.match(/['"`]|\.\.\./u);
        }
      });

      it('closes every isolate it opens', () => {
        for (const [key, sentence] of everySentence(table)) {
          const opened = sentence.match(/[\u2066-\u2068]/gu)?.length ?? 0;
          expect(sentence.match(/\u2069/gu)?.length ?? 0, key).to.equal(opened);
        }
      });
    });
  }
});

describe('plurals', () => {
  const inWords = (table: Table, word: keyof typeof counted): readonly string[] =>
    counts.map((count) => plain(counted[word]?.(table, count) ?? ''));

  it('in English', () => {
    expect(inWords(en, 'flipReturns')).to.deep.equal([
      'Returns to the front in 0 seconds.',
      'Returns to the front in 1 second.',
      'Returns to the front in 2 seconds.',
      'Returns to the front in 3 seconds.',
      'Returns to the front in 11 seconds.',
      'Returns to the front in 100 seconds.',
    ]);
    expect(inWords(en, 'viewersOthers').slice(0, 3)).to.deep.equal(['0 others', '1 other', '2 others']);
    expect(inWords(en, 'viewersShown').slice(1, 3)).to.deep.equal(['1 more person shown.', '2 more people shown.']);
  });

  it('in French, where none is singular', () => {
    expect(inWords(fr, 'flipReturns')).to.deep.equal([
      'Retour au recto dans 0 seconde.',
      'Retour au recto dans 1 seconde.',
      'Retour au recto dans 2 secondes.',
      'Retour au recto dans 3 secondes.',
      'Retour au recto dans 11 secondes.',
      'Retour au recto dans 100 secondes.',
    ]);
    expect(inWords(fr, 'viewersNew').slice(0, 3)).to.deep.equal([
      '0 nouvelle vue',
      '1 nouvelle vue',
      '2 nouvelles vues',
    ]);
    expect(plain(fr.flipReturns(1.5))).to.equal('Retour au recto dans 1,5 seconde.');
    expect(plain(fr.viewersOthers(1_000_000, '1 000 000'))).to.equal('1 000 000 d’autres personnes');
  });

  it('in Arabic, in all six forms', () => {
    expect(inWords(ar, 'viewersOthers')).to.deep.equal([
      'لا أحد سواهم',
      'شخص آخر',
      'شخصين آخرين',
      '3 أشخاص آخرين',
      '11 شخصًا آخر',
      '100 شخص آخر',
    ]);
    for (const word of Object.keys(counted)) {
      const [, one, two, few, many] = inWords(ar, word);
      expect(new Set([one, two, few, many]).size, word).to.equal(4);
    }
  });
});

describe('French typography', () => {
  const sentences = everySentence(fr);

  it('has a narrow unbreakable space before ; ! ? and an unbreakable one before the colon', () => {
    for (const [key, sentence] of sentences) {
      expect(sentence, key).not.to.match(/[^\u202f][;!?]/u);
      expect(sentence, key).not.to.match(/[^\u00a0]:/u);
    }
  });

  it('keeps numbers with what they count', () => {
    for (const [key, sentence] of sentences) expect(sentence, key).not.to.match(/(?<!Name)\d [\p{L}%]/u);
  });

  it('has its own quotation marks, with spaces inside', () => {
    for (const [key, sentence] of sentences) {
      expect(sentence, key).not.to.match(/[“”„]|«[^\u00a0\u202f]|[^\u00a0\u202f]»/u);
    }
  });

  it('addresses people with vous', () => {
    for (const [key, sentence] of sentences)
      expect(sentence, key).not.to.match(/(?<!\p{L})(?:(?:tu|te|toi|ton|tes)(?!\p{L})|t’)/iu);
  });
});

describe('Arabic', () => {
  const sentencesWithin = [
    'noteComposerFailed',
    'noteComposerMaybe',
    'viewersFrontArrived',
    'viewersBackArrived',
    'viewersFailed',
    'viewersMoreFailed',
    'inboxFailed',
    'inboxMoreFailed',
    'chatFailed',
    'chatOlderFailed',
    'chatGapFailed',
    'chatNotSent',
    'chatActFailed',
    'composerLimits',
    'composerUpTo',
    'invitationFailed',
    'invitationNotDeclined',
    'invitationNotSignedUp',
    'invitationSettingsNotSaved',
    'invitationSettingsFailed',
    'inviteFailed',
    'inviteContactsFailed',
    'inviteMoreFailed',
    'inviteNotSent',
    'inviteLinkFailed',
    'inviteHistoryFailed',
    'inviteNotRevoked',
    'photoImportFailed',
    'photoImportNotSaved',
    'photoImportPhotosFailed',
    'photoImportMoreFailed',
    'photoImportExportFailed',
    'contactFinderOptInFailed',
    'contactFinderFindFailed',
    'contactFinderMatchesFailed',
    'contactFinderMoreFailed',
    'contactFinderForgetFailed',
    'coAuthorListFailed',
    'coAuthorMoreFailed',
    'coAuthorsFailed',
    'coAuthorSigningFailed',
    'coAuthorSigningNotSigned',
    'coAuthorSigningNotDeclined',
    'coAuthorSigningNotTakenOff',
    'coAuthorSigningNotRestored',
    'coAuthorAskingNotAsked',
    'coAuthorAskingNotWithdrawn',
    'coAuthorAskingFailed',
    'coAuthorReceivedFailed',
    'coAuthorReceivedMoreFailed',
    'contactFinderFailed',
  ];

  it('keeps names and numbers apart from the direction of the sentence', () => {
    for (const [key, sentence] of everySentence(ar)) {
      // A list in Arabic, or a sentence of ours, is no foreign word: it stands as it is.
      const own = sentencesWithin.includes(key);
      const outside = sentence.replace(/\u2068[^\u2069]*\u2069/gu, '').replace(/ Name1$/u, '');
      if (!own) expect(outside, key).not.to.match(/Name|\d/u);
    }
  });

  it('has its own comma, semicolon and question mark', () => {
    for (const [key, sentence] of everySentence(ar)) expect(sentence, key).not.to.match(/[,;?]/u);
  });
});
