/** A search for paths: between which entities and of which kind, in pairs, and what could be tried where nothing was found. */
import type { EntityReference, PathMode, Paths } from '../../server/model/answers.ts';
import type { GraphEdge, GraphNode } from '../../server/model/graph.ts';
import { PATH_LENGTHS } from '../../server/model/path-limits.ts';
import { countOf } from '../../server/model/words.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';

/** How paths are searched for. */
export interface PathOptions {
  readonly mode: PathMode;
  /** Greatest number of steps; as many as are usual for the mode where it is missing. */
  readonly max?: number;
  /** Relations that paths may use; all where empty. */
  readonly relations: readonly string[];
  /** Leaves out relations of speech: that somebody says something of somebody is then no step. */
  readonly withoutSpeech: boolean;
  /** Of paths forward in time: days between which all steps lie, and most days between two steps. */
  readonly since?: string;
  readonly until?: string;
  readonly gap?: number;
}

/** Between which entities paths are sought, and how. */
export interface PathSearch {
  /** At least two; with more, paths between each two of them, from the earlier to the later. */
  readonly of: readonly EntityReference[];
  readonly options: PathOptions;
}

/** Most entities between which paths can be sought together: they make ten pairs, more could not be read. */
export const MOST_ENDS = 5;

/** Each two of the entities, the earlier first. */
export function pairsOf(
  of: readonly EntityReference[],
): readonly { readonly from: EntityReference; readonly to: EntityReference }[] {
  return of.flatMap((from, at) => of.slice(at + 1).map((to) => ({ from, to })));
}

/** The relations to ask the server for; empty for all. */
export function relationsToAsk(
  { relations, withoutSpeech }: Pick<PathOptions, 'relations' | 'withoutSpeech'>,
  vocabulary: Vocabulary | undefined,
): readonly string[] {
  if (!withoutSpeech || !vocabulary) return relations;
  return vocabulary.relations
    .filter((each) => !each.speech && (relations.length === 0 || relations.includes(each.relation)))
    .map((each) => each.relation);
}

/** The answers for several pairs as one: their paths one after the other, each node and edge once. */
export function joinAnswers(answers: readonly Paths[]): Paths {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const answer of answers) {
    for (const node of answer.nodes) nodes.set(node.id, node);
    for (const edge of answer.edges) edges.set(edge.id, edge);
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    paths: answers.flatMap((answer) => answer.paths),
    truncated: answers.some((answer) => answer.truncated),
  };
}

/** Another search that may find what one did not. */
export interface WiderSearch {
  readonly label: string;
  readonly options: PathOptions;
}

/** What could be tried where nothing was found: more steps, all relations, any day. */
export function widen(options: PathOptions): readonly WiderSearch[] {
  const { since, until, gap, max, ...rest } = options;
  const { usual, greatest } = PATH_LENGTHS[options.mode];
  const isDated = (since ?? until ?? gap) !== undefined;
  return [
    ...((max ?? usual) < greatest
      ? [{ label: `Look up to ${String(greatest)} steps far`, options: { ...options, max: greatest } }]
      : []),
    ...(options.relations.length > 0 || options.withoutSpeech
      ? [{ label: 'Go along all relations', options: { ...options, relations: [], withoutSpeech: false } }]
      : []),
    ...(isDated
      ? [{ label: 'Set no limits of time', options: { ...rest, ...(max !== undefined && { max }) } }]
      : []),
    ...(options.mode === 'forward'
      ? [
          {
            label: 'Look for the shortest path, whatever the days',
            options: { ...rest, mode: 'shortest' as const },
          },
        ]
      : []),
  ];
}

/** What was asked for, as a heading: `Best sourced paths from Russia to Ukraine`. */
export function describeSearch({ of, options }: PathSearch): string {
  const names = of.map(({ name }) => name);
  const [from = '', to = ''] = names;
  const ends = names.length > 2 ? `between each two of ${listWords(names)}` : `from ${from} to ${to}`;
  return `${describeKind(options, names.length > 2)} ${ends}`;
}

function describeKind({ mode, max }: PathOptions, several: boolean): string {
  switch (mode) {
    case 'shortest':
      return several ? 'Shortest paths' : 'Shortest path';
    case 'all':
      return 'All shortest paths';
    case 'within':
      return `All paths of up to ${countSteps(max ?? PATH_LENGTHS.within.usual)}`;
    case 'sourced':
      return 'Best sourced paths';
    case 'forward':
      return 'Paths forward in time';
  }
}

/** `1 step`, `3 steps`. */
export function countSteps(steps: number): string {
  return countOf(steps, 'step');
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `A`, `A and B`, `A, B and C`. */
export function listWords(words: readonly string[]): string {
  return LIST.format(words);
}
