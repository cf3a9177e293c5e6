import { css } from 'lit';
import { authorsStyles } from './authors.styles.js';

/** Moments as in moment.ts. */
export const momentStyles = css`
  ${authorsStyles}
  .moment {
    position: relative;
    /* A story's element has the size of its place: the place can't have the size of its element. */
    inline-size: 17rem;
    max-inline-size: 100%;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    color: var(--_ink);
  }
  .moment > .button {
    position: relative;
    justify-self: start;
    margin-inline-start: -8px;
    padding-inline: 8px;
  }
  .moment-picture {
    display: grid;
    border-radius: var(--_radius);
    overflow: hidden;
    background-color: var(--_placeholder, var(--_well));
  }
  .moment-picture > * {
    grid-area: 1 / 1;
  }
  .moment-picture img {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 22rem;
    object-fit: cover;
  }
  .moment-picture img[hidden] {
    display: block;
    visibility: hidden;
  }
  .moment-lost:not([hidden]) {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 6px;
    padding: 12px;
    background: var(--_well);
    color: var(--_ink-soft);
    text-align: center;
  }
  .moment-facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    font-size: 0.875rem;
  }
  .moment-facts .button {
    position: relative;
    justify-self: start;
    margin-block-start: 4px;
  }
  .moment-kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
  }
  .moment-kind span + span::before {
    content: '·';
    margin-inline-end: 6px;
  }
  .moment-title {
    overflow-wrap: anywhere;
  }
  .moment-title a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card leads there. */
  .moment-title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .moment-title a:hover {
    text-decoration: underline;
  }
  .moment-title a:focus-visible {
    outline: none;
  }
  .moment-title a:focus-visible::after {
    outline: 2px solid var(--_spot);
    outline-offset: 2px;
  }
  .moment-author {
    --_avatar: 20px;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .moment-author .name {
    font-weight: inherit;
  }
  .moment-author .signer {
    position: static;
  }
  .moment-author .avatar {
    background: var(--_raised);
  }
`;
