/** All that the search has to show for a typed text, in sections, the best first. */
import { useQuery } from '@tanstack/react-query';
import { isList, splitNames } from '../../state/name-list.ts';
import { readRecent } from '../../state/recent-choices.ts';
import { visibleNow } from '../../state/visible-now.ts';
import { useExplorer } from '../explorer-context.ts';
import { capitalise } from '../parts/words.ts';
import { claimSection, documentSection, entitySection, partialSection } from './asked-options.ts';
import {
  actionSection,
  nearQuestionSection,
  questionSection,
  relationSection,
  restingSections,
  viewSection,
  wordSection,
} from './near-options.ts';
import { orderSections, type Section } from './option.ts';
import { togetherSection } from './together-option.ts';
import { useAnswers, type Answers } from './use-answers.ts';
import { useQuestions } from './use-questions.ts';

/** What is shown. */
export interface Findings {
  readonly sections: readonly Section[];
  /** Whether an answer is still to come that may bring something better. */
  readonly isPending: boolean;
  /** One sentence for each thing that went wrong. */
  readonly failures: readonly string[];
}

/** What begins a text that is to name an action. */
const ACTION_SIGN = '>';

/** Follows the typed text; `pasted` is a list of names that was pasted into the field. */
export function useSections(text: string, pasted: string | undefined, isOpen: boolean): Findings {
  const { api, store } = useExplorer();
  const typed = text.trim();
  const isAction = typed.startsWith(ACTION_SIGN);
  const answers = useAnswers(isAction || !isOpen ? '' : typed);
  const views = useQuery({
    queryKey: ['views', 'named'],
    queryFn: () => api.views(false),
    enabled: isOpen,
    staleTime: 5_000,
  });
  const questions = useQuestions(isOpen);
  if (!isOpen) return { sections: [], isPending: false, failures: [] };
  const state = store.getState();
  if (typed === '') return { sections: restingSections(readRecent(), state), isPending: false, failures: [] };
  if (isAction) {
    const name = typed.slice(ACTION_SIGN.length).trim();
    return { sections: orderSections([actionSection(name, state, 12)]), isPending: false, failures: [] };
  }
  const drawn = visibleNow(state).edges;
  const asked = questionSection(typed, questions);
  const near = asked.options.length > 0 ? undefined : nearQuestionSection(typed, questions);
  const together = togetherSection(answers.entities, typed);
  const relations = state.vocabulary?.relations ?? [];
  const sections = [
    listSection(typed, pasted),
    entitySection(answers.entities),
    actionSection(typed, state),
    viewSection(typed, views.data?.views ?? []),
    relationSection(
      typed,
      relations,
      (relation) => drawn.filter((edge) => edge.relation === relation).length,
    ),
    documentSection(answers.documents, typed),
    claimSection(answers.claims),
    together,
    near ?? asked,
  ];
  const { entities, documents, claims } = answers;
  const found = orderSections(sections);
  const partial = partialSection(answers.entities);
  const isPending = entities.isPending || documents.isPending || claims.isPending;
  const failures = tellFailures(answers);
  const isNothing =
    found.every(({ id }) => id === near?.id || id === together.id) && !isPending && failures.length === 0;
  const further = isNothing ? [partial, wordSection(typed)] : [partial];
  return { sections: [...found, ...orderSections(further)], isPending, failures };
}

/** The offer to look up a list of names: first where lines were pasted, else behind what the text itself is part of. */
function listSection(typed: string, pasted: string | undefined): Section {
  const text = pasted ?? typed;
  const { names } = splitNames(text);
  const option = {
    key: 'names',
    choice: { type: 'names', text },
    title: `Look up these ${String(names.length)} names`,
    note: 'Which are known, which not, which ambiguous',
    icon: 'clipboard-list',
    score: pasted === undefined ? 0.15 : 2,
  } as const;
  return { id: 'names', title: 'List of names', options: isList(text) ? [option] : [], stale: [] };
}

/** One line for all that failed alike. */
function tellFailures({ entities, documents, claims }: Answers): readonly string[] {
  const failed = [
    ['entities', entities.failure],
    ['documents', documents.failure],
    ['claims', claims.failure],
  ] as const;
  const messages = [...new Set(failed.flatMap(([, failure]) => failure ?? []))];
  return messages.map((message) => {
    const names = failed.filter(([, failure]) => failure === message).map(([name]) => name);
    return `${capitalise(names.join(', '))}: ${message}`;
  });
}
