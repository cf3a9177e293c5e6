import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Adapters, Invitation } from '../../contracts/index.js';
import { isDevelopment } from '../../controllers/dev-warning.js';
import { browserLine } from '../../controllers/line.js';
import { StoreController } from '../../controllers/store-controller.js';
import { StringsController } from '../../controllers/strings-controller.js';
import { systemClock } from '../../core/clock.js';
import { createInvitationStore } from '../../core/invite/invitation-store.js';
import { adopt } from '../parts/adopt.js';
import { avatarStyles } from '../parts/avatar.styles.js';
import { emit } from '../parts/emit.js';
import { inputStyles } from '../parts/inputs.styles.js';
import { problem, problemText } from '../parts/problem.js';
import { VideoPlayer, type VideoState } from '../parts/video-player.js';
import { videoStyles } from '../parts/video.styles.js';
import { InvitationActions } from './invitation.actions.js';
import { followText } from './invitation.choices.js';
import { invitationOutlet } from './invitation.outlet.js';
import { partStyles } from './invitation.part.styles.js';
import { calledName, isBare, nothingThere, sceneOf, type FollowMode, type Scene } from './invitation.scene.js';
import { skeleton } from './invitation.shell.js';
import type { InvitationStrings } from './invitation.strings.js';
import { hasRequest, requestText } from './invitation.request.js';
import { SceneTeller } from './invitation.teller.js';
import { canWatch, invitationView, saidPanel, type InvitationView } from './invitation.view.js';
import { waysOf } from './invitation.ways.js';
import { invitationEnglish, type Words } from './invitation.words.js';

/** What the part reads of its element. */
export interface InvitationHost extends LitElement {
  strings: Partial<InvitationStrings> | undefined;
  readonly token: string | undefined;
  readonly intent: string | undefined;
  readonly follow: FollowMode;
  readonly invitation: Invitation | undefined;
}

/** What somebody has chosen here; nobody else knows of it. */
interface Choice {
  readonly watching: boolean;
  readonly asked: boolean;
  readonly tell: boolean;
}

const undecided: Choice = { watching: false, asked: false, tell: false };

/** Refusals that say as much as a token that never was. */
const unavailable: ReadonlySet<string> = new Set(['not-found', 'expired', 'forbidden']);

/** The invitation with all it does, fetched when there is something to show. */
export class InvitationPart implements ReactiveController {
  #host: InvitationHost;
  #words: Words;
  #getAdapters: () => Adapters | undefined;
  #store;
  #teller: SceneTeller;
  #player: VideoPlayer;
  #actions: InvitationActions;
  #choice = undecided;
  #about: string | undefined;
  #scene: Scene | undefined;
  /** A request to sign was there when it was last looked at. */
  #asked: boolean | undefined;
  #stopLine: () => void = () => undefined;

  constructor(host: InvitationHost, getAdapters: () => Adapters | undefined) {
    this.#host = host;
    this.#getAdapters = getAdapters;
    this.#words = new StringsController<typeof invitationEnglish>(host, invitationEnglish);
    adopt(host.renderRoot, [avatarStyles, inputStyles, videoStyles, partStyles]);
    this.#store = createInvitationStore(systemClock, invitationOutlet(host));
    new StoreController(host, this.#store);
    this.#teller = new SceneTeller(host, { words: this.#words, held: () => this.#store.hold(true) });
    this.#player = new VideoPlayer(host, this.#onVideo);
    this.#actions = new InvitationActions(host, {
      words: this.#words,
      getAdapters,
      mute: () => this.#store.decline({ mute: true }),
      blocked: () => this.#store.drop(),
      failed: () => this.#teller.sayText(this.#words.text('commonProblem', 'unavailable', undefined)),
    });
    host.addController(this);
    if (isDevelopment()) void this.#weigh();
  }

  /** What the element's states say. */
  get states(): readonly string[] {
    const { phase, error } = this.#store.getSnapshot();
    if (phase === 'ready' || (phase === 'failed' && error && unavailable.has(error.code))) {
      return [this.#sceneNow, ...(this.#player.state === 'playing' ? ['playing'] : [])];
    }
    return phase === 'idle' ? [] : [phase];
  }

  refresh(): void {
    this.#store.refresh();
  }

  hostConnected(): void {
    this.#stopLine = browserLine().subscribe(() => {
      const { phase, error } = this.#store.getSnapshot();
      // A read: it may be repeated by itself.
      if (phase === 'failed' && error?.code === 'unavailable' && navigator.onLine) this.#store.refresh();
    });
  }

  hostUpdate(): void {
    const { isConnected } = this.#host;
    // Whoever isn't typed may well say `null` for nothing.
    const [token, intent, record] = [
      this.#host.token ?? undefined,
      this.#host.intent ?? undefined,
      this.#host.invitation ?? undefined,
    ];
    const about = `${String(record?.token ?? token)} ${String(intent)}`;
    if (about !== this.#about) {
      this.#choice = undecided;
      this.#asked = undefined;
    }
    this.#about = about;
    // An update may still be on its way when the element leaves the page.
    const { invite, people } = this.#getAdapters() ?? {};
    if (isConnected) this.#store.show({ invite, people, token, intent, record });
    const { invitation } = this.#store.getSnapshot();
    const { clip } = invitation ?? {};
    this.#player.show(clip && `${clip.id} ${clip.video?.src ?? ''}`);
    this.#teller.noteFocus();
    this.#lookAtScene();
  }

  hostUpdated(): void {
    this.#teller.bringFocus();
  }

  hostDisconnected(): void {
    this.#stopLine();
    this.#store.stop();
    this.#scene = this.#asked = undefined;
  }

  render(): TemplateResult {
    const words = this.#words;
    const { phase, invitation, error } = this.#store.getSnapshot();
    return html`<article class="invitation" part="invitation" aria-label=${words.text('invitationHeading')}>
        ${
          phase === 'failed' && error
            ? unavailable.has(error.code)
              ? saidPanel(nothingThere(words))
              : html`<div class="panel">
                  ${problem(words, error, {
                    text: words.text('invitationFailed', problemText(words, error)),
                    retry: () => this.#store.retry(),
                  })}
                </div>`
            : phase === 'ready'
              ? invitation
                ? invitationView(this.#view(invitation))
                : saidPanel(nothingThere(words))
              : skeleton(words)
        }
      </article>
      <p class="visually-hidden" role="status">${this.#teller.text}</p>
      ${this.#actions.render()}`;
  }

  #view(invitation: Invitation): InvitationView {
    const store = this.#store;
    return {
      words: this.#words,
      snapshot: store.getSnapshot(),
      invitation,
      scene: this.#sceneNow,
      watchFirst: this.#watchFirst(invitation),
      tell: this.#choice.tell,
      player: this.#player,
      ways: waysOf(this.#store.getSnapshot(), invitation, this.#getAdapters()),
      play: this.#play,
      follow: this.#follow,
      justWatch: this.#justWatch,
      signUp: store.signUp,
      answer: () => this.#choose({ asked: true }),
      setTell: (tell) => this.#choose({ tell }),
      notNow: () => store.decline(),
      mute: () => store.decline({ mute: true }),
      undo: (event) => {
        this.#teller.notePress(event);
        store.undo();
      },
      unfollow: store.unfollow,
      retry: store.retry,
      hold: store.hold,
      openSettings: () => this.#actions.openSettings(),
      openMore: () => this.#actions.openMore(invitation, waysOf(store.getSnapshot(), invitation, this.#getAdapters())),
      openRequest: this.#openRequest,
      warmUp: this.#actions.warmUp,
    };
  }

  get #sceneNow(): Scene {
    const { follow: mode } = this.#host;
    return sceneOf(this.#store.getSnapshot(), { mode, ...this.#choice });
  }

  #watchFirst(invitation: Invitation): boolean {
    return this.#host.follow === 'with-watch' && canWatch(invitation);
  }

  #choose(choice: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...choice };
    this.#host.requestUpdate();
  }

  /** The poster was pressed: that watches, and follows nobody. */
  #play = (): void => {
    this.#player.uncover();
    if (this.#host.follow === 'with-watch' && this.#sceneNow === 'ask') this.#justWatch();
  };

  #justWatch = (): void => {
    const { invitation } = this.#store.getSnapshot();
    if (!invitation) return;
    if (this.#watchFirst(invitation)) this.#player.uncover();
    this.#tellIfTicked(invitation);
    this.#choose({ watching: true });
  };

  #follow = (event: MouseEvent): void => {
    const { invitation } = this.#store.getSnapshot();
    if (!invitation) return;
    this.#teller.notePress(event);
    const watchFirst = this.#watchFirst(invitation) && this.#sceneNow === 'ask';
    const text = followText(this.#words, { invitation, watchFirst });
    // In the very event of the press, or there is no sound.
    if (watchFirst) this.#player.uncover();
    this.#tellIfTicked(invitation);
    this.#store.accept({ text, lang: this.#words.lang() });
  };

  #tellIfTicked({ inviter }: Invitation): void {
    if (!this.#choice.tell) return;
    const text = this.#words.text('invitationTell', calledName(inviter));
    this.#store.tellOpened({ text, lang: this.#words.lang() });
  }

  #openRequest = (event: MouseEvent): void => {
    const { invitation } = this.#store.getSnapshot();
    if (!invitation?.coAuthor) return;
    const { url, role } = invitation.coAuthor;
    if (!emit(this.#host, 'rv-co-author-open-request', { invitation, url, role }, true)) event.preventDefault();
  };

  #onVideo = (state: VideoState): void => {
    const { invitation } = this.#store.getSnapshot();
    const { clip } = invitation ?? {};
    if (!invitation || !clip) return;
    if (state === 'playing') emit(this.#host, 'rv-invitation-clip-played', { invitation, clip });
    if (state !== 'ended') return;
    emit(this.#host, 'rv-invitation-clip-ended', { invitation, clip });
    this.#choose({ asked: true });
  };

  #lookAtScene(): void {
    const { phase } = this.#store.getSnapshot();
    if (phase !== 'ready' || !this.#host.isConnected) return;
    const scene = this.#sceneNow;
    if (scene === 'later') this.#player.offer();
    this.#lookAtRequest(scene);
    if (scene === this.#scene) return;
    const first = this.#scene === undefined;
    this.#scene = scene;
    if (!first) this.#teller.say(scene, this.#store.getSnapshot());
  }

  /** One that comes or goes while somebody is here is said to who can't see it. */
  #lookAtRequest(scene: Scene): void {
    const { invitation } = this.#store.getSnapshot();
    if (!invitation || isBare(scene)) return;
    const before = this.#asked;
    this.#asked = invitation.coAuthor !== undefined;
    if (before === undefined || before === this.#asked) return;
    const words = this.#words;
    if (hasRequest({ invitation, scene })) this.#teller.gatherText(requestText({ words, invitation }));
    else if (before) this.#teller.gatherText(words.text('invitationSignOver'));
  }

  async #weigh(): Promise<void> {
    const { EqualWeight } = await import('../parts/equal-weight.js');
    const find = (weight: string): HTMLElement | null =>
      this.#host.renderRoot.querySelector(`[data-rv-weight="${weight}"]`);
    new EqualWeight(this.#host, () => ({ yes: find('yes'), no: find('no') }));
  }
}
