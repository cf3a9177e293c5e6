/** Languages that made-up histories are written in. */
export type HistoryLanguage = 'en' | 'fr' | 'ar';

/** What people say, in a word or two, and at more length. */
interface Phrases {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

/** What people say, by language. */
export const phrases: Readonly<Record<HistoryLanguage, Phrases>> = {
  en: {
    short: [
      'Yes!',
      'On my way',
      'See you at six',
      'No way 😂',
      'Thank you so much',
      'Are you up?',
      'Sounds good',
      'Almost there, two stops',
      'Which one?',
      'The blue one',
      'Happy birthday!! 🎂',
      'Good night',
      'I miss you all',
      'Wait for me',
    ],
    long: [
      'I found the photo you were looking for, it was in the box with the letters.',
      'Grandma asked about you again and wants to know whether you eat enough.',
      'The train is late as always, so start without me and keep me a seat by the window.',
      'Do you remember the bakery at the corner? It is a bicycle shop now.',
      'I will call you on Sunday after lunch, your time, not mine.',
      'We walked along the river until it got dark and then all the way back in the rain.',
      'The little one said her first whole sentence today and it was about the cat.',
      'If you come in spring there is a room for you, and the garden will be at its best.',
      'I never told you how much that evening meant to me.',
      'They moved the exam to Thursday, which gives us two more days, which I will spend sleeping.',
      'Could you send me the recipe with the lentils, the one without onions?',
      'The doctor says it is nothing, so you can all stop worrying now, and that includes @mother.',
      'I have been thinking about what you said and I believe you were right.',
      'Everybody sends their love, and the neighbours ask when you are coming #home.',
    ],
  },
  fr: {
    short: [
      'Oui !',
      'J’arrive',
      'À ce soir',
      'Trop drôle 😂',
      'Merci beaucoup',
      'Tu dors ?',
      'Ça marche',
      'Lequel ?',
      'Le bleu',
      'Bonne nuit',
      'Vous me manquez',
      'Attends-moi',
    ],
    long: [
      'J’ai retrouvé la photo que tu cherchais, elle était dans la boîte aux lettres… enfin, celle des vieilles lettres.',
      'Mamie demande encore de tes nouvelles et veut savoir si tu manges bien.',
      'Le train est en retard, commencez sans moi et gardez-moi une place près de la fenêtre.',
      'Tu te souviens de la boulangerie du coin ? C’est un magasin de vélos maintenant.',
      'Je t’appelle dimanche après le déjeuner, à ton heure, pas à la mienne.',
      'Nous avons marché le long du fleuve jusqu’à la nuit, puis tout le chemin du retour sous la pluie.',
      'Si tu viens au printemps, il y a une chambre pour toi et le jardin sera superbe.',
      'Je ne t’ai jamais dit combien cette soirée comptait pour moi.',
    ],
  },
  ar: {
    short: [
      'نعم!',
      'أنا في الطريق',
      'نلتقي مساءً',
      'مستحيل 😂',
      'شكرًا جزيلًا',
      'هل أنت مستيقظ؟',
      'أيّهما؟',
      'تصبحون على خير',
    ],
    long: [
      'وجدت الصورة التي كنت تبحث عنها، كانت في الصندوق مع الرسائل القديمة.',
      'جدّتي تسأل عنك كل يوم وتريد أن تعرف هل تأكل جيدًا.',
      'القطار متأخر كالعادة، ابدأوا من دوني واحجزوا لي مقعدًا قرب النافذة.',
      'سأتصل بك يوم الأحد بعد الغداء، بتوقيتك لا بتوقيتي.',
      'مشينا على ضفة النهر حتى حلّ الظلام ثم عدنا تحت المطر.',
      'إن جئت في الربيع فلك غرفة عندنا، والحديقة تكون في أجمل حالاتها.',
      'لم أقل لك قط كم كان ذلك المساء يعني لي.',
    ],
  },
};

/** Messages that are nothing but emoji. */
export const emojiOnly: readonly string[] = ['❤️', '😂😂', '👍🏽', '🎉🎉🎉', '👨‍👩‍👧', '🙏🏿'];

/** Addresses that people send. */
export const links: readonly string[] = [
  'https://example.org/a-long-walk',
  'https://maps.example.com/?from=station&to=home&by=foot',
  'https://пример.example/новости',
];

/** What people react with. */
export const reactionEmoji: readonly string[] = ['❤️', '😂', '👍', '😮', '🙏'];
