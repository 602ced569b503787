/** What is known of an entity in order of weight: each edge as a line to be read, with what stands behind it. */
import type { ReactNode } from 'react';
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { findRelation } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { LineSample } from '../parts/line-sample.tsx';
import { countOf, writeGrade, writeRelation, writeWhen } from '../parts/words.ts';
import { DisputedMark } from './disputed-mark.tsx';
import { sortByWeight } from './weight.ts';

/** How many lines are shown at first. */
const FIRST_FACTS = 6;

/** What the list is given: an entity's edges with the neighbours that they lead to. */
export interface FactListProps {
  readonly id: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The list; nothing where there are no edges. */
export function FactList({ id, nodes, edges }: FactListProps): ReactNode {
  const sorted = sortByWeight(edges);
  const cut = useCut(sorted, FIRST_FACTS);
  if (edges.length === 0) return null;
  const others = new Map(nodes.map((node) => [node.id, node]));
  return (
    <section className="details-section" aria-label="Best known">
      <h3>Best known</h3>
      <ul className="plain-list">
        {cut.shown.map((edge) => {
          const other = others.get(edge.source === id ? edge.target : edge.source);
          return other ? (
            <li key={edge.id}>
              <FactLine id={id} edge={edge} other={other} />
            </li>
          ) : null;
        })}
      </ul>
      <CutButton
        cut={cut}
        more={`${String(sorted.length - FIRST_FACTS)} more`}
        less={`Only the first ${String(FIRST_FACTS)}`}
      />
    </section>
  );
}

function FactLine({ id, edge, other }: { id: string; edge: GraphEdge; other: GraphNode }): ReactNode {
  const { commands } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const relation = vocabulary && findRelation(vocabulary, edge.relation);
  const direction = edge.source === id ? 'out' : 'in';
  const { origins, grade, affirmed, contested, status } = edge.properties;
  const when = writeWhen(edge.properties, relation?.duration === 'state');
  return (
    <button type="button" className="fact-line" onClick={() => void commands.addByEdge(other, edge)}>
      <span className="fact-words">
        {!affirmed && <em className="fact-denied">not so: </em>}
        {writeRelation(edge.relation, direction, vocabulary)}{' '}
        <span className="fact-other">
          <KindMark kind={other.kind} size={16} /> <strong>{other.name}</strong>
        </span>
      </span>
      <span className="fact-weight">
        {countOf(origins, 'origin')}
        {grade !== undefined && (
          <>
            {', '}
            <span title={vocabulary && writeGrade(grade, vocabulary)}>{grade}</span>
          </>
        )}
        {when !== undefined && `, ${when}`}
        {!affirmed && (
          <span className="fact-mark">
            <LineSample look="denied" width={18} /> {status}
          </span>
        )}
        {contested && <DisputedMark />}
      </span>
    </button>
  );
}
