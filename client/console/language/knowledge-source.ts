/** The two workers that know Cypher, as the console keeps them while it is open. */
import type { SchemaReply } from '../../../server/api/contract.ts';
import { createAsking, type Asking } from './ask-worker.ts';
import type { KnownProcedure, KnownSchema } from './knowledge-messages.ts';

/** Helps with writing. */
export const writing: Asking = createAsking(
  () => new Worker(new URL('./writing.worker.ts', import.meta.url), { type: 'module' }),
);

/** Finds faults. */
export const faults: Asking = createAsking(
  () => new Worker(new URL('./faults.worker.ts', import.meta.url), { type: 'module' }),
);

/** Tells both what the graph is made of, and which parameters are filled in. */
export function tellWorkers(
  schema: SchemaReply,
  { parameters, procedures }: { parameters: readonly string[]; procedures: readonly KnownProcedure[] },
): void {
  const known = toKnownSchema(schema, { parameters, procedures });
  writing.tell(known);
  faults.tell(known);
}

/** Ends both; they start again with the next question. */
export function endWorkers(): void {
  writing.end();
  faults.end();
}

function toKnownSchema(
  { labels, relations, edgeProperties }: SchemaReply,
  rest: { parameters: readonly string[]; procedures: readonly KnownProcedure[] },
): KnownSchema {
  const properties = [...labels.flatMap((each) => each.properties), ...edgeProperties].map(
    ({ name }) => name,
  );
  return {
    labels: labels.map(({ label }) => label),
    relations: [...new Set(relations.map(({ relation }) => relation))],
    properties: [...new Set(properties)],
    joins: relations.flatMap(({ source, relation, target }) =>
      // Every entity bears its kind and `Entity`: a pattern may name either.
      (source === 'Entity' || target === 'Entity' ? [[source, target]] : widen(source, target, labels)).map(
        ([from = '', to = '']) => ({ from, relType: relation, to }),
      ),
    ),
    ...rest,
  };
}

function widen(
  source: string,
  target: string,
  labels: SchemaReply['labels'],
): readonly (readonly string[])[] {
  const areEntities = labels.some(({ label }) => label === 'Entity');
  return areEntities && isKind(source) && isKind(target)
    ? [
        [source, target],
        ['Entity', target],
        [source, 'Entity'],
        ['Entity', 'Entity'],
      ]
    : [[source, target]];
}

/** What is no kind of entity joins entities as `Entity`, whatever their kind. */
const RECORDS: ReadonlySet<string> = new Set(['Claim', 'Document', 'Dispute', 'Name', 'Origin', 'Publisher']);

function isKind(label: string): boolean {
  return !RECORDS.has(label);
}
