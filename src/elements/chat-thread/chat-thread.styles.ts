import { css } from 'lit';

/** The room of a conversation, and what shows before anything of it is there. */
export const styles = css`
  :host {
    block-size: var(--rv-chat-block-size, min(44rem, 88dvh));
    min-block-size: 20rem;
    container: rv-chat / inline-size;
  }
  .chat {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow: hidden;
  }
  .chat:focus:not(:focus-visible) {
    outline: none;
  }
  .header {
    --_avatar: 40px;
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    min-block-size: 64px;
    padding-block: 8px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--_raised);
  }
  .header .who {
    flex: 1;
    min-inline-size: 0;
  }
  .chat > .panel {
    margin-block: auto;
  }
  .skeleton {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 8px;
    flex: 1;
    min-block-size: 0;
    padding: 16px;
    overflow: hidden;
  }
  .skeleton span {
    flex: none;
    block-size: 40px;
    inline-size: 60%;
    border-radius: 18px;
    background: var(--_well);
  }
  .skeleton span:nth-child(3n) {
    inline-size: 38%;
  }
  .skeleton span:nth-child(3n + 1) {
    align-self: flex-end;
    inline-size: 46%;
  }
`;
