import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { callLog } from './call-log.js';
import { CoAuthorDesk } from './co-author-desk.js';
import { choice, selection } from './controls.js';
import { Desk } from './desk.js';
import { Inviting } from './inviting.js';
import { Moderation } from './moderation.js';
import { NoteDesk } from './note-desk.js';
import { Talk } from './talk.js';
import {
  cuts,
  directions,
  faultModes,
  faultTargets,
  languages,
  lines,
  motions,
  themes,
  type FaultMode,
} from './settings.js';

const languageNames = { en: 'English', fr: 'Français', ar: 'العربية' } as const;

/** What is behind the scenes: how the page looks, how the line behaves, what the platform does, what was asked of it. */
export class Backstage {
  #app: App;
  #desk: Desk;
  #inviting: Inviting;
  #moderation: Moderation;
  #talk: Talk;
  #notes: NoteDesk;
  #coAuthors: CoAuthorDesk;

  constructor(app: App) {
    this.#app = app;
    this.#desk = new Desk(app);
    this.#inviting = new Inviting(app);
    this.#moderation = new Moderation(app);
    this.#talk = new Talk(app);
    this.#notes = new NoteDesk(app);
    this.#coAuthors = new CoAuthorDesk(app);
  }

  render(): TemplateResult {
    const { words } = this.#app;
    return html`<p class="small soft">${words.backstageLede}</p>
      ${this.#appearance()} ${this.#line()} ${this.#inviting.render()} ${this.#talk.render()} ${this.#notes.render()}
      ${this.#coAuthors.render()} ${this.#desk.render()} ${this.#moderation.render()} ${callLog(this.#app)}`;
  }

  #appearance(): TemplateResult {
    const { words, settings } = this.#app;
    return html`<section aria-labelledby="appearance-title">
      <h3 id="appearance-title">${words.appearance}</h3>
      ${choice({
        name: 'lang',
        legend: words.language,
        value: settings.lang,
        options: languages.map((lang) => [lang, languageNames[lang], lang] as const),
        choose: (lang) => void this.#app.set({ lang }),
      })}
      ${choice({
        name: 'theme',
        legend: words.theme,
        value: settings.theme,
        options: themes.map((theme) => [theme, words.themes[theme]] as const),
        choose: (theme) => void this.#app.set({ theme }),
      })}
      ${choice({
        name: 'motion',
        legend: words.motion,
        value: settings.motion,
        options: motions.map((motion) => [motion, words.motions[motion]] as const),
        choose: (motion) => void this.#app.set({ motion }),
      })}
      ${selection({
        label: words.direction,
        value: settings.dir,
        options: directions.map((dir) => [dir, words.directions[dir]] as const),
        choose: (dir) => void this.#app.set({ dir }),
      })}
    </section>`;
  }

  #line(): TemplateResult {
    const { words, settings } = this.#app;
    return html`<section aria-labelledby="line-title">
      <h3 id="line-title">${words.line}</h3>
      ${choice({
        name: 'line',
        legend: words.connection,
        value: settings.line,
        options: lines.map((line) => [line, words.lines[line]] as const),
        choose: (line) => void this.#app.set({ line }),
      })}
      ${choice({
        name: 'cut',
        legend: words.cut,
        value: settings.cut,
        options: cuts.map((who) => [who, who === 'none' ? words.cutNobody : this.#app.firstName(who)] as const),
        choose: (cut) => void this.#app.set({ cut }),
      })}
      <fieldset class="faults">
        <legend>${words.failing}</legend>
        ${faultTargets.map((target) =>
          selection<FaultMode | ''>({
            label: html`<code dir="ltr">${target.replace('.', '.\u200b')}</code>`,
            value: settings.faults[target] ?? '',
            options: [['', words.faultNone], ...faultModes.map((mode) => [mode, words.faults[mode]] as const)],
            choose: (mode) => void this.#app.setFault(target, mode === '' ? undefined : mode),
          }),
        )}
      </fieldset>
    </section>`;
  }
}
