/** Takes back all that an import wrote: in one transaction, or in portions that a mark holds together. */
import { FACT_TYPES } from '../../model/fact-pages.ts';
import type { ImportRecord, ImportRemoval } from '../../model/import.ts';
import { numberOf, textOf } from '../decoding/decode.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Row, Statement } from '../engine.ts';
import { createAsk, type Ask } from '../ask.ts';
import { FactStatements } from '../writing/fact-statements.ts';
import type { WrittenRecord } from '../writing/facts-change.ts';
import { dropEdges, measure, rollUpEdges } from '../writing/roll-up.ts';
import { touchedEdges } from '../writing/touched-edges.ts';
import { writtenParts } from '../writing/written-before.ts';
import { LABELS } from './import-records.ts';
import { saveStatement, TIMEOUT_MS, toOrigin, type ImportWritingContext } from './import-mark.ts';

/** Records that are taken back in one transaction. */
const AT_ONCE = 5_000;

/** Takes back all that an import wrote and, where nothing of it is left, its record. */
export async function removeImport(
  context: ImportWritingContext,
  record: ImportRecord,
): Promise<ImportRemoval> {
  const { engine, queries, vocabulary, takenAtOnce = AT_ONCE } = context;
  const origin = toOrigin(record.id);
  const statements = new FactStatements({ queries, engine: engine.name, vocabulary, kindsBefore: [] });
  const ask = createAsk(engine, queries);
  const remove = async (
    part: readonly WrittenRecord[],
    isLast: boolean,
  ): Promise<readonly (readonly Row[])[]> => {
    const removal = await removePart({ context, statements, ask, origin }, part);
    const ending = [
      ...statements.joinPublishers(),
      saveStatement(statements, record),
      statements.one('delete-import', { id: record.id, origin }),
    ];
    // Where there is more: what is taken back in portions is marked, so that a start can complete it.
    const marked = [saveStatement(statements, { ...record, state: 'removing' }), ...removal];
    return engine.transaction(isLast ? [...removal, ...ending] : marked, { timeoutMs: TIMEOUT_MS });
  };
  let before = 0;
  let rest: readonly WrittenRecord[] = [];
  for await (const part of writtenParts(ask, origin, takenAtOnce)) {
    before += part.length;
    if (part.length < takenAtOnce) {
      rest = part;
      break;
    }
    await inHalves(part, remove, false);
  }
  const answers = await inHalves(rest, remove, true);
  const [row] = answers.at(-1) ?? [];
  const kept = row ? numberOf(row, 'kept') : 0;
  if (kept > 0) {
    const counts = await countLeft(ask, origin);
    await engine.transaction([saveStatement(statements, { ...record, counts })]);
  }
  return { removed: before - kept, kept };
}

/**
 * Does work on all records, or where the database has no room for so many at once, as nobody knows before how long their texts are,
 * on one half after the other; gives what the last of it was answered.
 */
async function inHalves<T>(
  records: readonly WrittenRecord[],
  work: (records: readonly WrittenRecord[], isLast: boolean) => Promise<T>,
  isLast: boolean,
): Promise<T> {
  try {
    return await work(records, isLast);
  } catch (error) {
    if (!(error instanceof EntenteError && error.isTooMuchAtOnce) || records.length < 2) throw error;
    const half = Math.ceil(records.length / 2);
    await inHalves(records.slice(0, half), work, false);
    return inHalves(records.slice(half), work, isLast);
  }
}

/** What is left of an import that was taken back: no claims, and so no edges. */
async function countLeft(ask: Ask, origin: string): Promise<ImportRecord['counts']> {
  const counts = { origin: 0, entity: 0, document: 0, claim: 0, dispute: 0, edge: 0 };
  for await (const part of writtenParts(ask, origin))
    for (const type of FACT_TYPES) counts[type] += part.filter((each) => each.label === LABELS[type]).length;
  return counts;
}

interface Removing {
  readonly context: ImportWritingContext;
  readonly statements: FactStatements;
  readonly ask: Ask;
  readonly origin: string;
}

/** Only edges that others state as well are rolled up, and only entities of others are measured: the rest goes. */
async function removePart(
  { context, statements, ask, origin }: Removing,
  part: readonly WrittenRecord[],
): Promise<readonly Statement[]> {
  const { engine, queries, vocabulary } = context;
  const rolling = { queries, engine: engine.name, vocabulary };
  const edges = await touchedEdges(ask, {
    change: { added: [], changed: [], gone: part },
    records: [],
    written: part,
    isEmpty: false,
    isOtherVocabulary: false,
  });
  const others = await ask('edges-there', { ids: [...edges], leaving: origin });
  const entities = part.filter((each) => each.label === 'Entity').map((each) => each.id);
  return [
    ...dropEdges(rolling, { edges, leaving: origin }),
    ...statements.remove(part, origin),
    ...rollUpEdges(rolling, { edges: others.map((row) => textOf(row, 'id')), isEmpty: true }),
    ...measure(rolling, { edges, entities: [], leaving: origin }),
    // Those of its own that are left, because others speak of them.
    ...measure(rolling, { edges: [], entities }),
  ];
}
