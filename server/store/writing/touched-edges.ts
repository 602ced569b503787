/** Finds the edges that a change of facts touches: those are rolled up anew, and no other. */
import { DENIES } from '../../model/vocabulary.ts';
import type { Ask } from '../ask.ts';
import type { FactsChange, WrittenRecord } from './facts-change.ts';
import type { FactRecord, RecordLabel } from './records.ts';

/** A change, what it is a change from and to, and what the database is like before it. */
export interface ChangeInContext {
  readonly change: FactsChange;
  readonly records: readonly FactRecord[];
  readonly written: readonly WrittenRecord[];
  /** Nothing is in the database that the change could touch besides its own. */
  readonly isEmpty: boolean;
  /** The roll-up depends on ranks of statuses and on which relations are speech: if those changed, any edge may come out differently. */
  readonly isOtherVocabulary: boolean;
}

/** Ids of the edges whose claims change, or whose roll-up depends on a document, a dispute or a denial that changes. */
export async function touchedEdges(
  ask: Ask,
  { change, records, written, isEmpty, isOtherVocabulary }: ChangeInContext,
): Promise<Set<string>> {
  const edgeOf = new Map(
    records.flatMap((each) => (each.edge === undefined ? [] : [[each.id, each.edge] as const])),
  );
  const edges = new Set<string>();
  const addEdge = (edge: unknown): void => {
    if (typeof edge === 'string') edges.add(edge);
  };
  const present = [...change.added, ...change.changed];
  const before = [...change.changed, ...change.gone];
  const idsOf = (label: RecordLabel): string[] =>
    before.filter((each) => each.label === label).map((each) => each.id);
  const edgeBefore = new Map(written.map((each) => [each.id, each.edge]));
  for (const record of present) addEdge(record.edge);
  for (const record of before) addEdge(edgeBefore.get(record.id));
  const disputed = present.flatMap((each) => (each.sides ?? []).flatMap((side) => side.claims));
  for (const claim of disputed) addEdge(edgeOf.get(claim));
  if (isEmpty) return edges;
  const more = isOtherVocabulary
    ? await ask('edges-claimed', {})
    : await ask('edges-touched', {
        documents: idsOf('Document'),
        disputes: idsOf('Dispute'),
        disputed: disputed.filter((claim) => !edgeOf.has(claim)),
        claims: idsOf('Claim'),
        entities: present.filter((each) => each.relation === DENIES).map((each) => each.object ?? ''),
      });
  for (const row of more) addEdge(row['edge']);
  return edges;
}
