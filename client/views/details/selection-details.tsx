/** What can be done with several chosen things at once, and which they are. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { edgesAmong, EdgeList } from './edge-list.tsx';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { countOf } from '../parts/words.ts';

/** The details of a selection of more than one. */
export function SelectionDetails(): ReactNode {
  const { commands } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const view = useExplorerState((state) => state.history.present);
  const visible = useVisible();
  const nodes = selection.nodes.flatMap((id) => view.nodes.get(id)?.node ?? []);
  const parts = [
    ...(nodes.length > 0 ? [countOf(nodes.length, 'entity', 'entities')] : []),
    ...(selection.edges.length > 0 ? [countOf(selection.edges.length, 'edge')] : []),
  ];
  return (
    <>
      <header className="entity-head">
        <h2>{parts.join(' and ')} selected</h2>
      </header>
      <div className="actions">
        <div className="action-row">
          <Button className="button" onPress={commands.hideSelection}>
            Hide
          </Button>
          {nodes.length > 0 && (
            <Button
              className="button"
              onPress={() => {
                commands.keepOnly(selection.nodes);
              }}
            >
              Keep only these
            </Button>
          )}
          {nodes.length > 0 && (
            <Button
              className="button"
              onPress={() => {
                commands.setPinned(selection.nodes, true);
              }}
            >
              Pin
            </Button>
          )}
        </div>
      </div>
      {nodes.length > 0 && (
        <section className="details-section" aria-label="Selected entities">
          <h3>Entities</h3>
          <ul className="plain-list">
            {nodes.map((node) => (
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
        </section>
      )}
      {nodes.length === 2 && (
        <EdgeList title="Edges between them" edges={edgesAmong(visible, selection.nodes)} />
      )}
    </>
  );
}
