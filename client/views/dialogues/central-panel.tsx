/** Who is central in the picture, by a measure that is explained, and which communities the entities form. */
import { useState, type ReactNode } from 'react';
import type { Measure } from '../../../server/model/view-content.ts';
import { MEASURES } from '../../state/measures.ts';
import { rankBy, type Ranked } from '../../state/view/ranking.ts';
import { useExplorer, useExplorerState, useVisible } from '../explorer-context.ts';
import { Choice } from '../parts/choice.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { writeMeasure } from '../parts/words.ts';
import { BeingComputed } from './being-computed.tsx';
import { CommunityList } from './community-list.tsx';
import { Docked } from './docked.tsx';
import { useMeasured } from './use-measured.ts';

const MOST_RANKED = 20;
const CHOICES = (Object.keys(MEASURES) as Measure[]).map((value) => ({ value, label: MEASURES[value].name }));

/** The panel. */
export function CentralPanel(): ReactNode {
  const { commands } = useExplorer();
  const { size } = useExplorerState((state) => state.history.present.style);
  const [measure, setMeasure] = useState<Measure>(
    size === 'betweenness' || size === 'pagerank' ? size : 'degree',
  );
  const { values, ...pending } = useMeasured(measure);
  const { nodes } = useVisible();
  const isSized = size === measure;
  return (
    <Docked title="Who is central">
      <section className="docked-section" aria-label="Measure">
        <Choice label="By" options={CHOICES} value={measure} onChoose={setMeasure} />
        <p className="quiet">{MEASURES[measure].meaning}</p>
        {values ? <Ranking ranked={rankBy(values, nodes, MOST_RANKED)} /> : <BeingComputed {...pending} />}
        {nodes.length > MOST_RANKED && (
          <p className="quiet">
            The first {MOST_RANKED} of {nodes.length} that are drawn.
          </p>
        )}
        <div className="action-row">
          <button
            type="button"
            className="button"
            disabled={isSized}
            onClick={() => {
              commands.setStyle(`size by ${MEASURES[measure].name}`, { size: measure });
            }}
          >
            {isSized ? 'Nodes are sized by this' : 'Size nodes by this'}
          </button>
        </div>
      </section>
      <CommunityList />
    </Docked>
  );
}

function Ranking({ ranked }: { ranked: readonly Ranked[] }): ReactNode {
  const { commands } = useExplorer();
  const chosen = useExplorerState((state) => state.selection.nodes);
  const most = ranked[0]?.value ?? 0;
  return (
    <Rows label="The most central" className="ranking">
      {ranked.map(({ node, value }, at) => (
        <Row key={node.id}>
          <button
            type="button"
            className="ranked"
            aria-current={chosen.length === 1 && chosen[0] === node.id ? 'true' : undefined}
            onClick={() => {
              commands.selectTarget({ type: 'node', id: node.id });
              commands.setPanel('details', true);
              commands.aim({ move: 'centre', ids: [node.id] });
            }}
          >
            <span className="ranked-place">{at + 1}</span>
            <KindMark kind={node.kind} size={18} />
            <span className="ranked-name">{node.name}</span>
            <span className="row-count">{writeMeasure(value)}</span>
            <span className="ranked-bar" aria-hidden="true">
              <span style={{ width: `${String(most > 0 ? (value / most) * 100 : 0)}%` }} />
            </span>
          </button>
        </Row>
      ))}
    </Rows>
  );
}
