/** How lines are to be read: the statuses on the canvas, each to be hidden, and what width and marks say. */
import type { ReactNode } from 'react';
import { toStatusRows, type StatusRow } from '../../state/view/legend.ts';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { LineSample } from '../parts/line-sample.tsx';
import { Rows } from '../parts/rows.tsx';
import { LegendRow } from './legend-row.tsx';
import { useLegendCommands } from './use-legend-commands.ts';

/** What acts of speaking are. */
const SAID =
  'What somebody has said of somebody or something. That it was said is not in doubt, so the line is plain.';

/** The section. */
export function LineSection(): ReactNode {
  const { commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { edges } = useVisible();
  const { toggle, showOnly, selectEdges } = useLegendCommands();
  const rows = toStatusRows(view, vocabulary);
  if (rows.length === 0) return null;
  const all = rows.map((row) => row.name);
  const contested = edges.filter((edge) => edge.properties.contested).length;
  const meaningOf = ({ name, acts }: StatusRow): string | undefined => {
    if (acts === 'all') return SAID;
    const meaning = vocabulary?.statuses.find((each) => each.status === name)?.meaning;
    return acts === 'some' ? `${meaning ?? ''} Of the others: ${SAID}`.trim() : meaning;
  };
  return (
    <section aria-label="Lines">
      <h2>Lines</h2>
      <Rows label="Lines">
        {rows.map((row) => (
          <LegendRow
            key={row.name}
            mark={<LineSample look={row.line} width={24} />}
            name={row.title}
            words={`${row.name} edges`}
            meaning={meaningOf(row)}
            count={row.count}
            isShown={!row.hidden}
            onToggle={() => {
              toggle('hiddenStatuses', row.name, `${row.name} edges`);
            }}
            onOnly={() => {
              showOnly('hiddenStatuses', all, row.name, `${row.name} edges`);
            }}
            onSelect={() => {
              selectEdges((edge) => edge.properties.status === row.name);
            }}
          />
        ))}
        {contested > 0 && (
          <LegendRow
            mark={<LineSample look="contested" width={24} />}
            name="Sources disagree"
            words="disputed edges"
            count={contested}
            isShown
            onOnly={() => {
              const isOnly = view.filters.contested;
              commands.setFilters(isOnly ? 'show undisputed edges too' : 'show only disputed edges', {
                contested: !isOnly,
              });
            }}
            onSelect={() => {
              selectEdges((edge) => edge.properties.contested);
            }}
          />
        )}
      </Rows>
      <WidthLine />
      {view.bundled && (
        <p className="legend-line">
          <span className="legend-bundle" aria-hidden="true">
            3
          </span>
          <span>Parallel edges drawn as one</span>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              commands.setBundled(false);
            }}
          >
            Draw each
          </button>
        </p>
      )}
    </section>
  );
}

/** What the width of lines says, where they differ. */
function WidthLine(): ReactNode {
  const { edges } = useVisible();
  const width = useExplorerState((state) => state.history.present.style.width);
  if (width === 'same' || !edges.some((edge) => edge.properties[width] > 1)) return null;
  return (
    <p className="legend-line">
      <LineSample look="thick" width={24} />
      <span>{width === 'origins' ? 'More independent origins' : 'More claims'}</span>
    </p>
  );
}
