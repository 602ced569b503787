/** The gate: whatever is typed, what passes it only reads the graph, or in write mode only changes it. */
import { StatementError } from '../model/statement-error.ts';
import type { ConsoleEngine, ConsoleStatement, Explained } from '../store/console-engine.ts';
import { decodeEscapes } from './decode-escapes.ts';
import { findForbidden } from './forbidden-clauses.ts';
import { readTokens } from './lexer.ts';
import type { Token } from './lexer.ts';
import { findTooManyRelationships } from './pattern-size.ts';
import { findForbiddenInPlan } from './plan-verdict.ts';
import type { ConsoleMode } from './plan-verdict.ts';
import { readPrefix } from './statement-prefix.ts';
import type { Prefix } from './statement-prefix.ts';
import { refuseWriting, toStatementError } from './statement-refusal.ts';
import type { Refusal } from './statement-refusal.ts';

/** What may be run, and how. */
export interface Passed {
  /** `write` only where the gate lets writes through and the statement is one. */
  readonly mode: ConsoleMode;
  /** What is to be run: what was typed, in the form in which the engine reads it as Neo4j does. */
  readonly text: string;
}

/** Explaining is planning, which no database can be stopped at: it has less time than running. */
const EXPLAIN_MS = 10_000;

/** Verdicts that are kept, and the length of a text that is worth keeping. */
const KEPT = 1_000;
const KEPT_LENGTH = 20_000;

const WRITING: ReadonlySet<string> = new Set(
  'CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT DROP ALTER'.split(' '),
);

/** The gate before one engine. */
export class Gate {
  readonly #engine: ConsoleEngine;
  readonly #mode: ConsoleMode;
  readonly #known = new Map<string, Passed | Refusal>();

  constructor(engine: ConsoleEngine, mode: ConsoleMode) {
    this.#engine = engine;
    this.#mode = mode;
  }

  /** Rejects with a `StatementError` for what may not run or what the database refuses, else with an `EntenteError`. */
  async pass(
    statement: ConsoleStatement,
    limits: { readonly timeoutMs: number; readonly signal: AbortSignal },
  ): Promise<Passed> {
    const { text } = statement;
    const verdict = this.#recall(text) ?? (await this.#judge(statement, limits));
    this.#remember(text, verdict);
    if ('reason' in verdict) throw toStatementError(text, verdict);
    return verdict;
  }

  async #judge(
    statement: ConsoleStatement,
    limits: { readonly timeoutMs: number; readonly signal: AbortSignal },
  ): Promise<Passed | Refusal> {
    const { text } = statement;
    const engine = this.#engine.name;
    const explain = (explained: string): Promise<Explained> => {
      const timeoutMs = Math.min(limits.timeoutMs, EXPLAIN_MS);
      return this.#engine.explain({ ...statement, text: toRun(explained, engine) }, { ...limits, timeoutMs });
    };
    const read = readStatement(text);
    if ('reason' in read) {
      // Neo4j says in its own words what is wrong with most of it; where it sees nothing wrong our refusal stands.
      if (read.reason === 'syntax' && engine === 'neo4j') await explain(text);
      return read;
    }
    const { tokens, prefix } = read;
    const explained = await explain(withoutMode(text, tokens.slice(0, prefix.length))).catch(
      (error: unknown) => {
        // The built-in engine plans no writes.
        const refusal =
          engine === 'embedded' && error instanceof StatementError ? refuseWrite(tokens, engine) : undefined;
        throw refusal ? toStatementError(text, refusal) : error;
      },
    );
    // What is only explained is not run: a plan of a write may be looked at.
    if (prefix.mode === 'explain') return { mode: 'read', text: toRun(text, engine) };
    const refusal = findForbiddenInPlan(explained, { engine, mode: this.#mode });
    if (refusal?.reason === 'accessMode') return refuseWrite(tokens, engine) ?? refusal;
    return refusal ?? { mode: explained.queryType === 'r' ? 'read' : 'write', text: toRun(text, engine) };
  }

  #recall(text: string): Passed | Refusal | undefined {
    return this.#known.get(text);
  }

  #remember(text: string, verdict: Passed | Refusal): void {
    if (text.length > KEPT_LENGTH) return;
    // Deleted and set again, the map's order is the order of last use.
    this.#known.delete(text);
    this.#known.set(text, verdict);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** The tokens of a statement and what stands before it, or the first thing in it that is refused without a plan. */
function readStatement(
  text: string,
): { readonly tokens: readonly Token[]; readonly prefix: Prefix } | Refusal {
  const tokens = readTokens(text);
  if ('reason' in tokens) return tokens;
  const prefix = readPrefix(tokens);
  if ('reason' in prefix) return prefix;
  return findForbidden(tokens, prefix.length) ?? findTooManyRelationships(tokens) ?? { tokens, prefix };
}

/** The built-in engine decodes escapes within texts alone, so that it would read other statements than Neo4j. */
function toRun(text: string, engine: ConsoleEngine['name']): string {
  if (engine === 'neo4j') return text;
  const decoded = decodeEscapes(text);
  return 'reason' in decoded ? text : decoded.text;
}

/** The text with spaces for EXPLAIN and PROFILE, so that what the database says of places stays true. */
function withoutMode(text: string, prefix: readonly Token[]): string {
  let bare = text;
  for (const { keyword, offset } of prefix) {
    if (keyword !== 'EXPLAIN' && keyword !== 'PROFILE') continue;
    const length = typedLength(text, offset, keyword.length);
    bare = `${bare.slice(0, offset)}${' '.repeat(length)}${bare.slice(offset + length)}`;
  }
  return bare;
}

/** Characters that a word takes as it was typed, escapes and all. */
function typedLength(text: string, offset: number, letters: number): number {
  let at = offset;
  for (let letter = 0; letter < letters; letter++) at += text.startsWith('\\u', at) ? 6 : 1;
  return at - offset;
}

/** A refusal that names the word that writes; undefined where there is none. */
function refuseWrite(tokens: readonly Token[], engine: ConsoleEngine['name']): Refusal | undefined {
  const token = tokens.find(
    ({ keyword }, at) => WRITING.has(keyword) && !['.', ':', '$'].includes(tokens[at - 1]?.text ?? ''),
  );
  if (token === undefined) return undefined;
  return { ...refuseWriting(token.keyword, engine), offset: token.offset };
}
