import type { Plugin } from 'vite';

/** The script of the picture worker, whole in itself. */
export function bundlePictureWorker(options?: { readonly minify?: boolean }): Promise<string>;

/** Serves or emits the picture worker, where Vite runs by the package's sources. */
export function pictureWorker(): Plugin;
