/** Edges on the canvas as rows to press, each with its ends, how many claims stand behind it, and whether sources disagree. */
import type { ReactNode } from 'react';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { findRelation } from '../../../server/model/vocabulary.ts';
import type { Visible } from '../../state/view/visible.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { DisputedMark } from './disputed-mark.tsx';

/** The edges that are drawn with both ends among these nodes. */
export function edgesAmong({ edges }: Visible, nodes: readonly string[]): readonly GraphEdge[] {
  const ends = new Set(nodes);
  return edges.filter((edge) => ends.has(edge.source) && ends.has(edge.target));
}

/** The rows under a heading; nothing where there are none. */
export function EdgeList({ title, edges }: { title: string; edges: readonly GraphEdge[] }): ReactNode {
  const { commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  if (edges.length === 0 || !vocabulary) return null;
  const nameOf = (id: string): string => view.nodes.get(id)?.node.name ?? id;
  return (
    <section className="details-section" aria-label={title}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {edges.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              className="row-button"
              onClick={() => {
                commands.selectTarget({ type: 'edge', id: edge.id });
              }}
            >
              <span>
                {nameOf(edge.source)}{' '}
                <em>{findRelation(vocabulary, edge.relation)?.label ?? edge.relation}</em>{' '}
                {nameOf(edge.target)} {edge.properties.contested && <DisputedMark />}
              </span>
              <span className="row-count">{countOf(edge.properties.claims, 'claim')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
