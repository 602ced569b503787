/** Takes a text of Cypher apart: what is a comment, a text, a parameter, a keyword, a label; for colours and for finding statements. */
import { KEYWORDS } from './keywords.ts';

/** What a token is; `end` is the semicolon between statements. */
export type TokenKind =
  | 'comment'
  | 'text'
  | 'parameter'
  | 'number'
  | 'keyword'
  | 'function'
  | 'label'
  | 'relation'
  | 'name'
  | 'sign'
  | 'end';

/** A part of the text, between two offsets. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
}

/** In the order in which they are tried; what is left open runs to the end of the text. */
const PIECES = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))`,
    String.raw`(?<text>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))`,
    String.raw`(?<parameter>\$(?:[\p{L}\p{N}_]+|` + '`(?:``|[^`])*(?:`|$)' + String.raw`))`,
    String.raw`(?<number>0[xXoO][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    '(?<quoted>`(?:``|[^`])*(?:`|$))',
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<sign>[^\s])`,
  ].join('|'),
  'gu',
);

/** What was read last: several parts of the page ask for the tokens of one text at every key. */
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

/** The tokens in their order; white space is none. */
export function readTokens(text: string): readonly Token[] {
  if (text !== last.text) last = { text, tokens: takeApart(text) };
  return last.tokens;
}

function takeApart(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const place = new Place();
  for (const match of text.matchAll(PIECES)) {
    const [piece] = match;
    const from = match.index;
    const to = from + piece.length;
    const groups = match.groups ?? {};
    if (groups['comment'] !== undefined) tokens.push({ kind: 'comment', from, to });
    else tokens.push({ kind: place.read(piece, groups, text.slice(to, to + 64)), from, to });
  }
  return tokens;
}

/** Where in a statement the reading stands: within which brackets, and after what. */
class Place {
  private brackets: string[] = [];
  private before = '';
  private isBeforeKeyword = false;
  /** After the colon of a pattern, until its labels end. */
  private isNaming = false;

  read(piece: string, groups: Readonly<Record<string, string | undefined>>, after: string): TokenKind {
    const kind = this.kindOf(piece, groups, after);
    this.note(piece, kind);
    return kind;
  }

  private kindOf(
    piece: string,
    groups: Readonly<Record<string, string | undefined>>,
    after: string,
  ): TokenKind {
    if (groups['text'] !== undefined) return 'text';
    if (groups['parameter'] !== undefined) return 'parameter';
    if (groups['number'] !== undefined) return 'number';
    if (groups['sign'] !== undefined) return piece === ';' ? 'end' : 'sign';
    if (this.isNaming) return this.brackets.at(-1) === '[' ? 'relation' : 'label';
    if (groups['quoted'] !== undefined || this.before === '.') return 'name';
    if (KEYWORDS.has(piece.toUpperCase()) && !(this.isInMap() && /^\s*:/.test(after))) return 'keyword';
    return /^(?:\.[\p{L}_][\p{L}\p{N}_]*)*\s*\(/u.test(after) ? 'function' : 'name';
  }

  private note(piece: string, kind: TokenKind): void {
    if (kind === 'end') {
      this.brackets = [];
      this.isNaming = false;
    } else if (kind === 'sign') {
      if (piece === '{') this.brackets.push(this.isBeforeKeyword ? '{' : 'map');
      else if (piece === '(' || piece === '[') this.brackets.push(piece);
      else if (piece === ')' || piece === ']' || piece === '}') this.brackets.pop();
      this.isNaming = piece === ':' ? !this.isInMap() : this.isNaming && /[|&!%]/.test(piece);
    } else if (kind !== 'label' && kind !== 'relation') this.isNaming = false;
    this.before = piece;
    this.isBeforeKeyword = kind === 'keyword' || (piece === ')' && this.isBeforeKeyword);
  }

  private isInMap(): boolean {
    return this.brackets.at(-1) === 'map';
  }
}
