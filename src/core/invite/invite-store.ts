import type { Invite, InviteAdapter, InviteContact } from '../../contracts/index.js';
import { call, toAdapterError } from '../call.js';
import type { Clock, TimerHandle } from '../clock.js';
import { createStore } from '../store.js';
import { toClip, toContact, toFigures, toInvite, toPage, toRules } from './invite-checks.js';
import { createPages } from '../pages.js';
import { createSearchedPages, nothingSearched } from '../searched-pages.js';
import type { InviteOutlet, InviteSnapshot, InviteStore } from './invite-ports.js';
import { limitOf, nextChangeOf } from './invite-rules.js';
import { createInviteSending } from './invite-sending.js';
import { createInviteVerbs } from './invite-verbs.js';
import { watchInvites } from './invite-watch.js';

/** Browsers keep longer timers in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

const noList = { phase: 'idle', items: [], more: false, loadingMore: false, error: undefined } as const;

const nothing: Omit<InviteSnapshot, 'now'> = {
  start: { phase: 'idle' },
  clip: undefined,
  rules: {},
  figures: undefined,
  contacts: nothingSearched,
  sent: noList,
  step: 'closed',
  chosen: undefined,
  message: undefined,
  carried: undefined,
  sending: { phase: 'idle' },
  delivered: undefined,
  link: { phase: 'none' },
  revoking: new Map(),
  restUntil: undefined,
};

/** What one person needs to invite others: the clip, the rules, the contacts, and what was sent. Knows no DOM. */
export function createInviteStore(clock: Clock, outlet: InviteOutlet): InviteStore {
  const store = createStore<InviteSnapshot>({ ...nothing, now: clock.now() });
  let run = new AbortController();
  let source: { readonly adapter: InviteAdapter; readonly lang: string } | undefined;
  let timer: TimerHandle | undefined;
  run.abort();

  const get = store.getSnapshot;
  const getTarget = () => (run.signal.aborted || !source ? undefined : { ...source, signal: run.signal });

  /** Every change goes through here: what it brings may end by itself. */
  function set(change: Partial<InviteSnapshot>): void {
    const before = get();
    const wasLimited = limitOf(before).limited;
    store.set({ ...change, now: clock.now() });
    const { limited, until } = limitOf(get());
    if (limited && !wasLimited && before.start.phase === 'ready') outlet.limited(until);
    wake();
  }

  function wake(): void {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    const next = nextChangeOf(get());
    if (run.signal.aborted || next === Infinity) return;
    timer = clock.setTimeout(tick, Math.min(longestTimerMs, Math.max(0, next - clock.now())));
  }

  function tick(): void {
    timer = undefined;
    const { left, limited } = limitOf(get());
    set({});
    // How many there are of the new ones, nobody has said yet.
    const now = limitOf(get());
    if ((limited && !now.limited) || (left !== undefined && now.left === undefined)) void readRules();
  }

  const read = async <Answer>(
    act: (adapter: InviteAdapter, signal: AbortSignal, lang: string) => Promise<Answer>,
    signal: AbortSignal = run.signal,
  ): Promise<Answer> => {
    const target = getTarget();
    if (!target) throw new DOMException('Nobody waits for it.', 'AbortError');
    return call((inner) => act(target.adapter, inner, target.lang), { signal, clock });
  };

  const contacts = createSearchedPages<InviteContact>({
    clock,
    textOf: ({ name, handle }) => `${name}\n${handle ?? ''}`,
    read: async (query, after, signal) =>
      toPage(
        await read(
          async (adapter, inner) =>
            adapter.listContacts?.({
              ...(query !== '' && { query }),
              ...(after !== undefined && { after }),
              signal: inner,
            }) ?? { items: [] },
          AbortSignal.any([run.signal, signal]),
        ),
        toContact,
        'listContacts',
      ),
    changed: () => set({ contacts: contacts.shown }),
    failed: (error) => outlet.failed(error, 'listContacts'),
  });

  const sent = createPages<Invite>({
    read: async (after, signal) =>
      toPage(
        await read(
          async (adapter, inner) =>
            adapter.listSent?.({ ...(after !== undefined && { after }), signal: inner }) ?? { items: [] },
          AbortSignal.any([run.signal, signal]),
        ),
        toInvite,
        'listSent',
      ),
    changed: () => set({ sent: sent.shown }),
    failed: (error) => outlet.failed(error, 'listSent'),
  });

  const sending = createInviteSending({ clock, outlet, getTarget });

  async function readRules(): Promise<void> {
    const { signal } = run;
    try {
      const rules = toRules(await read((adapter, inner, lang) => adapter.getRules({ signal: inner, lang })));
      if (!signal.aborted) set({ rules });
    } catch (thrown) {
      if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'getRules');
    }
  }

  async function readFigures(): Promise<void> {
    const { signal } = run;
    try {
      const figures = toFigures(await read(async (adapter, inner) => adapter.getFigures?.({ signal: inner })));
      if (!signal.aborted) set({ figures });
    } catch (thrown) {
      // Nobody came for the figures: without them, the rest is what it was.
      if (!signal.aborted) outlet.failed(toAdapterError(thrown), 'getFigures');
    }
  }

  async function load(): Promise<void> {
    const { signal } = run;
    const isOver = (): boolean => signal.aborted;
    let method: keyof InviteAdapter = 'availability';
    if (get().start.phase !== 'ready') set({ start: { phase: 'loading' } });
    try {
      const offered = await read(async (adapter, inner) => adapter.availability?.({ signal: inner }));
      if (isOver()) return;
      if (offered?.available === false) {
        const { reason, until } = offered;
        set({ start: { phase: 'unavailable', reason, ...(until !== undefined && { until }) } });
        return;
      }
      method = 'getLatestClip';
      const rules = read((adapter, inner, lang) => adapter.getRules({ signal: inner, lang }));
      // It is awaited below; until then its failure is nobody's.
      rules.catch(() => undefined);
      const clip = toClip(await read((adapter, inner) => adapter.getLatestClip({ signal: inner })));
      method = 'getRules';
      const inForce = toRules(await rules);
      if (isOver()) return;
      set({ clip, rules: inForce, start: { phase: 'ready' } });
      void readFigures();
    } catch (thrown) {
      if (isOver()) return;
      const error = toAdapterError(thrown);
      // What is there already stays.
      if (get().start.phase !== 'ready') set({ start: { phase: 'failed', error } });
      outlet.failed(error, method);
    }
  }

  /** One was made, or has changed: wherever it shows. */
  function put(invite: Invite): void {
    sent.put(invite);
    const { link, delivered, chosen } = get();
    if (link.phase === 'ready' && link.invite.id === invite.id) set({ link: { ...link, invite } });
    if (delivered?.id === invite.id) set({ delivered: invite });
    if (invite.contact) {
      contacts.replace(invite.contact);
      if (chosen?.id === invite.contact.id) set({ chosen: invite.contact });
    }
  }

  function start(): void {
    run = new AbortController();
    const target = getTarget();
    if (!target) return;
    watchInvites(target.adapter, target, {
      put,
      remove: (id) => sent.remove(id),
      figures: (figures) => set({ figures }),
      rules: (rules) => set({ rules }),
      clip: (clip) => set({ clip }),
      reset() {
        void load();
        if (sent.shown.phase !== 'idle') sent.load();
        if (contacts.shown.phase !== 'idle') contacts.load();
      },
      failed: (error) => outlet.failed(error, 'watch'),
    });
    void load();
    const { step } = get();
    if (step === 'picking' || step === 'composing') contacts.begin();
    if (step === 'history') sent.load();
  }

  function stop(): void {
    run.abort();
    contacts.halt();
    sent.halt();
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    // What was on its way may have happened: a repeat finds out.
    const { link } = get();
    const revoking = new Map([...get().revoking].filter(([, { phase }]) => phase !== 'revoking'));
    store.set({
      contacts: contacts.shown,
      sent: sent.shown,
      sending: { phase: 'idle' },
      revoking,
      ...(link.phase === 'making' && { link: { phase: 'none' } }),
    });
  }

  const verbs = createInviteVerbs({ get, set, getTarget, contacts, sent, sending, put, reload: () => void load() });

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    ...verbs,
    show(adapter, lang) {
      const isSame = source?.adapter === adapter;
      if (isSame && source?.lang === lang && !run.signal.aborted) return;
      source = adapter && { adapter, lang };
      // Another language is another watch, too: it tells of the rules in it.
      stop();
      if (!isSame) {
        contacts.clear();
        sent.clear();
        sending.forget();
        store.set({ ...nothing, now: clock.now() });
      }
      if (adapter) start();
    },
    refresh: () => {
      if (getTarget()) void load();
    },
    stop,
  };
}
