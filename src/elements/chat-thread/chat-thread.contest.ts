import { html, type LitElement, type TemplateResult } from 'lit';
import type { Message, ModerationDecision } from '../../contracts/index.js';
import type { StringsHost } from '../../controllers/strings-controller.js';
import type { ThreadStore } from '../../core/chat/thread-ports.js';
import { AppealForm } from '../parts/appeal.js';
import { emit } from '../parts/emit.js';
import { SheetController } from '../parts/sheet.js';
import type { ChatThreadStrings } from './chat-thread.strings.js';
import type { RoomWords } from './chat-thread.words.js';

interface Contested {
  readonly threadId: string;
  readonly message: Message;
}

/** Where somebody contests what moderation has decided about their message. */
export class ContestSheet {
  #words: RoomWords;
  #store: ThreadStore;
  #sheet: SheetController;
  #form: AppealForm<Contested>;
  #open: { readonly subject: Contested; readonly decision: ModerationDecision } | undefined;

  constructor(
    host: LitElement & StringsHost<ChatThreadStrings>,
    { store, words, say }: { store: ThreadStore; words: RoomWords; say: (text: string) => void },
  ) {
    this.#words = words;
    this.#store = store;
    this.#sheet = new SheetController(host, { name: 'contest', words, closed: () => host.requestUpdate() });
    this.#form = new AppealForm<Contested>(host, {
      canAppeal: () => true,
      ask: (appeal) => emit(host, 'rv-message-appeal-request', appeal, true),
      appeal: ({ message, decision, text }) => store.appeal(message.id, decision.id, text),
      sent: () => say(words.text('appealOpen')),
      closed: () => this.#sheet.close(),
    });
  }

  open(message: Message, decision: ModerationDecision): void {
    this.#sheet.settle();
    const threadId = this.#store.getSnapshot().thread?.id ?? '';
    const subject = { threadId, message };
    this.#open = { subject, decision };
    this.#sheet.open();
    this.#form.begin(subject, decision);
  }

  close(): void {
    this.#sheet.close();
  }

  render(): TemplateResult {
    const open = this.#sheet.isOpen ? this.#open : undefined;
    return this.#sheet.render({
      heading: this.#words.text('appeal'),
      body: open && html`<div class="note">${this.#form.render(open.subject, open.decision)}</div>`,
    });
  }
}
