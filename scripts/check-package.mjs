// publint and "are the types wrong", on the built package.
import { must, runBin } from './lib/run.mjs';

await must(runBin('publint', ['--strict']));
await must(
  runBin('attw', [
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    './theme.css',
    './custom-elements.json',
    '--format',
    'table-flipped',
  ]),
);
