/** The dialogue that is open over the page; each is loaded when it is first opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';

const HelpSheet = lazy(async () => ({ default: (await import('./help.tsx')).HelpSheet }));
const PathSearchSheet = lazy(async () => ({
  default: (await import('./path-search.tsx')).PathSearchSheet,
}));
const QuestionSheet = lazy(async () => ({ default: (await import('./questions.tsx')).QuestionSheet }));

/** The open dialogue; nothing where none is. */
export function Dialogues(): ReactNode {
  const dialogue = useExplorerState((state) => state.dialogue);
  if (!dialogue) return null;
  return (
    <Suspense fallback={null}>
      {dialogue.type === 'help' && <HelpSheet />}
      {dialogue.type === 'paths' && <PathSearchSheet dialogue={dialogue} />}
      {dialogue.type === 'questions' && <QuestionSheet />}
    </Suspense>
  );
}
