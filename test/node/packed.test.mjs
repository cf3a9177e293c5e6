// The package as a host gets it: packed, installed in an empty folder, bundled, opened under a strict policy and held.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { inRoot, readJson } from '../../scripts/lib/files.mjs';
import { openBrowser } from './support/browser.mjs';
import { installApp, pack } from './support/packed-app.mjs';
import { onlyPixel, solidPng } from './support/png.mjs';
import { serve } from './support/serve.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'";

const red = [200, 30, 30];
const blue = [30, 30, 200];
const { name, exports, devDependencies } = readJson(inRoot('package.json'));

const page = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page of a host</title>
    <link rel="stylesheet" href="/theme.css" />
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <rv-flip-story><img slot="front" src="/front.png" alt="The front" /><img slot="back" src="/back.png" alt="The back" /></rv-flip-story>
    <script type="module" src="${script}"></script>
  </body>
</html>
`;

/** Writes what a host's developer would: a page, its style, its pictures and one import. */
function writeApp({ folder }, script) {
  const at = (...path) => join(folder, ...path);
  writeFileSync(at('page.js'), `import '${name}/flip-story/define';\n`);
  writeFileSync(at('public', 'page.css'), 'rv-flip-story { display: block; inline-size: 300px }\n');
  writeFileSync(at('public', 'front.png'), solidPng(300, 400, red));
  writeFileSync(at('public', 'back.png'), solidPng(300, 400, blue));
  copyFileSync(createRequire(at('page.js')).resolve(`${name}/theme.css`), at('public', 'theme.css'));
  writeFileSync(at(script === '/page.js' ? 'index.html' : join('public', 'index.html')), page(script));
}

/** A page that makes a story, over the world in memory. */
const composerScript = `
  import '${name}/story-composer/define';
  import { createMemoryWorld } from '${name}/adapters/memory';
  const composer = document.querySelector('rv-story-composer');
  composer.adapters = createMemoryWorld({ seed: { people: [{ id: 'ada', name: 'Ada' }] } }).as('ada');
`;

const composerPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A page of a host</title></head>
  <body>
    <rv-story-composer mode="plain" no-drafts></rv-story-composer>
    <script type="module" src="/composer.js"></script>
  </body>
</html>
`;

async function until(what, ok) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await what();
    if (ok(answer)) return answer;
    assert.ok(Date.now() < deadline, `Not within 20 s; the last answer was ${JSON.stringify(answer)}.`);
    await sleep(50);
  }
}

/** Opens a page under the policy. `clean` fails on anything that the browser complains of. */
async function openPage(t, engine, folder, path = '') {
  const browser = await openBrowser(t, engine);
  if (!browser) return undefined;
  const { url, reports } = await serve(t, folder, policy);
  const tab = await browser.newPage();
  const complaints = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await tab.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sample }) => {
        window.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`);
      },
      true,
    );
  });
  await tab.goto(url + path, { waitUntil: 'load' });
  const clean = async () => {
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(reports, []);
    assert.deepEqual(complaints, []);
  };
  return { tab, clean };
}

/** Opens the page, holds the button, and looks. */
async function holdAndLook(t, engine, folder) {
  const { tab, clean } = (await openPage(t, engine, folder)) ?? {};
  if (!tab) return t.skip(`${engine} is not on this machine`);

  const find = () => {
    const story = document.querySelector('rv-flip-story');
    const button = story?.shadowRoot?.querySelector('button[aria-pressed]');
    if (!button) return undefined;
    const box = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2), width, height };
    };
    return { pressed: button.getAttribute('aria-pressed'), button: box(button), story: box(story) };
  };
  const close = (a, b) => a.every((value, index) => Math.abs(value - b[index]) < 24);
  const { button, story } = await until(
    () => tab.evaluate(find),
    (found) => found && found.story.height > 100,
  );
  // Clear of the button and of the middle, where a mark may be.
  const spot = {
    x: story.x - Math.round(story.width / 4),
    y: story.y - Math.round(story.height / 4),
    width: 1,
    height: 1,
  };
  const colour = async () => onlyPixel(Buffer.from(await tab.screenshot({ clip: spot })));

  await until(colour, (now) => close(now, red));
  await tab.mouse.move(button.x, button.y);
  await tab.mouse.down();
  const pressed = await until(
    () => tab.evaluate(find),
    (found) => found.pressed === 'true',
  );
  assert.equal(pressed.pressed, 'true');
  await until(colour, (now) => close(now, blue));
  await tab.mouse.up();
  await sleep(500);
  await clean();
}

/** Opens the composer, gives it a picture, and sees it made ready by the worker. */
async function chooseAndLook(t, engine, folder) {
  const { tab, clean } = (await openPage(t, engine, folder, 'composer.html')) ?? {};
  if (!tab) return t.skip(`${engine} is not on this machine`);
  const workers = [];
  tab.on('workercreated', (worker) => workers.push(worker.url()));
  const picker = await until(
    () =>
      tab.evaluateHandle(() => document.querySelector('rv-story-composer')?.shadowRoot?.querySelector('#file-front')),
    (found) => found.asElement() !== null,
  );
  await picker.asElement().uploadFile(join(folder, 'front.png'));
  await until(
    () =>
      tab.evaluate(
        () => document.querySelector('rv-story-composer').shadowRoot.querySelector('[part=picture]')?.naturalWidth,
      ),
    (width) => width > 0,
  );
  assert.equal(workers.length, 1);
  assert.match(workers[0], /media\.worker/);
  await clean();
}

describe('the packed package', () => {
  let packed;
  let full;
  let bare;

  before(async () => {
    packed = pack();
    const peers = ['gsap', 'react', '@lit/react'].map((peer) => `${peer}@${devDependencies[peer]}`);
    full = installApp(packed.archive, ...peers);
    bare = installApp(packed.archive);

    writeApp(full, '/bundle/page.js');
    await esbuild({
      absWorkingDir: full.folder,
      entryPoints: ['page.js'],
      outdir: 'public/bundle',
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    });

    writeApp(bare, '/page.js');
    writeFileSync(join(bare.folder, 'composer.js'), composerScript);
    writeFileSync(join(bare.folder, 'composer.html'), composerPage);
    const pages = ['index.html', 'composer.html'].map((page) => join(bare.folder, page));
    const build = { rolldownOptions: { input: pages } };
    await vite({ root: bare.folder, configFile: false, logLevel: 'error', build });
  });

  after(() => {
    for (const made of [packed, full, bare]) made?.remove();
  });

  test('holds what it should and nothing else', () => {
    const strange = packed.files.filter(
      (path) =>
        !/^(dist\/.+\.(js|d\.ts|css)|custom-elements\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(path),
    );
    assert.deepEqual(strange, []);
  });

  test('every public name can be imported, without a document too', () => {
    const names = Object.keys(exports).map((entry) => name + entry.slice(1));
    const script = `
      for (const name of ${JSON.stringify(names)}) {
        if (name.endsWith('.css')) import.meta.resolve(name);
        else if (name.endsWith('.json')) await import(name, { with: { type: 'json' } });
        else await import(name);
      }`;
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script], {
      cwd: full.folder,
      stdio: 'pipe',
    });
  });

  for (const engine of ['chromium', 'firefox']) {
    test(`held under a strict policy, bundled by esbuild, with gsap, in ${engine}`, (t) =>
      holdAndLook(t, engine, join(full.folder, 'public')));
  }

  test('held under a strict policy, bundled by Vite, without gsap, in chromium', (t) =>
    holdAndLook(t, 'chromium', join(bare.folder, 'dist')));

  test('makes pictures ready in a worker under a strict policy, bundled by Vite, in chromium', (t) =>
    chooseAndLook(t, 'chromium', join(bare.folder, 'dist')));

  test('bundled by esbuild without gsap', async () => {
    const { warnings } = await esbuild({
      absWorkingDir: bare.folder,
      entryPoints: ['page.js'],
      outdir: 'out',
      bundle: true,
      splitting: true,
      format: 'esm',
      logLevel: 'silent',
    });
    assert.ok(warnings.every(({ text }) => text.includes('gsap')));
  });
});
