import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ModerationDecision, ModerationState, Note, NoteAdapter, NotePhoto } from '../../contracts/index.js';
import { StringsController, type StringsHost } from '../../controllers/strings-controller.js';
import type { NoteComposerStore } from '../../core/note-composer/note-store.js';
import { safePictureUrl } from '../../core/safe-url.js';
import { isShown } from '../../core/story/story-rules.js';
import { AppealForm } from '../parts/appeal.js';
import { commonStrings } from '../parts/common.strings.js';
import { decisionStrings, type DecisionStrings } from '../parts/decision.strings.js';
import { emit } from '../parts/emit.js';
import type { NoteComposerStrings } from './note-composer.strings.js';
import { written, type Words } from './note-composer.view.js';

const english = { ...commonStrings, ...decisionStrings };

/** What an appeal is about: the note, or a photo of it. */
interface DecidedNote {
  readonly note: Note;
  readonly photo?: NotePhoto;
}

export interface NoteResultOptions {
  readonly words: Words;
  readonly store: NoteComposerStore;
  readonly getAdapter: () => NoteAdapter | undefined;
}

const stateWords: Readonly<Record<ModerationState, (keyof DecisionStrings & string) | undefined>> = {
  live: 'decisionLive',
  pending: 'decisionPending',
  removed: 'decisionRemoved',
  limited: 'decisionLimited',
  'geo-blocked': 'decisionGeoBlocked',
  // Their viewers are asked for their age, and nothing else changes.
  'age-gated': undefined,
};

/** What has become of a note, with moderation's reasons and the way to contest them. Fetched when there is a note. */
export class NoteResultPart {
  #options: NoteResultOptions;
  #words: StringsController<typeof english>;
  #form: AppealForm<DecidedNote>;

  constructor(host: LitElement & StringsHost<NoteComposerStrings>, options: NoteResultOptions) {
    this.#options = options;
    this.#words = new StringsController(host, english);
    this.#form = new AppealForm<DecidedNote>(host, {
      canAppeal: () => typeof options.getAdapter()?.appeal === 'function',
      appeal: ({ decision, text }, how) => options.store.appeal(decision.id, text, how),
      ask: (one) => emit(host, 'rv-note-appeal-request', one, true),
    });
  }

  /** The note, and each photo of it that stands otherwise. */
  render(note: Note): TemplateResult {
    const { words } = this.#options;
    const { photos = [] } = note;
    return html`<ul class="outcome">
      <li>${this.#renderStanding({ note }, words.text('noteComposerWhole'), note)}</li>
      ${photos
        .map((photo, index) => ({ photo, index }))
        // A photo is out no further than its note.
        .filter(({ photo }) => photo.decision !== undefined || (photo.state !== note.state && isShown(note)))
        .map(
          ({ photo, index }) =>
            html`<li>
              ${renderThumb(photo)}
              ${this.#renderStanding({ note, photo }, words.text('noteComposerPhotoAlone', written(words, index + 1)), photo)}
            </li>`,
        )}
    </ul>`;
  }

  #renderStanding(
    subject: DecidedNote,
    name: string,
    { state, decision }: { readonly state: ModerationState; readonly decision?: ModerationDecision },
  ): TemplateResult {
    const key = stateWords[state];
    return html`<section class="note" part="decision">
      <slot name="decision">
        <p class="strong">${key ? this.#words.text('decisionState', name, this.#words.text(key)) : name}</p>
        ${decision ? this.#form.render(subject, decision) : nothing}
      </slot>
    </section>`;
  }
}

function renderThumb({ picture }: NotePhoto): TemplateResult {
  const src = picture && safePictureUrl(picture.src);
  return src === undefined ? html`<span class="thumb"></span>` : html`<img class="thumb" src=${src} alt="" />`;
}
