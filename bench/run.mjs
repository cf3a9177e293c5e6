// What a flip costs, what a chat of 100,000 messages costs, what it costs to choose among 5,000 contacts, what a feed of
// 1,000 notes costs, what the names on 1,000 posts cost, and what it costs to make a photograph ready, most of it beside the
// least a hand could write; and what the entries weigh. Figures to read: nothing here fails for being slow. Ratios hold on a busy
// machine, milliseconds don't.
//
//   npm run bench                 about ten minutes
//   npm run bench -- --quick      two short repetitions
//   npm run bench -- --all        40 flips in every setting, every subject: about fourteen minutes
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureEntry } from '../scripts/lib/entry-size.mjs';
import { publicNames } from '../scripts/lib/public-names.mjs';
import { withBrowser } from './lib/browser.mjs';
import { benchChat } from './lib/chat.mjs';
import { benchCoAuthors } from './lib/co-authors.mjs';
import { benchInvite } from './lib/invite.mjs';
import { measurePage } from './lib/measure.mjs';
import { benchNotes } from './lib/notes.mjs';
import { benchPictures } from './lib/pictures.mjs';
import { entries, isMeasured, settings, subjects } from './lib/plan.mjs';
import { serveSite } from './lib/site.mjs';
import { printSetting, printSizes } from './lib/table.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    repetitions: { type: 'string' },
  },
});
const repetitions = Number(options.repetitions ?? (options.quick ? 2 : 5));

/** No new repetition after this, so that it ends on a slow machine too. */
const enoughMs = options.all ? 15 * 60_000 : 180_000;

const pages = settings(options).map((setting) => ({
  setting,
  results: subjects
    .filter((subject) => isMeasured(subject, setting, options))
    .map((subject) => ({ ...subject, samples: [] })),
}));
const start = performance.now();
const load = () => loadavg()[0].toFixed(1);
const loadBefore = load();
const site = await serveSite(subjects);
let version = '';
let done = 0;
try {
  while (done < repetitions && performance.now() - start < enoughMs) {
    // A B C, A B C: what changes on the machine meanwhile meets them all.
    for (const { name } of subjects) {
      await withBrowser(async (browser) => {
        version = await browser.version();
        for (const { setting, results } of pages) {
          const result = results.find((candidate) => candidate.name === name);
          result?.samples.push(await measurePage(browser, site.urlOf(name, setting.cards), setting));
        }
      });
    }
    done += 1;
    console.error(`${done} of ${repetitions} repetitions, ${Math.round((performance.now() - start) / 1000)} s`);
  }
} finally {
  site.close();
}

console.log(`\n${version}, ${availableParallelism()} cores, load ${loadBefore} to ${load()}, ${done} repetitions.`);
console.log('A real press, held for the whole turn; then a press or a release every 150 ms of a 400 ms turn.');
for (const { setting, results } of pages) printSetting(setting, results);

await benchChat({ repetitions: Math.min(repetitions, 3), enoughMs: 120_000 });
await benchInvite({ repetitions: Math.min(repetitions, 3), enoughMs: 30_000 });
await benchNotes({ repetitions: Math.min(repetitions, 3), enoughMs: 60_000 });
await benchCoAuthors({ repetitions: Math.min(repetitions, 3), enoughMs: 60_000 });
await benchPictures({ repetitions: Math.min(repetitions, 3), enoughMs: 60_000 });

const fileOf = (entry) => publicNames().get(`recto-verso/${entry}`);
printSizes(
  await Promise.all(entries.map(async (planned) => ({ ...planned, ...(await measureEntry(fileOf(planned.entry))) }))),
);
