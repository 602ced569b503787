/** Statements and tokens: what divides them, and what only looks as if it did. */
import { describe, expect, it } from 'vitest';
import { parametersBeside, readStatements, statementAt } from './statements.ts';
import { readTokens } from './tokens.ts';

const kinds = (text: string): readonly string[] =>
  readTokens(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('statements', () => {
  it('are divided by semicolons, but not by those in texts, comments and names', () => {
    const text = 'RETURN \';\' AS a; // one; two\nMATCH (n:`a;b`) RETURN n /* ; */;\n;\n RETURN "\\";"';
    expect(readStatements(text).map((each) => each.text)).toEqual([
      "RETURN ';' AS a",
      'MATCH (n:`a;b`) RETURN n /* ; */',
      'RETURN "\\";"',
    ]);
  });

  it('name parameters, each once, beside the one that is being written', () => {
    const text = 'RETURN $since, $`two words`, $since; RETURN $least';
    expect(parametersBeside(text, 0)).toEqual(['since', 'two words', 'least']);
    expect(parametersBeside(text, text.length)).toEqual(['since', 'two words']);
    expect(parametersBeside(text, text.indexOf(', $`'))).toEqual(['two words', 'since', 'least']);
    expect(parametersBeside("RETURN '$none' // $neither", 3)).toEqual([]);
  });

  it('of one text are found once, however many ask for them', () => {
    const text = 'RETURN 1;\nRETURN 2;';
    const found = readStatements(text);
    expect(readStatements(text)).toBe(found);
    expect(readStatements(`${text} RETURN 3`)).not.toBe(found);
  });

  it('begin after the comments before them, and tell where', () => {
    const text = '// What is there?\n  RETURN 1;';
    const [only] = readStatements(text);
    expect(only).toEqual({ text: 'RETURN 1', from: 20, to: 28, parameters: [] });
    expect(readStatements(' // nothing but this')).toEqual([]);
  });

  it('name their parameters once each, and none in texts and comments', () => {
    const [only] = readStatements("RETURN $a, $b, $a, '$c', $`d e` // $f");
    expect(only?.parameters).toEqual(['a', 'b', 'd e']);
  });

  it('are found at the caret, also behind their semicolon', () => {
    const text = 'RETURN 1;  RETURN 2; ';
    const statements = readStatements(text);
    const at = (offset: number): string | undefined => statementAt(statements, offset)?.text;
    expect([at(0), at(8), at(10), at(11), at(21)]).toEqual([
      'RETURN 1',
      'RETURN 1',
      'RETURN 1',
      'RETURN 2',
      'RETURN 2',
    ]);
  });
});

describe('tokens', () => {
  it('tell labels from keys of maps, and relations from both', () => {
    expect(kinds('MATCH (a:State|Person {name: $name})-[:SUPPLIES]->()')).toEqual([
      'keyword MATCH',
      'sign (',
      'name a',
      'sign :',
      'label State',
      'sign |',
      'label Person',
      'sign {',
      'name name',
      'sign :',
      'parameter $name',
      'sign }',
      'sign )',
      'sign -',
      'sign [',
      'sign :',
      'relation SUPPLIES',
      'sign ]',
      'sign -',
      'sign >',
      'sign (',
      'sign )',
    ]);
  });

  it('tell functions from names, and keywords from properties of the same letters', () => {
    expect(kinds('RETURN date.truncate(a.end), 1.5e3')).toEqual([
      'keyword RETURN',
      'function date',
      'sign .',
      'name truncate',
      'sign (',
      'name a',
      'sign .',
      'name end',
      'sign )',
      'sign ,',
      'number 1.5e3',
    ]);
  });

  it('cover what is left open to the end', () => {
    expect(kinds('RETURN "abc').at(-1)).toBe('text "abc');
    expect(kinds('RETURN 1 /* abc').at(-1)).toBe('comment /* abc');
  });
});
