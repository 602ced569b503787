/** What a search for paths was restricted to, in words. */
import { PATH_LENGTHS } from '../../../server/model/path-limits.ts';
import { findRelation, type Vocabulary } from '../../../server/model/vocabulary.ts';
import { countSteps, listWords, type PathOptions } from '../../state/path-search.ts';
import { capitalise, countOf, writeDay } from '../parts/words.ts';

/** As many relations as are named; of more than that the others are counted. */
const NAMED = 3;

/** One sentence; undefined where nothing was asked for but the kind of path. */
export function describeConditions(options: PathOptions, vocabulary: Vocabulary): string | undefined {
  const { mode, max, withoutSpeech, relations, gap } = options;
  const days = describeDays(options);
  const parts = [
    ...(relations.length > 0 ? [`along ${nameRelations(relations, vocabulary)}`] : []),
    ...(withoutSpeech ? ['without what people merely say'] : []),
    ...(mode !== 'within' && max !== undefined && max !== PATH_LENGTHS[mode].usual
      ? [`of up to ${countSteps(max)}`]
      : []),
    ...(days === undefined ? [] : [days]),
    ...(gap === undefined ? [] : [`at most ${countOf(gap, 'day')} from one step to the next`]),
  ];
  return parts.length === 0 ? undefined : `${capitalise(parts.join(', '))}.`;
}

/** `supplies, trains and 3 more relations` */
export function nameRelations(relations: readonly string[], vocabulary: Vocabulary): string {
  const labels = relations.map((each) => findRelation(vocabulary, each)?.label ?? each);
  const named = labels.slice(0, labels.length > NAMED + 1 ? NAMED : labels.length);
  const others = labels.length - named.length;
  return listWords([
    ...named.map((label) => `“${label}”`),
    ...(others > 0 ? [countOf(others, 'more relation')] : []),
  ]);
}

function describeDays({ since, until }: PathOptions): string | undefined {
  if (since !== undefined && until !== undefined)
    return since === until ? `in ${writeDay(since)}` : `between ${writeDay(since)} and ${writeDay(until)}`;
  if (since !== undefined) return `from ${writeDay(since)} on`;
  return until === undefined ? undefined : `until ${writeDay(until)}`;
}
