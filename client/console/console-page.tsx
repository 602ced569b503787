/** The console: the editor with what knows the graph beside it, and below it what the statements have answered. */
// Before all parts, and in this order: later sheets change what earlier ones define.
import './console.css';
import './side/side.css';
import './favourites/favourites.css';
import './schema/schema-list.css';
import './schema/schema.css';
import './parameters/parameters.css';
import './results/results.css';
import './results/engine-note.css';
import './results/result-table.css';
import './results/value-cell.css';
import './results/plan/plan.css';
import './results/chart/chart.css';
import './pattern/pattern.css';
import './pattern/conditions.css';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../views/explorer-context.ts';
import { Splitter } from '../views/parts/splitter.tsx';
import { useConsole } from './console-context.ts';
import { CypherEditor } from './editor/cypher-editor.tsx';
import { openLink } from './links/open-link.ts';
import { ParameterForm } from './parameters/parameter-form.tsx';
import { PictureSlot, type DrawPicture } from './results/graph/picture-slot.ts';
import { ResultPanel } from './results/result-panel.tsx';
import { RunBar } from './run/run-bar.tsx';
import { useWorkers } from './schema/keep-workers.ts';
import { SidePane } from './side/side-pane.tsx';

/** Pixels of the editor where nobody has made it another height: five lines. */
const LEAST = 116;

/** Of the window, that the text takes by itself at most. */
const SHARE = 0.3;

/** The whole page; `draw` draws results. */
export function ConsolePage({ draw }: { draw: DrawPicture }): ReactNode {
  const query = useExplorerState(({ page }) => (page.name === 'console' ? page.query : undefined));
  const explorer = useExplorer();
  const side = useConsole((state) => state.side);
  const madeHeight = useExplorerState((state) => state.panels.editorHeight);
  const [needed, setNeeded] = useState(0);
  const ownHeight = fitHeight(needed);
  useWorkers();
  useEffect(() => {
    if (query !== undefined) openLink(query, explorer);
  }, [query, explorer]);
  return (
    <div
      className="console"
      data-side={side !== undefined}
      style={{ '--editor-height': `${String(madeHeight ?? ownHeight)}px` } as CSSProperties}
    >
      <SidePane />
      <section className="console-write" aria-label="Statements">
        <RunBar />
        <CypherEditor onHeight={setNeeded} />
        <ParameterForm />
        <Splitter panel="editorHeight" label="Height of the editor" side="above" size={ownHeight} />
      </section>
      <PictureSlot value={draw}>
        <ResultPanel />
      </PictureSlot>
    </div>
  );
}

/** As high as the text needs, as long as most of the page is left to the answer. */
function fitHeight(needed: number): number {
  return Math.round(Math.max(LEAST, Math.min(needed, innerHeight * SHARE)));
}
