/** Builds a pattern without Cypher: a chain of cards, what can follow, what is answered, and the Cypher that this writes. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useExplorerState } from '../../views/explorer-context.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { useSchema } from '../schema/use-schema.ts';
import { AnswerForm } from './answer-form.tsx';
import { NextStepList } from './next-step-list.tsx';
import { NodeCard } from './node-card.tsx';
import type { Pattern } from './pattern.ts';
import { setPattern, undoPattern, usePattern } from './pattern-store.ts';
import type { PatternTerms } from './pattern-terms.ts';
import { StartChoice } from './start-choice.tsx';
import { StepCard } from './step-card.tsx';
import { WrittenCypher } from './written-cypher.tsx';

/** The builder. */
export function PatternBuilder(): ReactNode {
  const { data: schema, error, refetch } = useSchema();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const pattern = usePattern((state) => state.pattern);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!schema || !vocabulary) return <Skeleton lines={10} />;
  const terms = { schema, vocabulary };
  return (
    <div className="pattern">
      <BuilderHead isStarted={pattern !== undefined} />
      {pattern === undefined ? <StartChoice terms={terms} /> : <Chain pattern={pattern} terms={terms} />}
    </div>
  );
}

function BuilderHead({ isStarted }: { isStarted: boolean }): ReactNode {
  const canUndo = usePattern(({ past }) => past.length > 0);
  const head = useRef<HTMLDivElement>(null);
  return (
    <div ref={head} className="pattern-head">
      <h3>{isStarted ? 'Pattern' : 'Build a question without Cypher'}</h3>
      <IconButton
        icon="arrow-back-up"
        label="Undo the last change of the pattern"
        isDisabled={!canUndo}
        onPress={undoPattern}
      />
      <IconButton
        icon="trash"
        label="Start anew"
        isDisabled={!isStarted}
        onPress={() => {
          setPattern(undefined);
          // This button has nothing left to do, the one beside it has.
          head.current?.querySelector('button')?.focus();
        }}
      />
    </div>
  );
}

function Chain({ pattern, terms }: { pattern: Pattern; terms: PatternTerms }): ReactNode {
  const chain = useRef<HTMLOListElement>(null);
  const next = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What it was started with is gone and has left the keyboard to nobody.
    if (document.activeElement === document.body) chain.current?.focus();
  }, []);
  /** What had the keyboard may be gone after a change. */
  const goOn = (): void => {
    next.current?.focus();
  };
  return (
    <>
      <ol ref={chain} tabIndex={-1} className="pattern-chain" aria-label="Steps of the pattern">
        <NodeCard pattern={pattern} terms={terms} />
        {pattern.steps.map((step, at) => (
          <StepCard
            key={`${String(at)} ${step.relation}`}
            pattern={pattern}
            at={at}
            terms={terms}
            onRemoved={goOn}
          />
        ))}
      </ol>
      <NextStepList pattern={pattern} terms={terms} field={next} />
      <AnswerForm pattern={pattern} terms={terms} />
      <WrittenCypher pattern={pattern} terms={terms} />
    </>
  );
}
