import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { mainAppName } from './note-seeds.js';
import { drawing } from './pictures.js';

/** The platform's side of notes: what happens in the main app, and a moderator. */
export class NoteDesk {
  #app: App;
  #posted: string[] = ['mina-room', 'mina-poster', 'mina-night'];

  constructor(app: App) {
    this.#app = app;
  }

  render(): TemplateResult {
    const { words, world } = this.#app;
    const { notes } = words;
    const { state } = world.mainApp.source;
    const mina = this.#app.firstName('mina');
    const button = (text: string, act: () => void, disabled = false): TemplateResult =>
      html`<button class="pill" type="button" ?disabled=${disabled} @click=${() => this.#do(act)}>${text}</button>`;
    return html`<section aria-labelledby="note-desk-title">
      <h3 id="note-desk-title">${notes.title}</h3>
      <p class="row">
        ${button(notes.addPost(mina, mainAppName), () => this.#post())}
        ${button(notes.deletePost(mina, mainAppName), () => this.#delete(), this.#posted.length === 0)}
        ${button(notes.takeDown, () => this.#takeDown())}
      </p>
      <p class="row">
        ${button(notes.announce(mainAppName), () => this.#close(60_000), state !== 'open')}
        ${button(notes.close(mainAppName), () => this.#close(0), state === 'closed')}
      </p>
    </section>`;
  }

  #do(act: () => void): void {
    act();
    void this.#app.change();
  }

  #post(): void {
    const { world, settings } = this.#app;
    this.#posted.push(world.mainApp.addPost({ author: 'mina', picture: drawing('wound-back', settings.lang) }));
  }

  #delete(): void {
    const last = this.#posted.pop();
    if (last !== undefined) this.#app.world.mainApp.deletePost(last);
  }

  #close(afterMs: number): void {
    this.#app.world.mainApp.close({ at: new Date(Date.now() + afterMs).toISOString() });
  }

  /** The newest that anybody on this page reads. */
  #takeDown(): void {
    const { world, notes, words } = this.#app;
    const all = [...(notes.mina?.notes ?? []), ...(notes.theo?.notes ?? [])];
    const [last] = all.sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
    if (last === undefined) return;
    const appealBy = new Date(Date.now() + 180 * 86_400_000).toISOString();
    world.changeNote(last.id, { state: 'removed', decision: { rule: words.notes.rule, automated: false, appealBy } });
  }
}
