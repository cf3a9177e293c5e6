import 'recto-verso/define';
import { App } from './app.js';
import { renderPage } from './page.js';
import { applySettings, readSettings } from './settings.js';
import { makeStories } from './stories.js';
import { loadChatTexts, loadWords } from './words/words.js';
import { createWorld } from './world.js';

const settings = readSettings(location.search);
applySettings(settings);

const [words, texts] = await Promise.all([loadWords(settings.lang), loadChatTexts(settings.lang)]);
const stories = makeStories({ ruleOnAdverts: words.decision.removed });
const world = createWorld({ stories, texts, words }, settings);

const page = new AbortController();
addEventListener('pagehide', ({ persisted }) => {
  // A page that is only put aside goes on where it was.
  if (!persisted) page.abort();
});

await new App({ settings, words, texts, world, stories, signal: page.signal }, renderPage).change();
