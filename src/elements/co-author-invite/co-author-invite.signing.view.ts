import { html, nothing, type TemplateResult } from 'lit';
import type { CoAuthorInvite } from '../../contracts/index.js';
import type { SigningSnapshot } from '../../core/co-author/signing-ports.js';
import { timeOf } from '../../core/invite/invite-rules.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import { authorNames } from '../parts/authors.js';
import { avatar } from '../parts/avatar.js';
import { moreIcon } from '../parts/icons/more.js';
import { contentFacts, fact, rightsFact } from './co-author-invite.content.facts.js';
import type { ContentView, unseen } from './co-author-invite.content.sight.js';
import { contentView } from './co-author-invite.content.js';
import { answer, said } from './co-author-invite.signing.answer.js';
import { isDeclinable, showsContent, type SigningSaying, type SigningScene } from './co-author-invite.signing.scene.js';
import type { SigningWords } from './co-author-invite.words.js';

/** What an invitation to sign is drawn from, and where its controls lead. */
export interface SigningView {
  readonly words: SigningWords;
  readonly snapshot: SigningSnapshot;
  readonly invite: CoAuthorInvite;
  readonly scene: SigningScene;
  readonly content: ContentView | undefined;
  /** What of it they have not looked at. */
  readonly looked: ReturnType<typeof unseen>;
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
  /** Who may ask. Absent: nobody can settle that here. */
  readonly openSettings: (() => void) | undefined;
  readonly warmUp: () => void;
}

/** An invitation to sign: who asks, exactly what it is about, and what can be said to it. */
export function signingView(view: SigningView): TemplateResult {
  const { words, scene, content } = view;
  return html`<div class="side">
    ${letter(view)} ${scene === 'stale' ? said(view) : nothing}
    ${
      content && showsContent(scene)
        ? html`<section class="what" aria-labelledby="what">
            <h3 class="small soft" id="what">${words.text('coAuthorSigningWhat')}</h3>
            ${contentView(content)}
            <dl class="info" part="info">${facts(view)}</dl>
          </section>`
        : nothing
    }
    <div class="answer" part="answer">${answer(view)}</div>
    ${scene === 'approved' ? signedBefore(view) : nothing}
  </div>`;
}

/** What they have signed, to be read again; nothing where it is another than that. */
function signedBefore(view: SigningView): TemplateResult | typeof nothing {
  const { words, content, snapshot, invite } = view;
  const { approvedHash, signable } = invite;
  const isThat = snapshot.verdict !== 'differs' && (approvedHash ?? signable?.hash) === signable?.hash;
  if (!content || !isThat) return nothing;
  return html`<details class="signed-before">
    <summary class="small">${words.text('coAuthorSigningSigned')}</summary>
    <div class="what">
      ${contentView(content)}
      <dl class="info" part="info">${facts(view)}</dl>
    </div>
  </details>`;
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
  const { inviter, signable, expiresAt, role } = invite;
  const { name, handle, url } = inviter;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const isOpen = isDeclinable(scene) || scene === 'signed-out';
  const until = isOpen ? dateText(expiresAt, words) : undefined;
  // Who was answered asks no more.
  const heading = isOpen ? words.text('coAuthorSigningFrom', name, signable?.content.kind, role) : name;
  return html`<header class="from">
    ${avatar(inviter)}
    <div class="who">
      <h2 class="name" id="from" tabindex="-1">
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

/** Nothing where the time is none. */
function dateText(at: string | undefined, words: SigningWords): string | undefined {
  const time = timeOf(at);
  if (time === undefined) return undefined;
  return new Intl.DateTimeFormat(words.lang(), { day: 'numeric', month: 'long' }).format(time);
}
