/** Holds every file of `cypher/` to its heading, and the README's index to the files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder, testLibrary, testQueries } from '../testing/engines.ts';
import type { Queries } from './queries.ts';
import { parseHeading } from './queries.ts';

describe('the files of cypher/', () => {
  let queries: Queries;
  beforeAll(async () => {
    queries = await testQueries();
  });

  it('have a name of their own each', () => {
    const names = queries.all.map((query) => query.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('use exactly the parameters that their headings declare, and give an example of each', () => {
    for (const { name, text, embeddedText = '', heading } of queries.all) {
      const declared = Object.keys(heading.params).sort();
      // A dollar before a bracket is a dynamic type, not a parameter.
      const used = (each: string): string[] =>
        [...new Set([...stripTexts(each).matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))].sort();
      expect(used(text), name).toEqual(declared);
      // What stands in for it may do with fewer.
      expect(declared, name).toEqual(expect.arrayContaining(used(embeddedText)));
      expect(Object.keys(heading.example).sort(), name).toEqual(declared);
    }
  });

  it('use exactly the placeholders that their headings name', () => {
    for (const { name, text, heading } of queries.all) {
      const used = [...new Set(text.match(/__[A-Z]+__/g) ?? [])].sort();
      expect(used, name).toEqual([...heading.expands].sort());
    }
  });

  it('write nothing in the folder of questions', () => {
    const writing = /\b(CREATE|MERGE|DELETE|SET|REMOVE|DROP|LOAD|FOREACH)\b/;
    for (const { name, text, embeddedText = '' } of queries.all.filter((query) => query.folder === 'read')) {
      expect(stripTexts(text + embeddedText), name).not.toMatch(writing);
    }
  });

  it('order and limit every list that can be long', () => {
    for (const { name, text, heading } of queries.all.filter((query) => query.folder === 'read')) {
      // A page is cut where what hangs on its records is not gathered yet, and is put in order again at the end.
      const isPage = 'after' in heading.params;
      const pattern = isPage
        ? /ORDER BY[^]+LIMIT \$limit\b[^]+ORDER BY [^\n]+$/
        : /ORDER BY[^]+LIMIT \$limit$/;
      if ('limit' in heading.params) expect(text, name).toMatch(pattern);
    }
  });

  it('are all named in the README of cypher/, and nothing else is', async () => {
    const readme = await readFile(join(projectFolder, 'cypher', 'README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `([\w-]+)` +\|/gm)].map((match) => match[1] ?? '').sort();
    const library = await testLibrary();
    expect(named).toEqual([...queries.all, ...library].map((each) => each.name).sort());
    for (const { name, title } of library)
      expect(readme).toMatch(
        new RegExp(`^\\| \`${name}\` +\\| ${title.replace(/[?.]/g, '\\$&')} +\\|$`, 'm'),
      );
  });
});

describe('a heading', () => {
  it('gives purpose, parameters with nested types, columns, example and placeholders', () => {
    const source = [
      '// Purpose.',
      '// params: a: string, b: list of { c: integer, d: string }',
      '// returns: x, y',
      '// example: { "a": "1", "b": [] }',
      '// expands: __TYPE__ to something',
      'RETURN 1',
    ].join('\n');
    expect(parseHeading('f', source)).toEqual({
      purpose: 'Purpose.',
      params: { a: 'string', b: 'list of { c: integer, d: string }' },
      returns: ['x', 'y'],
      example: { a: '1', b: [] },
      expands: ['__TYPE__'],
    });
  });

  it('that lacks a line is refused with the name of its file', () => {
    expect(() => parseHeading('read/x.cypher', '// Purpose.\nRETURN 1')).toThrow(
      /cypher\/read\/x\.cypher needs a heading/,
    );
  });
});

/** Cypher without its quoted texts and comments. */
function stripTexts(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/\/\/.*$/gm, '');
}
