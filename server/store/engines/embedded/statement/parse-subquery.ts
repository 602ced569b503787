/** Reads EXISTS { }, COUNT { } and COLLECT { }: patterns with a condition, or a whole query. */
import { parseColumn } from './parse-column.ts';
import { parsePatterns } from './parse-pattern.ts';
import type { Column, Expression } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import { holdsAggregate } from './walk.ts';

/** Reads a subquery from its first word. */
export function parseSubquery(reader: TokenReader, which: 'EXISTS' | 'COUNT' | 'COLLECT'): Expression {
  const { offset } = reader.next();
  reader.expectSign('{');
  const start = reader.position;
  const plain = which === 'COLLECT' ? null : parsePlain(reader, which, offset);
  if (plain !== null) return plain;
  reader.position = start;
  const query = reader.query(which !== 'COLLECT');
  reader.expectSign('}');
  return { kind: 'inner-query', which, query, offset, end: reader.end };
}

/** What the engine takes within an expression; null where it is more. */
function parsePlain(reader: TokenReader, which: 'EXISTS' | 'COUNT', offset: number): Expression | null {
  const isMatch = reader.takeWords('MATCH');
  if (!isMatch && !reader.isSign('(') && !reader.isSign('=', 1)) return null;
  const patterns = parsePatterns(reader);
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  const returns = isMatch && reader.takeWords('RETURN') ? parseReturned(reader) : [];
  if (!isMatch && !reader.isSign('}')) throw reader.unexpected("a graph pattern, ',', 'WHERE' or '}'");
  if (returns === null || !reader.takeSign('}')) return null;
  return { kind: 'subquery', which, patterns, ...(where && { where }), returns, offset, end: reader.end };
}

/** Columns as far as they are taken one for each match. */
function parseReturned(reader: TokenReader): readonly Column[] | null {
  if (reader.isSign('*') || reader.isWord('DISTINCT')) return null;
  const returns: Column[] = [];
  do {
    const column = parseColumn(reader);
    if (holdsAggregate(column.value)) return null;
    returns.push(column);
  } while (reader.takeSign(','));
  return returns;
}
