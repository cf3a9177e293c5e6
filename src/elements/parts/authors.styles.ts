import { css } from 'lit';

/** The names and pictures of authors.ts. */
export const authorsStyles = css`
  .avatars {
    display: flex;
    flex: none;
    /* The first is drawn last. */
    isolation: isolate;
  }
  .avatars .avatar {
    z-index: 3;
  }
  .avatars .avatar + .avatar {
    z-index: 2;
    margin-inline-start: calc(var(--_avatar, 40px) * -0.3);
    /* Initials stand in the part of it that shows. */
    padding-inline-start: calc(var(--_avatar, 40px) * 0.3);
  }
  .avatars .avatar:not(:only-child) .initials {
    font-size: 0.83em;
    white-space: nowrap;
  }
  .avatars .avatar + .avatar + .avatar {
    z-index: 1;
  }
  .avatars .avatar:not(:last-child) {
    box-shadow: 0 0 0 2px var(--_paper);
  }
  .names {
    display: block;
    margin: 0;
    font-size: 0.875rem;
    text-wrap: pretty;
  }
  /* A name with the comma after it, or the "and" before it that a language writes without a space: no line parts them. */
  .signer {
    position: relative;
    max-inline-size: 100%;
    white-space: nowrap;
    /* A tap on a name is for that name, whatever reaches over its line. */
    z-index: 1;
  }
  .signer:has(> .others) {
    z-index: 0;
  }
  .signer .rest,
  .signer .others {
    font-weight: 400;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .signer a {
    color: inherit;
    text-decoration: none;
  }
  .signer .name {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .signer.tied .name {
    max-inline-size: calc(100% - 1.1em);
  }
  .signer a:hover .name {
    text-decoration: underline;
  }
  .others {
    position: relative;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_ink-soft);
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .signer .others {
    font-weight: 600;
  }
  .others::after {
    content: '';
    position: absolute;
    inset-block: -13px;
    inset-inline: -6px;
  }
  .others:hover {
    text-decoration-color: currentColor;
  }
  /* A picture more is a word less. */
  @container (width < 20rem) {
    .avatars .avatar:nth-child(n + 3) {
      display: none;
    }
  }
  @container (width < 16rem) {
    .avatars .avatar:nth-child(n + 2) {
      display: none;
    }
  }
`;
