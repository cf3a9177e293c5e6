import type { CoAuthorInvite } from 'recto-verso/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { penIcon } from './icons.js';
import { canInvite, inviteWith } from './latest.js';
import { knownNote } from './notes.js';
import { newsBar } from './news.js';
import { openPane } from './pane.js';
import type { Holder } from './settings.js';

/** Invitations that wait for somebody's answer. */
export function waiting(app: App, holder: Holder): readonly CoAuthorInvite[] {
  return (app.signing[holder] ?? []).filter(
    ({ sent, state }) => sent !== true && (state === 'pending' || state === 'stale'),
  );
}

function kindOf(app: App, { postId, signable }: CoAuthorInvite): 'note' | 'story' {
  if (signable) return signable.content.kind === 'note' ? 'note' : 'story';
  return app.stories.some(({ id }) => id === postId) ? 'story' : 'note';
}

/** Above what a phone shows: somebody asks them to sign. */
export function askedNews(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { words } = app;
  const { signingSeen, pane, view } = app.phones[holder];
  const asked = waiting(app, holder);
  const [first] = asked;
  // Among the notes, the way to them says so itself.
  if (!first || first.id === signingSeen || pane?.kind === 'signing' || view === 'notes') return nothing;
  return newsBar(app, holder, {
    text: words.coAuthors.asks(first.inviter.name, kindOf(app, first)),
    label: words.coAuthors.read,
    open: () => openPane(app, holder, { kind: 'signing', ...(asked.length === 1 && { inviteId: first.id }) }),
    dismiss: () => app.setPhone(holder, { signingSeen: first.id }),
  });
}

/** The same to who asked: somebody has agreed, or has taken their name off. */
export function answeredNews(app: App, holder: Holder): TemplateResult | typeof nothing {
  const { coAuthors } = app.words;
  const { answered } = app.phones[holder];
  const invite = app.signing[holder]?.find(({ id }) => id === answered?.id);
  // It may be otherwise again.
  if (!invite?.invitee || invite.state !== answered?.state) return nothing;
  const { name } = invite.invitee;
  const kind = kindOf(app, invite);
  const forget = (): Promise<void> => app.setPhone(holder, { answered: undefined });
  return newsBar(app, holder, {
    text: invite.state === 'approved' ? coAuthors.signs(name, kind) : coAuthors.stepsBack(name, kind),
    label: coAuthors.read,
    open: async () => {
      await openPane(app, holder, { kind: 'signers', postId: invite.postId });
      await forget();
    },
    dismiss: forget,
  });
}

/** Leads to all that somebody was asked to sign. */
export function signingButton(app: App, holder: Holder): TemplateResult {
  const { words, settings } = app;
  const count = waiting(app, holder).length;
  const written = new Intl.NumberFormat(settings.lang).format(count);
  return html`<button class="pill" type="button" @click=${() => openPane(app, holder, { kind: 'signing' })}>
    ${penIcon()} ${words.coAuthors.received}
    ${
      count > 0
        ? html`<span class="count" aria-hidden="true">${written}</span
            ><span class="visually-hidden">${words.coAuthors.waiting(count, written)}</span>`
        : nothing
    }
  </button>`;
}

/** On a post that is theirs, alone or with others: who signs it. */
export function signersButton(
  app: App,
  holder: Holder,
  postId: string,
  { slot, title }: { readonly slot?: string; readonly title: string },
): TemplateResult {
  const { words } = app;
  return html`<button
    slot=${slot ?? nothing}
    class="plain send"
    type="button"
    aria-label=${words.coAuthors.signersOf(title)}
    @click=${() => openPane(app, holder, { kind: 'signers', postId })}
  >
    ${penIcon()} ${words.coAuthors.signers}
  </button>`;
}

/** Whether somebody signs a story or is its author: it is on their profile. */
export function signsStory(app: App, holder: Holder, storyId: string): boolean {
  const story = app.stories.find(({ id }) => id === storyId);
  return story?.author === holder || story?.authors?.includes(holder) === true;
}

/** Who signs a post; for its owner also whom they can ask. */
export function signersPage(app: App, holder: Holder, postId: string): TemplateResult {
  const owner = app.stories.find(({ id }) => id === postId)?.author ?? knownNote(app, postId)?.author.id;
  return html`<div class="signing-together">
    <rv-co-author-badge
      post-id=${postId}
      @rv-co-author-answer-request=${(event: HTMLElementEventMap['rv-co-author-answer-request']) => {
        event.preventDefault();
        void openPane(app, holder, { kind: 'signing', inviteId: event.detail.invite.id });
      }}
    ></rv-co-author-badge>
    ${
      owner === holder
        ? html`<rv-co-author-invite
            post-id=${postId}
            ?sends-links=${canInvite(holder)}
            @rv-co-author-link-send-request=${({ detail }: HTMLElementEventMap['rv-co-author-link-send-request']) =>
              inviteWith(app, holder, detail.invite)}
          ></rv-co-author-invite>`
        : nothing
    }
  </div>`;
}

/** What somebody was asked to sign: all of it, or one. */
export function signingPage(inviteId: string | undefined): TemplateResult {
  return html`<div class="signing-together">
    <rv-co-author-invite invite-id=${inviteId ?? nothing}></rv-co-author-invite>
  </div>`;
}
