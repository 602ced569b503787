/** The chosen path as a sequence of sourced sentences, with the ways to the next one and to the canvas. */
import type { ReactNode } from 'react';
import type { Path } from '../../../server/model/answers.ts';
import type { FoundPaths } from '../../state/findings.ts';
import { countSteps } from '../../state/path-search.ts';
import { readAloud, type PathStep } from '../../state/path-steps.ts';
import { useExplorer } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { AddButton, idsOf } from './add-button.tsx';
import { StepList } from './step-list.tsx';

/** What is read. */
export interface PathReadingProps {
  readonly findings: FoundPaths;
  readonly path: Path;
  readonly steps: readonly PathStep[];
}

/** The path. */
export function PathReading({ findings, path, steps }: PathReadingProps): ReactNode {
  const { commands } = useExplorer();
  const { answer, chosen } = findings;
  const total = answer.paths.length;
  return (
    <section className="found-section" aria-labelledby="path-read">
      <header className="path-head">
        <h3 id="path-read">
          {total > 1 ? `Path ${String(chosen + 1)} of ${String(total)}` : 'The path'},{' '}
          {countSteps(steps.length)}
        </h3>
        {total > 1 && (
          <>
            <IconButton
              icon="chevron-up"
              label="The path before"
              isDisabled={chosen === 0}
              onPress={() => {
                commands.choosePath(chosen - 1);
              }}
            />
            <IconButton
              icon="chevron-down"
              label="The next path"
              isDisabled={chosen === total - 1}
              onPress={() => {
                commands.choosePath(chosen + 1);
              }}
            />
          </>
        )}
      </header>
      <div className="action-row">
        <AddButton
          nodes={path.nodes}
          edges={path.edges}
          which="chosen"
          label={total > 1 ? 'Put this path on the canvas' : 'Put it on the canvas'}
          doneLabel={total > 1 ? 'This path is on the canvas' : 'It is on the canvas'}
          isPrimary
        />
        {total > 1 && (
          <AddButton {...idsOf(answer)} which="all" label="Put all" doneLabel="All are on the canvas" />
        )}
      </div>
      <StepList label={readAloud(steps)} steps={steps} isSequence />
    </section>
  );
}
