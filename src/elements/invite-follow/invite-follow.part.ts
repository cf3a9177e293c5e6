import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, CoAuthorInvite, Invite, InviteAdapter } from '../../contracts/index.js';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { warnOnce } from '../../controllers/dev-warning.js';
import { browserLine } from '../../controllers/line.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import type { InviteSnapshot } from '../../core/invite/invite-ports.js';
import { clipProblemOf, limitOf } from '../../core/invite/invite-rules.js';
import { createInviteStore } from '../../core/invite/invite-store.js';
import { warmUpMotion } from '../../motion/motion.js';
import { adopt } from '../parts/adopt.js';
import { emit } from '../parts/emit.js';
import { card, limitText } from './invite-follow.card.js';
import { cardStyles } from './invite-follow.card.styles.js';
import type { InviteFollowEventMap } from './invite-follow.events.js';
import type { InviteFollowHost } from './invite-follow.host.js';
import type { InviteSheet } from './invite-follow.sheet.js';
import { inviteStrings, type InviteWords } from './invite-follow.words.js';

/** The card of `rv-invite-follow` with all it knows, fetched when there is an adapter. Its sheet comes with the first gesture. */
export class InviteFollowPart implements ReactiveController {
  #host: InviteFollowHost;
  #getAdapters: () => Adapters | undefined;
  #words: InviteWords;
  #announcer: AnnounceController<string>;
  #line = browserLine();
  #offLine: (() => void) | undefined;
  #store = createInviteStore(systemClock, {
    ask: (draft, contact) => this.#emit('rv-invite-request', { draft, contact }, true),
    made: (invite) => this.#onMade(invite),
    askRevoke: (invite) => this.#emit('rv-invite-revoke-request', revokeDetail(invite), true),
    revoked: (invite) => {
      this.#announcer.say(this.#words.text('inviteRevoked'));
      this.#emit('rv-invite-revoked', revokeDetail(invite));
    },
    limited: (until) => this.#emit('rv-invite-limit-reached', { until }),
    failed: (error, method) => this.#emit('rv-invite-adapter-error', { error, method }),
  });
  #sheet: InviteSheet | undefined;
  #fetching: 'no' | 'yes' | 'failed' = 'no';
  #wasOpen = false;
  /** What was said of the limit: once, not with each second. */
  #wasLimited: boolean | undefined;

  constructor(host: InviteFollowHost, { getAdapters }: { readonly getAdapters: () => Adapters | undefined }) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController(host, inviteStrings);
    adopt(host.renderRoot, [cardStyles]);
    new StoreController(host, this.#store);
    new MinuteController(host);
    this.#announcer = new AnnounceController(host, (texts) => texts.join(' '));
    host.addController(this);
  }

  /** What a stylesheet may ask for, by `:state()`. */
  get states(): readonly string[] {
    const { start, clip, step, sending, link } = this.#snapshot;
    const isOpen = step !== 'closed';
    return [
      ...(start.phase === 'idle' || start.phase === 'loading' ? ['loading'] : []),
      ...(start.phase === 'unavailable' ? ['unavailable'] : []),
      ...(start.phase === 'ready' && clipProblemOf(clip) ? ['no-clip'] : []),
      ...(step === 'picking' ? ['picking'] : []),
      ...(step === 'composing' ? ['composing'] : []),
      ...(sending.phase === 'sending' || link.phase === 'making' ? ['sending'] : []),
      ...(step === 'delivered' ? ['sent'] : []),
      ...(limitOf(this.#snapshot).limited ? ['limited'] : []),
      ...(this.#line.online ? [] : ['offline']),
      ...(start.phase === 'failed' || (isOpen && (sending.phase === 'failed' || link.phase === 'failed'))
        ? ['error']
        : []),
    ];
  }

  hostConnected(): void {
    this.#offLine = this.#line.subscribe(() => {
      const { start } = this.#snapshot;
      if (this.#line.online && start.phase === 'failed' && start.error.retryable) this.#store.refresh();
      this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    const { isConnected, open } = this.#host;
    // An update may still be on its way when the element leaves the page.
    if (!isConnected) return;
    this.#store.show(this.#adapter, this.#words.lang());
    this.#store.carry(this.#carried?.id);
    const { start, clip, step } = this.#snapshot;
    if (!open) {
      if (step !== 'closed') this.#store.close();
    } else if (step === 'closed' && start.phase === 'ready' && !clipProblemOf(clip)) this.#store.open();
    this.#syncSheet();
    this.#sayLimit();
  }

  hostDisconnected(): void {
    this.#offLine?.();
    this.#store.stop();
  }

  render(): TemplateResult {
    const text = html`<p class="visually-hidden" role="status">${this.#announcer.text}</p>`;
    const isOpen = this.#sheet !== undefined && this.#snapshot.step !== 'closed';
    return html`${card({
      words: this.#words,
      snapshot: this.#snapshot,
      compact: this.#host.compact,
      offline: !this.#line.online,
      notFetched: this.#fetching === 'failed',
      canList: typeof this.#adapter?.listSent === 'function',
      invite: this.#invite,
      history: this.#showHistory,
      refresh: () => this.#store.refresh(),
      warmUp: this.#warmUp,
    })}
    ${isOpen ? nothing : text} ${this.#sheet?.render(isOpen ? text : nothing)}`;
  }

  get #adapter(): InviteAdapter | undefined {
    return this.#getAdapters()?.invite;
  }

  /** Only what somebody without an account can answer: a link that waits. */
  get #carried(): CoAuthorInvite | undefined {
    const invite = this.#host.coAuthorInvite ?? undefined;
    if (!invite || (invite.state === 'pending' && !invite.invitee)) return invite;
    warnOnce('<rv-invite-follow> takes along a request to sign that is a link and not answered yet.');
    return undefined;
  }

  get #snapshot(): InviteSnapshot {
    return this.#store.getSnapshot();
  }

  #emit<Type extends keyof InviteFollowEventMap & `rv-${string}`>(
    type: Type,
    detail: InviteFollowEventMap[Type]['detail'],
    cancelable = false,
  ): boolean {
    return emit(this.#host, type, detail, cancelable);
  }

  #onMade({ id: inviteId, clipId, channel, contact, coAuthorInviteId }: Invite): void {
    // One request goes once: the next invitation has one of its own, or none.
    if (coAuthorInviteId !== undefined && coAuthorInviteId === this.#carried?.id) this.#host.coAuthorInvite = undefined;
    const detail = { inviteId, clipId, channel, contact: contact ?? this.#snapshot.chosen };
    if (channel === 'contact') {
      this.#announcer.say(this.#words.text('inviteSentTo', detail.contact?.name ?? ''));
      this.#emit('rv-invite-sent', detail);
    } else this.#emit('rv-invite-link-made', { ...detail, contact: undefined });
  }

  #syncSheet(): void {
    const isOpen = this.#snapshot.step !== 'closed';
    if (isOpen && !this.#sheet) this.#fetch();
    if (isOpen) this.#sheet?.open();
    else this.#sheet?.close();
    const isShown = isOpen && this.#sheet !== undefined;
    if (isShown === this.#wasOpen) return;
    this.#wasOpen = isShown;
    const clipId = this.#snapshot.clip?.id;
    // Not in the middle of an update: whoever listens may change the element.
    if (isOpen) queueMicrotask(() => this.#emit('rv-invite-picker-opened', { clipId }));
    else queueMicrotask(() => this.#emit('rv-invite-picker-closed', { clipId }));
  }

  /** Said when it begins and when it is over. What was so from the start stands beside the button. */
  #sayLimit(): void {
    if (this.#snapshot.start.phase !== 'ready') return;
    const { limited } = limitOf(this.#snapshot);
    const before = this.#wasLimited;
    this.#wasLimited = limited;
    if (before === undefined || before === limited) return;
    const text = limited ? limitText(this.#words, this.#snapshot) : this.#words.text('inviteAgain');
    if (text !== undefined) this.#announcer.gather(text);
  }

  #fetch(): void {
    if (this.#fetching === 'yes') return;
    this.#fetching = 'yes';
    import('./invite-follow.sheet.js').then(
      ({ InviteSheet: Sheet }) => {
        this.#fetching = 'no';
        this.#sheet ??= new Sheet(this.#host, {
          words: this.#words,
          store: this.#store,
          announcer: this.#announcer,
          isOnline: () => this.#line.online,
          getAdapter: () => this.#adapter,
          getCarried: () => this.#carried,
          leaveOut: this.#leaveOut,
          closed: this.#close,
        });
        this.#host.requestUpdate();
      },
      () => {
        this.#fetching = 'failed';
        this.#close();
      },
    );
  }

  #warmUp = (): void => {
    void warmUpMotion();
    import('./invite-follow.sheet.js').catch(() => undefined);
  };

  #invite = (): void => {
    this.#fetching = 'no';
    this.#sheet?.settle();
    this.#host.open = true;
  };

  #showHistory = (): void => {
    this.#store.goTo('history');
    this.#invite();
  };

  #leaveOut = (): void => {
    this.#host.coAuthorInvite = undefined;
    this.#announcer.say(this.#words.text('inviteSignLeftOut'));
  };

  #close = (): void => {
    this.#host.open = false;
    this.#host.requestUpdate();
  };
}

/** The link stays with whoever it is for. */
function revokeDetail({ url: _url, ...invite }: Invite): InviteFollowEventMap['rv-invite-revoked']['detail'] {
  return { inviteId: invite.id, invite };
}
