/** The choice of a kind, a relation or a status of the vocabulary, or of none. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { capitalise, writeKind, writeRelation } from '../../parts/words.ts';

/** What the choice is. */
export interface TermFieldProps {
  readonly label: string;
  /** What is said where none is chosen. */
  readonly none: string;
  readonly terms: readonly string[];
  readonly type: 'kind' | 'relation' | 'status';
  /** Empty for none. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** The field. */
export function TermField({ label, none, terms, type, value, onChoose }: TermFieldProps): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const wordsOf = (term: string): string => {
    if (type === 'kind') return writeKind(term);
    return type === 'relation' ? writeRelation(term, 'out', vocabulary) : capitalise(term);
  };
  return (
    <label className="transfer-field">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        <option value="">{none}</option>
        {terms.map((term) => (
          <option key={term} value={term}>
            {wordsOf(term)}
          </option>
        ))}
      </select>
    </label>
  );
}
