import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/files.mjs';
import { bundle } from './bundle.mjs';
import { makePicture } from './picture.mjs';

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
  for (const { name, page, base } of subjects) {
    files.set(`/${name}/`, Buffer.from(shell.replace('{{script}}', `/${name}/${page}.js`)));
    for (const [path, contents] of await bundle(`bench/pages/${page}.js`, { folder: name, base }))
      files.set(path, contents);
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
