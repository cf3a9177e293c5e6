/** Keeps a listener's failure from the world, but not from its developer. */
export function safely(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
