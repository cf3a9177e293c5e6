// Makes a complete, passing skeleton of an element:
//   npm run new-element -- note-card
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, readJson } from './lib/files.mjs';
import { must, runBin } from './lib/run.mjs';
import { filesOf } from './new-element/templates.mjs';

const name = process.argv[2]?.replace(/^rv-/, '');
if (!name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error('Which name? Small letters and hyphens, without "rv-": npm run new-element -- note-card');
  process.exit(2);
}
if (existsSync(inRoot('src/elements', name))) {
  console.error(`src/elements/${name} is there already.`);
  process.exit(2);
}

const pascal = name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const camel = pascal[0].toLowerCase() + pascal.slice(1);
const title = (name[0].toUpperCase() + name.slice(1)).replaceAll('-', ' ');
const changed = [];

function write(path, text) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), text);
  changed.push(path);
}

function edit(path, change) {
  const before = readFileSync(inRoot(path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} is not as this script knows it.`);
  write(path, after);
}

const editJson = (path, change) => {
  const value = readJson(inRoot(path));
  change(value);
  write(path, `${JSON.stringify(value, undefined, 2)}\n`);
};

/** Adds lines to the end of a module that only lists others. */
const addLines = (path, lines) => edit(path, (text) => `${text.trimEnd()}\n${lines.join('\n')}\n`);

/** Adds the element's words to a language, in English until somebody translates them. */
function addWords(language) {
  const words = `${camel}Strings`;
  const type = `${pascal}Strings`;
  const own = language === 'en';
  const line = `import ${own ? `{ ${words}, type ${type} }` : `type { ${type} }`} from '../elements/${name}/${name}.strings.js';\n`;
  edit(`src/locales/${language}.ts`, (text) =>
    text
      .replace(/^(?:import [^;]+;\n)+/, (imports) => imports + line)
      .replace(/(const \w+: Translation[^=]*?) = \{/, `$1 & ${type} = {`)
      .replace(/\n\};\n\nregisterTranslation/, `\n  ${own ? `...${words}` : `${camel}Choose: 'Choose'`},$&`),
  );
}

for (const [path, text] of Object.entries(filesOf({ name, pascal, camel, title }))) write(path, text);

const moduleOf = (file) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });
editJson('package.json', ({ exports }) => {
  const last = ['./theme.css', './custom-elements.json', './package.json'].map((key) => [key, exports[key]]);
  for (const [key] of last) delete exports[key];
  exports[`./${name}`] = moduleOf(`elements/${name}/${name}`);
  exports[`./${name}/define`] = moduleOf(`elements/${name}/${name}.define`);
  for (const [key, target] of last) exports[key] = target;
});
editJson('tsconfig.json', ({ compilerOptions: { paths } }) => {
  paths[`recto-verso/${name}`] = [`./src/elements/${name}/${name}.ts`];
  paths[`recto-verso/${name}/define`] = [`./src/elements/${name}/${name}.define.ts`];
});
editJson('size-budget.json', (budgets) => {
  budgets[`${name}/define`] = 6144;
});
addLines('src/define.ts', [`import './elements/${name}/${name}.define.js';`]);
addLines('src/index.ts', [
  `export { ${pascal} } from './elements/${name}/${name}.js';`,
  `export type * from './elements/${name}/${name}.events.js';`,
  `export type { ${pascal}Strings } from './elements/${name}/${name}.strings.js';`,
]);
addLines('src/react/index.ts', [`export { ${pascal} } from './${name}.js';`]);
for (const language of ['en', 'fr', 'ar']) addWords(language);

await must(runBin('prettier', ['--write', '--log-level', 'warn', ...changed]));
await must(runBin('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']));

console.log(`rv-${name} is there:\n`);
for (const path of changed) console.log(`  ${path}`);
console.log(`
Next: say in src/elements/${name}/${name}.ts what it is for, translate its words in src/locales/fr.ts and ar.ts,
and try it: npm run test:elements -- --engine chromium --files test/elements/${name}.test.ts`);
