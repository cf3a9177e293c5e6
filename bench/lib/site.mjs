import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from '../../scripts/lib/files.mjs';
import { publicNames } from '../../scripts/lib/public-names.mjs';
import { makePicture } from './picture.mjs';

/** `recto-verso/…` is the sources below `base`, as a visitor's page would get them: lit's production build, minified. */
function fromSources(base) {
  const names = publicNames();
  return {
    name: 'from-sources',
    setup(builder) {
      builder.onResolve({ filter: /^recto-verso(\/|$)/ }, ({ path }) => ({ path: join(base, names.get(path)) }));
    },
  };
}

/** One page's script with everything it imports, by address. */
async function bundle(page, base, folder) {
  const { outputFiles } = await build({
    entryPoints: [inRoot('bench/pages', `${page}.js`)],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: `/${folder}`,
    absWorkingDir: root,
    tsconfig: inRoot('tsconfig.json'),
    // `sideEffects` of package.json speaks of the built files only.
    ignoreAnnotations: true,
    plugins: [fromSources(base)],
    logLevel: 'error',
  });
  return outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/').replace(/^[A-Z]:/, ''), contents]);
}

/**
 * Serves the pages from memory.
 *
 * @param subjects what each is called, its page, and the repository its sources are in
 */
export async function serveSite(subjects) {
  const shell = readFileSync(inRoot('bench/pages/shell.html'), 'utf8');
  const size = { width: 480, height: 600 };
  const files = new Map([
    ['/front.png', makePicture({ ...size, tint: [255, 210, 160] })],
    ['/back.png', makePicture({ ...size, tint: [120, 150, 255] })],
  ]);
  for (const { name, page, base = root } of subjects) {
    files.set(`/${name}/`, Buffer.from(shell.replace('{{script}}', `/${name}/${page}.js`)));
    for (const [path, contents] of await bundle(page, base, name)) files.set(path, contents);
  }
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const contents = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.png') ? 'image/png' : 'text/html';
    response.writeHead(contents ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(contents);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    urlOf: (name, cards) => `http://127.0.0.1:${server.address().port}/${name}/?cards=${cards}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
