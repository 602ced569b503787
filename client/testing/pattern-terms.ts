/** A vocabulary with the schema of a small graph, for tests of patterns. */
import type { PatternTerms } from '../console/pattern/pattern-terms.ts';
import { VOCABULARY } from './sample-graph.ts';

const NAME = { name: 'name', type: 'text', count: 9, example: 'Armenia' } as const;

/** Two kinds, one relation that has a direction and one that has none. */
export const PATTERN_TERMS: PatternTerms = {
  vocabulary: VOCABULARY,
  schema: {
    labels: [
      { label: 'Entity', count: 9, properties: [NAME] },
      { label: 'Person', count: 4, properties: [NAME] },
      {
        label: 'State',
        count: 5,
        properties: [NAME, { name: 'latitude', type: 'number', count: 1, example: '1.5' }],
      },
    ],
    relations: [
      { source: 'State', relation: 'SUPPLIES', target: 'State', count: 6 },
      { source: 'State', relation: 'SUPPLIES', target: 'Person', count: 1 },
      { source: 'State', relation: 'MEETS', target: 'Person', count: 2 },
      { source: 'Person', relation: 'MEETS', target: 'State', count: 3 },
      { source: 'Claim', relation: 'SUBJECT', target: 'Entity', count: 9 },
    ],
    edgeProperties: [
      { name: 'affirmed', type: 'boolean', count: 9, example: 'true' },
      { name: 'firstReported', type: 'text', count: 9, example: '2024-10-01' },
      { name: 'grade', type: 'text', count: 9, example: 'B2' },
      { name: 'id', type: 'text', count: 9, example: 'a' },
      { name: 'origins', type: 'number', count: 9, example: '1' },
      { name: 'status', type: 'text', count: 9, example: 'reported' },
    ],
  },
};
