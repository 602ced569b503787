/** The page for people names every construct that is refused, with the way to write it, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AGGREGATES, FUNCTIONS } from './functions.ts';
import { describePlace, REFUSED, refusalOf } from './refusal.ts';

describe('what is refused', () => {
  it('is what docs/built-in-engine.md lists', () => {
    const page = readFileSync(new URL('../../../../../docs/built-in-engine.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('## What is refused, and what to write');
    const rows = (table.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
    const listed = rows.slice(2).map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, 3)
        .map((cell) =>
          cell
            .trim()
            .replaceAll('\\|', '|')
            .replaceAll(/\\([<>*_[\]])/g, '$1'),
        ),
    );
    expect(listed).toEqual(Object.values(REFUSED).map(({ what, instead }) => [what, instead]));
  });

  it('leaves the functions that the page names', () => {
    const page = readFileSync(new URL('../../../../../docs/built-in-engine.md', import.meta.url), 'utf8');
    const [, section = ''] = page.split('## Functions that are taken');
    const named = [...(section.split('\n## ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) =>
      name.toLowerCase(),
    );
    const forms = [
      'date',
      'duration',
      'nullif',
      'any',
      'all',
      'none',
      'single',
      'reduce',
      'shortestpath',
      'allshortestpaths',
    ];
    expect(named.sort()).toEqual([...FUNCTIONS.keys(), ...AGGREGATES.keys(), ...forms].sort());
  });

  it('is said with its place, as Neo4j says places', () => {
    expect(describePlace('RETURN 1\n  + x', 13)).toBe('(line 2, column 5 (offset: 13))');
    const { code, message } = refusalOf('quantified-path', { text: 'x', offset: 0 });
    expect(code).toBe('Neo.ClientError.Statement.SyntaxError');
    expect(message).toBe(
      'The built-in engine does not take a quantified path of more than one relationship, or whose parts are named and used: use a variable length, as -[:SUPPLIES*1..3]->; on Neo4j it works as it stands. (line 1, column 1 (offset: 0))',
    );
  });
});
