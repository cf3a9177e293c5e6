const isPublic = ({ name, privacy }) => (privacy === undefined || privacy === 'public' ? !/^[#_]/.test(name) : false);

/** Only what a page may use: the manifest feeds the documentation, editors and the wrappers' check. */
function publicMembers() {
  return {
    name: 'public-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          if (declaration.attributes) {
            declaration.attributes = declaration.attributes.filter(
              ({ fieldName }) => !fieldName || isPublic({ name: fieldName }),
            );
          }
        }
      }
    },
  };
}

const declaresElement = ({ declarations = [], exports = [] }) =>
  declarations.some(({ customElement }) => customElement) ||
  exports.some(({ kind }) => kind === 'custom-element-definition');

/** Only modules of elements, by paths as the package has them and not as the sources are named. */
function packagedPaths() {
  const packaged = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'packaged-paths',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(declaresElement);
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      const visit = (value) => {
        if (value === null || typeof value !== 'object') return;
        for (const [key, inner] of Object.entries(value)) {
          if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = packaged(inner);
          else visit(inner);
        }
      };
      visit(customElementsManifest.modules);
    },
  };
}

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/*/*.styles.ts', 'src/elements/*/*.strings.ts', 'src/elements/parts/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembers(), packagedPaths()],
};
