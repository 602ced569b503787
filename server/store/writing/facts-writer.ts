/** Brings what an origin wrote into the database in step with a set of facts: only what differs, all or nothing. */
import type { Facts } from '../../model/facts.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Engine, Statement } from '../engine.ts';
import { FactStatements } from './fact-statements.ts';
import type { ChangeSummary, FactsChange } from './facts-change.ts';
import { compareFacts } from './facts-change.ts';
import type { Queries } from '../queries.ts';
import { digestOf } from './record-properties.ts';
import { toRecords } from './records.ts';
import { createAsk } from '../ask.ts';
import { rollUp } from './roll-up.ts';
import { touchedEdges } from './touched-edges.ts';
import { keyOf, readBefore } from './written-before.ts';

/** A set of facts to be written, and by whom. */
export interface FactsToWrite {
  readonly facts: Facts;
  /** Mark of everything that is written: `seed`, or an import. Only what carries it is changed or removed. */
  readonly origin: string;
  /** Digest of the seed's files, kept with the store so that a start can tell whether it is seeded. */
  readonly seedDigest?: string;
}

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
    const { vocabulary } = facts;
    const ask = createAsk(this.#engine, this.#queries);
    const all = toRecords(facts, origin);
    const before = await readBefore(ask, all, origin);
    const records = all.filter((each) => !before.others.has(keyOf(each)));
    const change = compareFacts(records, before.written);
    const vocabularyDigest = digestVocabulary(vocabulary);
    const edges = await touchedEdges(ask, {
      change,
      records,
      written: before.written,
      isEmpty: before.isEmpty,
      isOtherVocabulary: before.vocabularyDigest !== vocabularyDigest,
    });

    const context = { queries: this.#queries, engine: this.#engine.name, vocabulary };
    const statements = new FactStatements({ ...context, kindsBefore: before.kinds });
    const present = [...change.added, ...change.changed];
    const entities = present.filter((each) => each.label === 'Entity').map((each) => each.id);
    await this.#engine.transaction(
      [
        ...(present.length + change.gone.length > 0
          ? toStatements(statements, change, { origin, isEmpty: before.isEmpty })
          : []),
        ...rollUp(context, { edges, entities, isEmpty: before.isEmpty }),
        statements.one('set-store', {
          properties: { vocabularyDigest, ...(seedDigest !== undefined && { seedDigest }) },
        }),
      ],
      { timeoutMs: 120_000 },
    );
    return {
      added: change.added.length,
      changed: change.changed.length,
      removed: change.gone.length,
      kept: before.others.size,
      edges: edges.size,
    };
  }
}

/** All of a change; what goes does so when nothing that is written leans on it any more. */
function toStatements(
  statements: FactStatements,
  change: FactsChange,
  { origin, isEmpty }: { origin: string; isEmpty: boolean },
): Statement[] {
  const { added, changed, gone } = change;
  const present = [...added, ...changed];
  return [
    ...statements.writeOrigins(present),
    ...statements.writeEntities(added, 'create'),
    ...statements.detach('Entity', changed),
    ...statements.writeEntities(changed),
    ...statements.writeDocuments(added, 'create'),
    ...statements.detach('Document', changed),
    ...statements.writeDocuments(changed),
    ...statements.writeClaims(added, 'create'),
    ...statements.detach('Claim', changed),
    ...statements.writeClaims(changed),
    ...statements.writeRelays(present),
    ...statements.detach('Dispute', changed),
    ...statements.writeDisputes(present),
    ...statements.remove(gone, origin),
    ...statements.joinPublishers(isEmpty),
  ];
}

/** A digest of what the roll-up takes from the vocabulary. */
function digestVocabulary({ statuses, relations }: Vocabulary): string {
  return digestOf(JSON.stringify([statuses, relations]));
}
