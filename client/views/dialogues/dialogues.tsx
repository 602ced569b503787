/** The dialogue that is open over the page; each is loaded when it is first opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';

const HelpSheet = lazy(async () => ({ default: (await import('./help.tsx')).HelpSheet }));
const QuestionSheet = lazy(async () => ({ default: (await import('./questions.tsx')).QuestionSheet }));

/** The open dialogue; nothing where none is. */
export function Dialogues(): ReactNode {
  const type = useExplorerState((state) => state.dialogue?.type);
  if (!type) return null;
  return (
    <Suspense fallback={null}>
      {type === 'help' && <HelpSheet />}
      {type === 'questions' && <QuestionSheet />}
    </Suspense>
  );
}
