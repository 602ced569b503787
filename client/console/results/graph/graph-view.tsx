/** A result as a picture: its entities, to be put on the canvas with the edges among them, beside what is there or alone. */
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Run } from '../../console-state.ts';
import { useExplorer, useExplorerState } from '../../../views/explorer-context.ts';
import { EntityButton } from '../../../views/parts/entity-button.tsx';
import { countOf, writeNumber } from '../../../views/parts/words.ts';
import { findEntities } from './find-entities.ts';

/** Entities that are listed at first. */
const LISTED = 200;

/** What the picture is called in the history of steps. */
const STEP = 'result of the console';

/** The view. */
export function GraphView({ run: { rows, count } }: { run: Run }): ReactNode {
  const { api, commands } = useExplorer();
  const budget = useExplorerState((state) => state.budget);
  const [isBusy, setBusy] = useState(false);
  const entities = useMemo(() => findEntities(rows.slice(0, count)), [rows, count]);
  const ids = entities.slice(0, budget).map(({ id }) => id);
  if (entities.length === 0)
    return (
      <p className="result-none">
        There are no entities in this result. Return nodes, relationships or paths to see them as a picture:
        RETURN a, r, b.
      </p>
    );
  const add = async (): Promise<void> => {
    setBusy(true);
    commands.show({ name: 'canvas' });
    await commands.addEntities(STEP, ids);
    await commands.revealEdges();
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    const graph = await api.graph(ids).catch(() => undefined);
    if (!graph) {
      setBusy(false);
      return;
    }
    commands.show({ name: 'canvas' });
    await commands.showGraph(STEP, graph, {
      title: 'A result of the console',
      text: `${countOf(graph.nodes.length, 'entity', 'entities')}, ${countOf(graph.edges.length, 'edge')} among them`,
    });
  };
  return (
    <div className="result-graph" tabIndex={0} role="region" aria-label="Entities of the result">
      <div className="result-graph-tools">
        <Button className="button" data-primary="true" isDisabled={isBusy} onPress={() => void open()}>
          Open as a picture
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={() => void add()}>
          Add to the canvas
        </Button>
        <span className="result-count">
          {countOf(entities.length, 'entity', 'entities')}, with the edges among them
          {entities.length > budget && `; the canvas takes the first ${writeNumber(budget)}`}
        </span>
      </div>
      <ul className="result-entities">
        {entities.slice(0, LISTED).map(({ id, name, kind }) => (
          <li key={id}>
            <EntityButton id={id} name={name ?? id} kind={kind ?? ''} />
          </li>
        ))}
      </ul>
      {entities.length > LISTED && (
        <p className="result-count">and {writeNumber(entities.length - LISTED)} more</p>
      )}
    </div>
  );
}
