/** The picture of a result of the console: a canvas with its own store and commands, so that what is done to it leaves the other alone. */
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { GraphReply } from '../server/api/contract.ts';
import { compute } from './analysis/compute.ts';
import type { DrawPicture } from './console/results/graph/picture-slot.ts';
import { createArrange } from './graph/arranging/arrange-view.ts';
import { Canvas } from './graph/canvas.tsx';
import { createMeasure } from './graph/painting/measure-text.ts';
import { createStage, type Stage } from './graph/camera/stage.ts';
import { createCommands } from './state/commands/commands.ts';
import { KEEPS_NOTHING } from './state/saving/unsaved.ts';
import { createExplorerStore } from './state/store.ts';
import { addNodes, layOut } from './state/view/changes.ts';
import { startHistory } from './state/view/history.ts';
import { NO_SELECTION } from './state/view/selection.ts';
import { DEFAULT_ARRANGEMENT, EMPTY_VIEW } from './state/view/view.ts';
import { Details } from './views/details/details.tsx';
import { Dialogues } from './views/dialogues/dialogues.tsx';
import { ExplorerContext, useExplorer, useExplorerState, type Explorer } from './views/explorer-context.ts';
import { ActionButton } from './views/parts/action-button.tsx';

const LIST = { id: 'result-list', label: 'Entities of the result' } as const;

/** Pixels between the picture and the edges of its room. */
const MARGIN = 48;

const measure = createMeasure();
/** The stage of the picture that is shown: there is one at a time. */
let stage: Stage = createStage();
const arrange = createArrange(measure, roomOnStage);

/** Draws a result. */
export const drawResult: DrawPicture = (graph) => <ResultPicture graph={graph} />;

/** The picture, with the details of what is chosen in it. */
function ResultPicture({ graph }: { graph: GraphReply }): ReactNode {
  const main = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const [picture] = useState(() => createPicture(main));
  const { store, commands } = picture.explorer;
  useEffect(() => {
    const control = new AbortController();
    store.setState({ vocabulary });
    const show = async (): Promise<void> => {
      const view = addNodes(EMPTY_VIEW, graph);
      const request = { scope: 'all', arrangement: DEFAULT_ARRANGEMENT } as const;
      const arranged = await arrange({ view }, request, control.signal);
      if (!arranged) return;
      store.setState({
        phase: 'ready',
        history: startHistory(layOut(view, arranged)),
        selection: NO_SELECTION,
        camera: { move: 'fit', ids: [], sudden: true },
      });
    };
    if (vocabulary) void show();
    return () => {
      control.abort();
    };
  }, [graph, vocabulary, store]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { selection } = store.getState();
    if (event.key !== 'Escape' || selection.nodes.length + selection.edges.length === 0) return;
    // The next one closes the page.
    event.stopPropagation();
    commands.deselect();
  };
  return (
    <ExplorerContext value={picture.explorer}>
      <div className="workspace result-picture" onKeyDown={onKeyDown}>
        <Canvas store={store} commands={commands} stage={picture.stage} measure={measure} list={LIST} />
        <div className="canvas-tools" role="toolbar" aria-label="Picture of the result" data-covers="right">
          <ActionButton icon="plus" action="zoom-in" placement="left" />
          <ActionButton icon="minus" action="zoom-out" placement="left" />
          <ActionButton icon="focus-2" action="fit" placement="left" />
        </div>
        <Details />
      </div>
      <Dialogues />
    </ExplorerContext>
  );
}

/** A store, its commands and a stage; what lies around the canvas is left to the page. */
function createPicture({ api, commands: around, drawPicture }: Explorer): {
  explorer: Explorer;
  stage: Stage;
} {
  const store = createExplorerStore();
  const own = createStage();
  stage = own;
  const commands = createCommands({
    api,
    store,
    compute,
    arrange,
    saving: { unsaved: KEEPS_NOTHING },
    around: {
      notify: around.notify,
      dismiss: around.dismiss,
      // It is the canvas that is meant, and that is here.
      show: (page, again) => {
        if (page.name !== 'canvas') around.show(page, again);
      },
      openMenu: () => undefined,
      setPanelSize: around.setPanelSize,
      // Sizes and what is open are kept for the other canvas alone.
      setPanel: (panel, open) => {
        store.setState(({ panels }) => ({ panels: { ...panels, [panel]: open } }));
      },
    },
  });
  return { explorer: { store, commands, api, drawPicture }, stage: own };
}

function roomOnStage(): { width: number; height: number } {
  const element = stage.element();
  if (!element) return { width: 800, height: 400 };
  return { width: element.clientWidth - 2 * MARGIN, height: element.clientHeight - MARGIN };
}
