/** What of the view is drawn once the filters are applied. */
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import {
  needsClaims,
  PictureFilter,
  toTerms,
  type FilterTerms,
} from '../../../server/model/picture-filter.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { ClaimIndex } from './claim-index.ts';
import { NO_CLAIMS } from './claim-index.ts';
import type { ShownNode, View } from './view.ts';

/** Nodes and edges that are drawn, in the order of their arrival. */
export interface Visible {
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly GraphEdge[];
}

/** What decides, besides the view itself, what of it is drawn. */
export interface Seen {
  readonly view: View;
  readonly claims?: ClaimIndex;
  readonly vocabulary?: Vocabulary | undefined;
}

/** Whether the same nodes and edges are drawn, in whatever places. */
export function hasSameParts(a: Visible, b: Visible): boolean {
  return (
    a === b ||
    (a.nodes.length === b.nodes.length &&
      a.edges.length === b.edges.length &&
      a.nodes.every(({ node }, at) => node.id === b.nodes[at]?.node.id) &&
      a.edges.every(({ id }, at) => id === b.edges[at]?.id))
  );
}

const known = new WeakMap<View, { readonly claims: ClaimIndex; readonly visible: Visible }>();

/** The nodes and edges that no filter hides; computed once for each view and each set of claims that it hangs on. */
export function visibleOf({ view, claims = NO_CLAIMS, vocabulary }: Seen): Visible {
  const before = known.get(view);
  if (before && (before.claims === claims || !needsClaims(view.filters))) return before.visible;
  const visible = filter(view, claims, toTerms(vocabulary));
  known.set(view, { claims, visible });
  return visible;
}

function filter(view: View, claims: ClaimIndex, terms: FilterTerms): Visible {
  const { nodes, filters, hiddenEdges } = view;
  const read = ({ node }: ShownNode): GraphNode => node;
  const picture = { nodes: nodes.values(), read, hiddenEdges, filters, claims, terms };
  const filtered = new PictureFilter(picture);
  const edges = [...view.edges.values()].filter((edge) => filtered.takes(edge));
  return { nodes: filtered.nodes(), edges };
}
