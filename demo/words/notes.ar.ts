import { isolate } from './isolate.js';
import type { NotesWords } from './notes.en.js';

export const notesAr: NotesWords = {
  view: 'الملاحظات',
  compose: 'ملاحظة جديدة',
  imports: (app) => `صور من ${isolate(app)}`,
  contacts: 'البحث عن معارف',
  showNew: 'إظهار الملاحظات الجديدة',
  empty: 'لا ملاحظات بعد. تابِع أحدًا، أو اكتب واحدة.',
  end: 'هذا كل شيء.',
  failed: 'لم تُحمَّل الملاحظات.',
  retry: 'إعادة المحاولة',
  note: (name) => `ملاحظة من ${isolate(name)}`,
  sendNote: (name) => `إرسال ملاحظة ${isolate(name)}`,
  tryThese: (addresses) => `في هذه الصفحة، بحث عنك بالفعل أصحاب ${addresses}. اكتب أحد هذه العناوين.`,
  audiences: [
    { id: 'public', name: 'الجميع' },
    { id: 'followers', name: 'المتابعون', description: 'من يتابعونك.' },
    { id: 'private', name: 'أنت وحدك', alone: true },
  ],
  places: ['ملفك في الملاحظات', 'ملاحظات من يتابعونك'],
  title: 'الملاحظات والتطبيق الآخر',
  deletePost: (name, app) => `حذف أحدث صورة لـ${isolate(name)} في ${isolate(app)}`,
  addPost: (name, app) => `${isolate(name)} ينشر صورة في ${isolate(app)}`,
  announce: (app) => `يُغلق ${isolate(app)} بعد دقيقة`,
  close: (app) => `يُغلق ${isolate(app)}`,
  takeDown: 'إزالة آخر ملاحظة',
  rule: 'يجب ألا تؤذي الملاحظات أحدًا.',
};
