// Checks the bindings of every template against the elements they name.
import { relative } from 'node:path';
import litAnalyzer from 'lit-analyzer';
import ts from 'typescript';
import { inRoot, root } from './lib/files.mjs';

const { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } = litAnalyzer;

/** What the analyzer says wrongly: it is older than what these templates use. */
const mistaken = [
  /^Unknown attribute '(autofocus|capture|inert|popover|popovertarget)'/,
  // `nothing` removes an attribute, so it suits every one of them.
  /^Type '[^']*\bSymbol\(undefined\)/,
];

const rules = {
  // Its CSS knows no container queries, nesting or `@starting-style`.
  'no-invalid-css': 'off',
  // An element's class does not register the elements it names; `x.define.ts` does.
  'no-missing-import': 'off',
};

const { config } = ts.readConfigFile(inRoot('tsconfig.json'), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(fileNames, options);
const context = new DefaultLitAnalyzerContext({ ts, getProgram: () => program });
context.updateConfig(makeConfig({ strict: true, rules }));
const analyzer = new LitAnalyzer(context);

const files = program
  .getSourceFiles()
  .filter(({ fileName }) => /^(src|stories|demo)[\\/]/.test(relative(root, fileName)) && !fileName.endsWith('.d.ts'));

let count = 0;
for (const file of files) {
  context.setContextBase({ file, timeout: 60_000, throwOnCancellation: true });
  for (const { message, source, location } of analyzer.getDiagnosticsInFile(file)) {
    if (mistaken.some((pattern) => pattern.test(message))) continue;
    count += 1;
    const { line, character } = file.getLineAndCharacterOfPosition(location.start);
    console.error(`${relative(root, file.fileName)}:${line + 1}:${character + 1} ${message} (${source})`);
  }
}
if (count > 0) {
  console.error(`\n${count} faults in templates.`);
  process.exit(1);
}
console.log(`The templates of ${files.length} files bind what is there.`);
