/** What is selected in the shadow tree of the list, as far as it is in there. */
function selectedIn(list: HTMLElement): StaticRange | Range | undefined {
  const selection = document.getSelection();
  const root = list.getRootNode();
  if (!selection || !(root instanceof ShadowRoot)) return undefined;
  // Not in every browser yet: there a selection tells of shadow trees by itself, or not at all.
  const find: Partial<Pick<Selection, 'getComposedRanges'>> = selection;
  if (find.getComposedRanges) return selection.getComposedRanges({ shadowRoots: [root] })[0];
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

/** The part of a message's text that is selected. */
function selectedText(row: Element, selected: Range): string {
  const text = row.querySelector('.text, .tombstone');
  if (!text || !selected.intersectsNode(text)) return '';
  const part = document.createRange();
  part.selectNodeContents(text);
  if (part.compareBoundaryPoints(Range.START_TO_START, selected) < 0)
    part.setStart(selected.startContainer, selected.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, selected) > 0)
    part.setEnd(selected.endContainer, selected.endOffset);
  return part.toString().trim();
}

/** What is copied from several messages says who wrote what, and nothing else. From one message it is what was selected. */
export function copyRows(event: ClipboardEvent, list: HTMLElement, authorOf: (key: string) => string): void {
  const found = event.defaultPrevented ? undefined : selectedIn(list);
  if (!found || !list.contains(found.startContainer) || !list.contains(found.endContainer)) return;
  const selected = document.createRange();
  selected.setStart(found.startContainer, found.startOffset);
  selected.setEnd(found.endContainer, found.endOffset);
  const lines = [...list.querySelectorAll<HTMLElement>('.row')]
    .filter((row) => selected.intersectsNode(row))
    .map((row) => ({ author: authorOf(row.dataset['key'] ?? ''), text: selectedText(row, selected) }))
    .filter(({ text }) => text !== '');
  if (lines.length < 2 || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', lines.map(({ author, text }) => `${author}: ${text}`).join('\n'));
  event.preventDefault();
}
