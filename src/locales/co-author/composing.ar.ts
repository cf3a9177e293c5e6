import type { CoAuthorPickerStrings } from '../../elements/parts/co-author-picker.strings.js';
import type { CoAuthorsSlotStrings, CoAuthorsStrings } from '../../elements/parts/co-authors.strings.js';
import { counted } from '../counted.ar.js';
import { isolate } from '../isolate.js';

/** Choosing co-authors, and co-authors in the composers, in Arabic. */
export const coAuthorComposingArabic: CoAuthorPickerStrings & CoAuthorsStrings & CoAuthorsSlotStrings = {
  coAuthorSearch: 'البحث بالاسم',
  coAuthorSearchClear: 'مسح البحث',
  coAuthorWho: 'من يمكن دعوتهم',
  coAuthorStatus: (status, until) =>
    ({
      invited: 'أُرسلت الدعوة من قبل',
      author: 'الاسم على المنشور',
      'cool-down': until === undefined ? 'لا تمكن الدعوة مجددًا بعد' : `تمكن الدعوة ابتداءً من ${isolate(until)}`,
      unavailable: 'الدعوة غير ممكنة',
    })[status],
  coAuthorTaken: 'تمت الإضافة من قبل',
  coAuthorSearching: 'البحث مستمر…',
  coAuthorFound: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لم يُعثر على أحد.',
        one: 'عُثر على شخص واحد.',
        two: 'عُثر على شخصين.',
        few: (number) => `عُثر على ${number} أشخاص.`,
        many: (number) => `عُثر على ${number} شخصًا.`,
        other: (number) => `عُثر على ${number} شخص.`,
      },
      formatted,
    ),
  coAuthorNotFound: (query) => `لا أحد باسم «${isolate(query)}».`,
  coAuthorNotFoundHint: 'جرّب اسمًا آخر أو كتابة أخرى.',
  coAuthorNobody: 'لا أحد هنا تمكن دعوته بعد',
  coAuthorListFailed: (problem) => `لم تصل القائمة. ${problem}`,
  coAuthorMoreFailed: (problem) => `لم تصل بقية القائمة. ${problem}`,
  coAuthorRole: 'التوقيع عن',
  coAuthorRoleName: (role) =>
    ({ author: 'المنشور كله', photo: 'الصور', translation: 'الترجمة', 'original-artist': 'العمل الأصلي' })[role],
  coAuthorChooseFirst: 'اختر شخصًا أولًا.',
  coAuthorLeft: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لم تبقَ لك دعوات اليوم.',
        one: 'يمكنك دعوة شخص واحد آخر اليوم.',
        two: 'يمكنك دعوة شخصين آخرين اليوم.',
        few: (number) => `يمكنك دعوة ${number} أشخاص آخرين اليوم.`,
        many: (number) => `يمكنك دعوة ${number} شخصًا آخر اليوم.`,
        other: (number) => `يمكنك دعوة ${number} شخص آخر اليوم.`,
      },
      formatted,
    ),
  coAuthorLimited: 'لا يمكنك دعوة أحد آخر في الوقت الحالي.',
  coAuthorLimitedUntil: (time) => `يمكنك الدعوة مجددًا ابتداءً من ${isolate(time)}.`,
  coAuthorFull: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا مكان لاسم غير اسمك.',
        one: 'لا مكان لاسم غير اسمك.',
        two: 'المكان لاسمين، أحدهما اسمك، وقد امتلأ.',
        few: (number) => `المكان لـ${number} أسماء، أحدها اسمك، وقد امتلأ.`,
        many: (number) => `المكان لـ${number} اسمًا، أحدها اسمك، وقد امتلأ.`,
        other: (number) => `المكان لـ${number} اسم، أحدها اسمك، وقد امتلأ.`,
      },
      formatted,
    ),
  coAuthorLife: (duration) => `مهلة الرد: ${isolate(duration)}.`,
  coAuthorNotOffered: (reason) =>
    ({
      region: 'التوقيع المشترك غير متاح في مكانك.',
      age: 'التوقيع المشترك غير متاح في سنك.',
      account: 'التوقيع المشترك غير متاح لحسابك.',
      rollout: 'التوقيع المشترك غير متاح للجميع بعد. سيصل إليك لاحقًا.',
      ended: 'لم يعد التوقيع المشترك متاحًا.',
    })[reason],
  coAuthorNotOfferedUntil: (date) => `قد يتغير هذا في ${isolate(date)}.`,

  coAuthorsNotFetched: 'تعذر عرض التوقيع المشترك الآن. كل ما عداه يعمل.',
  coAuthorsHeading: 'التوقيع المشترك',
  coAuthorsHint: 'تُرسل الدعوة بعد النشر. يظهر الاسم بعد الموافقة.',
  coAuthorsAlone: 'لن يظهر هذا لغيرك، فلا يمكن دعوة أحد إلى توقيعه.',
  coAuthorsMost: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا مكان لاسم آخر.',
        one: 'بقي مكان لاسم واحد آخر.',
        two: 'بقي مكان لاسمين آخرين.',
        few: (number) => `بقي مكان لـ${number} أسماء أخرى.`,
        many: (number) => `بقي مكان لـ${number} اسمًا آخر.`,
        other: (number) => `بقي مكان لـ${number} اسم آخر.`,
      },
      formatted,
    ),
  coAuthorsLocks: 'لا يمكن التعديل ما دام هناك رد منتظر.',
  coAuthorsAdd: 'إضافة توقيع',
  coAuthorsAddPerson: (name) => `إضافة ${isolate(name)}`,
  coAuthorsRemove: (name) => `إزالة ${isolate(name)}`,
  coAuthorsAdded: (name) => `تمت إضافة ${isolate(name)}.`,
  coAuthorsRemoved: (name) => `تمت إزالة ${isolate(name)}.`,
  coAuthorsOver: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا تمكن دعوة أحد الآن. النشر ممكن مع ذلك.',
        one: 'تمكن دعوة شخص واحد منهم فقط الآن.',
        two: 'تمكن دعوة شخصين منهم فقط الآن.',
        few: (number) => `تمكن دعوة ${number} أشخاص منهم فقط الآن.`,
        many: (number) => `تمكن دعوة ${number} شخصًا منهم فقط الآن.`,
        other: (number) => `تمكن دعوة ${number} شخص منهم فقط الآن.`,
      },
      formatted,
    ),
  coAuthorsNotAsked: 'يبقى اختيارك في المسودة، ولا تُرسل دعوات الآن.',
  coAuthorsAsked: 'دعوات التوقيع',
  coAuthorsOpen: 'دعوات لم تُرسل بعد، لما نشرته من قبل',
  coAuthorsAsking: (name) => `جارٍ إرسال الدعوة إلى ${isolate(name)}…`,
  coAuthorsIsAsked: (name) => `أُرسلت الدعوة إلى ${isolate(name)}. يظهر الاسم بعد الموافقة.`,
  coAuthorsFailed: (name, problem) => `لم تُرسل الدعوة إلى ${isolate(name)} بعد. ${problem}`,
  coAuthorsRefused: 'لا تمكن دعوة هذا الحساب الآن.',
  coAuthorsConflict: 'ربما أُرسلت الدعوة من قبل، أو لم يبقَ مكان لاسم آخر.',
  coAuthorsAskAgain: (name) => `إعادة المحاولة: ${isolate(name)}`,
  coAuthorsLeave: 'ترك الأمر',
  coAuthorsLeavePerson: (name) => `ترك الأمر: ${isolate(name)}`,
};
