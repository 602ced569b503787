/** The smallest picture in which several entities hang together, read edge by edge. */
import { useMemo, type ReactNode } from 'react';
import type { FoundConnection } from '../../state/findings.ts';
import { walkTree } from '../../state/path-steps.ts';
import { listWords } from '../../state/path-search.ts';
import { useExplorerState } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { AddButton, idsOf } from './add-button.tsx';
import { FoundHeading } from './found-heading.tsx';
import { StepList } from './step-list.tsx';

/** The panel's contents. */
export function ConnectionFindings({ findings }: { findings: FoundConnection }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { of, answer } = findings;
  const root = of.find(({ id }) => !answer.apart.includes(id))?.id ?? '';
  const steps = useMemo(
    () => (vocabulary ? walkTree(answer, root, vocabulary) : []),
    [answer, root, vocabulary],
  );
  const apart = of.filter(({ id }) => answer.apart.includes(id)).map(({ name }) => name);
  const between = answer.nodes.length - (of.length - apart.length);
  return (
    <>
      <FoundHeading title={`What connects ${listWords(of.map(({ name }) => name))}`} takesFocus>
        <p className="found-count" role="status">
          {steps.length === 0
            ? 'Nothing connects them.'
            : `${countOf(steps.length, 'edge')}${between > 0 ? `, over ${countOf(between, 'other entity', 'other entities')}` : ''}. ${
                answer.exact
                  ? 'No smaller picture connects them.'
                  : 'This is a small picture; a smaller one may exist.'
              }`}
        </p>
        {apart.length > 0 && steps.length > 0 && (
          <p className="warning">Nothing joins {listWords(apart)} to the others.</p>
        )}
      </FoundHeading>
      {steps.length > 0 && (
        <section className="found-section" aria-label="The edges">
          <div className="action-row">
            <AddButton
              {...idsOf(answer)}
              which="all"
              label="Put it on the canvas"
              doneLabel="It is on the canvas"
              isPrimary
            />
          </div>
          <StepList label="Edges that connect them" steps={steps} isSequence={false} />
        </section>
      )}
    </>
  );
}
