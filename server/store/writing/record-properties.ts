/** What the records of facts carry beyond the facts themselves: keys, whole days, ids of names and publishers, and who is whom. */
import { createHash } from 'node:crypto';
import { firstDay, lastDay } from '../../model/day.ts';
import type { ClaimFact, DocumentFact, EntityFact, EntityName, NamedRole } from '../../model/facts.ts';
import type { Value } from '../engine.ts';
import { cutWhole, toKey, toNameKey } from './name-key.ts';

/** A map as a statement takes it. */
export type RowMap = Readonly<Record<string, Value>>;

/** Properties of a node. */
export type RecordProperties = Readonly<Record<string, string | number | boolean>> & { readonly id: string };

/** What joins a claim to a further entity, by its role. */
export const NAMING = {
  speaker: 'ATTRIBUTED_TO',
  place: 'AT',
  instrument: 'BY_MEANS_OF',
  event: 'IN_EVENT',
} as const satisfies Record<NamedRole, string>;

/** Further entities of a claim, in the order in which they are written. */
export const NAMED_ROLES: readonly NamedRole[] = ['speaker', 'place', 'instrument', 'event'];

/** The names of an entity as nodes; their ids count them from 0. */
export function toNameRows(entity: string, names: readonly EntityName[]): readonly RecordProperties[] {
  return names.map(({ text, form }, index) => ({
    id: `${entity}~${String(index)}`,
    text,
    key: toNameKey(text),
    form,
  }));
}

/** A publisher's node. */
export function toPublisherProperties(name: string): RecordProperties {
  return { id: toPublisherId(name), name, key: toNameKey(name) };
}

/** Stable id of a publisher, made from its name: readable, and never the same for two names. */
export function toPublisherId(name: string): string {
  const start = cutWhole(toNameKey(name).replaceAll(' ', '-'), 40);
  return `pu-${start}-${digestOf(name).slice(0, 6)}`;
}

/** A document's own properties; its publisher is a node beside it. */
export function toDocumentProperties({ publisher: _publisher, ...own }: DocumentFact): RecordProperties {
  const reportedDay = own.published === undefined ? {} : { reportedDay: lastDay(own.published) };
  return { ...own, key: toKey(own.title), ...reportedDay };
}

/**
 * The claim's own properties, and the whole days that its dates stand for, which both clocks compare by. What lasts and
 * has a beginning but no end is still so: it has no last day.
 */
export function toClaimProperties(
  claim: ClaimFact,
  { edge, reported, isLasting }: { edge: string; reported: string | undefined; isLasting: boolean },
): RecordProperties {
  const { document: _document, subject: _subject, object: _object, named: _named, ...own } = claim;
  const from = claim.dateFrom ?? claim.date ?? claim.dateTo;
  const to = claim.dateTo ?? claim.date ?? (isLasting ? undefined : claim.dateFrom);
  return {
    ...own,
    key: toKey(claim.statement),
    edge,
    ...(reported !== undefined && { reported, reportedDay: lastDay(reported) }),
    ...(from !== undefined && { firstDay: firstDay(from) }),
    ...(to !== undefined && { lastDay: lastDay(to, claim.datePrecision) }),
  };
}

/** Finds the publishers that are entities: each that has exactly the name of one, and of no second. */
export class SamePublishers {
  readonly #publishers: readonly string[];
  readonly #owners: Map<string, Set<string>>;

  /** @param publishers their names */
  constructor(publishers: Iterable<string>) {
    this.#publishers = [...new Set(publishers)].sort();
    this.#owners = new Map(this.#publishers.map((name) => [toNameKey(name), new Set()]));
  }

  addEntity({ id, names }: Pick<EntityFact, 'id' | 'names'>): void {
    // Almost no entity publishes: only keys of publishers are kept.
    for (const { text, form } of names) if (form !== 'metonym') this.#owners.get(toNameKey(text))?.add(id);
  }

  /** By the name of the publisher. */
  pairs(): readonly { readonly publisher: string; readonly entity: string }[] {
    return this.#publishers.flatMap((name) => {
      const [entity, ...others] = this.#owners.get(toNameKey(name)) ?? [];
      return entity !== undefined && others.length === 0 ? [{ publisher: toPublisherId(name), entity }] : [];
    });
  }
}

/** A digest that does not hang on the order in which keys were written. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
