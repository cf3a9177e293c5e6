import type { MemoryWorld } from '../../src/adapters/memory/index.js';
import type { ChatAdapter, Message } from '../../src/contracts/index.js';
import type { ChatRole } from '../../src/testing/index.js';
import { describeChatAdapter } from '../../src/testing/index.js';
import type { CasesByTitle } from './broken-adapters.js';
import { casesOf, expectFailure } from './broken-adapters.js';
import { chatContext, makeChatWorld } from './memory-chat-world.js';

interface Maker {
  readonly sound: Required<ChatAdapter>;
  readonly role: ChatRole;
  readonly world: MemoryWorld;
}

/** The chat suite on a world whose adapters are wrong in one way. */
function broken(breakage: (maker: Maker) => Partial<ChatAdapter>): CasesByTitle {
  return casesOf((options) => {
    describeChatAdapter(() => {
      const world = makeChatWorld();
      const { cleanup: _keptOpen, ...context } = chatContext(world);
      return {
        ...context,
        as: (role) => {
          const sound = world.as(context.personId(role)).chat;
          return { ...world.as(context.personId(role)), chat: { ...sound, ...breakage({ sound, role, world }) } };
        },
      };
    }, options);
  });
}

let keys = 0;

/** A key that nothing was sent with. */
function anyKey(): { readonly clientId: string } {
  keys += 1;
  return { clientId: `any-${keys}` };
}

describe('the chat suite finds an adapter that', () => {
  it('sends what is repeated again', async () => {
    const cases = broken(({ sound }) => ({ send: (threadId, draft) => sound.send(threadId, draft, anyKey()) }));
    await expectFailure(cases, 'send repeated with the same clientId sends once, also at once', /repeats/);
    await expectFailure(cases, 'send knows a message again that was sent before others', /the repeat/);
    await expectFailure(cases, 'send rejects with conflict when the clientId comes back with something else', /reject/);
  });

  it('takes the clientIds of all people for one', async () => {
    const taken = new Map<string, Promise<Message>>();
    const cases = broken(({ sound }) => ({
      send(threadId, draft, options) {
        const sent = taken.get(options.clientId) ?? sound.send(threadId, draft, options);
        taken.set(options.clientId, sent);
        return sent;
      },
    }));
    await expectFailure(cases, 'send lets two people use the same clientId', /what was sent/);
  });

  it('gives no clientId back', async () => {
    const cases = broken(({ sound }) => ({
      async send(threadId, draft, options) {
        const { clientId: _kept, ...message } = await sound.send(threadId, draft, options);
        return message;
      },
    }));
    await expectFailure(cases, 'send gives the message as its author sees it', /text, clientId and mine/);
  });

  it('sends nothing at all, a blank, or what is too long', async () => {
    const cases = broken(({ sound, world }) => ({
      send: (threadId, { text }, options) => {
        world.chat.limits = { maxCharacters: 100_000 };
        return sound.send(threadId, { text: text?.trim() === '' ? '.' : (text ?? '.') }, options);
      },
      get: async (threadId, options) => ({ ...(await sound.get(threadId, options)), limits: { maxCharacters: 4000 } }),
    }));
    await expectFailure(cases, 'send rejects with invalid for nothing, and for an answer to nothing', /rejection/);
    await expectFailure(
      cases,
      'send rejects with too-large for a text over the limit that the thread says',
      /rejection/,
    );
  });

  it('gives two messages one place', async () => {
    const cases = broken(({ sound }) => ({
      send: async (threadId, draft, options) => ({ ...(await sound.send(threadId, draft, options)), order: 1 }),
    }));
    await expectFailure(cases, 'send gives each message a place of its own, whoever sends at once', /places/);
  });

  it('lists the newest first', async () => {
    const cases = broken(({ sound }) => ({
      async list(threadId, options) {
        const page = await sound.list(threadId, options);
        return { ...page, items: [...page.items].reverse() };
      },
    }));
    await expectFailure(cases, 'list gives the newest, the oldest of them first, in the order of their places', /page/);
  });

  it('counts pages by offset from the end', async () => {
    const cases = broken(({ sound }) => ({
      async list(threadId, { before = '0', after, limit = 3 } = {}) {
        const { items } = await sound.list(threadId, { limit: 100 });
        const end = items.length - Number(before);
        const start = Math.max(0, end - limit);
        if (after !== undefined) return { items: items.slice(items.length - Number(after)) };
        return {
          items: items.slice(start, end),
          ...(start > 0 && { older: String(items.length - start) }),
          ...(end < items.length && { newer: String(items.length - end) }),
        };
      },
    }));
    await expectFailure(cases, 'a cursor keeps its place when more is said', /page/);
  });

  it('gives a way on where there is none', async () => {
    const cases = broken(({ sound }) => ({
      list: async (threadId, options) => ({ ...(await sound.list(threadId, options)), older: 'more', newer: 'more' }),
    }));
    await expectFailure(cases, 'list gives nothing, and no way on, where nothing was said', /the page/);
    await expectFailure(
      cases,
      'list gives the newest, the oldest of them first, in the order of their places',
      /newer/,
    );
  });

  it('marks as read what is listed', async () => {
    const cases = broken(({ sound }) => ({
      async list(threadId, options) {
        const page = await sound.list(threadId, options);
        await sound.markRead(threadId, page.items.at(-1)?.order ?? 0);
        return page;
      },
    }));
    await expectFailure(cases, 'reading marks nothing as read', /unread/);
  });

  it('lets everybody read', async () => {
    const cases = broken(({ world }) => ({
      get: world.as('ada').chat.get,
      list: world.as('ada').chat.list,
      watch: world.as('ada').chat.watch,
    }));
    await expectFailure(
      cases,
      'get and list reject with not-found where there is nothing, and for who is not in it',
      /rej/,
    );
    await expectFailure(cases, 'watch refuses who is not in the thread', /two errors/);
  });

  it('lets who is asked answer before they have accepted', async () => {
    const cases = broken(({ sound, role }) => ({
      async send(threadId, draft, options) {
        if (threadId === 'request' && role === 'me') await sound.acceptRequest(threadId);
        return sound.send(threadId, draft, options);
      },
    }));
    await expectFailure(cases, 'a request can be read by who is asked, and not be answered', /rejection/);
  });

  it('lets who asks say more than it says', async () => {
    const cases = broken(({ sound, world }) => ({
      send(threadId, draft, options) {
        world.chat.requestMessages = 9;
        return sound.send(threadId, draft, options);
      },
    }));
    await expectFailure(cases, 'a request lets no more be said than it says', /rejection/);
  });

  it('shares what a request is to keep', async () => {
    const typing = broken(() => ({ setTyping: () => Promise.resolve() }));
    await expectFailure(typing, 'a request tells who asks nothing of who is asked', /setTyping: expected a rejection/);
    const receipts = broken(({ sound, role }) => ({
      async get(threadId, options) {
        const thread = await sound.get(threadId, options);
        if (role !== 'stranger') return thread;
        return { ...thread, participants: thread.participants.map((one) => ({ ...one, readUpTo: 1 })) };
      },
    }));
    await expectFailure(receipts, 'a request tells who asks nothing of who is asked', /what they know/);
  });

  it('says that a request was deleted', async () => {
    const cases = broken(({ sound, world }) => ({
      async deleteThread(threadId, options) {
        await sound.deleteThread(threadId, options);
        world.changeThread(threadId, { state: 'ended' });
      },
    }));
    const title = 'deleteThread takes a request away without a word to who asks';
    await expectFailure(cases, title, /what who asks was told/);
  });

  it('lists requests among the others', async () => {
    const cases = broken(({ sound }) => ({
      async listThreads(options = {}) {
        const [all, requests] = [await sound.listThreads(options), await sound.listThreads({ only: 'requests' })];
        return { ...all, items: [...all.items, ...requests.items] };
      },
    }));
    await expectFailure(cases, 'requests are listed apart', /among/);
  });

  it('says who has blocked whom', async () => {
    const cases = broken(({ sound }) => ({
      get: async (threadId, options) => {
        const thread = await sound.get(threadId, options);
        return threadId === 'blocked' ? { ...thread, standing: 'blocked' } : thread;
      },
    }));
    const title = 'a block is known to who blocked, and looks like any other reason to the other';
    await expectFailure(cases, title, /standing, for the other/);
  });

  it('delivers after a block', async () => {
    const cases = broken(({ sound, world }) => ({
      async send(threadId, draft, options) {
        const blocked = threadId === 'blocked';
        if (blocked) world.relate({ from: 'ada', to: 'nia', blocked: false });
        return sound.send(threadId, draft, options);
      },
    }));
    await expectFailure(cases, 'nobody writes to the other after a block', /rejection/);
  });

  it('leaves something of what was deleted', async () => {
    const texts = new Map<string, string>();
    const cases = broken(({ sound }) => ({
      async list(threadId, options) {
        const page = await sound.list(threadId, options);
        for (const { id, text } of page.items) if (text !== undefined) texts.set(id, text);
        const items = page.items.map((message) => ({ ...message, text: message.text ?? texts.get(message.id) ?? 'x' }));
        return { ...page, items };
      },
    }));
    await expectFailure(cases, 'delete for everybody leaves a tombstone and nothing else, for everybody', /its rest/);
    const quotes = broken(({ sound }) => ({
      async list(threadId, options) {
        const page = await sound.list(threadId, options);
        const items = page.items.map(({ replyTo, ...message }) =>
          replyTo === undefined ? message : { ...message, replyTo: { ...replyTo, text: 'A secret' } },
        );
        return { ...page, items };
      },
    }));
    await expectFailure(quotes, 'delete for everybody leaves a tombstone and nothing else, for everybody', /the quote/);
  });

  it('lets everybody edit and delete', async () => {
    const cases = broken(({ world }) => ({
      edit: world.as('bo').chat.edit,
      delete: world.as('bo').chat.delete,
    }));
    const edit = 'edit rejects with forbidden for what somebody else wrote, and with not-found for nothing';
    await expectFailure(cases, edit, /rejection/);
    await expectFailure(cases, 'delete for everybody rejects with forbidden for what somebody else wrote', /rejection/);
  });

  it('edits what was edited meanwhile', async () => {
    const cases = broken(({ sound }) => ({ edit: (threadId, id, text) => sound.edit(threadId, id, text) }));
    await expectFailure(cases, 'edit rejects with conflict when it was edited meanwhile', /rejection/);
    await expectFailure(cases, 'edit repeated with the same clientId gives the same answer', /the repeat/);
  });

  it('takes one reaction for the other’s, or any word for one', async () => {
    const cases = broken(({ sound }) => ({
      react: (threadId, id, _emoji, on, options) => sound.react(threadId, id, '👍', on, options),
    }));
    const title = 'react rejects with invalid for what is no emoji, and with not-found for nothing';
    await expectFailure(cases, title, /rejection/);
    const toggling = broken(({ sound }) => {
      let on = false;
      return {
        react(threadId, id, emoji) {
          on = !on;
          return sound.react(threadId, id, emoji, on);
        },
      };
    });
    await expectFailure(toggling, 'react repeated counts once, and is taken back whole', /the count/);
  });

  it('shares receipts and typing that are switched off', async () => {
    const cases = broken(({ sound }) => ({
      async markRead(threadId, upTo) {
        await sound.setSettings(threadId, { receipts: true });
        await sound.markRead(threadId, upTo);
      },
      async setTyping(threadId, typing) {
        await sound.setSettings(threadId, { typing: true });
        await sound.setTyping(threadId, typing);
      },
    }));
    await expectFailure(cases, 'markRead is told to nobody, where receipts are not shared', /what the other knows/);
    const title = 'setTyping is refused and told to nobody, where typing is not shared';
    await expectFailure(cases, title, /rejection/);
  });

  it('goes back in what was read', async () => {
    let place = 0;
    const cases = broken(({ sound }) => ({
      markRead: (_threadId, upTo) => {
        place = upTo;
        return Promise.resolve();
      },
      get: async (threadId, options) => ({ ...(await sound.get(threadId, options)), readUpTo: place }),
    }));
    await expectFailure(cases, 'markRead counts down what is unread, and never goes back', /unread and place/);
  });

  it('says it is live and then nothing', async () => {
    const silent = (_id: string, sink: { live?(live: boolean): void }): void => sink.live?.(true);
    const cases = broken(() => ({ watch: silent }));
    await expectFailure(cases, 'watch gives what is new, as list gives it, to both', /a put for me/);
    await expectFailure(cases, 'watch tells of edits, reactions and deletions', /the new text/);
  });

  it('keeps one’s own messages from one’s own watch', async () => {
    const cases = broken(({ sound }) => ({
      watch(threadId, sink, options) {
        const others: typeof sink = {
          live: (live) => sink.live?.(live),
          change: (change) => {
            if (change.type !== 'put' || change.item.mine !== true) sink.change(change);
          },
        };
        sound.watch(threadId, others, options);
      },
    }));
    await expectFailure(cases, 'watch gives what is new, as list gives it, to both', /a put for me/);
  });

  it('keeps quiet about what was missed', async () => {
    const cases = broken(({ sound }) => ({
      watch(threadId, sink, options) {
        let live = true;
        let missed = false;
        sound.watch(
          threadId,
          {
            live(now) {
              missed ||= !now;
              live = now;
              sink.live?.(now);
            },
            change(change) {
              if (live) sink.change(change);
            },
          },
          options,
        );
      },
    }));
    await expectFailure(cases, 'a watch that comes back tells what it has missed, or that it has', /what was missed/);
  });

  it('goes on telling after the signal', async () => {
    const endless = { signal: new AbortController().signal };
    const cases = broken(({ sound }) => ({
      watch: (threadId, sink) => {
        sound.watch(threadId, sink, endless);
      },
      watchThreads: (sink) => {
        sound.watchThreads(sink, endless);
      },
    }));
    await expectFailure(cases, 'watch is silent once its signal has fired', /calls of the sink/);
    await expectFailure(cases, 'watch does not begin when its signal has fired before', /calls of the sink/);
    await expectFailure(cases, 'watchThreads is silent once its signal has fired', /calls of the sink/);
  });

  it('does not listen when the caller gives up', async () => {
    const cases = broken(({ sound }) => ({
      list: (threadId) => sound.list(threadId),
      send: (threadId, draft, { clientId }) => sound.send(threadId, draft, { clientId }),
    }));
    await expectFailure(cases, "list rejects with the signal's reason when the caller gives up", /rejection/);
    await expectFailure(cases, 'a call whose signal had fired before it has no effect', /rejection/);
  });

  it('shows what is held back, or removed', async () => {
    const cases = broken(({ sound, world }) => ({
      async list(threadId, options) {
        const page = await sound.list(threadId, options);
        const { items } = await world.as('ada').chat.list(threadId, options);
        return { ...page, items };
      },
    }));
    await expectFailure(cases, 'a message that is held back is read by its author only', /what the other was told/);
    const title = 'a message that is removed leaves a tombstone, and reasons for its author only';
    await expectFailure(cases, title, /what the other reads/);
  });

  it('puts what was held back after what came meanwhile', async () => {
    const cases = broken(({ sound }) => ({
      watch(threadId, sink, options) {
        let order = 100;
        const late: typeof sink = {
          live: (live) => sink.live?.(live),
          change(change) {
            order += 1;
            sink.change(change.type === 'put' ? { ...change, item: { ...change.item, order } } : change);
          },
        };
        sound.watch(threadId, late, options);
      },
    }));
    await expectFailure(cases, 'a message that is let through comes to its old place', /its place/);
  });

  it('shows what may be seen once, again', async () => {
    const cases = broken(({ sound }) => ({
      openMoment: (threadId, id) => sound.openMoment(threadId, id, { clientId: 'always' }),
    }));
    await expectFailure(cases, 'openMoment shows what may be seen once, once', /rejection/);
  });

  it('has no order in its list of threads', async () => {
    const cases = broken(({ sound }) => ({
      async listThreads(options) {
        const page = await sound.listThreads(options);
        return { ...page, items: [...page.items].sort((one, other) => (one.id < other.id ? -1 : 1)) };
      },
    }));
    const title = 'listThreads gives threads as get gives them, the one where something happened last first';
    await expectFailure(cases, title, /the first/);
  });
});
