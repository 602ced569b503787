/** The card of what a pattern starts from. */
import type { ReactNode } from 'react';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { ConditionList } from './condition-list.tsx';
import type { PatternTerms } from './pattern-terms.ts';
import { kindOf, type Pattern } from './pattern.ts';
import { writePart } from './pattern-words.ts';

/** The card. */
export function NodeCard({ pattern, terms }: { pattern: Pattern; terms: PatternTerms }): ReactNode {
  const node = { type: 'node', at: 0 } as const;
  const name = writePart(pattern, node, terms.vocabulary);
  return (
    <li className="pattern-card" aria-label={`Start: ${name}`}>
      <div className="pattern-end">
        <KindMark kind={kindOf(pattern, 0) ?? ''} size={20} />
        <strong>{name}</strong>
      </div>
      <ConditionList pattern={pattern} parts={[node]} terms={terms} />
    </li>
  );
}
