import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, CoAuthorInvite } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { createAskingStore } from '../../core/co-author/asking-store.js';
import { createAuthorshipStore } from '../../core/co-author/authorship-store.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import { createCoAuthorChoice } from '../../core/making/co-authors.js';
import { warmUpMotion } from '../../motion/motion.js';
import { adopt } from '../parts/adopt.js';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { ConfirmSheet } from '../parts/confirm-sheet.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { unavailablePanel } from '../parts/panel.js';
import { problem, problemText } from '../parts/problem.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { AskingPicking } from './co-author-invite.asking.picking.js';
import { askingStyles } from './co-author-invite.asking.styles.js';
import { AskingTeller } from './co-author-invite.asking.teller.js';
import { LinkFocus } from './co-author-invite.asking.focus.js';
import { askingView, fullText, invitesOf, noticeOf } from './co-author-invite.asking.view.js';
import { contentStyles } from './co-author-invite.content.styles.js';
import type { CoAuthorInviteHost, CoAuthorInvitePart } from './co-author-invite.host.js';
import { Looking } from './co-author-invite.looking.js';
import { askingOutlet, namesOutlet, send } from './co-author-invite.outlet.js';
import { skeleton } from './co-author-invite.shell.js';
import { signingStyles } from './co-author-invite.signing.styles.js';
import { askingEnglish, type AskingWords } from './co-author-invite.words.js';

/** Asking others to sign a post, as its owner does, fetched when there is one. */
export class AskingPart implements CoAuthorInvitePart, ReactiveController {
  #host: CoAuthorInviteHost;
  #words: AskingWords;
  #getAdapters: () => Adapters | undefined;
  #asking;
  #names;
  #choice;
  #announcer: AnnounceController<string>;
  #picking: AskingPicking;
  #confirm: ConfirmSheet;
  #teller: AskingTeller;
  #looking: Looking;
  #linkFocus: LinkFocus;
  #copied: { readonly id: string; readonly done: boolean } | undefined;
  #about: string | undefined;

  constructor(host: CoAuthorInviteHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof askingEnglish>(host, askingEnglish);
    adopt(host.renderRoot, [sheetStyles, avatarStyles, authorsStyles, contentStyles, signingStyles, askingStyles]);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#teller = new AskingTeller(this.#announcer, this.#words);
    this.#looking = new Looking(host, this.#words);
    this.#choice = createCoAuthorChoice({
      clock: systemClock,
      failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
    });
    this.#names = createAuthorshipStore(
      systemClock,
      namesOutlet(host, { withdrawn: (invite) => this.#withdrawn(invite), changed: this.#teller.names }),
    );
    this.#asking = createAskingStore(
      systemClock,
      askingOutlet(host, {
        invited: (invite) => this.#invited(invite),
        heard: (invite) => this.#teller.heard(invite),
        refused: (error) => this.#choice.learn(error),
      }),
    );
    for (const store of [this.#choice, this.#names, this.#asking]) new StoreController<unknown>(host, store);
    this.#picking = new AskingPicking(host, {
      words: this.#words,
      choice: this.#choice,
      announcer: this.#announcer,
      heldText: () => this.#fullText,
      ask: this.#asking.ask,
    });
    this.#confirm = new ConfirmSheet(host, this.#words);
    this.#linkFocus = new LinkFocus(host);
    host.addController(this);
  }

  get states(): readonly string[] {
    const { phase, error, asking } = this.#asking.getSnapshot();
    if (phase === 'failed') return [error && isRefusal(error.code) ? 'unavailable' : 'failed'];
    if (phase !== 'ready') return ['loading'];
    const { offer, rules } = this.#choice.getSnapshot();
    const isPending = this.#invites.some(isOpen);
    const isSigned = (this.#names.getSnapshot().authorship?.authors.length ?? 1) > 1;
    return [
      ...(isPending ? ['pending-out'] : []),
      ...(isSigned ? ['co-signed'] : []),
      ...(isPending || isSigned ? [] : ['solo']),
      ...(isPending && rules.locks ? ['locked'] : []),
      ...(asking ? ['inviting'] : []),
      ...(offer.phase === 'unavailable' ? ['not-offered'] : []),
    ];
  }

  refresh(): void {
    this.#asking.refresh();
    this.#names.refresh();
    this.#choice.refresh();
  }

  update(shown: boolean): void {
    const postId = this.#host.postId ?? undefined;
    // What was open was about another post, or is no longer there.
    if (!shown || postId !== this.#about) this.#closeSheets();
    this.#about = postId;
    if (!shown) {
      this.#asking.stop();
      this.#names.stop();
      this.#choice.stop();
      return;
    }
    const adapter = this.#getAdapters()?.coAuthor;
    const lang = this.#words.lang();
    this.#asking.show({ adapter, postId, lang });
    this.#names.show({ adapter, postId, record: undefined });
    this.#choice.show(adapter, { lang, postId });
    const { signable } = this.#asking.getSnapshot();
    this.#looking.show(signable);
    this.#teller.look(noticeOf({ words: this.#words, asking: this.#asking.getSnapshot() }));
    this.#picking.update(signable?.hash);
  }

  hostDisconnected(): void {
    this.#closeSheets();
    this.#copied = undefined;
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<article class="co-author-invite" part="invite" aria-label=${words.text('coAuthorInviteHeading')}>
        ${this.#body()}
      </article>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${this.#picking.render()}${this.#confirm.render()}`;
  }

  #body(): TemplateResult {
    const words = this.#words;
    const asking = this.#asking.getSnapshot();
    const { phase, error, signable } = asking;
    if (phase === 'failed' && error) {
      if (isRefusal(error.code))
        return unavailablePanel(
          hiddenIcon(),
          words.text(error.code === 'forbidden' ? 'coAuthorAskingNotYours' : 'coAuthorAskingGone'),
        );
      const text = words.text('coAuthorAskingFailed', problemText(words, error));
      return html`<div class="panel" tabindex="-1">
        ${problem(words, error, { text, retry: () => this.#asking.retry() })}
      </div>`;
    }
    if (!signable) return skeleton(words);
    const adapter = this.#getAdapters()?.coAuthor;
    return askingView({
      words,
      asking,
      names: this.#names.getSnapshot(),
      choice: this.#choice.getSnapshot(),
      content: this.#looking.viewOf(signable, this.#ownName),
      invites: this.#invites,
      canLink: typeof adapter?.resolve === 'function',
      canWithdraw: typeof adapter?.withdraw === 'function',
      copied: this.#copied,
      choose: () => this.#picking.open(signable.hash),
      makeLink: () => this.#picking.openLink(signable.hash),
      copy: (invite) => void this.#copy(invite),
      sendLink: this.#host.sendsLinks
        ? (invite) => send(this.#host, 'rv-co-author-link-send-request', { invite }, true)
        : undefined,
      withdraw: this.#askToWithdraw,
      retryAsking: () => this.#asking.retry(),
      retryNames: () => this.#names.retry(),
      retryOffer: () => this.#choice.refresh(),
      warmUp: () => void warmUpMotion(),
    });
  }

  get #invites(): readonly CoAuthorInvite[] {
    return invitesOf(this.#names.getSnapshot().authorship, this.#asking.getSnapshot().asked);
  }

  get #ownName(): string | undefined {
    const { authors = [], ownId } = this.#names.getSnapshot().authorship ?? {};
    return authors.find(({ id }) => id === ownId)?.person?.name;
  }

  get #fullText(): string | undefined {
    const { authorship } = this.#names.getSnapshot();
    return fullText({
      words: this.#words,
      authorship,
      invites: this.#invites,
      choice: this.#choice.getSnapshot(),
    });
  }

  #closeSheets(): void {
    this.#picking.close();
    this.#confirm.close();
  }

  #askToWithdraw = (invite: CoAuthorInvite): void => {
    const words = this.#words;
    const name = invite.invitee?.name ?? words.text('coAuthorAskingWhoever');
    this.#confirm.ask({
      label: words.text('coAuthorAskingWithdraw'),
      text: words.text('coAuthorAskingWithdrawConfirm', name),
      act: () => this.#names.withdraw(invite),
    });
  };

  #invited(invite: CoAuthorInvite): void {
    this.#teller.asked(invite);
    if (!invite.invitee) this.#linkFocus.moveTo(invite.id);
    // Who was asked can't be asked again.
    this.#choice.choose(undefined);
    this.#choice.refresh();
    this.#names.revalidate();
  }

  #withdrawn(invite: CoAuthorInvite): void {
    this.#asking.learn(invite);
    this.#teller.withdrawn(invite);
    this.#choice.refresh();
  }

  async #copy({ id, url = '' }: CoAuthorInvite): Promise<void> {
    let done = true;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      done = false;
    }
    if (!this.#host.isConnected) return;
    this.#copied = { id, done };
    this.#teller.copied(done);
  }
}

/** Whoever asks may not, or there is nothing to ask for. */
const isRefusal = (code: string): boolean => code === 'forbidden' || code === 'not-found';
