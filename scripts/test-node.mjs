// Runs the tests that need no page of our own: node's test runner on test/node. Names given are files to run alone.
import { filesBelow } from './lib/files.mjs';
import { must, run } from './lib/run.mjs';

const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : filesBelow('test/node', (name) => name.endsWith('.test.mjs'));
await must(run(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files]));
