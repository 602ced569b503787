/** The Cypher that patterns write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPattern } from '../../testing/any-pattern.ts';
import { PATTERN_TERMS } from '../../testing/pattern-terms.ts';
import { readStatements } from '../cypher/statements.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import { addCondition, addStep, setOptional, setShown } from './change-pattern.ts';
import { startPattern, type Pattern } from './pattern.ts';
import { writeCount, writeNextCounts, writePattern } from './write-cypher.ts';

const { vocabulary } = PATTERN_TERMS;
const ENTITY = { id: 'st-a', kind: 'State', name: 'A' };

function supplies(pattern: Pattern, from = 0): Pattern {
  return addStep(pattern, { from, relation: 'SUPPLIES', direction: 'out', kind: 'State', optional: false });
}

describe('a pattern in Cypher', () => {
  it('starts from a kind, from any kind, and from one entity', () => {
    expect(writePattern(startPattern({ kind: 'Person' }), vocabulary).text).toBe(
      'MATCH (person:Person)\nRETURN person\nLIMIT 100',
    );
    expect(writePattern(startPattern({}), vocabulary).text).toContain('MATCH (entity:Entity)');
    expect(writePattern(startPattern({ entity: ENTITY }), vocabulary)).toEqual({
      text: 'MATCH (state:State {id: $entity})\nRETURN state\nLIMIT 100',
      parameters: { entity: { type: 'entity', text: 'st-a', name: 'A', kind: 'State' } },
    });
  });

  it('has a MATCH for each step, and never walks an edge twice', () => {
    const pattern = supplies(supplies(startPattern({ kind: 'State' })), 1);
    expect(writePattern(pattern, vocabulary).text).toBe(
      [
        'MATCH (state:State)',
        'MATCH (state)-[supplies:SUPPLIES]->(state2:State)',
        'WHERE supplies.affirmed = true',
        'MATCH (state2)-[supplies2:SUPPLIES]->(state3:State)',
        'WHERE supplies2.affirmed = true',
        '  AND supplies2.id <> supplies.id',
        'RETURN state, supplies, state2, supplies2, state3',
        'LIMIT 100',
      ].join('\n'),
    );
  });

  it('writes what is optional last, with all that hangs on it', () => {
    let pattern = supplies(startPattern({ kind: 'State' }));
    pattern = addStep(pattern, { from: 1, relation: 'MEETS', direction: 'both', optional: false });
    pattern = setOptional(
      addStep(pattern, { from: 0, relation: 'MEETS', direction: 'both', optional: false }),
      0,
      true,
    );
    const matches = writePattern(pattern, vocabulary)
      .text.split('\n')
      .filter((line) => line.includes('MATCH'));
    expect(matches).toEqual([
      'MATCH (state:State)',
      'MATCH (state)-[meets2:MEETS]-(entity2:Entity)',
      'OPTIONAL MATCH (state)-[supplies:SUPPLIES]->(state2:State)',
      'OPTIONAL MATCH (state2)-[meets:MEETS]-(entity:Entity)',
    ]);
  });

  it('takes values as parameters, each under a name of its own', () => {
    let pattern = supplies(startPattern({ kind: 'State' }));
    for (const at of [0, 1])
      pattern = addCondition(pattern, {
        part: { type: 'node', at },
        property: 'name',
        type: 'text',
        comparison: 'contains',
        value: "' OR true //",
      });
    const { text, parameters } = writePattern(pattern, vocabulary);
    expect(text).toContain('toLower(state.name) CONTAINS toLower($name)');
    expect(text).toContain('toLower(state2.name) CONTAINS toLower($name2)');
    expect(parameters['name2']).toEqual({ type: 'text', text: "' OR true //" });
  });

  it('gives equal rows once where not everything is shown, in an order down to the ids', () => {
    const shown = setShown(supplies(startPattern({ kind: 'State' })), { type: 'edge', at: 0 }, false);
    if (shown.answer.type !== 'parts') throw new Error('It answers parts.');
    const order = {
      part: { type: 'node', at: 1 },
      property: 'name',
      type: 'text',
      descending: true,
    } as const;
    const { text } = writePattern({ ...shown, answer: { ...shown.answer, order } }, vocabulary);
    expect(text).toContain('RETURN DISTINCT state, state2\nORDER BY state2.name DESC, state.id, state2.id\n');
  });

  it('counts by a name and tells apart what shares it', () => {
    const by = { part: { type: 'node', at: 0 }, property: 'name', type: 'text' } as const;
    const pattern: Pattern = { ...startPattern({ kind: 'State' }), answer: { type: 'counts', by, limit: 5 } };
    expect(writePattern(pattern, vocabulary).text.split('\n').slice(1)).toEqual([
      'RETURN state.id AS id, state.name AS name, count(*) AS count',
      'ORDER BY count DESC, name, id',
      'LIMIT 5',
    ]);
  });

  it('is one statement with all its parameters, whatever is built', () => {
    fc.assert(
      fc.property(anyPattern(PATTERN_TERMS, [ENTITY]), (pattern) => {
        for (const written of [
          writePattern(pattern, vocabulary),
          writeCount(pattern, vocabulary),
          writeNextCounts(pattern, 0, vocabulary),
        ]) {
          const { text, parameters } = written;
          const statements = readStatements(text);
          expect(statements).toHaveLength(1);
          expect([...(statements[0]?.parameters ?? [])].sort()).toEqual(Object.keys(parameters).sort());
          expect(toParameters(Object.keys(parameters), parameters)).toHaveProperty('parameters');
          expect(text).toMatch(/\bLIMIT \d+/);
          // What people typed never stands in the text.
          expect(text).not.toMatch(/['"\\]|DETACH/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
