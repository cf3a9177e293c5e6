import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { signersPage, signingPage } from './co-authors.js';
import { focused, focusOneOf, newsButton, viewButton } from './focus.js';
import type { Pane } from './phone-state.js';
import { backIcon } from './icons.js';
import { momentList } from './moments.js';
import { momentView } from './moment-view.js';
import { mainAppName } from './note-seeds.js';
import { contactHint } from './notes.js';
import type { Holder } from './settings.js';

/** Where the focus was before a page came, to go back there. */
const opener = new Map<
  Holder,
  { readonly element: HTMLElement; readonly post: HTMLElement | null; readonly isNews: boolean }
>();

/** Lays a page over what somebody's phone shows. */
export async function openPane(app: App, holder: Holder, pane: Pane): Promise<void> {
  const { view, thread, pane: under } = app.phones[holder];
  const before = focused();
  // A page that leads to another is gone when this one is left.
  if (before && !under) {
    opener.set(holder, { element: before, post: before.closest('li'), isNews: before.closest('.news') !== null });
  }
  const news = pane.kind === 'viewers' ? undefined : app.phones[holder].news;
  // What is made there is in "My stories" then.
  const leaves = pane.kind === 'compose' && (view === 'today' || (view === 'messages' && thread === undefined));
  const composing = pane.kind === 'note' && { composing: true };
  await app.setPhone(holder, { view: leaves ? 'mine' : view, pane, news, shareFailed: undefined, ...composing });
  document.querySelector<HTMLElement>(`#${pane.kind}-${holder}`)?.focus();
}

/** What leaves a page behind. A story that is on its way goes on; what is unfinished is in its draft. */
export function leftPane(holder: Holder): { readonly pane: undefined; readonly sharing: boolean } {
  const composer = document.querySelector(`#compose-${holder} rv-story-composer`);
  return { pane: undefined, sharing: composer?.matches(':state(sharing)') ?? false };
}

export async function closePane(app: App, holder: Holder): Promise<void> {
  await app.setPhone(holder, leftPane(holder));
  const { element, post, isNews = false } = opener.get(holder) ?? {};
  opener.delete(holder);
  // Meanwhile it may have lost its reason to be there.
  focusOneOf(element, post, isNews ? newsButton(holder) : undefined, viewButton(holder));
}

/** The page that lies over the rest, if one does. */
export function paneOf(app: App, holder: Holder): Pane | undefined {
  const { pane } = app.phones[holder];
  // Alone on the screen, a phone has sheets for what is not of its conversations.
  const isSheet = pane?.kind === 'viewers' || pane?.kind === 'compose';
  return app.roomForTwo.matches || !isSheet ? pane : undefined;
}

/** The pages of a phone. One whose story is on its way stays, out of sight, when it is left. */
export function renderPanes(app: App, holder: Holder): TemplateResult {
  const { words } = app;
  const shown = paneOf(app, holder);
  const { sharing, composing } = app.phones[holder];
  return html`${
    shown?.kind === 'viewers'
      ? page(app, holder, {
          kind: shown.kind,
          label: app.title(shown.storyId),
          body: html`<rv-story-viewers story-id=${shown.storyId} side="back"></rv-story-viewers>`,
        })
      : nothing
  }${
    shown?.kind === 'compose' || sharing
      ? page(app, holder, {
          kind: 'compose',
          label: words.newStory,
          hidden: shown?.kind !== 'compose',
          body: html`<rv-story-composer
            draft-key=${holder}
            @rv-story-published=${() => app.setPhone(holder, { sharing: false })}
            @rv-publish-failed=${() => app.setPhone(holder, { sharing: false, pane: { kind: 'compose' } })}
          ></rv-story-composer>`,
        })
      : nothing
  }${
    shown?.kind === 'moments'
      ? page(app, holder, {
          kind: shown.kind,
          label: words.whichMoment,
          body: momentList(app, holder, { share: shown.share, close: () => closePane(app, holder) }),
        })
      : nothing
  }${
    shown?.kind === 'moment'
      ? page(app, holder, { kind: shown.kind, label: shown.moment.title ?? '', body: momentView(app, shown.moment) })
      : nothing
  }${
    composing
      ? page(app, holder, {
          kind: 'note',
          label: words.notes.compose,
          hidden: shown?.kind !== 'note',
          body: html`<rv-note-composer draft-key=${holder}></rv-note-composer>`,
        })
      : nothing
  }${
    shown?.kind === 'imports'
      ? page(app, holder, {
          kind: shown.kind,
          label: words.notes.imports(mainAppName),
          body: html`<rv-photo-import></rv-photo-import>`,
        })
      : nothing
  }${
    shown?.kind === 'signers'
      ? page(app, holder, {
          kind: shown.kind,
          label: app.title(shown.postId),
          body: signersPage(app, holder, shown.postId),
        })
      : nothing
  }${
    shown?.kind === 'signing'
      ? page(app, holder, {
          kind: shown.kind,
          label: words.coAuthors.received,
          body: signingPage(shown.inviteId),
        })
      : nothing
  }${
    shown?.kind === 'contacts'
      ? page(app, holder, {
          kind: shown.kind,
          label: words.notes.contacts,
          body: html`<rv-contact-finder></rv-contact-finder>${contactHint(app)}`,
        })
      : nothing
  }`;
}

interface Page {
  readonly kind: Pane['kind'];
  readonly label: string;
  readonly hidden?: boolean;
  readonly body: TemplateResult;
}

function page(app: App, holder: Holder, { kind, label, hidden = false, body }: Page): TemplateResult {
  return html`<div
    class="pane ${kind}"
    id="${kind}-${holder}"
    ?hidden=${hidden}
    role="group"
    aria-label=${label}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      // A dialog inside has its own Escape.
      const inDialog = event.composedPath().some((element) => element instanceof HTMLDialogElement);
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) void closePane(app, holder);
    }}
  >
    <header>
      <button class="plain icon-only" type="button" aria-label=${app.words.back} @click=${() => closePane(app, holder)}>
        ${backIcon()}
      </button>
      ${kind === 'compose' || kind === 'note' || kind === 'signing' ? nothing : html`<h3><bdi>${label}</bdi></h3>`}
    </header>
    ${body}
  </div>`;
}
