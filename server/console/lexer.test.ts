/** The lexer: what it cuts, where it says that things stand, and what it does not take. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from './lexer.ts';
import { LEXER_LIMITS, readTokens } from './lexer.ts';

function tokensOf(text: string): readonly Token[] {
  const tokens = readTokens(text);
  if ('reason' in tokens) throw new Error(tokens.sentence);
  return tokens;
}

const textsOf = (text: string): string[] =>
  tokensOf(text).map((token) => `${token.kind} ${token.text}`.trim());

function refusalOf(text: string): string {
  const tokens = readTokens(text);
  return 'reason' in tokens ? `${tokens.reason} at ${String(tokens.offset)}: ${tokens.sentence}` : 'taken';
}

describe('tokens', () => {
  it('tell words, names, texts, parameters, numbers and signs', () => {
    expect(
      textsOf("MATCH (n:`a``b` {x: 'it\\'s', y: $p}) // end\nRETURN n.x[1..3], 1.5e-3 /* CALL */"),
    ).toEqual(
      (
        'word MATCH|symbol (|word n|symbol :|name a`b|symbol {|word x|symbol :|string|symbol ,|word y|symbol :|parameter p|' +
        'symbol }|symbol )|word RETURN|word n|symbol .|word x|symbol [|number|symbol .|number|symbol ]|symbol ,|number'
      ).split('|'),
    );
  });

  it('are read after escapes, and stand where they were typed', () => {
    const [load, csv] = tokensOf('  L\\u004fAD CSV');
    expect(load).toMatchObject({ keyword: 'LOAD', offset: 2 });
    expect(csv).toMatchObject({ keyword: 'CSV', offset: 12 });
  });

  it('end a comment and a text where an escape ends it', () => {
    expect(textsOf('1 /* \\u002a\\u002f CREATE /* */')).toEqual(['number', 'word CREATE']);
    expect(textsOf('1 // x \\u000a CREATE')).toEqual(['number', 'word CREATE']);
    expect(textsOf("'a\\u0027 CREATE")).toEqual(['string', 'word CREATE']);
  });

  it('of any statement are the same with any of its characters escaped', () => {
    const pieces = fc.constantFrom(
      'MATCH',
      '(',
      ')',
      ' ',
      'n',
      "'a b'",
      '`x`',
      '//c\n',
      '/*c*/',
      '$p',
      '1.5',
      '-',
      '[',
      ']',
    );
    const statement = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(statement, fc.func(fc.boolean()), (text, isEscaped) => {
        const escaped = text.replace(/[^]/g, (character, at: number) =>
          isEscaped(at) ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : character,
        );
        const bare = (read: ReturnType<typeof readTokens>): unknown =>
          'reason' in read ? read.sentence : read.map(({ kind, text: of }) => [kind, of]);
        expect(bare(readTokens(escaped))).toEqual(bare(readTokens(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('of any text at all come or are refused, and no error is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const read = readTokens(text);
        if ('reason' in read) expect(read.offset ?? 0).toBeLessThanOrEqual(text.length);
        else for (const { offset } of read) expect(offset).toBeLessThan(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is not taken', () => {
  it.each([
    ["RETURN 'a", 'syntax at 7: This text is never ended'],
    ['RETURN "a\\"', 'syntax at 7: This text is never ended'],
    ['RETURN `a``', 'syntax at 7: This name is never ended'],
    ['RETURN 1 /* a', 'syntax at 9: This comment is never ended'],
    ['RETURN (1', 'syntax at 7: This bracket is never closed'],
    ['RETURN (1]', 'syntax at 9: This ] closes no bracket'],
    ['RETURN 1)', 'syntax at 8: This ) closes no bracket'],
    ["RETURN '\\u12'", 'syntax at 8: An escape \\u needs four'],
    ["RETURN '\\\\u0027 + '", 'syntax at 8: An escape \\u after a backslash'],
    ["RETURN '\\u005c'", 'syntax at 8: A backslash written as'],
    ["RETURN '\ud800'", 'syntax at 8: Half a character'],
    ["RETURN '\\udc00'", 'syntax at 8: Half a character'],
    ['RETURN 1\0', 'syntax at 8: The character U+0000'],
    ['RETURN\u200b1', 'syntax at 6: The character U+200B'],
    ['RETURN a\u202eb', 'syntax at 8: The character U+202E'],
    ['RETURN 1 // \u2028 CREATE (n)', 'syntax at 12: The comment holds U+2028'],
    ['RETURN 1 // \r CREATE (n)', 'syntax at 12: The comment holds U+000D'],
    ['RETURN 1 /* \u2066 */', 'syntax at 12: The character U+2066'],
    ['ＬＯＡＤ CSV', 'syntax at 0: This looks like LOAD'],
    ['\u017fHOW TRANSACTIONS', 'syntax at 0: This looks like SHOW'],
    ['СREATE (n)', 'syntax at 0: This looks like CREATE'],
    ['MATCH (a)–[r]–(b)', 'syntax at 9: The character – (U+2013)'],
    ['RETURN 1LOAD CSV', 'syntax at 7: This number runs into a word'],
    ['RETURN 1e5CALL x', 'syntax at 7: This number runs into a word'],
    ['RETURN $ x', 'syntax at 7: A $ needs'],
    ['RETURN \\ x', 'syntax at 7: The character \\'],
    ['RETURN § x', 'syntax at 7: The character §'],
    [`RETURN ${'('.repeat(101)}`, 'argument at 107: Brackets are nested'],
    ['1 '.repeat(LEXER_LIMITS.tokens + 1), 'argument at 40000: The statement has more'],
    [' '.repeat(LEXER_LIMITS.characters + 1), 'argument at undefined: The statement has 100,001'],
  ])('%j', (text, refusal) => {
    expect(refusalOf(text)).toContain(refusal);
  });

  it('is not what analysts write', () => {
    const texts = [
      "MATCH (n) WHERE n.name = 'C:\\\\users' RETURN n",
      "MATCH (событие:Event) RETURN событие AS 事件, 'مرحبا\u200f'",
      "RETURN 'ſ\u202e', `СREATE`, \"\\uD83D\\uDE00\", '😀'",
      'RETURN\u00a01\u3000AS x, 0x1F, 0o17, 1_000, .5, 1e-5, [1..2]',
      'MATCH (n) WHERE n:$($label) RETURN $`a b`, $0',
    ];
    expect(texts.map(refusalOf)).toEqual(texts.map(() => 'taken'));
  });
});

describe('time', () => {
  it('is no matter for the largest statement', () => {
    const text = `RETURN [${"'\\u0061b', ".repeat(6_000)}1]`.slice(0, LEXER_LIMITS.characters);
    const before = process.cpuUsage();
    readTokens(text);
    // Of the processor, for which others may wait too; in microseconds.
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });
});
