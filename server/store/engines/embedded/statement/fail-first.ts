/** Has the engine compute what can fail beside a null, as Neo4j does, though the null decides the answer. */
import type { Written } from './compilation.ts';

const QUOTED = /'(?:[^'\\]|\\.)*'|`[^`]*`/gs;

/**
 * What is written for an operation of which null comes as soon as one operand is null. Beside a null the engine leaves a
 * division undone that could fail; Neo4j fails, so it is looked at first. Of several all are looked at, which the engine
 * would not do in an OR: an odd number of nulls is at least one, and where it is even, the operation itself decides.
 */
export function failFirst(operands: readonly Written[], written: Written): Written {
  const looked = operands.filter(
    (one) => canFail(one) && operands.some((other) => other !== one && !other.kind.sure),
  );
  const isNull = looked
    .map(({ text }) => `(${text} IS NULL)`)
    .reduce<string | undefined>((sum, one) => (sum === undefined ? one : `(${sum} <> ${one})`), undefined);
  if (isNull === undefined) return written;
  return { text: `CASE WHEN ${isNull} THEN null ELSE ${written.text} END`, kind: written.kind };
}

/** A division, or an integer so large that a sum or a product with it can overflow. */
const FAILING = /[/%]|\d{15}/;

/** Whether something that can fail is in it, other than in a text or a name. */
export function canFail({ text }: Written): boolean {
  return FAILING.test(text) && FAILING.test(text.replaceAll(QUOTED, ''));
}
