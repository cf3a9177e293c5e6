// Fails when an element of the manifest, or one of its events, has no React wrapper.
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, readJson } from './lib/files.mjs';

const elements = readJson(inRoot('custom-elements.json'))
  .modules.flatMap(({ declarations }) => declarations ?? [])
  .filter(({ customElement, tagName }) => customElement && tagName);

const index = readFileSync(inRoot('src/react/index.ts'), 'utf8');

function problemsOf({ tagName, events = [] }) {
  const name = tagName.replace(/^rv-/, '');
  const path = `src/react/${name}.ts`;
  if (!existsSync(inRoot(path))) return [`${tagName} has no wrapper: ${path} is missing.`];
  const source = readFileSync(inRoot(path), 'utf8');
  const [map] = /\bevents:\s*\{[^}]*\}/.exec(source) ?? [''];
  return [
    ...(source.includes(`'${tagName}'`) ? [] : [`${path} does not name '${tagName}'.`]),
    ...(index.includes(`'./${name}.js'`) ? [] : [`src/react/index.ts does not export ./${name}.js.`]),
    ...events
      .filter((event) => !map.includes(`'${event.name}'`))
      .map((event) => `${path} has no property for the event ${event.name} of ${tagName}.`),
  ];
}

const problems = elements.flatMap(problemsOf);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`React wrappers are complete: ${elements.map(({ tagName }) => tagName).join(', ')}.`);
