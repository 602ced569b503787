/** The filter by the least grade, each of its two parts with its meaning in words. */
import type { ReactNode } from 'react';
import { writeLeastGrade } from '../../../server/model/filter-sentences.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Choice } from '../parts/choice.tsx';
import { capitalise } from '../parts/words.ts';

/** What judges nothing: no grade asks for it, and none that has it passes. */
const NONE = { letter: 'F', digit: '6' } as const;

/** Two choices. */
export function GradeFilter(): ReactNode {
  const { commands } = useExplorer();
  const grade = useExplorerState((state) => state.history.present.filters.grade);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const letter = grade?.charAt(0) ?? NONE.letter;
  const digit = grade?.charAt(1) ?? NONE.digit;
  const choose = (nextLetter: string, nextDigit: string): void => {
    const next = nextLetter === NONE.letter && nextDigit === NONE.digit ? null : nextLetter + nextDigit;
    const name = next === null ? 'take every grade' : `show only ${writeLeastGrade(next)}`;
    commands.setFilters(name, { grade: next });
  };
  const toOptions = (
    meanings: Readonly<Record<string, string>> | undefined,
    none: string,
    any: string,
  ): readonly { value: string; label: string }[] => [
    { value: none, label: any },
    ...Object.entries(meanings ?? {})
      .filter(([part]) => part !== none)
      .map(([part, meaning]) => ({ value: part, label: `${part}: ${capitalise(meaning)}` })),
  ];
  return (
    <section aria-label="Least grade">
      <h3>Least grade</h3>
      <Choice
        label="Source"
        options={toOptions(vocabulary?.reliability, NONE.letter, 'Any')}
        value={letter}
        onChoose={(next) => {
          choose(next, digit);
        }}
      />
      <Choice
        label="Credibility"
        options={toOptions(vocabulary?.credibility, NONE.digit, 'Any')}
        value={digit}
        onChoose={(next) => {
          choose(letter, next);
        }}
      />
      {grade !== null && (
        <p className="quiet">
          What cannot be judged (F, 6), and what is only denied or planned, does not pass.
        </p>
      )}
    </section>
  );
}
