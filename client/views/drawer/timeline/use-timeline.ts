/** What the timeline shows of the present picture: claims in time, and the facts in its lanes. */
import { useDeferredValue, useMemo } from 'react';
import type { Claim } from '../../../../server/model/claim.ts';
import type { GraphEdge } from '../../../../server/model/graph.ts';
import { makeClaimTest, toTerms } from '../../../../server/model/picture-filter.ts';
import { isSpeech } from '../../../../server/model/vocabulary.ts';
import type { Selection } from '../../../state/view/selection.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { writeRelation } from '../../parts/words.ts';
import { useUndatedPicture, type Picture } from '../use-picture.ts';
import { dateClaims, type DatedBy, type DatedClaims } from './dated-claims.ts';
import { factsOfEdges, factsOfEvents, type Fact } from './facts.ts';

/** The kind that is nothing but something that happened; what it says of time is in its edges. */
const EVENT = 'Event';

/** What the timeline shows. */
export interface TimelineData extends DatedClaims {
  /** Number of edges whose claims have not been read yet. */
  readonly unread: number;
  readonly facts: readonly Fact[];
  /** Whose facts they are. */
  readonly about: 'selection' | 'events';
  /** Edges that are selected, or lie at a selected entity. */
  readonly chosen: ReadonlySet<string>;
  /** Statuses from the strongest. */
  readonly statuses: readonly string[];
}

/** The data, as far as claims have been read; the filter by days itself hides nothing here. */
export function useTimeline(by: DatedBy): TimelineData {
  const picture = useDeferredValue(useUndatedPicture());
  const claims = useDeferredValue(useExplorerState((state) => state.claims));
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const selection = useDeferredValue(useExplorerState((state) => state.selection));
  const terms = useMemo(() => toTerms(vocabulary), [vocabulary]);
  const dated = useMemo(() => {
    const passes = makeClaimTest(picture.filters, claims, terms);
    const behind = picture.edges.flatMap((edge): readonly Claim[] => claims.byEdge.get(edge.id) ?? []);
    return dateClaims(behind.filter(passes), by, terms.isLasting);
  }, [picture, claims, terms, by]);
  const chosen = useMemo(() => edgesAtSelection(picture.edges, selection), [picture, selection]);
  const facts = useMemo(() => {
    const source = {
      claims,
      isLasting: terms.isLasting,
      isSpeech: (relation: string) => isSpeech(vocabulary, relation),
      writeEdge: makeEdgeWriter(picture, selection, (relation) => writeRelation(relation, 'out', vocabulary)),
    };
    if (isEmpty(selection)) {
      const events = picture.nodes.filter((node) => node.kind === EVENT);
      return factsOfEvents(events, picture.edges, source);
    }
    return factsOfEdges(chosen, source);
  }, [picture, claims, terms, vocabulary, selection, chosen]);
  return {
    ...dated,
    unread: picture.edges.filter((edge) => !claims.byEdge.has(edge.id)).length,
    facts,
    about: isEmpty(selection) ? 'events' : 'selection',
    chosen: useMemo(() => new Set(chosen.map((edge) => edge.id)), [chosen]),
    statuses: vocabulary?.statuses.map((each) => each.status) ?? [],
  };
}

function isEmpty({ nodes, edges }: Selection): boolean {
  return nodes.length + edges.length === 0;
}

function edgesAtSelection(edges: readonly GraphEdge[], selection: Selection): readonly GraphEdge[] {
  const nodes = new Set(selection.nodes);
  const chosen = new Set(selection.edges);
  return edges.filter(({ id, source, target }) => chosen.has(id) || nodes.has(source) || nodes.has(target));
}

/** An edge as a short sentence; without its subject where that is the one entity that is selected. */
function makeEdgeWriter(
  { view }: Picture,
  { nodes, edges }: Selection,
  wordsOf: (relation: string) => string,
): (edge: GraphEdge) => string {
  const sole = nodes.length === 1 && edges.length === 0 ? nodes[0] : undefined;
  const nameOf = (id: string): string => view.nodes.get(id)?.node.name ?? id;
  return ({ source, target, relation }) => {
    const predicate = `${wordsOf(relation)} ${nameOf(target)}`;
    return source === sole ? predicate : `${nameOf(source)} ${predicate}`;
  };
}
