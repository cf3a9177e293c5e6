import type { CoAuthorWorkOutlet } from '../../core/making/co-author-work.js';
import { emit } from './emit.js';

/** Turns what a composer's store reports of those who are asked to sign into events. */
export function coAuthorsOutlet(host: EventTarget): Omit<CoAuthorWorkOutlet, 'failed'> {
  return {
    mayAsk: (draft, person) => emit(host, 'rv-co-author-invite-request', { draft, person }, true),
    asked: (invite) => void emit(host, 'rv-co-author-invited', { invite }),
    askFailed: (error, method) => void emit(host, 'rv-co-author-adapter-error', { error, method }),
  };
}
