import type { ContactFinderStrings } from '../../elements/contact-finder/contact-finder.strings.js';
import { counted } from '../counted.ar.js';
import { isolate } from '../isolate.js';

const people = (count: number, formatted: string): string =>
  counted(
    count,
    {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: (number) => `${number} أشخاص`,
      many: (number) => `${number} شخصًا`,
      other: (number) => `${number} شخص`,
    },
    formatted,
  );

const identifiers = (count: number, formatted: string): string =>
  counted(
    count,
    {
      zero: 'لا شيء',
      one: 'عنوان أو رقم واحد',
      two: 'عنوانان أو رقمان',
      few: (number) => `${number} عناوين وأرقام`,
      many: (number) => `${number} عنوانًا ورقمًا`,
      other: (number) => `${number} عنوان ورقم`,
    },
    formatted,
  );

/** Finding people, in Arabic. */
export const contactFinderArabic: Pick<ContactFinderStrings, keyof ContactFinderStrings & `contactFinder${string}`> = {
  contactFinderHeading: 'العثور على معارفك',
  contactFinderNotConnected: 'يمكن العثور على معارفك هنا بعد الاتصال.',
  contactFinderIntro: 'معًا فقط: يجد كل منكما الآخر عندما يبحث كلاكما.',
  contactFinderWhat: 'ما يغادر هذا الجهاز',
  contactFinderWhatPlain: (most) =>
    `العناوين والأرقام التي تحددها فقط، و${isolate(most)} على الأكثر في المرة. لا دفترك كله أبدًا، ولا أسماء.`,
  contactFinderWhatHashed: 'تُموَّه قبل أن تغادر. هذا يخفيها في الطريق، لكن يمكن تخمين رقم بتجربة كل الأرقام.',
  contactFinderWhom: 'من يحصل عليها',
  contactFinderWhomText: 'هذه الخدمة وحدها. تقارن ولا تسلّم شيئًا لأحد.',
  contactFinderHowLong: 'إلى متى',
  contactFinderHowLongText: 'ما دامت مشاركتك. «نسيان بياناتي» يحذف كل شيء فورًا.',
  contactFinderOthers: 'ما يعرفه الآخرون',
  contactFinderOthersText:
    'لا شيء، إلى أن يبحثوا عنك أيضًا. عندها يرى كل منكما الآخر. ويمكن البحث عن عنوانك ورقمك كما هما في حسابك.',
  contactFinderOptIn: 'المشاركة',
  contactFinderOptingIn: 'لحظة…',
  contactFinderNotNow: 'ليس الآن',
  contactFinderOptInFailed: (problem) => `لم تشارك بعد. ${problem}`,
  contactFinderLook: 'من تعرف؟',
  contactFinderPick: 'الاختيار من جهات اتصالك',
  contactFinderPickFailed: 'تعذّر فتح جهات اتصالك. يمكن الكتابة بدلًا من ذلك.',
  contactFinderLeftOut: (left) => `تُرك جانبًا: ${isolate(left)}، لغياب رمز البلد أو لزيادة العدد.`,
  contactFinderInput: 'عنوان بريد إلكتروني أو رقم هاتف',
  contactFinderInputHint: `الأرقام مع رمز البلد، مثل ${isolate('+33 6 12 34 56 78')}.`,
  contactFinderAdd: 'إضافة',
  contactFinderEntryProblem: (problem, most) =>
    ({
      'country-code': `يُرجى بدء الرقم بعلامة + ورمز البلد، مثل ${isolate('+33')} لفرنسا.`,
      unreadable: 'هذا ليس عنوان بريد إلكتروني ولا رقم هاتف.',
      full: `لا يتسع البحث الواحد لأكثر من ${isolate(most)}. يُرجى البحث عن هذه أولًا.`,
    })[problem],
  contactFinderEntries: 'للبحث',
  contactFinderTakeOut: (name) => `إزالة ${isolate(name)}`,
  contactFinderFind: (count, formatted) => `البحث: ${people(count, formatted)}`,
  contactFinderLooking: 'جارٍ البحث…',
  contactFinderAtOnce: (most) => `حتى ${isolate(most)} في المرة.`,
  contactFinderLeft: (left) => `بقي لليوم ${isolate(left)}.`,
  contactFinderLimited: 'هذا كل شيء الآن.',
  contactFinderLimitedUntil: (time) => `هذا كل شيء الآن. يمكن البحث مجددًا من ${isolate(time)}.`,
  contactFinderFindFailed: (problem) => `لم يجرِ البحث عن أحد. ${problem}`,
  contactFinderFound: (count, formatted) => `وجدت ${people(count, formatted)}`,
  contactFinderNothing: 'لا أحد بعد',
  contactFinderResultHint: 'سنخبرك عندما يبحث كلاكما. ولا يعرف أحد من ليس هنا.',
  contactFinderMatches: 'وجد كل منكما الآخر',
  contactFinderMatchesEmpty: 'يظهر هنا من تجدهم.',
  contactFinderMatchesFailed: (problem) => `لم تصل القائمة. ${problem}`,
  contactFinderMoreFailed: (problem) => `لم تصل بقية القائمة. ${problem}`,
  contactFinderShown: (count, formatted) => `ظهر أيضًا: ${people(count, formatted)}.`,
  contactFinderArrived: (names) => `وجد كل منكما الآخر: ${isolate(names)}.`,
  contactFinderShowNew: (count, formatted) => `إظهار الجدد: ${people(count, formatted)}`,
  contactFinderFollow: 'متابعة',
  contactFinderFollowName: (name) => `متابعة ${isolate(name)}`,
  contactFinderFollowing: 'ضمن من تتابعهم',
  contactFinderUnfollow: 'إلغاء المتابعة',
  contactFinderUnfollowName: (name) => `إلغاء متابعة ${isolate(name)}`,
  contactFinderFollowed: (name) => `أنت تتابع ${isolate(name)} الآن.`,
  contactFinderUnfollowed: (name) => `لم تعد تتابع ${isolate(name)}.`,
  contactFinderNotFollowed: (name, problem) => `لم يتغير شيء مع ${isolate(name)}. ${problem}`,
  contactFinderSince: (date) => `تشارك منذ ${isolate(date)}.`,
  contactFinderForget: 'نسيان بياناتي',
  contactFinderForgetQuestion: 'حذف كل شيء؟',
  contactFinderForgetText:
    'يُحذف من الجانبين كل عنوان ورقم بحثت عنه، وكل من وجدتهم. ولا يعود العثور عليك ممكنًا. أما من تتابعهم فيبقون.',
  contactFinderForgetKept: (count, formatted) => `المحفوظ حاليًا: ${identifiers(count, formatted)}.`,
  contactFinderForgetYes: 'حذف كل شيء',
  contactFinderForgetting: 'جارٍ الحذف…',
  contactFinderForgetNo: 'الإبقاء',
  contactFinderForgetFailed: (problem) => `لم يُحذف كل شيء بعد. ${problem}`,
  contactFinderForgetUnconfirmed: 'لم تؤكّد الخدمة ذلك. حاول مرة أخرى.',
  contactFinderForgotten: 'حُذف كل شيء',
  contactFinderForgottenIdentifiers: (count, formatted) => `المحذوف: ${identifiers(count, formatted)}.`,
  contactFinderForgottenMatches: (count, formatted) => `أُزيل من القائمتين: ${people(count, formatted)}.`,
  contactFinderForgottenHint: 'لم تعد تشارك، ولا يمكن لأحد العثور عليك بهذه الطريقة.',
  contactFinderAgain: 'المشاركة مجددًا',
  contactFinderUnsupported: 'هذا لا يعمل هنا',
  contactFinderUnsupportedHint: 'يجب تمويه العناوين قبل أن تغادر، وهذه الصفحة لا تستطيع ذلك. لا شيء يغادر من هنا.',
  contactFinderFailed: (problem) => `تعذّر التحميل. ${problem}`,
  contactFinderOffline: 'لا يوجد اتصال. يبقى ما أضفته إلى أن يعود الاتصال.',
};
