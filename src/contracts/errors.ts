/**
 * Why an adapter could not do what it was asked.
 *
 * | code | meaning | worth a retry |
 * |---|---|---|
 * | `unauthenticated` | nobody is signed in, or the session has ended | after signing in |
 * | `forbidden` | this person may not do this | no |
 * | `not-found` | there is no such thing, or this person may not know of it | no |
 * | `conflict` | it changed meanwhile (`ifVersion` did not match) | after reading again |
 * | `invalid` | the request itself is wrong; `fields` says where | after a correction |
 * | `too-large` | a file or text is over the limit | with a smaller one |
 * | `unsupported-type` | this kind of file is not accepted | with another one |
 * | `rate-limited` | too often; `retryAfterMs` says when again | later |
 * | `expired` | it was there and its time is over | no |
 * | `unavailable` | the service or the connection is down | yes |
 * | `timeout` | no answer in time; it may have happened all the same | yes, repeats are recognised |
 * | `unsupported` | this back end cannot do that | no |
 * | `unknown` | anything else | yes |
 */
export type AdapterErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'unsupported-type'
  | 'rate-limited'
  | 'expired'
  | 'unavailable'
  | 'timeout'
  | 'unsupported'
  | 'unknown';

/** What an {@link AdapterError} may say beside its code. */
export interface AdapterErrorOptions {
  /** For a developer's console. People read the element's own words for the code. */
  readonly message?: string;
  /** Whether the same call may succeed later. Default: see {@link AdapterErrorCode}. */
  readonly retryable?: boolean;
  /** Milliseconds to wait before a repeat makes sense. */
  readonly retryAfterMs?: number;
  /** For `invalid`: field name to what is wrong with it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What was thrown underneath. */
  readonly cause?: unknown;
}

const retryableByDefault: ReadonlySet<AdapterErrorCode> = new Set([
  'rate-limited',
  'unavailable',
  'timeout',
  'unknown',
]);

/**
 * The one error an adapter rejects with. Two things stay what they are: an `AbortError` (the caller gave up: not
 * a failure), and anything else thrown, which the elements treat as `unknown`.
 *
 * @example
 * throw new AdapterError('rate-limited', { retryAfterMs: 30_000 });
 */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly code: AdapterErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: AdapterErrorCode, options: AdapterErrorOptions = {}) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? retryableByDefault.has(code);
    this.retryAfterMs = options.retryAfterMs;
    this.fields = options.fields;
  }
}
