/** The page: puts store, commands, canvas and panels together. */
import { useEffect, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ERRORS, EntenteError } from '../server/model/errors.ts';
import { api } from './api.ts';
import { Canvas } from './graph/canvas.tsx';
import { createArrange } from './graph/arrange-view.ts';
import { createMeasure } from './graph/measure-text.ts';
import { createStage, measureCovers } from './graph/stage.ts';
import { createCommands } from './state/commands.ts';
import { createExplorerStore } from './state/store.ts';
import { keepAddress } from './state/keep-address.ts';
import { BottomBar } from './views/bottom-bar.tsx';
import { CanvasTools } from './views/canvas-tools.tsx';
import { Caption } from './views/caption.tsx';
import { ContextMenu } from './views/context-menu.tsx';
import { Details } from './views/details.tsx';
import { ExplorerContext, type Explorer } from './views/explorer-context.ts';
import { HelpSheet } from './views/help.tsx';
import { LegendPanel } from './views/legend-panel.tsx';
import { Notices } from './views/notices.tsx';
import { useShortcuts } from './views/shortcuts.ts';
import { SkipLink } from './views/skip-link.tsx';
import { CanvasState } from './views/states.tsx';
import { StatusLine } from './views/status-line.tsx';
import { TopBar } from './views/top-bar.tsx';

/** Room for the caption and margins, which a new picture leaves free. */
const CAPTION = 104;
const MARGIN = 56;

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: isWorthRetrying, refetchOnWindowFocus: false } },
});
const stage = createStage();
const measure = createMeasure();
const store = createExplorerStore();
const commands = createCommands({ api, store, arrange: createArrange(measure, roomOnStage) });
const explorer: Explorer = { store, commands, api };

/** The whole page. */
export function App(): ReactNode {
  useShortcuts(store, commands);
  useEffect(() => {
    void commands.open(location.hash);
    return keepAddress(store, commands);
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ExplorerContext value={explorer}>
        <SkipLink />
        <TopBar />
        <div className="page">
          <LegendPanel />
          <main className="workspace" aria-label="Graph">
            <Canvas store={store} commands={commands} stage={stage} measure={measure} />
            <CanvasState />
            <Caption />
            <StatusLine />
            <CanvasTools />
            <Notices />
            <Details />
          </main>
        </div>
        <BottomBar />
        <ContextMenu />
        <HelpSheet />
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
