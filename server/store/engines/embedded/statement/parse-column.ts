/** Reads a column of WITH or RETURN. */
import type { Column } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** Reads an expression, and the name that it is given. */
export function parseColumn(reader: TokenReader): Column {
  const { offset } = reader.peek();
  const value = reader.expression();
  const { end } = reader;
  const alias = reader.takeWords('AS') ? reader.expectName('a variable name') : undefined;
  return { value, ...(alias !== undefined && { alias }), offset, end };
}
