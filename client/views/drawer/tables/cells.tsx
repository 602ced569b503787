/** Cells that are more than text: entities with their marks, statuses with their lines, grades with their meanings. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { LineSample, lookOfStatus } from '../../parts/line-sample.tsx';
import { capitalise, writeGrade } from '../../parts/words.ts';
import type { EntityName } from './relation-rows.ts';

/** An entity's name behind the mark of its kind. */
export function EntityCell({ entity }: { entity: EntityName }): ReactNode {
  return (
    <>
      {entity.kind !== undefined && <KindMark kind={entity.kind} size={16} />}
      <span className="cell-name">{entity.name}</span>
    </>
  );
}

/** A status behind a piece of the line by which it is drawn. */
export function StatusCell({ status }: { status: string }): ReactNode {
  return (
    <>
      <LineSample look={lookOfStatus(status)} width={20} />
      <span>{capitalise(status)}</span>
    </>
  );
}

/** A grade, with what it means where the pointer rests on it. */
export function GradeCell({ grade }: { grade: string }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  return <span title={vocabulary && writeGrade(grade, vocabulary)}>{grade}</span>;
}
