import type { ComposerFormStrings } from '../../elements/story-composer/story-composer.form.strings.js';
import type { storyComposerStrings } from '../../elements/story-composer/story-composer.strings.js';
import type { CommonStrings } from '../../elements/parts/common.strings.js';
import { counted } from '../counted.ar.js';
import { isolate } from '../isolate.js';

type ShellStrings = Omit<typeof storyComposerStrings, keyof CommonStrings>;

/** The form in which a story is made, in Arabic. */
export const composerFormArabic: ShellStrings & ComposerFormStrings = {
  composerHeading: 'قصة جديدة',
  composerNotConnected: 'يمكنك إنشاء قصة هنا بعد الاتصال.',
  composerOnItsWay: (percent) => `جارٍ الإرسال… ${isolate(percent)}`,
  composerNotShared: 'لم تُنشر – ألقِ نظرة',
  composerMaybeNotShared: 'ربما لم تُنشر – ألقِ نظرة',

  composerKind: 'ماذا تود أن تنشئ؟',
  composerPlain: 'قصة',
  composerPlainHint: 'صورة واحدة.',
  composerFlip: 'قصة بوجهين',
  composerFlipHint: 'صورتان: يضغط الناس مطولًا على الأولى لاكتشاف الثانية.',
  composerFront: 'الوجه الأمامي',
  composerBack: 'الوجه الخلفي',
  composerPicture: 'الصورة',
  composerCamera: 'الكاميرا',
  composerGallery: 'معرض الصور',
  composerDrop: 'أو أفلت صورة هنا، أو ألصقها.',
  composerDropHere: 'أفلتها هنا',
  composerFraming: 'تأطير',
  composerReplace: 'استبدال',
  composerRemove: 'إزالة',
  composerSwap: 'تبديل الوجهين',
  composerReading: 'جارٍ تجهيز الصورة…',
  composerFaceReady: (side, ready, all) => `${isolate(side)}: الصورة جاهزة. ${isolate(ready)} من ${isolate(all)}.`,
  composerFaceCleared: (side) => `${isolate(side)}: أُزيلت الصورة.`,
  composerSwapped: 'تم تبديل الوجهين.',
  composerPictureShown: (side) => `${isolate(side)}: صورتك`,
  composerPictureProblem: (code) =>
    ({
      'unsupported-type': `هذا الملف لا يصلح هنا. اختر صورة بصيغة ${isolate('JPEG')} أو ${isolate('PNG')} أو ${isolate('WebP')}.`,
      video: 'هذا مقطع فيديو. القصص تتكوّن من صور: اختر صورة.',
      animated: 'هذه الصورة متحركة. اختر صورة ثابتة.',
      undecodable: `لا يستطيع هذا المتصفح فتح هذا النوع من الصور. احفظها بصيغة ${isolate('JPEG')} ثم اخترها.`,
      damaged: 'هذا الملف تالف أو ناقص. اختر ملفًا آخر.',
      'too-large': 'هذه الصورة أكبر مما يمكن معالجته هنا. اختر صورة أصغر.',
      'too-small': 'هذه الصورة أصغر من أن تُعرض. اختر صورة أكبر.',
      failed: 'تعذّر فتح هذه الصورة. يُرجى المحاولة مرة أخرى.',
    })[code],
  composerPictureStays: 'الصورة السابقة ما زالت في مكانها.',
  composerRule: (rule) => `لن تُقبل هذه الصورة: ${isolate(rule)}`,
  composerUnstripped:
    'لا يستطيع هذا المتصفح فتح هذا النوع من الصور. ستُرسل كما هي، مع المكان والوقت إن وُجدا فيها، وتُنظَّف عند وصولها.',
  composerCameraFailed: 'تعذّر تحميل الكاميرا. حاول مرة أخرى، أو اختر من معرض الصور.',
  composerEditorFailed: 'تعذّر تحميل الأدوات. لم يُفقد شيء، يُرجى المحاولة مرة أخرى.',
  composerAlt: 'الوصف',
  composerAltHint: 'ما تُظهره الصورة، لمن لا يستطيع رؤيتها.',
  composerSuggest: 'اقتراح وصف',
  composerSuggesting: 'جارٍ النظر في الصورة…',
  composerSuggested: 'اقترحه برنامج. يُرجى التحقق منه.',
  composerSuggestFailed: (problem) => `لا يوجد اقتراح هذه المرة. ${isolate(problem)}`,
  composerCount: (used, most) => `${isolate(used)} من ${isolate(most)} حرف`,
  composerTooLong: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا حروف زائدة',
        one: 'حرف زائد واحد',
        two: 'حرفان زائدان',
        few: (number) => `${number} حروف زائدة`,
        many: (number) => `${number} حرفًا زائدًا`,
        other: (number) => `${number} حرف زائد`,
      },
      formatted,
    ),
  composerMore: 'العنوان والتعليق والتحذيرات',
  composerLabel: 'العنوان',
  composerLabelHint: 'كلمة أو كلمتان على الصورة، مثل «قبل».',
  composerCaption: 'التعليق',
  composerWarnings: 'التحذيرات',
  composerWarningsHint: 'ما ينبغي أن يعرفه الناس قبل رؤيتها.',
  composerWarningCustom: 'بكلماتك',
  composerAudience: 'من يراها',
  composerComparable: 'الصورتان للشيء نفسه، قبل وبعد',
  composerComparableHint: 'يمكن للناس المقارنة بينهما بعد رؤيتهما معًا.',
  composerQuality: 'ما يُرسل',
  composerQualityFull: 'أفضل صورة',
  composerQualitySaver: 'بيانات أقل',
  composerQualityHint: (sizes) => `نحو ${isolate(sizes)}`,
  composerWifiOnly: `الإرسال عبر ${isolate('Wi-Fi')} فقط`,
  composerLimits: 'صور فقط. تُصغَّر الكبيرة لتناسب المكان.',
  composerLeft: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لم تبقَ لك قصص اليوم.',
        one: 'بقيت لك قصة واحدة اليوم.',
        two: 'بقيت لك قصتان اليوم.',
        few: (number) => `بقيت لك ${number} قصص اليوم.`,
        many: (number) => `بقيت لك ${number} قصة اليوم.`,
        other: (number) => `بقي لك ${number} قصة اليوم.`,
      },
      formatted,
    ),
  composerLeftAgain: (time) => `يمكنك النشر من جديد ابتداءً من ${isolate(time)}.`,
  composerPrivacy: 'ما يغادر جهازك',
  composerPrivacyNothing: 'الصور كما تراها، ولا شيء غيرها.',
  composerPrivacyUnstripped: 'يُرسل أحد الملفات كما هو، بكل ما فيه.',
  composerPrivacyLocation: 'يُزال مكان التقاطها.',
  composerPrivacyRemoved: (count, formatted) =>
    counted(
      count,
      {
        zero: 'لا تُزال أي معلومات خفية.',
        one: 'تُزال معلومة خفية واحدة.',
        two: 'تُزال معلومتان خفيتان.',
        few: (number) => `تُزال ${number} معلومات خفية.`,
        many: (number) => `تُزال ${number} معلومة خفية.`,
        other: (number) => `يُزال ${number} معلومة خفية.`,
      },
      formatted,
    ),
  composerNotice: 'سترى من يكتشف الوجه الخلفي، ويُخبَر الناس بذلك قبل قلبها.',
};
