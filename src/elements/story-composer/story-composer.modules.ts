/** What is fetched when it is first wanted. Here, so that a test can let it fail. */
export const modules: {
  camera: () => Promise<typeof import('./story-composer.camera.part.js')>;
  editor: () => Promise<typeof import('./story-composer.editor.js')>;
  removed: () => Promise<typeof import('./story-composer.removed.js')>;
} = {
  camera: () => import('./story-composer.camera.part.js'),
  editor: () => import('./story-composer.editor.js'),
  removed: () => import('./story-composer.removed.js'),
};
