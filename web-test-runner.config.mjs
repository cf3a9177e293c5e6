import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { inRoot } from './scripts/lib/files.mjs';
import { engines, findBrowsers } from './scripts/lib/find-browsers.mjs';
import { pictureWorkerScript } from './scripts/lib/picture-worker.mjs';
import { commandsPlugin } from './test/support/commands-plugin.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { launchersOf } from './test/support/launchers.mjs';
import { bundleReact, resolvePlugin } from './test/support/resolve-plugin.mjs';
import { reportRunnerFaults } from './test/support/runner-faults.mjs';

reportRunnerFaults();

/** Set by scripts/test-browsers.mjs: which engines, which files. */
const list = (value) => value?.split(',').filter(Boolean);
const names = list(process.env.RV_ENGINES) ?? engines;
const files = list(process.env.RV_FILES) ?? ['test/{unit,elements,react}/**/*.test.ts'];

const found = await findBrowsers(names);
const missing = names.filter((name) => !found[name]);
if (missing.length > 0) throw new Error(`Not on this machine: ${missing.join(', ')}. Run "npm run browsers".`);

// All stories are one file, opened one after the other.
const isStories = files.some((file) => file.startsWith('test/stories/'));

await bundleReact();

export default {
  files,
  rootDir: inRoot(),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 1,
  concurrentBrowsers: names.length,
  browsers: await launchersOf(found),
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  // Each module is a resource: past 250 of them, browsers would note no more, and nothing would seem to have been fetched.
  testRunnerHtml: (framework) => `<!doctype html>
    <html>
      <body>
        <script>
          performance.setResourceTimingBufferSize(10_000);
          // WebKit settles promises while sizes are told: what changes then is told with the next frame, and its notice of that
          // is no fault. In the other engines it is one.
          const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
          addEventListener('error', (event) => {
            if (isWebKit && event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
          });
        </script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  testsStartTimeout: 60_000,
  testsFinishTimeout: isStories ? 900_000 : 240_000,
  browserStartTimeout: 60_000,
  plugins: [
    resolvePlugin(),
    pictureWorkerScript(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.json') }),
    commandsPlugin(),
    a11ySnapshotPlugin(),
  ],
  reporters: [
    process.env.RV_VERBOSE ? summaryReporter() : defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    countReporter(process.env.RV_REPORT),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
