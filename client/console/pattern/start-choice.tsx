/** What a pattern can start from: a kind, one entity, or a pattern that is ready. */
import type { ReactNode } from 'react';
import { EntityPicker } from '../../views/parts/entity-picker.tsx';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { writeNumber } from '../../views/parts/words.ts';
import type { PatternTerms } from './pattern-terms.ts';
import { startPattern } from './pattern.ts';
import { setPattern } from './pattern-store.ts';
import { listReadyPatterns } from './ready-patterns.ts';

/** The choice. */
export function StartChoice({ terms }: { terms: PatternTerms }): ReactNode {
  const { schema, vocabulary } = terms;
  const kinds = vocabulary.kinds
    .map((kind) => ({ ...kind, count: schema.labels.find(({ label }) => label === kind.kind)?.count ?? 0 }))
    .filter(({ count }) => count > 0);
  if (kinds.length === 0)
    return (
      <p className="side-none">There is no entity in the graph yet. Run npm run seed, then come back.</p>
    );
  const ready = listReadyPatterns(schema, vocabulary);
  return (
    <>
      <p className="side-none">
        Choose where to start, then go from step to step. Each step says how much it finds.
      </p>
      <section className="side-section">
        <EntityPicker
          label="Start from one entity"
          value={undefined}
          onChange={(entity) => {
            if (entity) setPattern(startPattern({ entity }));
          }}
          onEscape={() => undefined}
        />
      </section>
      <section className="side-section">
        <h3>Start from a kind</h3>
        <ul className="side-list">
          {kinds.map(({ kind, plural, meaning, count }) => (
            <li key={kind}>
              <button
                type="button"
                className="side-entry pattern-choice"
                title={meaning}
                onClick={() => {
                  setPattern(startPattern({ kind }));
                }}
              >
                <KindMark kind={kind} size={18} />
                <span>{plural}</span>
                <span className="pattern-count">{writeNumber(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {ready.length > 0 && (
        <section className="side-section">
          <h3>Or from one of these</h3>
          <ul className="side-list">
            {ready.map(({ title, pattern }) => (
              <li key={title}>
                <button
                  type="button"
                  className="side-entry"
                  onClick={() => {
                    setPattern(pattern);
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
