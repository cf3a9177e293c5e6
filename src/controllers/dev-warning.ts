/** Lit's development build keeps its warnings here; its production build has no such thing. */
const development = globalThis as typeof globalThis & { litIssuedWarnings?: Set<string> };

/** Whether Lit's own development build is loaded: what only developers need is fetched only then. */
export function isDevelopment(): boolean {
  return development.litIssuedWarnings !== undefined;
}

/** Tells the developer once, in development only: where Lit's own development build is loaded. */
export function warnOnce(message: string): void {
  const issued = development.litIssuedWarnings;
  if (!issued || issued.has(message)) return;
  issued.add(message);
  console.warn(`recto-verso: ${message}`);
}
