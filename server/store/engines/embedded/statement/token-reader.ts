/** Reads tokens one after another, with the errors that Neo4j gives for what does not come. */
import type { StatementError } from '../../../../model/statement-error.ts';
import type { Construct } from './refusal.ts';
import type { Expression, Query } from './syntax.ts';
import { placedError, refusalOf } from './refusal.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Levels of nesting that the engine takes with certainty. */
const DEEPEST = 40;

/** What reads the parts that hold themselves again: expressions hold expressions and queries in turn. */
export interface Parsers {
  readonly expression: (reader: TokenReader) => Expression;
  readonly query: (reader: TokenReader, isOpen: boolean) => Query;
}

/** A cursor over the tokens of a statement. */
export class TokenReader {
  readonly text: string;
  readonly #tokens: readonly Token[];
  /** Where labels were joined by a colon, and whether any were by a sign: Neo4j takes one way or the other. */
  joinedByColon: number | undefined;
  joinedBySign = false;
  #at = 0;
  #depth = 0;
  /** Names of the parts that a quantified path repeats: they would be lists, which are refused. */
  readonly repeated = new Set<string>();
  readonly #parsers: Parsers;

  constructor(text: string, parsers: Parsers) {
    this.text = text;
    this.#tokens = tokenize(text);
    this.#parsers = parsers;
  }

  /** Reads an expression. */
  expression(): Expression {
    return this.deeper(() => this.#parsers.expression(this));
  }

  /** Reads a query within an expression; `isOpen` says that it may end without RETURN. */
  query(isOpen: boolean): Query {
    return this.deeper(() => this.#parsers.query(this, isOpen));
  }

  /** How often a name stands in the statement. */
  count(name: string): number {
    return this.#tokens.filter(({ kind, value }) => (kind === 'name' || kind === 'quoted') && value === name)
      .length;
  }

  get position(): number {
    return this.#at;
  }

  set position(at: number) {
    this.#at = at;
  }

  /** The token to come, or one after it. */
  peek(ahead = 0): Token {
    const token = this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1);
    if (token === undefined) throw new RangeError('There is always a last token.');
    return token;
  }

  /** Where the last token that was read ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  /** Whether this sign comes. */
  isSign(value: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'sign' && token.value === value;
  }

  /** Whether this word comes, in either case and not in backticks. */
  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'name' && token.value.toUpperCase() === word;
  }

  /** Takes the sign if it comes. */
  takeSign(value: string): boolean {
    const comes = this.isSign(value);
    if (comes) this.#at += 1;
    return comes;
  }

  /** Takes the words if all of them come. */
  takeWords(...words: readonly string[]): boolean {
    const come = words.every((word, ahead) => this.isWord(word, ahead));
    if (come) this.#at += words.length;
    return come;
  }

  expectSign(value: string): void {
    if (!this.takeSign(value)) throw this.unexpected(`'${value}'`);
  }

  expectWord(word: string): void {
    if (!this.takeWords(word)) throw this.unexpected(`'${word}'`);
  }

  /** A name, in backticks or not. */
  expectName(what: string): string {
    const token = this.peek();
    if (token.kind !== 'name' && token.kind !== 'quoted') throw this.unexpected(what);
    this.#at += 1;
    return token.value;
  }

  /** What stands here in the place of what is expected. */
  unexpected(expected: string): StatementError {
    const { kind, value, offset, end } = this.peek();
    const written = kind === 'text' ? this.text.slice(offset, end) : value;
    const found = kind === 'end' ? '' : written;
    return placedError(`Invalid input '${found}': expected ${expected}`, { text: this.text, offset });
  }

  /** A construct of the table at the token to come, or where it is said. */
  refuse(construct: Construct, name?: string, offset = this.peek().offset): StatementError {
    return refusalOf(construct, { text: this.text, offset }, name);
  }

  /** Does something one level deeper. */
  deeper<Result>(work: () => Result): Result {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.refuse('depth');
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }
}
