/** Brings what an origin wrote into the database in step with a set of facts: only what differs, all or nothing. */
import type { Facts } from '../model/facts.ts';
import type { Engine, Parameters, Row, Statement } from './engine.ts';
import type { ChangeSummary, FactsChange } from './facts-change.ts';
import { compareFacts } from './facts-change.ts';
import { quoteIdentifier } from './identifier.ts';
import type { Queries } from './queries.ts';
import type { FactRecord, RecordLabel } from './records.ts';
import { digestOf, NAMED_ROLES, NAMING, toPublisherId, toPublisherProperties } from './record-properties.ts';
import { toRecords, toSamePairs } from './records.ts';
import { readRows } from './read-rows.ts';
import { rollUp } from './roll-up.ts';
import { touchedEdges } from './touched-edges.ts';
import { typedStatements } from './typed-statements.ts';
import { keyOf, readBefore } from './written-before.ts';

/** A set of facts to be written, and by whom. */
export interface FactsToWrite {
  readonly facts: Facts;
  /** Mark of everything that is written: `seed`, or an import. Only what carries it is changed or removed. */
  readonly origin: string;
  /** Digest of the seed's files, kept with the store so that a start can tell whether it is seeded. */
  readonly seedDigest?: string;
}

/** The statements that remove records, in an order in which nothing is left that still needs what goes. */
const DELETING = [
  ['Dispute', 'delete-disputes'],
  ['Claim', 'delete-claims'],
  ['Document', 'delete-documents'],
  ['Entity', 'delete-entities'],
  ['Origin', 'delete-origins'],
] as const;

/** Writes facts in one transaction; what the origin wrote before and the facts no longer hold goes. */
export async function writeFacts(
  engine: Engine,
  queries: Queries,
  input: FactsToWrite,
): Promise<ChangeSummary> {
  const writer = new FactsWriter(engine, queries, input);
  return writer.write();
}

class FactsWriter {
  readonly #statements: Statement[] = [];
  readonly #engine: Engine;
  readonly #queries: Queries;
  readonly #input: FactsToWrite;

  constructor(engine: Engine, queries: Queries, input: FactsToWrite) {
    this.#engine = engine;
    this.#queries = queries;
    this.#input = input;
  }

  async write(): Promise<ChangeSummary> {
    const { facts, origin, seedDigest } = this.#input;
    const all = toRecords(facts, origin);
    const before = await readBefore((name, parameters) => this.#read(name, parameters), all, origin);
    const records = all.filter((each) => !before.others.has(keyOf(each)));
    const change = compareFacts(records, before.written);
    const vocabularyDigest = digestOf(
      JSON.stringify([facts.vocabulary.statuses, facts.vocabulary.relations]),
    );
    const edges = await touchedEdges((name, parameters) => this.#read(name, parameters), {
      change,
      records,
      written: before.written,
      isEmpty: before.isEmpty,
      isOtherVocabulary: before.vocabularyDigest !== vocabularyDigest,
    });

    const present = [...change.added, ...change.changed];
    if (present.length + change.gone.length > 0) {
      this.#writeOrigins(present);
      this.#writeEntities(change, present, before.kinds);
      this.#writeDocuments(change, present);
      this.#writeClaims(change, present);
      this.#writeDisputes(change, present);
      this.#remove(change);
      this.#joinPublishers(before.isEmpty);
    }
    const entities = present.filter((each) => each.label === 'Entity').map((each) => each.id);
    const context = { queries: this.#queries, engine: this.#engine.name, vocabulary: facts.vocabulary };
    this.#statements.push(...rollUp(context, { edges, entities, isEmpty: before.isEmpty }));
    this.#add('set-store', {
      properties: { vocabularyDigest, ...(seedDigest !== undefined && { seedDigest }) },
    });
    await this.#engine.transaction(this.#statements, { timeoutMs: 120_000 });
    return {
      added: change.added.length,
      changed: change.changed.length,
      removed: change.gone.length,
      kept: before.others.size,
      edges: edges.size,
    };
  }

  #writeOrigins(present: readonly FactRecord[]): void {
    this.#addRows(
      'write-origins',
      of(present, 'Origin').map(({ id, properties }) => ({ id, properties })),
    );
  }

  /** A kind that the vocabulary no longer has goes from the entities that are written, so that each keeps exactly one. */
  #writeEntities(change: FactsChange, present: readonly FactRecord[], kindsBefore: readonly string[]): void {
    const { vocabulary } = this.#input.facts;
    this.#addIds('delete-names', of(change.changed, 'Entity'));
    const rows = of(present, 'Entity').map(({ id, kind, properties, names }) => ({
      id,
      kind: kind ?? '',
      properties,
      names: names ?? [],
    }));
    const kinds = new Set([...vocabulary.kinds.map(({ kind }) => kind), ...kindsBefore]);
    const fill = { __KINDS__: [...kinds].map(quoteIdentifier).join(':') };
    this.#statements.push(
      ...typedStatements(this.#queries, this.#engine.name, {
        query: 'write-entities',
        key: 'kind',
        rows,
        fill,
      }),
    );
  }

  #writeDocuments(change: FactsChange, present: readonly FactRecord[]): void {
    const documents = of(present, 'Document');
    const names = [...new Set(documents.map((each) => each.publisher ?? ''))].sort();
    const publishers = names.map(toPublisherProperties);
    this.#addRows(
      'write-publishers',
      publishers.map((properties) => ({ id: properties.id, properties })),
    );
    this.#addIds('detach-documents', of(change.changed, 'Document'));
    this.#addRows(
      'write-documents',
      documents.map(({ id, properties, publisher }) => ({
        id,
        properties,
        publisher: toPublisherId(publisher ?? ''),
      })),
    );
    this.#writeRelays(documents);
  }

  #writeClaims(change: FactsChange, present: readonly FactRecord[]): void {
    const claims = of(present, 'Claim');
    this.#addIds('detach-claims', of(change.changed, 'Claim'));
    this.#addRows(
      'write-claims',
      claims.map(({ id, properties, subject, object, document }) => ({
        id,
        properties,
        subject: subject ?? '',
        object: object ?? '',
        document: document ?? '',
      })),
    );
    const rows = claims.flatMap(({ id, named }) =>
      NAMED_ROLES.flatMap((role) => {
        const entity = named?.[role];
        return entity === undefined ? [] : [{ claim: id, entity, role: NAMING[role] }];
      }),
    );
    this.#statements.push(
      ...typedStatements(this.#queries, this.#engine.name, { query: 'name-entities', key: 'role', rows }),
    );
    this.#writeRelays(claims);
  }

  #writeRelays(records: readonly FactRecord[]): void {
    const relays = records.flatMap((each) => each.relays ?? []);
    for (const type of ['origin', 'entity', 'document'] as const) {
      for (const from of ['document', 'claim'] as const) {
        const rows = relays.filter((relay) => relay.to.type === type && relay.from.type === from);
        this.#addRows(
          `relay-${from}-to-${type}`,
          rows.map(({ from: { id }, to, basis }) => ({ from: id, to: to.id, basis })),
        );
      }
    }
  }

  #writeDisputes(change: FactsChange, present: readonly FactRecord[]): void {
    const disputes = of(present, 'Dispute');
    this.#addIds('detach-disputes', of(change.changed, 'Dispute'));
    this.#addRows(
      'write-disputes',
      disputes.map(({ id, properties }) => ({ id, properties })),
    );
    const sides = disputes.flatMap(({ id, sides: all = [] }) =>
      all.flatMap(({ label, claims }, side) => claims.map((claim) => ({ dispute: id, side, label, claim }))),
    );
    this.#addRows('write-sides', sides);
  }

  #remove(change: FactsChange): void {
    for (const [label, query] of DELETING) {
      const ids = change.gone.filter((each) => each.label === label).map((each) => each.id);
      if (ids.length > 0) this.#add(query, { ids, origin: this.#input.origin });
    }
    const left = of([...change.changed, ...change.gone], 'Document');
    if (left.length > 0) this.#add('delete-publishers', {});
  }

  #joinPublishers(isEmpty: boolean): void {
    const { facts } = this.#input;
    const ids = [...new Set(facts.documents.map((each) => toPublisherId(each.publisher)))].sort();
    if (!isEmpty) this.#add('detach-publishers', { ids });
    this.#addRows('join-publishers', toSamePairs(facts));
  }

  #add(name: string, parameters: Parameters): void {
    this.#statements.push({ text: this.#queries.text(name, this.#engine.name), parameters });
  }

  #addRows(name: string, rows: readonly Parameters[]): void {
    if (rows.length > 0) this.#add(name, { rows });
  }

  #addIds(name: string, records: readonly { readonly id: string }[]): void {
    if (records.length > 0) this.#add(name, { ids: records.map((each) => each.id) });
  }

  async #read(name: string, parameters: Parameters): Promise<readonly Row[]> {
    return readRows(this.#engine, this.#queries.text(name, this.#engine.name), parameters);
  }
}

function of<R extends { readonly label: RecordLabel }>(records: readonly R[], label: RecordLabel): R[] {
  return records.filter((each) => each.label === label);
}
