/** The edges and claims of an entity by their weight: what is best known first, and what was reported lately. */
import type { Claim } from '../../../server/model/claim.ts';
import { compareTexts } from '../../../server/model/compare-texts.ts';
import { lastDay } from '../../../server/model/day.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Relation, Vocabulary } from '../../../server/model/vocabulary.ts';
import { laterDay, monthsBefore } from '../../state/view/recent.ts';

/** Edges best first: affirmed before denied, then by grade, then by origins and claims. */
export function sortByWeight(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const grade = (edge: GraphEdge): string => edge.properties.grade ?? 'Z';
  return [...edges].sort(
    (a, b) =>
      Number(b.properties.affirmed) - Number(a.properties.affirmed) ||
      compareTexts(grade(a), grade(b)) ||
      b.properties.origins - a.properties.origins ||
      b.properties.claims - a.properties.claims ||
      compareTexts(a.id, b.id),
  );
}

/** What was reported within so many months before the latest report, latest first. */
export interface Lately {
  /** Whole days; the first excluded. */
  readonly since: string;
  readonly until: string;
  readonly claims: readonly Claim[];
}

/** The claims that were reported lately; undefined where none is dated. */
export function findLately(claims: readonly Claim[], months: number): Lately | undefined {
  let until: string | undefined;
  for (const claim of claims) until = laterDay(until, claim.reported);
  if (until === undefined) return undefined;
  const since = monthsBefore(until, months);
  const recent = claims.filter((claim) => claim.reported !== undefined && lastDay(claim.reported) > since);
  const sorted = [...recent].sort(
    (a, b) => compareTexts(b.reported ?? '', a.reported ?? '') || compareTexts(a.id, b.id),
  );
  return { since, until, claims: sorted };
}

/** Kinds of what others lie in. */
const PLACES: readonly string[] = ['Place', 'State'];

/** Whether a relation says where its subject is: it lasts, and leads to nothing but places. */
function saysWhere(relation: Relation): boolean {
  const { duration, objects } = relation;
  return duration === 'state' && objects.includes('Place') && objects.every((kind) => PLACES.includes(kind));
}

/** The affirmed edges that say where an entity is, best first. */
export function findWhere(
  id: string,
  edges: readonly GraphEdge[],
  vocabulary: Vocabulary,
): readonly GraphEdge[] {
  const where = new Set(vocabulary.relations.filter(saysWhere).map((each) => each.relation));
  return sortByWeight(
    edges.filter((edge) => edge.source === id && edge.properties.affirmed && where.has(edge.relation)),
  );
}
