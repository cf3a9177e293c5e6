import { css } from 'lit';

/** A list of people, as in authors-list.ts, in a sheet. */
export const authorsSheetStyles = css`
  .authors-sheet {
    --_avatar: 40px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 12px 20px 20px;
    font-size: 0.875rem;
  }
  .authors-sheet ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    min-block-size: 60px;
    padding-block: 6px;
  }
  .person + .person {
    border-block-start: 1px solid var(--_line);
  }
  .person-who {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 1 6rem;
    min-inline-size: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .person .full {
    padding-block: 4px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .person a.full:hover {
    text-decoration: underline;
  }
  /* Before each a sign, which at the start of a line lies outside, and is cut off. */
  .person-facts {
    overflow: clip;
  }
  .person-facts > span {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -16px;
  }
  .fact {
    position: relative;
    padding-inline-start: 16px;
  }
  .fact::before {
    content: '·';
    position: absolute;
    inset-inline-start: 6px;
  }
`;
