/** What colours stand for where they are not those of the kinds: subtypes, or communities. */
import type { GraphNode } from '../graph.ts';
import type { Style } from '../view-content.ts';
import { rankSubtypes, subtypeOf, type Measured } from './node-style.ts';
import { colourAt, OTHER_COLOUR } from './palettes.ts';

/** A colour that is not that of a kind, and the entities that have it. */
export interface ColourRow {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** Ids, most documents first. */
  readonly members: readonly string[];
}

/** What colours stand for where they are not those of the kinds; none where they are, or where all have the same. */
export function toColourRows(
  { colour, palette }: Style,
  nodes: readonly GraphNode[],
  measured: Measured,
): readonly ColourRow[] {
  if (colour === 'subtype') {
    const order = rankSubtypes(nodes);
    return toRows(nodes, palette, {
      placeOf: (node) => order.get(subtypeOf(node)),
      nameOf: ([first]) => (first ? subtypeOf(first) : ''),
      rest: 'Others, or none',
    });
  }
  const { communities } = measured;
  if (colour !== 'community' || !communities) return [];
  return toRows(nodes, palette, {
    placeOf: (node) => communities.get(node.id),
    nameOf: ([first]) => `Around ${first?.name ?? ''}`,
    rest: 'Smaller communities',
  });
}

interface RowTerms {
  /** From 0; undefined for what is of no group. */
  readonly placeOf: (node: GraphNode) => number | undefined;
  readonly nameOf: (members: readonly GraphNode[]) => string;
  /** Name of what comes after the last colour. */
  readonly rest: string;
}

function toRows(nodes: readonly GraphNode[], palette: string, terms: RowTerms): readonly ColourRow[] {
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const place = terms.placeOf(node) ?? Infinity;
    const at = colourAt(palette, place) === OTHER_COLOUR ? Infinity : place;
    const known = members.get(at);
    if (known) known.push(node);
    else members.set(at, [node]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([at, group]) => {
      const ranked = group.sort((a, b) => documentsOf(b) - documentsOf(a) || (a.id < b.id ? -1 : 1));
      return {
        key: String(at),
        name: at === Infinity ? terms.rest : terms.nameOf(ranked),
        colour: colourAt(palette, at),
        members: ranked.map((node) => node.id),
      };
    });
}

function documentsOf(node: GraphNode): number {
  const { documents } = node.properties;
  return typeof documents === 'number' ? documents : 0;
}
