import type { MessageTextStrings } from '../../elements/parts/message-text.strings.js';
import type { MomentStrings } from '../../elements/parts/moment.strings.js';
import { isolate } from '../isolate.js';

/** Links and moments in a conversation, in Arabic. */
export const chatTextArabic: MessageTextStrings & MomentStrings = {
  linkUnusual: 'رابط غير مألوف',
  linkUserinfo: 'ما يسبق العلامة @ ليس الموقع الذي يؤدي إليه الرابط.',
  linkMixedScripts: 'يخلط عنوانه حروفًا من أبجديات مختلفة، وقد يُظن حرف منها حرفًا آخر.',
  linkLookalike: 'في عنوانه علامات يسهل الخلط بينها وبين غيرها.',
  linkUnreadable: 'لا يمكن قراءة عنوانه.',
  linkAddress: 'عنوانه أرقام لا تدل على صاحبه.',
  linkLong: 'عنوانه طويل على غير العادة، والمهم هو آخره.',
  linkStranger: 'جاء من شخص لا تواصل بينكما بعد.',
  linkLeadsTo: 'يؤدي إلى:',
  linkOpenAnyway: 'فتحه رغم ذلك',

  momentStory: 'قصة',
  momentNote: 'ملاحظة',
  momentClip: 'مقطع',
  momentStoryBy: (name) => `قصة من ${isolate(name)}`,
  momentNoteBy: (name) => `ملاحظة من ${isolate(name)}`,
  momentClipBy: (name) => `مقطع من ${isolate(name)}`,
  momentUntil: (time) => `حتى ${isolate(time)}`,
  momentExpired: 'انتهى وقته.',
  momentDeleted: 'حُذف من مصدره.',
  momentUnavailable: 'غير متاح',
  momentAge: `لمن بلغ ${isolate(new Intl.NumberFormat('ar').format(18))} عامًا فأكثر.`,
  momentHidden: 'لم يُحمّل، لأنه من شخص لا معرفة بينكما بعد.',
  momentShow: 'إظهار',
  momentOnce: 'يُشاهَد مرة واحدة',
  momentOpenOnce: 'فتح',
  momentOpened: 'سبقت مشاهدته.',
  momentRevealed: 'يختفي عند مغادرة الصفحة.',
  momentNoDescription: 'لا وصف',
  momentPictureFailed: 'لم تصل هذه الصورة.',
  momentReplyStory: 'الرد على هذه القصة',
  momentReplyNote: 'الرد على هذه الملاحظة',
  momentReplyClip: 'الرد على هذا المقطع',
};
