import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const host = '127.0.0.1';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(port) {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://${host}:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not answer within 15 seconds.');
}

/** Starts WebKitGTK's driver on a free port and ends it, and the browser it has started, with this process. */
export async function startWebKitDriver(program) {
  const port = await freePort();
  let child;

  async function start() {
    child = spawn(program, [`--port=${port}`, `--host=${host}`], {
      stdio: 'ignore',
      // A group of its own: a browser that hangs is ended with it.
      detached: true,
      // Without a graphics card the browser must draw in software.
      env: { ...process.env, WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
    await ready(port);
  }

  function stop() {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  await start();
  return {
    host,
    port,
    /** Ends the browser, whatever it does, and makes ready for another. */
    async restart() {
      stop();
      // The port is free once the process is gone.
      await new Promise((resolve) =>
        (child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(),
      );
      await start();
    },
  };
}
