import type { LitElement } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import type { InvitationSnapshot } from '../../core/invite/invitation-ports.js';
import { nothingThere, sayingOf, type Scene } from './invitation.scene.js';
import type { Words } from './invitation.words.js';

/** Tells who can't see it what has become of an invitation, and keeps the focus from getting lost. */
export class SceneTeller {
  #host: LitElement;
  #words: Words;
  #held: () => void;
  #announcer: AnnounceController<string>;
  /** The last press came from a keyboard, or from what reads the screen. */
  #byKey = false;
  /** Where the focus was before the update. */
  #hadFocus: 'stage' | 'words' | undefined;

  /** @param held the focus was brought to the way back: that stays */
  constructor(host: LitElement, { words, held }: { readonly words: Words; readonly held: () => void }) {
    this.#host = host;
    this.#words = words;
    this.#held = held;
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
  }

  /** What was said last. */
  get text(): string {
    return this.#announcer.text;
  }

  /** With what else happens at once. */
  gatherText(text: string): void {
    this.#announcer.gather(text);
  }

  sayText(text: string): void {
    this.#announcer.say(text);
  }

  /** Says what has changed. */
  say(scene: Scene, snapshot: InvitationSnapshot): void {
    const words = this.#words;
    const { invitation, undoable } = snapshot;
    const { title, hint } = invitation ? sayingOf(scene, words, invitation, snapshot) : nothingThere(words);
    const more = scene === 'followed' && undoable ? words.text('invitationUndoable') : hint;
    const end = /[.?!؟]$/u.test(title) ? ' ' : '. ';
    this.sayText([title, more].filter(Boolean).join(end));
  }

  notePress({ detail }: MouseEvent): void {
    this.#byKey = detail === 0;
  }

  /** Before the update. */
  noteFocus(): void {
    const focused = this.#focused;
    this.#hadFocus = focused?.closest('.stage') ? 'stage' : focused?.closest('.side, .foot') ? 'words' : undefined;
  }

  /** After it: what had the focus is gone, so it goes to what came in its place. */
  bringFocus(): void {
    if (!this.#hadFocus || !this.#isLost()) return;
    const root = this.#host.renderRoot;
    if (this.#hadFocus === 'stage') root.querySelector('video')?.focus();
    const undo = root.querySelector<HTMLElement>('.undo');
    // A pointer that rests elsewhere must not keep the button for good.
    if (this.#byKey && undo) {
      undo.focus();
      this.#held();
    } else if (this.#isLost()) root.querySelector<HTMLElement>('.title')?.focus();
  }

  #isLost(): boolean {
    return this.#focused === null;
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
