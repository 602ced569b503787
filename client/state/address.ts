/** The view as the part of the address behind `#`, so that a link opens the same picture; the entities themselves are fetched anew. */
import { packText, unpackText } from './packing.ts';
import type { Selection } from './view/selection.ts';
import type { Expansion, View } from './view/view.ts';

/** A node of a link: its id, its place in whole units, and how it is kept. */
export interface AddressNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly held: boolean;
  readonly pinned: boolean;
}

/** All that a link carries. */
export interface Address {
  readonly nodes: readonly AddressNode[];
  readonly expansions: ReadonlyMap<string, Expansion>;
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenEdges: readonly string[];
  readonly selection: Selection;
}

const PREFIX = '#v1.';
const HELD = 1;
const PINNED = 2;

/** What a link to this view has to carry. */
export function toAddress(view: View, selection: Selection): Address {
  return {
    nodes: [...view.nodes].map(([id, shown]) => ({
      id,
      x: Math.round(shown.x),
      y: Math.round(shown.y),
      held: shown.held,
      pinned: shown.pinned,
    })),
    expansions: view.expansions,
    hiddenKinds: [...view.hiddenKinds],
    hiddenRelations: [...view.hiddenRelations],
    hiddenEdges: [...view.hiddenEdges],
    selection,
  };
}

/** Writes it as `#v1.…`, compressed; ids of expansions and of the selection are written as places in the list of nodes. */
export async function writeAddress(address: Address): Promise<string> {
  const index = new Map(address.nodes.map((node, at) => [node.id, at]));
  const places = (ids: readonly string[]): readonly number[] => ids.flatMap((id) => index.get(id) ?? []);
  const expansions = [...address.expansions].flatMap(([id, each]) => {
    const at = index.get(id);
    return at === undefined ? [] : [[at, each.shown, each.total, places(each.holds)]];
  });
  const text = JSON.stringify([
    address.nodes.map((node) => [
      node.id,
      node.x,
      node.y,
      (node.held ? HELD : 0) + (node.pinned ? PINNED : 0),
    ]),
    expansions,
    address.hiddenKinds,
    address.hiddenRelations,
    address.hiddenEdges,
    places(address.selection.nodes),
    address.selection.edges,
  ]);
  return PREFIX + (await packText(text));
}

/** Reads what `writeAddress` wrote; undefined where the text is anything else. */
export async function readAddress(hash: string): Promise<Address | undefined> {
  if (!hash.startsWith(PREFIX)) return undefined;
  const text = await unpackText(hash.slice(PREFIX.length));
  if (text === undefined) return undefined;
  try {
    return parseAddress(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function parseAddress(value: unknown): Address | undefined {
  if (!isList(value) || value.length !== 7) return undefined;
  const parts = value;
  const nodes = parseList(parts[0], parseNode);
  const kinds = parseList(parts[2], parseString);
  const relations = parseList(parts[3], parseString);
  const edges = parseList(parts[4], parseString);
  const selectedEdges = parseList(parts[6], parseString);
  if (!nodes || !kinds || !relations || !edges || !selectedEdges) return undefined;
  const idAt = (at: unknown): string | undefined => (typeof at === 'number' ? nodes[at]?.id : undefined);
  const expansions = parseList(parts[1], (entry) => parseExpansion(entry, idAt));
  const selected = parseList(parts[5], idAt);
  if (!expansions || !selected) return undefined;
  return {
    nodes,
    expansions: new Map(expansions),
    hiddenKinds: kinds,
    hiddenRelations: relations,
    hiddenEdges: edges,
    selection: { nodes: selected, edges: selectedEdges },
  };
}

function parseNode(value: unknown): AddressNode | undefined {
  if (!isList(value)) return undefined;
  const [id, x, y, flags] = value;
  if (typeof id !== 'string' || !isPlace(x) || !isPlace(y) || !isCount(flags)) return undefined;
  return { id, x, y, held: (flags & HELD) !== 0, pinned: (flags & PINNED) !== 0 };
}

function parseExpansion(
  value: unknown,
  idAt: (at: unknown) => string | undefined,
): readonly [string, Expansion] | undefined {
  if (!isList(value)) return undefined;
  const [at, shown, total, holds] = value;
  const id = idAt(at);
  const ids = parseList(holds, idAt);
  if (id === undefined || !ids || !isCount(shown) || !isCount(total)) return undefined;
  return [id, { holds: ids, shown, total }];
}

function parseList<Item>(
  value: unknown,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!isList(value)) return undefined;
  const items: Item[] = [];
  for (const each of value) {
    const item = parse(each);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function parseString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
