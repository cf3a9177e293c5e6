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
    padding-inline-start: calc(var(--_avatar, 40px) * 0.2);
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
  .signer {
    max-inline-size: 100%;
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
  .signer a:hover .name {
    text-decoration: underline;
  }
  .signer .signs-as {
    font-weight: 400;
    white-space: nowrap;
  }
  .signer .handle {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
`;
