import { nothing, type TemplateResult } from 'lit';
import type { ModerationState, Note, NotePhoto } from '../../contracts/index.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { AppealForm } from '../parts/appeal.js';
import { commonStrings } from '../parts/common.strings.js';
import { decisionStrings, type DecisionStrings } from '../parts/decision.strings.js';
import { html } from '../parts/tight.js';
import { variables } from '../parts/variables.js';
import type { NoteContext } from './note-card.host.js';
import { send } from './note-card.outlet.js';
import { placeOf } from './note-card.scene.js';
import { linesOf } from './note-card.shape.js';

const english = { ...commonStrings, ...decisionStrings };

/** What an appeal is about: a note, or one photo of it. */
interface Decided {
  readonly note: Note;
  readonly photo?: NotePhoto;
}

const states: Readonly<Record<ModerationState, (keyof DecisionStrings & string) | undefined>> = {
  live: undefined,
  pending: 'decisionPending',
  removed: 'decisionRemoved',
  limited: 'decisionLimited',
  'geo-blocked': 'decisionGeoBlocked',
  // Their viewers are asked for their age, and nothing else changes.
  'age-gated': undefined,
};

/** Where moderation stands with a note and each of its photos, as its author reads it, and the way to contest it. */
export class DecisionsPart {
  #context: NoteContext;
  #words: StringsController<typeof english>;
  #form: AppealForm<Decided>;

  constructor(context: NoteContext) {
    const { host, store, getAdapters } = context;
    this.#context = context;
    this.#words = new StringsController<typeof english>(host, english);
    this.#form = new AppealForm<Decided>(host, {
      canAppeal: () => typeof getAdapters()?.note?.appeal === 'function',
      ask: (appeal) => send(host, 'rv-note-appeal-request', appeal, true),
      appeal: ({ decision, text }, options) => store.appeal(decision.id, text, options),
      sent: () => context.say(this.#words.text('appealOpen')),
    });
  }

  render(note: Note): TemplateResult {
    const { photos = [] } = note;
    return html`${this.#one({ note })}${photos.map((photo, index) =>
      this.#one({ note, photo }, placeOf(index, photos.length, this.#context.words)),
    )}`;
  }

  #one(decided: Decided, name?: string): TemplateResult | typeof nothing {
    const words = this.#words;
    const { state, decision } = decided.photo ?? decided.note;
    const key = states[state];
    if (!key && !decision) return nothing;
    const said = key && words.text(key);
    return html`<section
      ${variables({ '--_lines': String(linesOf({ state, ...(decision && { decision }) })) })}
      class="note decided"
      part="decision"
    >
      <p class="strong">
        ${name === undefined ? said : said === undefined ? name : words.text('decisionState', name, said)}
      </p>
      ${decision ? this.#form.render(decided, decision) : nothing}
    </section>`;
  }
}
