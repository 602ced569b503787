/** All questions that the search can find, asked for once it opens. */
import { useQuery } from '@tanstack/react-query';
import { useExplorer } from '../explorer-context.ts';
import { listQuestions, type FoundQuestion } from './near-options.ts';

/** Those that have come so far: what does not answer is missing, and the others are found all the same. */
export function useQuestions(isOpen: boolean): readonly FoundQuestion[] {
  const { api, store } = useExplorer();
  const opening = useQuery({
    queryKey: ['opening'],
    queryFn: api.opening,
    enabled: isOpen,
    initialData: store.getState().opening,
  });
  const library = useQuery({ queryKey: ['questions'], queryFn: () => api.questions(), enabled: isOpen });
  return listQuestions(opening.data?.questions ?? [], library.data?.questions ?? []);
}
