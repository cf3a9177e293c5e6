// <rv-chat-thread> with all it does and a back end in the page, which gives pages and tells of what is new.
import { ready } from './ready.js';
import { makeRange } from './rows.js';
import { makeSubject, messageOf, messagesOf, threadOf } from './thread.js';

const subject = makeSubject();
let range;
let sink;

const done = async () => undefined;
const chat = {
  get: async () => threadOf(range),
  async list(_threadId, { before, limit = 50 } = {}) {
    const end = before === undefined ? range.first + range.count : Number(before);
    const first = Math.max(range.first, end - limit);
    const older = first > range.first ? { older: String(first) } : {};
    return { items: messagesOf(makeRange(first, end - first)), ...older };
  },
  watch(_threadId, to, { signal }) {
    sink = to;
    sink.live?.(true);
    signal.addEventListener('abort', () => (sink = undefined));
  },
  send: done,
  edit: done,
  delete: done,
  react: done,
  markRead: done,
  setTyping: done,
  deleteThread: done,
  setMuted: done,
  setSettings: done,
  report: done,
};

ready(
  Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(subject)), {
    open(first, count) {
      range = makeRange(first, count);
      subject.element.adapters = { chat };
      subject.element.threadId = 'bench';
      subject.show();
    },
    append() {
      sink.change({ type: 'put', item: messageOf(range.first + range.count) });
      range.count += 1;
    },
    /** Older ones are there already, a page at a time. */
    prepend: () => subject.list.querySelector('.before button').click(),
  }),
);
