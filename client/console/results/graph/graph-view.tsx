/** A result as a picture: its entities with the edges among them, drawn here, to be put on the canvas beside what is there or alone. */
import { use, useMemo, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import type { Run } from '../../console-state.ts';
import { messageOf } from '../../../state/commands/attempts.ts';
import { useExplorer, useExplorerState } from '../../../views/explorer-context.ts';
import { countOf, writeNumber } from '../../../views/parts/words.ts';
import { Failure, Skeleton } from '../../../views/parts/waiting.tsx';
import { findEntities } from './find-entities.ts';
import { PictureSlot } from './picture-slot.ts';

/** Entities that are drawn here: more would not be told apart in so little room. */
const DRAWN = 300;

/** What the picture is called in the history of steps. */
const STEP = 'result of the console';

/** The view. */
export function GraphView({ run: { rows, count } }: { run: Run }): ReactNode {
  const { commands } = useExplorer();
  const budget = useExplorerState((state) => state.budget);
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
    commands.show({ name: 'canvas' });
    await commands.addEntities(STEP, ids);
    await commands.revealEdges();
  };
  return (
    <section className="result-graph" aria-label="Entities of the result">
      <div className="result-graph-tools">
        <OpenButton ids={ids} />
        <Button className="button" onPress={() => void add()}>
          Add to the canvas
        </Button>
        <span className="result-count">
          {countOf(entities.length, 'entity', 'entities')}, with the edges among them
          {entities.length > DRAWN && `; the first ${writeNumber(DRAWN)} are drawn here`}
          {entities.length > budget && `; the canvas takes the first ${writeNumber(budget)}`}
        </span>
      </div>
      <Drawing ids={ids.slice(0, DRAWN)} />
    </section>
  );
}

/** Puts the result on the canvas in place of what is there. */
function OpenButton({ ids }: { ids: readonly string[] }): ReactNode {
  const { api, commands } = useExplorer();
  const [isBusy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    const graph = await api.graph(ids).catch((error: unknown) => {
      const actions = [{ label: 'Try again', run: () => void open() }];
      commands.notify({ key: 'result picture', tone: 'problem', text: messageOf(error), actions });
    });
    setBusy(false);
    if (!graph) return;
    commands.dismiss('result picture');
    commands.show({ name: 'canvas' });
    await commands.showGraph(STEP, graph, {
      title: 'A result of the console',
      text: `${countOf(graph.nodes.length, 'entity', 'entities')}, ${countOf(graph.edges.length, 'edge')} among them`,
    });
  };
  return (
    <Button className="button" data-primary="true" isDisabled={isBusy} onPress={() => void open()}>
      Open as a picture
    </Button>
  );
}

function Drawing({ ids }: { ids: readonly string[] }): ReactNode {
  const { api } = useExplorer();
  const draw = use(PictureSlot);
  const { data, error, refetch } = useQuery({
    queryKey: ['result graph', ids],
    queryFn: () => api.graph(ids),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !draw) return <Skeleton lines={4} />;
  return draw(data);
}
