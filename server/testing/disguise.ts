/** Mutates statements as somebody would who wants them to be taken for others: most do what they did, others fail or do nothing. */
import fc from 'fast-check';
import type { HostileStatement } from './hostile-disguises.ts';

type Mutation = 'case' | 'escapes' | 'comments' | 'spaces' | 'prefix' | 'suffix' | 'look-alike' | 'backticks';

const PREFIXES = [
  'PROFILE ',
  'CYPHER 5 ',
  'CYPHER runtime=slotted ',
  '/* RETURN 1 */ ',
  '// RETURN 1\n',
  'MATCH (n) WITH n LIMIT 1 ',
  'RETURN 1 AS x UNION ',
  'CALL { ',
  '\u00a0',
  ';',
];
const SUFFIXES = [
  ' // RETURN 1',
  ' /* RETURN 1 */',
  ';',
  ' RETURN 1',
  ' RETURN 1 AS x',
  ' }',
  ' } RETURN 1',
  '\n',
  '//',
  '`',
];
const SPACES = [
  '\t',
  '\n',
  '\r\n',
  '  ',
  '\u00a0',
  '\u3000',
  '\u2003',
  '\f',
  '\\u0020',
  '\\u000a',
  '/**/',
  '/* ` */',
  "/*'*/",
  '//\n',
];
const LOOKING_ALIKE = new Map([
  ['A', 'А'],
  ['C', 'С'],
  ['E', 'Ε'],
  ['L', 'Ｌ'],
  ['M', 'М'],
  ['O', 'О'],
  ['S', 'ſ'],
  ['K', 'K'],
  ['.', '․'],
  ['(', '（'],
]);

/** Any of the statements, mutated up to four times. */
export function disguised(statements: readonly HostileStatement[]): fc.Arbitrary<HostileStatement> {
  // Those of nesting are as large as is taken, so each mutation of them is refused for its size.
  const short = statements.filter(({ text }) => text.length < 300);
  const mutation = fc.record({
    kind: fc.constantFrom<Mutation>(
      'case',
      'escapes',
      'comments',
      'spaces',
      'prefix',
      'suffix',
      'look-alike',
      'backticks',
    ),
    choice: fc.nat(1_000),
    where: fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }),
  });
  return fc
    .record({
      statement: fc.constantFrom(...short),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    })
    .map(({ statement, mutations }) => ({
      aim: statement.aim,
      text: mutations.reduce((text, each) => mutate(text, each), statement.text),
    }));
}

function mutate(
  text: string,
  {
    kind,
    choice,
    where,
  }: { readonly kind: Mutation; readonly choice: number; readonly where: readonly number[] },
): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[choice % list.length];
  const isChosen = (at: number): boolean => where.some((each) => each % Math.max(1, text.length) === at);
  switch (kind) {
    case 'case':
      return text.replace(/[a-z]/gi, (letter, at: number) =>
        (at + choice) % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
      );
    case 'escapes':
      return replaceChosen(
        text,
        isChosen,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    case 'comments':
      return replaceChosen(text, isChosen, (character) => (character === ' ' ? ' /* RETURN */ ' : character));
    case 'spaces':
      return replaceChosen(
        text,
        (at) => text.charAt(at) === ' ' && (at + choice) % 2 === 0,
        () => pick(SPACES) ?? ' ',
      );
    case 'prefix':
      return `${pick(PREFIXES) ?? ''}${text}`;
    case 'suffix':
      return `${text}${pick(SUFFIXES) ?? ''}`;
    case 'look-alike':
      return replaceChosen(
        text,
        isChosen,
        (character) => LOOKING_ALIKE.get(character.toUpperCase()) ?? character,
      );
    case 'backticks':
      return replaceWord(text, choice, (word) => `\`${word}\``);
  }
}

function replaceChosen(
  text: string,
  isChosen: (at: number) => boolean,
  replace: (character: string) => string,
): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    // A placeholder stays what it is.
    result += isChosen(at) && !/[{}]/.test(character) ? replace(character) : character;
  }
  return result;
}

function replaceWord(text: string, choice: number, replace: (word: string) => string): string {
  const words = [...text.matchAll(/[A-Za-z]+/g)];
  const chosen = words[choice % Math.max(1, words.length)];
  if (!chosen) return text;
  const end = chosen.index + chosen[0].length;
  return `${text.slice(0, chosen.index)}${replace(chosen[0])}${text.slice(end)}`;
}
