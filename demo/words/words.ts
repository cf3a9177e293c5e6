import type { Language } from '../settings.js';
import { chatsEn, type ChatTexts } from './chats.en.js';
import { en, type Words } from './en.js';

export type { Words };

/** The page's words in a language, and with them the elements' own: fetched when they are needed. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'fr': {
      const [{ fr }] = await Promise.all([import('./fr.js'), import('recto-verso/locales/fr')]);
      return fr;
    }
    case 'ar': {
      const [{ ar }] = await Promise.all([import('./ar.js'), import('recto-verso/locales/ar')]);
      return ar;
    }
    case 'en':
      return en;
  }
}

/** What people have written to each other, in a language. */
export async function loadChatTexts(language: Language): Promise<ChatTexts> {
  switch (language) {
    case 'fr':
      return (await import('./chats.fr.js')).chatsFr;
    case 'ar':
      return (await import('./chats.ar.js')).chatsAr;
    case 'en':
      return chatsEn;
  }
}
