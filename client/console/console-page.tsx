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
import './results/plan/plan.css';
import './results/chart/chart.css';
import './pattern/pattern.css';
import './pattern/conditions.css';
import { useEffect, type ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../views/explorer-context.ts';
import { useConsole } from './console-context.ts';
import { CypherEditor } from './editor/cypher-editor.tsx';
import { openLink } from './links/open-link.ts';
import { ParameterForm } from './parameters/parameter-form.tsx';
import { PictureSlot, type DrawPicture } from './results/graph/picture-slot.ts';
import { ResultPanel } from './results/result-panel.tsx';
import { RunBar } from './run/run-bar.tsx';
import { useWorkers } from './schema/keep-workers.ts';
import { SidePane } from './side/side-pane.tsx';

/** The whole page; `draw` draws results. */
export function ConsolePage({ draw }: { draw: DrawPicture }): ReactNode {
  const query = useExplorerState(({ page }) => (page.name === 'console' ? page.query : undefined));
  const explorer = useExplorer();
  const side = useConsole((state) => state.side);
  useWorkers();
  useEffect(() => {
    if (query !== undefined) openLink(query, explorer);
  }, [query, explorer]);
  return (
    <div className="console" data-side={side !== undefined}>
      <SidePane />
      <section className="console-write" aria-label="Statements">
        <RunBar />
        <CypherEditor />
        <ParameterForm />
      </section>
      <PictureSlot value={draw}>
        <ResultPanel />
      </PictureSlot>
    </div>
  );
}
