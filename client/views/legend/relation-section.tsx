/** The relations on the canvas, most frequent first; a long list is cut until asked for. */
import type { ReactNode } from 'react';
import { findRelation } from '../../../server/model/vocabulary.ts';
import { countRelations } from '../../state/view/legend-counts.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { useExplorerState } from '../explorer-context.ts';
import { Rows } from '../parts/rows.tsx';
import { LegendRow } from './legend-row.tsx';
import { useLegendCommands } from './use-legend-commands.ts';

const FIRST = 12;

/** The section. */
export function RelationSection(): ReactNode {
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { toggle, showOnly, selectEdges } = useLegendCommands();
  const counts = countRelations(view);
  const cut = useCut(counts, FIRST);
  if (counts.length === 0) return null;
  const all = counts.map((each) => each.name);
  return (
    <section aria-label="Relations">
      <h2>Relations</h2>
      <Rows label="Relations">
        {cut.shown.map(({ name, count, hidden }) => {
          const relation = vocabulary && findRelation(vocabulary, name);
          const words = `“${relation?.label ?? name}”`;
          return (
            <LegendRow
              key={name}
              mark={<span className="legend-tick" aria-hidden="true" />}
              name={relation?.label ?? name}
              words={words}
              meaning={relation?.meaning}
              count={count}
              isShown={!hidden}
              onToggle={() => {
                toggle('hiddenRelations', name, words);
              }}
              onOnly={() => {
                showOnly('hiddenRelations', all, name, words);
              }}
              onSelect={() => {
                selectEdges((edge) => edge.relation === name);
              }}
            />
          );
        })}
      </Rows>
      <CutButton
        cut={cut}
        more={`Show all ${String(counts.length)}`}
        less={`Show the first ${String(FIRST)}`}
        className="legend-more"
      />
    </section>
  );
}
