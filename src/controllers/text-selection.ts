/** Whether text is selected that begins or ends in the element, whatever shadow trees are around it. */
export function hasSelection(element: Element): boolean {
  const selection = document.getSelection();
  return selection !== null && endsOf(selection, element).some((node) => node !== null && holds(element, node));
}

function endsOf(selection: Selection, element: Element): (Node | null)[] {
  // Not in every browser yet: there a selection tells of shadow trees by itself, or not at all.
  const find: Partial<Pick<Selection, 'getComposedRanges'>> = selection;
  if (!find.getComposedRanges) return selection.isCollapsed ? [] : [selection.anchorNode, selection.focusNode];
  const [range] = selection.getComposedRanges({ shadowRoots: rootsOf(element) });
  return range && !range.collapsed ? [range.startContainer, range.endContainer] : [];
}

/** All shadow trees that the element is in. */
function rootsOf(element: Element): ShadowRoot[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [];
}

/** Also what is in a shadow tree of something in the element. */
function holds(element: Element, node: Node): boolean {
  if (element.contains(node)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && holds(element, root.host);
}
