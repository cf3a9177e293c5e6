// `npm start`: installs what is missing, then serves the demo and opens it.
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

// After the installation, hence not at the top.
const { createServer } = await import('vite');

const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

const server = await createServer({ server: { open: hasDisplay && !process.env.CI && process.stdout.isTTY === true } });
await server.listen();
console.log('\n  The demo is at:\n');
server.printUrls();
console.log('\n  Stop it with Ctrl+C.\n');
