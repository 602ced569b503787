/** Writes what asks the graph within an expression: EXISTS { } and COUNT { } of patterns, and lists of matches. */
import type { Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { listOf, sure } from './kinds.ts';
import { isOneStep } from './subquery-names.ts';
import type { ExpressionOf } from './syntax.ts';
import { mentions } from './walk.ts';
import { writePatterns } from './write-pattern.ts';

/** Writes EXISTS { } and COUNT { } of patterns with a condition. */
export function writeSubquery(
  work: Compilation,
  { which, patterns, where, returns, offset }: Omit<ExpressionOf<'subquery'>, 'kind' | 'end'>,
  scope: Scope,
): Written {
  const written = writePatterns(work, patterns, scope, { where, isMatch: false });
  if (work.isInLoop && (where !== undefined || !isOneStep(patterns, scope)))
    throw work.refuse('subquery-in-list', { offset });
  for (const { value } of returns) work.expression(value, written.scope);
  const kind = which === 'COUNT' ? sure('integer') : sure('boolean');
  return { text: `${which} { ${['MATCH', written.text].join(' ')} }`, kind };
}

/**
 * Writes a list of what is made of each match; the engine leaves nulls out of it, so it collects one variable, and what is asked
 * of each is asked afterwards.
 */
export function writePatternComprehension(
  work: Compilation,
  node: ExpressionOf<'pattern-comprehension'>,
  scope: Scope,
): Written {
  if (node.pattern.variable !== undefined) throw work.refuse('part-of-pattern', node, node.pattern.variable);
  if (work.isInLoop) throw work.refuse('subquery-in-list', node);
  const pattern = writePatterns(work, [node.pattern], scope, { where: node.where, isMatch: false });
  const result = work.expression(node.result, pattern.scope);
  if (result.kind.sure)
    return { text: `[${pattern.text} | ${result.text}]`, kind: listOf(result.kind, true) };
  const own = [...pattern.scope.keys()].filter(
    (name) => !scope.has(name) && mentions(node.result, new Set([name])),
  );
  const [variable] = own;
  if (variable === undefined || own.length > 1) throw work.refuse('part-of-pattern', node);
  const collected = `[${pattern.text} | ${quote(variable)}]`;
  return { text: `[${quote(variable)} IN ${collected} | ${result.text}]`, kind: listOf(result.kind, true) };
}
