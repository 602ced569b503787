/** The page: puts store, commands, canvas and panels together. */
import { lazy, useEffect, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ERRORS, EntenteError } from '../server/model/errors.ts';
import { api } from './api.ts';
import { Canvas } from './graph/canvas.tsx';
import { compute } from './analysis/compute.ts';
import { createArrange } from './graph/arranging/arrange-view.ts';
import { findNoteRoom } from './graph/notes/note-room.ts';
import { createMeasure } from './graph/painting/measure-text.ts';
import { createStage, measureCovers } from './graph/camera/stage.ts';
import { createCommands } from './state/commands/commands.ts';
import { createExplorerStore } from './state/store.ts';
import { messageOf } from './state/commands/attempts.ts';
import { keepAddress } from './state/keep-address.ts';
import { keepClaims } from './state/keep-claims.ts';
import { keepSizes } from './state/keep-sizes.ts';
import { keepMeasures } from './state/keep-measures.ts';
import { keepSaved } from './state/keep-saved.ts';
import { readPath } from './state/page.ts';
import { Beneath } from './views/pages/beneath.tsx';
import type { PageTab } from './views/pages/page-list.ts';
import { Pages } from './views/pages/pages.tsx';
import { BottomBar } from './views/shell/bottom-bar.tsx';
import { CanvasTools } from './views/shell/canvas-tools.tsx';
import { Caption } from './views/shell/caption.tsx';
import { ContextMenu } from './views/shell/context-menu.tsx';
import { Details } from './views/details/details.tsx';
import { Drawer } from './views/drawer/drawer.tsx';
import { ExplorerContext, type Explorer } from './views/explorer-context.ts';
import { Dialogues } from './views/dialogues/dialogues.tsx';
import { Findings } from './views/findings/findings.tsx';
import { LegendPanel } from './views/legend/legend-panel.tsx';
import { Notices } from './views/shell/notices.tsx';
import { FailedPart, FaultBoundary } from './views/parts/lazy-part.tsx';
import { useShortcuts } from './views/shell/shortcuts.ts';
import { SkipLink } from './views/shell/skip-link.tsx';
import { CanvasState } from './views/shell/states.tsx';
import { StatusLine } from './views/shell/status-line.tsx';
import { TaskList } from './views/shell/task-list.tsx';
import { TopBar } from './views/shell/top-bar.tsx';

/** Room for the caption and margins, which a new picture leaves free. */
const CAPTION = 104;
const MARGIN = 56;

// The server is this machine, or one near by, whatever the browser thinks of the network.
const networkMode = 'always';
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, retry: isWorthRetrying, refetchOnWindowFocus: false, networkMode },
    mutations: { networkMode },
  },
});
const stage = createStage();
const measure = createMeasure();
const store = createExplorerStore();
const commands = createCommands({
  api,
  store,
  compute,
  arrange: createArrange(measure, roomOnStage),
  placeNote: (state) => findNoteRoom(stage, state, measure),
});
const explorer: Explorer = {
  store,
  commands,
  api,
  drawPicture: async (picture, choices) =>
    (await import('./graph/painting/draw-picture.ts')).drawPicture(picture, choices, measure),
};

/** The console with its editor is half as large as all the rest, so it comes when it is first shown. */
const FURTHER_PAGES: readonly PageTab[] = [
  {
    title: 'Console',
    page: { name: 'console' },
    names: ['console'],
    isWhole: true,
    Content: lazy(async () => {
      const [{ ConsolePage }, { drawResult }] = await Promise.all([
        import('./console/console-page.tsx'),
        import('./result-picture.tsx'),
      ]);
      return { default: () => <ConsolePage draw={drawResult} /> };
    }),
  },
];

/** The whole page. */
export function App(): ReactNode {
  useShortcuts(explorer);
  useEffect(() => {
    store.setState({ page: readPath(location.pathname, location.search) });
    void commands.open(location.hash);
    const ends = [
      keepAddress(store, commands),
      keepSaved(commands),
      keepMeasures(store, commands),
      keepSizes(store),
      keepClaims(store, api, (error, again) => {
        const key = 'failed claims';
        const run = (): void => {
          commands.dismiss(key);
          again();
        };
        const actions = [{ label: 'Try again', run }];
        commands.notify({ key, text: messageOf(error), tone: 'problem', actions });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ExplorerContext value={explorer}>
        <FaultBoundary instead={<FailedPart />}>
          <SkipLink />
          <TopBar />
          <Beneath>
            <div className="page">
              <LegendPanel />
              <main className="workspace" aria-label="Graph">
                <Canvas store={store} commands={commands} stage={stage} measure={measure} />
                <CanvasState />
                <Caption />
                <StatusLine />
                <CanvasTools />
                <Notices />
                <TaskList />
                <Findings />
                <Details />
              </main>
              <Drawer />
            </div>
            <BottomBar />
          </Beneath>
          <Pages further={FURTHER_PAGES} />
          <ContextMenu />
          <Dialogues />
        </FaultBoundary>
      </ExplorerContext>
    </QueryClientProvider>
  );
}

/** Once more where the server was away; never where it refused, for it would refuse again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof EntenteError && (ERRORS[error.code].status ?? 500) < 500;
  return failures < 1 && !refused;
}

function roomOnStage(): { width: number; height: number } {
  const element = stage.element();
  if (!element) return { width: 1000, height: 640 };
  const covers = measureCovers(element);
  return {
    width: element.clientWidth - covers.left - covers.right - MARGIN,
    height: element.clientHeight - Math.max(CAPTION, covers.top) - covers.bottom - MARGIN,
  };
}
