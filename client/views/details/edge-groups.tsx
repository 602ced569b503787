/** The edges of an entity by relation and by the kind at their other end, each group opening to its neighbours. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DegreeEntry } from '../../../server/api/contract.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { FoldButton } from '../parts/fold-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { countOf, writeNumber, writeRelation } from '../parts/words.ts';

/** All groups, largest first; a long list is cut until asked for. */
export function EdgeGroups({ id, degree }: { id: string; degree: readonly DegreeEntry[] }): ReactNode {
  const [all, setAll] = useState(false);
  const total = degree.reduce((sum, entry) => sum + entry.count, 0);
  const first = degree.length > 9 && !all ? degree.slice(0, 8) : degree;
  return (
    <section className="details-section" aria-label="Edges">
      <h3>{total === 0 ? 'No edges' : countOf(total, 'edge')}</h3>
      <ul className="plain-list">
        {first.map((entry) => (
          <EdgeGroup key={`${entry.relation} ${entry.direction} ${entry.kind}`} id={id} entry={entry} />
        ))}
      </ul>
      {first.length < degree.length && (
        <Button
          className="text-button"
          onPress={() => {
            setAll(true);
          }}
        >
          {degree.length - first.length} more relations
        </Button>
      )}
    </section>
  );
}

function EdgeGroup({ id, entry }: { id: string; entry: DegreeEntry }): ReactNode {
  const [open, setOpen] = useState(false);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const plural = (vocabulary && findKind(vocabulary, entry.kind)?.plural) ?? entry.kind;
  return (
    <li className="group">
      <FoldButton isOpen={open} onToggle={setOpen}>
        <span>
          {writeRelation(entry.relation, entry.direction, vocabulary)}{' '}
          <span className="quiet">· {plural.toLowerCase()}</span>
        </span>
        <span className="row-count">{writeNumber(entry.count)}</span>
      </FoldButton>
      {open && <GroupMembers id={id} entry={entry} />}
    </li>
  );
}

const MOST_MEMBERS = 100;

function GroupMembers({ id, entry }: { id: string; entry: DegreeEntry }): ReactNode {
  const { api, commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const group = { relation: [entry.relation], direction: entry.direction, kind: [entry.kind] };
  const members = useQuery({
    queryKey: ['neighbours', id, group],
    queryFn: () => api.neighbours(id, { ...group, limit: MOST_MEMBERS }),
  });
  const edges = useMemo(() => edgesByNeighbour(id, members.data?.edges ?? []), [id, members.data]);
  if (members.isPending) return <Skeleton lines={Math.min(4, entry.count)} />;
  if (members.error) return <Failure error={members.error} onRetry={() => void members.refetch()} />;
  const absent = members.data.nodes.filter((node) => !view.nodes.has(node.id)).length;
  return (
    <div className="members">
      <ul className="plain-list">
        {members.data.nodes.map((node) => {
          const edge = edges.get(node.id);
          return (
            <li key={node.id}>
              <button
                type="button"
                className="row-button member"
                title={
                  view.nodes.has(node.id)
                    ? 'Read the sentences behind it'
                    : 'Put it on the canvas and read the sentences'
                }
                onClick={() => {
                  if (edge) void commands.addByEdge(node, edge);
                }}
              >
                <KindMark kind={node.kind} size={18} />
                <span>{node.name}</span>
                {!view.nodes.has(node.id) && <Icon name="plus" size={14} />}
              </button>
            </li>
          );
        })}
      </ul>
      {members.data.truncated && (
        <p className="quiet">
          {members.data.nodes.length} of {members.data.total} listed, the most connected first.
        </p>
      )}
      {absent > 1 && (
        <Button
          className="text-button"
          onPress={() => void commands.expand(id, { limit: MOST_MEMBERS, group })}
        >
          Put all {absent} on the canvas
        </Button>
      )}
    </div>
  );
}

function edgesByNeighbour(id: string, edges: readonly GraphEdge[]): ReadonlyMap<string, GraphEdge> {
  return new Map(edges.map((edge) => [edge.source === id ? edge.target : edge.source, edge]));
}
