/** The card of a step: the relation that is followed, what it leads to, and what must hold of both. */
import type { ReactNode } from 'react';
import { Tick } from '../../views/parts/choice.tsx';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { writeRelation } from '../../views/parts/words.ts';
import { removeStep, setOptional } from './change-pattern.ts';
import { ConditionList } from './condition-list.tsx';
import type { PatternTerms } from './pattern-terms.ts';
import { kindOf, type Pattern, type PatternPart } from './pattern.ts';
import { setPattern } from './pattern-store.ts';
import { writePart } from './pattern-words.ts';

/** What a card is. */
export interface StepCardProps {
  readonly pattern: Pattern;
  /** Number of the step. */
  readonly at: number;
  readonly terms: PatternTerms;
  readonly onRemoved: () => void;
}

/** The card. */
export function StepCard({ pattern, at, terms, onRemoved }: StepCardProps): ReactNode {
  const { vocabulary } = terms;
  const step = pattern.steps[at];
  if (!step) return null;
  const [edge, node]: readonly PatternPart[] = [
    { type: 'edge', at },
    { type: 'node', at: at + 1 },
  ];
  if (!edge || !node) return null;
  const words = writeRelation(step.relation, step.direction, vocabulary);
  const end = writePart(pattern, node, vocabulary);
  // A card follows the one above it, unless it says from where it starts.
  const isBranch = step.from !== at;
  const start = writePart(pattern, { type: 'node', at: step.from }, vocabulary);
  return (
    <li className="pattern-card" data-optional={step.optional} aria-label={`${start} ${words} ${end}`}>
      <div className="pattern-edge">
        <span>
          {isBranch && <span className="pattern-from">{start} </span>}
          {words}
        </span>
        <IconButton
          icon="x"
          label={`Remove the step to ${end}`}
          onPress={() => {
            setPattern(removeStep(pattern, at));
            onRemoved();
          }}
        />
      </div>
      <div className="pattern-end">
        <KindMark kind={kindOf(pattern, at + 1) ?? ''} size={20} />
        <strong>{end}</strong>
        <Tick
          label="optional"
          isOn={step.optional}
          onChange={(isOn) => {
            setPattern(setOptional(pattern, at, isOn));
          }}
        />
      </div>
      <ConditionList pattern={pattern} parts={[edge, node]} terms={terms} />
    </li>
  );
}
