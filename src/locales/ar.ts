import { registerTranslation, type Translation } from '@shoelace-style/localize';
import type { CommonStrings } from '../elements/parts/common.strings.js';
import type { MessageTextStrings } from '../elements/parts/message-text.strings.js';
import type { MomentStrings } from '../elements/parts/moment.strings.js';
import { chatInboxArabic } from './chat/inbox.ar.js';
import { chatTextArabic } from './chat/text.ar.js';
import type { ChatInboxStrings } from '../elements/chat-inbox/chat-inbox.strings.js';
import type { ChatThreadStrings } from '../elements/chat-thread/chat-thread.strings.js';
import { chatThreadArabic } from './chat/thread.ar.js';
import type { FlipStoryStrings } from '../elements/flip-story/flip-story.strings.js';
import type { StoryViewersStrings } from '../elements/story-viewers/story-viewers.strings.js';
import { editorArabic } from './composer/editor.ar.js';
import type { StoryComposerStrings } from '../elements/story-composer/story-composer.strings.js';
import { cameraArabic } from './composer/camera.ar.js';
import { composerFormArabic } from './composer/form.ar.js';
import { composerShareArabic } from './composer/share.ar.js';
import { counted } from './counted.ar.js';
import { isolate } from './isolate.js';
import { invitationArabic } from './invite/invitation.ar.js';
import { inviteFollowArabic } from './invite/follow.ar.js';
import type { InviteFollowStrings } from '../elements/invite-follow/invite-follow.strings.js';
import type { InvitationStrings } from '../elements/invitation/invitation.strings.js';
import { noteCardArabic } from './note/card.ar.js';
import type { NoteCardStrings } from '../elements/note-card/note-card.strings.js';
import { noteComposerArabic } from './note/composer.ar.js';
import type { NoteComposerStrings } from '../elements/note-composer/note-composer.strings.js';
import { contactFinderArabic } from './note/contacts.ar.js';
import { photoImportArabic } from './note/import.ar.js';
import type { PhotoImportStrings } from '../elements/photo-import/photo-import.strings.js';
import type { ContactFinderStrings } from '../elements/contact-finder/contact-finder.strings.js';
import { coAuthorBadgeArabic } from './co-author/badge.ar.js';
import { coAuthorInviteArabic } from './co-author/invite.ar.js';
import { coAuthorComposingArabic } from './co-author/composing.ar.js';
import type { CoAuthorBadgeStrings } from '../elements/co-author-badge/co-author-badge.strings.js';
import type { CoAuthorInviteStrings } from '../elements/co-author-invite/co-author-invite.strings.js';

const written = new Intl.NumberFormat('ar');

/** After a preposition, hence in the genitive. */
const inSeconds = (count: number): string =>
  counted(count, {
    zero: 'أقل من ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: (number) => `${number} ثوانٍ`,
    many: (number) => `${number} ثانية`,
    other: (number) => `${number} ثانية`,
  });

/** Arabic. Sentences are turned so that nobody's gender has to be known; names and numbers keep their own direction. */
const ar: Translation &
  ChatInboxStrings &
  CommonStrings &
  FlipStoryStrings &
  StoryViewersStrings &
  StoryComposerStrings &
  ChatThreadStrings &
  MessageTextStrings &
  MomentStrings &
  InviteFollowStrings &
  InvitationStrings &
  NoteCardStrings &
  NoteComposerStrings &
  PhotoImportStrings &
  ContactFinderStrings &
  CoAuthorBadgeStrings &
  CoAuthorInviteStrings = {
  $code: 'ar',
  $name: 'العربية',
  $dir: 'rtl',
  ...cameraArabic,
  ...composerFormArabic,
  ...composerShareArabic,
  ...chatInboxArabic,
  ...chatTextArabic,
  ...chatThreadArabic,

  commonRetry: 'إعادة المحاولة',
  commonCancel: 'إلغاء',
  commonClose: 'إغلاق',
  commonBack: 'رجوع',
  commonLoading: 'جارٍ التحميل…',
  commonSending: 'جارٍ الإرسال…',
  commonLoadMore: 'عرض المزيد',
  moreActions: (about) => `خيارات أخرى بشأن ${isolate(about)}`,
  block: (name) => `حظر ${isolate(name)}`,
  blockConfirm: (name) => `لن يظهر حسابك ولا قصصك لـ${isolate(name)} بعد الآن، ولن تظهر لك قصص هذا الحساب.`,
  blockedTitle: 'تم الحظر',
  blocked: (name) => `تم حظر ${isolate(name)}.`,
  reportPerson: (name) => `الإبلاغ عن ${isolate(name)}`,
  reportStory: 'الإبلاغ عن هذه القصة',
  reportQuestion: 'ما المشكلة؟',
  reportReasonNeeded: 'يُرجى اختيار نوع المشكلة.',
  reportWords: 'بكلماتك',
  reportWordsNeeded: 'يُرجى ذكر المشكلة.',
  reportSend: 'إرسال البلاغ',
  reportSentTitle: 'تم إرسال البلاغ',
  reportSent: 'شكرًا لك. بلاغك في طريقه إلى القائمين على هذا المكان.',
  reportReason: (reason) =>
    ({
      spam: 'محتوى مزعج أو احتيال',
      harassment: 'تنمّر أو مضايقة',
      sexual: 'عُري أو محتوى جنسي',
      violence: 'عنف أو إيذاء للنفس',
      'false-information': 'معلومات كاذبة',
      rights: 'استخدام عملي أو صورتي',
      other: 'سبب آخر',
    })[reason],
  commonProblem: (code, wait) =>
    ({
      unauthenticated: 'يُرجى تسجيل الدخول من جديد.',
      forbidden: 'لا يمكنك فعل ذلك هنا.',
      'not-found': 'هذا المحتوى غير متاح.',
      conflict: 'تغيّر هذا في أثناء ذلك. يُرجى إعادة المحاولة.',
      invalid: 'ثمة شيء غير صحيح هنا.',
      'too-large': 'الحجم كبير جدًا.',
      'unsupported-type': 'هذا النوع من الملفات غير مقبول هنا.',
      'rate-limited':
        wait === undefined
          ? 'محاولات كثيرة في وقت قصير. يُرجى الانتظار قليلًا.'
          : `محاولات كثيرة في وقت قصير. وقت الانتظار: ${isolate(wait)}.`,
      expired: 'انتهى وقت هذا المحتوى.',
      unavailable: 'لا يوجد اتصال. لم يُفقد شيء.',
      timeout: 'لا ردّ بعد. قد يكون الاتصال بطيئًا.',
      unsupported: 'هذا غير مدعوم هنا.',
      unknown: 'حدث خطأ ما.',
    })[code],

  flipHold: 'اضغط مطوّلًا للكشف',
  flipHint: 'اضغط لإظهار الوجه الخلفي، أو اضغط مطوّلًا.',
  flipHintHoldOnly: 'اضغط مطوّلًا لإظهار الوجه الخلفي.',
  flipHintListed: (name) => `سيظهر ذلك لـ${isolate(name)}.`,
  flipStoryBy: (name) => `قصة من ${isolate(name)}`,
  flipFrontShown: 'ظهر الوجه الأمامي.',
  flipBackShown: (description) => `ظهر الوجه الخلفي: ${isolate(description)}.`,
  flipReturns: (seconds) => `العودة إلى الوجه الأمامي خلال ${inSeconds(seconds)}.`,
  flipStays: 'يبقى ظاهرًا حتى الضغطة التالية.',
  flipOpening: 'جارٍ فتح الوجه الخلفي…',
  flipFrontNoDescription: 'الوجه الأمامي: بلا وصف',
  flipBackNoDescription: 'الوجه الخلفي: بلا وصف',
  flipKeep: 'إبقاؤه ظاهرًا',
  flipKept: 'سيبقى الوجه الخلفي ظاهرًا.',
  flipSecondSide: 'لهذه القصة وجه ثانٍ.',
  flipPictureFailed: 'لم تصل هذه الصورة.',
  flipBackFailed: 'لم يُفتح الوجه الخلفي. اسمك ليس في القائمة.',
  flipEnded: 'انتهت هذه القصة.',
  flipUnavailable: 'غير متاح',
  flipInvalid: 'لا يمكن عرض هذه القصة.',
  flipEmpty: 'لا توجد قصة هنا بعد.',
  flipCovered: 'هذه الصورة محجوبة',
  flipBackCovered: 'الوجه الخلفي محجوب',
  flipCoverReason: (labels) => `قد تتضمن الصورة: ${isolate(labels)}`,
  flipUncover: 'إظهار الصورة',
  flipAge: 'للبالغين فقط',
  flipAgeReason: `هذه الصورة لمن بلغ ${isolate(written.format(18))} عامًا أو أكثر.`,
  flipAgeConfirm: `عمري ${isolate(written.format(18))} عامًا أو أكثر`,
  flipNoticeTitle: (name) => `سيظهر لـ${isolate(name)} أنك كشفت هذه القصة`,
  flipNoticeText: 'سيُضاف اسمك إلى قائمة من اكتشفوا الوجه الخلفي. لا يطّلع على هذه القائمة إلا من نشر القصة.',
  flipNoticeAccept: 'إظهار الوجه الخلفي',
  flipNoticeDecline: 'ليس الآن',
  flipCompare: 'مقارنة',
  flipCompareSlider: 'مقدار الظاهر من الوجه الخلفي',
  flipCompareValue: (percent, label) => `${isolate(label)}: ${isolate(percent)}`,
  flipCompareBackLabel: 'الوجه الخلفي',
  flipViewers: (front, back) => `الوجه الأمامي: ${isolate(front)} · الوجه الخلفي: ${isolate(back)}`,
  decisionLive: 'تم النشر.',
  decisionPending: 'قيد المراجعة. لا يراه أحد غيرك.',
  decisionRemoved: 'أُزيل. لا يراه أحد غيرك.',
  decisionLimited: 'يُعرض على عدد أقل من الناس.',
  decisionGeoBlocked: 'لا يُعرض في بعض البلدان.',
  decisionSideFront: 'الوجه الأمامي',
  decisionSideBack: 'الوجه الخلفي',
  decisionState: (side, state) => `${isolate(side)}: ${isolate(state)}`,
  decisionRule: (rule) => `القاعدة: ${isolate(rule)}`,
  decisionAutomated: 'قرار اتخذه برنامج.',
  decisionByPerson: 'قرار اتخذه شخص.',
  decisionScope: (scope) => `يسري في: ${isolate(scope)}`,
  appeal: 'الاعتراض على القرار',
  appealBy: (date) => `يمكنك الاعتراض على القرار حتى ${isolate(date)}.`,
  appealWords: 'لماذا ينبغي أن يكون القرار مختلفًا؟',
  appealWordsNeeded: 'يُرجى ذكر السبب.',
  appealSend: 'إرسال',
  appealOpen: 'تم تقديم اعتراضك. ينظر فيه شخص.',
  appealUpheld: 'أُعيد النظر: القرار باقٍ كما هو.',
  appealRestored: 'أُعيد النظر: استُعيد المحتوى.',

  viewersHeading: 'المشاهدات',
  viewersLists: 'من شاهد هذه القصة',
  viewersFront: 'مشاهدات الوجه الأمامي',
  viewersBack: 'اكتشافات الوجه الخلفي',
  viewersRate: (percent) => `${isolate(percent)} ممّن شاهدوها كشفوا وجهها الخلفي`,
  viewersFrontEmpty: 'لم يشاهد أحد هذه القصة بعد',
  viewersFrontEmptyHint: 'عند مشاركتها يظهر هنا من يشاهدها.',
  viewersBackEmpty: 'لم يكشف أحد وجهها الخلفي بعد',
  viewersBackEmptyHint: 'عندما يعرف الناس أن لها وجهًا ثانيًا يظهر هنا من يكتشفه.',
  viewersRefused: 'لا يعرف من شاهد هذه القصة إلا من نشرها.',
  viewersGone: 'لم تعد هذه القصة موجودة.',
  viewersNotConnected: 'يظهر هنا من شاهدوا قصتك عندما يتوفر الاتصال.',
  viewersFailed: (problem) => `لم تصل القائمة. ${problem}`,
  viewersMoreFailed: (problem) => `لم تصل بقية القائمة. ${problem}`,
  viewersNew: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا مشاهدات جديدة',
        one: 'مشاهدة جديدة',
        two: 'مشاهدتان جديدتان',
        few: (number) => `${number} مشاهدات جديدة`,
        many: (number) => `${number} مشاهدة جديدة`,
        other: (number) => `${number} مشاهدة جديدة`,
      },
      formatted,
    ),
  viewersShown: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لم يظهر أحد آخر.',
        one: 'ظهر شخص آخر.',
        two: 'ظهر شخصان آخران.',
        few: (number) => `ظهر ${number} أشخاص آخرين.`,
        many: (number) => `ظهر ${number} شخصًا آخر.`,
        other: (number) => `ظهر ${number} شخص آخر.`,
      },
      formatted,
    ),
  viewersFrontArrived: (people) => `تمت مشاهدة الوجه الأمامي من قِبل ${people}.`,
  viewersBackArrived: (people) => `تم اكتشاف الوجه الخلفي من قِبل ${people}.`,
  /** In the genitive, as the lists it ends are. */
  viewersOthers: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا أحد سواهم',
        one: 'شخص آخر',
        two: 'شخصين آخرين',
        few: (number) => `${number} أشخاص آخرين`,
        many: (number) => `${number} شخصًا آخر`,
        other: (number) => `${number} شخص آخر`,
      },
      formatted,
    ),
  viewerRemove: 'الإزالة من هذه القصة',
  viewerRemoveConfirm: (name) =>
    `سيُزال اسم ${isolate(name)} من القائمتين، ولن تظهر هذه القصة لهذا الحساب بعد الآن. لا يمكن التراجع عن ذلك هنا.`,
  viewerRemoved: (name) => `تمت إزالة ${isolate(name)}.`,
  viewerNotRemoved: (name, problem) => `تعذّرت إزالة ${isolate(name)}. ${problem}`,

  ...editorArabic,
  ...inviteFollowArabic,
  ...invitationArabic,
  ...noteCardArabic,
  ...noteComposerArabic,
  ...photoImportArabic,
  ...contactFinderArabic,
  ...coAuthorBadgeArabic,
  ...coAuthorComposingArabic,
  ...coAuthorInviteArabic,
};

registerTranslation(ar);

export default ar;
