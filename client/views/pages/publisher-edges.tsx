/** The edges that no other publisher reports, as lines to read, each opening on the canvas. */
import type { ReactNode } from 'react';
import type { PublisherDetails } from '../../../server/model/answers.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { countOf, writeGrade, writeNumber } from '../parts/words.ts';
import { EdgeWords } from './edge-words.tsx';

/** The edges under a heading. */
export function PublisherEdges({ publisher }: { publisher: PublisherDetails }): ReactNode {
  const { nodes, edges } = publisher.reportedAlone;
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const isCut = edges.length < publisher.alone;
  return (
    <section className="source-section" aria-label="Reported by it alone">
      <h3>{edges.length === 0 ? 'Nothing is reported by it alone' : 'What it alone reports'}</h3>
      {edges.length > 0 && (
        <p className="quiet">
          {isCut
            ? `${writeNumber(edges.length)} of ${countOf(publisher.alone, 'edge')} that no other publisher reports.`
            : `${countOf(edges.length, 'edge')} that no other publisher reports.`}
        </p>
      )}
      <ul className="edge-lines">
        {edges.map((edge) => (
          <EdgeLine key={edge.id} edge={edge} source={nameOf(edge.source)} target={nameOf(edge.target)} />
        ))}
      </ul>
    </section>
  );
}

interface EdgeLineProps {
  readonly edge: GraphEdge;
  readonly source: string;
  readonly target: string;
}

function EdgeLine({ edge, source, target }: EdgeLineProps): ReactNode {
  const { commands } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { grade, claims, status } = edge.properties;
  return (
    <li>
      <button
        type="button"
        className="edge-line"
        title="Open this edge on the canvas"
        onClick={() => void commands.showEdge(edge.id)}
      >
        <EdgeWords source={source} relation={edge.relation} target={target} />
        <span className="edge-line-note">
          {countOf(claims, 'claim')}
          {grade === undefined ? (
            `, ${status}`
          ) : (
            <span className="grade" title={vocabulary && writeGrade(grade, vocabulary)}>
              {grade}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
