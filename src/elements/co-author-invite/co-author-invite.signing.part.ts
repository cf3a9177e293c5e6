import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { isDevelopment } from '../../controllers/dev-warning.js';
import { browserLine } from '../../controllers/line.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { createSigningStore } from '../../core/co-author/signing-store.js';
import { adopt } from '../parts/adopt.js';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { ConfirmSheet } from '../parts/confirm-sheet.js';
import { arrowIcon } from '../parts/icons/arrow.js';
import { problem, problemText } from '../parts/problem.js';
import { unseen, type ContentView } from './co-author-invite.content.sight.js';
import { contentStyles } from './co-author-invite.content.styles.js';
import type { CoAuthorInviteHost, CoAuthorInvitePart } from './co-author-invite.host.js';
import { Looking } from './co-author-invite.looking.js';
import { signingOutlet } from './co-author-invite.outlet.js';
import { AskingSettings } from './co-author-invite.settings.js';
import { skeleton } from './co-author-invite.shell.js';
import { SigningActions } from './co-author-invite.signing.actions.js';
import { ProblemSight } from './co-author-invite.signing.problem.js';
import { isDeclinable, nothingThere, signingSceneOf, type SigningScene } from './co-author-invite.signing.scene.js';
import { signingStyles } from './co-author-invite.signing.styles.js';
import { SigningTeller } from './co-author-invite.signing.teller.js';
import { saidPanel, signingView } from './co-author-invite.signing.view.js';
import { signingEnglish, type SigningWords } from './co-author-invite.words.js';

export interface SigningPartOptions {
  readonly getAdapters: () => Adapters | undefined;
  /** The invitation that was opened out of a list. */
  readonly getOpened: () => string | undefined;
  /** Back to the list. */
  readonly close: () => void;
}

/** Refusals that say as much as an invitation that never was. */
const unavailable: ReadonlySet<string> = new Set(['not-found', 'expired', 'forbidden']);

/** An invitation as whoever is asked has it, fetched when there is one to show. */
export class SigningPart implements CoAuthorInvitePart, ReactiveController {
  #host: CoAuthorInviteHost;
  #options: SigningPartOptions;
  #words: SigningWords;
  #store;
  #announcer: AnnounceController<string>;
  #actions: SigningActions;
  #confirm: ConfirmSheet;
  #settings: AskingSettings;
  #looking: Looking;
  #isShown = false;
  #teller: SigningTeller;
  #about: string | undefined;
  /** The last press came from a keyboard, or from what reads the screen. */
  #byKey = false;
  #stopLine: () => void = () => undefined;

  constructor(host: CoAuthorInviteHost, options: SigningPartOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = new StringsController<typeof signingEnglish>(host, signingEnglish);
    adopt(host.renderRoot, [avatarStyles, authorsStyles, contentStyles, signingStyles]);
    this.#store = createSigningStore(systemClock, signingOutlet(host));
    new StoreController(host, this.#store);
    new ProblemSight(host, () => this.#store.getSnapshot().problem);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#teller = new SigningTeller(this.#announcer, this.#words);
    this.#confirm = new ConfirmSheet(host, this.#words);
    this.#looking = new Looking(host, this.#words);
    const failed = (): void => this.#announcer.say(this.#words.text('commonProblem', 'unavailable', undefined));
    this.#settings = new AskingSettings(host, { words: this.#words, getAdapters: options.getAdapters, failed });
    this.#actions = new SigningActions(host, {
      words: this.#words,
      getAdapters: options.getAdapters,
      mute: () => this.#store.decline({ mute: true }),
      blocked: () => this.#store.drop(),
      failed,
      canSettle: () => this.#settings.isThere,
    });
    host.addController(this);
    if (isDevelopment()) void this.#weigh();
  }

  get states(): readonly string[] {
    const { phase, error } = this.#store.getSnapshot();
    if (phase === 'ready' || (phase === 'failed' && error && unavailable.has(error.code))) {
      const scene = this.#sceneNow;
      return scene === 'changed' ? ['changed', 'pending-in'] : [scene];
    }
    return phase === 'idle' ? [] : [phase];
  }

  refresh(): void {
    this.#store.refresh();
  }

  update(shown: boolean): void {
    const wasShown = this.#isShown;
    this.#isShown = shown;
    if (!shown) {
      this.#store.stop();
      if (wasShown) this.#begin();
      return;
    }
    // Whoever isn't typed may well say `null` for nothing.
    const inviteId = this.#host.inviteId ?? this.#options.getOpened() ?? undefined;
    const [token, record] = [this.#host.token ?? undefined, this.#host.invite ?? undefined];
    const about = String(record?.id ?? inviteId ?? token);
    if (about !== this.#about) this.#begin();
    this.#about = about;
    this.#store.show({
      adapter: this.#options.getAdapters()?.coAuthor,
      inviteId,
      token,
      record,
      lang: this.#words.lang(),
    });
    this.#looking.show(this.#store.getSnapshot().invite?.signable);
    const snapshot = this.#store.getSnapshot();
    if (snapshot.phase === 'ready') this.#teller.look(this.#sceneNow, snapshot);
  }

  hostConnected(): void {
    this.#stopLine = browserLine().subscribe(() => {
      const { phase, error } = this.#store.getSnapshot();
      // A read: it may be repeated by itself.
      if (this.#isShown && phase === 'failed' && error?.code === 'unavailable' && navigator.onLine)
        this.#store.refresh();
    });
  }

  /** Never to an answer; but who came by keyboard goes on from where they were. */
  refuge(lost: Element): HTMLElement | undefined {
    if (!this.#byKey || !lost.matches('[part=step-back], .confirm *')) return undefined;
    return this.#host.renderRoot.querySelector<HTMLElement>('.undo') ?? undefined;
  }

  hostDisconnected(): void {
    this.#stopLine();
    this.#confirm.close();
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<article class="co-author-invite" part="invite" aria-label=${words.text('coAuthorInviteHeading')}>
        ${
          this.#options.getOpened() === undefined
            ? undefined
            : html`<p class="top">
                <button class="button bare" part="back" type="button" @click=${this.#options.close}>
                  ${arrowIcon()}<span>${words.text('coAuthorSigningBack')}</span>
                </button>
              </p>`
        }
        ${this.#body()}
      </article>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${this.#actions.render()}${this.#confirm.render()}${this.#settings.render()}`;
  }

  #body(): TemplateResult {
    const words = this.#words;
    const store = this.#store;
    const snapshot = store.getSnapshot();
    const { phase, invite, error } = snapshot;
    if (phase === 'failed' && error) {
      if (unavailable.has(error.code)) return saidPanel(nothingThere(words));
      const text = words.text('coAuthorSigningFailed', problemText(words, error));
      return html`<div class="panel" tabindex="-1">
        ${problem(words, error, { text, retry: () => store.retry() })}
      </div>`;
    }
    if (phase !== 'ready') return skeleton(words);
    const scene = this.#sceneNow;
    if (!invite || scene === 'unavailable') return saidPanel(nothingThere(words));
    const { signedOut, doing } = snapshot;
    const actions = this.#actions.actionsOf(invite, { mutable: isDeclinable(scene) && !doing, signedOut });
    const content = this.#contentView();
    const adapter = this.#options.getAdapters()?.coAuthor;
    return signingView({
      words,
      snapshot,
      invite,
      scene,
      content,
      looked: content ? unseen(content) : { missing: 0, covered: 0, filmCovered: false },
      ways: { stepBack: !adapter || typeof adapter.revoke === 'function', more: actions.length > 0 },
      approve: (hash) => store.approve(hash),
      decline: () => store.decline(),
      stepBack: () => this.#askToStepBack(),
      undo: ({ detail }) => {
        this.#byKey = detail === 0;
        store.restore();
      },
      signUp: () => store.signUp(),
      refresh: () => store.refresh(),
      retry: () => store.retry(),
      hold: (held) => store.hold(held),
      openMore: () => this.#actions.openMore(invite, actions, this.#token),
      openSettings: this.#settings.isThere ? () => this.#settings.open() : undefined,
      warmUp: this.#actions.warmUp,
    });
  }

  #contentView(): ContentView | undefined {
    const { signable, inviter } = this.#store.getSnapshot().invite ?? {};
    return signable && this.#looking.viewOf(signable, inviter?.name);
  }

  /** Of the link that it came by; an id is read in its place. */
  get #token(): string | undefined {
    const { inviteId, invite, token } = this.#host;
    return (inviteId ?? this.#options.getOpened() ?? invite) == null ? (token ?? undefined) : undefined;
  }

  /** Nothing is said or open of the one before. */
  #begin(): void {
    this.#teller.forget();
    this.#confirm.close();
    this.#actions.close();
    this.#settings.close();
  }

  #askToStepBack(): void {
    const words = this.#words;
    const canUndo = typeof this.#options.getAdapters()?.coAuthor?.restore === 'function';
    const text = words.text('coAuthorSigningStepBackConfirm');
    this.#byKey = true;
    this.#confirm.ask({
      label: words.text('coAuthorSigningStepBack'),
      text: canUndo ? `${text} ${words.text('coAuthorSigningStepBackUndo')}` : text,
      act: () => this.#store.revoke(),
    });
  }

  get #sceneNow(): SigningScene {
    const content = this.#contentView();
    return signingSceneOf(this.#store.getSnapshot(), content ? unseen(content).missing : 0);
  }

  async #weigh(): Promise<void> {
    const { EqualWeight } = await import('../parts/equal-weight.js');
    const find = (weight: string): HTMLElement | null =>
      this.#host.renderRoot.querySelector(`[data-rv-weight="${weight}"]`);
    new EqualWeight(this.#host, () => ({ yes: find('yes'), no: find('no') }));
  }
}
