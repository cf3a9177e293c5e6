import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.mjs';

const windows = process.platform === 'win32';

/** Runs a command in the repository with its output shown; resolves to the exit code and what it printed. */
export function run(command, args = [], { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal) take(process.stderr)(`${command} ${args.join(' ')} was ended by ${signal}.\n`);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** Runs a program that a dev dependency brought, never one fetched on the way. */
export const runBin = (name, args, options) => run(join(root, 'node_modules', '.bin', name), args, options);

/** Runs a step and ends the process when it fails. */
export async function must(step) {
  const { code } = await step;
  if (code !== 0) process.exit(code);
}
