/** Finds what nodes are that say no kind but have the name of a known entity. */
import type { ReadingContext } from '../draft.ts';
import { eachInSlices } from '../../time-slices.ts';
import { kindWordsOf, nameOf } from './entity-of-node.ts';
import type { RoughGraph } from './rough-graph.ts';

/** Names that are asked for at once. */
const PAGE = 5_000;

/** Kinds by the names of such nodes. */
export async function findKnownKinds(
  graph: RoughGraph,
  { kindsOf }: ReadingContext,
): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  if (!kindsOf) return kinds;
  const names = new Set<string>();
  await eachInSlices(graph.nodes, (node) => {
    if (kindWordsOf(node).length === 0) names.add(nameOf(node));
  });
  const all = [...names];
  for (let at = 0; at < all.length; at += PAGE)
    for (const [name, kind] of await kindsOf(all.slice(at, at + PAGE))) kinds.set(name, kind);
  return kinds;
}
