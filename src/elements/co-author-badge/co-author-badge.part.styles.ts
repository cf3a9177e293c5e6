import { css } from 'lit';
import { authorsStyles } from '../parts/authors.styles.js';
import { avatarStyles } from '../parts/avatar.styles.js';

/** What names wear once they are there. */
export const partStyles = css`
  ${avatarStyles}
  ${authorsStyles}
  .badge {
    /* The place of a name that goes stays: nothing beneath it jumps. */
    min-block-size: max(44px, var(--_held, 0px));
  }
  .signers {
    display: flex;
    flex: 1;
    align-items: center;
    gap: inherit;
    min-inline-size: 0;
    /* A feed is long: what is far off costs no layout. That clips: outlines have room inside, and nothing sticks out at the end. */
    content-visibility: auto;
    contain-intrinsic-size: auto 10rem auto 36px;
    margin-inline-start: -4px;
    padding: 4px;
  }
  .names {
    flex: 1;
    min-inline-size: 0;
    text-wrap: pretty;
  }
  .signer a {
    /* A thumb finds a line of text. */
    padding-block: 5px;
  }
  .about {
    align-self: flex-start;
    margin-inline-start: auto;
    color: var(--_ink-soft);
  }
  .notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .note-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-block: 4px;
    font-size: 0.875rem;
  }
  .note-line .said {
    flex: 1 1 10rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .note-line > .icon {
    align-self: flex-start;
    margin-block-start: 0.05em;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 4px;
    font-size: 0.875rem;
  }
`;
