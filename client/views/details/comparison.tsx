/** Two to four entities compared: their numbers one below the other, which relations they share with the same neighbour, and what separates two. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { findRelation } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { EntityButton } from '../parts/entity-button.tsx';
import { countOf, writeKind, writeNumber, writeRelation } from '../parts/words.ts';
import { SeparatingList } from './separating-list.tsx';
import { findShared, type SharedNeighbour } from './shared-relations.ts';

const FIRST = 8;

/** The numbers that are compared: properties of entities, with what they are called. */
const NUMBERS = [
  { property: 'claims', words: 'Claims' },
  { property: 'documents', words: 'Documents' },
  { property: 'degree', words: 'Edges' },
  { property: 'neighbours', words: 'Neighbours' },
] as const;

/** The comparison. */
export function Comparison({ nodes }: { nodes: readonly GraphNode[] }): ReactNode {
  const { api } = useExplorer();
  const ids = nodes.map((node) => node.id);
  const [one, other] = nodes;
  const edges = useExplorerState((state) => state.history.present.edges);
  const common = useQuery({
    queryKey: ['common', ids],
    queryFn: ({ signal }) => api.common(ids, signal),
    retry: false,
  });
  const columns = NUMBERS.filter(({ property }) =>
    nodes.some((node) => typeof node.properties[property] === 'number'),
  );
  return (
    <>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            {columns.map(({ property, words }) => (
              <th key={property} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        {nodes.map((node) => (
          <tbody key={node.id}>
            <tr className="comparison-name">
              <th colSpan={columns.length + 1} scope="rowgroup">
                <EntityButton id={node.id} kind={node.kind} name={node.name} />
              </th>
            </tr>
            <tr>
              <td>{writeKind(node.kind)}</td>
              {columns.map(({ property }) => (
                <td key={property}>{writeCount(node.properties[property])}</td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      {common.data && (
        <p className="comparison-common">
          {common.data.total === 0
            ? 'They have no neighbour in common.'
            : `${writeCommon(common.data.total, nodes.length)}; below are those to whom they have the same relation.`}
        </p>
      )}
      <SharedList nodes={nodes} more={common.data} edges={edges} />
      {one && other && nodes.length === 2 && <SeparatingList key={ids.join(' ')} one={one} other={other} />}
    </>
  );
}

function writeCommon(total: number, compared: number): string {
  return `${countOf(total, 'neighbour')} in common of ${compared === 2 ? 'both' : 'two or more of them'}`;
}

function writeCount(value: unknown): string {
  return typeof value === 'number' ? writeNumber(value) : '–';
}

/** Which relations they share, and with whom: from the canvas, and from the whole graph where that was read. */
function SharedList({
  nodes,
  more,
  edges,
}: {
  nodes: readonly GraphNode[];
  more: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } | undefined;
  edges: ReadonlyMap<string, GraphEdge>;
}): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const view = useExplorerState((state) => state.history.present);
  const all = new Map([...edges, ...(more?.edges.map((edge) => [edge.id, edge] as const) ?? [])]);
  const shared = findShared(
    nodes.map((node) => node.id),
    [...all.values()],
    (relation) => (vocabulary && findRelation(vocabulary, relation)?.symmetric) === true,
  );
  const cut = useCut(shared, FIRST);
  const nodeOf = (id: string): GraphNode | undefined =>
    view.nodes.get(id)?.node ?? more?.nodes.find((node) => node.id === id);
  return (
    <section className="details-section" aria-label="What they share">
      <h3>What they share{more ? '' : ' on the canvas'}</h3>
      {shared.length === 0 && <p className="quiet">No two of them have the same relation to a neighbour.</p>}
      <ul className="plain-list">
        {cut.shown.map((each) => (
          <li key={each.id} className="shared">
            <SharedItem shared={each} nodes={nodes} neighbour={nodeOf(each.id)} />
          </li>
        ))}
      </ul>
      <CutButton
        cut={cut}
        more={`${writeNumber(shared.length - FIRST)} more`}
        less={`Only the first ${writeNumber(FIRST)}`}
      />
    </section>
  );
}

function SharedItem({
  shared: { id, shared },
  nodes,
  neighbour,
}: {
  shared: SharedNeighbour;
  nodes: readonly GraphNode[];
  neighbour: GraphNode | undefined;
}): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  return (
    <>
      <EntityButton
        id={id}
        name={neighbour?.name ?? id}
        {...(neighbour !== undefined && { kind: neighbour.kind })}
      />
      {shared.map(({ relations, of }) => (
        <p key={of.join(' ')}>
          {relations.map((each) => writeRelation(each.relation, each.direction, vocabulary)).join(', ')}
          <span className="quiet">
            : {of.length === nodes.length ? writeAll(of.length) : namesOf(nodes, of)}
          </span>
        </p>
      ))}
    </>
  );
}

function writeAll(count: number): string {
  return count === 2 ? 'both' : 'all of them';
}

function namesOf(nodes: readonly GraphNode[], ids: readonly string[]): string {
  return nodes
    .filter((node) => ids.includes(node.id))
    .map((node) => node.name)
    .join(', ');
}
