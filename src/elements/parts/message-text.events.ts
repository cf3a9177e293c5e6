import type { LinkWarning } from '../../core/link-rules.js';

/** A link in somebody's text is about to be opened. */
export interface LinkOpenDetail {
  readonly kind: 'link' | 'email' | 'mention' | 'tag';
  readonly url: string;
  /** Where it leads, in its own letters. */
  readonly host: string;
  /** Why they were asked first. */
  readonly warning?: LinkWarning | 'stranger';
}

/** The event of links in texts. It bubbles and is composed; prevent it to open the link yourself. */
export interface MessageTextEventMap {
  'rv-link-open-request': CustomEvent<LinkOpenDetail>;
}
