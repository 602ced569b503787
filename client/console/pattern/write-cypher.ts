/** Writes a pattern in Cypher: one MATCH for each step, values as parameters, labels and types quoted, always with a LIMIT. */
import type { Direction } from '../../../server/api/contract.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { ParameterDraft } from '../parameters/parameter-draft.ts';
import { quoteName } from '../schema/quote-name.ts';
import { namePartsOf, takeName, toStem, type NamePart } from './part-names.ts';
import {
  isOptional,
  isSamePart,
  kindOf,
  partsOf,
  PATTERN_LIMITS,
  type Pattern,
  type PatternAnswer,
  type PatternPart,
} from './pattern.ts';
import { toDraft, writeCondition } from './write-condition.ts';

/** A statement with the values of its parameters, as the parameter form takes them. */
export interface Written {
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterDraft>>;
}

/** Finds of a pattern that are counted at most; where there are more, one more is answered. */
export const MOST_COUNTED = 10_000;

/** Finds from whose last node next steps are counted. */
const MOST_FOLLOWED = 2_000;

/** The statement that answers a pattern. */
export function writePattern(pattern: Pattern, vocabulary: Vocabulary): Written {
  const { lines, parameters, name } = writeFind(pattern, vocabulary);
  return { text: [...lines, ...writeAnswer(pattern, name)].join('\n'), parameters };
}

/** The statement that counts what a pattern finds: one row, `count`, up to one more than `MOST_COUNTED`. */
export function writeCount(pattern: Pattern, vocabulary: Vocabulary): Written {
  const { lines, parameters } = writeFind(pattern, vocabulary);
  const text = [...lines, `WITH 1 AS find LIMIT ${MOST_COUNTED + 1}`, 'RETURN count(*) AS count'].join('\n');
  return { text, parameters };
}

/**
 * The statement that counts what each next step from a node would find: rows of `relation`, `labels` of the other end,
 * `isOut` and `count`, from the first `MOST_FOLLOWED` finds. Edges that nobody affirms are left out, as `addStep` does.
 */
export function writeNextCounts(pattern: Pattern, from: number, vocabulary: Vocabulary): Written {
  const { lines, parameters, name } = writeFind(pattern, vocabulary);
  const here = name({ type: 'node', at: from });
  const before = pattern.steps.map((_, at) => name({ type: 'edge', at }));
  const taken = new Set([here, ...before]);
  const edge = takeName('edge', taken);
  const other = takeName('other', taken);
  const isFresh = before.map((each, at) => writeDiffers(pattern, at, [edge, each]));
  const text = [
    ...lines,
    `WITH ${[here, ...before].join(', ')} LIMIT ${MOST_FOLLOWED}`,
    `MATCH (${here})-[${edge}]-(${other}:Entity)`,
    `WHERE ${[`${edge}.affirmed = true`, ...isFresh].join(' AND ')}`,
    `WITH type(${edge}) AS relation, labels(${other}) AS labels, startNode(${edge}).id = ${here}.id AS isOut`,
    'RETURN relation, labels, isOut, count(*) AS count',
  ].join('\n');
  return { text, parameters };
}

interface Find {
  readonly lines: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterDraft>>;
  readonly name: NamePart;
}

/** Everything before the answer. Steps that must lead somewhere come first, so that no row is looked up for nothing. */
function writeFind(pattern: Pattern, vocabulary: Vocabulary): Find {
  const name = namePartsOf(pattern);
  const parameters: Record<string, ParameterDraft> = {};
  const taken = new Set<string>();
  const pass = (stem: string, draft: ParameterDraft): string => {
    const parameter = takeName(toStem(stem, 'value'), taken);
    parameters[parameter] = draft;
    return `$${parameter}`;
  };
  const conditionsOf = (...parts: readonly PatternPart[]): readonly string[] =>
    pattern.conditions
      .filter(({ part }) => parts.some((each) => isSamePart(each, part)))
      .map((condition) => {
        const draft = toDraft(condition, vocabulary);
        const property = `${name(condition.part)}.${quoteName(condition.property)}`;
        return writeCondition(condition, property, draft ? pass(condition.property, draft) : '');
      });

  const { entity } = pattern.start;
  const first: PatternPart = { type: 'node', at: 0 };
  const chosen =
    entity === undefined
      ? ''
      : ` {id: ${pass('entity', { type: 'entity', text: entity.id, name: entity.name, kind: entity.kind })}}`;
  const lines = [
    `MATCH (${name(first)}:${labelOf(pattern, 0)}${chosen})`,
    ...writeWhere(conditionsOf(first)),
  ];
  const places = [...pattern.steps.keys()];
  const needed = places.filter((at) => !isOptional(pattern, at + 1));
  const written: number[] = [];
  for (const at of [...needed, ...places.filter((each) => !needed.includes(each))]) {
    const edge: PatternPart = { type: 'edge', at };
    const node: PatternPart = { type: 'node', at: at + 1 };
    const match = isOptional(pattern, at + 1) ? 'OPTIONAL MATCH' : 'MATCH';
    lines.push(
      `${match} ${writeStep(pattern, at, name)}`,
      ...writeWhere([...conditionsOf(edge, node), ...differs(pattern, { at, written, name })]),
    );
    written.push(at);
  }
  return { lines, parameters, name };
}

function writeStep(pattern: Pattern, at: number, name: NamePart): string {
  const step = pattern.steps[at];
  if (!step) return '';
  const { from, relation, direction } = step;
  const [before, after] = ARROWS[direction];
  const edge = `[${name({ type: 'edge', at })}:${quoteName(relation)}]`;
  const end = `(${name({ type: 'node', at: at + 1 })}:${labelOf(pattern, at + 1)})`;
  return `(${name({ type: 'node', at: from })})${before}${edge}${after}${end}`;
}

const ARROWS: Readonly<Record<Direction, readonly [string, string]>> = {
  out: ['-', '->'],
  in: ['<-', '-'],
  both: ['-', '-'],
};

/** No edge is walked twice: within one MATCH Cypher sees to that, between several it has to be said. */
function differs(
  pattern: Pattern,
  { at, written, name }: { at: number; written: readonly number[]; name: NamePart },
): readonly string[] {
  const own = name({ type: 'edge', at });
  return written
    .filter((other) => pattern.steps[other]?.relation === pattern.steps[at]?.relation)
    .map((other) => writeDiffers(pattern, other, [own, name({ type: 'edge', at: other })]));
}

/** That an edge is another one than that of a step before, where that step has led anywhere. */
function writeDiffers(
  pattern: Pattern,
  before: number,
  [edge, other]: readonly [edge: string, other: string],
): string {
  const differ = `${edge}.id <> ${other}.id`;
  return isOptional(pattern, before + 1) ? `(${other}.id IS NULL OR ${differ})` : differ;
}

function writeWhere(conditions: readonly string[]): readonly string[] {
  return conditions.length === 0 ? [] : [`WHERE ${conditions.join('\n  AND ')}`];
}

function labelOf(pattern: Pattern, node: number): string {
  return quoteName(kindOf(pattern, node) ?? 'Entity');
}

function writeAnswer(pattern: Pattern, name: NamePart): readonly string[] {
  const { answer } = pattern;
  const limit = `LIMIT ${String(Math.max(1, Math.min(PATTERN_LIMITS.rows, Math.trunc(answer.limit) || 1)))}`;
  if (answer.type === 'counts') return [...writeCounts(answer, name), limit];
  const { shown, order } = answer;
  const distinct = shown.length < partsOf(pattern).length ? 'DISTINCT ' : '';
  const ids = shown.map((part) => `${name(part)}.id`);
  const by = order && `${name(order.part)}.${quoteName(order.property)}`;
  const isOrdered = order && order.type !== 'boolean' && shown.some((part) => isSamePart(part, order.part));
  return [
    `RETURN ${distinct}${shown.map(name).join(', ')}`,
    ...(isOrdered
      ? [`ORDER BY ${[`${by ?? ''}${order.descending ? ' DESC' : ''}`, ...ids].join(', ')}`]
      : []),
    limit,
  ];
}

function writeCounts({ by }: Extract<PatternAnswer, { type: 'counts' }>, name: NamePart): readonly string[] {
  const own = name(by.part);
  // Two entities may share a name, so its id tells them apart.
  if (by.part.type === 'node' && by.property === 'name')
    return [
      `RETURN ${own}.id AS id, ${own}.name AS name, count(*) AS count`,
      'ORDER BY count DESC, name, id',
    ];
  return [
    `RETURN ${own}.${quoteName(by.property)} AS value, count(*) AS count`,
    // The built-in engine does not order yes and no.
    by.type === 'boolean' ? 'ORDER BY count DESC' : 'ORDER BY count DESC, value',
  ];
}
