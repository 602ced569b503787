/** The steps that can follow, each with how much it would find; a press takes one. */
import { useState, type ReactNode, type RefObject } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { Choice } from '../../views/parts/choice.tsx';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { writeKind, writeNumber, writeRelation } from '../../views/parts/words.ts';
import { addStep } from './change-pattern.ts';
import { askRows, COUNTED } from './count-finds.ts';
import { countFinds, listNextSteps, readNextCount, type NextCount, type NextStep } from './next-steps.ts';
import type { PatternTerms } from './pattern-terms.ts';
import { PATTERN_LIMITS, type Pattern } from './pattern.ts';
import { setPattern } from './pattern-store.ts';
import { ANY_KIND, writePart } from './pattern-words.ts';
import { writeNextCounts } from './write-cypher.ts';

/** What the list is. */
export interface NextStepListProps {
  readonly pattern: Pattern;
  readonly terms: PatternTerms;
  /** The field that narrows it, for those who give it the keyboard. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Steps that are listed at once; the field finds the others. */
const LISTED = 60;

/** Milliseconds for which a count is good. */
const FRESH = 60_000;

/** The list. */
export function NextStepList({ pattern, terms, field }: NextStepListProps): ReactNode {
  const { vocabulary } = terms;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number>();
  const [words, setWords] = useState('');
  const last = pattern.steps.length;
  const from = chosen !== undefined && chosen <= last ? chosen : last;
  const { counts, isFailed } = useNextCounts(pattern, from, terms);
  if (pattern.steps.length >= PATTERN_LIMITS.steps)
    return <p className="side-none">A pattern has {PATTERN_LIMITS.steps} steps at most.</p>;

  const all = listNextSteps(pattern, from, terms).map((step) => ({
    step,
    finds: counts && countFinds(step, counts),
    words: writeRelation(step.relation, step.direction, vocabulary),
    end: step.kind === undefined ? ANY_KIND : writeKind(step.kind),
  }));
  const ends = counts ? sortByFinds(all.filter(({ finds = 0 }) => finds > 0)) : all;
  // One kind that is left is what any kind would be.
  const leading = ends.filter(
    ({ step }) => step.kind !== undefined || ends.filter((each) => isAlong(each.step, step)).length > 2,
  );
  const found = leading.filter(({ words: relation, end }) =>
    `${relation} ${end}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const take = (step: NextStep, isByKeyboard: boolean): void => {
    const { relation, direction, kind } = step;
    const own = { from, relation, direction, ...(kind !== undefined && { kind }), optional: false };
    setPattern(addStep(pattern, own));
    setChosen(undefined);
    setWords('');
    if (isByKeyboard) field.current?.focus();
  };
  return (
    <section className="side-section pattern-next" aria-label="Next step">
      <h3>Next step</h3>
      {last > 0 && (
        <Choice
          label="From"
          value={String(from)}
          options={Array.from({ length: last + 1 }, (_, at) => ({
            value: String(at),
            label: writePart(pattern, { type: 'node', at }, vocabulary),
          }))}
          onChoose={(value) => {
            setChosen(Number(value));
          }}
        />
      )}
      <input
        ref={field}
        className="field side-field"
        type="search"
        aria-label="Search the next steps"
        placeholder="Search relations and kinds"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || !first || words.trim() === '') return;
          event.preventDefault();
          take(first.step, true);
        }}
      />
      {isFailed && (
        <p className="side-none" role="status">
          How much each step finds could not be counted. The steps can be taken all the same.{' '}
          <Button
            className="text-button"
            onPress={() => void client.invalidateQueries({ queryKey: COUNTED })}
          >
            Count again
          </Button>
        </p>
      )}
      {found.length === 0 && <p className="side-none">{sayNone(leading.length, words)}</p>}
      <ul className="side-list pattern-steps">
        {found.slice(0, LISTED).map(({ step, finds, words: relation, end }) => (
          <li key={`${step.relation} ${step.direction} ${step.kind ?? ''}`}>
            <button
              type="button"
              className="side-entry pattern-choice"
              onClick={(event) => {
                // A click without a mouse button is one by the keyboard.
                take(step, event.detail === 0);
              }}
            >
              <KindMark kind={step.kind ?? ''} size={18} />
              <span>
                {relation} <strong>{end}</strong>
              </span>
              <span className="pattern-count">{sayCount(finds, isFailed)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The relation along which most is found comes first; kinds of one relation stay together. */
function sortByFinds<Listed extends { readonly step: NextStep; readonly finds: number | undefined }>(
  listed: readonly Listed[],
): readonly Listed[] {
  const most = (step: NextStep): number =>
    Math.max(...listed.map((each) => (isAlong(each.step, step) ? (each.finds ?? 0) : 0)));
  return [...listed].sort((a, b) =>
    isAlong(a.step, b.step) ? 0 : most(b.step) - most(a.step) || (keyOf(a.step) < keyOf(b.step) ? -1 : 1),
  );
}

function keyOf({ relation, direction }: NextStep): string {
  return `${relation} ${direction}`;
}

function isAlong(a: NextStep, b: NextStep): boolean {
  return a.relation === b.relation && a.direction === b.direction;
}

function useNextCounts(
  pattern: Pattern,
  from: number,
  { vocabulary }: PatternTerms,
): { counts: readonly NextCount[] | undefined; isFailed: boolean } {
  const written = writeNextCounts(pattern, from, vocabulary);
  const { data, isError } = useQuery({
    queryKey: [...COUNTED, 'next', written.text, written.parameters],
    queryFn: async ({ signal }) =>
      (await askRows(written, signal)).flatMap((row) => readNextCount(row, vocabulary) ?? []),
    staleTime: FRESH,
    retry: false,
  });
  return { counts: data, isFailed: isError };
}

function sayCount(finds: number | undefined, isFailed: boolean): string {
  if (finds !== undefined) return writeNumber(finds);
  return isFailed ? '?' : '…';
}

function sayNone(leading: number, words: string): string {
  if (leading > 0) return `No step from here holds “${words.trim()}”.`;
  return 'No edge leads on from here. Remove a condition, or step from another card.';
}
