import { html, nothing, type TemplateResult } from 'lit';
import type { ContactMatch, Person } from '../../contracts/index.js';
import type { ContactEntry, ContactsSnapshot } from '../../core/contacts/contact-ports.js';
import type { ContactsScene } from '../../core/contacts/contact-rules.js';
import { hiddenIcon } from '../parts/icons/hidden.js';
import { personIcon } from '../parts/icons/person.js';
import { waitingIcon } from '../parts/icons/waiting.js';
import { problem, problemText } from '../parts/problem.js';
import { explanation } from './contact-finder.explanation.js';
import { forgetting, forgotten } from './contact-finder.forget.js';
import { look } from './contact-finder.look.js';
import { matches } from './contact-finder.matches.js';
import { result } from './contact-finder.result.js';
import { skeleton } from './contact-finder.shell.js';
import type { Words } from './contact-finder.words.js';

/** What finding people is drawn from, and where its controls lead. */
export interface FinderView {
  readonly words: Words;
  readonly snapshot: ContactsSnapshot;
  readonly scene: ContactsScene | 'closed';
  readonly online: boolean;
  /** The device lets people pick from its book. */
  readonly pickable: boolean;
  readonly pickFailed: boolean;
  /** It has been asked whether everything is to be deleted. */
  readonly confirming: boolean;
  readonly canFollow: boolean;
  readonly canMore: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly optIn: () => void;
  readonly pick: () => void;
  readonly add: (event: SubmitEvent) => void;
  readonly type: () => void;
  readonly take: (entry: ContactEntry) => void;
  readonly find: () => void;
  readonly retry: () => void;
  readonly refresh: () => void;
  readonly follow: (match: ContactMatch) => void;
  readonly unfollow: (match: ContactMatch) => void;
  readonly retryFollow: (match: ContactMatch) => void;
  readonly openMore: (person: Person) => void;
  readonly warmUp: () => void;
  readonly loadMore: () => void;
  readonly retryMatches: () => void;
  readonly showArrived: () => void;
  readonly confirm: (confirming: boolean) => void;
  readonly forget: () => void;
}

/** Said of a control while something is under way. Not `disabled`: the focus would fall off. */
export const busy = (is: boolean): 'true' | typeof nothing => (is ? 'true' : nothing);

export function finderView(view: FinderView): TemplateResult {
  const { words, scene, snapshot, open, refresh } = view;
  switch (scene) {
    case 'loading':
      return skeleton(words);
    case 'failed': {
      const { error } = snapshot;
      if (!error) return skeleton(words);
      const text = words.text('contactFinderFailed', problemText(words, error));
      return html`<div class="panel">${problem(words, error, { text, retry: refresh })}</div>`;
    }
    case 'closed':
      return html`<div class="teaser">
        ${personIcon()}
        <p class="about small soft">${words.text('contactFinderIntro')}</p>
        <button class="button" part="open" type="button" @click=${open}>${words.text('contactFinderHeading')}</button>
      </div>`;
    case 'unsupported':
      return html`<div class="panel" part="unavailable">
          ${hiddenIcon()}
          <p class="strong title" tabindex="-1">${words.text('contactFinderUnsupported')}</p>
          <p class="soft">${words.text('contactFinderUnsupportedHint')}</p>
        </div>
        ${forgetting(view)}`;
    case 'forgotten':
      return forgotten(view);
    case 'not-opted-in':
      return html`${line(view)} ${explanation(view)} ${forgetting(view)}`;
    default:
      return html`${line(view)} ${result(view)} ${look(view)} ${matches(view)} ${forgetting(view)}`;
  }
}

function line({ words, online }: FinderView): TemplateResult | typeof nothing {
  return online
    ? nothing
    : html`<p class="notice" data-rv-offline>${waitingIcon()}<span>${words.text('contactFinderOffline')}</span></p>`;
}
