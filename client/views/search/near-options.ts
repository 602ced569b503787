/** What the search finds without asking the server for this text: actions, relations, saved views, questions, last choices. */
import { ASKING_WORDS } from '../../../server/model/asking-words.ts';
import { foldText } from '../../../server/model/fold-text.ts';
import type { LibraryQuestion } from '../../../server/model/library.ts';
import type { StartingQuestion } from '../../../server/model/opening.ts';
import type { SavedViewListing } from '../../../server/model/view-content.ts';
import type { Relation } from '../../../server/model/vocabulary.ts';
import { isEnabled, titleOf, type Action } from '../../actions/action.ts';
import { writeKeys } from '../../actions/keys.ts';
import { ACTIONS } from '../../actions/list.ts';
import { keyOf, type KeptChoice } from '../../state/choice.ts';
import { MATCH, matchText, rankMatches } from '../../state/matching.ts';
import type { ExplorerState } from '../../state/store.ts';
import { capitalise, countOf, writeKind } from '../parts/words.ts';
import type { Option, Section } from './option.ts';

/** How much a match weighs against an equal match of an entity's name, which weighs 1. */
const WEIGHT = { action: 0.8, view: 0.8, relation: 0.85, question: 0.6, asked: 0.65 } as const;
const MOST = { actions: 6, views: 4, relations: 4, questions: 5, words: 5 } as const;
/** Shorter words, as articles, are part of too much to be searched for alone. */
const LEAST_LETTERS = 3;

/** Of shorter words, other words are made. */
const LEAST_STEM = 5;

/** Endings that a word has in one place and not in another, as in “supplied”, “supplies” and “supply”. */
const ENDING = /(?:ies|ied|ying|y|es|ed|ing|e|s)$/;

/** A question that shares fewer words with a text than so many has nothing to do with it. */
const LEAST_SHARED = 2;

/** Actions that make no sense in the search itself. */
const NOT_LISTED: ReadonlySet<string> = new Set(['search', 'escape']);

/** What is offered before anything is typed. */
const SUGGESTED: readonly string[] = ['questions', 'paths', 'paste-names', 'documents', 'publishers', 'help'];

/** The actions that can be done now. */
export function listActions(state: ExplorerState): readonly Action[] {
  return ACTIONS.filter((action) => !NOT_LISTED.has(action.id) && isEnabled(action, state));
}

/** How well a typed text matches an action: its title first, then its title, group and further words together. */
export function matchAction(typed: string, action: Action, title: string): number {
  const own = Math.max(matchText(typed, title), matchText(typed, action.title));
  if (own >= MATCH.words) return own;
  const all = matchText(typed, [title, action.title, action.group, action.words ?? ''].join(' '));
  return Math.max(own, all >= MATCH.words ? 0.9 * MATCH.words : 0.5 * all);
}

/** Actions for a typed text, all that can be done now where it is empty. */
export function actionSection(typed: string, state: ExplorerState, most: number = MOST.actions): Section {
  const actions = listActions(state);
  const ranked =
    typed === ''
      ? actions.map((item) => ({ item, match: 1 }))
      : rankMatches(actions, (action) => matchAction(typed, action, titleOf(action, state)), most);
  const options = ranked.map(({ item, match }) => toActionOption(item, state, WEIGHT.action * match));
  return { id: 'actions', title: 'Actions', options, stale: [] };
}

/** Relations whose label or inverse matches. */
export function relationSection(
  typed: string,
  relations: readonly Relation[],
  countDrawn: (relation: string) => number,
): Section {
  const match = ({ label, inverse }: Relation): number =>
    Math.max(matchText(typed, label), matchText(typed, inverse));
  const options = rankMatches(relations, match, MOST.relations).map(({ item, match: found }): Option => {
    const drawn = countDrawn(item.relation);
    const backwards = item.inverse === item.label ? '' : `, ${item.inverse}`;
    return {
      key: `relation ${item.relation}`,
      choice: { type: 'relation', id: item.relation, name: item.label },
      title: capitalise(item.label) + backwards,
      note: drawn > 0 ? `Select ${countOf(drawn, 'edge')} on the canvas` : 'Open a picture of it',
      icon: 'arrows-left-right',
      score: WEIGHT.relation * found,
    };
  });
  return { id: 'relations', title: 'Relations', options, stale: [] };
}

/** Saved views whose name matches. */
export function viewSection(typed: string, views: readonly SavedViewListing[]): Section {
  const options = rankMatches(views, ({ name }) => matchText(typed, name), MOST.views).map(
    ({ item: { id, name }, match }): Option => ({
      key: `view ${id}`,
      choice: { type: 'view', id, name },
      title: name,
      note: 'Open the saved view',
      icon: 'bookmark',
      score: WEIGHT.view * match,
    }),
  );
  return { id: 'views', title: 'Saved views', options, stale: [] };
}

/** A question that can be found: a starting one, or one of the library. */
export interface FoundQuestion {
  readonly choice: Extract<KeptChoice, { readonly type: 'question' | 'library' }>;
  readonly explanation: string;
}

/** All questions, the starting ones before those of the library. */
export function listQuestions(
  starting: readonly StartingQuestion[],
  library: readonly LibraryQuestion[],
): readonly FoundQuestion[] {
  return [
    ...starting.map(({ id, title, explanation }): FoundQuestion => ({
      choice: { type: 'question', id, name: title },
      explanation,
    })),
    ...library.map(({ name, title, explanation }): FoundQuestion => ({
      choice: { type: 'library', id: name, name: title },
      explanation,
    })),
  ];
}

/** Questions whose words match; where the text asks, before names that have only those words of it that do not. */
export function questionSection(typed: string, questions: readonly FoundQuestion[]): Section {
  const match = ({ choice: { name: title }, explanation }: FoundQuestion): number =>
    Math.max(matchText(typed, title), 0.5 * matchText(typed, explanation));
  const words = wordsOf(foldText(typed));
  const isAsked = words.length > 1 && words.some((word) => ASKING_WORDS.has(word));
  return toQuestionSection(questions, match, isAsked ? WEIGHT.asked : WEIGHT.question);
}

/**
 * Questions that have several words of a text, not all of them words that only ask, for when none has all of them. Words of the
 * explanation count half, and those that only ask not at all, since they are in any.
 */
export function nearQuestionSection(typed: string, questions: readonly FoundQuestion[]): Section {
  const words = wordsOf(foldText(typed));
  const match = ({ choice, explanation }: FoundQuestion): number => {
    const [own, explaining] = [wordsOf(foldText(choice.name)), wordsOf(foldText(explanation))];
    const inTitle = words.filter((word) => own.some((each) => isSameWord(word, each)));
    const inExplanation = words.filter(
      (word) =>
        !inTitle.includes(word) &&
        !ASKING_WORDS.has(word) &&
        explaining.some((each) => isSameWord(word, each)),
    );
    const isAboutIt = inExplanation.length > 0 || inTitle.some((word) => !ASKING_WORDS.has(word));
    if (inTitle.length + inExplanation.length < LEAST_SHARED || !isAboutIt) return 0;
    // Where it has most of the words it stands before names that have all but those that only ask.
    return (1 + (inTitle.length + inExplanation.length / 2) / words.length) / 2;
  };
  return toQuestionSection(questions, match, WEIGHT.question);
}

function toQuestionSection(
  questions: readonly FoundQuestion[],
  match: (question: FoundQuestion) => number,
  weight: number,
): Section {
  const options = rankMatches(questions, match, MOST.questions).map(
    ({ item: { choice, explanation }, match: found }): Option => ({
      key: keyOf(choice),
      choice,
      title: choice.name,
      note: choice.type === 'library' ? `In the console. ${explanation}` : explanation,
      icon: SORTS[choice.type][1],
      score: weight * found,
    }),
  );
  return { id: 'questions', title: 'Questions', options, stale: [] };
}

/** Each longer word of a text alone but those that only ask, for when nothing has all of them; none where there is but one word. */
export function wordSection(typed: string): Section {
  const words = wordsOf(typed);
  const long = words.filter((word) => word.length >= LEAST_LETTERS && !ASKING_WORDS.has(word.toLowerCase()));
  const options = (words.length > 1 ? long.slice(0, MOST.words) : []).map((word): Option => ({
    key: `search ${word}`,
    choice: { type: 'search', text: word },
    title: `Search for “${word}” alone`,
    icon: 'search',
    score: 0,
  }));
  return { id: 'words', title: 'Nothing has all of these words', options, stale: [] };
}

/** What is offered before anything is typed: what was chosen last, and a few actions. */
export function restingSections(recent: readonly KeptChoice[], state: ExplorerState): readonly Section[] {
  const possible = new Map(listActions(state).map((action) => [action.id, action]));
  const again = recent.flatMap((choice): readonly Option[] => {
    if (choice.type !== 'action') return [toRecentOption(choice)];
    const action = possible.get(choice.id);
    return action ? [toActionOption(action, state, 1)] : [];
  });
  const taken = new Set(again.map(({ key }) => key));
  const suggested = SUGGESTED.flatMap((id) => possible.get(id) ?? [])
    .map((action) => toActionOption(action, state, 1))
    .filter(({ key }) => !taken.has(key));
  return [
    { id: 'recent', title: 'Chosen last', options: again, stale: [] },
    { id: 'suggested', title: 'Actions', options: suggested, stale: [] },
  ].filter(({ options }) => options.length > 0);
}

/** Whether both are one word, also where their endings differ, as “commands” and “command”. */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long || (short.length >= LEAST_STEM && long.startsWith(short))) return true;
  return short.length >= LEAST_STEM && short.replace(ENDING, '') === long.replace(ENDING, '');
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\p{N}-]+/gu) ?? [])];
}

function toActionOption(action: Action, state: ExplorerState, score: number): Option {
  const keys = action.keys?.[0];
  return {
    key: `action ${action.id}`,
    choice: { type: 'action', id: action.id },
    title: titleOf(action, state),
    note: action.group,
    icon: 'bolt',
    ...(keys !== undefined && { keys: writeKeys(keys) }),
    score,
  };
}

/** How each sort of choice is called and marked. */
const SORTS: Readonly<Record<Exclude<KeptChoice['type'], 'entity' | 'action'>, readonly [string, string]>> = {
  document: ['Document', 'file-text'],
  claim: ['Claim', 'quote'],
  relation: ['Relation', 'arrows-left-right'],
  view: ['Saved view', 'bookmark'],
  question: ['Question', 'help'],
  library: ['Question of the library, in the console', 'terminal-2'],
};

function toRecentOption(choice: Exclude<KeptChoice, { readonly type: 'action' }>): Option {
  const key = keyOf(choice);
  if (choice.type === 'entity')
    return { key, choice, title: choice.name, note: writeKind(choice.kind), score: 1 };
  const [note, icon] = SORTS[choice.type];
  const title = choice.type === 'relation' ? capitalise(choice.name) : choice.name;
  const isDocument = choice.type === 'document';
  return {
    key,
    choice,
    title,
    note: isDocument ? `${note}, ${choice.publisher}` : note,
    icon,
    ...(isDocument && { lang: choice.language }),
    score: 1,
  };
}
