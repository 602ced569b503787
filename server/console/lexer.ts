/** Cuts a statement of Cypher into its tokens, and fails where it cannot be told how the database would cut it. */
import { decodeEscapes } from './decode-escapes.ts';
import type { DecodedText } from './decode-escapes.ts';
import { DOUBTFUL_LINE_END, SPACE, TURNS_DIRECTION, findKeywordLike, nameCharacter } from './look-alikes.ts';
import type { Refusal } from './statement-refusal.ts';
import { writeNumber } from '../model/words.ts';

/** One token; comments and spaces are none. */
export interface Token {
  /** A `name` stands in backticks and is never a keyword; a `word` may be one. */
  readonly kind: 'word' | 'name' | 'string' | 'parameter' | 'number' | 'symbol';
  /** A word as it was typed, a name without its backticks, a symbol as one character; of the others only their kind matters. */
  readonly text: string;
  /** A word in capitals, as keywords are compared; empty for all else. */
  readonly keyword: string;
  /** Where it was typed, from 0. */
  readonly offset: number;
}

/** Greatest numbers of one statement. */
export const LEXER_LIMITS = { characters: 100_000, depth: 100, tokens: 20_000 } as const;

const OPENING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLOSING: ReadonlySet<string> = new Set(OPENING.values());
const SYMBOL = /[-+*/%^=<>!.,:;|&?~$()[\]{}]/;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Sc}\p{Cf}]*/uy;
const NUMBER =
  /(?:0x[0-9a-f_]+|0o[0-7_]+|(?:[0-9][0-9_]*(?:\.[0-9][0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?)/iy;

/** The tokens of a statement, or why it is not taken. */
export function readTokens(typed: string): readonly Token[] | Refusal {
  if (typed.length > LEXER_LIMITS.characters) {
    const size = `${writeNumber(typed.length)} characters`;
    const sentence = `The statement has ${size}, of which ${writeNumber(LEXER_LIMITS.characters)} are taken: put long lists into a parameter`;
    return { reason: 'argument', sentence };
  }
  const decoded = decodeEscapes(typed);
  return 'reason' in decoded ? decoded : new Lexer(decoded).read();
}

/** Thrown within the lexer alone, where a return would have to be handed through every step. */
class Stop extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

class Lexer {
  readonly #text: string;
  readonly #originOf: (offset: number) => number;
  readonly #tokens: Token[] = [];
  /** Brackets that are open: which closes them, and where they stand. */
  readonly #open: { readonly closing: string; readonly at: number }[] = [];
  #at = 0;

  constructor(decoded: DecodedText) {
    this.#text = decoded.text;
    this.#originOf = (offset) => decoded.originOf(offset);
  }

  read(): readonly Token[] | Refusal {
    try {
      this.#requireWholeCharacters();
      while (this.#at < this.#text.length) this.#step();
      const open = this.#open.at(-1);
      if (open) this.#fail(`This bracket is never closed: add ${open.closing}`, open.at);
      return this.#tokens;
    } catch (error) {
      if (error instanceof Stop) return error.refusal;
      throw error;
    }
  }

  #step(): void {
    const start = this.#at;
    const text = this.#text;
    const character = text.charAt(start);
    if (SPACE.test(character)) this.#at += 1;
    else if (text.startsWith('/*', start)) this.#skipBlock();
    else if (text.startsWith('//', start)) this.#skipLine();
    else if (character === "'" || character === '"') this.#readString(character);
    else if (character === '`') this.#readName();
    else if (/[0-9]/.test(character) || /^\.[0-9]/.test(text.slice(start, start + 2))) this.#readNumber();
    else if (character === '$') this.#readParameter();
    else if (SYMBOL.test(character)) this.#readSymbol(character);
    else this.#readWord();
  }

  #skipBlock(): void {
    const end = this.#text.indexOf('*/', this.#at + 2);
    if (end < 0) this.#fail('This comment is never ended: add */', this.#at);
    this.#requirePlainComment(end);
    this.#at = end + 2;
  }

  #skipLine(): void {
    const length = /\r?\n|$/.exec(this.#text.slice(this.#at))?.index ?? 0;
    const end = this.#at + length;
    const doubtful = DOUBTFUL_LINE_END.exec(this.#text.slice(this.#at, end));
    if (doubtful) {
      const character = nameCharacter(doubtful[0]);
      this.#fail(
        `The comment holds ${character}, which may end it: end the line plainly`,
        this.#at + doubtful.index,
      );
    }
    this.#requirePlainComment(end);
    this.#at = end;
  }

  #requirePlainComment(end: number): void {
    const turn = TURNS_DIRECTION.exec(this.#text.slice(this.#at, end));
    if (turn) this.#failAtCharacter(turn[0], this.#at + turn.index);
  }

  #readString(quote: string): void {
    const end = findStringEnd(this.#text, this.#at, quote);
    if (end === undefined) this.#fail(`This text is never ended: add ${quote}`, this.#at);
    this.#add('string', '', end);
  }

  #readName(): void {
    const end = findNameEnd(this.#text, this.#at);
    if (end === undefined) this.#fail('This name is never ended: add a backtick', this.#at);
    this.#add('name', this.#text.slice(this.#at + 1, end - 1).replaceAll('``', '`'), end);
  }

  #readParameter(): void {
    const next = this.#text.charAt(this.#at + 1);
    // A dollar before a bracket takes a label or a type from an expression, which is read like any other.
    if (next === '(') {
      this.#add('symbol', '$', this.#at + 1);
      return;
    }
    const end =
      next === '`'
        ? findNameEnd(this.#text, this.#at + 1)
        : this.#match(/[\p{L}\p{Nd}\p{Pc}]+/uy, this.#at + 1);
    if (end === undefined) this.#fail('A $ needs the name of a parameter after it', this.#at);
    this.#add('parameter', this.#text.slice(this.#at + 1, end), end);
  }

  #readNumber(): void {
    let end = this.#match(NUMBER, this.#at) ?? this.#at + 1;
    // `1..3` is a range: its dots belong to no number.
    if (this.#text.slice(this.#at, end).endsWith('.')) end -= 1;
    if (this.#match(WORD, end) !== undefined)
      this.#fail('This number runs into a word: put a space between them', this.#at);
    this.#add('number', '', end);
  }

  #readSymbol(character: string): void {
    const closing = OPENING.get(character);
    if (closing !== undefined) {
      this.#open.push({ closing, at: this.#at });
      if (this.#open.length > LEXER_LIMITS.depth) {
        const sentence = `Brackets are nested more than ${LEXER_LIMITS.depth} deep: split the statement with WITH`;
        this.#fail(sentence, this.#at, 'argument');
      }
    } else if (CLOSING.has(character) && this.#open.pop()?.closing !== character) {
      this.#fail(`This ${character} closes no bracket that is open`, this.#at);
    }
    this.#add('symbol', character, this.#at + 1);
  }

  #readWord(): void {
    const end = this.#match(WORD, this.#at);
    if (end === undefined) this.#failAtCharacter(characterAt(this.#text, this.#at), this.#at);
    const word = this.#text.slice(this.#at, end);
    const keyword = findKeywordLike(word);
    if (keyword !== undefined) {
      this.#fail(
        `This looks like ${keyword} but has other letters: write it plainly, or in backticks if it is a name`,
        this.#at,
      );
    }
    const unseen = /\p{Cf}/u.exec(word);
    if (unseen) this.#failAtCharacter(unseen[0], this.#at + unseen.index);
    this.#add('word', word, end);
  }

  #add(kind: Token['kind'], text: string, end: number): void {
    if (this.#tokens.length >= LEXER_LIMITS.tokens) {
      const sentence = `The statement has more than ${writeNumber(LEXER_LIMITS.tokens)} words and signs: put long lists into a parameter`;
      this.#fail(sentence, this.#at, 'argument');
    }
    const keyword = kind === 'word' ? text.toUpperCase() : '';
    this.#tokens.push({ kind, text, keyword, offset: this.#originOf(this.#at) });
    this.#at = end;
  }

  /** Where what the sticky expression finds at the place ends. */
  #match(expression: RegExp, at: number): number | undefined {
    expression.lastIndex = at;
    return expression.test(this.#text) ? expression.lastIndex : undefined;
  }

  /** Half a character is sent as another one: what was judged would not be what is run. */
  #requireWholeCharacters(): void {
    const half = /\p{Cs}/u.exec(this.#text);
    if (half) this.#fail('Half a character stands here: write the whole one', half.index);
    const nothing = this.#text.indexOf('\0');
    if (nothing >= 0) this.#failAtCharacter('\0', nothing);
  }

  #failAtCharacter(character: string, at: number): never {
    const instead = /[“”„‘’‚«»]/.test(character)
      ? "write a text between straight quotation marks, as 'Russia'"
      : 'remove it, or put the name in backticks';
    this.#fail(`The character ${nameCharacter(character)} has no meaning here: ${instead}`, at);
  }

  #fail(sentence: string, at: number, reason: Refusal['reason'] = 'syntax'): never {
    throw new Stop({ reason, sentence, offset: this.#originOf(at) });
  }
}

/** The place after the quote that ends a string; a backslash takes away the meaning of what follows it. */
function findStringEnd(text: string, start: number, quote: string): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote) return at + 1;
  }
  return undefined;
}

/** The place after the backtick that ends a name; two of them are one within it. */
function findNameEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== '`') continue;
    if (text.charAt(at + 1) !== '`') return at + 1;
    at++;
  }
  return undefined;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
