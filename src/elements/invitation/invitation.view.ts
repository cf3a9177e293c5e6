import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation } from '../../contracts/index.js';
import { safeLinkUrl } from '../../core/safe-url.js';
import type { InvitationAct, InvitationSnapshot } from '../../core/invite/invitation-ports.js';
import { avatar } from '../parts/avatar.js';
import { moreIcon } from '../parts/icons/more.js';
import { settingsIcon } from '../parts/icons/settings.js';
import { problem, problemText } from '../parts/problem.js';
import type { VideoPlayer } from '../parts/video-player.js';
import { isPlayable, video } from '../parts/video.js';
import { answer, busy } from './invitation.answer.js';
import { request } from './invitation.request.js';
import { calledName, isBare, sayingOf, type Saying, type Scene } from './invitation.scene.js';
import type { InvitationWays } from './invitation.ways.js';
import type { Words } from './invitation.words.js';

/** What an invitation is drawn from, and where its controls lead. */
export interface InvitationView {
  readonly words: Words;
  readonly snapshot: InvitationSnapshot;
  readonly invitation: Invitation;
  readonly scene: Scene;
  /** The answer makes the clip play. */
  readonly watchFirst: boolean;
  /** "Let them know" is ticked. */
  readonly tell: boolean;
  readonly player: VideoPlayer;
  readonly ways: InvitationWays;
  readonly play: () => void;
  readonly follow: (event: MouseEvent) => void;
  readonly justWatch: () => void;
  readonly signUp: () => void;
  readonly answer: () => void;
  readonly setTell: (tell: boolean) => void;
  readonly notNow: () => void;
  readonly mute: () => void;
  readonly undo: (event: MouseEvent) => void;
  readonly unfollow: () => void;
  readonly retry: () => void;
  readonly hold: (held: boolean) => void;
  readonly openSettings: () => void;
  readonly openMore: () => void;
  readonly openRequest: (event: MouseEvent) => void;
  readonly warmUp: () => void;
}

/** An invitation: the clip, who sent it, and what can be said to it. */
export function invitationView(view: InvitationView): TemplateResult {
  const { words, invitation, scene, snapshot } = view;
  const { clip } = invitation;
  if (isBare(scene)) {
    return html`${saidPanel(sayingOf(scene, words, invitation, snapshot))}${foot(view)}`;
  }
  return html`${clip ? html`<div class="stage" data-scene=${scene}>${video(clip, view)}</div>` : nothing}
    <div class="side">
      ${letter(view)}
      <div class="answer" part="answer">
        ${answer(view, snapshot.problem ? problemOf(view, snapshot.problem) : nothing)}
      </div>
      ${request(view)} ${foot(view)}
    </div>`;
}

/** In place of what can't be shown. */
export function saidPanel({ icon, title, hint }: Saying): TemplateResult {
  return html`<div class="panel" part="unavailable">
    ${icon}
    <p class="strong title" tabindex="-1">${title}</p>
    <p class="soft">${hint}</p>
  </div>`;
}

/** Who invites, and in what words. */
function letter({ words, invitation, scene }: InvitationView): TemplateResult {
  const { inviter, message, expiresAt } = invitation;
  const { name, handle, url } = inviter;
  const href = url === undefined ? undefined : safeLinkUrl(url);
  const until = scene === 'ask' || scene === 'later' || scene === 'watching' ? dateText(expiresAt, words) : undefined;
  const heading = scene === 'self' ? name : words.text('invitationFrom', name);
  return html`<header class="from">
      ${avatar(inviter)}
      <div class="who">
        <h2 class="name" id="from">
          ${href === undefined ? html`<bdi>${heading}</bdi>` : html`<a href=${href}><bdi>${heading}</bdi></a>`}
        </h2>
        <p class="facts small soft">
          ${handle ? html`<bdi class="handle">@${handle}</bdi>` : nothing}
          ${until === undefined ? nothing : html`<span>${words.text('invitationUntil', until)}</span>`}
        </p>
      </div>
    </header>
    ${message === undefined ? nothing : html`<blockquote class="message" part="message" dir="auto">${message}</blockquote>`}`;
}

function problemOf(
  { words, invitation, retry }: InvitationView,
  { act, error }: NonNullable<InvitationSnapshot['problem']>,
): TemplateResult {
  const name = calledName(invitation.inviter);
  const text = problemText(words, error);
  const said: Readonly<Record<InvitationAct, string>> = {
    accept: words.text('invitationNotFollowed', name, error.code === 'expired' ? words.text('invitationSpent') : text),
    undo: words.text('invitationNotUndone', name, text),
    unfollow: words.text('invitationNotUndone', name, text),
    decline: words.text('invitationNotDeclined', text),
    'tell-opened': words.text('invitationNotTold', name, text),
    'sign-up': words.text('invitationNotSignedUp', text),
  };
  return problem(words, error, { own: true, text: said[act], retry: error.retryable ? retry : undefined });
}

function foot(view: InvitationView): TemplateResult | typeof nothing {
  const { words, scene, ways, invitation } = view;
  const declinable = ways.decline && (scene === 'ask' || scene === 'later' || scene === 'watching');
  if (!declinable && !ways.settings && !ways.more) return nothing;
  return html`<footer class="foot" @pointerover=${view.warmUp} @focusin=${view.warmUp}>
    ${
      declinable
        ? html`<button
            class="button bare"
            part="not-now"
            type="button"
            aria-disabled=${busy(view)}
            @click=${view.notNow}
          >
            ${words.text('invitationNotNow')}
          </button>`
        : nothing
    }
    <span class="gap"></span>
    ${
      ways.settings
        ? html`<button
            class="button bare icon-only"
            part="settings"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('invitationSettings')}
            title=${words.text('invitationSettings')}
            @click=${view.openSettings}
          >
            ${settingsIcon()}
          </button>`
        : nothing
    }
    ${
      ways.more
        ? html`<button
            class="button bare icon-only"
            part="more"
            type="button"
            aria-haspopup="dialog"
            aria-label=${words.text('moreActions', invitation.inviter.name)}
            @click=${view.openMore}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  </footer>`;
}

/** Nothing where the time is none. */
function dateText(at: string | undefined, words: Words): string | undefined {
  const date = at === undefined ? NaN : Date.parse(at);
  if (Number.isNaN(date)) return undefined;
  return new Intl.DateTimeFormat(words.lang(), { day: 'numeric', month: 'long' }).format(date);
}

/** Whether the answer can come with the clip. */
export const canWatch = ({ clip }: Invitation): boolean => clip !== undefined && isPlayable(clip);
