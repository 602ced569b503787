/** Reads a whole statement, clause by clause. */
import { StatementError } from '../../../../model/statement-error.ts';
import { parseColumn } from './parse-column.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePatterns } from './parse-pattern.ts';
import { placedError } from './refusal.ts';
import type { Clause, Column, Place, Projection, Query, StatementSyntax } from './syntax.ts';
import { TokenReader } from './token-reader.ts';
import { holds } from './walk.ts';

const WRITES =
  /^(CREATE|MERGE|SET|DELETE|DETACH|NODETACH|REMOVE|FOREACH|DROP|INSERT|ALTER|GRANT|DENY|REVOKE|RENAME|START|STOP)$/;
const EXPECTED = "'MATCH', 'OPTIONAL MATCH', 'UNWIND', 'WITH', 'CALL', 'RETURN' or another clause";

/** Reads a statement. Throws a `StatementError` for what is wrong, for what writes, and for what is refused. */
export function parseStatement(text: string): StatementSyntax {
  const reader = new TokenReader(text, { expression: parseExpression, query: parseQuery });
  const prefix = (['EXPLAIN', 'PROFILE'] as const).find((word) => reader.takeWords(word)) ?? null;
  const query = parseQuery(reader);
  reader.takeSign(';');
  if (reader.peek().kind !== 'end') throw reader.unexpected(EXPECTED);
  if (reader.joinedBySign && reader.joinedByColon !== undefined) {
    const message =
      "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. Please only use one set of symbols.";
    throw placedError(message, { text, offset: reader.joinedByColon });
  }
  requireUnrepeated(reader, query);
  return { prefix, query };
}

/** Of what a quantified path repeats nothing is known but that it is there. */
function requireUnrepeated(reader: TokenReader, query: Query): void {
  const { repeated } = reader;
  const isAsked = [...repeated].some((name) => reader.count(name) > 1);
  const isListed = repeated.size > 0 && holds(query, (part) => Reflect.get(part, 'star') === true);
  if (isAsked || isListed) throw reader.refuse('quantified-path', [...repeated].join(', '), 0);
}

function parseQuery(reader: TokenReader, isOpen = false): Query {
  const parts = [parsePart(reader, isOpen)];
  let union: Query['union'] | undefined;
  while (reader.isWord('UNION')) {
    const { offset } = reader.next();
    const next = reader.takeWords('ALL') ? 'UNION ALL' : 'UNION';
    reader.takeWords('DISTINCT');
    if (union !== undefined && union !== next)
      throw placedError('Invalid combination of UNION and UNION ALL', { text: reader.text, offset });
    union = next;
    parts.push(parsePart(reader, isOpen));
  }
  return { parts, union: union ?? 'UNION' };
}

function parsePart(reader: TokenReader, isOpen: boolean): readonly Clause[] {
  const clauses: Clause[] = [];
  while (!isEnd(reader)) {
    if (clauses.at(-1)?.kind === 'return') throw reader.unexpected('the end of the statement');
    clauses.push(parseClause(reader));
  }
  const last = clauses.at(-1);
  if (last === undefined) throw reader.unexpected(EXPECTED);
  if (last.kind === 'types' && clauses.length === 1) return [last, returnOf(last.variable, last)];
  if (last.kind !== 'return' && !isOpen) {
    const name = last.kind === 'types' ? 'CALL' : last.kind.toUpperCase();
    const rest =
      'must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD';
    throw placedError(`Query cannot conclude with ${name} (${rest}).`, {
      text: reader.text,
      offset: last.offset,
    });
  }
  return clauses;
}

/** What a procedure gives that stands alone. */
function returnOf(name: string, { offset, end }: Place): Clause {
  const column = { value: { kind: 'variable', name, offset, end }, offset, end } as const;
  return { kind: 'return', distinct: false, star: false, columns: [column], order: [], offset, end };
}

function isEnd(reader: TokenReader): boolean {
  return reader.peek().kind === 'end' || reader.isSign(';') || reader.isSign('}') || reader.isWord('UNION');
}

function parseClause(reader: TokenReader): Clause {
  const { offset, kind, value } = reader.peek();
  if (reader.isWord('MATCH') || (reader.isWord('OPTIONAL') && reader.isWord('MATCH', 1)))
    return parseMatch(reader);
  if (reader.takeWords('UNWIND')) {
    const list = reader.expression();
    reader.expectWord('AS');
    return { kind: 'unwind', list, variable: reader.expectName('a variable name'), offset, end: reader.end };
  }
  if (reader.takeWords('WITH')) return parseWith(reader, offset);
  if (reader.takeWords('RETURN'))
    return { kind: 'return', ...parseProjection(reader), offset, end: reader.end };
  if (reader.isWord('CALL')) return parseCall(reader);
  const word = kind === 'name' ? value.toUpperCase() : '';
  if (word === 'LOAD' && reader.isWord('CSV', 1)) throw refuseFiles();
  if (WRITES.test(word)) throw refuseWrite();
  if (/^(SHOW|USE|FINISH|YIELD|TERMINATE|FILTER|LET|FOR|CYPHER|OPTIONAL)$/.test(word))
    throw reader.refuse('other-clause', word);
  throw reader.unexpected(EXPECTED);
}

function parseMatch(reader: TokenReader): Clause {
  const { offset } = reader.peek();
  const optional = reader.takeWords('OPTIONAL');
  reader.expectWord('MATCH');
  const patterns = parsePatterns(reader);
  if (reader.isWord('USING')) throw reader.refuse('other-clause', 'USING');
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  return { kind: 'match', optional, patterns, ...(where && { where }), offset, end: reader.end };
}

function parseWith(reader: TokenReader, offset: number): Clause {
  const projection = parseProjection(reader);
  for (const { value, alias } of projection.columns) {
    if (alias === undefined && value.kind !== 'variable') {
      throw placedError('Expression in WITH must be aliased (use AS)', {
        text: reader.text,
        offset: value.offset,
      });
    }
  }
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  return { kind: 'with', ...projection, ...(where && { where }), offset, end: reader.end };
}

function parseProjection(reader: TokenReader): Projection {
  const distinct = reader.takeWords('DISTINCT');
  if (!reader.isSign('(', 1)) reader.takeWords('ALL');
  const star = reader.takeSign('*');
  const columns: Column[] = [];
  if (!star || reader.takeSign(',')) {
    do columns.push(parseColumn(reader));
    while (reader.takeSign(','));
  }
  const order = reader.takeWords('ORDER', 'BY') ? parseOrder(reader) : [];
  const skip = reader.takeWords('SKIP') || reader.takeWords('OFFSET') ? reader.expression() : undefined;
  const limit = reader.takeWords('LIMIT') ? reader.expression() : undefined;
  return { distinct, star, columns, order, ...(skip && { skip }), ...(limit && { limit }) };
}

function parseOrder(reader: TokenReader): Projection['order'] {
  const order: { value: Projection['order'][number]['value']; descending: boolean }[] = [];
  do {
    const value = reader.expression();
    const descending = reader.takeWords('DESC') || reader.takeWords('DESCENDING');
    if (!descending && !reader.takeWords('ASC')) reader.takeWords('ASCENDING');
    order.push({ value, descending });
  } while (reader.takeSign(','));
  return order;
}

function parseCall(reader: TokenReader): Clause {
  const { offset } = reader.next();
  const imports = reader.isSign('(') ? parseImports(reader) : null;
  if (imports === null && !reader.isSign('{')) return parseProcedure(reader, offset);
  reader.expectSign('{');
  const query = reader.deeper(() => parseQuery(reader));
  reader.expectSign('}');
  if (reader.isWord('IN')) throw reader.refuse('other-clause', 'IN TRANSACTIONS');
  return { kind: 'call', imports, query, offset, end: reader.end };
}

const TYPES = { name: 'db.relationshipTypes', column: 'relationshipType' };

/** Of procedures only the one whose answer is known from the store is taken. */
function parseProcedure(reader: TokenReader, offset: number): Clause {
  const name = nameOfProcedure(reader);
  if (name.toLowerCase() !== TYPES.name.toLowerCase()) throw reader.refuse('procedure', name);
  for (let taken = ''; taken.length < name.length;) taken += reader.next().value;
  if (reader.takeSign('(')) reader.expectSign(')');
  const isYielding = reader.takeWords('YIELD');
  const isNamed = isYielding && !reader.takeSign('*');
  if (isNamed && reader.expectName('the name of a result field') !== TYPES.column)
    throw reader.refuse('procedure', `another result field of ${name}`, offset);
  const variable = isNamed && reader.takeWords('AS') ? reader.expectName('a variable name') : TYPES.column;
  if (reader.isWord('WHERE') || reader.isSign(','))
    throw reader.refuse('procedure', `${name} with a WHERE`, offset);
  return { kind: 'types', variable, offset, end: reader.end };
}

function parseImports(reader: TokenReader): readonly string[] | '*' {
  reader.expectSign('(');
  const names: string[] = [];
  if (reader.takeSign('*')) {
    reader.expectSign(')');
    return '*';
  }
  while (!reader.isSign(')')) {
    names.push(reader.expectName('a variable name'));
    if (!reader.takeSign(',')) break;
  }
  reader.expectSign(')');
  return names;
}

function nameOfProcedure(reader: TokenReader): string {
  let name = '';
  for (let ahead = 0; /^[\w.]+$/.test(reader.peek(ahead).value); ahead += 1) name += reader.peek(ahead).value;
  return name;
}

function refuseWrite(): StatementError {
  const code = 'Neo.ClientError.Statement.AccessMode';
  return new StatementError(code, 'Writing in read access mode not allowed.');
}

function refuseFiles(): StatementError {
  const code = 'Neo.ClientError.Statement.AccessMode';
  return new StatementError(code, 'LOAD CSV is refused: it reads files of the machine the server runs on.');
}
