import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'recto-verso/custom-elements.json' with { type: 'json' };
import 'recto-verso/theme.css';
import 'recto-verso/locales/ar';
import 'recto-verso/locales/fr';
import { configure } from 'storybook/test';

setCustomElementsManifest(manifest);

// What a play function waits for comes when it comes: a busy machine is no fault of the story's.
configure({ asyncUtilTimeout: 15_000 });

const directionOf: Readonly<Record<string, string>> = { ar: 'rtl' };

const choice = (title: string, icon: string, items: Readonly<Record<string, string>>): object => ({
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([value, text]) => ({ value, title: text })),
    dynamicTitle: true,
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: choice('Theme', 'mirror', { light: 'Light', dark: 'Dark' }),
    direction: choice('Direction', 'transfer', { auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left' }),
    language: choice('Language', 'globe', { en: 'English', fr: 'Français', ar: 'العربية' }),
    motion: choice('Motion', 'lightning', { full: 'Full motion', reduced: 'Reduced motion' }),
  },
  initialGlobals: { theme: 'light', direction: 'auto', language: 'en', motion: 'full' },
  decorators: [
    (story, { globals }) => {
      const { theme, direction, language, motion } = globals as Record<string, string>;
      const page = document.documentElement;
      page.lang = language ?? 'en';
      page.dir = direction === 'ltr' || direction === 'rtl' ? direction : (directionOf[page.lang] ?? 'ltr');
      page.style.colorScheme = theme ?? 'light';
      page.dataset.rvMotion = motion ?? 'full';
      return story();
    },
  ],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Start', '*'] } },
  },
};

export default preview;
