/** Patterns of every shape for property tests, as somebody could build them of a vocabulary and a schema. */
import fc from 'fast-check';
import { addCondition, addStep, setOptional, setShown } from '../console/pattern/change-pattern.ts';
import { listNextSteps } from '../console/pattern/next-steps.ts';
import { listProperties } from '../console/pattern/part-properties.ts';
import {
  partsOf,
  startPattern,
  type Condition,
  type PartProperty,
  type Pattern,
} from '../console/pattern/pattern.ts';
import type { PatternTerms } from '../console/pattern/pattern-terms.ts';
import { COMPARISONS, findFault, gradesOf } from '../console/pattern/write-condition.ts';
import type { EntityReference } from '../../server/api/contract.ts';

/** Texts that would break a statement into which they were written. */
const TEXTS = ['a', 'North', "' OR 1 = 1 //", '`) DETACH DELETE (n', '$name', '\\u0027', 'é', '  б  '];

/** Patterns of up to four steps and three conditions besides theirs, from a kind or from one of some entities. */
export function anyPattern(terms: PatternTerms, entities: readonly EntityReference[]): fc.Arbitrary<Pattern> {
  return fc
    .array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 })
    .map((numbers) => buildPattern(terms, entities, numbers));
}

/** Follows a list of numbers, each of which decides one thing; small numbers decide for little. */
function buildPattern(
  terms: PatternTerms,
  entities: readonly EntityReference[],
  numbers: readonly number[],
): Pattern {
  const left = [...numbers];
  const draw = (): number => left.shift() ?? 0;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[draw() % Math.max(1, items.length)];
  const kind = pick(terms.vocabulary.kinds)?.kind;
  const entity = pick(entities);
  const isOne = draw() % 4 === 3;
  let pattern = startPattern(isOne && entity ? { entity } : draw() % 8 === 7 || !kind ? {} : { kind });

  for (let steps = draw() % 5; steps > 0; steps -= 1) {
    const from = draw() % (pattern.steps.length + 1);
    const next = pick(listNextSteps(pattern, from, terms));
    if (!next) continue;
    const { edges: _, ...step } = next;
    pattern = addStep(pattern, { ...step, optional: draw() % 3 === 2 });
  }
  if (draw() % 4 === 3) pattern = setOptional(pattern, 0, true);
  const pickProperty = (): PartProperty | undefined => {
    const part = pick(partsOf(pattern));
    return part && pick(listProperties(terms.schema, pattern, part));
  };
  for (let conditions = draw() % 4; conditions > 0; conditions -= 1) {
    const property = pickProperty();
    const comparison = property && pick(COMPARISONS[property.type]);
    if (!property || !comparison) continue;
    const condition: Condition = { ...property, comparison, value: drawValue(property, draw(), terms) };
    if (findFault(condition, terms.vocabulary) === undefined) pattern = addCondition(pattern, condition);
  }
  const limit = 1 + (draw() % 2_000);
  const by = pickProperty();
  if (draw() % 3 === 2 && by) return { ...pattern, answer: { type: 'counts', by, limit } };
  if (pattern.answer.type === 'parts') pattern = { ...pattern, answer: { ...pattern.answer, limit } };
  for (let hidden = draw() % 4; hidden > 0; hidden -= 1) {
    const part = pick(partsOf(pattern));
    if (part) pattern = setShown(pattern, part, false);
  }
  if (draw() % 2 === 1 && by && pattern.answer.type === 'parts')
    return { ...pattern, answer: { ...pattern.answer, order: { ...by, descending: draw() % 2 === 1 } } };
  return pattern;
}

function drawValue({ type }: PartProperty, number: number, { vocabulary }: PatternTerms): string {
  const pick = (items: readonly string[]): string => items[number % Math.max(1, items.length)] ?? '';
  switch (type) {
    case 'text':
      return pick(TEXTS);
    case 'number':
      return pick(['1', '2', '0.5', '-3', '100']);
    case 'day':
      return pick(['2024', '2024-10', '2024-12-01']);
    case 'boolean':
      return pick(['true', 'false']);
    case 'status':
      return pick(vocabulary.statuses.map(({ status }) => status));
    case 'grade':
      return pick(gradesOf(vocabulary));
  }
}
