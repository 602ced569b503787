/** Reads patterns: nodes, relationships, label expressions, shortest paths. */
import { parseEntries } from './parse-entries.ts';
import type {
  Expression,
  LabelExpression,
  NodePattern,
  Pattern,
  PlacedName,
  RelationshipPattern,
} from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

/** Patterns with commas between them. */
export function parsePatterns(reader: TokenReader): readonly Pattern[] {
  const patterns = [parsePattern(reader)];
  while (reader.takeSign(',')) patterns.push(parsePattern(reader));
  return patterns;
}

/** Whether what comes can be a pattern: a node in parentheses with a relationship after it. */
export function startsPattern(reader: TokenReader): boolean {
  if (!reader.isSign('(')) return false;
  let depth = 0;
  for (let ahead = 0; ; ahead += 1) {
    const { kind, value } = reader.peek(ahead);
    if (kind === 'end') return false;
    if (kind !== 'sign') continue;
    if ('([{'.includes(value)) depth += 1;
    if (')]}'.includes(value)) depth -= 1;
    if (depth === 0) return isArrow(reader, ahead + 1) && isNode(reader);
  }
}

function isArrow(reader: TokenReader, ahead: number): boolean {
  const after = reader.isSign('<', ahead) ? ahead + 1 : ahead;
  return reader.isSign('-', after) && ['[', '-'].some((sign) => reader.isSign(sign, after + 1));
}

function isNode(reader: TokenReader): boolean {
  const { kind, value } = reader.peek(1);
  if (kind === 'sign') return ')'.includes(value) || value === ':' || value === '{';
  if (kind !== 'name' && kind !== 'quoted') return false;
  return [')', ':', '{'].some((sign) => reader.isSign(sign, 2)) || reader.isWord('WHERE', 2);
}

/** One pattern, with its path variable if it has one. */
export function parsePattern(reader: TokenReader): Pattern {
  const { offset } = reader.peek();
  const variable = reader.isSign('=', 1) ? reader.expectName('a variable name') : undefined;
  if (variable !== undefined) reader.expectSign('=');
  const selected = takeSelector(reader);
  if (selected !== undefined)
    return {
      ...(variable !== undefined && { variable }),
      ...parseChain(reader),
      ...{ shortest: selected, isSelected: true, offset, end: reader.end },
    };
  const shortest = (['shortestPath', 'allShortestPaths'] as const).find((each) =>
    reader.isWord(each.toUpperCase()),
  );
  if (shortest !== undefined) {
    reader.next();
    reader.expectSign('(');
  }
  const chain = parseChain(reader);
  if (shortest !== undefined) reader.expectSign(')');
  const named = { ...(variable !== undefined && { variable }), ...(shortest && { shortest }) };
  return { ...named, ...chain, offset, end: reader.end };
}

/** One shortest path, or all of them, between each two ends. */
function takeSelector(reader: TokenReader): Pattern['shortest'] {
  if (!['ALL', 'ANY', 'SHORTEST'].some((word) => reader.isWord(word))) return undefined;
  const isOne = reader.isWord('SHORTEST') && reader.peek(1).value === '1';
  const isAny = reader.takeWords('ANY', 'SHORTEST');
  if (isOne) {
    reader.next();
    reader.next();
  } else if (!isAny && !reader.takeWords('ALL', 'SHORTEST')) throw reader.refuse('shortest-selector');
  if (/^(PATHS?|GROUPS?)$/i.test(reader.peek().value)) throw reader.refuse('shortest-selector');
  return isOne || isAny ? 'shortestPath' : 'allShortestPaths';
}

function parseChain(reader: TokenReader): Pick<Pattern, 'nodes' | 'relationships'> {
  const nodes = [parseNode(reader)];
  const relationships: RelationshipPattern[] = [];
  for (;;) {
    if (reader.isSign('-') || (reader.isSign('<') && reader.isSign('-', 1))) {
      relationships.push(parseRelationship(reader));
      nodes.push(parseNode(reader));
    } else if (reader.isSign('(') && reader.isSign('(', 1)) {
      relationships.push(parseRepeated(reader));
      if (!reader.isSign('(') || reader.isSign('(', 1)) throw reader.refuse('quantified-path');
      nodes.push(parseNode(reader));
    } else break;
  }
  if (reader.isSign('(') || reader.isSign('{') || reader.isSign('+') || reader.isSign('*'))
    throw reader.refuse('quantified-path');
  return { nodes, relationships };
}

/** One relationship repeated between nodes of which nothing is asked is one of variable length. */
function parseRepeated(reader: TokenReader): RelationshipPattern {
  reader.expectSign('(');
  const from = parseNode(reader);
  const relationship = parseRelationship(reader);
  const to = parseNode(reader);
  const isBare = [from, to].every(({ labels, properties, where }) => !labels && !properties && !where);
  if (!isBare || relationship.length || !reader.takeSign(')')) throw reader.refuse('quantified-path');
  for (const { variable } of [from, to]) if (variable !== undefined) reader.repeated.add(variable);
  const length = parseQuantifier(reader);
  if (length === undefined) throw reader.refuse('quantified-path');
  return { ...relationship, length, end: reader.end };
}

/** How often something is repeated, as in `+`, `*` and `{1,3}`. */
function parseQuantifier(reader: TokenReader): RelationshipPattern['length'] {
  const { offset } = reader.peek();
  if (reader.takeSign('+')) return { min: 1 };
  if (reader.takeSign('*')) return { min: 0 };
  if (!reader.takeSign('{')) return undefined;
  const min = takeInteger(reader);
  const isRange = reader.takeSign(',');
  const max = isRange ? takeInteger(reader) : min;
  if (!reader.takeSign('}')) throw reader.refuse('quantified-path');
  if (max !== undefined && (max < (min ?? 0) || max === 0))
    throw reader.refuse('empty-range', undefined, offset);
  return { min: min ?? 0, ...(max !== undefined && { max }) };
}

function parseNode(reader: TokenReader): NodePattern {
  const { offset } = reader.peek();
  reader.expectSign('(');
  if (reader.isSign('(')) throw reader.refuse('quantified-path');
  const variable = takeVariable(reader);
  const labels = reader.isSign(':') ? parseLabels(reader) : undefined;
  const rest = parseConditions(reader);
  reader.expectSign(')');
  const parts = { ...(variable !== undefined && { variable }), ...(labels && { labels }) };
  return { ...parts, ...rest, offset, end: reader.end };
}

function takeVariable(reader: TokenReader): string | undefined {
  const { kind } = reader.peek();
  const comes = kind === 'quoted' || (kind === 'name' && !reader.isWord('WHERE') && !reader.isWord('IS'));
  return comes ? reader.expectName('a variable name') : undefined;
}

function parseConditions(reader: TokenReader): { properties?: Expression; where?: Expression } {
  const { offset } = reader.peek();
  if (reader.isWord('IS')) throw reader.refuse('label-expression-here', 'IS');
  if (reader.peek().kind === 'parameter') throw reader.refuse('dynamic-name', 'properties from a parameter');
  const properties: Expression | undefined = reader.isSign('{')
    ? { kind: 'map', entries: parseEntries(reader), offset, end: reader.end }
    : undefined;
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  return { ...(properties && { properties }), ...(where && { where }) };
}

/** A label expression, from its colon. */
export function parseLabels(reader: TokenReader): LabelExpression {
  reader.expectSign(':');
  return reader.deeper(() => parseLabelOr(reader));
}

function parseLabelOr(reader: TokenReader): LabelExpression {
  const parts = [parseLabelAnd(reader)];
  while (reader.takeSign('|')) {
    reader.joinedBySign = true;
    reader.takeSign(':');
    parts.push(parseLabelAnd(reader));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
}

function parseLabelAnd(reader: TokenReader): LabelExpression {
  const parts = [parseLabelNot(reader)];
  while (reader.isSign('&') || reader.isSign(':')) {
    const { value, offset } = reader.next();
    if (value === '&') reader.joinedBySign = true;
    else reader.joinedByColon ??= offset;
    parts.push(parseLabelNot(reader));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
}

function parseLabelNot(reader: TokenReader): LabelExpression {
  if (reader.isSign('!') || reader.isSign('%')) reader.joinedBySign = true;
  if (reader.takeSign('!')) return { kind: 'not', of: reader.deeper(() => parseLabelNot(reader)) };
  if (reader.takeSign('%')) return { kind: 'any' };
  if (reader.isSign('$')) throw reader.refuse('dynamic-name');
  const { offset: at } = reader.peek();
  if (!reader.takeSign('(')) return { kind: 'label', name: reader.expectName('a label'), at };
  const inner = reader.deeper(() => parseLabelOr(reader));
  reader.expectSign(')');
  return inner;
}

function parseRelationship(reader: TokenReader): RelationshipPattern {
  const { offset } = reader.peek();
  const fromRight = reader.takeSign('<');
  reader.expectSign('-');
  const inner: ReturnType<typeof parseBracketed> = reader.takeSign('[')
    ? parseBracketed(reader)
    : { types: [] };
  reader.expectSign('-');
  const toRight = reader.takeSign('>');
  const oneWay = toRight ? 'out' : 'in';
  const direction = fromRight === toRight ? 'both' : oneWay;
  const length = parseQuantifier(reader) ?? inner.length;
  if (length !== inner.length && inner.length !== undefined) throw reader.refuse('quantified-path');
  return { ...inner, ...(length && { length }), direction, offset, end: reader.end };
}

function parseBracketed(reader: TokenReader): Omit<RelationshipPattern, 'direction' | 'offset' | 'end'> {
  const variable = takeVariable(reader);
  const types = reader.takeSign(':') ? parseTypes(reader) : [];
  const length = reader.takeSign('*') ? parseLength(reader) : undefined;
  const rest = parseConditions(reader);
  reader.expectSign(']');
  return { ...(variable !== undefined && { variable }), types, ...(length && { length }), ...rest };
}

function parseTypes(reader: TokenReader): readonly PlacedName[] {
  const types: PlacedName[] = [];
  do {
    reader.takeSign(':');
    if (reader.isSign('$')) throw reader.refuse('dynamic-name');
    if (reader.isSign('!') || reader.isSign('%') || reader.isSign('('))
      throw reader.refuse('label-expression-here', 'a type expression');
    const { offset: at } = reader.peek();
    types.push({ name: reader.expectName('a relationship type'), at });
  } while (reader.takeSign('|'));
  if (reader.isSign('&')) throw reader.refuse('label-expression-here', 'a type expression');
  return types;
}

function parseLength(reader: TokenReader): NonNullable<RelationshipPattern['length']> {
  const { offset } = reader.peek();
  if (reader.peek().kind === 'parameter') throw reader.refuse('length-parameter');
  const min = takeInteger(reader);
  const isRange = reader.takeSign('..');
  if (!isRange) return min === undefined ? {} : { min, max: min };
  const max = takeInteger(reader);
  if (max !== undefined && (max < (min ?? 1) || (max === 0 && min !== 0)))
    throw reader.refuse('empty-range', undefined, offset);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** The tokens read `1..3` as `1.` nowhere, because a float needs a digit after its point. */
function takeInteger(reader: TokenReader): number | undefined {
  const { kind, value, offset } = reader.peek();
  if (kind !== 'integer') return undefined;
  const number = Number(reader.next().value.replaceAll('_', ''));
  if (!Number.isSafeInteger(number)) throw reader.refuse('empty-range', value, offset);
  return number;
}
