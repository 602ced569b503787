/** Cells that are more than text: entities with their marks, statuses with their lines, grades with their meanings. */
import type { ReactNode } from 'react';
import { nameStatus } from '../../../state/view/status-name.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { LineSample, lookOfStatus } from '../../parts/line-sample.tsx';
import { writeGrade } from '../../parts/words.ts';
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
export function StatusCell({ status, isAct }: { status: string; isAct: boolean }): ReactNode {
  return (
    <>
      <LineSample look={lookOfStatus(status, isAct)} width={20} />
      <span>{nameStatus(status, isAct)}</span>
    </>
  );
}

/** A grade, with what it means where the pointer rests on it. */
export function GradeCell({ grade }: { grade: string }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  return <span title={vocabulary && writeGrade(grade, vocabulary)}>{grade}</span>;
}
