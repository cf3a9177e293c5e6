import type { CoAuthorsWords } from './co-authors.en.js';
import { isolate } from './isolate.js';

export const coAuthorsAr: CoAuthorsWords = {
  asks: (name, what) =>
    what === 'note' ? `دعوة من ${isolate(name)} إلى توقيع ملاحظة.` : `دعوة من ${isolate(name)} إلى توقيع قصة.`,
  signs: (name, what) =>
    what === 'note'
      ? `صار اسم ${isolate(name)} إلى جانب اسمك على ملاحظتك.`
      : `صار اسم ${isolate(name)} إلى جانب اسمك على قصتك.`,
  stepsBack: (name, what) =>
    what === 'note' ? `لم يعد اسم ${isolate(name)} على ملاحظتك.` : `لم يعد اسم ${isolate(name)} على قصتك.`,
  read: 'اقرأها',
  received: 'دعوات التوقيع',
  waiting: (_count, written) => `${written} بانتظارك`,
  signers: 'الموقّعون',
  signersOf: (title) => `الموقّعون على ${isolate(title)}`,
  who: 'يمكنك دعوة الحسابات العامة التي تتابعك.',
  joinLede: 'دُعيتم إلى توقيع منشور. الحساب أولًا، ثم القرار لكم.',
  title: 'التوقيع المشترك',
  edit: (name) => `${isolate(name)} تغيّر ملاحظتها`,
  edited: 'رسمتُ المرفأ من جديد، ونقلتُ الكنيسة.',
  agree: 'يوافق كل الآخرين',
  locked: 'لا يمكن تغييرها ما دام أحدهم مدعوًّا إلى توقيعها.',
  lock: 'لا تغيير ما دام أحدهم مدعوًّا',
  notHere: (name) => `غير متاح حيث يوجد ${isolate(name)}`,
  leaves: (name) => `تُغلق ${isolate(name)} حسابها`,
  endSoon: 'ينتهي بعد دقيقة، وتبقى الأسماء',
  endNow: 'ينتهي، ويبقى اسم واحد',
};
