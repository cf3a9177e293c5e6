import type {
  Adapters,
  AdapterError,
  ChatAdapter,
  CoAuthorAdapter,
  NoteAdapter,
  PeopleAdapter,
  Person,
  Relation,
  Report,
  ReportReason,
  Side,
  StoryAdapter,
} from '../contracts/index.js';
import { call, toAdapterError } from './call.js';
import { createClientId } from './client-id.js';
import type { Clock } from './clock.js';
import { createStore, type Store } from './store.js';

/** A conversation, or one message of it. */
export interface SafetyChat {
  readonly threadId: string;
  readonly messageId?: string;
  /** What reporting it is called. */
  readonly label: string;
}

/** A note, or one photo of it. */
export interface SafetyNote {
  readonly noteId: string;
  readonly photoId?: string;
  /** What reporting it is called. */
  readonly label: string;
}

/** An invitation to sign a post. */
export interface SafetyCoAuthorInvite {
  readonly inviteId: string;
  /** What reporting it is called. */
  readonly label: string;
}

/** What a report is about. */
export type SafetyAbout = 'story' | 'person' | 'chat' | 'note' | 'co-author';

/** Whom it is about, and which face of which story of theirs, which conversation, note or invitation. */
export interface SafetySubject {
  readonly person: Person;
  readonly storyId?: string;
  readonly side?: Side;
  readonly chat?: SafetyChat;
  readonly note?: SafetyNote;
  readonly coAuthor?: SafetyCoAuthorInvite;
}

/** An act that wants a second yes. `act` is the element's own; without it, it is a block. */
export interface SafetyQuestion {
  readonly act?: () => void;
}

export type SafetyStep<Question extends SafetyQuestion> =
  | { readonly name: 'closed' }
  | { readonly name: 'menu' }
  | { readonly name: 'report'; readonly about: SafetyAbout }
  | { readonly name: 'confirm'; readonly question: Question }
  | { readonly name: 'done'; readonly what: 'reported' | 'blocked' };

export interface SafetySnapshot<Question extends SafetyQuestion> {
  readonly subject: SafetySubject | undefined;
  readonly step: SafetyStep<Question>;
  /** What has been typed. It outlives failures, and the sheet being closed, until it is sent. */
  readonly reason: ReportReason | undefined;
  readonly text: string;
  /** What the report still lacks, once somebody has tried to send it. */
  readonly missing: 'reason' | 'text' | undefined;
  readonly sending: boolean;
  readonly error: AdapterError | undefined;
}

/** Where the store asks and reports. */
export interface SafetyOutlet {
  /** `false`: the host has taken over. */
  mayReport(subject: SafetySubject, about: SafetyAbout, report: Report): boolean;
  mayBlock(subject: SafetySubject): boolean;
  reported(subject: SafetySubject, about: SafetyAbout, report: Report): void;
  blocked(subject: SafetySubject, relation: Relation): void;
  storyFailed(error: AdapterError, method: keyof StoryAdapter): void;
  peopleFailed(error: AdapterError, method: keyof PeopleAdapter): void;
  chatFailed?(error: AdapterError, method: keyof ChatAdapter): void;
  noteFailed?(error: AdapterError, method: keyof NoteAdapter): void;
  coAuthorFailed?(error: AdapterError, method: keyof CoAuthorAdapter): void;
}

export interface SafetyStore<Question extends SafetyQuestion> extends Store<SafetySnapshot<Question>> {
  open(subject: SafetySubject): void;
  /** Goes to a step; what was typed stays. */
  go(step: Exclude<SafetyStep<Question>, { name: 'closed' | 'done' }>): void;
  write(draft: { readonly reason?: ReportReason; readonly text?: string }): void;
  sendReport(): void;
  /** Yes to the question asked. */
  confirm(): void;
  /** A call that runs goes on: who has pressed "Send" means it. */
  close(): void;
  /** Leaves the page: everything running ends. */
  stop(): void;
}

const nothingWritten = { reason: undefined, text: '', missing: undefined, error: undefined } as const;

/** Which photo of a note, where it is one. */
export const photoOf = ({ photoId }: SafetyNote): Pick<SafetyNote, 'photoId'> =>
  photoId === undefined ? {} : { photoId };

/** The way through "More": menu, report with its form, block with its question. Knows no DOM and never throws. */
export function createSafetyStore<Question extends SafetyQuestion>(
  clock: Clock,
  getAdapters: () => Adapters | undefined,
  outlet: SafetyOutlet,
): SafetyStore<Question> {
  const store = createStore<SafetySnapshot<Question>>({
    ...nothingWritten,
    subject: undefined,
    step: { name: 'closed' },
    sending: false,
  });
  let run = new AbortController();
  let lastSent: { readonly content: string; readonly clientId: string } | undefined;

  /** The same for a repeat of the same thing, so that the back end can tell. */
  function clientIdFor(content: string): string {
    if (lastSent?.content !== content) lastSent = { content, clientId: createClientId() };
    return lastSent.clientId;
  }

  /** @returns whether it was done and the person still waits for it */
  async function send<Answer>(
    act: (signal: AbortSignal) => Promise<Answer>,
    outcome: { done(answer: Answer): void; failed(error: AdapterError): void; what: 'reported' | 'blocked' },
  ): Promise<void> {
    const { signal } = run;
    const { subject } = store.getSnapshot();
    const current = (): boolean => store.getSnapshot().subject === subject;
    store.set({ sending: true, error: undefined });
    try {
      const answer = await call(act, { signal, clock });
      if (current()) {
        const closed = store.getSnapshot().step.name === 'closed';
        store.set({
          ...nothingWritten,
          sending: false,
          ...(!closed && { step: { name: 'done', what: outcome.what } }),
        });
      }
      outcome.done(answer);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = toAdapterError(thrown);
      if (current()) store.set({ sending: false, error });
      outcome.failed(error);
    }
  }

  function sendReport(): void {
    const { step, subject, reason, text, sending } = store.getSnapshot();
    if (step.name !== 'report' || !subject || sending) return;
    const words = text.trim();
    const missing = reason === undefined ? 'reason' : reason === 'other' && words === '' ? 'text' : undefined;
    store.set({ missing });
    if (reason === undefined || missing) return;
    const { about } = step;
    const report: Report = { reason, ...(words !== '' && { text: words }) };
    if (!outlet.mayReport(subject, about, report)) {
      store.set({ ...nothingWritten, step: { name: 'closed' } });
      return;
    }
    const { person, storyId = '', side = 'front', chat, note, coAuthor } = subject;
    const place = chat
      ? [chat.threadId, chat.messageId]
      : note
        ? [note.noteId, note.photoId]
        : coAuthor
          ? [coAuthor.inviteId]
          : [storyId, side];
    const clientId = clientIdFor(JSON.stringify([about, person.id, ...place, report]));
    const adapters = getAdapters() ?? {};
    const { story, people } = adapters;
    void send(
      async (signal) =>
        about === 'chat' && chat
          ? adapters.chat?.report?.(chat.threadId, chat.messageId, report, { signal, clientId })
          : about === 'note' && note
            ? adapters.note?.report(note.noteId, { ...report, ...photoOf(note) }, { signal, clientId })
            : about === 'co-author' && coAuthor
              ? adapters.coAuthor?.report?.(coAuthor.inviteId, report, { signal, clientId })
              : about === 'story'
                ? story?.report(storyId, side, report, { signal, clientId })
                : people?.report(person.id, report, { signal, clientId }),
      {
        what: 'reported',
        done: () => outlet.reported(subject, about, report),
        failed: (error) => {
          if (about === 'chat') outlet.chatFailed?.(error, 'report');
          else if (about === 'note') outlet.noteFailed?.(error, 'report');
          else if (about === 'co-author') outlet.coAuthorFailed?.(error, 'report');
          else if (about === 'story') outlet.storyFailed(error, 'report');
          else outlet.peopleFailed(error, 'report');
        },
      },
    );
  }

  function confirm(): void {
    const { step, subject, sending } = store.getSnapshot();
    if (step.name !== 'confirm' || !subject || sending) return;
    if (step.question.act) {
      store.set({ step: { name: 'closed' } });
      step.question.act();
      return;
    }
    const people = getAdapters()?.people;
    if (!people || !outlet.mayBlock(subject)) {
      store.set({ step: { name: 'closed' } });
      return;
    }
    const { id } = subject.person;
    const clientId = clientIdFor(JSON.stringify(['block', id]));
    void send((signal) => people.block(id, { signal, clientId }), {
      what: 'blocked',
      done: (relation) => outlet.blocked(subject, relation),
      failed: (error) => outlet.peopleFailed(error, 'block'),
    });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    open(subject) {
      const { subject: last } = store.getSnapshot();
      const same =
        last?.person.id === subject.person.id &&
        last.storyId === subject.storyId &&
        last.side === subject.side &&
        last.chat?.threadId === subject.chat?.threadId &&
        last.chat?.messageId === subject.chat?.messageId &&
        last.note?.noteId === subject.note?.noteId &&
        last.note?.photoId === subject.note?.photoId &&
        last.coAuthor?.inviteId === subject.coAuthor?.inviteId;
      store.set(
        same
          ? { subject, step: { name: 'menu' }, error: undefined, missing: undefined }
          : { ...nothingWritten, subject, step: { name: 'menu' }, sending: false },
      );
    },
    go(step) {
      store.set({ step, error: undefined, missing: undefined });
    },
    write(draft) {
      const { missing, reason, text } = { ...store.getSnapshot(), ...draft };
      const mended = missing === 'reason' ? reason !== undefined : text.trim() !== '' || reason !== 'other';
      store.set({ ...draft, ...(mended && { missing: undefined }) });
    },
    sendReport,
    confirm,
    close() {
      store.set({ step: { name: 'closed' } });
    },
    stop() {
      run.abort();
      run = new AbortController();
      store.set({ step: { name: 'closed' }, sending: false });
    },
  };
}
