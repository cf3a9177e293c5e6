const minute = 60_000;
export const day = 24 * 60 * minute;

export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * minute).toISOString();
}

/** The last time it was so late. */
export function lastAt(hours: number, minutes: number): string {
  const at = new Date();
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() > Date.now()) at.setDate(at.getDate() - 1);
  return at.toISOString();
}
