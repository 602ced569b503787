/** The neighbours that several entities have in common, those of most of them first, each with what joins it to whom. */
import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { groupShared, type SharedNeighbour } from '../../state/shared-neighbours.ts';
import type { FoundCommon } from '../../state/findings.ts';
import { listWords } from '../../state/path-search.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { countOf, writeKind, writeNumber } from '../parts/words.ts';
import { AddButton, idsOf } from './add-button.tsx';
import { FoundHeading } from './found-heading.tsx';

/** The panel's contents. */
export function CommonFindings({ findings }: { findings: FoundCommon }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { of, answer } = findings;
  const groups = useMemo(() => (vocabulary ? groupShared(findings, vocabulary) : []), [findings, vocabulary]);
  return (
    <>
      <FoundHeading title={`Neighbours in common of ${listWords(of.map(({ name }) => name))}`} takesFocus>
        <p className="found-count" role="status">
          {describeCount(findings)}
        </p>
        {answer.nodes.length > 0 && (
          <div className="action-row">
            <AddButton
              {...idsOf(answer)}
              which="all"
              label="Put all on the canvas"
              doneLabel="All are on the canvas"
              isPrimary
            />
          </div>
        )}
      </FoundHeading>
      {groups.map(({ shared, neighbours }) => {
        const title = describeShare(shared, of.length);
        return (
          <section key={shared} className="found-section" aria-label={title}>
            <h3>
              {title} <span className="row-count">{writeNumber(neighbours.length)}</span>
            </h3>
            <ul className="shared-list">
              {neighbours.map((neighbour) => (
                <Neighbour key={neighbour.node.id} neighbour={neighbour} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function describeShare(shared: number, all: number): string {
  if (shared < all) return `Shared by ${String(shared)} of ${String(all)}`;
  return all === 2 ? 'Shared by both' : `Shared by all ${String(all)}`;
}

function describeCount({ answer }: FoundCommon): string {
  if (answer.total === 0) return 'They have no neighbour in common.';
  const total = countOf(answer.total, 'neighbour');
  if (!answer.truncated) return `${total}.`;
  return `${writeNumber(answer.nodes.length)} of ${total} listed, those of most of them first.`;
}

function Neighbour({ neighbour: { node, ties } }: { neighbour: SharedNeighbour }): ReactNode {
  const { commands } = useExplorer();
  const drawn = useExplorerState((state) => state.history.present.nodes.has(node.id));
  return (
    <li className="shared-item">
      <div className="shared-head">
        {drawn ? (
          <button
            type="button"
            className="row-button"
            title="Show it on the canvas"
            onClick={() => {
              commands.selectTarget({ type: 'node', id: node.id });
              commands.aim({ move: 'centre', ids: [node.id] });
            }}
          >
            <SharedName node={node} />
          </button>
        ) : (
          <span className="row-button">
            <SharedName node={node} />
          </span>
        )}
        {!drawn && (
          <IconButton
            icon="plus"
            label={`Put ${node.name} on the canvas`}
            placement="left"
            onPress={() => void commands.addCommon(node.id)}
          />
        )}
      </div>
      <ul className="ties" aria-label={`What joins ${node.name}`}>
        {ties.map(({ edge, words }) => (
          <li key={edge.id}>
            <Button className="tie" onPress={() => void commands.readFoundEdge(edge.id)}>
              {words}
            </Button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function SharedName({ node }: { node: SharedNeighbour['node'] }): ReactNode {
  return (
    <>
      <KindMark kind={node.kind} size={18} />
      <span>
        {node.name} <em className="quiet">{writeKind(node.kind)}</em>
      </span>
    </>
  );
}
