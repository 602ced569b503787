/** Keeps imports: says what of a file is known, writes it whole, and takes it back whole. */
import { randomBytes } from 'node:crypto';
import type { EntityReference } from '../../model/answers.ts';
import { EntenteError } from '../../model/errors.ts';
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import type { ImportedType, ImportRecord } from '../../model/import.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { numberOf, textOf, textsOf } from '../decoding/decode.ts';
import type { Engine, Row } from '../engine.ts';
import { quoteIdentifier } from '../identifier.ts';
import { LABELS, toImportRecord } from './import-records.ts';
import { removeImport } from './import-removal.ts';
import { writeImport } from './import-writer.ts';
import { toNameKey } from '../writing/name-key.ts';
import { inWritingTurn, unlessBusy } from '../writing/writing-turn.ts';
import { readRows } from '../read-rows.ts';
import type { Queries } from '../queries.ts';
import { cut } from '../questions/context.ts';
import type { KeepingContext } from '../own-records/keeping-context.ts';
import type { ImportKeeping, ImportTurn, KnownRecord } from './import-keeping.ts';

/** What the built-in engine takes in one import: it writes some hundred records a second. */
const EMBEDDED_LIMIT = 20_000;

/** Asks for the imports that are not done; there is one at a time, and what others left that were cut off. */
const UNFINISHED = { id: null, unfinished: true, limit: 1_000 } as const;

/** What keeping imports works with. */
interface ImportKeepingContext extends KeepingContext {
  readonly vocabulary: Vocabulary;
}

/** Makes what keeps imports; of several at once, here or on another server, each waits for the one before. */
export function createImportKeeping(context: ImportKeepingContext): ImportKeeping {
  const { asking, engine, queries, vocabulary, now } = context;
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: (engine: Engine) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = last.then(() => inWritingTurn(context, work, signal));
    last = turn.catch(() => undefined);
    return turn;
  }
  const toTurn = (held: Engine): ImportTurn => ({
    // Nobody else has the turn: what is unfinished was cut off.
    finishImports: () => finishImports(held, queries, vocabulary),
    async writeImport({ facts, total, publishedOf, signal, ...about }) {
      const record: ImportRecord = {
        ...about,
        id: `i-${randomBytes(6).toString('hex')}`,
        imported: now().toISOString(),
        state: 'done',
      };
      const toWrite = { record, facts, total, publishedOf, ...(signal && { signal }) };
      await writeImport({ engine: held, queries, vocabulary }, toWrite);
      return record;
    },
  });
  async function importOf(id: string, signal?: AbortSignal): Promise<ImportRecord> {
    const [row] = await asking(signal && { signal })('imports', { id, unfinished: false, limit: 1 });
    if (!row) throw new EntenteError('import-not-found', `There is no import "${id}".`);
    return toRecord(row);
  }
  return {
    importLimit: engine.name === 'embedded' ? EMBEDDED_LIMIT : undefined,
    async imports(limit, options) {
      const rows = await asking(options)('imports', { id: null, unfinished: false, limit: limit + 1 });
      const [kept, truncated] = cut(rows, limit);
      return { imports: kept.map(toRecord), truncated };
    },
    importOf: (id, options) => importOf(id, options?.signal),
    async unfinishedImports(options) {
      const rows = await asking(options)('imports', UNFINISHED);
      return rows.map((row) => toRecord(row).name);
    },
    async knownRecords(type, ids, options) {
      if (ids.length === 0) return new Map();
      const fill = { __TYPE__: quoteIdentifier(LABELS[type]) };
      const rows = await asking(options)('known-records', { ids }, fill);
      return new Map(rows.map((row) => [textOf(row, 'id'), toKnown(row)]));
    },
    hasContent: (known, type, fact, publishedOf) =>
      hasContent(context.vocabulary, known, { type, fact, publishedOf }),
    async entitiesNamed(names, options) {
      const keys = new Map(names.map((name) => [name, toNameKey(name)]));
      const rows = await asking(options)('entities-named', {
        keys: [...new Set(keys.values())].filter((key) => key !== ''),
      });
      const found = new Map<string, EntityReference[]>();
      for (const row of rows) {
        const entity = { id: textOf(row, 'id'), kind: textOf(row, 'kind'), name: textOf(row, 'name') };
        found.set(textOf(row, 'key'), [...(found.get(textOf(row, 'key')) ?? []), entity]);
      }
      return new Map(names.map((name) => [name, found.get(keys.get(name) ?? '') ?? []]));
    },
    async edgesThere(ids, options) {
      const rows = await asking(options)('edges-there', { ids, leaving: '' });
      return new Set(rows.map((row) => textOf(row, 'id')));
    },
    inTurn: (work, options) => inTurn((held) => work(toTurn(held)), options?.signal),
    removeImport: (id) =>
      inTurn(async (held) => removeImport({ engine: held, queries, vocabulary }, await importOf(id))),
  };
}

/**
 * Takes back what imports left that were cut off, at a start: where a server is at work that has the turn it is left to that one.
 */
export async function finishCutImports(
  engine: Engine,
  queries: Queries,
  vocabulary: Vocabulary,
): Promise<readonly string[]> {
  if ((await readUnfinished(engine, queries)).length === 0) return [];
  const finish = (held: Engine): Promise<readonly string[]> => finishImports(held, queries, vocabulary);
  return (await unlessBusy({ engine, queries }, finish)) ?? [];
}

/** Takes back what imports left that were cut off while they were written or taken back; gives their names. In a turn only. */
export async function finishImports(
  engine: Engine,
  queries: Queries,
  vocabulary: Vocabulary,
): Promise<readonly string[]> {
  const unfinished = await readUnfinished(engine, queries);
  for (const record of unfinished) await removeImport({ engine, queries, vocabulary }, record);
  return unfinished.map(({ name }) => name);
}

async function readUnfinished(engine: Engine, queries: Queries): Promise<readonly ImportRecord[]> {
  return (await readRows(engine, queries.text('imports', engine.name), UNFINISHED)).map(toRecord);
}

/** Whether a known record says the same as a fact: compared by the digest that the fact would have under the record's owner. */
function hasContent<T extends FactType>(
  vocabulary: Vocabulary,
  known: KnownRecord,
  {
    type,
    fact,
    publishedOf,
  }: {
    readonly type: T;
    readonly fact: FactOf[T];
    readonly publishedOf: (document: string) => string | undefined;
  },
): boolean {
  return (
    toImportRecord(type, fact, { vocabulary, origin: known.origin, publishedOf }).digest === known.digest
  );
}

function toKnown(row: Row): KnownRecord {
  const kind = textsOf(row, 'labels').find((label) => label !== 'Entity');
  const { published } = row;
  return {
    origin: textOf(row, 'origin'),
    digest: textOf(row, 'digest'),
    kind: kind ?? '',
    ...(typeof published === 'string' && { published }),
  };
}

function toRecord(row: Row): ImportRecord {
  const text = (key: string): string => textOf(row, key);
  return {
    id: text('id'),
    name: text('name'),
    format: text('format'),
    by: text('by'),
    sha256: text('sha256'),
    bytes: numberOf(row, 'bytes'),
    imported: text('imported'),
    // Both were written here.
    state: text('state') as ImportRecord['state'],
    counts: JSON.parse(text('counts')) as Record<ImportedType, number>,
  };
}
