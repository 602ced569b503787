/** The dialogue that is open over the page, or beside the canvas; each is loaded when it is first opened. */
import { lazy, type ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { LazyOverlay } from '../parts/lazy-part.tsx';

const CentralPanel = lazy(async () => ({ default: (await import('./central-panel.tsx')).CentralPanel }));
const ExpandChooser = lazy(async () => ({ default: (await import('./expand-chooser.tsx')).ExpandChooser }));
const ExportSheet = lazy(async () => ({ default: (await import('./export/export-sheet.tsx')).ExportSheet }));
const HelpSheet = lazy(async () => ({ default: (await import('./help.tsx')).HelpSheet }));
const HistoryPanel = lazy(async () => ({ default: (await import('./history-panel.tsx')).HistoryPanel }));
const PathSearchSheet = lazy(async () => ({
  default: (await import('./path-search.tsx')).PathSearchSheet,
}));
const ImportSheet = lazy(async () => ({ default: (await import('./import/import-sheet.tsx')).ImportSheet }));
const NamesSheet = lazy(async () => ({ default: (await import('./paste-names.tsx')).NamesSheet }));
const QuestionSheet = lazy(async () => ({ default: (await import('./questions.tsx')).QuestionSheet }));
const StylePanel = lazy(async () => ({ default: (await import('./style-panel.tsx')).StylePanel }));
const SaveSheet = lazy(async () => ({ default: (await import('./save-sheet.tsx')).SaveSheet }));
const VersionsSheet = lazy(async () => ({ default: (await import('./versions-sheet.tsx')).VersionsSheet }));
const DeleteForeverSheet = lazy(async () => ({
  default: (await import('./delete-forever-sheet.tsx')).DeleteForeverSheet,
}));

/** The open dialogue; nothing where none is. */
export function Dialogues(): ReactNode {
  const { commands } = useExplorer();
  const dialogue = useExplorerState((state) => state.dialogue);
  if (!dialogue) return null;
  const { type } = dialogue;
  return (
    <LazyOverlay
      onFault={() => {
        commands.openDialogue(undefined);
      }}
    >
      {type === 'central' && <CentralPanel />}
      {dialogue.type === 'expand' && <ExpandChooser id={dialogue.id} />}
      {dialogue.type === 'export' && <ExportSheet given={dialogue.source} />}
      {type === 'help' && <HelpSheet />}
      {type === 'history' && <HistoryPanel />}
      {dialogue.type === 'paths' && <PathSearchSheet dialogue={dialogue} />}
      {type === 'import' && <ImportSheet />}
      {type === 'paste' && <NamesSheet />}
      {type === 'questions' && <QuestionSheet />}
      {type === 'style' && <StylePanel />}
      {type === 'save' && <SaveSheet purpose={dialogue.asCopy ? 'copy' : 'save'} />}
      {type === 'rename' && <SaveSheet purpose="rename" />}
      {type === 'versions' && <VersionsSheet />}
      {type === 'delete-forever' && <DeleteForeverSheet id={dialogue.id} name={dialogue.name} />}
    </LazyOverlay>
  );
}
