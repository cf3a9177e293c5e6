import type { Message } from '../../contracts/index.js';

/** What happened to a message while calls were on their way. */
interface Change {
  readonly time: number;
  /** The last time that it came by itself, and was not an answer. 0: never. */
  readonly liveTime: number;
  /** Absent: removed. */
  readonly message: Message | undefined;
}

/** Remembers what changes while calls are on their way, so that their answers bring nothing back. */
export interface Changes {
  /** Counts the changes. */
  readonly time: number;
  /** @param message absent: it was removed */
  note(messageId: string, message: Message | undefined, isLive: boolean): void;
  /** Whether a message has changed after a time, in whatever way. */
  isNewer(messageId: string, time: number): boolean;
  /** Whether a change of it came by itself after a time. */
  isNewerLive(messageId: string, time: number): boolean;
  /** Those that came or changed after a time, and were not removed. */
  after(time: number): readonly Message[];
  clear(): void;
}

/** @param isNeeded whether any call is on its way */
export function createChanges(isNeeded: () => boolean): Changes {
  const changes = new Map<string, Change>();
  let now = 0;
  return {
    get time() {
      return now;
    },
    note(messageId, message, isLive) {
      now += 1;
      if (!isNeeded()) return;
      const liveTime = isLive ? now : (changes.get(messageId)?.liveTime ?? 0);
      changes.set(messageId, { time: now, liveTime, message });
    },
    isNewer: (messageId, time) => (changes.get(messageId)?.time ?? 0) > time,
    isNewerLive: (messageId, time) => (changes.get(messageId)?.liveTime ?? 0) > time,
    after: (time) =>
      [...changes.values()].flatMap((change) => (change.message && change.time > time ? [change.message] : [])),
    clear: () => changes.clear(),
  };
}
