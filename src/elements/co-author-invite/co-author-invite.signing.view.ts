import { html, nothing, type TemplateResult } from 'lit';
import type { CoAuthorInvite } from '../../contracts/index.js';
import type { SigningAct, SigningSnapshot } from '../../core/co-author/signing-ports.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { authorNames } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { closeIcon } from '../parts/icons/close.js';
import { editIcon } from '../parts/icons/edit.js';
import { moreIcon } from '../parts/icons/more.js';
import { problem, problemText } from '../parts/problem.js';
import { contentFacts, contentView, fact, rightsFact, type ContentView } from './co-author-invite.content.js';
import {
  isAsking,
  isDeclinable,
  showsContent,
  signingSaying,
  type SigningSaying,
  type SigningScene,
} from './co-author-invite.signing.scene.js';
import type { SigningWords } from './co-author-invite.words.js';

/** What an invitation to sign is drawn from, and where its controls lead. */
export interface SigningView {
  readonly words: SigningWords;
  readonly snapshot: SigningSnapshot;
  readonly invite: CoAuthorInvite;
  readonly scene: SigningScene;
  readonly content: ContentView | undefined;
  /** Photos that are covered still. */
  readonly covered: number;
  /** What this back end, or the host, can do. */
  readonly ways: { readonly stepBack: boolean; readonly more: boolean };
  readonly approve: (hash: string) => void;
  readonly decline: () => void;
  readonly stepBack: () => void;
  readonly undo: (event: MouseEvent) => void;
  readonly signUp: () => void;
  readonly refresh: () => void;
  readonly retry: () => void;
  readonly hold: (held: boolean) => void;
  readonly openMore: () => void;
  readonly warmUp: () => void;
}

/** Said of every control while something is under way. Not `disabled`: the focus would fall off. */
const busy = ({ snapshot }: SigningView): 'true' | typeof nothing =>
  snapshot.doing === undefined && !snapshot.settling ? nothing : 'true';

/** An invitation to sign: who asks, exactly what it is about, and what can be said to it. */
export function signingView(view: SigningView): TemplateResult {
  const { words, scene, snapshot, content } = view;
  return html`<div class="side">
    ${letter(view)}
    ${
      content && showsContent(scene)
        ? html`<section class="what" aria-labelledby="what">
            <h3 class="small soft" id="what">
              ${words.text(scene === 'approved' ? 'coAuthorSigningSigned' : 'coAuthorSigningWhat')}
            </h3>
            ${contentView(content)}
            <dl class="info" part="info">${facts(view)}</dl>
          </section>`
        : nothing
    }
    <div class="answer" part="answer">
      ${answer(view, snapshot.problem ? problemOf(view, snapshot.problem) : nothing)}
    </div>
  </div>`;
}

/** In place of what can't be shown. */
export function saidPanel({ icon, title, hint }: SigningSaying): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${icon}
    <p class="strong title" tabindex="-1">${title}</p>
    <p class="soft">${hint}</p>
  </div>`;
}

/** Who asks. */
function letter(view: SigningView): TemplateResult {
  const { words, invite, scene, ways } = view;
  const { inviter, signable, expiresAt } = invite;
  const { name, handle, url } = inviter;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const isOpen = isDeclinable(scene) || scene === 'signed-out';
  const until = isOpen ? dateText(expiresAt, words) : undefined;
  // Who was answered asks no more.
  const heading = isOpen ? words.text('coAuthorSigningFrom', name, signable?.content.kind) : name;
  return html`<header class="from">
    ${avatar(inviter)}
    <div class="who">
      <h2 class="name" id="from">
        ${href === undefined ? html`<bdi>${heading}</bdi>` : html`<a href=${href}><bdi>${heading}</bdi></a>`}
      </h2>
      <p class="facts small soft">
        ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
        ${until === undefined ? nothing : html`<span>${words.text('coAuthorSigningUntil', until)}</span>`}
      </p>
    </div>
    ${
      ways.more
        ? html`<button
            class="button bare icon-only"
            part="more"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', name)}
            @click=${view.openMore}
            @pointerover=${view.warmUp}
            @focus=${view.warmUp}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </header>`;
}

/** As what they sign, with whom, and all that is signed beside the words and photos. */
function facts({ words, invite, content }: SigningView): readonly unknown[] {
  const { role, inviter, others, rights } = invite;
  const beside = others && others.length > 0 ? others : [{ id: inviter.id, person: inviter, role: 'author' as const }];
  return [
    fact(words.text('coAuthorSigningAs'), words.text('coAuthorSigningRole', role)),
    fact(
      words.text('coAuthorSigningWith'),
      html`<span class="names">${authorNames(beside, { words, most: beside.length })}</span>`,
    ),
    ...(content ? contentFacts(content) : []),
    rightsFact(words, rights),
  ];
}

/** The question, or what became of it. */
function answer(view: SigningView, problem: TemplateResult | typeof nothing): TemplateResult {
  const { words, scene, snapshot, covered } = view;
  const { icon, title, hint } = signingSaying(scene, words, snapshot);
  const said = html`<div class="said" data-scene=${scene}>
    ${icon}
    <div class="words">
      <h3 class="title" tabindex="-1">${title}</h3>
      <p class="soft hint">${hint}</p>
    </div>
    ${back(view)}
  </div>`;
  if (!isAsking(scene)) return html`${said} ${problem} ${otherwise(view)}`;
  const question = signingSaying('pending-in', words, snapshot);
  return html`${scene === 'pending-in' ? nothing : said}
    <div class="ask">
      <h3 class="title question" id="question" tabindex="-1">${question.title}</h3>
      <slot name="consent"><p class="soft hint">${question.hint}</p></slot>
      ${
        covered === 0
          ? nothing
          : html`<p class="hint strong">
              ${words.text('coAuthorSigningCovered', covered, new Intl.NumberFormat(words.lang()).format(covered))}
            </p>`
      }
    </div>
    ${problem} ${choices(view)}
    <p class="small soft">${words.text('coAuthorSigningDeclineHint')}</p>`;
}

/** Yes and no, of the same weight: the same class, the same width, the same height; nothing is chosen before. */
function choices(view: SigningView): TemplateResult {
  const { words, invite } = view;
  const hash = invite.signable?.hash ?? '';
  return html`<div class="choices" part="choices" role="group" aria-labelledby="question">
    <button
      class="button weighed"
      part="choice approve"
      type="button"
      data-rv-weight="yes"
      aria-disabled=${busy(view)}
      @click=${() => view.approve(hash)}
    >
      ${editIcon()}<span>${words.text('coAuthorSigningSign')}</span>
    </button>
    ${declineButton(view)}
  </div>`;
}

function declineButton(view: SigningView): TemplateResult {
  return html`<button
    class="button weighed"
    part="choice decline"
    type="button"
    data-rv-weight="no"
    aria-disabled=${busy(view)}
    @click=${view.decline}
  >
    ${closeIcon()}<span>${view.words.text('coAuthorSigningDecline')}</span>
  </button>`;
}

/** What can be done where nothing can be signed. */
function otherwise(view: SigningView): TemplateResult | typeof nothing {
  const { words, scene, snapshot } = view;
  if (scene === 'signed-out') {
    const { signUp } = snapshot;
    return html`<p class="row">
        <button class="button" part="sign-up" type="button" @click=${view.signUp}>
          ${words.text('coAuthorSigningSignUp')}
        </button>
      </p>
      ${
        signUp === undefined
          ? nothing
          : html`<p class="hint" role="alert">
              ${words.text(signUp === 'host' ? 'coAuthorSigningSignUpHost' : 'coAuthorSigningSignUpNobody')}
            </p>`
      }`;
  }
  if (!isDeclinable(scene)) return nothing;
  return html`<p class="row">
    ${
      scene === 'differs'
        ? html`<button class="button" type="button" aria-disabled=${busy(view)} @click=${view.refresh}>
            ${words.text('coAuthorSigningReadAgain')}
          </button>`
        : nothing
    }
    <button class="button" part="decline" type="button" aria-disabled=${busy(view)} @click=${view.decline}>
      ${words.text('coAuthorSigningDecline')}
    </button>
  </p>`;
}

/** The way back from a yes, and from the way back. */
function back(view: SigningView): TemplateResult | typeof nothing {
  const { words, scene, snapshot, ways, hold } = view;
  if (scene === 'approved' && ways.stepBack) {
    return html`<button
      class="button bare"
      part="step-back"
      type="button"
      aria-haspopup="dialog"
      aria-disabled=${busy(view)}
      @click=${view.stepBack}
    >
      ${words.text('coAuthorSigningStepBack')}
    </button>`;
  }
  if (scene !== 'revoked' || !snapshot.undoable) return nothing;
  return html`<button
    class="button undo"
    part="undo"
    type="button"
    aria-disabled=${busy(view)}
    @click=${view.undo}
    @pointerenter=${({ pointerType }: PointerEvent) => pointerType === 'mouse' && hold(true)}
    @pointerleave=${() => hold(false)}
    @focus=${({ target }: Event) => (target as HTMLElement).matches(':focus-visible') && hold(true)}
    @blur=${() => hold(false)}
  >
    ${words.text('coAuthorSigningUndo')}
  </button>`;
}

function problemOf(
  { words, retry }: SigningView,
  { act, error }: NonNullable<SigningSnapshot['problem']>,
): TemplateResult {
  const text = problemText(words, error);
  const said: Readonly<Record<SigningAct, string>> = {
    approve: words.text('coAuthorSigningNotSigned', text),
    decline: words.text('coAuthorSigningNotDeclined', text),
    revoke: words.text('coAuthorSigningNotTakenOff', text),
    restore: words.text('coAuthorSigningNotRestored', text),
  };
  return problem(words, error, { own: true, text: said[act], retry: error.retryable ? retry : undefined });
}

/** Nothing where the time is none. */
function dateText(at: string | undefined, words: SigningWords): string | undefined {
  const time = timeOf(at);
  if (time === undefined) return undefined;
  return new Intl.DateTimeFormat(words.lang(), { day: 'numeric', month: 'long' }).format(time);
}
