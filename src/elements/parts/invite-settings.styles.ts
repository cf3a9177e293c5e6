import { css } from 'lit';

/** What is in the sheet of invite-settings.ts. */
export const settingsStyles = css`
  .invite-settings {
    display: grid;
    gap: 12px;
    padding: 16px 20px 20px;
  }
  .invite-settings fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .invite-settings :is(legend, h3) {
    padding: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  .invite-settings .muted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 60px;
  }
  .invite-settings .muted .name {
    flex: 1 1 8rem;
    min-inline-size: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .invite-settings .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 10px 12px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_well);
    font-size: 0.875rem;
  }
`;
