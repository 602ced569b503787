/** Finds to which state, or else organisation, entities belong, by going upwards along the relations that express it. */
import type { EntityReference } from '../model/answers.ts';
import { compareSourcing, type PathEdge } from './edge.ts';

/** An edge by which its source belongs to its target. */
export interface UpwardEdge extends PathEdge {
  readonly relation: string;
  /** The target. */
  readonly to: EntityReference;
}

/** Reads the edges by which given entities belong to others. */
export type ReadUpward = (ids: readonly string[]) => Promise<readonly UpwardEdge[]>;

/** Kinds that group what belongs to them; a state goes before any organisation, and belongs to nothing itself. */
const STATE = 'State';
const ORGANISATION = 'Organisation';

/** Greatest number of steps upwards. */
const MAX_STEPS = 5;

/**
 * To what each of the entities belongs, by their ids: the nearest state, else the organisation that is most steps up. Where
 * several are as near or as far, the way decides, step by step from the entity on: the relation that comes first in
 * `precedence`, then the better sourced edge, then its id. States are left out, and what belongs to neither.
 */
export async function findBelongings(
  entities: readonly EntityReference[],
  precedence: readonly string[],
  read: ReadUpward,
): Promise<ReadonlyMap<string, EntityReference>> {
  const members = entities.filter(isNoState).map(({ id }) => id);
  const upward = await readUpward(members, precedence, read);
  const belongs = new Map<string, EntityReference>();
  for (const id of members) {
    const to = climb(id, upward);
    if (to) belongs.set(id, to);
  }
  return belongs;
}

/** Reads all that is above the members, a step at a time for all of them together, but nothing above a state. */
async function readUpward(
  members: readonly string[],
  precedence: readonly string[],
  read: ReadUpward,
): Promise<ReadonlyMap<string, readonly UpwardEdge[]>> {
  const upward = new Map<string, UpwardEdge[]>();
  let frontier = [...new Set(members)];
  for (let step = 0; step < MAX_STEPS && frontier.length > 0; step++) {
    for (const id of frontier) upward.set(id, []);
    const edges = await read(frontier);
    for (const edge of edges) upward.get(edge.source)?.push(edge);
    const above = edges.map(({ to }) => to).filter(isNoState);
    frontier = [...new Set(above.map(({ id }) => id))].filter((id) => !upward.has(id));
  }
  const compare = (a: UpwardEdge, b: UpwardEdge): number =>
    precedence.indexOf(a.relation) - precedence.indexOf(b.relation) || compareSourcing(a, b);
  for (const edges of upward.values()) edges.sort(compare);
  return upward;
}

/** Level by level; within one, what the better way leads to comes first, because the level below is in that order. */
function climb(id: string, upward: ReadonlyMap<string, readonly UpwardEdge[]>): EntityReference | undefined {
  const seen = new Set([id]);
  let level: readonly string[] = [id];
  let topmost: EntityReference | undefined;
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const reached: EntityReference[] = [];
    for (const { to } of level.flatMap((node) => upward.get(node) ?? [])) {
      if (seen.has(to.id)) continue;
      seen.add(to.id);
      reached.push(to);
    }
    const state = reached.find(({ kind }) => kind === STATE);
    if (state) return state;
    topmost = reached.find(({ kind }) => kind === ORGANISATION) ?? topmost;
    level = reached.map((each) => each.id);
  }
  return topmost;
}

function isNoState({ kind }: EntityReference): boolean {
  return kind !== STATE;
}
