/** Takes back all that an import wrote: in one transaction, or in portions that a mark holds together. */
import { FACT_TYPES } from '../../model/fact-pages.ts';
import type { ImportRecord, ImportRemoval } from '../../model/import.ts';
import { numberOf, textOf } from '../decoding/decode.ts';
import type { Statement } from '../engine.ts';
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
  let before = 0;
  let rest: readonly Statement[] = [];
  for await (const part of writtenParts(ask, origin, takenAtOnce)) {
    before += part.length;
    const removal = await removePart({ context, statements, ask, origin }, part);
    if (part.length < takenAtOnce) {
      rest = removal;
      break;
    }
    // There is more: what is taken back in portions is marked, so that a start can complete it.
    await engine.transaction([saveStatement(statements, { ...record, state: 'removing' }), ...removal], {
      timeoutMs: TIMEOUT_MS,
    });
  }
  const last = [
    ...rest,
    ...statements.joinPublishers(),
    saveStatement(statements, record),
    statements.one('delete-import', { id: record.id, origin }),
  ];
  const answers = await engine.transaction(last, { timeoutMs: TIMEOUT_MS });
  const [row] = answers.at(-1) ?? [];
  const kept = row ? numberOf(row, 'kept') : 0;
  if (kept > 0) {
    const counts = await countLeft(ask, origin);
    await engine.transaction([saveStatement(statements, { ...record, counts })]);
  }
  return { removed: before - kept, kept };
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
