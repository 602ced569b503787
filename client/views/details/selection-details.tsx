/** Several chosen things: what can be done with them, how a few compare, and of many which kinds they are. */
import type { ReactNode } from 'react';
import type { GraphNode } from '../../../server/model/graph.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import { edgesAmong, EdgeList } from './edge-list.tsx';
import { Comparison } from './comparison.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { countOf, writeNumber } from '../parts/words.ts';

/** As many as stand side by side. */
const MOST_COMPARED = 4;
const FIRST_LISTED = 12;
const MOST_EDGES = 30;

/** The details of a selection of more than one. */
export function SelectionDetails(): ReactNode {
  const selection = useExplorerState((state) => state.selection);
  const view = useExplorerState((state) => state.history.present);
  const visible = useVisible();
  const nodes = selection.nodes.flatMap((id) => view.nodes.get(id)?.node ?? []);
  const chosenEdges = selection.edges.flatMap((id) => view.edges.get(id) ?? []);
  const among = edgesAmong(visible, selection.nodes);
  const isCompared = nodes.length > 1 && nodes.length <= MOST_COMPARED;
  const parts = [
    ...(nodes.length > 0 ? [countOf(nodes.length, 'entity', 'entities')] : []),
    ...(chosenEdges.length > 0 ? [countOf(chosenEdges.length, 'edge')] : []),
  ];
  return (
    <>
      <header className="entity-head">
        <h2>{parts.join(' and ')} selected</h2>
      </header>
      <SelectionActions nodes={nodes.map((node) => node.id)} />
      {nodes.length === 2 && <EdgeList title="Edges between them" edges={among.slice(0, MOST_EDGES)} />}
      {isCompared && <Comparison nodes={nodes} />}
      {nodes.length > MOST_COMPARED && <KindSummary nodes={nodes} />}
      {nodes.length > 0 && !isCompared && <NodeList nodes={nodes} />}
      {nodes.length > 2 && (
        <EdgeList
          title={`Edges among them (${writeNumber(among.length)})`}
          edges={among.slice(0, MOST_EDGES)}
        />
      )}
      <EdgeList title="Selected edges" edges={chosenEdges.slice(0, MOST_EDGES)} />
    </>
  );
}

/** How many of each kind; pressing one leaves only those chosen. */
function KindSummary({ nodes }: { nodes: readonly GraphNode[] }): ReactNode {
  const { commands } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const byKind = new Map<string, string[]>();
  for (const { id, kind } of nodes) {
    const known = byKind.get(kind);
    if (known) known.push(id);
    else byKind.set(kind, [id]);
  }
  const sorted = [...byKind].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  return (
    <section className="details-section" aria-label="Kinds">
      <h3>Kinds</h3>
      <ul className="plain-list">
        {sorted.map(([kind, ids]) => (
          <li key={kind}>
            <button
              type="button"
              className="row-button member"
              title="Select only these"
              onClick={() => {
                commands.select({ nodes: ids, edges: [] });
              }}
            >
              <KindMark kind={kind} size={18} />
              <span>{(vocabulary && findKind(vocabulary, kind)?.plural) ?? kind}</span>
              <span className="row-count">{writeNumber(ids.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NodeList({ nodes }: { nodes: readonly GraphNode[] }): ReactNode {
  const { commands } = useExplorer();
  const cut = useCut(nodes, FIRST_LISTED);
  return (
    <section className="details-section" aria-label="Selected entities">
      <h3>Entities</h3>
      <ul className="plain-list">
        {cut.shown.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className="row-button member"
              onClick={() => {
                commands.selectTarget({ type: 'node', id: node.id });
              }}
            >
              <KindMark kind={node.kind} size={18} />
              <span>{node.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <CutButton
        cut={cut}
        more={`${writeNumber(nodes.length - FIRST_LISTED)} more`}
        less={`Only the first ${String(FIRST_LISTED)}`}
      />
    </section>
  );
}
