/** What must hold of the parts of a card: each condition as a chip that can be removed, and the form of another. */
import { useRef, useState, type ReactNode } from 'react';
import { Icon } from '../../views/parts/icon.tsx';
import { addCondition, removeCondition } from './change-pattern.ts';
import { ConditionForm } from './condition-form.tsx';
import type { PatternTerms } from './pattern-terms.ts';
import { isSamePart, PATTERN_LIMITS, type Pattern, type PatternPart } from './pattern.ts';
import { setPattern } from './pattern-store.ts';
import { sayCondition } from './pattern-words.ts';

/** What the list is. */
export interface ConditionListProps {
  readonly pattern: Pattern;
  readonly parts: readonly PatternPart[];
  readonly terms: PatternTerms;
}

/** The list. */
export function ConditionList({ pattern, parts, terms }: ConditionListProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const isLeft = useRef(false);
  /** What had the keyboard goes, so the button of another condition gets it. */
  const close = (): void => {
    isLeft.current = true;
    setOpen(false);
  };
  const conditions = pattern.conditions.filter(({ part }) => parts.some((each) => isSamePart(each, part)));
  return (
    <>
      <div className="pattern-chips">
        {conditions.map((condition) => (
          <button
            key={`${condition.part.type} ${sayCondition(condition)}`}
            type="button"
            className="pattern-chip"
            data-part={condition.part.type}
            aria-label={`Remove the condition: ${sayCondition(condition)}`}
            onClick={() => {
              setPattern(removeCondition(pattern, condition));
              adder.current?.focus();
            }}
          >
            <span>{sayCondition(condition)}</span>
            <Icon name="x" size={16} />
          </button>
        ))}
        {!isOpen && pattern.conditions.length < PATTERN_LIMITS.conditions && (
          <button
            ref={(element) => {
              adder.current = element;
              if (isLeft.current) element?.focus();
              if (element) isLeft.current = false;
            }}
            type="button"
            className="pattern-add"
            onClick={() => {
              setOpen(true);
            }}
          >
            <Icon name="plus" size={16} /> Condition
          </button>
        )}
      </div>
      {isOpen && (
        <ConditionForm
          pattern={pattern}
          parts={parts}
          terms={terms}
          onAdd={(condition) => {
            setPattern(addCondition(pattern, condition));
            close();
          }}
          onCancel={close}
        />
      )}
    </>
  );
}
