import type { Change, Sink, WatchOptions } from '../../contracts/index.js';
import { AdapterError } from '../../contracts/index.js';
import type { Clock } from '../../core/clock.js';
import type { AdapterMethod, CallEnd, CallRecorder } from './calls.js';
import { createDelivery } from './delivery.js';
import type { FaultBoard } from './faults.js';
import type { Network } from './network.js';
import { dataOf } from './network.js';
import { safely } from './safely.js';
import { pause } from './waiting.js';

/** The world's end of one watch. */
export interface Feed<Item> {
  /** Sends a change, after those sent before. */
  push(change: Change<Item>): void;
  /** Sends something else, in the same order and as surely. */
  tell(say: () => void): void;
  /** Sends something that may be lost: while the line is down, it is. */
  whisper(say: () => void): void;
  /** Ends the watch for good. */
  fail(error: AdapterError): void;
}

/** What somebody wants to watch. */
export interface WatchRequest<Item> {
  readonly personId: string;
  readonly method: AdapterMethod;
  readonly args: readonly unknown[];
  readonly sink: Sink<Item>;
  readonly options: WatchOptions;
  /**
   * Begins to listen at once, so that nothing is missed between asking and being live. Returns what stops it.
   * @throws `AdapterError` when this person may not watch this
   */
  readonly attach: (feed: Feed<Item>) => () => void;
  /** Everything missed has arrived, each time. */
  readonly arrived?: () => void;
}

/** All open watches. */
export interface Watches {
  readonly open: number;
  watch<Item>(request: WatchRequest<Item>): void;
}

/** What {@link createWatches} needs. */
export interface WatchParts {
  readonly clock: Clock;
  readonly network: Network;
  readonly faults: FaultBoard;
  readonly recorder: CallRecorder;
}

type Message<Item> =
  | { readonly type: 'change'; readonly change: Change<Item> }
  | { readonly type: 'word'; readonly say: () => void }
  | { readonly type: 'live' }
  | { readonly type: 'error'; readonly error: AdapterError };

/** Makes a place where nobody watches. */
export function createWatches({ clock, network, faults, recorder }: WatchParts): Watches {
  let open = 0;

  function watch<Item>({ personId, method, args, sink, options, attach, arrived }: WatchRequest<Item>): void {
    const { signal } = options;
    if (signal.aborted) return;
    const end = recorder.begin({ personId, method, args: [...args, ...dataOf(options)] });
    const closing = new AbortController();
    const delivery = createDelivery<Message<Item>>(clock, deliver);
    let detach: () => void = () => undefined;
    let connected = false;
    let live = false;
    let overrun = false;
    open += 1;

    function close(how: CallEnd): void {
      if (closing.signal.aborted) return;
      closing.abort();
      open -= 1;
      delivery.hold();
      detach();
      forgetConnection();
      signal.removeEventListener('abort', stop);
      end(how);
    }

    function stop(): void {
      close({ outcome: 'done' });
    }

    function send(message: Message<Item>): void {
      delivery.send(message, network.legMs());
    }

    function deliver(message: Message<Item>): void {
      if (message.type === 'live') {
        live = true;
        arrived?.();
        safely(() => sink.live?.(true));
      } else if (message.type === 'error') {
        close({ outcome: 'failed', error: message.error.code });
        safely(() => sink.error?.(message.error));
      } else {
        const say =
          message.type === 'word'
            ? message.say
            : () => {
                sink.change(message.change);
              };
        safely(say);
        if (network.knobs.duplicates && !closing.signal.aborted) safely(say);
      }
    }

    /** @returns whether there is room for one more while the line is down */
    function hasRoom(): boolean {
      if (overrun) return false;
      overrun = !connected && delivery.size >= network.knobs.backlog;
      if (!overrun) return true;
      delivery.recall(() => true);
      send({ type: 'change', change: { type: 'reset' } });
      return false;
    }

    const feed: Feed<Item> = {
      push(change) {
        if (hasRoom()) send({ type: 'change', change });
      },
      tell(say) {
        if (hasRoom()) send({ type: 'word', say });
      },
      whisper(say) {
        if (connected) send({ type: 'word', say });
      },
      fail(error) {
        send({ type: 'error', error });
      },
    };

    /** Reaches the world, unless the line drops or the watch ends meanwhile. */
    async function connect(): Promise<void> {
      try {
        await pause(network.legMs(), { clock, signal: closing.signal });
      } catch {
        return;
      }
      if (!network.isOnline(personId) || connected) return;
      const fault = faults.take(method, personId);
      if (fault?.kind === 'hang') return;
      connected = true;
      overrun = false;
      send(fault === undefined ? { type: 'live' } : { type: 'error', error: fault.error });
      delivery.resume();
    }

    function disconnect(): void {
      connected = false;
      delivery.hold();
      // It is said anew once what is missed from now on has been delivered.
      delivery.recall(({ type }) => type === 'live');
      if (!live) return;
      live = false;
      safely(() => sink.live?.(false));
    }

    const forgetConnection = network.onConnection(personId, (online) => {
      if (online) void connect();
      else disconnect();
    });
    signal.addEventListener('abort', stop, { once: true });
    try {
      detach = attach(feed);
    } catch (error) {
      feed.fail(error instanceof AdapterError ? error : new AdapterError('unknown', { cause: error }));
    }
    void connect();
  }

  return {
    get open() {
      return open;
    },
    watch,
  };
}
