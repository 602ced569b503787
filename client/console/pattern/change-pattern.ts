/** How a pattern grows and shrinks: each change gives a whole new pattern, with nothing in it that points nowhere. */
import {
  isSamePart,
  partsOf,
  PATTERN_LIMITS,
  type Condition,
  type Pattern,
  type PatternAnswer,
  type PatternPart,
  type PatternStep,
} from './pattern.ts';

/** The property of an edge that says whether anybody affirms it. */
const AFFIRMED = 'affirmed';

/** The same pattern with one more step, whose parts are shown. Edges that are only denied are left out by a condition. */
export function addStep(pattern: Pattern, step: PatternStep): Pattern {
  if (pattern.steps.length >= PATTERN_LIMITS.steps) return pattern;
  const at = pattern.steps.length;
  const edge: PatternPart = { type: 'edge', at };
  const { answer } = pattern;
  const shown: PatternAnswer =
    answer.type === 'parts'
      ? { ...answer, shown: [...answer.shown, edge, { type: 'node', at: at + 1 }] }
      : answer;
  const grown = { ...pattern, steps: [...pattern.steps, step], answer: shown };
  return addCondition(grown, {
    part: edge,
    property: AFFIRMED,
    type: 'boolean',
    comparison: 'is',
    value: 'true',
  });
}

/** The pattern without a step, without those that start from its end, and without what was said of them. */
export function removeStep(pattern: Pattern, removed: number): Pattern {
  const gone = new Set([removed]);
  for (const [at, { from }] of pattern.steps.entries()) if (gone.has(from - 1)) gone.add(at);
  const kept = [...pattern.steps.keys()].filter((at) => !gone.has(at));
  const move = (part: PatternPart): PatternPart | undefined => {
    if (part.type === 'node' && part.at === 0) return part;
    const at = kept.indexOf(part.type === 'edge' ? part.at : part.at - 1);
    return at < 0 ? undefined : { type: part.type, at: part.type === 'edge' ? at : at + 1 };
  };
  const steps = kept.flatMap((at) => {
    const step = pattern.steps[at];
    return step ? [{ ...step, from: kept.indexOf(step.from - 1) + 1 }] : [];
  });
  const conditions = pattern.conditions.flatMap((condition) => {
    const part = move(condition.part);
    return part ? [{ ...condition, part }] : [];
  });
  return { ...pattern, steps, conditions, answer: moveAnswer(pattern.answer, move) };
}

function moveAnswer(
  answer: PatternAnswer,
  move: (part: PatternPart) => PatternPart | undefined,
): PatternAnswer {
  const first: PatternPart = { type: 'node', at: 0 };
  if (answer.type === 'counts') {
    const part = move(answer.by.part);
    return { ...answer, by: part ? { ...answer.by, part } : { part: first, property: 'name', type: 'text' } };
  }
  const { order, ...rest } = answer;
  const shown = answer.shown.flatMap((part) => move(part) ?? []);
  const part = order && move(order.part);
  return {
    ...rest,
    shown: shown.length > 0 ? shown : [first],
    ...(order && part && { order: { ...order, part } }),
  };
}

/** The pattern in which a step may lead to nothing, or must lead to something. */
export function setOptional(pattern: Pattern, at: number, optional: boolean): Pattern {
  return {
    ...pattern,
    steps: pattern.steps.map((step, each) => (each === at ? { ...step, optional } : step)),
  };
}

/** The pattern with one more condition; the same where it has it already. */
export function addCondition(pattern: Pattern, condition: Condition): Pattern {
  const { conditions } = pattern;
  if (conditions.length >= PATTERN_LIMITS.conditions) return pattern;
  if (conditions.some((each) => isSameCondition(each, condition))) return pattern;
  return { ...pattern, conditions: [...conditions, condition] };
}

/** The pattern without a condition. */
export function removeCondition(pattern: Pattern, condition: Condition): Pattern {
  return {
    ...pattern,
    conditions: pattern.conditions.filter((each) => !isSameCondition(each, condition)),
  };
}

/** The pattern in which a part is shown or not; the last one that is shown stays. An order by what is not shown goes. */
export function setShown(pattern: Pattern, part: PatternPart, isShown: boolean): Pattern {
  const { answer } = pattern;
  if (answer.type !== 'parts') return pattern;
  const { order, ...rest } = answer;
  const isIn = (each: PatternPart): boolean =>
    isSamePart(each, part) ? isShown : answer.shown.some((other) => isSamePart(other, each));
  const shown = partsOf(pattern).filter(isIn);
  if (shown.length === 0) return pattern;
  const isOrdered = order !== undefined && shown.some((each) => isSamePart(each, order.part));
  return { ...pattern, answer: { ...rest, shown, ...(isOrdered && { order }) } };
}

function isSameCondition(a: Condition, b: Condition): boolean {
  return (
    isSamePart(a.part, b.part) &&
    a.property === b.property &&
    a.comparison === b.comparison &&
    a.value === b.value
  );
}
