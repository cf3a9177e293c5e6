import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/files.mjs';
import { bundlePictureWorker } from '../../scripts/lib/picture-worker.mjs';
import { bundle } from './bundle.mjs';

const page = (script) =>
  `<!doctype html><title>Pictures</title><link rel="icon" href="data:," /><script type="module" src="${script}"></script>`;

/** Serves a page for each maker from memory, and the photograph that was made last. */
export async function servePictures(names) {
  const worker = await bundlePictureWorker({ minify: true });
  const files = new Map([
    ['/make/', page('/make.js')],
    ['/make.js', readFileSync(inRoot('bench/pictures/make.js'))],
    ['/limit.worker.js', readFileSync(inRoot('bench/pictures/limit.worker.js'))],
    [
      '/browser-image-compression.js',
      readFileSync(inRoot('node_modules/browser-image-compression/dist/browser-image-compression.js')),
    ],
  ]);
  for (const name of names) {
    files.set(`/${name}/`, page(`/${name}/${name}.js`));
    files.set(`/${name}/media.worker.js`, worker);
    for (const [path, contents] of await bundle(`bench/pictures/${name}.js`, { folder: name }))
      files.set(path, contents);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        files.set('/photograph', Buffer.concat(parts));
        response.end();
      });
      return;
    }
    const contents = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname === '/photograph' ? 'image/jpeg' : 'text/html';
    response.writeHead(contents ? 200 : 404, { 'content-type': type });
    response.end(contents);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    urlOf: (name) => `http://127.0.0.1:${server.address().port}/${name}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
