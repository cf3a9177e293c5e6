import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { editedNote } from './co-author-seeds.js';
import { holders } from './settings.js';

/** The platform's side of signing together: what others answer, what changes, and the end of it. */
export class CoAuthorDesk {
  #app: App;
  #locked = false;
  #away = false;
  #closed = false;
  #edits = 0;
  #refused = false;

  constructor(app: App) {
    this.#app = app;
  }

  render(): TemplateResult {
    const { words, world } = this.#app;
    const { coAuthors } = words;
    const theo = this.#app.firstName('theo');
    const ines = this.#app.person('ines').name;
    const button = (text: string, act: () => void, pressed?: boolean): TemplateResult =>
      html`<button class="pill" type="button" aria-pressed=${pressed ?? nothing} @click=${() => this.#do(act)}>
        ${text}
      </button>`;
    return html`<section aria-labelledby="co-author-desk-title">
      <h3 id="co-author-desk-title">${coAuthors.title}</h3>
      <p class="row">
        ${button(coAuthors.edit(this.#app.firstName('mina')), () => this.#edit())}
        ${button(coAuthors.agree, () => void this.#agree())}
      </p>
      <p class="problem small" role="status">${this.#refused ? coAuthors.locked : nothing}</p>
      <p class="row">
        ${button(coAuthors.lock, () => this.#lock(), this.#locked)}
        ${button(coAuthors.notHere(theo), () => this.#bar(), this.#away)}
        ${button(coAuthors.leaves(ines), () => this.#leave(), this.#closed)}
      </p>
      <p class="row">
        ${button(coAuthors.endSoon, () => world.coAuthors.endProgramme({ at: new Date(Date.now() + 60_000).toISOString() }))}
        ${button(coAuthors.endNow, () => world.coAuthors.endProgramme({ shows: 'owner' }))}
      </p>
    </section>`;
  }

  #do(act: () => void): void {
    this.#refused = false;
    act();
    void this.#app.change();
  }

  /** What was agreed to holds no longer then. */
  #edit(): void {
    this.#edits += 1;
    try {
      const text = `${this.#app.words.coAuthors.edited} ${'⛪'.repeat(this.#edits)}`;
      this.#app.world.coAuthors.editPost(editedNote, { text });
    } catch {
      // It is locked, or gone meanwhile.
      this.#refused = true;
    }
  }

  /** Everybody who has no phone on this page says yes. */
  async #agree(): Promise<void> {
    const { world } = this.#app;
    const asked = new Set<string>();
    for (const holder of holders)
      for (const { invitee, state } of this.#app.signing[holder] ?? [])
        if (invitee && (state === 'pending' || state === 'stale')) asked.add(invitee.id);
    for (const id of asked) {
      if (holders.some((holder) => holder === id)) continue;
      const { coAuthor } = world.as(id);
      const { items } = await coAuthor.listInvites({ box: 'received' });
      const open = items.filter(({ signable }) => signable !== undefined);
      // Who can't sign now, doesn't: their invitation says so.
      await Promise.allSettled(open.map((invite) => coAuthor.approve(invite.id, invite.signable?.hash ?? '')));
    }
  }

  #lock(): void {
    this.#locked = !this.#locked;
    this.#app.world.coAuthors.setRules({ locks: this.#locked });
  }

  #bar(): void {
    this.#away = !this.#away;
    const { coAuthors } = this.#app.world;
    coAuthors.setAvailability('theo', this.#away ? { available: false, reason: 'region' } : { available: true });
  }

  #leave(): void {
    this.#closed = !this.#closed;
    this.#app.world.coAuthors.setGone('ines', this.#closed ? 'removed' : undefined);
  }
}
