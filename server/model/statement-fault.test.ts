/** Places and near names, from messages that a real Neo4j 5.26 gave. */
import { describe, expect, it } from 'vitest';
import { findNearNames } from './near-names.ts';
import { readFault } from './statement-fault.ts';

const warned = (what: string, name: string): string =>
  `One of the labels in your query is not available in the database, make sure you didn't misspell it or that the label is available when you run this statement in your application (the missing ${what} is: ${name})`;

describe('a fault', () => {
  it.each([
    [warned('label name', 'Stat'), { kind: 'label', name: 'Stat' }, ['State']],
    [warned('label name', 'a b'), { kind: 'label', name: 'a b' }, []],
    [warned('relationship type', 'SUPLIES'), { kind: 'relationship-type', name: 'SUPLIES' }, ['SUPPLIES']],
    [warned('property name', 'nam'), { kind: 'property', name: 'nam' }, ['name']],
    [
      'There is no procedure with the name `db.label` registered for this database instance. Please ensure you',
      { kind: 'procedure', name: 'db.label' },
      ['db.labels'],
    ],
    [
      "Label Stat is not present in the database. Make sure you didn't misspell it",
      { kind: 'label', name: 'Stat' },
      ['State'],
    ],
    ['Expected parameter(s): stat', { kind: 'parameter', name: 'stat' }, []],
  ])('%s', (message, unknown, suggestions) => {
    const known = {
      label: ['State', 'Person', 'Event'],
      'relationship-type': ['SUPPLIES', 'SIGNS'],
      property: ['name', 'since'],
      procedure: ['db.labels', 'db.ping'],
    };
    expect(readFault(message, '', known)).toEqual({ unknown, suggestions });
  });

  it('has its place, and near functions', () => {
    const message =
      'Unknown function \'toUper\' (line 2, column 8 (offset: 17))\n"RETURN toUper(1)"\n        ^';
    expect(readFault(message, 'x', { function: ['toUpper', 'toLower', 'trim'] })).toEqual({
      place: { line: 2, column: 8, offset: 17 },
      unknown: { kind: 'function', name: 'toUper' },
      suggestions: ['toUpper'],
    });
  });

  it('of a variable is looked up in the statement', () => {
    const statement = 'MATCH (state:State)-[supply:SUPPLIES]->(b) UNWIND [1] AS day RETURN stat';
    const { suggestions } = readFault(
      'Variable `stat` not defined (line 1, column 70 (offset: 69))',
      statement,
      {},
    );
    expect(suggestions).toEqual(['state']);
  });
});

describe('near names', () => {
  it('are few, best first, and never the same', () => {
    expect(findNearNames('Persn', ['Person', 'Parson', 'Persons', 'State'])).toEqual(['Person']);
    expect(findNearNames('person', ['Person', 'person'])).toEqual(['Person']);
    expect(findNearNames('Weapon', ['WeaponSystem', 'Claim'])).toEqual(['WeaponSystem']);
    expect(findNearNames('nmae', ['name', 'relation'])).toEqual(['name']);
    expect(findNearNames('x', ['State'])).toEqual([]);
  });
});
