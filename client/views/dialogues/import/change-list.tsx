/** What an import would do, or did: added, changed, left alone, ambiguous, each by type with the first of its records. */
import type { ReactNode } from 'react';
import type { ImportChanges, ImportCount, ImportedType } from '../../../../server/model/import.ts';
import { countOf } from '../../parts/words.ts';

const HEADINGS = [
  { of: 'added', title: 'Added', words: 'new here' },
  { of: 'changed', title: 'Changed', words: 'there already, and given further claims' },
  { of: 'left', title: 'Left alone', words: 'there already, or twice in the file, just so' },
  { of: 'ambiguous', title: 'Ambiguous', words: 'kept apart, kept as they are here, or taken in part' },
] as const;

const PLURALS: Readonly<Record<ImportedType, readonly [string, string]>> = {
  entity: ['entity', 'entities'],
  edge: ['edge', 'edges'],
  claim: ['claim', 'claims'],
  document: ['document', 'documents'],
  dispute: ['dispute', 'disputes'],
  origin: ['origin', 'origins'],
};

/** `12 entities, 30 claims`; `nothing` where there is none. */
export function writeCounts(counts: readonly Pick<ImportCount, 'type' | 'count'>[]): string {
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => countOf(count, ...PLURALS[type]));
  return words.length === 0 ? 'nothing' : words.join(', ');
}

/** The lists; each opens to the first records. */
export function ChangeList({ changes }: { changes: ImportChanges }): ReactNode {
  return (
    <section className="import-changes" aria-label="What it does">
      {HEADINGS.filter(({ of }) => of === 'added' || changes[of].length > 0).map(({ of, title, words }) => (
        <details key={of} data-of={of} open={of === 'added' && changes.added.length > 0}>
          <summary>
            <strong>{title}</strong> <span>{writeCounts(changes[of])}</span>{' '}
            <span className="quiet">{words}</span>
          </summary>
          {changes[of].map((each) => (
            <Samples key={each.type} count={each} />
          ))}
        </details>
      ))}
      {changes.ambiguous.length > 0 && <p className="quiet">{changes.rule}</p>}
    </section>
  );
}

function Samples({ count: { type, count, samples } }: { count: ImportCount }): ReactNode {
  const rest = count - samples.length;
  return (
    <ul className="import-samples" aria-label={PLURALS[type][1]}>
      {samples.map(({ id, name, note }) => (
        <li key={`${id} ${note ?? ''}`}>
          <span dir="auto">{name}</span> {note !== undefined && <span className="quiet">{note}</span>}
        </li>
      ))}
      {rest > 0 && <li className="quiet">and {countOf(rest, ...PLURALS[type])} more</li>}
    </ul>
  );
}
