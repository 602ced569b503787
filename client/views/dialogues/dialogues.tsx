/** The dialogue that is open over the page; each is loaded when it is first opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';

const HelpSheet = lazy(async () => ({ default: (await import('./help.tsx')).HelpSheet }));
const QuestionSheet = lazy(async () => ({ default: (await import('./questions.tsx')).QuestionSheet }));
const SaveSheet = lazy(async () => ({ default: (await import('./save-sheet.tsx')).SaveSheet }));
const VersionsSheet = lazy(async () => ({ default: (await import('./versions-sheet.tsx')).VersionsSheet }));
const DeleteForeverSheet = lazy(async () => ({
  default: (await import('./delete-forever-sheet.tsx')).DeleteForeverSheet,
}));

/** The open dialogue; nothing where none is. */
export function Dialogues(): ReactNode {
  const dialogue = useExplorerState((state) => state.dialogue);
  if (!dialogue) return null;
  const { type } = dialogue;
  return (
    <Suspense fallback={null}>
      {type === 'help' && <HelpSheet />}
      {type === 'questions' && <QuestionSheet />}
      {type === 'save' && <SaveSheet purpose={dialogue.asCopy ? 'copy' : 'save'} />}
      {type === 'rename' && <SaveSheet purpose="rename" />}
      {type === 'versions' && <VersionsSheet />}
      {type === 'delete-forever' && <DeleteForeverSheet id={dialogue.id} name={dialogue.name} />}
    </Suspense>
  );
}
