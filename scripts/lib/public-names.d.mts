import type { Plugin } from 'vite';

export function publicNames(): Map<string, string>;
export function viteAliases(): { find: RegExp; replacement: string }[];
export function keepSideEffects(): Plugin;
