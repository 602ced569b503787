/** The kinds on the canvas, with the discs that they are drawn as. */
import type { ReactNode } from 'react';
import { OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import { countKinds } from '../../state/view/legend-counts.ts';
import { useExplorerState } from '../explorer-context.ts';
import { KindDisc } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { LegendRow } from './legend-row.tsx';
import { useLegendCommands } from './use-legend-commands.ts';

/** The section; the discs are grey where colours say something else. */
export function KindSection(): ReactNode {
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { toggle, showOnly, selectKind } = useLegendCommands();
  const counts = countKinds(view);
  const all = counts.map((each) => each.name);
  const { colour, icons } = view.style;
  return (
    <section aria-label="Kinds">
      <h2>Kinds</h2>
      <Rows label="Kinds">
        {counts.map(({ name, count, hidden }) => {
          const kind = vocabulary && findKind(vocabulary, name);
          const plural = kind?.plural ?? name;
          const words = plural.toLowerCase();
          return (
            <LegendRow
              key={name}
              mark={
                <KindDisc
                  colour={colour === 'kind' ? (kind?.colour ?? OTHER_COLOUR) : OTHER_COLOUR}
                  icon={icons ? (kind?.icon ?? 'circle') : undefined}
                />
              }
              name={plural}
              words={words}
              meaning={kind?.meaning}
              count={count}
              isShown={!hidden}
              onToggle={() => {
                toggle('hiddenKinds', name, words);
              }}
              onOnly={() => {
                showOnly('hiddenKinds', all, name, words);
              }}
              onSelect={() => {
                selectKind(name);
              }}
            />
          );
        })}
      </Rows>
    </section>
  );
}
