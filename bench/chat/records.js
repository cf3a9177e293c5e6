// <rv-chat-thread> without a back end: all messages are a property of it, another array for each change.
import { ready } from './ready.js';
import { makeRange } from './rows.js';
import { makeSubject, messageOf, messagesOf, threadOf } from './thread.js';

const subject = makeSubject();
const { element } = subject;
let range;
let messages;

ready(
  Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(subject)), {
    prepare(count) {
      range = makeRange(0, count);
      messages = messagesOf(range);
    },
    open() {
      element.thread = threadOf(range);
      element.messages = messages;
      subject.show();
    },
    append() {
      messages = [...messages, messageOf(range.first + range.count)];
      range.count += 1;
      element.messages = messages;
    },
    prepend(count) {
      range = makeRange(range.first - count, range.count + count);
      messages = [...messagesOf(makeRange(range.first, count)), ...messages];
      element.messages = messages;
    },
  }),
);
