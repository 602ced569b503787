/** Holds the reader of the library to its format: what a question becomes, and what is said about one that is wrong. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTerms } from '../ingest/load-seed.ts';
import { formatProblem } from '../ingest/problem.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { projectFolder } from '../testing/engines.ts';
import { loadLibrary } from './load-library.ts';
import { readQuestion } from './read-question.ts';

const HEADING = [
  '// title: Who?',
  '// explanation: All of them.',
  '// look for: The first.',
  '// returns: name',
];
const TEXT = ['MATCH (e:Entity)', 'RETURN e.name AS name'];

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = await loadTerms(join(projectFolder, 'seed')));
});

const read = (lines: readonly string[], file = 'sources/who.cypher') =>
  readQuestion({ file, source: lines.join('\n') }, vocabulary);

/** The problems of a file, without its name. */
const problemsOf = (lines: readonly string[], file?: string): string[] =>
  read(lines, file).problems.map((problem) => formatProblem(problem).slice(problem.file.length));

describe('a question', () => {
  it('has name, topic, title, explanation, what to look for, columns, parameters of all types and its text', () => {
    const { question, problems } = read([
      '// title: Who gave what?',
      '// explanation: All of them,',
      '//   on several lines.',
      '// look for: The first.',
      '// returns: name, others',
      '// param a: entity, who = "st-rus"',
      '// param b: day, since = "2024-06"',
      '// param c: last day, until = "2024"',
      '// param d: list of relation, only these = ["SIGNS", "BINDS"]',
      '// option e: integer, how many = -3',
      '// option f: float, from = 1.5',
      '// option g: boolean, whether = false',
      '// option h: text, words = "a = b"',
      '// option i: kind, of = "State"',
      '',
      'RETURN $a, $b, $c, $d, $e, $f, $g, $h, $i, "$j" // $k',
    ]);
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      name: 'who',
      topic: 'sources',
      title: 'Who gave what?',
      explanation: 'All of them, on several lines.',
      lookFor: 'The first.',
      returns: ['name', 'others'],
      text: 'RETURN $a, $b, $c, $d, $e, $f, $g, $h, $i, "$j" // $k',
    });
    expect(question?.parameters.slice(2, 5)).toEqual([
      { name: 'c', type: 'last day', list: false, meaning: 'until', example: '2024', optional: false },
      {
        name: 'd',
        type: 'relation',
        list: true,
        meaning: 'only these',
        example: ['SIGNS', 'BINDS'],
        optional: false,
      },
      { name: 'e', type: 'integer', list: false, meaning: 'how many', example: -3, optional: true },
    ]);
    expect(question?.parameters[7]?.example).toBe('a = b');
  });

  it.each<[string, readonly string[], string]>([
    ['without a title', [...HEADING.slice(1), ...TEXT], ':1 title: the heading has no "title"; add a line'],
    ['with two titles', ['// title: A?', ...HEADING, ...TEXT], ':2 title: it was given before'],
    [
      'with an unknown field',
      [...HEADING, '// retunrs: x', ...TEXT],
      ':5 retunrs: field "retunrs" is not known; did you mean "returns"?',
    ],
    [
      'with a stray line',
      [...HEADING, '// and more', ...TEXT],
      ':5 heading: the line neither begins a field',
    ],
    [
      'with a column that is none',
      [...HEADING.slice(0, 3), '// returns: a b', ...TEXT],
      ':4 returns: "a b" is no name of a column',
    ],
    ['without Cypher', HEADING, ':5 text: there is no Cypher'],
    ['with two statements', [...HEADING, ...TEXT, '; RETURN 1'], ':7 text: it has a semicolon'],
    [
      'with a parameter that is not declared',
      [...HEADING, 'RETURN 1,', '  $who AS name'],
      ':6 $who: the parameter is not declared; add a line',
    ],
    [
      'with a parameter that is not used',
      [...HEADING, '// param who: entity, who = "a"', ...TEXT],
      ':5 who: the text does not use it',
    ],
    [
      'with a parameter that is misspelt',
      [...HEADING, '// param giver: entity, who = "a"', 'RETURN $giver, $givr AS name'],
      ':6 $givr: the parameter is not declared; did you mean "giver"?',
    ],
    [
      'with a parameter twice',
      [...HEADING, '// param a: text, a = "a"', '// option a: text, a = "a"', 'RETURN $a'],
      ':6 option a: it was declared before',
    ],
    [
      'with a type that is none',
      [...HEADING, '// param a: entiti, who = "a"', 'RETURN $a'],
      ':5 param a: type "entiti" is not known; did you mean "entity"?',
    ],
    [
      'with a parameter without a value',
      [...HEADING, '// param a: entity, who', 'RETURN $a'],
      ':5 param a: "param a: entity, who" declares no parameter',
    ],
    [
      'with a value that is no JSON',
      [...HEADING, '// param a: entity, who = st-rus', 'RETURN $a'],
      ':5 param a: st-rus is no value in JSON',
    ],
    [
      'with one value for a list',
      [...HEADING, '// param a: list of text, who = "a"', 'RETURN $a'],
      ':5 param a: "a" is no list of values',
    ],
    [
      'with a list for one value',
      [...HEADING, '// param a: text, who = ["a"]', 'RETURN $a'],
      ':5 param a: ["a"] is no value',
    ],
    [
      'with a relation that is none',
      [...HEADING, '// param a: relation, r = "SIGN"', 'RETURN $a'],
      ':5 param a: "SIGN" is no relation; did you mean "SIGNS"?',
    ],
    [
      'with a day that is none',
      [...HEADING, '// param a: last day, d = "2024-02-30"', 'RETURN $a'],
      ':5 param a: "2024-02-30" is no last day; write it as YYYY',
    ],
    [
      'with a number in a text',
      [...HEADING, '// param a: text, t = 5', 'RETURN $a'],
      ':5 param a: 5 is no text; give a text in quotes',
    ],
    [
      'with half a number',
      [...HEADING, '// param a: integer, n = 1.5', 'RETURN $a'],
      ':5 param a: 1.5 is no integer',
    ],
  ])('%s says so with its line', (_, lines, words) => {
    const problems = problemsOf(lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(read(lines).question).toBeUndefined();
  });

  it('in a file of another name or place says so', () => {
    for (const file of ['who.cypher', 'sources/who.txt', 'sources/Who.cypher'])
      expect(problemsOf([...HEADING, ...TEXT], file)).toEqual([
        expect.stringContaining('its name is not that of a question'),
      ]);
  });

  it('that is wrong in several ways tells all of them', () => {
    expect(problemsOf(['// titel: Who?', '// param a: who = 1', 'RETURN $b'])).toHaveLength(7);
  });
});

describe('a library', () => {
  it('with errors tells all of them at once, by file and line, names that were given twice among them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-library-'));
    try {
      const write = async (file: string, lines: readonly string[]): Promise<void> => {
        await mkdir(join(folder, file, '..'), { recursive: true });
        await writeFile(join(folder, file), lines.join('\n'));
      };
      await write('time/who.cypher', [...HEADING, ...TEXT]);
      await write('sources/who.cypher', [...HEADING, ...TEXT]);
      await write('sources/what.cypher', HEADING);
      await write('notes.txt', ['A note.']);
      const refused = loadLibrary(folder, vocabulary);
      await expect(refused).rejects.toMatchObject({ code: 'invalid-library' });
      const message = await refused.then(String, String);
      expect(message.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
        'EntenteError:',
        'notes.txt:1',
        'sources/what.cypher:5',
        'time/who.cypher:1',
      ]);
      expect(message).toContain('The library of questions has 3 errors.');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
