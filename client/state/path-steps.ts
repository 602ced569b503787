/** A path as a sequence of steps that can be read: each with its two entities, its edge, and the words from one to the other. */
import type { Path } from '../../server/model/answers.ts';
import type { Graph, GraphEdge, GraphNode } from '../../server/model/graph.ts';
import { UNGRADED, weaknessOf } from '../../server/model/grade.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { writeRelation } from '../../server/model/words.ts';

/** One step: `from` `words` `to`. */
export interface PathStep {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly edge: GraphEdge;
  /** The relation as it reads in the direction of the step: `supplies`, or `is supplied by` against its edge. */
  readonly words: string;
  /** Of a path forward in time: the claim that is this step. */
  readonly claim?: string;
}

/** The words that lead from an entity along an edge. */
export function wordsAlong(edge: GraphEdge, from: string, vocabulary: Vocabulary): string {
  return writeRelation(edge.relation, edge.source === from ? 'out' : 'in', vocabulary);
}

/** The steps of a path. */
export function stepsOf(path: Path, graph: Graph, vocabulary: Vocabulary): readonly PathStep[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  return path.edges.flatMap((id, at) => {
    const from = nodes.get(path.nodes[at] ?? '');
    const to = nodes.get(path.nodes[at + 1] ?? '');
    const edge = edges.get(id);
    const claim = path.claims?.[at];
    if (!from || !to || !edge) return [];
    const words = wordsAlong(edge, from.id, vocabulary);
    return [{ from, to, edge, words, ...(claim !== undefined && { claim }) }];
  });
}

/**
 * The edges of a tree as steps, read outwards from one of its nodes: each step but the first begins where an earlier one led.
 * What does not hang together with that node comes last, from its sources to its targets.
 */
export function walkTree(graph: Graph, root: string, vocabulary: Vocabulary): readonly PathStep[] {
  const reached = new Set([root]);
  const open = [root];
  const steps: { readonly from: string; readonly edge: GraphEdge }[] = [];
  const left = new Set(graph.edges);
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const edge of left) {
      if (edge.source !== from && edge.target !== from) continue;
      left.delete(edge);
      steps.push({ from, edge });
      const to = edge.source === from ? edge.target : edge.source;
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  const apart = [...left].map((edge) => ({ from: edge.source, edge }));
  return [...steps, ...apart].flatMap(({ from, edge }) => {
    const to = edge.source === from ? edge.target : edge.source;
    return stepsOf({ nodes: [from, to], edges: [edge.id] }, graph, vocabulary);
  });
}

/** The grade of the weakest step; undefined where a step has none. */
export function weakestGrade(steps: readonly PathStep[]): string | undefined {
  let weakest: string | undefined;
  let weakness = -1;
  for (const { edge } of steps) {
    const { grade } = edge.properties;
    if (weaknessOf(grade) <= weakness) continue;
    weakest = grade;
    weakness = weaknessOf(grade);
  }
  return weakness === UNGRADED ? undefined : weakest;
}

/** The steps than which none has a worse grade or, of that grade, fewer origins; none where all are alike. */
export function weakestSteps(steps: readonly PathStep[]): ReadonlySet<PathStep> {
  const compare = (a: PathStep, b: PathStep): number =>
    weaknessOf(b.edge.properties.grade) - weaknessOf(a.edge.properties.grade) ||
    a.edge.properties.origins - b.edge.properties.origins;
  const [weakest] = steps.toSorted(compare);
  const found = weakest ? steps.filter((step) => compare(step, weakest) === 0) : [];
  return new Set(found.length === steps.length ? [] : found);
}

/** The steps as one sentence to be read aloud: `Russia supplies Iran, which supplies Yemen`. */
export function readAloud(steps: readonly PathStep[]): string {
  const [first, ...rest] = steps;
  if (!first) return '';
  const begin = `${first.from.name} ${first.words} ${first.to.name}`;
  return [begin, ...rest.map(({ from, words, to }) => `${pronounOf(from)} ${words} ${to.name}`)].join(', ');
}

/** The word by which a sentence goes on from an entity. */
export function pronounOf({ kind }: Pick<GraphNode, 'kind'>): 'who' | 'which' {
  return kind === 'Person' ? 'who' : 'which';
}
