import type { Message, MessageOrder } from '../../contracts/index.js';

/**
 * Messages in their order, as a tree that counts: the place of a message, the message at a place, an insertion and a
 * removal all take a number of steps that grows with the logarithm of the length.
 */
export interface MessageList {
  readonly size: number;
  at(rank: number): Message | undefined;
  /** How many are earlier than this. */
  countBefore(order: MessageOrder): number;
  /** How many are not later than this. */
  countUpTo(order: MessageOrder): number;
  /** -1: not there */
  rankOf(message: Message): number;
  /** The list has no message with this id. */
  insert(message: Message): void;
  /** Both have the same id and the same order. */
  replace(known: Message, message: Message): void;
  remove(message: Message): void;
  /** Everything anew. The array is read, never changed, and copied only once something is inserted or removed. */
  fill(messages: readonly Message[]): void;
}

/** So many messages in a leaf, and so many nodes in a branch. */
const most = 64;

interface Leaf {
  readonly kind: 'leaf';
  items: readonly Message[];
  size: number;
}

interface Branch {
  readonly kind: 'branch';
  readonly nodes: Node[];
  size: number;
}

type Node = Leaf | Branch;

const leaf = (items: readonly Message[]): Leaf => ({ kind: 'leaf', items, size: items.length });

const branch = (nodes: Node[]): Branch => ({
  kind: 'branch',
  nodes,
  size: nodes.reduce((sum, { size }) => sum + size, 0),
});

export function createMessageList(): MessageList {
  let root: Node = leaf([]);

  /** A leaf as it was given may be longer than any other. */
  function split(): void {
    if (root.kind === 'branch' || root.size <= most) return;
    let nodes: Node[] = chunks(root.items).map(leaf);
    while (nodes.length > 1) nodes = chunks(nodes).map((part) => branch([...part]));
    root = nodes[0] ?? leaf([]);
  }

  return {
    get size() {
      return root.size;
    },
    at: (rank) => find(root, rank),
    countBefore: (order) => count(root, (message) => message.order < order),
    countUpTo: (order) => count(root, (message) => message.order <= order),
    rankOf(message) {
      const rank = count(root, (other) => isEarlier(other, message));
      return find(root, rank)?.id === message.id ? rank : -1;
    },
    insert(message) {
      split();
      const rank = count(root, (other) => isEarlier(other, message));
      const sibling = insert(root, rank, message);
      if (sibling) root = branch([root, sibling]);
    },
    replace(known, message) {
      split();
      replace(
        root,
        count(root, (other) => isEarlier(other, known)),
        message,
      );
    },
    remove(message) {
      split();
      const rank = count(root, (other) => isEarlier(other, message));
      if (find(root, rank)?.id !== message.id) return;
      remove(root, rank);
      while (root.kind === 'branch' && root.nodes.length < 2) root = root.nodes[0] ?? leaf([]);
    },
    fill(messages) {
      root = leaf(messages);
    },
  };
}

/** No two have the same order; if a back end says so all the same, their ids keep them apart. */
function isEarlier(one: Message, other: Message): boolean {
  return one.order === other.order ? one.id < other.id : one.order < other.order;
}

/** Half full ones, so that there is room. */
function chunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const size = most / 2;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function find(root: Node, rank: number): Message | undefined {
  let node = root;
  let rest = rank;
  while (node.kind === 'branch') {
    const [child, inner] = childAt(node, rest);
    if (!child) return undefined;
    node = child;
    rest = inner;
  }
  return node.items[rest];
}

/** The node that has a rank, and the rank within it. */
function childAt({ nodes }: Branch, rank: number): readonly [Node | undefined, number] {
  let rest = rank;
  for (const node of nodes) {
    if (rest < node.size) return [node, rest];
    rest -= node.size;
  }
  return [undefined, rest];
}

/** How many messages are so; after the first that is not, none is. */
function count(root: Node, is: (message: Message) => boolean): number {
  let before = 0;
  let node = root;
  while (node.kind === 'branch') {
    const { nodes } = node;
    const next = Math.max(0, partition(nodes.length, (index) => startsWith(nodes[index], is)) - 1);
    for (let index = 0; index < next; index += 1) before += nodes[index]?.size ?? 0;
    const child = nodes[next];
    if (!child) return before;
    node = child;
  }
  const { items } = node;
  return before + partition(items.length, (index) => matches(items[index], is));
}

const matches = (message: Message | undefined, is: (message: Message) => boolean): boolean =>
  message !== undefined && is(message);

function startsWith(node: Node | undefined, is: (message: Message) => boolean): boolean {
  let first = node;
  while (first?.kind === 'branch') first = first.nodes[0];
  return matches(first?.items[0], is);
}

function partition(length: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns what no longer fits in the node, and comes after it */
function insert(node: Node, rank: number, message: Message): Node | undefined {
  node.size += 1;
  if (node.kind === 'leaf') {
    const items = node.items.toSpliced(rank, 0, message);
    // At its end everything stays together: who only ever appends fills the leaves.
    const cut = items.length <= most ? items.length : rank === most ? most : most / 2;
    node.items = items.slice(0, cut);
    node.size = cut;
    return cut < items.length ? leaf(items.slice(cut)) : undefined;
  }
  const { nodes } = node;
  let index = 0;
  let rest = rank;
  for (; index < nodes.length - 1; index += 1) {
    const size = nodes[index]?.size ?? 0;
    if (rest <= size) break;
    rest -= size;
  }
  const child = nodes[index];
  const sibling = child && insert(child, rest, message);
  if (!sibling) return undefined;
  nodes.splice(index + 1, 0, sibling);
  if (nodes.length <= most) return undefined;
  const moved = branch(nodes.splice(index + 2 === nodes.length ? most : most / 2));
  node.size -= moved.size;
  return moved;
}

function replace(root: Node, rank: number, message: Message): void {
  let node: Node | undefined = root;
  let rest = rank;
  while (node?.kind === 'branch') [node, rest] = childAt(node, rest);
  if (node) node.items = node.items.with(rest, message);
}

function remove(node: Node, rank: number): void {
  node.size -= 1;
  if (node.kind === 'leaf') {
    node.items = node.items.toSpliced(rank, 1);
    return;
  }
  const [child, rest] = childAt(node, rank);
  if (!child) return;
  remove(child, rest);
  if (child.size === 0) node.nodes.splice(node.nodes.indexOf(child), 1);
}
