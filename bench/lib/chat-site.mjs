import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/files.mjs';
import { bundle } from './bundle.mjs';

/** Serves a page for each list from memory. @param from the folder of their scripts */
export async function serveChat(names, from = 'bench/chat') {
  const shell = readFileSync(inRoot(`${from}/shell.html`), 'utf8');
  const files = new Map();
  for (const name of names) {
    files.set(`/${name}/`, shell.replace('{{script}}', `/${name}/${name}.js`));
    for (const [path, contents] of await bundle(`${from}/${name}.js`, { folder: name })) files.set(path, contents);
  }
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const contents = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(contents ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
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
