import { html, nothing, type TemplateResult } from 'lit';
import type { Authorship, CoAuthorInvite } from '../../contracts/index.js';
import type { AskingSnapshot } from '../../core/co-author/asking-store.js';
import type { AuthorshipSnapshot } from '../../core/co-author/authorship-ports.js';
import { isOpen } from '../../core/co-author/invite-check.js';
import { limitOf } from '../../core/invite/invite-rules.js';
import { mostCoAuthors, rolesOf } from '../../core/making/co-author-rules.js';
import type { CoAuthorChoiceSnapshot } from '../../core/making/co-authors.js';
import { authorNames } from '../parts/authors.js';
import { coAuthorLimitText, notOfferedText, written } from '../parts/co-author-picker.words.js';
import { infoIcon } from '../parts/icons/info.js';
import { linkIcon } from '../parts/icons/link.js';
import { personIcon } from '../parts/icons/person.js';
import { warningIcon } from '../parts/icons/warning.js';
import { problem, problemText } from '../parts/problem.js';
import { askedList } from './co-author-invite.asking.list.js';
import { contentFacts, rightsFact } from './co-author-invite.content.facts.js';
import type { ContentView } from './co-author-invite.content.sight.js';
import { contentView } from './co-author-invite.content.js';
import type { AskingWords } from './co-author-invite.words.js';

/** What the owner of a post sees, and where the controls lead. */
export interface AskingView {
  readonly words: AskingWords;
  readonly asking: AskingSnapshot;
  readonly names: AuthorshipSnapshot;
  readonly choice: CoAuthorChoiceSnapshot;
  readonly content: ContentView;
  readonly invites: readonly CoAuthorInvite[];
  readonly canLink: boolean;
  readonly canWithdraw: boolean;
  /** What became of copying the link of an invitation. */
  readonly copied: { readonly id: string; readonly done: boolean } | undefined;
  readonly choose: () => void;
  readonly makeLink: () => void;
  readonly copy: (invite: CoAuthorInvite) => void;
  /** Hands a link on to the host. Absent: it takes none. */
  readonly sendLink: ((invite: CoAuthorInvite) => void) | undefined;
  readonly withdraw: (invite: CoAuthorInvite) => void;
  readonly retryAsking: () => void;
  readonly retryNames: () => void;
  readonly retryOffer: () => void;
  readonly warmUp: () => void;
}

/** The invitations to sign a post: those that are open, as its record has them, and what became of others here. */
export function invitesOf(
  authorship: Authorship | undefined,
  asked: readonly CoAuthorInvite[],
): readonly CoAuthorInvite[] {
  const open = authorship?.invites ?? [];
  const known = new Set(open.map(({ id }) => id));
  return [...open, ...asked.filter(({ id }) => !known.has(id))];
}

/** What the room for names follows from. */
export interface RoomView extends Pick<AskingView, 'words' | 'invites' | 'choice'> {
  readonly authorship: Authorship | undefined;
}

/** Why nobody else can be asked, as far as this post goes. */
export function fullText({ words, authorship, invites, choice }: RoomView): string | undefined {
  const most = mostCoAuthors(choice.rules) + 1;
  const names = (authorship?.authors.length ?? 1) + invites.filter(isOpen).length;
  return names < most ? undefined : words.text('coAuthorFull', most, written(words, most));
}

/** What will be signed, whom one can ask, and what came of it. */
export function askingView(view: AskingView): TemplateResult {
  const { words, names, content } = view;
  const { authorship } = names;
  return html`<div class="side">
    <h2 class="name" tabindex="-1">${words.text('coAuthorAskingHeading')}</h2>
    ${
      authorship && authorship.authors.length > 1
        ? html`<p class="names">${authorNames(authorship.authors, { words, most: authorship.authors.length })}</p>`
        : nothing
    }
    <section class="what" aria-labelledby="what">
      <h3 class="small soft" id="what">${words.text('coAuthorAskingWhat')}</h3>
      ${contentView(content)}
      <dl class="info" part="info">${contentFacts(content)}${rightsFact(words, authorship?.rights)}</dl>
    </section>
    ${notice(view)}
    <div class="answer" part="answer">${lock(view)}${ways(view)}</div>
    ${askedList(view)}
  </div>`;
}

/** Why it can't be signed, or that it is another by now; the title first. `undefined`: there is nothing to say. */
export function noticeOf({ words, asking }: Pick<AskingView, 'words' | 'asking'>): readonly string[] | undefined {
  const { verdict, changed } = asking;
  if (verdict === 'impossible')
    return [words.text('coAuthorSigningImpossible'), words.text('coAuthorSigningImpossibleHint')];
  if (verdict === 'differs') return [words.text('coAuthorSigningDiffers'), words.text('coAuthorSigningDiffersHint')];
  return changed ? [words.text('coAuthorAskingChanged')] : undefined;
}

/** Said by the announcer, too: a status that comes with its words is heard by few. */
function notice(view: AskingView): TemplateResult | typeof nothing {
  const [title, hint] = noticeOf(view) ?? [];
  if (title === undefined) return nothing;
  return html`<div class="said" data-scene="changed">
    ${warningIcon()}
    <div class="words">
      <p class="title" tabindex="-1">${title}</p>
      ${hint === undefined ? nothing : html`<p class="soft hint">${hint}</p>`}
    </div>
  </div>`;
}

/** Said before it bites, and while it does. */
function lock({ words, choice, invites }: AskingView): TemplateResult | typeof nothing {
  if (!choice.rules.locks) return nothing;
  const locked = invites.some(isOpen);
  return html`<p class="lock small soft">
    ${infoIcon()}<span>${words.text(locked ? 'coAuthorAskingLocked' : 'coAuthorAskingLock')}</span>
  </p>`;
}

/** Why nobody can be asked now. `undefined`: somebody can. */
function heldBy(view: AskingView): string | undefined {
  const { words, choice, names, invites } = view;
  const { offer } = choice;
  if (offer.phase === 'unavailable') return notOfferedText(words, offer);
  const full = fullText({ words, authorship: names.authorship, invites, choice });
  if (full !== undefined) return full;
  return limitOf(choice).limited ? coAuthorLimitText(words, choice) : undefined;
}

function ways(view: AskingView): TemplateResult {
  const { words, asking, choice, canLink } = view;
  const { offer } = choice;
  if (offer.phase === 'failed') return problem(words, offer.error, { retry: view.retryOffer });
  const held = heldBy(view);
  const isOff = held !== undefined || asking.verdict !== 'matches' || asking.asking !== undefined;
  const limit = held ?? coAuthorLimitText(words, choice);
  const off = isOff ? 'true' : nothing;
  return html`${asking.problem ? askProblem(view, asking.problem) : nothing}
  ${
    offer.phase === 'unavailable'
      ? html`<p class="held" part="unavailable" tabindex="-1">${held}</p>`
      : html`<p class="row" @pointerover=${view.warmUp} @focusin=${view.warmUp}>
            <button
              class="button spot"
              type="button"
              data-rv-refuge
              aria-haspopup="dialog"
              aria-disabled=${off}
              aria-describedby=${limit === undefined ? nothing : 'ask-limit'}
              @click=${isOff ? nothing : view.choose}
            >
              ${personIcon()}<span
                >${asking.asking === undefined ? words.text('coAuthorAskingChoose') : words.text('commonSending')}</span
              >
            </button>
            ${
              canLink
                ? html`<button
                    class="button"
                    type="button"
                    aria-haspopup=${rolesOf(choice.rules).length < 2 ? nothing : 'dialog'}
                    aria-disabled=${off}
                    aria-describedby=${held === undefined ? 'ask-link' : 'ask-limit'}
                    @click=${isOff ? nothing : view.makeLink}
                  >
                    ${linkIcon()}<span>${words.text('coAuthorAskingByLink')}</span>
                  </button>`
                : nothing
            }
          </p>
          ${limit === undefined ? nothing : html`<p class="small" id="ask-limit">${limit}</p>`}
          ${canLink && held === undefined ? html`<p class="small soft" id="ask-link">${words.text('coAuthorAskingByLinkHint')}</p>` : nothing}
          ${choice.rules.who === undefined || held !== undefined ? nothing : html`<p class="small soft" dir="auto">${choice.rules.who}</p>`}`
  }`;
}

function askProblem(
  { words, retryAsking }: AskingView,
  { error }: NonNullable<AskingSnapshot['problem']>,
): TemplateResult {
  const text =
    error.code === 'forbidden'
      ? words.text('coAuthorAskingRefused')
      : words.text('coAuthorAskingNotAsked', problemText(words, error));
  return problem(words, error, { own: true, text, retry: error.retryable ? retryAsking : undefined });
}
