/** What separates two entities: for each the relations that only it has, with how many edges. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DegreeEntry } from '../../../server/api/contract.ts';
import type { GraphNode } from '../../../server/model/graph.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { EntityButton } from '../parts/entity-button.tsx';
import { writeNumber, writeRelation } from '../parts/words.ts';
import { findOwnRelations } from './own-relations.ts';

const FIRST = 6;

/** The list of both; nothing until the relations of both are known. */
export function SeparatingList({ one, other }: { one: GraphNode; other: GraphNode }): ReactNode {
  const [ofOne, ofOther] = [useDegree(one.id), useDegree(other.id)];
  if (!ofOne || !ofOther) return null;
  return (
    <section className="details-section" aria-label="What separates them">
      <h3>What separates them</h3>
      <ul className="plain-list">
        <OwnRelations node={one} own={ofOne} other={ofOther} />
        <OwnRelations node={other} own={ofOther} other={ofOne} />
      </ul>
    </section>
  );
}

function useDegree(id: string): readonly DegreeEntry[] | undefined {
  const { api } = useExplorer();
  return useQuery({ queryKey: ['entity', id], queryFn: () => api.entity(id), retry: false }).data?.degree;
}

interface OwnRelationsProps {
  readonly node: GraphNode;
  readonly own: readonly DegreeEntry[];
  readonly other: readonly DegreeEntry[];
}

function OwnRelations({ node, own, other }: OwnRelationsProps): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const relations = findOwnRelations(own, other);
  const cut = useCut(relations, FIRST);
  const words = cut.shown.map(
    ({ relation, direction, count }) =>
      `${writeRelation(relation, direction, vocabulary)}\u00a0(${writeNumber(count)})`,
  );
  return (
    <li className="shared">
      <EntityButton id={node.id} kind={node.kind} name={node.name} />
      <p>
        <span className="quiet">
          {relations.length === 0 ? 'no relation that the other lacks' : `only ${node.name}: `}
        </span>
        {words.join(', ')}
      </p>
      <CutButton
        cut={cut}
        more={`${writeNumber(relations.length - FIRST)} more`}
        less={`Only the first ${writeNumber(FIRST)}`}
      />
    </li>
  );
}
