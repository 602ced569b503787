/** What the file calls kinds and relations that are not called so here, and for each what it is taken for. */
import type { ReactNode } from 'react';
import type { FoundTerm, FoundTerms } from '../../../../server/model/import.ts';
import type { ImportChoices } from '../../../state/importing/import-choices.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { countOf, writeKind, writeRelation } from '../../parts/words.ts';
import { TermField } from './term-field.tsx';

/** What the list is. */
export interface TermListProps {
  readonly terms: FoundTerms;
  readonly choices: ImportChoices;
  readonly onChange: (change: Partial<ImportChoices>) => void;
}

/** The list; nothing where the file has the words of the vocabulary. */
export function TermList({ terms, choices, onChange }: TermListProps): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const kinds = terms.kinds.filter((term) => isAsked(term, choices.kinds));
  const relations = terms.relations.filter((term) => isAsked(term, choices.relations));
  if (kinds.length + relations.length === 0) return null;
  return (
    <section className="import-terms" aria-label="What the file calls things">
      <h3>What the file calls things</h3>
      <div className="import-options">
        {kinds.map((term) => (
          <TermField
            key={`kind ${term.word}`}
            label={`“${term.word}” (${countOf(term.count, 'entity', 'entities')}) is`}
            none={describeNone(term, choices.kinds, writeKind)}
            terms={vocabulary?.kinds.map(({ kind }) => kind) ?? []}
            type="kind"
            value={choices.kinds[term.word] ?? ''}
            onChoose={(kind) => {
              onChange({ kinds: { ...choices.kinds, [term.word]: kind } });
            }}
          />
        ))}
        {relations.map((term) => (
          <TermField
            key={`relation ${term.word}`}
            label={`“${term.word}” (${countOf(term.count, 'edge')}) is`}
            none={describeNone(term, choices.relations, (relation) =>
              writeRelation(relation, 'out', vocabulary),
            )}
            terms={vocabulary?.relations.map(({ relation }) => relation) ?? []}
            type="relation"
            value={choices.relations[term.word] ?? ''}
            onChoose={(relation) => {
              onChange({ relations: { ...choices.relations, [term.word]: relation } });
            }}
          />
        ))}
      </div>
    </section>
  );
}

/** Whether there is something to say: the word is no term, or something was chosen for it. */
function isAsked({ word, as }: FoundTerm, chosen: Readonly<Record<string, string>>): boolean {
  return Object.hasOwn(chosen, word) || as === undefined || fold(as) !== fold(word);
}

/** What a word is taken for where nothing is chosen for it. */
function describeNone(
  { word, as, isLeft }: FoundTerm,
  chosen: Readonly<Record<string, string>>,
  write: (term: string) => string,
): string {
  if ((chosen[word] ?? '') !== '') return 'what is known of it, or a problem';
  if (isLeft) return 'left out';
  return as === undefined ? 'a problem' : `${write(as)}, as it is known`;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
