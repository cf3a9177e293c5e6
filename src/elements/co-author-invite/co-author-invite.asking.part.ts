import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Authorship, CoAuthorInvite } from '../../contracts/index.js';
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
import { authorsText } from '../parts/authors.js';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { CoAuthorPicker } from '../parts/co-author-picker.js';
import { ConfirmSheet } from '../parts/confirm-sheet.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { unavailablePanel } from '../parts/panel.js';
import { problem, problemText } from '../parts/problem.js';
import { SheetController } from '../parts/sheet.js';
import { sheetStyles } from '../parts/sheet.styles.js';
import { askingStyles } from './co-author-invite.asking.styles.js';
import { askingView, invitesOf } from './co-author-invite.asking.view.js';
import { contentStyles } from './co-author-invite.content.styles.js';
import type { CoAuthorInviteHost, CoAuthorInvitePart } from './co-author-invite.host.js';
import { askingOutlet, nameDetail, send } from './co-author-invite.outlet.js';
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
  #picker: CoAuthorPicker;
  #sheet: SheetController;
  #confirm: ConfirmSheet;
  #photos = { hash: '', opened: new Set<number>(), broken: new Set<number>() };
  #copied: { readonly id: string; readonly done: boolean } | undefined;
  /** The row with the button that had the focus goes away. */
  #refocus = false;

  constructor(host: CoAuthorInviteHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof askingEnglish>(host, askingEnglish);
    adopt(host.renderRoot, [sheetStyles, avatarStyles, authorsStyles, contentStyles, signingStyles, askingStyles]);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    this.#choice = createCoAuthorChoice({
      clock: systemClock,
      failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
    });
    this.#names = createAuthorshipStore(systemClock, {
      mayRevoke: (postId, { id: inviteId, person }) =>
        send(host, 'rv-co-author-revoke-request', { postId, inviteId, ...(person && { person }) }, true),
      mayRestore: (postId, { id: inviteId, person }) =>
        send(host, 'rv-co-author-restore-request', { postId, inviteId, ...(person && { person }) }, true),
      mayWithdraw: (invite) => send(host, 'rv-co-author-withdraw-request', nameDetail(invite), true),
      // The badge's: nothing here does.
      mayReorder: () => false,
      mayShowHistory: () => false,
      revoked: (invite) => send(host, 'rv-co-author-revoked', { invite }),
      restored: (invite) => send(host, 'rv-co-author-restored', { invite }),
      withdrawn: (invite) => this.#withdrawn(invite),
      reordered: () => undefined,
      historyShown: () => undefined,
      changed: this.#namesChanged,
      failed: (error, method) => send(host, 'rv-co-author-adapter-error', { error, method }),
    });
    this.#asking = createAskingStore(
      systemClock,
      askingOutlet(host, {
        invited: (invite) => this.#invited(invite),
        heard: ({ invitee, state }) => {
          // A name that is new on the post is said with all the names.
          if (invitee && state !== 'approved')
            this.#announcer.say(this.#words.text('coAuthorAskingNews', invitee.name, state));
        },
        refused: (error) => this.#choice.learn(error),
      }),
    );
    for (const store of [this.#choice, this.#names, this.#asking]) new StoreController<unknown>(host, store);
    this.#sheet = new SheetController(host, {
      name: 'co-author-picker',
      words: this.#words,
      closed: () => undefined,
    });
    this.#picker = new CoAuthorPicker(host, {
      words: this.#words,
      choice: this.#choice,
      announcer: this.#announcer,
      isShown: () => this.#sheet.isOpen,
      submitText: (name) =>
        name === undefined ? this.#words.text('coAuthorAskingChoose') : this.#words.text('coAuthorAskingPerson', name),
      picked: ({ person }, role) => {
        this.#sheet.close();
        this.#asking.ask(person, role);
      },
    });
    this.#confirm = new ConfirmSheet(host, this.#words);
    host.addController(this);
  }

  get states(): readonly string[] {
    const { phase, error, asking } = this.#asking.getSnapshot();
    if (phase === 'failed') return [error && isRefusal(error.code) ? 'unavailable' : 'failed'];
    if (phase !== 'ready') return ['loading'];
    const { offer, rules } = this.#choice.getSnapshot();
    const isPending = this.#invites.some(isOpen);
    return [
      isPending ? 'pending-out' : 'solo',
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
    if (!shown) {
      this.#asking.stop();
      this.#names.stop();
      this.#choice.stop();
      return;
    }
    const postId = this.#host.postId ?? undefined;
    const adapter = this.#getAdapters()?.coAuthor;
    const lang = this.#words.lang();
    this.#asking.show({ adapter, postId, lang });
    this.#names.show({ adapter, postId, record: undefined });
    this.#choice.show(adapter, { lang, postId });
    const hash = this.#asking.getSnapshot().signable?.hash ?? '';
    if (hash !== this.#photos.hash) this.#photos = { hash, opened: new Set(), broken: new Set() };
  }

  hostUpdated(): void {
    if (this.#refocus && this.#host.shadowRoot?.activeElement === null) {
      this.#host.renderRoot.querySelector<HTMLElement>('#asked')?.focus();
    }
    this.#refocus = false;
  }

  hostDisconnected(): void {
    this.#sheet.close();
    this.#confirm.close();
    this.#copied = undefined;
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<article class="co-author-invite" part="invite" aria-label=${words.text('coAuthorInviteHeading')}>
        ${this.#body()}
      </article>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${this.#sheet.render({
        heading: words.text('coAuthorAskingHeading'),
        body: this.#sheet.isOpen
          ? html`<div class="pick-place" part="picker">${this.#picker.render()}</div>`
          : undefined,
      })}
      ${this.#confirm.render()}`;
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
      return html`<div class="panel">${problem(words, error, { text, retry: () => this.#asking.retry() })}</div>`;
    }
    if (!signable) return skeleton(words);
    const { opened, broken } = this.#photos;
    const keep = (places: Set<number>, place: number, kept: boolean): void => {
      if (kept) places.add(place);
      else places.delete(place);
      this.#host.requestUpdate();
    };
    const adapter = this.#getAdapters()?.coAuthor;
    return askingView({
      words,
      asking,
      names: this.#names.getSnapshot(),
      choice: this.#choice.getSnapshot(),
      content: {
        words,
        signable,
        opened,
        broken,
        uncover: (place, open) => keep(opened, place, open),
        breakdown: (place, isBroken) => keep(broken, place, isBroken),
      },
      invites: this.#invites,
      canLink: typeof adapter?.resolve === 'function',
      canWithdraw: typeof adapter?.withdraw === 'function',
      copied: this.#copied,
      choose: this.#openPicker,
      makeLink: () => this.#asking.ask('link', this.#choice.getSnapshot().role),
      copy: (invite) => void this.#copy(invite),
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

  #openPicker = (): void => {
    this.#sheet.settle();
    this.#picker.forget();
    this.#choice.open();
    this.#sheet.open();
  };

  #askToWithdraw = (invite: CoAuthorInvite): void => {
    const words = this.#words;
    const name = invite.invitee?.name ?? words.text('coAuthorAskingWhoever');
    this.#confirm.ask({
      label: words.text('coAuthorAskingWithdraw'),
      text: words.text('coAuthorAskingWithdrawConfirm', name),
      act: () => {
        this.#refocus = true;
        this.#names.withdraw(invite);
      },
    });
  };

  #invited({ invitee }: CoAuthorInvite): void {
    const words = this.#words;
    this.#announcer.say(
      invitee ? words.text('coAuthorAskingInvited', invitee.name) : words.text('coAuthorAskingLinkMade'),
    );
    // Who was asked can't be asked again.
    this.#choice.choose(undefined);
    this.#choice.refresh();
    this.#names.revalidate();
  }

  #withdrawn(invite: CoAuthorInvite): void {
    send(this.#host, 'rv-co-author-withdrawn', { invite });
    this.#asking.learn(invite);
    this.#refocus = true;
    const name = invite.invitee?.name ?? this.#words.text('coAuthorAskingWhoever');
    this.#announcer.say(this.#words.text('coAuthorAskingNews', name, 'withdrawn'));
    this.#choice.refresh();
  }

  /** "Luc approved. By Ana and Luc." */
  #namesChanged = (before: Authorship, now: Authorship): void => {
    const words = this.#words;
    const were = new Set(before.authors.map(({ id }) => id));
    const names = now.authors.flatMap(({ id, person }) => (person && !were.has(id) ? [person.name] : []));
    if (names.length === 0) return;
    const said = names.map((name) => words.text('coAuthorAskingNews', name, 'approved'));
    this.#announcer.say([...said, words.text('coAuthorAskingBy', authorsText(now.authors, { words }))].join(' '));
  };

  async #copy({ id, url = '' }: CoAuthorInvite): Promise<void> {
    let done = true;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      done = false;
    }
    if (!this.#host.isConnected) return;
    this.#copied = { id, done };
    this.#announcer.say(this.#words.text(done ? 'coAuthorAskingCopied' : 'coAuthorAskingCopyFailed'));
  }
}

/** Whoever asks may not, or there is nothing to ask for. */
const isRefusal = (code: string): boolean => code === 'forbidden' || code === 'not-found';
