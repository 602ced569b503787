/** What stays bright while the rest is dimmed: what was found, or the neighbourhood of what is pointed at or was tapped. */
import { brightOf, type Findings } from '../../state/findings.ts';
import type { Target } from '../../state/view/selection.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { drawnId } from '../drawn/targets.ts';

/** The bright part of a picture. */
export interface Bright {
  /** Ids of drawn nodes. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly EdgeElement[];
  /** The place on the path that is read, from 1, by the ids of drawn nodes; empty where no path is. */
  readonly steps: ReadonlyMap<string, number>;
}

/** What something can be bright for; what comes first goes before the others. */
export interface Brightness {
  /** Under the pointer. */
  readonly hovered: Target | undefined;
  readonly findings: Findings | undefined;
  /** Chosen by a hand that cannot point at anything. */
  readonly tapped: Target | undefined;
}

/** What is bright now; undefined where nothing is dimmed. */
export function findBright(
  drawn: PaintedGraph,
  { hovered, findings, tapped }: Brightness,
): Bright | undefined {
  const steps = findings ? stepsOf(drawn, findings) : new Map<string, number>();
  if (hovered) return { ...around(drawn, hovered), steps };
  if (!findings) return tapped && { ...around(drawn, tapped), steps };
  const found = brightOf(findings);
  const nodes = new Set([...found.nodes].flatMap((id) => drawn.drawnAs(id) ?? []));
  const edges = new Set([...found.edges].flatMap((id) => drawn.drawnAs(id) ?? []));
  // Of what is not on the canvas at all nothing can be bright.
  if (nodes.size === 0) return undefined;
  return {
    nodes,
    edges: [...edges].flatMap((id) => drawn.edges().get(id) ?? []),
    steps,
  };
}

/** The neighbourhood of a node, or an edge with its ends. */
function around(drawn: PaintedGraph, target: Target): Omit<Bright, 'steps'> {
  const own = drawnId(target);
  const id = drawn.drawnAs(own) ?? own;
  if (target.type === 'node' || target.type === 'group') {
    const edges = drawn.edgesAt(id);
    return { nodes: new Set([id, ...edges.flatMap(endsOf)]), edges };
  }
  const edge = drawn.edges().get(id);
  return edge ? { nodes: new Set(endsOf(edge)), edges: [edge] } : { nodes: new Set(), edges: [] };
}

function endsOf({ source, target }: EdgeElement): readonly string[] {
  return [source, target];
}

/** The number of each step of the path. Those that are not on the canvas count as well; a closed group has the number of its first. */
function stepsOf(drawn: PaintedGraph, findings: Findings): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  if (findings.type !== 'paths') return steps;
  for (const [at, entity] of (findings.answer.paths[findings.chosen]?.nodes ?? []).entries()) {
    const id = drawn.drawnAs(entity);
    if (id !== undefined && !steps.has(id)) steps.set(id, at + 1);
  }
  return steps;
}
