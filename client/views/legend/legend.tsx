/** The legend: what is on the canvas and how it is drawn; pressing a line of it filters. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { findKind, findRelation } from '../../../server/model/vocabulary.ts';
import { listFilters } from '../../state/view/filters.ts';
import { countKinds, countRelations } from '../../state/view/visible.ts';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { LineSample, lookOfStatus, type LineLook } from '../parts/line-sample.tsx';
import { countOf, writeNumber } from '../parts/words.ts';

/** The legend of the present picture. */
export function Legend(): ReactNode {
  const { commands } = useExplorer();
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const filters = listFilters(view.filters).length + view.hiddenEdges.size;
  if (view.nodes.size === 0) return <p className="legend-none quiet">Nothing is on the canvas.</p>;
  return (
    <div className="legend">
      <section aria-label="Kinds">
        <h2>Kinds</h2>
        <ul>
          {countKinds(view).map(({ name, count, hidden }) => {
            const plural = (vocabulary && findKind(vocabulary, name)?.plural) ?? name;
            return (
              <li key={name}>
                <ToggleButton
                  className="legend-row"
                  isSelected={!hidden}
                  onChange={() => {
                    commands.toggleFilter('hiddenKinds', name, plural);
                  }}
                >
                  <KindMark kind={name} />
                  <span className="legend-name">{plural}</span>
                  <span className="legend-count">{writeNumber(count)}</span>
                </ToggleButton>
              </li>
            );
          })}
        </ul>
      </section>
      <LineLegend />
      <section aria-label="Relations">
        <h2>Relations</h2>
        <ul>
          {countRelations(view).map(({ name, count, hidden }) => {
            const label = (vocabulary && findRelation(vocabulary, name)?.label) ?? name;
            return (
              <li key={name}>
                <ToggleButton
                  className="legend-row legend-relation"
                  isSelected={!hidden}
                  onChange={() => {
                    commands.toggleFilter('hiddenRelations', name, `“${label}”`);
                  }}
                >
                  <span className="legend-tick" aria-hidden="true" />
                  <span className="legend-name">{label}</span>
                  <span className="legend-count">{writeNumber(count)}</span>
                </ToggleButton>
              </li>
            );
          })}
        </ul>
      </section>
      {filters > 0 && (
        <div className="legend-foot">
          <span>{countOf(filters, 'filter')}</span>
          <Button className="text-button" onPress={commands.showAll}>
            Show everything
          </Button>
        </div>
      )}
    </div>
  );
}

const LOOKS: readonly { readonly look: LineLook; readonly words: string }[] = [
  { look: 'solid', words: 'Confirmed or reported' },
  { look: 'dashed', words: 'Claimed by a party' },
  { look: 'dotted', words: 'Planned' },
  { look: 'denied', words: 'Denied or refused' },
  { look: 'contested', words: 'Sources disagree' },
  { look: 'thick', words: 'More origins' },
];

/** How lines are to be read, as far as such lines are on the canvas. */
function LineLegend(): ReactNode {
  const visible = useVisible();
  const looks = new Set<LineLook>();
  for (const { properties } of visible.edges) {
    looks.add(properties.affirmed ? styleOf(properties.status) : 'denied');
    if (properties.contested) looks.add('contested');
    if (properties.origins > 1) looks.add('thick');
  }
  if (looks.size === 0) return null;
  return (
    <section aria-label="Lines">
      <h2>Lines</h2>
      <ul>
        {LOOKS.filter(({ look }) => looks.has(look)).map(({ look, words }) => (
          <li key={look} className="legend-line">
            <LineSample look={look} width={24} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An edge that is affirmed is never drawn as denied, whatever the status of its claims. */
function styleOf(status: string): LineLook {
  const look = lookOfStatus(status);
  return look === 'denied' ? 'solid' : look;
}
