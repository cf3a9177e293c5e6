// The direction of imports: a local ESLint rule, and the table it goes by. Floors are told by the path of a file.
import { dirname, join, relative } from 'node:path';

/** Floor by path, most particular first; `$` in a floor's name is replaced by what the group matched. */
const places = [
  [/^src\/contracts\//, 'contracts'],
  [/^src\/core\//, 'core'],
  [/^src\/media\//, 'media'],
  [/^src\/adapters\/([^/]+)\//, 'adapters/$'],
  [/^src\/motion\//, 'motion'],
  [/^src\/controllers\//, 'controllers'],
  [/^src\/elements\/parts\//, 'parts'],
  [/^src\/elements\/([^/]+)\/[^/]+\.strings\./, 'strings/$'],
  [/^src\/elements\/([^/]+)\//, 'elements/$'],
  [/^src\/locales\//, 'locales'],
  [/^src\/react\//, 'react'],
  [/^src\/testing\//, 'testing'],
  [/^src\/[^/]+$/, 'entry'],
  [/^test\//, 'test'],
  [/^demo\//, 'demo'],
  [/^stories\//, 'stories'],
];

const below = {
  elements: ['contracts', 'core', 'media', 'motion', 'controllers', 'parts'],
};

/** What each floor may import besides itself. `packages`: those from the registry. */
const allowed = {
  contracts: { floors: [], packages: [] },
  core: { floors: ['contracts'], packages: ['canonicalize'] },
  media: { floors: ['contracts', 'core'], packages: ['image-dimensions', 'exifreader'] },
  adapters: { floors: ['contracts', 'core'], packages: ['@noble/hashes'] },
  motion: { floors: ['contracts', 'core'], packages: [] },
  controllers: {
    floors: ['contracts', 'core', 'media', 'motion'],
    packages: ['lit', '@lit/context', '@shoelace-style/localize', 'idb-keyval'],
  },
  parts: {
    floors: below.elements,
    packages: ['lit', '@shoelace-style/localize', 'blurhash', 'linkify-it', 'punycode', 'uqr'],
  },
  strings: { floors: ['contracts', 'core', 'controllers', 'parts'], packages: ['@shoelace-style/localize'] },
  elements: { floors: below.elements, packages: ['lit', '@lit/context', '@shoelace-style/localize'] },
  locales: { floors: ['contracts', 'controllers', 'parts', 'strings'], packages: ['@shoelace-style/localize'] },
  react: { floors: ['contracts', 'core', 'elements', 'parts', 'strings'], packages: ['react', '@lit/react'] },
  testing: { floors: ['contracts', 'core'], packages: [] },
  entry: { floors: ['contracts', 'core', 'controllers', 'elements', 'strings', 'parts', 'locales'], packages: [] },
};

/** The only file that may reach gsap, and only by `import()` or for types. */
const gsapDriver = 'src/motion/gsap-driver.ts';

export function floorOf(path) {
  for (const [pattern, name] of places) {
    const match = pattern.exec(path);
    if (match) return name.replace('$', match[1] ?? '');
  }
  return undefined;
}

const kindOf = (floor) => floor.split('/')[0];
const packageOf = (source) => /^(@[^/]+\/)?[^/]+/.exec(source)[0];

/** Why a file may not import what it imports, or undefined when it may. */
export function refusal({ path, source, dynamic, typeOnly }) {
  const from = floorOf(path);
  if (from === undefined) return undefined;
  const kind = kindOf(from);

  if (!source.startsWith('.')) {
    if (packageOf(source) === 'gsap' && path.startsWith('src/')) {
      return path === gsapDriver && (dynamic || typeOnly)
        ? undefined
        : `gsap is reached in ${gsapDriver} only, by import() or for its types.`;
    }
    const rules = allowed[kind];
    if (!rules || rules.packages.includes(packageOf(source))) return undefined;
    return `${from} may import ${rules.packages.length > 0 ? `only ${rules.packages.join(', ')}` : 'no package'}, not "${source}".`;
  }

  const target = join(dirname(path), source).replaceAll('\\', '/');
  if (kind === 'test') return undefined;
  if (kind === 'demo' || kind === 'stories') {
    return target.startsWith(`${kind}/`) || target.startsWith('demo/pictures/')
      ? undefined
      : `${kind}/ knows the package by its public names only: import "recto-verso/…", not "${source}".`;
  }
  const to = floorOf(target);
  if (to === undefined) return `src/ may not import "${source}", which is outside of it.`;
  if (to === from) return undefined;
  const toKind = kindOf(to);
  if (kind === 'elements') {
    if (toKind === 'strings') {
      return to.slice(8) === from.slice(9) ? undefined : `${from} has its own words, not those of ${to.slice(8)}.`;
    }
    if (toKind === 'elements') {
      const name = to.slice(9);
      const isFace = [`${name}.js`, `${name}.events.js`].some((file) => target === `src/elements/${name}/${file}`);
      return isFace && typeOnly ? undefined : `${from} may know ${to} by the types of its class and events only.`;
    }
  }
  if (kind === 'strings' && toKind === 'strings') return `${from} may not import the words of another element.`;
  if (allowed[kind].floors.includes(toKind)) return undefined;
  const floors = allowed[kind].floors;
  return `${from} may import ${floors.length > 0 ? `only ${floors.join(', ')}` : 'nothing'}; "${source}" is in ${to}.`;
}

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type'));

export const floors = {
  meta: {
    type: 'problem',
    docs: { description: 'imports only ever go down' },
    schema: [],
    messages: { up: '{{reason}}' },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node, source, facts) => {
      if (typeof source?.value !== 'string') return;
      const reason = refusal({ path, source: source.value, dynamic: false, typeOnly: false, ...facts });
      if (reason) context.report({ node: source, messageId: 'up', data: { reason } });
    };
    const declaration = (node) => check(node, node.source, { typeOnly: isTypeOnly(node) });
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node, node.source, { dynamic: true }),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, { typeOnly: true }),
    };
  },
};
