/** Answers what the graph is made of: its labels, its relationships, and the properties of both with an example. */
import type { GraphSchema, SchemaProperty } from '../../model/answers.ts';
import { numberOf, textOf } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import { keepAnswer } from '../kept-answer.ts';
import type { SchemaQuestions } from '../store.ts';
import type { QuestionContext } from './context.ts';

/** Letters of an example, which is to show what a property is like. */
const LONGEST_EXAMPLE = 80;

/**
 * Milliseconds for which an answer is good. Counting looks at the whole store, and what changes it meanwhile is another
 * process or a statement of the console, of which nobody tells.
 */
const FRESH_MS = 30_000;

/** The label that every entity has besides its kind. */
const ENTITY = 'Entity';

/** Makes the questions. */
export function createSchemaQuestions({ asking, vocabulary }: QuestionContext): SchemaQuestions {
  const kinds = new Set(vocabulary.kinds.map(({ kind }) => kind));
  return {
    graphSchema: keepAnswer(
      async (): Promise<GraphSchema> => {
        // Nobody who gives up takes the answer from the others who wait for it.
        const ask = asking();
        const [labels, properties, relations, edgeProperties] = await Promise.all([
          ask('schema-labels', {}),
          ask('schema-properties', {}),
          ask('schema-relations', {}),
          ask('schema-edge-properties', {}),
        ]);
        return {
          labels: labels.map((row) => {
            const label = textOf(row, 'label');
            const own = properties.filter((each) => each['label'] === label);
            return { label, count: numberOf(row, 'count'), properties: own.map(toProperty) };
          }),
          relations: sumUp(relations, kinds),
          edgeProperties: edgeProperties.map(toProperty),
        };
      },
      { forMs: FRESH_MS },
    ),
  };
}

/** Between entities by kind; what joins anything else to entities does so whatever their kind. */
function sumUp(
  rows: readonly Row[],
  kinds: ReadonlySet<string>,
): { source: string; relation: string; target: string; count: number }[] {
  const counts = new Map<string, { source: string; relation: string; target: string; count: number }>();
  for (const row of rows) {
    const ends = { source: textOf(row, 'source'), target: textOf(row, 'target') };
    const areKinds = kinds.has(ends.source) && kinds.has(ends.target);
    const widen = (label: string): string => (!areKinds && kinds.has(label) ? ENTITY : label);
    const relation = textOf(row, 'relation');
    const [source, target] = [widen(ends.source), widen(ends.target)];
    const key = `${source}~${relation}~${target}`;
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { source, relation, target, count: before + numberOf(row, 'count') });
  }
  return [...counts.values()];
}

function toProperty(row: Row): SchemaProperty {
  const { example } = row;
  return {
    name: textOf(row, 'property'),
    count: numberOf(row, 'count'),
    type: typeOf(example),
    example: writeExample(example),
  };
}

function typeOf(example: unknown): SchemaProperty['type'] {
  if (Array.isArray(example)) return 'list';
  if (typeof example === 'boolean') return 'boolean';
  return typeof example === 'number' || typeof example === 'bigint' ? 'number' : 'text';
}

function writeExample(example: unknown): string {
  const text = typeof example === 'string' ? example : JSON.stringify(example ?? null);
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)} …` : text;
}
