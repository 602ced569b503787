/** What a fact names, and whether that is there. */
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import type { Placed } from '../draft.ts';
import type { FileRecords } from './file-records.ts';
import type { Tally } from './tally.ts';

/** A record that a fact names. */
export interface Reference {
  readonly type: FactType;
  readonly id: string;
  /** Without it the fact is not whole. */
  readonly isNeeded: boolean;
}

/** All that a fact names. */
export function referencesOf<T extends FactType>(type: T, fact: FactOf[T]): readonly Reference[] {
  const finding: { readonly [K in FactType]: (each: FactOf[K]) => readonly Reference[] } = {
    entity: () => [],
    origin: () => [],
    // Documents relay documents that may come later: those are asked for when all are read.
    document: ({ relays }) => relayed(relays).filter((each) => each.type !== 'document'),
    claim: ({ document, subject, object, named, relays }) => [
      { type: 'document', id: document, isNeeded: true },
      ...[subject, object, ...Object.values(named)].map((id): Reference => ({
        type: 'entity',
        id,
        isNeeded: true,
      })),
      ...relayed(relays),
    ],
    dispute: ({ sides }) =>
      sides.flatMap(({ claims }) => claims.map((id): Reference => ({ type: 'claim', id, isNeeded: false }))),
  };
  return finding[type](fact);
}

/** Tells what a record relays that there is not; it is left out. */
export function checkRelays(
  records: FileRecords,
  { fact, place }: Placed<FactOf['claim'] | FactOf['document']>,
  tally: Tally,
): void {
  for (const { to } of fact.relays) {
    if (records.isThere(to.type, to.id)) continue;
    records.cutRelay(fact.id, to.id);
    tally.tell({
      place,
      wrong: `it relays the ${to.type} ${to.id}, which is in neither the file nor the store`,
      remedy: `Add that ${to.type}, or import without what it relays.`,
    });
  }
}

function relayed(relays: FactOf['claim']['relays']): readonly Reference[] {
  return relays.map(({ to }) => ({ type: to.type, id: to.id, isNeeded: false }));
}
