import { css } from 'lit';

/** The avatar of avatar.ts. Its size is the element's to say: `--_avatar`. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_avatar, 40px);
    block-size: var(--_avatar, 40px);
    border-radius: 50%;
    overflow: hidden;
    background: var(--_well);
    color: var(--_ink-soft);
    font-size: calc(var(--_avatar, 40px) * 0.36);
    font-weight: 600;
    line-height: 1;
    user-select: none;
    -webkit-user-select: none;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .avatar img[hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
