/** A plan as it is read: operators from the result down to the data, what each took, the costliest, and what would help. */
import type { PlanStep } from '../../run/answer.ts';

/** A line of the tree. */
export interface PlanLine {
  readonly depth: number;
  readonly operator: string;
  /** What it works on, in the engine's words. */
  readonly details: string;
  readonly estimated: number | undefined;
  readonly rows: number | undefined;
  readonly hits: number | undefined;
  /** Milliseconds that it took by itself, where the engine counts those and no hits. */
  readonly time: number | undefined;
  /** Share of all hits, of all time where no hits are counted, or of all estimated rows where nothing was run; 0 to 1. */
  readonly share: number;
  readonly isCostliest: boolean;
}

/** A plan in lines. */
export interface ReadPlan {
  readonly lines: readonly PlanLine[];
  readonly totalHits: number | undefined;
  /** Milliseconds, where they are counted instead of hits. */
  readonly totalTime: number | undefined;
  /** Sentences on what would make it cheaper, none where nothing stands out. */
  readonly advice: readonly string[];
}

/** Reads the tree, the result first. */
export function readPlan(plan: PlanStep): ReadPlan {
  const steps = flatten(plan, 0);
  const costs = steps.map(({ step }) => step.hits ?? timeOf(step) ?? estimateOf(step) ?? 0);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const most = Math.max(0, ...costs);
  const costliest = most > 0 ? costs.indexOf(most) : -1;
  const hits = steps.flatMap(({ step }) => step.hits ?? []);
  const times = steps.flatMap(({ step }) => timeOf(step) ?? []);
  return {
    lines: steps.map(({ step, depth }, at) => ({
      depth,
      operator: toWords(step.operator),
      details: detailsOf(step),
      estimated: estimateOf(step),
      rows: step.rows,
      hits: step.hits,
      time: timeOf(step),
      share: total === 0 ? 0 : (costs[at] ?? 0) / total,
      isCostliest: at === costliest,
    })),
    totalHits: hits.length > 0 ? hits.reduce((sum, each) => sum + each, 0) : undefined,
    totalTime: times.length > 0 ? times.reduce((sum, each) => sum + each, 0) : undefined,
    advice: [...new Set(steps.flatMap(({ step }) => adviseOn(step)))],
  };
}

function flatten(step: PlanStep, depth: number): readonly { step: PlanStep; depth: number }[] {
  // A straight run of operators stays at one depth; only where two meet does the tree branch.
  const isFork = step.children.length > 1;
  return [{ step, depth }, ...step.children.flatMap((each) => flatten(each, isFork ? depth + 1 : depth))];
}

/** `NodeByLabelScan@neo4j` as `Node by label scan`. */
function toWords(operator: string): string {
  const [name = ''] = operator.split('@');
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function detailsOf({ details, identifiers }: PlanStep): string {
  const said = details['Details'] ?? details['details'] ?? details['desc'];
  return typeof said === 'string' ? said : identifiers.filter((each) => !/^\s|@/.test(each)).join(', ');
}

function estimateOf({ details }: PlanStep): number | undefined {
  const rows = details['EstimatedRows'];
  if (typeof rows === 'bigint') return Number(rows);
  return typeof rows === 'number' ? rows : undefined;
}

const EVERY_NODE = 'Every node of the store is looked at. Name a label: (n:State).';

/** Whether nodes of one label are looked through for those of which something equals a value. */
function isSought(filter: PlanStep, scan: PlanStep): boolean {
  return / = | Eq /.test(detailsOf(filter)) && !detailsOf(scan).endsWith(':*');
}

/** Nanoseconds, as Neo4j writes them, as milliseconds; of no use beside hits. */
function timeOf({ details, hits }: PlanStep): number | undefined {
  const time = details['Time'];
  if (hits !== undefined || (typeof time !== 'bigint' && typeof time !== 'number')) return undefined;
  return Number(time) / 1_000_000;
}

function adviseOn(step: PlanStep): readonly string[] {
  const [name = ''] = step.operator.split('@');
  const below = step.children[0];
  const scanned = below && detailsOf(below);
  switch (name) {
    case 'CartesianProduct':
      return [
        'Cartesian product: two parts of the pattern are not joined, so every row of the one meets every row of the other. Join them by a relationship, or narrow one of them first.',
      ];
    case 'AllNodesScan':
      return [EVERY_NODE];
    case 'Scan':
    case 'NodeScan':
      return detailsOf(step).endsWith(':*') ? [EVERY_NODE] : [];
    case 'DirectedAllRelationshipsScan':
    case 'UndirectedAllRelationshipsScan':
      return ['Every relationship of the store is looked at. Name its type, or the label of one end.'];
    case 'Filter':
      return below && /^(?:NodeByLabelScan|(?:Node)?Scan$)/.test(below.operator) && isSought(step, below)
        ? [
            `Missing index: all nodes of ${scanned ?? 'the label'} are looked at to find those with ${detailsOf(step)}. Entities, claims and documents are found at once by their id.`,
          ]
        : [];
    case 'VarLengthExpand(All)':
      return /\*\.\.(?!\d)|\*(?![\d.])/.test(detailsOf(step))
        ? ['A path without a greatest length is followed as far as it goes. Give it one: [*..4].']
        : [];
    default:
      return [];
  }
}
