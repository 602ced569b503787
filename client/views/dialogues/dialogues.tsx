/** The dialogue that is open over the page, or beside the canvas; each is loaded when it is first opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import type { Dialogue } from '../../state/store.ts';
import { useExplorerState } from '../explorer-context.ts';

const CentralPanel = lazy(async () => ({ default: (await import('./central-panel.tsx')).CentralPanel }));
const ExpandChooser = lazy(async () => ({ default: (await import('./expand-chooser.tsx')).ExpandChooser }));
const HelpSheet = lazy(async () => ({ default: (await import('./help.tsx')).HelpSheet }));
const HistoryPanel = lazy(async () => ({ default: (await import('./history-panel.tsx')).HistoryPanel }));
const StylePanel = lazy(async () => ({ default: (await import('./style-panel.tsx')).StylePanel }));

/** The open dialogue; nothing where none is. */
export function Dialogues(): ReactNode {
  const dialogue = useExplorerState((state) => state.dialogue);
  if (!dialogue) return null;
  return (
    <Suspense key={dialogue.type} fallback={null}>
      {toDialogue(dialogue)}
    </Suspense>
  );
}

function toDialogue(dialogue: Dialogue): ReactNode {
  if (dialogue.type === 'central') return <CentralPanel />;
  if (dialogue.type === 'expand') return <ExpandChooser id={dialogue.id} />;
  if (dialogue.type === 'help') return <HelpSheet />;
  if (dialogue.type === 'history') return <HistoryPanel />;
  if (dialogue.type === 'style') return <StylePanel />;
  return null;
}
