import type { CoAuthorBadgePartStrings } from '../../elements/co-author-badge/co-author-badge.part.strings.js';
import type { CoAuthorBadgeSheetStrings } from '../../elements/co-author-badge/co-author-badge.sheet.strings.js';
import type { coAuthorBadgeStrings } from '../../elements/co-author-badge/co-author-badge.strings.js';
import type { AuthorsStrings } from '../../elements/parts/authors.strings.js';
import { counted } from '../counted.ar.js';
import { isolate } from '../isolate.js';

/** Who signs a post, in Arabic. */
export const coAuthorBadgeArabic: typeof coAuthorBadgeStrings &
  AuthorsStrings &
  CoAuthorBadgePartStrings &
  CoAuthorBadgeSheetStrings = {
  authorUnavailable: 'حساب غير متاح',
  authorRole: (role) => ({ photo: '(الصور)', translation: '(الترجمة)', 'original-artist': '(العمل الأصلي)' })[role],
  // After a preposition more often than not.
  authorOthers: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا أحد غيرهم',
        one: 'شخص آخر',
        two: 'شخصين آخرين',
        few: (number) => `${number} أشخاص آخرين`,
        many: (number) => `${number} شخصًا آخر`,
        other: (number) => `${number} شخص آخر`,
      },
      formatted,
    ),

  badgeLoading: 'الأسماء في الطريق…',
  badgeFetchAgain: 'لم تصل الأسماء. إعادة المحاولة',
  badgeBy: (names) => `من ${isolate(names)}`,
  badgeByNow: (names) => `من ${isolate(names)}.`,
  badgeAbout: 'عن الموقّعين',
  badgeInvalid: 'لا يمكن عرض هذه الأسماء.',
  badgeUnavailable: 'أسماء الموقّعين غير متاحة.',
  badgeFailed: (problem) => `لم تصل الأسماء. ${isolate(problem)}`,
  badgeApproved: (name) => `جاءت موافقة ${isolate(name)}.`,
  badgeNameOff: (name) => `لم يعد اسم ${isolate(name)} ظاهرًا.`,
  badgeOwnNameOff: 'لم يعد اسمك على هذا المنشور.',
  badgeNameBack: (name) => `عاد اسم ${isolate(name)}.`,
  badgeUndo: 'تراجع',
  badgeWaiting: (names) => `في انتظار ${isolate(names)}`,
  badgeWaitingLink: 'في انتظار من يفتح الرابط',
  badgeWaitingAnybody: 'من يفتح الرابط',
  badgeStale: (names) => `تغيّر المنشور بعد موافقة ${isolate(names)}: لا يظهر الاسم قبل موافقة جديدة`,
  badgeAsked: (name, role) =>
    ({
      author: `دعوة من ${isolate(name)} للتوقيع على هذا المنشور.`,
      photo: `دعوة من ${isolate(name)} للتوقيع على صور هذا المنشور.`,
      translation: `دعوة من ${isolate(name)} للتوقيع على ترجمة هذا المنشور.`,
      'original-artist': `دعوة من ${isolate(name)} للتوقيع على هذا المنشور عن العمل الأصلي.`,
    })[role],
  badgeAskedAgain: (name) => `تغيّر هذا المنشور من جهة ${isolate(name)}. لا يظهر اسمك قبل موافقتك من جديد.`,
  badgeAnswer: 'القراءة والرد',
  badgeAnswerWhere: 'يمكن الرد عليها من بين دعواتك.',
  badgeSunset: (shows, date) =>
    ({
      all: `ينتهي التوقيع المشترك هنا في ${isolate(date)}. تبقى كل الأسماء.`,
      owner: `ينتهي التوقيع المشترك هنا في ${isolate(date)}. بعدها لا يبقى إلا اسم من نشره.`,
    })[shows],
  badgeEnded: (shows, date) =>
    ({
      all: `انتهى التوقيع المشترك هنا في ${isolate(date)}. تبقى كل الأسماء.`,
      owner: `انتهى التوقيع المشترك هنا في ${isolate(date)}. لا يبقى إلا اسم من نشره.`,
    })[shows],
  badgeNotTakenOff: (problem) => `لا يزال الاسم موجودًا. ${isolate(problem)}`,
  badgeNotPutBack: (problem) => `لم يعد الاسم بعد. ${isolate(problem)}`,
  badgeNotWithdrawn: (problem) => `لا تزال الدعوة قائمة. ${isolate(problem)}`,
  badgeNotReordered: (problem) => `بقي الترتيب كما كان. ${isolate(problem)}`,
  badgeHistoryNotChanged: (problem) => `لم يتغير شيء. ${isolate(problem)}`,

  badgeAuthors: 'الموقّعون',
  badgeAgreed: (date) => `تاريخ الموافقة: ${isolate(date)}`,
  badgeYou: 'أنت',
  badgeMoveUp: (name) => `نقل إلى أعلى: ${isolate(name)}`,
  badgeMoveDown: (name) => `نقل إلى أسفل: ${isolate(name)}`,
  badgeMoved: (name, place, all) => `${isolate(name)}: المكان ${isolate(place)} من ${isolate(all)}.`,
  badgeTakeOff: 'إزالة',
  badgeTakeOffName: (name) => `إزالة: ${isolate(name)}`,
  badgeTakeOffConfirm: (name) => `هل تريد إزالة اسم ${isolate(name)} من هذا المنشور؟ يبقى المنشور.`,
  badgeTakeOffAct: 'إزالة الاسم',
  badgeTakeOffKeep: 'إبقاء الاسم',
  badgeStepBack: 'انسحاب',
  badgeStepBackConfirm: 'هل تريد إزالة اسمك من هذا المنشور؟ يبقى المنشور باسم من نشره.',
  badgeStepBackAct: 'إزالة اسمي',
  badgeStepBackKeep: 'إبقاء اسمي',
  badgeInvites: 'دعوات التوقيع',
  badgePending: 'لا رد بعد',
  badgeStaleState: 'تلزم موافقة جديدة: تغيّر المنشور',
  badgeSomebody: 'من يفتح الرابط',
  badgeWithdraw: 'سحب',
  badgeWithdrawName: (name) => `سحب الدعوة: ${isolate(name)}`,
  badgeWithdrawConfirm: (name) => `هل تريد سحب الدعوة الموجّهة إلى ${isolate(name)}؟ لن يكون التوقيع ممكنًا بعدها.`,
  badgeWithdrawLinkConfirm: 'هل تريد سحب هذه الدعوة؟ لن يفتحها الرابط بعد ذلك.',
  badgeWithdrawAct: 'سحب الدعوة',
  badgeWithdrawKeep: 'إبقاء الدعوة',
  badgeStaleConfirm: (name) => `هل تريد إزالة ${isolate(name)} نهائيًا؟ لن تُطلب موافقة جديدة.`,
  badgeStaleAct: 'إزالة نهائية',
  badgeRights: 'ما يمكن للموقّعين المشاركين فعله',
  badgeRight: (right) =>
    ({
      pin: 'تثبيته في ملفهم الشخصي',
      replies: 'الرد على التعليقات وإخفاؤها وحذفها',
      delete: 'حذف المنشور',
      boost: 'الدفع مقابل انتشاره',
    })[right],
  badgeMay: 'نعم',
  badgeMayNot: 'لمن نشره فقط',
  badgeHistory: 'السجل',
  badgeHistoryShow: 'عرض السجل',
  badgeHistoryPublic: 'السماح للجميع بقراءة متى دُعيت ومتى وافقت',
  badgeHistoryPublicOwner: 'السماح للجميع بقراءة ما فعلته هنا ومتى',
  badgeHistoryEmpty: 'لا يوجد ما يُقرأ هنا.',
  badgeHistoryFailed: (problem) => `لم يصل السجل. ${isolate(problem)}`,
  badgeNobodyKnown: 'حساب غير متاح',
  badgeEvent: (type, by, person) => {
    const who = isolate(by);
    const whom = person === undefined ? undefined : isolate(person);
    return {
      invited: whom === undefined ? `دعوة جديدة من ${who}` : `دعوة من ${who} إلى ${whom} للتوقيع`,
      approved: `موافقة من ${who}`,
      changed: `تعديل للمنشور من ${who}: تلزم موافقة جديدة`,
      declined: `رفض من ${who}`,
      withdrawn: whom === undefined ? `سحب دعوة من ${who}` : `سحب دعوة ${whom} من جهة ${who}`,
      revoked: whom === undefined ? `انسحاب ${who}` : `إزالة اسم ${whom} من جهة ${who}`,
      restored: whom === undefined ? `عودة اسم ${who}` : `إعادة اسم ${whom} من جهة ${who}`,
      expired: whom === undefined ? 'انتهت مدة دعوة' : `انتهت مدة دعوة ${whom}`,
    }[type];
  },
};
