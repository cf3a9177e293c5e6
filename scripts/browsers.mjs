import { pathToFileURL } from 'node:url';
import { engines, findBrowsers, onPath } from './lib/find-browsers.mjs';
import { run, runBin } from './lib/run.mjs';

const packages = {
  'apt-get': {
    chromium: ['chromium'],
    firefox: ['firefox-esr'],
    webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
  dnf: {
    chromium: ['chromium'],
    firefox: ['firefox'],
    webkit: ['webkit2gtk4.1', 'xorg-x11-server-Xvfb', 'xauth'],
  },
  brew: { chromium: ['--cask', 'chromium'], firefox: ['--cask', 'firefox'] },
};

const asRoot = () => (process.getuid?.() === 0 ? [] : onPath('sudo') ? ['sudo'] : undefined);

/** The command lines by which this machine's package manager brings an engine. */
function systemCommands(missing) {
  const manager = Object.keys(packages).find((name) => onPath(name));
  if (!manager) return [];
  const wanted = missing.flatMap((engine) => (packages[manager][engine] ? [packages[manager][engine]] : []));
  if (wanted.length === 0) return [];
  if (manager === 'brew') return wanted.map((names) => ['brew', 'install', ...names]);
  const prefix = asRoot();
  if (!prefix) return [];
  const update = manager === 'apt-get' ? [[...prefix, 'apt-get', 'update', '-q']] : [];
  return [
    ...update,
    // One at a time: a distribution that lacks one browser still gives the others.
    ...wanted.map((names) => [
      ...prefix,
      manager,
      'install',
      '-y',
      ...(manager === 'apt-get' ? ['-q', '--no-install-recommends'] : []),
      ...names,
    ]),
  ];
}

async function missingOf(names) {
  const found = await findBrowsers(names);
  return names.filter((name) => !found[name]);
}

/**
 * Brings the engines that are missing: by the system's package manager, else by Playwright's installer.
 * @returns the engines that can be used. On CI all of them are needed: a missing one is an error there.
 */
export async function ensureBrowsers(names = engines) {
  let missing = await missingOf(names);
  if (missing.length > 0) {
    console.log(`Not on this machine: ${missing.join(', ')}. Asking the system's package manager …`);
    for (const [command, ...args] of systemCommands(missing)) {
      await run(command, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    }
    missing = await missingOf(missing);
  }
  if (missing.length > 0) {
    console.log(`Still missing: ${missing.join(', ')}. Asking Playwright's installer …`);
    const dependencies = asRoot() && onPath('apt-get') ? ['--with-deps'] : [];
    for (const engine of missing) await runBin('playwright', ['install', ...dependencies, engine]);
    missing = await missingOf(missing);
  }
  if (missing.length > 0) {
    const message = `could not be installed here: ${missing.join(', ')}`;
    if (process.env.CI) throw new Error(`On CI every engine is needed; ${message}.`);
    console.warn(`\nSKIPPED ENGINES: ${message}. Nothing is tested in them on this machine.\n`);
  }
  return names.filter((name) => !missing.includes(name));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const usable = await ensureBrowsers();
  const found = await findBrowsers(usable);
  for (const [engine, how] of Object.entries(found)) {
    console.log(`${engine.padEnd(9)} ${how.via.padEnd(10)} ${how.browser ?? how.path}`);
  }
  process.exitCode = usable.length === engines.length ? 0 : 1;
}
