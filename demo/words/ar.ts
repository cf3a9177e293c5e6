import { coAuthorsAr } from './co-authors.ar.js';
import { inviteAr } from './invite.ar.js';
import { notesAr } from './notes.ar.js';
import { isolate } from './isolate.js';
import type { Words } from './en.js';

const plural = new Intl.PluralRules('ar');

/** A count and its noun, which in Arabic follows the number in six ways. */
function counted(
  count: number,
  written: string,
  nouns: readonly [one: string, two: string, few: string, many: string],
): string {
  switch (plural.select(count)) {
    case 'one':
      return nouns[0];
    case 'two':
      return nouns[1];
    case 'few':
      return `${written} ${nouns[2]}`;
    default:
      return `${written} ${nouns[3]}`;
  }
}

const written = new Intl.NumberFormat('ar');

export const ar: Words = {
  tagline: 'الرسم من وجهيه',
  headline: 'لكل صورة وجه آخر.',
  lede: 'اضغط على زر القلب باستمرار لترى الوجه الآخر. هذان هاتفا شخصين يرسمان: ما يفعله أحدهما يراه الآخر فورًا.',
  ownPhotos: 'استخدم صورك',
  storiesToday: (count, text) => `${counted(count, text, ['قصة واحدة', 'قصتان', 'قصص', 'قصة'])} اليوم`,

  phones: 'الهاتفان',
  phoneOf: (name) => `هاتف ${isolate(name)}`,
  phoneNews: (count) => `${written.format(count)} جديد`,
  today: 'اليوم',
  mine: 'قصصي',
  messages: 'الرسائل',
  unread: (count, text) =>
    counted(count, text, ['رسالة غير مقروءة', 'رسالتان غير مقروءتين', 'رسائل غير مقروءة', 'رسالة غير مقروءة']),
  conversation: 'محادثة',
  backToMessages: 'العودة إلى الرسائل',
  send: 'إرسال',
  sendStory: (title) => `إرسال «${isolate(title)}»`,
  sendTo: (title) => `إرسال «${isolate(title)}» إلى…`,
  sendCancel: 'عدم الإرسال',
  whichMoment: 'قصة أم مقطع أم ملاحظة؟',
  momentElsewhere: 'يُفتح في تطبيقه.',
  newStory: 'قصة جديدة',
  saved: 'محفوظة لوقت لاحق',
  suggested: 'مقترحة لك',
  muted: (name) => `لقد كتمت ${isolate(name)}.`,
  mutedShow: 'عرض القصة',
  mutedShown: (name) => `لقد كتمت ${isolate(name)}`,
  blocked: (name) => `لقد حظرت ${isolate(name)}.`,
  unblock: 'إلغاء الحظر',
  unblockFailed: 'لم ينجح ذلك. حاول مرة أخرى.',
  discovered: (name) => `تم اكتشاف الوجه الخلفي لقصتك من قِبل ${isolate(name)}.`,
  seeWho: 'من اكتشفه؟',
  dismiss: 'إخفاء',
  back: 'رجوع',
  noStories: 'ليست لديك قصص. أضف واحدة من «قصة جديدة».',
  feedEnd: 'شاهدت كل الجديد.',

  madeAt: (time) => `جديدة، ${isolate(time)}`,
  close: 'إغلاق',

  audiences: [
    { id: 'everyone', name: 'الجميع' },
    { id: 'followers', name: 'المتابعون', description: 'من يتابعونك.' },
    { id: 'close-friends', name: 'الأصدقاء المقرّبون', description: 'من هم في قائمتك التي لا يراها أحد.' },
  ],
  warnings: [
    { value: 'flashing', text: 'ضوء وامض' },
    { value: 'nudity', text: 'عُري' },
    { value: 'violence', text: 'عنف' },
    { value: 'spoiler', text: 'حرق للأحداث' },
  ],

  plainTitle: 'صورتان ووسم واحد',
  plainLede: 'من دون خادم، تكفي صفحة HTML بسيطة. لا يُسجَّل شيء، والمتصفح يتكفل بالباقي.',
  plainCode: 'شيفرة هذه القصة',

  footer: 'هؤلاء الأشخاص من نسج الخيال، ورُسمت صورهم لهذه الصفحة. لا يخرج منها شيء مما تفعله فيها.',

  backstage: 'الكواليس',
  backstageLede: 'لمن يبني بهذه العناصر: أبطئ الاتصال، وأفسد الأشياء، وكن المشرف.',
  appearance: 'المظهر',
  language: 'اللغة',
  direction: 'الاتجاه',
  directions: { auto: 'حسب اللغة', ltr: 'من اليسار إلى اليمين', rtl: 'من اليمين إلى اليسار' },
  theme: 'السمة',
  themes: { system: 'النظام', light: 'فاتحة', dark: 'داكنة' },
  motion: 'الحركة',
  motions: { system: 'النظام', full: 'كاملة', reduced: 'مخففة' },
  line: 'الخط',
  connection: 'الاتصال',
  lines: { quick: 'سريع', slow: 'بطيء', offline: 'مقطوع' },
  cut: 'خارج الخط',
  cutNobody: 'لا أحد',
  failing: 'طلبات فاشلة',
  faultNone: 'يعمل',
  faults: { once: 'يفشل مرة', each: 'يفشل كل مرة', never: 'لا يجيب أبدًا' },
  desk: 'مكتب المشرفين',
  review: 'ما يُنشر',
  reviews: { hold: 'ينتظر هنا', later: 'يظهر بعد 8 ثوانٍ', approve: 'يظهر فورًا' },
  deskEmpty: 'لا شيء ينتظر. أنشئ قصة من «قصة جديدة»، فتمرّ من هنا قبل أن يراها أحد.',
  deskFace: (face, name) => `${face}، من ${isolate(name)}`,
  deskCover: 'تغطية',
  deskCoverText: 'لا يناسب الجميع',
  deskCoverRule: 'الصور التي يفضّل بعضهم عدم رؤيتها تحمل تحذيرًا.',
  platform: 'المنصة',
  story: 'القصة',
  face: 'الوجه',
  faces: { front: 'الأمامي', back: 'الخلفي' },
  moderate: 'الإشراف',
  states: {
    live: 'موافقة',
    limited: 'تقييد',
    'age-gated': 'للبالغين',
    removed: 'إزالة',
    pending: 'للمراجعة',
  },
  time: 'الوقت والناس',
  endSoon: 'تنتهي بعد 10 ث',
  endNow: 'تنتهي الآن',
  goOn: 'يوم آخر',
  remove: 'حذف',
  someoneTurns: 'شخص ما يقلبها',
  done: (what) => `تم: ${what}.`,
  messageRule: 'يجب ألا تؤذي الرسائل أحدًا.',
  decision: {
    removed: 'يجب تمييز الإعلانات بوضوح.',
    limited: 'المنشورات المتكررة تظهر لعدد أقل من الناس.',
    'age-gated': 'الدم والإبر للبالغين فقط.',
  },
  inbox: 'الاعتراضات والبلاغات',
  inboxEmpty: 'لم يصل شيء. اعترض على قرار في «قصصي» أو أبلغ عن قصة.',
  appealFrom: (name, story) => `اعتراض من ${isolate(name)} بشأن «${isolate(story)}»:`,
  reportFrom: (name, about) => `بلاغ من ${isolate(name)} عن ${isolate(about)}`,
  restore: 'استعادة',
  uphold: 'إبقاء القرار',
  talk: 'المحادثات',
  talkTo: 'إلى',
  friendWrites: 'رسالة من صديق',
  strangerWrites: 'رسالة من غريب',
  reported: (name) => `رسالة من ${isolate(name)}:`,
  reportedWhole: 'محادثة',
  lastSent: (name) => `آخر ما كُتب، من ${isolate(name)}:`,
  lastSentNone: 'ما يُكتب على أحد الهاتفين يمكن الإشراف عليه هنا.',
  wordless: 'بلا كلمات',
  calls: 'ما طُلب من المحوّلات',
  callsOpen: (calls, watches) => `الطلبات الجارية: ${written.format(calls)}، المتابعات: ${written.format(watches)}`,
  callsClear: 'مسح',
  callsEmpty: 'لا شيء بعد.',
  outcomes: { running: 'جارٍ', done: 'تم', failed: 'فشل', aborted: 'أُلغي' },

  invite: inviteAr,
  notes: notesAr,
  coAuthors: coAuthorsAr,
};
