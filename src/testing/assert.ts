import type { AdapterErrorCode } from '../contracts/index.js';

// The suites run under any runner, so they bring their own few words for what they expect.

/** Throws unless it is so. */
export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** A value as text: the same for records that differ only in the order of their properties. */
function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  const sorted = (_name: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted);
}

/** Throws unless both say the same when written down. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [written(actual), written(expected)];
  check(is === should, `${what}: expected ${should}, got ${is}`);
}

/** Whatever a call rejects with. Throws if it does not. */
async function rejectionOf(call: Promise<unknown>, what: string): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}: expected a rejection, got the answer ${written(answer)}`);
}

/** How an error reads in a message. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.name === 'AdapterError'
    ? `AdapterError "${String(error.code)}" (${error.message})`
    : `${error.name} (${error.message})`;
}

/** Throws unless an error is an `AdapterError` of one of these codes. */
function hasCode(error: unknown, codes: AdapterErrorCode | readonly AdapterErrorCode[], what: string): void {
  const wanted: readonly unknown[] = typeof codes === 'string' ? [codes] : codes;
  // By name, not by class: a host's bundle may hold a second copy of the package.
  const fits =
    error instanceof Error && error.name === 'AdapterError' && 'code' in error && wanted.includes(error.code);
  check(fits, `${what}: expected AdapterError "${wanted.join('" or "')}", got ${describeError(error)}`);
}

/** Throws unless a call rejects with an `AdapterError` of one of these codes. */
export async function refuses(
  call: Promise<unknown>,
  codes: AdapterErrorCode | readonly AdapterErrorCode[],
  what: string,
): Promise<void> {
  hasCode(await rejectionOf(call, what), codes, what);
}

/** Throws unless a call rejects with `invalid` and says that it is for this field. */
export async function refusesField(call: Promise<unknown>, field: string, what: string): Promise<void> {
  const error = await rejectionOf(call, what);
  hasCode(error, 'invalid', what);
  const fields = error instanceof Error && 'fields' in error ? error.fields : undefined;
  const names = typeof fields === 'object' && fields !== null ? Object.keys(fields) : [];
  check(names.includes(field), `${what}: "${field}" is not among the fields (${names.join(', ')})`);
}

/** Throws unless a call rejects because its signal was aborted. */
export async function gaveUp(call: Promise<unknown>, signal: AbortSignal, what: string): Promise<void> {
  const error = await rejectionOf(call, what);
  const fits = error === signal.reason || (error instanceof Error && error.name === 'AbortError');
  check(fits, `${what}: expected the signal's reason (an AbortError), got ${describeError(error)}`);
}

/** Throws unless a call rejects with the reason of its signal: of one that has fired before it, and of one that fires during it. */
export async function endsWithSignal(
  act: (options: { readonly signal: AbortSignal }) => Promise<unknown>,
  name: string,
): Promise<void> {
  const [before, during] = [new AbortController(), new AbortController()];
  before.abort();
  await gaveUp(act({ signal: before.signal }), before.signal, `${name} with a signal that has fired`);
  const call = act({ signal: during.signal });
  during.abort();
  await gaveUp(call, during.signal, `${name} with a signal that fires during the call`);
}
