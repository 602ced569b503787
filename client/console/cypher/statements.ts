/** Finds the statements of a text, which semicolons divide, and the parameters that they name. */
import { readTokens, type Token } from './tokens.ts';

/** A statement: its text without the semicolon and what stands before it, and where it begins and ends in the whole. */
export interface Statement {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Names of its parameters, in the order in which they first stand. */
  readonly parameters: readonly string[];
}

/** What was read last: much of the page asks for the statements of one text, again and again while rows come in. */
let last: { readonly text: string; readonly statements: readonly Statement[] } = { text: '', statements: [] };

/** The statements, in their order; comments alone are none. */
export function readStatements(text: string): readonly Statement[] {
  if (text !== last.text) last = { text, statements: divide(text) };
  return last.statements;
}

function divide(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const statement = toStatement(text, tokens);
    if (statement) statements.push(statement);
    tokens = [];
  };
  for (const token of readTokens(text)) {
    if (token.kind === 'end') close();
    else tokens.push(token);
  }
  close();
  return statements;
}

/** The statement at an offset: the one that holds it, else the last that ends before it, else the first. */
export function statementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  return statements.findLast(({ from }) => from <= offset) ?? statements[0];
}

/** A statement without the word that asks for its plan. */
export function withoutPlan(text: string): string {
  return text.replace(/^(?:EXPLAIN|PROFILE)\b\s*/i, '');
}

/** Names of the parameters of a text but that which is being written at the offset, unless it stands elsewhere, too. */
export function parametersBeside(text: string, offset: number): readonly string[] {
  const others = readTokens(text).filter(
    ({ kind, from, to }) => kind === 'parameter' && !(from < offset && offset <= to),
  );
  return namesOf(text, others);
}

function toStatement(text: string, tokens: readonly Token[]): Statement | undefined {
  const said = tokens.filter(({ kind }) => kind !== 'comment');
  const [first] = said;
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const parameters = said.filter(({ kind }) => kind === 'parameter');
  return {
    text: text.slice(first.from, last.to),
    from: first.from,
    to: last.to,
    parameters: namesOf(text, parameters),
  };
}

function namesOf(text: string, parameters: readonly Token[]): readonly string[] {
  const names = parameters.map(({ from, to }) => nameOf(text.slice(from + 1, to)));
  return [...new Set(names)].filter((name) => name !== '');
}

function nameOf(written: string): string {
  return written.startsWith('`') ? written.slice(1, -1).replaceAll('``', '`') : written;
}
