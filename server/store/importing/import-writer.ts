/** Writes an import whole or not at all: in one transaction, or in portions that a mark holds together. */
import type { FactPages, FactType } from '../../model/fact-pages.ts';
import { FACT_TYPES } from '../../model/fact-pages.ts';
import type { ImportRecord } from '../../model/import.ts';
import { readAhead } from '../../model/read-ahead.ts';
import { DENIES } from '../../model/vocabulary.ts';
import type { Statement } from '../engine.ts';
import { FactStatements } from '../writing/fact-statements.ts';
import { toImportRecord } from './import-records.ts';
import { createAsk } from '../ask.ts';
import { saveStatement, TIMEOUT_MS, toOrigin, type ImportWritingContext } from './import-mark.ts';
import { removeImport } from './import-removal.ts';
import type { FactRecord } from '../writing/records.ts';
import { measure, rollUpEdges } from '../writing/roll-up.ts';
import { SingleEdges, type EdgesOfClaims } from './single-edges.ts';
import { touchedEdges } from '../writing/touched-edges.ts';

/** An import to be written: facts that are checked, whole, and not in the store yet. */
export interface ImportToWrite {
  readonly record: ImportRecord;
  readonly facts: FactPages;
  /** Number of its records. */
  readonly total: number;
  readonly publishedOf: (document: string) => string | undefined;
  /** Gives it up between two portions. */
  readonly signal?: AbortSignal;
}

/** Records up to which an import is one transaction: within a larger one Neo4j plans by counts that are no longer true. */
const ONE_GO = 2_000;
/**
 * Characters of text up to which an import is one transaction, and of which a portion of a larger one is made: Neo4j holds all of
 * a transaction in memory, each text several times over.
 */
const MAX_TEXT = 4_000_000;
/** Edges and entities that are rolled up and measured in one portion. */
const PORTION = 10_000;

/** Writes it; where that fails, or is given up, the graph is as it was before. */
export async function writeImport(context: ImportWritingContext, input: ImportToWrite): Promise<void> {
  const { engine } = context;
  const { record, signal } = input;
  const isWhole = await fitsOneTransaction(context, input);
  const writer = new ImportWriter(context, input, isWhole);
  const write = (statements: readonly Statement[]): Promise<unknown> =>
    engine.transaction(statements, { timeoutMs: TIMEOUT_MS });
  if (isWhole) {
    const statements: Statement[] = [];
    for await (const portion of writer.portions()) statements.push(...portion);
    await write([...statements, writer.save(record)]);
    return;
  }
  // Whatever becomes of this process: what carries the mark of an import that is not done is taken back.
  await write([writer.save({ ...record, state: 'writing' })]);
  try {
    for await (const portion of writer.portions()) {
      signal?.throwIfAborted();
      await write(portion);
    }
    await write([writer.save(record)]);
  } catch (error) {
    // Where the database is away this fails too: the mark stays, and whoever imports or starts next takes back what carries it.
    await removeImport(context, { ...record, state: 'writing' }).catch(() => undefined);
    throw error;
  }
}

async function fitsOneTransaction(
  { atOnce = ONE_GO }: ImportWritingContext,
  { total, facts }: ImportToWrite,
): Promise<boolean> {
  if (total > atOnce) return false;
  let text = 0;
  for (const type of FACT_TYPES)
    for await (const page of facts.pages(type)) {
      for (const fact of page) text += countText(fact);
      if (text > MAX_TEXT) return false;
    }
  return true;
}

/** Characters of all texts in a value. */
function countText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countText(each), 0);
}

/** Facts in their order, in lists of no more text than a transaction takes, or of one fact. */
function* portionsOf<T>(facts: readonly T[]): Iterable<readonly T[]> {
  let portion: T[] = [];
  let text = 0;
  for (const fact of facts) {
    const own = countText(fact);
    if (portion.length > 0 && text + own > MAX_TEXT) {
      yield portion;
      [portion, text] = [[], 0];
    }
    portion.push(fact);
    text += own;
  }
  if (portion.length > 0) yield portion;
}

class ImportWriter {
  readonly #context: ImportWritingContext;
  readonly #input: ImportToWrite;
  readonly #isWhole: boolean;
  readonly #statements: FactStatements;
  readonly #single: SingleEdges;
  /** Edges to be rolled up at the end, and entities to be measured then. */
  readonly #edges = new Set<string>();
  readonly #entities = new Set<string>();

  /** @param isWhole whether all portions are written in one transaction */
  constructor(context: ImportWritingContext, input: ImportToWrite, isWhole: boolean) {
    this.#context = context;
    this.#input = input;
    this.#isWhole = isWhole;
    const { queries, engine, vocabulary } = context;
    this.#statements = new FactStatements({ queries, engine: engine.name, vocabulary, kindsBefore: [] });
    this.#single = new SingleEdges(vocabulary, createAsk(engine, queries));
  }

  save(record: ImportRecord): Statement {
    return saveStatement(this.#statements, record);
  }

  /** Statements of one portion after another, in an order in which each finds what it leans on. */
  async *portions(): AsyncIterable<readonly Statement[]> {
    const leaning: FactRecord[] = [];
    for (const type of FACT_TYPES) {
      for await (const records of readAhead(this.#records(type))) {
        if (type === 'entity') for (const { id } of records) this.#entities.add(id);
        if (type === 'dispute' || type === 'claim') await this.#touch(records);
        yield await this.#write(type, records);
        if (type === 'document') leaning.push(...records.filter((each) => (each.relays ?? []).length > 0));
      }
      // Documents relay each other, so all must be there first.
      if (type === 'document') yield this.#statements.writeRelays(leaning);
    }
    yield* this.#rollUp();
    yield this.#statements.joinPublishers();
  }

  async *#records(type: FactType): AsyncIterable<readonly FactRecord[]> {
    const { record, facts, publishedOf } = this.#input;
    const context = { vocabulary: this.#context.vocabulary, origin: toOrigin(record.id), publishedOf };
    for await (const page of facts.pages(type))
      for (const portion of portionsOf(page))
        yield portion.map((fact) => toImportRecord(type, fact, context));
  }

  async #write(type: FactType, records: readonly FactRecord[]): Promise<Statement[]> {
    const statements = this.#statements;
    if (type === 'origin') return statements.writeOrigins(records);
    if (type === 'entity') return statements.writeEntities(records, 'create');
    if (type === 'document') {
      this.#single.noteDocuments(records);
      return statements.writeDocuments(records, 'create');
    }
    if (type === 'dispute') return statements.writeDisputes(records);
    const { single, others } = await this.#partEdges(records);
    for (const edge of others) this.#edges.add(edge);
    for (const { subject = '', object = '' } of records) this.#entities.add(subject).add(object);
    return [
      ...statements.writeClaims(records, 'create'),
      ...statements.writeRelays(records),
      ...statements.createEdges(single),
    ];
  }

  /** Where all is written in one transaction, no page can see what those before it wrote: all its edges are rolled up. */
  #partEdges(claims: readonly FactRecord[]): Promise<EdgesOfClaims> {
    if (!this.#isWhole) return this.#single.part(claims);
    return Promise.resolve({ single: [], others: claims.map(({ edge = '' }) => edge) });
  }

  /** Edges of others that read otherwise for what these records say. */
  async #touch(records: readonly FactRecord[]): Promise<void> {
    const isDenial = records.some((each) => each.relation === DENIES || each.sides !== undefined);
    if (!isDenial) return;
    const change = { added: records, changed: [], gone: [] };
    const { engine, queries } = this.#context;
    const ask = createAsk(engine, queries);
    const touched = await touchedEdges(ask, {
      change,
      records,
      written: [],
      isEmpty: false,
      isOtherVocabulary: false,
    });
    for (const edge of touched) this.#edges.add(edge);
  }

  *#rollUp(): Iterable<readonly Statement[]> {
    const { queries, engine, vocabulary } = this.#context;
    const context = { queries, engine: engine.name, vocabulary };
    // By source, so that a portion touches few hubs.
    const edges = [...this.#edges].sort();
    for (const part of slices(edges)) yield rollUpEdges(context, { edges: part, isEmpty: true });
    for (const edge of edges) {
      const [source = '', , target = ''] = edge.split('~');
      this.#entities.add(source).add(target);
    }
    for (const entities of slices([...this.#entities].sort()))
      yield measure(context, { edges: [], entities });
  }
}

function* slices<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}
