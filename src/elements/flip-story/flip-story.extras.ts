import { nothing, type TemplateResult } from 'lit';
import type { Story } from '../../contracts/index.js';
import type { FlipView } from '../../core/story/flip-view.js';
import { AuthorsMore } from '../parts/authors-more.js';
import { coAuthorsOf } from '../parts/authors.js';
import { possibleActions, type SafetyAction } from '../parts/safety-actions.js';
import type { SafetyPart } from '../parts/safety.js';
import type { AuthorPart } from './flip-story.author.js';
import type { ComparePart } from './flip-story.compare.js';
import { currentView, focusButton, ownElement, type FlipStoryContext } from './flip-story.context.js';

/** What few need, each fetched when it is first wanted: "More", the comparison, what only authors read. */
export class FlipExtras {
  #context: FlipStoryContext;
  #comparing = false;
  #author: AuthorPart | undefined;
  #compare: ComparePart | undefined;
  #safety: SafetyPart | undefined;
  /** All who sign it. */
  readonly authors: AuthorsMore;

  constructor(context: FlipStoryContext) {
    this.#context = context;
    this.authors = new AuthorsMore(context.host, {
      getAuthors: () => coAuthorsOf(currentView(context).story ?? {}),
      failed: () => this.#sayFailed(),
    });
  }

  get isComparing(): boolean {
    return this.#comparing;
  }

  get menuActions(): readonly SafetyAction[] {
    const { id, mine } = currentView(this.#context).story ?? {};
    if (id === undefined || mine) return [];
    const actions = ['report-story', 'report-person', 'block'] as const;
    return possibleActions({ actions, storyId: id }, this.#context.getAdapters());
  }

  /** Call before each update. */
  update({ side, story }: FlipView): void {
    if (side === 'front' && this.#comparing) this.#setComparing(false);
    if (story?.mine && !this.#author) void this.#fetchAuthor();
  }

  openMenu = (): void => void this.#openMenu();

  toggleCompare = (): void => {
    if (this.#comparing) this.endCompare();
    else void this.#beginCompare();
  };

  endCompare(): void {
    this.#setComparing(false);
    // The slider that goes may have the focus.
    focusButton(this.#context.host);
  }

  /** The slider over both faces. */
  renderCompare({ back }: FlipView): TemplateResult | undefined {
    return this.#compare?.render(back?.label);
  }

  renderAuthor(story: Story | undefined): TemplateResult | typeof nothing {
    return this.#author?.render(story) ?? nothing;
  }

  renderMenu(): TemplateResult | typeof nothing {
    return this.#safety?.render() ?? nothing;
  }

  async #openMenu(): Promise<void> {
    const module = await this.#fetch(() => import('../parts/safety.js'));
    const { host, getAdapters } = this.#context;
    const { story, side } = currentView(this.#context);
    if (!module || !story || !host.isConnected) return;
    this.#safety ??= new module.SafetyPart(host, { getAdapters });
    this.#safety.open({ person: story.author, storyId: story.id, side, actions: this.menuActions });
  }

  async #beginCompare(): Promise<void> {
    const module = await this.#fetch(() => import('./flip-story.compare.js'));
    const { host, store, endScene, play } = this.#context;
    if (!module || currentView(this.#context).side !== 'back') return;
    const stage = (): HTMLElement => ownElement(host, '.stage');
    this.#compare ??= new module.ComparePart(host, { stage, slid: endScene });
    this.#compare.reset();
    store.send({ type: 'keep' });
    this.#setComparing(true);
    await host.updateComplete;
    play('compare', stage());
    stage().querySelector('input')?.focus();
  }

  #setComparing(comparing: boolean): void {
    this.#comparing = comparing;
    this.#context.host.requestUpdate();
  }

  async #fetchAuthor(): Promise<void> {
    const module = await this.#fetch(() => import('./flip-story.author.js'));
    if (!module) return;
    const { host, store, getAdapters } = this.#context;
    this.#author ??= new module.AuthorPart(host, {
      getAdapter: () => getAdapters()?.story,
      renewed: (story) => store.renew(story),
    });
    host.requestUpdate();
  }

  /** Code that is needed only now may not arrive; then the press can be repeated. */
  async #fetch<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await load();
    } catch {
      this.#sayFailed();
      return undefined;
    }
  }

  #sayFailed(): void {
    const { say, words } = this.#context;
    say(words.text('commonProblem', 'unavailable', undefined));
  }
}
