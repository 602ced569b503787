/** Writes patterns within an expression as queries of their own. */
import type { Clause, Column, ExpressionOf, InnerQuery, Query } from './syntax.ts';

/** EXISTS { } or COUNT { } of patterns as one of a whole query. */
export function toInnerQuery({ which, patterns, where, offset, end }: ExpressionOf<'subquery'>): InnerQuery {
  const place = { offset, end };
  const match: Clause = {
    ...{ kind: 'match', optional: false, patterns, isJoined: true },
    ...(where && { where }),
    ...place,
  };
  const one: Column = { value: { kind: 'literal', value: 1n, ...place }, ...place };
  const last: Clause = { kind: 'return', distinct: false, star: false, columns: [one], order: [], ...place };
  return { kind: 'inner-query', which, query: { parts: [[match, last]], union: 'UNION' }, ...place };
}

/** What a list of matches asks, as a query. */
export function patternQuery({
  pattern,
  where,
  result,
  offset,
  end,
}: ExpressionOf<'pattern-comprehension'>): Query {
  const match: Clause = {
    ...{ kind: 'match', optional: false, patterns: [pattern], isJoined: true, offset, end },
    ...(where && { where }),
  };
  const columns = [{ value: result, offset: result.offset, end: result.end }];
  const last: Clause = { kind: 'return', distinct: false, star: false, columns, order: [], offset, end };
  return { parts: [[match, last]], union: 'UNION' };
}
