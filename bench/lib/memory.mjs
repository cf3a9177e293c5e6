import { readFileSync, writeFileSync } from 'node:fs';

/** The processes that pages run in. */
async function renderers(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

const peakOf = (id) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1024;

/**
 * Watches how much memory the page takes at most, by the kernel's own count.
 *
 * @returns asks for it, in MB; nothing where there is no such count
 */
export async function watchPeak(browser) {
  try {
    // Sets the count back: making the page ready is not what is measured.
    for (const id of await renderers(browser)) writeFileSync(`/proc/${id}/clear_refs`, '5');
    return async () => Math.max(...(await renderers(browser)).map(peakOf));
  } catch {
    return () => Promise.resolve(Number.NaN);
  }
}
