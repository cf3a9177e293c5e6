import 'recto-verso/define';
import { App } from './app.js';
import { renderPage } from './page.js';
import { applySettings, readSettings } from './settings.js';
import { makeStories } from './stories.js';
import { loadWords } from './words/words.js';
import { createWorld } from './world.js';

const settings = readSettings(location.search);
applySettings(settings);

const words = await loadWords(settings.lang);
const stories = makeStories({ ruleOnAdverts: words.decision.removed });
const world = createWorld(stories, settings);

await new App({ settings, words, world, stories }, renderPage).change();
