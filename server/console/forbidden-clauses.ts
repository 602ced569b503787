/** Finds what no plan shows, or shows too late: clauses that reach for files, other databases, settings and other people. */
import { isFunctionAllowed, isProcedureAllowed } from './allowed-procedures.ts';
import type { Token } from './lexer.ts';
import type { Refusal } from './statement-refusal.ts';

/** What SHOW may list: what the database can do and how it is indexed. */
const SHOWN: ReadonlySet<string> = new Set([
  'FUNCTION',
  'FUNCTIONS',
  'PROCEDURE',
  'PROCEDURES',
  'INDEX',
  'INDEXES',
  'CONSTRAINT',
  'CONSTRAINTS',
]);

/** Words between SHOW and what is shown, which narrow it. */
const NARROWING: ReadonlySet<string> = new Set(
  (
    'ALL BUILT IN USER DEFINED RANGE FULLTEXT TEXT POINT VECTOR LOOKUP UNIQUE UNIQUENESS EXIST EXISTENCE EXISTS PROPERTY NODE ' +
    'RELATIONSHIP REL KEY TYPE'
  ).split(' '),
);

/** First words of commands that administer a server. */
const ADMINISTRATION: ReadonlySet<string> = new Set(
  'ALTER DEALLOCATE DENY DRYRUN ENABLE GRANT REALLOCATE RENAME REVOKE START STOP TERMINATE'.split(' '),
);

/** What CREATE and DROP administer; indexes and constraints are the schema, which the plan tells. */
const ADMINISTERED: ReadonlySet<string> = new Set(
  'ALIAS COMPOSITE DATABASE IMMUTABLE PRIVILEGE ROLE SERVER USER'.split(' '),
);

/** Words that go on with an expression, so that the word before them is a variable. */
const CONTINUING: ReadonlySet<string> = new Set(
  (
    'AND AS ASC ASCENDING CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH ELSE END ENDS FILTER FINISH FOREACH IN INSERT ' +
    'IS LET LIMIT LOAD MATCH MERGE NODETACH OFFSET OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN UNION UNWIND USE WHEN ' +
    'WHERE WITH XOR YIELD'
  ).split(' '),
);

/** Signs after which a word is the name of a property, a label or a type. */
const NAMING: ReadonlySet<string> = new Set(['.', ':', '|', '&', '!']);

/** The first thing that is refused; undefined where there is none. `start` is the token of the first clause. */
export function findForbidden(tokens: readonly Token[], start: number): Refusal | undefined {
  const leading = refuseLeading(tokens, start);
  if (leading) return leading;
  for (let at = start; at < tokens.length; at++) {
    const refusal = refuseAt(tokens, at, start);
    if (refusal) return refusal;
  }
  return undefined;
}

function refuseLeading(tokens: readonly Token[], start: number): Refusal | undefined {
  const first = tokens[start];
  const second = tokens[start + 1]?.keyword ?? '';
  if (first === undefined) {
    return { reason: 'syntax', sentence: 'There is no statement here: type one' };
  }
  if (first.keyword === 'SHOW') return refuseShow(tokens, start);
  const isAdministration =
    ADMINISTRATION.has(first.keyword) ||
    ((first.keyword === 'CREATE' || first.keyword === 'DROP') &&
      ADMINISTERED.has(nameOfThing(tokens, start)));
  if (!isAdministration) return undefined;
  const command = `${first.keyword} ${second}`.trim();
  return forbid(`${command} administers the server, which is not for the console: use cypher-shell`, first);
}

/** What CREATE or DROP is about, past OR REPLACE. */
function nameOfThing(tokens: readonly Token[], start: number): string {
  const isReplacing = tokens[start + 1]?.keyword === 'OR' && tokens[start + 2]?.keyword === 'REPLACE';
  return tokens[start + (isReplacing ? 3 : 1)]?.keyword ?? '';
}

function refuseShow(tokens: readonly Token[], start: number): Refusal | undefined {
  let at = start + 1;
  while (NARROWING.has(tokens[at]?.keyword ?? '')) at += 1;
  const shown = tokens[at]?.keyword ?? '';
  if (!SHOWN.has(shown)) {
    const command = ['SHOW', ...readThing(tokens, start + 1)].join(' ');
    const way = 'the console shows FUNCTIONS, PROCEDURES, INDEXES and CONSTRAINTS';
    return forbid(`${command} shows what is the server’s own: ${way}`, tokens[start]);
  }
  const by = tokens.findIndex((token, i) => i > at && token.keyword === 'EXECUTABLE');
  if (by < 0) return undefined;
  return forbid('EXECUTABLE tells of users: leave it out', tokens[by]);
}

/** The words that say what SHOW is to show, two at most. */
function readThing(tokens: readonly Token[], at: number): string[] {
  const words = tokens.slice(at, at + 2).map((token) => token.keyword);
  return words.filter((word) => word !== '' && word !== 'YIELD' && word !== 'WHERE');
}

function refuseAt(tokens: readonly Token[], at: number, start: number): Refusal | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return undefined;
  if (token.text === ';' && token.kind === 'symbol') return refuseSecond(tokens, at);
  if (token.kind !== 'word' && token.kind !== 'name') return undefined;
  const transactions = refuseTransactions(tokens, at);
  if (transactions) return transactions;
  if (isNamed(tokens[at - 1])) return undefined;
  if (token.keyword === 'LOAD' && isLoading(next)) {
    const sentence = `LOAD ${next?.keyword ?? ''} reads files and addresses from the server: pass the rows as a parameter and UNWIND them`;
    return forbid(sentence, token);
  }
  if (token.keyword === 'CALL' && startsName(next)) return refuseCall(tokens, at);
  if (token.keyword === 'USE' && isUse(tokens, at, start)) {
    return forbid('USE would choose another database: leave it out, the console has one', token);
  }
  return refuseFunction(tokens, at);
}

function refuseTransactions(tokens: readonly Token[], at: number): Refusal | undefined {
  const token = tokens[at];
  if (token?.keyword === 'PERIODIC' && tokens[at + 1]?.keyword === 'COMMIT')
    return forbid('PERIODIC COMMIT writes in transactions of its own: leave it out', token);
  if (token?.keyword === 'TRANSACTIONS' && isInTransactions(tokens, at))
    return forbid('IN TRANSACTIONS opens transactions of its own: leave it out', token);
  return undefined;
}

/** Whether what follows LOAD is a format, of which newer versions may know others than CSV, and no more of an expression. */
function isLoading(next: Token | undefined): boolean {
  return next?.kind === 'word' && !CONTINUING.has(next.keyword);
}

/** One statement is asked for: of a second one only the first would be judged. */
function refuseSecond(tokens: readonly Token[], at: number): Refusal | undefined {
  const second = tokens.slice(at + 1).find((token) => token.text !== ';' || token.kind !== 'symbol');
  if (second === undefined) return undefined;
  const sentence = 'A second statement begins here: run one at a time';
  return { reason: 'syntax', sentence, offset: second.offset };
}

function isInTransactions(tokens: readonly Token[], at: number): boolean {
  // IN 10 CONCURRENT TRANSACTIONS has two words, or an expression, more.
  const before = tokens.slice(Math.max(0, at - 12), at).map((token) => token.keyword);
  return before.at(-1) === 'IN' || (before.at(-1) === 'CONCURRENT' && before.includes('IN'));
}

function refuseCall(tokens: readonly Token[], at: number): Refusal | undefined {
  const { name } = readName(tokens, at + 1);
  const next = tokens[at + 1];
  if (!name.includes('.') && next?.kind === 'word' && CONTINUING.has(next.keyword)) return undefined;
  if (isProcedureAllowed(name)) return undefined;
  const way =
    'CALL may name db.labels, db.schema.visualization, db.index.fulltext.queryNodes and others that only read';
  return forbid(`The procedure ${name} is not for the console: ${way}`, next);
}

function isUse(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const opens =
    at === start || before?.text === '{' || ['UNION', 'ALL', 'DISTINCT'].includes(before?.keyword ?? '');
  if (next?.kind === 'symbol') return next.text === '(' && opens;
  if (next?.kind === 'string' || next?.kind === 'parameter') return true;
  return startsName(next) && !(next?.kind === 'word' && CONTINUING.has(next.keyword) && !opens);
}

/** A name with dots before a bracket is a function of a namespace. */
function refuseFunction(tokens: readonly Token[], at: number): Refusal | undefined {
  const token = tokens[at];
  if (!startsName(token) || tokens[at + 1]?.text !== '.') return undefined;
  const { name, end } = readName(tokens, at);
  if (tokens[end]?.text !== '(' || tokens[at - 1]?.keyword === 'CALL' || isFunctionAllowed(name))
    return undefined;
  const way = 'functions of date, time, point, duration and vector may be called, and those without a dot';
  return forbid(`The function ${name} is not for the console: ${way}`, token);
}

/** A name with its dots, and the token after it. */
function readName(tokens: readonly Token[], start: number): { readonly name: string; readonly end: number } {
  const parts = [tokens[start]?.text ?? ''];
  let end = start + 1;
  while (tokens[end]?.text === '.' && tokens[end]?.kind === 'symbol' && startsName(tokens[end + 1])) {
    parts.push(tokens[end + 1]?.text ?? '');
    end += 2;
  }
  return { name: parts.join('.'), end };
}

function startsName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name';
}

/** Whether what stands before makes a word a name. */
function isNamed(before: Token | undefined): boolean {
  return before?.kind === 'symbol' && NAMING.has(before.text);
}

function forbid(sentence: string, token: Token | undefined): Refusal {
  return { reason: 'forbidden', sentence, ...(token && { offset: token.offset }) };
}
