import type { chatThreadStrings } from '../../elements/chat-thread/chat-thread.strings.js';
import type { ChatRoomStrings } from '../../elements/chat-thread/chat-thread.room.strings.js';
import type { CommonStrings } from '../../elements/parts/common.strings.js';
import { counted } from '../counted.ar.js';
import { isolate } from '../isolate.js';

type ShellStrings = Omit<typeof chatThreadStrings, keyof CommonStrings>;

const messages = (count: number, formatted: string): string =>
  counted(
    count,
    {
      zero: 'لا رسائل',
      one: 'رسالة واحدة',
      two: 'رسالتان',
      few: (number) => `${number} رسائل`,
      many: (number) => `${number} رسالة`,
      other: (number) => `${number} رسالة`,
    },
    formatted,
  );

const newMessages = (count: number, formatted: string): string =>
  counted(
    count,
    {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة',
      two: 'رسالتان جديدتان',
      few: (number) => `${number} رسائل جديدة`,
      many: (number) => `${number} رسالة جديدة`,
      other: (number) => `${number} رسالة جديدة`,
    },
    formatted,
  );

/** Conversations, in Arabic. */
export const chatThreadArabic: ShellStrings & ChatRoomStrings = {
  chatHeading: 'محادثة',
  chatNotConnected: 'ستظهر محادثتك هنا بعد الاتصال.',

  chatFeed: (name) => `الرسائل مع ${isolate(name)}`,
  chatYou: 'أنت',
  chatRow: (who, what, time) => `${isolate(who)}: ${isolate(what)} ${isolate(time)}`,
  chatPicture: 'صورة',
  chatPictureSaid: (description) => `صورة: ${isolate(description)}`,
  chatPictureEnlarge: 'تكبير',
  chatPictureUndescribed: 'صورة بلا وصف',
  chatDeleted: 'رسالة محذوفة',
  chatDeletedOwn: 'رسالة حُذفت من طرفك',
  chatRemoved: 'غير متاح',
  chatRemovedOwn: 'أُزيلت. لا يراها أحد سواك.',
  chatPending: 'قيد المراجعة. لا يراها أحد سواك.',
  chatEdited: 'معدَّلة',
  chatStatus: (status) =>
    ({
      held: 'لم تُرسل بعد',
      queued: 'في انتظار الإرسال',
      sending: 'جارٍ الإرسال…',
      failed: 'لم تُرسل',
      rejected: 'لم تُقبل',
      sent: 'أُرسلت',
      delivered: 'وصلت',
      read: 'قُرئت',
    })[status],
  chatReadBy: (names) => `قرأها: ${isolate(names)}`,
  chatToday: 'اليوم',
  chatYesterday: 'أمس',
  chatUnread: 'رسائل جديدة',
  chatUnreadAbove: 'تبدأ الرسائل الجديدة في الأعلى.',
  chatUnreadGo: 'الانتقال إلى أولها',
  chatLatest: 'الانتقال إلى أحدث الرسائل',
  chatNew: newMessages,
  chatReturn: 'العودة إلى حيث كنت',
  chatOlder: 'إظهار رسائل أقدم',
  chatOlderCame: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا رسائل أقدم',
        one: 'رسالة أقدم',
        two: 'رسالتان أقدم',
        few: (number) => `${number} رسائل أقدم`,
        many: (number) => `${number} رسالة أقدم`,
        other: (number) => `${number} رسالة أقدم`,
      },
      formatted,
    ),
  chatOlderFailed: (problem) => `لم تصل الرسائل الأقدم. ${problem}`,
  chatBeginning: 'هنا تبدأ محادثتكما.',
  chatGap: 'قد تنقص رسائل هنا.',
  chatGapLoad: 'تحميلها',
  chatOffline: 'لا اتصال لديك. ما يُكتب هنا يُرسل عند عودة الاتصال.',
  chatConnecting: 'جارٍ الاتصال…',
  chatTyping: (names) => `تجري الكتابة الآن: ${isolate(names)}…`,
  chatOthers: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا أحد غيرهم',
        one: 'شخص آخر',
        two: 'شخصان آخران',
        few: (number) => `${number} أشخاص آخرين`,
        many: (number) => `${number} شخصًا آخر`,
        other: (number) => `${number} شخص آخر`,
      },
      formatted,
    ),
  chatEmpty: 'لا رسائل بعد',
  chatEmptyHint: (name) => `يمكن إلقاء التحية على ${isolate(name)}.`,
  chatFailed: (problem) => `لم تصل المحادثة. ${problem}`,
  chatGone: 'هذه المحادثة غير موجودة.',

  chatWrite: 'رسالة',
  chatWriteTo: (name) => `رسالة إلى ${isolate(name)}`,
  chatSend: 'إرسال',
  chatSave: 'حفظ',
  chatAttach: 'إضافة صور',
  chatDropHere: 'أفلتها هنا',
  chatTooLong: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا زيادة في الأحرف',
        one: 'حرف زائد',
        two: 'حرفان زائدان',
        few: (number) => `${number} أحرف زائدة`,
        many: (number) => `${number} حرفًا زائدًا`,
        other: (number) => `${number} حرف زائد`,
      },
      formatted,
    ),
  chatReplyTo: (name) => `رد على ${isolate(name)}`,
  chatReplyToOwn: 'رد على رسالتك',
  chatReplyCancel: 'إلغاء الرد',
  chatQuoteGo: (name) => `الانتقال إلى رسالة ${isolate(name)}`,
  chatQuoteGone: 'رسالة غير متاحة',
  chatEditing: 'تعديل رسالتك',
  chatEditCancel: 'إلغاء التعديل',
  chatDraftReturned: 'عادت إلى مسودتك.',
  chatMomentShare: 'مشاركة لحظة',
  chatMomentRemove: 'عدم مشاركة هذه اللحظة',

  chatAlt: 'الوصف',
  chatAltHint: 'ما تُظهره الصورة، لمن لا يراها.',
  chatAltOf: (index, all) => `وصف الصورة ${isolate(index)} من ${isolate(all)}`,
  chatPictureRemove: (index) => `إزالة الصورة ${isolate(index)}`,
  chatPictureReading: 'جارٍ تجهيز الصورة…',
  chatPictureMany: (formatted) => `لا تتسع الرسالة الواحدة لأكثر من ${isolate(formatted)} صور.`,
  chatPictureProblem: (code) =>
    ({
      'unsupported-type': 'هذا الملف لا يصلح هنا. يُرجى اختيار صورة.',
      video: 'هذا مقطع فيديو. يُرجى اختيار صورة.',
      animated: 'هذه الصورة متحركة. يُرجى اختيار صورة ثابتة.',
      undecodable: 'لا يستطيع هذا المتصفح فتح هذا النوع من الصور. يُرجى حفظها بصيغة JPEG ثم اختيارها.',
      damaged: 'هذا الملف تالف أو ناقص. يُرجى اختيار ملف آخر.',
      'too-large': 'هذه الصورة أكبر من أن تُعالَج هنا. يُرجى اختيار صورة أصغر.',
      'too-small': 'هذه الصورة أصغر من أن تُعرض. يُرجى اختيار صورة أكبر.',
      failed: 'تعذّر فتح هذه الصورة. تُرجى إعادة المحاولة.',
    })[code],

  chatNotSent: (problem) => `لم تُرسل. ${problem}`,
  chatRefused: (rule) => `لم تُقبل: ${isolate(rule)}`,
  chatDiscard: 'تجاهل',
  chatUnsent: (count, formatted) => `لم تُرسل: ${messages(count, formatted)}.`,
  chatRetryAll: 'إعادة إرسال الكل',
  chatUndo: 'تراجع',
  chatProgress: (percent) => `جارٍ الإرسال… ${isolate(percent)}`,

  chatActions: 'إجراءات لهذه الرسالة',
  chatReply: 'رد',
  chatReact: (emoji) => `التفاعل بـ ${isolate(emoji)}`,
  chatUnreact: (emoji) => `سحب ${isolate(emoji)}`,
  chatReactions: (emoji, people) => `${isolate(emoji)} ${isolate(people)}`,
  chatCopy: 'نسخ النص',
  chatCopied: 'نُسخ.',
  chatCopyFailed: 'تعذّر النسخ.',
  chatMessageGone: 'لا يمكن عرض تلك الرسالة الآن.',
  chatAccepted: (name) => `تم القبول. يمكنك الآن مراسلة ${isolate(name)}.`,
  chatEdit: 'تعديل',
  chatDeleteForMe: 'حذف لدي',
  chatDeleteForMeConfirm: 'تختفي من أجهزتك، وتبقى لدى الآخرين.',
  chatDeleteForAll: 'حذف لدى الجميع',
  chatDeleteForAllConfirm: (read) =>
    ({
      yes: 'سبقت قراءتها. تختفي لدى الجميع، ويظهر أن رسالة كانت هنا.',
      no: 'تختفي لدى الجميع، ويظهر أن رسالة كانت هنا.',
      unknown: 'ربما قُرئت، فليس الجميع يُظهر ذلك. تختفي لدى الجميع، ويظهر أن رسالة كانت هنا.',
    })[read],
  chatReadUpTo: 'وضع علامة مقروء حتى هنا',
  chatReadUpToDone: 'وُضعت علامة مقروء حتى هنا.',
  chatReport: 'الإبلاغ عن هذه الرسالة',
  chatReportThread: 'الإبلاغ عن هذه المحادثة',
  chatActFailed: (problem) => `لم ينجح ذلك. ${problem}`,

  chatRequest: (name) => `طلب مراسلة من ${isolate(name)}`,
  chatRequestHint: 'لا يُرسل شيء قبل القبول: لا إشعار قراءة ولا كتابة.',
  chatAccept: 'قبول',
  chatRequestDelete: 'حذف',
  chatRequestReport: 'إبلاغ',
  chatRequestBlock: 'حظر',
  chatDeclinedHint: (name) => `لن يصل إلى ${isolate(name)} أي علم بذلك.`,
  chatHidden: 'صورة لم تُحمَّل',
  chatHiddenKept: 'صور من لا تعرفهم لا تُعرض هنا.',
  chatReveal: 'إظهار الصورة',
  chatCovered: 'صورة محجوبة',
  chatStanding: (standing, name) =>
    ({
      'request-out': `لا بد من قبول ${isolate(name)} قبل المتابعة.`,
      blocked: `لقد حظرت ${isolate(name)}.`,
      unavailable: 'لا يمكنك الكتابة هنا.',
      'read-only': 'يمكنك القراءة هنا دون الكتابة.',
      ended: 'انتهت هذه المحادثة.',
    })[standing],
  chatRequestsLeft: (count, formatted, name) =>
    `لا معرفة بعد بينك وبين ${isolate(name)}. ما يمكنك إرساله قبل الرد: ${messages(count, formatted)}.`,
  chatUnblock: 'إلغاء الحظر',
  chatBlock: (name) => `حظر ${isolate(name)}`,

  chatMore: 'عن هذه المحادثة',
  chatMuted: 'مكتومة',
  chatMute: 'كتم حتى إشعار آخر',
  chatMuteFor: (count, formatted) =>
    `كتم لمدة ${counted(
      count,
      {
        zero: 'صفر ساعة',
        one: 'ساعة واحدة',
        two: 'ساعتين',
        few: (number) => `${number} ساعات`,
        many: (number) => `${number} ساعة`,
        other: (number) => `${number} ساعة`,
      },
      formatted,
    )}`,
  chatMutedUntil: (time) => `حتى ${isolate(time)}`,
  chatUnmute: 'إلغاء الكتم',
  chatReceipts: 'إظهار أنني قرأت',
  chatReceiptsHint: 'عند الإيقاف: لا يُرسل شيء عن ذلك.',
  chatTypingShare: 'إظهار أنني أكتب',
  chatDeleteThread: 'حذف المحادثة',
  chatDeleteThreadConfirm: 'تختفي لديك، وتبقى لدى الآخرين.',
  chatLocalTime: (time) => `${isolate(time)} هناك`,
  chatDrawAll: 'إظهار كل الرسائل هنا للبحث في الصفحة',
  chatKnown: 'كيف تعرفان بعضكما',
  chatMutual: (names) => `أصدقاء مشتركون: ${isolate(names)}`,
  chatFirstContact: (date) => `أول تواصل في ${isolate(date)}`,
  chatJoined: (date) => `هنا منذ ${isolate(date)}`,
  chatHintClose: 'فهمت',

  chatArrived: (name, what) => `${isolate(name)}: ${isolate(what)}`,
  chatArrivedMany: newMessages,
  chatKeys: 'تنقلك الأسهم من رسالة إلى رسالة، ويفتح Enter ما يمكن فعله بها.',
};
